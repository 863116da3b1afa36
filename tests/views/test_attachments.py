from __future__ import annotations

import pytest

from dateline.views.attachments import CreditShown, LinkShown, PictureShown
from dateline.views.events import EventShown
from tests.load.pictures import png
from tests.views.sample import PICTURE, closing, views_of


def _event(more: str, **pictures: bytes) -> EventShown:
    """Return the event with more fields; `pictures` are files of `media/` by their stem."""
    return views_of({**closing(more), **{f"media/{stem}.png": data for stem, data in pictures.items()}}).events[0]


def _pictures(*names: str) -> tuple[PictureShown, ...]:
    """Return the pictures of an event that shows these files, all of which are there."""
    listed = "".join(f"  - {{file: '{name}', alt: A view}}\n" for name in names)
    return views_of({**closing(f"media:\n{listed}"), **{f"media/{name}": PICTURE for name in names}}).events[0].pictures


def test_picture_has_its_size_and_all_that_is_said_of_it() -> None:
    more = "media: [{file: quay.png, alt: The quay from the sea, credit: Ann Lee, licence: CC0, sensitive: It shows a wreck.}]\n"

    (picture,) = _event(more, quay=PICTURE).pictures

    assert ("The quay from the sea", 40, 20, "Ann Lee", "CC0", "It shows a wreck.") == (
        picture.alt,
        picture.width,
        picture.height,
        picture.credit,
        picture.licence,
        picture.sensitive,
    )


def test_picture_of_which_little_is_known_says_no_more() -> None:
    (picture,) = _pictures("quay.png")

    assert (None, None, None) == (picture.credit, picture.licence, picture.sensitive)


@pytest.mark.parametrize(
    ("width", "height", "whole"),
    [
        (672, 600, None),
        (673, 10, "The whole picture, 673 × 10 pixels"),
        (10, 601, "The whole picture, 10 × 601 pixels"),
        (5000, 300, "The whole picture, 5,000 × 300 pixels"),
    ],
)
def test_picture_with_more_to_show_than_its_page_has_a_way_to_itself(width: int, height: int, whole: str | None) -> None:
    files: dict[str, str | bytes] = {**closing("media: [{file: quay.png, alt: The quay}]\n"), "media/quay.png": png(width, height)}

    (picture,) = views_of(files).events[0].pictures

    assert whole == picture.whole


def test_pictures_stand_in_the_order_of_the_file() -> None:
    assert ["media/b.", "media/a."] == [picture.src.removeprefix("\x1aroot\x1a")[:8] for picture in _pictures("b.png", "a.png")]


@pytest.mark.parametrize("more", ["media: [{file: quay.png, alt: The quay}]\n", ""])
def test_picture_that_is_not_there_is_left_out(more: str) -> None:
    assert () == _event(more).pictures


def test_picture_that_cannot_be_read_is_left_out() -> None:
    assert () == _event("media: [{file: quay.png, alt: The quay}]\n", quay=b"<svg/>").pictures


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("old quay.png", "media/old-quay."),
        ("quay#1.png", "media/quay-1."),
        ("what?.png", "media/what."),
        ("50%.png", "media/50."),
        ("1902/quay.png", "media/quay."),
        ("quäi.png", "media/qu-i."),
        ("a&b.png", "media/a-b."),
    ],
)
def test_address_of_a_picture_leads_to_its_file_whatever_its_name_holds(name: str, address: str) -> None:
    (picture,) = _pictures(name)

    assert picture.src.startswith(f"\x1aroot\x1a{address}")
    assert picture.src.endswith(".png")


def test_link_says_whose_page_it_leads_to() -> None:
    more = """
links:
  - {title: The *story*, url: "https://www.example.org/news?id=1", note: "Seen *there*, by [the paper](source:gazette)."}
  - {title: Elsewhere, url: "http://example.net:8080"}
"""

    first, second = _event(more).links

    note = 'Seen <em>there</em>, by <a href="\x1aroot\x1asources/gazette/">the paper</a>.'
    assert LinkShown("The *story*", "https://www.example.org/news?id=1", "example.org", note) == first  # type: ignore[arg-type]  # equal as text
    assert LinkShown("Elsewhere", "http://example.net:8080", "example.net:8080", None) == second


@pytest.mark.parametrize("url", ["https://example.org/../bank.example/login", "https://bank.example@example.org/login"])
def test_host_that_an_address_pretends_to_is_not_shown(url: str) -> None:
    (link,) = _event(f"links: [{{title: Log in, url: '{url}'}}]\n").links

    assert (url, "example.org") == (link.href, link.host)


def test_people_are_named_with_what_they_did() -> None:
    more = """
credits:
  - {name: Ann Lee, orcid: 0000-0002-1825-0097}
  - {name: Bo Quay, role: reviewer}
  - {name: Cy Pier, role: translator}
"""

    assert (
        CreditShown("Curated by", "Ann Lee", "https://orcid.org/0000-0002-1825-0097"),
        CreditShown("Reviewed by", "Bo Quay", None),
        CreditShown("Translated by", "Cy Pier", None),
    ) == _event(more).credits


def test_latest_correction_stands_first() -> None:
    more = """
corrections:
  - {date: "2025-03-14", note: The name was *Lee*.}
  - {date: "2025-06-02", note: "See [the paper](source:gazette)."}
"""

    latest, first = _event(more).corrections

    assert ("2 June 2025", "14 March 2025") == (latest.date.text, first.date.text)
    assert 'See <a href="\x1aroot\x1asources/gazette/">the paper</a>.' == latest.note
    assert "The name was <em>Lee</em>." == first.note


def test_event_alone_has_nothing_beside_its_evidence() -> None:
    event = _event("")

    assert ((), (), (), ()) == (event.pictures, event.links, event.credits, event.corrections)
