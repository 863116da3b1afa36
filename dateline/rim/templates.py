"""Where templates and assets come from: the collection's own, file by file, before the built-in ones.

In here: finding both folders. Not in here: what is wrong with a template (render/).
"""

from __future__ import annotations

from pathlib import Path

from dateline.render.stray import refuse_stray
from dateline.rim.trees import DiskTree, Layered
from dateline.text.tree import InputTree


def templates(root: Path) -> InputTree:
    """Return the templates of the collection at `root`: what `site_templates/` there lacks is built in.

    Raises:
        TemplateFault: The collection has a template that nothing uses.
        ReadFault: A folder cannot be listed, or a template cannot be read.
    """
    built_in, own = DiskTree(_built_in()), DiskTree(root / "site_templates")
    if not (root / "site_templates").is_dir() or (root / "site_templates").resolve() == _built_in().resolve():
        return built_in
    both = Layered(own, built_in)
    refuse_stray(both, (entry.path for entry in own.everything()), frozenset(entry.path for entry in built_in.everything()))
    return both


def folders(root: Path) -> tuple[Path, ...]:
    """Return the folders that these templates are read from, whether they are there or not."""
    return (root / "site_templates", _built_in())


def _built_in() -> Path:
    """Return the folder of the built-in templates: inside an installed package, beside the package in the repository."""
    package = Path(__file__).parent.parent
    packed = package / "site_templates"
    return packed if packed.is_dir() else package.parent / "site_templates"
