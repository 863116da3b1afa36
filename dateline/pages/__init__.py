"""The kinds of pages, one module each: PAGE = PageType(...).

In here: which pages there are, and what each shows of the views. Not in here: how an event or a date is shown (views/), HTML.
"""
