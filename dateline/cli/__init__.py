"""The command line: verbs, messages, exit codes. Besides the rim the only place with effects."""
