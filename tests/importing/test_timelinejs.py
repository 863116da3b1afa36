from __future__ import annotations

import json

import pytest

from dateline.importing.dates import Reading
from dateline.importing.rows import Read
from dateline.importing.timelinejs import read_timelinejs


def timeline(value: object) -> Read:
    return read_timelinejs(json.dumps(value).encode(), Reading("en"))


def event(**fields: object) -> dict[str, object]:
    return {"start_date": {"year": "1987"}, "text": {"headline": "Bridge opens"}, **fields}


def test_an_entry_becomes_an_event() -> None:
    found = timeline(
        {
            "title": {"text": {"headline": "All of it"}},
            "eras": [{"start_date": {"year": 1900}, "end_date": {"year": 1999}}],
            "events": [
                {
                    "start_date": {"year": 1987, "month": "3", "day": 3, "hour": "14", "minute": 5, "display_date": "A Tuesday"},
                    "end_date": {"year": "1987", "month": "3", "day": "5"},
                    "text": {"headline": "Bridge <i>opens</i>", "text": "<p>It opened.</p><p>It rained &amp; rained.</p>"},
                    "media": {"url": "https://example.org/a.jpg", "caption": "A <b>pier</b>", "credit": "B. Lee", "thumbnail": "x.png"},
                    "group": "Transport",
                    "unique_id": "bridge-opens-first",
                    "background": {"color": "#fff"},
                }
            ],
        }
    )

    (made,) = found.drafts
    assert ("Bridge opens", "1987-03-03T14:05/1987-03-05") == (made.title, made.date)
    assert ("It opened.", "It rained & rained.\n\nDisplayed date: A Tuesday") == (made.summary, made.body)
    assert [("A pier", "https://example.org/a.jpg", "B. Lee")] == [(link.title, link.url, link.note) for link in made.links]
    assert (("Transport",), "bridge-opens-first") == (made.topics, made.name)
    assert {"`background`", "`thumbnail`"} < set(found.left_out)
    assert 2 == sum("eras" in name or "title slide" in name for name in found.left_out)


def test_negative_years_are_bc() -> None:
    (made,) = timeline({"events": [event(start_date={"year": -44, "month": "", "day": None})]}).drafts

    assert "-0043" == made.date


def test_every_entry_that_cannot_be_read_is_told() -> None:
    found = timeline(
        {
            "events": [
                event(),
                event(start_date={"year": 1987, "month": 13}),
                event(start_date={}),
                event(text={}),
                "no event",
                event(start_date={"year": True}),
                event(end_date={"year": "1900"}),
            ]
        }
    )

    assert [
        ("event 2, `Bridge opens`", "`1987-13` is no day of the calendar"),
        ("event 3, `Bridge opens`", "there is no date"),
        ("event 4", "it has neither a title nor a text"),
        ("event 5", "there is no date"),
        ("event 6, `Bridge opens`", "there is no date"),
        ("event 7, `Bridge opens`", "it cannot last from `1987` to `1900`"),
    ] == [(fault.place, fault.message) for fault in found.faults]


def test_the_older_form_is_read() -> None:
    older = {
        "timeline": {
            "headline": "All of it",
            "date": [
                {"startDate": "1987,3,3", "endDate": "1987,3,5", "headline": "Bridge opens", "text": "It opened.", "tag": "Transport",
                 "asset": {"media": "https://example.org/a.jpg", "caption": "A pier"}},
            ],
        }
    }  # fmt: skip

    (made,) = timeline(older).drafts

    assert ("Bridge opens", "1987-03-03/1987-03-05", ("Transport",), "A pier") == (made.title, made.date, made.topics, made.links[0].title)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("{", "1:2", "the file is not JSON from here on"),
        ("[" * 100_000, "1:1", "the file is JSON that no timeline is made of"),
        ("{}", "1:1", "the file has no `events`"),
        ("[1]", "1:1", "the file has no `events`"),
        ('{"events": {"a": 1}}', "1:1", "the file has no `events`"),
    ],
)
def test_another_file_is_told(text: str, place: str, message: str) -> None:
    found = read_timelinejs(text.encode(), Reading("en"))

    assert [(place, message)] == [(fault.place, fault.message) for fault in found.faults]


def test_the_sheet_is_read_too() -> None:
    (made,) = read_timelinejs(b"Year,Headline\n1987,Bridge opens\n", Reading("en")).drafts

    assert ("Bridge opens", "1987") == (made.title, made.date)
