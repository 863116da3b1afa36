"""A whole collection: every file is read, every fault is reported in one run."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.load.collection import load
from dateline.text.tree import DictTree

SITE = {"site.yaml": "format: 1\ntitle: T\n"}
EVENT = 'title: x\ndate: "2025"\nsummary: y\n'


def rules(files: Mapping[str, str | bytes]) -> list[str]:
    return [f"{found.finding.primary.file.path} {found.rule.name}" for found in load(DictTree(files)).diagnostics]


def test_a_folder_without_a_site_is_not_a_collection_and_is_read_all_the_same() -> None:
    loaded = load(DictTree({"events/a.yaml": "title: [x]\n" + EVENT.split("\n", 1)[1]}))

    assert ["missing-site", "wrong-shape"] == [found.rule.name for found in loaded.diagnostics]
    assert "this folder is not a collection: there is no `site.yaml`" == loaded.diagnostics[0].finding.message
    assert ("write `site.yaml` with two lines: `format: 1` and `title: The name of the site`",) == loaded.diagnostics[0].finding.help
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

    assert ["`site.yaml` is empty", "`events/a.yaml` holds nothing but comments", "`seeds/b.yaml` holds nothing but comments"] == [
        found.finding.message for found in loaded.diagnostics
    ]


def test_a_folder_without_events_is_no_fault_of_form() -> None:
    loaded = load(DictTree(SITE))

    assert ((), ()) == (loaded.diagnostics, loaded.records.events)
