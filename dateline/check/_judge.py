"""Run rules over the timeline and sign what they find: severities of the site, `allow` of the records, one fault said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from dateline.check import _allows
from dateline.diagnostics.diagnostic import Diagnostic, Finding, Label, Rule, Severity, in_order
from dateline.model.changes import Change
from dateline.model.records import Allow
from dateline.model.timeline import Event, Source, Timeline

_MOST = 100
"""Faults of one rule that are reported in one file."""


def judge(timeline: Timeline, rules: Iterable[Rule], form: Iterable[Diagnostic], changes: Iterable[Change] = ()) -> tuple[Diagnostic, ...]:
    """Return the findings of form and of meaning together, less those that yield to another on the same record.

    `changes` are the published events beside a former state, where the collection is held against one.
    """
    rules, changes = tuple(rules), tuple(changes)
    allowed = _allowed(timeline)
    signed = [_with_reason(diagnostic, allowed) for diagnostic in form]
    for rule in rules:
        if rule.find is None:
            continue
        severity = _severity(rule, timeline.site.severities)
        if severity is Severity.OFF:
            continue
        for finding in _findings(rule, timeline, changes):
            signed.append(_with_reason(Diagnostic(rule, severity, finding), allowed))
    said = list(_unsaid(_few(signed)))
    for rule, finding in _allows.find(timeline, {rule.name: rule for rule in (*rules, *_allows.RULES)}, said):
        if (severity := _severity(rule, timeline.site.severities)) is not Severity.OFF:
            said.append(Diagnostic(rule, severity, finding))
    return in_order(said)


def _with_reason(diagnostic: Diagnostic, allowed: Mapping[tuple[str, str], str]) -> Diagnostic:
    if diagnostic.rule.guarded or diagnostic.severity is not Severity.WARNING:
        return diagnostic
    return replace(diagnostic, allowed=allowed.get((str(diagnostic.finding.primary.file.path), diagnostic.rule.name)))


def _findings(rule: Rule, timeline: Timeline, changes: tuple[Change, ...]) -> Iterator[Finding]:
    assert rule.find is not None, "a rule of meaning has a function"
    subjects: dict[type, tuple[object, ...]] = {
        Timeline: (timeline,),
        Event: timeline.events,
        Source: tuple(timeline.sources.values()),
        Change: changes,
    }
    for subject in subjects[rule.about or Timeline]:
        yield from rule.find(subject)


def _severity(rule: Rule, severities: Mapping[str, str]) -> Severity:
    wanted = severities.get(rule.name)
    if rule.guarded or wanted is None or wanted not in {severity.value for severity in Severity}:
        return rule.severity
    return Severity(wanted)


def _allowed(timeline: Timeline) -> Mapping[tuple[str, str], str]:
    """Return the reasons for warnings that stand, by path of the record and name of the rule."""
    records: list[tuple[str, tuple[Allow, ...]]] = [(str(event.record.origin.file.path), event.record.allow) for event in timeline.events]
    records += [(str(source.record.origin.file.path), source.record.allow) for source in timeline.sources.values()]
    return {(path, allow.rule): allow.reason for path, allows in records for allow in allows}


def _few(signed: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Leave out what nobody reads: of one rule in one file all but the first, of which the last says how many were left out."""
    kinds: dict[tuple[PurePosixPath, str], list[Diagnostic]] = {}
    for diagnostic in signed:
        kinds.setdefault((diagnostic.finding.primary.file.path, diagnostic.rule.name), []).append(diagnostic)
    few: list[Diagnostic] = []
    for (path, _), alike in kinds.items():
        few += alike[:_MOST]
        if len(alike) > _MOST:
            more = f"there are {len(alike) - _MOST:,} more of these in `{path}`"
            few[-1] = replace(few[-1], finding=replace(few[-1].finding, note=(*few[-1].finding.note, more)))
    return few


def _unsaid(signed: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what no other finding already says that points at the same place, be it the fault or what it is held against."""
    said: dict[tuple[PurePosixPath, str], list[Label]] = {}
    for diagnostic in signed:
        beside = (label for label in diagnostic.finding.secondary if label.span is not None)
        for label in (diagnostic.finding.primary, *beside):
            said.setdefault((label.file.path, diagnostic.rule.name), []).append(label)
    for diagnostic in signed:
        own = diagnostic.finding.primary
        others = (label for name in diagnostic.rule.yields_to for label in said.get((own.file.path, name), ()))
        if not any(_meet(own, other) for other in others):
            yield diagnostic


def _meet(one: Label, other: Label) -> bool:
    """Tell whether two labels of one file are about the same place; one without a span is about all of it."""
    if one.span is None or other.span is None:
        return True
    return one.span.start < other.span.end and other.span.start < one.span.end
