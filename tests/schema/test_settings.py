"""What editors are told leads to the schemas."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.schema.settings import modelines, vscode

ROOT = Path(__file__).parents[2]
FOLDER = "docs/schema"


def test_vs_code_is_told_of_the_committed_schemas() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))

    assert vscode(FOLDER) == settings


def test_the_first_line_of_a_file_leads_to_its_schema() -> None:
    for path, line in modelines(FOLDER):
        way = line.removeprefix("# yaml-language-server: $schema=")

        assert (ROOT / Path(path).parent / way).resolve().is_file()


def test_a_folder_elsewhere_is_named_whole() -> None:
    assert {"/srv/schemas/site.schema.json"} == {key for key, glob in vscode("/srv/schemas")["yaml.schemas"].items() if glob == "site.yaml"}
    assert ("site.yaml", "# yaml-language-server: $schema=/srv/schemas/site.schema.json") in modelines("/srv/schemas")
