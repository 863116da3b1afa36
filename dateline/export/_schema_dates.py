"""Dates in the schema of events.json."""

from __future__ import annotations

from typing import get_args

from dateline.edtf.marks import Mark
from dateline.edtf.model import Qualifier
from dateline.export._schema import DAY, Schema, closed, edtf, flag, ref, several, text, word
from dateline.model.records import BasisKind

_TIME = "^[0-9]{2}(:[0-9]{2}){0,2}$"
_OFFSET = "^([+-][0-9]{2}:[0-9]{2}|Z)$"


def definitions() -> dict[str, Schema]:
    """Return what dates are made of, by name."""
    return {
        "date": closed(
            "A date: when it was, how surely that is known, and how.",
            {
                "edtf": edtf("The date."),
                "words": text("The date in words of the site's language."),
                "mark": word("The mark that is drawn for it.", get_args(Mark)),
            },
            {
                "written": text("The date as it is written in the timeline's files, where it has a time of day, which EDTF has not."),
                "earliest": text("The first day that it may denote; absent: open or not known.", pattern=DAY),
                "latest": text("The last day that it may denote; absent: open or not known.", pattern=DAY),
                "time": ref("time", "The times of day, where it names any."),
                "clock": ref("id", "The clock of the site by which times without an offset are given; absent: that of the place."),
                "basis": several(
                    "How the date is known: steps that are read together. Absent: that is not recorded.", ref("step", "A step.")
                ),
            },
        ),
        "time": {
            "description": "The times of day of a date, by how they belong together.",
            "oneOf": [
                closed("At one time.", {"at": ref("moment", "That time.")}),
                ref("span", "From one time to another."),
                closed("At one of several times.", {"one_of": several("The times.", ref("member", "One of them."))}),
                closed("At every one of several times.", {"all_of": several("The times.", ref("member", "One of them."))}),
            ],
        },
        "member": {
            "description": "A member of a set.",
            "oneOf": [ref("moment", "One time."), ref("span", "From one time to another.")],
        },
        "span": {
            **closed(
                "From one time to another; an end that is open or not known is absent.",
                {},
                {"from": ref("moment", "The beginning."), "to": ref("moment", "The end.")},
            ),
            "minProperties": 1,
        },
        "moment": closed(
            "One date and, where it has one, its time of day.",
            {"date": edtf("The date.")},
            {
                "time": text("The time to the hour, the minute or the second, as written.", pattern=_TIME),
                "qualifier": word("How sure the time is: ? uncertain, ~ approximate, % both.", [q.value for q in Qualifier if q.value]),
                "offset": text("The difference from UTC, where it is written: ±hh:mm or Z.", pattern=_OFFSET),
            },
        ),
        "step": closed(
            "A step of how a date is known. Parts of the date that its words name are known by it.",
            {"kind": word("How this part of the date is known.", [kind.value for kind in BasisKind])},
            {
                "of": word("expects: the step is about when an expectation was to happen.", ["expects"]),
                "words": text("The words of the source that say it."),
                "excerpt": ref("id", "The label of the excerpt in which the words stand."),
                "rule": text("Of a derived date: the rule by which it was computed."),
                "anchor": text("What a derived date is counted from: publication, document, event: and an id, or a date as written."),
                "anchor_date": edtf("The date of the anchor."),
                "gives": edtf("What the rule gives, computed by the build."),
                "reference": text("Where else the date is known from: an address, or a title."),
                "note": text("What the judgement rests on, or a remark. Inline Markdown."),
                "looked_up": flag("true: no step was written; the program found these words itself."),
            },
        ),
    }
