"""`new source` as it is typed: what is pasted, files, addresses, and works whose text is not kept."""

from __future__ import annotations

import hashlib
import os
import pty
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from dateline.cli import exits
from tests.capture.pdfs import pdf_of
from tests.cli.conftest import Collection, Ended, Run, bytes_below, environment

TEXT = "The harbour vote\n\nThe council voted on Friday to close the old toll house.\n"
PAGE = """\
<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta property="og:site_name" content="Pellwick Gazette">
<meta property="article:published_time" content="2025-03-14T23:30:00-05:00"><meta name="author" content="Ana Smith"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour vote passes</h1>
<p>The council voted on Friday by 12 to 9 to close the old toll house, after a debate of four hours that drew a hundred islanders into
the hall, some of whom had come from the far side of the bay, where the ferry stops twice a day in winter and four times in summer.</p>
<p>“We have no other choice,” said the mayor, “than to raise 3&nbsp;million pounds before the next winter comes.”</p></article></body>
</html>
"""


def paste(root: Path, text: str | bytes, *options: str) -> Ended:
    """Start `new source -` with a text piped in."""
    data = text.encode() if isinstance(text, str) else text
    command = [sys.executable, "-m", "dateline", "new", "source", "-", *options]
    ended = subprocess.run(command, cwd=root, env=environment(), input=data, capture_output=True, timeout=60, check=False)
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@pytest.fixture
def root(collection: Collection) -> Path:
    return collection("minimal")


def seeds(root: Path) -> Mapping[str, str]:
    """Return what was added to the seeds of the small project."""
    return {path: data.decode() for path, data in bytes_below(root / "seeds").items() if not path.startswith("parish-leaflet.")}


def test_a_pasted_text_is_kept_byte_for_byte_with_its_record(root: Path) -> None:
    ended = paste(root, TEXT, "--publisher", "Pellwick Gazette", "--published", "2025-03-14", "--kind", "news", "--language", "en")

    assert 0 == ended.code, ended.err
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert {
        "pellwick-gazette-the-harbour-vote.txt": TEXT,
        "pellwick-gazette-the-harbour-vote.yaml": f"""\
title: "The harbour vote"  # from the first line of the text
publisher: Pellwick Gazette  # from the command line
published: "2025-03-14"  # from the command line
language: en  # from the command line
kind: news  # from the command line
sha256: {digest}  # of the bytes of its text
""".replace(f"sha256: {digest}", f"sha256: {digest}" if digest[0].isalpha() else f'sha256: "{digest}"'),
    } == seeds(root)


def test_it_says_where_each_field_comes_from_what_is_not_known_and_what_comes_next(root: Path) -> None:
    ended = paste(root, TEXT, "--id", "harbour-vote")

    assert "  title      The harbour vote  (from the first line of the text)\n" in ended.err
    assert "Not known; add to the record what you know:\n  publisher  who published it: `publisher: Pellwick Gazette`\n" in ended.err
    assert (
        "Wrote seeds/harbour-vote.yaml and seeds/harbour-vote.txt (14 words)\nRead both, then quote from it: `cite harbour-vote WORDS…`\n"
    ) == ended.out


def test_quiet_says_the_closing_line_alone(root: Path) -> None:
    ended = paste(root, TEXT, "--id", "harbour-vote", "--quiet")

    assert ("Wrote seeds/harbour-vote.yaml and seeds/harbour-vote.txt (14 words)\n", "") == (ended.out, ended.err)


def test_the_collection_builds_with_what_was_brought_in(root: Path, run: Run) -> None:
    paste(root, TEXT, "--publisher", "Pellwick Gazette")

    assert (0, "") == (run("check", "--strict", "--quiet", cwd=root).code, run("check", "--strict", "--quiet", cwd=root).out)


def test_line_ends_of_windows_are_kept(root: Path) -> None:
    text = TEXT.replace("\n", "\r\n").encode()
    paste(root, text, "--id", "harbour-vote")

    assert text == (root / "seeds/harbour-vote.txt").read_bytes()


def test_on_a_terminal_it_says_how_to_end(root: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "dateline", "new", "source", "-", "--id", "harbour-vote"]
    with subprocess.Popen(command, cwd=root, env=environment(), stdin=theirs, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        os.write(ours, TEXT.encode() + b"\x04")
        out, err = started.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)

    assert err.decode().startswith("Paste the text, its title first, then end with Ctrl-D on a line of its own:\n")
    assert "seeds/harbour-vote.txt (14 words)" in out.decode()


def test_a_page_is_drawn_out_of_its_file(root: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "vote.html").write_text(PAGE, "utf-8")

    ended = run("new", "source", tmp_path / "vote.html", "--url", "https://pellwick.example/vote", cwd=root)

    assert 0 == ended.code, ended.err
    record = seeds(root)["pellwick-gazette-harbour-vote-passes.yaml"]
    assert "authors:  # from author\n  - given: Ana\n    family: Smith\n" in record
    assert 'published: "2025-03-14"  # from article:published_time\n' in record
    text = seeds(root)["pellwick-gazette-harbour-vote-passes.txt"]
    assert text.startswith("Harbour vote passes\n\nThe council voted")
    assert "3\xa0million pounds" in text


def test_a_pdf_keeps_its_pages_apart(root: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(pdf_of([["Harbour report", "The pier is sound."], ["The lock is not."]]))

    ended = run("new", "source", tmp_path / "report.pdf", "--id", "report", "--kind", "report", cwd=root)

    assert 0 == ended.code, ended.err
    assert "Harbour report\nThe pier is sound.\n\x0cThe lock is not.\n" == seeds(root)["report.txt"]


@pytest.fixture
def address() -> Iterator[str]:
    """Return the address of the page on a server of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            known = self.path == "/vote"
            self.send_response(200 if known else 302)
            self.send_header("Content-Type" if known else "Location", "text/html" if known else "/vote")
            self.end_headers()
            self.wfile.write(PAGE.encode() if known else b"")

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/vote"
        server.shutdown()
        thread.join()


def test_a_page_is_fetched_with_its_address_and_the_day(root: Path, run: Run, address: str) -> None:
    before = date.today().isoformat()
    ended = run("new", "source", address + "#top", cwd=root)
    after = date.today().isoformat()

    assert 0 == ended.code, ended.err
    record = seeds(root)["pellwick-gazette-harbour-vote-passes.yaml"]
    assert f"url: {address}  # from the address at which it was found\n" in record
    accessed = re.search(r'^accessed: "(.*)"  # from today\'s date$', record, re.M)
    assert accessed is not None
    assert accessed[1] in (before, after)


def test_where_an_address_leads_on_that_is_said(root: Path, run: Run, address: str) -> None:
    assert f"which leads on to {address}\n" in run("new", "source", address + "-old", cwd=root).err


def test_a_page_that_is_there_already_is_not_fetched_again(root: Path, run: Run, address: str) -> None:
    run("new", "source", address, cwd=root)
    before = seeds(root)

    again = run("new", "source", address + "/#top", cwd=root)

    assert exits.BLOCKED == again.code
    assert again.err.startswith("error: `pellwick-gazette-harbour-vote-passes` is the source of this address already\n")
    assert before == seeds(root)


def test_the_same_text_is_not_brought_in_twice(root: Path) -> None:
    paste(root, TEXT, "--id", "harbour-vote")

    again = paste(root, TEXT, "--id", "another")

    assert exits.BLOCKED == again.code
    assert again.err.startswith("Reading standard input\nerror: this very text is the source `harbour-vote` already\n")
    assert ["harbour-vote.txt", "harbour-vote.yaml"] == list(seeds(root))


def test_a_text_that_is_kept_elsewhere_is_known_by_its_hash(root: Path) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    (root / "seeds/harbour-vote.yaml").write_text(f'title: The harbour vote\nsha256: "{digest}"\n', "utf-8")

    assert "this very text is the source `harbour-vote` already" in paste(root, TEXT).err


def test_an_id_that_is_made_is_no_other_s(root: Path) -> None:
    for text in (TEXT, TEXT + "It passed.\n", TEXT + "It failed.\n"):
        assert 0 == paste(root, text).code

    assert ["the-harbour-vote-2.txt", "the-harbour-vote-3.txt", "the-harbour-vote.txt"] == [
        name for name in seeds(root) if name.endswith("txt")
    ]


def test_nothing_is_overwritten_not_even_a_text_without_a_record(root: Path) -> None:
    (root / "seeds/harbour-vote.txt").write_text("mine", "utf-8")

    ended = paste(root, TEXT, "--id", "harbour-vote")

    assert exits.BLOCKED == ended.code
    assert ended.err.startswith("error: there is a source `harbour-vote` already, and nothing is overwritten\n")
    assert {"harbour-vote.txt": "mine"} == seeds(root)


def test_a_title_that_the_text_does_not_have_is_inferred_and_said_so(root: Path, run: Run) -> None:
    paste(root, TEXT, "--id", "harbour-vote", "--title", "Pellwick decides")

    assert "inferred:\n  title: Given by the curator; the archived text does not have it.\n" in seeds(root)["harbour-vote.yaml"]
    assert 0 == run("check", "--strict", cwd=root).code


def test_a_work_without_a_text_is_a_record_alone(root: Path, run: Run) -> None:
    ended = run("new", "source", "--id", "almanac", "--title", "The almanac", "--published", "1988~", "--kind", "book", cwd=root)

    assert 0 == ended.code, ended.err
    assert ["almanac.yaml"] == list(seeds(root))
    assert "Name it where others retell it: `derived_from: [almanac]`\n" in ended.out
    assert 0 == run("check", cwd=root).code


@pytest.mark.parametrize("options", [[], ["--title", "The almanac"], ["--id", "almanac"]])
def test_without_anything_to_go_by_it_tells_the_ways_and_never_waits(root: Path, run: Run, options: list[str]) -> None:
    ended = run("new", "source", *options, cwd=root)

    assert exits.USAGE == ended.code
    assert "`new source -` takes a text that you paste" in ended.err
    assert {} == seeds(root)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("vote.txt", "there is no file `vote.txt`\n  = help: name it as seen from the working folder"),
        (
            "pellwick.example/vote",
            "there is no file `pellwick.example/vote`\n  = help: for an address write `https://pellwick.example/vote`",
        ),
        ("ftp://pellwick.example/vote", "`ftp:` is not a way by which a source is fetched"),
        ("file:///vote.txt", "`file:` is not a way by which a source is fetched\n  = help: write the path of the file"),
        ("seeds", "`seeds` is a folder"),
    ],
)
def test_what_cannot_be_taken_in_has_its_own_words(root: Path, run: Run, word: str, said: str) -> None:
    ended = run("new", "source", word, "--id", "vote", cwd=root)

    assert exits.USAGE == ended.code
    assert said in ended.err
    assert {} == seeds(root)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        (
            "--id",
            "Harbour Vote",
            "`Harbour Vote` is not an id: it has small letters a to z, digits and single hyphens; write `harbour-vote`",
        ),
        ("--published", "2025-13-01", "`2025-13-01` is not a date: there is no month 13"),
        ("--url", "pellwick.example", "`pellwick.example` is not an address of the web"),
        ("--language", "English", "`English` is not a language tag"),
        ("--kind", "reprot", "`reprot` is not a kind of source; did you mean `report`?"),
        ("--kind", "unknown", "`unknown` is not a kind of source"),
        ("--title", " ", "it is empty"),
    ],
)
def test_what_is_known_is_proved_before_anything_is_read(root: Path, option: str, value: str, said: str) -> None:
    ended = paste(root, TEXT, option, value)

    assert exits.USAGE == ended.code
    assert said in ended.err
    assert {} == seeds(root)


def test_a_text_without_a_title_asks_for_one(root: Path) -> None:
    ended = paste(root, "word " * 60)

    assert exits.BLOCKED == ended.code
    assert "error: what was brought in has no title\n  = help: give it: `--title TITLE`" in ended.err


def test_a_title_in_another_script_asks_for_an_id(root: Path) -> None:
    ended = paste(root, "港の投票\n\n議会は金曜日に投票した。\n")

    assert exits.BLOCKED == ended.code
    assert "no id can be made of the title and the publisher\n  = help: give one in the letters a to z: `--id ID`" in ended.err
    assert 0 == paste(root, "港の投票\n\n議会は金曜日に投票した。\n", "--id", "minato").code


def test_what_the_collection_would_refuse_is_not_written(root: Path) -> None:
    """A letter under hundreds of marks is no error of the encoding, and stops the collection all the same."""
    ended = paste(root, TEXT + "a" + "\u0301" * 200, "--id", "harbour-vote")

    assert exits.BLOCKED == ended.code
    assert "bears 200 marks" in ended.err
    assert "error: what was brought in cannot be kept as it is\n" in ended.err
    assert {} == seeds(root)


def test_a_text_that_is_too_large_is_refused(root: Path, run: Run, tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(20_000_001)

    assert "`large.txt` is 20.0 MB large, and 20 MB is the most" in run("new", "source", "large.txt", "--root", root, cwd=tmp_path).err


def test_where_there_is_no_collection_nothing_is_read(tmp_path: Path) -> None:
    ended = paste(tmp_path, TEXT)

    assert exits.BLOCKED == ended.code
    assert "is not a collection: there is no site.yaml" in ended.err


def test_from_elsewhere_the_next_step_names_the_collection(root: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "vote.txt").write_text(TEXT, "utf-8")

    assert "`cite vote WORDS… --root minimal`\n" in run("new", "source", "vote.txt", "--id", "vote", "--root", "minimal", cwd=tmp_path).out


@pytest.mark.parametrize(
    ("package", "name", "kind"),
    [("trafilatura", "vote.html", "HTML"), ("lxml_html_clean", "vote.html", "HTML"), ("pypdfium2", "vote.pdf", "PDF")],
)
def test_without_its_package_the_line_to_type_is_told(root: Path, package: str, name: str, kind: str) -> None:
    (root / name).write_bytes(PAGE.encode() if kind == "HTML" else pdf_of([["The vote"]]))
    block = f"import sys; sys.modules[{package!r}] = None; from dateline.cli.main import main; sys.exit(main(['new', 'source', {name!r}]))"

    ended = subprocess.run([sys.executable, "-c", block], cwd=root, env=environment(), capture_output=True, encoding="utf-8", check=False)

    assert exits.NO_PACKAGES == ended.returncode
    assert ended.stderr.startswith(f"error: `{name}` is {kind}, and the packages that read HTML and PDF are not installed\n")
    assert f"\npython3 -m pip --python {shlex.quote(sys.executable)} install 'lxml_html_clean>=" in ended.stderr
    assert {} == seeds(root)


def test_a_text_needs_no_package_of_the_extra(root: Path) -> None:
    block = (
        "import sys; sys.modules['trafilatura'] = sys.modules['pypdfium2'] = sys.modules['lxml'] = None;"
        "from dateline.cli.main import main; sys.exit(main(['new', 'source', 'vote.txt']))"
    )
    (root / "vote.txt").write_text(TEXT, "utf-8")

    ended = subprocess.run([sys.executable, "-c", block], cwd=root, env=environment(), capture_output=True, encoding="utf-8", check=False)

    assert 0 == ended.returncode, ended.stderr
