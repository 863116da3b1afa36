from __future__ import annotations

import pytest
from markupsafe import Markup

from dateline.views.sources import Field, SourceShown
from tests.views.sample import FULL, LEAST, views_of

FERRIES = views_of(FULL)


def _source(id: str) -> SourceShown:
    return next(source for source in FERRIES.sources if source.id == id)


def _fields(source: SourceShown) -> dict[str, Field]:
    return {field.name: field for field in source.fields}


def test_what_is_missing_in_a_record_is_none_and_never_guessed() -> None:
    fields = _fields(_source("letter"))

    assert {"Publisher", "Authors", "Published", "Address", "Language"} == {name for name, field in fields.items() if field.value is None}


def test_inferred_field_shows_on_what_it_rests() -> None:
    reason = Markup("Of the week after the strike.")
    assert Field("Published", "c. 4 March 1987", None, reason) == _fields(_source("gazette"))["Published"]


def test_words_of_others_are_set_off_in_what_an_inferred_field_rests_on() -> None:
    source = "published: '1987'\ninferred: {published: It says “the harbour closed” and elsewhere “this year”.}\n"
    (shown,) = views_of({**LEAST, "seeds/gazette.yaml": source}).sources

    assert 'It says <span class="theirs">“the harbour closed”</span> and elsewhere “this year”.' == _fields(shown)["Published"].inferred


def test_inferred_title_is_ours_and_shows_its_reason() -> None:
    letter, gazette = _source("letter"), _source("gazette")

    assert (False, "Named by us after its first line.") == (letter.title_is_theirs, letter.title_reason)
    assert (True, None) == (gazette.title_is_theirs, gazette.title_reason)
    assert ("title inferred", False) == (letter.byline[-1], "title inferred" in gazette.byline)


def test_works_that_retell_and_are_retold_are_named_both_ways() -> None:
    assert ["Wire Service", "Letter to the islands"] == [name.text for name in _source("gazette").retells]
    assert ["Island Gazette"] == [name.text for name in _source("wire").retold_by]


def test_excerpts_stand_in_the_order_of_the_text_with_their_events() -> None:
    quoted = _source("gazette").quoted

    assert ["_stop.stop", "_said.a", "_stop.mayor", "_plan.a", "_stop.denied", "_over.a"] == [
        one.anchor for one in quoted if "mark" not in one.anchor
    ][:6]
    assert "by c. 4 March 1987" == next(one.date.text for one in quoted if one.anchor == "_over.a")


def test_work_whose_text_is_not_kept_has_no_drawing_and_no_checksum() -> None:
    wire = _source("wire")

    assert (None, None, ("Text not kept here",)) == (wire.silhouette, wire.checksum, wire.facts)


def test_facts_count_excerpts_events_and_the_share_that_is_published() -> None:
    views = views_of({**LEAST, "seeds/gazette.yaml": "title: Closing\n"})

    assert ("1 excerpt", "1 event", "72% of the text quoted") == views.sources[0].facts


def test_work_without_title_is_headed_by_its_publisher_and_says_so() -> None:
    wire = _source("wire")

    assert ("Wire Service", ("Title not recorded",)) == (wire.title, wire.byline)


def test_note_is_inline_markdown() -> None:
    note = 'It calls the <em>chairman</em> <span class="theirs">“its chairman”</span> throughout.'

    assert note == _source("gazette").note


def test_language_without_a_name_is_shown_by_its_tag() -> None:
    files = {**LEAST, "seeds/gazette.yaml": "publisher: Gazette\nlanguage: tlh\n"}

    assert "tlh" == _fields(views_of(files).sources[0])["Language"].value


RECORD = """
title: Harbour papers
authors: [{literal: Harbour board}]
editors: [{given: Ann, family: Lee}, {literal: Clerks}]
translators: [{family: Ross}]
publisher: Board
place: Pellwick
container: Papers
volume: "7"
issue: "2"
pages: xi–xiv
edition: second
url: https://www.example.org/papers/
doi: 10.1000/harbour
isbn: 978-0-306-40615-7
archive: Record office
shelfmark: C/7
medium: microfilm
original: {title: Havnin, date: "1986", publisher: Stýrið, place: Tórshavn}
published: "1987"
language: fo
kind: report
accessed: "2024-05-02"
archived: {url: "https://archive.example/2024/https://example.org/papers", date: "2024-05-03"}
text_quality: transcribed
documents:
  letter: {title: letter, author: pilot, to: the board, date: "1987-03-04", note: "Lost, says [him](actor:pilot)."}
  slip: {author: a clerk}
"""


def _record() -> SourceShown:
    files = {"seeds/gazette.yaml": RECORD, "vocabulary/actors.yaml": "pilot: {name: The pilot}\n"}
    return views_of({**LEAST, **files}).sources[0]


def test_every_field_of_a_record_is_shown_in_its_order_and_leads_where_it_can() -> None:
    assert [
        ("Publisher", "Board", None),
        ("Authors", "Harbour board", None),
        ("Published", "1987", None),
        ("Address", "example.org/papers", "https://www.example.org/papers/"),
        ("Language", "fo", None),
        ("Kind", "Report", None),
        ("Editors", "Ann Lee, Clerks", None),
        ("Translators", "Ross", None),
        ("Place", "Pellwick", None),
        ("In", "Papers", None),
        ("Volume", "7", None),
        ("Issue", "2", None),
        ("Pages", "xi–xiv", None),
        ("Edition", "second", None),
        ("DOI", "10.1000/harbour", "https://doi.org/10.1000/harbour"),
        ("ISBN", "978-0-306-40615-7", None),
        ("Kept by", "Record office", None),
        ("Shelfmark", "C/7", None),
        ("Medium", "microfilm", None),
        ("Original", "Havnin, Stýrið, Tórshavn, 1986", None),
        (
            "Archived copy",
            "archive.example/2024/https://example.org/papers, archived 3 May 2024",
            "https://archive.example/2024/https://example.org/papers",
        ),
        ("Accessed", "2 May 2024", None),
        ("How it was read", "Transcribed by hand", None),
        ("Text", "37 characters in 1 paragraph, kept to check quotations and not republished", None),
    ] == [(field.name, field.value, field.href) for field in _record().fields]


def test_documents_in_a_work_are_described_each_with_its_remark() -> None:
    assert [
        ("letter by The pilot to the board, 4 March 1987", 'Lost, says <a href="\x1aroot\x1aactors/pilot/">him</a>.'),
        ("document by a clerk", None),
    ] == [(document.text, document.note) for document in _record().documents]


@pytest.mark.parametrize(
    ("doi", "href"),
    [
        ("10.1000/456#789", "https://doi.org/10.1000/456%23789"),
        ("10.1000/a?b%c", "https://doi.org/10.1000/a%3Fb%25c"),
        ("10.1002/(SICI)1096(199601)99:1<1::AID-1>3.0.CO;2-1", "https://doi.org/10.1002/(SICI)1096(199601)99:1%3C1::AID-1%3E3.0.CO;2-1"),
    ],
)
def test_doi_leads_to_itself_whatever_signs_it_has(doi: str, href: str) -> None:
    (source,) = views_of({**LEAST, "seeds/gazette.yaml": f"publisher: Gazette\ndoi: '{doi}'\n"}).sources

    assert Field("DOI", doi, href, None) == _fields(source)["DOI"]


def test_a_work_that_very_many_retell_names_some_and_leads_to_the_bibliography() -> None:
    retelling = {f"seeds/copy-{number:02}.yaml": f"publisher: Copy {number:02}\nderived_from: [wire]\n" for number in range(62)}

    wire = next(
        source for source in views_of({**LEAST, "seeds/wire.yaml": "publisher: Wire\n", **retelling}).sources if source.id == "wire"
    )

    assert (61, "Copy 59", "and 2 more") == (len(wire.retold_by), wire.retold_by[59].text, wire.retold_by[60].text)
    assert wire.retold_by[60].href.endswith("sources/")
