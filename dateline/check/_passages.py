"""Our own prose in an event, passage by passage: its summary, its body, the answers of its accounts.

In here: where each passage stands and what was found in it. Not in here: what has to hold of it (the rules).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from dateline.markup.prose import Footnote, Link, Phrase, Sentence
from dateline.model.timeline import Event


class Read(Protocol):
    """Prose that was read: of a line or of blocks."""

    @property
    def text(self) -> str:
        """The text as it was given."""
        ...

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """Its footnotes, in their order."""
        ...

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words between quotation marks."""
        ...

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences."""
        ...

    @property
    def links(self) -> tuple[Link, ...]:
        """Its links."""
        ...


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage: the pointer to it in the record, what it is called in a message, and the prose."""

    pointer: str
    name: str
    prose: Read


def passages(event: Event) -> Iterator[Passage]:
    """Yield the passages of an event in the order in which a page shows them."""
    yield Passage("/summary", "summary", event.summary)
    if event.body is not None:
        yield Passage("/body", "body", event.body)
    for number, account in enumerate(event.accounts):
        for index, answer in enumerate(account.answers):
            yield Passage(f"/accounts/{number}/answers/{index}/text", f"answer {index + 1} to `{account.record.question}`", answer.text)


def footnotes(event: Event) -> Iterator[Footnote]:
    """Yield every footnote of an event."""
    for passage in passages(event):
        yield from passage.prose.footnotes
