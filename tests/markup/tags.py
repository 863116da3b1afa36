"""HTML as the tests look at it: what elements there are, and whether each is closed where it should be."""

from __future__ import annotations

from html.parser import HTMLParser

NOTE = "<sup>n</sup>"
_VOID = ("br", "hr")


class Tags(HTMLParser):
    """Reads HTML. `open` is what is never closed, `crossed` whether something is closed that is not open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.crossed = False
        self.nested_links = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and its attributes."""
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.nested_links |= tag == "a" and "a" in self.open
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        self.crossed |= not self.open or self.open.pop() != tag
