"""What is wrong, as HTML that stands over a page, and as a page of its own while there is no site yet.

All that comes from files is escaped. Nothing here has a style or a handler of its own, so that the policy of the pages holds.
Not in here: opening and closing it (reload.js), how it looks (overlay.css).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from dateline.serve.problems import Problem

MOST = 50
"""Problems that are shown; who has more mends these first."""

_STANDS = "The page below is the last good one. It is built anew as soon as the errors are mended."
_BUILT = "They do not stop the build."
_WAITING = "There is no site to show yet. It is built as soon as the errors are mended and the files are saved."


def tally(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words; none of either is an empty text."""
    errors = sum(problem.is_error for problem in problems)
    counts = ((errors, "error"), (len(problems) - errors, "warning"))
    return ", ".join(f"{number:,} {word}" + ("" if number == 1 else "s") for number, word in counts if number)


def overlay(problems: Sequence[Problem], *, is_waiting: bool = False) -> Markup:
    """Return a heading and the list of problems."""
    stops = any(problem.is_error for problem in problems)
    said = _WAITING if is_waiting else _STANDS if stops else _BUILT
    level = "h1" if is_waiting else "h2"
    weight = "error" if stops else "warning"
    head = Markup('<{0} class="problems-heading" id="_problems" data-weight="{1}">{2}</{0}>').format(Markup(level), weight, tally(problems))
    shown = Markup("").join(_problem(problem, Markup("h2" if is_waiting else "h3")) for problem in problems[:MOST])
    left = len(problems) - MOST
    more = Markup('<p class="problems-more">{:,} more: <code>check</code> prints all of them.</p>').format(left) if left > 0 else ""
    return Markup('{}<p class="problems-said">{}</p><ol class="problems">{}</ol>{}').format(head, said, shown, more)


def waiting_page(problems: Sequence[Problem], style_sheets: Sequence[str]) -> bytes:
    """Return the page that stands for every page of a site that could not be built yet."""
    styles = Markup("").join(Markup('<link rel="stylesheet" href="{}">').format(address) for address in style_sheets)
    page = Markup(
        '<!doctype html>\n<html lang="en" dir="ltr">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, '
        'initial-scale=1"><meta name="color-scheme" content="light dark"><title>{}</title>{}</head>\n'
        '<body><main class="problems-page">{}</main></body>\n</html>\n'
    ).format(tally(problems), styles, overlay(problems, is_waiting=True))
    return page.encode("utf-8")


def _problem(problem: Problem, level: Markup) -> Markup:
    weight = "error" if problem.is_error else "warning"
    rule = Markup(' <span class="problem-rule">{}</span>').format(problem.rule) if problem.rule else ""
    head = Markup('<{0} class="problem-headline">{1}</{0}>').format(level, _marked(problem.headline))
    place = Markup('<p class="problem-place"><span class="problem-weight">{}</span>{} <span>{}</span></p>').format(
        weight, rule, problem.place
    )
    lines = Markup("")
    if problem.lines:
        # Long lines are moved by keyboard too, so the block takes the focus and has a name.
        lines = Markup('<pre class="problem-lines" tabindex="0" role="group" aria-label="{}">{}</pre>').format(
            f"the lines of {problem.place}", problem.lines
        )
    advice = Markup("").join(_advice(name, text) for name, texts in (("help", problem.help), ("note", problem.notes)) for text in texts)
    return Markup('<li class="problem" data-weight="{}">{}{}{}{}</li>').format(weight, place, head, lines, advice)


def _advice(name: str, text: str) -> Markup:
    """Return a line of advice, and below it what can be pasted."""
    first, _, rest = text.partition("\n")
    paste = Markup('<pre class="problem-paste" tabindex="0" role="group" aria-label="lines to paste">{}</pre>').format(rest) if rest else ""
    return Markup('<div class="problem-advice"><b>{}</b><div><p>{}</p>{}</div></div>').format(name, _marked(first), paste)


def _marked(text: str) -> Markup:
    """Return a text with what stands between backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
