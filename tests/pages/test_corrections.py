from __future__ import annotations

import re

from dateline.pages.corrections import CorrectionsContext, plan
from tests.render.site import site_of
from tests.views.sample import FULL, LEAST, closing, views_of

CORRECTED = 'corrections: [{date: "2025-04-05", note: "It had *1988*."}]\n'


def test_page_is_there_before_the_first_correction_and_says_that_there_is_none() -> None:
    (page,) = plan(views_of(LEAST))

    assert isinstance(page.context, CorrectionsContext)
    assert ("corrections/", True, ()) == (page.address.path, page.indexable, page.context.amendments)
    html = site_of(LEAST)["corrections/index.html"]
    assert "Nothing that was published here has been corrected, withdrawn, removed or renamed." in html
    assert "<ol" not in html


def test_each_correction_stands_with_its_day_its_event_and_its_note() -> None:
    html = site_of(closing(CORRECTED))["corrections/index.html"]

    assert '<time datetime="2025-04-05">5 April 2025</time>' in html
    assert '<b class="step-name">Corrected:</b> <a href="../events/closing/">Harbour closes</a>' in html
    assert "<p>It had <em>1988</em>.</p>" in html


def test_way_to_the_page_is_on_every_page_and_beside_the_corrections_of_an_event() -> None:
    site = site_of(closing(CORRECTED))

    assert [] == [
        path
        for path, html in site.items()
        if not path.startswith("embed/") and not re.search(r'<footer.*href="[./]*corrections/">Corrections<', html, re.S)
    ]
    assert 2 == site["events/closing/index.html"].count('href="../../corrections/"')


def test_words_of_the_curators_say_their_language_where_the_interface_speaks_another() -> None:
    files = {**closing(CORRECTED + "previous_ids: [shut]\n"), "site.yaml": "format: 1\ntitle: Havn\nlanguage: fo\n"}

    html = site_of(files)["corrections/index.html"]

    assert '<a href="../events/closing/" lang="fo" dir="auto">' in html
    assert '<p lang="fo" dir="auto">It had <em>1988</em>.</p>' in html
    assert '<p>It was published as <span class="address">/events/shut/</span>, which leads to it now.</p>' in html


def test_feeds_are_found_from_every_page_where_there_are_such() -> None:
    html = site_of(FULL)["corrections/index.html"]

    found = re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', html)
    assert ["../feed.atom", "../corrections.atom"] == found
    assert "Follow corrections in a feed reader" in html
    assert "application/atom+xml" not in "".join(site_of(LEAST).values())
