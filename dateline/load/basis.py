"""Read how a date is known: `date_basis`, one step or a list of steps.

In here: the fields that each kind of step needs. Not in here: whether words stand in an excerpt and fit the date (check/).
"""

from __future__ import annotations

from dateline.edtf.phrases import LANGUAGES
from dateline.edtf.relative import proposed
from dateline.form.event import BASIS_STEP
from dateline.load import forms, rules
from dateline.load.fields import Fields, Kind, mapping_of
from dateline.model.records import GENERAL_KNOWLEDGE, BasisKind, BasisStep, is_general
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.yaml_values import quoted

"""The language of words that are read for an example; which one a source has is not known here."""
_EXAMPLE = "write fields below it: `kind: stated`, `words: …` and `excerpt: …`"
"""What is said where the value as written gives no better example."""
_NEEDS: dict[BasisKind, tuple[tuple[str, ...], ...]] = {
    BasisKind.STATED: (("words", "excerpt"),),
    BasisKind.DERIVED: (("rule",),),
    BasisKind.ESTIMATED: (("note",),),
    BasisKind.CONTEXT: (("note",), ("words", "excerpt")),
    BasisKind.EXTERNAL: (("reference",),),
}
"""For each kind the sets of fields of which one has to be there whole; what is general knowledge needs no reference."""
_LINES = {
    "words": "words: the words of the excerpt that say it",
    "excerpt": "excerpt: label-of-an-excerpt",
    "reference": "reference: https://example.org/report",
    "note": "note: what the judgement rests on",
}


def read(fields: Fields) -> tuple[BasisStep, ...]:
    """Return the steps that can be read; a step with any fault is left out, since half a reason proves nothing."""
    node = fields.raw("date_basis")
    if isinstance(node, Sequence):
        read = [_step(fields, mapping, what) for mapping, what in fields.mappings("date_basis", _example)]
        return tuple(step for step in read if step is not None)
    if node is None:
        return ()
    key = fields.key_span("date_basis") or node.span
    mapping = mapping_of(fields.desk, node, "`date_basis`", key, _example(node))
    step = _step(fields, mapping, "`date_basis`") if mapping else None
    return (step,) if step else ()


def unsaid(fields: Fields) -> frozenset[str]:
    """Return the name of the field if it is written and holds no step: an empty list says as little as no line at all."""
    node = fields.raw("date_basis")
    return frozenset({"date_basis"}) if isinstance(node, Sequence) and not node.items else frozenset()


def _example(node: Node) -> str:
    """Say how a step is written; a text in its place is most likely the words of the source."""
    if not isinstance(node, Scalar) or "\n" in node.value:
        return _EXAMPLE
    return f"write `{{kind: stated, words: {quoted(node.value, in_brackets=True)}, excerpt: label-of-an-excerpt}}`"


def _step(parent: Fields, mapping: Mapping, what: str) -> BasisStep | None:
    desk = parent.desk
    before = len(desk.faults)
    fields = Fields(desk, mapping, Kind.of(BASIS_STEP, what), parent.key("date_basis") if not mapping.entries else None)
    fields.needs("kind", "kind: stated")
    written = fields.one_of("kind", [kind.value for kind in BasisKind])
    rule = forms.rule(fields, "rule")
    step = BasisStep(
        kind=BasisKind(written or BasisKind.STATED.value),
        words=fields.text("words"),
        excerpt=fields.line("excerpt"),
        rule=rule,
        anchor=fields.line("anchor"),
        reference=_reference(fields),
        note=fields.text("note"),
        of_expects=fields.one_of("of", ("date", "expects")) == "expects",
    )
    sound = written is not None and not any(desk.is_spoilt(node) for _, node in mapping.entries)
    if sound and len(desk.faults) == before:
        _report_incomplete(fields, step.kind, mapping, of_removed=_is_of_removed(parent, step.excerpt))
    return step if sound and len(desk.faults) == before else None


def _is_of_removed(event: Fields, label: str | None) -> bool:
    """Tell whether an excerpt was taken down, by itself or with its event: of its words none need be left."""
    excerpts = event.mapping.get("excerpts")
    excerpt = excerpts.get(label) if isinstance(excerpts, Mapping) and label is not None else None
    return "suppressed" in event.given or (isinstance(excerpt, Mapping) and excerpt.get("suppressed") is not None)


def _reference(fields: Fields) -> str | None:
    """Return a reference: an address of the web where it begins like one, else any text."""
    text = fields.text("reference")
    node = fields.raw("reference") if text is not None else None
    if text is None or not isinstance(node, Scalar) or not text.lower().startswith(("http://", "https://")):
        return text
    return forms.checked_url(fields.desk, node, text)


def _report_loose_words(fields: Fields) -> None:
    """Report words that no excerpt is named for: readers see them as a source's, so they have to stand in one."""
    if "words" not in fields.given or "excerpt" in fields.given:
        return
    help = f"write `{_LINES['excerpt']}`; words of your own belong in `note`"
    headline = "`words` are a source's, and the step names no excerpt that has them"
    fields.desk.report(rules.BASIS_INCOMPLETE, fields.key_span("words"), headline, "whose words?", help=[help])


def _line(name: str, fields: Fields) -> str:
    """Return a line to paste for a field that is missing: of a rule one that the words may mean, where they mean any."""
    if name != "rule":
        return _LINES[name]
    # Which language the source is in is not known yet; words mean rules in few languages at once.
    rules = (rule for language in LANGUAGES for rule in proposed(fields.text("words") or "", language))
    return f"rule: {next(rules, 'by-publication')}"


def _report_no_reference(fields: Fields) -> None:
    """Report a date from elsewhere that says not from where: a note of one's own is no place to look it up."""
    kind = fields.raw("kind")
    note = fields.key_span("note") if "note" in fields.given else None
    fields.desk.report(
        rules.BASIS_INCOMPLETE,
        note or (kind.span if kind else None),
        f"a basis that is `external` needs `reference`, or `note: {GENERAL_KNOWLEDGE}`",
        "where could a reader look this up?" if note else "the step is not complete",
        help=[
            f"write `{_LINES['reference']}`, or the title of a work",
            f"for what any encyclopedia has, write `note: {GENERAL_KNOWLEDGE}`",
        ],
    )


def _report_incomplete(fields: Fields, kind: BasisKind, mapping: Mapping, *, of_removed: bool) -> None:
    sets = _NEEDS[kind]
    if of_removed:
        return
    if any(fields.given.issuperset(names) for names in sets) or (kind is BasisKind.EXTERNAL and is_general(fields.text("note"))):
        _report_loose_words(fields)
        return
    if kind is BasisKind.EXTERNAL:
        _report_no_reference(fields)
        return
    wanted = ", or ".join(" and ".join(f"`{name}`" for name in names) for names in sets)
    nearest = max(sets, key=lambda names: len(fields.given.intersection(names)) / len(names))
    lines = " and ".join(f"`{_line(name, fields)}`" for name in nearest if name not in fields.given)
    headline = f"a basis that is `{kind.value}` needs {wanted}"
    node = mapping.get("kind")
    fields.desk.report(rules.BASIS_INCOMPLETE, node.span if node else None, headline, "the step is not complete", help=[f"write {lines}"])
