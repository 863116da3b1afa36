"""What a curator may paste where nothing says how a date is known, the likeliest first.

In here: proposals. Nothing of them is ever taken as the basis of a date unless a curator writes it. Not in here: counting from
another day (_counted.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dateline.check import _counted
from dateline.check._basis import lines
from dateline.check._counted import Counted, is_within
from dateline.check._elsewhere import whole_words
from dateline.check._publication import is_after_all
from dateline.check._spoken import Spoken, fits, spoken_in
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.coverage import PARTS, covered, parts_of
from dateline.edtf.languages import names_of
from dateline.edtf.model import Edtf, Point, Unspecified, text
from dateline.edtf.phrases import is_looked_for, outside
from dateline.edtf.vague import vague_in
from dateline.model.records import BasisKind, BasisStep
from dateline.model.timeline import Event, Excerpt
from dateline.text.listing import joined

_OUTSIDE = BasisStep(BasisKind.EXTERNAL, reference="address or title of what says it")
_JUDGED = BasisStep(BasisKind.ESTIMATED, note="what it rests on")
_YEARS = 10


def proposals(event: Event, date: Edtf, stating: list[Excerpt]) -> Iterator[str]:
    """Yield sentences with lines to paste; the last two always fit.

    Of a date after the publication of all that state it, none of them can be the witness.
    """
    if not is_after_all(event):
        yield from _by_the_excerpts(event, date, stating)
    general = (
        f"if it is known from elsewhere, paste, and say from where:\n{_basis(event, [_OUTSIDE])}",
        f"if it is your judgement, paste, and say what it rests on:\n{_basis(event, [_JUDGED])}",
    )
    # What names no year at all is judged by somebody: there is nothing that another could say.
    yield from general if parts_of(date) else reversed(general)


def _by_the_excerpts(event: Event, date: Edtf, stating: list[Excerpt]) -> Iterator[str]:
    spoken = max(_spoken(date, stating), key=lambda pair: (len(_given(date, *pair)), len(pair[1].words)), default=None)
    another = None if spoken is not None and spoken[1].year is not None else _another(event, date, stating)
    if another is not None:
        yield another
    counted = _counted.giving(_counted.by_words(event, stating), date)
    if counted is not None:
        yield f"if `{counted.step.words}` was counted from {counted.since}, paste:\n{_basis(event, _with_time(counted, date))}"
    published = tuple(_counted.by_then(event, stating))
    reported = next((one for one in published if one.derived == date), None)
    if reported is not None:
        yield f"if it is known from {reported.since}, paste:\n{_basis(event, [reported.step])}"
    if spoken is not None and not _lacks_the_day(_given(date, *spoken), date):
        steps = tuple(_stated(date, *spoken))
        reason = ", and give your reason in `note`" if len(steps) > 1 else ""
        yield f"if `{steps[0].words}` dates it, paste{reason}:\n{_basis(event, steps)}"
    yield from _less(event, date, stating, spoken)
    weaker = next((one for one in published if one.derived != date and _is_by(date, one.derived)), None)
    if weaker is not None:
        yield _dated(event, "if all that is known is that it was reported by then", weaker.derived, weaker.step)


def _less(event: Event, date: Edtf, stating: list[Excerpt], spoken: tuple[Excerpt, Spoken] | None) -> Iterator[str]:
    """Yield what to write where the date says more than the words that it rests on: their month for a day, their years for one."""
    if not is_looked_for(date) or date.time is not None:
        return
    coarser = _coarser(date, spoken[1]) if spoken is not None else None
    if coarser is not None and spoken is not None:
        yield f'if no more is known than `{spoken[1].words}`, write:\ndate: "{text(coarser)}"'
    counted = _counted.holding(_counted.by_words(event, stating), date)
    if counted is not None and coarser is None:
        yield _dated(event, f"if no more is known than `{counted.step.words}`", counted.derived, counted.step)
    for excerpt in stating:
        for vague in vague_in(excerpt.words, excerpt.language):
            years = Unspecified(f"{vague.year // _YEARS}X") if vague.season is None and vague.year is not None else None
            if years is not None and is_within(date, years):
                step = _saying(excerpt, vague.start, vague.end)
                yield _dated(event, f"if no more is known than `{step.words}`", years, step)


def _dated(event: Event, sentence: str, date: Edtf, step: BasisStep) -> str:
    return f'{sentence}, paste:\ndate: "{text(date)}"\n{_basis(event, [step])}'


def _basis(event: Event, steps: Iterable[BasisStep]) -> str:
    """Write steps as a whole `date_basis`, behind those about `expects` that are there already."""
    return lines([*event.record.basis, *steps])


def _coarser(date: Point, spoken: Spoken) -> Point | None:
    """Return the year or the month that words name whole, where the date says a part more."""
    said = Point(spoken.year, spoken.month, spoken.day) if spoken.year is not None else None
    return said if said is not None and said != date and is_within(date, said) else None


def _is_by(date: Edtf, derived: Edtf) -> bool:
    """Tell whether nothing of `date` comes after the last day of `derived`."""
    first, last, bound = earliest(date), latest(date), latest(derived)
    return bound is not None and (first is None or first <= bound) and last is not None


def _spoken(date: Edtf, stating: Sequence[Excerpt]) -> Iterator[tuple[Excerpt, Spoken]]:
    """Yield words of the excerpts that name a part of the date and do not contradict it, seasons and decades too.

    In a language without a table a year is read, and not what stands beside it: there it is no witness of a day.
    """
    for excerpt in stating:
        for spoken in (*spoken_in(excerpt.words, excerpt.language), *_vague(excerpt)):
            if names_of(excerpt.language) is None and not parts_of(date) <= spoken.parts:
                continue
            if fits(spoken, date, excerpt.language) and covered(spoken.words, date, excerpt.language) and spoken.parts & parts_of(date):
                yield excerpt, spoken


def _vague(excerpt: Excerpt) -> Iterable[Spoken]:
    for vague in vague_in(excerpt.words, excerpt.language):
        yield Spoken(excerpt.words, vague.start, vague.end, vague=vague.parts)


def _given(date: Edtf, excerpt: Excerpt, spoken: Spoken) -> frozenset[str]:
    return covered(spoken.words, date, excerpt.language)


def _lacks_the_day(given: frozenset[str], date: Edtf) -> bool:
    """Tell whether words give the month of a day alone: what stands beside them would have to come from elsewhere."""
    return isinstance(date, Point) and date.day is not None and "month" in given and "day" not in given


def _another(event: Event, date: Edtf, stating: list[Excerpt]) -> str | None:
    """Propose the fullest date that the excerpts name in place of a plain one that they do not name.

    Beside one more date nothing is looked up, so its words are proposed with it.
    """
    if not is_looked_for(date):
        return None
    expected = event.record.expects
    phrases = ((excerpt, phrase) for excerpt in stating for phrase in outside(date, excerpt.words, excerpt.language, expected=expected))
    named = [(excerpt, phrase) for excerpt, phrase in phrases if phrase.year is not None]
    if not named:
        return None
    excerpt, phrase = max(named, key=lambda pair: (pair[1].month is not None) + (pair[1].day is not None))
    other = Point(phrase.year or 0, phrase.month, phrase.day)
    if any(outside(other, one.words, one.language, expected=expected) for one in stating):
        step = _saying(excerpt, phrase.start, phrase.end)
        return _dated(event, f"if `{step.words}` dates it", other, step)
    return f'if `{excerpt.words[phrase.start : phrase.end]}` dates it, write:\ndate: "{text(other)}"'


def _stated(date: Edtf, excerpt: Excerpt, spoken: Spoken) -> Iterator[BasisStep]:
    yield _saying(excerpt, spoken.start, spoken.end)
    yield from _rest(parts_of(date) - _given(date, excerpt, spoken))


def _saying(excerpt: Excerpt, start: int, end: int) -> BasisStep:
    """Return a step with words of an excerpt, as much of them as stands there whole."""
    words = excerpt.words[slice(*whole_words(excerpt, start, end))]
    return BasisStep(BasisKind.STATED, words=words, excerpt=excerpt.record.label)


def _with_time(counted: Counted, date: Edtf) -> Iterator[BasisStep]:
    """Yield a step that derives a day, and of a date with a time of day one for the time, which no rule gives."""
    yield counted.step
    yield from _rest(parts_of(date) & {"time"})


def _rest(parts: frozenset[str]) -> Iterator[BasisStep]:
    rest = [part for part in PARTS if part in parts]
    if rest:
        yield BasisStep(BasisKind.CONTEXT, note=f"how {joined(f'the {part}' for part in rest)} {'is' if len(rest) == 1 else 'are'} known")
