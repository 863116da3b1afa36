"""What `import` reads, one module each: KIND = Kind(...), found by the registry.

In here: how each is typed, and which reader takes it. Not in here: the readers (importing/), what is done with what they read (verbs/).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.importing.rows import Read


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file; `read` takes its bytes, what was typed, and the language of the collection."""

    name: str
    help: str
    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    read: Callable[[bytes, argparse.Namespace, str], Read]
