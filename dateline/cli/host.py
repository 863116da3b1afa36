"""The host that runs the program for somebody, such as GitHub Actions: what it asks for, and where it shows what was found.

In here: its environment, its page of each run, the way to a collection in its repository. Not in here: how findings are written for it
(diagnostics/formats/github.py).
"""

from __future__ import annotations

import os
from pathlib import Path

_FOR_PEOPLE, _FOR_GITHUB = "full", "github"


def form() -> str:
    """Return the form of printing that suits whoever reads. Source: GitHub, default environment variables."""
    return _FOR_GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else _FOR_PEOPLE


def below(root: Path) -> str:
    """Return the way from the root of a repository to the collection in it, `docs/timeline/`; nothing where they are one, or none is."""
    whole = root.resolve()
    holder = next((folder for folder in (whole, *whole.parents) if (folder / ".git").exists()), whole)
    return "".join(f"{part}/" for part in whole.relative_to(holder).parts)


def summary() -> Path | None:
    """Return the file whose Markdown the host shows with the run, if it has one."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    return Path(named) if named else None
