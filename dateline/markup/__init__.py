"""Our prose: Markdown in a line and in blocks, footnotes that name excerpts, the words of others between quotation marks, sentences.

In here: pure functions over a text, each of which tells where in the text as it was given everything stands that it found.
`prose` reads what stands in a line: titles, summaries, notes, answers. `blocks` reads bodies and pages of prose: paragraphs,
headings, lists, quotations, code, tables, and events set whole. Both follow CommonMark (tables: GitHub's), but for what prose that is
proved does not have: images, raw HTML, definitions of links and footnotes. These are shown as the words they were written as.
Every text can be read: none raises, no footnote outside code is lost, and the time it takes grows with the text's length alone.

Not in here: whether a footnote names an excerpt, a link leads somewhere or a phrase stands in a source (check/), what a footnote's
mark, an address or an event set whole looks like (views/), the YAML head of a page of prose (text/frontmatter.py).
"""
