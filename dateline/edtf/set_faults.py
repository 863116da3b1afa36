"""Say what is wrong with a set: its brackets, its commas, its members.

In here: text that begins or ends with a bracket, and lists without one. Not in here: what is wrong with one date
(point_faults.py).
"""

import re

from dateline.edtf.backwards_faults import backwards_fault
from dateline.edtf.grammar import BRACKETS, read
from dateline.edtf.part import EdtfError, Part
from dateline.edtf.point_faults import point_fault
from dateline.edtf.singles import read_single

OPENING = "[{"
CLOSING = "]}"
BETWEEN = re.compile(r"\s?[,;|]\s?")
"""What people write between the dates of a set, which has commas alone."""


def set_fault(whole: Part) -> EdtfError:
    """Return what is wrong with text that begins or ends with a bracket; `read` does not read it."""
    return _bracket_fault(whole) or _members_fault(whole.within(1, len(whole.own) - 1))


def list_fault(whole: Part) -> EdtfError | None:
    """Find dates with commas between them and no brackets around them."""
    between = BETWEEN.search(whole.own)
    dates = BETWEEN.sub(",", whole.own)
    if between is None or read(f"[{dates}]", southern=whole.southern) is None:
        return None
    advice = (("for one of these write {}", f"[{dates}]"), ("for all of these write {}", f"{{{dates}}}"))
    return whole.error("a set stands in brackets", "a set has no brackets", *advice, at=between.span())


def _bracket_fault(whole: Part) -> EdtfError | None:
    """Find brackets that do not pair, and what stands outside them."""
    text = whole.own
    if text[0] not in OPENING:
        return _unopened_fault(whole)
    closing, _ = BRACKETS[text[0]]
    close = min((at for at in map(text.find, CLOSING) if at >= 0), default=-1)
    if close < 0:
        cure = text[1:] if read_single(text[1:]) else text + closing
        return whole.error("this bracket is not closed", "a bracket is not closed", ("write {}", cure), at=(0, 1))
    nested = re.compile(r"[\[{]").search(text, 1, close)
    if nested is not None:
        return whole.error("a set holds dates only", "there is a bracket within brackets", at=nested.span())
    if close < len(text) - 1:
        return _after_bracket_fault(whole, close + 1)
    if text[close] == closing:
        return None
    several = (("for one of these write {}", f"[{text[1:-1]}]"), ("for all of these write {}", f"{{{text[1:-1]}}}"))
    return whole.error("a set closes with the bracket that opens it", "its two brackets differ", *several, at=(close, close + 1))


def _unopened_fault(whole: Part) -> EdtfError:
    """Say what stands before the bracket that opens a set, or that none does."""
    text = whole.own
    opened = re.search(r"[\[{]", text)
    if opened is None:
        opening = next(opening for opening, (closing, _) in BRACKETS.items() if closing == text[-1])
        cure = text[:-1] if read_single(text[:-1]) else opening + text
        at = (len(text) - 1, len(text))
        return whole.error("no bracket opens before this one", "a bracket closes that was not opened", ("write {}", cure), at=at)
    at = (0, opened.start())
    before, after = text[: opened.start()], text[opened.start() :]
    if before.endswith("/"):
        return _set_as_end_fault(whole, (opened.start(), len(text)))
    if before in ("?", "~", "%"):
        return _qualified_set_fault(whole, after, before, at)
    return whole.error("a set begins with its bracket", "there is something before the bracket", ("write {}", after), at=at)


def _after_bracket_fault(whole: Part, at: int) -> EdtfError:
    set_text, after = whole.own[:at], whole.own[at:]
    span = (at, len(whole.own))
    if after in ("?", "~", "%"):
        return _qualified_set_fault(whole, set_text, after, span)
    if after.startswith("/"):
        return _set_as_end_fault(whole, (0, at))
    return whole.error("a set ends with its bracket", "there is something after the bracket", ("write {}", set_text), at=span)


def _qualified_set_fault(whole: Part, set_text: str, sign: str, at: tuple[int, int]) -> EdtfError:
    each = re.sub(r"(?<=[0-9XZ])(?=\.\.|,|[\]}]$)", sign, set_text)
    return whole.error("a qualifier stands at a date", "a set has no qualifier", ("write {}", each), at=at)


def _set_as_end_fault(whole: Part, at: tuple[int, int]) -> EdtfError:
    return whole.error("an interval runs from one date to another", "a set is not an end of an interval", at=at)


def _members_fault(inside: Part) -> EdtfError:
    """Find the first member that is wrong; `inside` is what stands between the brackets."""
    if not inside.own.strip(". "):
        whole = Part(inside.text, 0, len(inside.text), inside.southern)
        return whole.error("a date is missing here", "a set has no date in it")
    commas = BETWEEN.sub(",", inside.own)
    if commas != inside.own and inside.cure(commas) is not None:
        found = re.search(r"[;|]", inside.own)
        reason = "the dates of a set have no comma between them"
        return inside.error("a comma stands between dates", reason, ("write {}", commas), at=found and found.span())
    written = inside.own.split(",")
    start = 0
    for index, own in enumerate(written):
        member = inside.within(start, start + len(own))
        found_fault = _member_fault(inside, member, is_first=index == 0, is_last=index == len(written) - 1)
        if found_fault is not None:
            return found_fault
        start += len(own) + 1
    raise AssertionError(f"nothing is wrong with the set {inside.text!r}")


def _member_fault(inside: Part, member: Part, *, is_first: bool, is_last: bool) -> EdtfError | None:
    if not member.own:
        comma = member.end if is_first else member.start - 1
        return _missing_member(inside, comma)
    if "/" in member.own:
        return _interval_member_fault(member)
    if ".." in member.own:
        return _range_fault(member, is_first=is_first, is_last=is_last)
    return None if member.is_date else point_fault(member)


def _missing_member(inside: Part, comma: int) -> EdtfError:
    rest = ",".join(own for own in inside.own.split(",") if own)
    at = (comma - inside.start, comma - inside.start + 1)
    return inside.error("a date is missing beside this comma", "a member of the set is empty", ("write {}", rest), at=at)


def _interval_member_fault(member: Part) -> EdtfError:
    slash = member.own.index("/")
    return member.error(
        "within a set, two dots stand between dates",
        "an interval is not a member of a set",
        ("for the time between the two write {}", member.own.replace("/", "..", 1)),
        at=(slash, slash + 1),
    )


def _range_fault(member: Part, *, is_first: bool, is_last: bool) -> EdtfError | None:
    """Find what is wrong with A..B."""
    dots = member.own.index("..")
    before, after = member.within(0, dots), member.within(dots + 2, len(member.own))
    if after.own.startswith("."):
        last = after.own.lstrip(".")
        at = (dots, len(member.own) - len(last))
        return member.error("two dots stand between dates", "there are too many dots", ("write {}", f"{before.own}..{last}"), at=at)
    if ".." in after.own:
        second = dots + 2 + after.own.index("..")
        return member.error("a range has two ends", "a range has more than two ends", at=(second, second + 2))
    for side in (before, after):
        if side.own and not side.is_date:
            return point_fault(side)
    if (not before.own and not is_first) or (not after.own and not is_last) or not (before.own or after.own):
        message = "an open end stands at the edge of a set"
        return member.error(message, "a range within the set lacks an end", ("write {}", before.own or after.own), at=(dots, dots + 2))
    return backwards_fault(member, before, after, "..")
