"""The one type for whatever is wrong in a collection, and the forms in which it is printed.

In here: rules, findings, diagnostics and their formats. Not in here: any rule (check/, load/), any effect (cli/).
"""
