"""Items as BibTeX, in the types and fields of biblatex.

In here: fields, names, dates, and what TeX would take for its own. Not in here: styles; LaTeX sets these by itself.

Source: the biblatex manual 3.20; what Zotero and pandoc read, where they differ from it, is said in docs/citing.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.citing.dates import spelled
from dateline.citing.item import Item, Name, Original
from dateline.citing.names import parts, whole
from dateline.citing.numbers import is_numeric
from dateline.edtf.model import Edtf, End, Interval, Parts, Point, Qualifier, Season, Single, Unspecified, is_qualified
from dateline.edtf.model import text as edtf_text

TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "broadcast": "misc",
    "chapter": "incollection",
    # There is @dataset, but Zotero throws away every entry of a type that it does not know.
    "dataset": "misc",
    "document": "misc",
    "interview": "misc",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "map": "misc",
    "motion_picture": "movie",
    "personal_communication": "letter",
    "post": "online",
    "report": "report",
    "song": "audio",
    "speech": "unpublished",
    "webpage": "online",
}
SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
CONTAINERS = {"book": "series", "chapter": "booktitle", "report": "series", "speech": "eventtitle"}
PUBLISHERS = {"online": "organization", "report": "institution", "misc": "organization"}
TYPED = ("misc", "unpublished", "letter", "movie", "audio", "report")
NAMED = {"broadcast": "broadcast", "dataset": "dataset", "interview": "interview", "map": "map"}
SPECIAL = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    **{sign: f"\\{sign}" for sign in "{}$&%#_"},
}
UNPAIRED = {**SPECIAL, "{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
IN_ADDRESSES = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def bibliography(items: Iterable[Item]) -> str:
    """Write items as entries with an empty line between them."""
    return "\n".join(_entry(item) for item in items)


def escaped(text: str) -> str:
    """Write a text so that TeX takes no sign of it for its own.

    Braces are counted even behind a backslash, so that one without its other needs a name.

    >>> print(escaped("R&D {plan}"), escaped("50% }"), escaped("a--b"))
    R\\&D \\{plan\\} 50\\% \\textbraceright{} a-{}-b
    """
    signs = SPECIAL if _is_paired(text) else UNPAIRED
    return "".join(signs.get(sign, sign) for sign in text).replace("--", "-{}-").replace("--", "-{}-")


def _is_paired(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def _entry(item: Item) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item) if value)
    return f"@{TYPES[item.kind]}{{{item.id},\n{fields}}}\n"


def _fields(item: Item) -> Iterator[tuple[str, str | None]]:
    type_ = TYPES[item.kind]
    yield "author", _names(item.authors)
    yield "editor", _names(item.editors)
    yield "translator", _names(item.translators)
    yield "title", _kept(item.title)
    yield "entrysubtype", SUBTYPES.get(item.kind)
    yield CONTAINERS.get(item.kind, "journaltitle"), _kept(item.container)
    yield PUBLISHERS.get(type_, "publisher"), _kept(item.publisher)
    yield "location", _kept(item.place)
    yield from _date("date", item.issued)
    yield "volume", _text(item.volume)
    yield "number", _text(item.issue)
    yield "pages", _pages(item.pages)
    yield "edition", _text(item.edition)
    yield "version", _text(item.version)
    yield "type" if type_ in TYPED else "addendum", _text(item.medium or NAMED.get(item.kind))
    yield "isbn", _text(item.isbn)
    yield "doi", _address(item.doi)
    yield "url", _address(item.url)
    yield from _date("urldate", item.accessed)
    yield "library", _text(", ".join(part for part in (item.archive, item.shelfmark) if part))
    yield from _original(item.original or Original())
    yield "language", _text(item.language)
    yield "langid", _text(item.language)
    yield "copyright", _text(item.rights)
    yield "note", _text(item.note)


def _original(original: Original) -> Iterator[tuple[str, str | None]]:
    yield "origtitle", _kept(original.title)
    yield "origpublisher", _kept(original.publisher)
    yield "origlocation", _kept(original.place)
    yield from _date("origdate", original.issued)


def _text(text: str | None) -> str | None:
    return escaped(text) if text else None


def _kept(text: str | None) -> str | None:
    """Write a text so that no style changes its case, or takes an `and` in it for two names."""
    return f"{{{escaped(text)}}}" if text else None


def _address(address: str | None) -> str | None:
    """Write an address, which TeX reads sign by sign; signs that no address has are written as in addresses."""
    return "".join(IN_ADDRESSES.get(sign, sign) for sign in address) if address else None


def _pages(pages: str | None) -> str | None:
    """Write pages; a dash between two numbers is two hyphens in TeX."""
    if pages is None or not is_numeric(pages):
        return _text(pages)
    return escaped(pages).replace("–", "-").replace("-", "--")


def _names(names: Iterable[Name]) -> str:
    return " and ".join(_name(name) for name in names)


def _name(name: Name) -> str:
    split = parts(name)
    if split is None:
        return f"{{{escaped(whole(name))}}}"
    given = f"{split.given} {split.dropping}".strip()
    return ", ".join(_part(part) for part in (split.surname, split.suffix, given) if part)


def _part(part: str) -> str:
    """Write a part of a name, in braces where it has a sign that parts names."""
    return f"{{{escaped(part)}}}" if "," in part or " and " in f" {part.casefold()} " else escaped(part)


def _date(field: str, date: Edtf | None) -> Iterator[tuple[str, str | None]]:
    """Yield a date in its field; what biblatex cannot read goes into that of the year, as words."""
    if date is None:
        return
    written = _written(date)
    if written is not None:
        yield field, written
    elif field == "date":
        yield "year", escaped(spelled(date))


def _written(date: Edtf) -> str | None:
    """Return a date in the part of EDTF that biblatex reads, or None; times of day are left out."""
    match date:
        case Interval(start, end):
            first, last = _end(start), _end(end)
            return None if first is None or last is None else f"{first}/{last}"
        case Point() | Season() | Unspecified():
            return _single(date)
        case _:
            return None


def _end(end: Single | End) -> str | None:
    return end.value if isinstance(end, End) else _single(end)


def _single(date: Single) -> str | None:
    match date:
        case Season(year, number) if 21 <= number <= 24 and not is_qualified(date):
            return edtf_text(Season(year, number))
        case Point(year, month, day, significant=None):
            return edtf_text(Point(year, month, day, _qualifier(date)))
        case Unspecified(year, month) if "X" not in year:
            known = int(month) if month is not None and "X" not in month else None
            return edtf_text(Point(int(year), known, qualifier=_qualifier(date)))
        case Unspecified(year, None) if year[0] != "-" and year.rstrip("X").isdigit() and not is_qualified(date):
            return year
        case _:
            return None


def _qualifier(date: Point | Unspecified) -> Qualifier:
    """Return how sure a date is as a whole: what is said of a part is said of all."""
    parts_of = date.parts or Parts()
    said = {date.qualifier, parts_of.year, parts_of.month, parts_of.day} - {Qualifier.NONE}
    return Qualifier.BOTH if len(said) > 1 else next(iter(said), Qualifier.NONE)
