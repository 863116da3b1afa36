"""`new event`: the seven lines of a first event, from words that somebody remembers; without words a form to fill in."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import collection, exits, reserved, terminal, texts, writing
from dateline.cli.kinds import Kind
from dateline.rim.trees import DiskTree

if TYPE_CHECKING:
    from dateline.draft.excerpt import Candidate
    from dateline.model.timeline import Source

_STANDS = 100.0
_AN_EXAMPLE = "Council votes for a new pier"


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "id", nargs="?", metavar="ID", help="the name of the file, and part of the address for ever (default: made of the title)"
    )
    parser.add_argument("--source", metavar="SOURCE", help="the id of the source that tells it")
    quote = "the words that tell it, as you remember them; they are found and written as the source has them"
    parser.add_argument("--quote", metavar="WORDS", type=writing.one_line, help=quote)
    title = "present tense, actor first; on a terminal it is asked for"
    parser.add_argument("--title", metavar="TITLE", type=writing.one_line, help=title)
    parser.add_argument("--date", metavar="DATE", help="as EDTF: 2025-03-03, 2025-03, 2025 … (default: the one date that the words say)")
    parser.add_argument("--label", metavar="LABEL", type=_label, help="the label of the excerpt (default: made of its words)")
    texts.add(parser)


def _label(text: str) -> str:
    from dateline.text.ids import mended_id

    if mended_id(text) != text:
        raise argparse.ArgumentTypeError(f"`{text}` is not a label: it has small letters, digits and single hyphens, such as `the-vote`")
    return text


def _new(options: argparse.Namespace, root: Path) -> int:
    """Write an event and return the exit code."""
    from dateline.quotes.recall import ORDER_ASIDE

    read = collection.read(DiskTree(root), texts.folder(options, root))
    if options.date is not None and (fault := _no_date(options.date)) is not None:
        options.refuse(fault)
    if options.quote is None:
        return _form(options, root, read)
    if options.source is None:
        options.refuse(_without_source(options, read))
    source = collection.quotable(options.source, read)
    if isinstance(source, int):
        return source
    found = collection.candidates(options.quote, [source], read.policy)
    fault = _several(found) if found and found[0].score > ORDER_ASIDE else _nothing(options, source, found)
    if fault is not None:
        terminal.say(fault)
        collection.tell_faults(read)
        return exits.BLOCKED
    return _written(options, root, read, found[0])


def _written(options: argparse.Namespace, root: Path, read: collection.Read, best: Candidate) -> int:
    from dateline.draft.event import dates_said, event

    said = dates_said(best.words, best.source.language) if options.date is None else ()
    if options.date is None and len(said) != 1:
        dates = ", ".join(f"`{each.date}`" for each in said)
        why = f"the quoted words say more than one date ({dates})" if said else "the quoted words say no date"
        lacking = {"date": said[0].date if said else "2025-03"} | ({} if options.title else {"title": _AN_EXAMPLE})
        options.refuse(f"{why}: give the date of the event, as in `{_line(options, **lacking)}`")
    title = options.title or writing.asked("Title (present tense, actor first):")
    if not title:
        options.refuse(f"the title is missing: `{_line(options, title=_AN_EXAMPLE)}`")
    id = writing.id_of(options.id, title, options, _line(options, id="harbour-vote"))
    if (path := read.events.get(id)) is not None:
        terminal.say(_taken(id, path))
        return exits.BLOCKED
    if reserved.refused("event", id, root):
        return exits.BLOCKED
    _tell(options, best)
    if said:
        terminal.step(f"The date is `{said[0].date}`, for the excerpt says “{said[0].words}”", quiet=options.quiet)
    path = f"events/{id}.yaml"
    if not writing.write({path: event(title, options.date or said[0].date, best, options.label)}, root):
        return exits.BLOCKED
    next_step = "`build` sets it into the site"
    if best.source.record.is_kept_elsewhere:
        next_step = f"`prove {best.source.record.id}` proves its excerpt for those who do not have the text"
    return writing.proved([path], root, next_step, texts=texts.folder(options, root))


def _form(options: argparse.Namespace, root: Path, read: collection.Read) -> int:
    """Write a file to be filled in."""
    from dateline.draft.event import form

    id = writing.id_of(options.id, options.title, options, f"{options.called} harbour-vote")
    if (path := read.events.get(id)) is not None:
        terminal.say(_taken(id, path))
        return exits.BLOCKED
    if reserved.refused("event", id, root):
        return exits.BLOCKED
    path = f"events/{id}.yaml"
    if not writing.write({path: form(options.title or "", options.date or "", options.source or "", options.label or "words")}, root):
        return exits.BLOCKED
    writing.told([path], root, "it does not build as it is: open it, fill in what is empty, then `check`")
    return exits.DONE


def _no_date(text: str) -> str | None:
    """Say why a text is not a date, if it is none."""
    from dateline.edtf.parse import EdtfError, parse

    try:
        parse(text)
    except EdtfError as fault:
        return f"`{text}` is not a date: {fault.reason}" + (f"; {fault.hint}" if fault.hint else "")
    return None


def _without_source(options: argparse.Namespace, read: collection.Read) -> str:
    """Say that the source is missing, and which has the words."""
    found = collection.candidates(options.quote, [source for source in read.sources.values() if source.text is not None], read.policy)
    source = found[0].source.record.id if found else "SOURCE"
    return f"the source of the words is missing: `{_line(options, source=source)}`"


def _several(found: tuple[Candidate, ...]) -> str | None:
    """Say that the words stand at several places, if they do and none of them is nearer than the others."""
    best, *others = found
    like = [each for each in others if each.score == best.score and len(each.differences) == len(best.differences)]
    if not best.clip.is_one:
        return collection.untold(found)
    if not like or best.score < _STANDS:
        return None
    return f"{collection.untold(found)}; `cite` shows each with the words around it that tell which is meant"


def _nothing(options: argparse.Namespace, source: Source, far: Sequence[Candidate]) -> str:
    """Say that nothing is near enough to the words to be quoted unseen; `far` has some of them."""
    id = source.record.id
    said = f"error: there is nothing near these words in `{id}`"
    if far:
        return f"{said}; what has most of them is “{far[0].words}”\n  = help: quote that, if it is meant"
    return f"{said}\n  = help: `{terminal.typed('cite', '--all', options.quote)}` looks in every source"


def _taken(id: str, path: str) -> str:
    return f"error: the id `{id}` is taken by {path}, and nothing is overwritten\n  = help: give another id behind `new event`"


def _tell(options: argparse.Namespace, best: Candidate) -> None:
    """Say where the quoted words stand, and how they differ from those given."""
    from dateline.draft.excerpt import place

    differs = f": the source has {', '.join(best.differences)}" if best.differences else ""
    terminal.step(f"Quoted from `{best.source.record.id}`, {place(best, collection.location(best))}{differs}", quiet=options.quiet)


def _line(options: argparse.Namespace, **more: str) -> str:
    """Return the whole command, with what was given and what is missing."""
    given = {"source": options.source, "quote": options.quote, "title": options.title, "date": options.date, "label": options.label}
    id = more.pop("id", options.id)
    pairs = [part for name, value in {**given, **more}.items() if value for part in (f"--{name}", value)]
    return f"{options.called} {terminal.typed(*([id] if id else []), *pairs)}"


KIND = Kind(
    "event",
    help="an event: seven lines, from words of a source",
    description="""\
Begin an event. With a source and some of its words, which need not be exact, it is the seven lines that build;
without them a form to fill in. The date is taken from the words where they say exactly one.""",
    add_options=_add_options,
    run=_new,
)
