"""`check`: every problem with its place and its cure; nothing is written."""

from __future__ import annotations

import argparse
import datetime
import os
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import arguments, exits, terminal, texts
from dateline.cli.verbs import Verb
from dateline.diagnostics.diagnostic import Diagnostic, Severity, blocks, is_old, tallied
from dateline.diagnostics.formats import Report
from dateline.rim.trees import DiskTree, Lent
from dateline.text.display import visible
from dateline.text.nearest import did_you_mean

if TYPE_CHECKING:
    from dateline.pipeline import Walked

_FOR_PEOPLE = "full"
_MOST_NEAR = 4
"""Rules that are named where one was meant."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    files = "print only what concerns these files (everything is read all the same)"
    parser.add_argument("files", nargs="*", metavar="FILE", help=files)
    against = (
        "hold the files against a commit, a branch or a tag: what is new blocks, warnings too, what stood there does not, and a published "
        "date, status or excerpt that changed needs its entry in `corrections`"
    )
    parser.add_argument("--against", metavar="REF", help=against)
    texts.add(parser)
    arguments.add_findings(parser)
    rule = "say what a rule looks for, why, and how to mend it; without a name list all rules"
    parser.add_argument("--explain", metavar="RULE", nargs="?", const="", help=rule)


def _check(options: argparse.Namespace, root: Path) -> int:
    """Look at the collection, or explain a rule, and return the exit code."""
    from dateline.rim.git import HistoryFault

    if options.explain is not None:
        return _explain(options.explain)
    wanted = {file: _from_root(file, root) for file in options.files}
    for file, path in wanted.items():
        if fault := _unfit(file, path):
            terminal.say(f"{fault}; name files of the collection, such as events/<id>.yaml, as seen from the working folder")
            return exits.USAGE
    elsewhere = texts.folder(options, root)
    try:
        walked = _walked(root, options, elsewhere)
    except HistoryFault as fault:
        terminal.say(f"error: {visible(fault.message)}\n  = help: {visible(fault.help)}")
        return exits.USAGE
    return _tell(walked, _about(walked.diagnostics, wanted.values()), options, root, elsewhere)


def _tell(walked: Walked, concerned: Sequence[Diagnostic], options: argparse.Namespace, root: Path, elsewhere: str | None) -> int:
    """Print what is wrong to standard output and return the exit code."""
    from dateline import pipeline
    from dateline.cli import counts

    old = tuple(diagnostic for diagnostic in concerned if is_old(diagnostic, strict=options.strict))
    standing = tuple(diagnostic for diagnostic in concerned if not is_old(diagnostic, strict=options.strict))
    everything = options.verbose or terminal.form(options.format).is_document
    shown = terminal.shown(concerned if everything else standing, verbose=everything)
    former = walked.changes.former if walked.changes is not None else None
    terminal.show(Report(shown, counts.looked_at(walked.timeline), options.strict, former=former), options.format, sys.stdout, root=root)
    if options.verbose:
        terminal.step(f"Checked {counts.read(walked.timeline)}; {counts.looked_up(walked.timeline)}", quiet=options.quiet)
    if options.verbose and former is None and counts.unguarded(walked.timeline) is not None:
        names = ", ".join(sorted(rule.name for rule in pipeline.rules() if rule.needs_history))
        terminal.step(f"These rules look at what was published before, and did not run: {names}", quiet=options.quiet)
    if not options.quiet and (unread := texts.unread(walked.timeline, pipeline.rules(), elsewhere)) is not None:
        terminal.say(unread)
    if not (options.quiet and not terminal.tally(standing)):
        terminal.say("; ".join(_closing(walked, standing, old, verbose=options.verbose)))
    if shown and options.format == _FOR_PEOPLE and not options.quiet:
        terminal.say(_more_on(shown, options.called))
    return exits.BLOCKED if blocks(concerned, strict=options.strict, against=former is not None) else exits.DONE


def _walked(root: Path, options: argparse.Namespace, elsewhere: str | None) -> Walked:
    """Read and check the collection, beside a former state if one is asked for.

    Raises:
        HistoryFault: That state cannot be read.
    """
    from dateline import pipeline
    from dateline.load.site import PATH as SITE
    from dateline.rim.history import past_state

    if options.against is None:
        return pipeline.walk(DiskTree(root), texts=elsewhere, requires_texts=options.require_texts)
    with past_state(root, options.against) as state:
        if state.left:
            terminal.step(f"Held against {state.name}, where this work left {options.against}", quiet=options.quiet)
        if not state.tree.exists(SITE):
            terminal.step(f"There is no {SITE} at {state.name}: everything is new", quiet=options.quiet)
        before = Lent(state.tree, DiskTree(root), elsewhere) if elsewhere is not None else state.tree
        past = pipeline.Past(state.name, before, datetime.date.today().isoformat())
        walked = pipeline.walk(DiskTree(root), past=past, texts=elsewhere, requires_texts=options.require_texts)
    return walked


def _closing(walked: Walked, standing: Sequence[Diagnostic], old: Sequence[Diagnostic], *, verbose: bool) -> Iterator[str]:
    """Yield the parts of the closing line: what stands, what stood already, what was proved."""
    from dateline.cli import counts

    changes = walked.changes
    yield terminal.tally(standing) or ("nothing to mend" if changes is None else "nothing new to mend")
    if changes is not None:
        if old:
            yield f"{terminal.tally(old)} stood at {changes.former} already" + ("" if verbose else " (--verbose shows them)")
        yield counts.held(changes)
    yield counts.verified(walked.timeline)
    if changes is None and (unguarded := counts.unguarded(walked.timeline)) is not None:
        yield unguarded
    allowed = tallied(standing).allowed
    if allowed and not verbose:
        yield f"{terminal.count(allowed, 'warning')} allowed (--verbose shows the reasons)"


def _more_on(shown: Sequence[Diagnostic], called: str) -> str:
    """Return the line to type for more on a rule that spoke, the most frequent one; errors come first."""
    spoke = Counter((each.severity is Severity.ERROR, each.rule.name) for each in shown)
    _, name = max(spoke, key=lambda each: (each[0], spoke[each]))
    return f"`{called} --explain {name}` tells why it matters" + (", and so of each rule" if len(spoke) > 1 else "")


def _explain(name: str) -> int:
    """Print what a rule is about, or which rules there are."""
    from dateline import pipeline
    from dateline.diagnostics.explanation import explained, listed

    rules = {rule.name: rule for rule in pipeline.rules()}
    # A name is copied from a report together with what stands around it, or is that of its page.
    bare = re.sub(r"^(?:error|warning)?\[(.*)\]:?$", r"\1", name).strip()
    wanted = re.sub(r"^docs/rules/|\.md$", "", bare.lower()).replace("_", "-")
    if not name:
        terminal.put(listed(rules.values(), terminal.columns(sys.stdout)).rstrip("\n"))
        return exits.DONE
    if wanted not in rules:
        near = _near(wanted, rules)
        cure = f"did you mean {' or '.join(f'`{each}`' for each in near)}?" if near else "`check --explain` without a name lists them"
        terminal.say(f"`{visible(name)}` is not a rule; {cure}")
        return exits.USAGE
    terminal.put(explained(rules[wanted], terminal.columns(sys.stdout)).rstrip("\n"))
    return exits.DONE


def _near(wanted: str, names: Collection[str]) -> list[str]:
    """Return the rules that a name may have meant: the one that it misspells, else the few whose names have all of its words."""
    misspelt = did_you_mean(wanted, names)
    having = [name for name in names if {*wanted.split("-")} <= {*name.split("-")}]
    return [misspelt] if misspelt else having if len(having) <= _MOST_NEAR else []


def _from_root(file: str, root: Path) -> str:
    """Return the way to a file from the collection: as it is named if that lies in it, else to where its links lead."""
    named = os.path.relpath(os.path.abspath(file), os.path.abspath(root))
    # A link that leads to itself leads nowhere, and is a file of the collection all the same.
    path = os.path.relpath(os.path.realpath(file), os.path.realpath(root)) if named.split(os.sep)[0] == ".." else named
    return path.replace(os.sep, "/")


def _unfit(file: str, path: str) -> str | None:
    """Say why nothing can be told of a file; `path` is the way to it from the collection."""
    if not os.path.lexists(file):
        return f"there is no file `{visible(file)}`"
    return f"`{visible(file)}` does not lie in the collection" if path.split("/")[0] == ".." else None


def _about(diagnostics: Iterable[Diagnostic], wanted: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return what concerns the files and folders: what stands in one, or points at one. Without any it is everything."""
    if not wanted or "." in wanted:
        return tuple(diagnostics)
    folders = tuple(f"{path}/" for path in wanted)

    def concerns(diagnostic: Diagnostic) -> bool:
        labels = (diagnostic.finding.primary, *diagnostic.finding.secondary)
        paths = [str(label.file.path) for label in labels]
        return any(path in wanted or path.startswith(folders) for path in paths)

    return tuple(filter(concerns, diagnostics))


VERB = Verb(
    "check",
    help="print every problem with its place and its cure, and write nothing",
    description="Read everything and print every problem with its place and its cure. Nothing is written.",
    add_options=_add_options,
    run=_check,
)
