"""The list of everything a site consists of: each file's path with the SHA-256 of its bytes.

It stands in the site itself, so that a copy can be checked and a build knows which files are its own. It does not list itself.
In here: manifests as values and as JSON. Not in here: reading files (rim/), checking a site that was built (reread/).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.model.output import Manifest, OutputFile
from dateline.urls import MANIFEST

_DIGEST = re.compile(r"[0-9a-f]{64}")


class ManifestFault(Exception):
    """A text is not a manifest; `reason` says why, as the end of a sentence that names the file."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a tree differs from its manifest: paths that are not there, that have other bytes, that are not listed; each sorted."""

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    foreign: tuple[str, ...]


def make(files: Iterable[OutputFile], version: str) -> Manifest:
    """List `files` with their SHA-256, sorted by path.

    >>> make([OutputFile("a.txt", b"")], "1.0").files["a.txt"][:8]
    'e3b0c442'
    """
    digests = {file.path: hashlib.sha256(file.content).hexdigest() for file in files}
    return Manifest(dict(sorted(digests.items())), version)


def to_json(manifest: Manifest) -> bytes:
    """Return the manifest as JSON: one file a line, sorted, UTF-8, with a line end at the end.

    >>> print(to_json(Manifest({}, "1.0")).decode(), end="")
    {
     "dateline": "1.0",
     "files": {}
    }
    """
    value = {"dateline": manifest.version, "files": dict(sorted(manifest.files.items()))}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def from_json(data: bytes) -> Manifest:
    """Read a manifest, and nothing that only looks like one.

    Raises:
        ManifestFault: It is not JSON, or says too little, too much, or a thing twice.
    """
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise ManifestFault("it is not UTF-8") from None
    except json.JSONDecodeError as fault:
        raise ManifestFault(f"it is not JSON: line {fault.lineno}, column {fault.colno} cannot be read") from None
    except (ValueError, RecursionError):
        raise ManifestFault("it is not JSON that a manifest could be made of") from None
    if not isinstance(value, dict) or value.keys() != {"dateline", "files"}:
        raise ManifestFault("it does not hold `dateline` and `files`, and nothing else")
    version, files = value["dateline"], value["files"]
    if not isinstance(version, str) or not isinstance(files, dict):
        raise ManifestFault("`dateline` is not a version, or `files` is not a list of paths with their SHA-256")
    return Manifest({path: _digest(path, digest) for path, digest in files.items()}, version)


def compare(manifest: Manifest, present: Mapping[str, str | None]) -> Comparison:
    """Compare the manifest with the files that are there: path and SHA-256, or None where the bytes do not matter.

    The manifest's own file is neither missing nor foreign.
    """
    listed = manifest.files
    return Comparison(
        missing=tuple(sorted(listed.keys() - present.keys())),
        changed=tuple(sorted(path for path in listed.keys() & present.keys() if present[path] not in (None, listed[path]))),
        foreign=tuple(sorted(present.keys() - listed.keys() - {MANIFEST.path})),
    )


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make a mapping of JSON's pairs, in which no name may stand twice."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ManifestFault(f"`{name}` stands in it twice")
        found[name] = value
    return found


def _digest(path: str, digest: object) -> str:
    """Return the SHA-256 of a listed file, if both are what they should be."""
    if path == MANIFEST.path:
        raise ManifestFault("it lists itself")
    if any(part in ("", ".", "..") for part in path.split("/")):
        raise ManifestFault(f"`{path}` is not a path inside a site")
    if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise ManifestFault(f"`{path}` has no SHA-256 of 64 small hexadecimal digits")
    return digest
