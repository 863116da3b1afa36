"""A term more in a vocabulary, and nothing else in it changed."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from dateline.draft.vocabulary import with_term
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Only a remark.\n",
        "sea:\n  name: Sea\n",
        "sea: {name: Sea}  # ours\n\n# The end.\n",
        "sea:\r\n  name: Sea\r\n",
        "sea:\n  name: Sea",
        "  sea:\n    name: Sea\n",
        "---\nsea:\n  name: Sea\n",
        "sea:\n  name: Sea\n  description: |\n    Wide.\n\n",
    ],
)
def test_a_term_stands_behind_those_that_are_there(text: str) -> None:
    added = with_term(text, "new-pier", {"name": "New pier"})

    root = read_yaml(TextFile(PurePosixPath("vocabulary/topics.yaml"), added, "")).root
    assert added.startswith(text)
    assert root is not None
    assert [*(["sea"] if "sea" in text else []), "new-pier"] == [key.value for key, _ in root.entries]
    assert not text or (text[-1] == "\n") == (added[-1] == "\n")
    assert "\r\n" not in text or "\n" not in added.replace("\r\n", "")
