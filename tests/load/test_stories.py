"""Stories: read as pages of prose are, in a folder of their own, with words of their own where something is wrong."""

from __future__ import annotations

import pytest

from dateline.load.collection import Loaded, load
from dateline.model.records import Name
from dateline.text.tree import DictTree, Entry, ReadFault

SITE = "format: 1\ntitle: T\n"
STORY = "---\ntitle: How the pier came about\n---\nIt began with a vote.\n"


def read(**stories: str) -> Loaded:
    """Load a collection with these stories, by the stems of their files."""
    return load(DictTree({"site.yaml": SITE, **{f"stories/{name.replace('_', '.')}.md": text for name, text in stories.items()}}))


def said(loaded: Loaded) -> list[str]:
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in loaded.diagnostics]


def test_a_story_is_read_field_by_field() -> None:
    head = "---\ntitle: The pier\nsummary: A vote.\nmenu: true\nauthors: [{given: Wren, family: Ashdown}]\nprevious_ids: [jetty]\n---\n"
    loaded = read(pier=head + "It began.\n")

    (story,) = loaded.records.stories
    assert ((), ()) == (loaded.diagnostics, loaded.records.pages)
    assert ("pier", "story", "The pier", "A vote.", True) == (story.id, story.kind, story.title, story.summary, story.menu)
    assert ((Name("Wren", "Ashdown"),), ("jetty",), "It began.\n") == (story.authors, story.previous_ids, story.body)
    assert story.origin.file.text[story.start :] == story.body


def test_stories_stand_by_id_translations_behind_them() -> None:
    loaded = read(pier_de=STORY, quay=STORY, pier=STORY)

    assert [("pier", None), ("pier", "de"), ("quay", None)] == [(story.id, story.language) for story in loaded.records.stories]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Words alone.\n", "1:1 broken-head `stories/pier.md` has no head"),
        ("---\n---\nWords.\n", "1:1 broken-head the head of `stories/pier.md` is empty"),
        ("---\nsummary: S\n---\n", "2:1 missing-field the story has no `title`"),
        ("---\ntitle: T\nsumary: S\n---\n", "3:1 unknown-field `sumary` is not a field of a story"),
    ],
)
def test_what_is_wrong_with_a_head_is_said_of_a_story(text: str, wanted: str) -> None:
    assert [wanted] == said(read(pier=text))


def test_a_head_that_is_not_there_is_shown_as_one_of_a_story() -> None:
    (found,) = read(pier="Words alone.\n").diagnostics

    assert ("begin the file with three lines:\n---\ntitle: The title of the story\n---",) == found.finding.help


def test_where_stories_cannot_be_listed_those_that_links_name_are_there() -> None:
    class Closed(DictTree):
        """A collection whose folder of stories gives nothing."""

        def entries(self, folder: str) -> tuple[Entry, ...]:
            if folder == "stories":
                raise ReadFault("stories", "permission denied")
            return super().entries(folder)

    loaded = load(Closed({"site.yaml": SITE, "pages/about.md": "---\ntitle: T\n---\nSee [it](story:pier).\n"}))

    assert ["pier"] == [story.id for story in loaded.records.stories]
