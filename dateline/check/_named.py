"""Ids that should name something of the collection and name nothing.

In here: one message for all of them: what was probably meant, and what there is. Not in here: terms of the vocabulary, which can be
added by a line (_terms.py), and sources, whose words may tell which was meant (unknown_source.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.check._meant import meant
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Label, label
from dateline.text.listing import listed
from dateline.text.origin import Origin

_MOST_LISTED = 12


def nothing_named(
    id: str,
    origin: Origin,
    pointer: str,
    headline: str,
    known: Mapping[str, Iterable[str | None]],
    *,
    at: str,
    cure: str,
    there: tuple[Label, ...] = (),
) -> Finding:
    """Return the finding for an id that names nothing; `known` are the ids that would, with the names that each goes by.

    `at` is said where nothing is near, `cure` how to go on then.
    """
    near = meant(id, known)
    few = 0 < len(known) <= _MOST_LISTED
    note = (f"there {'are' if len(known) > 1 else 'is'} {listed(sorted(known))}",) if few and near is None else ()
    said = f"did you mean `{near}`?" if near is not None else at
    help = (f"write `{near}`", f"or {cure}") if near is not None else (cure,)
    return Finding(headline.replace("{}", f"`{short(id)}`"), label(origin, pointer, said), there, help, note)
