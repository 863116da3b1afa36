"""Which files of a collection are records, and which lie there by mistake.

In here: names and places of files. Not in here: their bytes (files.py) and their fields.
"""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load import rules, vocabulary
from dateline.load.desk import Desk, nowhere
from dateline.load.files import unreadable
from dateline.load.forms import is_id
from dateline.model.proofs import ENDING
from dateline.text.listing import listed
from dateline.text.nearest import did_you_mean
from dateline.text.tree import InputTree, ReadFault, is_left_behind

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")


@dataclass(frozen=True, slots=True)
class Found:
    """The records of a collection by kind. A source has its id, its record and, if there is one, its text; media are any files."""

    events: tuple[str, ...]
    sources: tuple[tuple[str, str, str | None], ...]
    terms: frozenset[str]
    pages: tuple[str, ...]
    media: tuple[str, ...]
    faults: tuple[Diagnostic, ...]
    unread: frozenset[str] = frozenset()
    """What is there and not read, which was reported: records with another ending, what is no file, folders that cannot be listed."""
    stories: tuple[str, ...] = ()
    proofs: frozenset[str] = frozenset()
    """The proofs of texts that are kept elsewhere, each beside its record."""


@dataclass(frozen=True, slots=True)
class _Prose:
    """A folder of files in Markdown, and what one of them is."""

    folder: str
    one: str

    @property
    def right(self) -> str:
        """How such a file is named."""
        return f"{self.one} is `{self.folder}/<id>.md`"


_PAGES = _Prose("pages", "a page")
_STORIES = _Prose("stories", "a story")


def survey(tree: InputTree) -> Found:
    """Sort the files below `events/`, `seeds/`, `vocabulary/`, `stories/`, `pages/` and `media/`.

    A record that is named otherwise (`.yml`) is reported and known by its id, so that nothing that names it is reported as
    well; one in a sub-folder of `seeds/` is read all the same.
    """
    faults: list[Diagnostic] = []
    unread: set[str] = set()
    events = tuple(_events(_files(tree, "events", faults, unread), faults, unread))
    seeds = _files(tree, "seeds", faults, unread)
    sources = tuple(_sources(seeds, faults, unread))
    proofs = frozenset(str(path) for path in seeds if path.name.endswith(ENDING))
    terms = frozenset(_terms(_files(tree, "vocabulary", faults, unread), faults, unread))
    pages = tuple(_prose(_PAGES, _files(tree, _PAGES.folder, faults, unread), faults, unread))
    stories = tuple(_prose(_STORIES, _files(tree, _STORIES.folder, faults, unread), faults, unread))
    media = tuple(map(str, _files(tree, "media", faults, unread)))
    return Found(events, sources, terms, pages, media, tuple(faults), frozenset(unread), stories, proofs)


def _files(tree: InputTree, folder: str, faults: list[Diagnostic], unread: set[str]) -> list[PurePosixPath]:
    """Return the files of a folder without what editors and systems leave behind."""
    kept: list[PurePosixPath] = []
    try:
        entries = tree.entries(folder)
    except ReadFault as fault:
        right = f"if a right is missing, give it: `chmod u+rx {shlex.quote(fault.path)}`"
        faults.extend(unreadable(fault.path, fault.reason, right).faults)
        unread.add(folder)
        return []
    for entry in entries:
        path = PurePosixPath(entry.path)
        if is_left_behind(path.name):
            continue
        if entry.kind != "file":
            faults.extend(_no_file(tree, entry.path))
            unread.add(entry.path)
        if entry.kind == "file" or path.suffix in (".yaml", ".txt", ".md") or path.name.endswith(ENDING) or folder == "media":
            kept.append(path)
    return kept


def _no_file(tree: InputTree, path: str) -> tuple[Diagnostic, ...]:
    """Report what is neither a file nor a folder; the tree knows why it cannot be read."""
    if "\ufffd" in path:
        return unreadable(path, "its name is not UTF-8", "rename it").faults
    try:
        tree.read(path)
        reason = "it is neither a file nor a folder"
    except ReadFault as fault:
        reason = fault.reason
    return unreadable(path, reason, "put the file itself in its place, or take it away").faults


def _events(paths: list[PurePosixPath], faults: list[Diagnostic], unread: set[str]) -> Iterator[str]:
    for path in paths:
        if path.suffix == ".yaml":
            yield str(path)
        elif path.suffix.lower() in (".yml", ".yaml"):
            faults.append(_wrong_ending(path, paths))
            unread.add(str(path))
            yield str(path)
        elif (record := _meant_as_record(path)) is not None and str(path) not in unread:
            away = "" if path.suffix else ", or move it out of `events/`"
            faults.append(_stray(path, "not named as a record", "records end with `.yaml`", _rename(record, paths) + away))
            if record not in paths:
                unread.add(str(record))
                yield str(record)
        elif str(path) not in unread:
            faults.append(_stray(path, "not an event", "an event is `events/<id>.yaml`", "move it out of `events/`"))


def _sources(paths: list[PurePosixPath], faults: list[Diagnostic], unread: set[str]) -> Iterator[tuple[str, str, str | None]]:
    texts, records = _texts(paths), _records_of_sources(paths)
    # What is named otherwise (`.TXT`, `.yml`, no ending) is known and not read, so that nobody misses it.
    unread.update(str(path) for path in paths if path.suffix.lower() in (".txt", ".yaml", ".yml") and path.suffix not in (".txt", ".yaml"))
    misnamed = {record for text in texts.values() if (record := _meant_as_record(text)) is not None}
    for path in paths:
        if (fault := _stray_source(path, paths, records, misnamed, unread)) is not None:
            faults.append(fault)
    unread.update(str(path) for path in records.values() if not path.suffix)
    yield from _without_record(records, texts, unread)
    for stem, path in records.items():
        if len(path.parts) > 2 and path.suffix == ".yaml":
            faults.append(_in_a_folder(path, texts.get(stem), paths))
        text = texts.get(stem)
        yield path.stem, str(path), str(text) if text else None


def _texts(paths: list[PurePosixPath]) -> dict[PurePosixPath, PurePosixPath]:
    """Return the texts of sources by what they would be without an ending; of two the one that is named rightly."""
    texts = [path for path in paths if path.suffix.lower() == ".txt"]
    return {path.with_suffix(""): path for path in sorted(texts, key=lambda path: path.suffix == ".txt")}


def _records_of_sources(paths: list[PurePosixPath]) -> dict[PurePosixPath, PurePosixPath]:
    """Return the records of sources by what they would be without an ending; of several the one that is named most rightly."""
    records = [path for path in paths if path.suffix.lower() in (".yaml", ".yml") or (not path.suffix and _meant_as_record(path))]
    return {path.with_suffix(""): path for path in sorted(records, key=lambda path: (path.suffix == ".yaml", path.suffix != ""))}


def _stray_source(
    path: PurePosixPath,
    paths: list[PurePosixPath],
    records: Mapping[PurePosixPath, PurePosixPath],
    misnamed: Collection[PurePosixPath],
    unread: Collection[str],
) -> Diagnostic | None:
    """Say what is wrong with the name of a file in `seeds/`, if anything is; `misnamed` are the records that are named as texts."""
    suffix = path.suffix
    if path.name.endswith(ENDING):
        record = path.with_name(path.name.removesuffix(ENDING))
        return None if record in records or str(path) in unread else _proof_without_record(path)
    if suffix == ".txt":
        lonely = path.with_suffix("") not in records and path.with_suffix(".yaml") not in misnamed and str(path) not in unread
        return _text_without_record(path, paths) if lonely else None
    if suffix.lower() == ".txt":
        cure = _rename(path.with_suffix(".txt"), paths)
        return _stray(path, f"not named as a text: it ends with `{suffix}`", "texts end with `.txt`", cure)
    if suffix.lower() in (".yaml", ".yml"):
        return _wrong_ending(path, paths) if suffix != ".yaml" else None
    if records.get(path) == path:
        cure = _rename(path.with_suffix(".yaml"), paths) + ", or move it out of `seeds/`"
        return _stray(path, "not named as a record", "records end with `.yaml`", cure)
    right = f"a source is `seeds/<id>.yaml`, its text `seeds/<id>.txt`, the proof of a text kept elsewhere `seeds/<id>{ENDING}`"
    return _stray(path, "neither a record nor a text", right, "move it out of `seeds/`")


def _without_record(
    records: Mapping[PurePosixPath, PurePosixPath], texts: Mapping[PurePosixPath, PurePosixPath], unread: set[str]
) -> Iterator[tuple[str, str, str | None]]:
    """Yield the sources of which only a text is there: what quotes one is not to be blamed for naming it."""
    known = {path.stem for path in records.values()}
    for stem, path in texts.items():
        meant = _meant_as_record(path)
        record = meant or path.with_suffix(".yaml")
        if stem not in records and str(path) not in unread and record.stem not in known:
            known.add(record.stem)
            unread.add(str(record))
            yield record.stem, str(record), None if meant else str(path)


def _in_a_folder(path: PurePosixPath, text: PurePosixPath | None, paths: list[PurePosixPath]) -> Diagnostic:
    flat = PurePosixPath("seeds", path.name)
    move = f"move it to `{flat}`" + (f", and `{text.name}` with it" if text else "")
    cure = move if flat not in paths else "give it a name of its own, and move it to `seeds/`"
    return _stray(path, "in a folder of its own", "records of sources stand in `seeds/` itself", cure)


def _terms(paths: list[PurePosixPath], faults: list[Diagnostic], unread: set[str]) -> Iterator[str]:
    known = tuple(terms.path for terms in vocabulary.ALL)
    for path in paths:
        if str(path) in known:
            yield str(path)
        if str(path) in known or str(path) in unread:
            continue
        record = _meant_as_record(path)
        meant = str(record) if str(record) in known else did_you_mean(str(path), known)
        if meant is None:
            cure = "move it out of `vocabulary/`"
        elif PurePosixPath(meant) in paths:
            cure = f"move its terms into `{meant}`, and remove it"
        else:
            cure = f"rename it to `{meant}`"
            unread.add(meant)
        faults.append(_stray(path, "not read", f"the vocabulary is {listed(known)}", cure))


def _prose(kind: _Prose, paths: list[PurePosixPath], faults: list[Diagnostic], unread: set[str]) -> Iterator[str]:
    for path in paths:
        right = _meant_as_prose(path, kind.folder)
        if path == right:
            yield str(path)
        elif right is not None and str(path) not in unread:
            where = f"named as {kind.one}" if len(path.parts) == 2 else f"in `{kind.folder}/` itself"
            cure = _rename(right, paths) if len(path.parts) == 2 or right in paths else f"move it to `{right}`"
            faults.append(_stray(path, f"not {where}", kind.right, cure))
            if right not in paths and str(right) not in unread:
                unread.add(str(right))
                yield str(right)
        elif str(path) not in unread:
            cure = f"move it out of `{kind.folder}/`; pictures stand in `media/`"
            faults.append(_stray(path, f"not {kind.one}", kind.right, cure))


def _wrong_ending(path: PurePosixPath, paths: list[PurePosixPath]) -> Diagnostic:
    cure = _rename(path.with_suffix(".yaml"), paths)
    return _stray(path, f"not named as a record: it ends with `{path.suffix}`", "records end with `.yaml`", cure)


def _rename(right: PurePosixPath, paths: list[PurePosixPath]) -> str:
    return f"`{right}` is there already: remove the one that is not wanted" if right in paths else f"rename it to `{right.name}`"


def _meant_as_record(path: PurePosixPath) -> PurePosixPath | None:
    """Return the right name of a record that an editor gave a second ending or none."""
    if path.suffix.lower() == ".txt" and PurePosixPath(path.stem).suffix.lower() in (".yaml", ".yml"):
        return path.with_suffix("").with_suffix(".yaml")
    return path.with_name(path.name + ".yaml") if not path.suffix and is_id(path.name) else None


def _meant_as_prose(path: PurePosixPath, of: str) -> PurePosixPath | None:
    """Return the right name of a page or a story in the folder `of`, whatever folder it stands in and whatever ending an editor gave it."""
    name = path.stem if path.suffix.lower() == ".txt" else path.name
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix
    return PurePosixPath(of, f"{stem}.md") if ending.lower() in _MARKDOWN else None


def _text_without_record(path: PurePosixPath, paths: list[PurePosixPath]) -> Diagnostic:
    meant = _meant_as_record(path)
    if meant is not None:
        return _stray(path, "not named as a record", "records end with `.yaml`", _rename(meant, paths))
    record = path.with_suffix(".yaml")
    return _stray(
        path,
        "without a record",
        "a text belongs to a record of the same name",
        f"bring back {record}, or take the text away",
        f"of a new text write {record} with a `title` (its `sha256` is then printed), or rename the text after its record",
    )


def _proof_without_record(path: PurePosixPath) -> Diagnostic:
    record = path.with_name(path.name.removesuffix(ENDING) + ".yaml")
    cure = f"bring back {record}, or take the proof away"
    return _stray(path, "without a record", "a proof belongs to a record of the same name", cure)


def _stray(path: PurePosixPath, what: str, at: str, *cures: str) -> Diagnostic:
    desk = Desk(nowhere(str(path)))
    verb = "stands" if what.startswith(("without", "in a")) else "is"
    desk.report(rules.STRAY_FILE, None, f"`{path}` {verb} {what}", at, help=cures)
    return desk.faults[0]
