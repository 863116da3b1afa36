"""Words and beginnings of words that turn the sense of what is said, by language.

In here: tables, and the comparison of a few words with a few others. Not in here: what is said of it (_dangers.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

_FEWEST_LETTERS = 3
"""What a beginning stands before: of fewer letters it is chance (`until`, `unit`)."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEGATIONS: Mapping[str, frozenset[str]] = {
    "en": _words("no not never nor none nobody nothing nowhere neither cannot without hardly barely scarcely seldom rarely"),
    "de": _words(
        "nicht nie niemals nimmer niemand niemandem niemanden niemandes nichts nirgends nirgendwo ohne weder kaum kein keine keinem keinen "
        "keiner keines keinerlei keineswegs keinesfalls mitnichten"
    ),
    "fr": _words("ne pas jamais rien aucun aucune nul nulle sans ni guère non"),
    "es": _words("no nunca jamás nada nadie ningún ninguno ninguna sin ni tampoco apenas"),
    "it": _words("non no niente nulla nessun nessuno nessuna mai senza né neppure neanche"),
    "pt": _words("não nunca jamais nada ninguém nenhum nenhuma sem nem"),
    "nl": _words("niet geen nooit niemand niets nergens zonder noch nauwelijks"),
    "sv": _words("inte icke ej aldrig ingen inget inga utan knappt"),
    "da": _words("ikke ej aldrig ingen intet uden næppe"),
    "no": _words("ikke ikkje aldri ingen intet uten neppe"),
    "pl": _words("nie ni nikt nic nigdy bez żaden żadna żadne ani"),
    "cs": _words("ne není nikdo nic nikdy bez žádný žádná žádné ani"),
    "ru": _words("не ни нет нельзя никто ничто ничего никогда нигде никакой без"),
    "uk": _words("не ні немає нема ніхто ніщо нічого ніколи ніде без"),
    "hu": _words("nem ne soha senki semmi sem nélkül nincs"),
    "tr": _words("değil yok hiç asla kimse"),
    "ro": _words("nu nici niciodată nimeni nimic fără niciun nicio"),
    "fi": _words("ei en et emme ette eivät älä ilman"),
    "el": _words("δεν δε μην μη όχι ποτέ κανείς κανένας καμία τίποτα χωρίς ούτε"),
    "he": _words("לא אין בלי ללא אינו אינה"),
    "ar": _words("لا لم لن ليس ليست غير دون بدون"),
}
_DENY_BY_ENDINGS = frozenset(("tr",))
"""Languages that deny inside the verb, where no list of words tells."""
_BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "en": ("un", "in", "im", "il", "ir", "non", "dis", "mis"),
    "de": ("un", "nicht", "miss", "in", "ir"),
    "fr": ("in", "im", "il", "ir", "dé", "dés", "mal", "non"),
    "es": ("in", "im", "i", "des", "dis", "no"),
    "it": ("in", "im", "il", "ir", "dis", "s", "non"),
    "pt": ("in", "im", "i", "des", "dis", "não"),
    "nl": ("on", "in", "niet", "wan"),
    "sv": ("o", "icke", "miss"),
    "da": ("u", "ikke", "mis"),
    "no": ("u", "ikke", "mis"),
    "pl": ("nie", "bez"),
    "cs": ("ne", "bez"),
    "ru": ("не", "без", "бес"),
    "uk": ("не", "без"),
}
_ENDINGS: Mapping[str, tuple[str, ...]] = {"en": ("less", "free"), "de": ("los", "lose", "losen", "loser", "loses", "frei")}
_FULL: Mapping[str, tuple[str, ...]] = {"en": ("", "ful"), "de": ("", "voll", "volle", "vollen", "voller", "volles")}


def negations(words: Iterable[str], language: str) -> frozenset[str]:
    """Return those of `words`, in small letters, that deny something.

    Of a language without a table the words of all others are taken, as nobody knows better.

    >>> sorted(negations(["They", "Didn’t", "say", "no"], "en-GB"))
    ["didn't", 'no']
    """
    tongue = _tongue(language)
    table = _NEGATIONS[tongue] if tongue in _NEGATIONS else frozenset().union(*_NEGATIONS.values())
    plain = {word.lower().replace("’", "'") for word in words}
    elided = {word for word in plain if tongue == "fr" and word.startswith("n'")}
    return frozenset(word for word in plain if word in table or (tongue in ("en", "") and word.endswith("n't"))) | elided


def are_known(language: str) -> bool:
    """Tell whether the words that deny are known of a language, so far that others may be taken to deny nothing.

    >>> are_known("en-GB"), are_known("th"), are_known("tr")
    (True, False, False)
    """
    return _tongue(language) in _NEGATIONS.keys() - _DENY_BY_ENDINGS


def opposites(ours: Iterable[str], theirs: Iterable[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield each pair of a word given and a word of the source of which one may say the contrary of the other.

    >>> list(opposites(["able"], ["unable"], "en"))
    [('able', 'unable')]
    >>> list(opposites(["harmful"], ["harmless"], "en"))
    [('harmful', 'harmless')]
    """
    tongue = _tongue(language)
    for one, other in product(ours, theirs):
        if one != other and (_turns(one.lower(), other.lower(), tongue) or _turns(other.lower(), one.lower(), tongue)):
            yield one, other


def _turns(plain: str, turned: str, tongue: str) -> bool:
    """Say whether `turned` is `plain` with a beginning that may turn its sense, or one that says "without" where the other says "with"."""
    for beginning in _BEGINNINGS.get(tongue, ()):
        rest = turned.removeprefix(beginning).removeprefix("-")
        if rest == plain and turned.startswith(beginning) and len(plain) >= _FEWEST_LETTERS:
            return True
    for ending in _ENDINGS.get(tongue, ()):
        stem = turned.removesuffix(ending).rstrip("-")
        if turned.endswith(ending) and len(stem) >= _FEWEST_LETTERS and any(plain == stem + full for full in _FULL[tongue]):
            return True
    return False


def _tongue(language: str) -> str:
    """Return the language of a tag: `en` of `en-GB`; of Norwegian's two written forms it is one."""
    tongue = language.partition("-")[0].lower()
    return "no" if tongue in ("nb", "nn") else tongue
