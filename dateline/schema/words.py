"""What the words mean that a field takes, for whoever chooses one in an editor.

In here: a sentence for each word. Not in here: which words there are (model/records.py), which field takes them (form/).
"""

from __future__ import annotations

from collections.abc import Mapping

_STATUS = {
    "occurred": "A source tells it in its own voice.",
    "reported": "A source ascribes it to others.",
    "claimed": "An interested party says it.",
    "expected": "It was to happen; the field expects says when.",
    "cancelled": "It was to happen, and was called off.",
    "did-not-happen": "It was to happen, and did not.",
}
_ROLE = {
    "states": "The words say that it happened.",
    "alludes-to": "The words take it as known.",
    "disputes": "The words say that it is not so.",
    "context": "The words say what was around it.",
}
_BASIS = {
    "stated": "The words stand in the excerpt and name the date.",
    "derived": "A rule gives it, counted from an anchor; the build computes it again.",
    "context": "The passage around the words makes it plain.",
    "estimated": "It is the editor's judgement; the note says on what it rests.",
    "external": "It comes from outside the sources; the reference says from where.",
}
_RELATION = {
    "follows": "It comes after the other, and not by chance.",
    "leads-to": "It brings the other about.",
    "part-of": "It is a part of the other.",
    "responds-to": "It answers the other.",
    "outcome-of": "It is what came of the other, which was expected.",
    "refutes": "It shows that the other is not so.",
    "contrasts-with": "It stands against the other.",
}
_QUALITY = {
    "transcribed": "Somebody typed it from what was printed, written or said.",
    "ocr": "A program read it from pictures of the pages.",
    "machine": "A program wrote down what was said, or translated it.",
}
_SEVERITY = {"error": "It stops the build.", "warning": "It is told, and the site is built.", "off": "It is not looked for."}
_MEANINGS = (_STATUS, _ROLE, _BASIS, _RELATION, _QUALITY, _SEVERITY)


def meanings(words: tuple[str, ...]) -> Mapping[str, str]:
    """Return what each of these words means, nothing where they speak for themselves."""
    return next((each for each in _MEANINGS if tuple(each) == words), {})
