"""Pictures of all five forms, made byte by byte: as much of each as tells its form and size."""

from __future__ import annotations

import struct
from zlib import crc32


def png(width: int, height: int) -> bytes:
    """Return the signature, the header and the end of a PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IEND", b"")


def jpeg(width: int, height: int, turned: int | None = None) -> bytes:
    """Return a JPEG up to its frame; `turned` is the orientation that a camera writes, from 1 to 8."""
    exif = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, turned or 1, 0, 0)
    app1 = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif if turned else b""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + app1 + b"\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def gif(width: int, height: int, version: bytes = b"89a") -> bytes:
    """Return the screen of a GIF, with no image on it."""
    return b"GIF" + version + struct.pack("<HHBBB", width, height, 0, 0, 0) + b";"


def webp(width: int, height: int, kind: bytes = b"VP8X") -> bytes:
    """Return a WebP of one of its three kinds: `VP8 ` loses detail, `VP8L` loses none, `VP8X` is extended."""
    if kind == b"VP8 ":
        data = b"\x10\x00\x00\x9d\x01\x2a" + struct.pack("<HH", width, height)
    elif kind == b"VP8L":
        data = b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14)
    else:
        data = b"\0\0\0\0" + struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    chunk = kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


def avif(width: int, height: int, brand: bytes = b"avif") -> bytes:
    """Return an AVIF whose one item has a size."""

    def box(name: bytes, data: bytes, *, full: bool = False) -> bytes:
        data = b"\0\0\0\0" + data if full else data
        return struct.pack(">I", len(data) + 8) + name + data

    kind = box(b"ftyp", brand + b"\0\0\0\0" + brand + b"mif1")
    item = box(b"iinf", struct.pack(">H", 1) + box(b"infe", b"\x02\0\0\0" + struct.pack(">HH4s", 1, 0, b"av01") + b"\0"), full=True)
    size = box(b"ipco", box(b"ispe", struct.pack(">II", width, height), full=True))
    tied = box(b"ipma", struct.pack(">IHBB", 1, 1, 1, 1), full=True)
    handler = box(b"hdlr", b"\0\0\0\0pict" + b"\0" * 13, full=True)
    return kind + box(b"meta", handler + box(b"pitm", struct.pack(">H", 1), full=True) + item + box(b"iprp", size + tied), full=True)
