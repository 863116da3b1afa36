"""Each version of each event as data: what was hashed for it, so that anybody can prove its address, with its day and commit.

The form never changes under an address, for the next site is made from it (ledger.py). What it holds is in its JSON Schema
(version_schema.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from dateline import urls
from dateline.edtf.model import text
from dateline.export import Exporter
from dateline.model.output import OutputFile, Page
from dateline.model.past import State
from dateline.model.records import Suppressed
from dateline.text.canonical import Value, canonical
from dateline.views.history import lines
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the data beside the page of each version."""
    for line in lines(views.timeline.history):
        path = urls.beside(urls.version(line.id, line.state.version), urls.INDEX_JSON).path
        yield OutputFile(path, document(line.state, views.timeline.site.base_url))


def document(state: State, base_url: str | None) -> bytes:
    """Return a version as JSON. `hashed` stands in it in the very form of which the hash was taken, on a line of its own.

    Of one that was taken down it has the notice instead.
    """
    address = urls.version(state.id, state.version)
    schema = urls.VERSION_SCHEMA.absolute(base_url) if base_url else urls.VERSION_SCHEMA.relative_to(address)
    given = {"$schema": schema, "id": state.id, "version": state.version, "day": state.day, "commit": state.commit}
    parts = [f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in given.items() if value is not None]
    if state.notice is not None:
        parts.append(f' "suppressed": {json.dumps(_notice(state.notice), ensure_ascii=False)}')
    else:
        # What was hashed was read from such a value, or from what a site published of it.
        parts.append(f' "hashed": {canonical(cast(Value, state.hashed))}')
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _notice(notice: Suppressed) -> dict[str, str]:
    return {"date": text(notice.date), "ground": notice.ground.value, **({"note": notice.note} if notice.note is not None else {})}


EXPORT = Exporter(
    name="version",
    path=urls.beside(urls.version("<id>", "<version>"), urls.INDEX_JSON).path,
    standard="RFC 8785",
    build=build,
)
