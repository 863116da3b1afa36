"""HTTP on the loopback: requests to answers, and a stream of events for each page that is open.

In here: sockets and threads. Not in here: what is answered (answers.py), when a build is made (cli/verbs/serve.py).
"""

from __future__ import annotations

import socketserver
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from dateline.serve.answers import EVENTS, NOT_OURS, Answer, answer, is_ours, state
from dateline.serve.board import Board, Closed

LOOPBACK = "127.0.0.1"
PATIENCE = 30.0
"""Seconds for which a request waits while a build runs."""
HEARTBEAT = 15.0
"""Seconds after which a stream says that it is still there."""
_RETRY = 500
"""Milliseconds after which a browser that lost the stream asks again."""
_IDLE = 60.0
"""Seconds for which a connection may say nothing."""


class Server(ThreadingHTTPServer):
    """Answers from a board. A thread for each connection, none of which keeps the program alive."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, board: Board) -> None:
        """Listen.

        Raises:
            OSError: The port is taken, or may not be used.
        """
        self.board = board
        super().__init__((LOOPBACK, port), _Handler)

    def server_bind(self) -> None:
        """Take the port. The standard library would also look up the name of this machine, which may take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:  # as the standard library has it
        """Say nothing of a browser that has gone; anything else is a fault of ours."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


@contextmanager
def running(server: Server) -> Iterator[None]:
    """Answer in the background; at the end, streams end and the port is free."""
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield
    finally:
        server.board.close()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _IDLE

    def do_GET(self) -> None:
        self._respond(with_body=True)

    def do_HEAD(self) -> None:
        self._respond(with_body=False)

    def version_string(self) -> str:
        return "Dateline"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of what was asked for."""

    @property
    def _board(self) -> Board:
        assert isinstance(self.server, Server), "only our own server makes one"
        return self.server.board

    def _respond(self, *, with_body: bool) -> None:
        try:
            if not is_ours(self.headers.get("Host")):
                self._send(NOT_OURS, with_body=with_body)
            elif with_body and urlsplit(self.path).path == EVENTS:
                self._stream(parse_qs(urlsplit(self.path).query).get("page", ["/"])[0])
            else:
                self._send(answer(self.path, self._board.now(PATIENCE)), with_body=with_body)
        except Closed:
            self.close_connection = True

    def _send(self, given: Answer, *, with_body: bool) -> None:
        self.send_response(given.status)
        self.send_header("Content-Type", given.type)
        self.send_header("Content-Length", str(len(given.body)))
        self._send_common()
        if given.location is not None:
            self.send_header("Location", given.location)
        self.end_headers()
        if with_body:
            self.wfile.write(given.body)

    def _send_common(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")

    def _stream(self, page: str) -> None:
        """Tell a browser of every build, until it goes or the server ends. Source: HTML Standard, server-sent events."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self._send_common()
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(f"retry: {_RETRY}\n\n".encode())
        number = 0
        while True:
            new = self._board.after(number, HEARTBEAT)
            if new is None:
                self.wfile.write(b": still here\n\n")
            else:
                number, served = new
                self.wfile.write(f"data: {state(page, served)}\n\n".encode())
