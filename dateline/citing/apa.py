"""References in the style of the American Psychological Association.

In here: its order of author, date, title, source, address. Not in here: sentence case; titles stay as they are written, for no
program knows which words of a title are names.

Source: Publication Manual of the American Psychological Association, 7th edition, chapters 9 to 11.
"""

from __future__ import annotations

from dateline.citing import legal
from dateline.citing.dates import Reduced, reduced
from dateline.citing.item import Item, Name
from dateline.citing.joining import capitalised, italic, join, plain, stopped, wrapped
from dateline.citing.names import by_family, by_given, parts, whole
from dateline.citing.numbers import expanded, is_labelled, is_numeric, is_several, ordinal
from dateline.citing.printed_dates import Eras, american, month_day, years
from dateline.citing.repeats import ONLINE, without_publisher
from dateline.citing.roles import Role, roles
from dateline.citing.runs import Runs, joined

ARTICLES = ("article-journal", "article-magazine", "article-newspaper")
DATED_TO_THE_DAY = (
    *ONLINE,
    "article-newspaper",
    "article-magazine",
    "broadcast",
    "document",
    "motion_picture",
    "personal_communication",
    "song",
    "speech",
)
UNNUMBERED = (*ONLINE, *ARTICLES, "broadcast", "speech")
FORMATS = {
    "broadcast": "Broadcast",
    "dataset": "Dataset",
    "interview": "Interview",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Video recording",
    "personal_communication": "Letter",
    "post": "Online post",
    "song": "Audio recording",
}
UNSEEN = {"interview": "Personal communication", "manuscript": "Unpublished manuscript", "personal_communication": "Personal communication"}
ROLES = {Role.EDITOR: ("Ed.", "Eds."), Role.TRANSLATOR: ("Trans.", "Trans."), Role.BOTH: ("Ed. & Trans.", "Eds. & Trans.")}
ERAS = Eras(" B.C.E.", " C.E.")
MOST_AUTHORS = 20


def cite(item: Item) -> Runs:
    """Return the entry of an item in a list of references."""
    item = without_publisher(item)
    if item.kind in legal.KINDS:
        return join(" ", stopped(legal.reference(item, year=_year, day=_day)), _address(item))
    author = _people(item)
    title, description = _title(item), _description(item)
    told = join(" ", title, description) if item.title else join(" ", description, title)
    if author:
        entry = join(". ", author, _date(item), told, _source(item))
    elif item.title:
        entry = join(". ", title, _date(item), description, _source(item))
    else:
        entry = join(". ", told, _date(item), _source(item))
    return join(" ", stopped(entry), _address(item), _history(item))


def _leads(item: Item) -> str | None:
    """Return whose names begin the entry; None where the title does."""
    if item.authors:
        return "authors"
    if item.editors and not (item.kind == "book" and item.container):
        return "editors"
    return "publisher" if item.kind == "webpage" and item.publisher else None


def _people(item: Item) -> Runs:
    match _leads(item):
        case "authors":
            return plain(_listed([_sorted(name) for name in item.authors]))
        case "editors":
            return plain(f"{_listed([_sorted(name) for name in item.editors])} ({ROLES[Role.EDITOR][len(item.editors) > 1]})")
        case "publisher":
            return plain(item.publisher)
        case _:
            return ()


def _sorted(name: Name) -> str:
    split = parts(name)
    return whole(name) if split is None else by_family(split, short=True)


def _spoken(name: Name) -> str:
    split = parts(name)
    return whole(name) if split is None else by_given(split, short=True)


def _listed(names: list[str]) -> str:
    """Return names as the author of an entry; of more than twenty the first nineteen and the last."""
    if len(names) > MOST_AUTHORS:
        return f"{', '.join(names[: MOST_AUTHORS - 1])}, … {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else names[0]


def _together(names: tuple[Name, ...]) -> str:
    """Return names as they stand within an entry."""
    spoken = [_spoken(name) for name in names]
    if len(spoken) < 3:
        return " & ".join(spoken)
    return _listed(spoken)


def _date(item: Item) -> Runs:
    if item.issued is None:
        return plain("(n.d.)")
    date = reduced(item.issued)
    named = month_day(date) if _is_to_the_day(item) else ""
    if named and date.season is None and len(date.parts) == 2 and date.parts[0][0] != date.parts[1][0]:
        ends = [Reduced((end,)) for end in date.parts]
        return plain(f"({'ca. ' if date.circa else ''}{'–'.join(_comma(years(end, ERAS), month_day(end)) for end in ends)})")
    return plain(f"({_comma(_year(date), named)})")


def _comma(year: str, named: str) -> str:
    return f"{year}, {named}" if named else year


def _is_to_the_day(item: Item) -> bool:
    if item.kind == "interview":
        return not (item.editors or item.issue or item.pages or item.volume)
    return item.kind in DATED_TO_THE_DAY


def _year(date: Reduced) -> str:
    return f"{'ca. ' if date.circa else ''}{years(date, ERAS)}"


def _day(date: Reduced) -> str:
    return f"{'ca. ' if date.circa else ''}{american(date)}"


def _is_serial(item: Item) -> bool:
    return item.kind in ARTICLES or (item.kind == "interview" and not item.editors)


def _title(item: Item) -> Runs:
    """Return the title and, in parentheses, what tells the work apart: people, edition, volume, pages."""
    title = plain(item.title) if item.container and item.kind not in ONLINE else italic(_with_volume(item, item.title))
    numbers = "" if item.container or item.kind in UNNUMBERED or _is_serial(item) else _numbers(item)
    return join(" ", title if item.title else (), wrapped("(", plain("; ".join(part for part in (_others(item), numbers) if part)), ")"))


def _with_volume(item: Item, title: str | None) -> str | None:
    """Return a title with the name of the volume, where volumes have names."""
    if title is None or item.volume is None or is_numeric(item.volume) or item.kind in ONLINE or _is_serial(item):
        return title
    return f"{title}: {item.volume[:1].upper()}{item.volume[1:]}"


def _others(item: Item) -> str:
    """Return editors and translators who do not lead the entry and are not named with the container."""
    elsewhere = _leads(item) == "editors" or _is_serial(item) or (item.container is not None and item.kind not in ONLINE)
    return "; ".join(f"{_together(names)}, {ROLES[role][len(names) > 1]}" for role, names in roles(item, editors=not elsewhere))


def _numbers(item: Item) -> str:
    pages = item.pages and expanded(item.pages)
    if pages and not is_labelled(pages):
        pages = f"{'pp.' if is_several(pages) else 'p.'} {pages}"
    numbers = (
        item.version and f"Version {item.version}",
        item.edition and (f"{ordinal(item.edition)} ed." if is_numeric(item.edition) else item.edition),
        item.volume and is_numeric(item.volume) and f"{'Vols.' if is_several(item.volume) else 'Vol.'} {item.volume}",
        item.issue and f"Issue {item.issue}",
        pages,
    )
    return ", ".join(number for number in numbers if number)


def _description(item: Item) -> Runs:
    """Return what kind of thing it is, in square brackets, where the reader would not guess it."""
    if item.container and (item.kind in ("report", "document") or (item.kind == "speech" and not _is_of_volume(item))):
        return ()
    return wrapped("[", _format(item), "]")


def _format(item: Item) -> Runs:
    if item.medium:
        return capitalised(plain(item.medium))
    unseen = not (item.archive or item.container or item.doi or item.publisher or item.url)
    if item.kind == "manuscript" and not unseen:
        return ()
    return plain(UNSEEN.get(item.kind) if unseen and item.kind in UNSEEN else FORMATS.get(item.kind))


def _is_of_volume(item: Item) -> bool:
    return bool(item.editors or item.issue or item.pages or item.volume)


def _source(item: Item) -> Runs:
    publisher = plain(item.publisher) if _leads(item) != "publisher" and item.kind not in ARTICLES else ()
    archive = join(" ", plain(item.archive), wrapped("(", plain(item.shelfmark), ")")) if item.archive else ()
    if item.kind in ONLINE:
        return join(". ", publisher, archive, plain(item.container))
    return join(". ", _serial(item) if _is_serial(item) else _container(item), publisher, archive)


def _serial(item: Item) -> Runs:
    volume = joined((*italic(item.volume), *wrapped("(", plain(item.issue), ")")))
    return join(", ", italic(item.container), volume, plain(item.pages and expanded(item.pages)))


def _container(item: Item) -> Runs:
    """Return the book, series or programme that it is in."""
    if not item.container:
        return ()
    editors = ""
    if item.editors and _leads(item) != "editors":
        editors = f"{_together(item.editors)} ({ROLES[Role.EDITOR][len(item.editors) > 1]})"
    within = join(", ", plain(editors), italic(_with_volume(item, item.container)))
    numbers = wrapped("(", plain(_numbers(item) if item.kind not in UNNUMBERED else ""), ")")
    described = item.kind in ("report", "document") or (item.kind == "speech" and not _is_of_volume(item))
    return join(" ", plain("On" if item.kind == "song" else "In"), within, numbers, wrapped("[", _format(item), "]") if described else ())


def _address(item: Item) -> Runs:
    if item.doi:
        return plain(f"https://doi.org/{item.doi}")
    if item.url and item.issued is None and item.accessed is not None:
        return plain(f"Retrieved {american(reduced(item.accessed))}, from {item.url}")
    return plain(item.url)


def _history(item: Item) -> Runs:
    """Return of what it is a reprint or a translation."""
    original = item.original
    if original is None or not (original.title or original.issued or original.publisher):
        return ()
    title = join(" ", plain("as"), italic(original.title)) if original.title else ()
    issued = plain(_year(reduced(original.issued)) if original.issued else None)
    said = join(" ", plain("Original work published"), join(", ", title, issued, plain(original.publisher)))
    return wrapped("(", said, ")")
