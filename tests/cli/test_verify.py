"""`verify` as it is typed."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Collection, Run, change


def test_a_built_site_is_verified(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run("--quiet", cwd=root).code == 0

    ended = run("verify", cwd=root)

    assert ended.code == 0
    assert ended.out.endswith(" quotations verified: output\n")
    assert "Reading output again\n" == ended.err


def test_a_site_in_another_folder_is_verified_against_its_collection(run: Run, collection: Collection) -> None:
    root = collection("full")
    assert run("--quiet", "--output", "../public", cwd=root).code == 0

    ended = run("verify", "public", "--root", "full", "--quiet")

    assert (0, "") == (ended.code, ended.err)


def test_one_changed_word_is_told_with_file_and_line(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run("--quiet", cwd=root).code == 0
    change(
        root / "output" / "events" / "reading-room-opens" / "index.html",
        "in the old toll house</blockquote>",
        "in the new toll house</blockquote>",
    )

    ended = run("verify", "--quiet", cwd=root)

    assert ended.code == 1
    assert "events/reading-room-opens/index.html:" in ended.out
    assert "= help: " in ended.out
    assert ended.err.endswith(": this site is not what was built\n")


def test_a_changed_source_is_told_though_the_site_is_as_it_was_built(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run("--quiet", cwd=root).code == 0
    change(root / "seeds" / "parish-leaflet.txt", "the old toll house", "the blue toll house")

    ended = run("verify", cwd=root)

    assert ended.code == 1
    assert "parish-leaflet" in ended.out


def test_a_source_with_a_limit_of_its_own_is_measured_by_it(run: Run, collection: Collection) -> None:
    """A short report, free to reprint, of which most is quoted."""
    root = collection("minimal")
    sentences = [
        f"On day {number} of the great count the clerk of Hollin Ferry wrote down {number * 7} sheep and {number * 3} geese"
        for number in range(1, 13)
    ]
    text = ".\n".join(sentences) + ".\n"
    (root / "seeds" / "count.txt").write_text(text, "utf-8")
    (root / "seeds" / "count.yaml").write_text(
        "title: The great count\ninferred: {title: Named by us.}\npublisher: The parish\nkind: dataset\nquote_limit: 0.99\n"
        f"quote_limit_reason: Free to reprint.\nsha256: {_sha256(text)}\nallow: [{{rule: quote-share, reason: Free to reprint.}}]\n",
        "utf-8",
    )
    excerpts = "".join(f"  day-{number}:\n    source: count\n    exact: {sentence}\n" for number, sentence in enumerate(sentences[:11], 1))
    notes = "".join(f"[^day-{number}]" for number in range(1, 12))
    basis = "date_basis: {kind: estimated, note: The count is of that year.}\n"
    event = f"title: The clerk counts the sheep\ndate: 1911\n{basis}summary: The clerk counted.{notes}\nexcerpts:\n{excerpts}"
    (root / "events" / "sheep-counted.yaml").write_text(event, "utf-8")
    assert run("--quiet", "--strict", cwd=root).code == 0

    ended = run("verify", "--quiet", cwd=root)

    assert (0, "") == (ended.code, ended.err)


def test_where_no_site_is_there_is_nothing_to_verify(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    default, named = run("verify", cwd=root), run("verify", "nowhere", cwd=root)

    assert (1, 1) == (default.code, named.code)
    assert "error: there is no site at output; build one first, or name its folder\n" == default.err
    assert "nowhere" in named.err


def test_a_folder_that_is_no_site_is_told_so(run: Run, collection: Collection, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    ended = run("verify", "empty", "--root", collection("minimal"))

    assert (1, "") == (ended.code, ended.out)
    assert "error: empty is not a built site: it has no dateline-manifest.json; build one first, or name its folder\n" == ended.err


def _sha256(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()
