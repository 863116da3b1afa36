"""Which files are records, and which lie there by mistake."""

from __future__ import annotations

import pytest

from dateline.load.survey import survey
from dateline.text.tree import DictTree, Entry


def said(*paths: str) -> list[str]:
    return [found.finding.message for found in survey(DictTree(dict.fromkeys(paths, ""))).faults]


@pytest.mark.parametrize("name", ["a.yaml~", ".#a.yaml", ".a.yaml.swp", ".DS_Store", ".gitkeep"])
@pytest.mark.parametrize("folder", ["events", "events/sub", "seeds", "vocabulary"])
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
        ("seeds/a.yml", "`seeds/a.yml` is not named as a record: it ends with `.yml`"),
        ("seeds/a.txt", "`seeds/a.txt` stands without a record"),
        ("seeds/a.pdf", "`seeds/a.pdf` is neither a record nor a text"),
        ("seeds/sub/a.yaml", "`seeds/sub/a.yaml` stands in a folder of its own"),
        ("vocabulary/topic.yaml", "`vocabulary/topic.yaml` is not read"),
    ],
)
def test_a_stray_file_is_reported(path: str, expected: str) -> None:
    assert [expected] == said(path)


def test_a_record_that_is_named_wrongly_is_read_all_the_same() -> None:
    found = survey(DictTree({"events/a.yml": "", "seeds/b.yml": "", "seeds/b.txt": "", "seeds/sub/c.yaml": "", "seeds/sub/c.txt": ""}))

    assert ("events/a.yml",) == found.events
    assert (("b", "seeds/b.yml", "seeds/b.txt"), ("c", "seeds/sub/c.yaml", "seeds/sub/c.txt")) == found.sources
    assert 3 == len(found.faults)


def test_of_two_records_of_one_source_the_one_that_is_named_rightly_is_read() -> None:
    found = survey(DictTree({"seeds/b.yaml": "", "seeds/b.yml": ""}))

    assert (("b", "seeds/b.yaml", None),) == found.sources


def test_files_outside_the_folders_of_records_are_nobodys_affair() -> None:
    assert [] == said("README.md", "notes/a.txt", "eventsx/a.txt")


class WithPipe(DictTree):
    """A collection with something that is no file among its events."""

    def entries(self, folder: str) -> tuple[Entry, ...]:
        return (*super().entries(folder), *([Entry("events/pipe", "other")] if folder == "events" else []))


def test_what_is_no_file_cannot_be_read() -> None:
    faults = survey(WithPipe({})).faults

    assert ["`events/pipe` cannot be read: it is neither a file nor a folder"] == [found.finding.message for found in faults]
