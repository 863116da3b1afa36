"""The index of the search in one order: equal documents give equal bytes.

Pagefind writes filters, and the values of each, in an order that changes from run to run; all else stays. Here both are sorted, and
the files are named anew by what they hold then.
Source: Pagefind 1.5: a file of the index is `pagefind_dcd` and CBOR behind it (RFC 8949: arrays, texts and whole numbers), packed by gzip
(RFC 1952). A filter is its name and its values with their pages; the fourth part of what holds the index together names the filters.

In here: files to files. Not in here: running Pagefind (search.py).
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from dateline.model.output import OutputFile

_SIGN: Final = b"pagefind_dcd"
_FILTERS: Final = 3
"""Which part of what holds the index together lists the filters."""
_HEAD: Final = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
"""Of gzip: no time, and no system that it was made on."""
_GZIP: Final = zlib.MAX_WBITS + 16
_NUMBER, _TEXT, _ARRAY = 0, 3, 4
"""The major types of CBOR that an index has."""
_SMALL: Final = 24
"""The least number that does not stand in the first byte; this and the next three say in how many bytes it stands."""
_HASH: Final = 10

Value: TypeAlias = "int | str | list[Value]"


def sorted_anew(files: Iterable[OutputFile]) -> tuple[OutputFile, ...]:
    """Return the files of an index with its filters in order, sorted by path.

    Raises:
        ValueError: A file is not what it is known to be.
    """
    given = {file.path: file for file in files}
    renamed: dict[str, str] = {}
    for path in sorted(path for path in given if path.endswith(".pf_filter")):
        name, values = _pair(_read(given.pop(path).content))
        _put(given, renamed, path, [name, sorted(_list(values), key=str)])
    for path in sorted(path for path in given if path.endswith(".pf_meta")):
        whole = _list(_read(given.pop(path).content))
        filters = [[name, renamed[str(hash)]] for name, hash in map(_pair, _list(whole[_FILTERS]))]
        _put(given, renamed, path, [*whole[:_FILTERS], sorted(filters), *whole[_FILTERS + 1 :]])
    return tuple(_entered(given, renamed))


def _put(given: dict[str, OutputFile], renamed: dict[str, str], path: str, value: Value) -> None:
    """Put a file in the place of one that was taken out, under the hash of what it holds."""
    content = _SIGN + _written(value)
    folder, _, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    before, _, old = stem.rpartition(".")
    new = f"{old.partition('_')[0]}_{hashlib.sha256(content).hexdigest()[:_HASH]}"
    renamed[old] = new
    place = f"{folder}/{before}{'.' if before else ''}{new}.{ending}"
    given[place] = OutputFile(place, _packed(content))


def _entered(given: Mapping[str, OutputFile], renamed: Mapping[str, str]) -> Iterator[OutputFile]:
    """Yield all files, sorted; what a search begins with leads to those that have other names now."""
    for path, file in sorted(given.items()):
        if not path.endswith("pagefind-entry.json"):
            yield file
            continue
        entry = json.loads(file.content)
        for _, language in sorted(entry["languages"].items()):
            language["hash"] = renamed[language["hash"]]
        yield OutputFile(path, json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8"))


def _list(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise ValueError("a file of the index has no list where one belongs")
    return value


def _pair(value: Value) -> tuple[Value, Value]:
    first, second = _list(value)
    return first, second


def _packed(content: bytes) -> bytes:
    packer = zlib.compressobj(zlib.Z_BEST_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    tail = zlib.crc32(content).to_bytes(4, "little") + (len(content) & 0xFFFFFFFF).to_bytes(4, "little")
    return _HEAD + packer.compress(content) + packer.flush() + tail


def _read(packed: bytes) -> Value:
    try:
        content = zlib.decompress(packed, _GZIP)
    except zlib.error as fault:
        raise ValueError("a file of the index is not packed by gzip") from fault
    if not content.startswith(_SIGN):
        raise ValueError("a file of the index begins otherwise than others")
    value, end = _value(content, len(_SIGN))
    if end != len(content):
        raise ValueError("a file of the index goes on behind its end")
    return value


def _value(data: bytes, at: int) -> tuple[Value, int]:
    """Return the value that begins at a byte, and where the next one does."""
    kind, number = data[at] >> 5, data[at] & 0x1F
    at += 1
    if number >= _SMALL:
        if number > _SMALL + 3:
            raise ValueError("a file of the index has a number of no length")
        size = 1 << (number - _SMALL)
        number, at = int.from_bytes(data[at : at + size], "big"), at + size
    if kind == _NUMBER:
        return number, at
    if kind == _TEXT:
        return data[at : at + number].decode("utf-8"), at + number
    if kind != _ARRAY:
        raise ValueError(f"a file of the index has a value of type {kind}")
    found: list[Value] = []
    for _ in range(number):
        value, at = _value(data, at)
        found.append(value)
    return found, at


def _written(value: Value) -> bytes:
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(value)) + b"".join(map(_written, value))


def _head(kind: int, number: int) -> bytes:
    """Return the kind of a value with its number or its length, in as few bytes as it takes."""
    if number < _SMALL:
        return bytes([kind << 5 | number])
    power = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([kind << 5 | (_SMALL + power)]) + number.to_bytes(1 << power, "big")
