"""The files of a new timeline, by their paths in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from dateline.catalogue.catalogue import catalogue
from dateline.draft.yaml import Said, Value, document

FALLBACK = "en"
"""The language of the example where there is none in the language of the timeline."""

SITE = "site.yaml"
GITIGNORE = ".gitignore"
GITATTRIBUTES = ".gitattributes"

# Under names of their own: in this folder, git, editors and Python would take them for theirs.
_EVERYWHERE = {
    GITIGNORE: "gitignore.txt",
    GITATTRIBUTES: "gitattributes.txt",
    ".editorconfig": "editorconfig.txt",
    ".vscode/extensions.json": "extensions.json",
    ".github/dateline-problem-matcher.json": "problem-matcher.json",
    ".github/workflows/publish.yaml": "publish.yaml",
    ".github/workflows/check.yaml": "check.yaml",
    "build.py": "build.py.txt",
    "publish.sh": "publish.sh",
}
_OF_REQUIREMENTS = """\
# The Dateline that builds this timeline, for `python3 -m pip install -r requirements.txt` and the workflows.
# Where no package index has it, an address that pip takes does as well: dateline @ git+https://example.org/dateline
"""
_PUBLISHER = "# PUBLISHER\n"
_NO_INTERFACE = "language-without-interface"


@dataclass(frozen=True, slots=True)
class Begun:
    """What is known of a timeline when it begins."""

    title: str
    publisher: str | None
    language: str


def title_from(folder: str) -> str:
    """Return the title that the name of a folder suggests.

    >>> title_from("my-timeline"), title_from("2025"), title_from("")
    ('My timeline', '2025', 'Timeline')
    """
    words = " ".join(folder.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] or "Timeline"


def files(begun: Begun, *, version: str) -> Mapping[str, bytes]:
    """Return every file of a new timeline, in order of path. `version` is the one of Dateline that it is begun with."""
    everywhere = {path: _data("everywhere").joinpath(name).read_bytes() for path, name in _EVERYWHERE.items()}
    written = {SITE: _site(begun), "requirements.txt": f"{_OF_REQUIREMENTS}dateline=={version}\n".encode()}
    return dict(sorted({**everywhere, **written, **example(begun.language)}.items()))


def example(language: str) -> Mapping[str, bytes]:
    """Return the example that a timeline in `language` begins with: an event, its source, its terms."""
    found = {path: file.read_bytes() for path, file in _below(_data(language_of_example(language)))}
    return {path: content + _hash(found.get(path.removesuffix(".yaml") + ".txt")) for path, content in found.items()}


def language_of_example(language: str) -> str:
    """Return the language in which there is an example: the one asked for, its base language, or else English.

    >>> language_of_example("de-AT"), language_of_example("fo")
    ('de', 'en')
    """
    tag = language.lower()
    # The tag of a language has letters, digits and hyphens, so that it names nothing outside this folder.
    return next((each for each in (tag, tag.partition("-")[0]) if _data(each).joinpath("events").is_dir()), FALLBACK)


def _site(begun: Begun) -> bytes:
    known = {"title": begun.title, "publisher": begun.publisher, "language": begun.language}
    said: dict[str, Value] = {field: value for field, value in known.items() if value is not None}
    if not has_interface(begun.language):
        said["severities"] = Said({_NO_INTERFACE: "off"}, "the site's own words are English; with an interface, take this line out")
    more = _data("everywhere").joinpath("site.txt").read_text("utf-8")
    unnamed = "# publisher: the name that stands in the masthead, the footer and each citation\n" if begun.publisher is None else ""
    return f"format: 1\n{document(said)}{more.replace(_PUBLISHER, unnamed)}".encode()


def has_interface(language: str) -> bool:
    """Tell whether the site's own words can be in a language.

    >>> has_interface("de-AT"), has_interface("fo")
    (True, False)
    """
    return catalogue(language).language == language.lower().partition("-")[0]


def _hash(text: bytes | None) -> bytes:
    """Return the line by which a record vouches for the text beside it, if there is one."""
    return b"" if text is None else f"sha256: {hashlib.sha256(text).hexdigest()}\n".encode()


def _data(folder: str) -> Traversable:
    return resources.files(__package__).joinpath(folder)


def _below(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    """Yield every file below a folder with its path."""
    for item in folder.iterdir():
        if item.is_dir():
            yield from _below(item, f"{path}{item.name}/")
        else:
            yield f"{path}{item.name}", item
