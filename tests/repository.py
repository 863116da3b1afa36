"""A repository of git in a test's folder.

In here: making commits as a stranger's git would, without anybody's settings. Not in here: what is read from it (the tests).
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Nan Oake", "GIT_AUTHOR_EMAIL": "nan@example.org", "GIT_AUTHOR_DATE": "2025-03-14T12:00:00Z",
    "GIT_COMMITTER_NAME": "Nan Oake", "GIT_COMMITTER_EMAIL": "nan@example.org", "GIT_COMMITTER_DATE": "2025-03-14T12:00:00Z",
}  # fmt: skip


class Repository:
    """A repository whose first branch is `main`. `time` is that of its commits, where one was set."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.time = ""
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *words: str) -> str:
        """Run git and return what it says."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _SETTINGS
        if self.time:
            environment |= {"GIT_AUTHOR_DATE": self.time, "GIT_COMMITTER_DATE": self.time}
        command = ["git", "-C", str(self.root), *words]
        return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True).stdout.strip()

    def commit(self, files: Mapping[str, str | bytes | None] | None = None, time: str = "") -> str:
        """Write files over what is there (None: take one away), commit everything, and return the commit's hash.

        `time` is that of this commit and of those after it.
        """
        self.time = time or self.time
        for path, text in (files or {}).items():
            if text is None:
                (self.root / path).unlink()
                continue
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "change")
        return self.git("rev-parse", "HEAD")
