"""What a folder holds is found, and what is amiss in it is said."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from dateline.diagnostics.formats import Format
from dateline.registry import members

FORMAT = "from dateline.diagnostics.formats import Format\n"


def package(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch, **modules: str) -> ModuleType:
    """Write and import a package of these modules; each test needs a name of its own."""
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text("", "utf-8")
    for module, text in modules.items():
        (folder / name / f"{module}.py").write_text(FORMAT + text, "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    importlib.invalidate_caches()
    return importlib.import_module(name)


def made(name: str) -> str:
    return f"FORMAT = Format({name!r}, lambda diagnostics, color: '')\n"


def test_members_stand_in_the_order_of_their_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = members(package(tmp_path, "ordered", monkeypatch, b=made("first"), a=made("second")), "FORMAT", Format)

    assert ["second", "first"] == [member.name for member in found]


def test_module_that_begins_with_a_low_line_and_a_folder_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = package(tmp_path, "passed_over", monkeypatch, a=made("a"), _shared="")
    (tmp_path / "passed_over" / "folder").mkdir()
    (tmp_path / "passed_over" / "folder" / "__init__.py").write_text("", "utf-8")

    assert ["a"] == [member.name for member in members(folder, "FORMAT", Format)]


@pytest.mark.parametrize(
    ("name", "modules", "fault"),
    [
        ("without", {"a": ""}, "without.a has no FORMAT of type Format"),
        ("of_another_type", {"a": "FORMAT = 1\n"}, "of_another_type.a has no FORMAT of type Format"),
        ("twice", {"a": made("x"), "b": made("x")}, "twice.b: the name 'x' is taken"),
    ],
)
def test_module_that_adds_nothing_or_a_name_that_is_taken_is_refused(
    name: str, modules: dict[str, str], fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = package(tmp_path, name, monkeypatch, **modules)

    with pytest.raises(TypeError) as raised:
        members(folder, "FORMAT", Format)

    assert fault == str(raised.value)
