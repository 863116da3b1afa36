"""Manifests of a site."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.output import Ledger, Manifest, OutputFile, Stated
from dateline.write.manifest import Comparison, ManifestFault, compare, from_json, make, to_json

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_files_are_listed_by_path_whatever_their_order() -> None:
    files = [OutputFile("b.css", b""), OutputFile("a/index.html", b"")]

    data = to_json(make(files, "1.0"))

    head = '{\n "dateline": "1.0",\n "commit": null,\n "lasting": [],\n "states": {},\n'
    expected = f'{head} "files": {{\n  "a/index.html": "{EMPTY}",\n  "b.css": "{EMPTY}"\n }}\n}}\n'
    assert expected == data.decode()


_PATHS = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/"), min_size=1), min_size=1).map("/".join)


@given(st.dictionaries(_PATHS, st.binary(), max_size=8))
def test_what_is_written_is_read_again(contents: dict[str, bytes]) -> None:
    files = [OutputFile(path, content) for path, content in contents.items() if not {".", ".."} & set(path.split("/"))]

    manifest = make(files, "1.0")

    assert manifest == from_json(to_json(manifest))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff", "it is not UTF-8"),
        (b'{"files"', "it is not JSON: line 1, column 9 cannot be read"),
        (b"[" * 100_000, "it is not JSON that a manifest could be made of"),
        (b"[]", "it does not hold `dateline` and `files`"),
        (b'{"files": {}}', "it does not hold `dateline` and `files`"),
        (b'{"dateline": "1", "files": {}, "more": 1}', "nothing is known of a part called `more`"),
        (b'{"dateline": "1", "files": {}, "commit": "v1"}', "`commit` is not a commit of git"),
        (b'{"dateline": "1", "files": {}, "lasting": {}}', "`lasting` is not a list of addresses"),
        (b'{"dateline": "1", "files": {}, "lasting": ["a/../b"]}', "`a/../b` in `lasting` is not an address inside a site"),
        (b'{"dateline": "1", "files": {}, "lasting": ["//host/"]}', "`//host/` in `lasting` is not an address inside a site"),
        (b'{"dateline": "1", "files": {}, "states": []}', "`states` does not list the states of events"),
        (b'{"dateline": "1", "files": {}, "states": {"a": 1}}', "the states of `a` are not a list"),
        (b'{"dateline": "1", "files": {}, "states": {"a": [{}]}}', "a state has `version`, `day` and `commit`, and nothing else"),
        (
            b'{"dateline": "1", "files": {}, "states": {"a": [{"version": "../..", "day": null, "commit": null}]}}',
            "`../..` in `states` is not a version",
        ),
        (b'{"dateline": 1, "files": {}}', "`dateline` is not a version, or `files` is not a list of paths with their SHA-256"),
        (b'{"dateline": "1", "files": []}', "`dateline` is not a version, or `files` is not a list of paths with their SHA-256"),
        (b'{"dateline": "1", "files": {}, "files": {}}', "`files` stands in it twice"),
        (b'{"dateline": "1", "files": {"../a": "0"}}', "`../a` is not a path inside a site"),
        (b'{"dateline": "1", "files": {"/etc/passwd": "0"}}', "`/etc/passwd` is not a path inside a site"),
        (b'{"dateline": "1", "files": {"a": "E3"}}', "`a` has no SHA-256 of 64 small hexadecimal digits"),
        (b'{"dateline": "1", "files": {"a": 3}}', "`a` has no SHA-256 of 64 small hexadecimal digits"),
        (b'{"dateline": "1", "files": {"dateline-manifest.json": "0"}}', "it lists itself"),
    ],
)
def test_what_is_not_a_manifest_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ManifestFault) as fault:
        from_json(data)

    assert reason == fault.value.reason


def test_what_must_last_is_what_files_answer_and_what_was_owed_before() -> None:
    files = [OutputFile("b/index.html", b"", ("b/", "b/#x")), OutputFile("a.css", b"")]
    ledger = Ledger("0" * 40, {"b": (Stated("0123456789", "2025-03-14", "1" * 40),)}, ("a/", "b/"))

    manifest = from_json(to_json(make(files, "1.0", ledger)))

    assert ("a/", "b/", "b/#x") == manifest.lasting
    assert (ledger.commit, ledger.states) == (manifest.commit, manifest.states)


def test_a_manifest_of_a_former_program_promises_nothing() -> None:
    manifest = from_json(b'{"dateline": "0.1", "files": {}}')

    assert Manifest({}, "0.1") == manifest


def test_comparison_tells_missing_changed_and_foreign() -> None:
    manifest = Manifest({"same": EMPTY, "changed": EMPTY, "missing": EMPTY, "unread": EMPTY}, "1.0")

    found = compare(manifest, {"same": EMPTY, "changed": "0" * 64, "unread": None, "new": None, "dateline-manifest.json": None})

    assert Comparison(missing=("missing",), changed=("changed",), foreign=("new",)) == found
