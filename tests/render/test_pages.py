"""Pages of odd cases as readers get them."""

from __future__ import annotations

import re

import html5lib
import pytest

from tests.render.site import site_of
from tests.views.sample import LEAST, PICTURE, closing, dated

VOCABULARY = {
    "vocabulary/actors.yaml": "pilot: {name: The pilot, kind: person, also: [Ned]}\nnobody: {name: Nobody}\n",
    "vocabulary/topics.yaml": "water: {name: Water}\nice: {name: Ice, broader: water}\nfloe: {name: Floe, broader: ice}\n",
    "vocabulary/places.yaml": "quay: {name: The quay, lat: -33.45, lon: -70.6667}\n",
}
FOREIGN = {"site.yaml": "format: 1\ntitle: Harbour\nlanguage: fo\nclocks: {ship: {name: skipstíð, note: Um klokkuna.}}\n"}


def _page(path: str, files: dict[str, str], **pictures: bytes) -> str:
    """Return a page of the least collection with more files, which is HTML that needs no mending and gives no id twice."""
    html = site_of({**LEAST, **files, **{f"media/{stem}.png": data for stem, data in pictures.items()}})[f"{path}index.html"]
    html5lib.HTMLParser(strict=True).parse(html)
    ids = re.findall(r'\bid="(.*?)"', html)
    assert len(ids) == len(set(ids))
    return html


def _words(html: str) -> str:
    """Return the words of the main part of a page, white space as single spaces."""
    root = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    return " ".join("".join(next(root.iter("main")).itertext()).split())


def test_actor_without_events_is_said_to_have_none_and_has_no_drawing() -> None:
    html = _page("actors/nobody/", VOCABULARY)

    assert '<p class="none">No event of this timeline names this actor.</p>' in html
    assert "Named in 0 of the 1 events of this timeline." in html
    for absent in ("<figure", '<ol class="events"', "_said", "_facts", "_actors"):
        assert absent not in html


def test_place_south_and_west_has_its_coordinates_with_a_minus() -> None:
    assert "<dt>Coordinates</dt><dd>−33.45, −70.6667</dd>" in _page("places/quay/", VOCABULARY)


def test_topic_leads_to_the_next_wider_and_the_next_narrower_one() -> None:
    html = _page("topics/ice/", VOCABULARY)

    assert '<dt>Part of</dt><dd><a href="../../topics/water/">Water</a></dd>' in html
    assert '<dt>Includes</dt><dd><a href="../../topics/floe/">Floe</a></dd>' in html


def test_index_lists_every_topic_with_its_count() -> None:
    html = _page("topics/", {**VOCABULARY, "events/closing.yaml": dated("1987", more="topics: [floe]\n")})

    assert "Floe1 event Ice0 events Water0 events" in _words(html)


ACCOUNT = """
accounts:
  - question: When did it close?
    about: date
    answers: [{text: "Early.[^a]", date: "1987-03"}, {text: "Late.[^a]", date: "1987-10~"}, {text: "Nobody says."}]
"""


def test_three_answers_stand_below_one_another_and_two_side_by_side() -> None:
    three, two = (_page("events/closing/", closing(account)) for account in (ACCOUNT, ACCOUNT.replace(', {text: "Nobody says."}', "")))

    assert '<ol class="answers">' in three
    assert '<ol class="answers pair">' in two
    assert ["Account 1", "Account 2", "Account 3"] == re.findall('<h4 class="answer-name">(.*?)</h4>', three)


def test_open_account_is_said_to_be_disputed_in_words_at_the_head_and_at_the_question() -> None:
    html = _page("events/closing/", closing(ACCOUNT))

    assert '<a href="#_account-1">When did it close?</a>' in html
    assert "≠Disputed: When did it close?" in _words(html)
    assert '<div class="account" id="_account-1" data-open>' in html
    assert "Unresolved. This timeline takes no side." in html


def test_settled_account_says_which_answer_stands_and_why_and_nothing_of_a_dispute() -> None:
    html = _page("events/closing/", closing(ACCOUNT + "    preferred: 2\n    rejected: [1]\n    reason: The log *shows* it.\n"))

    assert 'Account 2<span class="answer-standing">preferred</span>' in html
    assert 'Account 1<span class="answer-standing">rejected</span>' in html
    assert "<b>Account 2 is preferred.</b> <span>The log <em>shows</em> it.</span>" in html
    assert "Disputed" not in _words(html)


def test_sensitive_picture_is_folded_under_its_warning_and_another_is_not() -> None:
    more = "media: [{file: a.png, alt: A wreck, sensitive: It shows the drowned.}, {file: b.png, alt: The quay, credit: Ann Lee}]\n"

    html = _page("events/closing/", closing(more), a=PICTURE, b=PICTURE)

    folded = '<details class="picture-folded"><summary>Show the picture: It shows the drowned.</summary><img src="../../media/a.'
    assert folded in html
    assert 1 == html.count('<details class="picture-folded">')
    assert 'alt="The quay" width="40" height="20"' in html
    assert "<figcaption><span>Ann Lee</span></figcaption>" in html


@pytest.mark.parametrize("name", ["old quay #1?.png", "a&b.png", "50%.png"])
def test_picture_is_shown_from_an_address_without_signs_that_mean_something_else(name: str) -> None:
    files = closing(f"media: [{{file: '{name}', alt: The quay}}]\n")

    html = site_of({**files, f"media/{name}": PICTURE})["events/closing/index.html"]

    (src,) = re.findall('<img src="(.*?)"', html)
    assert re.fullmatch(r"\.\./\.\./media/[A-Za-z0-9%._-]+\.[0-9a-f]{8}\.png", src)


def test_expectation_says_when_it_was_to_happen_and_that_nothing_came_of_it() -> None:
    words = _words(_page("events/closing/", closing('status: expected\nexpects: "1988"\n')))

    assert "When: 1988" in words
    assert "What came of it is not recorded in this timeline." in words


def test_related_events_and_links_stand_in_sections_of_their_own_which_an_event_alone_has_not() -> None:
    more = "relations: [{type: follows, event: flood}]\nlinks: [{title: More, url: 'https://example.org/a'}]\n"
    flood = {"events/flood.yaml": dated("1986", title="Flood")}

    full, bare = _page("events/closing/", {**flood, **closing(more)}), _page("events/closing/", {})

    assert '<h2 id="_related">Related events</h2>' in full
    assert '<a href="https://example.org/a" rel="external">More</a> <span class="links-host">example.org</span>' in full
    for absent in ("_related", "_links", "_accounts", "picture", "neighbours", "counting"):
        assert absent not in bare


def test_page_of_a_year_before_the_first_has_a_heading_and_leads_to_the_list() -> None:
    html = _page("years/-0043/03/", {"events/closing.yaml": dated("-0043-03-15")})

    assert "<h1>March 44 BC</h1>" in html
    assert '<a href="../../../#_-43-03">' in html
    assert '<a href="../../../years/-0043/">44 BC</a>' in html


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        ("about/", '<dt lang="fo" dir="auto">skipstíð</dt>'),
        ("about/", '<span lang="fo" dir="auto">Um klokkuna.</span>'),
        ("events/closing/", '<a href="https://example.org/a" rel="external" lang="fo" dir="auto">Meira</a>'),
        ("events/closing/", 'alt="Keiin" lang="fo" dir="auto"'),
        ("events/closing/", 'Show the picture: <span lang="fo" dir="auto">Vrakið sæst.</span>'),
        ("events/closing/", '<figcaption lang="fo" dir="auto"><span>Mynd: Anna</span>'),
        ("events/closing/", '<h3 class="account-question" lang="fo" dir="auto">'),
        ("actors/pilot/", '<span lang="fo" dir="auto">Á havnini.</span>'),
    ],
)
def test_words_of_curators_are_marked_where_the_interface_speaks_another_language(path: str, marked: str) -> None:
    more = """
actors: [pilot]
links: [{title: Meira, url: "https://example.org/a"}]
media: [{file: a.png, alt: Keiin, sensitive: Vrakið sæst., credit: "Mynd: Anna"}]
accounts: [{question: Nær?, about: fact, answers: [{text: "A.[^a]"}, {text: "B.[^a]"}]}]
"""
    actors = {"vocabulary/actors.yaml": "pilot: {name: Jógvan, description: Á havnini.}\n"}

    assert marked in _page(path, {**FOREIGN, **actors, "events/closing.yaml": closing(more)["events/closing.yaml"]}, a=PICTURE)
