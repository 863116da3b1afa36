"""Articles of HTML pages: their words as they stand, their fields with where they were found, and what does not agree."""

from __future__ import annotations

import plistlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.capture.article import article
from dateline.capture.capture import Brought, captured
from dateline.capture.captured import Captured, Found, Refused
from dateline.capture.page import read_page

WORDS = (
    "The council voted on Friday by 12 to 9 to close the old toll house, after a debate of four hours that drew a hundred islanders "
    "into the hall, some of whom had come from the far side of the bay, where the ferry stops twice a day in winter and four times "
    "a day in the long summers."
)


def page(head: str = "", body: str = "", *, language: str = ' lang="en"') -> bytes:
    return (
        f"<!doctype html><html{language}><head><meta charset=utf-8>{head}</head><body><nav><a href=/>Home</a></nav>"
        f"<article><h1>Harbour vote passes</h1><p>{WORDS}</p>{body}</article><footer>All rights reserved by us.</footer></body></html>"
    ).encode()


def read(data: bytes, address: str = "") -> Captured:
    found = article(data, "the page", "", address)
    assert isinstance(found, Captured), found
    return found


def told(found: Captured) -> list[str]:
    return [f"{field.name}: {field.line} ({field.origin})" for field in found.fields]


def data(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def test_the_text_is_the_article_line_by_line_and_nothing_around_it() -> None:
    found = read(page(body="<h2>What next</h2><ul><li>First, the pier.</li><li>Second, the lock.</li></ul>"))

    assert f"Harbour vote passes\n\n{WORDS}\n\nWhat next\n\nFirst, the pier.\nSecond, the lock.\n" == found.text
    assert () == found.doubts


def test_words_are_kept_sign_by_sign() -> None:
    """No-break and thin spaces, quotation marks, dashes and dots are what quotations are compared by."""
    found = read(
        page(body="<p>“We have no other choice,” said the mayor, “than to raise 3&nbsp;million&#8239;pounds…” — and she\u2009left.</p>")
    )

    assert "“We have no other choice,” said the mayor, “than to raise 3\xa0million\u202fpounds…” — and she\u2009left.\n" in found.text
    assert () == found.doubts


def test_markup_in_a_line_parts_no_words_and_joins_none() -> None:
    found = read(page(body="<p>The <b>works</b> be<i>gin</i> in <a href=/x>May</a>, said<br>the chairman of the harbour board.</p>"))

    assert "The works begin in May, said\nthe chairman of the harbour board.\n" in found.text


def test_cells_of_a_table_are_parted_by_tabs() -> None:
    found = read(page(body="<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1987</td><td>12</td></tr></table>"))

    assert "Year\tShips\n1987\t12\n" in found.text


def test_fields_come_from_the_data_of_the_page_first() -> None:
    described = data(
        '{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "@id": "#site", "name": "Pellwick Gazette"}, '
        '{"@type": "NewsArticle", "headline": "Harbour vote passes", "author": {"@type": "Person", "name": "Ana Smith"},'
        '"publisher": {"@id": "#site"},'
        '"datePublished": "2025-03-14T23:30:00-05:00"}]}'
    )
    found = read(
        page(f'{described}<meta property="og:site_name" content="Gazette"><link rel=canonical href="https://www.pellwick.example/vote">')
    )

    assert [
        "title: Harbour vote passes (the page's JSON-LD)",
        "authors: Ana Smith (the page's JSON-LD)",
        "publisher: Pellwick Gazette (the page's JSON-LD)",
        "url: https://www.pellwick.example/vote (the page's canonical link)",
        "published: 2025-03-14 (the page's JSON-LD)",
        "language: en (the page's <html lang>)",
        "kind: news (the page's JSON-LD, which calls it NewsArticle)",
    ] == told(found)


def test_without_data_they_come_from_the_metas_and_the_page() -> None:
    head = (
        '<title>Harbour vote passes | Gazette</title><meta name="author" content="By Ana Smith">'
        '<meta property="og:site_name" content="Gazette">'
        '<meta property="og:locale" content="en_GB"><meta property="article:published_time" content="2025-03-14T01:00:00Z">'
    )

    assert [
        "title: Harbour vote passes (the heading of the page)",
        "authors: Ana Smith (author)",
        "publisher: Gazette (og:site_name)",
        "published: 2025-03-14 (article:published_time)",
        "language: en-GB (og:locale)",
        "kind: webpage (its form: the page does not say that it is news)",
    ] == told(read(page(head, language="")))


def test_an_article_of_a_journal_has_its_place_in_it() -> None:
    metas = {
        "citation_journal_title": "Harbours", "citation_volume": "12", "citation_issue": "3", "citation_firstpage": "101",
        "citation_lastpage": "117", "citation_doi": "10.1234/hb.12.3", "citation_publication_date": "2019/06",
    }  # fmt: skip
    found = read(page("".join(f'<meta name="{name}" content="{value}">' for name, value in metas.items())))

    assert {
        "container: Harbours",
        "volume: 12",
        "issue: 3",
        "pages: 101–117",
        "doi: 10.1234/hb.12.3",
        "published: 2019-06",
        "kind: journal",
    } < {line.partition(" (")[0] for line in told(found)}


def test_a_title_that_the_page_shows_is_preferred_to_one_that_it_only_declares() -> None:
    title = read(page('<meta property="og:title" content="You will not believe this vote">')).get("title")

    assert title is not None
    assert ("Harbour vote passes", "the heading of the page") == (title.value, title.origin)


def test_a_title_that_is_not_in_the_text_says_what_it_rests_on() -> None:
    body = f"<html><head><title>The toll house</title></head><body><article><p>{WORDS}</p></article></body></html>"
    found = captured(Brought(body.encode(), "the page"))

    assert isinstance(found, Captured)
    title = found.get("title")
    assert title is not None
    assert "Told by the page's <title>; the archived text does not have it." == title.rests_on


def test_two_days_of_publication_are_both_said() -> None:
    found = read(page(data('{"@type": "NewsArticle", "datePublished": "2025-03-14"}') + '<meta name="date" content="2025-03-15">'))

    assert ("the page's JSON-LD says 2025-03-14 and date says 2025-03-15: look which is the day of publication",) == found.doubts


def test_a_date_that_cannot_be_read_is_said_and_not_written() -> None:
    found = read(page('<meta name="date" content="03/04/2025">'))

    assert found.get("published") is None
    assert ("`03/04/2025` in date is no date that can be read: add `published` to the record",) == found.doubts


def test_a_page_that_is_not_free_to_read_is_said() -> None:
    found = read(page(data('{"@type": "NewsArticle", "headline": "Harbour vote passes", "isAccessibleForFree": "False"}')))

    assert ("the page says that it is not free to read: the text may end early",) == found.doubts


def test_few_words_are_said() -> None:
    found = read(page().replace(WORDS.encode(), b"The council voted on Friday by twelve to nine to close the old toll house."))

    assert "Harbour vote passes\n\nThe council voted on Friday by twelve to nine to close the old toll house.\n" == found.text
    assert (
        "the text has 18 words: all that the page shows outside menus; more may come by its scripts, after consent or payment",
    ) == found.doubts


def test_a_passage_that_was_left_out_is_said() -> None:
    beside = "<section class=comments><p>I was there and it was cold and loud and long.</p></section>"

    assert ("1 passage of the page is not in the text: `I was there and it was …`",) == read(page(body=beside)).doubts


@pytest.mark.parametrize(
    ("canonical", "address", "url"),
    [
        ("https://www.pellwick.example/vote", "https://pellwick.example/vote?utm_source=x", "https://www.pellwick.example/vote"),
        ("https://www.pellwick.example/", "https://pellwick.example/vote", "https://pellwick.example/vote"),
        ("https://elsewhere.example/vote", "https://pellwick.example/vote#top", "https://pellwick.example/vote"),
        ("/vote", "https://me@pellwick.example/vote", "https://pellwick.example/vote"),
        ("", "https://pellwick.example/vote", "https://pellwick.example/vote"),
        ("javascript:void(0)", "", None),
        ("https://pellwick.example/vote", "", "https://pellwick.example/vote"),
    ],
)
def test_the_address_is_the_page_s_own_if_it_is_of_the_same_site(canonical: str, address: str, url: str | None) -> None:
    found = read(page(f'<link rel="canonical" href="{canonical}">'), address).get("url")

    assert url == (found.value if found else None)


def test_the_browser_s_remark_tells_the_address_of_a_saved_page() -> None:
    remark = b"<!-- saved from url=(0029)https://pellwick.example/vote -->\n"
    url = read(page().replace(b"<html", remark + b"<html")).get("url")

    assert url is not None
    assert ("https://pellwick.example/vote", "the browser's remark in the page") == (url.value, url.origin)


def test_without_a_publisher_the_site_s_name_stands_in_and_says_so() -> None:
    found = captured(Brought(page(), "the page", address="https://www.pellwick.example/vote"))

    assert isinstance(found, Captured)
    publisher = found.get("publisher")
    assert publisher is not None
    assert ("pellwick.example", "Read from the site's name, pellwick.example.") == (publisher.value, publisher.rests_on)


def test_what_is_known_takes_the_place_of_what_is_found() -> None:
    found = captured(Brought(page(), "the page"), (Found("title", "Another", "the command line"),))

    assert isinstance(found, Captured)
    title = found.get("title")
    assert title is not None
    assert ("Another", "Given by the curator; the archived text does not have it.") == (title.value, title.rests_on)


def test_a_page_in_an_older_encoding_is_read_as_it_declares() -> None:
    old = page().decode().replace("charset=utf-8", "charset=windows-1251").replace("islanders", "островитян").encode("cp1251")

    assert "a hundred островитян into" in read(old).text


def test_a_page_saved_as_mhtml_is_read() -> None:
    whole = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://pellwick.example/vote\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="----x"\r\n\r\n------x\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: binary\r\nContent-Location: https://pellwick.example/vote\r\n\r\n"
    ) + page() + b"\r\n------x--\r\n"  # fmt: skip
    found = captured(Brought(whole, "`vote.mhtml`"))

    assert isinstance(found, Captured)
    assert WORDS in found.text
    url = found.get("url")
    assert url is not None
    assert "https://pellwick.example/vote" == url.value


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_web_archive_of_safari_is_read(form: plistlib.PlistFormat) -> None:
    main = {"WebResourceData": page(), "WebResourceURL": "https://pellwick.example/vote", "WebResourceTextEncodingName": "UTF-8"}
    found = captured(Brought(plistlib.dumps({"WebMainResource": main}, fmt=form), "`vote.webarchive`"))

    assert isinstance(found, Captured)
    assert WORDS in found.text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"PK\x03\x04rest", "is a packed file, such as one of Word, LibreOffice or EPUB"),
        (b"\xd0\xcf\x11\xe0rest", "is a file of an old Office program"),
        (b"{\\rtf1 words}", "is in rich text (RTF)"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"\x1f\x8b\x08", "is packed with gzip"),
        (b"WARC/1.0\r\n", "is an archive of many pages (WARC)"),
        (b"bplist00rest", "is a page saved by a browser, and no page is found in it"),
        (b" \n", "is empty"),
    ],
)
def test_what_is_no_text_is_refused_in_its_own_words(given: bytes, said: str) -> None:
    found = captured(Brought(given, "`a`"))

    assert isinstance(found, Refused)
    assert f"`a` {said}" == found.what
    assert found.help


def test_a_page_without_an_article_is_refused() -> None:
    found = article(b"<html><body><div id=app></div><script>start()</script></body></html>", "the page")

    assert isinstance(found, Refused)
    assert "no article was found in the page: it shows its words only by its scripts, or after consent or payment" == found.what


@pytest.mark.parametrize(
    "broken",
    [
        "<p>a<![foo[ b <p>c",
        "<p",
        "</p></p>",
        "<!doctype",
        "<script>a",
        "<p>&#xFFFFFFFF;&#0;",
        "<a b='",
        "<svg><title>x</title></svg>" * 3,
        "\x00<p>",
    ],
)
def test_markup_however_broken_is_read(broken: str) -> None:
    assert "The vote." == read_page("<p>The vote.</p>" + broken).passages[0].text


@given(
    st.lists(st.sampled_from([*"<>/![]&;#x1'\"= \n-abp", "<p>", "</p>", "<div", "<script>", "<!--", "-->", "&nbsp;", "<![", "?>"])).map(
        "".join
    )
)
def test_whatever_markup_it_is_its_passages_are_lines_with_words(markup: str) -> None:
    assert [] == [passage for passage in read_page(markup).passages if not passage.text.strip(" ") or "\n" in passage.text]


def test_data_that_is_no_data_is_passed_over() -> None:
    deep = "[" * 100_000
    heads = [
        "{not json",
        deep,
        "[1, null, {}]",
        '{"@type": ["NewsArticle"], "author": [[]], "publisher": 3, "headline": null}',
        '{"@graph": {"@graph": 1}}',
    ]

    found = read(page("".join(map(data, heads))))

    title = found.get("title")
    assert title is not None
    assert "Harbour vote passes" == title.value
