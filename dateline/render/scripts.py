"""Scripts as they are delivered: without comments, and without white space and semicolons that mean nothing.

In here: cutting a script into its tokens and setting them down again. Nothing is named anew or moved; `const` is written `let`, which
does the same where nothing is set twice, and `true` as `!0`. Where it cannot be told how a script is to be read, it stays as it is.
Not in here: joining scripts, style sheets (assets.py).
Source: ECMAScript 2025, chapter 12: comments, line terminators, automatic semicolons, strings, templates, regular expressions;
chapter 14: empty statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_OLD: Final = re.compile(r"<!--|^\s*-->", re.MULTILINE)
"""Comments as HTML has them, which a script may have too."""
_SPACE: Final = re.compile(r"[ \t\n\r]+")
_COMMENT: Final = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_STRING: Final = re.compile(r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)
_REGEX: Final = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
_WORD: Final = re.compile(r"[\w$#@\\]+|[^\x00-\x7f]+")
_SIGN: Final = re.compile(r"=>|\+\+|--|\.\.\.|[^\w\s]")
_BEFORE_A_VALUE: Final = frozenset(
    {"return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "yield", "await", "instanceof"}
)
"""Words behind which a slash begins a regular expression."""
_SHORTER: Final = {"true": "!0", "false": "!1"}
_BEFORE_A_WHOLE: Final = frozenset({"=", ":", "(", "[", ",", "?", "&", "|", "=>", "return"})
_AFTER_A_WHOLE: Final = frozenset({")", "]", "}", ",", ";"})
"""Signs between which a word is a value, no name and no part of a longer term."""
_HAVE_A_HEAD: Final = frozenset({"if", "for", "await", "while", "with"})
_DO_SOMETHING: Final = frozenset({"else", "do", ":"})
"""Words behind which a statement has to stand, an empty one if no other."""
_OPENS, _CLOSES = frozenset({"{", "(", "[", ",", ";", "=>"}), frozenset({"}", ")", "]"})
"""Signs behind which, and before which, the end of a line means nothing: no semicolon is put there that parts two statements."""


class _Unreadable(Exception):
    """It cannot be told how the script is to be read."""


def tightened_script(text: str) -> str:
    """Return a script that does the same in fewer bytes, or the same script.

    >>> tightened_script("// Counts.\\nconst a = (b) => {\\n  return b + 1; // one more\\n};\\nlet c = 'a  // b';\\n")
    "let a=(b)=>{return b+1};let c='a  // b';\\n"
    >>> tightened_script("if (a) /b  c/.test(d)")
    'if (a) /b  c/.test(d)'
    """
    try:
        tokens = tuple(_tokens(text))
    except _Unreadable:
        return text
    written: list[str] = []
    before, gap = "", ""
    for token in _less(tokens):
        if token.isspace():
            gap = "\n" if "\n" in token or gap == "\n" else " "
            continue
        written += [_kept(before, gap, token), token]
        before, gap = token, ""
    return "".join(written).strip() + "\n" if written else ""


def _less(tokens: tuple[str, ...]) -> Iterator[str]:
    """Yield tokens without semicolons and commas before a closing brace, with `let` for `const`, and `true` as what is not nought."""
    marks = [token for token in tokens if not token.isspace()]
    around = zip(["", *marks], [*marks[1:], ""], strict=False)
    openers: list[str] = []
    ends_head = False
    for token in tokens:
        if token.isspace():
            yield token
            continue
        before, after = next(around)
        # Behind the head of a loop or a condition a semicolon is all that is done.
        if token == ";" and after == "}" and not ends_head and before not in _DO_SOMETHING:
            continue
        if token == "," and after in ("}", ")"):
            continue
        if token == "(":
            openers.append(before)
        ends_head = token == ")" and bool(openers) and openers.pop() in _HAVE_A_HEAD
        if token == "const" and before not in (".", "?.") and _begins_names(after):
            yield "let"
        else:
            yield _SHORTER.get(token, token) if before in _BEFORE_A_WHOLE and after in _AFTER_A_WHOLE else token


def _begins_names(token: str) -> bool:
    """Tell whether behind a word for a declaration stand names; `let of` would begin a loop that there is not."""
    return token in ("{", "[") or (_touches(token[:1] or "=") and token != "of")


def _kept(before: str, gap: str, token: str) -> str:
    """Return what has to stand between two tokens that have white space between them."""
    if gap == "\n" and before and before not in _OPENS and token not in _CLOSES:
        return "\n"
    last, next = before[-1:], token[0]
    parts = (_touches(last) and _touches(next), last in "+-/<" and next in "+-/!*", last.isdigit() and next == ".")
    return " " if gap and before and any(parts) else ""


def _touches(sign: str) -> bool:
    return sign.isalnum() or sign in "_$#@\\" or sign > "\x7f"


def _tokens(text: str) -> Iterator[str]:
    """Yield the tokens of a script, white space among them; a comment is white space, a line end in it a line end.

    Raises:
        _Unreadable: A string or a template has no end, or a slash may begin a regular expression or divide.
    """
    if _OLD.search(text):
        raise _Unreadable
    at, before = 0, ""
    while at < len(text):
        found = _SPACE.match(text, at) or _COMMENT.match(text, at)
        if found:
            yield "\n" if "\n" in found[0] or found[0].startswith("//") else " "
        elif text[at] == "`":
            end = _end_of_template(text, at)
            before = text[at:end]
            yield before
            at = end
            continue
        else:
            found = _of(text, at, before)
            before = found[0]
            yield before
        at = found.end()


def _of(text: str, at: int, before: str) -> re.Match[str]:
    """Return the token that begins at a place and is neither space nor a template."""
    sign = text[at]
    if sign in "\"'":
        found = _STRING.match(text, at)
    elif sign == "/" and _begins_a_value(text, at, before):
        found = _REGEX.match(text, at)
    else:
        found = _WORD.match(text, at) or _SIGN.match(text, at)
    if found is None:
        raise _Unreadable
    return found


def _begins_a_value(text: str, at: int, before: str) -> bool:
    """Tell whether a slash begins a regular expression, and does not divide what stands before it.

    Raises:
        _Unreadable: That depends on what a bracket closes, and the line goes on as a regular expression would.
    """
    if before in (")", "}"):
        if "/" in text[at + 1 :].partition("\n")[0]:
            raise _Unreadable
        return False
    if not before or before in _BEFORE_A_VALUE:
        return True
    return not (_touches(before[-1]) or before[-1] in "]\"'`" or before in ("++", "--"))


def _end_of_template(text: str, at: int) -> int:
    """Return where a template ends, which may hold code, and in it templates."""
    at += 1
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text[at] == "`":
            return at + 1
        elif text.startswith("${", at):
            at = _end_of_code(text, at + 2)
        else:
            at += 1
    raise _Unreadable


def _end_of_code(text: str, at: int) -> int:
    """Return where code in a template ends, behind the brace that closes it."""
    open_braces, before = 1, ""
    while at < len(text):
        if text[at] == "`":
            at, before = _end_of_template(text, at), "`"
            continue
        skipped = _SPACE.match(text, at) or _COMMENT.match(text, at)
        if skipped:
            at = skipped.end()
            continue
        found = _of(text, at, before)
        before, at = found[0], found.end()
        open_braces += (before == "{") - (before == "}")
        if open_braces == 0:
            return at
    raise _Unreadable
