"""A collection of as many events as are asked for: `python tests/benchmarks/collection.py DIR 10000` from the repository's root.

It is the same each time, needs no network, and builds without an error or a warning (`--strict`): two excerpts an event, quoted
letter for letter from made-up papers, of which there is one for twenty events; two hundred actors, topics, places; the years 1950 to
2030, some of them dense, one of them by far; dates of all kinds; some events disputed, some expected, some withdrawn, some undated.

In here: what is made up. Not in here: what is measured with it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

FIRST, LAST = 1950, 2030
DENSE = {1962: 6, 1968: 9, 1989: 14, 2003: 5, 2025: 60}
"""Years with more than a year's share, and how many shares they have."""
IN_ONE_SOURCE = 20
PEOPLE, BODIES = 120, 80
FILLED = 3
"""Words of a paper that nobody quotes, for each that somebody does."""
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_GIVEN, _FAMILY, _PLACES, _TOPICS, _QUALITIES, _THINGS, _WORDS, _DOINGS = (
    line.split()
    for line in """
Ada Bram Clara Dinah Edwin Femke Gustav Hanna Ivo Jonas Klara Leif Mira Nils Olga Piet Rosa Sven Tilda Ulrich Vera Wim Yara
Abel Brand Carver Dorn Ekholm Faber Glass Holm Ibsen Janda Kruse Lind Marsh Nolte Oster Pohl Quast Rehn Sander Thorn Uhl Vogt Weide
Aldmouth Brackwater Cranhaven Dunmere Eastlock Fallowby Gullport Harrowsea Inchmoor Keelness Longsluice Marlow Northquay Orrin Saltby
dredging fishing lighthouses locks pilots railways salvage shipbuilding strikes tariffs tolls customs emigration weather bridges fuel
old new northern southern eastern western lower upper stone timber iron narrow broad long short deep shallow outer inner grey white red
quay sluice crane ferry beacon slipway basin warehouse pier lock gate mole buoy tug barge canal towpath wharf dredger lantern weir drydock
water tide rope ledger cargo harbour letter morning evening council barley timber coal herring winter captain clerk engine ticket bread
carried counted painted watched answered lifted weighed followed measured forgot remembered waited promised refused signed hid mended
""".strip().splitlines()
)
_OFFICES = ("Harbour Board", "Pilots’ Guild", "Dock Company", "Ferry Line", "Customs House", "Salvage Office")
_ACTS = (
    ("opens", "opened"), ("closes", "closed"), ("sells", "sold"), ("repairs", "repaired"), ("inspects", "inspected"),
    ("names", "named"), ("leases", "leased"), ("widens", "widened"), ("floods", "flooded"), ("clears", "cleared"), ("insures", "insured"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A date as EDTF, the words that tell it, how it is known, and the day by which the papers had it."""

    edtf: str
    words: str
    kind: str
    day: date


@dataclass(frozen=True, slots=True)
class Made:
    """An event: its id, the actors, the topic and the place of it, and all that its file says around its excerpts."""

    id: str
    number: int
    when: When
    actors: tuple[str, ...]
    topic: str
    place: str
    title: str
    sentences: tuple[str, str]
    quoted: tuple[str, str]


def main() -> None:
    """Write the collection into the folder that is named."""
    if len(sys.argv) != 3 or not sys.argv[2].isdigit():
        raise SystemExit("usage: python tests/benchmarks/collection.py DIR N")
    for path, text in collection(int(sys.argv[2])).items():
        file = Path(sys.argv[1], path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def collection(number: int, *, site: str = "", first: int = FIRST) -> dict[str, str]:
    """Return the files of a collection of so many events by their paths, from the `first` year on; `site` is added to its `site.yaml`."""
    die = Random(number)
    events = [_event(index, when, die) for index, when in enumerate(_dates(number, range(first, LAST + 1), die))]
    head = "format: 1\ntitle: Harbours of the northern coast\ndescription: What the papers told of them.\npublisher: Test Press\n"
    files = {
        "site.yaml": head + site,
        "vocabulary/actors.yaml": "".join(f"{_id(name)}: {{name: {name}, kind: {kind}}}\n" for name, kind in _actors()),
        "vocabulary/topics.yaml": "".join(f"{name}: {{name: {name.capitalize()}}}\n" for name in _TOPICS),
        "vocabulary/places.yaml": "".join(
            f"{name.lower()}: {{name: {name}, lat: {50 + index / 10:.1f}, lon: {5 + index / 8:.3f}}}\n"
            for index, name in enumerate(_PLACES)
        ),
    }
    for paper, start in enumerate(range(0, number, IN_ONE_SOURCE), 1):
        own, before = events[start : start + IN_ONE_SOURCE], events[max(0, start - IN_ONE_SOURCE) : start]
        reasons = [*before, *(own if start + IN_ONE_SOURCE >= number else ())]
        files |= _source(paper, own, [*(event.quoted[0] for event in own), *(event.quoted[1] for event in reasons)], die)
    return files | {f"events/{event.when.day.year}/{event.id}.yaml": _file(event, number) for event in events}


def _actors() -> Iterator[tuple[str, str]]:
    """Yield the actors: people, and bodies of the places."""
    for index in range(PEOPLE):
        yield f"{_GIVEN[index % len(_GIVEN)]} {_FAMILY[index * 7 % len(_FAMILY)]} {_roman(index // len(_GIVEN))}".strip(), "person"
    for index in range(BODIES):
        yield f"{_PLACES[index % len(_PLACES)]} {_OFFICES[index // len(_PLACES)]}", "organisation"


def _roman(number: int) -> str:
    return ("", "the Younger", "the Elder", "of the Hill", "of the Quay", "of the Mill")[number]


def _id(name: str) -> str:
    return "-".join("".join(sign if sign.isalnum() else " " for sign in name.lower().replace("’", "")).split())


def _dates(number: int, years: range, die: Random) -> list[When]:
    """Return so many dates, of which the papers had the earliest first."""
    found = [_when(die.choices(years, [DENSE.get(year, 1) for year in years])[0], die) for _ in range(number)]
    return sorted(found, key=lambda when: (when.day, when.edtf))


def _when(year: int, die: Random) -> When:
    day = date(year, 1, 1) + timedelta(die.randrange(365))
    # A third of what a dense year has falls into its autumn.
    if year in DENSE and die.random() < 0.3:
        day = date(year, 10, 1) + timedelta(die.randrange(31))
    full, month = _said(day), f"{MONTHS[day.month - 1]} {year}"
    later = day + timedelta(die.randrange(2, 9))
    end = date(year, 12, 31)
    chosen = die.random()
    for share, when in (
        (0.66, When(day.isoformat(), f"on {full}", "", day)),
        (0.78, When(f"{day:%Y-%m}", f"in {month}", "", day)),
        (0.83, When(str(year), f"in {year}", "", end)),
        (0.86, When(f"{day:%Y-%m}~", f"around {month}", "stated", day)),
        (0.88, When(f"{year}~", f"around {year}", "stated", end)),
        (0.91, When(f"[..{day.isoformat()}]", f"no later than {full}", "context", day)),
        (0.93, When(f"{day.isoformat()}/..", f"since {full}", "context", day)),
        (0.96, When(f"{day.isoformat()}/{later.isoformat()}", f"from {full} to {_said(later)}", "stated", later)),
        (0.97, When(f"[{day.isoformat()},{later.isoformat()}]", f"either on {full} or on {_said(later)}", "stated", later)),
        (0.985, When(f"{year - 3}/{year}", f"from {year - 3} to {year}", "stated", end)),
        (0.995, When(f"{year // 10}X", f"in the {year // 10}0s", "stated", date(year // 10 * 10 + 9, 12, 31))),
    ):
        if chosen < share:
            return when
    return When("XXXX", "at a time that nobody wrote down", "none", end)


def _said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _event(number: int, when: When, die: Random) -> Made:
    actors = list(_actors())
    # Some actors are in far more events than others.
    chosen = [actors[min(int(die.expovariate(1 / 40)), len(actors) - 1)][0] for _ in range(die.randint(1, 5))]
    who = chosen[0]
    place = _PLACES[min(int(die.expovariate(1 / 6)), len(_PLACES) - 1)]
    topic = _TOPICS[min(int(die.expovariate(1 / 4)), len(_TOPICS) - 1)]
    does, did = die.choice(_ACTS)
    thing = f"{die.choice(_QUALITIES)} {die.choice(_THINGS)}"
    why = f"{die.choice(_QUALITIES)} {die.choice(_THINGS)} beside the {die.choice(_WORDS)} {die.choice(_WORDS)}"
    return Made(
        id=f"{_id(does)}-{_id(thing)}-{number}x",
        number=number,
        when=when,
        actors=tuple(dict.fromkeys(map(_id, chosen))),
        topic=topic,
        place=place.lower(),
        title=f"{who} {does} the {thing} at {place}",
        sentences=(f"{who} {did} the {thing} at {place}.", f"The {_id(topic)} office put it down to the {why}."),
        quoted=(
            f"{when.words}, {who} {did} the {thing} at {place}, {_mumbled(die)}",
            f"the office put it down to the {why}, {_mumbled(die)}",
        ),
    )


def _mumbled(die: Random) -> str:
    """Return words that stand nowhere else."""
    return (
        f"as the {die.choice(_WORDS)} {die.choice(_DOINGS)} the {die.choice(_QUALITIES)} {die.choice(_WORDS)} of the {die.choice(_WORDS)}"
    )


def _source(number: int, events: list[Made], told: list[str], die: Random) -> dict[str, str]:
    """Return the record and the text of a paper: it tells of its own events, and gives the reasons for those of the paper before it.

    The last one gives the reasons for its own besides.
    """
    die.shuffle(told)
    sentences = []
    for sentence in told:
        sentences += [f"It was said that {sentence}.", *_filling(len(sentence.split()) * FILLED, die)]
    title = f"{die.choice(_PLACES)} {die.choice(('Gazette', 'Courier', 'Herald', 'Post'))}, number {number}"
    text = f"{title}\n\n" + "\n\n".join(" ".join(sentences[at : at + 6]) for at in range(0, len(sentences), 6)) + "\n"
    published = max(event.when.day for event in events) + timedelta(30)
    record = f"title: {title}\npublisher: {title.partition(',')[0]}\nkind: news\npublished: {published.isoformat()!r}\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {f"seeds/paper-{number}.txt": text, f"seeds/paper-{number}.yaml": record + f"sha256: {digest}\n"}


def _filling(words: int, die: Random) -> list[str]:
    found = []
    while words > 0:
        sentence = f"A {_mumbled(die).removeprefix('as the ')}, and the {die.choice(_WORDS)} {die.choice(_DOINGS)} a {die.choice(_THINGS)}."
        found.append(sentence)
        words -= len(sentence.split())
    return found


def _file(event: Made, number: int) -> str:
    """Return the file of an event of so many."""
    own = event.number // IN_ONE_SOURCE + 1
    lines = [
        f"title: {event.title}",
        f'date: "{event.when.edtf}"',
        *_basis(event.when),
        *_state(event),
        f"summary: >-\n  {event.sentences[0]}[^told]\n  {event.sentences[1]}[^reason]",
        f'excerpts:\n  told:\n    source: paper-{own}\n    exact: "{event.quoted[0]}"',
        f'  reason:\n    source: paper-{min(own + 1, -(-number // IN_ONE_SOURCE))}\n    exact: "{event.quoted[1]}"',
        f"actors: [{', '.join(event.actors)}]\ntopics: [{event.topic}]\nplaces: [{event.place}]",
    ]
    if event.number % 37 == 5:
        lines.append(
            "accounts:\n  - question: Who gave the order?\n    about: who\n    answers:\n"
            '      - {text: "The one who is named.[^told]"}\n      - {text: "The office.[^reason]"}'
        )
    return "\n".join(lines) + "\n"


def _basis(when: When) -> Iterator[str]:
    if when.kind == "none":
        yield "date_basis: {kind: context, note: Nobody wrote the day down.}"
    elif when.kind:
        yield f'date_basis: {{kind: {when.kind}, words: "{when.words}", excerpt: told}}'


def _state(event: Made) -> Iterator[str]:
    if event.number % 113 == 7:
        yield "withdrawn: {date: '2031-12-01', reason: The paper took it back.}"
    elif event.number % 53 == 11 and event.when.kind == "":
        yield "status: expected"


if __name__ == "__main__":
    main()
