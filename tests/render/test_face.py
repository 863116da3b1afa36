from __future__ import annotations

import pytest

from dateline import urls
from dateline.render.assets import bundle
from dateline.render.face import Face, first_face
from tests.render.site import TEMPLATES

ADDRESSES = {name: urls.asset(name, "0123456789") for name in ("fonts/a.woff2", "fonts/a-italic.woff2", "fonts/b.woff2")}
OURS = """
@font-face{font-family:"A";font-style:italic;src:url(fonts/a-italic.woff2)}
@font-face{font-family:A;src:url(fonts/a.woff2)}
:root{--paper:#fff;--sans:A,system-ui}
"""
A = Face("A", ADDRESSES["fonts/a.woff2"].from_root())


@pytest.mark.parametrize(
    ("own", "face"),
    [
        ("", A),
        (":root{--mark:#123456}", A),
        (":root{--sans:Verdana,sans-serif}", None),
        (
            ":root { --sans: B, A; } @font-face { font-family: 'B'; src: url('../fonts/b.woff2') format('woff2') }",
            Face("B", ADDRESSES["fonts/b.woff2"].from_root()),
        ),
        (
            ':root{--sans:"B"}@font-face{font-family:b;src:local("B"),url("fonts/b.woff2")}',
            Face("B", ADDRESSES["fonts/b.woff2"].from_root()),
        ),
        (":root{--sans:B}@font-face{font-family:B;font-style:oblique 4deg;src:url(fonts/b.woff2)}", None),
        (":root{--sans:B}@font-face{font-family:B;src:url(data:font/woff2;base64,AAAA)}", None),
        (":root{--sans:var(--serif)}", None),
        (":root{--sans:A,serif}@media print{:root{--sans:Georgia}}", A),
    ],
)
def test_the_first_family_of_the_last_word_is_the_face(own: str, face: Face | None) -> None:
    assert face == first_face([OURS, own], ADDRESSES)


def test_no_style_sheet_no_face() -> None:
    assert first_face([], ADDRESSES) is None


def test_the_built_in_face_is_found() -> None:
    assets = bundle(TEMPLATES)

    assert Face("Instrument Sans", assets.addresses["fonts/instrument-sans.woff2"].from_root()) == assets.face
