"""The site published last, in a folder or an archive, which may be hostile."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.rim.previous import LIMITS, PreviousFault, open_site
from dateline.text.tree import ReadFault

MANIFEST = "dateline-manifest.json"
FILES = {
    MANIFEST: b"{}",
    "events/call/v/0123456789/index.json": b'{"version": 1}',
    "events/call/index.html": b"<p>",
}


def zipped(path: Path, files: dict[str, bytes], *, folder: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(folder + name, content)
    return path


def tarred(path: Path, files: dict[str, bytes], *, folder: str = "", mode: str = "gz") -> Path:
    with path.open("wb") as file, tarfile.open(fileobj=file, mode=f"w:{mode}") as archive:  # type: ignore[call-overload]  # a mode made of parts
        for name, content in files.items():
            member = tarfile.TarInfo(folder + name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def refused(path: Path, **limits: int) -> str:
    with pytest.raises(PreviousFault) as fault:
        open_site(path, replace(LIMITS, **limits))
    return fault.value.message.replace(str(path), "SITE")


@pytest.fixture(params=["folder", "zip", "zip-in-folder", "tar", "tar.gz", "tar.gz-in-folder"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    match request.param:
        case "folder":
            for name, content in FILES.items():
                (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / "site" / name).write_bytes(content)
            yield tmp_path / "site"
        case "zip":
            yield zipped(tmp_path / "a.zip", FILES)
        case "zip-in-folder":
            yield zipped(tmp_path / "a", FILES, folder="repository-pages/")
        case "tar":
            yield tarred(tmp_path / "a.tar", FILES, folder="./", mode="")
        case "tar.gz":
            yield tarred(tmp_path / "a.tgz", FILES)
        case _:
            yield tarred(tmp_path / "a", FILES, folder="site/")


def test_a_site_is_read_from_a_folder_and_from_each_kind_of_archive(place: Path) -> None:
    tree = open_site(place)

    version = "events/call/v/0123456789/index.json"
    assert (FILES[MANIFEST], FILES[version]) == (tree.read(MANIFEST), tree.read(version))
    assert tree.exists("events/call/index.html")
    assert not tree.exists("events/vote/index.html")
    assert [version] == [entry.path for entry in tree.entries("events/call/v")]


def test_what_is_no_site_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text").write_text("a site")

    assert "there is nothing at `SITE`" == refused(tmp_path / "nowhere")
    assert f"`SITE` is not a site built by Dateline: it has no {MANIFEST}" == refused(tmp_path / "empty")
    assert "`SITE` is neither a folder nor an archive of one (ZIP, tar or tar.gz)" == refused(tmp_path / "text")
    assert f"`SITE` holds no site built by Dateline: there is no {MANIFEST} in it" == refused(zipped(tmp_path / "a.zip", {"a": b""}))


@pytest.mark.parametrize("name", ["/etc/passwd", "../a", "a/../../b", "a\\..\\b", "C:/a", "a//b"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str, pack: object) -> None:
    assert callable(pack)

    message = refused(pack(tmp_path / "a", {**FILES, name: b""}))

    assert f"`SITE` holds a file whose name leads out of it: `{name}`" == message


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_a_link_or_a_device_in_a_tar_is_refused(tmp_path: Path, kind: bytes) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        member = tarfile.TarInfo(MANIFEST)
        member.type, member.linkname = kind, "/etc/passwd"
        archive.addfile(member)

    assert f"`SITE` holds a link or a device, as no site does: `{MANIFEST}`" == refused(tmp_path / "a.tar")


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        link = zipfile.ZipInfo("events")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc")

    assert "`SITE` holds a link or a device, as no site does: `events`" == refused(tmp_path / "a.zip")


def test_what_grows_beyond_its_limits_is_refused(tmp_path: Path) -> None:
    bomb = {MANIFEST: bytes(1_000_000), "a": bytes(1_000_000)}

    one = "`SITE` holds more than can be read: `dateline-manifest.json` has over 1,000 bytes"
    assert one == refused(tarred(tmp_path / "one.tgz", bomb), of_one=1000)
    assert one == refused(tarred(tmp_path / "kept.tgz", bomb), kept=1000)
    assert "`SITE` grows beyond all measure when it is unpacked" == refused(tarred(tmp_path / "all.tgz", bomb), walked=1_500_000)
    assert "`SITE` holds more than 1 files" == refused(zipped(tmp_path / "many.zip", bomb), files=1)
    with pytest.raises(PreviousFault):
        open_site(zipped(tmp_path / "one.zip", bomb), replace(LIMITS, of_one=1000)).read(MANIFEST)


@pytest.mark.parametrize("way", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_that_is_damaged_in_a_zip_is_a_fault_of_that_file(tmp_path: Path, way: int) -> None:
    """Each way of packing has an exception of its own."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w", way) as archive:
        archive.writestr(MANIFEST, bytes(range(256)) * 40)
        start = archive.infolist()[0].header_offset + 30 + len(MANIFEST)
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[start : start + 24] = b"\xff" * 24
    (tmp_path / "a.zip").write_bytes(data)

    with pytest.raises(ReadFault, match="damaged in the archive"):
        open_site(tmp_path / "a.zip").read(MANIFEST)


def test_a_name_of_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar", "w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(tarfile.TarInfo("a" * 1_000_000))

    assert "`SITE` is damaged: a name in it is longer than names are" == refused(tmp_path / "a.tar")


def test_two_sites_and_a_name_twice_are_refused(tmp_path: Path) -> None:
    two = {f"one/{MANIFEST}": b"{}", f"two/{MANIFEST}": b"{}"}
    assert f"`SITE` holds more than one site: `one/{MANIFEST}` and `two/{MANIFEST}`" == refused(zipped(tmp_path / "a.zip", two))
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        archive.addfile(tarfile.TarInfo(MANIFEST))
        archive.addfile(tarfile.TarInfo(MANIFEST))
    assert f"`SITE` holds two files of one name: `{MANIFEST}`" == refused(tmp_path / "a.tar")


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_that_was_cut_off_is_damaged(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    whole = pack(tmp_path / "whole", {**FILES, "a": bytes(range(256)) * 50}).read_bytes()
    (tmp_path / "a").write_bytes(whole[: len(whole) - 60])

    assert refused(tmp_path / "a").startswith("`SITE` is damaged: ")


def test_a_damaged_file_of_a_zip_cannot_be_read(tmp_path: Path) -> None:
    content = zipped(tmp_path / "a.zip", {MANIFEST: b"0123456789" * 100}).read_bytes()
    at = content.index(MANIFEST.encode()) + len(MANIFEST) + 2
    (tmp_path / "a.zip").write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])

    with pytest.raises(ReadFault):
        open_site(tmp_path / "a.zip").read(MANIFEST)
