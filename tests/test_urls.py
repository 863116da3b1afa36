"""Addresses and the ways between them."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import urls
from dateline.urls import Address, way_to_root

PATHS = st.sampled_from(["", "about/", "events/call/", "sources/gazette/", "404.html", "data/events.json", "assets/site.css"])


@pytest.mark.parametrize(
    ("page", "target", "way"),
    [
        ("", "", "./"),
        ("", "events/call/", "events/call/"),
        ("events/call/", "", "../../"),
        ("events/call/", "events/vote/", "../vote/"),
        ("events/call/", "events/call/", "./"),
        ("events/call/", "data/events.json", "../../data/events.json"),
        ("404.html", "about/", "about/"),
    ],
)
def test_link_leads_from_one_page_to_another(page: str, target: str, way: str) -> None:
    assert way == Address(target).relative_to(Address(page))


def test_link_within_a_page_is_its_anchor_alone() -> None:
    assert "#phone" == Address("events/call/", "phone").relative_to(Address("events/call/"))


@given(PATHS, PATHS)
def test_link_that_is_followed_arrives_where_it_leads(page: str, target: str) -> None:
    followed = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), Address(target).relative_to(Address(page))))

    assert posixpath.normpath("/" + target) == followed


@given(PATHS, PATHS)
def test_link_by_way_of_the_root_arrives_there_too(page: str, target: str) -> None:
    shared = Address(target).from_root().replace(urls.ROOT, way_to_root(Address(page)))

    assert posixpath.normpath("/" + target) == posixpath.normpath(posixpath.join("/", posixpath.dirname(page), shared))


@pytest.mark.parametrize(("path", "file"), [("", "index.html"), ("events/call/", "events/call/index.html"), ("404.html", "404.html")])
def test_folder_is_answered_by_its_index(path: str, file: str) -> None:
    assert file == Address(path).file


@pytest.mark.parametrize("base_url", ["https://example.org/timeline", "https://example.org/timeline/"])
def test_address_is_the_same_whether_the_base_ends_with_a_slash_or_not(base_url: str) -> None:
    address = Address("events/call/", "phone")

    found = (address.absolute(base_url), address.below_host(base_url))

    assert ("https://example.org/timeline/events/call/#phone", "/timeline/events/call/#phone") == found


def test_path_below_a_host_that_is_not_known_begins_at_its_root() -> None:
    assert "/events/call/" == Address("events/call/").below_host(None)


@given(st.tuples(*[st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)] * 4))
def test_places_of_two_quotations_on_the_page_of_a_source_are_never_one(ids: tuple[str, str, str, str]) -> None:
    event, label, other_event, other_label = ids

    same = urls.quoted("gazette", event, label) == urls.quoted("gazette", other_event, other_label)

    assert ((event, label) == (other_event, other_label)) == same


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("css/site.css", "assets/site.01234567.css"),
        ("icons/icon.svg", "assets/icon.01234567.svg"),
        ("fonts/LICENSE", "assets/LICENSE.01234567"),
    ],
)
def test_name_of_an_asset_holds_a_part_of_its_hash(name: str, path: str) -> None:
    assert path == urls.asset(name, "0123456789abcdef").path


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("bridge.jpg", "media/bridge.01234567.jpg"),
        ("1907/Quay #1?.PNG", "media/quay-1.01234567.png"),
        ("Brücke.webp", "media/br-cke.01234567.webp"),
        ("橋.avif", "media/picture.01234567.avif"),
        (".gif", "media/picture.01234567.gif"),
        (f"{'a' * 59}-{'b' * 190}.jpg", f"media/{'a' * 59}.01234567.jpg"),
    ],
)
def test_name_of_a_picture_has_only_signs_that_every_address_and_system_takes(name: str, path: str) -> None:
    assert path == urls.medium(f"media/{name}", "0123456789abcdef").path
