"""The rules on what the collection means: one file each, found by the registry.

A rule yields findings about one subject (the timeline, an event, a source) and knows nothing of severities,
`allow` or other rules; `judge` signs the findings. Rules of form are reported while reading (load/).
`RULES` are those on silencing itself: they look at what all others found, so they are no files of their own.
`passed_over` is no rule: it reckons what was looked at against what the files hold.
"""

from dateline.check._allows import RULES
from dateline.check._judge import judge
from dateline.check._passed_over import PassedOver, event_files, passed_over

__all__ = ["RULES", "PassedOver", "event_files", "judge", "passed_over"]
