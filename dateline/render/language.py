"""What the language of a site gives its style sheet: the marks around quotations, and whether long words are parted.

In here: the catalogue's answers as properties. Not in here: any language; which words are whose.
"""

from __future__ import annotations

from dateline.catalogue.catalogue import Catalogue


def tokens(catalogue: Catalogue) -> str:
    """Return the rule that sets them: the marks around a source's words are those of the language that we write, whatever the source's.

    >>> from dateline.catalogue.catalogue import catalogue
    >>> tokens(catalogue("de"))
    ':root{quotes:"„" "“";--inner:"‚" "‘";--breaking:auto}'
    """
    outer, inner = (_pair(catalogue, before) for before in ("", "inner_"))
    return f":root{{quotes:{outer};--inner:{inner};--breaking:{catalogue.t('breaking.hyphens')}}}"


def _pair(catalogue: Catalogue, before: str) -> str:
    return " ".join(_string(catalogue.t(f"quotations.{before}{side}")) for side in ("open", "close"))


def _string(text: str) -> str:
    """Write a text as CSS does."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
