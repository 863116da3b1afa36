"""Read a page of prose or a story: a head of fields, and Markdown below it.

In here: taking the two apart, and the fields. Not in here: the Markdown itself (markup/), whether what it names is there (check/).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.form.common import AUTHOR_OF_SITE, PERSON
from dateline.form.prose import PAGE, STORY
from dateline.load import forms, lasting, people, rules
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind
from dateline.load.files import UNSEEN, report_unseen
from dateline.load.yaml_tree import read_yaml
from dateline.model.records import PageRecord, ProseKind
from dateline.text import node as tree
from dateline.text.file import Span, TextFile
from dateline.text.frontmatter import FrontMatter, Unclosed, split
from dateline.text.origin import Origin

_FOLDERS: Mapping[str, ProseKind] = {"pages": "page", "stories": "story"}
_FORMS = {"page": PAGE, "story": STORY}


def read(file: TextFile) -> tuple[PageRecord, tuple[Diagnostic, ...]]:
    """Return a page or a story, or what stands in for one that has no head that can be read, and what is wrong with it."""
    whole = Desk(file)
    id, language = _named(file.path)
    _check_name(whole, id, language)
    parts = split(file.text)
    if not isinstance(parts, FrontMatter):
        _report_no_head(whole, parts)
        return stand_in(file), tuple(whole.faults)
    # The head alone, at its own place: what is behind it is no YAML.
    head = replace(file, text=file.text[: parts.head.end])
    parsed = read_yaml(head)
    report_unseen(whole, UNSEEN, start=parts.body.start)
    desk = Desk(file, parsed.spoilt)
    desk.faults.extend(parsed.problems)
    page = stand_in(file)
    if parsed.root is not None:
        page = _page(desk, parsed.root, page, file.text[parts.body.start : parts.body.end], parts.body.start)
    elif not parsed.problems:
        desk.report(rules.BROKEN_HEAD, None, f"the head of `{file.path}` is empty", "a title is wanted here", help=[_head(page.kind)])
    return page, (*desk.faults, *whole.faults)


def stand_in(file: TextFile) -> PageRecord:
    """Return a page that says nothing, for one that is there and cannot be read, so that its translations are not reported as well."""
    id, language = _named(file.path)
    origin, kind = Origin(file, tree.Mapping((), Span(0, 0))), _kind(file.path)
    return PageRecord(id, language, "", summary=None, menu=False, authors=(), body="", start=0, origin=origin, kind=kind)


def _kind(path: PurePosixPath) -> ProseKind:
    return _FOLDERS[path.parts[0]]


def _named(path: PurePosixPath) -> tuple[str, str | None]:
    """Return id and language by the name of a file; `about..md` has a language, which is empty."""
    id, dot, language = path.stem.partition(".")
    return id, language if dot else None


def _page(desk: Desk, root: tree.Mapping, empty: PageRecord, body: str, start: int) -> PageRecord:
    """Return a page, of which `empty` says the id, the language and the kind."""
    fields = Fields(desk, root, Kind.of(_FORMS[empty.kind], f"the {empty.kind}"))
    fields.needs("title", f"title: The title of the {empty.kind}")
    return replace(
        empty,
        title=fields.line("title") or "",
        summary=fields.text("summary"),
        menu=forms.is_true(fields, "menu"),
        authors=people.read(fields, form=AUTHOR_OF_SITE if empty.kind == "story" else PERSON),
        body=body,
        start=start,
        origin=Origin(desk.file, root),
        previous_ids=lasting.previous_ids(fields),
        withdrawn=lasting.withdrawn(fields),
    )


def _report_no_head(desk: Desk, found: Unclosed | None) -> None:
    if found is not None:
        headline, help = f"the head of `{desk.file.path}` does not end", "end the head with a line `---` of its own"
        desk.report(rules.BROKEN_HEAD, found.opening, headline, "it begins here", help=[help])
    else:
        kind = _kind(desk.file.path)
        headline = f"`{desk.file.path}` has no head"
        desk.report(rules.BROKEN_HEAD, None, headline, f"a {kind} begins with its head", help=[_head(kind)])


def _head(kind: ProseKind) -> str:
    return f"begin the file with three lines:\n---\ntitle: The title of the {kind}\n---"


def _check_name(desk: Desk, id: str, language: str | None) -> None:
    """Report a file whose name is no id, or whose second part is no language."""
    if not forms.is_id(id):
        forms.report_id(desk, None, id, "an id, the name of its file,", lambda mended: f"rename the file to `{mended}.md`")
    if language is not None and not forms.is_language(language):
        said = f"`{language}`" if language else "what follows the full stop"
        headline = f"{said} in the name of `{desk.file.path}` is not a language tag"
        help = "name a translation `<id>.<language>.md`, for example `about.fr.md`; an id has no full stop"
        desk.report(rules.INVALID_LANGUAGE, None, headline, "a translation has its language there", help=[help])
