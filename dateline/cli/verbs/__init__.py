"""The verbs, one module each: VERB = Verb(...), found by the registry.

In here: how each is typed and what it does. Not in here: the parser (options.py), how findings are printed (terminal.py).

To know what may be typed, every module of this folder is imported, for `--help` too and where packages are lacking. What loads them
(the walk, templates, YAML) is therefore imported inside the functions that need it: that is nine tenths of the time to start.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: `help` in the list of all, `description` above its own help, its options beside the common ones, and its work.

    `run` takes what was typed and the folder of the collection, which is there, and returns the exit code.
    """

    name: str
    help: str
    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Path], int]
