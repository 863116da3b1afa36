"""Contexts to bytes: templates, assets, and what is wrong with a template.

In here: Jinja, the joining of style sheets, hashed names. Not in here: what a page shows (pages/), where files are written.
"""
