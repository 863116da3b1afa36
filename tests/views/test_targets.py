from __future__ import annotations

import pytest

from tests.views.sample import closing, views_of

FILES = {
    **closing(""),
    "vocabulary/actors.yaml": "pilot: {name: The pilot}\n",
    "vocabulary/topics.yaml": "ice: {name: Ice}\n",
    "vocabulary/places.yaml": "quay: {name: The quay}\n",
    "pages/walk.md": "---\ntitle: A walk\n---\nWords.\n",
    "stories/strike.md": "---\ntitle: A strike\n---\nWords.\n",
    "stories/tide.de.md": "---\ntitle: Die Flut, die nichts übersetzt\n---\nWorte.\n",
}


def _linked(link: str) -> str:
    """Return a link in a body as its page shows it."""
    body = views_of({**FILES, **closing(f'body: "{link}"\n')}).events[0].body
    return str(body).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("event:closing", "events/closing/"),
        ("source:gazette", "sources/gazette/"),
        ("actor:pilot", "actors/pilot/"),
        ("topic:ice", "topics/ice/"),
        ("place:quay", "places/quay/"),
        ("story:strike", "stories/strike/"),
    ],
)
def test_link_inside_leads_to_the_page_of_what_it_names(target: str, address: str) -> None:
    assert f'<a href="\x1aroot\x1a{address}">there</a>' == _linked(f"[there]({target})")


@pytest.mark.parametrize(
    "target", ["event:nothing", "source:closing", "actor:nobody", "topic:pilot", "place:nowhere", "story:walk", "story:tide", "event:"]
)
def test_link_to_what_has_no_page_is_words(target: str) -> None:
    assert "there" == _linked(f"[there]({target})")
