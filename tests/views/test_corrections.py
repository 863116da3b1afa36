"""What became of records, in the words of readers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.catalogue.catalogue import catalogue
from dateline.model.past import History, State
from dateline.views.corrections import Amendment, amendments, withdrawal
from dateline.views.dates import Dates, date_words
from dateline.views.wording import Wording
from tests.views.sample import LEAST, closing, timeline_of

ROOT = "\x1aroot\x1a"
NOTE = "It had 1988; see [the closing](event:closing)."
CORRECTED = f'corrections: [{{date: "2025-03-14", note: "{NOTE}"}}]\n'


def told(files: dict[str, str], history: History | None = None) -> tuple[Amendment, ...]:
    timeline = timeline_of(files)
    words = catalogue(timeline.site.language)
    wording = Wording(words, date_words(words))
    return amendments(replace(timeline, history=history or History()), wording, Dates(wording.dates, ""))


def one(more: str, history: History | None = None) -> Amendment:
    (only,) = told(closing(more), history)
    return only


def notes(found: Amendment) -> list[str]:
    return [str(note.html) for note in found.notes]


def states(*hashed: dict[str, object]) -> History:
    """Return a history with a state of the event for each value that was hashed, a month apart."""
    made = [State("closing", f"{number:010}", {"event": each}, f"2025-{number + 1:02}-01") for number, each in enumerate(hashed)]
    return History(states={"closing": tuple(made)}, is_known=True)


def test_nothing_is_told_where_nothing_became_another() -> None:
    assert () == told(LEAST)


def test_correction_has_its_day_its_event_and_its_note() -> None:
    found = one(CORRECTED)

    assert ("corrected", "2025-03-14", "14 March 2025", "Corrected", "Harbour closes") == (
        found.what, found.day, found.date.text if found.date else None, found.name, found.heading,
    )  # fmt: skip
    assert f"{ROOT}events/closing/" == found.href
    assert [f'It had 1988; see <a href="{ROOT}events/closing/">the closing</a>.'] == notes(found)
    assert [True] == [note.ours for note in found.notes]


def test_what_happened_last_stands_first_and_what_has_no_day_last() -> None:
    more = 'corrections: [{date: "2025-01-02", note: A}, {date: "2025-03-04", note: B}]\n'
    more += 'withdrawn: {date: "2025-02-03", reason: C}\nprevious_ids: [shut]\n'

    assert ["2025-03-04", "2025-02-03", "2025-01-02", None] == [each.day for each in told(closing(more))]


def test_corrections_of_one_day_are_told_apart_and_a_note_may_be_mended() -> None:
    two = 'corrections: [{{date: "2025-01-02", note: {0}}}, {{date: "2025-01-02", note: B}}]\n'

    first, second = ([each.key for each in told(closing(two.format(note)))] for note in ("A", "A mended"))

    assert ["correction/closing/2025-01-02", "correction/closing/2025-01-02/2"] == first == second


def test_what_is_known_of_an_event_survives_its_renaming() -> None:
    assert ["correction/shut/2025-03-14", "rename/event/shut"] == [each.key for each in told(closing(CORRECTED + "previous_ids: [shut]\n"))]


def test_versions_before_and_after_are_linked_where_the_history_has_both() -> None:
    corrected: dict[str, object] = {"title": "Harbour closes", "corrections": [{"date": "2025-03-14", "note": NOTE}]}

    found = one(CORRECTED, states({"title": "Harbour shuts"}, {"title": "Harbour closes"}, corrected, {**corrected, "title": "H"}))

    assert [
        ("Version before", f"{ROOT}events/closing/v/0000000001/"),
        ("Version after", f"{ROOT}events/closing/v/0000000002/"),
    ] == [(version.text, version.href) for version in found.versions]


def test_correction_that_the_first_version_has_already_has_none_before_it() -> None:
    assert () == one(CORRECTED, states({"corrections": [{"date": "2025-03-14", "note": NOTE}]})).versions


def test_white_space_in_a_note_does_not_hide_its_version() -> None:
    spaced = NOTE.replace(" see", "\\n  see")
    more = f'corrections: [{{date: "2025-03-14", note: "{spaced}"}}]\n'

    assert 2 == len(one(more, states({}, {"corrections": [{"date": "2025-03-14", "note": NOTE}]})).versions)


def test_withdrawal_has_its_reason_and_what_stands_in_its_place() -> None:
    files = closing('withdrawn: {date: "2025-02-03", reason: "It was *another* harbour.", replaced_by: quay}\n')
    files["events/quay.yaml"] = LEAST["events/closing.yaml"].replace("Harbour closes", "Quay & pier close")

    (found,) = told(files)

    assert ("withdrawn", "Withdrawn", "withdrawal/event/closing/2025-02-03") == (found.what, found.name, found.key)
    quay = f'<a href="{ROOT}events/quay/">Quay &amp; pier close</a>'
    assert ["It was <em>another</em> harbour.", f"What holds instead: {quay}"] == notes(found)


def test_event_that_was_taken_down_is_told_without_a_word_of_its_own() -> None:
    more = CORRECTED + 'withdrawn: {date: "2025-02-03", reason: Wrong}\n'

    found = one(more + 'suppressed: {date: "2025-06-01", ground: privacy, note: "Asked for."}\n')

    assert ("removed", "Removed event", "removal/event/closing") == (found.what, found.heading, found.key)
    assert ["This event was removed on 1 June 2025, for the protection of privacy.", "Asked for."] == notes(found)
    assert [] == [word for word in ("Harbour", "1988", "Wrong") if word in repr(found)]


def test_source_that_was_taken_down_is_told_without_its_title() -> None:
    files = {**LEAST, "seeds/gazette.yaml": 'title: Town Gazette\nsuppressed: {date: "2025-06-01", ground: court}\n'}

    (found,) = told(files)

    assert ("Removed source", f"{ROOT}sources/gazette/") == (found.heading, found.href)
    assert "Town" not in repr(found)


def test_excerpt_and_picture_that_were_taken_down_are_told_by_their_event() -> None:
    files = dict(LEAST)
    files["events/closing.yaml"] = LEAST["events/closing.yaml"].replace(
        "harbour closed}", 'harbour closed, suppressed: {date: "2025-06-02", ground: copyright}}'
    ) + 'media: [{file: a.png, alt: A, suppressed: {date: "2025-06-01", ground: safety}}]\n'  # fmt: skip

    excerpt, picture = told(files)

    assert (f"{ROOT}events/closing/#a", f"{ROOT}events/closing/") == (excerpt.href, picture.href)
    assert [
        ["Excerpt 1 was removed on 2 June 2025, on grounds of copyright."], ["A picture was removed on 1 June 2025, on grounds of safety."],
    ] == [notes(excerpt), notes(picture)]  # fmt: skip


@pytest.mark.parametrize(("lang", "day"), [("en", "2 January 2025"), ("de", "2. Januar 2025")])
def test_terms_pages_and_stories_are_told_too(lang: str, day: str) -> None:
    withdrawn = '{date: "2025-01-02", reason: Two of them}'
    files = {
        **LEAST,
        "site.yaml": f"format: 1\ntitle: Harbour\nlanguage: {lang}\n",
        "vocabulary/actors.yaml": f"mayor: {{name: The mayor, withdrawn: {withdrawn}, previous_ids: [major]}}\n",
        "vocabulary/topics.yaml": f"sea: {{name: Sea, withdrawn: {withdrawn}}}\n",
        "vocabulary/places.yaml": f"quay: {{name: Quay, withdrawn: {withdrawn}}}\n",
        "pages/method.md": f"---\ntitle: Method\nwithdrawn: {withdrawn}\n---\nWords.\n",
        "stories/strike.md": f"---\ntitle: Strike\nwithdrawn: {withdrawn}\nprevious_ids: [walk-out]\n---\nWords.\n",
        "stories/strike.fr.md": "---\ntitle: Grève\n---\nMots.\n",
    }

    found = told(files)

    assert {"withdrawal/actor/major/2025-01-02": day, "withdrawal/page/method/2025-01-02": day,
            "withdrawal/place/quay/2025-01-02": day, "withdrawal/topic/sea/2025-01-02": day, "rename/actor/major": None,
            "withdrawal/story/walk-out/2025-01-02": day, "rename/story/walk-out": None} == {
        each.key: each.date.text if each.date else None for each in found}  # fmt: skip


def test_draft_is_not_told_of() -> None:
    timeline = timeline_of(closing(CORRECTED + "draft: true\n"))
    words = catalogue("en")
    wording = Wording(words, date_words(words))

    assert () == amendments(replace(timeline, shows_drafts=True), wording, Dates(wording.dates, ""))


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("", False),
        (CORRECTED, False),
        (CORRECTED + 'withdrawn: {date: "2025-02-03", reason: Wrong}\n', True),
        ('media: [{file: a.png, alt: A, suppressed: {date: "2025-06-01", ground: safety}}]\n', False),
    ],
)
def test_event_that_does_not_stand_has_a_notice(more: str, is_told: bool) -> None:
    timeline = timeline_of(closing(more))
    words = catalogue("en")
    wording = Wording(words, date_words(words))

    found = withdrawal(timeline.events[0], timeline, wording, Dates(wording.dates, ""))

    assert ("withdrawn" if is_told else None) == (found.what if found else None)
