"""What of a record is its meaning, and the version that it names."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path, PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.form.event import EVENT, MEDIUM
from dateline.form.source import SOURCE
from dateline.load import parsers
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import Span, Undecodable, decode
from dateline.text.node import Node, Scalar, Sequence
from dateline.versions import meaning as module
from dateline.versions.meaning import Meaning, meaning

CASES = sorted((Path(__file__).parents[1] / "cases" / "versions").glob("*.txt"))
SAME = {
    "plain": {
        "keys-in-another-order", "comments", "quoting-styles", "block-styles", "folded-lines", "carriage-returns", "byte-order-mark",
        "left-out", "source-fields-not-cited", "source-not-quoted",
    },
    "body": {"body-in-carriage-returns"},
}  # fmt: skip
"""The cases that have the version of another; every other one has a version of its own."""


def tree(text: str, parser: parsers.Parser | None = None) -> Node:
    file = decode(PurePosixPath("events/vote.yaml"), text.encode())
    assert not isinstance(file, Undecodable)
    root = read_yaml(file, parser).root
    assert root is not None
    return root


def blocks(path: Path) -> dict[str, str]:
    """Return the blocks of a case by name; in those marked so, escapes stand for what an editor would not keep."""
    found: dict[str, str] = {}
    for block in re.split("(?m)^=== ", path.read_text("utf-8"))[1:]:
        name, _, text = block.partition("\n")
        if name.endswith(" (escapes)"):
            text = text.encode("latin-1").decode("unicode_escape")
        found[name.removesuffix(" (escapes)")] = text
    return found


def made(files: dict[str, str], parser: parsers.Parser | None = None) -> Meaning:
    sources = {PurePosixPath(path).stem: tree(text, parser) for path, text in files.items() if path.startswith("seeds/")}
    pictures = {
        path.removeprefix("media/"): hashlib.sha256(text.removesuffix("\n").encode()).hexdigest()
        for path, text in files.items()
        if path.startswith("media/")
    }
    return meaning(tree(files["events/vote.yaml"], parser), sources, pictures)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_golden_vector_has_its_version_for_ever(path: Path) -> None:
    """These expectations are never written anew: whatever changes one changes an address on every site."""
    case = blocks(path)

    found = made(case)

    assert (case["hashed"].removesuffix("\n"), case["version"].strip()) == (found.hashed, found.version)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_both_parsers_of_yaml_give_the_same_version(path: Path) -> None:
    case = blocks(path)

    assert made(case, parsers.fastest()) == made(case, parsers.PureParser)


def test_the_vectors_that_mean_the_same_and_no_others_have_one_version() -> None:
    versions = {path.stem: blocks(path)["version"] for path in CASES}

    found = {name: {other for other in versions if other != name and versions[other] == versions[name]} for name in versions}

    alike = {name: {key, *others} - {name} for key, others in SAME.items() for name in (key, *others)}
    assert {name: alike.get(name, set()) for name in versions} == found
    assert len(CASES) >= 25


WORDS = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_characters="\x7f\x85\xa0\xad", exclude_categories=["Cc"]),
    min_size=1,
    max_size=6,
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
EVENTS = st.fixed_dictionaries(
    {"title": LINES, "date": st.just("1987"), "summary": LINES},
    optional={
        "body": st.lists(LINES, min_size=1, max_size=4).map("\n\n".join),
        "actors": st.lists(LINES, max_size=3),
        "excerpts": st.dictionaries(
            st.sampled_from(["a", "b"]), st.fixed_dictionaries({"source": st.just("s"), "exact": LINES}), max_size=2
        ),
    },
)


def written(event: object, *, width: int = 80, indent: int = 2, style: str | None = None, flow: bool | None = False) -> str:
    return yaml.safe_dump(
        event, allow_unicode=True, sort_keys=False, width=width, indent=indent, default_style=style, default_flow_style=flow
    )


def version(text: str) -> str:
    return meaning(tree(text), {}, {}).version


@given(EVENTS, st.sampled_from([20, 40, 1000]), st.sampled_from([2, 4, 7]), st.sampled_from([None, "'", '"', "|", ">"]))
def test_how_it_is_written_makes_no_version(event: dict[str, object], width: int, indent: int, style: str | None) -> None:
    plain = version(written(event))

    reversed_keys = dict(reversed(list(event.items())))
    assert plain == version(written(reversed_keys, width=width, indent=indent, style=style))
    assert plain == version(written(event, flow=True, style='"'))
    assert plain == version(f"# A remark.\n{written(event)}\n# The end.\n")
    assert plain == version(unicodedata.normalize("NFD", written(event, style='"')))
    assert plain == version(written(event, style='"', width=1000).replace("\n", "\r\n"))


@given(EVENTS, LINES, st.sampled_from(["title", "summary", "body", "short", "clock", "withdrawn"]))
def test_what_is_said_makes_a_version(event: dict[str, object], words: str, field: str) -> None:
    before = event.get(field)
    changed = {**event, field: f"{before or ''} {words}"}

    assert version(written(event)) != version(written(changed))


@pytest.mark.parametrize("name", sorted(module.LEFT_OUT))
def test_what_is_left_out_is_left_out_at_the_top_alone(name: str) -> None:
    event = "title: A\nexcerpts: {a: {source: s, exact: x}}\n"

    assert version(event) == version(f"{event}{name}: x\n")
    assert version(event) != version(event.replace("exact: x", f"exact: x, {name}: y"))


def test_white_space_that_means_nothing_is_that_of_quotations() -> None:
    assert version("title: a\u00a0\u2003b\n") == version("title: a b\n")
    assert version("title: a\u200bb\n") != version("title: a b\n")


def test_signs_in_halves_are_the_sign_and_a_lone_half_breaks_nothing() -> None:
    def title(text: str) -> str:
        return meaning(Scalar(text, Span(0, 0), "double"), {}, {}).hashed

    assert title("\U0001f600") == title("\ud83d\ude00")
    assert title("\ufffd") == title("\ud83d")


def test_the_fields_that_are_named_are_fields() -> None:
    assert set(module.CITED) <= set(SOURCE.names)
    assert set(module.LEFT_OUT) <= set(EVENT.names)
    assert module.PICTURE not in MEDIUM.names


def test_a_tree_that_is_no_record_has_a_meaning_all_the_same() -> None:
    list_of = Sequence((Scalar("a", Span(0, 0), "plain"), Sequence((), Span(0, 0))), Span(0, 0))

    assert '{"event":["a",[]],"sources":{},"v":"1"}' == meaning(list_of, {}, {}).hashed
