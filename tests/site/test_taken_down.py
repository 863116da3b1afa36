"""What was taken down is in no byte of the site, and what is left of it says what happened.

One collection has, in each place that can be taken down, words that stand nowhere else. It is built as it is, with all of them taken
down while their words are still written, and with no word of them left in its files.
"""

from __future__ import annotations

import html
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from dateline import former, pipeline
from dateline.cli import counts
from dateline.model.past import NO_HISTORY, History
from dateline.pipeline import Walked
from dateline.reread.verify import verify
from dateline.rim.search import find
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from dateline.urls import MANIFEST
from dateline.write.manifest import make, to_json
from tests.load.pictures import png
from tests.site.builds import TEMPLATES
from tests.site.test_verify import SiteTree

NOTICE = 'suppressed: {date: "2025-03-14", ground: privacy, note: At the *wish* of the family.}'
REST = "The rest is of no matter here. " * 24
GAZETTE = f"""\
Ferries stop
The ferries stopped on 3 March 1987, Zanzibarquark told us. {REST}
Yonderfrabjous went home, and by noon the hall was full of people.
"""
HERALD = f"Ferries lie still\nOn 4 March 1987 they wrote that the ferries lay still. {REST}\n"
JOURNAL = f"Gazebrillig ferries stop\nA Gazebrillig lifeline was what they called it. The Gazebrillig pier went in 1987. {REST}\n"
FILES: Mapping[str, str | bytes] = {
    "site.yaml": 'format: 1\ntitle: Ferries\nbase_url: https://example.org/f/\npublisher: Archive\npublished_since: "2024-01-01"\n',
    "vocabulary/actors.yaml": "union: {name: Union}\nmaster: {name: Harbour master}\n",
    "vocabulary/topics.yaml": "strikes: {name: Strikes}\n",
    "vocabulary/places.yaml": "pier: {name: Pier, lat: 1, lon: 2}\n",
    "seeds/gazette.yaml": f'title: Ferries stop\npublisher: Gazette\npublished: "1987-03-04"\nurl: https://gazette.example.org/\n'
    f"derived_from: [wire]\nsha256: {sha256(GAZETTE.encode()).hexdigest()}\n",
    "seeds/gazette.txt": GAZETTE,
    "seeds/herald.yaml": f'title: Ferries lie still\npublisher: Herald\npublished: "1987-03-05"\nderived_from: [journal]\n'
    f"sha256: {sha256(HERALD.encode()).hexdigest()}\n",
    "seeds/herald.txt": HERALD,
    "seeds/wire.yaml": "publisher: Wire Service\n",
    "seeds/journal.yaml": f"""
title: Gazebrillig ferries stop
publisher: Gazebrillig Press
authors: [{{given: Jabber, family: Gazebrillig}}]
url: https://gazebrillig.example.org/1987
archived: {{url: "https://archive.example.org/gazebrillig"}}
published: "1987-03-04"
note: Gazebrillig spells it so.
inferred: {{publisher: Gazebrillig is at its head.}}
derived_from: [wire]
documents: {{letter: {{title: Gazebrillig letter, author: union}}}}
sha256: {sha256(JOURNAL.encode()).hexdigest()}
""",
    "seeds/journal.txt": JOURNAL,
    "media/pier.png": png(4, 3),
    "media/hall.png": png(5, 3),
    "media/quay.png": png(6, 3),
    "events/ferries-stop.yaml": """
title: Ferries stop
date: "1987-03-03"
date_basis:
  - {kind: stated, words: 3 March 1987, excerpt: told}
summary: They stopped.[^told] They lay still.[^still]
body: |
  More of it.[^home] And it is known.[^told] It was a lifeline.[^called]
accounts:
  - question: Who said so?
    about: who
    answers:
      - text: One of them.[^told]
      - text: Another.[^still]
actors: [union]
topics: [strikes]
places: [pier]
relations: [{type: leads-to, event: all-go-home}]
media:
  - {file: pier.png, alt: Toves gimble by it, credit: Tovesgimble Studio, licence: Tovesgimble Licence, sensitive: Tovesgimble scene}
  - {file: hall.png, alt: The hall}
links:
  - {title: The minutes, url: "https://example.org/minutes", note: "See [what came](event:all-go-home), [a paper](source:journal)."}
excerpts:
  told:
    source: gazette
    exact: The ferries stopped on 3 March 1987, Zanzibarquark told us
    translation: Zanzibarquark said that they stopped
    note: Zanzibarquark is meant.
    speaker: Zanzibarquark Speaker
    attribution: [Zanzibarquark Voice]
    locator: {page: Zanzibarquark leaf}
  called: {source: journal, exact: A Gazebrillig lifeline was what they called it, speaker: master}
  home: {source: gazette, exact: by noon the hall was full, role: context, speaker: master}
  still: {source: herald, exact: On 4 March 1987 they wrote that the ferries lay still}
""",
    "events/all-go-home.yaml": """
title: Yonderfrabjous go home
short: Yonderfrabjous
date: "1987"
date_basis: {kind: context, note: Yonderfrabjous time.}
summary: Yonderfrabjous left.[^went]
body: Yonderfrabjous again.[^went]
accounts:
  - {question: Why Yonderfrabjous?, about: cause, answers: [{text: "Yonderfrabjous so.[^went]"}, {text: "Yonderfrabjous not.[^went]"}]}
places: [{name: Yonderfrabjous Quay}]
actors: [master]
topics: [strikes]
links: [{title: Yonderfrabjous, url: "https://example.org/yonderfrabjous"}]
credits: [{name: Yonderfrabjous Editor}]
corrections: [{date: "2024-01-01", note: Yonderfrabjous was misspelt.}]
media: [{file: quay.png, alt: Yonderfrabjous hall}]
excerpts:
  went: {source: gazette, exact: Yonderfrabjous went home, speaker: master}
""",
    "events/pier-goes.yaml": """
title: Pier goes
date: "1987"
summary: It went.[^went]
relations: [{type: contrasts-with, event: all-go-home}]
after: all-go-home
excerpts:
  went: {source: journal, exact: The Gazebrillig pier went in 1987}
""",
    "pages/method.md": "---\ntitle: Method\n---\n\nRead [that event](event:all-go-home) and [that paper](source:journal).\n",
}
STOP, HOME, JOURNAL_FILE = "events/ferries-stop.yaml", "events/all-go-home.yaml", "seeds/journal.yaml"
SECRETS = {"excerpt": "zanzibarquark", "event": "yonderfrabjous", "source": "gazebrillig", "picture": "tovesgimble"}


def _without(files: dict[str, str | bytes], kind: str, *, words: bool) -> None:
    """Take one thing down, its words still written or gone from the files."""
    stop, home, journal = (str(files[path]) for path in (STOP, HOME, JOURNAL_FILE))
    if kind == "excerpt" and words:
        files[STOP] = stop.replace("  told:\n", f"  told:\n    {NOTICE}\n")
    elif kind == "excerpt":
        bare = re.sub(r"  told:\n(    .*\n)+", f"  told:\n    source: gazette\n    {NOTICE}\n", stop)
        files[STOP] = bare.replace(", words: 3 March 1987", "")
    elif kind == "event":
        files[HOME] = f"{home}{NOTICE}\n" if words else f"{NOTICE}\nexcerpts:\n  went: {{source: gazette, {NOTICE}}}\n"
    elif kind == "source":
        files[JOURNAL_FILE] = f"{journal}{NOTICE}\n" if words else f"{NOTICE}\n"
        for path in (STOP, "events/pier-goes.yaml") if not words else ():
            files[path] = re.sub(r"source: journal, exact: [^}]*}", f"source: journal, {NOTICE}}}", str(files[path]))
    else:
        line = next(line for line in stop.split("\n") if "pier.png" in line)
        files[STOP] = stop.replace(line, f"{line[:-1]}, {NOTICE}}}" if words else f"  - {{file: pier.png, {NOTICE}}}")
    for path in {"source": ["seeds/journal.txt"], "picture": ["media/pier.png"], "event": ["media/quay.png"]}.get(kind, []):
        if not words:
            del files[path]


def changed(*kinds: str, words: bool) -> Mapping[str, str | bytes]:
    """Return the collection with things of these kinds taken down."""
    files = dict(FILES)
    for kind in kinds:
        _without(files, kind, words=words)
    return files


@cache
def past() -> History:
    """Return the history of the collection as it was before, each event in one state."""
    states = former.complete(NO_HISTORY, pipeline.walk(DictTree(FILES)).timeline).states
    dated = {id: tuple(replace(state, day="2024-01-02", commit="c" * 40) for state in line) for id, line in states.items()}
    return History(states=dated, is_known=True)


def walked(*kinds: str, words: bool) -> Walked:
    return pipeline.walk(DictTree(changed(*kinds, words=words)), history=past())


@cache
def built(*kinds: str, words: bool = True) -> Mapping[str, bytes]:
    tree = DictTree(changed(*kinds, words=words))
    files = tuple(pipeline.build(walked(*kinds, words=words).timeline, DiskTree(TEMPLATES), tree))
    return {**{file.path: file.content for file in files}, MANIFEST.path: to_json(make(files, "0"))}


def forms(content: bytes) -> Iterator[str]:
    """Yield a file in every way in which words may be written in one."""
    text = content.decode("utf-8", "replace")
    yield from (text, html.unescape(text), unquote(text), re.sub(r"<[^>]*>", "", text))
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)


def holding(files: Mapping[str, bytes], word: str) -> list[str]:
    """Return the files that have a word in their path or in their bytes."""
    return [path for path, content in files.items() if any(word in text.casefold() for text in (path, *forms(content)))]


def page(path: str, *, words: bool = True) -> str:
    """Return a page of the site with everything taken down, without its line ends."""
    return " ".join(built(*SECRETS, words=words)[path].decode().split())


def document(*, words: bool = True) -> dict[str, Any]:
    # Whatever JSON may hold: what is not as it should be fails the test.
    found: dict[str, Any] = json.loads(built(*SECRETS, words=words)["data/events.json"])
    return found


@cache
def indexed(*kinds: str, words: bool = True) -> Mapping[str, bytes]:
    """Return the index of the search, with what is packed in its files."""
    program = find()
    assert program is not None, "the pins name it"
    timeline = walked(*kinds, words=words).timeline
    files = pipeline.build(timeline, DiskTree(TEMPLATES), DictTree(changed(*kinds, words=words)), indexer=program.index)
    found = {file.path: file.content for file in files if file.path.startswith("pagefind/")}
    return {path: zlib.decompress(data, zlib.MAX_WBITS + 16) if data.startswith(b"\x1f\x8b") else data for path, data in found.items()}


WORDS = pytest.mark.parametrize("words", [True, False], ids=["written", "gone"])


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        ("excerpt", ["events/ferries-stop/index.html", "index.html", "sources/gazette/index.html", "data/events.json"]),
        (
            "event",
            ["events/all-go-home/index.html", "index.html", "topics/strikes/index.html", "data/events.json"],
        ),
        ("source", ["events/pier-goes/index.html", "sources/journal/index.html", "sources/index.html", "actors/master/index.html"]),
        ("picture", ["events/ferries-stop/index.html", "data/events.json"]),
    ],
)
def test_before_it_is_taken_down_it_is_seen_in_many_files(kind: str, places: list[str]) -> None:
    found = holding(built(), SECRETS[kind])

    assert set(places) <= set(found)


@WORDS
def test_no_byte_of_the_site_has_what_was_taken_down(words: bool) -> None:
    files = built(*SECRETS, words=words)

    assert {kind: [] for kind in SECRETS} == {kind: holding(files, word) for kind, word in SECRETS.items()}
    assert not [path for path in files if path.startswith("media/") and not path.startswith("media/hall.")]


@WORDS
def test_no_byte_of_the_search_has_what_was_taken_down(words: bool) -> None:
    """Words of an index are shortened to their stems, in which each of these still begins as it does here."""
    stems = {kind: word[:8] for kind, word in SECRETS.items()}

    assert {"excerpt", "event", "source"} == {kind for kind, stem in stems.items() if holding(indexed(), stem)}
    assert {kind: [] for kind in SECRETS} == {kind: holding(indexed(*SECRETS, words=words), stem) for kind, stem in stems.items()}


def test_the_search_has_of_a_source_what_its_excerpts_have_and_no_word_more() -> None:
    said = b" ".join(content for path, content in indexed().items() if path.endswith(".pf_fragment")).decode().casefold()
    rest = set(re.findall(r"[a-z]+", REST.casefold())) - set(
        re.findall(r"[a-z]+", " ".join(map(str, FILES.values())).casefold().replace(REST.casefold(), ""))
    )

    assert rest
    assert [] == sorted(word for word in rest if re.search(rf"\b{word}\b", said))


@pytest.mark.parametrize("kind", SECRETS)
@WORDS
def test_no_rule_has_anything_to_say_of_what_was_taken_down(kind: str, words: bool) -> None:
    assert () == walked(kind, words=words).diagnostics


def test_the_site_is_the_same_whether_the_words_are_still_written() -> None:
    """But for versions and for how an event is cited: one whose file still has the words is no version that can be shown."""

    def alike(*, words: bool) -> dict[str, bytes]:
        tree = DictTree(changed(*SECRETS, words=words))
        files = pipeline.build(pipeline.walk(tree).timeline, DiskTree(TEMPLATES), tree)
        return {file.path: file.content for file in files if not file.path.startswith("events/")}

    assert alike(words=True) == alike(words=False)


def test_a_page_says_what_was_removed_when_and_on_what_ground_and_nothing_else() -> None:
    event, source = page("events/all-go-home/index.html"), page("sources/journal/index.html")

    assert (
        "This event was removed on 14 March 2025, for the protection of privacy. <span>At the <em>wish</em> of the family.</span>" in event
    )
    assert "This source was removed on 14 March 2025, for the protection of privacy, and with it every quotation from it." in source
    assert all('<meta name="robots" content="noindex">' in text and "<blockquote" not in text for text in (event, source))
    assert '<span id="went"></span>' in event


def test_an_excerpt_keeps_its_place_and_its_number_and_says_that_it_was_removed() -> None:
    text = page("events/ferries-stop/index.html")

    assert "Excerpt 1 was removed on 14 March 2025, for the protection of privacy. <span>At the <em>wish</em> of the family.</span>" in text
    assert "Excerpt 4 was removed with its source on 14 March 2025" in text
    assert '<a href="#told" aria-label="Excerpt 1">[1]</a>' in text
    assert [("told", "1"), ("still", "2"), ("home", "3"), ("called", "4")] == re.findall(
        r'<li id="([a-z]+)"><figure [^>]*><span class="quotation-number" aria-hidden="true">(\d)<', text
    )
    assert "A picture was removed on 14 March 2025" in text


def test_a_date_says_that_it_rests_on_what_was_removed() -> None:
    assert '<p><a href="#told">Excerpt 1</a>, on which this rests, was removed.</p>' in page("events/ferries-stop/index.html")
    assert "What this date rested on was removed, or is not recorded." in page("events/pier-goes/index.html")


def test_an_answer_says_that_its_excerpt_was_removed_and_counts_none() -> None:
    text = page("events/ferries-stop/index.html")

    assert '<p class="answer-count"> <span class="removed">Removed: Excerpt 1</span></p>' in text
    assert "0 excerpts" not in text


def test_an_event_that_lost_every_excerpt_stays_and_says_that_nothing_can_be_checked() -> None:
    text = page("events/pier-goes/index.html")

    assert "Every quotation that this event rested on was removed." in text
    assert '<li id="went">' in text
    assert "_cite" not in text
    assert "Pier goes" in page("index.html")


def test_lists_and_the_map_of_the_site_have_no_place_for_what_was_removed() -> None:
    listed = [
        path
        for path, content in built(*SECRETS).items()
        if b"all-go-home" in content and path.endswith((".html", ".xml")) and "/v/" not in path
    ]

    notices = ["embed/events/all-go-home/index.html", "events/all-go-home/index.html"]
    named = ["corrections/index.html", *notices, "events/ferries-stop/index.html", "pages/method/index.html"]
    assert named == sorted(listed)


@WORDS
def test_no_state_of_the_past_or_of_today_has_what_was_taken_down(words: bool) -> None:
    timeline = walked(*SECRETS, words=words).timeline

    states = former.complete(timeline.history, timeline).states

    hashed = {f"{id}.json": json.dumps(state.hashed).encode() for id, line in states.items() for state in line}
    assert {kind: [] for kind in SECRETS} == {kind: holding(hashed, word) for kind, word in SECRETS.items()}
    assert all(states[id][0].notice is not None and states[id][0].event is None for id in ("ferries-stop", "all-go-home", "pier-goes"))
    assert words == (states["ferries-stop"][-1].notice is not None)


def test_the_data_say_where_something_was_removed_and_why() -> None:
    data, notice = document(), {"date": "2025-03-14", "ground": "privacy", "note": "At the *wish* of the family."}

    (stop,) = [event for event in data["events"] if event["id"] == "ferries-stop"]
    base = "https://example.org/f/"
    home = {"id": "all-go-home", "path": "events/all-go-home/", "url": f"{base}events/all-go-home/", "suppressed": notice}
    journal = {"id": "journal", "path": "sources/journal/", "address": f"{base}sources/journal/", "suppressed": notice}
    assert [home] == data["removed_events"]
    assert [journal] == data["removed_sources"]
    assert [("told", 1, notice), ("called", 4, notice)] == [
        (one["label"], one["number"], one["suppressed"]) for one in stop["removed_excerpts"]
    ]
    assert [{"suppressed": notice}] == stop["removed_media"]
    assert ["still", "home"] == [excerpt["label"] for excerpt in stop["excerpts"]]


def test_the_data_keep_to_their_schema() -> None:
    files = built(*SECRETS)

    Draft202012Validator(json.loads(files["data/events.schema.json"])).validate(json.loads(files["data/events.json"]))


def test_the_closing_line_counts_what_was_removed() -> None:
    timeline = walked(*SECRETS, words=True).timeline

    assert "2 events, 2 quotations verified in 2 sources; 1 of 2 events verified; 4 removed" == counts.verified(timeline)
    assert 4 == counts.looked_at(timeline)["removed"]


def test_a_site_is_read_again_without_a_fault_and_words_that_came_back_are_found() -> None:
    tree = DictTree(changed(*SECRETS, words=True))
    files = dict(built(*SECRETS))
    texts = {"gazette": GAZETTE, "herald": HERALD}

    sound = verify(SiteTree(files), texts, removed=pipeline.taken_down(tree))
    leaking = {
        "about/index.html": b"<p>The ferries <b>stopped</b> on 3 March 1987, Zanzibarquark told us.</p>",
        "x.json": b'["A Gazebrillig \\u006cifeline was what they called it"]',
        "y.txt": b"Yonderfrabjous%20went%20home",
    }
    found = verify(SiteTree({**files, **leaking}), texts, removed=pipeline.taken_down(tree))

    assert () == sound.faults
    assert {
        ("about/index.html", "words of the excerpt `told` of `ferries-stop`, which was taken down, stand in this file"),
        ("x.json", "words of the excerpt `called` of `ferries-stop`, which was taken down, stand in this file"),
        ("y.txt", "words of the event `all-go-home`, which was taken down, stand in this file"),
    } == {(fault.path, fault.message) for fault in found.faults if "taken down" in fault.message}
