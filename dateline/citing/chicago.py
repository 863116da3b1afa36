"""References in the author-date style of the Chicago Manual.

In here: its order of author, year, title, source, address. Not in here: headline case; titles stay as they are written.

Source: The Chicago Manual of Style, 18th edition, chapters 13 and 14.
"""

from __future__ import annotations

from dateline.citing import legal
from dateline.citing.dates import Reduced, reduced
from dateline.citing.item import Item, Name, Original
from dateline.citing.joining import capitalised, italic, join, plain, quoted, stopped, wrapped
from dateline.citing.names import by_family, by_given, parts, whole
from dateline.citing.numbers import changed_digits, is_labelled, is_numeric, is_several, ordinal
from dateline.citing.printed_dates import american, month_day, years
from dateline.citing.repeats import ONLINE, without_owner
from dateline.citing.roles import Role, leading, roles
from dateline.citing.runs import Runs

ARTICLES = ("article-journal", "article-magazine", "article-newspaper")
PERIODICALS = ("article-magazine", "article-newspaper")
ITALIC = ("book", "map")
QUOTED = (*ONLINE, "dataset", "document", "interview", "manuscript", "personal_communication", "speech")
DATED_BY_YEAR = ("book", "chapter", "motion_picture", "report")
REPRINTED = ("book", "chapter", "report")
UNSEEN = {"manuscript": "Unpublished manuscript", "personal_communication": "Personal communication"}
ROLES = {Role.EDITOR: ("ed.", "eds."), Role.TRANSLATOR: ("trans.", "trans.")}
MOST_NAMES = 6


def cite(item: Item) -> Runs:
    """Return the entry of an item in a list of references."""
    item = without_owner(item)
    if item.kind in legal.KINDS:
        return stopped(join(". ", legal.reference(item, year=_year, day=_day), *_address(item)))
    lead = _leads(item)
    return stopped(join(". ", _lead(item, lead), _date(item), *_rest(item, lead)))


def _leads(item: Item) -> str:
    """Return what begins the entry, by the name of the field."""
    if item.authors:
        return "authors"
    if item.editors:
        return "editors"
    if item.translators:
        return "translators"
    if item.kind == "webpage" and item.publisher:
        return "publisher"
    return "container" if item.container and item.kind in (*PERIODICALS, "broadcast", "webpage") else "title"


def _lead(item: Item, lead: str) -> Runs:
    match lead:
        case "authors":
            return plain(_listed(item.authors))
        case "editors" | "translators" if (first := leading(item)) is not None:
            role, names = first
            return plain(f"{_listed(names)}, {ROLES[role][len(names) > 1]}")
        case "publisher":
            return plain(item.publisher)
        case "container":
            return _site_or_periodical(item)
        case _:
            told = _title(item) or join(". ", *_description(item), *_identifiers(item, lead))
            return told or (_archive(item) if _is_nameless(item) else ())


def _site_or_periodical(item: Item) -> Runs:
    if item.kind == "webpage":
        return plain(item.container)
    return _periodical(item) if item.kind in PERIODICALS else italic(item.container)


def _is_nameless(item: Item) -> bool:
    """Tell whether nothing but the archive says what a manuscript is."""
    return item.kind == "manuscript" and not (item.title or item.container or item.publisher or item.place)


def _listed(names: tuple[Name, ...]) -> str:
    """Return names as the author of an entry; of more than six the first three."""
    first = parts(names[0])
    spoken = [whole(names[0]) if first is None else by_family(first, demote=True), *(_spoken(name) for name in names[1:])]
    if len(names) > MOST_NAMES:
        return f"{', '.join(spoken[:3])}, et al."
    return f"{', '.join(spoken[:-1])}, and {spoken[-1]}" if len(spoken) > 1 else spoken[0]


def _spoken(name: Name) -> str:
    split = parts(name)
    return whole(name) if split is None else by_given(split)


def _together(names: tuple[Name, ...]) -> str:
    """Return names as they stand within an entry."""
    spoken = [_spoken(name) for name in names]
    if len(spoken) > MOST_NAMES:
        return f"{', '.join(spoken[:3])}, et al."
    return " and ".join(spoken) if len(spoken) < 3 else f"{', '.join(spoken[:-1])}, and {spoken[-1]}"


def _date(item: Item) -> Runs:
    if item.issued is None:
        return () if _is_nameless(item) else plain("n.d.")
    first = item.original.issued if item.original else None
    return plain(f"({_year(reduced(first))}) {_year(reduced(item.issued))}" if first else _year(reduced(item.issued)))


def _year(date: Reduced) -> str:
    return f"[{years(date)}?]" if date.circa else years(date)


def _day(date: Reduced) -> str:
    return f"[{american(date)}?]" if date.circa else american(date)


def _rest(item: Item, lead: str) -> list[Runs]:
    """Return all that follows the year, each to end in a full stop."""
    told = lead == "title" and not item.title
    title = [] if told else [*([_title(item)] if lead != "title" else []), *_description(item), *_identifiers(item, lead)]
    archive = () if lead == "title" and _is_nameless(item) else _archive(item)
    return [*title, *_source(item, lead), *_publication(item, lead), capitalised(plain(item.medium)), archive, *_address(item)]


def _title(item: Item) -> Runs:
    if item.kind in ITALIC or (item.kind not in QUOTED and not item.container):
        return italic(item.title)
    return quoted(item.title)


def _description(item: Item) -> list[Runs]:
    unseen = not (item.archive or item.container or item.doi or item.publisher or item.url)
    return [plain(UNSEEN.get(item.kind))] if unseen else []


def _is_serial(item: Item) -> bool:
    return item.kind in ARTICLES or (item.kind == "interview" and not item.editors)


def _identifiers(item: Item, lead: str) -> list[Runs]:
    """Return version, edition, people and volume, as far as they are the work's own and not its container's."""
    contributors = [capitalised(plain(said)) for said in _contributors(item, lead)]
    if item.kind in ONLINE:
        return [plain(_version(item)), *_edition(item), *contributors]
    if item.container:
        return contributors if _is_serial(item) else []
    volume = [] if _is_serial(item) else [capitalised(plain(_volume(item)))]
    return [capitalised(plain(_version(item))), *_edition(item), *contributors, *volume]


def _contributors(item: Item, lead: str) -> list[str]:
    """Return editors and translators who do not begin the entry."""
    if lead == "translators":
        return []
    others = roles(item, editors=lead != "editors" and not _is_serial(item))
    return [f"{role.value} {_together(names)}" for role, names in others]


def _version(item: Item, label: str = "Version") -> str:
    return f"{label} {item.version}" if item.version else ""


def _volume(item: Item) -> str:
    volume = item.volume or ""
    return f"{'vols.' if is_several(volume) else 'vol.'} {volume}" if is_numeric(volume) else volume


def _edition(item: Item) -> list[Runs]:
    """Return the edition, unless it follows the original publication, where that is given."""
    original = item.original or Original()
    if not item.edition or (not original.title and item.issued and original.issued):
        return []
    return [_edition_named(item)]


def _edition_named(item: Item) -> Runs:
    edition = item.edition or ""
    if is_numeric(edition):
        return plain(f"{ordinal(edition)} ed.")
    return capitalised(plain(f"{edition} Edition" if edition and _is_serial(item) else edition))


def _source(item: Item, lead: str) -> list[Runs]:
    if item.kind in ONLINE:
        return []
    if _is_serial(item):
        return _serial(item, lead)
    issue = [capitalised(plain(_issue(item)))]
    if not item.container:
        return issue
    identifiers = [_version(item, "version"), *(_edition_within(item)), *_contributors(item, lead), _volume(item)]
    title = italic(item.container) if lead != "container" else ()
    if item.kind not in ("broadcast", "motion_picture"):
        title = join(" ", plain("In"), title)
    return [join(", ", title, *(plain(said) for said in identifiers)), *issue]


def _edition_within(item: Item) -> list[str]:
    if not _edition(item) or not item.edition:
        return []
    return [f"{ordinal(item.edition)} ed." if is_numeric(item.edition) else item.edition]


def _issue(item: Item) -> str:
    return f"{'nos.' if is_several(item.issue) else 'no.'} {item.issue}" if item.issue else ""


def _periodical(item: Item) -> Runs:
    return join(" ", italic(item.container), plain(f"({item.place})" if item.place else None))


def _serial(item: Item, lead: str) -> list[Runs]:
    """Return the newspaper, magazine or journal, with volume and issue or with the day."""
    title = _periodical(item) if lead != "container" else ()
    if item.kind in PERIODICALS:
        return [join(", ", title, join(". ", plain(_month_day(item)), *_edition(item) if item.container else ()))]
    if item.kind == "article-journal" and item.doi and item.issued and not (item.issue or item.pages or item.volume):
        title = join(", ", title, plain("ahead of print"))
    pages = plain(item.pages and changed_digits(item.pages))
    if item.volume or item.issue:
        identifiers = join(": ", plain(_volume_and_issue(item)), pages)
    else:
        identifiers = join(", ", plain(item.publisher) if item.kind == "interview" else (), plain(_month_day(item)), pages)
    return [join(" " if item.volume else ", ", title, identifiers)]


def _volume_and_issue(item: Item) -> str:
    month = _month_day(item, days=False)
    if not item.volume:
        people = item.authors or item.editors or item.translators
        return f"{_issue(item)} ({month})" if people and month else _issue(item)
    behind = item.issue or month
    return f"{item.volume} ({behind})" if behind else item.volume


def _month_day(item: Item, *, days: bool = True) -> str:
    return month_day(reduced(item.issued), days=days) if item.issued else ""


def _publication(item: Item, lead: str) -> list[Runs]:
    """Return publisher and day, with those of the original before them or, with its title, behind them."""
    if _is_serial(item):
        return [_original_title(item)]
    history = _history(item, lead)
    day = plain("" if item.kind in DATED_BY_YEAR or (item.kind == "interview" and item.editors) else _month_day(item))
    if item.kind == "broadcast" and not (item.url or item.doi):
        aired = join(" ", plain("Aired" if item.issued else None), day)
        published = join(", ", aired, join(" ", plain("on"), history) if history else ())
    else:
        site = plain(item.container) if item.kind in ONLINE and lead != "container" else ()
        published = join(", ", site, history, day)
    return [published, _original_title(item)]


def _history(item: Item, lead: str) -> Runs:
    """Return the publisher; of a reprint the original one and its day before it."""
    original = item.original or Original()
    place = plain(item.publisher or item.place) if lead != "publisher" else plain(item.place)
    publisher = capitalised(place)
    if original.title:
        return publisher
    first = plain(_original_day(item))
    if not (item.edition or original.publisher or original.place):
        return join("; ", first, publisher)
    edition = _edition_named(item) if item.edition and item.issued and original.issued else ()
    is_reprint = item.kind in REPRINTED and (original.publisher or original.place) and not item.edition and item.issued and original.issued
    before = join(", ", capitalised(plain(original.publisher or original.place)), first)
    return join(". ", before, edition, join(", ", plain("Reprint" if is_reprint else None), publisher))


def _original_day(item: Item) -> str:
    if item.original is None or item.original.issued is None or item.kind in DATED_BY_YEAR:
        return ""
    is_numbered = _is_serial(item) and (item.issue or item.volume)
    return month_day(reduced(item.original.issued), days=not is_numbered)


def _original_title(item: Item) -> Runs:
    original = item.original
    if original is None or not original.title:
        return ()
    published = join(", ", capitalised(plain(original.publisher or original.place)), plain(_original_day(item)))
    return join(" ", plain("Originally published as"), italic(original.title), wrapped("(", published, ")"))


def _archive(item: Item) -> Runs:
    if not item.archive:
        return ()
    pages = item.pages if item.shelfmark else None
    if pages and not is_labelled(pages):
        pages = f"{'pp.' if is_several(pages) else 'p.'} {changed_digits(pages)}"
    return join(". ", join(", ", capitalised(plain(item.shelfmark)), plain(pages)), plain(item.archive))


def _address(item: Item) -> list[Runs]:
    if item.doi:
        return [plain(f"https://doi.org/{item.doi}")]
    is_accessed = item.url and item.accessed is not None and item.issued is None
    accessed = plain(f"Accessed {american(reduced(item.accessed))}" if is_accessed and item.accessed is not None else None)
    return [accessed, plain(item.url)]
