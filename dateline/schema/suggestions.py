"""What an editor offers for a field that takes any line and mostly has one of a few: rules of derivation, and their anchors.

In here: those lines. Not in here: words of a closed list (words.py), ids (known.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.edtf.derivation_rules import RULE_NAMES, WEEKDAYS
from dateline.form.event import BASIS_STEP
from dateline.form.shape import Form
from dateline.model.records import DOCUMENT, EVENT_ANCHOR, PUBLICATION
from dateline.schema.scalars import Json

_WEEKDAY = "<weekday>"
_HOLES = {"N": "${1:2}", "MM": "${1:02}", "MM-DD": "${1:03-21}"}
"""What stands behind the name of a rule, as a hole with an example."""


def suggested(form: Form, field: str) -> list[Json]:
    """Return what is offered for a field of a form; nothing for most."""
    return [{"label": label, "description": about, "body": body} for label, about, body in _SUGGESTED.get((form, field), ())]


def _rules() -> Iterator[tuple[str, str, str]]:
    for written, gives in RULE_NAMES.items():
        name, _, argument = written.partition(" ")
        for weekday in WEEKDAYS if _WEEKDAY in written else ("",):
            label = written.replace(_WEEKDAY, weekday)
            yield label, f"Gives {gives}.", f"{name} {_HOLES[argument]}" if argument else label


_ANCHORS = (
    (PUBLICATION, "When the excerpt's source was published; so unless said.", PUBLICATION),
    (DOCUMENT, "When the excerpt's document was written.", DOCUMENT),
    (f"{EVENT_ANCHOR}id", "When another event was.", f"{EVENT_ANCHOR}${{1:id-of-an-event}}"),
    ("2025-05-19", "A day, a month or a year.", '"${1:2025-05-19}"'),
)
_SUGGESTED: Mapping[tuple[Form, str], tuple[tuple[str, str, str], ...]] = {
    (BASIS_STEP, "rule"): tuple(_rules()),
    (BASIS_STEP, "anchor"): _ANCHORS,
}
"""By form and field: what is chosen by, what it means, what is put in."""
