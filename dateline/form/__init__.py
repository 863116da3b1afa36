"""What a record may say: its fields, what each means and what it may hold, in one table for each kind of file.

In here: names, shapes and meanings. The reader (load/) knows fields by these tables, and the JSON Schemas for editors
(schema/) are made of them. Not in here: reading, messages, whether what is written holds.
"""
