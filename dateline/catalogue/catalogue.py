"""The texts of one language, asked for by key.

In here: reading a catalogue, filling its texts, writing numbers, shares and lists in its manner.
Not in here: the texts themselves (en.toml and those beside it), plural rules (plurals.py).

A key is `section.name`. A text that is missing or misfilled is a fault of the program, never of a collection.
How a language is written stands among the texts: its digits, what parts the items of a list, its quotation marks, its order of letters.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType

from markupsafe import Markup, escape

from dateline.catalogue.order import Order, order_of
from dateline.catalogue.plurals import PLURALS, PluralRule
from dateline.catalogue.template import Template, read

FALLBACK = "en"

_NUMBERS = ("count", "number")
"""Places for a number, which one form of a text may have and another not."""
_ASCII = "0123456789"
_SYSTEMS = (
    "latn", "arab", "arabext", "deva", "beng", "guru", "gujr", "orya", "tamldec",
    "telu", "knda", "mlym", "thai", "laoo", "tibt", "mymr", "khmr",
)  # fmt: skip
_NUMBERING = dict(zip("0٠۰०০੦૦୦௦౦೦൦๐໐༠၀០", _SYSTEMS, strict=True))
"""Unicode's names of the digits of a script, by their nought."""
_NOT_LATIN = frozenset({"ar", "as", "bn", "ckb", "dz", "fa", "ks", "mr", "my", "ne", "pa", "ps", "sa", "sd", "ur", "uz"})
"""Languages of which browsers may write numbers in digits of their own if they are not told."""

Words = tuple[str, ...]
Forms = Mapping[str, Template]


class CatalogueFault(Exception):
    """A text is not in the catalogue, or is filled with other values than it has places for."""

    def __init__(self, language: str, key: str, reason: str) -> None:
        super().__init__(f"`{key}` in the catalogue `{language}`: {reason}")
        self.language = language
        self.key = key


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All texts of one language. `language` is the one they are written in; `direction` is `ltr` or `rtl`."""

    language: str
    direction: str
    entries: Mapping[str, Template | Words | Forms] = field(repr=False)
    rule: PluralRule = field(repr=False)

    def t(self, key: str, **values: str | int) -> str:
        """Return the text under `key`, its places filled with exactly these values.

        Whole numbers are written by `number`, so give a year as text. Where a value is Markup, so is the result.

        Raises:
            CatalogueFault: There is no such text, or its places are not those given.
        """
        entry = self._entry(key)
        if not isinstance(entry, Template):
            raise CatalogueFault(self.language, key, "it is not a single text")
        return self._fill(key, entry, values)

    def plural(self, key: str, count: int, **values: str | int) -> str:
        """Return the form of the text under `key` that `count` takes; `{count}` in it is the number as written in this language.

        A form may leave out its `{count}` or `{number}`: some languages say "two events" in one word.

        Raises:
            CatalogueFault: There is no such text, it has no plural forms, or its places are not those given.
        """
        entry = self._entry(key)
        category = self.rule.choose(count)
        if not isinstance(entry, Mapping) or category not in entry:
            raise CatalogueFault(self.language, key, f"it has no plural form `{category}`")
        form = entry[category]
        said = {name: value for name, value in {**values, "count": count}.items() if name not in _NUMBERS or name in form.places}
        return self._fill(key, form, said)

    def forms(self, key: str) -> Mapping[str, str]:
        """Return the plural forms of the text under `key` by their CLDR category, places unfilled: for a script, which counts anew.

        Raises:
            CatalogueFault: There is no such text, or it has no plural forms.
        """
        entry = self._entry(key)
        if not isinstance(entry, Mapping):
            raise CatalogueFault(self.language, key, "it has no plural forms")
        return {category: entry[category].text for category in sorted(entry)}

    def unfilled(self, key: str) -> str:
        """Return the text under `key` with its places unfilled, for a script.

        Raises:
            CatalogueFault: There is no such text.
        """
        entry = self._entry(key)
        if not isinstance(entry, Template):
            raise CatalogueFault(self.language, key, "it is not a single text")
        return entry.text

    def words(self, key: str) -> Words:
        """Return the list under `key`, such as the names of the months.

        Raises:
            CatalogueFault: There is no such list.
        """
        entry = self._entry(key)
        if not isinstance(entry, tuple):
            raise CatalogueFault(self.language, key, "it is not a list")
        return entry

    def has(self, key: str) -> bool:
        """Tell whether there is a text, a list or a plural under `key`."""
        return key in self.entries

    def section(self, name: str) -> Mapping[str, str | Words]:
        """Return the texts and lists of a section by their names within it, places unfilled; plurals are left out.

        Raises:
            CatalogueFault: There is no such section.
        """
        head = f"{name}."
        inside = {key.removeprefix(head): entry for key, entry in self.entries.items() if key.startswith(head)}
        if not inside:
            raise CatalogueFault(self.language, name, "there is no such section")
        return {
            key: entry.text if isinstance(entry, Template) else entry
            for key, entry in inside.items()
            if isinstance(entry, Template | tuple)
        }  # fmt: skip

    def digits(self, text: str) -> str:
        """Write the digits 0 to 9 of a text with those of the language.

        >>> catalogue("en").digits("14:30")
        '14:30'
        """
        own = self.t("numbers.digits")
        return text if own == _ASCII else text.translate(str.maketrans(_ASCII, own))

    def numbering(self, language: str) -> str | None:
        """Return the tag by which a browser writes numbers of a page in `language` with these digits; None where it would anyway.

        >>> catalogue("en").numbering("en-GB")
        """
        system = _NUMBERING.get(self.t("numbers.digits")[0])
        if system is None or (system == "latn" and self.language.partition("-")[0] not in _NOT_LATIN):
            return None
        return f"{language}-u-nu-{system}"

    def number(self, value: int) -> str:
        """Write a whole number in the manner of the language.

        >>> catalogue("en").number(-10_000)
        '−10,000'
        """
        digits = self.digits(f"{abs(value):,}").replace(",", self.t("numbers.group"))
        return self.t("numbers.negative", digits=digits) if value < 0 else digits

    def decimal(self, value: float, places: int) -> str:
        """Write a number with at most so many digits behind its point, thousands together.

        >>> catalogue("en").decimal(-51.50, 5), catalogue("en").decimal(-0.000001, 5)
        ('−51.5', '0')
        """
        # What rounds to nothing has no sign: adding 0 takes it away.
        rounded = round(value, places) + 0.0
        digits = self.digits(f"{abs(rounded):.{places}f}".rstrip("0").rstrip(".")).replace(".", self.t("numbers.decimal"))
        return self.t("numbers.negative", digits=digits) if rounded < 0 else digits

    def percent(self, share: float) -> str:
        """Write a share from 0 to 1 in whole per cent; what is more than nothing and less than all is never rounded to it.

        >>> catalogue("en").percent(0.293), catalogue("en").percent(0.001)
        ('29%', 'less than 1%')
        """
        rounded = round(share * 100)
        if rounded == 0 and share > 0:
            return self.t("numbers.percent_least")
        if rounded == 100 and share < 1:
            return self.t("numbers.percent_most")
        return self.t("numbers.percent", number=rounded)

    def list_of(self, items: Sequence[str]) -> str:
        """Join items as a sentence does; where one is Markup, so is the result, and the others are escaped.

        >>> catalogue("en").list_of(["A", "B", "C"])
        'A, B and C'
        """
        if len(items) < 2:
            return items[0] if items else ""
        # A Markup head carries the rest of a mixed list: `fill` decides by the values that it is given.
        mixed = any(isinstance(item, Markup) for item in items)
        joined = Markup().join(items[:1]) if mixed else items[0]
        for item in items[1:-1]:
            joined = self.t("lists.middle", first=joined, next=item)
        return self.t("lists.pair", first=joined, last=items[-1])

    def row_of(self, items: Sequence[str]) -> str:
        """Join items as a row of names does, with no word before the last; where one is Markup, so is the result.

        >>> catalogue("en").row_of(["A", "B", "C"])
        'A, B, C'
        """
        separator = self.t("lists.comma")
        return Markup(escape(separator)).join(items) if any(isinstance(item, Markup) for item in items) else separator.join(items)

    def order(self, name: str) -> Order:
        """Return by what a name is sorted among others: its letters, then the signs upon them, then its capitals; no marks before it.

        A letter with a sign stands with its base, but where the language has it as a letter of its own (`sorting.letters`).

        >>> sorted(["Zoll", "Öl", "ofen", "«Oper»"], key=catalogue("de").order)
        ['ofen', 'Öl', '«Oper»', 'Zoll']
        """
        return order_of(name, self.words("sorting.letters"))

    def _entry(self, key: str) -> Template | Words | Forms:
        if key not in self.entries:
            raise CatalogueFault(self.language, key, "there is no such text")
        return self.entries[key]

    def _fill(self, key: str, template: Template, values: Mapping[str, str | int]) -> str:
        if not values and not template.places:
            return template.text
        if values.keys() != template.places:
            wrong = ", ".join(f"`{name}`" for name in sorted(values.keys() ^ template.places))
            raise CatalogueFault(self.language, key, f"the text and the values differ in {wrong}")
        return template.fill({name: self.number(value) if isinstance(value, int) else value for name, value in values.items()})


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a catalogue, in order.

    >>> languages()
    ('de', 'en')
    """
    return tuple(sorted(file.name.removesuffix(".toml") for file in _folder().iterdir() if file.name.endswith(".toml")))


def _folder() -> Traversable:
    # The catalogues are part of the program as its modules are: they are read where modules are, not on a curator's disk.
    return resources.files(__package__)


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language tag: its own, else that of its base language, else English.

    >>> catalogue("en-GB").language, catalogue("de-CH").language, catalogue("fo").language
    ('en', 'de', 'en')
    """
    tag = language.lower()
    for candidate in (tag, tag.partition("-")[0], FALLBACK):
        if candidate in languages():
            return from_toml(candidate, _folder().joinpath(f"{candidate}.toml").read_text("utf-8"))
    raise CatalogueFault(FALLBACK, "", "the file of the catalogue is missing")


def from_toml(language: str, text: str) -> Catalogue:
    """Read a catalogue: a `direction`, then sections of texts, lists and tables of plural forms.

    Raises:
        CatalogueFault: A text is not well formed, or the language has no plural rule.
    """
    return from_tables(language, tomllib.loads(text))


def from_tables(language: str, tables: Mapping[str, object]) -> Catalogue:
    """Return the catalogue that a file holds, given as TOML's tables; they are left as they are.

    Raises:
        CatalogueFault: A text is not well formed, or the language has no plural rule.
    """
    direction = tables.get("direction")
    if not isinstance(direction, str) or direction not in ("ltr", "rtl"):
        raise CatalogueFault(language, "direction", "it is `ltr` or `rtl`")
    base = language.partition("-")[0]
    if base not in PLURALS:
        raise CatalogueFault(language, "direction", "the language has no rule in plurals.py")
    rule = PLURALS[base]
    entries = {
        f"{section}.{name}": _read_entry(language, f"{section}.{name}", value, rule)
        for section, table in tables.items()
        if isinstance(table, Mapping)
        for name, value in table.items()
    }  # fmt: skip
    return Catalogue(language, direction, MappingProxyType(entries), rule)


def _read_entry(language: str, key: str, value: object, rule: PluralRule) -> Template | Words | Forms:
    """Read one value of the file by what it is: a text, a list, or the plural forms of a text."""
    try:
        match value:
            case str():
                return read(value)
            case list() if all(isinstance(item, str) for item in value):
                return tuple(value)
            case dict() if value.keys() == rule.categories:
                return MappingProxyType({category: read(form) for category, form in value.items()})
    except ValueError as fault:
        raise CatalogueFault(language, key, str(fault)) from fault
    forms = ", ".join(f"`{category}`" for category in sorted(rule.categories))
    raise CatalogueFault(language, key, f"it is a text, a list of texts, or a table of {forms}")
