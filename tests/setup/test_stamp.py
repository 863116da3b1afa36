"""An environment is taken as it is only while its marker says so."""

import sys
from pathlib import Path

import pytest

from dateline.rim.setup import stamp


@pytest.fixture
def ready(checkout: Path) -> str:
    """Return a checkout whose environment is finished."""
    python = Path(stamp.python_of(str(checkout)))
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    Path(stamp.marker_of(str(checkout))).write_text(stamp.line_of(str(checkout), stamp.RUN) + "\n", encoding="utf-8")
    return str(checkout)


def test_finished_environment_holds_its_pins(ready: str) -> None:
    assert stamp.holds(ready, stamp.RUN)


def test_environment_without_the_tests_tools_does_not_hold_their_pins(ready: str) -> None:
    assert not stamp.holds(ready, stamp.TEST)


def test_checkout_without_an_environment_holds_nothing(checkout: Path) -> None:
    assert not stamp.holds(str(checkout), stamp.RUN)


def test_file_in_place_of_the_environment_holds_nothing(checkout: Path) -> None:
    (checkout / ".venv").write_text("", encoding="utf-8")

    assert not stamp.holds(str(checkout), stamp.RUN)


def test_changed_pins_are_not_held(ready: str) -> None:
    with (Path(ready) / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")

    assert not stamp.holds(ready, stamp.RUN)


def test_another_python_version_does_not_hold_the_pins(ready: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")

    assert not stamp.holds(ready, stamp.RUN)


def test_environment_whose_python_was_exchanged_does_not_hold_its_pins(ready: str, tmp_path: Path) -> None:
    (tmp_path / "python3.99").write_text("", encoding="utf-8")
    Path(stamp.python_of(ready)).unlink()
    Path(stamp.python_of(ready)).symlink_to(tmp_path / "python3.99")

    assert not stamp.holds(ready, stamp.RUN)


def test_environment_whose_python_is_gone_does_not_hold_its_pins(ready: str, tmp_path: Path) -> None:
    Path(stamp.python_of(ready)).unlink()
    Path(stamp.python_of(ready)).symlink_to(tmp_path / "gone")
    Path(stamp.marker_of(ready)).write_text(stamp.line_of(ready, stamp.RUN) + "\n", encoding="utf-8")

    assert not stamp.holds(ready, stamp.RUN)


@pytest.mark.parametrize("kept", [0, 1, 20, 80])
def test_marker_that_was_not_written_to_its_end_holds_nothing(ready: str, kept: int) -> None:
    marker = Path(stamp.marker_of(ready))
    marker.write_text(marker.read_text(encoding="utf-8")[:kept], encoding="utf-8")

    assert not stamp.holds(ready, stamp.RUN)


def test_moved_checkout_still_holds_its_pins(ready: str) -> None:
    moved = Path(ready).rename(Path(ready).with_name("moved"))

    assert stamp.holds(str(moved), stamp.RUN)
