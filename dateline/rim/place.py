"""Where a site is published, and whether it may be: nothing that Dateline did not write is ever replaced.

In here: looking at the disk and refusing. Not in here: writing to it (publish.py).
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from dateline.model.output import Manifest
from dateline.rim.faults import ELSEWHERE, PublishFault
from dateline.rim.staging import Leaf, leaves
from dateline.urls import MANIFEST
from dateline.write.manifest import ManifestFault, from_json
from dateline.write.plan import folders

LEFT_OVERS = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file browsers leave in the folders that they show: nobody's work, and it comes again by itself."""

_SHOWN = 5
_KINDS = {"file": "", "link": " (a link)", "folder": "/ (an empty folder)", "other": " (not a file)"}


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of the site as it was named and as it really is, and the names that a build uses beside it."""

    named: Path
    output: Path

    @property
    def workshop(self) -> Path:
        """The folder beside the output that stands only while a build publishes."""
        return self.output.with_name(f".{self.output.name}.dateline")

    @property
    def next(self) -> Path:
        """The tree that is being written, and after an exchange the one that was published before."""
        return self.workshop / "next"

    @property
    def old(self) -> Path:
        """The tree that was renamed away."""
        return self.workshop / "old"

    @property
    def journal(self) -> Path:
        """The note that a swap by two renames has begun."""
        return self.workshop / "journal"


def find_place(output: Path) -> Place:
    """Find the folder that is meant; a link to a folder is looked through.

    Raises:
        PublishFault: Something else stands there, or there is no folder around it.
    """
    real = Path(os.path.realpath(output))
    if not real.name:
        raise PublishFault(f"`{output}` is the root of the disk", help=(ELSEWHERE,), paths=(str(output),))
    if os.path.islink(output) and not os.path.lexists(real):
        help = "make the folder that it leads to, or remove the link"
        raise PublishFault(f"`{output}` is a link that leads nowhere", help=(help,), paths=(str(output), str(real)))
    if os.path.lexists(real) and not os.path.isdir(real):
        kind = "a file" if os.path.isfile(real) else "not a folder"
        raise PublishFault(f"`{output}` is {kind}, and a site is a folder", help=(ELSEWHERE,), paths=(str(output),))
    if not os.path.isdir(real.parent):
        message = f"there is no folder `{real.parent}` for the site to stand in"
        help = f"make the folder `{real.parent}`, then build again"
        raise PublishFault(message, help=(help, ELSEWHERE), paths=(str(real.parent),))
    if os.path.ismount(real):
        raise PublishFault(
            f"`{output}` is a file system of its own, so that it cannot be exchanged in one step",
            help=(f"choose a folder inside it with `--output`, for example `{output / 'site'}`",),
            paths=(str(output),),
        )
    return Place(output, real)


def left_overs(tree: Path) -> tuple[str, ...]:
    """Return the names of what a file browser left in a folder that holds nothing else; of any other folder none.

    Raises:
        OSError: It cannot be listed.
    """
    if not os.path.isdir(tree):
        return ()
    with os.scandir(tree) as items:
        found = {item.name: item.is_file(follow_symlinks=False) for item in items}
    return tuple(found) if found.keys() <= LEFT_OVERS and all(found.values()) else ()


def belongs_to_another(tree: Path) -> bool:
    """Tell whether a folder is not this user's own."""
    try:
        return os.stat(tree).st_uid != os.geteuid()
    except OSError:
        return False


def refuse_sources(place: Place, collection: Path | None, sources: tuple[Path, ...]) -> None:
    """Refuse to publish over, or around, what the site is made from; `sources` also refuse what lies inside them.

    Raises:
        PublishFault: The output is, or holds, such a folder, or lies in one of `sources`.
    """
    if collection is not None and _is_within(collection, place.output):
        relation = "is the collection itself" if _same(collection, place.output) else "holds the collection"
        raise PublishFault(f"`{place.named}` {relation}", help=(ELSEWHERE,), paths=(str(collection),))
    for path in sources:
        if _is_within(path, place.output):
            word = "is" if _same(path, place.output) else "holds"
            raise PublishFault(f"`{place.named}` {word} `{path}`, which the site is made from", help=(ELSEWHERE,), paths=(str(path),))
        if _is_within(place.output.parent, path):
            raise PublishFault(f"`{place.named}` lies in `{path}`, which the site is made from", help=(ELSEWHERE,), paths=(str(path),))


def refuse_foreign(place: Place, tree: Path) -> None:
    """Refuse to replace `tree` if anything in it is not of a site built by Dateline; one that is not there, or empty, may be.

    Raises:
        PublishFault: Something is; the first few are named.
        OSError: It cannot be looked through.
    """
    if not os.path.lexists(tree):
        return
    present = sorted(leaves(tree))
    if not present:
        return
    manifest = _manifest(place, tree, present)
    if manifest is None:
        message = f"`{place.named}` is not empty, and what it holds is not a site built by Dateline"
        raise _refusal(message, present, f"or delete `{place.named}` if it holds nothing of yours")
    if found := _foreign(present, manifest):
        files, are = ("1 file", "is") if len(found) == 1 else (f"{len(found)} files", "are")
        raise _refusal(f"`{place.named}` holds {files} that {are} not of the site built by Dateline", found)


def _refusal(message: str, found: list[Leaf], *more_help: str) -> PublishFault:
    them = "it" if len(found) == 1 else "them"
    paths = [leaf.path + _KINDS[leaf.kind] for leaf in found[:_SHOWN]]
    more = [f"and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    help = (f"move {them} to another place, then build again", *more_help, ELSEWHERE)
    return PublishFault(message, help=help, paths=(*paths, *more))


def _manifest(place: Place, tree: Path, present: list[Leaf]) -> Manifest | None:
    """Read the manifest of the site that stands in `tree`, if one does."""
    if Leaf(MANIFEST.path, "file") not in present:
        return None
    try:
        return from_json((tree / MANIFEST.path).read_bytes())
    except ManifestFault as fault:
        raise PublishFault(
            f"`{place.named / MANIFEST.path}` is not a manifest of Dateline, so that nothing tells which files are its own: {fault.reason}",
            help=(f"if nothing in `{place.named}` has to be kept, remove the folder and build again", ELSEWHERE),
            paths=(str(place.named / MANIFEST.path),),
        ) from fault


def _foreign(present: list[Leaf], manifest: Manifest) -> list[Leaf]:
    """Return what no build has written: a listed path is Dateline's whatever its bytes are, if it is a file.

    What a file browser left in a folder of the site is passed over.
    """
    ours = {*manifest.files, MANIFEST.path}
    inside = {folder for path in ours for folder in folders(path)}
    shown = {f"{folder}/{name}" if folder else name for folder in ("", *inside) for name in LEFT_OVERS}
    known: dict[str, set[str]] = {"file": ours | shown, "folder": inside}
    return [leaf for leaf in present if leaf.path not in known.get(leaf.kind, ())]


def _is_within(path: Path, folder: Path) -> bool:
    """Tell whether `path` is `folder` or lies below it, by what they are on the disk and not by how they are spelled."""
    real = Path(os.path.realpath(path))
    return any(_same(part, folder) for part in (real, *real.parents))


def _same(one: Path, other: Path) -> bool:
    try:
        first, second = os.stat(one), os.stat(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)
    return stat.S_ISDIR(first.st_mode) and os.path.samestat(first, second)
