"""What `new` makes, one module each: KIND = Kind(...), found by the registry.

In here: how each is typed, and what is written for it. Not in here: the text of the files (draft/), reading sources (capture/).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record that `new` makes; `run` takes what was typed and the folder of the collection, and returns the exit code."""

    name: str
    help: str
    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Path], int]
