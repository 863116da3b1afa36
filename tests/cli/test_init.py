"""`init` as it is typed, and what stands in the folder afterwards."""

from __future__ import annotations

import ast
import json
import os
import pty
import shlex
import shutil
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml

from dateline.cli import terminal
from tests.cli.conftest import ROOT, Run, bytes_below, change, environment

EXAMPLE = ["events/mayor-opens-footbridge.yaml", "seeds/example-gazette.txt", "seeds/example-gazette.yaml"]


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "de-AT", "fr"])
def test_what_is_begun_builds_strictly_and_is_verified_in_any_language(language: str, run: Run) -> None:
    begun = run("init", "mine", "--language", language)

    built, verified = run("build", "--strict", "--root", "mine"), run("verify", "--root", "mine")

    assert (0, 0, 0) == (begun.code, built.code, verified.code), begun.err + built.err + verified.err
    assert built.out.startswith("1 event, 2 quotations verified in 1 source;")
    assert "warning" not in built.err


def test_the_title_and_the_publisher_stand_on_the_site(run: Run, tmp_path: Path) -> None:
    run("init", "mine", "--title", 'The "Hollin": a ferry', "--publisher", "Hollin #1 Archive")
    run("build", "--root", "mine")

    page = text_of(tmp_path / "mine" / "output" / "index.html")

    assert "<span>The &#34;Hollin&#34;: a ferry</span></a>" in page
    assert "Hollin #1 Archive" in page


def test_nothing_of_another_timeline_is_in_it(run: Run, tmp_path: Path) -> None:
    run("init", "mine")
    names = [name for file in (ROOT / "vocabulary").glob("*.yaml") for name in yaml.safe_load(text_of(file))]
    names += [path.stem for folder in ("events", "seeds") for path in (ROOT / folder).rglob("*.yaml")]

    files = {path: content.decode() for path, content in bytes_below(tmp_path / "mine").items() if not path.endswith(".schema.json")}

    assert len(names) > 50
    assert [] == [(path, name) for path, text in files.items() for name in (*names, "anction") if name in text]


def test_the_last_lines_name_the_next_commands(run: Run) -> None:
    out = run("init", "my timeline").out

    commands = [line.strip().split("   ")[0] for line in out.splitlines() if line.startswith("  ")]
    assert ["cd 'my timeline'", "dateline build", "dateline serve", "dateline new source article.txt"] == commands
    assert out.endswith(f"delete {EXAMPLE[0]}, {EXAMPLE[1]} and {EXAMPLE[2]}, and its terms in vocabulary/.\n")


def test_started_by_a_build_py_it_names_commands_that_can_be_typed_there(tmp_path: Path) -> None:
    (tmp_path / "build.py").write_text("from dateline.cli.main import run\nrun()\n", "utf-8")

    command = [sys.executable, "build.py", "init", "mine"]
    out = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=True).stdout

    assert "  python3 build.py build --root mine   " in out
    assert "dateline build" not in out


def test_without_a_terminal_it_asks_nothing_and_says_what_was_taken(tmp_path: Path) -> None:
    """The input is a pipe that stays open and says nothing, as under another program."""
    command = [sys.executable, "-m", "dateline", "init", "the-old-mill"]
    started = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert started.stderr is not None
    said = started.stderr.readline()
    code = started.wait(timeout=60)
    started.communicate()

    assert 0 == code
    assert (
        "Taken for want of other words: the title `The old mill`, from the folder's name; no publisher; the language `en`. "
        "Change it in the-old-mill/site.yaml.\n"
    ) == said
    assert text_of(tmp_path / "the-old-mill" / "site.yaml").startswith("format: 1\ntitle: The old mill\nlanguage: en\n")


def test_with_everything_given_it_says_nothing_of_what_it_took(run: Run) -> None:
    assert "" == run("init", "mine", "--title", "Mine", "--publisher", "Me", "--language", "en").err


def at_a_terminal(tmp_path: Path, typed: str) -> tuple[int, str]:
    """Start `init mine` at a terminal, type, and return the exit code and what stood there."""
    outer, inner = pty.openpty()
    try:
        started = subprocess.Popen(
            [sys.executable, "-m", "dateline", "init", "mine"],
            cwd=tmp_path, env=environment(), stdin=inner, stdout=inner, stderr=inner, start_new_session=True,
        )  # fmt: skip
        os.write(outer, typed.encode())
        code = started.wait(timeout=60)
        os.close(inner)
        seen = b""
        while part := _read(outer):
            seen += part
    finally:
        os.close(outer)
    return code, seen.decode().replace("\r\n", "\n")


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:  # nobody is at the other end any more
        return b""


def test_at_a_terminal_it_asks_until_an_answer_can_be_used(tmp_path: Path) -> None:
    code, seen = at_a_terminal(tmp_path, "The mill\nMill Archive\nGerman\nde\n")

    assert 0 == code, seen
    assert "Title of the timeline [Mine]: " in seen
    assert "`German` is not a language tag; write its two or three letters, for example `en`, `de` or `pt-BR`" in seen
    assert text_of(tmp_path / "mine" / "site.yaml").startswith("format: 1\ntitle: The mill\npublisher: Mill Archive\nlanguage: de\n")


def test_at_a_terminal_enter_takes_what_is_proposed(tmp_path: Path) -> None:
    code, _ = at_a_terminal(tmp_path, "\n\n\n")

    assert 0 == code
    assert text_of(tmp_path / "mine" / "site.yaml").startswith("format: 1\ntitle: Mine\nlanguage: en\n")


@pytest.mark.parametrize("leaving", ["\x04", "The mill\n\x04"])
def test_an_input_that_ends_leaves_nothing_behind(leaving: str, tmp_path: Path) -> None:
    code, seen = at_a_terminal(tmp_path, leaving)

    assert 130 == code
    assert "stopped; nothing was written" in seen
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--title", "", "a title is wanted"),
        ("--title", "a\u200bb", "`a<U+200B>b` has a sign that cannot be seen"),
        ("--publisher", " ", "there is nothing in it; leave the option out"),
        ("--language", "pt_BR", "`pt_BR` is not a language tag; write `pt-BR`"),
        ("--language", "../../etc", "`../../etc` is not a language tag"),
    ],
)
def test_an_option_that_cannot_be_used_is_refused_with_its_cure(option: str, value: str, said: str, run: Run, tmp_path: Path) -> None:
    ended = run("init", "mine", option, value)

    assert (2, "") == (ended.code, ended.out)
    assert said in ended.err
    assert not (tmp_path / "mine").exists()


def test_a_language_without_an_interface_is_told(run: Run) -> None:
    ended = run("init", "mine", "--language", "fo")

    assert "There is no interface in `fo` yet: the site's own words will be English, your texts stay in `fo`.\n" in ended.err


def test_without_a_folder_it_says_how_one_is_named(run: Run) -> None:
    ended = run("init")

    assert (2, "") == (ended.code, ended.out)
    assert "`dateline init my-timeline`" in ended.err


def test_a_timeline_that_is_there_is_refused_with_the_next_command(run: Run, tmp_path: Path) -> None:
    run("init", "mine")
    before = bytes_below(tmp_path / "mine")

    outside, inside = run("init", "mine"), run("init", ".", cwd=tmp_path / "mine")

    assert (1, 1) == (outside.code, inside.code)
    assert (
        "`mine` is a timeline already: it has a site.yaml; nothing was changed\n  = help: `dateline check --root mine` tells" in outside.err
    )
    assert "`.` is a timeline already" in inside.err
    assert "`dateline check` tells" in inside.err
    assert before == bytes_below(tmp_path / "mine")


def test_records_without_a_site_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine" / "seeds").mkdir(parents=True)
    (tmp_path / "mine" / "seeds" / "a.txt").write_bytes(b"words")

    ended = run("init", "mine")

    assert 1 == ended.code
    assert "`mine` has records already, in seeds/, and no site.yaml; nothing was changed" in ended.err


def test_a_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"words")

    ended = run("init", "mine")

    assert 1 == ended.code
    assert "`mine` is not a folder; nothing was changed\n  = help: choose a name that is not taken" in ended.err


def test_files_that_are_there_stay_and_what_they_lack_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"*.o\n/output/\n")
    (tmp_path / "README.md").write_bytes(b"# Mine\n")
    (tmp_path / "build.py").write_bytes(b"print('mine')\n")

    ended = run("init", ".")

    assert 0 == ended.code
    assert (b"*.o\n/output/\n", b"print('mine')\n") == ((tmp_path / ".gitignore").read_bytes(), (tmp_path / "build.py").read_bytes())
    assert "`build.py` was there and stays as it is\n" in ended.err
    lacking = "    /dist/\n    /.output.dateline/\n    /.dateline/\n"
    assert f"`.gitignore` was there and stays as it is; add what it lacks:\n{lacking}" in ended.err
    assert "    /output/" not in ended.err
    assert 0 == run("build", "--strict").code


def test_the_archived_texts_are_kept_byte_for_byte_by_git(run: Run, tmp_path: Path) -> None:
    run("init", "mine")
    git = ["git", "-C", str(tmp_path / "mine")]
    subprocess.run([*git, "init", "--quiet"], check=True)

    said = subprocess.run(
        [*git, "check-attr", "text", "--", "seeds/example-gazette.txt"], capture_output=True, encoding="utf-8", check=True
    ).stdout

    assert "seeds/example-gazette.txt: text: unset\n" == said


def test_the_editor_finds_the_schemas_that_its_settings_name(run: Run, tmp_path: Path) -> None:
    run("init", "mine")

    settings = json.loads(text_of(tmp_path / "mine" / ".vscode" / "settings.json"))

    assert {"events/**/*.yaml", "seeds/*.yaml", "site.yaml"} <= set(settings["yaml.schemas"].values())
    assert all((tmp_path / "mine" / path).is_file() for path in settings["yaml.schemas"])
    assert 0 == run("schema", cwd=tmp_path / "mine").code


def steps_of(workflow: str) -> list[dict[str, Any]]:  # as YAML has it
    return [step for job in yaml.safe_load(workflow)["jobs"].values() for step in job["steps"]]


def runs(workflow: str) -> list[str]:
    """The commands of a workflow's steps."""
    return [step["run"] for step in steps_of(workflow) if "run" in step]


def test_the_workflows_start_what_this_program_has(run: Run, tmp_path: Path) -> None:
    run("init", "mine")
    workflows = [text_of(path) for path in sorted((tmp_path / "mine" / ".github" / "workflows").iterdir())]
    steps = [step for text in workflows for step in steps_of(text)]

    commands = [command.split() for text in workflows for command in runs(text)]

    verbs = {words[2] for words in commands if words[:2] == ["python3", "build.py"]}
    assert {"build", "verify"} == verbs
    formats = {words[words.index("--format") + 1] for words in commands if "--format" in words}
    assert formats < {form.name for form in terminal.all_forms()}
    builds = [(words, text) for text in workflows for words in map(str.split, runs(text)) if words[2] == "build"]
    assert all("--strict" in words for words, _ in builds)
    assert [("--previous" in words) for words, _ in builds] == ["actions/deploy-pages" in text for _, text in builds] == [False, True]
    assert all("@v" in step["uses"] for step in steps if "uses" in step)


def begun(run: Run, tmp_path: Path) -> Path:
    assert 0 == run("init", "mine").code
    return tmp_path / "mine"


def started(root: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Start the build.py of a timeline, from the folder around it."""
    command = [sys.executable, str(root / "build.py"), *arguments]
    return subprocess.run(command, cwd=root.parent, env=environment(**more), capture_output=True, encoding="utf-8", timeout=60, check=False)


def test_its_build_py_has_the_same_verbs_from_any_folder(run: Run, tmp_path: Path) -> None:
    root = begun(run, tmp_path)

    checked, built = started(root, "check", "--strict"), started(root)

    assert (0, "nothing to mend; 1 event, 2 quotations verified in 1 source\n") == (checked.returncode, checked.stderr)
    assert (0, True) == (built.returncode, (root / "output" / "index.html").is_file())


def test_its_build_py_says_how_dateline_is_installed_where_it_is_not(run: Run, tmp_path: Path) -> None:
    root = begun(run, tmp_path)

    ended = started(root, PYTHONPATH="")

    assert (69, "") == (ended.returncode, ended.stdout)
    assert f"error: Dateline is not installed for this Python\n  = help: `{shlex.quote(sys.executable)} -m pip install -r " in ended.stderr
    assert str(root / "requirements.txt") in ended.stderr


def test_its_build_py_goes_on_in_the_environment_beside_it(run: Run, tmp_path: Path) -> None:
    root = begun(run, tmp_path)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", "--system-site-packages", str(root / ".venv")], check=True)
    (root / ".venv" / "bin" / "dateline").write_text("#!/bin/sh\n", "utf-8")
    program = text_of(root / "build.py").replace("from dateline.cli.main import main", "print(sys.prefix); sys.exit(0)")
    (root / "build.py").write_text(program, "utf-8")

    assert f"{root / '.venv'}\n" == started(root).stdout


def test_its_build_py_is_read_by_an_old_python_which_says_that_it_is_old(run: Run, tmp_path: Path) -> None:
    root = begun(run, tmp_path)
    ast.parse(text_of(root / "build.py"), feature_version=(3, 6))
    pretend = f"import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path({str(root / 'build.py')!r})"

    ended = subprocess.run([sys.executable, "-c", pretend], capture_output=True, encoding="utf-8", check=False)

    assert 69 == ended.returncode
    assert ended.stderr.startswith("error: Dateline needs Python 3.11 or newer, and this is Python 3.9\n")


def published(root: Path, *arguments: str, programs: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Start publish.sh where only these programs, and what every system has, are found."""
    folder = root.parent / "programs"
    folder.mkdir()
    system = {name: f'exec "{shutil.which(name)}" "$@"' for name in ("dirname", "mktemp", "rm")}
    for name, script in {**programs, **system}.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (folder / name).chmod(0o755)
    return subprocess.run(
        ["/bin/sh", str(root / "publish.sh"), *arguments],
        cwd=root.parent, env=environment(PATH=str(folder)), capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


PYTHON = f'exec "{sys.executable}" "$@"'
RSYNC = 'printf "%s\\n" "$@"'
COPYING_RSYNC = (
    RSYNC
    + """
for last do :; done
case "$*" in *--include=/dateline-manifest.json*) exec /bin/cp -R there/dateline-manifest.json there/events "$last" ;; esac"""
)


def test_publish_sh_does_nothing_without_a_target(run: Run, tmp_path: Path) -> None:
    ended = published(begun(run, tmp_path), programs={"python3": PYTHON, "rsync": RSYNC})

    assert (2, "") == (ended.returncode, ended.stdout)
    assert "no target is given, so nothing was built and nothing was copied" in ended.stderr


def test_publish_sh_says_what_it_needs(run: Run, tmp_path: Path) -> None:
    ended = published(begun(run, tmp_path), "there", programs={"python3": PYTHON})

    assert 69 == ended.returncode
    assert "this script copies with rsync, which is not installed here" in ended.stderr


def test_publish_sh_builds_proves_and_copies(run: Run, tmp_path: Path) -> None:
    root = begun(run, tmp_path)

    ended = published(root, "me@example.org:site/", "--dry-run", programs={"python3": PYTHON, "rsync": RSYNC})

    assert 0 == ended.returncode, ended.stderr
    assert "no site is published at me@example.org:site/ yet\n" in ended.stdout
    assert "verified: " in ended.stdout
    given = ended.stdout.splitlines()[-7:]
    assert ["--dry-run", "--", f"{root}/output/", "me@example.org:site/", "copied to me@example.org:site/"] == given[2:]


def test_publish_sh_loses_nothing_of_what_is_published_there(run: Run, tmp_path: Path) -> None:
    """What it fetches is enough to make every former version again; a run that only shows what it would do fetches too."""
    root = begun(run, tmp_path)
    assert 0 == run("build", "--root", root).code
    shutil.move(root / "output", tmp_path / "there")
    (version,) = (tmp_path / "there/events/mayor-opens-footbridge/v").iterdir()
    change(root / "events/mayor-opens-footbridge.yaml", "Mayor opens a footbridge", "Mayor opens the footbridge")

    ended = published(root, "there", "--rsh=ssh", "-n", programs={"python3": PYTHON, "rsync": COPYING_RSYNC})

    assert 0 == ended.returncode, ended.stderr
    assert "is published at" not in ended.stdout
    assert "--exclude=*\n--rsh=ssh\n--\nthere/\n" in ended.stdout
    assert (root / "output/events/mayor-opens-footbridge/v" / version.name / "index.html").is_file()


@pytest.mark.parametrize(("listed", "said"), [(0, "cannot be read, so nobody can tell"), (23, "no site is published at there yet")])
def test_publish_sh_tells_a_site_that_it_cannot_read_from_one_that_is_not_there(run: Run, tmp_path: Path, listed: int, said: str) -> None:
    """Rsync ends alike in both cases; to take the first for the second would lose whatever was promised."""
    root = begun(run, tmp_path)
    (root / "seeds" / "example-gazette.txt").write_bytes(b"Other words.")

    rsync = f'case "$*" in *--list-only*) exit {listed} ;; esac; exit 23'
    ended = published(root, "there", programs={"python3": PYTHON, "rsync": rsync})

    assert 1 == ended.returncode
    assert said in ended.stdout + ended.stderr
    assert (listed == 0) == ("quote-" not in ended.stdout + ended.stderr)


@pytest.mark.skipif(not (shutil.which("curl") and shutil.which("jq")), reason="the workflow's step needs curl and jq")
def test_the_workflow_asks_the_published_site_what_it_promised(run: Run, tmp_path: Path) -> None:
    root = begun(run, tmp_path)
    version = "events/harbour-vote/v/0123456789/index.json"
    files = {version: "{}", "dateline-manifest.json": json.dumps({"files": {version: "", "events/harbour-vote/index.json": ""}})}
    for path, text in files.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text, "utf-8")
    (step,) = (command for command in runs(text_of(root / ".github/workflows/publish.yaml")) if "curl" in command)
    served = partial(SimpleHTTPRequestHandler, directory=tmp_path / "site")

    def fetched(place: str) -> tuple[str, set[str]]:
        folder = tmp_path / f"run{place}"
        (folder / "env").parent.mkdir()
        given = {"RUNNER_TEMP": str(folder), "GITHUB_ENV": str(folder / "env"), "GITHUB_RUN_ID": "7", "BASE_URL": f"{address}{place}"}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step]
        subprocess.run(command, env={**os.environ, **given, "no_proxy": "*"}, capture_output=True, timeout=60, check=True)
        return text_of(folder / "env"), bytes_below(folder / "previous").keys() - {"versions"}

    with ThreadingHTTPServer(("127.0.0.1", 0), served) as server:
        address = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        there, nowhere = fetched(""), fetched("/nowhere")
        server.shutdown()

    assert (f"PREVIOUS={tmp_path}/run/previous\n", set(files)) == there
    assert "PREVIOUS=none\n" == nowhere[0]


def test_publish_sh_copies_nothing_that_was_not_proved(run: Run, tmp_path: Path) -> None:
    root = begun(run, tmp_path)
    (root / "seeds" / "example-gazette.txt").write_bytes(b"Other words.")

    ended = published(root, "there", programs={"python3": PYTHON, "rsync": RSYNC})

    assert 1 == ended.returncode
    assert "--checksum" not in ended.stdout
    assert "copied to there" not in ended.stdout
