"""Say what is wrong with text that is no date: first with its shape, then with the dates inside it.

In here: blanks, brackets, intervals and sets. Not in here: what is wrong with one date (point_faults.py); whether
text is a date at all (grammar.py).
"""

import re

from dateline.edtf.grammar import read, read_point, runs_backwards
from dateline.edtf.model import Point
from dateline.edtf.part import EdtfError, Part
from dateline.edtf.point_faults import numeric_fault, point_fault

SPACE = re.compile(r"\s+")


def fault(text: str) -> EdtfError:
    """Return the first thing that is wrong with `text`, which `read` does not read.

    >>> error = fault("1987-13-02")
    >>> error.message, error.start, error.end, error.reason
    ('a month is 01 to 12', 5, 7, 'there is no month 13')
    >>> error.hint
    'for day and month swapped write `1987-02-13`; if only the year is sure write `1987`'
    """
    whole = Part(text, 0, len(text))
    return _blank_fault(whole) or _space_fault(whole) or numeric_fault(whole) or _shape_fault(whole)


def _shape_fault(whole: Part) -> EdtfError:
    text = whole.text
    if "{" in text or "}" in text:
        return _brace_fault(whole)
    if text.startswith("[") or text.endswith("]"):
        return _bracket_fault(whole) or _set_fault(Part(text, 1, len(text) - 1))
    if "/" in text:
        return _interval_fault(whole)
    return _bare_range_fault(whole) or point_fault(whole)


def _blank_fault(whole: Part) -> EdtfError | None:
    if whole.text.strip():
        return None
    return whole.error("a date is missing here", "it is empty" if not whole.text else "it holds nothing but spaces")


def _space_fault(whole: Part) -> EdtfError | None:
    """Find spaces around what else would be a date, and at the edges of anything."""
    text = whole.text
    found = SPACE.search(text)
    without = SPACE.sub("", text)
    if found is None:
        return None
    if read(without) is not None:
        where = "around" if text.strip() == without else "in"
        return whole.error("a date has no spaces", f"there are spaces {where} it", ("write {}", without), at=found.span())
    if text == text.strip():
        return None
    edge = found.span() if found.start() == 0 else (len(text.rstrip()), len(text))
    return whole.error("a date has no spaces", "there are spaces around it", at=edge)


def _brace_fault(whole: Part) -> EdtfError:
    found = re.search(r"[{}]", whole.text)
    assert found is not None, "called for text with a brace"
    bracketed = whole.text.translate(str.maketrans("{}", "[]"))
    return whole.error(
        "a set stands in square brackets",
        "braces are not read",
        ("for one of these dates write {}, for all of them an event each", bracketed),
        at=found.span(),
    )


def _bracket_fault(whole: Part) -> EdtfError | None:
    """Find brackets that do not pair, and what stands outside them."""
    text = whole.text
    if not text.startswith("["):
        if "[" in text:
            at = (0, text.index("["))
            if text[at[1] - 1] == "/":
                return _set_as_end_fault(whole, (at[1], len(text)))
            return whole.error("a set begins with its bracket", "there is something before the bracket", ("write {}", text[at[1] :]), at=at)
        cure = text[:-1] if read_point(text[:-1]) else f"[{text}"
        at = (len(text) - 1, len(text))
        return whole.error("no bracket opens before this one", "a bracket closes that was not opened", ("write {}", cure), at=at)
    close = text.find("]")
    if close < 0:
        cure = text[1:] if read_point(text[1:]) else f"{text}]"
        return whole.error("this bracket is not closed", "a bracket is not closed", ("write {}", cure), at=(0, 1))
    nested = text.find("[", 1)
    if 0 < nested < close:
        return whole.error("a set holds dates only", "there is a bracket within brackets", at=(nested, nested + 1))
    return None if close == len(text) - 1 else _after_bracket_fault(whole, close + 1)


def _after_bracket_fault(whole: Part, at: int) -> EdtfError:
    inside, after = whole.text[: at - 1], whole.text[at:]
    span = (at, len(whole.text))
    if after in ("?", "~", "%"):
        each = re.sub(r"(?<=[0-9])(?=\.\.|,|$)", after, inside) + "]"
        return whole.error("a qualifier stands after a date", "a qualifier stands after the bracket", ("write {}", each), at=span)
    if after.startswith("/"):
        return _set_as_end_fault(whole, (0, at))
    return whole.error("a set ends with its bracket", "there is something after the bracket", ("write {}", f"{inside}]"), at=span)


def _set_as_end_fault(whole: Part, at: tuple[int, int]) -> EdtfError:
    return whole.error("an interval runs from one date to another", "a set is not an end of an interval", at=at)


def _set_fault(inside: Part) -> EdtfError:
    """Find the first member that is wrong; `inside` is what stands between the brackets."""
    if not inside.own.strip(". "):
        return Part(inside.text, 0, len(inside.text)).error("a date is missing here", "a set has no date in it")
    commas = re.sub(r"\s*[;|]\s*", ",", inside.own)
    if commas != inside.own and read(f"[{commas}]") is not None:
        found = re.search(r"[;|]", inside.own)
        reason = "the dates of a set have no comma between them"
        return inside.error("a comma stands between dates", reason, ("write {}", commas), at=found and found.span())
    written = inside.own.split(",")
    start = inside.start
    for index, own in enumerate(written):
        member = Part(inside.text, start, start + len(own))
        found_fault = _member_fault(inside, member, is_first=index == 0, is_last=index == len(written) - 1)
        if found_fault is not None:
            return found_fault
        start = member.end + 1
    raise AssertionError(f"nothing is wrong with the set {inside.text!r}")


def _member_fault(inside: Part, member: Part, *, is_first: bool, is_last: bool) -> EdtfError | None:
    if not member.own:
        comma = member.end if is_first else member.start - 1
        return _missing_member(inside, comma)
    if "/" in member.own:
        return _interval_member_fault(member)
    if ".." in member.own:
        return _range_fault(member, is_first=is_first, is_last=is_last)
    return None if read_point(member.own) is not None else point_fault(member)


def _missing_member(inside: Part, comma: int) -> EdtfError:
    rest = ",".join(own for own in inside.own.split(",") if own)
    at = (comma - inside.start, comma - inside.start + 1)
    return inside.error("a date is missing beside this comma", "a member of the set is empty", ("write {}", rest), at=at)


def _interval_member_fault(member: Part) -> EdtfError:
    slash = member.own.index("/")
    return member.error(
        "within a set, two dots stand between dates",
        "an interval is not a member of a set",
        ("for one time between the two write {}", member.own.replace("/", "..", 1)),
        at=(slash, slash + 1),
    )


def _range_fault(member: Part, *, is_first: bool, is_last: bool) -> EdtfError | None:
    """Find what is wrong with A..B."""
    dots = member.own.index("..")
    before, after = Part(member.text, member.start, member.start + dots), Part(member.text, member.start + dots + 2, member.end)
    if after.own.startswith("."):
        last = after.own.lstrip(".")
        at = (dots, len(member.own) - len(last))
        return member.error("two dots stand between dates", "there are too many dots", ("write {}", f"{before.own}..{last}"), at=at)
    if ".." in after.own:
        second = dots + 2 + after.own.index("..")
        return member.error("a range has two ends", "a range has more than two ends", at=(second, second + 2))
    for side in (before, after):
        if side.own and read_point(side.own) is None:
            return point_fault(side)
    if (not before.own and not is_first) or (not after.own and not is_last) or not (before.own or after.own):
        message = "an open end stands at the edge of a set"
        return member.error(message, "a range within the set lacks an end", ("write {}", before.own or after.own), at=(dots, dots + 2))
    return _backwards_fault(member, before, after, "..")


def _backwards_fault(whole: Part, before: Part, after: Part, between: str) -> EdtfError | None:
    start, end = read_point(before.own), read_point(after.own)
    if start is None or end is None or not runs_backwards(start, end):
        return None
    at = (after.start - whole.start, after.end - whole.start)
    return whole.error(
        f"this comes before `{before.own}`",
        f"it runs backwards, from `{before.own}` to `{after.own}`",
        ("write {}", f"{after.own}{between}{before.own}"),
        at=at,
    )


def _interval_fault(whole: Part) -> EdtfError:
    """Find what is wrong with A/B."""
    text = whole.text
    slash = text.index("/")
    start, end = Part(text, 0, slash), Part(text, slash + 1, len(text))
    if "/" in end.own:
        at = end.start + end.own.index("/")
        return whole.error("an interval has one slash", "there is more than one slash", ("write {}", text[:at]), at=(at, at + 1))
    if start.own in ("", "..") and end.own in ("", ".."):
        return whole.error("a date is missing here", "an interval has no date in it")
    for side in (start, end):
        if side.own not in ("", "..") and read_point(side.own) is None:
            return _shortened_end_fault(start, end) or _end_fault(side)
    backwards = _backwards_fault(whole, start, end, "/")
    assert backwards is not None, "nothing else is left to be wrong with an interval"
    return backwards


def _end_fault(side: Part) -> EdtfError:
    if ".." in side.own or "[" in side.own or "]" in side.own:
        return side.error("an interval runs from one date to another", f"`{side.own}` is not one date")
    return point_fault(side)


def _shortened_end_fault(start: Part, end: Part) -> EdtfError | None:
    """Find an end that leaves out what the start has said (`2025-03-01/05`)."""
    first = read_point(start.own)
    if not isinstance(first, Point) or not re.fullmatch(r"[0-9]{2}(-[0-9]{2})?[?~%]?", end.own):
        return None
    kept = start.own.rstrip("?~%")
    length = len(end.own.rstrip("?~%"))
    completed = kept[:-length] + end.own
    if kept[-length - 1 : -length] != "-" or end.cure(completed) is None:
        return None
    return end.error("each end is a whole date", "the end of the interval is shortened", ("write {}", completed))


def _bare_range_fault(whole: Part) -> EdtfError | None:
    """Find A..B that stands without brackets."""
    dots = whole.text.find("..")
    if dots < 0:
        return None
    advice = (("for one time between the two write {}", f"[{whole.text}]"), ("for what lasted write {}", whole.text.replace("..", "/", 1)))
    if not (whole.text.startswith("..") or whole.text.endswith("..")):
        return whole.error("two dots stand within brackets", "a range has no brackets", *advice, at=(dots, dots + 2))
    lasted = whole.text.replace("..", "../" if dots == 0 else "/..")
    open_advice = (("for one time on that side write {}", f"[{whole.text}]"), ("for what lasted write {}", lasted))
    return whole.error("two dots stand within brackets, or beside a slash", "a range has no brackets", *open_advice, at=(dots, dots + 2))
