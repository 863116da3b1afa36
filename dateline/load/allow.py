"""Read `allow`: warnings that the curator lets stand.

In here: the list. Not in here: whether such a rule exists and may be let stand (check/).
"""

from __future__ import annotations

from dateline.form import common
from dateline.load.fields import Fields, Kind
from dateline.load.forms import is_id
from dateline.model.records import Allow
from dateline.text.node import Node, Scalar

_EXAMPLE = "write `allow: [{rule: name-of-the-rule, reason: why it may stand}]`"


def _example(item: Node) -> str:
    """Say how an item is written; a text in its place is most likely the name of the rule."""
    return f"write `{{rule: {item.value}, reason: …}}`" if isinstance(item, Scalar) and is_id(item.value) else _EXAMPLE


def read(fields: Fields) -> tuple[Allow, ...]:
    """Return the rules that a record lets stand, with the reasons."""
    found: list[Allow] = []
    for mapping, what in fields.mappings("allow", _example):
        item = Fields(fields.desk, mapping, Kind.of(common.ALLOW, what))
        item.needs("rule", "rule: name-of-the-rule")
        item.needs("reason", "reason: why it may stand")
        rule, reason = item.line("rule"), item.text("reason")
        if rule and reason:
            found.append(Allow(rule, reason))
    return tuple(found)
