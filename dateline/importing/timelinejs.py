"""Events of a timeline of TimelineJS: its JSON, in the form of today and the older one, and its sheet.

In here: entries of the JSON. Not in here: the sheet's rows (sheet.py).
Source: TimelineJS3, "Instantiate a Timeline" and "Using JSON"; of the older form, VéritéCo's TimelineJS 2.
"""

from __future__ import annotations

import json
from collections import Counter

from dateline.importing.dates import NotRead, Reading, from_parts, read_span, says_more
from dateline.importing.drafting import Parts, draft
from dateline.importing.rows import Draft, Fault, Read
from dateline.importing.sheet import read_sheet
from dateline.importing.table import text_of

_OTHER_FILE = "have the file that TimelineJS reads: the JSON with `events`, or the sheet saved as CSV"
_DRAWN = ("background", "autolink", "id")
"""What only says how an entry looks."""


def read_timelinejs(data: bytes, reading: Reading) -> Read:
    """Return the events of a timeline, and what could not be read."""
    decoded = text_of(data)
    if isinstance(decoded, Fault):
        return Read((), (decoded,))
    text, notes = decoded
    if text.lstrip()[:1] not in ("{", "["):
        return read_sheet(data, reading, timelinejs=True)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as fault:
        return Read((), (Fault(f"{fault.lineno}:{fault.colno}", "the file is not JSON from here on", _OTHER_FILE),), {}, notes)
    except (RecursionError, ValueError):
        return Read((), (Fault("1:1", "the file is JSON that no timeline is made of", _OTHER_FILE),), {}, notes)
    return _timeline(value, reading, notes)


def _timeline(value: object, reading: Reading, notes: tuple[str, ...]) -> Read:
    found = _mapping(value)
    older = _mapping(found.get("timeline"))
    entries = [_mapping(entry) for entry in _list(older.get("date") if older else found.get("events"))]
    if older:
        entries = [_renewed(entry) for entry in entries]
    if not entries:
        return Read((), (Fault("1:1", "the file has no `events`", _OTHER_FILE),), {}, notes)
    left: Counter[str] = Counter()
    eras = len(_list(older.get("era") if older else found.get("eras")))
    if eras:
        left["eras, which are stretches of the axis"] = eras
    if found.get("title") or older.get("headline"):
        left["title slide, whose words belong into `title` and `description` of site.yaml"] = 1
    drafts: list[Draft] = []
    faults: list[Fault] = []
    for number, entry in enumerate(entries, 1):
        made = _draft(entry, f"event {number}", reading, left)
        if isinstance(made, Draft):
            drafts.append(made)
        else:
            faults.append(made)
    return Read(tuple(drafts), tuple(faults), dict(left), notes)


def _draft(entry: dict[str, object], place: str, reading: Reading, left: Counter[str]) -> Draft | Fault:
    text, media = _mapping(entry.get("text")), _mapping(entry.get("media"))
    parts = Parts(
        place=place,
        title=_text(text.get("headline")),
        display=_text(entry.get("display_date")) or _text(_mapping(entry.get("start_date")).get("display_date")),
        media=_text(media.get("url")),
        caption=_text(media.get("caption")),
        credit=_text(media.get("credit")),
        name=_text(entry.get("unique_id")),
        texts=[(None, _text(text.get("text")))] if _text(text.get("text")) else [],
        links=[("Media link", _text(media.get("link")))] if _text(media.get("link")) else [],
        topics=[_text(entry.get("group"))] if _text(entry.get("group")) else [],
    )
    for name in (*(f"`{key}`" for key in _DRAWN if entry.get(key)), *(["`thumbnail`"] if media.get("thumbnail") else [])):
        left[name] += 1
    date = _date(_mapping(entry.get("start_date")), _mapping(entry.get("end_date")))
    said = f"{place}, `{parts.title[:60]}`" if parts.title else place
    if isinstance(date, NotRead):
        return Fault(said, date.reason, date.help)
    parts.date = date
    parts.display = parts.display if says_more(parts.display, date, reading) else ""
    made = draft(parts)
    return Fault(said, made, "fill in its headline, or take the event out") if isinstance(made, str) else made


def _date(start: dict[str, object], end: dict[str, object]) -> str | NotRead:
    if not any(_text(start.get(part)) for part in ("year", "month", "day")):
        return NotRead("there is no date", "give the event a `start_date` with a `year`")
    first = _side(start)
    if isinstance(first, NotRead) or not any(_text(end.get(part)) for part in ("year", "month", "day")):
        return first
    last = _side(end)
    return last if isinstance(last, NotRead) else read_span(first, last)


def _side(date: dict[str, object]) -> str | NotRead:
    hour, minute, second = (_text(date.get(part)) for part in ("hour", "minute", "second"))
    time = f"{hour}:{(minute or '0').zfill(2)}" + (f":{second.zfill(2)}" if second else "") if hour else ""
    year, month, day = (_text(date.get(part)) for part in ("year", "month", "day"))
    return from_parts(year, month, day, time, negative_is_bc=True)


def _renewed(entry: dict[str, object]) -> dict[str, object]:
    """Return an entry of the older form in that of today."""
    asset = _mapping(entry.get("asset"))
    return {
        "start_date": _parted(_text(entry.get("startDate"))),
        "end_date": _parted(_text(entry.get("endDate"))),
        "text": {"headline": entry.get("headline"), "text": entry.get("text")},
        "media": {**asset, "url": asset.get("media")},
        "group": entry.get("tag"),
    }


def _parted(date: str) -> dict[str, object]:
    """Return the parts of `2011,12,10,14,20`."""
    return dict(zip(("year", "month", "day", "hour", "minute", "second"), (part.strip() for part in date.split(",")), strict=False))


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    """Return a text or a number as text; what is neither says nothing."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if isinstance(value, str | int | float) else ""
