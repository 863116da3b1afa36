from __future__ import annotations

import pytest

from dateline.views.term_pages import Fact, Tallies, Tally, TermShown, Value
from dateline.views.views import Views
from tests.views.sample import LEAST, dated, views_of

VOCABULARY = {
    "vocabulary/actors.yaml": """
pilot: {name: The pilot, also: [Old Ned, N. Ross], kind: person, same_as: ["https://www.example.org/ned/"], description: Of the harbour.}
master: {name: the master, kind: person}
board: {name: Board, kind: organisation}
nobody: {name: Nobody}
""",
    "vocabulary/topics.yaml": """
water: {name: Water}
ice: {name: ice, broader: water}
flood: {name: Flood, broader: water}
storm-flood: {name: Storm flood, broader: flood}
""",
    "vocabulary/places.yaml": """
quay: {name: The quay, lat: 52.1234567, lon: -1.5, same_as: ["https://example.org/quay"]}
bar: {name: The bar}
""",
    "seeds/gazette.txt": "In 1987 the harbour closed. “We stop,” said the pilot. “We are lost,” he said later.\n",
}


def _views(**events: str) -> Views:
    """Return the views of events by id, with more fields each; they are of the years 1987 on."""
    files = {path: text for path, text in LEAST.items() if not path.startswith("events/")}
    made = {f"events/{id}.yaml": dated(str(1987 + number), title=id, more=more) for number, (id, more) in enumerate(events.items())}
    return views_of({**files, **VOCABULARY, **made})


def _term(views: Views, id: str) -> TermShown:
    return next(term for term in (*views.actors, *views.topics, *views.places) if term.id == id)


def test_actor_has_its_name_its_kind_and_its_description() -> None:
    term = _term(_views(), "pilot")

    assert ("The pilot", "Person", "Of the harbour.", "\x1aroot\x1aactors/pilot/") == (term.name, term.kind, term.description, term.href)


def test_term_of_which_nothing_is_said_has_nothing() -> None:
    term = _term(_views(), "nobody")

    assert (None, None, (), (), ()) == (term.kind, term.description, term.facts, term.said, term.events)


@pytest.mark.parametrize(
    ("id", "named", "count"),
    [
        ("pilot", "actors: [pilot]\n", "Named in 1 of the 2 events of this timeline."),
        ("nobody", "", "Named in 0 of the 2 events of this timeline."),
        ("ice", "topics: [ice]\n", "The topic of 1 of the 2 events of this timeline."),
        ("quay", "places: [quay]\n", "The place of 1 of the 2 events of this timeline."),
    ],
)
def test_term_says_in_how_many_events_it_is_named(id: str, named: str, count: str) -> None:
    assert count == _term(_views(a=named, b=""), id).count


def test_events_of_a_term_stand_in_the_order_of_time_each_once() -> None:
    views = _views(b="actors: [pilot, pilot]\n", c="", a="actors: [master, pilot]\n")

    term = _term(views, "pilot")

    assert (("b", "a"), "2", "2 events") == (term.events, term.number, term.events_count)


def test_topic_has_no_events_of_the_narrower_ones() -> None:
    views = _views(a="topics: [flood]\n")

    assert [(), ("a",), ()] == [_term(views, id).events for id in ("water", "flood", "storm-flood")]


def test_facts_of_an_actor_are_its_other_names_and_addresses_elsewhere() -> None:
    assert (
        Fact("Also written", (Value("Old Ned and N. Ross"),)),
        Fact("Elsewhere", (Value("example.org/ned", "https://www.example.org/ned/"),)),
    ) == _term(_views(), "pilot").facts


@pytest.mark.parametrize(
    ("id", "facts"),
    [
        ("water", [("Includes", [("Flood", "flood"), ("ice", "ice")])]),
        ("flood", [("Part of", [("Water", "water")]), ("Includes", [("Storm flood", "storm-flood")])]),
        ("storm-flood", [("Part of", [("Flood", "flood")])]),
        ("ice", [("Part of", [("Water", "water")])]),
    ],
)
def test_facts_of_a_topic_are_the_next_wider_and_the_next_narrower_ones_by_name(
    id: str, facts: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    expected = [Fact(name, tuple(Value(text, f"\x1aroot\x1atopics/{other}/") for text, other in values)) for name, values in facts]

    assert expected == [*_term(_views(), id).facts]


def test_wider_topic_that_is_not_there_is_left_out() -> None:
    views = views_of({**LEAST, "vocabulary/topics.yaml": "ice: {name: Ice, broader: water}\n"})

    assert () == views.topics[0].facts


def test_actor_that_is_called_as_a_topic_has_none_of_its_facts() -> None:
    views = views_of({**LEAST, **VOCABULARY, "vocabulary/actors.yaml": "water: {name: Water board}\n"})

    assert () == views.actors[0].facts


@pytest.mark.parametrize(
    ("lat", "lon", "shown"),
    [
        ("52.1234567", "-1.5", "52.12346, −1.5"),
        ("-33.45", "-70.6667", "−33.45, −70.6667"),
        ("0", "0", "0, 0"),
        ("90", "-180", "90, −180"),
        ("-0.000001", "0.000004", "0, 0"),
        ("100.0", "10", None),
        ("10", "120.50", "10, 120.5"),
    ],
)
def test_coordinates_are_degrees_north_and_east_positive(lat: str, lon: str, shown: str | None) -> None:
    views = views_of({**LEAST, "vocabulary/places.yaml": f"quay: {{name: Quay, lat: {lat}, lon: {lon}}}\n"})

    assert ([Fact("Coordinates", (Value(shown),))] if shown else []) == [*views.places[0].facts]


def test_place_without_coordinates_says_nothing_of_them() -> None:
    assert () == _term(_views(), "bar").facts


def test_terms_that_share_events_are_tallied_the_most_first_and_then_by_name() -> None:
    views = _views(
        a="actors: [pilot, master, board]\ntopics: [ice]\nplaces: [quay]\n",
        b="actors: [pilot, master]\ntopics: [ice, flood]\nplaces: [quay, bar]\n",
        c="actors: [master]\ntopics: [water]\n",
    )

    term = _term(views, "pilot")

    def tally(name: str, page: str, count: int) -> Tally:
        return Tally(name, f"\x1aroot\x1a{page}/", str(count), f"{count} event{'s' if count > 1 else ''}")

    assert Tallies((tally("the master", "actors/master", 2), tally("Board", "actors/board", 1)), None) == term.actors
    assert Tallies((tally("ice", "topics/ice", 2), tally("Flood", "topics/flood", 1)), None) == term.topics
    assert Tallies((tally("The quay", "places/quay", 2), tally("The bar", "places/bar", 1)), None) == term.places


def test_topic_is_not_tallied_with_itself_but_with_an_actor_of_the_same_id() -> None:
    files = {"vocabulary/actors.yaml": "ice: {name: Ice Board}\n", "vocabulary/topics.yaml": "ice: {name: Ice}\n"}
    views = views_of({**LEAST, **files, "events/closing.yaml": dated("1987", more="actors: [ice]\ntopics: [ice]\n")})

    (topic,) = views.topics

    assert (["Ice Board"], []) == ([entry.name for entry in topic.actors.entries], [entry.name for entry in topic.topics.entries])


@pytest.mark.parametrize(("others", "shown", "more"), [(11, 11, None), (12, 12, None), (13, 12, "and 1 more"), (20, 12, "and 8 more")])
def test_tally_names_twelve_and_says_how_many_are_left_out(others: int, shown: int, more: str | None) -> None:
    actors = "".join(f"a{number:02}: {{name: A {number:02}}}\n" for number in range(others + 1))
    named = f"actors: [{', '.join(f'a{number:02}' for number in range(others + 1))}]\n"
    views = views_of({**LEAST, "vocabulary/actors.yaml": actors, "events/closing.yaml": dated("1987", more=named)})

    tallies = views.actors[0].actors

    assert ([f"A {number:02}" for number in range(1, shown + 1)], more) == ([entry.name for entry in tallies.entries], tallies.more)


def test_what_the_vocabulary_does_not_have_is_in_no_tally() -> None:
    views = _views(a="actors: [pilot, unknown]\ntopics: [unknown]\nplaces: [unknown, {name: The sea}]\n")

    term = _term(views, "pilot")

    assert ((), (), ()) == (term.actors.entries, term.topics.entries, term.places.entries)


SAID = """
title: {title}
date: "{date}"
summary: It was said.[^a]
excerpts:
  a: {{source: gazette, exact: "“We stop,” said the pilot", speaker: {speaker}}}
  b: {{source: gazette, exact: "“We are lost,” he said later", speaker: {other}}}
"""


def _said(**speakers: tuple[str, str, str]) -> Views:
    """Return the views of events by id, each of a date, with who is quoted in two excerpts."""
    made = {
        f"events/{id}.yaml": SAID.format(title=id, date=date, speaker=speaker, other=other)
        for id, (date, speaker, other) in speakers.items()
    }
    return views_of({**LEAST, **VOCABULARY, **made})


def test_own_words_of_an_actor_stand_in_the_order_of_time_with_the_dates_of_their_events() -> None:
    views = _said(later=("1988", "pilot", "pilot"), first=("1987-03", "master", "pilot"))

    said = _term(views, "pilot").said

    assert [
        ("“We are lost,” he said later", "March 1987"),
        ("“We stop,” said the pilot", "1988"),
        ("“We are lost,” he said later", "1988"),
    ] == [(one.excerpt.words, one.date.text) for one in said]
    assert "\x1aroot\x1aevents/first/#b" == said[0].excerpt.href


def test_words_of_somebody_who_is_no_actor_are_on_no_page() -> None:
    views = _said(first=("1987", "a pilot", "his son"))

    assert [()] * 4 == [term.said for term in views.actors]


def test_own_words_are_an_actor_s_alone() -> None:
    files = {"vocabulary/topics.yaml": "pilot: {name: Pilots}\n"}
    views = views_of({**LEAST, **VOCABULARY, **files, "events/e.yaml": SAID.format(title="E", date="1987", speaker="pilot", other="x")})

    assert [()] == [term.said for term in views.topics]


def test_a_topic_of_very_many_narrower_ones_names_some_and_leads_to_the_index() -> None:
    topics = "wide: {name: Wide}\n" + "".join(f"narrow-{number:02}: {{name: Narrow {number:02}, broader: wide}}\n" for number in range(62))

    wide = next(topic for topic in views_of({**LEAST, "vocabulary/topics.yaml": topics}).topics if topic.id == "wide")

    (values,) = (fact.values for fact in wide.facts if fact.name == "Includes")
    assert (61, "Narrow 59", "and 2 more") == (len(values), values[59].text, values[60].text)
