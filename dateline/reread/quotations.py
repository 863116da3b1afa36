"""Whether every quotation of the finished pages stands in its source, and the pages and the data show the same ones.

In here: quotations as a reader of the HTML meets them. Not in here: what counts as standing in a text (words.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from dateline.reread.data import Quoted, Told, read_data
from dateline.reread.document import Quotation
from dateline.reread.fault import REBUILD, REPORT, Fault
from dateline.reread.proofs import Proved, digest
from dateline.reread.site import Site
from dateline.reread.words import departure, joined, normal, parts_of, stands_in
from dateline.urls import EVENTS_JSON, event

_SHOWN = 40
_TELLING = 8
"""Characters that must agree before it says anything that words begin as a passage does."""


@dataclass(frozen=True, slots=True)
class Looked:
    """How many quotations were looked up, how many of them in a proof, and what is wrong with them."""

    count: int
    attested: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What there is to look words up in: texts, and words that a proof vouches for, both by the source's id and normal.

    `cut_gap` is how many characters a cut may leave out.
    """

    texts: Mapping[str, str]
    vouched: Mapping[str, Set[str]]
    cut_gap: float


def check_quotations(site: Site, texts: Mapping[str, str], lost: Set[str], proofs: Mapping[str, Proved]) -> Looked:
    """Look every quotation of the pages up in its source, or in the proof of a text that is not here.

    Files of the site that are `lost` have been told of, and are not missed once more.
    """
    shown = {path: site.documents[path].quotations for path in site.pages}
    phrases = [(path, phrase) for path in site.pages for phrase in site.documents[path].phrases]
    count = sum(len(quotations) for quotations in shown.values())
    data = read_data(site)
    events = data.events
    told = () if isinstance(events, str) else tuple(excerpt for event in events.values() for excerpt in event.excerpts)
    normals = {source: normal(text) for source, text in texts.items()}
    standing = {id: proof for id, proof in proofs.items() if id not in normals and data.hashes.get(id, "").lower() == proof.sha256}
    kept = _Kept(normals, _vouched(told, standing), data.cut_gap)
    missed = {
        (path, quotation): fault
        for path, quotations in shown.items()
        for quotation in quotations
        if (fault := _look_up(path, quotation, kept, kept.cut_gap))
    }
    # Words in a line of prose run across no cut.
    faults = [*missed.values(), *(fault for path, phrase in phrases if (fault := _look_up(path, phrase, kept, 0)))]
    if isinstance(events, str):
        if EVENTS_JSON.path not in lost:
            faults.append(Fault(EVENTS_JSON.path, 1, events, REBUILD))
    else:
        faults.extend(_data_faults(events, kept))
        found = {id: told for id, told in events.items() if event(id).file not in lost}
        faults.extend(_claim_faults(events))
        faults.extend(_event_faults(shown, found, missed.keys()))
        faults.extend(_strangers(shown, events, missed.keys()))
    waiting = not isinstance(events, str) and bool(events) and not any(told.verified for told in events.values())
    if not count and not waiting and (events or any(path.startswith("events/") for path in site.pages)):
        faults.append(Fault("index.html", 1, "the site has events and no quotation: nothing was verified", REPORT))
    everywhere = (*(quotation for quotations in shown.values() for quotation in quotations), *(phrase for _, phrase in phrases))
    return Looked(count + len(phrases), sum(quotation.source in kept.vouched for quotation in everywhere), tuple(faults))


def _vouched(told: tuple[Quoted, ...], proofs: Mapping[str, Proved]) -> Mapping[str, Set[str]]:
    """Return the words of the data for which each proof vouches, with what stands around them; by the source's id."""
    found: dict[str, set[str]] = {id: set() for id in proofs}
    for quoted in told:
        proof = proofs.get(quoted.source)
        if proof is not None and digest(quoted.exact, quoted.prefix, quoted.suffix) in proof.words:
            found[quoted.source].add(normal(quoted.exact))
    return found


def _look_up(path: str, quotation: Quotation, kept: _Kept, gap: float) -> Fault | None:
    """Say what is wrong with one quotation of a page."""
    words = normal(quotation.words)
    if not words:
        return Fault(path, quotation.line, "the quotation has no words", REPORT)
    if quotation.source is None:
        message = f"the quotation “{_clip(words)}” does not say which source it is from"
        return Fault(path, quotation.line, message, "name the source in `data-source` on the `figure` around the `blockquote`")
    miss = _miss(words, quotation.source, kept, gap)
    return Fault(path, quotation.line, *miss) if miss else None


def _data_faults(events: Mapping[str, Told], kept: _Kept) -> Iterator[Fault]:
    for id, told in events.items():
        for excerpt in told.excerpts:
            words = normal(excerpt.exact)
            if miss := _miss(words, excerpt.source, kept, kept.cut_gap):
                yield Fault(EVENTS_JSON.path, 1, f"in the event `{id}` {miss[0]}", miss[1])
            elif excerpt.parts and words != joined(excerpt.parts):
                message = f"in the event `{id}` the passages of the quotation “{_clip(words)}” are not its words"
                yield Fault(EVENTS_JSON.path, 1, message, REPORT)


def _claim_faults(events: Mapping[str, Told]) -> Iterator[Fault]:
    """Yield where the data calls an event verified that has no excerpts, or not verified one that has some."""
    for id, told in events.items():
        if told.verified and not told.excerpts:
            yield Fault(EVENTS_JSON.path, 1, f"the event `{id}` has no quotation, and nothing says that it is not verified", REPORT)
        if not told.verified and told.excerpts:
            yield Fault(EVENTS_JSON.path, 1, f"the event `{id}` has quotations, and is said not to be verified", REPORT)


def _miss(words: str, source: str, kept: _Kept, gap: float) -> tuple[str, str] | None:
    """Say how the words fail to stand in the text of their source, and what may be done; None if they stand there.

    Where a proof stands in for the text, they have to be words that it vouches for, or stand in such.
    """
    normals = kept.texts
    if source in kept.vouched:
        if any(stands_in(words, whole) for whole in kept.vouched[source]):
            return None
        message = f"the proof of `{source}` does not vouch for the quotation “{_clip(words)}”"
        return message, f"verify with its text (`--texts DIR`), or {REBUILD} with the proof that is in `seeds/{source}.proof.json`"
    if source not in normals:
        message = f"`{source}` is quoted, and there is no text of it in `seeds/{source}.txt`, nor a proof that stands in for one"
        places = "put the text back, name the folder that has it with `--texts`"
        return message, f"{places}, correct the id of the source, or name the collection of the site with `--root`"
    text = normals[source]
    if stands_in(words, text, gap):
        return None
    others = [f"`{other}`" for other in sorted(normals) if other != source and stands_in(words, normals[other], gap)]
    help = f"compare it with `seeds/{source}.txt`, then {REBUILD}"
    if others:
        help = f"these words stand in {' and '.join(others)}: correct the source"
    if gap and all(stands_in(part, text) for part in parts_of(words)):
        return f"the parts of the quotation “{_clip(words)}” do not stand one after the other in `{source}`, near enough", help
    agree = departure(words, text)
    if agree == len(words):
        return f"the quotation “{_clip(words)}” begins or ends inside a word or a number of `{source}`", help
    if agree < _TELLING:
        return f"the quotation “{_clip(words)}” is not in the text of `{source}`", help
    return f"the quotation leaves the text of `{source}` after “{words[max(0, agree - _SHOWN) : agree]}”", help


def _event_faults(
    shown: Mapping[str, tuple[Quotation, ...]], events: Mapping[str, Told], missed: Set[tuple[str, Quotation]]
) -> Iterator[Fault]:
    """Yield where the page of an event does not have the quotations that the data has for it."""
    for id, told in events.items():
        path, excerpts = event(id).file, told.excerpts
        if path not in shown:
            yield Fault(EVENTS_JSON.path, 1, f"the event `{id}` has no page `{path}`", REBUILD)
            continue
        own = Counter((excerpt.source, normal(excerpt.exact)) for excerpt in excerpts)
        wanted = own.copy()
        wanted.subtract((quotation.source or "", normal(quotation.words)) for quotation in shown[path])
        for quotation in shown[path]:
            words = normal(quotation.words)
            if (path, quotation) not in missed and (quotation.source or "", words) not in own:
                message = f"the page shows the quotation “{_clip(words)}”, which `{EVENTS_JSON.path}` does not have for this event"
                yield Fault(path, quotation.line, message, REPORT)
        if len(shown[path]) < len(excerpts) or not any((path, quotation) in missed for quotation in shown[path]):
            for source, words in (quoted for quoted, times in sorted(wanted.items()) if times > 0):
                message = f"the page does not show the quotation “{_clip(words)}” of `{source}`, which `{EVENTS_JSON.path}` has"
                yield Fault(path, 1, message, REPORT)


def _strangers(
    shown: Mapping[str, tuple[Quotation, ...]], events: Mapping[str, Told], missed: Set[tuple[str, Quotation]]
) -> Iterator[Fault]:
    """Yield the quotations that stand in their source and in no event of the data."""
    known = {(excerpt.source, normal(excerpt.exact)) for told in events.values() for excerpt in told.excerpts}
    for path, quotations in shown.items():
        for quotation in quotations:
            words = normal(quotation.words)
            if (path, quotation) not in missed and (quotation.source, words) not in known:
                message = f"the quotation “{_clip(words)}” is in no event of `{EVENTS_JSON.path}`"
                yield Fault(path, quotation.line, message, REPORT)


def _clip(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
