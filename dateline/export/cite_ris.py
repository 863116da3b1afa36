"""Every page that can be cited, and its excerpts, as RIS."""

from __future__ import annotations

from dateline.export._cite import exporter

EXPORT = exporter("ris", "RIS")
