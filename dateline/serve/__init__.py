"""A collection as a site in the browser while it is being written.

In here: the site of the last good build in memory, what is wrong with the files on the disk, and both over HTTP on the loopback.
Not in here: reading and building (pipeline.py), waiting for changes (rim/watch.py), what is said on the terminal (cli/).
"""
