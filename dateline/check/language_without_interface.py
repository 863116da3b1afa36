"""The site is written in a language in which the interface has no words, so its menus, notes and dates are in English.

What you write is marked as being in your language all the same. To have the interface in it too, give the program a catalogue
of that language, as docs/languages.md tells; to have the two side by side, let it stand in site.yaml:

    language: fr
    severities: {language-without-interface: off}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.catalogue.catalogue import FALLBACK, catalogue, languages
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding where the words of the interface are those of another language."""
    site = timeline.site
    base = site.language.partition("-")[0].lower()
    words = catalogue(site.language)
    if words.language.partition("-")[0] == base:
        return
    english = catalogue(FALLBACK)
    known = english.list_of([english.t(f"languages.{tag}") for tag in languages()])
    name = english.t(f"languages.{base}") if english.has(f"languages.{base}") else f"`{site.language}`"
    yield Finding(
        f"the interface has no words in {name}, and will be in English",
        label(site.origin, "/language", f"it has words in {known}"),
        help=(
            f"to have it in {name}, write a catalogue of that language: docs/languages.md tells how",
            "to let it be in English write `severities: {language-without-interface: off}` in `site.yaml`",
        ),
    )


RULE = Rule(name="language-without-interface", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find)
