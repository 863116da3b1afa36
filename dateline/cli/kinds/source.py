"""`new source`: bring in a text with its record, from what is pasted, a file or an address; or name a work whose text is not kept.

In here: what is typed, and what is said. Not in here: reading what is brought in (capture/), where it comes from (_intake.py),
what the collection has already (_standing.py).
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import collection, exits, terminal, texts
from dateline.cli.kinds import Kind, _known, _standing
from dateline.diagnostics.formats import Report
from dateline.text.display import visible
from dateline.text.tree import DictTree

if TYPE_CHECKING:
    from dateline.capture.captured import Captured, Found, Refused
    from dateline.diagnostics.diagnostic import Diagnostic
    from dateline.model.records import SourceRecord

_WAYS = """\
  = help: `new source -` takes a text that you paste
  = help: `new source FILE` takes a text, an HTML page or a PDF
  = help: `new source https://…` fetches a page
  = help: `new source --id ID --title TITLE --publisher NAME` names a work whose text is not kept"""
_WANTED = (
    ("publisher", "who published it: `publisher: Pellwick Gazette`"),
    ("published", 'when, as far as it is known: `published: "2025-03-14"`; without it, words such as “last Tuesday” give no date'),
    ("authors", "who wrote it: `authors: [{given: Ana, family: Smith}]`"),
    ("url", "where it stands on the web: `url: https://…`"),
    ("kind", "what kind of work it is: `kind: news`, `report`, `book` …; it is a `webpage` unless said"),
    ("language", "in which language it is: `language: en`; it is the site's unless said"),
)


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "origin", nargs="?", metavar="FROM", help="`-` for a text to paste, a file (text, HTML, PDF), or an address (https://…)"
    )
    parser.add_argument("--id", metavar="ID", type=_known.id, help="the id of the source (default: made from publisher and title)")
    parser.add_argument("--title", metavar="TEXT", type=_known.line, help="the title as printed")
    parser.add_argument("--publisher", metavar="NAME", type=_known.line, help="who published it")
    parser.add_argument("--published", metavar="DATE", type=_known.date, help="when it was published, in EDTF: 2025-03-14, 2025-03~")
    parser.add_argument("--url", metavar="URL", type=_known.address, help="where it stands on the web")
    parser.add_argument("--language", metavar="TAG", type=_known.language, help="the language of the text: en, pt-BR")
    parser.add_argument("--kind", metavar="KIND", dest="kind_of_source", type=_known.kind, help="news, analysis, report, book, letter …")
    texts.add(parser)


def _run(options: argparse.Namespace, root: Path) -> int:
    """Bring a source in and return the exit code. Nothing is written unless all of it is sound."""
    from dateline.load.collection import load
    from dateline.rim.trees import DiskTree

    if (fault := collection.lacking(root)) is not None:
        terminal.say(fault)
        return exits.BLOCKED
    known = _known.fields(options)
    if options.origin is None and not (options.id and (options.title or options.publisher)):
        terminal.say(f"error: `new source` needs to know where the source comes from\n{_WAYS}")
        return exits.USAGE
    elsewhere = texts.folder(options, root)
    sources = load(DiskTree(root), elsewhere).records.sources
    if (refused := _standing.taken(options.id, sources, root)) is not None:
        return _refused(refused)
    found = _found(options, known, sources)
    return found if isinstance(found, int) else _written(found, options, sources, root)


def _found(options: argparse.Namespace, known: Sequence[Found], sources: Sequence[SourceRecord]) -> Captured | int:
    """Return what was brought in, or the exit code where nothing was."""
    from dateline.capture.capture import captured, with_known
    from dateline.capture.captured import Captured, Found, Refused
    from dateline.cli.kinds import _intake

    if options.origin is None:
        return with_known(Captured(""), known)
    is_address = _intake.is_address(options.origin)
    address = options.url or (options.origin if is_address else None)
    if address and not options.id and (refused := _standing.at_address(address, sources)) is not None:
        return _refused(refused)
    taken = _intake.take(options.origin, quiet=options.quiet)
    if isinstance(taken, _intake.NotTaken):
        _refused(taken.refused)
        return taken.code
    if is_address:
        known = (*known, Found("accessed", datetime.date.today().isoformat(), "today's date"))
    try:
        found = captured(taken, known)
    except ImportError as fault:
        if (fault.name or "").startswith("dateline"):
            raise
        terminal.say(_without_extra(taken.what, "PDF" if fault.name == "pypdfium2" else "HTML"))
        return exits.NO_PACKAGES
    return _refused(found) if isinstance(found, Refused) else found


def _written(found: Captured, options: argparse.Namespace, sources: Sequence[SourceRecord], root: Path) -> int:
    """Prove the new files in the collection, write them, and say what was done."""
    from dateline.capture.captured import Refused
    from dateline.diagnostics.diagnostic import blocks
    from dateline.draft.source import source_record
    from dateline.rim.new_files import write_new
    from dateline.rim.writing import WriteFault

    data = found.text.encode()
    digest = hashlib.sha256(data).hexdigest() if data else None
    id = options.id or _standing.free_id(found, sources, root)
    if (refused := _standing.refusal(found, digest, sources, may_be_another=options.id is not None)) is not None:
        return _refused(refused)
    if id is None:
        return _refused(Refused("no id can be made of the title and the publisher", ("give one in the letters a to z: `--id ID`",)))
    elsewhere = texts.folder(options, root)
    text = {f"{elsewhere or 'seeds'}/{id}.txt": data} if data else {}
    files = {f"seeds/{id}.yaml": source_record(found, digest).encode(), **text}
    faults = _faults(files, root, elsewhere)
    if blocks(faults, strict=False):
        terminal.show(Report(tuple(faults)), "full", sys.stderr)
        cure = "mend what is told above where it comes from, then begin again"
        return _refused(Refused("what was brought in cannot be kept as it is", (cure,)))
    try:
        write_new(files, root)
    except WriteFault as fault:
        return _refused(Refused(str(fault), ("mend that, then begin again",)))
    _tell(found, id, tuple(files), faults, options, root)
    return exits.DONE


def _faults(files: dict[str, bytes], root: Path, elsewhere: str | None) -> tuple[Diagnostic, ...]:
    """Return what a walk of the collection with the new files finds in them."""
    from dateline import pipeline
    from dateline.rim.trees import DiskTree, Layered

    walked = pipeline.walk(Layered(DictTree(files), DiskTree(root)), texts=elsewhere)
    return tuple(each for each in walked.diagnostics if str(each.finding.primary.file.path) in files)


def _refused(refused: Refused) -> int:
    terminal.say("\n".join((f"error: {visible(refused.what)}", *(f"  = help: {line}" for line in refused.help), "nothing was written")))
    return exits.BLOCKED


def _without_extra(what: str, kind: str) -> str:
    from dateline.capture.capture import REQUIREMENTS

    command = shlex.join(("python3", "-m", "pip", "--python", sys.executable, "install", *REQUIREMENTS))
    return (
        f"error: {what} is {kind}, and the packages that read HTML and PDF are not installed\n"
        f"  = help: type this line, then begin again:\n{command}\n"
        "  = help: a text needs no package: `new source -` takes what you paste\n"
        "nothing was written"
    )


def _tell(found: Captured, id: str, paths: Sequence[str], faults: Sequence[Diagnostic], options: argparse.Namespace, root: Path) -> None:
    """Say where each field comes from, what to look at, what is not known, what was written and what comes next."""
    from dateline.draft.source import in_order

    width = max(len(name) for name in (*(field.name for field in found.fields), *(name for name, _ in _WANTED)))
    lines = [f"  {field.name:<{width}}  {visible(field.line)}  (from {field.origin})" for field in in_order(found)]
    if options.id is None:
        of = " and ".join(name for name in ("publisher", "title") if found.get(name) is not None)
        lines.append(f"  {'id':<{width}}  {id}  (made of {of}; if another is better, rename the files before anything names them)")
    lacking = [f"  {name:<{width}}  {wish}" for name, wish in _WANTED if found.get(name) is None]
    if not options.quiet:
        terminal.say("\n".join(("Found:", *lines, *(("Not known; add to the record what you know:", *lacking) if lacking else ()))))
    if found.doubts:
        terminal.say("\n".join(("Look at this:", *(f"  - {visible(doubt)}" for doubt in found.doubts))))
    terminal.show(Report(terminal.shown(faults, verbose=False)), "full", sys.stderr)
    words = f" ({terminal.count(len(found.text.split()), 'word')})" if found.text else ""
    terminal.put(f"Wrote {' and '.join(terminal.where(root / path) for path in paths)}{words}")
    if not options.quiet:
        terminal.put(_next(id, root, has_text=bool(found.text)))


def _next(id: str, root: Path, *, has_text: bool) -> str:
    elsewhere = "" if root.resolve() == Path.cwd().resolve() else f" --root {terminal.typed(str(root))}"
    if has_text:
        return f"Read both, then quote from it: `cite {id} WORDS…{elsewhere}`"
    return f"Name it where others retell it: `derived_from: [{id}]`"


KIND = Kind(
    "source",
    help="bring in an article: from what you paste, a file or an address",
    description="""\
Bring in a source: its text, byte for byte, and its record, with a remark behind each field that says where
it was found. FROM is `-` (a text to paste), a file (text, HTML or PDF, or one page saved by a browser) or an
address. Without FROM, a work is named whose text is not kept. Nothing is ever overwritten.""",
    add_options=_add_options,
    run=_run,
)
