"""`serve` as it is typed: its address, a line for each build, and how it ends."""

from __future__ import annotations

import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.cli.conftest import Collection, Run, bytes_below, change, environment, misquote

PATIENCE = 60.0
EVENT = "events/reading-room-opens.yaml"


class Serving:
    """A server that runs, and what it has said."""

    def __init__(self, root: Path, *options: str) -> None:
        command = [sys.executable, "-m", "dateline", "serve", "--root", str(root), *options]
        self.process = subprocess.Popen(
            command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", cwd=root.parent
        )
        self.said: queue.Queue[str] = queue.Queue()
        self.errors: queue.Queue[str] = queue.Queue()
        for stream, lines in ((self.process.stdout, self.said), (self.process.stderr, self.errors)):
            assert stream is not None
            threading.Thread(target=lambda stream=stream, lines=lines: [lines.put(line) for line in stream], daemon=True).start()
        self.first = self.said.get(timeout=PATIENCE)

    @property
    def address(self) -> str:
        """The address that it said."""
        found = re.match(r"Serving (http://127\.0\.0\.1:[0-9]+/\S*?)(?: \(|;)", self.first)
        assert found, self.first
        return found[1]

    def line(self) -> str:
        """Return its next line on standard error, without the time of day; that there is no history is said once, and passed over."""
        said = self._next()
        return said if not said.startswith("No history, ") else self._next()

    def _next(self) -> str:
        return re.sub("^[0-9]{2}:[0-9]{2}:[0-9]{2} |(?<=built in )[0-9.]+(?= s:)", "", self.errors.get(timeout=PATIENCE)).rstrip("\n")

    def page(self, path: str = "") -> str:
        """Return a page as it is answered."""
        with urlopen(self.address + path, timeout=PATIENCE) as given:
            return str(given.read().decode("utf-8"))

    def end(self, by: signal.Signals) -> tuple[int, float]:
        """End it by a signal, and return its exit code and how many seconds that took."""
        begun = time.monotonic()
        self.process.send_signal(by)
        return self.process.wait(PATIENCE), time.monotonic() - begun


Start = Callable[..., Serving]


@pytest.fixture
def start() -> Iterator[Start]:
    """Return what starts a server on a port that the system picks; all are ended with the test."""
    started: list[Serving] = []

    def serving(root: Path, *options: str) -> Serving:
        started.append(Serving(root, *(options or ("--port", "0"))))
        return started[-1]

    yield serving
    for each in started:
        each.process.kill()
        each.process.wait(PATIENCE)
        for stream in (each.process.stdout, each.process.stderr):
            assert stream is not None
            stream.close()


def test_the_address_is_said_and_then_a_line_for_each_build(start: Start, collection: Collection) -> None:
    root = collection("minimal")
    serving = start(root)

    assert "built in  s: 1 event, 1 quotation verified in 1 source" == serving.line()
    change(root / EVENT, "title: ", "title: Now ")
    assert "built in  s: 1 event, 1 quotation verified in 1 source" == serving.line()
    assert "Now " in serving.page()


def test_errors_are_said_with_their_places_and_the_last_good_site_stays(start: Start, collection: Collection) -> None:
    root = collection("minimal")
    serving = start(root)
    serving.line()
    before = serving.page()

    misquote(root)

    assert "1 error: the page shows the last good site" == serving.line()
    assert re.fullmatch(rf"  {EVENT}:[0-9]+:[0-9]+: error\[quote-not-verbatim\] .*", serving.line())
    assert before == serving.page()


def test_drafts_are_counted_apart(start: Start, collection: Collection) -> None:
    root = collection("minimal")
    (root / EVENT).write_text((root / EVENT).read_text("utf-8") + "draft: true\n", "utf-8")

    assert start(root).line().endswith("; 1 draft")


def test_nothing_is_written(start: Start, collection: Collection) -> None:
    root = collection("minimal")
    before = bytes_below(root)
    serving = start(root)
    serving.page()

    assert before == bytes_below(root)


def test_a_site_below_a_path_is_served_below_it(start: Start, collection: Collection) -> None:
    root = collection("minimal")
    (root / "site.yaml").write_text((root / "site.yaml").read_text("utf-8") + "base_url: https://example.org/repo/\n", "utf-8")
    serving = start(root)

    assert serving.address.endswith("/repo/")
    assert "<h1" in serving.page()


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_the_keyboard_and_the_system_end_it_at_once_also_while_a_browser_listens(
    by: signal.Signals, start: Start, collection: Collection
) -> None:
    serving = start(collection("minimal"))
    serving.line()
    with urlopen(f"{serving.address}_dateline/events?page=%2F", timeout=PATIENCE) as stream:
        stream.readline()
        code, seconds = serving.end(by)

    assert 0 == code
    # Far less than what the open stream would wait for.
    assert seconds < PATIENCE / 2
    assert "stopped" == serving.line()
    assert serving.errors.empty()


def test_the_keyboard_ends_it_where_a_script_that_started_it_ignores_the_keyboard(collection: Collection) -> None:
    serve = [sys.executable, "-m", "dateline", "serve", "--root", str(collection("minimal")), "--port", "0"]
    command = ["/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh", *serve]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8") as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Serving http://127.0.0.1:")

        process.send_signal(signal.SIGINT)

        assert 0 == process.wait(PATIENCE)


def test_a_second_one_finds_a_port_of_its_own(start: Start, collection: Collection) -> None:
    root = collection("minimal")

    addresses = {start(root, "--quiet").address for _ in range(2)}

    assert 2 == len(addresses)


def test_a_port_that_is_taken_is_told_of(run: Run, collection: Collection) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = run("serve", "--root", collection("minimal"), "--port", str(port))

    assert (1, "") == (ended.code, ended.out)
    assert f"error: port {port} is taken by another program\n  = help: " in ended.err


@pytest.mark.parametrize("port", ["-1", "65536", "http", "8e3", "", "٣"])
def test_what_is_no_port_is_refused(port: str, run: Run) -> None:
    ended = run("serve", "--port", port)

    assert 2 == ended.code
    assert "is not a port; write a number from 0 to 65535, such as 8000" in ended.err or "expected one argument" in ended.err
