"""What the record of a source says, and its text."""

from __future__ import annotations

import hashlib

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.edtf.parse import parse
from dateline.load.collection import load
from dateline.model.records import Allow, Name, SourceRecord
from dateline.text.tree import DictTree

TEXT = "By noon the hall was full.\x0cThe mayor spoke.\r\n"
HASH = hashlib.sha256(TEXT.encode()).hexdigest()


def read(record: str, text: str | bytes | None = None) -> tuple[SourceRecord, tuple[Diagnostic, ...]]:
    files: dict[str, str | bytes] = {"site.yaml": "format: 1\ntitle: T\n", "seeds/gazette.yaml": record}
    loaded = load(DictTree(files if text is None else files | {"seeds/gazette.txt": text}))
    return loaded.records.sources[0], loaded.diagnostics


def said(record: str, text: str | bytes | None = None) -> list[str]:
    found = read(record, text)[1]
    return [
        "{}:{}:{} {} {}".format(*one.finding.primary.place, one.rule.name, one.finding.message).removeprefix("seeds/gazette.")
        for one in found
    ]


def test_a_full_source_is_read_field_by_field() -> None:
    source, diagnostics = read(
        f"""\
title: "Bloomberg: European officials alarmed"
authors: [{{given: Tamilla, family: Hasanova, actor: tamilla-hasanova}}, {{literal: Reuters}}]
publisher: Caliber.Az
url: https://caliber.az/en/post/12
published: "2025-03-21~"
published_from: [call]
language: en
kind: news
inferred:
  published: Bloomberg reported on 21 March 2025.
derived_from: [bloomberg]
sha256: {HASH}
note: Weak.
quote_limit: 0.8
quote_limit_reason: a short post
allow: [{{rule: title-not-in-text, reason: the title is an image}}]
""",
        TEXT,
    )

    assert () == diagnostics
    assert source == SourceRecord(
        id="gazette",
        title="Bloomberg: European officials alarmed",
        authors=(Name(given="Tamilla", family="Hasanova", actor="tamilla-hasanova"), Name(literal="Reuters")),
        publisher="Caliber.Az",
        url="https://caliber.az/en/post/12",
        published=parse("2025-03-21~"),
        published_from=("call",),
        language="en",
        kind="news",
        inferred={"published": "Bloomberg reported on 21 March 2025."},
        derived_from=("bloomberg",),
        sha256=HASH,
        note="Weak.",
        quote_limit=0.8,
        quote_limit_reason="a short post",
        allow=(Allow("title-not-in-text", "the title is an image"),),
        text=source.text,
        given=source.given,
        origin=source.origin,
    )
    assert source.text is not None
    assert (TEXT, HASH) == (source.text.text, source.text.sha256)


def test_a_publisher_alone_is_enough_where_no_text_is_kept() -> None:
    source, diagnostics = read("publisher: Bloomberg\n")

    assert () == diagnostics
    assert (None, "webpage", None, None) == (source.title, source.kind, source.language, source.text)


def test_a_source_needs_a_title_or_a_publisher() -> None:
    assert ["yaml:1:1 missing-field the source has neither `title` nor `publisher`"] == said("kind: news\n")


def test_a_text_needs_its_hash_and_the_line_is_there_to_paste() -> None:
    _, diagnostics = read("title: x\n", TEXT)

    assert ["the source has no `sha256`"] == [found.finding.message for found in diagnostics]
    assert (f"write `sha256: {HASH}`",) == diagnostics[0].finding.help


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("kind: newz", "yaml:2:7 not-one-of `newz` is not a value of `kind`"),
        ("url: www.example.org", "yaml:2:6 invalid-url `www.example.org` is not an address of the web"),
        ("url: https://example.org/a b", "yaml:2:27 invalid-url `https://example.org/a b` is not an address of the web"),
        ("url: ftp://example.org", "yaml:2:6 invalid-url `ftp://example.org` is not an address of the web"),
        ("url: https://", "yaml:2:6 invalid-url `https://` is not an address of the web"),
        ('url: "http://["', "yaml:2:6 invalid-url `http://[` is not an address of the web"),
        ("language: English", "yaml:2:11 invalid-language `English` is not a language tag"),
        ("quote_limit: 40%", "yaml:2:14 invalid-number `40%` is not a number"),
        ("quote_limit: 1.5", "yaml:2:14 invalid-number `1.5` is not a share: it does not lie between 0 and 1"),
        ("quote_limit: 0,5", "yaml:2:14 invalid-number `0,5` is not a number"),
        ("quote_limit: ٣", "yaml:2:14 invalid-number `٣` is not a number"),
        ("published: 2025-3-1", "yaml:2:17 invalid-edtf `2025-3-1` is not a date: its month has one digit"),
        ("inferred: {publishd: x}", "yaml:2:12 unknown-field `publishd` is not a field of a source"),
        ("inferred: the date", "yaml:2:11 wrong-shape `inferred` is a text, not a mapping"),
        ("authors: Jane Doe", "yaml:2:10 wrong-shape `authors` is a text, not a list"),
        ("authors: [Jane Doe]", "yaml:2:11 wrong-shape the item of `authors` is a text, not a mapping"),
        ("authors: [{actor: a}]", "yaml:2:12 missing-field the item of `authors` has no name"),
        ("authors: [{given: A, literal: B}]", "yaml:2:22 wrong-shape the item of `authors` has a name in parts and a name whole"),
        ("authors: [{literal: A, orcid: B}]", "yaml:2:24 unknown-field `orcid` is not a field of an author"),
    ],
)
def test_a_field_of_another_form_is_reported_once(line: str, expected: str) -> None:
    assert [expected] == said(f"title: x\n{line}\n")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://Example.org:80/a?b#c",
        "https://[2001:db8::1]/",
        "http://localhost/",
        "https://ru.wikipedia.org/wiki/Ёлка",
    ],
)
def test_addresses_of_the_web_are_read(url: str) -> None:
    source, diagnostics = read(f"title: x\nurl: {url}\n")

    assert () == diagnostics
    assert url == source.url


@pytest.mark.parametrize("tag", ["en", "pt-BR", "zh-Hant-TW", "sgn-BE-FR", "de-1996", "ast"])
def test_language_tags_are_read(tag: str) -> None:
    assert tag == read(f"title: x\nlanguage: {tag}\n")[0].language


def test_an_author_as_text_is_shown_in_fields() -> None:
    _, diagnostics = read("title: x\nauthors: [Jane Doe]\n")

    assert ("write `{given: Jane, family: Doe}`, or of a group `{literal: Jane Doe}`",) == diagnostics[0].finding.help


def test_a_record_that_cannot_be_read_leaves_its_id_and_its_text() -> None:
    source, diagnostics = read('title: "x\n', TEXT)

    assert ["yaml-syntax"] == [found.rule.name for found in diagnostics]
    assert ("gazette", None, HASH) == (source.id, source.title, source.text.sha256 if source.text else "")
