"""What of a published event changed that readers may have relied on, and whether a correction says so.

Facts are the date, the status, the excerpts and the corrections themselves. In here: finding what changed of them, with its places.
Not in here: the reports (changed_without_correction.py, title_changed_without_correction.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from dateline.check._notes import lacks_excerpts
from dateline.diagnostics.diagnostic import Label, label
from dateline.edtf.model import text
from dateline.model.changes import Change
from dateline.model.timeline import Event, Excerpt
from dateline.quotes.normalise import normalise_words
from dateline.text.node import Sequence, escape
from dateline.text.origin import Origin
from dateline.text.yaml_values import scalar

_NAMES = {"date": "date", "clock": "clock", "expects": "expected date", "status": "status"}


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact that changed: what it is called, a note that would tell readers, where it stands now and where it stood."""

    name: str
    note: str
    now: Label
    then: Label


def changed(change: Change) -> tuple[Changed, ...]:
    """Return the facts that changed, in the order in which an event is written.

    Of an event that went into another one those are its excerpts alone: the date and the status of the other are its own, and held
    against itself.
    """
    if change.merged_into is not None:
        return tuple(_excerpts(change))
    return (*_dates(change), *_status(change), *_excerpts(change), *_corrections(change))


def is_told(change: Change) -> bool:
    """Tell whether a correction was added since; while one cannot be read, which was reported, it is taken for added."""
    was, now = (change.merged_into or change.was).record.corrections, change.event.record.corrections
    node = change.event.record.origin.node("/corrections")
    written = len(node.items) if isinstance(node, Sequence) else 1 if node is not None else 0
    return written > len(now) or (len(now) > len(was) and any(correction not in was for correction in now))


def then(change: Change, pointer: str, message: str) -> Label:
    """Return a label in the file as it was, whose path is written as git writes it: `main:events/a.yaml`."""
    origin = change.was.record.origin
    file = replace(origin.file, path=PurePosixPath(f"{change.former.name}:{origin.file.path}"))
    return label(Origin(file, origin.root, origin.base), pointer, message)


def entry(change: Change, *notes: str) -> str:
    """Return help with the lines that say what changed, ready to paste."""
    item = f"  - date: {scalar(change.former.day)}\n    note: {scalar(' '.join(dict.fromkeys(notes)))}"
    if change.event.record.corrections:
        return f"add what readers should know to `corrections`, in your own words, for example\n{item}"
    return f"say in the file what readers should know, in your own words, for example\ncorrections:\n{item}"


def _dates(change: Change) -> Iterator[Changed]:
    """Yield the dates that changed; of one that cannot be read now nothing is known."""
    was, now = change.was.record, change.event.record
    if was.date is not None and now.date is not None:
        if was.date != now.date:
            yield _field(change, "date", f"The date was given as {text(was.date)}.")
        elif was.clock != now.clock:
            yield _field(change, "clock", f"The time was given by {f'the clock `{was.clock}`' if was.clock else 'no clock'}.")
    is_read = now.expects is not None or "expects" not in now.given
    if was.expects is not None and is_read and was.expects != now.expects:
        yield _field(change, "expects", f"The expected date was given as {text(was.expects)}.")


def _status(change: Change) -> Iterator[Changed]:
    """Yield a status that changed, where one of the two is written: one that follows from the excerpts says no more than they do."""
    was, now = change.was, change.event
    is_written = was.record.status is not None or now.record.status is not None
    is_read = now.record.status is not None or "status" not in now.record.given
    if is_written and is_read and was.status is not None and now.status is not None and was.status is not now.status:
        yield _field(change, "status", f"The status was given as “{was.status.value}”.")


def _excerpts(change: Change) -> Iterator[Changed]:
    """Yield the excerpts that are gone, but not those whose label alone is another, and those that are altered."""
    origin, now = change.event.record.origin, {excerpt.record.label: excerpt for excerpt in change.event.excerpts}
    if not now and not lacks_excerpts(change.event):
        return  # they could not be read, which was reported
    for was in change.was.excerpts:
        name, pointer = was.record.label, f"/excerpts/{escape(was.record.label)}"
        if name not in now and origin.node(pointer) is None and not any(_altered(was, excerpt) is None for excerpt in now.values()):
            note = f"A quotation from {_work(was)} was taken out."
            yield Changed(
                f"excerpt `{name}`",
                note,
                label(origin, "/excerpts#key", f"`{name}` is gone"),
                then(change, f"{pointer}#key", "published here"),
            )
        elif name in now and now[name].record.exact and (altered := _altered(was, now[name])) is not None:
            field, said = altered
            note = f"A quotation from {_work(was)} was changed."
            yield Changed(
                f"excerpt `{name}`", note, label(origin, f"{pointer}/{field}", said), then(change, f"{pointer}/{field}", "published so")
            )


def _altered(was: Excerpt, now: Excerpt) -> tuple[str, str] | None:
    """Return the field in which two excerpts are not the same quotation, and what to say there; None where they are the same.

    White space means nothing. A source is the same under another id if its text is the same to the byte.
    """
    hashes = {excerpt.source.record.sha256 if excerpt.source is not None else None for excerpt in (was, now)}
    has_same_text = len(hashes) == 1 and None not in hashes
    if was.record.source != now.record.source and not has_same_text:
        return "source", "another source"
    if normalise_words(was.record.exact) != normalise_words(now.record.exact):
        return "exact", "other words"
    places = {excerpt.standing.exact for excerpt in (was, now) if excerpt.standing is not None}
    is_moved = has_same_text and len(places) > 1 and _looked_in(was) == _looked_in(now)
    return ("exact", "another place with these words") if is_moved else None


def _looked_in(excerpt: Excerpt) -> str | None:
    """Return the hash of the text that tells where an excerpt stands; one that is not the record's was reported (seed-hash)."""
    record = excerpt.source.record if excerpt.source is not None else None
    if record is None:
        return None
    return record.text.sha256 if record.text is not None else (record.sha256 or "").lower()


def _work(excerpt: Excerpt) -> str:
    """Return the name of the work that is quoted, as readers know it."""
    record = excerpt.source.record if excerpt.source is not None else None
    return (record.publisher or record.title if record is not None else None) or excerpt.record.source


def _corrections(change: Change) -> Iterator[Changed]:
    """Yield the list of corrections where it became shorter; to mend the wording of one is no change."""
    if len(change.event.record.corrections) < len(change.was.record.corrections):
        at = label(change.event.record.origin, *_place(change.event, "corrections", "one is gone"))
        yield Changed("list of corrections", "", at, then(change, "/corrections#key", "published here"))


def _field(change: Change, field: str, note: str) -> Changed:
    now = label(change.event.record.origin, *_place(change.event, field, "changed"))
    return Changed(_NAMES[field], note, now, then(change, *_place(change.was, field, "published so")))


def _place(event: Event, field: str, message: str) -> tuple[str, str]:
    """Return the pointer to a field and what to say there; to the title where the field is not written."""
    return (f"/{field}", message) if field in event.record.given else ("/title#key", f"no `{field}` is written here")
