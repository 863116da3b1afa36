"""The collection that a verb works on: whether it is one, its sources, and words found in them.

In here: what verbs that write or quote ask of a collection. Not in here: findings on the whole of it (verbs/check.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import exits, terminal
from dateline.diagnostics.diagnostic import Severity
from dateline.text.display import visible

if TYPE_CHECKING:
    from dateline.draft.excerpt import Candidate
    from dateline.model.records import Policy
    from dateline.model.timeline import Location, Source
    from dateline.text.tree import InputTree

_MOST = 5
"""More excerpts than anybody compares at a glance."""
_CLOSE = 8.0
"""How far below the best an excerpt may score and still be worth a look."""
_STANDS = 100.0


@dataclass(frozen=True, slots=True)
class Read:
    """What is quoted from, and how much may be; `events` are the paths of the events' files by id.

    `faults` counts the errors of form in the files, `1 error`: what could not be read is not searched.
    """

    sources: Mapping[str, Source]
    policy: Policy
    events: Mapping[str, str]
    faults: str


def lacking(root: Path) -> str | None:
    """Say that a folder is no collection, if it is none."""
    from dateline.load.site import PATH

    if (root / PATH).is_file():
        return None
    cure = "name the folder that has it with `--root`, or begin one with `init`"
    return f"error: {terminal.where(root)} is not a collection: there is no {PATH}; {cure}"


def read(tree: InputTree, texts: str | None = None) -> Read:
    """Read the records of a collection, as far as they can be read, and join the sources alone; `texts` is a second folder of texts."""
    from dateline.load.collection import load
    from dateline.resolve.sources import sources

    loaded = load(tree, texts)
    records = loaded.records
    errors = (diagnostic for diagnostic in loaded.diagnostics if diagnostic.severity is Severity.ERROR)
    events = {event.id: str(event.origin.file.path) for event in records.events}
    return Read(sources(records), records.site.policy, events, terminal.tally(errors))


def quotable(word: str, read: Read) -> Source | int:
    """Return the source of a word if it has a text; else say why not, and return the exit code."""
    source = source_named(word, read.sources)
    if isinstance(source, str):
        terminal.say(f"error: {source}")
        return exits.USAGE
    if source.text is None:
        terminal.say(without_text(source))
        tell_faults(read)
        return exits.BLOCKED
    return source


def tell_faults(read: Read) -> None:
    """Say, where something was looked for in vain, that not every file could be read."""
    if read.faults:
        terminal.say(f"  = note: {read.faults} in the files: only what could be read was searched, and `check` tells the rest")


def tell_unsearched(read: Read) -> None:
    """Say, where something was looked for in vain, that texts are kept elsewhere which nobody looked into."""
    from dateline.text.listing import listed

    without = [id for id, source in read.sources.items() if source.text is None and source.record.proof is not None]
    if without:
        texts, they, them = ("texts", "they were", "them") if len(without) > 1 else ("text", "it was", "it")
        verb = "are" if len(without) > 1 else "is"
        terminal.say(f"  = note: the {texts} of {listed(without)} {verb} kept elsewhere and not at hand, so {they} not searched")
        terminal.say(f"  = help: `--texts DIR` names the folder that has {them}")


def source_named(word: str, sources: Mapping[str, Source]) -> Source | str:
    """Return the source of an id, or of the path of its text, record or proof; else say that there is none, and which was meant."""
    from dateline.check._meant import meant
    from dateline.model.proofs import ENDING
    from dateline.text.listing import listed

    path = Path(word)
    ending = next((ending for ending in (".txt", ".yaml", ENDING) if path.name.endswith(ending)), None)
    id = path.name.removesuffix(ending) if ending is not None and path.parent.name == "seeds" else word
    if id in sources:
        return sources[id]
    beginning = [id for id in sources if word and id.startswith(word)]
    near = meant(word, {id: (source.record.title, source.record.publisher) for id, source in sources.items()})
    near = beginning[0] if near is None and len(beginning) == 1 else near
    said = f"`{visible(word)}` is not a source of this collection" + (f"; did you mean `{near}`?" if near else "")
    with_text = [id for id, source in sources.items() if source.text is not None]
    if with_text:
        return f"{said}\n  = note: the sources with a text are {listed(with_text)}"
    return f"{said}\n  = note: no source has a text yet\n  = help: `new source FILE` brings one in"


def without_text(source: Source) -> str:
    """Say that a source is known by name only, or that its text is kept elsewhere."""
    if source.record.proof is not None:
        said = f"error: the text of `{source.record.id}` is kept elsewhere and not at hand, so nothing can be found in it"
        return f"{said}\n  = help: `--texts DIR` names the folder that has it as {source.record.id}.txt"
    said = f"error: `{source.record.id}` has no text to quote from: it is known by name only"
    return f"{said}\n  = help: archive its text as seeds/{source.record.id}.txt; `check` then prints its `sha256`"


def candidates(words: str, sources: Iterable[Source], policy: Policy) -> tuple[Candidate, ...]:
    """Return the excerpts of several sources that words may be meant for, the likeliest first, and none that is far behind the best."""
    from dateline.draft import excerpt

    found = [candidate for source in sources for candidate in excerpt.candidates(words, source, policy)]
    found.sort(key=lambda candidate: (-candidate.score, not candidate.clip.is_one, len(candidate.differences)))
    best = found[0].score if found else 0
    least = _STANDS if best >= _STANDS else best - _CLOSE
    return tuple(candidate for candidate in found if candidate.score >= least)[:_MOST]


def untold(found: Sequence[Candidate]) -> str:
    """Say that words stand at several places, and that nothing tells which is meant."""
    from dateline.text.listing import joined

    best = found[0]
    lines = [str(each.line) for each in found if each.source is best.source and each.score == best.score]
    places = f"at {len(lines)} places of" if len(lines) > 1 else "more than once in"
    said = f"error: the words stand {places} `{best.source.record.id}` (line{'s' if len(lines) > 1 else ''} {joined(lines)})"
    return f"{said}\n  = help: quote some words more, so that they stand at one"


def location(candidate: Candidate) -> Location:
    """Return the pages and the section of an excerpt, as far as its text tells them."""
    from dateline.quotes.locate import Found
    from dateline.resolve.locations import location as located

    return located(candidate.source, Found(candidate.clip.spans))


def elsewhere(words: str, sources: Iterable[Source]) -> str:
    """Return the ids of the sources in whose texts words stand whole; nothing where they do not."""
    from dateline.quotes.locate import Ambiguous, Found, locate
    from dateline.text.listing import listed

    texts = ((source, source.text) for source in sources)
    return listed(
        source.record.id
        for source, text in texts
        if text is not None and isinstance(locate(words, None, None, text, source.language), Found | Ambiguous)
    )
