"""The pins agree with the ranges, and with what the documentation says of them."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = {
    "requirements.txt": [Requirement(line) for line in PROJECT["project"]["dependencies"]],
    "requirements-dev.txt": [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]],
}


def pinned(name: str) -> dict[str, Requirement]:
    """Return the requirements that a file pins, by the canonical names of their packages."""
    found = [Requirement(block.partition(" \\")[0]) for block in blocks(name)]
    return {canonicalize_name(pin.name): pin for pin in found}


def blocks(name: str) -> list[str]:
    """Return a file's requirements, each with its lines of hashes."""
    return re.split(r"\n(?! )", (ROOT / name).read_text(encoding="utf-8").rstrip("\n"))


@pytest.mark.parametrize("name", DIRECT)
def test_each_direct_dependency_is_pinned_inside_its_range(name: str) -> None:
    pins = pinned(name)

    outside = [
        str(wanted)
        for wanted in DIRECT[name]
        if (pin := pins.get(canonicalize_name(wanted.name))) is None or not wanted.specifier.contains(next(iter(pin.specifier)).version)
    ]

    assert [] == outside


@pytest.mark.parametrize("name", DIRECT)
def test_each_pin_is_one_version_with_hashes_and_no_more(name: str) -> None:
    shape = re.compile(r"[a-z0-9-]+==[0-9.]+( ; [^\\\n]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+")

    odd = [block for block in blocks(name) if not shape.fullmatch(block)]

    assert [] == odd


def test_no_package_is_pinned_in_both_files() -> None:
    both = pinned("requirements.txt").keys() & pinned("requirements-dev.txt").keys()

    assert set() == both


@pytest.mark.parametrize("name", DIRECT)
def test_each_direct_dependency_has_its_reason_in_the_documentation(name: str) -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    without = [wanted.name for wanted in DIRECT[name] if f"**{wanted.name}**" not in text]

    assert [] == without
