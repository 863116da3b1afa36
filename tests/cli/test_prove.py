"""`prove` as it is typed, and every verb with texts that are kept elsewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Collection, Run, bytes_below, change, misquote

PROOF = "seeds/parish-leaflet.proof.json"


@pytest.fixture
def run(run_here: Run) -> Run:
    return run_here


@pytest.fixture
def root(collection: Collection) -> Path:
    """Return the small project, whose one text lies in `texts` beside it."""
    root = collection("minimal")
    (root.parent / "texts").mkdir()
    (root / "seeds/parish-leaflet.txt").rename(root.parent / "texts/parish-leaflet.txt")
    return root


def test_a_collection_whose_text_lies_elsewhere_is_proved_and_then_builds_without_it(root: Path, run: Run) -> None:
    assert run("check", "--quiet", cwd=root).code == 1

    proved = run("prove", "--texts", "../texts", cwd=root)
    built = run("build", "--strict", "--quiet", cwd=root)
    verified = run("verify", "--quiet", cwd=root)

    assert (0, f"Wrote {PROOF}: 1 excerpt proved\n", "") == (proved.code, proved.out, proved.err)
    closing = "1 event, 1 quotation attested in 1 source; no base_url: no sitemap, no feeds: output/index.html\n"
    assert (0, closing) == (built.code, built.out)
    assert verified.code == 0
    assert re.search(r"links verified; \d+ quotations attested: ", verified.out)
    assert "Attested on" in (root / "output/events/reading-room-opens/index.html").read_text("utf-8")


@pytest.mark.parametrize("said", ["yesterday", "99999999999999999"])
def test_a_day_that_is_none_is_refused_and_nothing_is_written(said: str, root: Path, run: Run) -> None:
    ended = run("prove", "--texts", "../texts", cwd=root, SOURCE_DATE_EPOCH=said)

    assert (2, False) == (ended.code, (root / PROOF).exists())
    assert f"the variable SOURCE_DATE_EPOCH is `{said}`, which is no count of seconds since 1970" in ended.err


def test_with_the_text_everything_is_verified_and_with_require_texts_nothing_less_will_do(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root)

    named = run("check", "--strict", "--require-texts", cwd=root, DATELINE_TEXTS="../texts")
    without = run("build", "--require-texts", "--format", "concise", cwd=root)

    assert (0, "", "nothing to mend; 1 event, 1 quotation verified in 1 source\n") == (named.code, named.out, named.err)
    assert without.code == 1
    assert "error[text-missing] the text of `parish-leaflet` is not at hand, and `--require-texts` asks for it" in without.err


def test_check_says_which_rules_did_not_run_and_for_want_of_which_text(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root)

    ended = run("check", cwd=root)

    assert ended.code == 0
    assert "note: the text of `parish-leaflet` is kept elsewhere and not at hand\n  = note: these rules did not run there: " in ended.err
    assert "quote-not-verbatim" in ended.err
    assert ended.err.endswith(
        "= help: `--texts DIR` names the folder that has it\nnothing to mend; 1 event, 1 quotation attested in 1 source\n"
    )


def test_done_again_nothing_is_written(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root, SOURCE_DATE_EPOCH="0")
    before = bytes_below(root)

    again = run("prove", "--texts", "../texts", cwd=root)

    assert (0, "", f"{PROOF} is up to date: 1 excerpt proved\n") == (again.code, again.out, again.err)
    assert before == bytes_below(root)
    assert "1970-01-01" == json.loads(before[PROOF])["excerpts"][0]["attested"]


def test_a_changed_excerpt_is_refused_without_the_text_and_proved_with_it(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root)
    change(root / "events/reading-room-opens.yaml", 'in the old toll house"', 'in the old toll house."')

    without = run("check", "--format", "concise", cwd=root)
    behind = run("check", "--strict", "--format", "concise", "--texts", "../texts", cwd=root)
    proved = run("prove", "--texts", "../texts", cwd=root)

    assert (1, True) == (without.code, "error[quote-unproved]" in without.out)
    assert (1, True) == (behind.code, "warning[proof-incomplete]" in behind.out)
    assert (0, f"Wrote {PROOF}: 1 excerpt proved, 1 new, 1 taken out\n") == (proved.code, proved.out)
    assert run("check", "--strict", cwd=root).code == 0


def test_an_excerpt_that_does_not_stand_in_its_text_is_not_proved(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root)
    before = bytes_below(root / "seeds")
    misquote(root)

    ended = run("prove", "--texts", "../texts", cwd=root)

    assert 1 == ended.code
    assert "error: `parish-leaflet` is not proved: its text does not have `opening` of `reading-room-opens`\n" in ended.err
    assert before == bytes_below(root / "seeds")


def test_another_text_than_the_one_that_was_archived_proves_nothing(root: Path, run: Run) -> None:
    change(root.parent / "texts/parish-leaflet.txt", "1911", "1912")

    ended = run("prove", "--texts", "../texts", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "error: `parish-leaflet` is not proved: the text at hand is not the one that its record names\n" in ended.err
    assert not (root / PROOF).exists()


def test_a_text_that_is_not_in_the_folder_is_named_with_its_hash(root: Path, run: Run) -> None:
    (root.parent / "texts/parish-leaflet.txt").unlink()

    ended = run("prove", "--texts", "../texts", cwd=root)

    assert 1 == ended.code
    assert (
        "error: the text of `parish-leaflet` is needed to prove it\n  = help: put it as parish-leaflet.txt into `../texts`; its SHA-256 is "
        in ended.err
    )


def test_a_text_can_be_proved_before_it_is_moved_away(collection: Collection, run: Run) -> None:
    root = collection("minimal")

    nothing = run("prove", cwd=root)
    proved = run("prove", "parish-leaflet", cwd=root)
    (root / "seeds/parish-leaflet.txt").unlink()

    assert (0, "") == (nothing.code, nothing.out)
    assert nothing.err.startswith("nothing to prove: every text lies beside its record\n")
    assert 0 == proved.code
    assert 0 == run("check", "--strict", cwd=root).code


@pytest.mark.parametrize(
    ("words", "variable", "said"),
    [
        (["prove"], "", "the folder that has the texts is missing: `dateline prove --texts DIR`, or name it by DATELINE_TEXTS"),
        (["prove", "parish"], "", None),
        (["prove", "almanac"], "", "error: `almanac` is not a source of this collection"),
        (["check", "--texts", "nowhere"], "", "there is no folder `nowhere`; `--texts` names the folder"),
        (["build"], "nowhere", "there is no folder `nowhere`; the variable DATELINE_TEXTS names the folder"),
    ],
)
def test_a_command_line_that_cannot_be_used_says_why(words: list[str], variable: str, said: str | None, root: Path, run: Run) -> None:
    ended = run(*words, cwd=root, DATELINE_TEXTS=variable)

    assert (2, "") == (ended.code, ended.out)
    assert said is None or said in ended.err


def test_words_are_found_and_an_event_is_begun_in_a_text_that_is_kept_elsewhere(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root)

    without = run("cite", "parish-leaflet", "in 1911 the village", cwd=root)
    nowhere = run("cite", "--all", "in 1911 the village", cwd=root)
    cited = run("cite", "parish-leaflet", "in 1911 the village", cwd=root, DATELINE_TEXTS="../texts")
    begun = run(
        "new", "event", "--source", "parish-leaflet", "--quote", "in 1911 the village opened", "--title", "Village reads",
        "--texts", "../texts", cwd=root,
    )  # fmt: skip

    assert 1 == without.code
    assert "error: the text of `parish-leaflet` is kept elsewhere and not at hand, so nothing can be found in it\n" in without.err
    assert (1, "") == (nowhere.code, nowhere.out)
    assert (
        "error: there is nothing to look in: no text of this collection is at hand\n"
        "  = note: the text of `parish-leaflet` is kept elsewhere and not at hand, so it was not searched\n"
        "  = help: `--texts DIR` names the folder that has it\n"
    ) == nowhere.err
    assert (0, True) == (cited.code, 'exact: "In 1911 the village' in cited.out)
    assert (0, True) == (begun.code, "`prove parish-leaflet` proves its excerpt for those who do not have the text" in begun.out)


def test_a_new_source_has_its_text_in_that_folder_and_its_record_in_the_collection(root: Path, run: Run) -> None:
    (root.parent / "article.txt").write_text("The bridge opens\n\nThe bridge over the Ouse was opened on Monday by the mayor.\n", "utf-8")

    ended = run("new", "source", "../article.txt", "--id", "bridge", "--texts", "../texts", cwd=root)

    assert 0 == ended.code
    assert (True, False) == ((root.parent / "texts/bridge.txt").is_file(), (root / "seeds/bridge.txt").exists())
    assert "seeds/bridge.yaml" in ended.out


def test_an_empty_folder_of_texts_as_a_clone_without_the_submodule_has_it_does_no_harm(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root)
    (root / "texts").mkdir()

    ended = run("check", "--strict", cwd=root, DATELINE_TEXTS="texts")

    assert 0 == ended.code
    assert "= help: the folder that was named does not have it\n" in ended.err


def test_a_collection_reached_by_a_link_finds_the_folder_all_the_same(root: Path, run: Run) -> None:
    run("prove", "--texts", "../texts", cwd=root)
    (root.parent / "deep").mkdir()
    (root.parent / "deep/link").symlink_to(root)

    ended = run("check", "--root", "deep/link", "--texts", "texts", "--require-texts")

    assert 0 == ended.code
