"""Where templates and assets come from: the collection's own, file by file, before the built-in ones."""

from __future__ import annotations

from pathlib import Path

from dateline.rim.trees import DiskTree, Layered
from dateline.text.tree import InputTree


def templates(root: Path) -> InputTree:
    """Return the templates of the collection at `root`: what `site_templates/` there lacks is built in."""
    built_in = _built_in()
    own = root / "site_templates"
    if not own.is_dir() or own.resolve() == built_in.resolve():
        return DiskTree(built_in)
    return Layered(DiskTree(own), DiskTree(built_in))


def folders(root: Path) -> tuple[Path, ...]:
    """Return the folders that these templates are read from, whether they are there or not."""
    return (root / "site_templates", _built_in())


def _built_in() -> Path:
    """Return the folder of the built-in templates: inside an installed package, beside the package in the repository."""
    package = Path(__file__).parent.parent
    packed = package / "site_templates"
    return packed if packed.is_dir() else package.parent / "site_templates"
