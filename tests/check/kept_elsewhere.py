"""A collection whose text can be taken away, and proofs of texts.

In here: files. Not in here: what should be found in them (the tests).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from dateline import pipeline
from dateline.draft.proof import proof, proof_json
from dateline.load.desk import nowhere
from dateline.model.timeline import Timeline
from dateline.text.tree import DictTree

TEXT = """\
The Pier
By noon the hall was full. The mayor called the plan “a lifeline” for all islanders.
\x0cThe Vote
On 3 March 1987 the council voted for the new pier. The mayor called the vote a good day.
It’s the harbour master’s word that no pier stands for ever.
"""
TEXT_PATH, PROOF_PATH, EVENT_PATH = "seeds/gazette.txt", "seeds/gazette.proof.json", "events/vote.yaml"
EVENT = """\
title: Council votes
date: "1987-03-03"
summary: It voted,[^vote] by day,[^day] and the mayor spoke.[^mayor][^call] All came.[^hall][^word]
excerpts:
  vote: {source: gazette, exact: On 3 March 1987 the council voted for the new pier}
  mayor: {source: gazette, exact: The mayor called the, suffix: vote}
  day: {source: gazette, exact: called the vote a good day}
  call: {source: gazette, exact: The mayor called the, prefix: full.}
  hall: {source: gazette, exact: By noon the hall was full}
  word: {source: gazette, exact: master’s word that no pier stands}
"""
RECORD = f"""\
title: the pier
publisher: Gazette
published: "1987-03-04"
sections: [The Pier, The Vote]
sha256: {sha256(TEXT.encode()).hexdigest()}
"""
WITH_TEXT: Mapping[str, str] = {
    "site.yaml": "format: 1\ntitle: Harbour\n",
    EVENT_PATH: EVENT,
    "seeds/gazette.yaml": RECORD,
    TEXT_PATH: TEXT,
}


def proofs_of(timeline: Timeline, day: str = "2026-11-22") -> dict[str, str]:
    """Return a proof of every text of a collection, by its path."""
    texts = {id: source for id, source in timeline.sources.items() if source.text is not None}
    made = {id: proof(source, timeline.quotations[id], day, nowhere(f"seeds/{id}.proof.json")) for id, source in texts.items()}
    return {str(each.file.path): proof_json(each) for each in made.values()}


def proof_of(files: Mapping[str, str], day: str = "2026-11-22") -> str:
    """Return the proof of the one text of a collection."""
    return proofs_of(pipeline.walk(DictTree(files)).timeline, day)[PROOF_PATH]


def without_texts(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a whole collection with a proof in the place of each text."""
    kept = {path: data for path, data in files.items() if not (path.startswith("seeds/") and path.endswith(".txt"))}
    return {**kept, **{path: text.encode() for path, text in proofs_of(pipeline.walk(DictTree(files)).timeline).items()}}


def proved(**changed: Any) -> dict[str, str]:
    """Return the collection with its text and a proof of it, some of whose fields are changed."""
    return {**WITH_TEXT, PROOF_PATH: json.dumps({**json.loads(proof_of(WITH_TEXT)), **changed})}


def away(files: Mapping[str, str]) -> dict[str, str]:
    """Return a collection without the text."""
    return {path: text for path, text in files.items() if path != TEXT_PATH}


def rules(files: Mapping[str, str], *, texts: str | None = None, requires_texts: bool = False) -> list[str]:
    """Return the names of the rules that find something, in order."""
    return [each.rule.name for each in pipeline.walk(DictTree(files), texts=texts, requires_texts=requires_texts).diagnostics]
