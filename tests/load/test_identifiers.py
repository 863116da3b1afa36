"""DOI, ISBN and ORCID iD, by a table that a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.load.collection import Loaded, load
from dateline.text.tree import DictTree
from dateline.text.yaml_values import in_quotation_marks

CASES = Path(__file__).parents[1] / "cases" / "load" / "identifiers.txt"
NAMES = {"doi": "a DOI", "isbn": "an ISBN", "orcid": "an ORCID iD"}


def cases() -> Iterator[tuple[str, str, str | None, str]]:
    for line in CASES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, written, read, *said = line.split(" | ")
            yield kind, written, None if read == "-" else read, "".join(said)


def loaded(kind: str, written: str) -> Loaded:
    """Read a collection whose one identifier is `written`: of a work, or of the author of the site."""
    value = in_quotation_marks(written)
    site = "format: 1\ntitle: T\n"
    if kind == "orcid":
        return load(DictTree({"site.yaml": f"{site}authors: [{{literal: A, orcid: {value}}}]\n"}))
    return load(DictTree({"site.yaml": site, "seeds/book.yaml": f"title: x\n{kind}: {value}\n"}))


def read_in(kind: str, found: Loaded) -> str | None:
    if kind == "orcid":
        return found.records.site.authors[0].orcid
    publication = found.records.sources[0].publication
    return publication.doi if kind == "doi" else publication.isbn


@pytest.mark.parametrize(("kind", "written", "read", "said"), list(cases()))
def test_an_identifier_is_read_or_refused_as_the_table_says(kind: str, written: str, read: str | None, said: str) -> None:
    found = loaded(kind, written)

    assert read == read_in(kind, found)
    expected = [] if read is not None else [("invalid-identifier", f"`{written}` is not {NAMES[kind]}", said)]
    assert expected == [(one.rule.name, one.finding.message, one.finding.primary.message) for one in found.diagnostics]


@pytest.mark.parametrize("written", ["https://doi.org/10.1000/182", "http://dx.doi.org/10.1000/182", "doi:10.1000/182", "DOI: 10.1000/182"])
def test_a_doi_with_an_address_is_shown_without_it(written: str) -> None:
    assert ("write `doi: 10.1000/182`",) == loaded("doi", written).diagnostics[0].finding.help


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_of_an_isbn_is_always_found(digits: str, place: int, more: int) -> None:
    digits = "978" + digits[3:]
    whole = digits + str(-sum(int(digit) * (1, 3)[at % 2] for at, digit in enumerate(digits)) % 10)
    wrong = whole[:place] + str((int(whole[place]) + more) % 10) + whole[place + 1 :]

    assert (whole, None) == (read_in("isbn", loaded("isbn", whole)), read_in("isbn", loaded("isbn", wrong)))


@given(st.text("0123456789", min_size=15, max_size=15), st.integers(0, 14), st.integers(1, 9))
def test_one_wrong_digit_of_an_orcid_is_always_found(digits: str, place: int, more: int) -> None:
    # By the definition of MOD 11-2 the digits, weighted by powers of two from the right, add up to 1.
    check = (1 - sum(int(digit) * 2 ** (15 - at) for at, digit in enumerate(digits))) % 11
    whole = digits + ("X" if check == 10 else str(check))
    wrong = whole[:place] + str((int(whole[place]) + more) % 10) + whole[place + 1 :]
    one, other = ("-".join(text[at : at + 4] for at in range(0, 16, 4)) for text in (whole, wrong))

    assert (one, None) == (read_in("orcid", loaded("orcid", one)), read_in("orcid", loaded("orcid", other)))
