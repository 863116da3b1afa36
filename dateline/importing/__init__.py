"""Timelines of other programs, read into events without excerpts: tables, and what TimelineJS writes.

In here: what their files hold, dates as people type them into tables, HTML made Markdown, and the records that come of it.
Not in here: the text of record files (draft/), reading and writing the disk (rim/), what is typed and said (cli/).
Nothing is guessed: what may be meant in two ways is a fault that says how to settle it.
"""
