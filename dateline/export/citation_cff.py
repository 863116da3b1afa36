"""How the whole timeline is cited, as a file that GitHub, Zenodo and programs for references read.

In it stands what is known and nothing else: no day where no history tells one, and a licence by its identifier only where the site
is wholly under it. Strings are written as JSON writes them, which every reader of YAML takes for the same.

Source: Citation File Format 1.2.0.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from dateline import urls
from dateline.export import Exporter, events_json
from dateline.model.output import OutputFile, Page
from dateline.model.records import Name, SiteRecord
from dateline.views.edition import edition
from dateline.views.licences import spdx
from dateline.views.views import Views

VERSION = "1.2.0"
_DAY = len("2025-03-14")


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the file."""
    site, history = views.timeline.site, views.timeline.history
    identifier = spdx(site.licence)
    is_address = identifier is None and site.licence is not None and site.licence.startswith(("https://", "http://"))
    data = b"" if history.head is not None else b"".join(file.content for file in events_json.build(views, pages))
    fields = {
        "cff-version": VERSION,
        "message": views.wording.t("archive.cite"),
        "type": "dataset",
        "title": site.title,
        "abstract": _abstract(views, licence=None if identifier or is_address else site.licence),
        "version": edition(history, data),
        "commit": history.head,
        "date-released": history.time[:_DAY] if history.time is not None else None,
        "url": site.base_url,
        "repository-code": site.repository,
        "license": identifier,
        "license-url": site.licence if is_address else None,
    }
    lines = [f"{key}: {_text(value)}\n" for key, value in fields.items() if value]
    lines += ["authors:\n", *_authors(site)]
    yield OutputFile(EXPORT.path, "".join(lines).encode())


def _abstract(views: Views, licence: str | None) -> str | None:
    """Return what the timeline is about, and the words of a licence that has no identifier."""
    said = views.wording.t("archive.licence", licence=licence) if licence else None
    return " ".join(part for part in (views.timeline.site.description, said) if part) or None


def _authors(site: SiteRecord) -> Iterator[str]:
    """Yield the authors, each an item: people by their names, groups whole; where there are none the publisher, else the site itself."""
    for name in site.authors or (Name(literal=site.publisher or site.title),):
        given = {"given-names": name.given, "family-names": name.family} if name.literal is None else {"name": name.literal}
        fields = given | {"orcid": f"https://orcid.org/{name.orcid}" if name.orcid else None}
        lines = [f"{key}: {_text(value)}\n" for key, value in fields.items() if value]
        yield f"  - {'    '.join(lines)}"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


EXPORT = Exporter(name="citation-cff", path=urls.CITATION_CFF.path, standard="CFF 1.2.0", build=build)
