"""The steps of `date_basis` with their places, and steps as lines to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Label, label, label_within
from dateline.edtf.coverage import covered, parts_of
from dateline.edtf.model import Edtf
from dateline.edtf.phrases import names
from dateline.edtf.relative import relative_in
from dateline.model.records import BasisKind, BasisStep
from dateline.model.timeline import Event, Excerpt, ResolvedStep
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.yaml_values import scalar

_FIELDS = ("rule", "anchor", "words", "excerpt", "reference", "note")


@dataclass(frozen=True, slots=True)
class Step:
    """A step as written, its pointer in the record, the excerpt that it names, and what the date's rule makes of it."""

    event: Event
    written: BasisStep
    pointer: str
    excerpt: Excerpt | None
    resolved: ResolvedStep | None

    @property
    def date(self) -> Edtf | None:
        """The date that the step is about: the event's, or when it was expected to happen."""
        about = self.event.expects if self.written.of_expects else self.event.date
        return about.edtf if about is not None else None

    @property
    def date_pointer(self) -> str:
        """Where that date stands in the record."""
        return "/expects" if self.written.of_expects else "/date"

    def at(self, field: str, message: str) -> Label:
        """Return a label at the value of a field; of one that is not there, at the step."""
        return label(self.event.record.origin, f"{self.pointer}/{field}", message)

    def at_words(self, start: int, end: int, message: str) -> Label:
        """Return a label at the characters from `start` to `end` of `words`."""
        return label_within(self.event.record.origin, f"{self.pointer}/words", start, end, message)


def steps(event: Event) -> tuple[Step, ...]:
    """Return every step that could be read, in its order."""
    by_label = {excerpt.record.label: excerpt for excerpt in event.excerpts}
    dated, expected = (iter(date.basis) if date is not None else iter(()) for date in (event.date, event.expects))
    return tuple(
        Step(event, written, pointer, by_label.get(written.excerpt or ""), next(expected if written.of_expects else dated, None))
        for written, pointer in _pointers(event)
    )


def covers(step: Step, date: Edtf) -> frozenset[str]:
    """Return the parts of a date that a step gives.

    The words of a derived one say what was reported, not the date: it gives all of the date but a time of day, which no rule
    computes, unless its words name one or cannot be read.
    """
    language = step.excerpt.language if step.excerpt is not None else ""
    words = step.written.words
    if step.written.kind is not BasisKind.DERIVED:
        return covered(words, date, language)
    parts = parts_of(date)
    return parts - {"time"} if "time" in parts and words and _names_no_time(words, language) else parts


def _names_no_time(words: str, language: str) -> bool:
    """Tell whether words can be read, as a date or as counted from another day, and name no time of day."""
    named = names(words, language)
    if named is not None:
        return "time" not in named
    return any(relative.end - relative.start == len(words.strip()) for relative in relative_in(words.strip(), language))


def is_whole(event: Event) -> bool:
    """Tell whether every step that is written could be read."""
    node = event.record.origin.node("/date_basis")
    return len(event.record.basis) == (len(node.items) if isinstance(node, Sequence) else 1)


def lines(written: Iterable[BasisStep]) -> str:
    """Write steps as a whole `date_basis` to paste: one as a mapping, several as a list.

    >>> from dateline.model.records import BasisKind
    >>> print(lines([BasisStep(BasisKind.STATED, words="in February", excerpt="suggestion")]))
    date_basis:
      kind: stated
      words: "in February"
      excerpt: suggestion
    """
    blocks = [list(_fields(step)) for step in written]
    if len(blocks) == 1:
        return "\n".join(["date_basis:", *(f"  {line}" for line in blocks[0])])
    return "\n".join(["date_basis:", *(f"  {'-' if number == 0 else ' '} {line}" for block in blocks for number, line in enumerate(block))])


def _fields(step: BasisStep) -> Iterator[str]:
    yield f"kind: {step.kind.value}"
    for name in _FIELDS:
        value = getattr(step, name)
        if value is not None:
            yield f"{name}: {scalar(' '.join(value.split())) if name in ('words', 'anchor', 'note') else value}"
    if step.of_expects:
        yield "of: expects"


def _pointers(event: Event) -> Iterator[tuple[BasisStep, str]]:
    """Pair the steps that could be read with their places: one that could not be read is no step of the record."""
    node = event.record.origin.node("/date_basis")
    raw = (
        [(item, f"/date_basis/{number}") for number, item in enumerate(node.items)]
        if isinstance(node, Sequence)
        else [(node, "/date_basis")]
    )
    places = iter(raw)
    for step in event.record.basis:
        yield step, next((pointer for item, pointer in places if _is(item, step)), "/date_basis")


def _is(node: Node | None, step: BasisStep) -> bool:
    if not isinstance(node, Mapping):
        return False
    values = {key.value: value.value.rstrip("\r\n") for key, value in node.entries if isinstance(value, Scalar)}
    # Words of an excerpt that was taken down are in the file, and no longer in the record.
    names = [name for name in _FIELDS if name != "words" or step.words is not None]
    return values.get("kind") == step.kind.value and all(values.get(name) == getattr(step, name) for name in names)
