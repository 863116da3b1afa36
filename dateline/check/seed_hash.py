"""The text of a source is not the one that was archived.

The record holds the SHA-256 of the text's bytes. If one sign of the text changes, by a slip, a search and replace, or an
editor that mends line ends, the hash is another, and the quotations are proved against something that was never published.

Bring the text back; the report names the events, the excerpts and the dates that rest on it. Only where it was changed on
purpose, and compared with the publication letter for letter, write the new hash, which the report gives:

    sha256: 338268adbf07e325c30c67b71afef2c32c6ceee8db8c87dbe8a801d7d7183bec

A text that is not there is reported too, unless a proof beside the record stands in for it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

from dateline.check._resting import counted_from, resting_on
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.timeline import Source, Timeline
from dateline.text.file import BOM, TextFile

_KEEP = "a line `seeds/** -text` in .gitattributes keeps git from changing line ends"
_FORM = re.compile(r"[0-9a-fA-F]{64}")


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each text that has another hash than its record says."""
    followers = counted_from(timeline)
    for source in timeline.sources.values():
        yield from _faults(source, timeline, followers)


def _faults(source: Source, timeline: Timeline, followers: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    record, text = source.record, source.record.text
    if record.sha256 is None:
        return
    if text is None and record.proof is not None:
        return  # kept elsewhere: the rules on proofs have the word
    if text is None:
        where = label(record.origin, "/sha256", f"the hash of seeds/{record.id}.txt, and there is none")
        bring = f"`git restore seeds/{record.id}.txt` brings it back"
        away = f"if it is kept elsewhere: `prove {record.id} --texts DIR`, where DIR has it, writes the proof that stands in for it"
        never = "if its text was never kept, take the `sha256` out"
        yield Finding(f"the text of `{record.id}` is not there", where, help=(bring, away, never))
        return
    # A file that could not be read has no hash, and an empty one nothing to compare: form has said so.
    if not text.text.strip() or text.sha256 in ("", record.sha256.lower()):
        return
    compare = f"compare {text.path} with the text as it was published, letter for letter; only if they agree, write"
    paste = f"{compare}\nsha256: {text.sha256}"
    if not _FORM.fullmatch(record.sha256):
        where = label(record.origin, "/sha256", "64 digits and letters from a to f")
        yield Finding(f"the `sha256` of `{record.id}` is not a SHA-256", where, help=(paste,))
        return
    unseen = _unseen(text, record.sha256)
    # Where the words are the same, all that rests on them stands as it stood.
    touched = () if unseen else tuple(resting_on(source, timeline, followers))
    back = f"`git restore {text.path}` brings it back"
    help = (f"{back}; {_KEEP}" if unseen else f"`git diff -- {text.path}` shows what was changed; {back}", paste)
    if record.is_kept_elsewhere:
        # It may lie in another repository, or in none.
        help = (f"bring {text.path} back from where the text is kept, as it was archived", paste)
    yield Finding(
        f"the text of `{record.id}` is not the one that was archived: its SHA-256 is another",
        label(record.origin, "/sha256", "the hash of the text as archived"),
        (Label(text, None, unseen or "this text has another hash"),),
        help=help,
        note=touched,
    )


def _unseen(text: TextFile, wanted: str) -> str | None:
    """Say what a program did to the text that no eye can see, if undoing it gives the hash that is wanted."""
    lines, bare = re.sub(r"\r\n|\r", "\n", text.text), text.text.rstrip("\r\n")
    # A file's text has lost its byte order mark, so with one the first form is the text as it stands.
    forms = {
        "only the byte order mark at its head was changed": (text.text, BOM + text.text),
        "only its line ends were changed": (lines, lines.replace("\n", "\r\n"), lines.replace("\n", "\r")),
        "only the line end after its last word was changed": (bare, text.text + "\n", text.text + "\r\n"),
    }
    for said, tried in forms.items():
        if any(hashlib.sha256(form.encode()).hexdigest() == wanted.lower() for form in tried):
            return f"the words are the same: {said}"
    return None


RULE = Rule(name="seed-hash", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True, needs_text=True)
