"""A proof is read as strictly as it is written, and nothing in its file is more than a finding."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.load.collection import load
from dateline.load.desk import Desk
from dateline.load.proofs import read
from dateline.model.proofs import Entry, Proof, Standing
from dateline.text.file import TextFile
from dateline.text.tree import DictTree

SHA = "951b76556c454c6d372ec21e09f409ca101e0ae3eb62bae25179d4e8836be044"
WORDS = "a223e30e3a3b892684cb994ab56d9f941b9ef336e0e9c3518cfdf15a289cf296"
ENTRY = {"words": WORDS, "exact": [[32, 103]], "attested": "2026-11-22"}
WHOLE = {"format": 1, "sha256": SHA, "length": 888, "title": [0, 31], "excerpts": [ENTRY]}


def read_text(text: str) -> tuple[Proof | None, list[str]]:
    desk = Desk(TextFile(PurePosixPath("seeds/gazette.proof.json"), text, ""))
    proof = read(desk, "gazette")
    head = "the proof of `gazette` cannot be read: "
    return proof, [fault.finding.message.removeprefix(head) for fault in desk.faults]


def faults(**changed: object) -> list[str]:
    """Return what is said of a proof with some fields changed; None takes a field away."""
    value = {name: given for name, given in {**WHOLE, **changed}.items() if given is not None}
    return read_text(json.dumps(value))[1]


def faults_of_entry(**changed: object) -> list[str]:
    return faults(excerpts=[{name: given for name, given in {**ENTRY, **changed}.items() if given is not None}])


def test_everything_that_a_proof_may_say_is_read() -> None:
    entry = {
        **ENTRY,
        "exact": [[32, 40], [50, 60]],
        "prefix": [28, 32],
        "suffix": [60, 64],
        "pages": ["iv", "v"],
        "unnumbered": 1,
        "section": "Pier",
    }

    proof, said = read_text(json.dumps({**WHOLE, "title": [0, 31], "opening": [0, 40], "excerpts": [entry]}))

    there = Standing(((32, 40), (50, 60)), (28, 32), (60, 64), ("iv", "v"), 1, "Pier")
    assert [] == said
    assert proof is not None
    assert (SHA, 888, (0, 31), (0, 40)) == (proof.sha256, proof.length, proof.title, proof.opening)
    assert (Entry(WORDS, there, "2026-11-22"),) == proof.entries


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"format": 2}, "its `format` is not 1, the only one that this Dateline knows"),
        ({"format": 1.0}, "its `format` is not 1, the only one that this Dateline knows"),
        ({"format": True}, "its `format` is not 1, the only one that this Dateline knows"),
        ({"format": None}, "its `format` is not 1, the only one that this Dateline knows"),
        ({"sha256": None}, "the file has no `sha256`"),
        ({"sha256": SHA[1:]}, "`sha256` of the file is not a SHA-256: 64 digits and small letters from a to f"),
        ({"length": -1}, "`length` of the file has no whole number from 0 to 100,000,000"),
        ({"length": 1.5}, "`length` of the file has no whole number from 0 to 100,000,000"),
        ({"length": True}, "`length` of the file has no whole number from 0 to 100,000,000"),
        ({"length": 10**30}, "`length` of the file has no whole number from 0 to 100,000,000"),
        ({"title": [3]}, "`title` is not a place: a first character, and the one after the last"),
        ({"title": "here"}, "`title` is not a place: a first character, and the one after the last"),
        ({"opening": [4, 4]}, "`opening` ends at 4, and begins at 4"),
        ({"excerpts": {}}, "`excerpts` of the file is not a list"),
        ({"excerpts": ["x"]}, "the entry 1 is not an object, `{…}`"),
        ({"lenght": 3}, "the file has a field `lenght`, which no proof has"),
        ({"\u202elenght": 3}, "the file has a field `\ufffdlenght`, which no proof has"),
    ],
)  # fmt: skip
def test_a_field_that_does_not_fit_is_named(changed: dict[str, object], said: str) -> None:
    assert [said] == faults(**changed)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"words": "vote"}, "`words` of the entry 1 is not a SHA-256: 64 digits and small letters from a to f"),
        ({"exact": []}, "`exact` of the entry 1 is empty"),
        ({"exact": [32, 103]}, "`exact` of the entry 1 is not a place: a first character, and the one after the last"),
        ({"exact": [[103, 32]]}, "`exact` of the entry 1 ends at 32, and begins at 103"),
        ({"attested": None}, "the entry 1 has no `attested`"),
        ({"attested": "2026-02-30"}, "`attested` of the entry 1 is not a day, such as 2026-11-22"),
        ({"attested": "2026-W01-1"}, "`attested` of the entry 1 is not a day, such as 2026-11-22"),
        ({"attested": 20261122}, "`attested` of the entry 1 is not a day, such as 2026-11-22"),
        ({"pages": ["4\u202e"]}, "`pages` of the entry 1 is not a line of text"),
        ({"pages": ["\ud800"]}, "`pages` of the entry 1 is not a line of text"),
        ({"section": "a\nb"}, "`section` of the entry 1 is not a line of text"),
        ({"page": "4"}, "the entry 1 has a field `page`, which no proof has"),
    ],
)  # fmt: skip
def test_an_entry_that_does_not_fit_is_named(changed: dict[str, object], said: str) -> None:
    assert [said] == faults_of_entry(**changed)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is not JSON"),
        ("\x00", "it is not JSON"),
        ('{"format": 1,}', "it is not JSON"),
        ("[]", "the file is not an object, `{…}`"),
        ("NaN", "`NaN` stands in it, which is no number of JSON"),
        ('{"format": 1, "format": 1}', "`format` stands twice in it"),
        ("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n", "a merge stopped in it"),
        ("[" * 100_000, "it is not JSON that can be read: a number or a list in it has no end"),
        ('{"length": ' + "9" * 10_000 + "}", "it is not JSON that can be read: a number or a list in it has no end"),
    ],
    ids=["nothing", "a control character", "a comma", "a list", "no number", "a field twice", "a merge", "too deep", "too long a number"],
)  # fmt: skip
def test_what_is_no_proof_at_all_is_told(text: str, said: str) -> None:
    assert (None, [said]) == read_text(text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 200) | st.floats() | st.text(max_size=8) | st.sampled_from([SHA, "2026-11-22"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*WHOLE, *ENTRY, "x"]), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(st.sampled_from([*WHOLE, "opening"]), VALUES),
    st.dictionaries(st.sampled_from([*ENTRY, "prefix", "pages", "section"]), VALUES),
)
def test_whatever_stands_in_its_fields_it_is_a_proof_or_one_finding(head: dict[str, object], entry: dict[str, object]) -> None:
    proof, said = read_text(json.dumps({**WHOLE, "excerpts": [{**ENTRY, **entry}], **head}))

    assert (proof is None) == (len(said) == 1)


def test_a_proof_that_cannot_be_read_is_the_only_thing_that_is_reported_of_its_source() -> None:
    files = {
        "site.yaml": "format: 1\ntitle: T\n",
        "seeds/gazette.yaml": f"title: The vote\nsha256: {SHA}\n",
        "seeds/gazette.proof.json": "no proof",
    }

    loaded = load(DictTree(files))

    proof = loaded.records.sources[0].proof
    assert ["invalid-proof"] == [fault.rule.name for fault in loaded.diagnostics]
    assert proof is not None
    assert not proof.is_read


def test_a_record_without_a_hash_is_told_the_one_of_its_proof() -> None:
    files = {"site.yaml": "format: 1\ntitle: T\n", "seeds/gazette.yaml": "title: The vote\n", "seeds/gazette.proof.json": json.dumps(WHOLE)}

    faults = load(DictTree(files)).diagnostics

    assert ["missing-field"] == [fault.rule.name for fault in faults]
    assert any(f"sha256: {SHA}" in line for line in faults[0].finding.help)


def test_a_text_beside_its_record_comes_before_one_that_is_kept_elsewhere() -> None:
    record = f"title: The vote\nsha256: {SHA}\n"
    files = {"site.yaml": "format: 1\ntitle: T\n", "seeds/a.yaml": record, "seeds/a.txt": "here", "seeds/b.yaml": record}
    elsewhere = {"../texts/a.txt": "elsewhere", "../texts/b.txt": "elsewhere", "../texts/c.txt": "of nobody here"}

    sources = load(DictTree({**files, **elsewhere}), "../texts").records.sources

    assert [("a", "here", False), ("b", "elsewhere", True)] == [
        (source.id, source.text.text, source.is_kept_elsewhere) for source in sources if source.text is not None
    ]
