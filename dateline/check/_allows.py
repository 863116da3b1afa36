"""Rules on silencing itself: `allow` and `severities` that name no rule, or one that may not be silenced, or that silence nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import cleandoc

from dateline.check._listed import fields
from dateline.diagnostics.diagnostic import Diagnostic, Finding, Rule, Severity, label
from dateline.model.changes import Change
from dateline.model.timeline import Timeline
from dateline.text.nearest import did_you_mean
from dateline.text.node import escape
from dateline.text.origin import Origin

UNKNOWN_RULE = Rule(
    name="unknown-rule",
    severity=Severity.ERROR,
    doc=cleandoc(
        """
        An `allow` or an entry of `severities` names a rule that does not exist, so it changes nothing.

        Write the rule's name as it stands in square brackets in its report:

            severities: {title-not-in-txt: off}           wrong: a slip of the pen
            severities: {title-not-in-text: off}          right
        """
    ),
)
GUARDED_RULE = Rule(
    name="guarded-rule",
    severity=Severity.ERROR,
    doc=cleandoc(
        """
        An `allow` or an entry of `severities` names a rule that it may not silence.

        Rules that guard quotations, archived texts, ids and addresses are the promise that the site makes to its readers:
        nothing changes them. Of the others, `severities` in site.yaml sets how much they weigh, and the `allow` of a record
        silences warnings only. Mend what the rule reports, and take the line out:

            severities: {quote-not-verbatim: off}         wrong: it guards the quotations
            severities: {title-not-in-text: off}          right
        """
    ),
)
NEEDLESS_ALLOW = Rule(
    name="needless-allow",
    severity=Severity.WARNING,
    doc=cleandoc(
        """
        An `allow` silences a warning that its record does not raise.

        What it allowed has been mended, or is off in the whole site, or another `allow` names the same rule. Left in place it
        would hide the next fault of its kind. Take it out.

            allow:
              - rule: excerpt-without-footnote        wrong, if each excerpt has its footnote
                reason: Kept to show the headline.
        """
    ),
    allowable=False,
)
_GUARDED = "a guarded rule: nothing silences it"
RULES = (UNKNOWN_RULE, GUARDED_RULE, NEEDLESS_ALLOW)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An item of `allow`: the record that holds it, where it stands, the rule that it names, how much that weighs in this site."""

    origin: Origin
    pointer: str
    name: str
    rule: Rule | None
    severity: Severity

    @property
    def path(self) -> str:
        return str(self.origin.file.path)


def find(timeline: Timeline, rules: Mapping[str, Rule], signed: Iterable[Diagnostic]) -> Iterator[tuple[Rule, Finding]]:
    """Yield the faults of every `allow` and every severity, given all rules and the findings that are signed."""
    signed = tuple(signed)
    raised = {(str(diagnostic.finding.primary.file.path), diagnostic.rule.name) for diagnostic in signed}
    # While an error stands not everything could be looked at, so no `allow` is needless for sure.
    sure = all(diagnostic.severity is not Severity.ERROR for diagnostic in signed)
    unread, bereft = _unread(timeline), _bereft(timeline)
    yield from _severities(timeline, rules)
    seen: set[tuple[str, str]] = set()
    for entry in _entries(timeline, rules):
        place = (entry.path, entry.name)
        # What changed can be told only beside a former state, and most runs have none; a text may be kept elsewhere. Where something was
        # taken down, a reason that stood before is no fault of today.
        waits = entry.rule is not None and (
            entry.rule.about is Change or entry.path in bereft or (entry.rule.needs_text and entry.path in unread)
        )
        yield from _faults(timeline, rules, entry, raised=place in raised or not sure or waits, again=place in seen)
        seen.add(place)


def _unread(timeline: Timeline) -> frozenset[str]:
    """Return the paths of the records about which rules that need a text could not tell, since a proof stands in for it."""
    bare = {id for id, source in timeline.sources.items() if source.text is None and source.record.proof is not None}
    origins = [timeline.sources[id].record.origin for id in bare]
    origins += [event.record.origin for event in timeline.events if any(excerpt.record.source in bare for excerpt in event.excerpts)]
    return frozenset(str(origin.file.path) for origin in origins)


def _bereft(timeline: Timeline) -> frozenset[str]:
    """Return the paths of the records that lost an excerpt, which was taken down: the events, and the sources that were quoted."""
    events = [event.record for event in timeline.events if event.removed]
    named = {excerpt.source for record in events for excerpt in record.excerpts if excerpt.suppressed is not None}
    origins = [record.origin for record in events] + [timeline.sources[id].record.origin for id in sorted(named) if id in timeline.sources]
    return frozenset(str(origin.file.path) for origin in origins)


def _severities(timeline: Timeline, rules: Mapping[str, Rule]) -> Iterator[tuple[Rule, Finding]]:
    for name in timeline.site.severities:
        rule, where = rules.get(name), f"/severities/{escape(name)}#key"
        if rule is None:
            yield UNKNOWN_RULE, _unknown(timeline.site.origin, where, name, rules)
        elif rule.guarded:
            at = label(timeline.site.origin, where, _GUARDED)
            cure = "take the line out, and mend what the rule reports"
            yield GUARDED_RULE, Finding(f"the severity of `{name}` may not be changed", at, help=(cure,))


def _faults(timeline: Timeline, rules: Mapping[str, Rule], entry: _Entry, *, raised: bool, again: bool) -> Iterator[tuple[Rule, Finding]]:
    name, rule = entry.name, entry.rule
    if rule is None:
        yield UNKNOWN_RULE, _unknown(entry.origin, entry.pointer, name, rules)
    elif rule.guarded or not rule.allowable or entry.severity is Severity.ERROR:
        by_site = not rule.guarded and name in timeline.site.severities
        others = (label(timeline.site.origin, f"/severities/{escape(name)}", "made an error here"),) if by_site else ()
        why = _GUARDED if rule.guarded else "an error, not a warning" if rule.allowable else "no `allow` silences it"
        at = label(entry.origin, entry.pointer, why)
        cure = "take the entry out, and mend what the rule reports"
        yield GUARDED_RULE, Finding(f"`{name}` may not be allowed", at, others, help=(cure,))
    elif not raised or again:
        said = "the rule is off in site.yaml" if entry.severity is Severity.OFF else "named above already" if again else "silences nothing"
        headline = f"`{name}` is allowed twice" if again and raised else f"this record raises no `{name}`"
        yield NEEDLESS_ALLOW, Finding(headline, label(entry.origin, entry.pointer, said), help=("take the entry out",))


def _entries(timeline: Timeline, rules: Mapping[str, Rule]) -> Iterator[_Entry]:
    records = [(event.record.allow, event.record.origin) for event in timeline.events]
    records += [(source.record.allow, source.record.origin) for source in timeline.sources.values()]
    for allows, origin in records:
        for name, pointer in fields(origin, "/allow", "rule", {allow.rule for allow in allows}):
            rule = rules.get(name)
            yield _Entry(origin, pointer, name, rule, _weight(rule, timeline.site.severities.get(name)))


def _weight(rule: Rule | None, wanted: str | None) -> Severity:
    if rule is None or rule.guarded or wanted is None:
        return rule.severity if rule else Severity.OFF
    return Severity(wanted)


def _unknown(origin: Origin, pointer: str, name: str, rules: Mapping[str, Rule]) -> Finding:
    near = did_you_mean(name.replace("_", "-"), rules)
    help = f"write `{near}`" if near else "write the name that stands in square brackets in the report, or take the entry out"
    return Finding(
        f"`{name}` is not a rule", label(origin, pointer, f"did you mean `{near}`?" if near else "no rule has this name"), help=(help,)
    )
