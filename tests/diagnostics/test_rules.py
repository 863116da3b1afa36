"""Each rule's text file: the report of its failing collection to the letter, and silence about its passing one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import get_args

import pytest

from dateline import pipeline
from dateline.diagnostics.formats import Paper, Report
from dateline.diagnostics.formats.full import FORMAT
from dateline.model.past import NO_HISTORY, History, Kind, Seen
from dateline.text.tree import DictTree, Entry, ReadFault

FOLDER = Path(__file__).parent
BASE = {str(path.relative_to(FOLDER / "base")): path.read_bytes() for path in sorted((FOLDER / "base").rglob("*")) if path.is_file()}
MAIN = "main:"
"""How the path of a file begins that stood in the former state against which the collection is held, as git writes it."""
REQUIRE = "--require-texts"
PUBLISHED = "published"
"""A block with what was published before, a line each: kind, id, path, and the commit, if one has it."""
CASES = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


@dataclass(frozen=True)
class Odd:
    """What stands in a folder and cannot be read: a file, or something else."""

    reason: str
    is_file: bool


Collection = Mapping[str, bytes | Odd]


@dataclass(frozen=True)
class Case:
    """One text file, taken apart."""

    failing: Collection
    report: str
    passing: Collection


class Tree(DictTree):
    """A collection in memory, some of which cannot be read."""

    def __init__(self, collection: Collection) -> None:
        self._odd = {path: data for path, data in collection.items() if isinstance(data, Odd)}
        super().__init__({path: b"" if isinstance(data, Odd) else data for path, data in collection.items()})

    def entries(self, folder: str) -> tuple[Entry, ...]:
        return tuple(entry if self._is_file(entry.path) else Entry(entry.path, "other") for entry in super().entries(folder))

    def exists(self, path: str) -> bool:
        return super().exists(path) and self._is_file(path)

    def read(self, path: str) -> bytes:
        if path in self._odd:
            raise ReadFault(path, self._odd[path].reason)
        return super().read(path)

    def _is_file(self, path: str) -> bool:
        return path not in self._odd or self._odd[path].is_file


def parsed(text: str) -> Case:
    """Take a text file apart; what stands before the first block is prose."""
    blocks = re.split(r"^=== (.*)\n", text, flags=re.M)[1:]
    pairs = list(zip(blocks[::2], blocks[1::2], strict=True))
    middle = [name for name, _ in pairs].index("report")
    assert pairs[middle + 1][0] == "passing", "after the report comes the passing collection"
    return Case(files(pairs[:middle]), pairs[middle][1].strip("\n"), files(pairs[middle + 2 :]))


def files(blocks: list[tuple[str, str]]) -> dict[str, bytes | Odd]:
    """Lay blocks over the base collection."""
    found: dict[str, bytes | Odd] = dict(BASE)
    for name, text in blocks:
        path, _, form = name.partition(" (")
        times = re.fullmatch(r"([0-9]+) times\)", form)
        if path.startswith("no "):
            del found[path.removeprefix("no ")]
        elif times:
            found[path] = text.encode() * int(times[1])
        elif form in ("unreadable)", "no file)"):
            found[path] = Odd(text.strip(), form == "unreadable)")
        elif form == "bytes)":
            found[path] = _escaped(text).encode("latin-1")
        else:
            found[path] = (_escaped(text) if form == "escapes)" else text).encode()
    for path, data in found.items():
        stem = path.removesuffix(".yaml")
        text_beside = found.get(f"{stem}.txt") or found.get(f"texts/{stem.removeprefix('seeds/')}.txt")
        if path.startswith("seeds/") and isinstance(data, bytes) and isinstance(text_beside, bytes) and b"sha256: auto" in data:
            found[path] = data.replace(b"sha256: auto", b"sha256: " + sha256(text_beside).hexdigest().encode())
    return found


def _escaped(text: str) -> str:
    text = re.sub(r"\\\{([0-9]+) times ([^{}]*)\}", lambda found: found[2] * int(found[1]), text)
    return re.sub(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))", lambda found: chr(int(found[1] or found[2], 16)), text)


def walked(collection: Collection) -> pipeline.Walked:
    """Return what a collection means, held against its files in `main:` if there are some."""
    past = {path.removeprefix(MAIN): data for path, data in collection.items() if path.startswith(MAIN)}
    former = pipeline.Past("main", Tree({**BASE, **past}), "1988-05-02") if past else None
    kept = {path: data for path, data in collection.items() if path not in (REQUIRE, PUBLISHED) and not path.startswith(MAIN)}
    history = _history(collection.get(PUBLISHED))
    return pipeline.walk(Tree(kept), past=former, texts="texts", requires_texts=REQUIRE in collection, history=history)


def _history(block: bytes | Odd | None) -> History:
    """Return the history that a block tells, looked up on a day of its own."""
    if not isinstance(block, bytes):
        return NO_HISTORY
    published: dict[Kind, dict[str, Seen]] = {}
    for line in block.decode().split("\n"):
        if line:
            word, id, path, *commit = line.split()
            kind = next(kind for kind in get_args(Kind) if kind == word)
            published.setdefault(kind, {})[id] = Seen(path, commit[0] if commit else None)
    return History(published=published, time="1988-05-02T12:00:00Z", is_known=True)


def report(collection: Collection) -> str:
    printed = FORMAT.render(Report(tuple(each for each in walked(collection).diagnostics if each.allowed is None)), Paper())
    return "\n".join(line.rstrip() for line in printed.strip("\n").split("\n"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_report_is_what_the_text_file_says(path: Path, request: pytest.FixtureRequest) -> None:
    text = path.read_text("utf-8")
    case = parsed(text)

    printed = report(case.failing)

    if request.config.getoption("--update-goldens"):
        head, _, rest = text.partition("=== report\n")
        path.write_text(f"{head}=== report\n{printed}\n\n=== passing\n{rest.partition('=== passing' + chr(10))[2]}", "utf-8")
    else:
        assert case.report == printed
    assert f"[{path.stem}]" in printed


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_passing_collection_is_free_of_findings(path: Path) -> None:
    case = parsed(path.read_text("utf-8"))

    assert report(case.passing) == ""


def test_every_rule_has_a_text_file() -> None:
    assert sorted(rule.name for rule in pipeline.rules()) == sorted(path.stem for path in CASES)


def test_the_base_collection_is_free_of_findings() -> None:
    assert report(files([])) == ""
