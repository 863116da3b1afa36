"""Read the fields of a mapping one by one: report what is wrong with one, and go on with the next.

A field that cannot be read is None or empty, and was reported once. What contains a reported part is passed over.
In here: names and shapes of fields. Not in here: what a text must look like to be an id, a date or an address (forms.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.form.shape import LONGEST_VALUE, Form
from dateline.load import rules
from dateline.load.desk import Desk
from dateline.load.words import shown
from dateline.text.file import Span
from dateline.text.listing import listed
from dateline.text.nearest import did_you_mean
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.yaml_values import in_quotation_marks, quoted

_NOT_VALUES = frozenset(("~", "null", "Null", "NULL"))
_GLUED = re.compile(r"[a-z_]+:(?!//)(?=\S)")
_LONGEST_EXAMPLE = 100
_LONGEST_WHOLE = 400
"""Signs of a field that is proposed as a whole, so that it can be pasted: as much as is ever quoted."""
_MOST_SLIPS = 100
_OTHER_WORDS = {"quote": "exact", "quotation": "exact", "text": "exact"}
"""Names that other formats give to a field."""


def _nothing(_: str) -> None:
    """Know nothing that is written instead of a text."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mapping: in messages `one` of them ("an event") and `this` one ("the event"), and the fields it may have."""

    one: str
    this: str
    fields: tuple[str, ...]
    around: tuple[str, ...] = ()
    """The fields of the record that it stands in, which one may have indented too far."""

    @classmethod
    def of(cls, form: Form, this: str, around: Form | None = None) -> Kind:
        """Return the kind of a form; `this` names the mapping at hand."""
        return cls(form.one, this, form.names, around.names if around else ())


class Fields:
    """The fields of one mapping. Fields that its kind does not have are reported at once."""

    def __init__(self, desk: Desk, mapping: Mapping, kind: Kind, key: Scalar | None = None) -> None:
        self.desk = desk
        self.kind = kind
        self.mapping = mapping
        self._nodes = {name.value: value for name, value in mapping.entries}
        self._keys = {name.value: name for name, _ in mapping.entries}
        self._head = key.span if key else (mapping.entries[0][0].span if mapping.entries else desk.line_of(mapping.span))
        # What a misspelt name was probably meant to be: not missing, since one fault has one report.
        self._meant: set[str] = set()
        self._unsure = any(desk.is_spoilt(name) for name in self._keys.values()) if desk.spoilt else False
        if not self._nodes.keys() <= set(kind.fields):
            self._report_unknown()

    @property
    def given(self) -> frozenset[str]:
        """The names of the fields that are written, read or not."""
        return frozenset(self._nodes)

    def key_span(self, name: str) -> Span | None:
        """Return the place of a field's name; of one that is not there, of the mapping's first key, or of its brackets."""
        return self._keys[name].span if name in self._keys else self._head

    def key(self, name: str) -> Scalar | None:
        """Return a field's name, for its place."""
        return self._keys.get(name)

    def raw(self, name: str) -> Node | None:
        """Return the value of a field that is there and holds something."""
        node = self._nodes.get(name)
        if node is None or self.desk.is_spoilt(node) or report_nothing(self.desk, node, f"`{name}`", self._keys[name].span):
            return None
        return node

    def text(self, name: str) -> str | None:
        """Return a text, of several lines perhaps."""
        node = self.raw(name)
        return text_of(self.desk, node, f"`{name}`", name) if node else None

    def line(self, name: str) -> str | None:
        """Return a text of one line."""
        node = self.raw(name)
        return line_of(self.desk, node, f"`{name}`", name) if node else None

    def one_of(self, name: str, words: Iterable[str], instead: Callable[[str], str | None] = _nothing) -> str | None:
        """Return a text that is one of `words`; `instead` says of others that come to mind how they are written."""
        node = self.raw(name)
        text = line_of(self.desk, node, f"`{name}`", name) if node else None
        return one_of(self.desk, node, text, f"`{name}`", tuple(words), instead(text)) if node and text is not None else None

    def lines(self, name: str) -> tuple[str, ...]:
        """Return a list of texts of one line each."""
        read = (line_of(self.desk, item, what) for item, what in self.items(name))
        return tuple(text for text in read if text is not None)

    def items(self, name: str) -> Iterator[tuple[Node, str]]:
        """Yield what a list holds, each with the words that name it in a message; empty and reported items are left out."""
        node = self.raw(name)
        if node is None:
            return
        if not isinstance(node, Sequence):
            wrong_shape(self.desk, node, f"`{name}`", "a list", _as_list(name, node))
            return
        for number, item in enumerate(node.items, 1):
            what = f"item {number} of `{name}`" if len(node.items) > 1 else f"the item of `{name}`"
            if not self.desk.is_spoilt(item) and not report_nothing(self.desk, item, what, _dash(self.desk, item) or node.span):
                yield item, what

    def mapping_at(self, name: str, example: str) -> Mapping | None:
        """Return a mapping; `example` says how one is written."""
        node = self._nodes.get(name)
        return mapping_of(self.desk, node, f"`{name}`", self._keys[name].span, example) if node else None

    def mappings(self, name: str, example: Callable[[Node], str]) -> Iterator[tuple[Mapping, str]]:
        """Yield the mappings that a list holds, each with the words that name it in a message."""
        for item, what in self.items(name):
            mapping = mapping_of(self.desk, item, what, item.span, example(item))
            if mapping is not None:
                yield mapping, what

    def needs(self, name: str, line: str, headline: str = "", lead: str = "write") -> None:
        """Report a field that is not there; `line` is one to paste, and `lead` comes before it."""
        if name in self._nodes or name in self._meant or self._unsure:
            return
        headline = headline or f"{self.kind.this} has no `{name}`"
        self.desk.report(rules.MISSING_FIELD, self._head, headline, f"`{name}` is missing here", help=[f"{lead} `{line}`"])

    def _report_unknown(self) -> None:
        absent = [field for field in self.kind.fields if field not in self._nodes]
        for number, (name, key) in enumerate(self._keys.items()):
            if name in self.kind.fields or self.desk.is_spoilt(key):
                continue
            # A mapping with so many fields is no record, and no name in it a slip of the hand.
            meant = self._meant_by(name, absent) if number < _MOST_SLIPS else None
            if meant is not None:
                self._meant.add(meant)
            names = f"the fields of {self.kind.one} are {listed(self.kind.fields)}"
            value = self._nodes[name]
            if (cut := self._cut_at_comma(number, key)) is not None:
                at, help = "a comma in braces ends a value", cut
            elif meant is not None and name.startswith(f"{meant} "):
                whole = name.removeprefix(f"{meant} ") + (f": {value.value}" if isinstance(value, Scalar) and value.value else "")
                at, help = f"no `: ` parts the field `{meant}` from its value", f"write `{meant}: {quoted(shown(whole))}`"
            elif meant is not None:
                at, help = f"did you mean `{meant}`?", f"write `{meant}:`, or remove the field"
            elif name in self.kind.around:
                at, help = "a field of the record, indented too far", f"begin `{name}:` in the column of the record's first field"
            else:
                at, help = "not known here", names
            self.desk.report(rules.UNKNOWN_FIELD, key.span, f"`{shown(name)}` is not a field of {self.kind.one}", at, help=[help])

    def _cut_at_comma(self, number: int, key: Scalar) -> str | None:
        """Return how to mend a value before this field, where a comma in braces made a field of the value's end."""
        names = list(self._keys)
        before, value = self._nodes[names[number - 1]] if number else None, self._nodes[key.value]
        if not (
            isinstance(before, Scalar) and before.style == "plain" and isinstance(value, Scalar) and not value.value and " " in key.value
        ):
            return None
        if self.desk.file.text[before.span.end : key.span.start].strip() != ",":
            return None
        whole = f"{names[number - 1]}: {in_quotation_marks(f'{before.value}, {key.value}')}"
        return f"put the whole value in quotation marks{f': `{whole}`' if len(whole) < _LONGEST_WHOLE else ''}"

    def _meant_by(self, name: str, absent: list[str]) -> str | None:
        words = (_OTHER_WORDS.get(name.lower()), name.partition(" ")[0])
        return next((word for word in words if word in absent), None) or did_you_mean(name, absent)


def text_of(desk: Desk, node: Node, what: str, name: str = "") -> str | None:
    """Return the text of a value without the line ends at its end, or report that it is none."""
    if not isinstance(node, Scalar):
        wrong_shape(desk, node, what, "a text", _as_text(desk, name, node))
        return None
    text = node.value.rstrip("\r\n")
    if len(text) <= LONGEST_VALUE:
        return text
    headline = f"{what} has {len(text):,} characters, and {LONGEST_VALUE:,} are the most"
    help = "shorten it; the text of an article stands in `seeds/`, beside the record of its source"
    desk.report(rules.VALUE_TOO_LONG, desk.line_of(node.span), headline, "begins here", help=[help])
    return None


def line_of(desk: Desk, node: Node, what: str, name: str = "") -> str | None:
    """Return a text of one line, or report that it is none."""
    text = text_of(desk, node, what, name)
    if text is None or ("\n" not in text and "\r" not in text):
        return text
    help = "write it on one line, or begin the block with `>-`, which joins lines"
    desk.report(rules.LINE_BREAK, desk.line_of(node.span), f"{what} has a line break", "one line is wanted here", help=[help])
    return None


def mapping_of(desk: Desk, node: Node, what: str, key: Span, example: str) -> Mapping | None:
    """Return a mapping, or report that there is none."""
    if isinstance(node, Mapping):
        return node
    if desk.is_spoilt(node) or report_nothing(desk, node, what, key):
        return None
    glued = _GLUED.match(node.value) if isinstance(node, Scalar) and node.style == "plain" else None
    wrong_shape(desk, node, what, "a mapping", f"write a space after `{glued[0]}`" if glued else example)
    return None


def one_of(desk: Desk, node: Node, text: str, what: str, words: tuple[str, ...], instead: str | None = None) -> str | None:
    """Return `text` if it is one of `words`, or report that it is not, and what is written `instead`."""
    if text in words:
        return text
    meant = did_you_mean(text, words) if instead is None else None
    at = f"did you mean `{meant}`?" if meant else "not known here"
    if instead:
        help, note = instead, f"the values of {what} are {listed(words)}"
    elif meant:
        help, note = f"write `{meant}`", f"the values of {what} are {listed(words)}"
    else:
        help, note = f"write {listed(words, 'or')}", ""
    desk.report(rules.NOT_ONE_OF, node.span, f"`{shown(text)}` is not a value of {what}", at, help=[help], note=[note])
    return None


def report_nothing(desk: Desk, node: Node, what: str, key: Span) -> bool:
    """Report a value that is there and says nothing; tell whether it is one."""
    if not isinstance(node, Scalar):
        return False
    is_word = node.style == "plain" and node.value in _NOT_VALUES
    if node.value.strip() and not is_word:
        return False
    span = node.span if node.span.end > node.span.start else key
    if is_word:
        note = [f"if the word itself is meant, put it in quotation marks: `{in_quotation_marks(node.value)}`"]
        desk.report(rules.WRONG_SHAPE, span, f"{what} has no value: `{node.value}` is none", "says nothing", help=[_ABSENT], note=note)
    else:
        desk.report(rules.WRONG_SHAPE, desk.line_of(span), f"{what} has no value", "nothing is written here", help=[_ABSENT])
    return True


_ABSENT = "write a value, or remove the line: what is absent means none"


def _dash(desk: Desk, item: Node) -> Span | None:
    """Return the place of the dash before an item that has no place of its own."""
    if item.span.end > item.span.start:
        return None
    at = desk.file.text.rfind("-", 0, item.span.start + 1)
    return Span(at, at + 1) if at >= 0 else None


def wrong_shape(desk: Desk, node: Node, what: str, wanted: str, help: str) -> None:
    """Report a value of another shape than the wanted one."""
    is_what = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    desk.report(rules.WRONG_SHAPE, desk.line_of(node.span), f"{what} is {is_what}, not {wanted}", f"{wanted} is wanted here", help=[help])


def is_in_brackets(desk: Desk, node: Node) -> bool:
    """Tell whether a list or a mapping is one because it is written in brackets or braces."""
    return not isinstance(node, Scalar) and desk.file.text[node.span.start : node.span.start + 1] in ("[", "{")


def as_written(desk: Desk, node: Node) -> str:
    """Return a value as it stands in the file, on one line."""
    return " ".join(desk.file.text[node.span.start : node.span.end].split())


def _as_text(desk: Desk, name: str, node: Node) -> str:
    written = as_written(desk, node)
    if not is_in_brackets(desk, node):
        return "write one text, on one line or after `>-`"
    if len(written) > _LONGEST_EXAMPLE:
        return "put the text in quotation marks"
    return f"put the text in quotation marks: `{name + ': ' if name else ''}{in_quotation_marks(written)}`"


def _as_list(name: str, node: Node) -> str:
    if isinstance(node, Scalar) and len(node.value) < _LONGEST_EXAMPLE and "\n" not in node.value:
        return f"write `{name}: [{quoted(node.value, in_brackets=True)}]`"
    return f"write `{name}:` and below it one item a line, each after `- `"
