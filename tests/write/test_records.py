"""Which files of a collection an archive may hold: records and proofs, and no word that was removed."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.load.collection import load
from dateline.model.output import OutputFile
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree
from dateline.write.records import Kept, records
from tests.views.sample import LEAST, PICTURE

EVENT = LEAST["events/closing.yaml"]
PROOF = "seeds/gazette.proof.json"
REMOVED = 'suppressed: {date: "2025-06-02", ground: copyright}'


def kept(more: Mapping[str, str | bytes] | None = None, proofs: tuple[OutputFile, ...] = ()) -> Kept:
    tree = DictTree({**LEAST, **(more or {})})
    return records(resolve(load(tree).records), tree, proofs)


def paths(found: Kept) -> list[str]:
    return [file.path for file in found.files]


def test_records_are_there_as_they_are_and_texts_are_not() -> None:
    found = kept()

    assert [("events/closing.yaml", EVENT), ("seeds/gazette.yaml", "publisher: Gazette\n"), ("site.yaml", LEAST["site.yaml"])] == [
        (file.path, file.content.decode()) for file in found.files
    ]
    assert () == found.left_out


def test_names_pages_stories_and_pictures_that_are_shown_are_there() -> None:
    more: dict[str, str | bytes] = {
        "vocabulary/actors.yaml": "mayor: {name: Mayor}\n",
        "pages/method.md": "---\ntitle: Method\n---\nWords.\n",
        "pages/notes.txt": "Not ours to show.",
        "stories/strike.md": "---\ntitle: Strike\n---\nWords.\n",
        "media/a.png": PICTURE,
        "media/unused.png": PICTURE,
        "events/deep/closing.yaml": EVENT + "media: [{file: a.png, alt: A}]\n",
        "seeds/other.pdf": b"%PDF",
    }
    tree = DictTree({name: text for name, text in {**LEAST, **more}.items() if name != "events/closing.yaml"})

    found = records(resolve(load(tree).records), tree, ())

    assert [
        "events/deep/closing.yaml", "media/a.png", "pages/method.md", "seeds/gazette.yaml", "site.yaml", "stories/strike.md",
        "vocabulary/actors.yaml",
    ] == paths(found)  # fmt: skip


def test_proof_of_the_collection_is_there_and_one_that_was_made_takes_its_place() -> None:
    own = {PROOF: '{"format": 1}'}

    assert b'{"format": 1}' == {file.path: file.content for file in kept(own).files}[PROOF]
    assert b"made" == {file.path: file.content for file in kept(own, (OutputFile(PROOF, b"made"),)).files}[PROOF]


def test_draft_is_not_there() -> None:
    assert ["seeds/gazette.yaml", "site.yaml"] == paths(kept({"events/closing.yaml": EVENT + "draft: true\n"}))


def test_record_with_something_that_was_removed_stays_out_and_is_named() -> None:
    whole = EVENT + REMOVED + "\n"
    excerpt = EVENT.replace("harbour closed}", f"harbour closed, {REMOVED}}}")
    picture = EVENT + f"media: [{{file: a.png, alt: A, {REMOVED}}}]\n"

    for event in (whole, excerpt, picture):
        found = kept({"events/closing.yaml": event, "media/a.png": PICTURE})

        assert ["seeds/gazette.yaml", "site.yaml"] == paths(found)
        assert ("events/closing.yaml",) == found.left_out


def test_removed_source_takes_along_what_quotes_it_and_its_proof() -> None:
    source = {"seeds/gazette.yaml": f"publisher: Gazette\n{REMOVED}\n", PROOF: "{}"}

    found = kept(source, (OutputFile(PROOF, b"made"),))

    assert ["site.yaml"] == paths(found)
    assert ("events/closing.yaml", "seeds/gazette.yaml") == found.left_out
