"""Signs that no file of a collection may hold, since nobody sees them and they hide, fake or move other text.

In here: which they are. Not in here: reporting them (load/files.py), what becomes of them in a text that is brought in (capture/signs.py).
"""

from __future__ import annotations

NEVER = r"\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Them as a class of a regular expression, without its brackets. A page break and a byte order mark have places of their own."""
