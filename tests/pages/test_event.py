from __future__ import annotations

from dateline.pages.event import EventContext, plan
from tests.views.sample import FULL, LEAST, views_of


def _contexts(files: dict[str, str]) -> list[EventContext]:
    return [page.context for page in plan(views_of(files)) if isinstance(page.context, EventContext)]


def test_each_event_has_a_page_at_its_id() -> None:
    assert ["events/closing/"] == [page.address.path for page in plan(views_of(LEAST))]


def test_neighbours_are_those_of_the_timeline_and_none_at_its_ends() -> None:
    contexts = _contexts(FULL)

    hrefs = [f"\x1aroot\x1aevents/{context.event.id}/" for context in contexts]
    assert [None, *hrefs[:-1]] == [context.earlier.href if context.earlier else None for context in contexts]
    assert [*hrefs[1:], None] == [context.later.href if context.later else None for context in contexts]


def test_event_alone_has_no_neighbours() -> None:
    (context,) = _contexts(LEAST)

    assert (None, None) == (context.earlier, context.later)


def test_heading_of_the_document_has_the_date() -> None:
    (context,) = _contexts(LEAST)

    assert "Harbour closes, 1987 | Harbour" == context.frame.title


def test_page_leads_back_to_its_place_in_the_list() -> None:
    (context,) = _contexts(LEAST)

    assert "\x1aroot\x1a#_closing" == context.in_list
