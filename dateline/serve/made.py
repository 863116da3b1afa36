"""One build in memory: the walk, the pages, or what stands against them.

Nothing is written. While an error stands, what was good before stays.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from dateline import pipeline
from dateline.diagnostics.diagnostic import Diagnostic, blocks
from dateline.model.past import NO_HISTORY, History
from dateline.model.timeline import Timeline
from dateline.pipeline import Indexer
from dateline.render.assets import STYLE_SHEET, bundle
from dateline.render.compiled import Compiled
from dateline.render.kept import InMemory
from dateline.render.problems import TemplateFault
from dateline.rim import search
from dateline.rim.templates import folders, templates
from dateline.rim.trees import DiskTree
from dateline.serve.problems import Problem, of_diagnostics, of_reading, of_template
from dateline.serve.served import NOTHING, Served
from dateline.text.tree import ReadFault

_FILES = ("site.yaml", "site.yml", "events", "seeds", "vocabulary", "stories", "pages", "media")
"""What a site is made from, beside its templates; the second is a slip of the pen of which a report tells."""

MOST_SEARCHED = 500
"""Events that are indexed for the search after each save, which takes a millisecond for each."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a build came to: what may be shown, of which collection, what was found in it, and how long it took."""

    served: Served
    timeline: Timeline
    diagnostics: tuple[Diagnostic, ...]
    is_good: bool
    seconds: float


@dataclass(slots=True)
class Maker:
    """Builds the collection at `root` as often as it is asked to, and keeps the last good site.

    `texts` is a second folder with texts of sources, as a path from the root; `history` what was published before, which no save changes.
    """

    root: Path
    texts: str | None = None
    history: History = NO_HISTORY
    last: Served = NOTHING
    _pagefind: search.Pagefind | None = field(default_factory=search.find, init=False)
    _compiled: Compiled = field(default_factory=Compiled, init=False)
    _kept: InMemory = field(default_factory=InMemory, init=False)

    @property
    def places(self) -> tuple[Path, ...]:
        """What has to be watched."""
        elsewhere = (self.root / self.texts,) if self.texts is not None else ()
        return (*(self.root / name for name in _FILES), *elsewhere, *folders(self.root))

    def make(self) -> Made:
        """Read everything and build it, drafts too."""
        begun = time.perf_counter()
        tree = DiskTree(self.root)
        walked = pipeline.walk(tree, drafts=True, texts=self.texts, history=self.history)
        problems = of_diagnostics(walked.diagnostics)
        is_good = not blocks(walked.diagnostics, strict=False)
        if is_good:
            try:
                self._kept.turn()
                indexer = self._indexer(walked.timeline)
                made = pipeline.build(
                    walked.timeline, templates(self.root), tree, compiled=self._compiled, kept=self._kept, indexer=indexer
                )
                files = {file.path: file.content for file in made}
                self.last = Served(files, _below(walked.timeline), is_whole=True)
            except search.SearchFault:
                self._pagefind = None  # what cannot be indexed once cannot after the next save, and nobody serves for the search
                return self.make()
            except (TemplateFault, ReadFault) as fault:
                is_good, problems = False, (_of_build(fault), *problems)
        if not self.last.is_whole:
            self.last = self._styled(_below(walked.timeline))
        served = self.last.with_problems(problems)
        return Made(served, walked.timeline, walked.diagnostics, is_good, time.perf_counter() - begun)

    def _indexer(self, timeline: Timeline) -> Indexer | None:
        """Return what makes the index of the search; None where that would keep whoever saves waiting."""
        program = self._pagefind
        if program is None or len(timeline.events) > MOST_SEARCHED:
            return None
        return lambda documents: program.index(documents, self._kept)

    def _styled(self, below: str) -> Served:
        """Return a site of assets alone, so that the page that tells of errors looks as the site will."""
        try:
            assets = bundle(templates(self.root))
        except (TemplateFault, ReadFault):
            return Served({}, below)
        return Served({file.path: file.content for file in assets.files}, below, assets.addresses[STYLE_SHEET].path)


def _of_build(fault: TemplateFault | ReadFault) -> Problem:
    return of_template(fault) if isinstance(fault, TemplateFault) else of_reading(fault)


def _below(timeline: Timeline) -> str:
    """Return the path below which the site will stand on its host, so that it stands there here as well."""
    path = urlsplit(timeline.site.base_url or "").path.strip("/")
    return f"/{quote(unquote(path))}/" if path else "/"
