"""The first file of an event: the seven lines that build, or a form to fill in.

In here: the text of the file, and the date that an excerpt says. Not in here: finding the excerpt (excerpt.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.draft.excerpt import Candidate, fields, label
from dateline.draft.yaml import OneLine, document
from dateline.edtf.model import Point, text
from dateline.edtf.phrases import dates_in, outside
from dateline.text.yaml_values import scalar

_OF_MARKDOWN = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_ENDS_A_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date that an excerpt says, as EDTF, and the words that say it."""

    date: str
    words: str


def dates_said(words: str, language: str) -> tuple[SaidDate, ...]:
    """Return the date that an excerpt says, or all that it says where they are not one.

    The finest counts where the others only say it with less: "in March 2025, … of 2025".

    >>> [said.date for said in dates_said("On 3 March 1987, the coldest day of 1987, they voted.", "en")]
    ['1987-03-03']
    >>> [said.date for said in dates_said("built in 1903 and mended in 1911", "en")]
    ['1903', '1911']
    """
    said: dict[Point, str] = {}
    for phrase in dates_in(words, language):
        if phrase.year is not None:
            said.setdefault(Point(phrase.year, phrase.month, phrase.day), words[phrase.start : phrase.end])
    agreeing = [point for point in said if not outside(point, words, language)]
    finest = max(agreeing, key=lambda point: (point.month is not None, point.day is not None), default=None)
    return tuple(SaidDate(text(point), said[point]) for point in ([finest] if finest is not None else said))


def event(title: str, date: str, candidate: Candidate, name: str | None = None) -> str:
    """Return the file of an event that rests on one excerpt; its summary is the title, a full stop and the footnote, `name`."""
    name = name or label(candidate.words)
    return document(
        {
            "title": OneLine(title),
            "date": date,
            "summary": OneLine(f"{_sentence(title)}[^{name}]"),
            "excerpts": {name: fields(candidate)},
        }
    )


def form(title: str, date: str, source: str, name: str) -> str:
    """Return the file of an event to be filled in, with what is known already; it does not build as long as something is empty."""
    return (
        "# Fill in what is empty and delete these lines: `check` says what is still missing,\n"
        "# and `cite SOURCE WORDS` prints an excerpt to paste.\n"
        f"title: {scalar(title)}  # present tense, actor first: “Council votes for a new pier”\n"
        f'date: {scalar(date)}  # "1987-03-03", "1987-03" or "1987", no surer than the sources\n'
        f'summary: ""  # one or two sentences of ours, with the footnote behind each: “The council voted.[^{name}]”\n'
        "excerpts:\n"
        f"  {name}:  # the name of the footnote\n"
        f"    source: {scalar(source)}  # the id of a source: seeds/<id>.yaml\n"
        '    exact: ""  # its very words\n'
    )


def _sentence(title: str) -> str:
    """Return a title as a sentence of Markdown that shows the same signs."""
    written = _OF_MARKDOWN.sub(lambda found: f"\\{found[0]}", title)
    return written if _ENDS_A_SENTENCE.search(title) else f"{written}."
