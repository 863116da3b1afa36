"""Files for programs: one standard each, one file each, found by the registry."""
