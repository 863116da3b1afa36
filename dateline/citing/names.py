"""The parts of people's names, as references order them.

In here: particles, suffixes, initials. Not in here: lists of names and the words between them (the styles).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.citing.item import Name

_SUFFIX = r"(?:Jr|Sr|Jnr|Snr)\.?|I{2,3}|IV"
_BEHIND = re.compile(rf"(?P<name>.*\w\.?)(?P<comma>\s*,\s*|\s+)(?P<suffix>{_SUFFIX})")
_BEFORE = re.compile(r"(?P<particle>(?:[^\W\d_]+['’‘-]?\s+)+|(?:[^\W\d_]+\s+)*[^\W\d_]{1,3}['’‘-])(?P<family>\S.*)")

_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff\s]+")


@dataclass(frozen=True, slots=True)
class Parts:
    """A person's name in parts: `particle` belongs to the family name (`van der`), `dropping` does not (`Ludwig van`).

    A particle keeps the sign that ties it to the name behind it (`al-`, `d'`); without one, a space does.
    """

    family: str
    given: str = ""
    particle: str = ""
    dropping: str = ""
    suffix: str = ""

    @property
    def surname(self) -> str:
        """The family name with its particle."""
        return tied(self.particle, self.family)


def tied(particle: str, name: str) -> str:
    """Put a particle before a name.

    >>> tied("van der", "Berg"), tied("al-", "Hashimi"), tied("", "Plato")
    ('van der Berg', 'al-Hashimi', 'Plato')
    """
    return particle + ("" if not particle or particle[-1] in "-'’‘" else " ") + name


def parts(name: Name) -> Parts | None:
    """Return the parts of a person's name, or None of a name that is whole.

    >>> parts(Name("Jan", "van der Berg"))
    Parts(family='Berg', given='Jan', particle='van der', dropping='', suffix='')
    >>> parts(Name("Martin Luther", "King Jr.")) == parts(Name("Martin Luther, Jr.", "King"))
    True
    """
    if name.literal is not None or not (name.family and name.given):
        return None
    family, suffix = _without_suffix(name.family.strip(), comma=False)
    given, behind_given = _without_suffix(name.given.strip(), comma=True)
    particle, family = _without_particle(family)
    given, dropping = _without_dropping(given)
    return Parts(family, given, particle, dropping, suffix or behind_given)


def whole(name: Name) -> str:
    """Return a name that is whole: a group's, or the only one that a person has."""
    return name.literal or name.family or name.given or ""


def _without_suffix(name: str, *, comma: bool) -> tuple[str, str]:
    found = _BEHIND.fullmatch(name)
    if found is None or (comma and "," not in found["comma"]):
        return name, ""
    return found["name"], found["suffix"]


def _without_particle(family: str) -> tuple[str, str]:
    found = _BEFORE.fullmatch(family)
    if found is None:
        return "", family
    words = found["particle"].split()
    taken = 0
    while taken < len(words) and words[taken].islower():
        taken += 1
    if not taken:
        return "", family
    if taken == len(words):
        return " ".join(words), found["family"]
    return " ".join(words[:taken]), " ".join([*words[taken:], found["family"]])


def _without_dropping(given: str) -> tuple[str, str]:
    words = given.split()
    kept = len(words)
    while kept > 1 and words[kept - 1].islower() and words[kept - 1].isalpha():
        kept -= 1
    return " ".join(words[:kept]), " ".join(words[kept:])


def initials(given: str) -> str:
    """Return the initials of given names; a hyphen between two stays, and so does a name that has no capital.

    >>> initials("Jean-Paul Marie"), initials("J.R."), initials("Иван"), initials("bell")
    ('J.-P. M.', 'J. R.', 'И.', 'bell')
    """
    return " ".join(_initial(word) for word in given.replace(".", ". ").split())


def _initial(word: str) -> str:
    return "-".join(f"{part[0]}." for part in word.split("-") if part) if word[0].isupper() else word


def is_family_first(split: Parts) -> bool:
    """Tell whether a name is written family name first, without a comma and without a space: where both are in Chinese signs or kana.

    >>> is_family_first(Parts("王", "小明")), is_family_first(Parts("Wang", "Xiaoming"))
    (True, False)
    """
    return _EAST_ASIAN.fullmatch(split.family + split.given) is not None


def by_given(split: Parts, *, short: bool = False) -> str:
    """Return a name as it is spoken, given names first, or their initials.

    >>> by_given(Parts("Berg", "Jan", "van der")), by_given(Parts("King", "Martin Luther", suffix="Jr."), short=True)
    ('Jan van der Berg', 'M. L. King Jr.')
    """
    if is_family_first(split):
        return split.family + split.given
    given = initials(split.given) if short else split.given
    return " ".join(part for part in (given, split.dropping, split.surname, split.suffix) if part)


def by_family(split: Parts, *, short: bool = False, demote: bool = False) -> str:
    """Return a name as lists sort it, family name first; its particle goes behind the given name if it is demoted.

    >>> by_family(Parts("Berg", "Jan", "van der"), demote=True), by_family(Parts("Berg", "Jan", "van der"), short=True)
    ('Berg, Jan van der', 'van der Berg, J.')
    """
    if is_family_first(split):
        return split.family + split.given
    given = initials(split.given) if short else split.given
    behind = " ".join(part for part in (given, split.dropping, split.particle if demote else "") if part)
    family = split.family if demote else split.surname
    return ", ".join(part for part in (family, behind, split.suffix) if part)
