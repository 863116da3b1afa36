"""The rules on what the collection means: one file each, found by the registry.

A rule yields findings about one subject (the timeline, an event, a source) and knows nothing of severities,
`allow` or other rules; `judge` signs the findings. Rules of form are reported while reading (load/).
"""
