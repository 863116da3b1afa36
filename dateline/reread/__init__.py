"""A second opinion on a built site, by other means than those that built it.

The build locates quotations, writes pages and resolves links; in here the finished files are read again as a stranger would, with
a small reader of HTML, a reading of quotations and a way of following links of its own. A fault that the build makes in all its
parts alike is seen here, so nothing in here may use quotes/, markup/, render/ or write/.
Not in here: reading disks (rim/).
"""
