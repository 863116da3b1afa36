"""Damaged collections by number: the same number gives the same files for ever, so that a fault can be looked at again.

In here: the sound collections, the case of a number, what is asked of it, and the smallest files that still fail.
Not in here: how many cases are tried (the tests; long.py, which goes on for hours).
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TypeVar

from dateline import pipeline
from dateline.diagnostics.diagnostic import Severity
from dateline.draft.yaml import Value, document
from dateline.load.collection import load
from dateline.render.compiled import Compiled
from dateline.text.tree import DictTree
from tests.fuzz.damage import FIELDS, KINDS, NAMES, SIGNS, VALUES, Damage, damaged
from tests.fuzz.regrown import Garden, Tree, read, tree_of, written
from tests.fuzz.said import unsayable, unsound

ROOT = Path(__file__).parents[2]
SLOW = 10.0
"""Seconds of computing after which a collection is said to be slow: a hundred times what a sound one takes."""
_OWN = ("events", "seeds", "vocabulary", "pages", "media")
_ROUNDS = 12
_KINDS = 9

Files = Mapping[str, bytes]
Item = TypeVar("Item")


def _below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _own() -> dict[str, bytes]:
    """Return the collection of this repository itself."""
    files = {f"{name}/{path}": data for name in _OWN if (ROOT / name).is_dir() for path, data in _below(ROOT / name).items()}
    return files | {"site.yaml": (ROOT / "site.yaml").read_bytes()}


SOUND: Mapping[str, Files] = {
    "own": _own(),
    **{name: _below(ROOT / "tests" / "projects" / name) for name in ("full", "second", "unicode", "german", "progressive")},
}
"""Every collection that is damaged, by name."""
_GARDEN = Garden(SOUND)
_TEMPLATES = DictTree(_below(ROOT / "site_templates"))
_COMPILED = Compiled()


@dataclass(frozen=True, slots=True)
class Case:
    """A damaged collection: its number, the sound one that it was made of, and all its files."""

    number: int
    name: str
    files: Files

    @property
    def changed(self) -> tuple[str, ...]:
        """The paths of the files that are not as they were."""
        sound = SOUND[self.name]
        return tuple(path for path in sound if self.files.get(path) != sound[path])


def case(number: int) -> Case:
    """Return the case of a number: of nine, four with every file damaged, four with every record grown anew, one with few files damaged."""
    random = Random(number)
    name, kind = tuple(SOUND)[number // _KINDS % len(SOUND)], number % _KINDS
    sound = SOUND[name]
    if kind > _KINDS // 2:
        files = {path: _regrown(random, path, data) for path, data in sound.items()}
    else:
        share = 0.1 if kind == _KINDS // 2 else 1.0
        files = damaged(sound, [_damage(random, path) for path in sound if random.random() < share])
    return Case(number, name, _hashed(sound, files) if random.random() < 0.5 else files)


def _damage(random: Random, path: str) -> Damage:
    kind = random.choice([kind for kind in KINDS if kind != "file lost" or random.random() < 0.2])
    folder = next((folder for folder in NAMES if path.startswith(folder) and path.endswith((".yaml", ".md"))), None)
    put = ""
    if kind == "another field" and folder is not None:
        fitting = [field for place, field in FIELDS if place == folder]
        hostile = f"{random.choice(NAMES[folder])}: {random.choice(VALUES)}"
        put = random.choice(fitting) if fitting and random.random() < 0.5 else hostile
    elif kind in ("another field", "signs put in"):
        kind, put = "signs put in", random.choice(SIGNS)
    elif kind == "another value":
        put = random.choice(VALUES)
    return Damage(kind, path, random.randrange(100_000), random.randrange(100_000), put)


def _regrown(random: Random, path: str, data: bytes) -> bytes:
    # A collection whose site is another each time says little of its events.
    root = read(path, data) if path.endswith(".yaml") and (path != "site.yaml" or random.random() < 0.3) else None
    return data if root is None else written(_GARDEN.regrow(random, tree_of(root)))


def _hashed(sound: Files, files: Files) -> dict[str, bytes]:
    """Return files in which the hash of each text that was changed is right again, so that more is asked of it."""
    hashes = {
        sha256(data).hexdigest().encode(): sha256(files[path]).hexdigest().encode()
        for path, data in sound.items()
        if path.endswith(".txt") and path in files
    }
    mended = dict(files)
    for path in (path for path in files if path.startswith("seeds/") and path.endswith(".yaml")):
        for old, new in hashes.items():
            mended[path] = mended[path].replace(old, new)
    return mended


def faults(files: Files) -> list[str]:
    """Return what is wrong with Dateline, told by what it makes of these files: nothing, one hopes."""
    begun = time.process_time()
    try:
        diagnostics = pipeline.walk(DictTree(files)).diagnostics
        wrong = [*(fault for found in diagnostics for fault in unsound(found, files)), *unsayable(diagnostics)]
    except Exception:
        return [_last(traceback.format_exc())]
    seconds = time.process_time() - begun
    return [*wrong, f"the walk took {seconds:.0f} seconds"] if seconds > SLOW else wrong


def mended(tried: Case) -> dict[str, bytes] | None:
    """Return the case with each file as it was that an error concerns: what is left is accepted. None where there is no end of errors."""
    sound, files = SOUND[tried.name], dict(tried.files)
    for _ in range(_ROUNDS):
        errors = [found for found in pipeline.walk(DictTree(files)).diagnostics if found.severity is Severity.ERROR]
        if not errors:
            return files
        labels = [label for found in errors for label in (found.finding.primary, *found.finding.secondary)]
        concerned = {str(label.file.path) for label in labels}
        # A text and its record are one.
        concerned |= {path.replace(".txt", ".yaml") for path in concerned} | {path.replace(".yaml", ".txt") for path in concerned}
        changed = [path for path in sound if files.get(path) != sound[path]]
        # Of a file that lacks what others need nothing is said where they need it.
        files.update((path, sound[path]) for path in (concerned.intersection(changed) or changed[: len(changed) // 2 + 1]))
    return None


def faults_in_building(files: Files) -> list[str]:
    """Return what is wrong with Dateline, told by the site that it builds of files that it accepts, drafts and all."""
    try:
        timeline = pipeline.walk(DictTree(files), drafts=True).timeline
        paths = [str(file.path) for file in pipeline.build(timeline, _TEMPLATES, DictTree(files), compiled=_COMPILED)]
    except Exception:
        return [_last(traceback.format_exc())]
    return [f"`{path}` is written twice" for path in set(paths) if paths.count(path) > 1]


def faults_in_writing_again(files: Files) -> list[str]:
    """Return which records are others when their files are written by Dateline's own writer and read again."""
    again = dict(files)
    for path, data in files.items():
        root = read(path, data) if path.endswith(".yaml") else None
        if root is not None:
            again[path] = document(_value(tree_of(root))).encode()
    before, after = load(DictTree(files)).records, load(DictTree(again)).records
    if before == after:
        return []
    return [f"`{path}` is read otherwise when it is written again" for path in again if not _same(files, path, again[path])]


def _same(files: Files, path: str, data: bytes) -> bool:
    return load(DictTree(files)).records == load(DictTree({**files, path: data})).records


def _value(tree: Tree) -> dict[str, Value]:
    filled = _filled(tree)
    assert isinstance(filled, dict)
    return dict(filled)


def _filled(tree: Tree) -> Value:
    """Return a value without the empty lists and mappings in it: they say nothing, and the writer wants them left out."""
    if isinstance(tree, dict):
        return {name: value for name, item in tree.items() if (value := _filled(item)) not in ([], {})}
    return [value for item in tree if (value := _filled(item)) not in ([], {})] if isinstance(tree, list) else tree


def _last(report: str) -> str:
    """Return the end of a report: where it broke, and why."""
    return "\n".join(report.splitlines()[-7:])


def smallest(files: Files, sound: Files, fails: Callable[[Files], bool]) -> dict[str, bytes]:
    """Return the files that still have to be damaged for the fault to stand, each with as few lines as may be."""
    held = _fewest([path for path in files if files[path] != sound.get(path)], lambda kept: fails(_only(files, sound, kept)))
    small = {path: files[path] for path in held}
    for path in held:
        for parts, join in ((small[path].splitlines(keepends=True), b"".join), ([bytes([byte]) for byte in small[path]], b"".join)):
            if len(parts) < 2_000:
                fewer = _fewest(parts, lambda kept, path=path, join=join: fails({**sound, **small, path: join(kept)}))  # type: ignore[misc]
                small[path] = join(fewer)
                break
    return small


def _only(files: Files, sound: Files, kept: Sequence[str]) -> dict[str, bytes]:
    return {**sound, **{path: files[path] for path in kept}}


def _fewest(items: list[Item], fails: Callable[[list[Item]], bool]) -> list[Item]:
    """Return the items without those that can be left out, halves first, then quarters, then one by one."""
    step = max(1, len(items) // 2)
    while items:
        start = 0
        while start < len(items):
            fewer = items[:start] + items[start + step :]
            if fails(fewer):
                items = fewer
            else:
                start += step
        if step == 1:
            break
        step //= 2
    return items


def told(tried: Case, files: Files, asked: Callable[[Files], list[str]]) -> str:
    """Say what is wrong in a case, with its number and the smallest files that show it; nothing where nothing is wrong."""
    wrong = asked(files)
    if not wrong:
        return ""
    small = smallest(files, SOUND[tried.name], lambda fewer: bool(asked(fewer)))
    shown = "\n".join(f"--- {path}\n{data.decode('utf-8', 'backslashreplace')}" for path, data in small.items())
    return f"case {tried.number}, made of `{tried.name}`:\n{wrong[0]}\n{shown}"
