"""What a new timeline begins with: a site, one example that builds, and what is wanted to build and publish it.

In here: the files as data, in `everywhere/` and for each language of the example in a folder of its tag, and what is put into them.
Not in here: asking for title and publisher (cli/), writing the files (rim/).

A further language is a further folder: what lies in it is written under its own path. Of a source, record and text are enough;
the hash of the text is put into the record.
"""
