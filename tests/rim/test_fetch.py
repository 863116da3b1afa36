"""Pages fetched from a server on this machine: what comes, and what is said where nothing does."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import dateline
from dateline.rim.fetch import FetchFault, Patience, asked_for, fetch

HTML = b"<p>The vote.</p>"
REDIRECTS = {"/once": "/page", "/three": "/two", "/two": "/once", "/circle": "/circle", "/away": "file:///etc/passwd", "/lost": ""}
ANSWERS: dict[str, tuple[dict[str, str], bytes]] = {
    "/page": ({"Content-Type": "text/html; charset=windows-1251"}, HTML),
    "/caf%C3%A9?q=%E2%82%AC": ({"Content-Type": "text/plain"}, b"found"),
    "/packed": ({"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(HTML)),
    "/half-packed": ({"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(HTML * 99)[:-20]),
    "/not-packed": ({"Content-Type": "text/html", "Content-Encoding": "gzip"}, HTML),
    "/oddly-packed": ({"Content-Type": "text/html", "Content-Encoding": "br"}, HTML),
    "/bomb": ({"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(bytes(30_000_000))),
    "/huge": ({"Content-Type": "text/plain"}, b"a" * 20_000_001),
    "/picture": ({"Content-Type": "image/png"}, b"a"),
    "/short": ({"Content-Type": "text/html", "Content-Length": "1000"}, HTML),
    "/empty": ({"Content-Type": "text/html"}, b" \n"),
    "/untold": ({}, HTML),
}


class Handler(BaseHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests read the answers."""

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.asked.append(self.headers["User-Agent"])
        # A proxy is asked for whole addresses.
        self.path = self.path.removeprefix("http://pellwick.invalid")
        if self.path == "/drip":
            self._drip(server)
        elif self.path in REDIRECTS:
            self._answer(302, {"Location": REDIRECTS[self.path]} if REDIRECTS[self.path] else {}, b"")
        elif self.path in ANSWERS:
            self._answer(200, *ANSWERS[self.path])
        else:
            self._answer(int(self.path[1:]), {}, b"")

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # the other side has heard enough

    def _drip(self, server: Server) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not server.stopped.wait(0.05):
            try:
                self.wfile.write(b"a")
            except OSError:
                return


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.stopped = threading.Event()

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as started:
        thread = threading.Thread(target=started.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield started
        finally:
            started.stopped.set()
            started.shutdown()
            thread.join()


def fault(url: str, patience: Patience | None = None) -> str:
    with pytest.raises(FetchFault) as caught:
        fetch(url, patience)
    assert caught.value.help
    return caught.value.what


def test_a_page_comes_with_its_type_and_encoding(server: Server) -> None:
    fetched = fetch(server.at("/page#vote"))

    assert (HTML, "text/html", "windows-1251") == (fetched.data, fetched.media_type, fetched.encoding)
    assert (server.at("/page"),) == fetched.addresses
    assert [f"Dateline/{dateline.__version__}"] == server.asked


def test_a_page_without_a_type_is_taken_for_what_it_is(server: Server) -> None:
    assert (HTML, "") == (fetch(server.at("/untold")).data, fetch(server.at("/untold")).media_type)


def test_letters_beyond_a_to_z_are_asked_for_by_their_bytes(server: Server) -> None:
    assert b"found" == fetch(server.at("/café?q=€")).data


def test_redirects_are_followed_and_told(server: Server) -> None:
    fetched = fetch(server.at("/three"))

    assert HTML == fetched.data
    assert tuple(map(server.at, ("/three", "/two", "/once", "/page"))) == fetched.addresses


def test_the_proxy_of_the_system_is_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.at(""))
    monkeypatch.delenv("no_proxy", raising=False)

    assert HTML == fetch("http://pellwick.invalid/page").data


def test_a_packed_page_is_unpacked(server: Server) -> None:
    assert HTML == fetch(server.at("/packed")).data


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/circle", "leads on more than 5 times"),
        ("/away", "leads on to `file:///etc/passwd`, which is not of the web"),
        ("/lost", "leads on, and does not say where"),
        ("/half-packed", "stopped before the page was whole"),
        ("/not-packed", "cannot be unpacked"),
        ("/oddly-packed", "sends the page packed as `br`, which was not asked for"),
        ("/bomb", "is larger than 20 MB"),
        ("/huge", "is larger than 20 MB"),
        ("/picture", "sends `image/png`, and only HTML, plain text and PDF are read"),
        ("/short", "stopped before the page was whole"),
        ("/empty", "sends an empty page"),
        ("/401", "asks for a name and a password (401)"),
        ("/403", "does not give the page to programs (403)"),
        ("/404", "has no such page (404)"),
        ("/410", "had such a page, and it is gone (410)"),
        ("/418", "answers with the number 418 and no page"),
        ("/429", "has been asked too often (429)"),
        ("/451", "may not show the page, for legal reasons (451)"),
        ("/503", "has a fault of its own (503)"),
    ],
)
def test_what_gives_no_page_has_its_own_words(server: Server, path: str, said: str) -> None:
    assert said in fault(server.at(path))


def test_bytes_that_come_too_slowly_end_with_the_time_for_the_whole(server: Server) -> None:
    assert "`127.0.0.1` did not send the page within 0.3 seconds" == fault(server.at("/drip"), Patience(step=5, whole=0.3))


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"

        assert "`127.0.0.1` did not answer within 0.2 seconds" == fault(url, Patience(step=0.2, whole=5))


def test_nobody_at_the_door_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    assert "`127.0.0.1` refuses the connection" == fault(f"http://127.0.0.1:{port}/")


def test_what_is_not_the_web_at_all_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        threading.Thread(target=_greet, args=(other,), daemon=True).start()

        assert "`127.0.0.1` does not answer in the way of the web" == fault(f"http://127.0.0.1:{other.getsockname()[1]}/")


def _greet(other: socket.socket) -> None:
    connection, _ = other.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(b"220 mail.pellwick.example ESMTP\r\n")


def test_http_behind_https_is_said(server: Server) -> None:
    assert fault(server.at("/page").replace("http:", "https:")).startswith("no safe connection to `127.0.0.1` comes about (")


def test_a_certificate_that_nobody_vouches_for_is_said(server: Server, tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    made = subprocess.run([*command, "-keyout", str(key), "-out", str(certificate)], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("openssl makes no certificate here")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)

    said = fault(server.at("/page").replace("http:", "https:"))

    assert said.startswith("the certificate of `127.0.0.1` is vouched for by nobody whom this computer trusts")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://pellwick.example/a", "`ftp://pellwick.example/a` is not an address of the web: it begins with `ftp:`"),
        ("http://", "`http://` names no host"),
        ("http://pellwick .example/", "`http://pellwick .example/` has a space in the name of its host"),
        ("http://[::1", "`http://[::1` is not an address of the web"),
        ("http://pellwick.example:70000/", "`http://pellwick.example:70000/` is not an address of the web"),
        ("https://me:secret@pellwick.example/", "the address on `pellwick.example` holds a name or a password, which is not sent"),
        ("https://" + "ü" * 80 + ".example/", "`" + "ü" * 80 + ".example` cannot be the name of a host"),
    ],
)
def test_what_is_no_address_is_not_asked_for(url: str, said: str) -> None:
    assert said == fault(url)


def test_an_address_is_asked_for_in_plain_letters_without_its_place_in_the_page() -> None:
    assert "https://xn--mnchen-3ya.example/a%20b/%C3%BC?c=d%26e" == asked_for("https://münchen.example/a b/ü?c=d%26e#top")
