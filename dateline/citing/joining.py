"""Put the pieces of a reference together: full stops, commas, quotation marks, as American printers set them.

In here: pieces of runs; absent ones are empty and leave no sign behind. Not in here: which pieces a style has, in which order.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.citing.runs import Run, Runs, joined

CLOSING = {"“": "”", "‘": "’"}
STOPS = (".", "!", "?")


def plain(text: str | None) -> Runs:
    """Make an upright piece of a text."""
    return (Run(text),) if text else ()


def italic(text: str | None) -> Runs:
    """Make an italic piece of a text."""
    return (Run(text, italic=True),) if text else ()


def quoted(text: str | None) -> Runs:
    """Set a text in quotation marks; quotations within it change their marks by turns.

    >>> quoted("The “grand ‘old’ pier” burns")
    (Run(text='“The ‘grand “old” pier’ burns”', italic=False),)
    """
    return (Run(f"“{_nested(text)}”"),) if text else ()


def join(sign: str, *pieces: Runs) -> Runs:
    """Put a sign, with the space that follows it, between the pieces that are there.

    A full stop is not set after another, an exclamation or a question mark. It and a comma stand before closing quotation marks.

    >>> join(". ", quoted("Who rows?"), italic("Row!"), (), plain("1987"))
    (Run(text='“Who rows?” ', italic=False), Run(text='Row!', italic=True), Run(text=' 1987', italic=False))
    """
    together: Runs = ()
    for piece in pieces:
        if piece and together:
            together = _signed(together, sign)
        together += piece
    return joined(together)


def stopped(piece: Runs) -> Runs:
    """End a piece with a full stop."""
    return joined(_signed(piece, ".")) if piece else ()


def wrapped(before: str, piece: Runs, after: str) -> Runs:
    """Set a piece, if there is one, between two signs."""
    return joined((Run(before), *piece, Run(after))) if piece else ()


def capitalised(piece: Runs) -> Runs:
    """Begin a piece with a capital."""
    return (replace(piece[0], text=piece[0].text[:1].upper() + piece[0].text[1:]), *piece[1:]) if piece else ()


def _signed(piece: Runs, sign: str) -> Runs:
    """Put a sign behind a piece, before the quotation marks that close there."""
    mark, rest = (sign[0], sign[1:]) if sign[:1] in (".", ",") else ("", sign)
    *others, last = piece
    end = _end(last.text)
    body, closing = last.text[:end], last.text[end:]
    if not mark or (mark == "." and body.endswith(STOPS)) or (closing and body.endswith(STOPS)):
        return (*piece, Run(rest))
    if closing:
        return (*others, replace(last, text=body + mark + closing), Run(rest))
    return (*piece, Run(mark + rest))


def _end(text: str) -> int:
    """Return where the quotation marks begin that close at the end of a text."""
    closing = {end for _, end in pairs(text)}
    end = len(text)
    while end - 1 in closing:
        end -= 1
    return end


def pairs(text: str) -> list[tuple[int, int]]:
    """Return where quotations open and close; apostrophes, and marks without their other one, are none.

    >>> pairs("“It’s ‘all’ over” ‘")
    [(6, 10), (0, 16)]
    """
    found: list[tuple[int, int]] = []
    waiting: list[int] = []
    for place, sign in enumerate(text):
        if sign in CLOSING and not (sign == "‘" and place and text[place - 1].isalnum()):
            waiting.append(place)
        elif sign == "”" or (sign == "’" and not text[place + 1 : place + 2].isalnum()):
            opened = next((number for number in reversed(range(len(waiting))) if CLOSING[text[waiting[number]]] == sign), None)
            if opened is not None:
                found.append((waiting[opened], place))
                del waiting[opened:]
    return found


def _nested(text: str) -> str:
    """Write the quotations of a text with the marks that they have within a quotation."""
    signs = list(text)
    found = pairs(text)
    for start, end in found:
        depth = sum(outer < start and end < outer_end for outer, outer_end in found)
        signs[start], signs[end] = "“”" if depth % 2 else "‘’"
    return "".join(signs)
