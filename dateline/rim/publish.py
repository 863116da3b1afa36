"""Put a site where readers find it, whole or not at all.

The new site is written beside the published one, read again, and exchanged with it in one step. Whatever fails before that
step leaves the published site as it is, and whatever was left of a build that was killed is cleared away by the next.

    .output.dateline/lock      held while a build publishes (lock.py)
    .output.dateline/next/     the new site; after an exchange the one before it
    .output.dateline/old/      the one before, where there is no exchange (swap.py)
    .output.dateline/journal   stands while `old/` may be the only whole site

In here: the order of the steps. Not in here: what the files say, nor when a site may be published at all.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dateline.model.output import Ledger, Manifest, OutputFile
from dateline.rim.faults import ELSEWHERE, UNCHANGED, PublishFault, explained, standing
from dateline.rim.lock import Busy, locked
from dateline.rim.place import Place, belongs_to_another, find_place, left_overs, refuse_foreign, refuse_sources
from dateline.rim.staging import fill, reread
from dateline.rim.swap import Way, flush_all, is_free, mend, swap
from dateline.write.lasting import astray, lost
from dateline.write.manifest import make
from dateline.write.plan import clashes

PATIENCE = 10.0
"""Seconds that a build waits for another one at the same output."""
_SHOWN = 20
"""Addresses that are named one by one."""
_NO_LEDGER = Ledger()


@dataclass(frozen=True, slots=True)
class Published:
    """What was done: where the site really stands, its files and bytes without the manifest, how it came there.

    `left` is a folder with remains of the site before, where they could not be removed.
    """

    output: Path
    files: int
    size: int
    way: Literal["first"] | Way
    left: Path | None


def publish(
    files: Iterable[OutputFile],
    output: Path,
    version: str,
    *,
    collection: Path | None = None,
    sources: tuple[Path, ...] = (),
    ledger: Ledger = _NO_LEDGER,
    patience: float = PATIENCE,
    tell: Callable[[str], None] = lambda line: None,
) -> Published:
    """Make `output` hold exactly these files and their manifest, which hands on the `ledger`; every address owed there is answered.

    The output may be, or hold, neither `collection` nor one of `sources`, and may lie in none of `sources`. `tell` gets a line when
    another build has to be waited for, for `patience` seconds.

    Raises:
        PublishFault: It could not be done; its note says what became of the site that was there.
    """
    plan = tuple(files)
    with _noting_what_stands(output):
        _refuse_clashes(plan)
        _refuse_losses(plan, ledger)
        place = find_place(output)
        refuse_sources(place, collection, sources)
        way = _publish(place, plan, make(plan, version, ledger), patience, tell)
    left = place.workshop if os.path.lexists(place.next) or os.path.lexists(place.old) else None
    return Published(place.output, len(plan), _size(plan), way, left)


def repair(output: Path) -> bool:
    """Put the published site back in its place if a build was killed while exchanging it; return whether that was needed.

    Publishing begins with this by itself; it is for the start of a build, which may find faults and publish nothing.

    Raises:
        PublishFault: The site is not in its place and cannot be put back.
    """
    with _noting_what_stands(output):
        place = find_place(output)
        return os.path.lexists(place.journal) and _repair(place)


def _repair(place: Place) -> bool:
    try:
        with locked(place.workshop, patience=0, waiting=lambda: None):
            return _mend(place)
    except Busy:
        return False
    except OSError as fault:
        raise _told(fault, place, 0) from fault


@contextmanager
def _noting_what_stands(output: Path) -> Iterator[None]:
    """Let a fault speak of a published site only where one is."""
    try:
        yield
    except PublishFault as fault:
        if fault.note == UNCHANGED:
            fault.note = standing(output)
        raise


def _publish(
    place: Place, plan: tuple[OutputFile, ...], manifest: Manifest, patience: float, tell: Callable[[str], None]
) -> Literal["first"] | Way:
    """Do the work under the lock, and make faults of what the system says."""
    output = place.named
    try:
        with locked(place.workshop, patience=patience, waiting=lambda: tell(f"another build is writing `{output}`: waiting for it to end")):
            return _replace(place, plan, manifest)
    except Busy:
        message = f"another build is writing `{output}`, and has not ended within {patience:g} seconds"
        raise PublishFault(message, help=("wait for it to end, then build again",), paths=(str(place.workshop),)) from None
    except OSError as fault:
        raise _told(fault, place, _size(plan)) from fault


def _replace(place: Place, plan: tuple[OutputFile, ...], manifest: Manifest) -> Literal["first"] | Way:
    """Do the work while the lock is held."""
    _mend(place)
    refuse_foreign(place, place.output)
    _clear_remains(place)
    try:
        fill(place.next, plan, manifest)
        _refuse_difference(place, manifest)
        flush_all(place.next)
        return _put(place)
    finally:
        _clear(place)


def _mend(place: Place) -> bool:
    """Put back what an interrupted swap left; what a file browser left in a folder of its own makes way."""
    for name in left_overs(place.output):
        os.unlink(place.output / name)
    return mend(place.output, place.old, place.journal)


def _put(place: Place) -> Literal["first"] | Way:
    """Put the new tree in its place; what came into the old one meanwhile and is not of the site puts the old one back."""
    if is_free(place.output):
        os.rename(place.next, place.output)
        return "first"
    way = swap(place.next, place.output, place.old, place.journal)
    before, spare = (place.next, place.old) if way == "exchange" else (place.old, place.next)
    try:
        refuse_foreign(place, before)
    except (PublishFault, OSError):
        swap(before, place.output, spare, place.journal)
        raise
    return way


def _size(plan: tuple[OutputFile, ...]) -> int:
    return sum(len(file.content) for file in plan)


def _refuse_clashes(plan: tuple[OutputFile, ...]) -> None:
    if found := clashes(plan):
        paths = tuple(" and ".join(f"`{path}`" for path in clash.paths) + f": {clash.reason}" for clash in found)
        raise PublishFault("the files of the site cannot all be written as they are planned", paths=paths)


def _refuse_losses(plan: tuple[OutputFile, ...], ledger: Ledger) -> None:
    """Refuse a site that would answer no longer where one before it did, or would not where it says that it does."""
    if found := lost(plan, ledger.owed):
        addresses = "1 address" if len(found) == 1 else f"{len(found)} addresses"
        raise PublishFault(
            f"{addresses} of the site published last would answer no more",
            help=(
                "bring back what stood there; or let what took its place say so (`previous_ids`), or say why it is gone (`withdrawn`)",
                "if the published site is not of this collection, name the right one with `--previous`",
            ),
            paths=_few(found),
        )
    if found := astray(plan):
        message = "places that citations lead to are not on their pages"
        help = "let the templates of the collection's own give each of them its `id`, as the built-in ones do"
        raise PublishFault(message, help=(help,), paths=_few(found))


def _few(addresses: tuple[str, ...]) -> tuple[str, ...]:
    more = (f"and {len(addresses) - _SHOWN} more",) if len(addresses) > _SHOWN else ()
    return (*(f"/{address}" for address in addresses[:_SHOWN]), *more)


def _refuse_difference(place: Place, manifest: Manifest) -> None:
    """Read the new tree from the disk and refuse it if it is not what was to be written."""
    found = reread(place.next, manifest)
    different = (*found.missing, *found.changed, *found.foreign)
    if different:
        message = f"the disk that holds `{place.named}` gave back other bytes than were written"
        raise PublishFault(message, help=("build again, and look after the disk if it happens twice", ELSEWHERE), paths=different)


def _clear_remains(place: Place) -> None:
    """Remove what an earlier build left, now that the published site is known to be in its place."""
    with suppress(FileNotFoundError):
        os.unlink(place.journal)
    _clear(place)
    for remains in (place.next, place.old):
        if os.path.lexists(remains):
            help = f"remove `{place.workshop}`, then build again"
            raise PublishFault("what an earlier build left cannot be removed", help=(help,), paths=(str(remains),))


def _clear(place: Place) -> None:
    """Remove what is not the published site, as far as that can be done; while the journal stands, `old/` may be it."""
    shutil.rmtree(place.next, ignore_errors=True)
    if not os.path.lexists(place.journal):
        shutil.rmtree(place.old, ignore_errors=True)


def _told(fault: OSError, place: Place, needed: int) -> PublishFault:
    """Explain an error of the system, and say where the site is if it is not in its place."""
    if fault.filename == str(place.workshop):  # what may not be written is the folder around the output
        fault = OSError(fault.errno, fault.strerror, str(place.workshop.parent))
    concerned = [Path(name) for name in (fault.filename, fault.filename2) if isinstance(name, str)]
    is_inside = any(path.is_relative_to(place.output) for path in concerned)
    told = explained(fault, place.named, needed, is_anothers=is_inside and belongs_to_another(place.output))
    if os.path.lexists(place.journal) and os.path.lexists(place.old) and is_free(place.output):
        note = f"the published site is not in its place but whole in `{place.old}`; the next build that can write there puts it back"
        return PublishFault(told.message, help=told.help, paths=told.paths, note=note)
    return told
