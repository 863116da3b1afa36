"""What a position in a file means, for every room above.

In here: files as text with lines and columns, the raw YAML tree and where its parts
stand, collections of files as values, and how text is shown on a terminal.
Not in here: reading disks (rim/), reading YAML (load/), the faults themselves (diagnostics/).
"""
