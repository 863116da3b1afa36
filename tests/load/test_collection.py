"""A whole collection: every file is read, every fault is reported in one run."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.load.collection import load
from dateline.text.tree import DictTree, Entry, ReadFault

SITE = {"site.yaml": "format: 1\ntitle: T\n"}
EVENT = 'title: x\ndate: "2025"\nsummary: y\n'


def rules(files: Mapping[str, str | bytes]) -> list[str]:
    return [f"{found.finding.primary.file.path} {found.rule.name}" for found in load(DictTree(files)).diagnostics]


def test_a_folder_without_a_site_is_not_a_collection_and_is_read_all_the_same() -> None:
    loaded = load(DictTree({"events/a.yaml": "title: [x]\n" + EVENT.split("\n", 1)[1]}))

    assert ["missing-site", "wrong-shape"] == [found.rule.name for found in loaded.diagnostics]
    assert "this folder is not a collection: there is no `site.yaml`" == loaded.diagnostics[0].finding.message
    assert "write `site.yaml` with two lines:\nformat: 1\ntitle: The name of the site" == loaded.diagnostics[0].finding.help[0]
    assert ("", "en") == (loaded.records.site.title, loaded.records.site.language)


def test_a_site_with_another_ending_is_to_be_renamed() -> None:
    loaded = load(DictTree({"site.yml": "format: 1\n"}))

    assert ("rename `site.yml` to `site.yaml`",) == loaded.diagnostics[0].finding.help


def test_events_are_sorted_by_id_and_then_by_path() -> None:
    loaded = load(DictTree(SITE | {"events/z/a.yaml": EVENT, "events/b.yaml": EVENT, "events/c/a.yaml": EVENT}))

    assert ["events/c/a.yaml", "events/z/a.yaml", "events/b.yaml"] == [str(event.origin.file.path) for event in loaded.records.events]


def test_a_fault_in_one_file_hides_none_in_another() -> None:
    assert [
        "site.yaml missing-field",
        "events/a.yaml yaml-syntax",
        "events/b.yaml invalid-edtf",
        "seeds/c.yaml not-utf-8",
        "seeds/c.txt empty-file",
        "vocabulary/actors.yaml missing-field",
    ] == rules(
        {
            "site.yaml": "format: 1\n",
            "events/a.yaml": 'title: "x\n',
            "events/b.yaml": "title: x\ndate: y\nsummary: z\n",
            "seeds/c.yaml": b"title: caf\xe9\n",
            "seeds/c.txt": " \n",
            "vocabulary/actors.yaml": "a: {kind: person}\n",
        }
    )


def test_an_event_that_cannot_be_read_is_left_out_and_its_id_is_known() -> None:
    records = load(DictTree(SITE | {"events/a.yaml": 'title: "x\n', "events/b.yaml": "# nothing\n"})).records

    assert ((), ("a", "b")) == (records.events, records.unread)


def test_empty_records_are_reported() -> None:
    loaded = load(DictTree({"site.yaml": "", "events/a.yaml": "# nothing\n", "seeds/b.yaml": "---\n"}))

    assert ["`site.yaml` is empty", "`events/a.yaml` holds no field", "`seeds/b.yaml` holds no field"] == [
        found.finding.message for found in loaded.diagnostics
    ]


def test_a_folder_without_events_is_no_fault_of_form() -> None:
    loaded = load(DictTree(SITE))

    assert ((), ()) == (loaded.diagnostics, loaded.records.events)


def test_a_record_with_another_ending_is_known_and_not_read() -> None:
    loaded = load(DictTree(SITE | {"events/a.yml": "editor: vim\n", "seeds/b.yml": "editor: vim\n"}))

    assert ["stray-file", "stray-file"] == [found.rule.name for found in loaded.diagnostics]
    assert (("a",), ["b"]) == (loaded.records.unread, [source.id for source in loaded.records.sources])


def test_terms_that_are_named_are_not_missed_where_their_file_gives_nothing() -> None:
    event = EVENT + "topics: [harbour]\nactors: [council]\n"
    files = {"events/a.yaml": event, "vocabulary/topics.yml": "harbour: {name: Harbour}\n", "vocabulary/actors.yaml": "#" * 1_000_001}

    loaded = load(DictTree(SITE | files))

    assert ["stray-file", "file-too-large"] == [found.rule.name for found in loaded.diagnostics]
    assert (["harbour"], ["council"]) == ([term.id for term in loaded.records.topics], [term.id for term in loaded.records.actors])


def test_a_text_that_cannot_be_read_is_there_all_the_same() -> None:
    loaded = load(DictTree(SITE | {"seeds/b.yaml": "title: B\n", "seeds/b.txt": b"a" * 20_000_001}))

    text = loaded.records.sources[0].text
    assert text is not None
    assert ("", "") == (text.text, text.sha256)


class Locked(DictTree):
    """A collection with a folder that may not be listed."""

    def __init__(self, folder: str) -> None:
        super().__init__(SITE | {"events/a.yaml": EVENT, "seeds/b.yaml": "title: B\n"})
        self._folder = folder

    def entries(self, folder: str) -> tuple[Entry, ...]:
        if folder == self._folder:
            raise ReadFault(folder, "it may not be read by you")
        return super().entries(folder)


def test_a_folder_that_may_not_be_listed_is_one_fault() -> None:
    reports = [[found.finding.message for found in load(Locked(folder)).diagnostics] for folder in ("events", "seeds", "vocabulary")]

    assert [[f"`{folder}` cannot be read: it may not be read by you"] for folder in ("events", "seeds", "vocabulary")] == reports


def test_events_are_not_missed_where_their_folder_may_not_be_listed() -> None:
    assert ("events",) == load(Locked("events")).records.unread
    assert ("a",) == load(Locked("seeds")).records.unread


def test_a_file_is_not_to_be_renamed_to_one_that_is_there() -> None:
    """Whoever follows the advice must not lose a file by it."""
    gazette = "title: x\n"
    loaded = load(DictTree(SITE | {"events/Vote.yaml": EVENT, "events/vote.yaml": EVENT, "seeds/G.yaml": gazette, "seeds/g.yaml": gazette}))

    assert [
        ("give the file another name in such letters: `vote.yaml` is there already",),
        ("give the file another name in such letters: `g.yaml` is there already",),
    ] == [found.finding.help for found in loaded.diagnostics]
