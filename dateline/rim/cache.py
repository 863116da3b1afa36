"""What was made before, kept on the disk from one build to the next: `.dateline/cache/` in the collection.

`pages/` has pages that were rendered, `history/` what is known of the history up to some commit.

Every entry stands under the hash of all that it was made from, the program's own sources among it, and carries the hash of what it
holds. So nothing in it is ever out of date, and what is damaged is as if it were not there; anybody may delete the folder at any time.
In here: reading and writing entries. Not in here: what goes into a key (render/, pages/).
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from dateline.text.keys import key_of

FOLDER: Final = Path(".dateline", "cache", "pages")
HISTORY: Final = Path(".dateline", "cache", "history")
_DIGEST: Final = hashlib.sha256().digest_size
_LEVEL: Final = 1
"""Pages are much the same inside; more work would win little."""
_SOURCES: Final = (".py", ".toml", ".json")


class Cache:
    """What is kept of the collection at `root`. A disk that cannot be read or written makes every page a new one, and no fault."""

    def __init__(self, root: Path, folder: Path = FOLDER) -> None:
        self._folder = root / folder
        self._program = _program()
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key; None where it is not there, or is damaged."""
        name = self._name(key)
        try:
            data = self._place(name).read_bytes()
            content = zlib.decompress(data[_DIGEST:])
        except (OSError, zlib.error):
            return None
        if hashlib.sha256(content).digest() != data[:_DIGEST]:
            return None
        self._used.add(name)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep something under a key: beside its place first, and then in it at once, so that nobody reads a half."""
        name = self._name(key)
        self._used.add(name)
        place = self._place(name)
        beside = place.with_name(f".{name}.{os.getpid()}.part")
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(hashlib.sha256(content).digest() + zlib.compress(content, _LEVEL))
                os.replace(beside, place)
            except OSError:
                os.unlink(beside)

    def prune(self) -> None:
        """Remove what this build did not use, once that is more than what it did: two sites of one collection may take turns."""
        others = [place for place in self._entries() if place.name not in self._used]
        if len(others) <= len(self._used):
            return
        for place in others:
            with suppress(OSError):
                os.unlink(place)

    def _entries(self) -> Iterator[Path]:
        with suppress(OSError):
            for folder in sorted(self._folder.iterdir()):
                with suppress(OSError):
                    yield from sorted(folder.iterdir())

    def _name(self, key: str) -> str:
        return key_of([self._program, key])

    def _place(self, name: str) -> Path:
        return self._folder / name[:2] / name


def _program() -> str:
    """Return the hash of the program's own sources, the texts of the interface among them."""
    package = Path(__file__).parent.parent
    own = sorted(path for path in package.rglob("*") if path.suffix in _SOURCES and "site_templates" not in path.parts)
    return key_of(part for path in own for part in (path.relative_to(package).as_posix(), path.read_bytes()))
