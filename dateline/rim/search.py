"""The index of the search, made by Pagefind: documents in, the files below `pagefind/` out.

The program of the package `pagefind-bin` is run once in a folder of its own and reads nothing else. Its result is kept in
`.dateline/cache/search/` under the hash of all that it was made from. Of what Pagefind writes, its own interfaces are left out.
Source: Pagefind 1.5, "CLI and configuration sources"; equal documents give equal bytes, which a test holds it to.

In here: finding the program, running it, keeping the result. Not in here: what is found (views/search.py), the page (pages/search.py).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path
from typing import Final

from dateline.model.output import OutputFile
from dateline.render.kept import Kept, Nothing
from dateline.rim.one_order import sorted_anew
from dateline.text.keys import key_of
from dateline.urls import SEARCH_PROGRAM

PACKAGE: Final = "pagefind-bin"
FOLDER: Final = Path(".dateline", "cache", "search")
_PLACE: Final = SEARCH_PROGRAM.path.rpartition("/")[0]
_WANTED: Final = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
_SETTINGS: Final = "PAGEFIND_"
"""What the names of variables begin with by which Pagefind would do otherwise than it is told here."""
_SHOWN: Final = 3
_NOTHING: Final = Nothing()


class SearchFault(Exception):
    """The index could not be made: what was in the way, and how to go on."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = "build again with `--no-search`: the page of the search then offers browsing alone"


@dataclass(frozen=True, slots=True)
class Pagefind:
    """The program: where it lies, and its version."""

    path: Path
    version: str

    def index(
        self, documents: Sequence[OutputFile], kept: Kept = _NOTHING, tell: Callable[[str], None] = lambda said: None
    ) -> tuple[OutputFile, ...]:
        """Return the files of the index, sorted by path; taken from what is kept where the same documents were indexed before.

        `tell` gets a line before the program is run.

        Raises:
            SearchFault: It could not be run, or did not do what it should.
        """
        key = key_of(["search", self.version, sys.platform, *(part for file in documents for part in (file.path, file.content))])
        content = kept.get(key)
        if content is not None:
            return tuple(_unpacked(content))
        tell(f"Indexing {len(documents):,} pages for the search")
        files = self._made(documents)
        kept.put(key, _packed(files))
        return files

    def _made(self, documents: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
        try:
            with tempfile.TemporaryDirectory(prefix="dateline-search-") as folder:
                root = Path(folder)
                _write(root / "documents", documents)
                self._run(root)
                return sorted_anew(_read(root / "index"))
        except OSError as fault:
            raise SearchFault(f"the index of the search cannot be made: {fault.strerror or fault}") from fault
        except (ValueError, LookupError) as fault:
            raise SearchFault(f"the index of the search cannot be read: {fault}; Pagefind {self.version} writes another one") from fault

    def _run(self, root: Path) -> None:
        """Run the program in a folder of its own, so that it finds no settings of anybody else."""
        command = (str(self.path), "--site", "documents", "--output-path", "index", "--silent")
        environment = {name: value for name, value in os.environ.items() if not name.upper().startswith(_SETTINGS)}
        ended = subprocess.run(command, cwd=root, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if ended.returncode or not (root / "index" / "pagefind-entry.json").is_file():
            said = (ended.stderr or ended.stdout).decode("utf-8", "replace").strip().splitlines()[-_SHOWN:]
            raise SearchFault(f"the index of the search cannot be made: Pagefind ends with status {ended.returncode}: {' '.join(said)}")


def find() -> Pagefind | None:
    """Return the program of the package, if it is there and runs on this machine."""
    with suppress(metadata.PackageNotFoundError, OSError):
        found = util.find_spec("pagefind_bin")
        places = (Path(place, name) for place in (found.submodule_search_locations or () if found else ()) for name in _NAMES)
        for path in places:
            if path.is_file() and _runs(path):
                return Pagefind(path, metadata.version(PACKAGE))
    return None


_NAMES: Final = ("pagefind.exe",) if os.name == "nt" else ("pagefind",)


def _runs(path: Path) -> bool:
    command = (str(path), "--version")
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


def _write(root: Path, documents: Iterable[OutputFile]) -> None:
    for file in documents:
        place = root / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)


def _read(root: Path) -> Iterator[OutputFile]:
    """Yield those files that a search needs: of the programs for a language, the one that the index names."""
    languages = json.loads((root / "pagefind-entry.json").read_bytes())["languages"].values()
    programs = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in languages}
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        if path.name in programs or path.name.endswith(_WANTED):
            yield OutputFile(f"{_PLACE}/{path.relative_to(root).as_posix()}", path.read_bytes())


def _packed(files: Iterable[OutputFile]) -> bytes:
    """Return files as one text of bytes: a line with path and size before each."""
    return b"".join(b"%d %s\n%s" % (len(file.content), file.path.encode("utf-8"), file.content) for file in files)


def _unpacked(data: bytes) -> Iterator[OutputFile]:
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        size, _, path = data[at:end].partition(b" ")
        at = end + 1 + int(size)
        yield OutputFile(path.decode("utf-8"), data[end + 1 : at])
