"""Our prose: inline Markdown, footnotes that name excerpts, the words of others between quotation marks, sentences.

In here: pure functions over a text. Not in here: whether a footnote names an excerpt or a phrase stands in one (check/),
what a footnote's mark looks like (views/).
"""
