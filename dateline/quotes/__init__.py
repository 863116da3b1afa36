"""Quotations: verbatim, and proved so.

In here: how a text is read, where a quotation stands in it, what was nearest when it does
not stand. Pure functions over strings and spans; a span is a pair of code-point positions.
Not in here: files, diagnostics and their wording, events, the policy of a site.
"""
