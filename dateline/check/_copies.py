"""Two sources with one text between them, for the two rules that ask whose it is.

In here: the order in which sources came, what their records say of each other, the lines that say it. Not in here: which texts
are copies (quotes/copies.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Label, label
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import Day
from dateline.model.timeline import Source, Timeline

TWO_WITNESSES = "until one of these is said, they count as two witnesses"
_UNREAD = "\ufffd"
_NEVER = Day(9999, 12, 31)


def in_turn(timeline: Timeline) -> list[Source]:
    """Return the sources that have a text, in the order of their publication, those without a date last."""
    return sorted((source for source in timeline.sources.values() if source.text is not None and source.text.text), key=_published)


class Lineages:
    """What works go back to, as their records say and as the cures that were proposed would have it."""

    def __init__(self, timeline: Timeline) -> None:
        self._of = {id: set(source.ancestors) for id, source in timeline.sources.items()}
        self._unread = {
            id
            for id, source in timeline.sources.items()
            # What one goes back to could not be read, and that was reported.
            if "derived_from" in source.record.given and not source.record.derived_from
        }

    def meet(self, one: str, other: str) -> bool:
        """Tell whether two works go back to one, or whether that cannot be known."""
        return not self._of[one].isdisjoint(self._of[other]) or not self._unread.isdisjoint((one, other))

    def suppose(self, second: str, first: str) -> None:
        """Take it that the second retells the first, so that of a group of copies each is named once."""
        for known in self._of.values():
            if second in known:
                known |= self._of[first]


def same(timeline: Timeline, lineages: Lineages) -> Iterator[tuple[Source, Source]]:
    """Yield two sources for each text that an earlier one has too, white space aside, where their records do not tell why."""
    by_text: dict[tuple[str, str], list[Source]] = {}
    for source in in_turn(timeline):
        text, file = source.text, source.record.text
        assert text is not None, "sources in turn have a text"
        assert file is not None, "a normalised text is made of a file"
        # Where a file is not UTF-8, other bytes may stand behind the same sign: it is the same only as a file.
        earlier = by_text.setdefault((text.text, file.sha256 if _UNREAD in text.text else ""), [])
        first = next((other for other in earlier if not lineages.meet(other.record.id, source.record.id)), None)
        if first is not None:
            lineages.suppose(source.record.id, first.record.id)
            yield first, source
        earlier.append(source)


def at_record(source: Source, message: str) -> Label:
    """Return a label where a record says what the work retells, or at the record."""
    if source.record.derived_from:
        return label(source.record.origin, "/derived_from", message)
    return Label(source.record.origin.file, None, message)


def cures(first: Source, second: Source) -> Iterator[str]:
    """Yield how to say which of two retells the other, and what else may be so."""
    earlier, later = first.record.id, second.record.id
    if _is_earlier(first, second):
        yield f"if `{later}`, the later one, retells `{earlier}`, write into seeds/{later}.yaml:\n{_line(second, earlier)}"
    else:
        yield f"if `{later}` retells `{earlier}`, write into seeds/{later}.yaml:\n{_line(second, earlier)}"
        yield f"if `{earlier}` retells `{later}`, write into seeds/{earlier}.yaml:\n{_line(first, later)}"
    yield "if both retell a third work, name that one in both; a work that is known by name only has a record without a text"


def _line(source: Source, id: str) -> str:
    return f"derived_from: [{', '.join((*source.record.derived_from, id))}]"


def _published(source: Source) -> tuple[Day, str]:
    published = source.record.published
    return (earliest(published) if published is not None else None) or _NEVER, source.record.id


def _is_earlier(first: Source, second: Source) -> bool:
    one, other = first.record.published, second.record.published
    end, start = (latest(one) if one is not None else None), (earliest(other) if other is not None else None)
    return end is not None and start is not None and end < start
