"""Ways in which a quotation goes wrong, by slips of the hand, by programs and on purpose.

In here: one function for each way. It takes the words as they stand in their source, the whole text of the source and a
die, and returns the words changed, or None where they offer nothing to change. Not in here: what has to become of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random

from dateline.quotes.scripts import UNSPACED

Change = Callable[[str, str, Random], str | None]

NEGATIONS = ("not", "no", "never", "without", "neither", "nor", "cannot")
NOT_LATIN = dict(zip("acepxyoAEKMHOPCTX", "асерхуоАЕКМНОРСТХ", strict=True))
LIGATURES = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ", "...": "…"}


def _at(pattern: str, change: Callable[[re.Match[str], Random], str]) -> Change:
    """Return the change of one of the places that a pattern finds."""

    def changed(words: str, text: str, die: Random) -> str | None:
        found = list(re.finditer(pattern, words))
        if not found:
            return None
        place = die.choice(found)
        return words[: place.start()] + change(place, die) + words[place.end() :]

    return changed


def _to(pattern: str, instead: str) -> Change:
    return _at(pattern, lambda place, _: place.expand(instead))


def _of(table: Mapping[str, str]) -> Change:
    return _at("|".join(map(re.escape, table)), lambda place, _: table[place[0]])


def _on_words(change: Callable[[list[str], str, Random], list[str] | None], least: int = 4) -> Change:
    """Return a change of the words as a list, for quotations that have at least so many."""

    def changed(words: str, text: str, die: Random) -> str | None:
        given = words.split(" ")
        instead = change(given, text, die) if len(given) >= least else None
        return None if instead is None or instead == given else " ".join(instead)

    return changed


def _dropped(words: list[str], text: str, die: Random) -> list[str]:
    at = die.randrange(1, len(words) - 1)
    return words[:at] + words[at + 1 :]


def _doubled(words: list[str], text: str, die: Random) -> list[str]:
    at = die.randrange(len(words))
    return [*words[:at], words[at], *words[at:]]


def _swapped(words: list[str], text: str, die: Random) -> list[str]:
    at = die.randrange(len(words) - 1)
    return [*words[:at], words[at + 1], words[at], *words[at + 2 :]]


def _replaced(words: list[str], text: str, die: Random) -> list[str]:
    at = die.randrange(len(words))
    return [*words[:at], die.choice(re.findall(r"\w{3,}", text)), *words[at + 1 :]]


def _added(*choice: str) -> Change:
    def added(words: list[str], text: str, die: Random) -> list[str]:
        at = die.randrange(1, len(words))
        return [*words[:at], die.choice(choice), *words[at:]]

    return _on_words(added)


def _another_name(words: list[str], text: str, die: Random) -> list[str] | None:
    names = [at for at, word in enumerate(words) if at and word[:1].isupper()]
    others = sorted({*re.findall(r"(?<=[a-z] )[A-Z]\w{3,}", text)} - {*words})
    return [*words[: names[-1]], die.choice(others), *words[names[-1] + 1 :]] if names and others else None


def _halves_turned(words: list[str], text: str, die: Random) -> list[str]:
    return words[len(words) // 2 :] + words[: len(words) // 2]


def _cut_in_the_wrong_order(words: list[str], text: str, die: Random) -> list[str]:
    return [*words[len(words) // 2 :], "[…]", *words[: len(words) // 2]]


def _sentence_added(words: str, text: str, die: Random) -> str | None:
    far = [found[0] for found in re.finditer(r"[A-Z][^.!?\n]{40,160}[.!?]", text) if words not in found[0]]
    return f"{words} {die.choice(far)}" if far else None


def _begun_elsewhere(words: str, text: str, die: Random) -> str | None:
    rest = words.partition(" ")[2].lstrip()
    # What stands directly before the words is no other place.
    far = [found[0] for found in re.finditer(r"(?:\w+ ){4}", text) if found[0] not in words and found[0] + rest not in text]
    return die.choice(far) + rest if far else None


def _ascii(words: str) -> str:
    """Return the words in the letters of ASCII; words of another script as they are."""
    left = unicodedata.normalize("NFD", words).encode("ascii", "ignore").decode()
    return left if any(map(str.isalpha, left)) else words


def _accented(place: re.Match[str], die: Random) -> str:
    return unicodedata.normalize("NFC", place[0] + "\u0301")


def _another_letter(place: re.Match[str], die: Random) -> str:
    return die.choice([letter for letter in "aeioutnrs" if letter != place[0]])


def _another_digit(place: re.Match[str], die: Random) -> str:
    return die.choice([digit for digit in "0123456789" if digit != place[0]])


ONE_SIGN: Mapping[str, Change] = {
    "a letter left out": _to(r"(?<=\w)[^\W\d_](?=\w)", ""),
    "a letter doubled": _to(r"(?<=\w)([^\W\d_])", r"\1\1"),
    "a letter put in": _at(r"(?<=[a-z])(?=[a-z])", lambda _, die: die.choice("xqzkv")),
    "a letter taken for another": _at(r"(?<=\w)[a-z]", _another_letter),
    "two letters swapped": _to(r"([a-z])(?!\1)([a-z])", r"\2\1"),
    "a capital made small": _at("[A-Z]", lambda place, _: place[0].lower()),
    "a small letter made a capital": _at(r"\b[a-z]", lambda place, _: place[0].upper()),
    "a letter of another script": _of(NOT_LATIN),
    "a ligature": _of(LIGATURES),
    "an accent put on": _at("[aeiounc]", _accented),
    "a zero width space": _to(r"(?<=\w)(?=\w)", "\u200b"),
    "a zero width joiner": _to(r"(?<=\w)(?=\w)", "\u200d"),
    "a soft hyphen": _to(r"(?<=\w)(?=\w)", "\u00ad"),
    "a byte order mark": _to(r"(?<= )", "\ufeff"),
    "a right-to-left override": _to(r"(?<= )", "\u202e"),
    "a letter of full width": _at("[a-zA-Z]", lambda place, _: chr(ord(place[0]) + 0xFEE0)),
    "a space left out": _to(r"(?<=\w) (?=\w)", ""),
    "a space put in": _to(r"(?<=\w)(?=\w)", " "),
    "a hyphen for a space": _to(r"(?<=\w) (?=\w)", "-"),
    "a space for a hyphen": _to(r"(?<=\w)-(?=\w)", " "),
    "a hyphen left out": _to(r"(?<=\w)-(?=\w)", ""),
    "a dash for a hyphen": _to("-", "–"),
    "another dash": _of({"–": "—", "—": "–", "-": "\u2011"}),
    "a straight mark for a curly one": _of({"“": '"', "”": '"', "‘": "'", "’": "'"}),
    "a mark turned round": _of({"“": "”", "”": "“", "‘": "’", "’": "‘"}),
    "a quotation mark left out": _to(r"(?<=.)[“”\"](?=.)", ""),
    "a quotation mark put in": _to(r"(?<= )(?=\w)", "“"),
    "a comma left out": _to(",", ""),
    "a comma put in": _to(r"(?<=\w)(?= )", ","),
    "a full stop for a comma": _to(",", "."),
    "a full stop inside left out": _to(r"(?<=\w)\.(?=.)", ""),
    "another digit": _at(r"[0-9]", _another_digit),
    "a digit left out": _to(r"(?<=[0-9])[0-9]|[0-9](?=[0-9])", ""),
    "a digit of another script": _at("[0-9]", lambda place, _: chr(ord(place[0]) - ord("0") + 0x0660)),
    "a sign set before a number": _to(r"(?<![\w.,:])(?=[0-9])", "-"),
    "a letter torn off the beginning": _to(rf"^(?![{UNSPACED}])([^\W\d_])(?=\w)", ""),
    "a letter torn off the end": _to(rf"(?<=\w)(?![{UNSPACED}])[^\W\d_]$", ""),
    "markup of a web page": _of({"’": "&rsquo;", "“": "&ldquo;", " ": "&nbsp;"}),
    "a broken encoding": _of({"’": "â€™", "“": "â€œ", "”": "â€", "–": "â€“"}),
}  # fmt: skip
"""One sign is another, is lost or is put in."""

UNSEEN = (
    "a letter of another script",
    "a ligature",
    "a zero width space",
    "a zero width joiner",
    "a soft hyphen",
    "a byte order mark",
    "a right-to-left override",
    "a letter of full width",
    "a digit of another script",
    "another dash",
    "a straight mark for a curly one",
)
"""What looks alike, or cannot be seen."""

ONE_WORD: Mapping[str, Change] = {
    "a word left out": _on_words(_dropped),
    "a word doubled": _on_words(_doubled),
    "two words swapped": _on_words(_swapped),
    "another word": _on_words(_replaced),
    "a word put in": _added("very", "almost", "all", "only"),
    "a negation put in": _added("not", "never"),
    "a negation left out": _to(rf"\b(?:{'|'.join(NEGATIONS)})\b ?", ""),
    "a negation set before a word": _to(r"\b(?=[a-z]{4,})", "un"),
    "another name": _on_words(_another_name),
    "a word in capitals": _at(r"\b\w*[a-z]\w+\b", lambda place, _: place[0].upper()),
    "a word in brackets": _added("[not]", "[sic]", "[the president]"),
    "a word marked up": _to(r"\b(\w{3,})\b", r"*\1*"),
    "a word in quotation marks": _to(r"(?<= )(\w{3,})(?= )", r"“\1”"),
    "an ellipsis for a word": _to(r" \w+ ", " … "),
    "an ellipsis of three full stops for a word": _to(r" \w+ ", " ... "),
}  # fmt: skip
"""One word is another, is lost or is put in."""

MORE: Mapping[str, Change] = {
    "all in capitals": lambda words, _, __: words.upper(),
    "all in small letters": lambda words, _, __: words.lower() if words != words.lower() else None,
    "the halves turned round": _on_words(_halves_turned, 6),
    "a cut whose parts stand in the wrong order": _on_words(_cut_in_the_wrong_order, 6),
    "a cut at the beginning": lambda words, _, __: f"[…] {words}",
    "a cut at the end": lambda words, _, __: f"{words} […]",
    "a cut inside a word": _to(r"(?<=[a-z]{2})(?=[a-z]{2})", " […] "),
    "a cut that leaves nothing out": lambda words, _, __: words.replace(" ", " […] ", 1),
    "a cut whose parts have too few words": _on_words(lambda words, _, __: [*words[:2], "[…]", *words[3:]]),
    "a cut of three full stops": _on_words(lambda words, _, __: [*words[:3], "[...]", *words[4:]], 7),
    "run together with another sentence": _sentence_added,
    "begun elsewhere": _begun_elsewhere,
    "set in quotation marks": lambda words, text, _: f"“{words}”" if f"“{words}”" not in text else None,
    "all accents taken off": lambda words, _, __: _other(words, _ascii(words)),
    "all spaces left out": lambda words, _, __: words.replace(" ", ""),
    "letters in the wrong order": lambda words, _, __: words[::-1],
}
"""What is more than one sign or word."""

ALL: Mapping[str, Change] = {**ONE_SIGN, **ONE_WORD, **MORE}

EQUAL: Mapping[str, tuple[str, Change]] = {
    "a no-break space": ("any run of white space equals one space", _to(" ", "\u00a0")),
    "a thin space": ("any run of white space equals one space", _to(" ", "\u2009")),
    "a line end": ("any run of white space equals one space", _to(" ", "\n")),
    "two spaces": ("any run of white space equals one space", _to(" ", "  ")),
    "space around": ("any run of white space equals one space, and none stands at an end", lambda words, _, __: f" {words}\n"),
    "letters taken apart": ("both sides are compared in Normalization Form C", lambda words, _, __: unicodedata.normalize("NFD", words)),
}
"""What changes nothing, with the rule of comparison that says so."""


def _other(words: str, instead: str) -> str | None:
    return instead if instead != words else None


def changed(words: str, text: str, way: str, throw: str) -> str | None:
    """Return `words` changed in one way, alike at every run; None where they offer nothing to change or come out as they were."""
    return _other(words, ALL[way](words, text, Random(f"{way} {throw}")) or words)
