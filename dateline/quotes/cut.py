"""The cut of a quotation: words that stand apart in a source, set side by side with ` […] ` between them.

In here: how a cut is written, and what stands on both sides of it. Not in here: where the parts stand (`locate.py`).
"""

from collections.abc import Iterable
from typing import Final

SIGN: Final = "[…]"
CUT: Final = f" {SIGN} "


def joined(parts: Iterable[str]) -> str:
    """Return parts as one quotation.

    >>> joined(["The council met", "and went home"])
    'The council met […] and went home'
    """
    return CUT.join(parts)
