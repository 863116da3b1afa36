"""The values that walk through the program: frozen, slotted dataclasses and nothing else."""
