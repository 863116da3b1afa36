"""What a curator may paste where nothing says how a date is known, the likeliest first.

In here: proposals. Nothing of them is ever taken as the basis of a date unless a curator writes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import lines
from dateline.check._spoken import Spoken, fits, spoken_in
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.coverage import PARTS, covered, parts_of
from dateline.edtf.derive import NotSettled, agrees, derive, read_rule
from dateline.edtf.model import Edtf, Point, text
from dateline.edtf.phrases import is_looked_for, outside
from dateline.edtf.relative import relative_in
from dateline.model.records import BasisKind, BasisStep
from dateline.model.timeline import Event, Excerpt

_BY_PUBLICATION = "by-publication"
_OUTSIDE = BasisStep(BasisKind.EXTERNAL, reference="address or title of what says it")
_JUDGED = BasisStep(BasisKind.ESTIMATED, note="what it rests on")


def proposals(event: Event, date: Edtf, stating: list[Excerpt]) -> Iterator[str]:
    """Yield sentences with lines to paste; the last two always fit."""
    spoken = max(_spoken(date, stating), key=lambda pair: len(_given(date, *pair)), default=None)
    another = None if spoken is not None and spoken[1].year is not None else _another(date, stating)
    if another is not None:
        yield another
    counted = next(_counted(event, date, stating), None)
    if counted is not None:
        yield f"if `{counted.words}` was counted from the day of publication, paste:\n{lines([counted])}"
    published = [(excerpt, derived) for excerpt in stating if (derived := _from_publication(event, excerpt, _BY_PUBLICATION)) is not None]
    for excerpt, derived in published:
        if derived == date:
            yield f"if it is known from the day of publication, paste:\n{lines([_derived(excerpt)])}"
            break
    if spoken is not None:
        steps = tuple(_stated(date, *spoken))
        yield f"if `{spoken[1].words}` dates it, paste{', and give your reason in `note`' if len(steps) > 1 else ''}:\n{lines(steps)}"
    weaker = [(excerpt, derived) for excerpt, derived in published if derived != date and _is_by(date, derived)]
    if weaker:
        excerpt, derived = weaker[0]
        yield f'if all that is known is that it was reported by then, paste:\ndate: "{text(derived)}"\n{lines([_derived(excerpt)])}'
    yield f"if it is known from elsewhere, paste, and say from where:\n{lines([_OUTSIDE])}"
    yield f"if it is your judgement, paste, and say what it rests on:\n{lines([_JUDGED])}"


def _counted(event: Event, date: Edtf, stating: list[Excerpt]) -> Iterator[BasisStep]:
    """Yield steps for words such as "on Monday" or "last month": the likeliest rule that they may mean and that gives the date."""
    for excerpt in stating:
        for relative in relative_in(excerpt.words, excerpt.language):
            gives = ((rule, _from_publication(event, excerpt, rule)) for rule in relative.rules)
            rule = next((rule for rule, derived in gives if derived is not None and agrees(date, derived)), None)
            if rule is not None:
                words = excerpt.words[relative.start : relative.end]
                yield BasisStep(BasisKind.DERIVED, words=words, excerpt=excerpt.record.label, rule=rule)


def _from_publication(event: Event, excerpt: Excerpt, rule: str) -> Edtf | None:
    """Return the date that a rule gives from an excerpt's publication, unless that was inferred from this event."""
    record = excerpt.source.record if excerpt.source is not None else None
    if record is None or record.published is None or event.id in record.published_from:
        return None
    try:
        return derive(read_rule(rule), record.published)
    except NotSettled:
        return None


def _is_by(date: Edtf, derived: Edtf) -> bool:
    """Tell whether nothing of `date` comes after the last day of `derived`."""
    first, last, bound = earliest(date), latest(date), latest(derived)
    return bound is not None and (first is None or first <= bound) and last is not None


def _spoken(date: Edtf, stating: list[Excerpt]) -> Iterator[tuple[Excerpt, Spoken]]:
    """Yield words of the excerpts that name a part of the date and do not contradict it."""
    for excerpt in stating:
        language = excerpt.source.language if excerpt.source is not None else ""
        for spoken in spoken_in(excerpt.words, language):
            if fits(spoken, date, language) and spoken.parts & parts_of(date):
                yield excerpt, spoken


def _given(date: Edtf, excerpt: Excerpt, spoken: Spoken) -> frozenset[str]:
    return covered(spoken.words, date, excerpt.language)


def _another(date: Edtf, stating: list[Excerpt]) -> str | None:
    """Propose the fullest date that the excerpts name in place of a plain one that they do not name."""
    if not is_looked_for(date):
        return None
    texts = [(excerpt.words, excerpt.source.language if excerpt.source is not None else "") for excerpt in stating]
    phrases = ((words, phrase) for words, language in texts for phrase in outside(date, words, language))
    named = [(words[phrase.start : phrase.end], phrase) for words, phrase in phrases if phrase.year is not None]
    if not named:
        return None
    words, phrase = max(named, key=lambda pair: (pair[1].month is not None) + (pair[1].day is not None))
    return f'if `{words}` dates it, write:\ndate: "{text(Point(phrase.year or 0, phrase.month, phrase.day))}"'


def _stated(date: Edtf, excerpt: Excerpt, spoken: Spoken) -> Iterator[BasisStep]:
    yield BasisStep(BasisKind.STATED, words=spoken.words, excerpt=excerpt.record.label)
    rest = [part for part in PARTS if part in parts_of(date) - _given(date, excerpt, spoken)]
    if rest:
        yield BasisStep(BasisKind.CONTEXT, note=f"how the {' and the '.join(rest)} {'is' if len(rest) == 1 else 'are'} known")


def _derived(excerpt: Excerpt) -> BasisStep:
    return BasisStep(BasisKind.DERIVED, rule=_BY_PUBLICATION, excerpt=excerpt.record.label)
