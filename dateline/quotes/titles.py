"""Find the title of a work in its text.

In here: one title in one text, case and quotation marks aside. Not in here: quotations, of which nothing is folded (locate.py).
"""

import re
from typing import Final

from dateline.quotes.normalise import Normalised, Span, normalise_words

_QUOTES: Final = str.maketrans("“”„‟«»‘’‚‛", '""""""\'\'\'\'')


def title_span(title: str | None, text: Normalised) -> Span | None:
    """Return where the title stands in the text; case, line ends and the form of quotation marks make no difference."""
    if not title:
        return None
    plain = normalise_words(title).translate(_QUOTES)
    found = re.search(re.escape(plain), text.text.translate(_QUOTES), re.IGNORECASE)
    return found.span() if found else None
