"""The pages on rules are made of the rules themselves, and of their collections and reports in tests/diagnostics/."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from dateline import check, pipeline
from dateline.diagnostics.diagnostic import Rule
from dateline.diagnostics.explanation import changing, weight
from dateline.load import rules as form
from dateline.model.changes import Change
from dateline.model.timeline import Event, Source, Timeline
from dateline.registry import members
from tests.diagnostics.test_rules import MAIN, PUBLISHED

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "rules"
CASES = ROOT / "tests" / "diagnostics"
AREAS: Mapping[object, tuple[str, str]] = {
    "quotations": ("Quotations", "Whether words stand in their source, whole, once and in proportion."),
    "dates": ("Dates", "How a date is known, and whether it can be."),
    Event: ("Events", "What else an event says."),
    Source: ("Sources", "What is known of a source, its text and its record."),
    Timeline: ("The whole collection", "How records, terms, pages and links fit together."),
    "addresses": ("Addresses", "Whether every address that was published goes on to answer."),
    Change: ("What was published", "What may not change in silence: found by `check --against REF` alone."),
    "silence": ("Silencing", "What an `allow` or an entry of `severities` may do."),
    "form": ("Form", "What a file may hold: found while it is read, before anything is understood."),
}

BY_NAME = {
    "quotations": ("quote-",),
    "addresses": ("address-", "draft-published", "previous-id-", "replacement-", "unknown-replacement"),
    "dates": ("after-", "anchor-", "basis-", "clock-", "date-", "event-after-", "expects-", "order-", "rule-against-"),
}
"""Rules that look at the same thing, whatever they have to read for it."""

HEAD = """\
# Rules

What `check` looks for.
Each rule says what is wrong, why it matters and how to mend it; its page shows a collection that breaks it, the report, \
and a collection that keeps it.
`check --explain RULE` says the same in the terminal.

An error makes the site wrong and stops the build, a warning makes it worse.
`severities` in `site.yaml` sets how much a rule weighs, and `allow` in a record lets a warning stand, with a reason \
([content.md](../content.md#letting-a-warning-stand)).
Nothing silences a guarded rule: it protects quotations, archived texts, ids or addresses, \
or says that a file cannot be read as it is meant.

The examples lie over [a small collection](../../tests/diagnostics/base); `sha256: auto` stands for the hash of the text beside it.
These pages are made of the rules: `python3 build.py test --update-goldens` writes them anew.
"""


def pages() -> dict[str, str]:
    """Return every page by its name."""
    rules = sorted(pipeline.rules(), key=lambda rule: rule.name)
    return {"README.md": index(rules), **{f"{rule.name}.md": "\n\n".join(page(rule)) + "\n" for rule in rules}}


def index(rules: list[Rule]) -> str:
    """Return the list of all rules by area."""
    tables = []
    for area, (title, about) in AREAS.items():
        rows = [f"| [{rule.name}]({rule.name}.md) | {weight(rule)} | {_cell(rule.summary)} |" for rule in rules if area_of(rule) == area]
        tables.append("\n".join((f"\n## {title}\n\n{about}\n", "| rule | weight | what it finds |", "|---|---|---|", *rows, "")))
    return HEAD + "".join(tables)


def area_of(rule: Rule) -> object:
    if rule in form.RULES:
        return "form"
    if rule in check.RULES:
        return "silence"
    named = (area for area, beginnings in BY_NAME.items() if rule.name.startswith(beginnings))
    return next(named, rule.about or Timeline)


def page(rule: Rule) -> Iterator[str]:
    """Yield the parts of a page: the documentation, the weight, the collections and the report."""
    intro, failing, report, passing = case((CASES / f"{rule.name}.md").read_text("utf-8"))
    yield f"# {rule.name}"
    yield f"{weight(rule).capitalize()}."
    yield rule.doc.strip()
    yield from changing(rule)
    yield "## A collection that breaks it"
    yield intro
    yield from failing
    yield "`check` says:"
    yield fenced(report, "text")
    yield "## A collection that keeps it"
    yield from passing or ("The small collection as it is.",)
    yield "[All rules](README.md)"


def case(text: str) -> tuple[str, list[str], str, list[str]]:
    """Take a text file of tests/diagnostics apart: the prose, the failing files, the report, the passing files."""
    intro, *blocks = re.split(r"^=== (.*)\n", text, flags=re.M)
    pairs = list(zip(blocks[::2], blocks[1::2], strict=True))
    middle = [name for name, _ in pairs].index("report")
    failing, passing = pairs[:middle], pairs[middle + 2 :]
    return intro.strip(), [part for pair in failing for part in file(*pair)], pairs[middle][1].strip("\n"), [
        part for pair in passing for part in file(*pair)
    ]  # fmt: skip


def file(name: str, text: str) -> Iterator[str]:
    """Yield what is said of a file, and what it holds."""
    path, _, form = name.partition(" (")
    before = ", as it stood in `main`" if path.startswith(MAIN) else ""
    path = path.removeprefix(MAIN)
    if path == PUBLISHED:
        yield "What was published before, each with its id, its path and the commit:"
        yield fenced(text.strip("\n"), "text")
        return
    if path.startswith("no "):
        yield f"Without `{path.removeprefix('no ')}`."
        return
    said = {
        "escapes)": ", with characters by their numbers:",
        "bytes)": ", with bytes by their numbers:",
        "unreadable)": ", a file that cannot be read:",
        "no file)": ", which is no file:",
    }
    times = f", {form.removesuffix(')').replace(' times', '')} times over:" if form.endswith("times)") else ":"
    yield f"`{path}`{before}{said.get(form, times)}"
    yield fenced(text.strip("\n"), "yaml" if path.endswith(".yaml") else "text")


def fenced(text: str, language: str) -> str:
    """Return a block of code whose fence is longer than any in it."""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    return f"{fence}{language}\n{text}\n{fence}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def test_the_pages_of_rules_are_made_of_the_rules(request: pytest.FixtureRequest) -> None:
    made = pages()
    if request.config.getoption("--update-goldens"):
        FOLDER.mkdir(exist_ok=True)
        for old in FOLDER.iterdir():
            old.unlink()
        for name, text in made.items():
            (FOLDER / name).write_text(text, "utf-8")

    there = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.iterdir())}

    assert sorted(made) == sorted(there)
    assert [] == [name for name, text in made.items() if text != there[name]]


def test_every_rule_has_its_page_its_collections_and_its_report() -> None:
    """Rules of form, of meaning and of silencing alike."""
    names = {rule.name for rule in (*form.RULES, *members(check, "RULE", Rule), *check.RULES)}
    cases = {path.stem for path in CASES.glob("*.md")} - {"README"}

    assert (names, names) == (cases, {path.stem for path in FOLDER.glob("*.md")} - {"README"})
    assert [] == [rule.name for rule in pipeline.rules() if rule.page != f"docs/rules/{rule.name}.md"]
    assert [] == [name for name in sorted(names) if f"error[{name}]" not in read(name) and f"warning[{name}]" not in read(name)]


def test_every_rule_is_in_the_list_once() -> None:
    listed = re.findall(r"^\| \[([a-z0-9-]+)\]", read("README"), re.M)

    assert sorted(rule.name for rule in pipeline.rules()) == sorted(listed)


def test_every_rule_says_what_why_and_how_to_mend_it() -> None:
    """At least a sentence that says what is found, and a paragraph that says more."""
    short = [rule.name for rule in pipeline.rules() if len(rule.doc.strip().split("\n\n")) < 2 or rule.doc.lstrip() != rule.doc]

    assert short == []


def read(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text("utf-8")
