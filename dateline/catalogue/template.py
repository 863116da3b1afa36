"""One text with named places: `{count} of {total} events`.

In here: reading such a text once and filling it many times. Not in here: which text is meant (catalogue.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Template:
    """A text and the names of the places in it; make it with `read`."""

    text: str
    places: frozenset[str]

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the text with `values` in its places; the result is Markup, and all else in it escaped, where a value is.

        >>> read("{a} & {b}").fill({"a": "<x>", "b": Markup("<b>y</b>")})
        Markup('&lt;x&gt; &amp; <b>y</b>')
        """
        if not self.places:
            return self.text
        if any(isinstance(value, Markup) for value in values.values()):
            return escape(self.text).format_map(values)
        return self.text.format_map(values)


def read(text: str) -> Template:
    """Read a text and its places.

    Raises:
        ValueError: A brace has no partner, or a place is more than a name in lower case.
    """
    parts = list(Formatter().parse(text))
    names = [name for _, name, _, _ in parts if name is not None]
    if any(spec or conversion for _, _, spec, conversion in parts) or not all(_is_name(name) for name in names):
        raise ValueError("a place is a name in braces, as in {count}")
    # Doubled braces stay doubled for `format_map` where there are places, and are plain braces where there are none.
    return Template(text if names else "".join(literal for literal, _, _, _ in parts), frozenset(names))


def _is_name(name: str) -> bool:
    return name.isidentifier() and name.islower()
