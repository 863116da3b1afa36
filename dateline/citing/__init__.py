"""References to works, and files of them for programs: one bibliographic item in, text or a file out.

In here: pure functions over items; styles, and formats of reference managers. Not in here: sources, events, the site;
the language catalogue, for references are in English whatever the language of the site is.
"""
