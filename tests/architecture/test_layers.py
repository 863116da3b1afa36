"""The house as it is drawn: who may import whom, and where effects may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dateline"

LAYERS = {
    "text": 0, "urls": 0,
    "diagnostics": 1, "edtf": 1, "quotes": 1, "markup": 1, "catalogue": 1, "chart": 1, "versions": 1,
    "model": 2, "form": 2, "citing": 2, "card": 2,
    "load": 3, "schema": 3, "capture": 3, "draft": 3, "importing": 3, "check": 3, "resolve": 3, "views": 3, "pages": 3, "export": 3,
    "render": 3,
    "write": 3, "reread": 3,
    "rim": 4, "registry": 4,
    "former": 5, "ledger": 5,
    "pipeline": 6,
    "serve": 7,
    "cli": 8, "__main__": 9, "__init__": 0,
}  # fmt: skip

MAY_SEE_A_NEIGHBOUR = {("pages", "views"), ("export", "views"), ("form", "model"), ("draft", "capture")}
"""Pages and exports show views, fields take the words of the model, records are drafted of what was captured; each stands above the other
in its layer."""

EFFECTS = {
    "ctypes", "datetime", "fcntl", "glob", "http.server", "io",
    "logging", "multiprocessing", "os", "pathlib", "random", "secrets", "shutil",
    "signal", "socket", "socketserver", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request", "uuid", "webbrowser",
}  # fmt: skip
PURE_OF_THESE = {"pathlib": {"PurePosixPath"}, "sys": set[str](), "datetime": {"date", "timedelta"}, "io": {"BytesIO", "StringIO"}}
EFFECTFUL_NAMES = {"open", "print", "input", "exec", "eval", "breakpoint"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, str | None]]:
    """Yield every import of a module, deferred and TYPE_CHECKING ones too: module and, of a from-import, the name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides its layer"
            yield from ((node.module or "", alias.name) for alias in node.names)


def target(module: str, name: str | None) -> str | None:
    """Return the room that an import reaches into, or None for one that is not ours."""
    parts = module.split(".")
    if parts[0] != "dateline":
        return None
    if len(parts) > 1:
        return parts[1]
    return name if name in LAYERS else "__init__"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_its_own_room_and_lower_layers(path: Path) -> None:
    own = room(path)

    wrong = [
        f"{module} ({name})"
        for module, name in imports(path)
        if (reached := target(module, name)) is not None
        and reached != own
        and LAYERS[reached] >= LAYERS[own]
        and (own, reached) not in MAY_SEE_A_NEIGHBOUR
        and reached != "__init__"
    ]

    assert wrong == []


EFFECTFUL = {"rim", "cli", "__main__"}
SOCKETS_AND_CLOCK = {"serve/server.py", "serve/board.py", "serve/made.py"}
"""Of the room that serves, those that listen, wait, and name folders of the disk; what it answers and shows is pure."""


def is_pure(path: Path) -> bool:
    return room(path) not in EFFECTFUL and path.relative_to(PACKAGE).as_posix() not in SOCKETS_AND_CLOCK


@pytest.mark.parametrize("path", [path for path in modules() if is_pure(path)], ids=lambda path: str(path.relative_to(PACKAGE)))
def test_effects_are_only_in_the_rim_the_server_and_the_command_line(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    imported = [f"{module}.{name}" for module, name in imports(path) if module in EFFECTS and name not in PURE_OF_THESE.get(module, set())]
    called = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in EFFECTFUL_NAMES]

    assert (imported, called) == ([], [])


def test_the_network_is_asked_in_one_place() -> None:
    """Building a site, checking and proving it need no network, and a stranger's collection can have nothing fetched."""
    asking = {
        str(path.relative_to(PACKAGE))
        for path in modules()
        for module, name in imports(path)
        if {module, f"{module}.{name}"} & {"http.client", "urllib.request", "ftplib", "smtplib"}
    }

    assert {"rim/fetch.py"} == asking


def test_every_room_has_a_layer() -> None:
    assert sorted({room(path) for path in modules()} - set(LAYERS)) == []


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_except_exception_stands_once() -> None:
    """What a curator wrote wrongly is a diagnostic; whatever else happens is caught in one place."""
    broad = [
        str(path.relative_to(PACKAGE))
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
    ]

    assert broad == ["cli/main.py"]
