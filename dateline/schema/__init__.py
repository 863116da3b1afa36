"""JSON Schemas of the files that curators write, so that their editors complete, explain and check them while they type.

In here: the tables of form/ as JSON Schema, draft 7, which yaml-language-server understands best. An editor reads YAML 1.2, in
which an unquoted `2025` is a number, and Dateline reads text: whatever Dateline reads, a schema lets pass. Not in here: what
`check` looks for beyond the form, writing the files (rim/).
"""
