"""Which texts are a page without its article, and which are only short."""

from __future__ import annotations

from hashlib import sha256

import pytest

from dateline.check.text_boilerplate import find
from dateline.load.collection import load
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

ARTICLE = "The council of Pellwick has voted for a pier, and nobody who lives on the island was surprised to hear of it that night.\n"


def is_reported(text: str) -> bool:
    record = f"publisher: P\nsha256: {sha256(text.encode()).hexdigest()}\n"
    files = {"site.yaml": "format: 1\ntitle: A\n", "seeds/a.yaml": record, "seeds/a.txt": text}
    return bool(list(find(resolve(load(DictTree(files)).records).sources["a"])))


@pytest.mark.parametrize(
    "text",
    [
        "This site uses cookies.\nAccept all\n",
        "Wir und unsere Partner verwenden Cookies. Alle akzeptieren\n",
        "Nous utilisons des cookies.\nTout accepter\nTout refuser\n",
        "Utilizamos cookies para mejorar su experiencia.\n",
        "我们使用 Cookie 来改善服务。\n",
        "You have reached your free article limit. Subscribe now to continue reading.\n",
        "This article is for subscribers.\n",
        "Dieser Artikel ist nur für Abonnenten.\nJetzt abonnieren\n",
        "Cet article est réservé à nos abonnés.\n",
        "Please enable JavaScript and reload the page.\n",
        "Checking your browser before you go on. Verify you are human.\n",
        "404 Not Found\nnginx\n",
        "Sorry, this page is no longer available.\n",
        "Seite nicht gefunden\n",
        "Home\nNews\nPolitics\nSport\nContact us\n",
        "Startseite | Politik | Kultur\nImpressum\nDatenschutz\nKontakt\nAnmelden\n",
    ],
)
def test_a_page_without_its_article_is_reported(text: str) -> None:
    assert is_reported(text)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        f"Home\nNews\nPolitics\nSport\nContact us\n{ARTICLE}",
        f"We use cookies. Accept all\n{ARTICLE}Subscribe to continue reading.\n",
        "ARRIVED SAFELY\n",
        "LANDING FORBIDDEN STOP ACCESS DENIED\n",
        "Alle akzeptieren den Plan des Rates.\n",
        "The service is unavailable to islanders on Sunday.\n",
        "Oats 12\nBarley 7\nHay 30\nRope 2\nTar 1\n",
        "The sea\nthe sea\nthe open sea\n",
        "Politics\nSport\n",
        "\n",
    ],
)
def test_a_text_that_is_short_or_has_a_menu_is_not(text: str) -> None:
    assert not is_reported(text)
