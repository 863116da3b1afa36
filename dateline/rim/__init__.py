"""Every effect there is: reading and writing disks, locks, the clock.

In here: what the stages need from the machine, as values, and what they made, put on the disk.
Not in here: what any of it means.
"""
