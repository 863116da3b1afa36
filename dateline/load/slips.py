"""The well-known slips that make text no YAML, and what is said of each.

Each recogniser looks for one slip around the place where a parser gave up. They stand in the order in which they are asked:
what is plain to see first, guesses last.
In here: recognisers. Not in here: asking them, and faults of files that are YAML (syntax.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.load.indents import INDENTS
from dateline.load.scene import LINE_END, Line, Scene, Slip, lines_to
from dateline.load.words import shown
from dateline.text.file import Span
from dateline.text.yaml_values import in_quotation_marks, quoted

_HEX = "[0-9A-Fa-f]"
_NO_SURROGATE = "(?![dD][89a-fA-F])"
_ESCAPES = re.compile(
    rf"\\(?:x{_HEX}{{2}}|u{_NO_SURROGATE}{_HEX}{{4}}|U0000{_NO_SURROGATE}{_HEX}{{4}}|U(?:000[1-9A-Fa-f]|0010){_HEX}{{4}})"
    r"|\\(?:\r\n|[0abt\tnvfre \"/\\N_LP\r\n])"
    rf"|(?P<bad>\\(?:[xuU]{_HEX}*|[^\r\n])?)"
)
_KEY = r"[A-Za-z_][A-Za-z0-9_-]*"
_FIELD = re.compile(rf"(?P<lead> *(?:- +)*)(?P<key>{_KEY}|\"[^\"]*\"|'[^']*') *:(?:\s+|$)(?P<value>.*)")
_NO_SPACE = re.compile(rf" *(?:- +)*(?P<key>{_KEY})(?P<colon>:)(?P<value>[^\s:/].*)")
_NEXT_FIELD = rf", *{_KEY}: "
_IN_BRACES = re.compile(
    rf"[{{,] *(?P<key>{_KEY}): +(?P<value>(?![\"'\[{{])(?:(?!{_NEXT_FIELD})[^:{{}}])+)(?P<rest>(?P<colon>:) (?:(?!{_NEXT_FIELD})[^{{}}])*)"
)
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.S)
_BLOCK_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])\s*(?:\s#.*)?$")
_ITEM = re.compile(r" *-(?:\s|$)")
_LONGEST_EXAMPLE = 120
_SIGNS = "[]{}*&!@`%|>,"


def _fence(scene: Scene) -> Slip | None:
    """A line with which Markdown begins or ends a block of code, copied with the record."""
    found = re.match(r" *(`{3,})", scene.line.text)
    if found is None:
        return None
    help = f"take out the lines with `` {found[1]} ``: they are no part of the record"
    return Slip(scene.line.span(*found.span(1)), "a line is a mark of Markdown, not a field", "fences off code there", (help,))


def _indent(scene: Scene) -> Slip | None:
    """A line that a tab or a no-break space indents."""
    for line in (scene.line, scene.before):
        for indent in INDENTS:
            found = indent.pattern.match(scene.text, line.start) if line else None
            if found:
                return Slip(Span(found.start(2), found.end(2)), indent.headline, indent.label, (indent.help,))
    return None


def _escape(scene: Scene) -> Slip | None:
    """An escape in double quotation marks that stands for no character."""
    opener = scene.failure.context
    if opener is None or scene.text[opener : opener + 1] != '"':
        return None
    return _escape_within(scene.text, opener + 1, scene.at + 2)


def _escape_within(text: str, start: int, end: int) -> Slip | None:
    """Find the first escape between two offsets of a double-quoted value that stands for no character."""
    for found in _ESCAPES.finditer(text, start):
        if found.start() >= end:
            return None
        if found["bad"] is not None:
            sign = found["bad"]
            return Slip(
                Span(found.start(), found.end()),
                f"`{sign}` stands for no character",
                "in double quotation marks a backslash begins an escape",
                (f"for a backslash itself write `\\{sign}`, or put the value in single quotation marks",),
            )
    return None


def _open_quote(scene: Scene) -> Slip | None:
    """A quotation mark that is closed nowhere."""
    opener = scene.failure.context
    mark = scene.text[opener : opener + 1] if opener is not None else ""
    if opener is None or mark not in ("'", '"') or not mark or _QUOTED.match(scene.text, opener):
        return None
    return Slip(Span(opener, opener + 1), "a quotation mark is not closed", "opens here", _close_or_block(mark))


def _close_or_block(mark: str) -> tuple[str, ...]:
    return (f"write `{mark}` at the end of the value; or write the text on its own lines, indented, after `>-`",)


def _after_quote(scene: Scene) -> Slip | None:
    """Text after a closing quotation mark: the mark closed too early, or one that was left open far above."""
    last, text = scene.failure.last, scene.text
    if not scene.failure.after_quoted or LINE_END.search(text, last.end, scene.at) or scene.at < last.end:
        return None
    mark = text[last.start]
    if LINE_END.search(text, last.start, last.end):
        opener, closer = Span(last.start, last.start + 1), Span(last.end - 1, last.end)
        return Slip(
            opener,
            "a quotation mark is not closed on its line",
            "opens here",
            _close_or_block(mark),
            ((closer, "and is closed only here"),),
        )
    line = lines_to(text, last.start)[-1]
    whole = line.text[last.start - line.start :].rstrip()
    inside = whole[1:-1] if len(whole) > 2 and whole.endswith(mark) else whole
    cure = f"write `{in_quotation_marks(inside)}`, or " if len(whole) < _LONGEST_EXAMPLE and "\\" not in inside else ""
    return Slip(
        Span(last.end - 1, last.end),
        "a value goes on after its closing quotation mark",
        "the value ends here",
        (f"{cure}put the text on its own lines, indented, after `>-`: quotation marks are plain text there",),
    )


def _colon_in_braces(scene: Scene) -> Slip | None:
    """A colon and a space within a value in braces that is not in quotation marks."""
    bracket = scene.failure.bracket
    if bracket is None or scene.text[bracket : bracket + 1] != "{" or bracket < scene.line.start:
        return None
    found = _IN_BRACES.search(scene.line.text, bracket - scene.line.start)
    if found is None:
        return None
    cure = f"{found['key']}: {in_quotation_marks((found['value'] + found['rest']).strip())}"
    return Slip(
        scene.line.span(found.start("colon"), found.end("colon")),
        "a colon and a space stand in a value without quotation marks",
        "YAML reads a second field here",
        (f"put the value in quotation marks: `{cure}`" if len(cure) < _LONGEST_EXAMPLE else "put the value in quotation marks",),
    )


def _open_bracket(scene: Scene) -> Slip | None:
    """A list or a mapping in brackets that does not end on its line."""
    start = scene.failure.bracket
    if start is None:
        return None
    sign = scene.text[start]
    closing = "]" if sign == "[" else "}"
    if scene.text[scene.at : scene.at + 1] == "," and scene.text[: scene.at].rstrip().endswith((",", "[", "{")):
        return Slip(Span(scene.at, scene.at + 1), "nothing stands before a comma", "an item is missing here", ("remove the comma",))
    line = lines_to(scene.text, start)[-1]
    if closing in line.text[start - line.start :]:
        return _sign_on(line, start - line.start)
    help = f"write `{closing}` at its end; if it is text, put the whole value in quotation marks"
    return Slip(Span(start, start + 1), f"the bracket `{sign}` is not closed", "opens here", (help,))


def _sign(scene: Scene) -> Slip | None:
    """A value that begins with a sign to which YAML gives a meaning."""
    for line in (scene.line, scene.before):
        field = _FIELD.match(line.text) if line else None
        item = re.match(r" *(?:- +)*(?=\S)", line.text) if line else None
        start = field.start("value") if field else (item.end() if item else 0)
        # A question mark is one with a space behind it only.
        is_sign = line is not None and (line.text[start : start + 1] in tuple(_SIGNS) or line.text.startswith("? ", start))
        if line is None or not is_sign or line.start + start > scene.at:
            continue
        if line.text[start] in "|>" and _BLOCK_HEADER.match(line.text, start):
            continue
        if line is scene.line or line.text[start] in "|>":
            return _sign_on(line, start)
    return None


def _sign_on(line: Line, start: int) -> Slip:
    value = line.text[start:].rstrip()
    field = line.text[:start].strip().removeprefix("- ").strip()
    example = f"{field} {in_quotation_marks(value)}".strip()
    help = f"put the value in quotation marks: `{example}`" if len(example) < _LONGEST_EXAMPLE else "put the value in quotation marks"
    if value[0] == "[":
        help += "; if it is a list, put quotation marks around the items with such signs in them"
    sign = "a backtick" if value[0] == "`" else f"`{value[0]}`"
    return Slip(
        line.span(start, start + 1), f"a value that begins with {sign} is not plain text", "has a meaning of its own in YAML", (help,)
    )


def no_space(scene: Scene) -> Slip | None:
    """A field whose colon no space follows."""
    for line in (scene.line, scene.before):
        found = _NO_SPACE.match(line.text) if line else None
        if line and found and not re.search(r":\s", line.text):
            cure = f"{found['key']}: {found['value'].strip()}"
            help = f"write `{cure}`" if len(cure) < _LONGEST_EXAMPLE else f"write a space after `{found['key']}:`"
            return Slip(
                line.span(found.start("key"), found.end("colon")),
                f"a space is missing after `{found['key']}:`",
                "YAML reads no field here",
                (help,),
            )
    return None


def _colon(scene: Scene) -> Slip | None:
    """A colon and a space within a value that is not in quotation marks, or a field that is indented too far."""
    if scene.text[scene.at : scene.at + 1] != ":":
        return None
    line, column = scene.line, scene.at - scene.line.start
    field = _FIELD.match(line.text)
    if field is not None and field.start("value") <= column:
        value = field["value"].strip()
        cure = f"{field['key']}: {in_quotation_marks(value)}"
        help = (
            f"put the value in quotation marks: `{cure}`"
            if len(cure) < _LONGEST_EXAMPLE
            else "put the value in quotation marks, or on its own lines, indented, after `>-`"
        )
        return Slip(
            line.span(column, column + 1),
            "a colon and a space stand in a value without quotation marks",
            "YAML reads a second field here",
            (help,),
        )
    if field is not None and field.end("key") <= column and not field["lead"].strip():
        return _indented(line, field)
    if not line.text[:column].strip():
        help = "write the field's name before the colon"
        return Slip(line.span(column, column + 1), "a colon has no name of a field before it", "begins with the colon", (help,))
    return Slip(
        line.span(column, column + 1),
        "a colon and a space stand in a value without quotation marks",
        "YAML reads a field here",
        ("put the whole value in quotation marks, or on its own lines, indented, after `>-`",),
    )


def _no_colon(scene: Scene) -> Slip | None:
    """A field at the head of a record without a colon, so that YAML takes the next field for a part of its value."""
    line = scene.before
    if line is None or not _FIELD.match(scene.line.text) or scene.line.text.startswith(" "):
        return None
    found = re.fullmatch(rf"(?P<key>{_KEY}) +(?P<value>[^\s:-].*?) *", line.text)
    above = (other.text.strip() for other in lines_to(scene.text, line.start)[:-1])
    if found is None or any(text and not text.startswith(("#", "---")) for text in above):
        return None
    cure = f"{found['key']}: {quoted(found['value'])}"
    help = f"write `{cure}`" if len(cure) < _LONGEST_EXAMPLE else f"write `: ` behind `{found['key']}`"
    return Slip(line.span(*found.span("key")), f"no `: ` parts the field `{found['key']}` from its value", "a colon is missing", (help,))


def _indented(line: Line, field: re.Match[str]) -> Slip:
    return Slip(
        line.span(field.start("key"), field.end("key")),
        f"`{shown(field['key'])}` does not stand under the fields that it belongs to",
        "its indentation fits no line above",
        ("begin the fields of one record in the same column, and those of a field below it two spaces farther",),
    )


def _item(scene: Scene) -> Slip | None:
    """A list item where no list can be."""
    column = scene.at - scene.line.start
    if not re.match(r"-(?:\s|$)", scene.line.text[column:]):
        return None
    span = scene.line.span(column, column + 1)
    headline = "a list item stands where no list can be"
    if scene.line.text[:column].strip():
        text = in_quotation_marks(scene.line.text[column:].rstrip())
        return Slip(
            span,
            headline,
            "a list begins on a line of its own",
            (
                "put the items on the lines below the field's name, or in brackets: `[a, b]`",
                "if it is text, put it in quotation marks" + (f": `{text}`" if len(text) < _LONGEST_EXAMPLE else ""),
            ),
        )
    help = "write the field's name alone on its line, and below it the items, each after `- ` and indented alike"
    return Slip(span, headline, "the line above is not the name of a list", (help,))


def _no_field(scene: Scene) -> Slip | None:
    """A line of text that is no field: the rest of a value that is not indented."""
    line = scene.line
    words = line.text.strip()
    if not words or _FIELD.match(line.text) or _ITEM.match(line.text) or scene.at - line.start > len(line.text) - len(line.text.lstrip()):
        return None
    start = line.text.index(words)
    help = "if it goes on with the value above, indent it farther than that field's name; else begin it with a name, a colon and a space"
    return Slip(line.span(start, start + len(words)), "a line is no field", "this belongs to nothing", (help,))


def _misplaced(scene: Scene) -> Slip | None:
    """A field in a column where no field begins."""
    field = _FIELD.match(scene.line.text)
    return _indented(scene.line, field) if field and not field["lead"].strip() else None


def anything(scene: Scene) -> Slip:
    """What is said where no slip was recognised."""
    help = "look at the quotation marks, brackets and indentation on this line and the one above"
    start = min(scene.at, max(len(scene.text.rstrip()) - 1, 0))
    return Slip(Span(start, min(start + 1, len(scene.text))), "the file cannot be read as YAML", "reading ended here", (help,))


RECOGNISERS: tuple[Callable[[Scene], Slip | None], ...] = (
    _fence, _indent, _escape, _open_quote, _after_quote, _colon_in_braces, _open_bracket, _sign,
    no_space, _no_colon, _colon, _item, _no_field, _misplaced,
)  # fmt: skip
