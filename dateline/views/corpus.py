"""What is found as the documents that Pagefind indexes: one small HTML file for each page of the site that is found.

In here: the form of such a document. Not in here: what is found (search.py), running Pagefind (rim/search.py).

Pagefind numbers the words of a document from 0 as white space parts them, and tells at which numbers it found what was sought. What
a result shows besides, it must not find: that is one text of JSON, carried as the `id` of an empty heading, which Pagefind hands on
as it is. Its parts are those of `_Result`.
Source: Pagefind 1.5, "Indexing", "Setting up filters", "Setting up metadata" and "Sorting"; its documents of one language are one index.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final, TypedDict

from markupsafe import Markup

from dateline.edtf.marks import Mark
from dateline.model.output import OutputFile
from dateline.views.search import Choice, Entry, Part, entries
from dateline.views.views import Views

FADING: Final[frozenset[Mark]] = frozenset({"about", "season", "by", "until", "from", "onward"})
"""Marks that are drawn once more for what is disputed, and once for what is not verified (partials/marks.html)."""

_DIGITS = 9
"""Of a number in the order of time, so that it sorts as text does."""


class _Result(TypedDict, total=False):
    """What a result shows beside its words.

    `date` are runs of text, each with 1 where it is a hedge. `mark` is the drawing's name; `disputed`, `hollow` and `gone` (withdrawn)
    are 1 or not there. `signs` are name, sign and text of states. `parts` end at a word, have a name, an anchor, and of a
    quotation its language and marks; the title is the first and the summary the second. `theirs` are pairs of words, from and to.
    """

    date: list[tuple[str, int]]
    mark: str
    disputed: int
    hollow: int
    gone: int
    signs: list[tuple[str, str, str]]
    parts: list[list[str | int]]
    theirs: list[int]


_DOCUMENT = Markup(
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body>\n{attributes}\n'
    '<main data-pagefind-body><h2 id="{result}"></h2>\n{parts}\n</main></body></html>\n'
)
_PART = Markup('<div data-pagefind-weight="{weight}">{words}</div>')
_TITLE = Markup('<div data-pagefind-weight="{weight}" data-pagefind-meta="title">{words}</div>')
_CHOICE = Markup('<i data-pagefind-filter="{facet}[data-value]" data-value="{id} {name}"></i>')
_PLACE = Markup('<i data-pagefind-sort="date[data-value]" data-value="{place}"></i>')


def documents(views: Views) -> Iterator[OutputFile]:
    """Yield a document for each page that is found, at the path of that page."""
    language = views.site.language
    for entry in entries(views):
        yield OutputFile(entry.page.file, _document(entry, language).encode("utf-8"))


def _document(entry: Entry, language: str) -> str:
    parts = (entry.title, entry.summary, *entry.parts)
    shown = [(_TITLE if part is entry.title else _PART).format(weight=part.weight, words=part.words) for part in parts if part.words]
    return _DOCUMENT.format(
        language=language,
        title=entry.title.words,
        attributes=Markup("\n").join(_attributes(entry)),
        result=json.dumps(_result(entry), ensure_ascii=False, separators=(",", ":")),
        parts=Markup("\n").join(shown),
    )


def _attributes(entry: Entry) -> Iterator[Markup]:
    yield from (_choice(choice) for choice in entry.choices)
    if entry.place is not None:
        # Not the date itself: the order of the timeline is one order, for years before 1 and dates of any kind alike.
        yield _PLACE.format(place=f"{entry.place:0{_DIGITS}}")


def _choice(choice: Choice) -> Markup:
    return _CHOICE.format(facet=choice.facet, id=choice.id, name=choice.name)


def _result(entry: Entry) -> _Result:
    result = _Result(date=_runs(entry), signs=[(said.name, said.sign, said.text) for said in entry.signs])
    if entry.date is not None and entry.date.mark is not None:
        ending = "-hollow" if entry.hollow else "-disputed" if entry.disputed_date else ""
        result["mark"] = entry.date.mark + (ending if entry.date.mark in FADING else "")
    if entry.disputed_date:
        result["disputed"] = 1
    if entry.hollow:
        result["hollow"] = 1
    if entry.withdrawn:
        result["gone"] = 1
    parts, theirs, at = [], [], 0
    for part in (entry.title, entry.summary, *entry.parts):
        theirs += [at + word for run in part.theirs for word in run]
        at += len(part.words.split(" ")) if part.words else 0
        parts.append(_ended(part, at))
    result["parts"], result["theirs"] = parts, theirs
    return result


def _runs(entry: Entry) -> list[tuple[str, int]]:
    if entry.date is None:
        return [(entry.kind or "", 1)]
    return [(run.text, int(run.hedge)) for run in entry.date.runs]


def _ended(part: Part, end: int) -> list[str | int]:
    said: list[str | int] = [end, part.name, part.anchor]
    return said if part.language is None else [*said, part.language, part.marks]
