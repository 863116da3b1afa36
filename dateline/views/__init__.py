"""What several pages and exports show of the timeline, in final words and addresses.

In here: wording, dates, chains, rows, citations, drawings as numbers. Not in here: HTML but for what prose, titles and
notes are made into, which page shows what (pages/), files. Links are written from the site's root with the placeholder
`urls.ROOT`, so that one value serves every page; rendering replaces it.
"""
