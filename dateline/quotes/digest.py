"""The digest by which a proof names the words of an excerpt, without repeating them.

In here: words to a SHA-256. Not in here: what else a proof says (model/proofs.py).
"""

import hashlib

from dateline.quotes.normalise import normalise_words
from dateline.text.canonical import canonical


def words_digest(exact: str, prefix: str | None, suffix: str | None) -> str:
    """Return the SHA-256 of an excerpt's words, in hexadecimal; white space and forms of composition make no difference.

    >>> words_digest("the  vote", None, "") == words_digest("the vote", "", None)
    True
    >>> words_digest("the vote", None, None)[:16]
    'ed7b91412a1db14b'
    """
    given = {"exact": exact, "prefix": prefix, "suffix": suffix}
    words = {name: normalised for name, text in given.items() if (normalised := normalise_words(text or ""))}
    return hashlib.sha256(canonical(words).encode()).hexdigest()
