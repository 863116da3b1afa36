"""Dates in EDTF (ISO 8601-2): what they say, which days they may denote, their order, their words and their marks.

In here: pure functions over text and values, for any year. Not in here: files, events, sources, the language
catalogue, drawings; nothing of Dateline but this room is imported.
"""
