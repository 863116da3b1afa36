"""Read a source: its record, and the text beside it.

In here: the fields of a source. Not in here: reading the bytes of its text (files.py), comparing its hash (check/).
"""

from __future__ import annotations

from dateline.load import allow, forms, people
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind
from dateline.model.records import KINDS_OF_SOURCE, SourceRecord
from dateline.text.file import Span, TextFile
from dateline.text.node import Mapping
from dateline.text.origin import Origin

_SOURCE = Kind(
    "a source",
    "the source",
    (
        "title", "authors", "publisher", "url", "published", "published_from", "language", "kind", "inferred", "derived_from",
        "sha256", "note", "quote_limit", "quote_limit_reason", "allow",
    ),
)  # fmt: skip
_DEFAULT_KIND = "webpage"


def read(desk: Desk, root: Mapping, id: str, text: TextFile | None) -> SourceRecord:
    """Return what the record of a source says; `text` is the archived text, if one is kept."""
    fields = Fields(desk, root, _SOURCE)
    if not fields.given & {"title", "publisher"}:
        fields.needs("title", "title: The title as printed", "the source has neither `title` nor `publisher`")
    # The hash of an empty text proves nothing; that it is empty was reported.
    if text is not None and text.sha256 and text.text.strip():
        fields.needs("sha256", f"sha256: {text.sha256}")
    return SourceRecord(
        id=id,
        title=fields.line("title"),
        authors=people.read(fields, people.OF_SOURCE),
        publisher=fields.line("publisher"),
        url=forms.url(fields, "url"),
        published=forms.date(fields, "published"),
        published_from=fields.lines("published_from"),
        language=forms.language(fields, "language"),
        kind=fields.one_of("kind", KINDS_OF_SOURCE) or _DEFAULT_KIND,
        inferred=_inferred(fields),
        derived_from=fields.lines("derived_from"),
        sha256=fields.line("sha256"),
        note=fields.text("note"),
        quote_limit=forms.share(fields, "quote_limit"),
        quote_limit_reason=fields.text("quote_limit_reason"),
        allow=allow.read(fields),
        text=text,
        given=fields.given,
        origin=Origin(desk.file, root),
    )


def stand_in(file: TextFile, id: str, text: TextFile | None) -> SourceRecord:
    """Return a source whose record cannot be read, so that what cites it is not reported as well."""
    return SourceRecord(
        id=id, title=None, authors=(), publisher=None, url=None, published=None, published_from=(), language=None, kind=_DEFAULT_KIND,
        inferred={}, derived_from=(), sha256=None, note=None, quote_limit=None, quote_limit_reason=None, allow=(), text=text,
        given=frozenset(_SOURCE.fields), origin=Origin(file, Mapping((), Span(0, 0))),
    )  # fmt: skip


def _inferred(fields: Fields) -> dict[str, str]:
    """Return which fields rest on inference, and on what."""
    found = fields.mapping_at("inferred", "write the field and what it rests on: `published: the article says so`")
    if found is None:
        return {}
    inferred = Fields(fields.desk, found, Kind("a source", "`inferred`", _SOURCE.fields), fields.key("inferred"))
    read = {name: inferred.text(name) for name in _SOURCE.fields if name in inferred.given}
    return {name: text for name, text in read.items() if text is not None}
