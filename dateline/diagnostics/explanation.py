"""What a rule is about, in words for a terminal and for a page.

In here: its weight, whether that can be changed and how, its documentation in lines of a width, the list of all rules.
Not in here: the documentation itself, which stands with each rule (check/, load/), its collections and its report (tests/diagnostics/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dateline.diagnostics.diagnostic import Rule, Severity
from dateline.text.display import visible, wrapped

_CODE = "    "
"""What begins each line of an example."""

_REMARK = re.compile(r"(.*?\S) {2,}((?:wrong|right)\b.*)")
"""A line of an example, and what is said of it."""


def explained(rule: Rule, columns: int) -> str:
    """Return all that is to be said of a rule, prose in lines of a width and examples as they are."""
    parts = (f"{rule.name}: {weight(rule)}", *rule.doc.strip().split("\n\n"), *changing(rule))
    return "\n\n".join(_part(part, columns) for part in parts) + "\n"


def listed(rules: Iterable[Rule], columns: int) -> str:
    """Return each rule by name, with its weight and what it finds, in lines of a width."""
    return "\n".join(line for rule in sorted(rules, key=lambda rule: rule.name) for line in _item(rule, columns)) + "\n"


def weight(rule: Rule) -> str:
    """Return how much a rule weighs where nothing is said of it.

    >>> weight(Rule("quote-edge", Severity.ERROR, doc="", guarded=True))
    'an error, guarded'
    """
    kind = "an error" if rule.severity is Severity.ERROR else "a warning"
    return f"{kind}, guarded" if rule.guarded else kind


def changing(rule: Rule) -> tuple[str, ...]:
    """Return in paragraphs how a site or a record changes what a rule weighs."""
    if rule.guarded:
        # A rule without a function is one of form, reported while a file is read.
        why = "What cannot be read cannot be proved" if rule.find is None else "It guards quotations, archived texts, ids or addresses"
        return (f"{why}: no severity, no `allow` and no option silences it.",)
    is_warning = rule.severity is Severity.WARNING
    other, named = (Severity.ERROR, "an error") if is_warning else (Severity.WARNING, "a warning")
    by_site = (f"In site.yaml a site makes it {named}, or turns it off with `off`:", f"{_CODE}severities: {{{rule.name}: {other.value}}}")
    if not is_warning or not rule.allowable:
        return by_site
    allow = (f"{_CODE}allow:", f"{_CODE}  - rule: {rule.name}", f"{_CODE}    reason: Why it is right here.")
    return (*by_site, "Where it is reported of an event or a source, that record lets it stand, with a reason:", "\n".join(allow))


def _part(part: str, columns: int) -> str:
    """Return a paragraph in lines, or an example as it is."""
    if part.startswith(_CODE):
        return "\n".join(_example(part.split("\n"), columns))
    return "\n".join(wrapped(" ".join(part.split()), columns))


def _example(lines: Sequence[str], columns: int) -> Iterator[str]:
    """Yield the lines of an example, with what is said of them nearer, or above, where they would be too wide."""
    pairs = [(found[1], found[2]) if (found := _REMARK.fullmatch(line)) else (line, "") for line in lines]
    widest = max(len(code) for code, _ in pairs)
    beside = widest + 2 + max(len(remark) for _, remark in pairs)
    said = ""
    for line, (code, remark) in zip(lines, pairs, strict=True):
        if max(map(len, lines)) <= columns or not remark:
            yield visible(line)
        elif beside <= columns:
            yield visible(f"{code:<{widest}}  {remark}")
        else:
            above = wrapped(remark, columns - len(_CODE) - 2) if remark != said else ()
            yield from (f"{_CODE}# {part}" for part in above)
            yield visible(code)
        said = remark or said


def _item(rule: Rule, columns: int) -> Iterator[str]:
    yield f"{rule.name} ({weight(rule)})"
    yield from (_CODE + line for line in wrapped(rule.summary, columns - len(_CODE)))
