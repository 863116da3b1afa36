"""Count the words of a quotation.

In here: what counts as a word, in scripts with and without spaces. Not in here: how many
words a quotation needs (the site's policy).
"""

from dateline.quotes.scripts import is_unspaced


def word_count(text: str) -> int:
    """Count the words of `text`: what stands between spaces and holds a letter or digit.

    In a script without spaces two letters count as a word, an odd one left over as none.

    >>> word_count("a cease-fire — at last"), word_count("停火协议"), word_count("2022年,停火")
    (4, 2, 2)
    """
    letters = 0
    for sign in set(text):
        if is_unspaced(sign) and not sign.isdecimal():  # the digits of such a script are numbers like any other
            letters += text.count(sign) if sign.isalpha() else 0
            text = text.replace(sign, " ")
    return letters // 2 + sum(any(map(str.isalnum, chunk)) for chunk in text.split())
