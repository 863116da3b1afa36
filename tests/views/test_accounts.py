from __future__ import annotations

import pytest

from dateline.views.accounts import AccountShown
from dateline.views.events import EventShown
from dateline.views.views import Views
from tests.views.sample import LEAST, views_of

TEXT = "In 1987 the harbour closed for good. “Never,” said its master. In 1988 it closed, a pilot says. The sea took it.\n"
SITE = "format: 1\ntitle: Harbour\nclocks: {ship: {name: ship's time}}\n"


def _views(accounts: str, *, more: str = "") -> Views:
    event = f"""
title: Harbour closes
date: "1987"
summary: It closed.[^a]
{more}
excerpts:
  a: {{source: gazette, exact: In 1987 the harbour closed}}
  b: {{source: gazette, exact: "In 1988 it closed, a pilot says", role: disputes, attribution: [a pilot]}}
  c: {{source: post, exact: The sea took it, role: context}}
{accounts}
"""
    post = {"seeds/post.yaml": "publisher: Post\n", "seeds/post.txt": "The sea took it in the end.\n"}
    return views_of({**LEAST, **post, "site.yaml": SITE, "seeds/gazette.txt": TEXT, "events/closing.yaml": event})


def _event(accounts: str, *, more: str = "") -> EventShown:
    return _views(accounts, more=more).events[0]


def _account(fields: str = "", *, about: str = "fact") -> AccountShown:
    """Return an account of three answers, with more fields."""
    (account,) = _event(f"""
accounts:
  - question: What *became* of it?
    about: {about}
    answers:
      - {{text: "It closed.[^a]"}}
      - {{text: "It closed later.[^b][^a]"}}
      - {{text: "It was lost.[^c]"}}
{fields}
""").accounts
    return account


def test_event_on_which_its_sources_agree_has_no_account() -> None:
    event = _event("")

    assert ((), ()) == (event.accounts, event.disputed)


@pytest.mark.parametrize(
    ("fields", "is_open", "verdict"),
    [
        ("", True, "Unresolved. This timeline takes no side."),
        ("    rejected: [2]\n    reason: Why.", True, "Unresolved among the accounts that are not rejected."),
        ("    preferred: 1\n    reason: Why.", False, "Account 1 is preferred."),
        ("    preferred: 3\n    rejected: [1, 2]\n    reason: Why.", False, "Account 3 is preferred."),
    ],
)
def test_verdict_says_what_stands(fields: str, is_open: bool, verdict: str) -> None:
    account = _account(fields)

    assert (is_open, verdict) == (account.is_open, account.verdict)


@pytest.mark.parametrize(
    ("fields", "standings"),
    [
        ("", [None, None, None]),
        ("    preferred: 2\n    reason: Why.", [None, "preferred", None]),
        ("    rejected: [1, 3]\n    reason: Why.", ["rejected", None, "rejected"]),
        ("    preferred: 3\n    rejected: [1]\n    reason: Why.", ["rejected", None, "preferred"]),
    ],
)
def test_each_answer_says_whether_it_is_preferred_or_rejected(fields: str, standings: list[str | None]) -> None:
    assert standings == [answer.standing for answer in _account(fields).answers]


def test_three_answers_are_numbered_in_the_order_of_the_file() -> None:
    assert ["Account 1", "Account 2", "Account 3"] == [answer.name for answer in _account().answers]


def test_question_is_text_and_what_it_is_about_is_said() -> None:
    account = _account(about="cause")

    assert ("What *became* of it?", "Cause") == (account.question, account.about)


def test_answer_has_marks_of_its_footnotes_and_the_excerpts_once_in_their_order() -> None:
    first, second, third = _account().answers

    mark = '<sup class="footnote"><a href="#{0}" aria-label="Excerpt {1}">[{1}]</a></sup>'
    assert f"It closed later.{mark.format('b', 2)}{mark.format('a', 1)}" == second.text
    assert [["a"], ["b", "a"], ["c"]] == [[excerpt.label for excerpt in answer.excerpts] for answer in (first, second, third)]


def test_answer_counts_its_own_excerpts_alone() -> None:
    assert ["1 excerpt, 1 source", "2 excerpts, 1 source", "1 excerpt, 1 source"] == [answer.count.text for answer in _account().answers]


def test_footnote_that_names_no_excerpt_leaves_nothing_behind() -> None:
    (account,) = _event("accounts: [{question: Q?, about: fact, answers: [{text: 'It closed.[^nobody]'}, {text: 'No.[^a]'}]}]").accounts

    answer = account.answers[0]
    assert ("It closed.", (), "0 excerpts, 0 sources") == (answer.text, answer.excerpts, answer.count.text)


def test_words_of_a_source_are_set_off_in_an_answer_and_in_a_reason_only_where_they_stand() -> None:
    (account,) = _event("""
accounts:
  - question: Q?
    about: wording
    answers: [{text: "It says “Never,”.[^a]"}, {text: "Nothing.[^b]"}]
    preferred: 1
    reason: It has “Never,” said, and *not* “ever”.
    note: See [the paper](source:gazette).
""").accounts

    assert str(account.answers[0].text).startswith('It says <span class="theirs">“Never,”</span>.')
    assert 'It has <span class="theirs">“Never,”</span> said, and <em>not</em> “ever”.' == account.reason
    assert 'See <a href="\x1aroot\x1asources/gazette/">the paper</a>.' == account.note


def test_account_without_reason_and_note_has_none() -> None:
    account = _account()

    assert (None, None) == (account.reason, account.note)


DATED = """
accounts:
  - question: When?
    about: date
    answers: [{text: "Then.[^a]", date: "1987-03~"}, {text: "Later.[^b]", date: "1988"}, {text: "Nobody says.[^c]"}]
"""


def test_answer_has_the_date_that_it_gives_with_its_mark() -> None:
    (account,) = _event(DATED).accounts

    assert [("c. March 1987", "about"), ("1988", "year"), None] == [
        answer.date and (answer.date.text, answer.date.mark) for answer in account.answers
    ]


def test_time_of_day_that_an_answer_gives_is_told_by_the_clock_of_the_event() -> None:
    given = DATED.replace('"1987-03~"', '"1987-03-04T01:40"').replace('"1988"', '"1987-03-04T02:00Z"')

    (account,) = _event(given, more="clock: ship").accounts

    assert ["4 March 1987, 01:40, ship's time", "4 March 1987, 02:00 (UTC)"] == [
        answer.date.text for answer in account.answers if answer.date is not None
    ]


def test_time_of_day_that_an_answer_gives_by_its_own_clock_is_told_by_it() -> None:
    given = DATED.replace('date: "1987-03~"', 'date: "1987-03-04T01:40", clock: ship').replace('"1988"', '"1987-03-04T02:00"')

    (account,) = _event(given).accounts

    assert ["4 March 1987, 01:40, ship's time", "4 March 1987, 02:00"] == [
        answer.date.text for answer in account.answers if answer.date is not None
    ]


@pytest.mark.parametrize(("about", "disputed"), [("date", True), ("number", False)])
def test_only_an_open_question_about_the_date_makes_the_date_disputed(about: str, disputed: bool) -> None:
    views = _views(DATED.replace("about: date", f"about: {about}"))

    assert (disputed, disputed) == (views.events[0].has_disputed_date, views.rows[0].has_disputed_date)
    assert (["When?"], ("When?",)) == ([account.question for account in views.events[0].disputed], views.rows[0].disputed)


def test_settled_question_makes_no_event_disputed() -> None:
    views = _views(DATED + "    preferred: 1\n    reason: Why.\n")

    assert ((), False, ()) == (views.events[0].disputed, views.rows[0].has_disputed_date, views.rows[0].disputed)


def test_accounts_have_places_of_their_own_on_the_page() -> None:
    one = "  - {question: Q?, about: fact, answers: [{text: 'A.[^a]'}, {text: 'B.[^b]'}]}\n"

    event = _event(f"accounts:\n{one}{one}")

    assert ["_account-1", "_account-2"] == [account.anchor for account in event.accounts]
