"""The parser of PyYAML that is used: libyaml's where it is there, else the one in Python.

Both give the same events with the same positions for text without tabs and without signs that cannot be seen.
In here: the choice. Not in here: what is made of the events (builder.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

import yaml
from yaml.events import Event


class EventSource(Protocol):
    """A parser of PyYAML, as far as it is used."""

    def get_event(self) -> Event | None:
        """Return the next event.

        Raises:
            yaml.YAMLError: The text is not YAML.
        """
        ...


_SURROGATE = re.compile("[\ud800-\udfff]")

_PLAIN_IN_BRACKETS = re.compile(r"(?:[^\0 \t\r\n\x85\u2028\u2029:,\[\]{}]|:(?![\0 \t\r\n\x85\u2028\u2029,?\[\]{}]))+")
_COLON_BEFORE_BRACKET = re.compile(r":[,?\[\]{}]")

Parser = Callable[[str], EventSource]


class PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's parser in Python, for machines without libyaml."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    def scan_plain(self) -> yaml.tokens.ScalarToken:
        """Read a plain value within brackets as libyaml does: `?` is text in it, and `:` before a bracket or comma is a fault."""
        if not self.flow_level:
            plain: yaml.tokens.ScalarToken = super().scan_plain()
            return plain
        chunks: list[str] = []
        spaces: list[str] = []
        start = end = self.get_mark()
        while self.peek() != "#" and (found := _PLAIN_IN_BRACKETS.match(self.buffer, self.pointer)) is not None:
            self.allow_simple_key = False
            chunks += [*spaces, found.group()]
            self.forward(len(found.group()))
            if _COLON_BEFORE_BRACKET.match(self.buffer, self.pointer):
                raise yaml.scanner.ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start) or []
            if not spaces:
                break
        return yaml.tokens.ScalarToken("".join(chunks), True, start, end)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> list[str]:
        """Refuse an escape that names no character, as libyaml does; the parser of PyYAML lets surrogates pass and falls over the rest."""
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            chunks = ["\ud800"]
        if _SURROGATE.search("".join(chunks)):
            raise yaml.scanner.ScannerError(
                "while scanning a quoted scalar", start_mark, "found an escape of no character", self.get_mark()
            )
        return chunks


def fastest() -> Parser:
    """Return libyaml's parser, or where PyYAML was built without it the one in Python, some twenty times slower."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        return PureParser
    return CParser
