"""What a heading says, as the tables write it."""

from dateline.edtf.words import Heading


def heading(written: str) -> Heading | None:
    """Read the year, and the month and the day behind hyphens: `1912-4-15`.

    >>> heading("-43"), heading("1912-4"), heading("1912-4-15"), heading("") is None
    ((-43, None), (1912, 4), (1912, 4, 15), True)
    """
    if not written:
        return None
    year, *rest = written.removeprefix("-").split("-")
    signed = -int(year) if written.startswith("-") else int(year)
    month, day = (*map(int, rest), None, None)[:2]
    return (signed, month) if day is None else (signed, month, day)
