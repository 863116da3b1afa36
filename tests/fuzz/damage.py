"""What can befall a file: its bytes, its lines, its values, and the hostile things that are put in.

In here: one damage to one file of a collection, and several one after another. Not in here: choosing them (the tests, cases.py), trees of
records grown anew (regrown.py).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from dateline.form.event import EVENT
from dateline.form.prose import PAGE
from dateline.form.site import SITE
from dateline.form.source import SOURCE

CASES = Path(__file__).parents[1] / "cases" / "load" / "hostile_fields.txt"

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
NAMES: dict[str, tuple[str, ...]] = {
    "events/": EVENT.names,
    "seeds/": SOURCE.names,
    "site.yaml": SITE.names,
    "pages/": PAGE.names,
    "vocabulary/": ("gates", "ada-moss"),
}
FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")
BYTES = (b"\xff", b"\x80", b"\xed\xa0\x80", b"\xc0\xaf", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xf4\x90\x80\x80")
KINDS = (
    "another field", "another value", "signs put in", "value from elsewhere", "line from elsewhere", "line lost", "line twice",
    "lines swapped", "line indented", "cut off", "spliced", "composed otherwise", "bytes put in", "byte changed", "file lost",
)  # fmt: skip


class Damage(NamedTuple):
    """What befalls one file: where its positions lie is counted round, so that every number is one."""

    kind: str
    path: str
    at: int
    other: int
    put: str


def damaged(sound: Mapping[str, bytes], done: Sequence[Damage]) -> dict[str, bytes]:
    """Return a collection after all that befell it, one thing after another."""
    files, paths = dict(sound), tuple(sound)
    for damage in done:
        data = _of_bytes(damage, files.get(damage.path, b""), files, paths)
        files[damage.path] = _of_lines(damage, files, paths) if data is None else data
        if damage.kind == "file lost":
            del files[damage.path]
    return files


def _of_bytes(damage: Damage, data: bytes, files: Mapping[str, bytes], paths: Sequence[str]) -> bytes | None:
    at = damage.at % (len(data) + 1)
    match damage.kind:
        case "cut off":
            return data[:at]
        case "bytes put in":
            return data[:at] + BYTES[damage.other % len(BYTES)] + data[at:]
        case "spliced":
            other = files.get(paths[damage.other % len(paths)], b"")
            return data[:at] + other[damage.other % (len(other) + 1) :]
        case "composed otherwise":
            form = FORMS[damage.other % len(FORMS)]
            return unicodedata.normalize(form, data.decode("utf-8", "replace")).encode()
        case "byte changed":
            return data[:at] + bytes([damage.other % 256]) + data[at + 1 :]
    return None


def _of_lines(damage: Damage, files: Mapping[str, bytes], paths: Sequence[str]) -> bytes:
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
            lines.insert(at, _line_of_another(damage, files, paths))
        case "value from elsewhere":
            lines[at] = line.partition(": ")[0] + ": " + _line_of_another(damage, files, paths).partition(": ")[2]
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


def _line_of_another(damage: Damage, files: Mapping[str, bytes], paths: Sequence[str]) -> str:
    data = files.get(paths[damage.other % len(paths)], b"")
    lines = data.decode("utf-8", "replace").split("\n")
    return lines[damage.other // len(paths) % len(lines)]
