"""Bytes to records: the first stage of the walk.

In here: which files count, YAML as text with positions, one reader for each kind of record, and every rule of form.
Not in here: whether an id exists, a date is founded or a quotation stands in its source (check/), and the disk (rim/).
"""
