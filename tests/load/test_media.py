"""The pictures of events: their forms and sizes, and files that are none."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.load.collection import Loaded, load
from dateline.load.media import ENDINGS, FORMS, LARGEST, size_of
from dateline.model.records import MediaFile
from dateline.text.tree import DictTree, ReadFault
from tests.load import pictures

SITE = "format: 1\ntitle: T\n"
EVERY_FORM = {
    "png": pictures.png(640, 480),
    "jpeg": pictures.jpeg(640, 480),
    "gif": pictures.gif(640, 480),
    "webp": pictures.webp(640, 480),
    "avif": pictures.avif(640, 480),
}


def event(*names: str) -> str:
    media = "".join(f'  - {{file: "{name}", alt: A pier}}\n' for name in names)
    return f'title: x\ndate: "2025"\nsummary: y\nmedia:\n{media}'


def showing(files: dict[str, bytes]) -> Loaded:
    """Read a collection whose one event shows all of `files`."""
    tree = {f"media/{name}": data for name, data in files.items()}
    return load(DictTree({"site.yaml": SITE, "events/pier.yaml": event(*files), **tree}))


def said(loaded: Loaded) -> list[str]:
    return [f"{found.rule.name} {found.finding.message}: {found.finding.primary.message}" for found in loaded.diagnostics]


@pytest.mark.parametrize(("ending", "form"), ENDINGS.items())
def test_form_and_size_of_each_form_are_read_from_its_head(ending: str, form: str) -> None:
    data = EVERY_FORM[form]

    loaded = showing({f"pier{ending}": data})

    assert () == loaded.diagnostics
    digest = hashlib.sha256(data).hexdigest()
    assert (MediaFile(f"media/pier{ending}", f"image/{form}", digest, 640, 480),) == loaded.records.media


def test_each_form_has_its_own_type_and_ending() -> None:
    assert set(EVERY_FORM) == set(FORMS) == set(ENDINGS.values())


@pytest.mark.parametrize(
    "data",
    [
        pictures.webp(640, 480, b"VP8 "),
        pictures.webp(640, 480, b"VP8L"),
        pictures.gif(640, 480, b"87a"),
        pictures.avif(640, 480, b"avis"),
        pictures.jpeg(640, 480, turned=1),
        pictures.jpeg(640, 480, turned=3),
        pictures.jpeg(480, 640, turned=6),
        pictures.jpeg(480, 640, turned=8),
    ],
    ids=["lossy", "lossless", "old gif", "moving avif", "upright", "upside down", "turned right", "turned left"],
)
def test_other_kinds_of_a_form_are_read_and_turned_as_they_are_shown(data: bytes) -> None:
    found = size_of(data)

    assert found is not None
    assert (640, 480) == found[1:]


@pytest.mark.parametrize("name", ["PIER.PNG", "old/pier.png", "old.1987/pier.Png", "a pier.png", "柱.png", ".png"])
def test_a_picture_may_have_any_name_with_its_ending(name: str) -> None:
    loaded = showing({name: EVERY_FORM["png"]})

    assert () == loaded.diagnostics
    assert [(f"media/{name}", 640)] == [(file.path, file.width) for file in loaded.records.media]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("form", FORMS)
def test_a_picture_of_another_form_than_its_name_says_is_refused(ending: str, form: str) -> None:
    loaded = showing({f"pier{ending}": EVERY_FORM[form]})

    is_right = ENDINGS[ending] == form
    name = f"`media/pier{ending}`"
    expected = [] if is_right else [f"invalid-medium {name} is a picture of another form than its name says: it is {form.upper()}"]
    assert expected == said(loaded)
    assert is_right is (loaded.records.media[0].type is not None)
    if not is_right:
        right = "jpg" if form == "jpeg" else form
        assert (f"let its name end with `.{right}`",) == loaded.diagnostics[0].finding.help


@pytest.mark.parametrize(
    "name", ["pier.svg", "pier.SVG", "pier.svgz", "pier.bmp", "pier.tiff", "pier.heic", "pier.pdf", "pier.png.txt", "pier"]
)
@pytest.mark.parametrize("data", [b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", EVERY_FORM["png"]])
def test_a_file_that_is_not_named_as_a_picture_is_refused(name: str, data: bytes) -> None:
    loaded = showing({name: data})

    endings = "the endings are .png, .jpg, .jpeg, .gif, .webp, .avif"
    assert [f"invalid-medium `media/{name}` is not named as a picture: {endings}"] == said(loaded)
    assert (MediaFile(f"media/{name}"),) == loaded.records.media


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"<svg width='9' height='9'/>",
        b"<?xml version='1.0'?><svg width='9' height='9'/>",
        b"BM" + b"\0" * 60,
        b"P6 9 9 255\n",
        b"II*\0\x08\0\0\0\0\0",
        pictures.png(0, 480),
        pictures.png(640, 0),
        pictures.jpeg(0, 480),
        pictures.gif(640, 0),
    ],
)
def test_what_is_no_picture_whatever_its_name_is_refused(data: bytes) -> None:
    """A drawing named `.png` is sent by servers that look into files as what it is, and can then run programs."""
    loaded = showing({"pier.png": data})

    assert ["invalid-medium `media/pier.png` is not a picture that can be read: its head tells no form and size"] == said(loaded)
    assert (MediaFile("media/pier.png"),) == loaded.records.media


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_that_is_cut_short_before_its_size_is_refused(form: str) -> None:
    data = EVERY_FORM[form]

    least = next(length for length in range(len(data) + 1) if size_of(data[:length]) is not None)

    assert least > 8
    assert (form, 640, 480) == size_of(data[:least])
    assert (form, 640, 480) == size_of(data + b"\0" * 100)


@given(st.sampled_from(sorted(EVERY_FORM)), st.integers(0, 20), st.binary(max_size=60))
def test_no_bytes_end_the_run(form: str, kept: int, data: bytes) -> None:
    found = size_of(EVERY_FORM[form][:kept] + data)

    assert found is None or (found[0] in FORMS and found[1] > 0 and found[2] > 0)


def test_a_picture_of_ten_megabytes_is_read_and_one_byte_more_is_too_large() -> None:
    data = EVERY_FORM["png"] + b"\0" * (LARGEST - len(EVERY_FORM["png"]))

    assert [] == said(showing({"pier.png": data}))
    large = showing({"pier.png": data + b"\0"})
    assert ["invalid-medium `media/pier.png` has 10.0 MB, and 10 MB are the most: too large for a page"] == said(large)


def test_a_picture_that_is_shown_twice_is_read_and_reported_once() -> None:
    events = {"events/a.yaml": event("pier.png", "pier.png"), "events/b.yaml": event("pier.png")}

    loaded = load(DictTree({"site.yaml": SITE, "media/pier.png": b"", **events}))

    assert 1 == len(loaded.diagnostics)
    assert (MediaFile("media/pier.png"),) == loaded.records.media


class Counting(DictTree):
    """A collection that keeps account of what is read."""

    def __init__(self, files: dict[str, str | bytes]) -> None:
        super().__init__(files)
        self.read_paths: list[str] = []

    def read(self, path: str) -> bytes:
        self.read_paths.append(path)
        return super().read(path)


def test_a_file_that_no_event_shows_is_known_and_never_read() -> None:
    """A folder of pictures may be large, and what lies in it unused is nobody's affair."""
    tree = Counting({"site.yaml": SITE, "media/pier.png": b"no picture", "media/notes.txt": "", "media/sub/bridge.svg": ""})

    loaded = load(tree)

    assert () == loaded.diagnostics
    assert ("media/notes.txt", "media/pier.png", "media/sub/bridge.svg") == tuple(file.path for file in loaded.records.media)
    assert ["site.yaml"] == tree.read_paths


@pytest.mark.parametrize("name", ["../site.yaml", "/etc/passwd", "pier.jpg", "./pier.png", "PIER.png", "media/pier.png"])
def test_no_other_file_than_the_one_that_is_named_is_read(name: str) -> None:
    tree = Counting({"site.yaml": SITE, "events/a.yaml": event(name), "media/pier.png": EVERY_FORM["png"]})

    loaded = load(tree)

    assert (MediaFile("media/pier.png"),) == loaded.records.media
    assert ["site.yaml", "events/a.yaml"] == tree.read_paths


def test_a_picture_that_may_not_be_read_is_reported_with_the_reason() -> None:
    class Locked(DictTree):
        """A collection whose pictures may not be read."""

        def read(self, path: str) -> bytes:
            if path.startswith("media/"):
                raise ReadFault(path, "it may not be read by you")
            return super().read(path)

    loaded = load(Locked({"site.yaml": SITE, "events/a.yaml": event("pier.png"), "media/pier.png": b""}))

    assert ["`media/pier.png` cannot be read: it may not be read by you"] == [found.finding.message for found in loaded.diagnostics]
    assert (MediaFile("media/pier.png"),) == loaded.records.media
