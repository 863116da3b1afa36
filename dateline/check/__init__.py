"""The rules on what the collection means: one file each, found by the registry.

A rule yields findings about one subject (the timeline, an event, a source) and knows nothing of severities,
`allow` or other rules; `judge` signs the findings. Rules of form are reported while reading (load/).
`RULES` are those on silencing itself: they look at what all others found, so they are no files of their own.
"""

from dateline.check._allows import RULES
from dateline.check._judge import judge

__all__ = ["RULES", "judge"]
