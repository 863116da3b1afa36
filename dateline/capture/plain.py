"""A text as it came: pasted, or in a file. Nothing of it is changed but its encoding and line ends of a rare kind.

In here: such a text and the title that its first line may be. Not in here: pages (page.py, article.py), papers (pdf.py).
"""

from __future__ import annotations

from dateline.capture.captured import Captured, Found, Refused
from dateline.capture.encodings import decoded
from dateline.capture.signs import settled

LONGEST_TITLE = 160
"""How many signs the first line of a text may have to be taken for its title."""


def plain(data: bytes, what: str, declared: str = "") -> Captured | Refused:
    """Return a text as it came; line ends stay as they are, of Windows too."""
    read = decoded(data, what, declared)
    if isinstance(read, Refused):
        return read
    if not read.text.strip():
        return Refused(f"{what} is empty", ("copy the whole article, its title first, and try again",))
    kept = settled(read.text, drawn=False)
    if isinstance(kept, Refused):
        return Refused(f"in {what}, {kept.what}", kept.help)
    text, doubts = kept
    return Captured(text, first_line(text, "the first line of the text"), tuple(filter(None, (read.doubt, *doubts))))


def first_line(text: str, origin: str) -> tuple[Found, ...]:
    """Return the first line of a text as its title, if it is short enough to be one."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return (Found("title", " ".join(line.split()), origin),) if 0 < len(line) <= LONGEST_TITLE else ()
