"""The interface's own words, one file for each language.

In here: the texts (`en.toml`, `de.toml`), their places and plurals, and how numbers and lists are written.
Not in here: dates (edtf/words.py takes its words from the section `dates`), any word of a curator or a source.
"""
