"""Numbers as a source writes them, in digits with their signs and in words.

In here: which numbers stand at a place, and whether two writings mean one number. Not in here: what is said of it (_dangers.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.quotes.normalise import Span

_CURRENCY = "$€£¥₽₴₹₩"
_DIGITS = rf"(?:(?<![\w.,:/])[+\-−–±~<>≤≥#])?[{_CURRENCY}]?\d+(?:[.,:\u00a0\u202f ]?\d+)*(?: ?[%‰°{_CURRENCY}])?"
_WORD = r"[^\W\d_]+"
_NUMBER = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>{_WORD})")
_WHOLE = re.compile(r"\d+")
_GROUPED = re.compile(r"(?<=\d)[, \u00a0\u202f](?=\d{3}\b)")
_REACH = 40
"""Characters beside a place in which the number that it touches begins and ends."""


def _counted(text: str) -> dict[str, str]:
    """Return what `word word=figures …` says: words of one number in turn from 0 on, or with their number."""
    table: dict[str, str] = {}
    number = 0
    for word in text.split():
        names, _, figures = word.partition("=")
        number = int(figures) if figures else number
        table.update(dict.fromkeys(names.split("/"), str(number)))
        number += 1
    return table


# Articles are no numbers, though they may count: "ein", "une".
_NAMED: Mapping[str, Mapping[str, str]] = {
    "en": _counted("""
        zero one two three four five six seven eight nine ten eleven twelve/dozen thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred/hundreds=100
        thousand/thousands=1000 million/millions=1000000 billion/billions=1000000000 trillion/trillions=1000000000000 first=1
        second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth once=1 twice thrice
    """),
    "de": _counted("""
        null eins zwei/beide/beiden drei vier fünf sechs sieben acht neun zehn elf zwölf/dutzend dreizehn vierzehn fünfzehn
        sechzehn siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
        hundert/hunderte=100 tausend/tausende=1000 million/millionen=1000000 milliarde/milliarden=1000000000
        billion/billionen=1000000000000 erste/ersten/erster=1 zweite/zweiten/zweiter dritte/dritten/dritter
        vierte/vierten/vierter
    """),
    "fr": _counted("""
        zéro deux=2 trois quatre cinq six sept huit neuf dix onze douze/douzaine treize quatorze quinze seize vingt=20 trente=30
        quarante=40 cinquante=50 soixante=60 cent/cents=100 mille=1000 million/millions=1000000 milliard/milliards=1000000000
        premier/première=1 deuxième/second/seconde troisième
    """),
    "es": _counted("""
        cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce/docena trece catorce quince dieciséis diecisiete
        dieciocho diecinueve veinte treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
        cien/ciento/cientos=100 mil/miles=1000 millón/millones=1000000 primero/primera=1 segundo/segunda tercero/tercera
    """),
    "it": _counted("""
        zero uno due tre quattro cinque sei sette otto nove dieci undici dodici/dozzina tredici quattordici quindici sedici
        diciassette diciotto diciannove venti trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90
        cento=100 mille/mila=1000 milione/milioni=1000000 miliardo/miliardi=1000000000 primo/prima=1 secondo/seconda terzo/terza
    """),
    "ru": _counted("""
        ноль один/одна/одно два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать
        четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать=30 сорок=40 пятьдесят=50
        сто=100 тысяча/тысячи/тысяч=1000 миллион/миллиона/миллионов=1000000 миллиард/миллиарда/миллиардов=1000000000
        первый/первая=1 второй/вторая третий/третья
    """),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, and in digits where these can be told."""

    written: str
    value: str


def figures(text: str, place: Span, language: str) -> tuple[Figure, ...]:
    """Return the numbers that a place of `text` touches, with the signs that belong to them.

    >>> [figure.written for figure in figures("fell by -3.5 % to nine", (9, 22), "en")]
    ['-3.5 %', 'nine']
    """
    named = _NAMED.get(language.partition("-")[0].lower(), {})
    found: list[Figure] = []
    # What is lost or added may be the sign before a number, or behind it, with a space between.
    start, end = place[0] - 1, place[1] + 1
    for match in _NUMBER.finditer(text, max(0, start - _REACH), min(len(text), end + _REACH)):
        if match.end() < start or match.start() > end:
            continue
        if match["digits"]:
            found.append(Figure(match[0], match[0]))
        elif (number := named.get(match[0].lower())) and match.end() > place[0] and match.start() < place[1]:
            found.append(Figure(match[0], number))
    return tuple(found)


def mean_the_same(one: tuple[Figure, ...], other: tuple[Figure, ...]) -> bool:
    """Tell whether two writings mean the same numbers, as far as plain whole numbers and words for them go."""
    return [_plain(figure) for figure in one] == [_plain(figure) for figure in other]


def _plain(figure: Figure) -> str:
    joined = _GROUPED.sub("", figure.value)
    return joined if _WHOLE.fullmatch(joined) else figure.value
