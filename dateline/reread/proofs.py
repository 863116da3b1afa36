"""Whether words have an entry in the proof of a text that is not here: a reading of its own, without a look at the build's.

In here: proofs as anybody may read them with a JSON reader and SHA-256. Not in here: quotations of pages (quotations.py).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.reread.words import normal


@dataclass(frozen=True, slots=True)
class Proved:
    """What a proof vouches for: the hash of the text, and the digests of the words that stand in it."""

    sha256: str
    words: frozenset[str]


def read_proofs(proofs: Mapping[str, str]) -> Mapping[str, Proved]:
    """Return what each proof vouches for, by the source's id; one that is no proof vouches for nothing."""
    return {id: proved for id, text in proofs.items() if (proved := _read(text)) is not None}


def _read(text: str) -> Proved | None:
    try:
        value = json.loads(text)
        return Proved(str(value["sha256"]), frozenset(str(entry["words"]) for entry in value["excerpts"]))
    except (ValueError, RecursionError, KeyError, TypeError, IndexError):
        return None


def digest(exact: str, prefix: str, suffix: str) -> str:
    """Return the digest by which a proof names words; those around them are empty where none are given.

    >>> digest("the vote", "", "") == hashlib.sha256(b'{"exact":"the vote"}').hexdigest()
    True
    """
    parts = [(name, normal(text)) for name, text in (("exact", exact), ("prefix", prefix), ("suffix", suffix))]
    written = ",".join(f"{json.dumps(name)}:{json.dumps(text, ensure_ascii=False)}" for name, text in parts if text)
    return hashlib.sha256(f"{{{written}}}".encode()).hexdigest()
