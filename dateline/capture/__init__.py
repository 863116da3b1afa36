"""What an article, a page or a paper holds: its text, letter for letter, and what it says of itself.

In here: bytes in, values out; for each field of a record, where it was found. What cannot be read is a value too (`Refused`).
Not in here: fetching a page (rim/fetch.py), the record as a file (draft/source.py), judging it (check/).

The packages that read HTML and PDF are an extra: they are imported inside the functions that need them.
"""
