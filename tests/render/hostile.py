"""A collection in which every text that a curator writes tries to be more than text, each with the name of its field at its end."""

from __future__ import annotations

from tests.views.sample import HOSTILE, PICTURE

NAMES: list[str] = []
"""The names of all fields that pages show, each of which stands in them as `shown` gives it."""

URL = "https://example.org/\"><script>alert(1)</script>?a=1&b='2'"
HEADING = 'Chapter </p> one & "two" <b>\''


def shown(name: str) -> str:
    """Return the text of a field as a reader has to see it."""
    return f"{HOSTILE} of-{name}"


def _plain(name: str, text: str = "") -> str:
    """Return the text of a field, with more behind it, for Markdown and for YAML."""
    NAMES.append(name)
    return shown(name) + text


def _text(name: str, text: str = "") -> str:
    """Return the text of a field between the single quotation marks of YAML."""
    return "'" + _plain(name, text).replace("'", "''") + "'"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _mapping(of: str, *fields: str) -> str:
    """Return fields of a mapping in one line, each hostile."""
    return ", ".join(f"{field}: {_text(f'{of}-{field}')}" for field in fields)


def _lines(of: str, *fields: str) -> str:
    """Return fields of a mapping, each hostile and on a line of its own."""
    return "\n".join(f"{field}: {_text(f'{of}-{field}')}" for field in fields)


def _people(*fields: str) -> str:
    """Return lists of one person each, whose two names are hostile."""
    return "\n".join(f"{field}: [{{given: {_quoted(HOSTILE)}, family: {_text(f'source-{field}')}}}]" for field in fields)


def _page(of: str, head: str = "") -> str:
    """Return a page of prose with more in its head and every kind of block, in all of which something hostile stands."""
    return f"""---
title: {_text(f"{of}-title")}
{head}---
# {_plain(f"{of}-heading")}

{_plain(f"{of}-paragraph")}

- {_plain(f"{of}-item")}

> {_plain(f"{of}-quote")}

`{_plain(f"{of}-code")}`

    {_plain(f"{of}-lines")}

| {_plain(f"{of}-head")} |
|---|
| {_plain(f"{of}-cell")} |

[{_plain(f"{of}-link")}](https://example.org/"><script>alert(1)</script> "{HOSTILE.replace('"', "'")}")

[{HOSTILE}](event:e)

[{_plain(f"{of}-nothing")}](event:nothing)
"""


_SOURCE = (
    "title", "publisher", "note", "place", "container", "volume", "issue", "pages", "edition", "archive", "shelfmark", "medium",
)  # fmt: skip
_LOCATOR = ("page", "chapter", "section", "question", "column", "line", "leaf", "folio", "paragraph")
_EXCERPT = f"source: s, exact: {_quoted(HOSTILE)}"

FILES: dict[str, str | bytes] = {
    "site.yaml": f"""
format: 1
{_lines("site", "title", "short_title", "description", "publisher", "licence", "contact")}
authors: [{{given: {_quoted(HOSTILE)}, family: {_text("site-author")}}}]
repository: {_quoted(URL)}
clocks: {{ship: {{{_mapping("clock", "name", "note")}, offset: "-03:10~"}}}}
""",
    "vocabulary/actors.yaml": f"""
a: {{{_mapping("actor", "name", "description")}, also: [{_text("actor-also")}], kind: person, same_as: [{_quoted(URL)}]}}
b: {{{_mapping("other-actor", "name")}}}
""",
    "vocabulary/topics.yaml": f"""
t: {{{_mapping("topic", "name", "description")}}}
u: {{{_mapping("narrower-topic", "name", "description")}, broader: t}}
""",
    "vocabulary/places.yaml": f"p: {{{_mapping('place', 'name', 'description')}, lat: -33.45, lon: -70.6, same_as: [{_quoted(URL)}]}}\n",
    "seeds/s.yaml": f"""
{_lines("source", *_SOURCE)}
{_people("authors", "editors", "translators")}
url: {_quoted(URL)}
doi: '10.1000/"><script>alert(1)</script>'
archived: {{url: {_quoted(URL)}, date: "1987"}}
original: {{{_mapping("original", "title", "publisher", "place")}}}
inferred: {{kind: {_text("inferred-kind")}}}
documents: {{d: {{{_mapping("document", "title", "author", "to", "note")}}}}}
sections: [{_quoted(HEADING)}]
derived_from: [o]
text_quality: ocr
""",
    "seeds/s.txt": f"{HEADING}\n\n{HOSTILE}\n",
    "seeds/o.yaml": f"{_lines('origin', 'title')}\ninferred: {{title: {_text('inferred-title')}}}\n",
    "events/e.yaml": f"""
title: {_text("title")}
short: <b>'"&</b>
date: "1987-03-04T02:20"
clock: ship
status: expected
expects: "1988"
summary: {_text("summary", "[^x]")}
date_basis:
  - {{kind: external, {_mapping("basis", "reference", "note")}}}
  - {{kind: stated, excerpt: x, words: {_text("basis-words")}}}
  - {{kind: derived, rule: day-before, anchor: document, excerpt: x}}
  - {{kind: derived, rule: day-before, anchor: "event:f", excerpt: x}}
  - {{kind: external, reference: {_quoted(URL)}, note: {_text("expects-note")}, of: expects}}
body: {_text("body", "[^x]")}
accounts:
  - question: {_text("question")}
    about: date
    answers:
      - {{text: {_text("answer", "[^x]")}, date: "1987"}}
      - {{text: {_text("second-answer", "[^y]")}, date: "1988"}}
      - {{text: {_text("third-answer", "[^y]")}}}
    rejected: [1]
    reason: {_text("reason")}
    note: {_text("account-note")}
  - question: {_text("settled-question")}
    about: fact
    preferred: 1
    reason: {_text("settled-reason")}
    answers: [{{text: "A.[^x]"}}, {{text: "B.[^y]"}}]
excerpts:
  x:
    {{{_EXCERPT}, document: d, origin: o, attribution: [{_text("attribution")}, a], speaker: {_text("speaker")},
      {_mapping("excerpt", "translation", "note")}, locator: {{{_mapping("locator", *_LOCATOR)}, timecode: "1:02:45"}}}}
  y: {{{_EXCERPT}, role: context, speaker: a}}
actors: [a, b, {_text("unknown-actor")}]
topics: [t, u, {_text("unknown-topic")}]
places: [p, {{name: {_text("place-in-place")}}}]
relations: [{{type: follows, event: f}}]
media:
  - {{file: 'a"b<c>&''.png', {_mapping("picture", "alt", "credit", "licence", "sensitive")}}}
  - {{file: 'a"b<c>&''.png', {_mapping("open-picture", "alt", "credit", "licence")}}}
links: [{{{_mapping("link", "title", "note")}, url: {_quoted(URL)}}}]
credits: [{{{_mapping("credit", "name")}, role: reviewer}}]
corrections: [{{{_mapping("correction", "note")}, date: "1988-03-04"}}]
""",
    "events/f.yaml": f"""
title: {_text("related-title")}
date: "1986"
summary: {_text("other-summary", "[^z]")}
excerpts: {{z: {{{_EXCERPT}}}}}
""",
    "media/a\"b<c>&'.png": PICTURE,
    "pages/w.md": _page("page", f"summary: {_text('page-summary')}\nmenu: true\nauthors: [{{literal: {_text('page-author')}}}]\n"),
    "pages/w.fr.md": _page("translation"),
    "pages/about.md": _page("about"),
}
