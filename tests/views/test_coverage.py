"""What was taken from the sources and what was left: the lists of the page, their counts and their bounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline import pipeline
from dateline.model.past import NO_HISTORY, History, State
from dateline.model.timeline import Timeline
from dateline.render.page import render
from dateline.views.coverage import MOST, Coverage, coverage
from tests.check.kept_elsewhere import away, proved
from tests.render.site import templating
from tests.views.sample import LEAST, dated, timeline_of, views_of

TEXT = "The pier burned on Monday night.\n\nNobody was hurt, said the mayor. It was a sad day.\n\n" + "Nothing else is told of it. " * 60
LEFT_OUT = "left_out:\n  - {exact: a sad day, reason: A judgement.}\n  - {exact: burned on Monday, reason: Told by “The pier burned”.}\n"
FILES = {
    **LEAST,
    "site.yaml": "format: 1\ntitle: Harbour\n",
    "seeds/post.yaml": "title: Pier burns\npublisher: Post\ninferred: {title: Ours.}\n" + LEFT_OUT,
    "seeds/post.txt": TEXT,
    "seeds/diary.yaml": "title: A diary\n",
    "seeds/diary.txt": "A diary of the harbour master, which nobody quotes.\n",
    "seeds/wire.yaml": "publisher: Wire\n",
    "seeds/copy.yaml": "title: Copy\npublisher: Copy\nderived_from: [wire]\ninferred: {title: Ours.}\n",
    "seeds/copy.txt": "The pier burned, the wire said. No boat was lost.\n",
    "events/fire.yaml": """
title: Pier burns
date: "1990"
summary: It burned.[^a][^b]
excerpts:
  a: {source: post, exact: The pier burned on Monday night}
  b: {source: copy, exact: "The pier burned, the wire said"}
""",
}


def _coverage(files: dict[str, str], history: History = NO_HISTORY) -> Coverage:
    return _of(replace(timeline_of(files), history=history))


def _of(timeline: Timeline) -> Coverage:
    views = views_of(LEAST)
    return coverage(timeline, views.wording, views.dates)


def _german(files: dict[str, str]) -> Coverage:
    views = views_of({**files, "site.yaml": files["site.yaml"] + "language: de\n"})
    return coverage(views.timeline, views.wording, views.dates)


def test_shares_are_those_of_the_source_pages_the_most_first() -> None:
    views = views_of(FILES)

    shares = coverage(views.timeline, views.wording, views.dates).shares

    assert "4 sources" == shares.count
    widths = [float(share.width.removesuffix("%")) for share in shares.entries]
    assert sorted((100 * share for share in views.timeline.shares.values() if share), reverse=True) == pytest.approx(widths, abs=0.05)


def test_short_text_has_no_limit_and_a_long_one_that_of_the_site_or_its_own() -> None:
    own = {**FILES, "seeds/post.yaml": FILES["seeds/post.yaml"] + "quote_limit: 0.8\nquote_limit_reason: A leaflet, free to copy.\n"}

    (gone_by,) = (share for share in _coverage(FILES).shares.entries if share.work.title == "Pier burns")
    (post,) = (share for share in _coverage(own).shares.entries if share.work.title == "Pier burns")
    (copy,) = (share for share in _coverage(FILES).shares.entries if share.work.title == "Copy")

    assert ("2% published; the limit is 50%", "50.0%", None) == (gone_by.text, gone_by.at, gone_by.reason)
    assert ("2% published; the limit is 80%", "80.0%", "A leaflet, free to copy.") == (post.text, post.at, str(post.reason))
    assert ("61% published, of a text too short for a limit", None) == (copy.text, copy.at)


def test_share_that_would_be_rounded_to_the_limit_is_said_to_be_under_it() -> None:
    timeline = timeline_of(FILES)
    near = replace(timeline, shares={**timeline.shares, "post": 0.4999})

    (post,) = (share for share in _of(near).shares.entries if share.work.title == "Pier burns")

    assert "Just under the limit of 50% published" == post.text


def test_withdrawn_events_and_sources_stand_beside_the_counts() -> None:
    gone = 'withdrawn: {date: "2025-01-01", reason: A mistake.}\n'
    files = {**FILES, "events/fire.yaml": FILES["events/fire.yaml"] + gone, "seeds/diary.yaml": FILES["seeds/diary.yaml"] + gone}

    found = _coverage(files)

    assert "3 sources, 1 withdrawn" == found.shares.count
    assert {"0 excerpts, 1 withdrawn", "1 excerpt", "0 excerpts"} == {share.excerpts for share in found.shares.entries}
    assert ["Harbour closes"] == [str(event.title) for event in found.single.entries]
    assert found.unquoted is not None
    assert [True] == [work.withdrawn for work in found.unquoted.entries]


def test_passages_that_were_left_out_stand_in_the_order_of_the_text_without_their_words() -> None:
    found = _coverage(FILES).left_out

    (of,) = found.entries
    assert ("2 passages", None) == (found.count, found.more)
    assert ["paragraph 1, 3 words", "paragraph 2, 3 words"] == [passage.place for passage in of.passages]
    assert "A judgement." == str(of.passages[1].reason)
    assert [] == [passage for passage in of.passages if "sad day" in str(passage)]


def test_passage_of_a_text_with_pages_and_sections_stands_on_its_page() -> None:
    files = {
        **FILES,
        "seeds/post.yaml": FILES["seeds/post.yaml"] + "page_numbers: [{from: 1, first: none}, {from: 2, first: '7'}]\nsections: [Nobody]\n",
        "seeds/post.txt": TEXT.replace("\n\nNobody", "\x0c\nNobody", 1),
    }

    (of,) = _coverage(files).left_out.entries

    assert ["a page without a number, 3 words", "page 7, section Nobody, 3 words"] == [passage.place for passage in of.passages]


def test_passage_of_a_text_that_is_not_here_has_its_length_alone() -> None:
    timeline = timeline_of(FILES)
    absent = replace(timeline, sources={**timeline.sources, "post": replace(timeline.sources["post"], text=None)})

    (of,) = _of(absent).left_out.entries

    assert ["3 words", "3 words"] == [passage.place for passage in of.passages]


def test_events_whose_excerpts_come_from_one_origin_are_told_with_their_counts() -> None:
    found = _coverage(FILES).single

    assert "1 event" == found.count
    assert [("Harbour closes", "1 excerpt, 1 source")] == [(str(event.title), event.count) for event in found.entries]


def test_event_of_which_no_excerpt_counts_is_no_event_of_one_origin() -> None:
    files = {**FILES, "events/closing.yaml": LEAST["events/closing.yaml"].replace("closed}", "closed, role: context}")}

    found = _coverage(files)

    assert () == found.single.entries
    assert "Beside these, 1 event has excerpts of which none counts as stating it." == found.silent


def test_works_known_by_name_are_told_with_what_retells_them_and_those_not_quoted_apart() -> None:
    found = _coverage(FILES)

    assert found.known is not None
    assert found.unquoted is not None
    assert [("Wire", ["Copy"])] == [(known.work.title, [name.text for name in known.retold_by]) for known in found.known.entries]
    assert ["A diary"] == [work.title for work in found.unquoted.entries]


def test_events_that_are_not_verified_are_told_only_where_there_are_some() -> None:
    bare = "title: Bridge opens\ndate: '1991'\nsummary: It opened.\n"

    waiting = _coverage({**FILES, "site.yaml": FILES["site.yaml"] + "evidence: progressive\n", "events/bridge.yaml": bare}).unverified

    assert _coverage(FILES).unverified is None
    assert waiting is not None
    assert [("Bridge opens", None)] == [(str(event.title), event.count) for event in waiting.entries]


def test_attested_excerpts_are_counted_beside_their_source() -> None:
    found, none = _coverage(away(proved())).attested, _coverage(FILES).attested

    assert found is not None
    assert none is not None
    assert "6 excerpts" == found.count
    assert [("the pier", "6 of 6 excerpts")] == [(one.work.title, one.count) for one in found.entries]
    assert () == none.entries


def test_long_lists_are_cut_and_say_how_much_more_there_is() -> None:
    events = {f"events/e{n:03}.yaml": dated(f"{1000 + n}") for n in range(MOST + 3)}
    sources = {f"seeds/s{n:03}.yaml": f"title: Work {n:03}\n" for n in range(MOST + 2)}

    found = _coverage({**LEAST, **events, **sources})

    assert (MOST, "4 earlier events are not listed here.") == (len(found.single.entries), found.single.more)
    assert "1987" == found.single.entries[-1].date.text
    assert found.known is not None
    assert (MOST, "2 more sources are not listed here.") == (len(found.known.entries), found.known.more)


def test_passages_are_cut_across_works() -> None:
    words = "".join(f"  - {{exact: Nothing else is told, reason: No. {n}}}\n" for n in range(MOST + 5))
    files = {**FILES, "seeds/post.yaml": FILES["seeds/post.yaml"] + words}

    found = _coverage(files).left_out

    assert (MOST, "7 more passages are not listed here.") == (sum(len(of.passages) for of in found.entries), found.more)


def test_former_versions_are_told_of_where_there_is_a_history() -> None:
    hashed = {"event": {"excerpts": {"a": {"source": "post", "exact": "Nobody was hurt, said the mayor"}}}, "sources": {}}
    history = History(states={"fire": (State("fire", "0123456789", hashed),)}, is_known=True)

    found = _coverage(FILES, history).before

    assert _coverage(FILES).before is None
    assert found is not None
    assert "1 excerpt" == found.count
    assert ["1 excerpt. With them 4% of the text is published, without them 2%."] == [one.text for one in found.entries]


def test_german_has_all_of_it() -> None:
    found = _german(FILES)

    assert "4 Quellen" == found.shares.count
    assert "1 Ereignis" == found.single.count


def test_of_nothing_it_is_not_said_that_all_of_it_is_well() -> None:
    bare = {
        "site.yaml": "format: 1\ntitle: Harbour\nevidence: progressive\n",
        "events/fire.yaml": "title: Pier burns\ndate: '1990'\nsummary: It burned.\n",
    }

    found = _coverage(bare)
    page = next(page for page in pipeline.planned(views_of(bare)) if page.address.path == "coverage/")

    assert (None, None, None) == (found.attested, found.unquoted, found.known)
    assert "Every excerpt" not in render(page, templating()).content.decode()
