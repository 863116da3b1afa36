"""However a whole collection is damaged, it is read, joined and checked to the end, and what is said of it can be shown."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import pipeline
from dateline.text.tree import DictTree
from tests.fuzz.damage import FIELDS, KINDS, NAMES, SIGNS, VALUES, Damage, damaged
from tests.fuzz.said import unsayable, unsound

FOLDER = Path(__file__).parents[1] / "projects" / "full"
SOUND = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in sorted(FOLDER.rglob("*")) if path.is_file()}
PATHS = tuple(SOUND)
PUT = {"another value": st.sampled_from(VALUES), "signs put in": st.sampled_from(SIGNS)}


@st.composite
def damages(draw: st.DrawFn) -> Damage:
    """One thing that befalls a file; a field is put into a record of its kind."""
    kind, place = draw(st.sampled_from(KINDS)), st.integers(0, 4_000)
    folder, put = "", draw(PUT.get(kind, st.just("")))
    if kind == "another field" and draw(st.booleans()):
        folder, put = draw(st.sampled_from(FIELDS))
    elif kind == "another field":
        folder = draw(st.sampled_from(tuple(NAMES)))
        put = f"{draw(st.sampled_from(NAMES[folder]))}: {draw(st.sampled_from(VALUES))}"
    path = draw(st.sampled_from([path for path in PATHS if path.startswith(folder) and path.endswith((".yaml", ".md") if folder else "")]))
    return Damage(kind, path, draw(place), draw(place), put)


@settings(max_examples=120)
@given(st.lists(damages(), min_size=1, max_size=6))
def test_a_damaged_collection_is_read_to_the_end_and_every_report_points_into_its_files(done: list[Damage]) -> None:
    files = damaged(SOUND, done)

    diagnostics = pipeline.walk(DictTree(files)).diagnostics

    assert [] == [wrong for found in diagnostics for wrong in unsound(found, files)]
    assert [] == list(unsayable(diagnostics))
