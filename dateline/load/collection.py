"""Read a whole collection: every record, and every fault of form in one run.

In here: the order of reading and what stands in for what cannot be read. Not in here: the fields (events.py and its neighbours).
"""

from __future__ import annotations

from collections import abc
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
    all_events = [_event(tree, path, the_site.severities, faults) for path in found.events]
    all_sources = [_source(tree, *paths, faults) for paths in found.sources]
    records = Records(
        site=the_site,
        events=tuple(sorted((event for event in all_events if event), key=lambda event: (event.id, event.origin.file.path))),
        sources=tuple(sorted(all_sources, key=lambda source: source.id)),
        actors=_terms(tree, vocabulary.ACTORS, found.terms, faults),
        topics=_terms(tree, vocabulary.TOPICS, found.terms, faults),
        unread=tuple(PurePosixPath(path).stem for path, event in zip(found.events, all_events, strict=True) if event is None),
    )
    return Loaded(records, tuple(faults))


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


def _event(tree: InputTree, path: str, severities: abc.Mapping[str, str], faults: list[Diagnostic]) -> EventRecord | None:
    id = PurePosixPath(path).stem
    read = _read(tree, path)
    _check_name(read.desk, id)
    event = events.read(read.desk, read.root, id, severities) if read.root else None
    if event is None and not read.broken:
        _report_empty(read.desk, "write `title`, `date`, `summary` and `excerpts`, or remove the file")
    faults.extend(read.desk.faults)
    return event


def _source(tree: InputTree, id: str, path: str, text_path: str | None, faults: list[Diagnostic]) -> SourceRecord:
    opened = files.open_text(tree, text_path) if text_path else None
    text = opened.file if opened else None
    read = _read(tree, path)
    _check_name(read.desk, id)
    source = sources.read(read.desk, read.root, id, text) if read.root is not None else sources.stand_in(read.desk.file, id, text)
    if read.root is None and not read.broken:
        _report_empty(read.desk, "write at least a `title` or a `publisher`, or remove the file")
    faults.extend(read.desk.faults)
    faults.extend(opened.faults if opened else ())
    return source


def _terms(tree: InputTree, terms: vocabulary.Terms, there: frozenset[str], faults: list[Diagnostic]) -> tuple[TermRecord, ...]:
    """Read a file of the vocabulary; one that is empty has no terms, and that is no fault."""
    if terms.path not in there:
        return ()
    read = _read(tree, terms.path)
    found = vocabulary.read(read.desk, read.root, terms) if read.root is not None else vocabulary.stand_ins(read.desk.file)
    faults.extend(read.desk.faults)
    return tuple(sorted(found, key=lambda term: term.id))


def _site(tree: InputTree, faults: list[Diagnostic]) -> SiteRecord:
    if not tree.exists(site.PATH):
        desk = Desk(nowhere(site.PATH))
        help = f"write `{site.PATH}` with two lines: `format: {site.FORMAT}` and `title: The name of the site`"
        near = f"rename `{_SITE_YML}` to `{site.PATH}`" if tree.exists(_SITE_YML) else help
        desk.report(rules.MISSING_SITE, None, f"this folder is not a collection: there is no `{site.PATH}`", "missing", help=[near])
        faults.extend(desk.faults)
        return site.stand_in(desk.file)
    read = _read(tree, site.PATH)
    found = site.read(read.desk, read.root) if read.root is not None else site.stand_in(read.desk.file)
    if read.root is None and not read.broken:
        _report_empty(read.desk, f"write `format: {site.FORMAT}` and a `title`")
    faults.extend(read.desk.faults)
    return found


_SITE_YML = "site.yml"


def _check_name(desk: Desk, id: str) -> None:
    """Report a file whose name is not an id."""
    if not forms.is_id(id):
        forms.report_id(desk, None, id, "an id, the name of its file,", lambda mended: f"rename the file to `{mended}.yaml`")


def _report_empty(desk: Desk, help: str) -> None:
    what = "holds nothing but comments" if desk.file.text.strip() else "is empty"
    desk.report(rules.EMPTY_FILE, None, f"`{desk.file.path}` {what}", "a record is wanted here", help=[help])
