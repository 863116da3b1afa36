"""Every page that can be cited, and its excerpts, as CSL-JSON."""

from __future__ import annotations

from dateline.export._cite import exporter

EXPORT = exporter("csl", "CSL-JSON 1.0.2")
