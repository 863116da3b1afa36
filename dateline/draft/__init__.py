"""Files that the program writes for curators, who go on with them: records, and what a new timeline begins with.

In here: text of files, made from values. Not in here: writing them (rim/), what a source's page or file holds (capture/), what may
be written in a record (form/).
"""
