"""A look of a collection's own: what its one small sheet sets anew reaches every kind of page, frames, cards, and what is drawn.

Not in here: where that sheet stands among ours (tests/render/test_assets.py).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from tests.browser.conftest import BASE_URL, Open, Site, served
from tests.site.builds import COLLECTIONS, TEMPLATES, built_from

OWN = """
:root {
  --paper: #f6efe0; --ink2: #574630; --mark: #8a2f08; --m: 1.25rem; --page: 50rem; --pad: 2rem;
  --sans: Georgia, serif;
}
@media (prefers-color-scheme: dark) { :root { --paper: #1d150c; --mark: #f0894d } }
"""
PAGES = ("", "events/lock-opens/", "stories/the-opening/", "search/", "coverage/", "sources/", "about/", "years/1902/")
FRAMES = ("embed/", "embed/events/lock-opens/", "embed/stories/the-opening/", "embed/actors/ada-moss/")
LOOK = """() => {
  const of = (place, name) => getComputedStyle(document.querySelector(place))[name]
  return [of('body', 'backgroundColor'), of('.mark-fill', 'fill'), of('body', 'fontSize'), of('body', 'fontFamily'), of('main', 'maxWidth')]
}"""
PIXEL = """async ([path, x, y]) => {
  const image = new Image()
  image.src = path
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 1200
  canvas.height = 630
  canvas.getContext('2d').drawImage(image, 0, 0)
  return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3)
}"""


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the site of a collection that has a look of its own."""
    ours = DiskTree(TEMPLATES)
    templates = DictTree({**{entry.path: ours.read(entry.path) for entry in ours.everything()}, "static/css/site.css": OWN})
    folder = tmp_path_factory.mktemp("warm")
    for path, content in built_from(DiskTree(COLLECTIONS["full"]), templates=templates, base_url=BASE_URL).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    with served(folder) as address:
        yield Site(folder, address)


@pytest.mark.parametrize("path", [*PAGES, *FRAMES])
@pytest.mark.parametrize(("dark", "paper", "mark"), [(False, "246, 239, 224", "138, 47, 8"), (True, "29, 21, 12", "240, 137, 77")])
def test_what_is_set_anew_holds_on_every_page_and_in_every_frame(
    path: str, dark: bool, paper: str, mark: str, warm: Site, window: Open
) -> None:
    with window(dark=dark).to(warm.at(path)) as opened:
        look = opened.page.evaluate(LOOK)

    assert [f"rgb({paper})", f"rgb({mark})", "20px", "Georgia, serif", "864px"] == look


def test_cards_have_the_colours_of_the_light_page(warm: Site, window: Open) -> None:
    with window().to(warm.at("")) as opened:
        paper = opened.page.evaluate(PIXEL, ["events/lock-opens/card.png", 5, 5])
        mark = opened.page.evaluate(PIXEL, ["events/lock-opens/card.png", 69, 68])

    assert ([246, 239, 224], [138, 47, 8]) == (paper, mark)


def test_paper_stays_white_and_black(warm: Site, window: Open) -> None:
    with window().to(warm.at("events/lock-opens/")) as opened:
        opened.page.emulate_media(media="print")
        look = opened.page.evaluate(LOOK)

    assert ["rgb(255, 255, 255)", "rgb(43, 101, 144)"] == look[:2]


def test_who_asks_for_more_contrast_has_it_in_a_look_of_its_own_too(warm: Site, window: Open) -> None:
    with window().to(warm.at("")) as opened:
        opened.page.emulate_media(contrast="more")
        quiet, strong = opened.page.evaluate("['--ink2', '--ink'].map(name => getComputedStyle(document.body).getPropertyValue(name))")

    assert quiet == strong
