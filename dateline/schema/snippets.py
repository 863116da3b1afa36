"""What an editor offers to put in: mappings with the fields that are mostly wanted, to be filled in.

In here: the mappings, with a hole `<words>` for each thing to write; `<one|other>` is a choice. Not in here: the numbers by which
an editor goes from hole to hole (they are counted when a schema is made).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from dateline.form import common, event, site, source, vocabulary
from dateline.form.shape import Form
from dateline.model.records import KINDS_OF_ACTOR, About, CreditRole, RelationType
from dateline.schema.scalars import Json

Body: TypeAlias = "str | tuple[Body, ...] | Mapping[str, Body]"

_HOLE = re.compile("<([^<>]+)>")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A mapping to put in: the words by which it is chosen, what it is for, and its fields."""

    label: str
    about: str
    body: Mapping[str, Body]


def _choice(words: Iterable[str]) -> str:
    return f"<{'|'.join(words)}>"


_EXCERPT: Mapping[str, Body] = {"source": "<id-of-a-source>", "exact": '"<the words, letter for letter>"'}
_NAMED: Mapping[str, Body] = {"name": "<The name as it is shown>"}
SNIPPETS: Mapping[Form, tuple[Snippet, ...]] = {
    event.EVENT: (
        Snippet(
            "event",
            "An event in seven lines; its date is looked up in the excerpt.",
            {
                "title": "<Who does what>",
                "date": '"<2025-05-19>"',
                "summary": "<A sentence of our own.>[^<label>]",
                "excerpts": {"<label>": _EXCERPT},
            },
        ),
    ),
    event.EXCERPT: (Snippet("excerpt", "The words of a source, letter for letter.", _EXCERPT),),
    event.BASIS_STEP: (
        Snippet(
            "stated",
            "The words of an excerpt name the date.",
            {"kind": "stated", "words": '"<on Monday>"', "excerpt": "<label-of-an-excerpt>"},
        ),
        Snippet(
            "derived",
            "A rule gives the date, counted from the publication of the excerpt's source.",
            {"kind": "derived", "rule": "<by-publication>", "words": '"<last week>"', "excerpt": "<label-of-an-excerpt>"},
        ),
        Snippet("context", "The passage around the words makes the date plain.", {"kind": "context", "note": "<What makes it plain.>"}),
        Snippet("estimated", "The date is the editor's judgement.", {"kind": "estimated", "note": "<What the judgement rests on.>"}),
        Snippet(
            "external",
            "The date comes from outside the sources.",
            {"kind": "external", "reference": "<https://example.org/report>", "note": "<What is found there.>"},
        ),
    ),
    event.ACCOUNT: (
        Snippet(
            "account",
            "Where the sources disagree; each answer has its footnotes.",
            {
                "question": "<What do the sources disagree about?>",
                "about": _choice(about.value for about in About),
                "answers": ({"text": "<One account.>[^<label>]"}, {"text": "<Another.>[^<other-label>]"}),
            },
        ),
    ),
    event.RELATION: (
        Snippet(
            "relation",
            "How this event relates to another.",
            {"type": _choice(kind.value for kind in RelationType), "event": "<id-of-an-event>"},
        ),
    ),
    event.PLACE: (Snippet("place", "A place that is not in the vocabulary.", {**_NAMED, "lat": "<50.45>", "lon": "<30.52>"}),),
    event.LINK: (
        Snippet("link", "Where to read more; not verified.", {"title": "<What it leads to>", "url": "<https://example.org/page>"}),
    ),
    event.MEDIUM: (
        Snippet(
            "picture",
            "A picture of the folder media/.",
            {"file": "<bridge.jpg>", "alt": "<What the picture shows>", "credit": "<Whose it is>"},
        ),
    ),
    event.CREDIT: (
        Snippet(
            "credit",
            "Who worked on the event.",
            {"name": "<First name Last name>", "role": _choice(role.value for role in CreditRole)},
        ),
    ),
    common.ALLOW: (
        Snippet("allow", "A warning that may stand.", {"rule": "<sentence-without-footnote>", "reason": "<Why it may stand.>"}),
    ),
    **{
        form: (
            Snippet("person", "A person by name.", {"given": "<First name>", "family": "<Last name>"}),
            Snippet("group", "A group, or a single name.", {"literal": "<Its name>"}),
        )
        for form in (common.PERSON, common.EDITOR, common.TRANSLATOR, common.AUTHOR_OF_SITE)
    },
    source.SOURCE: (
        Snippet(
            "source",
            "The record of a work; its text stands beside it under the same name.",
            {
                "title": '"<The title as printed>"',
                "authors": ({"given": "<First name>", "family": "<Last name>"},),
                "publisher": "<Who published it>",
                "url": "<https://example.org/article>",
                "published": '"<2025-03-21>"',
                "kind": "<news|analysis|report|book|official|letter>",
            },
        ),
    ),
    source.DOCUMENT: (
        Snippet(
            "document",
            "A work inside this one: a letter, a post, a telegram.",
            {"title": "<What it is>", "author": "<Who wrote it>", "date": '"<2025-03-03>"'},
        ),
    ),
    source.PAGE_NUMBERS: (Snippet("pages", "From which page the numbers count on.", {"from": "<1>", "first": "<i>"}),),
    source.LEFT_OUT: (
        Snippet("passage", "A passage that is no event.", {"exact": '"<the words, letter for letter>"', "reason": "<Why it is no event.>"}),
    ),
    vocabulary.ACTOR: (
        Snippet(
            "actor",
            "Somebody who takes part.",
            {
                **_NAMED,
                "kind": _choice(KINDS_OF_ACTOR),
                "description": "<A sentence that says who it is.>",
            },
        ),
    ),
    vocabulary.TOPIC: (Snippet("topic", "What events are about.", {**_NAMED, "description": "<A sentence that says what it is.>"}),),
    vocabulary.PLACE: (Snippet("place", "Where events happen.", {**_NAMED, "lat": "<50.45>", "lon": "<30.52>"}),),
    site.CLOCK: (Snippet("clock", "A clock by which times are given.", {"name": "<ship's time>", "offset": '"<-03:10>"'}),),
}
"""By the form that they are an instance of; a form with none is filled in field by field."""


def offered(form: Form) -> list[Json]:
    """Return what an editor offers in place of an instance of a form."""
    return [_offer(snippet, snippet.body) for snippet in SNIPPETS.get(form, ())]


def offered_named(form: Form, key: str) -> list[Json]:
    """Return what an editor offers where instances stand under a key of their own; `key` says what that is: a label, an id."""
    return [_offer(snippet, {f"<{key}>": snippet.body}) for snippet in SNIPPETS.get(form, ())]


def _offer(snippet: Snippet, body: Body) -> Json:
    return {"label": snippet.label, "description": snippet.about, "body": _numbered(body, _Holes())}


class _Holes:
    """Counts holes; what stands in two of them is written once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def fill(self, hole: re.Match[str]) -> str:
        """Return a hole as editors write it."""
        known = hole[1] in self._numbers
        number = self._numbers.setdefault(hole[1], len(self._numbers) + 1)
        if known:
            return f"${number}"
        return f"${{{number}|{hole[1].replace('|', ',')}|}}" if "|" in hole[1] else f"${{{number}:{hole[1]}}}"


def _numbered(body: Body, holes: _Holes) -> Json:
    if isinstance(body, str):
        return _HOLE.sub(holes.fill, body)
    if isinstance(body, tuple):
        return [_numbered(item, holes) for item in body]
    return {_HOLE.sub(holes.fill, key): _numbered(value, holes) for key, value in body.items()}
