"""A set-up leaves a whole environment or one that the next set-up makes afresh, and nobody else's work is touched."""

import platform
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.rim.setup import environment, pip, stamp
from dateline.rim.setup.failure import SetupFailed

RUN = (stamp.RUN,)
TEST = (stamp.RUN, stamp.TEST)
# Notes in a file, beside the checkout, which pins it was asked to install.
NOTE = "open(os.path.join(os.path.dirname(sys.argv[0]), 'calls'), 'a').write(os.path.basename(sys.argv[-1]) + '\\n')"

Programs = Callable[[str, str], Path]


@pytest.fixture
def calls(program: Programs, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Put a stand-in in pip's place; return a reader of what it was asked to install."""
    fake = program("python", NOTE)
    monkeypatch.setattr(pip, "installer", lambda root: str(fake))
    record = fake.parent / "calls"
    return lambda: record.read_text(encoding="utf-8").splitlines() if record.exists() else []


def marker(root: Path) -> list[str]:
    """Return the pins that the marker names, each with the beginning of its state."""
    return [line[: line.index(" ") + 1] + ("unfinished" if line.endswith("unfinished") else "done") for line in stamp.lines(str(root))]


def test_first_set_up_says_its_steps(checkout: Path, calls: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    environment.prepare(str(checkout), RUN)

    assert [
        f"Setting up: making .venv with Python {platform.python_version()}",
        "Setting up: installing 2 packages, each checked against its hash (requirements.txt)",
        "Setting up: done in 1 s",
    ] == capsys.readouterr().err.splitlines()


def test_first_set_up_leaves_a_python_that_runs_in_its_own_environment(checkout: Path, calls: Callable[[], list[str]]) -> None:
    environment.prepare(str(checkout), RUN)

    command = [stamp.python_of(str(checkout)), "-c", "import sys; print(sys.prefix)"]
    assert str(checkout / ".venv") == subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()


def test_second_set_up_does_nothing(checkout: Path, calls: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    environment.prepare(str(checkout), RUN)
    capsys.readouterr()

    environment.prepare(str(checkout), RUN)

    assert (["requirements.txt"], "") == (calls(), capsys.readouterr().err)


def test_tests_tools_come_on_top(checkout: Path, calls: Callable[[], list[str]]) -> None:
    environment.prepare(str(checkout), RUN)

    environment.prepare(str(checkout), TEST)

    assert ["requirements.txt", "requirements-dev.txt"] == calls()
    assert ["requirements.txt done", "requirements-dev.txt done"] == marker(checkout)


def test_plain_start_after_the_tests_installs_nothing(checkout: Path, calls: Callable[[], list[str]]) -> None:
    environment.prepare(str(checkout), TEST)

    environment.prepare(str(checkout), RUN)

    assert ["requirements.txt", "requirements-dev.txt"] == calls()


def test_changed_pins_make_the_environment_afresh(
    checkout: Path, calls: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare(str(checkout), TEST)
    (checkout / ".venv" / "left-over").write_text("", encoding="utf-8")
    (checkout / "requirements.txt").write_text("jinja2==3.1.7\n", encoding="utf-8")
    capsys.readouterr()

    environment.prepare(str(checkout), RUN)

    assert ["requirements.txt done"] == marker(checkout)
    assert not (checkout / ".venv" / "left-over").exists()
    assert f"making .venv with Python {platform.python_version()}, since the pins or Python changed" in capsys.readouterr().err


def test_changed_pins_of_the_tests_leave_no_mixture(checkout: Path, calls: Callable[[], list[str]]) -> None:
    environment.prepare(str(checkout), TEST)
    (checkout / ".venv" / "left-over").write_text("", encoding="utf-8")
    (checkout / "requirements-dev.txt").write_text("pytest==9.2.1\n", encoding="utf-8")

    environment.prepare(str(checkout), TEST)

    assert ["requirements.txt", "requirements-dev.txt"] * 2 == calls()
    assert not (checkout / ".venv" / "left-over").exists()


def test_failed_installation_is_taken_up_again(
    checkout: Path, program: Programs, calls: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    program("python", "sys.exit(1)")
    with pytest.raises(SetupFailed):
        environment.prepare(str(checkout), RUN)
    assert not stamp.holds(str(checkout), stamp.RUN)
    program("python", NOTE)
    capsys.readouterr()

    environment.prepare(str(checkout), RUN)

    assert stamp.holds(str(checkout), stamp.RUN)
    assert ", since the last set-up did not finish" in capsys.readouterr().err.splitlines()[0]


def test_half_installed_tests_tools_leave_the_build_usable(
    checkout: Path, program: Programs, calls: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare(str(checkout), RUN)
    program("python", "sys.exit(1)")

    with pytest.raises(SetupFailed):
        environment.prepare(str(checkout), TEST)

    assert ["requirements.txt done", "requirements-dev.txt unfinished"] == marker(checkout)
    assert stamp.holds(str(checkout), stamp.RUN)


def test_half_installed_tests_tools_are_made_afresh(
    checkout: Path, program: Programs, calls: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare(str(checkout), RUN)
    program("python", "sys.exit(1)")
    with pytest.raises(SetupFailed):
        environment.prepare(str(checkout), TEST)
    program("python", NOTE)
    capsys.readouterr()

    environment.prepare(str(checkout), TEST)

    assert ["requirements.txt done", "requirements-dev.txt done"] == marker(checkout)
    assert ", since the last set-up did not finish" in capsys.readouterr().err.splitlines()[0]


def test_two_set_ups_at_once_do_the_work_once(
    checkout: Path, program: Programs, calls: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    program("python", f"import time; time.sleep(0.5)\n{NOTE}")
    threads = [threading.Thread(target=environment.prepare, args=(str(checkout), RUN)) for _ in range(2)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ["requirements.txt"] == calls()
    assert 1 == capsys.readouterr().err.count("Setting up: waiting for another build that is setting up\n")


def test_environment_that_somebody_else_made_stays(checkout: Path, calls: Callable[[], list[str]]) -> None:
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "pyvenv.cfg").write_text("mine", encoding="utf-8")

    with pytest.raises(SetupFailed) as caught:
        environment.prepare(str(checkout), RUN)

    assert (
        f"error: set-up failed: {checkout}/.venv was not made by this set-up and stays as it is\n"
        "  = help: rename or delete it, then start build.py again"
    ) == str(caught.value)
    assert ["pyvenv.cfg"] == [path.name for path in (checkout / ".venv").iterdir()]


def test_file_in_place_of_the_environment_stays(checkout: Path, calls: Callable[[], list[str]]) -> None:
    (checkout / ".venv").write_text("mine", encoding="utf-8")

    with pytest.raises(SetupFailed, match="was not made by this set-up"):
        environment.prepare(str(checkout), RUN)

    assert "mine" == (checkout / ".venv").read_text(encoding="utf-8")


def test_link_to_the_environment_of_another_checkout_stays(checkout: Path, calls: Callable[[], list[str]], tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / stamp.MARKER).write_text("requirements.txt of another\n", encoding="utf-8")
    (checkout / ".venv").symlink_to(other)

    with pytest.raises(SetupFailed) as raised:
        environment.prepare(str(checkout), RUN)

    assert f"{checkout}/.venv is a link to {other}, which stays as it is" in str(raised.value)
    assert "requirements.txt of another\n" == (other / stamp.MARKER).read_text(encoding="utf-8")


def test_empty_folder_is_taken(checkout: Path, calls: Callable[[], list[str]]) -> None:
    (checkout / ".venv").mkdir()

    environment.prepare(str(checkout), RUN)

    assert stamp.holds(str(checkout), stamp.RUN)


def test_clearing_does_not_follow_links_out_of_the_environment(checkout: Path, calls: Callable[[], list[str]]) -> None:
    (checkout / "events").mkdir()
    (checkout / "events" / "a.yaml").write_text("title: kept", encoding="utf-8")
    environment.prepare(str(checkout), RUN)
    (checkout / ".venv" / "link").symlink_to(checkout / "events")
    (checkout / "requirements.txt").write_text("jinja2==3.1.7\n", encoding="utf-8")

    environment.prepare(str(checkout), RUN)

    assert "title: kept" == (checkout / "events" / "a.yaml").read_text(encoding="utf-8")


def test_folder_with_a_colon_is_refused_in_words(checkout: Path, calls: Callable[[], list[str]]) -> None:
    root = checkout.rename(checkout.with_name("a:b"))

    with pytest.raises(SetupFailed, match="has a `:` in its name, and no Python environment can stand there"):
        environment.prepare(str(root), RUN)
