"""The way in: verbs, help, colours, pipes, and what happens when something is wrong with everything."""

from __future__ import annotations

import errno
import gc
import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import dateline
from dateline.cli import main as cli_main
from dateline.cli import options
from dateline.cli.main import main
from tests.cli.conftest import Collection, Run, environment, misquote

ESCAPE = "\x1b["


@pytest.fixture(autouse=True)
def _rubbish_is_collected_again() -> Iterator[None]:
    """`main` turns the collection of rubbish off for its one run, which is not the end of a test's process."""
    yield
    gc.enable()


def test_help_says_what_to_do_next(run: Run) -> None:
    ended = run("--help")

    assert (0, "") == (ended.code, ended.err)
    assert "what to do next:" in ended.out
    for words in ("dateline check", "dateline cite SOURCE WORDS", "dateline new event", "dateline verify", "docs/content.md", "README.md"):
        assert words in ended.out


@pytest.mark.parametrize("verb", ["build", "check", "cite", "new", "verify"])
def test_each_verb_has_help_of_its_own(verb: str, run: Run) -> None:
    ended = run(verb, "--help")

    assert (0, "") == (ended.code, ended.err)
    assert ended.out.startswith(f"usage: dateline {verb} ")


def test_version_is_the_programs(run: Run) -> None:
    assert f"Dateline {dateline.__version__}\n" == run("--version").out


@pytest.mark.parametrize(("typed", "meant"), [("biuld", "build"), ("chekc", "check"), ("verfy", "verify")])
def test_a_verb_that_is_none_is_answered_with_the_one_that_was_meant(typed: str, meant: str, run: Run) -> None:
    ended = run(typed)

    assert (2, "") == (ended.code, ended.out)
    assert f"`{typed}` is not a verb; did you mean `{meant}`?" in ended.err
    assert "`dateline --help`" in ended.err


def test_a_verb_that_is_like_no_other_is_answered_with_all_of_them(run: Run) -> None:
    ended = run("publish")

    assert ended.code == 2
    assert f"`publish` is not a verb; there are {', '.join(options.VERBS)}\n" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [("--outptu", "x"), ("build", "--format", "loud"), ("check", "--output", "x"), ("--quiet", "--verbose"), ("verify", "a", "b")],
)
def test_an_option_that_is_none_ends_with_2_and_leads_to_the_help(arguments: tuple[str, ...], run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run(*arguments, cwd=root)

    assert (2, "") == (ended.code, ended.out)
    assert "--help` tells what may be written." in ended.err
    assert not (root / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--strct",), "dateline build: `--strct` is not an option of `build`; did you mean `--strict`?\n"),
        (("--ver",), "dateline build: `--ver` is not an option of `build`"),
        (("--check",), "dateline build: `--check` is not an option of `build`; did you mean `check`?\n"),
        (("check", "--output=x"), "dateline check: `--output` is an option of `build`, `release` and `schema`, not of `check`\n"),
        (("verify", "--strict"), "dateline verify: `--strict` is an option of `build`, `check` and `release`, not of `verify`\n"),
        (("--verbose", "check", "a b"), "`check` stands behind an option, and a verb stands first: `dateline check --verbose 'a b'`\n"),
        (("build", "check"), "dateline build: `check` is one word too many\n"),
        (("verify", "a", "b"), "dateline verify: `b` is one word too many\n"),
        (("--format", "loud"), "`loud` is not a way to print problems; write `concise`, `full`, `github` or `json`\n"),
        (("check", "--root"), "dateline check: the value of `--root` is missing: write it behind it\n"),
        (("check", "--strict=1"), "dateline check: `--strict` takes no value: write it alone\n"),
        (("check", "--quiet", "--verbose"), "dateline check: `--quiet` and `--verbose` exclude each other: write one of them\n"),
        (("import",), "dateline import: KIND is missing\n"),
        (("import", "csv"), "dateline import csv: FILE is missing\n"),
        (("--root", ""), "the name of a folder is empty; write one, such as `.` for this folder\n"),
        (("--base-url", "https://example.org/a b/"), "`https://example.org/a b/` is not the address of a site;"),
    ],
)
def test_a_slip_on_the_command_line_is_answered_in_plain_words(
    arguments: tuple[str, ...], said: str, run: Run, collection: Collection
) -> None:
    root = collection("minimal")

    ended = run(*arguments, cwd=root)

    assert (2, "") == (ended.code, ended.out)
    assert said in ended.err
    assert not (root / "output").exists()


@pytest.mark.parametrize(("arguments", "start"), [((), "python3 build.py"), (("check", "a b"), "python3 build.py check 'a b'")])
def test_a_python_without_the_packages_is_told_how_they_come(
    arguments: tuple[str, ...], start: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(*_: object) -> int:
        raise ModuleNotFoundError("No module named 'yaml.nodes'", name="yaml.nodes")

    monkeypatch.setattr(cli_main, "_dispatch", lacking)

    code = main(arguments)

    assert (
        69,
        ("", f"error: this Python does not have the package `yaml`, which Dateline needs\n  = help: `{start}` brings its packages along\n"),
    ) == (code, capsys.readouterr())


@pytest.mark.parametrize("verb", ["build", "check"])
def test_a_folder_that_is_no_collection_is_told_so(verb: str, run: Run, tmp_path: Path) -> None:
    ended = run(verb)

    said = ended.out + ended.err
    assert ended.code == 1
    assert "error[missing-site]" in said
    assert "site.yaml" in said
    assert "Traceback" not in said
    assert [] == list(tmp_path.iterdir())


def test_a_root_that_is_not_there_is_told_so(run: Run) -> None:
    ended = run("--root", "nowhere")

    assert (2, "") == (ended.code, ended.out)
    assert "there is no folder `nowhere`" in ended.err


def test_a_root_in_a_folder_that_may_not_be_read_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refused(_: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied")

    # Root may read everything, and the tests may run as root.
    monkeypatch.setattr(Path, "is_dir", refused)

    code = main(("check", "--root", "closed/collection"))

    assert (2, ("", "the folder `closed/collection` may not be read by you; `--root` names the folder that holds site.yaml\n")) == (
        code,
        capsys.readouterr(),
    )


@pytest.mark.parametrize("more", [(), ("--help",), ("-k", "edtf"), ("tests/edtf",)])
def test_the_tests_run_by_build_py_alone(more: tuple[str, ...], run: Run) -> None:
    ended = run("test", *more)

    assert (2, "", "the tests of Dateline run in its repository, by `python3 build.py test`\n") == (ended.code, ended.out, ended.err)


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "--help"), ("bild",)])
def test_what_may_be_typed_is_told_without_the_packages(arguments: tuple[str, ...]) -> None:
    """And so in a moment: loading them is nine tenths of the time to start."""
    code = f"""
import sys
from dateline.cli.main import main
main({list(arguments)!r})
print(sorted({{name.partition(".")[0] for name in sys.modules}} & {{"jinja2", "markdown_it", "rapidfuzz", "yaml"}}), file=sys.stderr)
"""

    ended = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=True)

    assert "[]" == ended.stderr.splitlines()[-1]


def test_no_colours_go_into_a_pipe(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    misquote(root)

    assert ESCAPE not in run("check", cwd=root).out


def test_colours_can_be_forced_and_forbidden(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    misquote(root)

    forced, forbidden = run("check", cwd=root, FORCE_COLOR="1"), run("check", cwd=root, FORCE_COLOR="1", NO_COLOR="1")

    assert ESCAPE in forced.out
    assert ESCAPE not in forbidden.out


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_any_locale_can_show_any_sign(locale: str, run: Run, collection: Collection) -> None:
    root = collection("unicode")
    path = root / "events" / "bridge-opens.yaml"
    path.write_text(path.read_text("utf-8").replace("町長は「この", "町長は「あの"), "utf-8")

    ended = run("check", cwd=root, LC_ALL=locale, PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")

    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert "error[quote-not-verbatim]" in ended.out


@pytest.mark.parametrize("command", ["check", "build 2>&1"])
def test_a_closed_pipe_ends_it_quietly(command: str, collection: Collection) -> None:
    root = collection("full")
    for path in sorted((root / "events").glob("*.yaml")):
        path.write_text(path.read_text("utf-8").replace('exact: "', 'exact: "Not so: '), "utf-8")
    program = f"{shlex.quote(sys.executable)} -m dateline {command} | head -1"

    ended = subprocess.run(
        ["bash", "-c", program], cwd=root, env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=True
    )

    assert 1 == len(ended.stdout.splitlines())
    assert "Traceback" not in ended.stderr
    assert "BrokenPipe" not in ended.stderr
    assert "Exception ignored" not in ended.stderr


@pytest.mark.parametrize("command", ["check", "check --format concise", "build 2>&1"])
def test_what_blocks_blocks_though_nobody_reads_it(command: str, collection: Collection) -> None:
    root = collection("full")
    for path in sorted((root / "events").glob("*.yaml")):
        path.write_text(path.read_text("utf-8").replace('exact: "', 'exact: "Not so: '), "utf-8")
    program = f"{shlex.quote(sys.executable)} -m dateline {command} | true; exit ${{PIPESTATUS[0]}}"

    ended = subprocess.run(
        ["bash", "-c", program], cwd=root, env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=False
    )

    assert 1 == ended.returncode, ended.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_brings_no_traceback(closed: str, collection: Collection) -> None:
    root = collection("minimal")
    program = f"{shlex.quote(sys.executable)} -m dateline {closed}"

    ended = subprocess.run(
        ["bash", "-c", program], cwd=root, env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=False
    )

    assert "Traceback" not in ended.stderr
    assert (root / "output" / "index.html").is_file()


def test_an_interrupt_is_said_and_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(options.KNOWN, "build", replace(options.KNOWN["build"], run=interrupted))

    code = main([], tmp_path)

    assert (130, "\nstopped; the published site is unchanged\n") == (code, capsys.readouterr().err)


def test_a_fault_of_the_program_ends_with_70_and_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError("the tide table has no rows")

    monkeypatch.setitem(options.KNOWN, "build", replace(options.KNOWN["build"], run=broken))

    code = main([], tmp_path)

    said = capsys.readouterr()
    assert (70, "") == (code, said.out)
    assert said.err.startswith("This is a fault of Dateline, not of your files; the published site is unchanged.\n")
    assert f"Dateline {dateline.__version__}, Python " in said.err
    assert "ZeroDivisionError: the tide table has no rows" in said.err


def test_a_build_that_is_interrupted_leaves_the_published_site_as_it_is(run: Run, collection: Collection) -> None:
    root = collection("full")
    assert run("--quiet", cwd=root).code == 0
    before = (root / "output" / "dateline-manifest.json").read_bytes()

    started = subprocess.Popen(
        [sys.executable, "-m", "dateline"], cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(0.25)
    os.kill(started.pid, signal.SIGINT)
    started.communicate(timeout=60)

    # Early enough, Python itself is interrupted before the program can say a word; late enough, it was done.
    assert started.returncode in (0, 130, 1, -signal.SIGINT)
    assert before == (root / "output" / "dateline-manifest.json").read_bytes()
    assert 0 == run("verify", cwd=root).code
