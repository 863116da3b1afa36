"""The card of a page, which networks show where the page is shared: 1200 by 630 pixels, as an SVG of shapes alone.

In here: our letters as outlines, lines of text, the drawing. Not in here: what a card says (views/cards.py), pixels (render/cards.py).
"""
