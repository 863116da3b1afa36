"""Read a source: its record, and the text beside it.

In here: the fields of a source. Not in here: its parts and copies (works.py), reading the bytes of its text (files.py), comparing
its hash (check/).
"""

from __future__ import annotations

from dateline.form.common import EDITOR, TRANSLATOR
from dateline.form.source import SOURCE
from dateline.load import allow, forms, identifiers, lasting, people, works
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind
from dateline.model.proofs import Proof
from dateline.model.records import KINDS_OF_SOURCE, Publication, SourceRecord, TextQuality
from dateline.text.file import Span, TextFile
from dateline.text.node import Mapping
from dateline.text.origin import Origin

_DEFAULT_KIND = "webpage"


def read(desk: Desk, root: Mapping, id: str, text: TextFile | None, proof: Proof | None = None) -> SourceRecord:
    """Return what the record of a source says; `text` is the archived text if it is at hand, `proof` what stands in for it."""
    fields = Fields(desk, root, Kind.of(SOURCE, "the source"))
    is_down = "suppressed" in fields.given
    if not fields.given & {"title", "publisher"} and not is_down:
        fields.needs("title", "title: The title as printed", "the source has neither `title` nor `publisher`")
    # The hash of an empty text proves nothing; that it is empty was reported.
    if text is not None and text.sha256 and text.text.strip() and not is_down:
        fields.needs("sha256", f"sha256: {text.sha256}")
    elif text is None and proof is not None and proof.is_read and not is_down:
        fields.needs("sha256", f"sha256: {proof.sha256}")
    quality = fields.one_of("text_quality", tuple(quality.value for quality in TextQuality))
    return SourceRecord(
        id=id,
        title=fields.line("title"),
        authors=people.read(fields),
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
        given=tuple(sorted(fields.given)),
        origin=Origin(desk.file, root),
        publication=_publication(fields),
        documents=works.documents(fields),
        text_quality=TextQuality(quality) if quality else None,
        page_numbers=works.page_numbers(fields),
        sections=fields.lines("sections"),
        archived=works.archived(fields),
        accessed=forms.date(fields, "accessed"),
        left_out=works.left_out(fields),
        previous_ids=lasting.previous_ids(fields),
        withdrawn=lasting.withdrawn(fields),
        suppressed=lasting.suppressed(fields),
        proof=proof,
    )


def stand_in(file: TextFile, id: str, text: TextFile | None) -> SourceRecord:
    """Return a source whose record cannot be read, so that what cites it is not reported as well."""
    return SourceRecord(
        id=id, title=None, authors=(), publisher=None, url=None, published=None, published_from=(), language=None, kind=_DEFAULT_KIND,
        inferred={}, derived_from=(), sha256=None, note=None, quote_limit=None, quote_limit_reason=None, allow=(), text=text,
        given=SOURCE.names, origin=Origin(file, Mapping((), Span(0, 0))),
    )  # fmt: skip


def _publication(fields: Fields) -> Publication:
    """Return where and as what the work was published."""
    return Publication(
        editors=people.read(fields, "editors", EDITOR),
        translators=people.read(fields, "translators", TRANSLATOR),
        place=fields.line("place"),
        container=fields.line("container"),
        volume=fields.line("volume"),
        issue=fields.line("issue"),
        pages=fields.line("pages"),
        edition=fields.line("edition"),
        doi=identifiers.doi(fields, "doi"),
        isbn=identifiers.isbn(fields, "isbn"),
        archive=fields.line("archive"),
        shelfmark=fields.line("shelfmark"),
        medium=fields.line("medium"),
        original=works.original(fields),
    )


def _inferred(fields: Fields) -> dict[str, str]:
    """Return which fields rest on inference, and on what."""
    found = fields.mapping_at("inferred", "write the field and what it rests on: `published: the text says so`")
    if found is None:
        return {}
    inferred = Fields(fields.desk, found, Kind("a source", "`inferred`", SOURCE.names), fields.key("inferred"))
    read = {name: inferred.text(name) for name in SOURCE.names if name in inferred.given}
    return {name: text for name, text in read.items() if text is not None}
