"""Read the vocabulary: actors, topics and places, all terms of one kind in one file.

In here: the fields of terms. Not in here: whether a broader topic exists (check/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.form import vocabulary
from dateline.form.shape import Form
from dateline.load import forms, lasting
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind, mapping_of
from dateline.load.words import shown
from dateline.model.records import KINDS_OF_ACTOR, TermRecord
from dateline.text.file import Span, TextFile
from dateline.text.node import Mapping, Node, Scalar, escape
from dateline.text.origin import Origin
from dateline.text.yaml_values import quoted

_KEY = re.compile(r"^([a-z0-9-]+):", re.M)


@dataclass(frozen=True, slots=True)
class Terms:
    """A kind of term: its file, and its form."""

    path: str
    form: Form

    @property
    def kind(self) -> str:
        """What one of them is called: actor, topic or place."""
        return self.form.one.partition(" ")[2]


ACTORS = Terms("vocabulary/actors.yaml", vocabulary.ACTOR)
TOPICS = Terms("vocabulary/topics.yaml", vocabulary.TOPIC)
PLACES = Terms("vocabulary/places.yaml", vocabulary.PLACE)
ALL = (ACTORS, TOPICS, PLACES)


def read(desk: Desk, root: Mapping, terms: Terms) -> tuple[TermRecord, ...]:
    """Return the terms of one file."""
    return tuple(_term(desk, root, key, node, terms) for key, node in root.entries if not desk.is_spoilt(key))


def stand_ins(file: TextFile, named: Iterable[str] = ()) -> tuple[TermRecord, ...]:
    """Return the terms of a file that cannot be read, so that nobody misses them: what looks like their ids, or else all `named`."""
    origin = Origin(file, Mapping((), Span(0, 0)))
    return tuple(_blank(id, origin) for id in dict.fromkeys(_KEY.findall(file.text) or named))


def _term(desk: Desk, root: Mapping, key: Scalar, node: Node, terms: Terms) -> TermRecord:
    id = key.value
    if not forms.is_id(id):
        forms.report_id(desk, key.span, id, "an id", lambda mended: f"write `{mended}:`, and the same where it is named")
    what = f"{terms.kind} `{id}`"
    origin = Origin(desk.file, root, "/" + escape(id))
    name = quoted(shown(node.value), in_brackets=True) if isinstance(node, Scalar) and node.value else "…"
    mapping = mapping_of(desk, node, f"the {what}", key.span, f"write `{shown(id)}: {{name: {name}}}`")
    if mapping is None:
        return _blank(id, origin)
    fields = Fields(desk, mapping, Kind.of(terms.form, f"the {what}"), key)
    fields.needs("name", "name: The name as it is shown")
    has = frozenset(terms.form.names)
    lat, lon = forms.coordinates(fields) if "lat" in has else (None, None)
    return TermRecord(
        id=id,
        name=fields.line("name") or "",
        also=fields.lines("also") if "also" in has else (),
        kind=fields.one_of("kind", KINDS_OF_ACTOR) if "kind" in has else None,
        same_as=forms.urls(fields, "same_as") if "same_as" in has else (),
        description=fields.text("description"),
        broader=fields.line("broader") if "broader" in has else None,
        origin=origin,
        lat=lat,
        lon=lon,
        previous_ids=lasting.previous_ids(fields),
        withdrawn=lasting.withdrawn(fields),
    )


def _blank(id: str, origin: Origin) -> TermRecord:
    return TermRecord(id=id, name="", also=(), kind=None, same_as=(), description=None, broader=None, origin=origin)
