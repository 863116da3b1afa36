"""What a rule says of a place in a file.

A rule yields findings; `sign` makes diagnostics of them by the severities of the site.
In here: those types and their order. Not in here: how they are printed (formats/).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from dateline.text.file import Span, TextFile
from dateline.text.origin import Origin


class Severity(Enum):
    """How much a fault weighs: an error makes the site wrong and stops the build, a warning makes it worse."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Label:
    """A place and what is to be said there. Without a span it is the whole file."""

    file: TextFile
    span: Span | None
    message: str

    @property
    def place(self) -> tuple[str, int, int]:
        """Path, line and column; a whole file is at 1:1."""
        line, column = self.file.position(self.span.start) if self.span else (1, 1)
        return str(self.file.path), line, column

    @property
    def end(self) -> tuple[int, int] | None:
        """Line and column behind the last character; none of a whole file."""
        return self.file.position(max(self.span.start, self.span.end)) if self.span else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: a headline that stands alone, the place, other places involved, how to mend it, what else is known."""

    message: str
    primary: Label
    secondary: tuple[Label, ...] = ()
    help: tuple[str, ...] = ()
    note: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What is looked for. The docstring of the module that holds the rule is its documentation.

    `about` is the type of the thing that `find` takes; a rule of form, reported while reading, has neither.
    `guarded` rules protect evidence and addresses: no severity, no `allow` and no flag silences them.
    `yields_to` names rules whose finding on the same record already says what is wrong.
    A warning that is not `allowable` is about `allow` itself, or about files that have no such field: an entry for it would silence
    nothing.
    A rule that `needs_text` does not run where a text is kept elsewhere and a proof stands in for it, and one that `needs_history`
    where nobody looked at what was published.
    """

    name: str
    severity: Severity
    doc: str = field(repr=False)
    about: type | None = None
    # The argument is an instance of `about`; a plain function type cannot say so.
    find: Callable[[Any], Iterator[Finding]] | None = None
    guarded: bool = False
    yields_to: tuple[str, ...] = ()
    needs_text: bool = False
    needs_history: bool = False
    allowable: bool = True

    @property
    def summary(self) -> str:
        """What it finds: the first paragraph of its documentation, on one line."""
        return " ".join(self.doc.strip().partition("\n\n")[0].split())

    @property
    def page(self) -> str:
        """The page on the rule, from the root of the repository."""
        return f"docs/rules/{self.name}.md"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding signed by its rule.

    `allowed` holds the reason by which the record lets a warning stand; `stood` names the former state in which it was found already.
    """

    rule: Rule
    severity: Severity
    finding: Finding
    allowed: str | None = None
    stood: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What else is known of it: what the finding notes, and that it is allowed or stood before."""
        allowed = () if self.allowed is None else (f"allowed by the record: {self.allowed}",)
        stood = () if self.stood is None else (f"it stood at `{self.stood}` already",)
        return (*self.finding.note, *allowed, *stood)


def label(origin: Origin, pointer: str, message: str = "") -> Label:
    """Return a label at the value (or with `#key` the key) that `pointer` names in the record."""
    return Label(origin.file, origin.span(pointer), message)


def label_within(origin: Origin, pointer: str, start: int, end: int, message: str = "") -> Label:
    """Return a label at the characters from `start` to `end` of the text at `pointer`."""
    return Label(origin.file, origin.find(pointer, start, end), message)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by path, place, rule and words, and drop what is said twice."""

    def key(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
        return (*diagnostic.finding.primary.place, diagnostic.rule.name, diagnostic.finding.message)

    unique = {key(diagnostic): diagnostic for diagnostic in diagnostics}
    return tuple(unique[k] for k in sorted(unique))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings there are; warnings that a record allows are counted apart."""

    errors: int
    warnings: int
    allowed: int


def tallied(diagnostics: Iterable[Diagnostic]) -> Tally:
    """Count findings."""
    counts = Counter(None if diagnostic.allowed is not None else diagnostic.severity for diagnostic in diagnostics)
    return Tally(counts[Severity.ERROR], counts[Severity.WARNING], counts[None])


def blocks(diagnostics: Iterable[Diagnostic], *, strict: bool, against: bool = False) -> bool:
    """Tell whether the site must not be built.

    An error blocks, and under `strict` or `against` a former state a warning that nothing allows. What stood in that state blocks only
    under `strict`, and if it is an error of a guarded rule.
    """
    return any(_blocks(diagnostic, strict=strict, against=against) for diagnostic in diagnostics)


def is_old(diagnostic: Diagnostic, *, strict: bool) -> bool:
    """Tell whether a finding does not block because it stood in a former state."""
    is_guarded = diagnostic.rule.guarded and diagnostic.severity is Severity.ERROR
    return diagnostic.stood is not None and diagnostic.allowed is None and not strict and not is_guarded


def _blocks(diagnostic: Diagnostic, *, strict: bool, against: bool) -> bool:
    if diagnostic.allowed is not None or is_old(diagnostic, strict=strict):
        return False
    return diagnostic.severity is Severity.ERROR or (diagnostic.severity is Severity.WARNING and (strict or against))
