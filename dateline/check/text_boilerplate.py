"""A source's text is what a page shows in the place of an article: a menu, a banner of consent, a wall of payment, a fault.

Such a text is archived when a page did not give its article to the program that asked for it. It proves nothing of what was
published. Open the page in a browser, save it once the article is to be seen, and bring in that file:

    We use cookies. Accept all                     wrong, as the text of a source
    Subscribe to continue reading.

    dateline new source saved-page.html            right

This is only said where next to no words are left when such lines are taken away, so that an article with a menu above it is
one. Of a work that is no more than that, and is meant, the record says so:

    allow:
      - {rule: text-boilerplate, reason: The notice by which the paper closed its page.}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.check._page_furniture import is_of_a_menu, phrase_in
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Source
from dateline.quotes.words import word_count
from dateline.text.file import Span, TextFile

_LONGEST = 20_000
"""A text with more signs has more than a banner."""
_FEWEST_OF_A_MENU = 4
_FEWEST_WORDS = 20
_LEAST_SENTENCE = 4
_LINE = re.compile(r"[^\r\n\f]+")
_SENTENCE = re.compile(r"[^.!?…。！？]+[.!?…。！？]*")
_MOST_MARKED = 3


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding for a text in which next to nothing is told beside what belongs to the page."""
    text = source.record.text
    if text is None or len(text.text) > _LONGEST:
        return
    marked: list[Label] = []
    entries: list[Label] = []
    told = 0
    for line in _LINE.finditer(text.text):
        if is_of_a_menu(line[0]):
            entries.append(_label(text, line.start(), line[0], "an entry of a menu"))
            continue
        for sentence in _SENTENCE.finditer(line[0]):
            place = phrase_in(sentence[0])
            if place is not None:
                at = line.start() + sentence.start()
                marked.append(Label(text, Span(at + place[0], at + place[1]), "what a page says in the place of an article"))
            elif (words := word_count(sentence[0])) >= _LEAST_SENTENCE:
                told += words
        # Most texts tell something in their first lines.
        if told >= _FEWEST_WORDS:
            return
    if marked or len(entries) >= _FEWEST_OF_A_MENU:
        yield _finding(source, text, (marked + entries)[:_MOST_MARKED])


def _label(text: TextFile, start: int, line: str, message: str) -> Label:
    words = line.strip()
    first = start + line.index(words)
    return Label(text, Span(first, first + len(words)), message)


def _finding(source: Source, text: TextFile, labels: list[Label]) -> Finding:
    id = source.record.id
    return Finding(
        f"the text of `{id}` is a page without its article",
        Label(source.record.origin.file, None, "next to nothing is told in its text"),
        tuple(labels),
        help=(
            f"save the page in a browser when the article is to be seen, take {text.path} and its record away, and run "
            f"`new source FILE --id {id}`",
            "if the text is meant as it is, say so in its record:\nallow:\n  - {rule: text-boilerplate, reason: What the text is}",
        ),
    )


RULE = Rule(name="text-boilerplate", severity=Severity.WARNING, doc=__doc__ or "", about=Source, find=find, needs_text=True)
