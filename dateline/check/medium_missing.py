"""An event shows a picture that is not there.

`file` is the name of a file in the folder `media/`, with its ending, letter for letter. Mend the name, or put the file there:

    media: [{file: Bridge.jpg, alt: The bridge from the south}]         wrong, where the file is media/bridge.jpg
    media: [{file: bridge.jpg, alt: The bridge from the south}]         right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline
from dateline.text.nearest import did_you_mean
from dateline.text.node import Mapping, Scalar, Sequence

_FOLDER = "media/"


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each picture without a file."""
    known = {file.path.removeprefix(_FOLDER) for file in timeline.media}
    for event in timeline.events:
        media = event.record.origin.node("/media")
        for number, item in enumerate(media.items if isinstance(media, Sequence) else ()):
            file = item.get("file") if isinstance(item, Mapping) else None
            if not isinstance(file, Scalar) or not file.value.strip() or file.value in known:
                continue
            bare = file.value.removeprefix("./").removeprefix(_FOLDER)
            near = bare if bare in known else did_you_mean(file.value, known)
            said = f"did you mean `{near}`?" if near else f"there is no `{_FOLDER}{short(bare)}`"
            cure = f"write `file: {near}`" if near else f"put the file into `{_FOLDER}`, or take the picture out"
            if not near and bare != file.value:
                cure = f"write `file: {short(bare)}`, for all pictures stand in `{_FOLDER}`, and put the file there"
            where = label(event.record.origin, f"/media/{number}/file", said)
            yield Finding(f"`{event.id}` shows a picture that is not there: `{short(file.value)}`", where, help=(cure,))


RULE = Rule(name="medium-missing", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)
