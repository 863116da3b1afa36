"""`cite` as it is typed: the excerpt on standard output, everything else on the other stream."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Collection, Run, environment

LEAFLET = """\
  village:  # line 3
    source: parish-leaflet
    exact: "In 1911 the village opened a reading room"
"""


@pytest.mark.parametrize(
    "words",
    [
        ("in 1911 the village opened a reading room",),
        ("IN", "1911", "the", "village", "opened", "a", "reading", "room"),
    ],
)
def test_an_excerpt_is_printed_as_it_is_pasted(words: tuple[str, ...], run: Run, collection: Collection) -> None:
    ended = run("cite", "parish-leaflet", *words, cwd=collection("minimal"))

    assert (0, LEAFLET) == (ended.code, ended.out)
    assert "Paste it below `excerpts:` of an event, and put `[^village]` behind the sentence that it carries\n" == ended.err


def test_what_is_printed_can_be_pasted(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    event = root / "events" / "reading-room-opens.yaml"
    printed = run("cite", "parish-leaflet", "it has fourty books, a stove", cwd=root).out

    event.write_text(event.read_text("utf-8").replace(".[^opening]", ".[^opening] It has forty books.[^forty]") + printed, "utf-8")

    assert (0, "") == (run("check", "--strict", cwd=root).code, run("check", cwd=root).out)


def test_a_difference_is_told(run: Run, collection: Collection) -> None:
    ended = run("cite", "parish-leaflet", "the village opened a reading chamber", cwd=collection("minimal"))

    assert ended.out.startswith("  # the source has `room`, not `chamber`\n  ")


def test_words_that_are_left_out_are_printed_as_a_cut(run: Run, collection: Collection) -> None:
    ended = run("cite", "parish-leaflet", "in 1911 the village ... the old toll house", cwd=collection("minimal"))

    assert (0, '    exact: "In 1911 the village […] the old toll house"') == (ended.code, ended.out.splitlines()[-1])


def test_words_are_read_from_standard_input(collection: Collection) -> None:
    command = [sys.executable, "-m", "dateline", "cite", "parish-leaflet", "-", "--quiet"]

    ended = subprocess.run(
        command,
        cwd=collection("minimal"),
        env=environment(),
        input="in 1911 the village\nopened a reading room\n",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert (0, LEAFLET, "") == (ended.returncode, ended.stdout, ended.stderr)


def test_several_places_are_told_apart(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    text = root / "seeds" / "parish-leaflet.txt"
    text.write_text(text.read_text("utf-8") + "\nIn 1911 the village opened a reading room, says the vicar.\n", "utf-8")

    ended = run("cite", "parish-leaflet", "in 1911 the village opened a reading room", cwd=root)

    assert (
        "  # 1 of 2\n"
        "  village:  # line 3\n"
        "    source: parish-leaflet\n"
        '    exact: "In 1911 the village opened a reading room"\n'
        '    suffix: "in"\n'
        "  # 2 of 2\n"
        "  village-2:  # line 7\n"
        "    source: parish-leaflet\n"
        '    exact: "In 1911 the village opened a reading room"\n'
        '    suffix: ","\n'
    ) == ended.out
    assert "Paste one of them below" in ended.err


def test_places_that_nothing_tells_apart_are_told(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    text = root / "seeds" / "parish-leaflet.txt"
    text.write_text(text.read_text("utf-8") * 2, "utf-8")

    ended = run("cite", "parish-leaflet", "it has forty books", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "error: the words stand at 2 places of `parish-leaflet` (lines 3 and 8)\n" in ended.err


def test_all_sources_are_searched(run: Run, collection: Collection) -> None:
    ended = run("cite", "--all", "a crane has stood on the quay since January 1903", cwd=collection("full"))

    assert ended.code == 0
    assert "source: history\n" in ended.out


def test_words_that_another_source_has_too_are_told(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    (root / "seeds" / "copy.yaml").write_text("title: A copy\n", "utf-8")
    (root / "seeds" / "copy.txt").write_text("They say: In 1911 the village opened a reading room.\n", "utf-8")

    ended = run("cite", "parish-leaflet", "in 1911 the village opened a reading room", cwd=root)

    assert "note: the same words stand in `copy` too\n" in ended.err


def test_too_few_words_are_widened_and_that_is_said(run: Run, collection: Collection) -> None:
    ended = run("cite", "parish-leaflet", "stove", cwd=collection("minimal"))

    assert 'exact: "It has forty books, a stove and one good lamp."' in ended.out
    assert "so few words prove nothing" in ended.err


def test_words_that_nothing_is_near_end_with_1_and_say_where_else_they_stand(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    (root / "seeds" / "other.yaml").write_text("title: Another\n", "utf-8")
    (root / "seeds" / "other.txt").write_text("Zebras graze beside the quay in winter.\n", "utf-8")

    elsewhere = run("cite", "parish-leaflet", "zebras graze beside the quay", cwd=root)
    nowhere = run("cite", "parish-leaflet", "giraffes doze under distant acacias", cwd=root)
    everywhere = run("cite", "--all", "giraffes doze under distant acacias", cwd=root)

    assert (1, "") == (elsewhere.code, elsewhere.out)
    assert "they stand in `other`, line 1: `cite other` with the same words prints it" in elsewhere.err
    assert (1, "", 1, "") == (nowhere.code, nowhere.out, everywhere.code, everywhere.out)
    assert "error: there is nothing near these words in `parish-leaflet`, nor in any other source\n" in nowhere.err
    assert "error: there is nothing near these words in the texts of this collection\n" in everywhere.err


@pytest.mark.parametrize("named", ["seeds/parish-leaflet.txt", "seeds/parish-leaflet.yaml", "seeds/parish-leaflet.proof.json"])
def test_a_source_may_be_named_by_its_file(named: str, run: Run, collection: Collection) -> None:
    assert LEAFLET == run("cite", named, "in 1911 the village opened a reading room", cwd=collection("minimal")).out


@pytest.mark.parametrize("named", ["parish-leaflte", "parish", "Our reading room"])
def test_a_source_that_is_none_is_answered_with_the_one_that_was_meant(named: str, run: Run, collection: Collection) -> None:
    ended = run("cite", named, "the village", cwd=collection("minimal"))

    assert (2, "") == (ended.code, ended.out)
    assert (
        f"error: `{named}` is not a source of this collection; did you mean `parish-leaflet`?\n"
        "  = note: the sources with a text are `parish-leaflet`\n"
    ) == ended.err


def test_a_source_without_a_text_is_told_so(run: Run, collection: Collection) -> None:
    ended = run("cite", "herald-dispatch", "the village", cwd=collection("full"))

    assert (1, "") == (ended.code, ended.out)
    assert ended.err.startswith("error: `herald-dispatch` has no text to quote from: it is known by name only\n")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((), "dateline cite: the id of a source is missing, and words of its text;"),
        (("parish-leaflet",), "dateline cite: the words to look for are missing: write them behind `parish-leaflet`\n"),
        (("the village opened",), "dateline cite: the id of a source is missing: write it before the words, or `--all`"),
        (("parish-leaflet", "…"), "dateline cite: the words to look for are missing"),
        (("--all",), "dateline cite: the words to look for are missing\n"),
        (("--al", "x"), "dateline cite: `--al` is not an option of `cite`; did you mean `--all`?\n"),
    ],
)
def test_what_is_missing_is_told(typed: tuple[str, ...], said: str, run: Run, collection: Collection) -> None:
    ended = run("cite", *typed, cwd=collection("minimal"))

    assert (2, "") == (ended.code, ended.out)
    assert said in ended.err


def test_a_folder_that_is_no_collection_is_told_so(run: Run, tmp_path: Path) -> None:
    ended = run("cite", "a", "b", cwd=tmp_path)

    assert (1, "") == (ended.code, ended.out)
    assert "is not a collection: there is no site.yaml" in ended.err


def test_a_page_and_a_section_are_told_where_the_text_has_them(run: Run, collection: Collection) -> None:
    ended = run("cite", "minutes", "that the oil was good, the wick trimmed", cwd=collection("full"))

    assert "  trimmed:  # line 7, page xi, in “The first night”" == ended.out.splitlines()[0]


def test_words_from_a_closed_standard_input_are_told_to_be_missing(collection: Collection) -> None:
    ended = subprocess.run(
        ["sh", "-c", f"{shlex.quote(sys.executable)} -m dateline cite parish-leaflet - <&-"],
        cwd=collection("minimal"), env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip

    assert (2, "") == (ended.returncode, ended.stdout)
    assert (
        "dateline cite: the words to look for are missing: `-` reads them from standard input, and nothing stands there\n" in ended.stderr
    )


def test_a_text_that_could_not_be_read_is_told_of_where_words_are_looked_for_in_vain(run: Run, collection: Collection) -> None:
    root = collection("full")
    (root / "seeds" / "minutes.txt").write_bytes(b"\xff\xfe no text")

    ended = run("cite", "--all", "that the oil was good, the wick trimmed", cwd=root)

    note = "  = note: 1 error in the files: only what could be read was searched, and `check` tells the rest\n"
    assert (1, "") == (ended.code, ended.out)
    assert ended.err.endswith(note)
    assert note not in run("cite", "--all", "words that stand nowhere at all", cwd=collection("minimal")).err


def test_where_no_source_has_a_text_the_way_to_one_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("format: 1\ntitle: The pier\n", "utf-8")

    ended = run("cite", "gazette", "words", "of", "a", "text", cwd=tmp_path)

    told = "  = note: no source has a text yet\n  = help: `new source FILE` brings one in\n"
    assert (2, f"error: `gazette` is not a source of this collection\n{told}") == (ended.code, ended.err)
