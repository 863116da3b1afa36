"""Write the references that pandoc's citeproc makes of the items in references.txt, with the official styles.

    python -m tests.cases.citing.make STYLES [PANDOC]

STYLES is a clone of https://github.com/citation-style-language/styles (bare or not), or a folder with the three files. They are
under CC BY-SA 3.0 and no part of Dateline. The references were made with commit 0819c0e0b7d4a0301ff063521f91818cb697ca5b and
pandoc 3.9.

What is given to citeproc is the CSL-JSON that Dateline writes, in the shape of pandoc's own documents, where no sign has a meaning:
in CSL-JSON a `<b>` in a title would be markup, and straight quotation marks would be curled. The
language is given as none at all, so that no style changes the case of the words of titles, which are English or may be.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dateline.citing import csl, runs
from dateline.citing.runs import Run, Runs
from tests.citing.cases import FOLDER, Case, cases, written

STYLES = {"apa": "apa", "chicago": "chicago-author-date", "mla": "modern-language-association"}
MARKS = {"“": ("DoubleQuote", "”"), "‘": ("SingleQuote", "’")}
Tree = Any
"""Documents of pandoc, which nothing here describes."""


def inlines(text: str) -> Iterator[Tree]:
    """Yield a text as pandoc's inlines: quotations as such where both marks are there, all else as it is."""
    plain = ""
    while text:
        found = MARKS.get(text[0])
        end = closing(text, found[1]) if found else None
        if found and end is not None:
            yield from strings(plain)
            yield {"t": "Quoted", "c": [{"t": found[0]}, list(inlines(text[1:end]))]}
            plain, text = "", text[end + 1 :]
        else:
            plain, text = plain + text[0], text[1:]
    yield from strings(plain)


def closing(text: str, mark: str) -> int | None:
    """Return where a quotation that begins with the text ends; an apostrophe stands before a letter."""
    places = [place for place, sign in enumerate(text) if sign == mark and not text[place + 1 : place + 2].isalnum()]
    return places[0] if places else None


def strings(text: str) -> Iterator[Tree]:
    """Yield words and spaces."""
    for number, word in enumerate(text.split(" ")):
        if number:
            yield {"t": "Space"}
        if word:
            yield {"t": "Str", "c": word}


def meta(value: Tree) -> Tree:
    """Return a value of CSL-JSON as metadata of a document."""
    match value:
        case dict():
            return {"t": "MetaMap", "c": {key: meta(part) for key, part in value.items()}}
        case list():
            return {"t": "MetaList", "c": [meta(part) for part in value]}
        case bool():
            return {"t": "MetaBool", "c": value}
        case _:
            return {"t": "MetaInlines", "c": list(inlines(str(value)))}


def reference(case: Case, style: Path, pandoc: str) -> Runs:
    """Let citeproc make the reference to one item."""
    record = csl.record(case.item) | {"language": "zxx"}
    head = {"references": meta([record]), "nocite": {"t": "MetaInlines", "c": [cited(record["id"])]}, "lang": meta("en-US")}
    document = {"pandoc-api-version": [1, 23, 1], "meta": head, "blocks": []}
    done = subprocess.run(
        [pandoc, "--from=json", "--to=json", "--citeproc", f"--csl={style}"],
        input=json.dumps(document),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    blocks = json.loads(done.stdout)["blocks"]
    return runs.joined(flat(blocks, italic=False))


def cited(key: Tree) -> Tree:
    """Return a citation in a document."""
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": "@"}]]}


def flat(nodes: list[Tree], *, italic: bool) -> Iterator[Run]:
    """Yield what stands in blocks and inlines; italics within italics are upright."""
    for node in nodes:
        content = node.get("c")
        match node["t"]:
            case "Str":
                yield Run(content, italic)
            case "Space" | "SoftBreak":
                yield Run(" ", italic)
            case "Emph":
                yield from flat(content, italic=not italic)
            case "Div" | "Span" | "Link":
                yield from flat(content[1], italic=italic)
            case "Quoted":
                before, after = "“”" if content[0]["t"] == "DoubleQuote" else "‘’"
                yield Run(before, italic)
                yield from flat(content[1], italic=italic)
                yield Run(after, italic)
            case _:
                yield from flat(content, italic=italic)


def style_file(styles: Path, name: str, folder: Path) -> Path:
    """Return a style's file, taken out of a bare clone into a folder."""
    if (path := styles / f"{name}.csl").exists():
        return path
    shown = subprocess.run(["git", "-C", str(styles), "show", f"HEAD:{name}.csl"], capture_output=True, check=True)
    (taken := folder / path.name).write_bytes(shown.stdout)
    return taken


def main(styles: str, pandoc: str = "pandoc") -> None:
    """Write the references anew."""
    path = FOLDER / "references.txt"
    with TemporaryDirectory() as folder:
        files = {style: style_file(Path(styles), name, Path(folder)) for style, name in STYLES.items()}
        made = [
            case.with_references({style: str(runs.html(reference(case, file, pandoc))) for style, file in files.items()})
            for case in cases(path.read_text("utf-8"))
        ]
    path.write_text(written(made), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
