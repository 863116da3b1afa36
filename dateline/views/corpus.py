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
from typing import TypedDict

from markupsafe import Markup

from dateline.model.output import OutputFile
from dateline.views.search import Entry, Part, entries
from dateline.views.views import Views

_DIGITS = 9
"""Of a number in the order of time, so that it sorts as text does."""


class _Result(TypedDict, total=False):
    """What a result shows beside its words.

    `date` are runs of text, each with 1 where it is a hedge. `mark` and `signs` name drawings and states that the page has ready;
    `gone` says that it was withdrawn. `parts` end at a word, have a name, an anchor with its `#`, and of a quotation its language and
    marks; the title is the first and the summary the second. `theirs` are pairs of words, from and to.
    """

    date: list[tuple[str, int]]
    mark: str
    gone: bool
    signs: list[str]
    parts: list[list[str | int]]
    theirs: list[int]


_DOCUMENT = Markup(
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body>\n{attributes}\n'
    '<main data-pagefind-body><h2 id="{result}"></h2>\n{parts}\n</main></body></html>\n'
)
# Of the elements that part words a block quotation alone is not given a full stop, which would be nobody's.
_PART = Markup('<blockquote data-pagefind-weight="{weight}">{words}</blockquote>')
_TITLE = Markup('<blockquote data-pagefind-weight="{weight}" data-pagefind-meta="title">{words}</blockquote>')
_KEY = Markup('<i data-pagefind-filter="{facet}[data-value]" data-value="{key}"></i>')
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
        # White space in an `id` is lost, and what JSON writes for a space is none.
        result=json.dumps(_result(entry), ensure_ascii=False, separators=(",", ":")).replace(" ", r"\u0020"),
        parts=Markup("\n").join(shown),
    )


def _attributes(entry: Entry) -> Iterator[Markup]:
    yield from (_KEY.format(facet=key.partition(":")[0], key=key) for key in entry.keys)
    if entry.place is not None:
        # Not the date itself: the order of the timeline is one order, for years before 1 and dates of any kind alike.
        yield _PLACE.format(place=f"{entry.place:0{_DIGITS}}")


def _result(entry: Entry) -> _Result:
    result = _Result(date=_runs(entry), gone=entry.withdrawn, signs=[name_of_sign(said.name) for said in entry.signs])
    if entry.date is not None and entry.date.mark is not None:
        result["mark"] = name_of_mark(entry.date.mark, disputed=entry.disputed_date, hollow=entry.hollow)
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
    said: list[str | int] = [end, part.name, f"#{part.anchor}" if part.anchor else ""]
    return said if part.language is None else [*said, part.language, part.marks]


def name_of_mark(mark: str, *, disputed: bool, hollow: bool) -> str:
    """Return by what name a result calls for the drawing of a date; no other part of the page has it."""
    return "dated-" + mark + ("-disputed" if disputed else "") + ("-hollow" if hollow else "")


def name_of_sign(name: str) -> str:
    """Return by what name a result calls for the sign of a state."""
    return f"status-{name}"
