"""Records grown anew: well-formed YAML whose fields are others, elsewhere, of another shape, or of another record.

What is damaged as text is mostly refused as text; these come further, to what fields mean and how records are joined.
In here: changes of a tree, and writing it. Not in here: damage to lines and bytes (damage.py).
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from random import Random
from typing import TypeAlias

from dateline.form.event import EVENT
from dateline.form.shape import Either, Form, ListOf, Named, OneOrMore, Shape
from dateline.form.site import SITE
from dateline.form.source import SOURCE
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile
from dateline.text.node import Mapping as MappingNode
from dateline.text.node import Node, Scalar, Sequence
from tests.fuzz.damage import SIGNS, VALUES

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Way: TypeAlias = tuple[str | int, ...]

MARKS = ("0", "9", "X", "~", "?", "/", "..", "[^", "](", "**", "“", "”", "\n", "\n\n", " […] ", "|", "<", ">", "`", "$", "\u0301", "\u200d")


def tree_of(node: Node) -> Tree:
    """Return a node as plain texts, lists and mappings."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [tree_of(item) for item in node.items]
        case MappingNode():
            return {key.value: tree_of(value) for key, value in node.entries}


def read(path: str, data: bytes) -> MappingNode | None:
    """Return the root of a file that is YAML as records are written; None if it is not."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None
    parsed = read_yaml(TextFile(PurePosixPath(path), text, ""))
    return None if parsed.problems else parsed.root


def written(tree: Tree) -> bytes:
    """Write a record with each field on a line, every text in quotation marks and all else in brackets."""
    return "".join(f"{_flow(key)}: {_flow(value)}\n" for key, value in tree.items()).encode() if isinstance(tree, dict) else b""


def _flow(tree: Tree) -> str:
    match tree:
        case str():
            return '"' + "".join(sign if sign.isprintable() and sign not in '"\\' else f"\\U{ord(sign):08x}" for sign in tree) + '"'
        case list():
            return "[" + ", ".join(map(_flow, tree)) + "]"
        case dict():
            return "{" + ", ".join(f"{_flow(key)}: {_flow(value)}" for key, value in tree.items()) + "}"


class Garden:
    """What the records of several collections hold, by the names of fields, to be put where it does not belong."""

    def __init__(self, collections: Mapping[str, Mapping[str, bytes]]) -> None:
        self._grown: dict[str, list[Tree]] = {}
        for files in collections.values():
            for path, data in files.items():
                root = read(path, data) if path.endswith(".yaml") else None
                if root is not None:
                    self._gather(tree_of(root))
        self._names = sorted({*self._grown, *(name for form in (EVENT, SOURCE, SITE) for name in _names(form))})
        self._with_values = sorted(self._grown)

    def _gather(self, tree: Tree) -> None:
        for name, value in tree.items() if isinstance(tree, dict) else ():
            self._grown.setdefault(name, []).append(value)
        for value in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
            self._gather(value)

    def regrow(self, random: Random, tree: Tree) -> Tree:
        """Return a record with one to five changes."""
        tree = copy.deepcopy(tree)
        for _ in range(random.choice((1, 1, 1, 2, 3, 5))):
            ways = [way for way in _ways(tree) if way]
            if not ways:
                break
            self._change(random, tree, random.choice(ways), ways)
        return tree

    def _change(self, random: Random, tree: Tree, way: Way, ways: list[Way]) -> None:
        value, name = _at(tree, way), way[-1]
        match random.choice(("put", "remove", "add", "add", "again", "swap", "wrap", "another's", "rename", "edit", "edit")):
            case "put":
                _set(tree, way, self._anything(random))
            case "remove":
                _remove(tree, way)
            case "add":
                holder = random.choice([each for each in ((), *ways) if isinstance(_at(tree, each), dict)])
                added = random.choice(self._names)
                fit = random.random() < 0.8 and added in self._grown
                _set(tree, (*holder, added), copy.deepcopy(random.choice(self._grown[added])) if fit else self._anything(random))
            case "again" if isinstance(value, list) and value:
                value.append(copy.deepcopy(random.choice(value)))
            case "swap":
                other = random.choice(ways)
                if other[: len(way)] != way and way[: len(other)] != other:
                    _set(tree, way, _at(tree, other))
                    _set(tree, other, value)
            case "wrap":
                _set(tree, way, value[0] if isinstance(value, list) and value else [value])
            case "another's" if name in self._grown:
                _set(tree, way, copy.deepcopy(random.choice(self._grown[str(name)])))
            case "rename" if isinstance(name, str):
                _remove(tree, way)
                _set(tree, (*way[:-1], random.choice(self._names)), value)
            case _ if isinstance(value, str):
                _set(tree, way, _edited(random, value))

    def _anything(self, random: Random) -> Tree:
        match random.choice(("hostile", "hostile", "another's", "another's", "list", "mapping", "signs")):
            case "hostile":
                return random.choice(VALUES).strip("'\"")
            case "another's":
                return copy.deepcopy(random.choice(self._grown[random.choice(self._with_values)]))
            case "list":
                return []
            case "mapping":
                return {}
        return random.choice(SIGNS)


def _edited(random: Random, text: str) -> str:
    start = random.randrange(len(text) + 1)
    end = min(len(text), start + random.randrange(8))
    match random.choice(("cut", "cut", "signs", "signs", "mark", "mark", "twice", "backwards", "case")):
        case "cut":
            return text[:start] + text[end:]
        case "signs":
            return text[:start] + random.choice(SIGNS) + text[end:]
        case "mark":
            return text[:start] + random.choice(MARKS) + text[end:]
        case "twice":
            return text * 2
        case "backwards":
            return text[::-1]
    return text.swapcase()


def _names(shape: Shape) -> Iterator[str]:
    """Yield the names of all fields that a form has, at every depth."""
    match shape:
        case Form():
            for field in shape.fields:
                yield field.name
                yield from _names(field.shape)
        case ListOf() | Named() | OneOrMore():
            yield from _names(shape.item)
        case Either():
            yield from _names(shape.one)
            yield from _names(shape.other)


def _ways(tree: Tree, way: Way = ()) -> Iterator[Way]:
    yield way
    for name, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from _ways(value, (*way, name))


def _at(tree: Tree, way: Way) -> Tree:
    for name in way:
        tree = tree[name]  # type: ignore[index]  # A way leads through what is there.
    return tree


def _set(tree: Tree, way: Way, value: Tree) -> None:
    _at(tree, way[:-1])[way[-1]] = value  # type: ignore[index]  # As above; the last name may be new in a mapping.


def _remove(tree: Tree, way: Way) -> None:
    del _at(tree, way[:-1])[way[-1]]  # type: ignore[arg-type, union-attr]  # As above.
