"""The list of everything a site consists of: each file's path with the SHA-256 of its bytes; and what of it must last.

It stands in the site itself, so that a copy can be checked, a build knows which files are its own, and the next site knows what this
one promised. It does not list itself.
In here: manifests as values and as JSON. Not in here: reading files (rim/), checking a site that was built (reread/).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dateline.model.output import Ledger, Manifest, OutputFile, Stated
from dateline.urls import MANIFEST

_DIGEST = re.compile(r"[0-9a-f]{64}")
_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_VERSION = re.compile(r"[0-9a-f]{10}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NO_LEDGER = Ledger()
_T = TypeVar("_T")
_ALWAYS = {"dateline", "files"}
_MAY = {"commit", "lasting", "states"}


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


def make(files: Iterable[OutputFile], version: str, ledger: Ledger = _NO_LEDGER) -> Manifest:
    """List `files` with their SHA-256, sorted by path, and what must last: what they answer, and what was owed before.

    >>> make([OutputFile("a.txt", b"")], "1.0").files["a.txt"][:8]
    'e3b0c442'
    """
    digests: dict[str, str] = {}
    lasting = set(ledger.owed)
    for file in files:
        digests[file.path] = hashlib.sha256(file.content).hexdigest()
        lasting.update(file.lasting)
    return Manifest(dict(sorted(digests.items())), version, ledger.commit, tuple(sorted(lasting)), dict(sorted(ledger.states.items())))


def to_json(manifest: Manifest) -> bytes:
    """Return the manifest as JSON: one file a line, sorted, UTF-8, with a line end at the end.

    >>> print(to_json(Manifest({}, "1.0")).decode(), end="")
    {
     "dateline": "1.0",
     "commit": null,
     "lasting": [],
     "states": {},
     "files": {}
    }
    """
    value = {
        "dateline": manifest.version,
        "commit": manifest.commit,
        "lasting": list(manifest.lasting),
        "states": {id: [_stated(state) for state in states] for id, states in sorted(manifest.states.items())},
        "files": dict(sorted(manifest.files.items())),
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def from_json(data: bytes) -> Manifest:
    """Read a manifest, and nothing that only looks like one. Those of former programs have neither commit nor what must last.

    Raises:
        ManifestFault: It is not JSON, or says too little, too much, or a thing twice.
    """
    value = _document(data)
    version, files = value["dateline"], value["files"]
    if not isinstance(version, str) or not isinstance(files, dict):
        raise ManifestFault("`dateline` is not a version, or `files` is not a list of paths with their SHA-256")
    commit = value.get("commit")
    if commit is not None and not (isinstance(commit, str) and _COMMIT.fullmatch(commit)):
        raise ManifestFault("`commit` is not a commit of git")
    lasting = tuple(_read(value.get("lasting", []), "`lasting` is not a list of addresses", _address))
    states = value.get("states", {})
    if not isinstance(states, dict):
        raise ManifestFault("`states` does not list the states of events")
    return Manifest(
        {path: _digest(path, digest) for path, digest in files.items()},
        version,
        commit,
        lasting,
        {id: tuple(_read(listed, f"the states of `{id}` are not a list", _state)) for id, listed in states.items()},
    )


def version_in(data: bytes) -> str | None:
    """Return the version of the program that says it made a manifest, also where nothing else of it can be read."""
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    found = value.get("dateline") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


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


def _document(data: bytes) -> dict[str, object]:
    """Read the JSON of a manifest, which has the parts that it needs and none that is not known."""
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise ManifestFault("it is not UTF-8") from None
    except json.JSONDecodeError as fault:
        raise ManifestFault(f"it is not JSON: line {fault.lineno}, column {fault.colno} cannot be read") from None
    except (ValueError, RecursionError):
        raise ManifestFault("it is not JSON that a manifest could be made of") from None
    if not isinstance(value, dict) or not value.keys() >= _ALWAYS:
        raise ManifestFault("it does not hold `dateline` and `files`")
    if unknown := sorted(value.keys() - _ALWAYS - _MAY):
        raise ManifestFault(f"nothing is known of a part called `{unknown[0]}`")
    return value


def _stated(state: Stated) -> dict[str, str | None]:
    return {"version": state.version, "day": state.day, "commit": state.commit}


def _read(value: object, reason: str, item: Callable[[object], _T]) -> list[_T]:
    if not isinstance(value, list):
        raise ManifestFault(reason)
    return [item(one) for one in value]


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


def _address(value: object) -> str:
    """Return an address that must last: a path inside a site, perhaps with an anchor."""
    path = value.partition("#")[0] if isinstance(value, str) else ""
    if not isinstance(value, str) or any(part in (".", "..") for part in path.split("/")) or path.startswith("/") or "//" in path:
        raise ManifestFault(f"`{value}` in `lasting` is not an address inside a site")
    return value


def _state(value: object) -> Stated:
    if not isinstance(value, dict) or value.keys() != {"version", "day", "commit"}:
        raise ManifestFault("a state has `version`, `day` and `commit`, and nothing else")
    version, day, commit = value["version"], value["day"], value["commit"]
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise ManifestFault(f"`{version}` in `states` is not a version")
    if day is not None and not (isinstance(day, str) and _DAY.fullmatch(day)):
        raise ManifestFault(f"`{day}` in `states` is not a day")
    if commit is not None and not (isinstance(commit, str) and _COMMIT.fullmatch(commit)):
        raise ManifestFault(f"`{commit}` in `states` is not a commit of git")
    return Stated(version, day, commit)
