"""Files of items, read back by pandoc where it is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from dateline.citing import bibtex, csl
from dateline.citing.dates import reduced
from dateline.citing.item import Item, Name
from dateline.citing.names import parts, whole
from tests.citing.cases import committed

ITEMS = [case.item for case in committed()]
CONTAINED = ("article-journal", "article-magazine", "article-newspaper", "chapter", "post", "webpage")
"""The kinds for which pandoc has a container too; of those of other kinds docs/citing.md tells."""

Record = dict[str, Any]
"""A record of pandoc's, as CSL-JSON."""


def read(form: str, text: str) -> list[Record]:
    """Read a file by pandoc."""
    program = shutil.which("pandoc")
    if program is None:
        pytest.skip("no pandoc; on a Debian system `apt-get install pandoc` brings it")
    done = subprocess.run([program, f"--from={form}", "--to=csljson"], input=text, capture_output=True, check=True, encoding="utf-8")
    records: list[Record] = json.loads(done.stdout)
    return records


def straight(text: str) -> str:
    """Return a text without the difference between straight and curled quotation marks, which pandoc curls."""
    return text.translate(str.maketrans('“”‘’"', "'''''"))


def said(name: Record) -> str:
    """Return the whole of a name, in the order of its parts."""
    fields = (name.get(part, "") for part in ("literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix"))
    return straight(" ".join(field for field in fields if field)).replace("- ", "-").replace("' ", "'")


def expected(name: Name) -> str:
    """Return the whole of a name of ours in that order."""
    split = parts(name)
    if split is None:
        return straight(whole(name))
    return straight(" ".join(part for part in (split.given, split.dropping, split.surname, split.suffix) if part))


def year(item: Item) -> int | None:
    """Return the year of an item, if it is one that pandoc reads."""
    numbers = reduced(item.issued).parts if item.issued else ()
    return numbers[0][0] if numbers else None


def test_bibtex_says_the_same_to_pandoc() -> None:
    records = read("biblatex", bibtex.bibliography(ITEMS))

    assert [item.id for item in ITEMS] == [record["id"] for record in records]
    for item, record in zip(ITEMS, records, strict=True):
        assert straight(item.title or "") == straight(record.get("title", ""))
        assert [item.url, item.doi, item.publisher, item.place] == [
            record.get(variable) for variable in ("URL", "DOI", "publisher", "publisher-place")
        ]
        assert item.kind not in CONTAINED or item.container == record.get("container-title")
        assert [expected(name) for name in item.authors] == [said(name) for name in record.get("author", ())]
        assert [expected(name) for name in item.editors] == [said(name) for name in record.get("editor", ())]
        assert year(item) is None or year(item) == record["issued"]["date-parts"][0][0]
        assert item.language is None or record["language"].startswith(item.language)


def test_csl_json_says_the_same_to_pandoc() -> None:
    records = read("csljson", csl.bibliography(ITEMS))

    assert [item.id for item in ITEMS] == [record["id"] for record in records]
    for item, record in zip(ITEMS, records, strict=True):
        assert [item.kind, item.url, item.doi, item.language] == [record.get(name) for name in ("type", "URL", "DOI", "language")]
        assert [straight(item.container or ""), straight(item.publisher or "")] == [
            straight(record.get(name, "")) for name in ("container-title", "publisher")
        ]
        assert [expected(name) for name in item.authors] == [said(name) for name in record.get("author", ())]
        assert year(item) is None or year(item) == record["issued"]["date-parts"][0][0]
