"""Read a whole collection: every record, and every fault of form in one run.

In here: the order of reading and what stands in for what cannot be read. Not in here: the fields (events.py and its neighbours).
"""

from __future__ import annotations

from collections import abc
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load import events, files, forms, rules, site, sources, survey, vocabulary
from dateline.load.desk import Desk, nowhere
from dateline.load.yaml_tree import read_yaml
from dateline.model.records import EventRecord, Records, SiteRecord, SourceRecord, TermRecord
from dateline.text.node import Mapping
from dateline.text.tree import InputTree


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read, and everything that is wrong with its form, in the order of reading."""

    records: Records
    diagnostics: tuple[Diagnostic, ...]


def load(tree: InputTree) -> Loaded:
    """Read all records of a collection; what cannot be read is left out or stood in for, and reported."""
    faults: list[Diagnostic] = []
    found = survey.survey(tree)
    the_site = _site(tree, faults)
    faults.extend(found.faults)
    # Where the sources cannot be listed, each event would be reported for naming one.
    all_events = [] if "seeds" in found.unread else [_event(tree, path, found.unread, the_site.severities, faults) for path in found.events]
    read_events = {path: event for path, event in zip(found.events, all_events, strict=False) if event is not None}
    all_sources = tuple(_source(tree, *paths, found.unread, faults) for paths in found.sources)
    named = _named(read_events.values(), all_sources)
    records = Records(
        site=the_site,
        events=tuple(sorted(read_events.values(), key=lambda event: (event.id, event.origin.file.path))),
        sources=tuple(sorted(all_sources, key=lambda source: source.id)),
        actors=_terms(tree, vocabulary.ACTORS, found, named.actors, faults),
        topics=_terms(tree, vocabulary.TOPICS, found, named.topics, faults),
        unread=tuple(PurePosixPath(path).stem for path in (*found.events, *({"events"} & found.unread)) if path not in read_events),
    )
    return Loaded(records, tuple(faults))


@dataclass(frozen=True, slots=True)
class _Named:
    """The terms that records name."""

    actors: frozenset[str]
    topics: frozenset[str]


def _named(all_events: abc.Collection[EventRecord], all_sources: Iterable[SourceRecord]) -> _Named:
    authors = (author.actor for source in all_sources for author in source.authors if author.actor)
    return _Named(
        actors=frozenset((*authors, *(actor for event in all_events for actor in event.actors))),
        topics=frozenset(topic for event in all_events for topic in event.topics),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A YAML file as far as it could be read; `broken` if it has no root and that was reported."""

    desk: Desk
    root: Mapping | None
    broken: bool


def _read(tree: InputTree, path: str) -> _Read:
    opened = files.open_record(tree, path)
    if opened.file is None or not opened.sound:
        desk = Desk(opened.file or nowhere(path))
        desk.faults.extend(opened.faults)
        return _Read(desk, None, True)
    parsed = read_yaml(opened.file)
    desk = Desk(opened.file, parsed.spoilt)
    desk.faults.extend(parsed.problems)
    return _Read(desk, parsed.root, parsed.root is None and bool(parsed.problems))


def _event(
    tree: InputTree, path: str, unread: abc.Set[str], severities: abc.Mapping[str, str], faults: list[Diagnostic]
) -> EventRecord | None:
    if path in unread:
        return None
    id = PurePosixPath(path).stem
    read = _read(tree, path)
    _check_name(tree, read.desk, id)
    event = events.read(read.desk, read.root, id, severities) if read.root else None
    if event is None and not read.broken:
        _report_empty(read.desk, "write `title`, `date`, `summary` and `excerpts`, or remove the file")
    faults.extend(read.desk.faults)
    return event


def _source(tree: InputTree, id: str, path: str, text_path: str | None, unread: abc.Set[str], faults: list[Diagnostic]) -> SourceRecord:
    opened = files.open_text(tree, text_path) if text_path and text_path not in unread else None
    text = opened.file if opened else nowhere(text_path) if text_path else None
    if path in unread:
        faults.extend(opened.faults if opened else ())
        return sources.stand_in(nowhere(path), id, text)
    read = _read(tree, path)
    _check_name(tree, read.desk, id, with_text=text_path is not None)
    source = sources.read(read.desk, read.root, id, text) if read.root is not None else sources.stand_in(read.desk.file, id, text)
    if read.root is None and not read.broken:
        _report_empty(read.desk, "write at least a `title` or a `publisher`, or remove the file")
    faults.extend(read.desk.faults)
    faults.extend(opened.faults if opened else ())
    return source


def _terms(
    tree: InputTree, terms: vocabulary.Terms, found: survey.Found, named: abc.Set[str], faults: list[Diagnostic]
) -> tuple[TermRecord, ...]:
    """Read a file of the vocabulary; an empty one has no terms, which is no fault, and one that gives nothing has all that are named."""
    if terms.path in found.unread or "vocabulary" in found.unread:
        return vocabulary.stand_ins(nowhere(terms.path), named)
    if terms.path not in found.terms:
        return ()
    read = _read(tree, terms.path)
    if read.root is not None:
        read_terms = vocabulary.read(read.desk, read.root, terms)
    else:
        read_terms = vocabulary.stand_ins(read.desk.file, () if read.desk.file.text else named if read.broken else ())
    faults.extend(read.desk.faults)
    return tuple(sorted(read_terms, key=lambda term: term.id))


def _site(tree: InputTree, faults: list[Diagnostic]) -> SiteRecord:
    if not tree.exists(site.PATH):
        desk = Desk(nowhere(site.PATH))
        begin = (f"write `{site.PATH}` with two lines:\n{_TWO_LINES}", "or go to the folder that has one, or name it with `--root`")
        help = (f"rename `{_SITE_YML}` to `{site.PATH}`",) if tree.exists(_SITE_YML) else begin
        headline = f"this folder is not a collection: there is no `{site.PATH}`"
        desk.report(rules.MISSING_SITE, None, headline, "a collection begins with this file", help=help)
        faults.extend(desk.faults)
        return site.stand_in(desk.file)
    read = _read(tree, site.PATH)
    found = site.read(read.desk, read.root) if read.root is not None else site.stand_in(read.desk.file)
    if read.root is None and not read.broken:
        _report_empty(read.desk, f"write two lines:\n{_TWO_LINES}")
    faults.extend(read.desk.faults)
    return found


_SITE_YML = "site.yml"
_TWO_LINES = f"format: {site.FORMAT}\ntitle: The name of the site"


def _check_name(tree: InputTree, desk: Desk, id: str, *, with_text: bool = False) -> None:
    """Report a file whose name is not an id."""

    def rename(mended: str) -> str:
        # The list of the folder tells `Vote.yaml` from `vote.yaml` where the disk itself does not.
        wanted = str(desk.file.path.with_name(f"{mended}.yaml"))
        if any(entry.path == wanted for entry in tree.entries(str(desk.file.path.parent))):
            return f"give the file another name in such letters: `{mended}.yaml` is there already"
        return f"rename the file to `{mended}.yaml`" + (f", and its text to `{mended}.txt`" if with_text else "")

    if not forms.is_id(id):
        forms.report_id(desk, None, id, "an id, the name of its file,", rename)


def _report_empty(desk: Desk, help: str) -> None:
    what = "holds no field" if desk.file.text.strip() else "is empty"
    desk.report(rules.EMPTY_FILE, None, f"`{desk.file.path}` {what}", "a record is wanted here", help=[help])
