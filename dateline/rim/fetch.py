"""Fetch one page from the web: the only use of the network in the program.

In here: HTTP and HTTPS, redirects, limits of time and size, and what went wrong in words. Not in here: what the page holds (capture/).
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

import dateline

MOST_REDIRECTS = 5
LARGEST = 20_000_000
_MEDIA_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/x-pdf")
_AMID = "save it with a browser and bring in the file: `new source FILE --url URL`"
_LATER = "try again later; if it stays so, look for a copy in an archive of the web, such as web.archive.org"
_STATUSES = {
    401: ("asks for a name and a password (401)", _AMID),
    402: ("asks for payment (402)", _AMID),
    403: ("does not give the page to programs (403)", _AMID),
    404: ("has no such page (404)", "compare the address with the browser's; if the page is gone, look for a copy in web.archive.org"),
    406: ("has the page in no form that can be read here (406)", _AMID),
    410: ("had such a page, and it is gone (410)", "look for a copy in an archive of the web, such as web.archive.org"),
    429: ("has been asked too often (429)", "wait some minutes, then try again"),
    451: ("may not show the page, for legal reasons (451)", "look for a copy in an archive of the web, such as web.archive.org"),
}


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds the program waits: for a connection or the next bytes, and for the whole."""

    step: float = 20.0
    whole: float = 60.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: its bytes unpacked, its type and encoding as told, and the addresses on the way, the last of which gave it."""

    data: bytes
    media_type: str
    encoding: str
    addresses: tuple[str, ...]


class FetchFault(Exception):
    """Nothing was fetched; `what` says why in words that stand alone, `help` how to go on."""

    def __init__(self, what: str, help: str) -> None:
        super().__init__(what)
        self.what = what
        self.help = help


def fetch(url: str, patience: Patience | None = None) -> Fetched:
    """Fetch a page, following redirects.

    Raises:
        FetchFault: It cannot be had, is too large, or is of a kind that is not read.
    """
    patience = patience or Patience()
    addresses = [asked_for(url)]
    with _Watch(patience.whole) as watch:
        while True:
            answer = _asked(addresses[-1], patience, watch)
            if isinstance(answer, Fetched):
                return Fetched(answer.data, answer.media_type, answer.encoding, tuple(addresses))
            if len(addresses) > MOST_REDIRECTS:
                raise FetchFault(
                    f"`{addresses[0]}` leads on more than {MOST_REDIRECTS} times, at last to `{answer}`",
                    "open it in a browser and take the address at which it ends",
                )
            addresses.append(answer)


def asked_for(url: str) -> str:
    """Return an address as it is asked for: no place in the page, other letters than a to z by their bytes.

    Raises:
        FetchFault: It is no address of the web, or holds a name or a password.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError as fault:
        raise FetchFault(f"`{url}` is not an address of the web", "take the address from the browser's address bar") from fault
    if parts.scheme not in ("http", "https"):
        raise FetchFault(f"`{url}` is not an address of the web: it begins with `{parts.scheme}:`", "only http and https are fetched")
    if re.search(r"\s", parts.netloc):
        raise FetchFault(f"`{url}` has a space in the name of its host", "take the address from the browser's address bar")
    if not host:
        raise FetchFault(f"`{url}` names no host", "take the address from the browser's address bar")
    if parts.username is not None:
        raise FetchFault(f"the address on `{host}` holds a name or a password, which is not sent", "take what stands before `@` out of it")
    try:
        name = host if ":" in host or host.isascii() else host.encode("idna").decode()
    except UnicodeError as fault:
        raise FetchFault(f"`{host}` cannot be the name of a host", "take the address from the browser's address bar") from fault
    netloc = (f"[{name}]" if ":" in name else name) + (f":{port}" if port is not None else "")
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~-._?[]") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, netloc, path, query, ""))


class _Watch:
    """Ends all connections when the time for the whole is over, however slowly bytes come in."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.is_over = False
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> _Watch:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def add(self, connection: http.client.HTTPConnection) -> None:
        with self._lock:
            if isinstance(connection.sock, socket.socket):
                self._sockets.append(connection.sock)

    def _end(self) -> None:
        with self._lock:
            self.is_over = True
            for each in self._sockets:
                with suppress(OSError):  # it is closed already
                    each.shutdown(socket.SHUT_RDWR)


def _asked(url: str, patience: Patience, watch: _Watch) -> Fetched | str:
    """Ask for one address and return what it gave, or the address that it leads on to."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    with _in_words(host, patience, watch):
        connection, target = _connection(parts, patience.step)
        with closing(connection):
            connection.connect()
            watch.add(connection)
            accepted = {"Accept": ", ".join((*_MEDIA_TYPES[:4], "*/*;q=0.1")), "Accept-Encoding": "gzip", "Connection": "close"}
            connection.request("GET", target, headers={"User-Agent": f"Dateline/{dateline.__version__}", **accepted})
            with connection.getresponse() as response:
                if response.status in (301, 302, 303, 307, 308):
                    return _onward(url, response.headers.get("Location"))
                if response.status != 200:
                    raise _refused(host, response.status)
                media_type = _media_type(host, response.headers)
                return Fetched(_body(response, host), media_type, response.headers.get_content_charset() or "", (url,))


def _onward(url: str, location: str | None) -> str:
    if not location:
        raise FetchFault(f"`{url}` leads on, and does not say where", _AMID)
    # Headers are read as Latin-1; where a server sends UTF-8 in them, it means that.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    onward = urljoin(url, location)
    if urlsplit(onward).scheme not in ("http", "https"):
        raise FetchFault(f"`{url}` leads on to `{onward}`, which is not of the web", _AMID)
    return asked_for(onward)


def _connection(parts: SplitResult, seconds: float) -> tuple[http.client.HTTPConnection, str]:
    """Return a connection, through the proxy of this system if it has one, and what to ask for on it."""
    host, target = parts.hostname or "", parts.path + (f"?{parts.query}" if parts.query else "")
    proxy = None if proxy_bypass(host) or _is_here(host) else getproxies().get(parts.scheme)
    if proxy is None:
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        return kind(host, parts.port, timeout=seconds), target
    by = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    if parts.scheme == "http":
        return http.client.HTTPConnection(by.hostname or "", by.port, timeout=seconds), urlunsplit(parts)
    through = http.client.HTTPSConnection(by.hostname or "", by.port, timeout=seconds)
    through.set_tunnel(host, parts.port)
    return through, target


def _is_here(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")


def _refused(host: str, status: int) -> FetchFault:
    if status >= 500:
        return FetchFault(f"`{host}` has a fault of its own ({status})", _LATER)
    said, help = _STATUSES.get(status, (f"answers with the number {status} and no page", _AMID))
    return FetchFault(f"`{host}` {said}", help)


def _media_type(host: str, headers: Message) -> str:
    """Return the kind of what comes; without one it is told by its bytes."""
    told = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if told and told not in (*_MEDIA_TYPES, "application/octet-stream", "binary/octet-stream"):
        raise FetchFault(
            f"`{host}` sends `{told}`, and only HTML, plain text and PDF are read",
            "for a picture, a film or a table make a text first, then `new source FILE --url URL`",
        )
    return told


def _body(response: http.client.HTTPResponse, host: str) -> bytes:
    """Read what comes, unpacked, up to the limit."""
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise FetchFault(f"`{host}` sends the page packed as `{packed}`, which was not asked for", _AMID)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if packed.endswith("gzip") else None
    parts: list[bytes] = []
    size = 0
    for raw in _chunks(response):
        part = unpacker.decompress(raw, LARGEST + 1 - size) if unpacker else raw
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            help = "save the part that is needed as a text file, and bring that in with `--url`"
            raise FetchFault(f"what `{host}` sends is larger than 20 MB", help)
    data = b"".join(parts)
    if (response.length or 0) > 0 or (unpacker is not None and not unpacker.eof):
        raise FetchFault(f"`{host}` stopped before the page was whole", "try again")
    if not data.strip():
        raise FetchFault(f"`{host}` sends an empty page", _AMID)
    return data


def _chunks(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while chunk := response.read1(65536):
        yield chunk


@contextmanager
def _in_words(host: str, patience: Patience, watch: _Watch) -> Iterator[None]:
    """Turn what goes wrong on the way into words; a connection that the watch has ended was too slow, whatever it says."""
    try:
        yield
        if watch.is_over:
            raise _too_slow(host, watch)
    except FetchFault as fault:
        raise (_too_slow(host, watch) if watch.is_over else fault) from None
    except ssl.SSLCertVerificationError as fault:
        raise _distrusted(host, fault) from fault
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as fault:
        if watch.is_over:
            raise _too_slow(host, watch) from fault
        raise _broken(host, fault, patience) from fault


def _too_slow(host: str, watch: _Watch) -> FetchFault:
    return FetchFault(f"`{host}` did not send the page within {watch.seconds:g} seconds", _LATER)


def _distrusted(host: str, fault: ssl.SSLCertVerificationError) -> FetchFault:
    said = fault.verify_message.lower()
    if "expired" in said:
        return FetchFault(f"the certificate of `{host}` has expired, so that nobody can tell who answers", _AMID)
    if "mismatch" in said or "not valid for" in said:
        return FetchFault(f"the certificate that answers for `{host}` is another site's", "compare the address with the browser's")
    return FetchFault(f"the certificate of `{host}` is vouched for by nobody whom this computer trusts ({said})", _AMID)


def _broken(host: str, fault: Exception, patience: Patience) -> FetchFault:
    match fault:
        case TimeoutError():
            return FetchFault(f"`{host}` did not answer within {patience.step:g} seconds", _LATER)
        case socket.gaierror():
            return FetchFault(
                f"no computer is known as `{host}`", "compare the address with the browser's, and see that this computer is online"
            )
        case ConnectionRefusedError():
            return FetchFault(
                f"`{host}` refuses the connection", "compare the address with the browser's; a number behind `:` may be wrong"
            )
        case ssl.SSLError():
            reason = re.sub(r"[_\s]+", " ", fault.reason or "no reason given").lower()
            return FetchFault(f"no safe connection to `{host}` comes about ({reason})", _AMID)
        case zlib.error():
            return FetchFault(
                f"what `{host}` sends cannot be unpacked", "try again, or save the page with a browser: `new source FILE --url URL`"
            )
        case http.client.IncompleteRead() | ConnectionError() | http.client.RemoteDisconnected():
            return FetchFault(f"`{host}` stopped before the page was whole", "try again")
        case http.client.HTTPException() | ValueError():
            return FetchFault(f"`{host}` does not answer in the way of the web", "compare the address with the browser's")
        case _:
            return FetchFault(f"`{host}` cannot be reached: the system says: {getattr(fault, 'strerror', None) or fault}", _LATER)
