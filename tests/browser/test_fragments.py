"""The ways to the words lead there: Chromium scrolls only where it finds what an address names."""

from __future__ import annotations

from html import escape

import pytest
from playwright.sync_api import Browser

from dateline.quotes.fragment import text_fragment
from dateline.quotes.normalise import normalise

BELOW = 3000
"""Pixels from one paragraph to the next, more than a window is high."""

CASES = [
    ("en", "They said, at last, that it was over, finally.", "said, at last, that it", 0),
    ("en", "A start.\nA well-known cease-fire - at last - held.", "well-known cease-fire - at last - held", 1),
    ("en", "A start.\nHe said “it’s over” and ‘left’ & went 50% home.", "“it’s over” and ‘left’ & went 50%", 1),
    ("en", "A start.\nThe first one ends here with care.\nThe second one begins.", "ends here with care. The second one begins", 1),
    ("en", "Demands:\nfirst, peace;\nsecond, bread;\nthird, land.", "first, peace; second, bread; third, land", 1),
    ("en", "It was a cold day then.\nIt was a cold day in May.\nThen they voted.", "It was a cold day in May. Then they voted", 1),
    ("en", "THE COUNCIL MET in May.\nThe council met in June.", "The council met", 1),
    ("en", "The\ncouncil voted.\nThe\ncouncil left town.", "The council left", 2),
    ("en", "They met. We left.\nThey met. They left.", "They met", 1),
    ("en", f"A start.\nOnce {' '.join(f'w{n}' for n in range(100))} end.", " ".join(f"w{n}" for n in range(2, 90)), 1),
    ("en", "A start.\nIt  cost\u00a0100\u00a0million … [sic] euros in May.", "cost 100 million … [sic] euros", 1),
    ("ar", "انتهى.\nتوقفت العبارات في آذار.\nوعادت العبارات إلى المرفأ.", "العبارات في آذار. وعادت العبارات", 1),
    ("ar", "انتهى.\nإن العبارات توقفت في آذار، وعادت في حزيران.", "توقفت في آذار، وعادت", 1),
    ("ja", "終わり。\n会議は月曜日に開かれた。\nそして、投票が行われた。", "会議は月曜日に開かれた。 そして、投票が行われた", 1),
]


@pytest.mark.parametrize(("language", "article", "exact", "paragraph"), CASES)
def test_chromium_finds_the_words(browser: Browser, language: str, article: str, exact: str, paragraph: int) -> None:
    source = normalise(article)
    at = source.text.rindex(exact)
    fragment = text_fragment(article, source, ((at, at + len(exact)),))
    blocks = "".join(f'<p style="padding-top:{BELOW}px;margin:0">{escape(part)}</p>' for part in article.split("\n"))
    html = f'<!doctype html><html lang="{language}"><title>x</title>{blocks}<p style="height:{BELOW}px"></p>'

    with browser.new_context(viewport={"width": 800, "height": 600}) as context:
        page = context.new_page()
        page.route("**/*", lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=html))
        page.goto(f"https://example.org/#{fragment}")
        page.wait_for_function("scrollY > 0", timeout=10_000)
        reached = page.evaluate("scrollY")

    assert paragraph == (reached + 600) // BELOW - 1
