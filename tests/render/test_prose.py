"""Pages of prose as readers get them: every kind of block, events between them, other languages."""

from __future__ import annotations

import re

import html5lib

from tests.render.site import site_of
from tests.views.sample import LEAST, dated

EVERY_BLOCK = """---
title: A walk
---
# One

Words, *others* and `code`, [the closing](event:closing) and [elsewhere](https://example.org/).

## Two

- a
- b

4. c
   - d

5. e

> Set off.

```
<b>as it stands</b>
```

---

| a | b |
|---|--:|
| c | d |

[The closing](event:closing)

| a |
|---|
| b |

[The closing](event:closing)

###### Six

Last.
"""


def _page(path: str, files: dict[str, str]) -> str:
    """Return a page of the least collection with more files, which is HTML that needs no mending."""
    html = site_of({**LEAST, **files})[path]
    html5lib.HTMLParser(strict=True).parse(html)
    return html


def _ids(html: str) -> list[str]:
    return re.findall(r'\bid="(.*?)"', html)


def test_every_kind_of_block_is_whole_html() -> None:
    html = _page("pages/walk/index.html", {"pages/walk.md": EVERY_BLOCK})

    for shown in (
        "<h2>One</h2>",
        "<h3>Two</h3>",
        "<h4>Six</h4>",
        '<ol start="4">',
        "&lt;b&gt;as it stands&lt;/b&gt;",
        '<div class="set-off">',
        "<hr>",
    ):
        assert shown in html
    assert ["Table 1", "Table 2"] == re.findall('class="table" role="group" tabindex="0" aria-label="(.*?)"', html)


def test_event_that_is_set_twice_gives_no_id_twice() -> None:
    html = _page("pages/walk/index.html", {"pages/walk.md": EVERY_BLOCK})

    assert 2 == html.count('<li class="event"')
    assert len(_ids(html)) == len(set(_ids(html)))


def test_event_that_is_called_as_a_part_of_the_page_is_gives_no_id_twice() -> None:
    files = {"events/dates.yaml": LEAST["events/closing.yaml"], "pages/about.md": "---\ntitle: Of us\n---\n[The dates](event:dates)\n"}

    html = _page("about/index.html", files)

    assert '<li class="event"' in html
    assert len(_ids(html)) == len(set(_ids(html)))


def test_event_set_into_prose_interrupts_no_heading_and_says_its_year() -> None:
    html = _page("pages/walk/index.html", {"pages/walk.md": EVERY_BLOCK, "events/closing.yaml": dated("1987-03-04")})

    assert '<p class="event-title"><a href="../../events/closing/">Harbour closes</a></p>' in html
    assert '<time datetime="1987-03-04">4 March 1987</time>' in html


def test_words_of_a_translation_are_in_its_language_and_events_between_them_in_that_of_the_site() -> None:
    walk = {"pages/walk.md": "---\ntitle: A walk\n---\nWords.\n"}
    french = {"pages/walk.fr.md": "---\ntitle: Promenade\n---\nMots.\n\n[La fermeture](event:closing)\n"}

    html = _page("pages/walk/fr/index.html", {**walk, **french})

    assert '<h1 lang="fr" dir="auto">Promenade</h1>' in html
    assert '<div class="body"><div lang="fr" dir="auto"><p>Mots.</p></div></div>\n<ol class="events" data-set>' in html
    assert '<a href="../../../pages/walk/" hreflang="en">English</a>' in html


def test_page_in_another_language_than_the_interface_is_marked_and_its_translations_lead_back_to_it() -> None:
    site = {"site.yaml": "format: 1\ntitle: Harbour\nlanguage: fo\n"}
    files = {"pages/walk.md": "---\ntitle: A\n---\nOrð.\n", "pages/walk.fr.md": "---\ntitle: B\n---\nMots.\n"}

    own, french = (_page(f"pages/walk/{folder}index.html", {**site, **files}) for folder in ("", "fr/"))

    assert '<h1 lang="fo" dir="auto">A</h1>' in own
    assert '<div class="body"><div lang="fo" dir="auto"><p>Orð.</p></div></div>' in own
    assert '<a href="../../../pages/walk/" hreflang="fo">fo</a>' in french


def test_what_curators_write_about_the_site_leaves_out_no_level_of_heading() -> None:
    html = _page("about/index.html", {"pages/about.md": "---\ntitle: Of us\n---\nWe.\n\n# Who\n\n## And who\n"})

    assert '<section id="_own"><h2>Of us</h2>' in html
    assert "<h3>Who</h3>\n<h4>And who</h4>" in html
