"""A picture that was taken down is shown in another place.

Its file is not copied to the site, unless something else shows it: another event, or the same event under another name. The report
names both places, and knows a picture by its bytes too. Take it down there as well:

    media:
      - {file: pier.jpg, alt: The old pier}                                                       wrong, if another event has
      - {file: pier.jpg, suppressed: {date: "2025-03-14", ground: copyright}}                     this, and right here too
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.removed import RemovedPicture
from dateline.model.timeline import Event, Timeline
from dateline.text.node import Mapping, Scalar, Sequence


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each picture that is shown and was taken down elsewhere."""
    gone = timeline.removed.pictures
    if not gone:
        return
    for event in timeline.events:
        for picture in event.pictures:
            if picture.record.suppressed is None:
                sha256 = picture.file.sha256 if picture.file is not None else ""
                path = f"media/{picture.record.file}"
                same = next((one for one in gone if one.path == path or (sha256 and one.sha256 == sha256)), None)
                if same is not None:
                    yield _finding(event, picture.record.file, path, same)


def _finding(event: Event, file: str, path: str, same: RemovedPicture) -> Finding:
    said = "the same file" if path == same.path else "the same picture under another name"
    return Finding(
        f"`{event.id}` shows a picture that {'it' if same.event == event.id else f'`{same.event}`'} has taken down",
        label(event.record.origin, _pointer(event, file), said),
        (label(same.origin, same.pointer, "taken down here"),),
        help=("take it down here too, with the same `suppressed`, or take the picture out",),
    )


def _pointer(event: Event, file: str) -> str:
    """Return the pointer to the picture that is shown, and not to one of the same file that was taken down."""
    media = event.record.origin.node("/media")
    for number, item in enumerate(media.items if isinstance(media, Sequence) else ()):
        name = item.get("file") if isinstance(item, Mapping) else None
        if isinstance(item, Mapping) and isinstance(name, Scalar) and name.value == file and item.get("suppressed") is None:
            return f"/media/{number}/file"
    return "/media"


RULE = Rule(name="suppressed-picture-shown", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
