"""The second reading of a built site, fault by fault, on a site of two events made by hand."""

from __future__ import annotations

import hashlib
import json

import pytest

from dateline.reread.fault import Fault, Verified
from dateline.reread.verify import verify
from dateline.text.tree import DictTree, Entry, ReadFault

MAYOR = "The mayor called the plan “a lifeline” for all islanders."
STRIKE = "Ferry crews stopped work on Monday over 1,000 unpaid hours"
FILLER = " ".join(f"Sentence number {number} tells something else of the harbour and its people." for number in range(30))
TEXTS = {"gazette": f"By noon the hall was full. {MAYOR}\n\n{FILLER}\n", "herald": f"{STRIKE}, the union said.\nNo ferry ran.\n"}


def page(body: str) -> str:
    return f'<!doctype html>\n<link rel="stylesheet" href="{{root}}assets/site.css">\n<main id="main">\n{body}\n</main>\n'


def quoted(source: str, words: str, label: str) -> str:
    return f'<figure id="{label}" data-source="{source}">\n<blockquote lang="en">\n<p>{words}</p></blockquote></figure>'


def small_site() -> dict[str, str]:
    data = [
        {"id": "strike", "excerpts": [{"label": "stop", "source": "herald", "exact": STRIKE}]},
        {"id": "vote", "excerpts": [{"label": "plan", "source": "gazette", "exact": MAYOR}]},
    ]
    return {
        "404.html": '<!doctype html>\n<a href="/timeline/">The timeline</a> <a href="#a">here</a><p id="a">',
        "assets/site.css": "body { background: url(paper.svg) }\n",
        "assets/paper.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path id="p"/><use href="#p"/></svg>',
        "data/events.json": json.dumps({"events": data}),
        "events/strike/index.html": page(quoted("herald", STRIKE, "stop") + '<a href="../vote/#plan">next</a>').replace("{root}", "../../"),
        "events/vote/index.html": page(quoted("gazette", MAYOR, "plan") + '<a href="../../">up</a>').replace("{root}", "../../"),
        "index.html": page(
            '<link rel="canonical" href="https://example.org/timeline/">\n'
            '<a href="events/strike/">a</a> <a href="events/vote/#plan">b</a>\n'
            '<a href="https://elsewhere.example/">out</a> <a href="mailto:a@example.org">write</a> <a href="#main">skip</a>'
        ).replace("{root}", "./"),
        "sitemap.xml": "<urlset>\n<url><loc>https://example.org/timeline/events/vote/</loc></url>\n</urlset>\n",
    }


class SiteOf(DictTree):
    """A site in memory, with a manifest of its files unless it has one; `later` are files changed, added or (None) lost since."""

    def __init__(self, files: dict[str, str], later: dict[str, str | None] | None = None) -> None:
        digests = {path: hashlib.sha256(words.encode()).hexdigest() for path, words in files.items()}
        manifest = json.dumps({"dateline": "1.0", "files": digests})
        now = {"dateline-manifest.json": manifest, **files, **(later or {})}
        self._paths = sorted(path for path, words in now.items() if words is not None)
        super().__init__({path: words for path, words in now.items() if words is not None})

    def everything(self) -> tuple[Entry, ...]:
        return tuple(Entry(path) for path in self._paths)


def changed(path: str, old: str, new: str) -> dict[str, str]:
    """The site with some words of one file changed, as if it had been built so."""
    files = small_site()
    assert old in files[path]
    files[path] = files[path].replace(old, new)
    return files


def said(files: dict[str, str], texts: dict[str, str] = TEXTS) -> list[str]:
    return [f"{fault.path}:{fault.line}: {fault.message}" for fault in verify(SiteOf(files), texts).faults]


def test_whole_site_has_no_fault_and_is_counted() -> None:
    found = verify(SiteOf(small_site()), TEXTS)

    assert Verified(files=8, links=14, quotations=2, faults=()) == found


# The manifest


def test_changed_byte_is_seen() -> None:
    site = SiteOf(small_site(), {"assets/site.css": "body { background: url(paper.svg); }\n"})

    message = "the file is not as it was built: its SHA-256 is not the one in the manifest"
    help = "build the site again, and change no file of a built site by hand"
    assert (Fault("assets/site.css", 1, message, help),) == verify(site, TEXTS).faults


def test_lost_file_is_seen() -> None:
    site = SiteOf({**small_site(), "robots.txt": ""}, {"robots.txt": None})

    assert ["robots.txt: the file is missing, and the manifest lists it"] == [f"{f.path}: {f.message}" for f in verify(site, TEXTS).faults]


@pytest.mark.parametrize(
    "path", ["index.html", "404.html", "data/events.json", "events/vote/index.html", "assets/paper.svg", "sitemap.xml"]
)
def test_lost_file_that_is_listed_is_one_fault_whoever_leads_to_it(path: str) -> None:
    canonical = '<link rel="canonical" href="https://example.org/timeline/events/strike/">'
    files = changed("events/strike/index.html", "<main ", f"{canonical}<main ")
    site = SiteOf(files, {path: None})

    assert [f"{path}: the file is missing, and the manifest lists it"] == [f"{f.path}: {f.message}" for f in verify(site, TEXTS).faults]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini"])
def test_left_overs_of_a_file_browser_are_passed_over(name: str) -> None:
    assert () == verify(SiteOf(small_site(), {name: "x", f"events/vote/{name}": "x"}), TEXTS).faults


def test_extra_file_is_seen() -> None:
    site = SiteOf(small_site(), {"CNAME": "example.org"})

    message = "the file is not of this site: the manifest does not list it"
    assert [f"CNAME: {message}"] == [f"{fault.path}: {fault.message}" for fault in verify(site, TEXTS).faults]


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("{", "the manifest is not JSON"),
        ("[]", "the manifest has no `files` with their SHA-256"),
        ('{"files": {"a": 1}}', "the manifest has no `files` with their SHA-256"),
    ],
)
def test_manifest_that_cannot_be_read_is_a_fault(manifest: str, message: str) -> None:
    found = verify(SiteOf({**small_site(), "dateline-manifest.json": manifest}), TEXTS)

    assert (0, [f"dateline-manifest.json:1: {message}"]) == (found.files, [f"{fault.path}:1: {fault.message}" for fault in found.faults])


def test_lost_manifest_is_a_fault() -> None:
    site = SiteOf(small_site(), {"dateline-manifest.json": None})

    message = "the manifest is not there, so nothing tells which files the site had"
    help = "delete the folder if it holds nothing of yours, then build the site again"
    assert (Fault("dateline-manifest.json", 1, message, help),) == verify(site, TEXTS).faults


def test_empty_manifest_verifies_nothing() -> None:
    faults = said({**small_site(), "dateline-manifest.json": '{"dateline": "1", "files": {}}'})

    assert "dateline-manifest.json:1: the manifest lists no file: nothing was verified" in faults


def test_what_is_no_file_or_cannot_be_read_is_a_fault() -> None:
    class Odd(SiteOf):
        def everything(self) -> tuple[Entry, ...]:
            return (Entry("pipe", "other"), *super().everything())

        def read(self, path: str) -> bytes:
            if path == "sitemap.xml":
                raise ReadFault(path, "it may not be read by you")
            return super().read(path)

    faults = [f"{fault.path}: {fault.message}" for fault in verify(Odd(small_site()), TEXTS).faults]

    assert "pipe: a link that leads nowhere, a pipe or the like stands here, and not a file" in faults
    assert "sitemap.xml: the file cannot be read: it may not be read by you" in faults
    assert not any("is missing" in fault for fault in faults)


# Links


NO_FILE = "leads to nothing: the site has no file"


def feed(address: str) -> dict[str, str]:
    link = f'<link rel="alternate" href="{address}"/>\n'
    entry = f'<entry><content type="html">&lt;a href="{address}"&gt;A &amp;amp; B&lt;/a&gt;</content></entry>\n'
    return {**small_site(), "feed.atom": f"<feed>\n{link}{entry}</feed>\n"}


def test_links_of_a_feed_are_followed_those_in_its_entries_too() -> None:
    lost = "https://example.org/timeline/events/lost/"

    assert [[], []] == [said(feed(address)) for address in ("https://example.org/timeline/events/vote/#plan", "https://else.example/")]
    assert [f"feed.atom:{line}: `{lost}` {NO_FILE} `events/lost/index.html`" for line in (2, 3)] == said(feed(lost))


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        ("index.html", "events/vote/#plan", "events/vtoe/", f"5: `events/vtoe/` {NO_FILE} `events/vtoe/index.html`"),
        ("index.html", "events/vote/#plan", "events/vote", f"5: `events/vote` {NO_FILE} `events/vote`"),
        ("index.html", "#plan", "#p", "5: `events/vote/#p` leads to no place: nothing in `events/vote/index.html` has the id `p`"),
        ("index.html", "#main", "#mian", "6: `#mian` leads to no place: nothing in `index.html` has the id `mian`"),
        ("index.html", "events/strike/", "../events/", "5: `../events/` leads out of the site"),
        ("index.html", "events/strike/", "/events/", "5: `/events/` begins at the root of the host, and a site may stand below it"),
        ("index.html", "<main ", "<base href=x><main ", "1: a `base` element changes where all its links lead"),
        ("assets/site.css", "paper.svg", "none.svg", f"1: `none.svg` {NO_FILE} `assets/none.svg`"),
        ("assets/site.css", "paper.svg", "//cdn.example/a", "1: `//cdn.example/a` would be loaded from another host"),
        ("assets/paper.svg", "#p", "#q", "1: `#q` leads to no place: nothing in `assets/paper.svg` has the id `q`"),
        ("404.html", "/timeline/", "events/", "2: `events/` is relative, and hosts show this page at any depth"),
        ("404.html", "/timeline/", "/", "2: `/` leads out of the site, which stands at `/timeline/`"),
        ("404.html", "/timeline/", "/timeline/x", f"2: `/timeline/x` {NO_FILE} `x`"),
        ("sitemap.xml", "events/vote/", "gone/", f"2: `https://example.org/timeline/gone/` {NO_FILE} `gone/index.html`"),
        ("sitemap.xml", "timeline/", "", "2: `https://example.org/events/vote/` is not an address of this site"),
    ],
)
def test_link_that_leads_nowhere_is_named_where_it_stands(path: str, old: str, new: str, fault: str) -> None:
    assert f"{path}:{fault}" in said(changed(path, old, new))


@pytest.mark.parametrize(
    "element",
    [
        '<link rel="apple-touch-icon" href="https://cdn.example/a.png">',
        '<script src="https://cdn.example/a.js"></script>',
        '<img alt="" srcset="assets/paper.svg 1x, https://cdn.example/a.png 2x">',
        '<link rel="preload stylesheet" href="//cdn.example/a.css">',
        '<video poster="http://cdn.example/a.png"></video>',
        '<object data="https://cdn.example/a"></object>',
        '<svg><use xlink:href="https://cdn.example/a.svg#p"/></svg>',
        '<p style="background: url(&quot;https://cdn.example/a.png&quot;)">',
        "<style>@import 'https://cdn.example/a.css';</style>",
        '<iframe src="https://example.org/timeline/"></iframe>',
    ],
)
def test_nothing_is_loaded_from_another_host(element: str) -> None:
    faults = said(changed("index.html", "<main ", f"{element}\n<main "))

    assert ["would be loaded from another host"] == [fault.partition("` ")[2] for fault in faults]


@pytest.mark.parametrize(
    "element",
    [
        '<img alt="" src="data:image/svg+xml,x">',
        '<a href="assets/paper.svg?size=1#p">a</a>',
        '<a href="events/vote/index.html#:~:text=plan">a</a>',
        '<a href="events/./vote/../strike/">a</a>',
        '<a href="events/%76ote/#%70lan">a</a>',
        '<a href="#">a</a> <a href="#top">a</a> <a href="">a</a>',
        '<a href="https://example.org/timeline">a</a> <a href="https://example.org/timeline/#main">a</a>',
        '<meta http-equiv="refresh" content="0; url=events/vote/">',
        "<!-- <a href=gone> --><style>/* url(gone) */</style>",
    ],
)
def test_sound_links_of_every_kind_are_followed(element: str) -> None:
    assert [] == said(changed("index.html", "</main>", f"{element}</main>"))


def test_page_that_no_list_has_is_missed_by_the_links_to_it() -> None:
    files = small_site()
    del files["events/vote/index.html"]

    expected = [
        "data/events.json:1: the event `vote` has no page `events/vote/index.html`",
        "events/strike/index.html:6: `../vote/#plan` leads to nothing: the site has no file `events/vote/index.html`",
        "index.html:5: `events/vote/#plan` leads to nothing: the site has no file `events/vote/index.html`",
        "sitemap.xml:2: `https://example.org/timeline/events/vote/` leads to nothing: the site has no file `events/vote/index.html`",
    ]
    assert expected == said(files)


def test_id_that_stands_twice_is_named_with_both_lines() -> None:
    faults = said(changed("index.html", "</main>", '<p id="main"></p></main>'))

    assert ["index.html:7: the id `main` stands here and in line 3, so that a link to it may lead to either"] == faults


def test_base_address_may_be_given() -> None:
    files = changed("index.html", '<link rel="canonical" href="https://example.org/timeline/">', "")

    assert () == verify(SiteOf(files), TEXTS, base_url="https://example.org/timeline/").faults
    assert ["404.html", "sitemap.xml"] == [fault.path for fault in verify(SiteOf(files), TEXTS).faults]


def test_site_without_a_page_verifies_nothing() -> None:
    assert "index.html:1: no page is in the site: nothing was verified" in said({"a.txt": "x"}, {})


def test_site_without_a_link_verifies_nothing() -> None:
    faults = said({"index.html": "<p>Nothing.", "data/events.json": '{"events": []}'}, {})

    assert ["index.html:1: no link leads from page to page: nothing was verified"] == faults


# Quotations


def test_quotation_altered_by_one_letter_is_found_out() -> None:
    found = verify(SiteOf(changed("events/vote/index.html", "lifeline", "lifelime")), TEXTS)

    message = "the quotation leaves the text of `gazette` after “The mayor called the plan “a lifeli”"
    help = "compare it with `seeds/gazette.txt`, then build the site again"
    assert (Fault("events/vote/index.html", 5, message, help),) == found.faults


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("all islanders", "islanders"),
        ("“a lifeline”", '"a lifeline"'),
        ("The mayor", "the mayor"),
        ("called", "cal\u200bled"),
        (".</p>", "!</p>"),
    ],
)
def test_smallest_change_of_a_quotation_is_a_fault(old: str, new: str) -> None:
    assert 1 == len(said(changed("events/vote/index.html", old, new)))


def test_quotation_of_another_source_is_found_out_and_the_right_one_named() -> None:
    found = verify(SiteOf(changed("events/vote/index.html", 'data-source="gazette"', 'data-source="herald"')), TEXTS)

    message = "the quotation “The mayor called the plan “a lifeline” f…” is not in the text of `herald`"
    assert (Fault("events/vote/index.html", 5, message, "these words stand in `gazette`: correct the source"),) == found.faults


def test_quotation_of_a_source_without_text_is_a_fault() -> None:
    found = verify(SiteOf(changed("events/vote/index.html", 'data-source="gazette"', 'data-source="gazete"')), TEXTS)

    message = "`gazete` is quoted, and there is no text of it in `seeds/gazete.txt`, nor a proof that stands in for one"
    help = (
        "put the text back, name the folder that has it with `--texts`, correct the id of the source, "
        "or name the collection of the site with `--root`"
    )
    assert (Fault("events/vote/index.html", 5, message, help),) == found.faults


def test_quotation_that_does_not_name_its_source_is_a_fault() -> None:
    found = verify(SiteOf(changed("events/vote/index.html", ' data-source="gazette"', "")), TEXTS)

    message = "the quotation “The mayor called the plan “a lifeline” f…” does not say which source it is from"
    help = "name the source in `data-source` on the `figure` around the `blockquote`"
    assert (Fault("events/vote/index.html", 5, message, help),) == found.faults


def test_quotation_that_ends_inside_a_word_is_a_fault() -> None:
    faults = said(changed("events/strike/index.html", "hours</p>", "hour</p>"))

    message = "the quotation “Ferry crews stopped work on Monday over…” begins or ends inside a word or a number of `herald`"
    assert [f"events/strike/index.html:5: {message}"] == faults


def test_quotation_without_words_is_a_fault() -> None:
    assert ["events/vote/index.html:5: the quotation has no words"] == said(changed("events/vote/index.html", MAYOR, " "))


def test_words_set_in_pieces_are_read_as_a_browser_shows_them() -> None:
    files = changed("events/vote/index.html", "called the plan", "<em>call</em>ed<br>the\n&#32;pl<span>an</span>")

    assert [] == said(files)


def test_quotation_lost_from_a_page_is_missed() -> None:
    files = small_site()
    files["events/vote/index.html"] = files["events/vote/index.html"].replace("blockquote", "div")

    message = "the page does not show the quotation “The mayor called the plan “a lifeline” f…” of `gazette`, which `data/events.json` has"
    assert [f"events/vote/index.html:1: {message}"] == said(files)


def test_quotation_that_the_data_does_not_have_is_a_fault_wherever_it_is_shown() -> None:
    more = quoted("herald", "No ferry ran.", "more")

    on_first = said(changed("index.html", "</main>", f"{more}</main>"))
    on_event = said(changed("events/vote/index.html", "</main>", f"{more}</main>"))

    stranger = "the quotation “No ferry ran.” is in no event of `data/events.json`"
    assert [f"index.html:8: {stranger}"] == on_first
    foreign = "the page shows the quotation “No ferry ran.”, which `data/events.json` does not have for this event"
    assert [f"events/vote/index.html:8: {foreign}", f"events/vote/index.html:8: {stranger}"] == on_event


def test_words_that_a_line_quotes_are_looked_up_in_the_source_they_name() -> None:
    true, false = (f'<p>It says <q data-source="gazette">{said}</q>, <q>so on</q>.</p></main>' for said in ("a lifeline", "a life line"))

    assert [] == said(changed("index.html", "</main>", true))
    missed = "events/vote/index.html:7: the quotation “a life line” is not in the text of `gazette`"
    assert [missed] == said(changed("events/vote/index.html", "</main>", false))


def test_quotation_may_stand_on_other_pages_too() -> None:
    assert [] == said(changed("index.html", "</main>", f"{quoted('gazette', MAYOR, 'x')}</main>"))


def test_data_is_held_against_the_sources_too() -> None:
    faults = said(changed("data/events.json", "mayor", "major"))

    expected = (
        "data/events.json:1: in the event `vote` the quotation “The major called the plan “a lifeline” f…” is not in the text of `gazette`"
    )
    assert expected in faults


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{", "the data of the events is not JSON"),
        ("[]", "the data of the events is not as it should be: a `events` is missing or of another kind"),
        ('{"events": [{"excerpts": []}]}', "the data of the events is not as it should be: a `id` is missing or of another kind"),
        ('{"events": [{"id": "a"}]}', "the data of the events is not as it should be: a `excerpts` is missing or of another kind"),
    ],
)
def test_data_that_cannot_be_read_is_a_fault(data: str, message: str) -> None:
    assert [f"data/events.json:1: {message}"] == said({**small_site(), "data/events.json": data})


def test_lost_data_is_a_fault() -> None:
    files = small_site()
    del files["data/events.json"]

    assert [
        "data/events.json:1: the data of the events is not there, so that nothing tells which quotations the pages should show"
    ] == said(files)


def test_events_without_any_quotation_verify_nothing() -> None:
    files = {path: words.replace("blockquote", "div") for path, words in small_site().items()}

    assert "index.html:1: the site has events and no quotation: nothing was verified" in said(files)


# Whole texts


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("texts/gazette.txt", TEXTS["gazette"]),
        ("data/all.json", json.dumps({"a": [{"b": TEXTS["gazette"]}]})),
        ("feed.xml", TEXTS["gazette"].replace("“", "&#8220;")),
        ("page.html", "".join(f"<p>{part}.</p>" for part in TEXTS["gazette"].split("."))),
        ("hidden.html", f'<p title="{TEXTS["gazette"]}">'),
        ("inline.html", f"<script>let a = `{TEXTS['gazette']}`</script>"),
    ],
)
def test_file_that_carries_a_whole_source_is_a_fault_whatever_its_format(path: str, content: str) -> None:
    assert [f"{path}:1: the file holds 100% of the text of `gazette`"] == said({**small_site(), path: content})


def test_half_of_a_source_is_not_most_of_it() -> None:
    sentences = TEXTS["gazette"].split(".")

    few = said({**small_site(), "a.txt": ".".join(sentences[:12])})
    most = said({**small_site(), "a.txt": ".".join(sentences[:20])})

    assert [] == few
    assert ["a.txt:1: the file holds 61% of the text of `gazette`"] == most


def test_short_text_may_be_quoted_whole() -> None:
    assert [] == said({**small_site(), "a.txt": TEXTS["herald"]})


def test_source_that_may_be_published_to_a_larger_share_may() -> None:
    site = SiteOf({**small_site(), "a.txt": TEXTS["gazette"]})

    assert () == verify(site, TEXTS, shares={"gazette": 1.0}).faults
    assert 1 == len(verify(site, TEXTS, shares={"gazette": 0.9}).faults)


def test_sentence_that_a_text_repeats_is_no_more_of_it_when_quoted_once() -> None:
    refrain = "The bells of the old harbour church rang out over the bay. "
    texts = {**TEXTS, "gazette": TEXTS["gazette"] + refrain * 40}

    assert [] == said({**small_site(), "a.txt": refrain}, texts)


def test_source_hidden_in_data_that_is_nested_too_deep_to_be_read_is_found() -> None:
    deep = "[" * 100_000 + f'"{TEXTS["gazette"]}"'.replace("\n", " ") + "]" * 100_000

    assert ["a.json:1: the file holds 100% of the text of `gazette`"] == said({**small_site(), "a.json": deep})


def told(*events: dict[str, object]) -> dict[str, str]:
    """Return the small site with other events in its data."""
    return {**small_site(), "data/events.json": json.dumps({"events": [*events]})}


def test_a_site_of_which_no_event_is_verified_needs_no_quotation() -> None:
    bare = {path: words for path, words in small_site().items() if not path.startswith("events/vote")}
    bare["events/strike/index.html"] = page('<a href="../../">up</a>').replace("{root}", "../../")
    bare["index.html"] = bare["index.html"].replace('<a href="events/vote/#plan">b</a>', "")
    bare["data/events.json"] = json.dumps({"events": [{"id": "strike", "verified": False}]})
    del bare["sitemap.xml"]

    assert () == verify(SiteOf(bare), TEXTS).faults


@pytest.mark.parametrize(
    ("event", "message"),
    [
        ({"excerpts": []}, "the event `vote` has no quotation, and nothing says that it is not verified"),
        (
            {"verified": False, "excerpts": [{"label": "plan", "source": "gazette", "exact": MAYOR}]},
            "the event `vote` has quotations, and is said not to be verified",
        ),
    ],
)
def test_the_data_says_of_each_event_whether_it_is_verified(event: dict[str, object], message: str) -> None:
    strike: dict[str, object] = {"id": "strike", "excerpts": [{"label": "stop", "source": "herald", "exact": STRIKE}]}

    result = verify(SiteOf(told(strike, {"id": "vote", **event})), TEXTS)

    assert message in [fault.message for fault in result.faults]


# Quotations with cuts

CUT = "By noon the hall was full […] for all islanders"


def with_cut(words: str, parts: list[str], *, gap: int = 60) -> dict[str, str]:
    """The site with a cut quotation on the page of an event and in the data."""
    shown = words.replace("[…]", '<span class="cut">[…]</span>')
    files = changed("events/vote/index.html", quoted("gazette", MAYOR, "plan"), quoted("gazette", shown, "plan"))
    data = json.loads(files["data/events.json"])
    data["site"] = {"policy": {"cut_gap": gap}}
    data["events"][1]["excerpts"][0] |= {"exact": words, "parts": parts}
    return {**files, "data/events.json": json.dumps(data)}


def test_a_cut_quotation_stands_part_by_part() -> None:
    assert [] == said(with_cut(CUT, ["By noon the hall was full", "for all islanders"]))


@pytest.mark.parametrize(
    ("words", "gap"),
    [("for all islanders […] By noon the hall was full", 60), (CUT, 40)],
)
def test_parts_that_do_not_follow_each_other_nearly_are_seen(words: str, gap: int) -> None:
    faults = said(with_cut(words, words.split(" […] "), gap=gap))

    assert 2 == len(faults)
    assert all("do not stand one after the other in `gazette`, near enough" in fault for fault in faults)


def test_passages_in_the_data_that_are_not_those_of_its_quotation_are_seen() -> None:
    faults = said(with_cut(CUT, ["By noon the hall was full", "for islanders"]))

    message = "in the event `vote` the passages of the quotation “By noon the hall was full […] for all is…” are not its words"
    assert [f"data/events.json:1: {message}"] == faults


def test_a_phrase_in_prose_that_runs_across_a_cut_is_seen() -> None:
    phrase = '<q data-source="gazette">the hall was full […] for all islanders</q>'
    files = changed("events/vote/index.html", '<a href="../../">up</a>', f'{phrase}<a href="../../">up</a>')

    assert ["events/vote/index.html:6: the quotation leaves the text of `gazette` after “the hall was full”"] == said(files)
