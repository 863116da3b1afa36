"""The whole way of somebody who has only the installed command: sources in four forms, events, slips mended, and the site in a browser."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.capture.pdfs import pdf_of
from tests.wheel.installing import environment, install, make_wheel

LETTER = """\
Wenlow, 3 May 1911

Dear Anna,

the school opened on Monday, 1 May 1911, with forty-one children. There was no stove, and it rained through the roof.

Your brother
"""
PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><title>Wenlow has its school | Valley Courier</title>
<meta property="og:title" content="Wenlow has its school"><meta property="og:site_name" content="Valley Courier">
<meta property="article:published_time" content="1911-05-02T08:00:00+00:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Wenlow has its school</h1>
<p>The village school of Wenlow was opened on 1 May 1911 by the widow Clara Penn, who had paid for its roof.</p>
<p>“A school is a promise,” said Mrs Penn, and gave the key to the teacher, Mr Jonas Reed, before the whole village.</p>
<p>The county had refused the money three times since 1907, as this newspaper has told its readers on each occasion.</p>
</article></body></html>
"""
REPORT = [
    ["Report of the county inspector of schools", "Wenlow, inspected in November 1911"],
    ["The roof of the school at Wenlow was found sound.", "Thirty-eight children were present on 14 November 1911."],
]


class Desk:
    """A terminal in the folder of the timeline."""

    def __init__(self, commands: Path, folder: Path) -> None:
        self.commands = commands
        self.folder = folder

    def type(self, line: str, *, pasted: str = "", code: int = 0) -> str:
        """Type a line and return everything that is answered."""
        ended = subprocess.run(
            ["/bin/sh", "-c", line], cwd=self.folder, env=environment(self.commands), input=pasted,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        assert code == ended.returncode, f"$ {line}\n{ended.stdout}"
        return ended.stdout

    def change(self, path: str, old: str, new: str) -> None:
        """Change words of a file."""
        text = (self.folder / path).read_text("utf-8")
        assert old in text, text
        (self.folder / path).write_text(text.replace(old, new), "utf-8")

    @contextmanager
    def serving(self) -> Iterator[str]:
        """Start `dateline serve`, yield the address that it prints, and end it as Ctrl-C does."""
        log = self.folder.parent / "served.txt"
        with log.open("w") as file:
            command = shlex.split("dateline serve --port 0")
            command[0] = str(self.commands / command[0])
            started = subprocess.Popen(command, cwd=self.folder, env=environment(self.commands), stdout=file, stderr=file)
        try:
            until = time.monotonic() + 60
            while (found := re.search(r"http://\S+/", log.read_text("utf-8"))) is None and time.monotonic() < until:
                time.sleep(0.1)
            assert found is not None, log.read_text("utf-8")
            yield found[0]
        finally:
            os.kill(started.pid, signal.SIGINT)
            code = started.wait(timeout=30)
        assert code == 0, log.read_text("utf-8")


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the installed command, which reads HTML and PDF too."""
    return install(make_wheel(tmp_path_factory.mktemp("wheel")), tmp_path_factory.mktemp("installed") / "environment", "capture")


def test_a_stranger_goes_from_nothing_to_a_site(commands: Path, tmp_path: Path, window: Open) -> None:
    outside = Desk(commands, tmp_path)
    assert "dateline build" in outside.type("dateline init school --title 'The school at Wenlow' --publisher 'Wenlow Archive'")
    desk = Desk(commands, tmp_path / "school")
    (desk.folder / "page.html").write_text(PAGE, "utf-8")
    (desk.folder / "report.pdf").write_bytes(pdf_of(REPORT))

    _bring_sources_in(desk)
    _write_events(desk)
    _mend_slips(desk)
    _look(desk, window)

    built = desk.type("dateline build --strict")
    assert "3 events, 5 quotations verified in 4 sources; no base_url: no sitemap, no feeds: output/index.html" in built
    assert "quotations verified" in desk.type("dateline verify")
    pages = {path.name for path in (desk.folder / "output" / "events").iterdir()}
    assert {"mayor-opens-footbridge", "school-opens", "inspector-counts-children"} == pages
    assert "anctions" not in (desk.folder / "output" / "index.html").read_text("utf-8")


def _bring_sources_in(desk: Desk) -> None:
    told = desk.type("dateline new source - --id letter --title 'Letter to Anna' --published 1911-05-03", pasted=LETTER)
    assert "`cite letter WORDS…`" in told
    told = desk.type("dateline new source page.html --id courier")
    assert re.search(r"title +Wenlow has its school +\(from .*og:title", told), told
    assert "1911-05-02" in (desk.folder / "seeds" / "courier.yaml").read_text("utf-8")
    desk.type("dateline new source report.pdf --id inspector --title 'Report of the county inspector of schools' --publisher 'The county'")
    assert 1 == (desk.folder / "seeds" / "inspector.txt").read_text("utf-8").count("\f")
    assert "nothing was written" in desk.type("dateline new source page.html", code=1)


def _write_events(desk: Desk) -> None:
    desk.type("dateline new actor clara-penn --name 'Clara Penn' --kind person")
    desk.type("dateline new event school-opens --source courier --quote 'school was opened on 1 may 1911' --title 'School opens at Wenlow'")
    cited = desk.type("dateline cite inspector thirty eight children present")
    assert "page 2" in cited
    desk.type(
        "dateline new event inspector-counts-children --source inspector --quote 'thirty-eight children were present on 14 november 1911'"
        " --title 'Inspector counts the children'"
    )
    excerpt = desk.type("dateline cite letter 'opened with forty one children' 2> /dev/null")
    path = desk.folder / "events" / "school-opens.yaml"
    path.write_text(path.read_text("utf-8") + excerpt.rstrip("\n") + "\nactors: [clara-penn]\n", "utf-8")
    label = re.findall(r"^  ([a-z-]+):", excerpt, re.M)[0]
    desk.change("events/school-opens.yaml", "School opens at Wenlow.", f"School opens at Wenlow.[^{label}]")
    assert "nothing to mend" in desk.type("dateline check --strict")


def _mend_slips(desk: Desk) -> None:
    """Make three slips that everybody makes, and do what `check` says of each."""
    event = "events/school-opens.yaml"
    desk.change(event, "was opened on", "was founded on")
    told = desk.type("dateline check", code=1)
    assert "error[quote-not-verbatim]" in told
    wanted = re.findall(r'^ +(exact: ".*")$', told, re.M)[-1]
    text = (desk.folder / event).read_text("utf-8")
    (desk.folder / event).write_text(re.sub(r'exact: ".*was founded on.*"', lambda line: wanted, text), "utf-8")

    desk.change(event, "1911-05-01", "1911-05-32")
    told = desk.type("dateline check --format concise", code=1)
    assert re.match(rf"{event}:2:\d+: error\[invalid-edtf\]", told), told
    desk.change(event, "1911-05-32", "1911-05-01")

    desk.change(event, "[clara-penn]", "[clara-pen]")
    assert "= help: write `clara-penn`" in desk.type("dateline check", code=1)
    desk.change(event, "[clara-pen]", "[clara-penn]")
    assert "nothing to mend" in desk.type("dateline check --strict")


def _look(desk: Desk, window: Open) -> None:
    """Have the site in a browser while a file is broken, mended and given another title."""
    with desk.serving() as address, window().to(address) as opened:
        page = opened.page
        expect(page.get_by_role("banner")).to_contain_text("The school at Wenlow")
        desk.change("events/school-opens.yaml", "title: School", "titel: School")
        expect(page.get_by_role("dialog")).to_contain_text("events/school-opens.yaml:1:1", timeout=30_000)

        desk.change("events/school-opens.yaml", "titel: School opens at Wenlow", "title: School of Wenlow opens")

        expect(page.get_by_role("main")).to_contain_text("School of Wenlow opens", timeout=30_000)
        expect(page.get_by_role("dialog")).to_be_hidden()
        assert [] == opened.messages
