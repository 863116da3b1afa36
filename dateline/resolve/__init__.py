"""Join what the records say: terms, sources, quotations, dates.

Total and silent: whatever does not join is a value (None, Missing), and a rule in check/ speaks of it.
Not in here: reading files (load/), messages (check/), words and addresses for people (views/).
"""
