"""The walk: load, check, resolve, render, write. The only module that knows all stages.

It joins pure functions; what reads the disk or writes to it is handed in (rim/) or done by the caller (cli/).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

import dateline
from dateline import check, export, former, pages, registry
from dateline.catalogue.catalogue import Catalogue, catalogue
from dateline.diagnostics import schema as reports
from dateline.diagnostics.diagnostic import Diagnostic, Rule, blocks, in_order
from dateline.diagnostics.standing import marked
from dateline.draft.proof import proof, proof_json
from dateline.export import Exporter
from dateline.load import alone
from dateline.load import rules as form
from dateline.load.collection import load
from dateline.load.site import PATH as SITE
from dateline.model.changes import Changes, Former
from dateline.model.line import Contents, Mainline
from dateline.model.output import Ledger, OutputFile, Page, Stated
from dateline.model.past import NO_HISTORY, History, State
from dateline.model.proofs import ENDING
from dateline.model.records import Evidence, Records
from dateline.model.removed import pieces, words_left
from dateline.model.timeline import Event, Timeline
from dateline.pages import PageType
from dateline.pages._lists import placed
from dateline.render.assets import bundle
from dateline.render.cards import palette, pictures
from dateline.render.compiled import Compiled
from dateline.render.environment import environment
from dateline.render.kept import Kept, Nothing
from dateline.render.language import tokens
from dateline.render.page import render
from dateline.render.weighing import Weighing
from dateline.resolve.changes import changes
from dateline.resolve.changes import history as history_of
from dateline.resolve.timeline import resolve
from dateline.schema.document import document, to_json
from dateline.schema.kinds import KINDS
from dateline.schema.known import known
from dateline.text.file import TextFile
from dateline.text.ids import mended_id
from dateline.text.tree import InputTree
from dateline.urls import CHECKSUMS, CITATION_CFF, EVENTS_JSON
from dateline.views.corpus import documents
from dateline.views.edition import edition
from dateline.views.readme import Archived, readme
from dateline.views.views import Views
from dateline.views.views import build as views_of
from dateline.write.archive import EARLIEST, checksums
from dateline.write.records import records

DATA = "data/"
"""The folder of the site that holds its data, and the list of their hashes."""

Indexer = Callable[[Sequence[OutputFile]], Iterable[OutputFile]]
"""Makes the index of the search out of the documents that it is to find, one for each page."""

_NOTHING = Nothing()


@dataclass(frozen=True, slots=True)
class Walked:
    """What a collection means, and everything that is wrong in it, in order.

    `changes` are what became of the events that were published in a former state, where it was held against one.
    """

    timeline: Timeline
    diagnostics: tuple[Diagnostic, ...]
    changes: Changes | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """A former state of a collection: what it is called in messages, its files, and the day (`2025-03-14`) from which it is looked at."""

    name: str
    tree: InputTree
    day: str


def rules() -> tuple[Rule, ...]:
    """Return every rule: of form, of meaning, of silencing."""
    return (*form.RULES, *registry.members(check, "RULE", Rule), *check.RULES)


def walk(
    tree: InputTree,
    *,
    base_url: str | None = None,
    drafts: bool = False,
    past: Past | None = None,
    texts: str | None = None,
    requires_texts: bool = False,
    history: History = NO_HISTORY,
) -> Walked:
    """Read, resolve and check a collection. `base_url` takes the place of the site's own.

    A draft is checked as every event is, and is part of what is shown only with `drafts`. Held against its `past`, what changed of the
    events that were published there is checked too, and every finding that stood there says so. `texts` is a second folder with texts
    of sources, as a path from the collection's root, and from that of its past; with `requires_texts` no proof may stand in for a text.
    `history` is what its main line published, whose addresses last.

    Raises:
        PassedOver: No error stands, and yet an event or a quotation of the files was not looked at.
    """
    paths = check.event_files(tree)
    loaded = load(tree, texts)
    records = loaded.records if base_url is None else replace(loaded.records, site=replace(loaded.records.site, base_url=base_url))
    whole = replace(resolve(records), shows_drafts=drafts, requires_texts=requires_texts, history=history)
    shown = whole if drafts or records.published is records else replace(resolve(records.published), history=history)
    held = _held(past, whole, texts) if past is not None else None
    judged = whole if held is None or whole.history.is_known else replace(whole, history=history_of(held.former))
    diagnostics = in_order(check.judge(judged, rules(), loaded.diagnostics, held.changes.kept if held is not None else ()))
    _reckon(tree, paths, whole, shown, diagnostics)
    if held is None:
        return Walked(shown, diagnostics)
    return Walked(shown, marked(diagnostics, held.diagnostics, held.changes.former), held.changes)


@dataclass(frozen=True, slots=True)
class _Held:
    """A collection beside a former state: what became of its events, and what was found in that state."""

    former: Former
    changes: Changes
    diagnostics: tuple[Diagnostic, ...]


def _held(past: Past, now: Timeline, texts: str | None) -> _Held:
    before = walk(past.tree, texts=texts)
    former = Former(past.name, before.timeline, past.day)
    return _Held(former, changes(former, now), before.diagnostics)


def _reckon(tree: InputTree, paths: Sequence[str], whole: Timeline, shown: Timeline, diagnostics: Sequence[Diagnostic]) -> None:
    """Hold what was looked at against what the files hold; while an error stands, nothing is counted as proved."""
    if blocks(diagnostics, strict=False):
        return
    # A file that was taken away in the meantime is not passed over.
    if lost := [name for path, name in check.passed_over(paths, whole, shown) if tree.exists(path)]:
        raise check.PassedOver(lost)


def published_since(tree: InputTree) -> str | None:
    """Return since which commit or day a collection is published, as its `site.yaml` says; None where it does not."""
    return alone.site_record(tree.read(SITE)).published_since if tree.exists(SITE) else None


def history(mainline: Mainline, contents: Contents, kept: Kept = _NOTHING) -> History:
    """Return what the main line of a collection published: its events state by state, and every id.

    What a walk along it leaves is `kept` for the next one.
    """
    return former.history(mainline, contents, kept)


def limits(tree: InputTree) -> Mapping[str, float]:
    """Return how much of a source may be published, for those sources whose record says so."""
    return {record.id: record.quote_limit for record in load(tree).records.sources if record.quote_limit is not None}


def taken_down(tree: InputTree) -> tuple[tuple[str, str], ...]:
    """Return the words of what was taken down that are still written, passage by passage, each behind the name of what had them."""
    records = load(tree).records
    left = words_left(records.events, records.sources)
    return tuple((words.name, piece) for words in left for piece in pieces(words, records.site.policy.excerpt_min))


def build(
    timeline: Timeline,
    templates: InputTree,
    collection: InputTree,
    *,
    words: Catalogue | None = None,
    compiled: Compiled | None = None,
    kept: Kept = _NOTHING,
    indexer: Indexer | None = None,
) -> Iterator[OutputFile]:
    """Yield every file of the site, in no order of meaning; equal input gives equal bytes. Pictures are taken from the collection.

    It is written in the `words` of a catalogue, those of the site's language if none is given. Whoever builds more than once hands in
    what is `compiled` already, and the pages that are `kept`, which are the same bytes. Without an `indexer` there is no search, and its
    page offers browsing.

    Raises:
        TemplateFault: A template is not well formed or asks for something that its page has not.
        ReadFault: A template, an asset or a picture cannot be read.
    """
    timeline = completed(timeline)
    words = catalogue(timeline.site.language) if words is None else words
    assets = bundle(templates, tokens(words))
    templating = environment(templates, assets, words, compiled)
    read_back = partial(_read_back, timeline)
    scales, searched = Weighing(templating), indexer is not None
    views = placed(views_of(timeline, words, dateline.__version__, read_back=read_back, scales=scales, searched=searched))
    every = planned(views)
    yield from assets.files
    # The same picture under the same name in two folders has one address.
    for place, path in {address.path: path for path, address in views.files.items()}.items():
        yield OutputFile(place, collection.read(path))
    for page in every:
        yield render(page, templating, kept)
    yield from pictures(((card.address.path, card.make()) for card in views.cards.values()), palette(templates), kept)
    data: list[OutputFile] = []
    for exporter in exporters():
        for file in exporter.build(views, every):
            yield file
            data += [file] if file.path.startswith(DATA) else []
    yield OutputFile(CHECKSUMS.path, checksums(data, DATA))
    if indexer is not None:
        yield from indexer(tuple(documents(views)))


def _read_back(timeline: Timeline, state: State) -> Event | None:
    return former.event_from(state.id, state.hashed, timeline)


def planned(views: Views) -> tuple[Page, ...]:
    """Return all pages: those that stand by themselves, and behind them those that depend on which others there are."""
    types = page_types()
    first = tuple(page for page_type in types for page in page_type.plan(views))
    last = (page for page_type in types if page_type.plan_last is not None for page in page_type.plan_last(views, first))
    return (*first, *last)


def ids_of_events(tree: InputTree) -> Set[str]:
    """Return the ids of the events of a collection, as the names of their files tell them."""
    return {PurePosixPath(path).stem for path in check.event_files(tree)}


def former_ids_of_events(tree: InputTree) -> Set[str]:
    """Return the ids under which the events of a collection were published before."""
    return {id for record in load(tree).records.events for id in record.previous_ids}


def completed(timeline: Timeline) -> Timeline:
    """Return a timeline whose history ends with what stands now; one that is so already is itself."""
    if timeline.history.is_complete:
        return timeline
    history = former.complete(timeline.history, timeline)
    return replace(timeline, history=replace(history, is_complete=True))


def ledger(timeline: Timeline) -> Ledger:
    """Return what the site of a timeline takes over from the past and hands on."""
    history = completed(timeline).history
    states = {id: tuple(Stated(state.version, state.since, state.commit) for state in line) for id, line in history.states.items()}
    return Ledger(history.head, states, history.addresses)


@dataclass(frozen=True, slots=True)
class Release:
    """An archive of the timeline before it is packed: the name of its folder, its files, and the time of all of them.

    `records` are those of its files that the editors wrote, by their paths in the collection.
    """

    name: str
    time: str
    files: tuple[OutputFile, ...]
    records: tuple[OutputFile, ...]


def release(timeline: Timeline, site: Sequence[OutputFile], collection: InputTree) -> Release:
    """Return the archive of a site, given with its manifest: the site, the records that it was made of, how it is cited.

    Raises:
        ReadFault: A record cannot be read.
    """
    built = {file.path: file.content for file in site}
    time = timeline.history.time or EARLIEST
    kept = records(timeline, collection, _proofs(timeline, time))
    named = edition(timeline.history, built[EVENTS_JSON.path])
    words = readme(timeline, catalogue(timeline.site.language), Archived(named, dateline.__version__, kept.left_out))
    files = (
        OutputFile("CITATION.cff", built[CITATION_CFF.path]),
        OutputFile("README.txt", words.encode()),
        *(OutputFile(f"site/{file.path}", file.content) for file in site),
        *(OutputFile(f"records/{file.path}", file.content) for file in kept.files),
    )
    id = mended_id(timeline.site.short_title or timeline.site.title) or "timeline"
    return Release(f"{id}-{named}", time, (*files, OutputFile("SHA256SUMS", checksums(files))), kept.files)


def _proofs(timeline: Timeline, time: str) -> Iterator[OutputFile]:
    """Yield proofs in place of the texts, which stay out: of each whose record names it, with the excerpts that are published."""
    for id, source in timeline.sources.items():
        record = source.record
        quoted = [one for one in timeline.quotations.get(id, ()) if not one.event.record.draft]
        if record.text is not None and record.text.sha256 == record.sha256 and quoted:
            path = record.origin.file.path.with_name(id + ENDING)
            made = proof(source, quoted, time[: len("2025-03-14")], TextFile(path, "", ""))
            yield OutputFile(str(path), proof_json(made).encode())


def schemas(records: Records | None = None) -> tuple[OutputFile, ...]:
    """Return a JSON Schema for each kind of file that curators write; with the records of a collection, its ids are offered.

    The rules that a record may allow are named in every one, for they are the program's.
    """
    changeable = {rule.name: rule.summary for rule in sorted(rules(), key=lambda rule: rule.name) if not rule.guarded}
    ids = known(records) if records is not None else {}
    may_wait = records is not None and records.site.evidence is Evidence.PROGRESSIVE
    return tuple(OutputFile(kind.file, to_json(document(kind, changeable, ids, may_wait=may_wait))) for kind in KINDS)


def schema_of_reports() -> OutputFile:
    """Return the JSON Schema of what `check --format json` prints."""
    return OutputFile("diagnostics.schema.json", reports.content())


def page_types() -> tuple[PageType, ...]:
    """Return every kind of page."""
    return registry.members(pages, "PAGE", PageType)


def exporters() -> tuple[Exporter, ...]:
    """Return every kind of data file."""
    return registry.members(export, "EXPORT", Exporter)
