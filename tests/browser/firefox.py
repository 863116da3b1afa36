"""Debian's Firefox, driven without a driver program: WebDriver BiDi over one web socket.

In here: starting and ending it, the socket, and the few commands that the tests use. Not in here: what has to hold (test_firefox.py).

Source: RFC 6455 (The WebSocket Protocol); WebDriver BiDi (W3C Working Draft).
"""

from __future__ import annotations

import base64
import json
import os
import re
import socket
import struct
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

STARTS = 60
"""Seconds in which it has to listen; the first start on a busy machine makes a profile."""
ANSWERS = 60
"""Seconds in which a command has to be answered."""
LISTENS = re.compile(r"WebDriver BiDi listening on ws://127\.0\.0\.1:(\d+)")
EVENTS = ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError"]
PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}

Answer = Mapping[str, Any]  # JSON of many shapes, as the protocol has it


class WebSocket:
    """One connection, text only, as a client."""

    def __init__(self, port: int, path: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=ANSWERS)
        key = base64.b64encode(os.urandom(16)).decode("ascii")
        head = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Upgrade: websocket", "Connection: Upgrade"]
        head += [f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", "", ""]
        self._socket.sendall("\r\n".join(head).encode("ascii"))
        self._stream = self._socket.makefile("rb")
        status = self._stream.readline()
        assert b" 101 " in status, status
        while self._stream.readline().strip():
            pass

    def send(self, text: str) -> None:
        """Send a text in one frame, masked as a client has to."""
        content, mask = text.encode("utf-8"), os.urandom(4)
        long = len(content)
        size = bytes([0x80 | long]) if long < 126 else struct.pack("!BH", 0xFE, long) if long < 65536 else struct.pack("!BQ", 0xFF, long)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(content))
        self._socket.sendall(b"\x81" + size + mask + masked)

    def receive(self) -> str:
        """Return the next text, of however many frames it is made."""
        parts = []
        while True:
            first, second = self._stream.read(2)
            size = second & 0x7F
            if size >= 126:
                (size,) = struct.unpack("!H" if size == 126 else "!Q", self._stream.read(2 if size == 126 else 8))
            content = self._stream.read(size)
            kind = first & 0x0F
            assert kind != 8, "Firefox has closed the connection"
            if kind in (0, 1):
                parts.append(content)
                if first & 0x80:
                    return b"".join(parts).decode("utf-8")

    def close(self) -> None:
        """End the connection."""
        self._stream.close()
        self._socket.close()


@dataclass
class Seen:
    """What happened since a page was opened: what it said, asked for, and did not get."""

    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


class Firefox:
    """A browser with one window."""

    def __init__(self, port: int) -> None:
        self._line = WebSocket(port, "/session")
        self._sent = 0
        self.seen = Seen()
        self.version = str(self.ask("session.new", capabilities={})["capabilities"]["browserVersion"])
        self.ask("session.subscribe", events=EVENTS)
        self._window = str(self.ask("browsingContext.getTree")["contexts"][0]["context"])

    def ask(self, method: str, /, **params: object) -> Answer:
        """Send a command and return its answer; what happens meanwhile is written down."""
        self._sent += 1
        self._line.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        while True:
            told = json.loads(self._line.receive())
            if told.get("id") == self._sent:
                assert told["type"] == "success", f"{method}: {told.get('message')}"
                return cast(Answer, told["result"])
            if told.get("type") == "event":
                self._note(told["method"], told["params"])

    def _note(self, name: str, what: Answer) -> None:
        if name == "log.entryAdded":
            self.seen.messages.append(str(what["text"]))
        elif name == "network.beforeRequestSent":
            self.seen.requests.append(str(what["request"]["url"]))
        elif name == "network.fetchError" or what["response"]["status"] >= 400:
            self.seen.failures.append(str(what["request"]["url"]))

    def open(self, address: str, width: int = 1280, height: int = 800) -> Seen:
        """Open an address in a window of that size, and return what has happened once it has loaded, its fonts too."""
        self.resize(width, height)
        self.seen = Seen()
        self.ask("browsingContext.navigate", context=self._window, url=address, wait="complete")
        self.run("document.fonts.ready.then(() => true)")
        return self.seen

    def resize(self, width: int, height: int) -> None:
        """Make the window that large, in CSS pixels."""
        self.ask("browsingContext.setViewport", context=self._window, viewport={"width": width, "height": height})

    def run(self, expression: str) -> object:
        """Return the value of an expression, or what it promises, as JSON has it."""
        written = f"Promise.resolve({expression}).then(value => JSON.stringify(value ?? null))"
        answer = self.ask("script.evaluate", expression=written, target={"context": self._window}, awaitPromise=True)
        assert answer["type"] == "success", answer.get("exceptionDetails", {}).get("text")
        return json.loads(answer["result"]["value"])

    def picture(self, *, whole: bool = False) -> bytes:
        """Return a PNG of what is seen, or of the whole page."""
        origin = "document" if whole else "viewport"
        return base64.b64decode(self.ask("browsingContext.captureScreenshot", context=self._window, origin=origin)["data"])

    def printed(self) -> bytes:
        """Return the page on sheets of A4, as a PDF."""
        return base64.b64decode(self.ask("browsingContext.print", context=self._window, page={"width": 21.0, "height": 29.7})["data"])

    def close(self) -> None:
        """End the browser, as far as it can be asked to."""
        self.ask("browser.close")
        self._line.close()


@contextmanager
def started(program: Path, folder: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile and a log of its own in `folder`, and end it."""
    profile = folder / "profile"
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    log = folder / "firefox.txt"
    with log.open("wb") as file:
        command = [str(program), "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0", "about:blank"]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, env={**os.environ, "HOME": str(folder)})
    try:
        until = time.monotonic() + STARTS
        while (port := LISTENS.search(log.read_text("utf-8", "replace"))) is None and process.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        assert port is not None, log.read_text("utf-8", "replace")
        firefox = Firefox(int(port[1]))
        yield firefox
        firefox.close()
        process.wait(timeout=ANSWERS)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
