"""Dateline: an event-timeline static site generator whose every quotation is proved."""

__version__ = "0.1.0"
