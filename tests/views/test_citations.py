"""How a page is cited: by whom, under which address, in which forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from dateline import urls
from dateline.catalogue.catalogue import catalogue
from dateline.edtf.parse import parse
from dateline.model.past import History, State
from dateline.model.records import Ground, Suppressed
from dateline.views.citations import Panel, cited_version, line, panel
from dateline.views.views import Views, build
from tests.views.sample import FULL, LEAST, timeline_of, views_of

VERSION = "0123456789"


def with_states(files: Mapping[str, str], *states: State) -> Views:
    """Return how a collection is shown that has a past."""
    timeline = timeline_of(files)
    timeline = replace(timeline, history=History({state.id: states for state in states}, is_known=True))
    return build(timeline, catalogue(timeline.site.language), "1.2.3")


def panel_of(views: Views, id: str) -> Panel:
    shown = next(event.panel for event in views.events if event.id == id)
    assert shown is not None
    return shown


def texts(shown: Panel) -> dict[str, str]:
    return {text.label: text.html.striptags() for text in shown.texts}


def test_event_is_cited_in_its_version_and_of_the_day_of_that() -> None:
    shown = panel_of(with_states(FULL, State("over", VERSION, {}, "2026-03-14")), "over")

    apa = texts(shown)["APA 7"]
    assert re.match(r"Lee, A\., & Ferry desk\. \(2026, March 14\)\. Strike is over", apa)
    assert apa.endswith(f"Ferry strikes. https://example.org/ferries/events/over/v/{VERSION}/")
    assert [
        ("This version of 14 March 2026, which never changes", f"https://example.org/ferries/events/over/v/{VERSION}/"),
        ("Always the latest", "https://example.org/ferries/events/over/"),
    ] == [(link.name, link.text) for link in shown.links]


def test_event_without_a_past_is_cited_at_its_living_address_without_a_day() -> None:
    shown = panel_of(views_of(FULL), "over")

    assert "(n.d.)" in texts(shown)["APA 7"]
    assert [("Permanent address", "https://example.org/ferries/events/over/")] == [(link.name, link.text) for link in shown.links]


def test_version_of_which_no_day_is_known_is_cited_all_the_same() -> None:
    shown = panel_of(with_states(FULL, State("over", VERSION, {})), "over")

    assert "(n.d.)" in texts(shown)["APA 7"]
    assert "This version, which never changes" == shown.links[0].name


def test_citation_has_no_address_where_the_site_s_is_not_known() -> None:
    shown = panel_of(views_of(LEAST), "closing")

    assert all("/events/" not in text for text in texts(shown).values())
    assert [("Permanent address on this site", "/events/closing/")] == [(link.name, link.text) for link in shown.links]


def test_every_form_is_there_and_each_for_programs_has_its_file() -> None:
    shown = panel_of(views_of(LEAST), "closing")

    files = [text.file.href.rpartition("/")[2] if text.file else None for text in shown.texts]

    assert ["APA 7", "Chicago author-date", "MLA 9", "BibTeX", "RIS", "CSL-JSON"] == [text.label for text in shown.texts]
    assert [None, None, None, "cite.bib", "cite.ris", "cite.csl.json"] == files
    assert ["excerpts.bib", "excerpts.ris", "excerpts.csl.json"] == [file.href.rpartition("/")[2] for file in shown.files]


def test_excerpt_is_cited_by_its_event_its_number_and_its_source() -> None:
    excerpt = panel_of(views_of(LEAST), "closing").excerpts[0]

    assert ("a", "excerpt 1", "Cite") == (excerpt.label, excerpt.name, excerpt.summary)
    assert "Harbour closes, excerpt 1 (Gazette)" in excerpt.texts[0].html


def test_markup_in_a_title_is_text_in_every_form() -> None:
    files = {**LEAST, "events/closing.yaml": LEAST["events/closing.yaml"].replace("Harbour closes", "A <b>bold</b> & end")}
    shown = panel_of(views_of(files), "closing")

    assert all("<b>" not in text.html for text in shown.texts)
    assert all("&lt;b&gt;" in text.html for text in shown.texts if text.label != "RIS")


def test_site_that_nobody_signs_is_cited_by_its_title_alone() -> None:
    assert line(next(one.item for one in views_of(LEAST).cited.values() if one.item.id == "timeline")).striptags().startswith("Harbour.")


def test_site_is_cited_of_the_day_of_its_last_change() -> None:
    states = {"over": (State("over", VERSION, {}, "2026-03-14"),), "stop": (State("stop", VERSION, {}, "2026-02-01"),)}
    timeline = replace(timeline_of(FULL), history=History(states, is_known=True))
    views = build(timeline, catalogue("en"), "1.2.3")

    cited = next(one for one in views.cited.values() if one.item.id == "timeline")

    assert line(cited.item).striptags().startswith("Lee, A., & Ferry desk. (2026, March 14). Ferry strikes.")


def test_version_cites_itself_whatever_the_event_is_called_now() -> None:
    views = views_of(FULL)
    state = State("over", VERSION, {"event": {"title": "Strike ends"}}, "2026-01-01")

    cited = cited_version(state, urls.event("over"), views.timeline, views.wording)
    assert cited is not None
    shown = panel(cited, "version", views.timeline, views.wording, views.dates)

    assert ("Cite this version", "Strike ends") == (shown.heading, cited.item.title)
    assert (f"events/over/v/{VERSION}/", ()) == (cited.page.path, shown.files)
    assert f"https://example.org/ferries/events/over/v/{VERSION}/" == cited.item.url


def test_version_that_had_been_withdrawn_says_so() -> None:
    views = views_of(FULL)
    state = State("over", VERSION, {"event": {"title": "A", "withdrawn": {"date": "2026-01-01", "reason": "It was *not* over."}}})

    cited = cited_version(state, urls.event("over"), views.timeline, views.wording)

    assert cited is not None
    assert "Withdrawn on 2026-01-01: It was not over." == cited.item.note


def test_version_of_an_event_that_has_another_id_now_leads_on_to_it() -> None:
    views = views_of(FULL)

    cited = cited_version(State("ended", VERSION, {"event": {"title": "A"}}), urls.event("over"), views.timeline, views.wording)

    assert cited is not None
    assert ("events/ended/v/0123456789/", "events/over/") == (cited.permanent.path, cited.living.path)


def test_version_that_was_taken_down_is_not_cited() -> None:
    views = views_of(LEAST)
    notice = Suppressed(parse("2026-03-14"), Ground.COURT)

    assert cited_version(State("closing", VERSION, {}, notice=notice), urls.event("closing"), views.timeline, views.wording) is None


def test_event_whose_present_state_tells_of_no_more_than_a_notice_is_cited_at_its_living_address() -> None:
    notice = Suppressed(parse("2026-03-14"), Ground.COURT)

    shown = panel_of(with_states(FULL, State("over", VERSION, {}, "2026-03-14", notice=notice)), "over")

    assert ["https://example.org/ferries/events/over/"] == [link.text for link in shown.links]


@pytest.mark.parametrize("label", ["BibTeX", "RIS", "CSL-JSON"])
def test_form_for_programs_has_no_line_end_that_a_page_would_show(label: str) -> None:
    text = next(text for text in panel_of(views_of(FULL), "over").texts if text.label == label)

    assert text.code
    assert "\r" not in text.html
    assert text.html == text.html.strip("\n")
