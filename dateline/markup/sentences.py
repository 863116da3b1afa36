"""Where the sentences of our prose end, so that one without a footnote can be named.

In here: ends by full stop, question and exclamation mark and ellipsis, with what English, German and some other languages
abbreviate. Not in here: footnotes and phrases themselves. In doubt two sentences stay one: a warning too few is better than one that
is not true. So one without a footnote passes where the next one has it and

- it ends with an abbreviation or an initial that may as well stand within it, and the next begins with what may be a name;
- it ends with a number behind a German article, or with one of one or two digits before another: dates are written so in German;
- it is nothing but words in quotation marks that end with a question or an exclamation mark, and the next may say whose they are;
- in a script without spaces, it ends with a stop inside a closing mark: `“不。”她走了。` may be one or two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.markup.scan import NOTE

_STOPS = ".!?…؟۔।॥։።။។。！？｡"
# German sets »…« too: a mark without a space behind a stop closes, whichever way it points.
_CLOSERS = "\"'”’»“›«‹)]」』）"
_END = re.compile(rf"([{_STOPS}]+)((?:[{re.escape(_CLOSERS)}]|\s*{NOTE})*)")
_BEHIND = re.compile(rf"(?:[{re.escape(_CLOSERS)}]|\s*{NOTE})*")
_BLANK = re.compile(rf"[\s{NOTE}]*")
# An ellipsis with spaces between its stops.
_STOP_AGAIN = re.compile(r"\s+\.(?!\w)")
# Scripts without spaces between words have none between sentences.
_FULL_WIDTH = frozenset("。！？｡")
_NEXT = re.compile(rf"[\s\"'“‘«„‚‹(\[「『¿¡–—{NOTE}]*(\w*)")
# What a word stands behind, other than a space.
_BEFORE_A_WORD = frozenset("([\"“«„‘'/—–" + NOTE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Never the last word of a sentence.
_BEFORE_A_NAME = _words("""
    Mr Mrs Ms Messrs Dr Drs Prof Profs St Mt Ft Gen Gens Sen Sens Rep Reps Gov Govs Sec Amb Lt Col Capt Cmdr Adm Maj Brig Sgt Cpl Pvt Det
    Insp Supt Atty Rev Hon Pres vs v cf ca c e.g i.e viz approx incl excl resp
    Hr Fr Frl Fa Ing Dipl Mag med jur phil Hrsg bzw vgl Vgl sog geb verw inkl zzgl evtl ggf bspw ehem insb z.B d.h z.T v.a u.U i.d.R
    BGBl RGBl ABl Ziff MM Mme Mlle Mgr Sra Srta Dña Dra EE Sig Dott Avv
    ул просп акад проф Проф см См стр т.е डॉ प्रो श्रीमती
""")
# An abbreviation only before a number.
_BEFORE_A_NUMBER = _words(
    "No Nos no nos p pp vol Vol art Art ch Ch fig Fig Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Nr Bd Abs Kap Jän Okt Dez"
)
# Nobody is called so; of one letter `I` alone begins a sentence.
_ROMAN = re.compile("[IVXLC]{2,}|[VXLC]")
# May end a sentence or not, as may initials and what is written with full stops inside.
_EITHER = _words("Inc Ltd Co Corp Jr Sr etc al Bros Dept est Ave Blvd Rd Ph.D M.Sc B.Sc usw Jh Chr Mio Mrd Str Std UU")
# Written with spaces, these end no sentence, and their last letter is no initial.
_SPACED = re.compile(r"(?<!\w)(?:[zZ]\.\s?B|[dD]\.\s?h|z\.\s?T|[vV]\.\s?a|[uU]\.\s?U|[iI]\.\s?d\.\s?R|[pP]\.\s?ex|т\.\s?е)$")
_SPACED_REACH = 10
# German writes a full stop behind the number of a day, and of few other things, for "Part 3. March began" ends a sentence.
_NUMBERED = _words("""
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts Quartal
    Jan Jän Feb Febr Mär Mrz Apr Jun Jul Aug Sept Sep Okt Nov Dez
""")
# Before a number they tell that its full stop makes it an ordinal.
_BEFORE_AN_ORDINAL = _words("""
    der die das dem den des im vom zum zur beim ein eine einem einer eines sein seine seinem seinen ihr ihre ihrem ihren jeder jede jedem
    Der Die Das Dem Den Des Im Vom Zum Zur Beim Ein Eine Einem Einer Sein Seine Ihr Ihre Jeder Jede
""")
_DAY = re.compile("[0-9]{1,2}")
_ORDINAL = re.compile("[0-9]{1,3}")
_ABBREVIATED = _BEFORE_A_NAME | _BEFORE_A_NUMBER | _EITHER
_INITIALS = re.compile(r"(?:[^\W\d]\.)*[^\W\d]")
# Words that open a sentence and no name.
_OPENERS = _words("""
    A After Although An And Another As At Because Before Both But By Despite During Each Earlier Either For From He Her Here His How However
    I If In It Its Later Many Meanwhile More Most Neither No Nobody None Nor Not Nothing Now On One Only Or Our Several She Since So Some
    Such That The Their Then There These They This Those Three Though Thus Two Under Until We What When Where Whether Which While Who Why
    With Within Without Yet You
    Aber Alle Am Auch Auf Bei Beide Bis Da Damals Danach Dann Das Dem Den Der Des Die Dies Diese Dieser Dieses Doch Ein Eine Einen Einer Er
    Es Für Ihr Ihre Im Ihm Ihnen Jede Jeder Kein Keine Man Mehr Mit Nach Nur Ob Obwohl Seine Seit Sie So Später Trotz Um Und Unter Viele
    Vor Während Weil Wenn Wer Wie Wir Zu Zum Zur Zuvor Zwei Zwischen
    Il Elle Ils Elles Ce Cette Ces Mais Puis Et Nous Ella Ellos Pero Esto Entonces
    Он Она Они Оно Это Но Затем Потом Однако
""")


def split(text: str, phrases: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return where each sentence begins and ends in a text without markup, with the footnotes that follow it.

    A stop inside one of the `phrases` is the other's, and ends no sentence of ours.

    >>> split("The U.S. left. Mr. A. Moss said so.", ())
    ((0, 14), (15, 35))
    """
    last = next((index for index in reversed(range(len(text))) if text[index].isalnum()), None)
    if last is None:
        return ((_skip_space(text, 0), len(text.rstrip())),) if text.strip() else ()
    found: list[tuple[int, int]] = []
    start = looked = 0
    worded = False
    for end in _ends(text, phrases):
        worded = worded or _has_word(text, looked, end)
        looked = end
        # A part without a word, such as a footnote that stands alone, is no sentence of its own.
        if end <= last and worded:
            found.append((_skip_space(text, start), end))
            start, worded = end, False
    found.append((_skip_space(text, start), len(text.rstrip())))
    return tuple(found)


def closed(text: str) -> bool:
    """Tell whether a text ends as a sentence does: with a stop, and not with an abbreviation's.

    >>> closed("They left."), closed("They left"), closed("Acme Inc."), closed("“No!”")
    (True, False, False, True)
    """
    words = text.rstrip().rstrip(_CLOSERS)
    stopped = words.rstrip(_STOPS)
    if words[len(stopped) :] != ".":
        return words != stopped
    before = _word_before(words, len(stopped))
    return before not in _ABBREVIATED and not _INITIALS.fullmatch(before)


def _ends(text: str, phrases: Sequence[tuple[int, int]]) -> Iterator[int]:
    starts = [start for start, _ in phrases]
    first = _skipped(text, 0)
    for found in _END.finditer(text):
        stop, end = found.end(1), found.end()
        number = bisect_left(starts, stop)
        if number < len(starts) and starts[number] < end:
            # The mark behind the stop opens the next words: “ closes only after „.
            end = starts[number]
        start, closed = phrases[number - 1] if number else (0, 0)
        if end < closed:
            if not text[end : closed - 1].isspace():
                continue
            # French sets a space before the mark that closes.
            behind = _BEHIND.match(text, closed)
            end = behind.end() if behind else closed
        if _ends_a_sentence(text, found.start(), stop, end, alone=stop < closed <= end and start == first):
            yield end
            first = _skipped(text, end)


def _skipped(text: str, start: int) -> int:
    """Return where the first word or mark from `start` on stands."""
    found = _BLANK.match(text, start)
    return found.end() if found else start


def _ends_a_sentence(text: str, start: int, stop: int, end: int, *, alone: bool) -> bool:
    """Judge a stop by the word before it, the word after it and the footnotes between; marks and footnotes reach to `end`.

    `alone`: nothing but words in quotation marks stands before it.
    """
    noted = NOTE in text[stop:end]
    if not _FULL_WIDTH.isdisjoint(text[start:stop]):
        return noted or end == stop or not text[end : end + 1].isalnum()
    if (end < len(text) and not text[end].isspace() and text[end - 1] != NOTE) or _STOP_AGAIN.match(text, end):
        return False
    following = _NEXT.match(text, end)
    after = following[1] if following else ""
    goes_on = after[:1].islower()
    if text[start:stop] != ".":
        return noted or not (goes_on or (alone and after and after not in _OPENERS))
    before = _word_before(text, start)
    if before in _BEFORE_A_NAME or _is_ordinal(text, start, before, after) or _SPACED.search(text[max(0, start - _SPACED_REACH) : start]):
        return False
    if before in _BEFORE_A_NUMBER:
        return not (goes_on or after[:1].isdigit() or _ROMAN.fullmatch(after))
    if before in _EITHER or _INITIALS.fullmatch(before):
        return not goes_on and (noted or after in _OPENERS or not after)
    return noted or not goes_on


def _is_ordinal(text: str, start: int, before: str, after: str) -> bool:
    """Tell whether the word before a stop is a number that the stop makes an ordinal, as German writes it."""
    if _DAY.fullmatch(before) and (after in _NUMBERED or after[:1].isdigit()):
        return True
    if not _ORDINAL.fullmatch(before):
        return False
    words = text[max(0, start - len(before) - _SPACED_REACH) : start - len(before)].split()
    return bool(words) and words[-1] in _BEFORE_AN_ORDINAL


def _word_before(text: str, end: int) -> str:
    start = end
    while start and not text[start - 1].isspace() and text[start - 1] not in _BEFORE_A_WORD:
        start -= 1
    return text[start:end]


def _has_word(text: str, start: int, end: int) -> bool:
    return any(character.isalnum() for character in text[start:end])


def _skip_space(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
