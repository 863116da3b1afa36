"""References in the style of the Modern Language Association.

In here: its core elements in their order, with the containers. Not in here: title case; titles stay as they are written.

Source: MLA Handbook, 9th edition, chapter 5.
"""

from __future__ import annotations

from dateline.citing.dates import Reduced, reduced
from dateline.citing.item import Item, Name
from dateline.citing.joining import capitalised, italic, join, plain, quoted, stopped
from dateline.citing.names import by_family, by_given, parts, whole
from dateline.citing.numbers import is_labelled, is_numeric, is_several, ordinal, two_digits
from dateline.citing.printed_dates import day_first, years
from dateline.citing.repeats import without_author
from dateline.citing.roles import Role, leading, roles
from dateline.citing.runs import Runs
from dateline.edtf.model import Edtf

ARTICLES = ("article-journal", "article-magazine", "article-newspaper")
ITALIC = ("book", "legal_case", "map")
QUOTED = ("dataset", "document", "interview", "manuscript", "personal_communication", "post", "speech")
DATED_BY_YEAR = ("book", "chapter", "motion_picture")
ROLES = {Role.EDITOR: ("editor", "editors"), Role.TRANSLATOR: ("translator", "translators")}


def cite(item: Item) -> Runs:
    """Return the entry of an item in a list of works cited."""
    item = without_author(item)
    return stopped(join(". ", _people(item), _title(item), _first_published(item), _container(item), _accessed(item), *_end(item)))


def _people(item: Item) -> Runs:
    if item.authors:
        return plain(_listed(item.authors))
    if (lead := leading(item)) is None:
        return ()
    role, names = lead
    return plain(f"{_listed(names)}, {ROLES[role][len(names) > 1]}")


def _listed(names: tuple[Name, ...]) -> str:
    """Return names as the author of an entry; of more than two the first alone."""
    first = parts(names[0])
    lead = whole(names[0]) if first is None else by_family(first)
    if len(names) > 2:
        return f"{lead}, et al."
    return f"{lead}, and {_spoken(names[1])}" if len(names) == 2 else lead


def _spoken(name: Name) -> str:
    split = parts(name)
    return whole(name) if split is None else by_given(split)


def _together(names: tuple[Name, ...]) -> str:
    """Return names as they stand within an entry."""
    if len(names) > 2:
        return f"{_spoken(names[0])} et al."
    return " and ".join(_spoken(name) for name in names)


def _title(item: Item) -> Runs:
    if item.kind == "legislation":
        return plain(item.title)
    if item.kind in ITALIC or (item.kind not in QUOTED and not item.container):
        return italic(item.title)
    return quoted(item.title)


def _first_published(item: Item) -> Runs:
    original = item.original
    if original is None or original.issued is None or original.publisher or original.place or item.kind == "personal_communication":
        return ()
    date = reduced(original.issued)
    return plain(f"[{day_first(date)}?]" if date.circa else day_first(date))


def _is_serial(item: Item) -> bool:
    return item.kind in ARTICLES or (item.kind == "interview" and not item.editors)


def _container(item: Item) -> Runs:
    """Return the elements of the container, of which the first begins with a capital."""
    title = italic(item.container)
    if item.kind in ARTICLES or (item.kind == "interview" and not item.editors):
        title = join(" ", title, plain(f"[{item.place}]" if item.place else None))
    own = [*_contributors(item), *_version(item), *_numbers(item)]
    publisher = () if _is_serial(item) else plain(item.publisher or item.place)
    where = plain(f"https://doi.org/{item.doi}" if item.doi else item.url)
    archive = (plain(item.archive), plain(item.shelfmark)) if item.archive else ()
    elements = [element for element in (title, *own, publisher, _date(item), *archive, _pages(item), where) if element]
    if elements and elements[0] in (*own, _date(item)):
        elements[0] = capitalised(elements[0])
    return join(", ", *elements)


def _contributors(item: Item) -> list[Runs]:
    lead = None if item.authors else leading(item)
    others = roles(item, editors=lead is None or lead[0] is not Role.EDITOR)
    return [plain(f"{role.value} {_together(names)}") for role, names in others if lead is None or role is not lead[0]]


def _version(item: Item) -> list[Runs]:
    edition = f"{ordinal(item.edition)} ed." if item.edition and is_numeric(item.edition) else item.edition
    return [capitalised(plain(edition)), plain(f"version {item.version}" if item.version else None)]


def _numbers(item: Item) -> list[Runs]:
    volume, issue = item.volume or "", item.issue or ""
    if is_numeric(volume):
        volume = f"{'vols.' if is_several(volume) else 'vol.'} {volume}"
    return [plain(volume), plain(f"{'nos.' if is_several(issue) else 'no.'} {issue}" if issue else None)]


def _date(item: Item) -> Runs:
    if item.issued is None:
        return ()
    date = reduced(item.issued)
    if item.kind in DATED_BY_YEAR:
        return plain(f"[{years(date)}?]" if date.circa else years(date))
    if item.kind == "article-journal":
        return plain(f"[{day_first(date, days=False)}?]" if date.circa else day_first(date, days=False))
    return plain(f"{'circa ' if date.circa else ''}{day_first(date)}")


def _pages(item: Item) -> Runs:
    if not item.pages:
        return ()
    pages = two_digits(item.pages)
    return plain(pages if is_labelled(pages) else f"{'pp.' if is_several(pages) else 'p.'} {pages}")


def _accessed(item: Item) -> Runs:
    return plain(f"Accessed {day_first(reduced(item.accessed))}" if item.accessed is not None and item.issued is None else None)


def _end(item: Item) -> list[Runs]:
    """Return the medium, and of what it is a reprint or a translation."""
    return [join(", ", capitalised(plain(item.medium)), () if _is_serial(item) else _history(item))]


def _history(item: Item) -> Runs:
    original = item.original
    if original is None or not (original.title or original.publisher or original.place):
        return ()
    title = join(" ", plain("as"), italic(original.title)) if original.title else ()
    by = f"by {original.publisher}" if original.publisher and not original.title else original.publisher or original.place
    issued = _year(original.issued) if by and original.issued else None
    return join(" ", plain("Originally published"), join(", ", title, plain(by), plain(issued)))


def _year(issued: Edtf) -> str:
    date: Reduced = reduced(issued)
    return f"[{years(date)}?]" if date.circa else years(date)
