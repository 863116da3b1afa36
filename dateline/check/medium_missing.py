"""An event shows a picture that is not there.

`file` is the name of a file in the folder `media/`, with its ending, letter for letter. Mend the name, or put the file there:

    media: [{file: Bridge.jpg, alt: The bridge from the south}]         wrong, where the file is media/bridge.jpg
    media: [{file: bridge.jpg, alt: The bridge from the south}]         right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._listed import UNREAD, listed, written
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline
from dateline.text.nearest import did_you_mean
from dateline.text.node import Mapping, Node

_FOLDER = "media/"


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each picture without a file."""
    known = {file.path.removeprefix(_FOLDER) for file in timeline.media}
    for event in timeline.events:
        for item, pointer in listed(event.record.origin, "/media"):
            file = written(item.get("file")) if isinstance(item, Mapping) else None
            if file is None or not file.strip() or file in known or _is_down(item):
                continue
            bare = file.removeprefix("./").removeprefix(_FOLDER)
            near = bare if bare in known else did_you_mean(file, known)
            said = f"did you mean `{near}`?" if near else f"there is no `{_FOLDER}{short(bare)}`"
            cure = f"write `file: {near}`" if near else f"put the file into `{_FOLDER}`, or take the picture out"
            if not near and bare != file:
                cure = f"write `file: {short(bare)}`, for all pictures stand in `{_FOLDER}`, and put the file there"
            where = label(event.record.origin, f"{pointer}/file", said)
            yield Finding(f"`{event.id}` shows a picture that is not there: `{short(file)}`", where, help=(cure,))


def _is_down(item: Node) -> bool:
    """Tell whether a picture was taken down; its file need not be there any more."""
    return isinstance(item, Mapping) and item.get("suppressed") is not None


RULE = Rule(name="medium-missing", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, yields_to=UNREAD)
