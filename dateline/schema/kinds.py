"""The kinds of file that curators write: what each holds, and where its files stand in a collection."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.form.event import EVENT
from dateline.form.prose import PAGE, STORY
from dateline.form.shape import Form, Named
from dateline.form.site import SITE
from dateline.form.source import SOURCE
from dateline.form.vocabulary import ACTORS, PLACES, TOPICS


@dataclass(frozen=True, slots=True)
class KindOfFile:
    """A kind of file: its name, what the whole file holds, what it is, where such files stand (a glob from the collection's root).

    What is not YAML as a whole has no glob: of a page only the head is, and editors do not look for it there.
    """

    name: str
    shape: Form | Named
    about: str
    glob: str | None = None

    @property
    def file(self) -> str:
        """The name of its schema's file."""
        return f"{self.name}.schema.json"


KINDS = (
    KindOfFile("event", EVENT, "An event, with the excerpts that it rests on.", "events/**/*.yaml"),
    KindOfFile("source", SOURCE, "A source: the record of a work that is quoted or named.", "seeds/*.yaml"),
    KindOfFile("actors", ACTORS, "The actors of the vocabulary, by id.", "vocabulary/actors.yaml"),
    KindOfFile("topics", TOPICS, "The topics of the vocabulary, by id.", "vocabulary/topics.yaml"),
    KindOfFile("places", PLACES, "The places of the vocabulary, by id.", "vocabulary/places.yaml"),
    KindOfFile("site", SITE, "The site: its name, its address, its rules.", "site.yaml"),
    KindOfFile("page", PAGE, "The head of a page of prose."),
    KindOfFile("story", STORY, "The head of a story."),
)
