"""`schema` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Collection, Run, bytes_below, change

SCHEMAS = [f"{kind}.schema.json" for kind in ("actors", "event", "page", "places", "site", "source", "story", "topics")]


def test_schemas_are_written_with_the_ids_of_the_collection(run: Run, collection: Collection) -> None:
    root = collection("full")

    ended = run("schema", cwd=root)

    assert ended.code == 0
    assert ended.err.endswith("Wrote 8 schemas to .dateline/schema/\n")
    written = bytes_below(root / ".dateline" / "schema")
    assert SCHEMAS == list(written)
    assert '"label": "lock-company"' in written["event.schema.json"].decode()
    assert '"label": "lock-opens"' in written["source.schema.json"].decode()


def test_it_prints_the_settings_to_paste_and_the_lines_for_other_editors(run: Run, collection: Collection) -> None:
    out = run("schema", "--quiet", cwd=collection("minimal")).out

    settings = json.loads(out[out.index("{") : out.index("\n}\n") + 2])
    assert "events/**/*.yaml" == settings["yaml.schemas"]["./.dateline/schema/event.schema.json"]
    assert "events/<id>.yaml         # yaml-language-server: $schema=../.dateline/schema/event.schema.json\n" in out


def test_done_again_it_writes_only_what_changed(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run("schema", cwd=root).code == 0

    again = run("schema", cwd=root)
    change(root / "seeds" / "parish-leaflet.yaml", "title: ", "title: The ")
    changed = run("schema", cwd=root)

    assert again.err.endswith("The schemas in .dateline/schema/ are up to date\n")
    # A source is named by events and by other sources.
    assert changed.err.endswith("Wrote 2 schemas to .dateline/schema/\n")


def test_they_are_written_elsewhere_if_asked(run: Run, collection: Collection, tmp_path: Path) -> None:
    root = collection("minimal")

    ended = run("schema", "--root", root, "--output", "mine", "--quiet")

    assert (0, "") == (ended.code, ended.err)
    assert SCHEMAS == list(bytes_below(tmp_path / "mine"))
    assert f"{(tmp_path / 'mine').resolve().as_posix()}/event.schema.json" in ended.out
    assert not (root / ".dateline").exists()


def test_a_collection_with_faults_has_schemas_all_the_same(run: Run, collection: Collection) -> None:
    root = collection("full")
    (root / "vocabulary" / "topics.yaml").write_text("broken: [\n", "utf-8")

    ended = run("schema", "--quiet", cwd=root)

    assert ended.code == 0
    assert "1 error in the files: what could be read is offered, and `check` tells the rest\n" == ended.err
    assert '"label": "lock-company"' in (root / ".dateline" / "schema" / "event.schema.json").read_text("utf-8")


def test_a_folder_that_is_no_collection_gets_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    ended = run("schema", cwd=tmp_path / "empty")

    assert (1, "") == (ended.code, ended.out)
    cure = "name the folder that has it with `--root`, or begin one with `init`"
    assert f"error: . is not a collection: there is no site.yaml; {cure}\n" == ended.err
    assert [] == list((tmp_path / "empty").iterdir())


def test_no_schema_is_written_among_the_records(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    before = bytes_below(root)

    ended = run("schema", "--output", "events/schema", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert ended.err == "error: events/schema lies in events/, where every file is read; choose another folder with `--output`\n"
    assert before == bytes_below(root)


def test_a_folder_that_cannot_be_written_is_told(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    (root / ".dateline").write_text("in the way", "utf-8")

    ended = run("schema", "--quiet", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "stands in something that is not a folder; choose another folder with `--output`\n" in ended.err
