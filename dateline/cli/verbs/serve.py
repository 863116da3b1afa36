"""`serve`: the site in the browser while its files are being written.

In here: what is said on the terminal, and the turns of waiting and building. Not in here: building (serve/made.py), HTTP
(serve/server.py), looking for changes (rim/watch.py).
"""

from __future__ import annotations

import argparse
import errno
import gc
import signal
import threading
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from dateline.cli import exits, history, terminal, texts
from dateline.cli.verbs import Verb
from dateline.diagnostics.diagnostic import Severity
from dateline.rim import watch
from dateline.text.display import visible

if TYPE_CHECKING:
    from dateline.model.past import History
    from dateline.serve.board import Board
    from dateline.serve.made import Made, Maker
    from dateline.serve.server import Server

FIRST = 8000
_TRIED = 100
"""Ports that are tried from the first one on, where none is named."""
_HIGHEST = 65535
_MOST = 10
"""Errors that are printed after a save; the page shows more."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    port = f"the port to listen on, 0 for any that is free (default: {FIRST}, or the next free one)"
    parser.add_argument("--port", metavar="N", type=_port, help=port)
    parser.add_argument("--open", action="store_true", help="open the site in the browser")
    texts.add(parser)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _HIGHEST):
        raise argparse.ArgumentTypeError(f"`{text}` is not a port; write a number from 0 to {_HIGHEST}, such as {FIRST}")
    return int(text)


def _serve(options: argparse.Namespace, root: Path) -> int:
    """Build, show, and build again after each change, until the keyboard or a signal ends it."""
    from dateline.serve.board import Board
    from dateline.serve.made import Maker
    from dateline.serve.server import running

    maker = Maker(root, texts.folder(options, root), _history(root, options))
    board = Board()
    server = _listen(options.port, board)
    if server is None:
        return exits.BLOCKED
    try:
        with _ending_by_signal(), running(server):
            _turns(options, maker, board, server)
    except KeyboardInterrupt:
        terminal.step("stopped", quiet=options.quiet)
    return exits.DONE


def _history(root: Path, options: argparse.Namespace) -> History:
    """Return what was published before; where that cannot be told, say so, and show what stands now."""
    from dateline.model.past import NO_HISTORY
    from dateline.rim.git import HistoryFault
    from dateline.text.tree import ReadFault

    try:
        found = history.read(root)
    except HistoryFault as fault:
        terminal.say(f"{visible(fault.message)}: former states are not shown\n  = help: {visible(fault.help)}")
        return NO_HISTORY
    except ReadFault:
        return NO_HISTORY  # the build tells of it
    if (said := history.lack(found)) is not None:
        terminal.step(said, quiet=options.quiet)
    return found


def _turns(options: argparse.Namespace, maker: Maker, board: Board, server: Server) -> NoReturn:
    address = ""
    known = watch.stamps(maker.places)
    while True:
        made = maker.make()
        board.show(made.served)
        here = f"http://127.0.0.1:{server.server_port}{made.served.below}"
        if here != address:
            _say_address(here, asked=options.port, port=server.server_port)
            if options.open and not address:
                threading.Thread(target=_open, args=(here,), daemon=True).start()
            address = here
        _say(made, options)
        # Nothing was looked through for rubbish while the build ran (main.py); now there is time.
        gc.collect()
        known = watch.changed(maker.places, known)
        board.begin()


def _listen(wanted: int | None, board: Board) -> Server | None:
    """Return a server on the wanted port, or on the first free one; None where that cannot be, which is then said."""
    from dateline.serve.server import Server

    ports = range(FIRST, FIRST + _TRIED) if wanted is None else (wanted,)
    for port in ports:
        try:
            return Server(port, board)
        except OSError as fault:
            if fault.errno == errno.EADDRINUSE and wanted is None:
                continue
            terminal.say(_refusal(port, fault))
            return None
    terminal.say(f"error: the ports from {ports[0]} to {ports[-1]} are all taken\n  = help: `--port 0` takes any that is free")
    return None


def _refusal(port: int, fault: OSError) -> str:
    if fault.errno == errno.EADDRINUSE:
        return (
            f"error: port {port} is taken by another program\n  = help: name another one, or leave `--port` out: the next free one is found"
        )
    if fault.errno in (errno.EACCES, errno.EPERM):
        return f"error: you may not listen on port {port}\n  = help: leave `--port` out, or name one above 1023"
    return f"error: nothing can be served on port {port}: the system says: {fault.strerror}\n  = help: name another port"


@contextmanager
def _ending_by_signal() -> Iterator[None]:
    """Let the signal by which the system ends a program do what the keyboard does; and the keyboard's too, where a script ignores it."""

    def stop(number: int, frame: object) -> NoReturn:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _open(address: str) -> None:
    if not webbrowser.open(address):
        terminal.say(f"no browser could be opened; open {address} yourself")


def _say_address(address: str, *, asked: int | None, port: int) -> None:
    taken = f" (port {FIRST} is taken)" if asked is None and port != FIRST else ""
    terminal.put(f"Serving {address}{taken}; Ctrl-C ends it")


def _say(made: Made, options: argparse.Namespace) -> None:
    """Say in one line what a build came to; each error has one of its own, which editors and terminals lead from."""
    from dateline.cli import counts
    from dateline.serve.overlay import tally

    now = time.strftime("%H:%M:%S")
    standing = tally(made.served.problems)
    if made.is_good:
        drafts = sum(event.record.draft for event in made.timeline.events)
        parts = (counts.verified(made.timeline), terminal.count(drafts, "draft") if drafts else "", standing)
        terminal.step(f"{now} built in {made.seconds:.1f} s: {'; '.join(part for part in parts if part)}", quiet=options.quiet)
    else:
        shown = "the page shows the last good site" if made.served.is_whole else "the page shows them"
        terminal.say(f"{now} {standing}: {shown}")
    told = [problem for problem in made.served.problems if problem.is_error or options.verbose]
    for problem in told[:_MOST]:
        weight = Severity.ERROR.value if problem.is_error else Severity.WARNING.value
        terminal.say(f"  {problem.place}: {weight}{f'[{problem.rule}]' if problem.rule else ''} {problem.headline}")
    if len(told) > _MOST:
        terminal.say(f"  and {len(told) - _MOST} more; `check` prints all of them")


VERB = Verb(
    "serve",
    help="show the site in the browser, built anew after each save, with what is wrong over it",
    description="""\
Show the site in the browser while its files are written: built anew in memory after each save, reloaded, with
what is wrong over the last good page, and drafts marked. Nothing is written, and nobody but this machine can look.""",
    add_options=_add_options,
    run=_serve,
)
