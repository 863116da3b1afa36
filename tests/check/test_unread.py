"""What could not be read is there, though nothing is known of it: whatever names it, or would rest on it, is not reported as well."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from dateline import pipeline
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile
from dateline.text.node import at
from dateline.text.tree import DictTree, Entry, ReadFault

SITE = {"site.yaml": "format: 1\ntitle: Pellwick harbour\n", "events/pier-opens.yaml": "title: [Pier\n"}
FULL = Path(__file__).parents[1] / "projects/full"
LOCK = "events/opening/lock-opens.yaml"
LAMP = "events/lamp-goes-out.yaml"
UNREAD = 'title: "x\n'


def full() -> dict[str, str | bytes]:
    """Return the collection that uses every field."""
    return {str(path.relative_to(FULL)): path.read_bytes() for path in sorted(FULL.rglob("*")) if path.is_file()}


def rules(tree: DictTree) -> list[str]:
    """Return the rules that speak, less the warnings that the collection allows, and how much of one source is printed."""
    found = pipeline.walk(tree).diagnostics
    return [one.rule.name for one in found if one.allowed is None and one.rule.name != "quote-share"]


def with_value(path: str, pointer: str, value: str) -> DictTree:
    """Return the collection with another value at a place of one of its records."""
    text = (FULL / path).read_text("utf-8")
    root = read_yaml(TextFile(PurePosixPath(path), text, "")).root
    found = at(root, pointer) if root is not None else None
    assert found is not None, f"{path} has no {pointer}"
    span = found[1].span
    return DictTree({**full(), path: text[: span.start] + value + text[span.end :]})


def moved(path: str, to: str) -> DictTree:
    files = full()
    return DictTree({**{name: text for name, text in files.items() if name != path}, to: files[path]})


def test_the_whole_collection_is_free_of_findings() -> None:
    assert [] == rules(DictTree(full()))


def test_a_collection_whose_only_event_cannot_be_read_is_not_called_empty() -> None:
    found = [diagnostic.rule.name for diagnostic in pipeline.walk(DictTree(SITE)).diagnostics]

    assert ["yaml-syntax"] == found


def test_an_event_that_cannot_be_read_is_known_by_its_id() -> None:
    source = {"seeds/gazette.yaml": "title: Gazette\npublished_from: [pier-opens, pier-closes]\n"}

    diagnostics = pipeline.walk(DictTree({**SITE, **source})).diagnostics

    unknown = [diagnostic.finding.message for diagnostic in diagnostics if diagnostic.rule.name == "published-from-unknown"]
    assert ["`pier-closes` is not an event of this collection"] == unknown


@pytest.mark.parametrize(
    ("text", "expected"), [(UNREAD, "yaml-syntax"), ("# nothing yet\n", "empty-file"), ("#" * 1_000_001, "file-too-large")]
)
@pytest.mark.parametrize("path", ["site.yaml", "seeds/courier.yaml", "seeds/minutes.yaml", "seeds/ministry-wire.yaml", LOCK, LAMP])
def test_a_record_that_cannot_be_read_is_one_fault(path: str, text: str, expected: str) -> None:
    assert [expected] == rules(DictTree({**full(), path: text}))


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (LOCK, "events/opening/lock-opens.yml"),
        (LOCK, "events/opening/lock-opens"),
        ("seeds/minutes.yaml", "seeds/minutes.yml"),
        ("seeds/minutes.yaml", "seeds/minutes.yaml.txt"),
        ("seeds/minutes.yaml", "seeds/minutes"),
        ("seeds/herald-dispatch.yaml", "seeds/herald-dispatch"),
        ("seeds/minutes.txt", "seeds/minutes.TXT"),
        ("pages/walk.md", "pages/walk.markdown"),
        ("pages/walk.md", "pages/walk.MD"),
        ("pages/walk.md", "pages/walk.md.txt"),
        ("pages/walk.md", "pages/old/walk.md"),
        ("vocabulary/actors.yaml", "vocabulary/actors.yml"),
        ("vocabulary/actors.yaml", "vocabulary/actors"),
        ("vocabulary/places.yaml", "vocabulary/places.yaml.txt"),
        ("vocabulary/topics.yaml", "vocabulary/topic.yaml"),
    ],
)
def test_a_file_that_is_named_otherwise_is_one_fault(path: str, to: str) -> None:
    assert ["stray-file"] == rules(moved(path, to))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", "broken-head"), ("---\ntitle: A\n", "broken-head"), (f"---\n{UNREAD}---\n", "yaml-syntax"), (b"\xff", "not-utf-8")],
)
def test_the_translation_of_a_page_that_cannot_be_read_has_its_page(text: str | bytes, expected: str) -> None:
    assert [expected] == rules(DictTree({**full(), "pages/walk.md": text}))


@pytest.mark.parametrize("value", ["[[a]]", '"a\\u202eb"'])
@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ("seeds/minutes.yaml", "/documents"),
        ("seeds/minutes.yaml", "/documents/telegram"),
        ("seeds/minutes.yaml", "/documents/telegram/date"),
        ("seeds/minutes.yaml", "/left_out/0/exact"),
        ("seeds/minutes.yaml", "/sections/1"),
        ("seeds/courier.yaml", "/derived_from"),
        ("seeds/courier.yaml", "/derived_from/0"),
        ("seeds/courier.yaml", "/published_from/0"),
        ("seeds/history.yaml", "/quote_limit"),
        ("seeds/ingenieur-letter.yaml", "/inferred"),
        ("seeds/ingenieur-letter.yaml", "/inferred/title"),
        ("site.yaml", "/clocks"),
        ("site.yaml", "/clocks/lock"),
        ("site.yaml", "/policy"),
        ("site.yaml", "/policy/quote_warn"),
        ("site.yaml", "/policy/excerpt_min"),
        (LAMP, "/clock"),
        (LAMP, "/body"),
        (LAMP, "/accounts"),
        (LAMP, "/accounts/0"),
        (LAMP, "/accounts/0/about"),
        (LAMP, "/accounts/0/answers/1"),
        (LAMP, "/accounts/0/answers/1/text"),
        (LAMP, "/accounts/0/reason"),
        (LAMP, "/media/0/file"),
        (LAMP, "/relations/0/event"),
        (LAMP, "/places/0"),
        (LAMP, "/excerpts/lamp"),
        (LAMP, "/excerpts/lamp/exact"),
        (LAMP, "/excerpts/wire/document"),
        (LOCK, "/excerpts/crowd"),
        (LOCK, "/excerpts/crowd/exact"),
        ("events/bargemen-turned-away.yaml", "/excerpts/denied/prefix"),
        ("events/clock-given.yaml", "/excerpts/first-day/suffix"),
        ("events/inspector-to-come.yaml", "/date_basis"),
        ("events/inspector-to-come.yaml", "/date_basis/kind"),
        ("events/lamps-are-inspected.yaml", "/date_basis/0"),
        ("events/lamps-are-inspected.yaml", "/date_basis/0/excerpt"),
        ("events/smith-is-paid.yaml", "/date_basis/0/excerpt"),
        ("events/smith-is-paid.yaml", "/excerpts/smith"),
        ("events/smith-is-paid.yaml", "/excerpts/smith/document"),
    ],
)
def test_what_rests_on_a_value_that_could_not_be_read_is_not_reported(path: str, pointer: str, value: str) -> None:
    found = rules(with_value(path, pointer, value))

    assert 1 == len(found)
    assert found[0] in ("wrong-shape", "unquoted-date", "control-character")


@pytest.mark.parametrize(("text", "expected"), [(b"", "empty-file"), (b" \n", "empty-file"), (b"#" * 20_000_001, "file-too-large")])
def test_nothing_is_looked_for_in_a_text_that_could_not_be_read(text: bytes, expected: str) -> None:
    assert [expected] == rules(DictTree({**full(), "seeds/minutes.txt": text}))


def test_what_a_text_should_have_is_not_missed_beside_the_text_itself() -> None:
    files = full()
    del files["seeds/minutes.txt"]

    assert ["seed-hash"] == rules(DictTree(files))


@pytest.mark.parametrize("text", ["{ada-moss: {name: Ada Moss", "\ufeff{".encode("utf-16"), "- ada-moss"])
def test_no_term_is_missed_where_no_id_can_be_told(text: str | bytes) -> None:
    assert 1 == len(rules(DictTree({**full(), "vocabulary/actors.yaml": text})))


class Odd(DictTree):
    """The whole collection, in which one thing cannot be read: a file, something else of that name, or a folder."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(full())
        self._path = path
        self._what = what

    def entries(self, folder: str) -> tuple[Entry, ...]:
        if self._what == "folder" and folder == self._path:
            raise ReadFault(folder, "it may not be read by you")
        is_file = self._what == "file"
        return tuple(entry if is_file or entry.path != self._path else Entry(entry.path, "other") for entry in super().entries(folder))

    def read(self, path: str) -> bytes:
        if path == self._path:
            raise ReadFault(path, "it may not be read by you")
        return super().read(path)


@pytest.mark.parametrize("what", ["file", "pipe"])
@pytest.mark.parametrize(
    "path", [LOCK, LAMP, "seeds/minutes.yaml", "seeds/minutes.txt", "vocabulary/actors.yaml", "pages/walk.md", "media/gate.png"]
)
def test_a_file_that_cannot_be_read_is_one_fault(path: str, what: str) -> None:
    assert ["unreadable-file"] == rules(Odd(path, what))


@pytest.mark.parametrize("folder", ["events", "seeds", "vocabulary", "pages", "media"])
def test_a_folder_that_cannot_be_listed_is_one_fault(folder: str) -> None:
    assert ["unreadable-file"] == rules(Odd(folder, "folder"))
