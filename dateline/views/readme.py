"""What an archive of the timeline says of itself to whoever opens it in thirty years.

In here: its README as plain text. Not in here: which files it holds (write/records.py), how they are packed (write/archive.py).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.catalogue.catalogue import Catalogue
from dateline.edtf.parse import parse
from dateline.model.timeline import Timeline
from dateline.views.dates import Dates, date_words
from dateline.views.items import author
from dateline.views.wording import Wording

WIDTH = 80
FILES = (("site/", "site"), ("records/", "records"), ("CITATION.cff", "citation"), ("SHA256SUMS", "checksums"))
"""What stands in an archive beside the README, and what is said of it."""
_COLUMN = 14
"""Where what is said of a file begins, behind its name."""


@dataclass(frozen=True, slots=True)
class Archived:
    """What an archive holds: its edition, the version of the program, the paths of records that stayed out.

    Where none did, the records that are there make the website again.
    """

    edition: str
    version: str
    left_out: tuple[str, ...]


def readme(timeline: Timeline, catalogue: Catalogue, archived: Archived) -> str:
    """Return the README of an archive."""
    site, wording = timeline.site, Wording(catalogue, date_words(catalogue))
    head = [site.title, "=" * min(len(site.title), WIDTH), "", *_heading(timeline, wording, archived.edition), ""]
    parts = [*_wrapped(site.description), *_wrapped(wording.t("archive.what"))]
    for name, key in FILES:
        parts += _named(name, wording.t(f"archive.{key}"))
    # What is typed stands on a line of its own.
    parts += [f"{' ' * _COLUMN}sha256sum -c SHA256SUMS", "", *_wrapped(wording.t("archive.texts"))]
    parts += _wrapped(wording.t("archive.made" if archived.left_out else "archive.again", version=archived.version))
    if archived.left_out:
        parts += _wrapped(wording.t("archive.left_out", files=catalogue.row_of(archived.left_out)))
    else:
        parts[-1:] = [f"{' ' * _COLUMN}dateline build --root records --previous site", ""]
    return "\n".join([*head, *parts]).rstrip("\n") + "\n"


def _heading(timeline: Timeline, wording: Wording, edition: str) -> Iterator[str]:
    """Yield whose timeline it is, which edition, where it is published and under which licence."""
    site, time = timeline.site, timeline.history.time
    yield author(site, wording)
    if time is None:
        yield wording.t("archive.edition", edition=edition)
    else:
        date = Dates(wording.dates, "").text(parse(time[: len("2025-03-14")]))
        yield wording.t("archive.edition_of", edition=edition, date=date)
    if site.base_url is not None:
        yield wording.t("archive.address", address=urls.TIMELINE.absolute(site.base_url))
    if site.licence is not None:
        yield wording.t("archive.licence", licence=site.licence)


def _wrapped(text: str | None) -> list[str]:
    """Return a paragraph as lines, an empty one behind it."""
    return [*textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False), ""] if text else []


def _named(name: str, text: str) -> list[str]:
    indent = " " * _COLUMN
    return textwrap.wrap(f"{name:<{_COLUMN}}{text}", WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
