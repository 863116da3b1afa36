"""A text with pages as a PDF, so that what reads a PDF can be tried on one that no other program made.

In here: pages of lines in one typeface that every reader has, with the signs of Western European languages. Not in here: reading it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

LINE = 88
"""Characters of a line; lines break between words."""
LINES = 58
"""Lines of a page of A4, at most."""
_HEAD = "BT /F1 10 Tf 13 TL 60 790 Td"


def pdf_of(pages: Sequence[str]) -> bytes:
    """Return a PDF of as many pages, its text in the order in which it is read, always with the same bytes.

    Source: ISO 32000-1, 7.5 (file structure) and 9.4 (text).
    """
    numbers = [4 + 2 * index for index in range(len(pages))]
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{number} 0 R' for number in numbers)}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in zip(numbers, pages, strict=True):
        stream = "\n".join((_HEAD, *map(_shown, _lines(page)), "ET")).encode("cp1252")
        bodies += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {number + 1} 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        ]
    return _file(bodies)


def shown(pdf: bytes) -> Iterator[bytes]:
    """Yield the lines of a PDF that `pdf_of` made, from the first page to the last."""
    for line in re.findall(rb"\((.*)\) '", pdf):
        yield re.sub(rb"\\(.)", rb"\1", line)


def _lines(page: str) -> list[str]:
    lines = [line for paragraph in page.splitlines() for line in textwrap.wrap(paragraph, LINE) or [""]]
    assert len(lines) <= LINES, "a page of the text is longer than one of paper"
    return lines


def _shown(line: str) -> str:
    """Write a line as the operator that shows it on the next one."""
    escaped = re.sub(r"([()\\])", r"\\\1", line)
    return f"({escaped}) '"


def _file(bodies: Sequence[bytes]) -> bytes:
    """Number the objects, and end with the table of where each begins."""
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + table + end
