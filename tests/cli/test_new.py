"""`new` as it is typed: a file to go on with, nothing overwritten, and the next step named."""

from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli.kinds import actor
from dateline.model.records import KINDS_OF_ACTOR
from tests.cli.conftest import Collection, Run, bytes_below, environment

QUOTE = ("--source", "parish-leaflet", "--quote", "in 1911 the village opened a reeding room")
SEVEN = """\
title: Village opens a reading room
date: "1911"
summary: Village opens a reading room.[^village]
excerpts:
  village:
    source: parish-leaflet
    exact: "In 1911 the village opened a reading room"
"""


def test_an_event_is_seven_lines_that_build(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("new", "event", "room-opens", *QUOTE, "--title", "Village opens a reading room", cwd=root)

    assert (0, "Wrote events/room-opens.yaml; `build` sets it into the site\n") == (ended.code, ended.out)
    assert (
        "Quoted from `parish-leaflet`, line 3: the source has `reading`, not `reeding`\nThe date is `1911`, for the excerpt says “1911”\n"
    ) == ended.err
    assert SEVEN == (root / "events" / "room-opens.yaml").read_text("utf-8")
    assert 0 == run("check", "--strict", cwd=root).code


def test_an_id_is_made_of_the_title_or_mended(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    made = run("new", "event", *QUOTE, "--title", "Village opens a réading room", "--quiet", cwd=root)
    mended = run("new", "event", "Room_Opens", *QUOTE, "--title", "Village opens a reading room", cwd=root)

    assert "Wrote events/village-opens-a-reading-room.yaml; `build` sets it into the site\n" == made.out
    assert "" == made.err
    assert "The id is `room-opens` (an id has small letters, digits and single hyphens, at most 60 signs)\n" in mended.err


def test_a_date_that_is_given_stands_and_what_is_doubtful_of_it_is_told(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    words = ("--source", "parish-leaflet", "--quote", "it has forty books", "--date", "1911")

    ended = run("new", "event", "books", *words, "--title", "Room has forty books", "--label", "books", cwd=root)

    assert (0, "Wrote events/books.yaml; 1 warning, told above: mend that, then `check`\n") == (ended.code, ended.out)
    assert "warning[date-basis-missing]" in ended.err
    assert "[^books]" in (root / "events" / "books.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ("room", *QUOTE),
            "dateline new event: the title is missing: `dateline new event room --source parish-leaflet "
            "--quote 'in 1911 the village opened a reeding room' --title 'Council votes for a new pier'`\n",
        ),
        (
            ("room", "--source", "parish-leaflet", "--quote", "it has forty books", "--title", "Room has books"),
            "dateline new event: the quoted words say no date: give the date of the event, as in `dateline new event room "
            "--source parish-leaflet --quote 'it has forty books' --title 'Room has books' --date 2025-03`\n",
        ),
        (
            ("room", *QUOTE[2:], "--title", "Room opens"),
            "dateline new event: the source of the words is missing: `dateline new event room --source parish-leaflet --quote ",
        ),
        (("room", *QUOTE, "--title", "A", "--date", "May 1911"), "dateline new event: `May 1911` is not a date: "),
        (("日本", *QUOTE, "--title", "Room"), "`日本` has no letter or digit of an id (a to z, 0 to 9): "),
        ((), "dateline new event: the id is missing: `dateline new event harbour-vote`\n"),
        (("room", "--quote", " "), "there are no words in ` `\n"),
        (("room", "--label", "A b"), "`A b` is not a label: it has small letters, digits and single hyphens"),
        (("room", "--titel", "x"), "dateline new event: `--titel` is not an option of `new event`; did you mean `--title`?\n"),
        (("room", "x"), "dateline new event: `x` is one word too many\n"),
    ],
)
def test_what_is_missing_is_told_with_the_line_to_type(typed: tuple[str, ...], said: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")
    before = bytes_below(root)

    ended = run("new", "event", *typed, cwd=root)

    assert (2, "") == (ended.code, ended.out)
    assert said in ended.err
    assert ended.err.endswith("`dateline new event --help` tells what may be written.\n")
    assert before == bytes_below(root)


def test_several_dates_are_told(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    text = root / "seeds" / "parish-leaflet.txt"
    text.write_text(text.read_text("utf-8") + "\nIt was mended in 1912 and again in 1913.\n", "utf-8")

    ended = run("new", "event", "a", "--source", "parish-leaflet", "--quote", "it was mended in 1912 and again in 1913", cwd=root)

    assert "the quoted words say more than one date (`1912`, `1913`)" in ended.err


def test_words_that_stand_twice_are_not_chosen_from(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    text = root / "seeds" / "parish-leaflet.txt"
    text.write_text(text.read_text("utf-8") * 2, "utf-8")

    ended = run("new", "event", "a", "--source", "parish-leaflet", "--quote", "it has forty books", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "error: the words stand at 2 places of `parish-leaflet` (lines 3 and 8)\n" in ended.err


def test_words_that_nothing_is_near_write_nothing(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    before = bytes_below(root)

    ended = run("new", "event", "a", "--source", "parish-leaflet", "--quote", "giraffes doze under acacias", "--title", "A", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "`cite --all 'giraffes doze under acacias'` looks in every source" in ended.err
    assert before == bytes_below(root)


def test_words_in_another_order_are_not_quoted_unseen(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("new", "event", "a", "--source", "parish-leaflet", "--quote", "winter evenings: reading aloud", "--title", "A", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "what has most of them is “" in ended.err
    assert not (root / "events" / "a.yaml").exists()


def test_nothing_is_overwritten(run: Run, collection: Collection) -> None:
    root = collection("full")
    before = bytes_below(root)

    event, page, actor_ = (
        run("new", *typed, cwd=root)
        for typed in (("event", "lock-opens"), ("page", "walk"), ("actor", "charles-moss", "--name", "C. Moss"))
    )

    assert "error: the id `lock-opens` is taken by events/opening/lock-opens.yaml, and nothing is overwritten\n" in event.err
    assert "error: `pages/walk.md` is there already, and nothing is overwritten\n" == page.err
    assert [1, 1] == [event.code, page.code]
    assert actor_.code in (0, 1)
    assert {path: text for path, text in before.items() if "actors" not in path} == {
        path: text for path, text in bytes_below(root).items() if "actors" not in path
    }


def test_an_event_without_words_is_a_form_that_says_what_to_fill_in(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("new", "event", "room-opens", "--title", "Room opens", cwd=root)

    assert (0, "Wrote events/room-opens.yaml; it does not build as it is: open it, fill in what is empty, then `check`\n") == (
        ended.code,
        ended.out,
    )
    assert 'title: "Room opens"' in (root / "events" / "room-opens.yaml").read_text("utf-8")
    assert ["error[wrong-shape]"] * 4 == [
        line.split(": ")[1].split()[0] for line in run("check", "--format", "concise", cwd=root).out.splitlines()
    ]


def test_the_title_is_asked_for_on_a_terminal(collection: Collection) -> None:
    root = collection("minimal")
    mine, theirs = pty.openpty()
    os.write(mine, b"Village opens a reading room\n")

    ended = subprocess.run(
        [sys.executable, "-m", "dateline", "new", "event", "room-opens", *QUOTE],
        cwd=root,
        env=environment(),
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    os.close(mine)

    assert 0 == ended.returncode
    assert SEVEN == (root / "events" / "room-opens.yaml").read_text("utf-8")


def test_terms_are_added_behind_those_that_are_there(run: Run, collection: Collection) -> None:
    root = collection("full")
    files = [root / "vocabulary" / f"{name}.yaml" for name in ("actors", "topics", "places")]
    before = [file.read_bytes() for file in files]

    ended = [
        run("new", "actor", "Émile Zola", "--kind", "person", cwd=root),
        run("new", "topic", "night-watch", cwd=root),
        run("new", "place", "quay", "--name", "The quay", "--lat", "50.5", "--lon", "-1.25", cwd=root),
    ]

    assert [0, 0, 0] == [each.code for each in ended]
    added = [file.read_bytes().removeprefix(old).decode() for file, old in zip(files, before, strict=True)]
    assert [
        "emile-zola:\n  name: Émile Zola\n  kind: person\n",
        "night-watch:\n  name: Night watch\n",
        "quay:\n  name: The quay\n  lat: 50.5\n  lon: -1.25\n",
    ] == added
    assert "Wrote vocabulary/actors.yaml; name it in an event as `actors: [emile-zola]`, then `check`\n" == ended[0].out
    assert "Its name is `Night watch`, made of the id; mend it in vocabulary/topics.yaml if it is another\n" == ended[1].err
    assert 0 == run("check", "--strict", cwd=root).code


def test_a_vocabulary_is_made_where_there_is_none(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("new", "topic", "reading", cwd=root)

    assert 0 == ended.code
    assert "reading:\n  name: Reading\n" == (root / "vocabulary" / "topics.yaml").read_text("utf-8")


def test_line_ends_and_a_byte_order_mark_stay(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    file = root / "vocabulary" / "topics.yaml"
    file.parent.mkdir()
    file.write_bytes("\ufeffsea:  # ours\r\n  name: Sea\r\n".encode())

    run("new", "topic", "reading", cwd=root)

    assert "\ufeffsea:  # ours\r\n  name: Sea\r\nreading:\r\n  name: Reading\r\n".encode() == file.read_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("sea:\n  name: Sea\nreading:\n  name: R\n", "error: `reading` is there already: vocabulary/topics.yaml:3\n"),
        ("{sea: {name: Sea}}\n", "error: nothing can be added at the end of vocabulary/topics.yaml as it is written\n"),
        ("sea: [\n", "error: vocabulary/topics.yaml cannot be read as it is\n  = help: `check` tells what is to be mended there first;"),
    ],
)
def test_a_vocabulary_that_takes_no_term_is_left_as_it_is(content: str, said: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")
    file = root / "vocabulary" / "topics.yaml"
    file.parent.mkdir()
    file.write_text(content, "utf-8")

    ended = run("new", "topic", "reading", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert said in ended.err
    assert content == file.read_text("utf-8")


def test_a_page_has_its_head(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("new", "page", "--title", "How we work: a method", "--menu", cwd=root)
    translation = run("new", "page", "how-we-work-a-method.fr", "--title", "Méthode", cwd=root)

    assert (0, "Wrote pages/how-we-work-a-method.md; open it and write below its head, then `check`\n") == (ended.code, ended.out)
    assert '---\ntitle: "How we work: a method"\nmenu: true\n---\n\n' == (root / "pages" / "how-we-work-a-method.md").read_text("utf-8")
    assert 0 == translation.code
    assert 0 == run("check", "--strict", cwd=root).code


def test_a_story_has_its_head_and_the_events_that_it_tells(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("new", "story", "the-room", "--event", "reading-room-opens", "--event", "reading-room-opens", cwd=root)

    assert (0, "Wrote stories/the-room.md; open it and write below its head, then `check`\n") == (ended.code, ended.out)
    link = "[Hollin Ferry opens a reading room](event:reading-room-opens)\n"
    assert f"---\ntitle: The room\n---\n\n{link}\n{link}" == (root / "stories" / "the-room.md").read_text("utf-8")
    assert 0 == run("check", "--strict", cwd=root).code


def test_a_story_of_an_event_that_is_not_there_is_told_so(run: Run, collection: Collection) -> None:
    ended = run("new", "story", "the-room", "--event", "reading-room-open", cwd=collection("minimal"))

    assert 1 == ended.code
    assert "help: write `event:reading-room-opens`" in ended.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("evnt",), "dateline new: `evnt` is not a kind; did you mean `event`?\n"),
        (("harbour",), "dateline new: `harbour` is not a kind; there are actor, event, page, place"),
        (("actor", "a", "--kind", "persn"), "dateline new actor: `persn` is not a kind; did you mean `person`?\n"),
        (("actor",), "dateline new actor: the id is missing: `dateline new actor the-id --name 'The name'`\n"),
        (("place", "a", "--lat", "50,3"), "`50,3` is not a number of degrees from -90 to 90, with a point, such as 50.45\n"),
        (("place", "a", "--lon", "181"), "`181` is not a number of degrees from -180 to 180"),
        (("place", "a", "--lat", "50.3"), "`--lat` and `--lon` belong together, and `--lon` is missing\n"),
    ],
)
def test_a_slip_is_answered_in_plain_words(typed: tuple[str, ...], said: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")
    before = bytes_below(root)

    ended = run("new", *typed, cwd=root)

    assert (2, "") == (ended.code, ended.out)
    assert said in ended.err
    assert ended.err.endswith("--help` tells what may be written.\n")
    assert before == bytes_below(root)


def test_new_alone_tells_the_kinds_and_ends_with_2(run: Run) -> None:
    ended = run("new")

    assert (2, "") == (ended.code, ended.out)
    assert ended.err.startswith("usage: dateline new ")
    assert "    topic " in ended.err


def test_each_kind_has_help_of_its_own(run: Run) -> None:
    for kind in ("actor", "event", "page", "place", "story", "topic"):
        ended = run("new", kind, "--help")

        assert (0, "") == (ended.code, ended.err)
        assert ended.out.startswith(f"usage: dateline new {kind} ")


def test_the_kinds_of_actor_are_those_of_the_vocabulary() -> None:
    assert KINDS_OF_ACTOR == actor.KINDS


def test_a_folder_that_is_no_collection_is_told_so(run: Run, tmp_path: Path) -> None:
    ended = run("new", "topic", "sea", cwd=tmp_path)

    assert (1, "") == (ended.code, ended.out)
    assert "is not a collection: there is no site.yaml" in ended.err
    assert [] == list(tmp_path.iterdir())


def test_a_title_that_nobody_can_be_asked_for_is_told_to_be_missing(collection: Collection) -> None:
    ended = subprocess.run(
        ["sh", "-c", f"{shlex.quote(sys.executable)} -m dateline new event room {shlex.join(QUOTE)} <&-"],
        cwd=collection("minimal"), env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip

    assert 2 == ended.returncode
    assert "dateline new event: the title is missing" in ended.stderr
