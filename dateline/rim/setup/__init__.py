"""Make `.venv` from the pins, once, and go on inside it.

In here: the standard library alone, in modules that import only what their step needs, because `start` and `stamp` run at every start.
Not in here: the check of the Python version (build.py, which older Pythons can read) and anything that needs an installed package.
"""
