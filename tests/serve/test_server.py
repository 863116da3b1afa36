"""Real requests over the loopback: what is answered, what is waited for, and how streams end."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse

import pytest

from dateline.serve.board import Board
from dateline.serve.problems import Problem
from dateline.serve.served import Served
from dateline.serve.server import LOOPBACK, Server, running

SITE = Served(
    {"index.html": b"<body>one</body>", "events/vote/index.html": b"<body>vote</body>", "404.html": b"<body>none</body>"}, is_whole=True
)
LATER = Served({**SITE.files, "index.html": b"<body>two</body>"}, is_whole=True)
PATIENCE = 20.0

Ask = Callable[..., HTTPResponse]


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def server(board: Board) -> Iterator[Server]:
    server = Server(0, board)
    with running(server):
        yield server


@pytest.fixture
def ask() -> Iterator[Ask]:
    """Return what sends a request and gives the answer; connections are closed with the test."""
    connections: list[HTTPConnection] = []

    def asked(server: Server, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
        connections.append(HTTPConnection(LOOPBACK, server.server_port, timeout=PATIENCE))
        connections[-1].request(method, path, headers=headers)
        return connections[-1].getresponse()

    yield asked
    for connection in connections:
        connection.close()


def told(stream: HTTPResponse) -> dict[str, object]:
    """Return the next message of a stream."""
    while True:
        line = stream.readline()
        assert line, "the stream has ended"
        if line.startswith(b"data: "):
            found = json.loads(line.removeprefix(b"data: "))
            assert isinstance(found, dict)
            return found


def test_only_this_machine_can_reach_it(server: Server) -> None:
    assert LOOPBACK == server.server_address[0]


def test_a_page_is_answered_and_never_kept(ask: Ask, server: Server, board: Board) -> None:
    board.show(SITE)

    given = ask(server, "/events/vote/")

    assert (200, "no-store", "nosniff") == (given.status, given.headers["Cache-Control"], given.headers["X-Content-Type-Options"])
    assert b"<body>vote" in given.read()


def test_head_tells_as_much_as_get_without_the_page(ask: Ask, server: Server, board: Board) -> None:
    board.show(SITE)

    head, get = ask(server, "/", "HEAD"), ask(server, "/")

    assert b"" == head.read()
    assert head.headers["Content-Length"] == get.headers["Content-Length"] == str(len(get.read()))


def test_one_connection_asks_many_times(server: Server, board: Board) -> None:
    board.show(SITE)
    connection = HTTPConnection(LOOPBACK, server.server_port, timeout=PATIENCE)

    for path in ("/", "/events/vote/", "/events/vote", "/"):
        connection.request("GET", path)
        connection.getresponse().read()

    assert connection.sock is not None
    connection.close()


def test_a_name_of_the_web_that_leads_here_is_told_nothing(ask: Ask, server: Server, board: Board) -> None:
    board.show(SITE)

    for path in ("/", "/_dateline/events", "/_dateline/problems"):
        given = ask(server, path, Host="example.org")
        assert 421 == given.status
        assert b"<body>" not in given.read()


def test_a_request_waits_for_the_build_that_runs(ask: Ask, server: Server, board: Board) -> None:
    board.show(SITE)
    board.begin()
    threading.Timer(0.2, board.show, [LATER]).start()

    assert b"<body>two" in ask(server, "/").read()


def test_a_stream_tells_of_each_build(ask: Ask, server: Server, board: Board) -> None:
    board.show(SITE)
    stream = ask(server, "/_dateline/events?page=%2F")
    first = told(stream)
    board.show(LATER)
    second = told(stream)
    board.show(LATER.with_problems((Problem(True, "rule", "wrong", "a.yaml:1:1"),)))
    third = told(stream)

    assert "text/event-stream; charset=utf-8" == stream.headers["Content-Type"]
    assert first["page"] != second["page"] == third["page"]
    assert ["", ""] == [first["problems"], second["problems"]]
    assert third["problems"]


def test_a_stream_of_a_page_that_stays_the_same_names_it_the_same(ask: Ask, server: Server, board: Board) -> None:
    board.show(SITE)
    stream = ask(server, "/_dateline/events?page=%2Fevents%2Fvote%2F")
    first = told(stream)
    board.show(LATER)

    assert first == told(stream)


def test_a_stream_that_has_nothing_to_tell_shows_that_it_is_there(
    ask: Ask, server: Server, board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.serve.server.HEARTBEAT", 0.05)
    board.show(SITE)
    stream = ask(server, "/_dateline/events?page=%2F")
    told(stream)

    assert b": still here\n" in [stream.readline() for _ in range(4)]


def test_open_streams_end_with_the_server_at_once(ask: Ask, board: Board) -> None:
    server = Server(0, board)
    board.show(SITE)
    with running(server):
        streams = [ask(server, "/_dateline/events?page=%2F") for _ in range(8)]
        for stream in streams:
            told(stream)
        begun = time.monotonic()

    for stream in streams:
        stream.read()
    assert time.monotonic() - begun < 5


def test_a_port_that_is_free_again_is_taken_at_once(ask: Ask, board: Board) -> None:
    server = Server(0, board)
    with running(server):
        board.show(SITE)
        ask(server, "/").read()

    with running(again := Server(server.server_port, Board())):
        assert server.server_port == again.server_port


def test_a_port_is_taken_by_one_alone(server: Server) -> None:
    with pytest.raises(OSError, match="in use"):
        Server(server.server_port, Board())


def test_a_browser_that_hangs_up_is_no_matter(ask: Ask, server: Server, board: Board, capfd: pytest.CaptureFixture[str]) -> None:
    board.show(SITE)
    for _ in range(3):
        with socket.create_connection((LOOPBACK, server.server_port)) as raw:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            raw.sendall(b"GET /_dateline/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    board.show(LATER)
    board.show(SITE)

    assert 200 == ask(server, "/").status
    assert "" == capfd.readouterr().err
