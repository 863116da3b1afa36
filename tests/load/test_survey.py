"""Which files are records, and which lie there by mistake."""

from __future__ import annotations

import pytest

from dateline.load.survey import survey
from dateline.text.tree import DictTree, Entry, ReadFault


def said(*paths: str) -> list[str]:
    return [found.finding.message for found in survey(DictTree(dict.fromkeys(paths, ""))).faults]


@pytest.mark.parametrize("name", ["a.yaml~", ".#a.yaml", ".a.yaml.swp", ".DS_Store", ".gitkeep"])
@pytest.mark.parametrize("folder", ["events", "events/sub", "seeds", "vocabulary", "stories", "pages", "media", "media/sub"])
def test_what_editors_and_systems_leave_behind_is_passed_over(folder: str, name: str) -> None:
    assert [] == said(f"{folder}/{name}")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("events/a.yml", "`events/a.yml` is not named as a record: it ends with `.yml`"),
        ("events/a.YAML", "`events/a.YAML` is not named as a record: it ends with `.YAML`"),
        ("events/notes.txt", "`events/notes.txt` is not an event"),
        ("events/sub/a.md", "`events/sub/a.md` is not an event"),
        ("events/README", "`events/README` is not an event"),
        ("events/a.yaml.txt", "`events/a.yaml.txt` is not named as a record"),
        ("events/a", "`events/a` is not named as a record"),
        ("seeds/a.yaml.txt", "`seeds/a.yaml.txt` is not named as a record"),
        ("seeds/a.yml", "`seeds/a.yml` is not named as a record: it ends with `.yml`"),
        ("seeds/a.txt", "`seeds/a.txt` stands without a record"),
        ("seeds/a.pdf", "`seeds/a.pdf` is neither a record nor a text"),
        ("seeds/sub/a.yaml", "`seeds/sub/a.yaml` stands in a folder of its own"),
        ("seeds/a", "`seeds/a` is not named as a record"),
        ("seeds/a.md", "`seeds/a.md` is neither a record nor a text"),
        ("seeds/A b", "`seeds/A b` is neither a record nor a text"),
        ("vocabulary/topic.yaml", "`vocabulary/topic.yaml` is not read"),
        ("vocabulary/places.yml", "`vocabulary/places.yml` is not read"),
        ("vocabulary/places", "`vocabulary/places` is not read"),
        ("vocabulary/places.yaml.txt", "`vocabulary/places.yaml.txt` is not read"),
        ("vocabulary/countries.yaml", "`vocabulary/countries.yaml` is not read"),
        ("vocabulary/old/places.yaml", "`vocabulary/old/places.yaml` is not read"),
        ("pages/a.markdown", "`pages/a.markdown` is not named as a page"),
        ("pages/a.MD", "`pages/a.MD` is not named as a page"),
        ("pages/a.md.txt", "`pages/a.md.txt` is not named as a page"),
        ("pages/sub/a.md", "`pages/sub/a.md` is not in `pages/` itself"),
        ("pages/sub/a.fr.md", "`pages/sub/a.fr.md` is not in `pages/` itself"),
        ("pages/a.txt", "`pages/a.txt` is not a page"),
        ("pages/a.yaml", "`pages/a.yaml` is not a page"),
        ("pages/a.png", "`pages/a.png` is not a page"),
        ("pages/a", "`pages/a` is not a page"),
        ("stories/a.markdown", "`stories/a.markdown` is not named as a story"),
        ("stories/sub/a.md", "`stories/sub/a.md` is not in `stories/` itself"),
        ("stories/a.yaml", "`stories/a.yaml` is not a story"),
    ],
)
def test_a_stray_file_is_reported(path: str, expected: str) -> None:
    assert [expected] == said(path)


@pytest.mark.parametrize(
    "path",
    [
        "stories/a.md",
        "stories/a.fr.md",
        "pages/a.md",
        "pages/a.fr.md",
        "media/a.png",
        "media/sub/a.jpg",
        "media/notes.txt",
        "media/a",
        "vocabulary/places.yaml",
    ],
)
def test_what_stands_where_it_belongs_is_no_stray_file(path: str) -> None:
    assert [] == said(path)


def test_a_text_with_another_ending_is_reported_beside_its_record() -> None:
    assert ["`seeds/a.TXT` is not named as a text: it ends with `.TXT`"] == said("seeds/a.TXT", "seeds/a.yaml")


def test_a_record_that_is_named_wrongly_is_known_all_the_same() -> None:
    found = survey(DictTree({"events/a.yml": "", "seeds/b.yml": "", "seeds/b.txt": "", "seeds/sub/c.yaml": "", "seeds/sub/c.txt": ""}))

    assert ("events/a.yml",) == found.events
    assert (("b", "seeds/b.yml", "seeds/b.txt"), ("c", "seeds/sub/c.yaml", "seeds/sub/c.txt")) == found.sources
    assert {"events/a.yml", "seeds/b.yml"} == found.unread
    assert 3 == len(found.faults)


def test_a_record_with_a_second_ending_or_none_is_known_by_its_id() -> None:
    found = survey(DictTree({"events/a.yaml.txt": "", "events/b": "", "seeds/c.yaml.txt": "", "seeds/c.txt": ""}))

    assert ("events/a.yaml", "events/b.yaml") == found.events
    assert (("c", "seeds/c.yaml", "seeds/c.txt"),) == found.sources
    assert {"events/a.yaml", "events/b.yaml", "seeds/c.yaml"} == found.unread


def test_a_source_whose_record_has_no_ending_is_known_with_its_text() -> None:
    found = survey(DictTree({"seeds/a": "", "seeds/a.txt": "", "seeds/b": "", "seeds/b.yaml": ""}))

    assert (("a", "seeds/a", "seeds/a.txt"), ("b", "seeds/b.yaml", None)) == found.sources
    assert {"seeds/a"} == found.unread
    assert ["`seeds/a` is not named as a record", "`seeds/b` is neither a record nor a text"] == [
        one.finding.message for one in found.faults
    ]


def test_a_text_with_another_ending_is_known_and_not_read() -> None:
    found = survey(DictTree({"seeds/a.yaml": "", "seeds/a.TXT": "", "seeds/b.yaml": "", "seeds/b.TXT": "", "seeds/b.txt": ""}))

    assert (("a", "seeds/a.yaml", "seeds/a.TXT"), ("b", "seeds/b.yaml", "seeds/b.txt")) == found.sources
    assert {"seeds/a.TXT", "seeds/b.TXT"} == found.unread


def test_a_page_that_is_named_wrongly_is_known_by_its_right_name_once() -> None:
    found = survey(DictTree({"pages/a.markdown": "", "pages/sub/a.md": "", "pages/b.MD": "", "pages/b.md": "", "pages/c.fr.md.txt": ""}))

    assert ("pages/a.md", "pages/b.md", "pages/c.fr.md") == tuple(sorted(found.pages))
    assert {"pages/a.md", "pages/c.fr.md"} == found.unread
    assert 4 == len(found.faults)


def test_a_vocabulary_that_is_named_wrongly_is_known_by_its_right_name() -> None:
    found = survey(
        DictTree({"vocabulary/actors": "", "vocabulary/places.yaml.txt": "", "vocabulary/topcis.yaml": "", "vocabulary/x.yaml": ""})
    )

    assert {"vocabulary/actors.yaml", "vocabulary/places.yaml", "vocabulary/topics.yaml"} == found.unread
    assert frozenset() == found.terms


def test_a_text_without_a_record_is_known_by_its_id() -> None:
    found = survey(DictTree({"seeds/a.b.txt": ""}))

    assert (("a.b", "seeds/a.b.yaml", "seeds/a.b.txt"),) == found.sources
    assert {"seeds/a.b.yaml"} == found.unread


@pytest.mark.parametrize(
    ("paths", "cure"),
    [
        (["events/a.yml"], "rename it to `a.yaml`"),
        (["events/a.yml", "events/a.yaml"], "`events/a.yaml` is there already: remove the one that is not wanted"),
        (["events/a.yml.txt"], "rename it to `a.yaml`"),
        (["events/a.yaml.txt", "events/a.yaml"], "`events/a.yaml` is there already: remove the one that is not wanted"),
        (["seeds/a.yaml.txt", "seeds/a.txt"], "rename it to `a.yaml`"),
        (["vocabulary/topic.yaml"], "rename it to `vocabulary/topics.yaml`"),
        (["vocabulary/topic.yaml", "vocabulary/topics.yaml"], "move its terms into `vocabulary/topics.yaml`, and remove it"),
        (["seeds/sub/c.yaml"], "move it to `seeds/c.yaml`"),
        (["seeds/sub/c.yaml", "seeds/sub/c.txt"], "move it to `seeds/c.yaml`, and `c.txt` with it"),
        (["seeds/sub/c.yaml", "seeds/c.yaml"], "give it a name of its own, and move it to `seeds/`"),
        (["seeds/a"], "rename it to `a.yaml`, or move it out of `seeds/`"),
        (["seeds/a.TXT", "seeds/a.yaml"], "rename it to `a.txt`"),
        (["seeds/a.TXT", "seeds/a.txt", "seeds/a.yaml"], "`seeds/a.txt` is there already: remove the one that is not wanted"),
        (["pages/a.markdown"], "rename it to `a.md`"),
        (["pages/a.fr.markdown"], "rename it to `a.fr.md`"),
        (["pages/a.markdown", "pages/a.md"], "`pages/a.md` is there already: remove the one that is not wanted"),
        (["pages/sub/a.md"], "move it to `pages/a.md`"),
        (["pages/sub/a.md", "pages/a.md"], "`pages/a.md` is there already: remove the one that is not wanted"),
        (["pages/a.png"], "move it out of `pages/`; pictures stand in `media/`"),
        (["stories/sub/a.md"], "move it to `stories/a.md`"),
        (["stories/a.png"], "move it out of `stories/`; pictures stand in `media/`"),
        (["vocabulary/places"], "rename it to `vocabulary/places.yaml`"),
        (["vocabulary/places.yaml.txt", "vocabulary/places.yaml"], "move its terms into `vocabulary/places.yaml`, and remove it"),
        (["vocabulary/countries.yaml"], "move it out of `vocabulary/`"),
    ],
)
def test_a_cure_never_leads_onto_a_file_that_is_there(paths: list[str], cure: str) -> None:
    assert [(cure,)] == [found.finding.help for found in survey(DictTree(dict.fromkeys(paths, ""))).faults]


def test_of_two_records_of_one_source_the_one_that_is_named_rightly_is_read() -> None:
    found = survey(DictTree({"seeds/b.yaml": "", "seeds/b.yml": ""}))

    assert (("b", "seeds/b.yaml", None),) == found.sources


def test_files_outside_the_folders_of_records_are_nobodys_affair() -> None:
    assert [] == said("README.md", "notes/a.txt", "eventsx/a.txt")


class WithPipe(DictTree):
    """A collection with something that is no file among its events."""

    def entries(self, folder: str) -> tuple[Entry, ...]:
        return (*super().entries(folder), *([Entry("events/pipe", "other")] if folder == "events" else []))

    def read(self, path: str) -> bytes:
        raise ReadFault(path, "it is not a file")


def test_what_is_no_file_is_reported_with_the_reason_that_the_tree_gives() -> None:
    faults = survey(WithPipe({})).faults

    assert ["`events/pipe` cannot be read: it is not a file"] == [found.finding.message for found in faults]
    assert ("put the file itself in its place, or take it away",) == faults[0].finding.help


@pytest.mark.parametrize("path", ["pages/a.md", "media/a.png"])
def test_a_page_or_a_picture_that_is_no_file_is_there_and_not_read(path: str) -> None:
    class WithLink(DictTree):
        """A collection in which a link leads nowhere."""

        def entries(self, folder: str) -> tuple[Entry, ...]:
            return (Entry(path, "other"),) if path.startswith(folder) else ()

    found = survey(WithLink({}))

    assert [f"`{path}` cannot be read: there is no such file"] == [fault.finding.message for fault in found.faults]
    assert (path,) == (*found.pages, *found.media)
    assert {path} == found.unread


def test_a_name_that_is_not_utf_8_is_to_be_changed() -> None:
    class Misnamed(DictTree):
        def entries(self, folder: str) -> tuple[Entry, ...]:
            return (Entry("events/caf\ufffd.yaml", "other"),) if folder == "events" else ()

    faults = survey(Misnamed({})).faults

    assert ["`events/caf\ufffd.yaml` cannot be read: its name is not UTF-8"] == [found.finding.message for found in faults]
    assert ("rename it",) == faults[0].finding.help
