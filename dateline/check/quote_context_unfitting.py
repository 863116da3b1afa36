"""A `prefix` does not stand before its quotation, or a `suffix` not after it.

They are words of the source, directly before and after the quotation with at most one space between, and they are
published in `events.json` as such. So they must stand there, sign for sign as a quotation does.

    exact: "The mayor called the"            wrong, if the source goes on with `vote`
    suffix: "votes"
    exact: "The mayor called the"            right
    suffix: "vote"
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dateline.check._pasteable import commented
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Ambiguous, Found, Proposal, Unfitting
from dateline.quotes.normalise import normalise_words
from dateline.text.yaml_values import scalar

Side = Literal["prefix", "suffix"]
_WHERE: dict[Side, str] = {"prefix": "before", "suffix": "after"}
_MOST_SHOWN = 4


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that stands, but not between the words given."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Unfitting):
            yield _finding(quotation, quotation.place)


def _finding(quotation: Sought, place: Unfitting) -> Finding:
    label, id = quotation.excerpt.record.label, quotation.source_id
    sides = _sides(quotation, place)
    first, *others = (quotation.at(side, _said(quotation, side)) for side in sides)
    apart = place.prefix_fails < len(place.places) and place.suffix_fails < len(place.places)
    if len(sides) == 1:
        headline = f"the `{sides[0]}` of `{label}` does not stand {_WHERE[sides[0]]} the quotation in `{id}`"
    else:
        headline = f"the `prefix` and the `suffix` of `{label}` do not stand around the quotation in `{id}`"
    shown = place.places[:_MOST_SHOWN]
    return Finding(
        headline + (" at one place" if apart else ""),
        first,
        (*others, *(there for span in shown for there in _there(quotation, span, sides))),
        help=(_help(quotation),),
        note=(f"{len(place.places) - len(shown)} more places are not shown",) if len(place.places) > len(shown) else (),
    )


def _sides(quotation: Sought, place: Unfitting) -> tuple[Side, ...]:
    """Return what is at fault; of a quotation with one of the two, that one."""
    both: tuple[Side, ...] = ("prefix", "suffix")
    given = [side for side, value in zip(both, (quotation.excerpt.record.prefix, quotation.excerpt.record.suffix), strict=True) if value]
    return tuple(side for side in given if place.side in ("both", side))


def _said(quotation: Sought, side: Side) -> str:
    """Say where the words of one side do stand beside the quotation."""
    record = quotation.excerpt.record
    prefix, suffix = (record.prefix, None) if side == "prefix" else (None, record.suffix)
    match quotation.located(prefix, suffix):
        case Found(start=start, end=end):
            places: tuple[tuple[int, int], ...] = ((start, end),)
        case Ambiguous(places=places):
            pass
        case _:
            return f"not directly {_WHERE[side]} the quotation"
    lines = dict.fromkeys(str(quotation.in_text(*place, "").place[1]) for place in places[:_MOST_SHOWN])
    return f"{_WHERE[side]} the quotation in line {', '.join(lines)}"


def _there(quotation: Sought, span: tuple[int, int], sides: tuple[Side, ...]) -> Iterator[Label]:
    """Yield labels at as many words of the source as were given, on the side where they were."""
    text = quotation.text.text
    for side in sides:
        given = quotation.excerpt.record.prefix if side == "prefix" else quotation.excerpt.record.suffix
        length = len(normalise_words(given or ""))
        if side == "prefix":
            end = len(text[: span[0]].rstrip())
            start = text.rfind(" ", 0, max(0, end - length)) + 1
        else:
            start = span[1] + (text[span[1] : span[1] + 1] == " ")
            stop = text.find(" ", min(len(text), start + length))
            end = stop if stop >= 0 else len(text)
        if start < end:
            yield quotation.in_text(start, end, f"stands {_WHERE[side]} it")


def _help(quotation: Sought) -> str:
    record = quotation.excerpt.record
    alone = quotation.located(None, None)
    if not isinstance(alone, Ambiguous):
        given = [f"`{side}`" for side, value in (("prefix", record.prefix), ("suffix", record.suffix)) if value]
        return f"the quotation stands once in the text: take {' and '.join(given)} out"
    lines = commented(line for proposal in alone.proposals[:_MOST_SHOWN] for line in _lines(quotation, alone, proposal))
    return f"paste, in place of what is given, what settles the place that is meant:\n{lines}" if lines else "quote some words more"


def _lines(quotation: Sought, alone: Ambiguous, proposal: Proposal) -> Iterator[tuple[str, str]]:
    line = quotation.in_text(*alone.places[proposal.place], "").place[1]
    for side, words in (("prefix", proposal.prefix), ("suffix", proposal.suffix)):
        if words is not None:
            yield f"{side}: {scalar(words)}", f"line {line}"


RULE = Rule(
    name="quote-context-unfitting",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-too-short",),
    needs_text=True,
)
