"""From the events of a parser to the tree of a file.

In here: nodes and their places, and the parts of YAML that records do without, reported where they stand.
Not in here: what is wrong with text that is no YAML (syntax.py).
"""

from __future__ import annotations

import re

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from dateline.load import rules, syntax
from dateline.load.desk import Desk
from dateline.load.files import UNSEEN_IN_VALUE, report_sign
from dateline.load.parsers import EventSource
from dateline.load.scene import Failure
from dateline.load.words import shown
from dateline.text import align
from dateline.text.file import Span
from dateline.text.node import Mapping, Node, Scalar, Sequence, Style
from dateline.text.yaml_values import in_quotation_marks, quoted

DEEPEST = 20
_LONGEST_EXAMPLE = 100
_STYLES: dict[str | None, Style] = {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}
_PROPERTY = re.compile(r"([&!][^\s,\[\]{}]*)\s*")
_SPACE = " \t\r\n"


class _Open:
    """A list or a mapping whose end is not yet read; in a mapping keys and values alternate."""

    __slots__ = ("flow", "is_mapping", "nodes", "start")

    def __init__(self, start: int, *, is_mapping: bool, flow: bool) -> None:
        self.start = start
        self.is_mapping = is_mapping
        self.flow = flow
        self.nodes: list[Node] = []


class Builder:
    """Builds the tree of one file, once. `spoilt` are the places of what was reported, `scalars` all texts in their order."""

    def __init__(self, desk: Desk, spoilt: tuple[int, ...]) -> None:
        self._desk = desk
        self._text = desk.file.text
        self._spoilt = list(spoilt)
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self._last: Event | None = None
        self._documents = 0
        self._halted = False
        self.scalars: list[Scalar] = []

    @property
    def spoilt(self) -> tuple[int, ...]:
        """Places of signs and parts that were reported: a value with one of them is not to be read."""
        return tuple(self._spoilt)

    def build(self, parser: EventSource) -> Node | None:
        """Return the root, or None where there is nothing or a fault ended the reading."""
        try:
            while not self._halted:
                event = parser.get_event()
                if type(event) is ScalarEvent:
                    self._add(self._scalar(event))
                elif event is None or type(event) is StreamEndEvent:
                    return self._root
                else:
                    self._take(event)
                self._last = event
        except yaml.YAMLError as error:
            syntax.report_failure(self._desk, self._failure(error))
        return None

    def _take(self, event: Event) -> None:
        if type(event) is MappingStartEvent or type(event) is SequenceStartEvent:
            self._open(event)
        elif type(event) is MappingEndEvent or type(event) is SequenceEndEvent:
            self._close(_end(event))
        elif type(event) is AliasEvent:
            self._alias(Span(_start(event), _end(event)))
        elif type(event) is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._second_document(_start(event))

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].nodes.append(node)
        else:
            self._root = node

    def _scalar(self, event: ScalarEvent) -> Scalar:
        first, last = event.start_mark, event.end_mark
        start, end = (first.index, last.index) if first and last else (0, 0)
        if event.anchor is not None or event.tag is not None:
            start = self._properties(start, end, is_text=True)
        style = _STYLES[event.style]
        if style in ("literal", "folded"):
            end = start + len(self._text[start:end].rstrip(_SPACE))
        scalar = Scalar(event.value, Span(start, end), style)
        self.scalars.append(scalar)
        if style == "double" and "\\" in self._text[start:end]:
            self._escapes(scalar)
        return scalar

    def _escapes(self, scalar: Scalar) -> None:
        """Refuse signs that escapes bring in though the file does not hold them."""
        if not UNSEEN_IN_VALUE.search(scalar.value):
            return
        signs: dict[str, list[Span]] = {}
        places = align.starts(scalar, self._text)
        for found in UNSEEN_IN_VALUE.finditer(scalar.value):
            if self._text.startswith("\\", places[found.start()]):
                signs.setdefault(found.group(), []).append(Span(places[found.start()], places[found.end()]))
        for sign, spans in signs.items():
            report_sign(self._desk, sign, spans, len(spans), "the escape stands for it")
            self._spoilt += [span.start for span in spans]

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        start = _start(event)
        if event.anchor is not None or event.tag is not None:
            start = self._properties(start, len(self._text), is_text=False)
        is_mapping = type(event) is MappingStartEvent
        self._stack.append(_Open(start, is_mapping=is_mapping, flow=bool(event.flow_style)))
        if len(self._stack) > DEEPEST:
            self._too_deep(start)

    def _close(self, end: int) -> None:
        done = self._stack.pop()
        if not done.flow:
            end = done.nodes[-1].span.end if done.nodes else done.start
        span = Span(done.start, max(done.start, end))
        self._add(self._mapping(done.nodes, span) if done.is_mapping else Sequence(tuple(done.nodes), span))

    def _mapping(self, nodes: list[Node], span: Span) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar) or not key.value.strip():
                self._no_name(key)
            elif key.value in entries:
                self._repeated(*entries[key.value], key, value)
            else:
                entries[key.value] = (key, value)
                if key.value == "<<" and key.style == "plain":
                    self._merge(key, value)
        return Mapping(tuple(entries.values()), span)

    def _no_name(self, key: Node) -> None:
        what = "a list or a mapping stands" if not isinstance(key, Scalar) else "nothing stands"
        headline = f"{what} where the name of a field is expected"
        help = (
            ["text in brackets or braces needs quotation marks around it"]
            if not isinstance(key, Scalar)
            else ["write the field's name before the colon"]
        )
        self._desk.report(rules.YAML_SYNTAX, self._desk.line_of(key.span), headline, "this is not a name", help=help)
        self._halted = True

    def _repeated(self, first: Scalar, value: Node, second: Scalar, other: Node) -> None:
        self._desk.report(
            rules.YAML_REPEATED_KEY,
            second.span,
            f"`{shown(second.value)}` stands twice in the same place",
            "stands here again",
            other=[(first.span, "first stands here")],
            help=["remove one of the two" + _joined(first.value, value, other)],
        )

    def _merge(self, key: Scalar, value: Node) -> None:
        self._spoilt.append(key.span.start)
        # The alias that nearly always follows is part of the same fault.
        self._desk.faults[:] = [
            fault
            for fault in self._desk.faults
            if fault.rule is not rules.YAML_ALIAS or not _within(fault.finding.primary.span, value.span)
        ]
        self._desk.report(
            rules.YAML_MERGE_KEY,
            key.span,
            "`<<` takes over the fields of another mapping",
            "not read",
            help=["write these fields out, in place of this line"],
        )

    def _alias(self, span: Span) -> None:
        name = self._text[span.start : span.end]
        self._spoilt.append(span.start)
        self._desk.report(
            rules.YAML_ALIAS,
            span,
            f"`{shown(name)}` stands for another value",
            "an alias to YAML",
            help=[f"write the value out; text that begins with `*` needs quotation marks: `{in_quotation_marks(name)}`"],
        )
        self._add(Scalar(name, span, "plain"))

    def _properties(self, start: int, end: int, *, is_text: bool) -> int:
        """Report the anchor and the tag before a value, and return where the value itself begins."""
        while (found := _PROPERTY.match(self._text, start, end)) is not None:
            name, span = found[1], Span(start, found.end(1))
            if name.startswith("&"):
                at, rule, headline = "an anchor to YAML", rules.YAML_ANCHOR, f"`{shown(name)}` marks a value with an anchor"
            else:
                at, rule, headline = "a tag to YAML", rules.YAML_TAG, f"`{shown(name)}` gives a value a tag"
            rest = self._text[start : start + 2 * _LONGEST_EXAMPLE].splitlines()[0]
            example = f": `{in_quotation_marks(rest)}`" if len(rest) < _LONGEST_EXAMPLE else ""
            help = f"remove it; text that begins with `{name[0]}` needs quotation marks{example}"
            # Text does not begin with two such marks, and a list with its anchor is no text.
            self._desk.report(rule, span, headline, at, help=[help if is_text and not name.startswith("!!") else f"remove `{shown(name)}`"])
            start = found.end()
        return start

    def _second_document(self, start: int) -> None:
        span = Span(start, start + 3)
        help = ["if what follows belongs to this record, remove the line; else put it into a file of its own"]
        self._desk.report(rules.YAML_SECOND_DOCUMENT, span, "a second document begins in the file", "begins here", help=help)
        self._halted = True

    def _too_deep(self, start: int) -> None:
        headline = f"lists and mappings stand inside each other more than {DEEPEST} deep"
        outermost = [(Span(opened.start, opened.start + 1), "the outermost begins here") for opened in self._stack if opened.flow][:1]
        help = ["if these brackets are text, put the whole value in quotation marks"]
        self._desk.report(rules.YAML_TOO_DEEP, Span(start, start + 1), headline, "one too many begins here", help=help, other=outermost)
        self._halted = True

    def _failure(self, error: yaml.YAMLError) -> Failure:
        problem = context = None
        words = ""
        if isinstance(error, yaml.MarkedYAMLError):
            problem = error.problem_mark.index if error.problem_mark else None
            context = error.context_mark.index if error.context_mark else None
            words = error.problem or ""
        last = Span(_start(self._last), _end(self._last)) if self._last else Span(0, 0)
        brackets = [opened.start for opened in self._stack if opened.flow]
        return Failure(
            # The text of a problem is used here alone, where both parsers use the same words.
            at=context if "could not find expected ':'" in words else problem,
            context=context,
            last=last,
            after_quoted=type(self._last) is ScalarEvent and _STYLES[self._last.style] in ("single", "double"),
            bracket=brackets[0] if brackets else None,
        )


def _joined(name: str, one: Node, other: Node) -> str:
    """Say what can be done with two values of one name besides removing one."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return ", or join them; if it is an id or a label, give one of them another"
    if not isinstance(one, Sequence) or not isinstance(other, Sequence):
        return ""
    items = [item.value for item in (*one.items, *other.items) if isinstance(item, Scalar)]
    line = f"{name}: [{', '.join(quoted(item, in_brackets=True) for item in dict.fromkeys(items))}]"
    whole = len(items) == len(one.items) + len(other.items) and len(line) < _LONGEST_EXAMPLE and "\n" not in line
    return f", or join them: `{line}`" if whole else ", or join them"


def _start(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: Event) -> int:
    return event.end_mark.index if event.end_mark else 0


def _within(inner: Span | None, outer: Span) -> bool:
    return inner is not None and outer.start <= inner.start and inner.end <= outer.end
