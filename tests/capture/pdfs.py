"""PDFs of a few lines, made byte by byte: pages of text in Helvetica, with what a file says of itself.

In here: making them. Not in here: what should be read from them (test_pdf.py).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence


def pdf_of(
    pages: Sequence[Sequence[str]],
    *,
    information: Mapping[str, str] | None = None,
    labels: str = "",
    locked: bool = False,
    pictures: Collection[int] = (),
) -> bytes:
    """Return a PDF with these lines on its pages.

    `labels` is the list of a number tree, such as `0 << /S /r >>`; behind the lines of the pages with the numbers in `pictures`
    stands a picture as large as the page.
    """
    picture = 4 + 2 * len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {f'/PageLabels << /Nums [{labels}] >>' if labels else ''} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"({_escaped(line)}) Tj T* " for line in lines)
        drawn = "q 612 0 0 792 0 0 cm /I1 Do Q " if number + 1 in pictures else ""
        content = f"{drawn}BT /F1 12 Tf 14 TL 72 720 Td {shown}ET"
        font = f"/Resources << /Font << /F1 3 0 R >> /XObject << /I1 {picture} 0 R >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {font} /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        ]
    gray = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1"
    objects.append(f"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 {gray} >>\nstream\na\nendstream")
    told = " ".join(f"/{name} ({_escaped(value)})" for name, value in (information or {}).items())
    objects.append(f"<< {told} >>")
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >>" if locked else ""
    return _file(objects, f"/Root 1 0 R /Info {len(objects)} 0 R /ID [<00> <00>] {lock}")


def _file(objects: Sequence[str], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n"
    return data + f"{head}{table}trailer\n<< /Size {size} {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n".encode()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
