"""What is said about a date that is wrong, and the piece of text it is said about.

In here: the error, and cures that are offered only if they can be read. Not in here: finding what is wrong.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.edtf.grammar import read
from dateline.edtf.singles import read_single

EXAMPLES = "write a year, a month or a day, for example `2025`, `2025-03` or `2025-03-14`"

LONGEST = 80
"""The most code points in which a date is looked for that is written otherwise; a longer text is none, however it goes on."""

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
    """The part of a text, from `start` to `end`, that should be one date; `southern` is where its seasons are meant."""

    text: str
    start: int
    end: int
    southern: bool = False

    @property
    def own(self) -> str:
        """The words of the part."""
        return self.text[self.start : self.end]

    @property
    def is_date(self) -> bool:
        """Whether the part is one date as it stands."""
        return read_single(self.own, southern=self.southern) is not None

    def within(self, start: int, end: int) -> "Part":
        """Return the part of this part between two places in it."""
        return Part(self.text, self.start + start, self.start + end, self.southern)

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
        if read(whole, southern=self.southern) is not None:
            return whole
        is_all_of_a_set = self.text[: self.start] + self.text[self.end :] in ("[]", "{}")
        alone = read(written, southern=self.southern) if is_all_of_a_set else read_single(written, southern=self.southern)
        return written if alone is not None else None
