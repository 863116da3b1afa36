from __future__ import annotations

import pytest

from dateline.views.events import EventShown
from dateline.views.relations import RelationShown
from dateline.views.views import Views
from tests.views.sample import LEAST, dated, views_of

BOTH_ENDS = [
    ("part-of", "Part of", "Includes"),
    ("outcome-of", "Outcome of", "What came of it"),
    ("follows", "Before", "After"),
    ("leads-to", "Led to", "Led here"),
    ("responds-to", "Responds to", "Responses"),
    ("refutes", "Refutes", "Refuted by"),
    ("contrasts-with", "In contrast", "In contrast"),
]
"""Each relation: its heading at the event that says so, and at the other."""


def _related(*relations: str) -> str:
    """Return relations, each written `type event`."""
    pairs = (relation.split() for relation in relations)
    return "relations: [" + ", ".join(f"{{type: {kind}, event: {event}}}" for kind, event in pairs) + "]\n"


def _views(**events: str) -> Views:
    """Return the views of events by id, which are titled by their ids; each is a date, and then more fields if there are any."""
    files = {path: text for path, text in LEAST.items() if not path.startswith("events/")}
    for id, text in events.items():
        date, _, more = text.partition("\n")
        files[f"events/{id}.yaml"] = dated(date, title=id, more=more)
    return views_of(files)


def _event(views: Views, id: str) -> EventShown:
    return next(event for event in views.events if event.id == id)


def _headings(relations: tuple[RelationShown, ...]) -> list[tuple[str, list[str]]]:
    return [(relation.heading, [str(event.title) for event in relation.events]) for relation in relations]


@pytest.mark.parametrize(("kind", "here", "there"), BOTH_ENDS)
def test_relation_is_shown_at_both_ends(kind: str, here: str, there: str) -> None:
    views = _views(one="1987\n" + _related(f"{kind} two"), two="1987")

    assert [(here, ["two"])] == _headings(_event(views, "one").relations)
    assert [(there, ["one"])] == _headings(_event(views, "two").relations)


def test_event_alone_is_related_to_nothing() -> None:
    assert () == _event(_views(one="1987"), "one").relations


@pytest.mark.parametrize("relation", ["follows nothing", "follows one"])
def test_relation_to_what_is_not_there_or_to_itself_is_left_out(relation: str) -> None:
    assert () == _event(_views(one="1987\n" + _related(relation)), "one").relations


def test_kinds_stand_from_the_whole_by_before_and_after_to_against() -> None:
    ids = ["b", "c", "d", "e", "f", "g", "h"]
    kinds = [kind for kind, _, _ in BOTH_ENDS]
    own = _related(*(f"{kind} {id}" for kind, id in zip(reversed(kinds), ids, strict=True)))
    others = {id * 2: "1987\n" + _related(f"{kind} a") for kind, id in zip(kinds, ids, strict=True)}

    views = _views(a="1987\n" + own, **dict.fromkeys(ids, "1987"), **others)

    assert [
        "Part of", "Includes", "Outcome of", "What came of it", "Before", "Led here", "Responds to", "After", "Led to", "Responses",
        "Refutes", "Refuted by", "In contrast",
    ] == [relation.heading for relation in _event(views, "a").relations]  # fmt: skip


def test_events_of_one_kind_stand_in_the_order_of_time() -> None:
    views = _views(one="1990\n" + _related("follows later", "follows first", "follows last"), first="1985", later="1987", last="1988")

    assert [("Before", ["first", "later", "last"])] == _headings(_event(views, "one").relations)


def test_what_contrasts_is_named_once_whichever_end_says_so() -> None:
    views = _views(one="1987\n" + _related("contrasts-with two"), two="1987\n" + _related("contrasts-with one"))

    assert [("In contrast", ["two"])] == _headings(_event(views, "one").relations)


def test_relation_that_is_written_twice_is_shown_once() -> None:
    views = _views(one="1987\n" + _related("follows two", "follows two"), two="1987")

    assert [("Before", ["two"])] == _headings(_event(views, "one").relations)
    assert [("After", ["one"])] == _headings(_event(views, "two").relations)


def test_other_event_has_its_date_its_mark_and_the_way_to_it() -> None:
    files = {
        "events/two.yaml": dated("1988-03~", title="Harbour “closed”"),
        "events/one.yaml": dated("1987", more=_related("leads-to two")),
    }

    ((other,),) = (relation.events for relation in _event(views_of({**LEAST, **files}), "one").relations)

    assert ("\x1aroot\x1aevents/two/", "c. March 1988", "about", False) == (other.href, other.date.text, other.date.mark, other.disputed)
    assert 'Harbour <span class="theirs">“closed”</span>' == other.title


def test_other_event_is_marked_where_its_date_is_disputed() -> None:
    account = "accounts: [{question: When?, about: date, answers: [{text: 'A.[^a]'}, {text: 'B.[^a]'}]}]\n"
    views = _views(one="1987\n" + _related("follows two"), two="1987\n" + account)

    assert [True] == [event.disputed for relation in _event(views, "one").relations for event in relation.events]


@pytest.mark.parametrize(
    ("status", "outcome", "missing"),
    [
        ("status: expected", "outcome-of plan", False),
        ("status: expected", "follows plan", True),
        ("status: expected", "responds-to plan", True),
        ("status: cancelled", "follows plan", False),
        ("status: did-not-happen", "follows plan", False),
        ("status: occurred", "follows plan", False),
    ],
)
def test_only_an_expectation_of_which_nothing_came_says_so(status: str, outcome: str, missing: bool) -> None:
    views = _views(plan=f"1987\n{status}\n", end="1988\n" + _related(outcome))

    said = "What came of it is not recorded in this timeline."
    assert (said if missing else None) == _event(views, "plan").outcome


def test_expectation_that_came_of_another_lacks_its_own_outcome() -> None:
    views = _views(first="1987\nstatus: expected\n", plan="1988\nstatus: expected\n" + _related("outcome-of first"))

    assert (None, True) == (_event(views, "first").outcome, _event(views, "plan").outcome is not None)


def test_a_whole_of_very_many_parts_names_the_first_and_counts_the_others() -> None:
    parts = {f"part-{number:03}": f"1987\n{_related('part-of whole')}" for number in range(103)}

    (relation,) = _event(_views(whole="1987", **parts), "whole").relations

    assert (100, "and 3 more, whose pages lead here") == (len(relation.events), relation.more)
