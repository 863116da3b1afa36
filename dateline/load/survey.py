"""Which files of a collection are records, and which lie there by mistake.

In here: names and places of files. Not in here: their bytes (files.py) and their fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load import rules, vocabulary
from dateline.load.desk import Desk, nowhere
from dateline.load.files import unreadable
from dateline.text.nearest import did_you_mean
from dateline.text.tree import InputTree

_PASSED_OVER = re.compile(r".*~|\.#.*|\..*\.swp|\.DS_Store|\.gitkeep|\.keep")


@dataclass(frozen=True, slots=True)
class Found:
    """The records of a collection by kind. A source has its id, its record and, if there is one, its text."""

    events: tuple[str, ...]
    sources: tuple[tuple[str, str, str | None], ...]
    terms: frozenset[str]
    faults: tuple[Diagnostic, ...]


def survey(tree: InputTree) -> Found:
    """Sort the files below `events/`, `seeds/` and `vocabulary/`.

    A record that lies wrong but is plainly one (`.yml`, a sub-folder of `seeds/`) is reported and read all the same, so that
    nothing that names it is reported as well.
    """
    faults: list[Diagnostic] = []
    events = tuple(_events(_files(tree, "events", faults), faults))
    sources = tuple(_sources(_files(tree, "seeds", faults), faults))
    terms = frozenset(_terms(_files(tree, "vocabulary", faults), faults))
    return Found(events, sources, terms, tuple(faults))


def _files(tree: InputTree, folder: str, faults: list[Diagnostic]) -> list[PurePosixPath]:
    """Return the files of a folder without what editors and systems leave behind."""
    kept: list[PurePosixPath] = []
    for entry in tree.entries(folder):
        path = PurePosixPath(entry.path)
        if _PASSED_OVER.fullmatch(path.name):
            continue
        if entry.kind == "file":
            kept.append(path)
        else:
            faults.extend(unreadable(entry.path, "it is neither a file nor a folder").faults)
    return kept


def _events(paths: Iterable[PurePosixPath], faults: list[Diagnostic]) -> Iterator[str]:
    for path in paths:
        if path.suffix == ".yaml":
            yield str(path)
        elif path.suffix.lower() in (".yml", ".yaml"):
            faults.append(_wrong_ending(path))
            yield str(path)
        else:
            faults.append(_stray(path, "not an event", "an event is `events/<id>.yaml`", "move it out of `events/`"))


def _sources(paths: Iterable[PurePosixPath], faults: list[Diagnostic]) -> Iterator[tuple[str, str, str | None]]:
    paths = list(paths)
    texts = {path.with_suffix(""): path for path in paths if path.suffix == ".txt"}
    records = {path.with_suffix(""): path for path in paths if path.suffix.lower() == ".yml" or path.suffix.lower() == ".yaml"}
    records |= {path.with_suffix(""): path for path in paths if path.suffix == ".yaml"}
    for path in paths:
        if path.suffix == ".txt" and path.with_suffix("") not in records:
            faults.append(_text_without_record(path))
        elif path.suffix.lower() in (".yaml", ".yml") and path.suffix != ".yaml":
            faults.append(_wrong_ending(path))
        elif path.suffix not in (".txt", ".yaml"):
            faults.append(
                _stray(
                    path,
                    "neither a record nor a text",
                    "a source is `seeds/<id>.yaml`, its text `seeds/<id>.txt`",
                    "move it out of `seeds/`",
                )
            )
    for stem, path in records.items():
        if len(path.parts) > 2 and path.suffix == ".yaml":
            flat = f"seeds/{path.name}"
            faults.append(
                _stray(
                    path,
                    "in a folder of its own",
                    "records of sources stand in `seeds/` itself",
                    f"move it to `{flat}`, and its text beside it",
                )
            )
        text = texts.get(stem)
        yield path.stem, str(path), str(text) if text else None


def _terms(paths: Iterable[PurePosixPath], faults: list[Diagnostic]) -> Iterator[str]:
    known = (vocabulary.ACTORS.path, vocabulary.TOPICS.path)
    for path in paths:
        if str(path) in known:
            yield str(path)
            continue
        meant = did_you_mean(str(path), known)
        cure = f"rename it to `{meant}`" if meant else "move it out of `vocabulary/`"
        faults.append(_stray(path, "not read", "the vocabulary is `vocabulary/actors.yaml` and `vocabulary/topics.yaml`", cure))


def _wrong_ending(path: PurePosixPath) -> Diagnostic:
    right = path.with_suffix(".yaml").name
    return _stray(path, f"not named as a record: it ends with `{path.suffix}`", "records end with `.yaml`", f"rename it to `{right}`")


def _text_without_record(path: PurePosixPath) -> Diagnostic:
    record = path.with_suffix(".yaml")
    return _stray(
        path,
        "without a record",
        "a text belongs to a record of the same name",
        f"write `{record}` with a `title`, or rename the text after its record",
    )


def _stray(path: PurePosixPath, what: str, at: str, cure: str) -> Diagnostic:
    desk = Desk(nowhere(str(path)))
    verb = "stands" if what.startswith(("without", "in a")) else "is"
    desk.report(rules.STRAY_FILE, None, f"`{path}` {verb} {what}", at, help=[cure])
    return desk.faults[0]
