"""What is to be written, before a byte of it is.

In here: the manifest of a site and the faults of a plan, as values.
Not in here: the disk (rim/publish.py), the pages (render/).
"""
