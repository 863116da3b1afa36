"""Links in our prose: where they lead, where that is written, and which brackets make one."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dateline.markup.prose import Link, parse, plain, to_html

BRACKETS = (
    "[",
    "]",
    "(",
    ")",
    "](",
    "](a)",
    "](<a>)",
    '](a "b")',
    "](event:a)",
    "\\",
    "`",
    "*",
    "<c:d>",
    " ",
    "e",
    "\n",
    "&amp;",
    "[a](",
    "\\(",
    "(" * 32,
    ")" * 32,
)
REFERENCE = MarkdownIt("js-default").disable(["image", "strikethrough"])


def _link(text: str) -> Link:
    (link,) = parse(text).links
    return link


@pytest.mark.parametrize("kind", ["event", "actor", "topic", "place", "source", "story"])
def test_a_link_inside_the_site_tells_kind_id_and_where_they_are_written(kind: str) -> None:
    text = f"A [b *c*]( {kind}:d-e  'f') g"

    link = _link(text)

    assert link.target is not None
    assert (kind, "d-e") == (link.target.kind, link.target.id)
    assert f"{kind}:d-e" == text[link.target.start : link.target.end]
    assert f"[b *c*]( {kind}:d-e  'f')" == text[link.start : link.end]
    assert link.allowed


@pytest.mark.parametrize(
    ("written", "identifier"),
    [
        ("event:", ""),
        ("event:A_b", "A_b"),
        ("event:a#b", "a#b"),
        ("event:é", "é"),
        ("<event:a b>", "a b"),
        ("event:a&amp;b", "a&amp;b"),
    ],
)
def test_an_id_is_told_as_it_is_written_for_a_rule_to_name(written: str, identifier: str) -> None:
    text = f"[a]({written})"

    target = _link(text).target

    assert target is not None
    assert identifier == target.id
    assert f"event:{identifier}" == text[target.start : target.end]


@pytest.mark.parametrize("address", ["Event:a", "events:a", "page:a", "event", "event&#58;a", "ev\\ent:a", " :a"])
def test_nothing_else_leads_inside(address: str) -> None:
    link = _link(f"[a]({address})")

    assert (None, False) == (link.target, link.allowed)


def test_an_address_between_angle_brackets_does_not_lead_inside() -> None:
    link = _link("<event:talks>")

    assert ("event:talks", None, False) == (link.href, link.target, link.allowed)


@pytest.mark.parametrize("words", ["", " ", "\n", "&nbsp;", "` `"])
@pytest.mark.parametrize("address", ["event:a", "https://example.org/", "ftp://a"])
def test_a_link_without_words_is_empty(words: str, address: str) -> None:
    assert _link(f"a[{words}]({address})b").empty


@pytest.mark.parametrize("words", ["a", "**a**", "`a`", "&amp;", "\\*", "<https://example.org/>", "a\nb"])
def test_a_link_with_words_is_not_empty(words: str) -> None:
    assert not _link(f"[{words}](event:a)").empty


@pytest.mark.parametrize(("depth", "expected"), [(1, 1), (32, 1), (33, 0)])
def test_an_address_holds_brackets_in_brackets_as_deep_as_the_standard_asks_for(depth: int, expected: int) -> None:
    text = f"[a](b{'(' * depth}c{')' * depth} 'd')"

    assert expected == len(parse(text).links)


def test_the_caller_gives_the_address_of_a_link_inside() -> None:
    prose = parse('[a *b*](event:c "d & e") [f](actor:g)')

    html = to_html(prose, lambda _: "", href=lambda target: f"../{target.id}/?a&b" if target.kind == "event" else None)

    assert '<a href="../c/?a&amp;b" title="d &amp; e">a <em>b</em></a> f' == html
    assert "a b f" == plain(prose)


def test_without_addresses_links_inside_are_their_words() -> None:
    assert "a <em>b</em>" == to_html(parse("[a *b*](event:c)"), lambda _: "")


def test_a_phrase_may_hold_a_link_inside_or_be_its_words() -> None:
    html = to_html(parse("“a [b](event:c)” [“d”](event:e)"), lambda _: "", href=lambda target: target.id)

    assert '<span class="theirs">“a <a href="c">b</a>”</span> <a href="e"><span class="theirs">“d”</span></a>' == html


def test_a_link_that_holds_a_footnote_is_none() -> None:
    assert () == parse("[a[^b]](event:c)").links


@given(st.lists(st.sampled_from(BRACKETS), max_size=30).map("".join))
def test_brackets_make_the_links_that_the_standard_makes(text: str) -> None:
    tokens = [token for token in REFERENCE.parseInline(text)[0].children or [] if token.tag == "a"]
    depths = accumulate(token.nesting for token in tokens)
    expected = [token.attrs["href"] for token, depth in zip(tokens, depths, strict=True) if (token.nesting, depth) == (1, 1)]

    links = parse(text).links

    assert expected == [link.href for link in links]
    assert all(text[link.start] in "[<" and text[link.end - 1] in ")>" for link in links)
