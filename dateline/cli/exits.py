"""The exit codes, which scripts and docs/cli.md rely on. Not in here: those of the set-up (build.py, rim/setup/), which comes before."""

from __future__ import annotations

DONE = 0
"""Nothing blocks."""

BLOCKED = 1
"""Something blocks, and nothing was published."""

USAGE = 2
"""The command line could not be used; argparse ends with the same number."""

NO_PACKAGES = 69
"""This Python lacks a package. A set-up that fails ends with this number too. Source: sysexits.h, EX_UNAVAILABLE."""

FAULT = 70
"""A fault of the program. Source: sysexits.h, EX_SOFTWARE."""

INTERRUPTED = 130
"""Stopped by the keyboard: 128 and the number of the signal, as shells count."""
