"""The walk: load, check, resolve, render, write. The only module that knows all stages.

It joins pure functions; what reads the disk or writes to it is handed in (rim/) or done by the caller (cli/).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import dateline
from dateline import check, export, former, pages, registry
from dateline.catalogue.catalogue import catalogue
from dateline.diagnostics import schema as reports
from dateline.diagnostics.diagnostic import Diagnostic, Rule, blocks, in_order
from dateline.diagnostics.standing import marked
from dateline.export import Exporter
from dateline.load import alone
from dateline.load import rules as form
from dateline.load.collection import load
from dateline.load.site import PATH as SITE
from dateline.model.changes import Changes, Former
from dateline.model.line import Contents, Mainline
from dateline.model.output import OutputFile
from dateline.model.past import NO_HISTORY, History
from dateline.model.records import Evidence, Records
from dateline.model.removed import pieces, words_left
from dateline.model.timeline import Timeline
from dateline.pages import PageType
from dateline.render.assets import bundle
from dateline.render.compiled import Compiled
from dateline.render.environment import environment
from dateline.render.page import render
from dateline.resolve.changes import changes
from dateline.resolve.timeline import resolve
from dateline.schema.document import document, to_json
from dateline.schema.kinds import KINDS
from dateline.schema.known import known
from dateline.text.tree import InputTree
from dateline.views.views import build as views_of


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
    diagnostics = in_order(check.judge(whole, rules(), loaded.diagnostics, held.changes.kept if held is not None else ()))
    _reckon(tree, paths, whole, shown, diagnostics)
    if held is None:
        return Walked(shown, diagnostics)
    return Walked(shown, marked(diagnostics, held.diagnostics, held.changes.former), held.changes)


@dataclass(frozen=True, slots=True)
class _Held:
    """A collection beside a former state: what became of its events, and what was found in that state."""

    changes: Changes
    diagnostics: tuple[Diagnostic, ...]


def _held(past: Past, now: Timeline, texts: str | None) -> _Held:
    before = walk(past.tree, texts=texts)
    return _Held(changes(Former(past.name, before.timeline, past.day), now), before.diagnostics)


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


def history(mainline: Mainline, contents: Contents) -> History:
    """Return what the main line of a collection published: its events state by state, and every id."""
    return former.history(mainline, contents)


def limits(tree: InputTree) -> Mapping[str, float]:
    """Return how much of a source may be published, for those sources whose record says so."""
    return {record.id: record.quote_limit for record in load(tree).records.sources if record.quote_limit is not None}


def taken_down(tree: InputTree) -> tuple[tuple[str, str], ...]:
    """Return the words of what was taken down that are still written, passage by passage, each behind the name of what had them."""
    records = load(tree).records
    left = words_left(records.events, records.sources)
    return tuple((words.name, piece) for words in left for piece in pieces(words, records.site.policy.excerpt_min))


def build(timeline: Timeline, templates: InputTree, collection: InputTree, *, compiled: Compiled | None = None) -> Iterator[OutputFile]:
    """Yield every file of the site, in no order of meaning; equal input gives equal bytes. Pictures are taken from the collection.

    Whoever builds more than once hands in what is `compiled` already.

    Raises:
        TemplateFault: A template is not well formed or asks for something that its page has not.
        ReadFault: A template, an asset or a picture cannot be read.
    """
    timeline = replace(timeline, history=former.complete(timeline.history, timeline))
    words = catalogue(timeline.site.language)
    views = views_of(timeline, words, dateline.__version__)
    assets = bundle(templates)
    planned = tuple(page for page_type in page_types() for page in page_type.plan(views))
    templating = environment(templates, assets, words, compiled)
    yield from assets.files
    # The same picture under the same name in two folders has one address.
    for place, path in {address.path: path for path, address in views.files.items()}.items():
        yield OutputFile(place, collection.read(path))
    for page in planned:
        yield render(page, templating)
    for exporter in exporters():
        yield from exporter.build(views, planned)


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
