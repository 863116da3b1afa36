"""Files that cannot stand side by side."""

from __future__ import annotations

import pytest

from dateline.model.output import OutputFile
from dateline.write.plan import Clash, clashes

ROOTLESS = "it does not lead from the site's root to a file below it"
SIGN = "it holds a sign that a file's name cannot have everywhere"
FOLDED = "they differ only in case, or in how a letter is put together"


def planned(*paths: str) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path, b"") for path in paths)


def test_ordinary_files_do_not_clash() -> None:
    files = planned("index.html", "events/a/index.html", "events/b/index.html", "events/index.html", "data/events.json")

    assert () == clashes(files)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (("a", "b", "a"), Clash(("a", "a"), "it is planned twice")),
        (("Call/index.html", "call/index.html"), Clash(("Call", "call"), FOLDED)),
        (("A.html", "a.html"), Clash(("A.html", "a.html"), FOLDED)),
        (("stra\u00dfe", "strasse"), Clash(("strasse", "stra\u00dfe"), FOLDED)),
        (("caf\u00e9", "cafe\u0301"), Clash(("cafe\u0301", "caf\u00e9"), FOLDED)),
        (("a", "a/index.html"), Clash(("a", "a/index.html"), "one is a file and the other needs a folder of that name")),
        (("a/../b",), Clash(("a/../b",), ROOTLESS)),
        (("../b",), Clash(("../b",), ROOTLESS)),
        (("/b",), Clash(("/b",), ROOTLESS)),
        (("a//b",), Clash(("a//b",), ROOTLESS)),
        (("a/",), Clash(("a/",), ROOTLESS)),
        (("",), Clash(("",), ROOTLESS)),
        (("a\\b",), Clash(("a\\b",), SIGN)),
        (("a\0b",), Clash(("a\0b",), SIGN)),
        (("\ud800",), Clash(("\ud800",), SIGN)),
        (("é" * 128,), Clash(("é" * 128,), "a name in it is longer than 255 bytes")),
        (("dateline-manifest.json",), Clash(("dateline-manifest.json",), "the manifest of the site has this name")),
    ],
)
def test_files_that_cannot_all_be_written_are_found(paths: tuple[str, ...], found: Clash) -> None:
    assert found in clashes(planned(*paths))


def test_each_clash_is_named_once_and_in_order() -> None:
    found = clashes(planned("b", "B", "B", "a/x", "A/x"))

    expected = [("A", "a"), ("A/x", "a/x"), ("B", "B"), ("B", "b")]
    assert expected == [clash.paths for clash in found]
