"""Files that all pages share, under names that carry a part of their hash.

In here: joining and tightening style sheets, a collection's own behind ours, hashed names, the addresses in style sheets that follow
them. Tightening scripts is another room's (scripts.py).
Not in here: which page uses which asset.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import OutputFile
from dateline.render.face import Face, first_face
from dateline.render.problems import TemplateFault
from dateline.render.scripts import tightened_script
from dateline.text.tree import InputTree, is_left_behind, read_text
from dateline.urls import Address

LAYERS = ("tokens", "base", "layout", "components", "print")
PRINT = LAYERS[-1]
OWN = "site"
"""The layer for what a collection sets anew, colours and faces above all; ours says nothing, and then it is left out."""
STYLE_SHEET = "css/site.css"

_LAYER_FILES = tuple(f"static/css/{layer}.css" for layer in LAYERS)
_OWN_FILE = f"static/css/{OWN}.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AS_WRITTEN = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\([^)"']*\)""", re.DOTALL | re.IGNORECASE)
_PUT_ASIDE = re.compile("\0([0-9]+)\0")
"""What stands for a text or an address meanwhile, between signs that no style sheet can hold."""
_QUOTED_NAME = re.compile("(?<==)\0([0-9]+)\0(?=\\][^;{}]*\\{)")
"""The value of an attribute in a selector."""
_NAME = re.compile("""(["'])([A-Za-z_][A-Za-z0-9_-]*)\\1""")

_TIGHTER = (
    (re.compile(r"\n\s*"), " "),
    (re.compile(r"\s*([{};,>])\s*"), r"\1"),
    (re.compile(r";\}"), "}"),
    # Behind the name of a property; a pseudo-class, which may stand there in a selector, is followed by its rule.
    (re.compile(r"(?<=[{;])([-\w]+):\s+(?=[^{};]*[;}])"), r"\1:"),
    (re.compile(r"@media\s+\("), "@media("),
    (re.compile(r"(?<=@media\()([-a-z]+):\s+"), r"\1:"),
    (re.compile(r"(?<=[\s:,(])([-+]?)0+(?=\.[0-9])"), r"\1"),
    # Source: Selectors Level 4, 3.6.2: these may have one colon, as they had in CSS 2.
    (re.compile(r"::(?=(?:before|after)(?![-\w]))"), ":"),
)
_MORE_CONTRAST = re.compile(r"@media\(prefers-contrast:more\)\{(?:[^{}]*\{[^{}]*\})*\}")
_BRACE = re.compile(r"""[{}]|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)
_URL = re.compile(r"""url\(\s*(?P<mark>["']?)(?P<name>.*?)(?P=mark)\s*\)""")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)
"""An address in a style sheet that is no asset: whole, carried in itself (`data:`), or within the page."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The files, and the address of each by the name that templates know it by (`css/site.css`, `icons/icon.svg`).

    `face` is that in which pages are set, if it is among them.
    """

    files: tuple[OutputFile, ...]
    addresses: Mapping[str, Address]
    face: Face | None = None


def bundle(templates: InputTree, tokens: str = "") -> Assets:
    """Return the assets below `static/`: one style sheet of all layers, scripts tightened, and every other file as it is.

    `tokens` is CSS that stands behind the tokens in their layer: what the language of the site gives (language.py).

    Raises:
        ReadFault: An asset cannot be read, or a layer is not there or not UTF-8.
        TemplateFault: A style sheet is no layer, or shows what is no asset.
    """
    assets = [entry.path for entry in templates.entries("static") if not is_left_behind(entry.path)]
    stray = [path for path in assets if path.startswith("static/css/") and path not in (*_LAYER_FILES, _OWN_FILE)]
    if stray:
        there = ", ".join((*LAYERS, OWN))
        raise TemplateFault(
            stray[0], None, f"this is no layer of the style sheet: there are {there}; what you set anew stands in {OWN}.css"
        )
    contents = {path.removeprefix("static/"): templates.read(path) for path in assets if not path.startswith("static/css/")}
    contents |= {name: _tightened_script(content) for name, content in contents.items() if name.endswith(".js")}
    addresses = {name: urls.asset(name, _digest(content)) for name, content in contents.items()}
    written = {path: read_text(templates, path) for path in (*_LAYER_FILES, _OWN_FILE) if path != _OWN_FILE or templates.exists(path)}
    face = first_face([_COMMENT.sub("", written[path]) for path in (_LAYER_FILES[0], _OWN_FILE) if path in written], addresses)
    layers = [_with_assets(path, written[path], addresses) for path in _LAYER_FILES]
    layers[LAYERS.index("tokens")] += tokens
    own = _with_assets(_OWN_FILE, written[_OWN_FILE], addresses) if _OWN_FILE in written else ""
    contents[STYLE_SHEET] = joined(layers, own).encode("utf-8")
    addresses[STYLE_SHEET] = urls.asset(STYLE_SHEET, _digest(contents[STYLE_SHEET]))
    files = tuple(OutputFile(addresses[name].path, contents[name]) for name in sorted(contents))
    return Assets(files, addresses, face)


def _tightened_script(content: bytes) -> bytes:
    """Return a script without what means nothing; one that is no UTF-8 as it is."""
    try:
        return tightened_script(content.decode("utf-8")).encode("utf-8")
    except UnicodeDecodeError:
        return content


def joined(layers: list[str], own: str = "") -> str:
    """Join style sheets in their order, each in the layer of its name, tightened; `own` is what the collection sets anew.

    That comes behind all of ours but the printed page, which keeps black on white. It yields where the system sets the colours, and
    what our tokens give a reader who asks for more contrast stands again behind it.
    """
    sheets = dict(zip(LAYERS, map(tightened, layers), strict=True))
    if what := tightened(own):
        own_layer = _unless_forced(what) + "".join(_MORE_CONTRAST.findall(sheets[LAYERS[0]]))
        sheets = {**{name: css for name, css in sheets.items() if name != PRINT}, OWN: own_layer, PRINT: sheets[PRINT]}
    head = f"@layer {','.join(sheets)};"
    return "\n".join((head, *(f"@layer {name}{{{css}}}" for name, css in sheets.items()))) + "\n"


def _unless_forced(css: str) -> str:
    return f"@media not (forced-colors:active){{{css}}}"


def _with_assets(path: str, css: str, addresses: Mapping[str, Address]) -> str:
    """Return a style sheet with the hashed names of the assets that it shows, which stand in the same folder as the joined one."""

    # Comments go first, their lines stay: what they speak of is no asset, and a fault is told at its line.
    bare = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), css)
    _refuse_unpaired(path, bare)

    def address(found: re.Match[str]) -> str:
        name = found["name"].removeprefix("../")
        if _ELSEWHERE.match(name):
            return found[0]
        if name not in addresses:
            raise TemplateFault(path, bare.count("\n", 0, found.start()) + 1, f"there is no asset `{name}` in `static/`")
        return f"url({_beside(addresses[name])})"

    return _URL.sub(address, bare)


def _refuse_unpaired(path: str, css: str) -> None:
    """Refuse a sheet whose braces are not in pairs, which would end its layer early or take in the next.

    Raises:
        TemplateFault: They are not.
    """
    opened: list[int] = []
    for found in _BRACE.finditer(css):
        line = css.count("\n", 0, found.start()) + 1
        if found[0] == "{":
            opened.append(line)
        elif found[0] == "}":
            if not opened:
                raise TemplateFault(path, line, "this `}` closes nothing; delete it, or open what it closes")
            opened.pop()
    if opened:
        raise TemplateFault(path, opened[-1], "what is opened here by `{` is not closed; write the `}`")


def tightened(css: str) -> str:
    """Leave out what means nothing: comments, white space, noughts before a point, quotation marks around plain names in selectors.

    White space within selectors and values stays, and so does all that a text or an address holds. A nought keeps its unit, which
    means something in `calc()` and in a name of one's own.

    >>> tightened("a { color: red; }  /* x */\\n b > c,\\n d { margin: 0 1px }")
    'a{color:red}b>c,d{margin:0 1px}'
    >>> tightened('@media (max-width: 40rem) { a[rel="next"] :hover { content: "; }"; inset: -0.5em 10.05px } }')
    '@media(max-width:40rem){a[rel=next] :hover{content:"; }";inset:-.5em 10.05px}}'
    """
    kept: list[str] = []

    def put_aside(found: re.Match[str]) -> str:
        if found[0].startswith("/*"):
            return ""
        kept.append(found[0])
        return f"\0{len(kept) - 1}\0"

    # As a browser reads it, so that none is taken for what was put aside.
    bare = _AS_WRITTEN.sub(put_aside, css.replace("\0", "\N{REPLACEMENT CHARACTER}")).strip()
    for what, tighter in _TIGHTER:
        bare = what.sub(tighter, bare)
    plain = _QUOTED_NAME.sub(lambda found: _NAME.sub(r"\2", kept[int(found[1])]), bare)
    return _PUT_ASIDE.sub(lambda found: kept[int(found[1])], plain)


def _beside(address: Address) -> str:
    """Return the way from the style sheet, which stands in the same folder."""
    return address.path.rpartition("/")[2]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
