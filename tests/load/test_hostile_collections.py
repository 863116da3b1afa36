"""However a whole collection is damaged, it is read, joined and checked to the end, and what is said of it can be shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import pipeline
from dateline.diagnostics import formats
from dateline.diagnostics.diagnostic import Diagnostic
from dateline.diagnostics.formats import Format, Paper, Report
from dateline.form.event import EVENT
from dateline.form.prose import PAGE
from dateline.form.site import SITE
from dateline.form.source import SOURCE
from dateline.registry import members
from dateline.text.file import Undecodable, decode
from dateline.text.tree import DictTree

FOLDER = Path(__file__).parents[1] / "projects" / "full"
SOUND = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in sorted(FOLDER.rglob("*")) if path.is_file()}
PATHS = tuple(SOUND)
CASES = Path(__file__).parents[1] / "cases" / "load" / "hostile_fields.txt"
FORMATS = members(formats, "FORMAT", Format)

SIGNS = (
    "{", "}", "[", "]", "&a ", "*a", "!t ", ": ", ":", " #", "- ", "? ", "|", ">-\n", "%", "@", "`", '"', "'", "“", "”", "\\", "<<: ",
    "---\n", "...\n", "\t", "\x00", "\r", "\x0c", "\x1b[31m", "\u0085", "\u2028", "\u202e", "\ufeff", "\uffff", "\u200b", "e\u0301",
    "😀", "\U0010ffff", '"\\ud800"', '"\\0"', "[^lamp]", "[^", "](event:", "](javascript:a)", " […] ", "<b>", "|a|b|\n|---|", "> ",
    "`" * 300, "\u0301" * 200, "[" * 10_000, "{a: " * 500, "> " * 500, "*" * 3_000, "_a" * 2_000,
)  # fmt: skip
VALUES = (
    "", "~", "null", "true", '""', "[]", "{}", "[[]]", "[{}]", "{a: b}", "[a, ~, [b]]", "|\n  a\n  b", "-1", "0", "1e999", "nan", "١٢",
    "²", "9" * 5_000, "0." + "0" * 400 + "1", "a" * 25_000, "../../etc/passwd", "https://[", "https://a:99999/", "//a", "x-", "Ⅻ",
    "none", "mmmcmxcix", "'1902'", "'0000'", "'-9999'", "'9999-12-31T23:59:59'", "'0000-01-01T00:00:00Z'", "'1902-07-03T01:40+14:00'",
    "'Y-17E7'", "'Y999999999999'", "'1902-XX-XX'", "'XXXX-07-03'", "'1902-33'", "'[..1902-07]'", "'[1902,1911..]'", "'{1902,..}'",
    "'../1902'", "'1902/..'", "'/'", "'1911/1902'", "days-before 999999999", "day-on-or-before 02-29", "by-publication", "publication",
    "the opening", "+14:00~", "'-14:00~'", "Z", "Z~", "south", "lamp-goes-out", "lock-opens", "minutes", "history", "ada-moss",
    "gates", "lock", "telegram", "lamp", "gate.png", "part-of", "expected", "derived",
)  # fmt: skip
FIELDS = tuple(line.split(" | ") for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#"))
NAMES = {
    "events/": EVENT.names,
    "seeds/": SOURCE.names,
    "site.yaml": SITE.names,
    "pages/": PAGE.names,
    "vocabulary/": ("gates", "ada-moss"),
}
BYTES = (b"\xff", b"\x80", b"\xed\xa0\x80", b"\xc0\xaf", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xf4\x90\x80\x80")


class Damage(NamedTuple):
    """What befalls one file: where its positions lie is counted round, so that every number is one."""

    kind: str
    path: str
    at: int
    other: int
    put: str


def damaged(done: Sequence[Damage]) -> dict[str, bytes]:
    """Return the collection after all that befell it, one thing after another."""
    files = dict(SOUND)
    for damage in done:
        data = _of_bytes(damage, files.get(damage.path, b""))
        files[damage.path] = _of_lines(damage, files) if data is None else data
        if damage.kind == "file lost":
            del files[damage.path]
    return files


def _of_bytes(damage: Damage, data: bytes) -> bytes | None:
    at = damage.at % (len(data) + 1)
    match damage.kind:
        case "cut off":
            return data[:at]
        case "bytes put in":
            return data[:at] + BYTES[damage.other % len(BYTES)] + data[at:]
        case "byte changed":
            return data[:at] + bytes([damage.other % 256]) + data[at + 1 :]
    return None


def _of_lines(damage: Damage, files: dict[str, bytes]) -> bytes:
    lines = files.get(damage.path, b"").decode("utf-8", "replace").split("\n")
    at, other = damage.at % len(lines), damage.other % len(lines)
    line = lines[at]
    match damage.kind:
        case "line lost":
            del lines[at]
        case "line twice":
            lines.insert(other, line)
        case "lines swapped":
            lines[at], lines[other] = lines[other], line
        case "line indented":
            lines[at] = " " * (damage.other % 5) + line.lstrip()
        case "line from elsewhere":
            lines.insert(at, _line_of_another(damage, files))
        case "value from elsewhere":
            lines[at] = line.partition(": ")[0] + ": " + _line_of_another(damage, files).partition(": ")[2]
        case "another value":
            lines[at] = line.partition(":")[0] + ": " + damage.put
        case "another field":
            lines = _without(damage.put.partition(":")[0], lines)
            lines.insert(int(lines[:1] == ["---"]), damage.put)
        case "signs put in":
            place = damage.other % (len(line) + 1)
            lines[at] = line[:place] + damage.put + line[place:]
    return "\n".join(lines).encode()


def _without(name: str, lines: list[str]) -> list[str]:
    """Return the lines of a record less those of one of its fields."""
    start = next((number for number, line in enumerate(lines) if line.startswith(f"{name}:")), None)
    if start is None:
        return lines
    behind = next((number for number, line in enumerate(lines[start + 1 :], start + 1) if line[:1] not in ("", " ")), len(lines))
    return lines[:start] + lines[behind:]


def _line_of_another(damage: Damage, files: dict[str, bytes]) -> str:
    data = files.get(PATHS[damage.other % len(PATHS)], b"")
    lines = data.decode("utf-8", "replace").split("\n")
    return lines[damage.other // len(PATHS) % len(lines)]


KINDS = (
    "another field", "another value", "signs put in", "value from elsewhere", "line from elsewhere", "line lost", "line twice",
    "lines swapped", "line indented", "cut off", "bytes put in", "byte changed", "file lost",
)  # fmt: skip
PUT = {"another value": st.sampled_from(VALUES), "signs put in": st.sampled_from(SIGNS)}


@st.composite
def damages(draw: st.DrawFn) -> Damage:
    """One thing that befalls a file; a field is put into a record of its kind."""
    kind, place = draw(st.sampled_from(KINDS)), st.integers(0, 4_000)
    folder, put = "", draw(PUT.get(kind, st.just("")))
    if kind == "another field" and draw(st.booleans()):
        folder, put = draw(st.sampled_from(FIELDS))
    elif kind == "another field":
        folder = draw(st.sampled_from(tuple(NAMES)))
        put = f"{draw(st.sampled_from(NAMES[folder]))}: {draw(st.sampled_from(VALUES))}"
    path = draw(st.sampled_from([path for path in PATHS if path.startswith(folder) and path.endswith((".yaml", ".md") if folder else "")]))
    return Damage(kind, path, draw(place), draw(place), put)


def unsound(found: Diagnostic, files: dict[str, bytes]) -> list[str]:
    """Return what is wrong with the places of a diagnostic."""
    wrong = []
    said = " ".join((found.finding.message, *found.finding.help))
    for label in (found.finding.primary, *found.finding.secondary):
        path = str(label.file.path)
        read = decode(label.file.path, files[path]) if path in files else None
        text = "" if read is None else read.file.text if isinstance(read, Undecodable) else read.text
        if label.span is not None and not 0 <= label.span.start <= label.span.end <= len(text):
            wrong.append(f"{found.rule.name} at {label.span} of `{path}`, which has {len(text)} signs")
        if path not in files and path not in said:
            wrong.append(f"{found.rule.name} points at `{path}`, which is not there, and does not speak of it")
        # Of a page the head alone is read as YAML, and of a file that cannot be read nothing is shown.
        if not text.startswith(label.file.text):
            wrong.append(f"{found.rule.name} shows another text than that of `{path}`")
    return wrong


def moves(printed: str) -> list[str]:
    """Return the signs of a report that could move the cursor or turn words round, or that no terminal takes."""
    signs = set(printed) - {"\n"}
    turning = {sign for sign in signs if "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"}
    return sorted(turning | {sign for sign in signs if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")})


@settings(max_examples=120)
@given(st.lists(damages(), min_size=1, max_size=6))
def test_a_damaged_collection_is_read_to_the_end_and_every_report_points_into_its_files(done: list[Damage]) -> None:
    files = damaged(done)

    diagnostics = pipeline.walk(DictTree(files)).diagnostics

    assert [] == [wrong for found in diagnostics for wrong in unsound(found, files)]
    for form in FORMATS:
        printed = form.render(Report(diagnostics), Paper())
        assert [] == moves(printed)
        assert all(found.finding.primary.place[0] in printed for found in diagnostics)
