"""What is said about a date that is wrong, and the piece of text it is said about.

In here: the error, and cures that are offered only if they can be read. Not in here: finding what is wrong.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.edtf.grammar import read, read_point

EXAMPLES = "write a year, a month or a day, for example `2025`, `2025-03` or `2025-03-14`"

Advice = tuple[str, str]
"""A sentence with `{}` in the place of the cure, and the cure."""


class EdtfError(ValueError):
    """A text is not a date.

    `message` is the short label for the caret under `start` to `end` (code points), `reason` the tail of a headline
    ("there is no month 13"), `hint` a help sentence whose words between backticks can be pasted.
    """

    def __init__(self, message: str, start: int, end: int, hint: str | None, *, reason: str) -> None:
        super().__init__(reason)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a text, from `start` to `end`, that should be one date."""

    text: str
    start: int
    end: int

    @property
    def own(self) -> str:
        """The words of the part."""
        return self.text[self.start : self.end]

    def error(self, message: str, reason: str, *advice: Advice, at: tuple[int, int] | None = None) -> EdtfError:
        """Make the error for `at`, a span within the part, or for all of it."""
        start, end = at or (0, len(self.own))
        return EdtfError(message, self.start + start, self.start + end, self.hint(advice), reason=reason)

    def hint(self, advice: Iterable[Advice]) -> str:
        """Join what can be advised: each cure as the whole text would read with it, or alone if more than it is wrong.

        What cannot be read either is left out; where nothing remains, the forms of a date are named.
        """
        sentences = [sentence.format(f"`{cure}`") for sentence, written in advice if (cure := self.cure(written)) is not None]
        return "; ".join(dict.fromkeys(sentences)) or EXAMPLES

    def cure(self, written: str) -> str | None:
        """Return the whole text with `written` in the place of the part, or `written` alone; None if neither is a date."""
        whole = self.text[: self.start] + written + self.text[self.end :]
        if read(whole) is not None:
            return whole
        return written if read_point(written) is not None else None
