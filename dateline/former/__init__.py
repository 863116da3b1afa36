"""What was published before: the line of the history, commit by commit, to the states of each event and to all ids that ever stood.

A state counts if its record reads under the reader of today, and each of its excerpts is found, or attested, in the sources of its own
commit; one that fails this was never published. In here: pure functions over what the line and its files say. Not in here: git
(rim/log.py), what has to be said of the past (check/), how it is shown (views/).
"""

from dateline.former.history import complete, history
from dateline.former.reading import event_from

__all__ = ["complete", "event_from", "history"]
