from __future__ import annotations

import pytest

from dateline.views.licences import spdx


@pytest.mark.parametrize(
    ("written", "identifier"),
    [
        ("CC BY 4.0", "CC-BY-4.0"),
        ("CC-BY-NC-SA-3.0", "CC-BY-NC-SA-3.0"),
        ("cc by-nc-sa 3.0", "CC-BY-NC-SA-3.0"),
        ("Creative Commons BY-ND 4.0 International", "CC-BY-ND-4.0"),
        ("https://creativecommons.org/licenses/by-nc-nd/2.5/", "CC-BY-NC-ND-2.5"),
        ("http://www.creativecommons.org/licenses/by/4.0/deed.de", "CC-BY-4.0"),
        ("https://creativecommons.org/licenses/by/4.0/legalcode", "CC-BY-4.0"),
        ("CC0 1.0 Universal", "CC0-1.0"),
        ("CC0", "CC0-1.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        ("ODbL 1.0", "ODbL-1.0"),
        ("https://opendatacommons.org/licenses/by/1-0/", "ODC-By-1.0"),
        ("PDDL", "PDDL-1.0"),
    ],
)
def test_licence_has_the_name_that_programs_know(written: str, identifier: str | None) -> None:
    assert identifier == spdx(written)


@pytest.mark.parametrize(
    "written",
    [None, "", "CC BY", "CC BY 1.5", "CC BY 4.0; excerpts belong to their publishers", "https://example.org/terms", "All rights reserved"],
)
def test_what_is_not_wholly_one_licence_has_none(written: str | None) -> None:
    assert spdx(written) is None
