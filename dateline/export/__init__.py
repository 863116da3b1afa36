"""Files for programs, one kind a module: EXPORT = Exporter(...), found by the registry.

In here: each standard as a function from the views to files. Not in here: how a date or a source is worded (views/), writing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.model.output import OutputFile, Page
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of data file: its name, where its files stand, by which standard, and the function that makes them.

    `path` is a path from the site's root; where there is a file for each record, `<id>` stands for the record's.
    `build` takes the views of the timeline and all pages, and yields nothing for a collection that has no such file.
    """

    name: str
    path: str
    standard: str
    build: Callable[[Views, tuple[Page, ...]], Iterator[OutputFile]]
