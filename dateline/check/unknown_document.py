"""An excerpt names a document that its source does not have.

`document` says which letter, post, telegram or report inside the source is really quoted; the source's record lists them under
`documents`, each with a label. Mend the label, or add the document there:

    document: telegramm                                          wrong: a slip of the pen
    document: telegram                                           right, with this in the record of the source:

    documents:
      telegram: {author: harbour master, date: "1987-03-03"}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._named import nothing_named
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.records import SourceRecord
from dateline.model.timeline import Event
from dateline.text.ids import mended_id
from dateline.text.node import Mapping, escape


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each excerpt whose document is not there; an unknown source was reported."""
    for excerpt in event.excerpts:
        id, source = excerpt.record.document, excerpt.source
        if id is None or source is None or excerpt.document is not None or _may_be_there(id, source.record):
            continue
        file = source.record.origin.file.path
        yield nothing_named(
            id,
            event.record.origin,
            f"/excerpts/{escape(excerpt.record.label)}/document",
            f"{{}} is not a document of `{source.record.id}`",
            {document.label: (document.title, document.author) for document in source.record.documents},
            at=f"{file} lists no such document",
            cure=f'list it in {file}:\ndocuments:\n  {mended_id(id) or "letter"}: {{author: Who wrote it, date: "1987-03-03"}}',
        )


def _may_be_there(id: str, record: SourceRecord) -> bool:
    """Tell whether the document, or all documents of the source, could not be read, which was reported."""
    documents = record.origin.node("/documents")
    return documents.get(id) is not None if isinstance(documents, Mapping) else "documents" in record.given


RULE = Rule(name="unknown-document", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)
