"""No false alarm: what Dateline reads without a fault, its schema lets pass, however it is written in YAML."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.load.collection import load
from dateline.text.tree import DictTree
from tests.schema.core import read
from tests.schema.validating import faults, kind_of, validator


@dataclass(frozen=True)
class Tried:
    """A field that is tried: its file with `@` where the value stands, a value that is right, and values that may be."""

    path: str
    file: str
    right: str
    values: st.SearchStrategy[str]


EVENT = 'title: T\ndate: "1987"\nsummary: S\nexcerpts: {a: {source: gazette, exact: E}}\n'
TYPED = (
    "true", "False", "TRUE", "no", "off", "null", "~", "2025", "-0043", "1912", "0x1F", "0o17", "1e5", ".5", "1.", "-.inf", ".nan",
    "0.50", "01",
)  # fmt: skip
"""Texts that editors take for something else."""
LINES = st.sampled_from(TYPED) | st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=30)
# Whether what is named is there, and so whether it is an id at all, is looked at after the form.
IDS = st.sampled_from(("gazette", "a-b", "1912", "01", "1e5", "0x1f", "0o17", "true", "null", "no"))
LABELS = IDS | st.sampled_from(("a--b", "Gazette", *TYPED))
NUMBERS = st.from_regex(r"-?[0-9]{1,3}(\.[0-9]{1,3})?", fullmatch=True) | st.sampled_from(TYPED)
URLS = st.from_regex(r"https?://[a-z]{1,9}\.example(:[0-9]{1,4})?(/[!-~äß]{0,9})?", fullmatch=True)
DATES = st.sampled_from(
    (
        "2025-05", "2025-05-19", "2025-05~", "2025-05-19/..", "[..2025-05-19]", "{2025-05-19,2025-05-25}", "191X", "XXXX", "2025-21",
        "-0043-03", "1912-04-15T02:20", "1912-04-15T00:45~/1912-04-15T01:45~", "Y170000002", "1950S2", "2004-06~-11",
        "1985-04-15T23:20:30Z", "1985-04-15T23:20-03:10", "?2004-06-~11", "../2025", "/2025", "2025/", *TYPED,
    )
)  # fmt: skip

FIELDS = {
    "a line": Tried("events/e.yaml", f"{EVENT}short: @\n", "Pier", LINES),
    "a text": Tried("events/e.yaml", f"{EVENT}body: @\n", "Pier", LINES),
    "an actor or text": Tried("events/e.yaml", EVENT.replace("exact: E", "exact: E, speaker: @"), "the clerk", LINES),
    "an id in a list": Tried("events/e.yaml", f"{EVENT}actors: [@]\n", "gazette", IDS),
    "an id": Tried("events/e.yaml", f"{EVENT}after: @\n", "gazette", IDS),
    "a label": Tried("events/e.yaml", EVENT.replace("a:", "@:"), "gazette", LABELS),
    "a date": Tried("events/e.yaml", f"{EVENT}expects: @\n", "2025", DATES),
    "a whole number": Tried("site.yaml", "format: 1\ntitle: T\npolicy: {excerpt_min: @}\n", "3", NUMBERS),
    "a share": Tried("seeds/s.yaml", "title: T\nquote_limit: @\n", "0.5", NUMBERS | st.from_regex(r"0\.[0-9]{1,3}", fullmatch=True)),
    "degrees": Tried("vocabulary/places.yaml", "kyiv: {name: Kyiv, lat: @, lon: 30.52}\n", "50.45", NUMBERS),
    "a language": Tried(
        "seeds/s.yaml", "title: T\nlanguage: @\n", "en", st.sampled_from(("no", "pt-BR", "de-x-a", "zh-Hant-TW", "sgn", *TYPED))
    ),
    "an address": Tried("seeds/s.yaml", "title: T\nurl: @\n", "https://a.example/", URLS | LINES),
    "a format": Tried("site.yaml", "format: @\ntitle: T\n", "1", st.sampled_from(TYPED)),
    "a DOI": Tried("seeds/s.yaml", "title: T\ndoi: @\n", "10.1000/182", st.sampled_from(("10.123456789/a(b)[c]<d>", "10.1/2", *TYPED))),
    "an ISBN": Tried(
        "seeds/s.yaml",
        "title: T\nisbn: @\n",
        "9780306406157",
        st.sampled_from(("978-0-306-40615-7", "0306406152", "0 306 40615 2", "080442957X", "978 - 0 - 306 - 40615 - 7", *TYPED)),
    ),
    "an ORCID iD": Tried(
        "events/e.yaml",
        f"{EVENT}credits: [{{name: A, orcid: @}}]\n",
        "0000-0002-1825-0097",
        st.sampled_from(("https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233x", "HTTPS://ORCID.ORG/0000-0002-1825-0097", *TYPED)),
    ),
    "a day": Tried(
        "events/e.yaml",
        f"{EVENT}corrections: [{{date: @, note: N}}]\n",
        "2025-06-02",
        st.sampled_from(("2025-06", "2025-06-02~", "2025-13-02", "2025-06-32", "2025-00-10", "2024-02-29", *TYPED)),
    ),
    "a time code": Tried(
        "events/e.yaml",
        EVENT.replace("exact: E", "exact: E, locator: {timecode: @}"),
        "1:02:45",
        st.sampled_from(("02:45", "2:45", "100:00:00", *TYPED)),
    ),
    "an offset": Tried(
        "site.yaml",
        "format: 1\ntitle: T\nclocks: {ship: {name: N, offset: @}}\n",
        "-03:10",
        st.sampled_from(("-03:10~", "Z", "+14:00", *TYPED)),
    ),
    "a page number": Tried(
        "seeds/s.yaml", "title: T\npage_numbers: [{from: 1, first: @}]\n", "1", st.sampled_from(("xiv", "XIV", "none", "0041", *TYPED))
    ),
}


def plain(text: str) -> str:
    return text


def quoted(text: str) -> str:
    return json.dumps(text)


@pytest.mark.parametrize("what", FIELDS)
@pytest.mark.parametrize("write", [plain, quoted])
@given(data=st.data())
def test_what_dateline_reads_its_schema_lets_pass(what: str, write: Callable[[str], str], data: st.DataObject) -> None:
    tried = FIELDS[what]
    file = tried.file.replace("@", write(data.draw(tried.values)))

    assert not is_read(tried.path, file) or [] == found(tried.path, file)


@pytest.mark.parametrize("what", FIELDS)
def test_a_right_value_of_each_field_is_read(what: str) -> None:
    """So that none of the above is true because nothing was read."""
    tried = FIELDS[what]

    assert is_read(tried.path, tried.file.replace("@", quoted(tried.right)))


def is_read(path: str, file: str) -> bool:
    """Tell whether Dateline finds no fault of form in a file."""
    try:
        yaml.compose(file, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    whole = {"site.yaml": "format: 1\ntitle: T\n", path: file}
    return not any(str(fault.finding.primary.file.path) == path for fault in load(DictTree(whole)).diagnostics)


def found(path: str, file: str) -> list[str]:
    """Return what the schema of a file finds in it, as an editor reads it."""
    kind = kind_of(path)
    assert kind is not None
    return faults(validator(kind.name), read(file))
