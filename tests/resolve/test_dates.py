"""How a date is known: steps computed again, and the look-up where none is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.edtf.model import Day, Edtf, Point, Qualifier, Season, Time, Unspecified
from dateline.edtf.parse import parse
from dateline.model.records import BasisKind, BasisStep
from dateline.model.timeline import ResolvedDate, ResolvedStep
from dateline.resolve.dates import look_up, resolved_date
from tests.resolve.collection import vote

EXCERPT = "excerpts: {vote: {source: gazette, exact: On 3 March 1987 the council voted}}"


def date_of(date: str, basis: str = "", excerpts: str = EXCERPT, *, source: str = 'published: "1987-03-04~"') -> ResolvedDate:
    event = vote(f'title: Vote\ndate: "{date}"\n{basis}\n{excerpts}\n', source=f"title: The vote\n{source}\n")
    assert event.date is not None
    return event.date


def test_bounds_are_the_days_that_the_date_may_denote() -> None:
    date = date_of("1987-03")

    assert (Day(1987, 3, 1), Day(1987, 3, 31)) == (date.earliest, date.latest)


def test_date_that_could_not_be_read_is_none() -> None:
    assert vote('title: Vote\ndate: "1987-13"\n').date is None


@pytest.mark.parametrize(("date", "words"), [("1987-03-03", "3 March 1987"), ("1987-03", "3 March 1987"), ("1987", "3 March 1987")])
def test_plain_date_is_looked_up_in_the_excerpt_that_states_it(date: str, words: str) -> None:
    assert (ResolvedStep(BasisKind.STATED, words, "vote", looked_up=True),) == date_of(date).basis


def test_what_was_sought_in_vain_is_told() -> None:
    date = date_of("1987-03-03", excerpts="excerpts: {vote: {source: gazette, exact: The mayor spoke}}")

    assert ((), ("3 March 1987", "March 3, 1987", "3 Mar 1987", "Mar 3, 1987", "1987-03-03")) == (date.basis, date.looked_for)


@pytest.mark.parametrize("date", ["1987-03-03~", "[..1987-03-03]", "1987-03-03/1987-03-04"])
def test_qualified_date_interval_and_set_are_not_looked_up(date: str) -> None:
    found = date_of(date)

    assert ((), ()) == (found.basis, found.looked_for)


@pytest.mark.parametrize(
    "excerpts",
    [
        "excerpts: {vote: {source: gazette, exact: On 3 March 1987 the council voted, role: context}}",
        "excerpts: {vote: {source: herald, exact: On 3 March 1987 the council voted}}",
    ],
)
def test_only_excerpts_that_state_the_event_and_have_a_source_are_asked(excerpts: str) -> None:
    assert () == date_of("1987-03-03", excerpts=excerpts).basis


def test_one_excerpt_that_says_another_date_leaves_the_basis_open() -> None:
    text = "On 3 March 1987 it began. It ended on 5 April 1987.\n"
    excerpts = "excerpts: {a: {source: gazette, exact: On 3 March 1987}, b: {source: gazette, exact: on 5 April 1987}}"

    event = vote(f'title: Vote\ndate: "1987-03-03"\n{excerpts}\n', text=text)

    assert event.date is not None
    assert () == event.date.basis


SANK = Point(1912, 4, 15, time=Time(2, 20))


def basis_of(date: Edtf, *excerpts: str) -> tuple[tuple[BasisKind, str | None], ...]:
    """Return the steps that are looked up for a date, each by its kind and its words."""
    text = ". ".join(excerpts) + ".\n"
    quoted = ", ".join(f'e{number}: {{source: gazette, exact: "{words}"}}' for number, words in enumerate(excerpts))
    event = vote(f'title: Vote\ndate: "1912"\nexcerpts: {{{quoted}}}\n', text=text)
    found = resolved_date(replace(event.record, date=date), event.excerpts)
    assert found is not None
    return tuple((step.kind, step.words) for step in found.basis)


@pytest.mark.parametrize(
    ("excerpts", "expected"),
    [
        (["She sank at 2.20 a.m."], [("stated", "2.20 a.m."), ("context", None)]),
        (["She sank at 2.20 a.m. on 15 April 1912"], [("stated", "2.20 a.m. on 15 April 1912")]),
        (["She sank at 2.20 a.m.", "It was on 15 April 1912"], [("stated", "2.20 a.m."), ("stated", "15 April 1912")]),
        (["She sank at 2.20 a.m. on 15 April"], [("stated", "2.20 a.m. on 15 April"), ("context", None)]),
        (["She sank on 15 April 1912"], []),
        (["She sank at 2.20 a.m.", "They rowed until 4 a.m. at least"], []),
        (["She sank at 2.20 a.m.", "They told it on 16 April 1912"], []),
        (["She sank at 2.20 a.m. on 16 April"], []),
    ],
)
def test_words_of_the_time_suffice_and_its_day_is_plain_from_the_context(
    excerpts: list[str], expected: list[tuple[str, str | None]]
) -> None:
    assert [(BasisKind(kind), words) for kind, words in expected] == list(basis_of(SANK, *excerpts))


@pytest.mark.parametrize(
    "date",
    [
        Point(1912, 4, 15, time=Time(2, 20, qualifier=Qualifier.APPROXIMATE)),
        Point(1912, 4, 15, time=Time(2, 20, 15)),
        Season(1912, 21),
        Unspecified("191X"),
        Point(1912, significant=2),
    ],
)
def test_only_what_is_known_for_sure_is_looked_up(date: Edtf) -> None:
    if isinstance(date, Season | Unspecified):
        assert ((), ()) == look_up(date, ())
    else:
        assert () == basis_of(date, "At 2.20 a.m. and 02:20:15 on 15 April 1912, in spring, in the 1910s")


def test_a_date_is_not_put_together_across_a_cut() -> None:
    event = vote(
        'title: Vote\ndate: "1987-03-03"\nexcerpts: {a: {source: gazette, exact: "they met on 3 […] March 1987 was cold"}}\n',
        text="They met: they met on 3 boats, and all of March 1987 was cold.",
    )

    assert ["they met on 3", "March 1987 was cold"] == [*event.excerpts[0].parts]
    assert event.date is not None
    assert () == event.date.basis


def test_written_basis_is_not_looked_up_beside() -> None:
    date = date_of("1987-03-03", "date_basis: {kind: estimated, note: by its paper}")

    assert (ResolvedStep(BasisKind.ESTIMATED, note="by its paper"),) == date.basis


@pytest.mark.parametrize("anchor", ["", ", anchor: publication"])
def test_derived_date_is_counted_from_the_publication_unless_another_anchor_is_written(anchor: str) -> None:
    date = date_of("[..1987-03-04~]", f"date_basis: {{kind: derived, rule: by-publication, excerpt: vote{anchor}}}")

    step = date.basis[0]
    assert (parse("1987-03-04~"), parse("[..1987-03-04~]"), "publication") == (step.anchor, step.derived, step.anchored_on)


def test_derived_date_is_counted_from_a_written_anchor() -> None:
    date = date_of("[..1987-03]", 'date_basis: {kind: derived, rule: by-publication, anchor: "1987-03"}')

    step = date.basis[0]
    assert (parse("1987-03"), parse("[..1987-03-31]"), "date") == (step.anchor, step.derived, step.anchored_on)


def test_anchor_without_an_end_settles_nothing_and_says_why() -> None:
    date = date_of("1987-03-03", 'date_basis: {kind: derived, rule: by-publication, anchor: "1987-03/.."}')

    assert (None, "`1987-03/..` has no latest day") == (date.basis[0].derived, date.basis[0].unsettled)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("monday-on-or-before", "[1987-02-23..1987-03-02]"), ("last-month", "1987-02"), ("days-before 3", "[1987-02-26..1987-03-04]")],
)
def test_every_rule_of_the_list_is_computed(rule: str, expected: str) -> None:
    date = date_of("1987", f"date_basis: {{kind: derived, rule: {rule}, excerpt: vote}}")

    assert parse(expected) == date.basis[0].derived


@pytest.mark.parametrize("rule", [None, "by-postmark"])
def test_step_without_a_known_rule_derives_nothing(rule: str | None) -> None:
    event = vote(f'title: Vote\ndate: "1987-03-04"\ndate_basis: {{kind: estimated, note: by its paper}}\n{EXCERPT}\n')
    step = BasisStep(BasisKind.DERIVED, rule=rule, anchor="1987-03-04")

    date = resolved_date(replace(event.record, basis=(step,)), event.excerpts)

    assert date is not None
    assert (parse("1987-03-04"), None, None) == (date.basis[0].anchor, date.basis[0].derived, date.basis[0].unsettled)


@pytest.mark.parametrize(
    ("basis", "source"),
    [
        ("{kind: derived, rule: by-publication, anchor: yesterday}", 'published: "1987-03-04"'),
        ("{kind: derived, rule: by-publication, excerpt: vote}", ""),
        ("{kind: derived, rule: by-publication, excerpt: none}", 'published: "1987-03-04"'),
        ("{kind: derived, rule: by-publication}", 'published: "1987-03-04"'),
    ],
)
def test_derived_date_without_an_anchor_has_none_and_says_nothing(basis: str, source: str) -> None:
    step = date_of("1987-03-03", f"date_basis: {basis}", source=source).basis[0]

    assert (None, None, None) == (step.anchor, step.derived, step.unsettled)
