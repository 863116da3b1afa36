"""Read the pictures that events show: which there are, what form each has, and how large it is.

In here: the head of each file, as far as it tells form and size. Not in here: which event shows what (attachments.py), copying
(pipeline.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load import rules
from dateline.load.desk import Desk, nowhere
from dateline.load.files import unreadable
from dateline.load.survey import Found
from dateline.model.records import MediaFile
from dateline.text.tree import InputTree, ReadFault

FOLDER = "media"
LARGEST = 10_000_000
"""Bytes of a picture; a page that loads more is slow on any line."""
FORMS = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif"}
"""What browsers show as a picture and cannot be made to run; drawings (SVG) can."""
ENDINGS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp", ".avif": "avif"}


def read(tree: InputTree, found: Found, named: Iterable[str], removed: Iterable[str], faults: list[Diagnostic]) -> tuple[MediaFile, ...]:
    """Return the files below `media/`; of those that events name, form and size are read and faults reported.

    Files of pictures that were taken down, `removed`, are read too, so that they are known again under another name; no fault of theirs
    matters. Where the folder cannot be listed, every file that is named stands there for all that is known.
    """
    wanted = {f"{FOLDER}/{name}" for name in named}
    down = {f"{FOLDER}/{name}" for name in removed} - wanted
    if FOLDER in found.unread:
        return tuple(map(MediaFile, sorted(wanted)))
    return tuple(
        _read(tree, path, faults if path in wanted else []) if path in wanted | down and path not in found.unread else MediaFile(path)
        for path in sorted(found.media)
    )


def _read(tree: InputTree, path: str, faults: list[Diagnostic]) -> MediaFile:
    try:
        data = tree.read(path)
    except ReadFault as fault:
        faults.extend(unreadable(path, fault.reason).faults)
        return MediaFile(path)
    wrong = _fault(path, data)
    found = None if wrong else size_of(data)
    if found is None:
        desk = Desk(nowhere(path))
        headline, at, help = wrong or (f"`{path}` is not a picture that can be read", "its head tells no form and size", _HELP)
        desk.report(rules.INVALID_MEDIUM, None, headline, at, help=[help])
        faults.extend(desk.faults)
        return MediaFile(path)
    form, width, height = found
    return MediaFile(path, FORMS[form], sha256(data).hexdigest(), width, height)


_HELP = "save it again as PNG, JPEG, WebP, AVIF or GIF"


def _fault(path: str, data: bytes) -> tuple[str, str, str] | None:
    if len(data) > LARGEST:
        size = f"{len(data) / 1_000_000:.1f} MB"
        return f"`{path}` has {size}, and {LARGEST // 1_000_000} MB are the most", "too large for a page", "make it smaller"
    ending = path[path.rfind(".") :].lower()
    if ending not in ENDINGS:
        return f"`{path}` is not named as a picture", f"the endings are {', '.join(ENDINGS)}", _HELP
    found = size_of(data)
    if found is not None and found[0] != ENDINGS[ending]:
        right = next(name for name, form in ENDINGS.items() if form == found[0])
        return f"`{path}` is a picture of another form than its name says", f"it is {found[0].upper()}", f"let its name end with `{right}`"
    return None


def size_of(data: bytes) -> tuple[str, int, int] | None:
    """Return form, width and height in pixels of a picture, turned as it is shown; None where it is none of `FORMS`."""
    form = _form_of(data)
    if form is None:
        return None
    # Loaded here, for most collections have no picture.
    import imagesize  # type: ignore[import-untyped]  # the package has no types

    width, height = map(int, imagesize.get(BytesIO(data)))
    return (form, width, height) if width > 0 and height > 0 else None


def _form_of(data: bytes) -> str | None:
    """Return the form that the first bytes of a file tell.

    >>> _form_of(b"GIF89a"), _form_of(b"<svg>") is None
    ('gif', True)
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return "avif" if data[4:12] in (b"ftypavif", b"ftypavis") else None
