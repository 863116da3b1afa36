"""Whoever cites a page gets the same from every part of it: title, author, date, address."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import parse_qs
from xml.etree.ElementTree import Element

import pytest

from tests.site import reading, zotero
from tests.site.builds import ADDRESS, COLLECTIONS, DAY, built, built_with_versions
from tests.site.reading import Given

MOST_BYTES_OF_A_FIRST_VIEW = 60_000

Told = dict[str, object]
"""What one part of a page says of it: `title`, `authors` and the like."""


_MARKED = re.compile(rb'<span class="Z3988"[^>]*></span>|<time datetime="[^"]*">')


@cache
def head(html: bytes) -> Element:
    """Read the head of a page, and of its body what programs look for there; whole pages would take ten times as long."""
    end = html.index(b"</head>") + len(b"</head>")
    return reading.page(html[:end] + b"<body>" + b"".join(_MARKED.findall(html[end:])))


def heads(site: Mapping[str, bytes]) -> dict[str, Element]:
    return {path: head(content) for path, content in site.items() if path.endswith(".html")}


def metas(page: Element, name: str) -> list[str]:
    return [meta.get("content", "") for meta in reading.named(page, "meta") if name in (meta.get("name"), meta.get("property"))]


def links(page: Element, rel: str) -> list[str]:
    return [link.get("href", "") for link in reading.named(page, "link") if link.get("rel") == rel]


def linked_data(page: Element) -> dict[str, Given]:
    scripts = [script for script in reading.named(page, "script") if script.get("type") == "application/ld+json"]
    value: dict[str, Given] = json.loads(scripts[0].text or "") if scripts else {}
    return value


def site_record(name: str) -> Mapping[str, Given]:
    return reading.record(COLLECTIONS[name] / "site.yaml")


def authors(site: Mapping[str, Given]) -> list[tuple[str, str]]:
    """Return who is cited, as family and given name, or whole: the authors, else the publisher, else the site."""
    people = site.get("authors")
    if not isinstance(people, list):
        return [(str(site.get("publisher", site["title"])), "")]
    return [_name(person) for person in people if isinstance(person, dict)]


def _name(person: Mapping[str, Given]) -> tuple[str, str]:
    whole = person.get("literal", person.get("family", person.get("given", "")))
    return str(whole), str(person.get("given", "")) if "family" in person else ""


def event_pages(name: str) -> dict[str, Element]:
    """Return the pages of events that can be cited, by id."""
    found = {path: re.fullmatch("events/([^/]+)/index.html", path) for path in built_with_versions(name)}
    pages = {match[1]: head(built_with_versions(name)[path]) for path, match in found.items() if match}
    return {id: page for id, page in pages.items() if metas(page, "citation_title")}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_zotero_makes_a_web_page_of_every_event_with_every_field_right(name: str) -> None:
    site, events = site_record(name), reading.events(COLLECTIONS[name])
    pages = event_pages(name)

    saved = {id: zotero.save(page, "https://proxy.example/") for id, page in pages.items()}

    assert pages.keys() == {id for id, event in events.items() if event.get("excerpts")}
    assert saved == {
        id: zotero.Saved(
            type="webpage",
            title=reading.normal(str(events[id]["title"])),
            creators=tuple(authors(site)),
            date=saved[id].date if saved[id].date == DAY.replace("-", "/") else DAY,
            website=str(site["title"]),
            url=links(page, "cite-as")[0],
            language=str(site.get("language", "en")),
            rights=str(site.get("licence", "")),
        )
        for id, page in pages.items()
    }


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_citation_leads_to_the_version_and_search_engines_to_the_living_page(name: str) -> None:
    for id, page in event_pages(name).items():
        living = f"{ADDRESS}events/{id}/"

        assert [living] == links(page, "canonical") == metas(page, "og:url")
        assert re.fullmatch(re.escape(living) + "v/[0-9a-f]{10}/", links(page, "cite-as")[0])


def told(page: Element, files: Mapping[str, bytes], path: str) -> Iterator[tuple[str, Told]]:
    """Yield what each part of a page says: tags, structured data, files."""

    def one(*names: str) -> str | None:
        return next((content for name in names for content in metas(page, name)), None)

    yield (
        "highwire",
        {
            "title": one("citation_title"),
            "authors": [name.replace(", ", "|") for name in metas(page, "citation_author")],
            "date": (one("citation_publication_date") or "").replace("/", "-"),
            "address": one("citation_public_url"),
        },
    )
    yield (
        "dublin core",
        {
            "title": one("dcterms.title"),
            "authors": [name.replace(", ", "|") for name in metas(page, "dcterms.creator")],
            "date": one("dcterms.issued") or "",
            "address": one("dcterms.identifier"),
        },
    )
    yield "open graph", {"title": one("og:title")}
    yield "signposting", {"address": links(page, "cite-as")[0]}
    data = linked_data(page)
    people = data["author"] if isinstance(data.get("author"), list) else []
    yield (
        "schema.org",
        {
            "title": data["name"],
            "authors": [
                f"{person['familyName']}|{person['givenName']}" if "givenName" in person else str(person["name"]).replace(", ", "|")
                for person in people
                if isinstance(person, dict)
            ],
            "date": data.get("datePublished", ""),
            "address": data["url"],
        },
    )
    folder = path.removesuffix("index.html")
    item = json.loads(files[folder + "cite.csl.json"])
    assert len(item) == 1
    parts = item[0].get("issued", {}).get("date-parts", [[]])[0]
    yield (
        "csl",
        {
            "title": item[0]["title"],
            "authors": [
                f"{name['family']}|{name['given']}" if "given" in name else name["literal"].replace(", ", "|")
                for name in item[0].get("author", [])
            ],
            "date": "-".join(f"{part:02d}" for part in parts),
            "address": item[0]["URL"],
        },
    )
    lines = files[folder + "cite.ris"].decode().splitlines()
    tags = [(line[:2], line[6:]) for line in lines]
    yield (
        "ris",
        {
            "title": dict(tags)["TI"],
            "date": dict(tags).get("DA", "").rstrip("/").replace("/", "-"),
            "address": dict(tags)["UR"],
        },
    )
    fields = dict(re.findall(r"(?m)^  (\w+) = \{(.*)\},$", files[folder + "cite.bib"].decode()))
    yield "bibtex", {"date": fields.get("date", ""), "address": fields["url"]}
    for span in reading.named(page, "span"):
        if span.get("class") == "Z3988":
            context = parse_qs(span.get("title", ""), strict_parsing=True)
            yield (
                "openurl",
                {
                    "title": context["rft.title"][0],
                    "date": context.get("rft.date", [""])[0],
                    "address": context["rft.identifier"][0],
                },
            )


@pytest.mark.parametrize("name", COLLECTIONS)
def test_all_parts_of_every_page_that_is_cited_agree(name: str) -> None:
    site = built_with_versions(name)
    cited = {path: page for path, page in heads(site).items() if metas(page, "citation_title")}
    assert "index.html" in cited

    different = [
        (path, part, key, value, agreed[key])
        for path, page in cited.items()
        for agreed in [dict(next(iter(told(page, site, path)))[1])]
        for part, says in told(page, site, path)
        for key, value in says.items()
        if value != agreed[key]
    ]

    assert [] == different


def test_where_nothing_counts_as_published_the_living_page_is_cited() -> None:
    """The page of a version is gone with the next one there: a citation of it would lead nowhere."""
    assert reading.record(COLLECTIONS["full"] / "site.yaml").get("published_since") is None

    site = built("full")

    assert "https://example.org/locks/brackwater/events/lock-opens/" == json.loads(site["events/lock-opens/cite.csl.json"])[0]["URL"]
    assert not re.search(r"/v/[0-9a-f]{10}", site["events/lock-opens/excerpts.bib"].decode())
    panel = next(one for one in reading.named(reading.page(site["events/lock-opens/index.html"]), "section") if one.get("id") == "_cite")
    assert "never changes" not in reading.words(panel)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_page_has_one_title_and_one_address_for_those_who_share_it(name: str) -> None:
    # What stands in a frame on another site is not shared by its own address.
    pages = {path: page for path, page in heads(built_with_versions(name)).items() if path != "404.html" and not path.startswith("embed/")}

    for path, page in pages.items():
        assert (path, 1, 1) == (path, len(metas(page, "og:title")), len(metas(page, "og:url")))
        assert metas(page, "og:url") == links(page, "canonical"), path
        assert metas(page, "og:type") == ["website"], path


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_file_that_a_page_names_for_programs_is_there(name: str) -> None:
    site = built_with_versions(name)
    named = [
        (path, reading.inside(link.get("href", ""), path), link.get("type"))
        for path, page in heads(site).items()
        if path != "404.html"
        for link in reading.named(page, "link")
        if link.get("rel") in ("alternate", "describedby", "item") and not link.get("hreflang")
    ]

    assert named
    assert [] == [(path, target) for path, target, type in named if target is None or target[0] not in site or not type]


@pytest.mark.parametrize("name", [name for name in COLLECTIONS if name not in ("full", "second")])
def test_where_the_address_is_not_known_no_page_names_one(name: str) -> None:
    pages = heads(built(name))

    for path, page in pages.items():
        assert [] == metas(page, "citation_public_url") + metas(page, "dcterms.identifier") + metas(page, "og:url"), path
        assert [] == [link for rel in ("cite-as", "describedby", "item", "type", "license") for link in links(page, rel)], path
        assert [] == [span for span in reading.named(page, "span") if span.get("class") == "Z3988"], path


def test_the_panel_gives_six_forms_for_the_page_and_for_each_excerpt() -> None:
    page = reading.page(built_with_versions("full")["events/lock-opens/index.html"])
    panel = next(section for section in reading.named(page, "section") if section.get("id") == "_cite")
    excerpts = [one for one in reading.named(page, "details") if one.get("name") == "_cite-excerpt"]

    forms = [[reading.words(summary) for summary in reading.named(part, "summary")] for part in (panel, *excerpts)]

    assert len(excerpts) == len([li for li in reading.named(page, "li") if li.get("id") and not str(li.get("id")).startswith("_")])
    six = ["APA 7", "Chicago author-date", "MLA 9", "BibTeX", "RIS", "CSL-JSON"]
    assert [*six, "Embed"] == forms[0]
    assert all(form[1:] == six for form in forms[1:])


def test_a_citation_of_an_excerpt_carries_its_own_address() -> None:
    site = built_with_versions("full")

    page, *items = json.loads(site["events/lock-opens/excerpts.csl.json"])

    assert [page] == json.loads(site["events/lock-opens/cite.csl.json"])
    labels = list(reading.events(COLLECTIONS["full"])["lock-opens"]["excerpts"])
    assert {item["URL"].rpartition("/")[2] for item in items} == {f"#{label}" for label in labels}
    assert all(re.fullmatch(r".+, excerpt \d+ \(.+\)", item["title"]) for item in items)


def test_the_first_view_of_an_event_stays_light() -> None:
    """What is moved before an event is read: the page, the style sheet, the script and its one face, as hosts compress them."""
    site = built_with_versions("real")
    shared = [content for path, content in site.items() if re.fullmatch(r"assets/site\.\w+\.(css|js)", path)]
    face = next(content for path, content in site.items() if re.fullmatch(r"assets/instrument-sans\.\w+\.woff2", path))

    heaviest = max(len(gzip.compress(content, 9)) for path, content in site.items() if re.fullmatch("events/[^/]+/index.html", path))

    assert heaviest + sum(len(gzip.compress(content, 9)) for content in shared) + len(face) <= MOST_BYTES_OF_A_FIRST_VIEW
