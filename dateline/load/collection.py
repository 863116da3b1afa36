"""Read a whole collection: every record, and every fault of form in one run.

In here: the order of reading and what stands in for what cannot be read. Not in here: the fields (events.py and its neighbours).
"""

from __future__ import annotations

import re
from collections import abc
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.form.site import FORMAT
from dateline.load import events, files, forms, media, proofs, prose, rules, site, sources, survey, vocabulary
from dateline.load.desk import Desk, nowhere
from dateline.load.yaml_tree import read_yaml
from dateline.model.proofs import ENDING, Proof, unread
from dateline.model.records import EventRecord, Hemisphere, MediumRecord, PageRecord, Records, SiteRecord, SourceRecord, TermRecord
from dateline.text.node import Mapping
from dateline.text.tree import InputTree


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read, and everything that is wrong with its form, in the order of reading."""

    records: Records
    diagnostics: tuple[Diagnostic, ...]


def load(tree: InputTree, texts: str | None = None) -> Loaded:
    """Read all records of a collection; what cannot be read is left out or stood in for, and reported.

    `texts` is a second folder with texts of sources, as a path from the collection's root; a text beside its record comes first.
    """
    faults: list[Diagnostic] = []
    found = survey.survey(tree)
    the_site = _site(tree, faults)
    faults.extend(found.faults)
    reader = _Reader(tree, found, the_site.hemisphere is Hemisphere.SOUTH, faults, texts)
    # Where the sources cannot be listed, each event would be reported for naming one.
    all_events = [] if "seeds" in found.unread else [_event(reader, path, the_site.severities) for path in found.events]
    read_events = {path: event for path, event in zip(found.events, all_events, strict=False) if event is not None}
    all_sources = tuple(_source(reader, *paths) for paths in found.sources)
    all_pages = tuple(_page(reader, path) for path in found.pages)
    all_stories = tuple(_page(reader, path) for path in found.stories)
    named = _named(the_site, read_events.values(), all_sources, (*all_pages, *all_stories))
    # What a folder that cannot be listed may hold is stood in for as far as it is named.
    if "seeds" in found.unread:
        all_sources = tuple(sources.stand_in(nowhere(f"seeds/{id}.yaml"), id, None) for id in named.linked("source"))
    if "stories" in found.unread:
        all_stories = tuple(prose.stand_in(nowhere(f"stories/{id}.md")) for id in named.linked("story"))
    unread = [PurePosixPath(path).stem for path in found.events if path not in read_events]
    if "events" in found.unread:
        unread += ["events", *sorted(named.events | named.linked("event"))]
    records = Records(
        site=the_site,
        events=tuple(sorted(read_events.values(), key=lambda event: (event.id, event.origin.file.path))),
        sources=tuple(sorted(all_sources, key=lambda source: source.id)),
        actors=_terms(reader, vocabulary.ACTORS, named, named.actors),
        topics=_terms(reader, vocabulary.TOPICS, named, named.topics),
        places=_terms(reader, vocabulary.PLACES, named, named.places),
        pages=_by_id(all_pages),
        stories=_by_id(all_stories),
        media=media.read(tree, found, named.media, named.removed_media, faults),
        unread=tuple(unread),
    )
    return Loaded(records, tuple(faults))


def _by_id(pages: Collection[PageRecord]) -> tuple[PageRecord, ...]:
    return tuple(sorted(pages, key=lambda page: (page.id, page.language or "")))


@dataclass(frozen=True, slots=True)
class _Named:
    """What records name in their fields, and the records themselves, whose prose may link to more."""

    events: frozenset[str]
    actors: frozenset[str]
    topics: frozenset[str]
    places: frozenset[str]
    media: frozenset[str]
    removed_media: frozenset[str]
    records: tuple[SiteRecord | EventRecord | SourceRecord | PageRecord, ...]

    def linked(self, kind: str) -> frozenset[str]:
        """Return the ids of one kind that links in prose name, as far as that can be told without reading it."""
        link = re.compile(rf"\]\(\s*<?{kind}:([a-z0-9-]+)")
        return frozenset(id for record in self.records for id in link.findall(record.origin.file.text))


def _named(
    the_site: SiteRecord, all_events: Collection[EventRecord], all_sources: Collection[SourceRecord], all_pages: Collection[PageRecord]
) -> _Named:
    works = [(source.authors, source.publication.editors, source.publication.translators) for source in all_sources]
    writers = (the_site.authors, *(page.authors for page in all_pages), *(kind for kinds in works for kind in kinds))
    authors = (person.actor for people in writers for person in people if person.actor)
    return _Named(
        events=frozenset(event for source in all_sources for event in source.published_from),
        actors=frozenset((*authors, *(actor for event in all_events for actor in event.actors))),
        topics=frozenset(topic for event in all_events for topic in event.topics),
        places=frozenset(place for event in all_events for place in event.places if isinstance(place, str)),
        media=frozenset(medium.file for event in all_events for medium in event.media if not _is_down(event, medium)),
        removed_media=frozenset(medium.file for event in all_events for medium in event.media if _is_down(event, medium)),
        records=(the_site, *all_events, *all_sources, *all_pages),
    )


def _is_down(event: EventRecord, medium: MediumRecord) -> bool:
    return event.suppressed is not None or medium.suppressed is not None


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading one file needs of the collection: the files, what was found, how seasons are meant, and where faults are taken down.

    `texts` is the folder of texts that are kept elsewhere.
    """

    tree: InputTree
    found: survey.Found
    southern: bool
    faults: list[Diagnostic]
    texts: str | None


@dataclass(frozen=True, slots=True)
class _Read:
    """A YAML file as far as it could be read; `broken` if it has no root and that was reported."""

    desk: Desk
    root: Mapping | None
    broken: bool


def _read(tree: InputTree, path: str, *, southern: bool = False) -> _Read:
    opened = files.open_record(tree, path)
    if opened.file is None or not opened.sound:
        desk = Desk(opened.file or nowhere(path))
        desk.faults.extend(opened.faults)
        return _Read(desk, None, True)
    parsed = read_yaml(opened.file)
    desk = Desk(opened.file, parsed.spoilt, southern=southern)
    desk.faults.extend(parsed.problems)
    return _Read(desk, parsed.root, parsed.root is None and bool(parsed.problems))


def _event(reader: _Reader, path: str, severities: abc.Mapping[str, str]) -> EventRecord | None:
    if path in reader.found.unread:
        return None
    id = PurePosixPath(path).stem
    read = _read(reader.tree, path, southern=reader.southern)
    _check_name(reader.tree, read.desk, id)
    event = events.read(read.desk, read.root, id, severities) if read.root else None
    if event is None and not read.broken:
        _report_empty(read.desk, "write `title`, `date`, `summary` and `excerpts`, or remove the file")
    reader.faults.extend(read.desk.faults)
    return event


def _source(reader: _Reader, id: str, path: str, text_path: str | None) -> SourceRecord:
    with_text = text_path is not None
    elsewhere = _elsewhere(reader, id)
    text_path = text_path or elsewhere
    opened = files.open_text(reader.tree, text_path) if text_path and text_path not in reader.found.unread else None
    text = opened.file if opened else nowhere(text_path) if text_path else None
    proof = _proof(reader, id, path)
    if path in reader.found.unread:
        reader.faults.extend(opened.faults if opened else ())
        return sources.stand_in(nowhere(path), id, text)
    read = _read(reader.tree, path, southern=reader.southern)
    _check_name(reader.tree, read.desk, id, with_text=with_text)
    source = sources.read(read.desk, read.root, id, text, proof) if read.root is not None else sources.stand_in(read.desk.file, id, text)
    if with_text and elsewhere is not None:
        # What cannot be read there is no matter: the text beside the record is the one that counts.
        source = replace(source, other_text=files.open_text(reader.tree, elsewhere).file)
    if read.root is None and not read.broken:
        _report_empty(read.desk, "write at least a `title` or a `publisher`, or remove the file")
    reader.faults.extend(read.desk.faults)
    reader.faults.extend(opened.faults if opened else ())
    return source


def _elsewhere(reader: _Reader, id: str) -> str | None:
    """Return the path of a text in the second folder, if it is there."""
    path = f"{reader.texts}/{id}.txt" if reader.texts is not None else None
    return path if path is not None and reader.tree.exists(path) else None


def _proof(reader: _Reader, id: str, path: str) -> Proof | None:
    """Read the proof beside a record; one that cannot be read is stood in for."""
    place = str(PurePosixPath(path).with_name(id + ENDING))
    if place not in reader.found.proofs:
        return None
    if place in reader.found.unread:
        return unread(nowhere(place))
    opened = files.open_proof(reader.tree, place)
    reader.faults.extend(opened.faults)
    if opened.file is None or not opened.sound:
        return unread(opened.file or nowhere(place))
    desk = Desk(opened.file)
    proof = proofs.read(desk, id)
    reader.faults.extend(desk.faults)
    return proof or unread(opened.file)


def _page(reader: _Reader, path: str) -> PageRecord:
    """Read a page of prose or a story, or have one without a readable head stood in for."""
    if path in reader.found.unread:
        return prose.stand_in(nowhere(path))
    opened = files.open_page(reader.tree, path)
    if opened.file is None or not opened.sound:
        reader.faults.extend(opened.faults)
        return prose.stand_in(opened.file or nowhere(path))
    page, found = prose.read(opened.file)
    reader.faults.extend((*opened.faults, *found))
    return page


def _terms(reader: _Reader, terms: vocabulary.Terms, named: _Named, own: abc.Set[str]) -> tuple[TermRecord, ...]:
    """Read a file of the vocabulary; an empty one has no terms, which is no fault, and one that gives nothing has all that are named.

    `own` are the terms of this kind that fields name.
    """
    if terms.path in reader.found.unread or "vocabulary" in reader.found.unread:
        return vocabulary.stand_ins(nowhere(terms.path), own | named.linked(terms.kind))
    if terms.path not in reader.found.terms:
        return ()
    read = _read(reader.tree, terms.path)
    if read.root is not None:
        read_terms = vocabulary.read(read.desk, read.root, terms)
    else:
        read_terms = vocabulary.stand_ins(read.desk.file, own | named.linked(terms.kind) if read.broken else ())
    reader.faults.extend(read.desk.faults)
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
_TWO_LINES = f"format: {FORMAT}\ntitle: The name of the site"


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
