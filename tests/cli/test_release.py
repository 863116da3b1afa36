"""`release` as it is typed: one archive, whole or not at all, and the same bytes for the same commit."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Collection, Run, bytes_below, misquote
from tests.repository import Repository

EVENT = "events/reading-room-opens.yaml"
NOTHING = "no archive was written"


@pytest.fixture
def run(run_here: Run) -> Run:
    return run_here


@pytest.fixture
def repository(collection: Collection) -> Repository:
    """Return the small project, committed."""
    root = collection("minimal")
    repository = Repository(root)
    repository.commit({".gitignore": "/dist/\n"}, "2025-03-14T12:34:56Z")
    return repository


def packed(folder: Path) -> Path:
    (archive,) = folder.glob("*.zip")
    return archive


def unpacked(archive: Path, into: Path) -> Path:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(into)
    (folder,) = into.iterdir()
    return folder


def test_archive_is_named_by_the_site_and_the_commit_and_holds_all_that_is_wanted(run: Run, repository: Repository, tmp_path: Path) -> None:
    head = repository.git("rev-parse", "HEAD")

    ended = run("release", cwd=repository.root)

    name = f"the-reading-room-of-hollin-ferry-{head[:10]}"
    assert (0, f"1 event, 1 quotation verified in 1 source: dist/{name}.zip\n") == (ended.code, ended.out)
    assert ["Reading", "Checked", "Packed"] == [line.split()[0] for line in ended.err.splitlines()]
    assert hashlib.sha256(packed(repository.root / "dist").read_bytes()).hexdigest() in ended.err
    folder = unpacked(packed(repository.root / "dist"), tmp_path / "opened")
    assert (name, ["CITATION.cff", "README.txt", "SHA256SUMS", "records", "site"]) == (folder.name, sorted(os.listdir(folder)))
    assert (folder / "records" / EVENT).read_bytes() == (repository.root / EVENT).read_bytes()
    assert "Edition " + head[:10] + ", 14 March 2025" in (folder / "README.txt").read_text("utf-8")
    assert f'commit: "{head}"\ndate-released: "2025-03-14"\n' in (folder / "CITATION.cff").read_text("utf-8")
    checked = subprocess.run(["sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS"], cwd=folder, check=False)
    assert 0 == checked.returncode
    assert len(bytes_below(folder)) - 1 == len((folder / "SHA256SUMS").read_text("utf-8").splitlines())


def test_the_same_commit_gives_the_same_bytes_in_another_place_at_another_time(
    run: Run, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("release", cwd=repository.root)
    elsewhere = tmp_path / "deep" / "er"
    shutil.copytree(repository.root, elsewhere, ignore=shutil.ignore_patterns("dist"))
    for path in elsewhere.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    old = os.umask(0o077)
    try:
        second = run("release", cwd=elsewhere, TZ="Pacific/Kiritimati", LC_ALL="de_DE.UTF-8", LANG="C", PYTHONHASHSEED="7")
    finally:
        os.umask(old)

    assert (0, 0) == (first.code, second.code)
    one, other = packed(repository.root / "dist"), packed(elsewhere / "dist")
    assert (one.name, one.read_bytes()) == (other.name, other.read_bytes())


def test_no_text_of_a_source_is_in_it_and_its_records_make_the_site_again(run: Run, repository: Repository, tmp_path: Path) -> None:
    run("release", cwd=repository.root)
    folder = unpacked(packed(repository.root / "dist"), tmp_path / "opened")

    again, site = ("--output", str(tmp_path / "again")), ("--previous", str(folder / "site"))
    ended = run("build", "--strict", "--root", str(folder / "records"), *again, *site)

    text = (repository.root / "seeds" / "parish-leaflet.txt").read_bytes()
    assert [] == [path for path, content in bytes_below(folder).items() if text.strip() in content or path.endswith("leaflet.txt")]
    assert ["parish-leaflet.proof.json", "parish-leaflet.yaml"] == sorted(os.listdir(folder / "records" / "seeds"))
    assert (0, "1 event, 1 quotation attested in 1 source") == (ended.code, ended.out.partition(";")[0])
    assert "dateline build --root records" in (folder / "README.txt").read_text("utf-8")


def test_site_in_it_is_the_one_that_build_writes_but_for_what_names_the_edition(run: Run, repository: Repository, tmp_path: Path) -> None:
    run("release", cwd=repository.root)
    run("build", "--no-search", cwd=repository.root)

    site = bytes_below(unpacked(packed(repository.root / "dist"), tmp_path / "opened") / "site")
    built = bytes_below(repository.root / "output")

    of_the_edition = {"data/CITATION.cff", "data/SHA256SUMS", "dateline-manifest.json"}
    assert site.keys() == built.keys()
    assert {path for path in site if site[path] != built[path]} <= of_the_edition
    assert 0 == run("verify", str(tmp_path / "opened" / packed(repository.root / "dist").stem / "site"), "--root", "minimal").code


def test_what_is_not_committed_is_refused_and_named(run: Run, repository: Repository) -> None:
    (repository.root / "events" / "draft.yaml").write_text("draft: true\n")

    ended = run("release", cwd=repository.root)

    assert (1, "") == (ended.code, ended.out)
    assert [
        "error: 1 file is not committed, and an archive is named by the commit that it holds",
        "  events/draft.yaml",
        "  = help: commit them first; `--allow-dirty` archives them as they are, and names the edition by a hash of its data",
        NOTHING,
    ] == ended.err.splitlines()
    assert not (repository.root / "dist").exists()


def test_what_is_not_committed_may_be_archived_under_a_name_of_its_own(run: Run, repository: Repository, tmp_path: Path) -> None:
    (repository.root / "site.yaml").write_text((repository.root / "site.yaml").read_text() + "description: Changed.\n")

    ended = run("release", "--allow-dirty", cwd=repository.root)

    folder = unpacked(packed(repository.root / "dist"), tmp_path / "opened")
    digest = hashlib.sha256((folder / "site" / "data" / "events.json").read_bytes()).hexdigest()
    assert (0, f"the-reading-room-of-hollin-ferry-{digest[:10]}") == (ended.code, folder.name)
    assert "commit" not in (folder / "CITATION.cff").read_text("utf-8")


def test_without_git_the_data_name_the_edition_and_1980_is_its_time(run: Run, collection: Collection, tmp_path: Path) -> None:
    root = collection("minimal")

    assert [0, 0] == [run("release", "--output", out, cwd=root).code for out in ("one", "two")]

    assert packed(root / "one").read_bytes() == packed(root / "two").read_bytes()
    with zipfile.ZipFile(packed(root / "one")) as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}
    assert "date-released" not in (unpacked(packed(root / "one"), tmp_path / "opened") / "CITATION.cff").read_text("utf-8")


def test_time_may_be_given(run: Run, repository: Repository, tmp_path: Path) -> None:
    run("release", cwd=repository.root, SOURCE_DATE_EPOCH="1700000000")

    with zipfile.ZipFile(packed(repository.root / "dist")) as archive:
        assert {(2023, 11, 14, 22, 13, 20)} == {entry.date_time for entry in archive.infolist()}
        name = next(name for name in archive.namelist() if name.endswith("/CITATION.cff"))
        assert b'date-released: "2023-11-14"' in archive.read(name)


def test_time_that_is_none_is_refused(run: Run, repository: Repository) -> None:
    ended = run("release", cwd=repository.root, SOURCE_DATE_EPOCH="yesterday")

    wrong = "the variable SOURCE_DATE_EPOCH is `yesterday`, which is no count of seconds since 1970"
    assert (2, f"error: {wrong}; write one such as 1700000000, or unset it\n") == (ended.code, ended.err)


def test_while_an_error_stands_nothing_is_written(run: Run, repository: Repository) -> None:
    misquote(repository.root)
    repository.commit()

    ended = run("release", cwd=repository.root)

    assert (1, "", f"1 error: {NOTHING}") == (ended.code, ended.out, ended.err.splitlines()[-1])
    assert "error[quote-not-verbatim]" in ended.err
    assert not (repository.root / "dist").exists()


def test_records_that_hold_most_of_a_text_are_refused(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    sentences = [f"Sentence number {number} of this long letter has words of its own." for number in range(40)]
    text = "Letter\n\n" + " ".join(sentences) + "\n"
    passages = "".join(f"  - {{exact: {sentence}, reason: Of no use}}\n" for sentence in sentences)
    record = f"title: Letter\nsha256: {hashlib.sha256(text.encode()).hexdigest()}\nleft_out:\n{passages}"
    (root / "seeds" / "letter.yaml").write_text(record)
    (root / "seeds" / "letter.txt").write_text(text)

    ended = run("release", cwd=root)

    assert 1 == ended.code
    assert "seeds/letter.yaml:1:1: error: the file holds 100% of the text of `letter`" in ended.err
    assert ended.err.endswith(f"faults: {NOTHING}\n") or ended.err.endswith(f"fault: {NOTHING}\n")
    assert not (root / "dist").exists()


@pytest.mark.parametrize("folder", ["events", "seeds/old", "output"])
def test_archive_may_not_lie_among_the_files_of_the_timeline(folder: str, run: Run, repository: Repository) -> None:
    ended = run("release", "--output", folder, cwd=repository.root)

    assert 1 == ended.code
    assert f"error: {folder} lies in {folder.partition('/')[0]}/, whose files are all the timeline's" in ended.err


def test_archive_that_cannot_be_written_is_told(run: Run, repository: Repository) -> None:
    (repository.root / "dist").write_text("a file")

    ended = run("release", cwd=repository.root)

    assert 1 == ended.code
    assert "error: nothing can be written to" in ended.err
    assert "choose another folder with `--output`" in ended.err


def test_what_is_no_collection_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("release", cwd=tmp_path)

    assert 1 == ended.code
    assert "is not a collection: there is no site.yaml" in ended.err
