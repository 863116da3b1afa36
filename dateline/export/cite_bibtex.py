"""Every page that can be cited, and its excerpts, as BibTeX in the dialect of biblatex."""

from __future__ import annotations

from dateline.export._cite import exporter

EXPORT = exporter("bibtex", "BibTeX (biblatex 3)")
