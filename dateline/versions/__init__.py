"""Versions of events: what of a record is its meaning, by which hash it is named, and what changed between two.

In here: pure functions over raw trees and over the JSON that was hashed. Not in here: which versions there were (former/), git
(rim/log.py), the words for what changed (views/).
"""
