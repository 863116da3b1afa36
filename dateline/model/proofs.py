"""What a committed proof says of a text that is kept elsewhere: its hash, its length, and where in it the excerpts stand.

In here: values, all positions in code points of the normalised text. Not in here: reading them (load/), joining them to excerpts
(resolve/), what is wrong with them (check/).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.quotes.cut import CUT
from dateline.quotes.normalise import Span
from dateline.text.file import TextFile

FORMAT = 1
"""The form in which proofs are written; another one would be another number."""
ENDING = ".proof.json"
"""How the file of a proof ends, behind the id of its source."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an excerpt stands: each part of its words (several where it is cut), and the words around them that it gives.

    `prefix` ends where the excerpt begins and `suffix` begins where it ends, a space between them being part of theirs.
    `pages` are the numbers of the pages it stands on, `unnumbered` counts those without a number, `section` is the heading above it.
    """

    exact: tuple[Span, ...]
    prefix: Span | None = None
    suffix: Span | None = None
    pages: tuple[str, ...] = ()
    unnumbered: int = 0
    section: str | None = None

    @property
    def start(self) -> int:
        """Where the quoted words begin."""
        return self.exact[0][0]

    @property
    def end(self) -> int:
        """Where they end."""
        return self.exact[-1][1]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Everything of the text that is published with the excerpt."""
        return (*self.exact, *(span for span in (self.prefix, self.suffix) if span is not None))

    def parts(self, words: str) -> tuple[str, ...]:
        """Return the words of an excerpt part by part, where it stands in several; a sign of a cut may stand in the text itself.

        >>> Standing(((0, 7),)).parts("a […] b"), Standing(((0, 1), (9, 10))).parts("a […] b")
        (('a […] b',), ('a', 'b'))
        """
        return tuple(words.split(CUT)) if len(self.exact) > 1 else (words,)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a proof says of one excerpt: the digest of its words, where they stand, and the day on which that was attested (ISO 8601).

    `offset` is where the entry begins in the proof's file.
    """

    words: str
    standing: Standing
    day: str
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof of one text: its SHA-256, its length, what of it the site prints as title or opening words, and its excerpts."""

    sha256: str
    length: int
    title: Span | None
    opening: Span | None
    entries: tuple[Entry, ...]
    file: TextFile = field(compare=False, repr=False)
    # Filled when it is first asked for: each excerpt of the source asks once.
    _by_words: dict[str, Entry] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def is_read(self) -> bool:
        """Whether the file could be read; of one that could not, which was reported, nothing is known."""
        return bool(self.sha256)

    def entry(self, words: str) -> Entry | None:
        """Return the entry for the words of this digest; of several the first."""
        if not self._by_words:
            self._by_words.update((entry.words, entry) for entry in reversed(self.entries))
        return self._by_words.get(words)


def unread(file: TextFile) -> Proof:
    """Return what stands in for a proof that is there and could not be read."""
    return Proof("", 0, None, None, (), file)
