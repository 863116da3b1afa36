"""The rules of form: what can be wrong with a file before its meaning is looked at.

Each `doc` explains its rule to curators: what is found, why it matters, how to mend it, an example.
In here: the rules alone. Not in here: finding the faults, which the readers of this folder do while they read.
Rules of form are guarded, since a file that is half read proves nothing; only `dated-id` is a matter of style.
"""

from __future__ import annotations

from textwrap import dedent

from dateline.diagnostics.diagnostic import Rule, Severity


def _error(name: str, doc: str) -> Rule:
    return Rule(name, Severity.ERROR, dedent(doc).strip(), guarded=True)


YAML_SYNTAX = _error(
    "yaml-syntax",
    """
    The file is not YAML, or not a record: its fields cannot be told apart.

    YAML gives some signs a meaning: `: ` parts a field from its value, ` #` begins a comment, spaces at the start of a
    line say what belongs to what, and a value that begins with `[ { * & ! @ %` or a backtick is no plain text. After the
    first such fault the rest of the file is not read, so mend it and check again.

    Put the value in quotation marks, or write it as a block:

        title: "Bloomberg: European officials alarmed"
        summary: >-
          @everyone was told: the bridge stays shut.[^call]
    """,
)
YAML_REPEATED_KEY = _error(
    "yaml-repeated-key",
    """
    A field stands twice in the same place of a file.

    Only one of the two could count, and nobody would see which. Remove one, or join the two values:

        topics: [transport, elections]
    """,
)
YAML_ANCHOR = _error(
    "yaml-anchor",
    """
    A value is marked with an anchor (`&name`).

    Records are read by people and by other programs, line by line, so nothing in them stands for something else. If the
    sign belongs to the text, put the value in quotation marks; else remove it:

        title: "&co opens its first shop"
    """,
)
YAML_ALIAS = _error(
    "yaml-alias",
    """
    A value is an alias (`*name`) that stands for another value.

    Each record says in full what it says. Write the value out; if the asterisk belongs to the text, put the value in
    quotation marks:

        title: "*Titanic* leaves Southampton"
    """,
)
YAML_TAG = _error(
    "yaml-tag",
    """
    A value carries a YAML tag (`!name`).

    Every value is read as text, so a tag has nothing to say. Remove it; if the exclamation mark belongs to the text, put
    the value in quotation marks:

        title: "!Viva la huelga!"
    """,
)
YAML_MERGE_KEY = _error(
    "yaml-merge-key",
    """
    A mapping takes over the fields of another with `<<`.

    Each record says in full what it says. Write the fields out.
    """,
)
YAML_SECOND_DOCUMENT = _error(
    "yaml-second-document",
    """
    A line `---` begins a second document in the file.

    One file is one record. Remove the line, or put what follows it into a file of its own.
    """,
)
YAML_TOO_DEEP = _error(
    "yaml-too-deep",
    """
    Lists and mappings stand inside each other more deeply than any record needs.

    This happens where text with many brackets is not in quotation marks:

        title: "[[[[ breaking ]]]]"
    """,
)
FILE_TOO_LARGE = _error(
    "file-too-large",
    """
    A file is larger than any record (1 MB) or any source's text (20 MB) should be.

    Such a file is nearly always something else that was put into the folder by mistake. Part a long work into several
    sources, for example one for each chapter.
    """,
)
CONTROL_CHARACTER = _error(
    "control-character",
    """
    A file holds a sign that cannot be seen and that changes how other text is read or shown.

    These are control characters other than tab and line end, Unicode's own line ends (U+0085, U+2028, U+2029), the signs
    that turn the direction of writing, and the non-characters U+FFFE and U+FFFF. They come with copied text. In a source's
    text the page break U+000C is allowed: it ends a page. Delete the sign; of a source's text write the new `sha256`.
    """,
)
NOT_UTF_8 = _error(
    "not-utf-8",
    """
    A file is not encoded as UTF-8.

    Letters beyond the English alphabet would be guessed, and a guess may alter a quotation. Convert the file, look at it,
    and of a source's text write the new `sha256`:

        iconv -f WINDOWS-1252 -t UTF-8 seeds/gazette.txt > seeds/gazette.txt.new
    """,
)
UNREADABLE_FILE = _error(
    "unreadable-file",
    """
    A file is there and cannot be read: its permissions forbid it, or it is a broken link or no plain file.

    Give yourself the right to read it, or put the file itself in the place of the link.
    """,
)
STRAY_FILE = _error(
    "stray-file",
    """
    A file lies where records are kept, and is none.

    What is not read is missing from the site, and nobody would notice. Events are `events/**/<id>.yaml`, sources
    `seeds/<id>.yaml` with their text beside them as `seeds/<id>.txt`, terms `vocabulary/actors.yaml` and
    `vocabulary/topics.yaml`. Rename the file, move it, or take it out of the folder. What editors and systems leave behind
    (`*~`, `.#*`, `.*.swp`, `.DS_Store`) and what keeps a folder in git (`.gitkeep`) is passed over.
    """,
)
EMPTY_FILE = _error(
    "empty-file",
    """
    A record or a source's text has nothing in it.

    Write what belongs there, or remove the file.
    """,
)
UNKNOWN_FIELD = _error(
    "unknown-field",
    """
    A field has a name that is not known in this place.

    It is a slip of the pen, stands too deep or not deep enough, or says something that this program does not read; what is
    not read is missing from the site. Mend the name, the indentation, or remove the line.
    """,
)
MISSING_FIELD = _error(
    "missing-field",
    """
    A field that the record needs is not there.

    An event needs `title`, `date`, `summary` and `excerpts`, an excerpt `source` and `exact`, a source `title` or
    `publisher` and with a text its `sha256`, a term `name`, `site.yaml` `format` and `title`.
    """,
)
WRONG_SHAPE = _error(
    "wrong-shape",
    """
    A field holds another kind of value than it should: a list, a mapping, a text, or nothing.

    Absence means none, so a field without a value is left out, and `null` and `~` are not values. A list is written
    `[a, b]` or one item a line after `- `; a mapping is fields of its own, indented below the name:

        topics: [transport]
        excerpts:
          call:
            source: gazette-1987-03-04
            exact: "a lifeline for all islanders"
    """,
)
NOT_ONE_OF = _error(
    "not-one-of",
    """
    A field takes one of a few words, and holds another.

    The message lists the words. They are written in small letters, with hyphens:

        status: did-not-happen
    """,
)
INVALID_EDTF = _error(
    "invalid-edtf",
    """
    A date is not in the form that is read: EDTF, the extended date format of ISO 8601-2.

    Years have four digits, months and days two. `?` after a date says uncertain, `~` about, `%` both; `A/B` lasts from A to
    B, `A/..` goes on, `[A..B]` is one day between, `[A,B]` one of the two:

        date: "1987-03"
        date: "1987-03-02/1987-03-09"
        date: "[1987..1989]"
    """,
)
UNQUOTED_DATE = _error(
    "unquoted-date",
    """
    A date in brackets is not in quotation marks, and so it is a list or a mapping to YAML.

    Put it in quotation marks:

        date: "[2025-05-20..2025-05-25]"
    """,
)
INVALID_ID = _error(
    "invalid-id",
    """
    An id is not in small letters and digits with single hyphens, or has more than 60 signs.

    Ids of events and sources are the names of their files, ids of terms and labels of excerpts the names of their fields.
    They become addresses that must last on every system:

        events/harbour-vote.yaml
    """,
)
DATED_ID = Rule(
    "dated-id",
    Severity.WARNING,
    dedent(
        """
        The id of an event holds a date.

        The date may be corrected one day, the id may not: it is the event's address for ever. Name what happened:

            events/harbour-vote.yaml instead of events/1987-03-harbour-vote.yaml

        Where the date belongs to the name of what happened, say so: `allow: [{rule: dated-id, reason: …}]`.
        """
    ).strip(),
)
INVALID_NUMBER = _error(
    "invalid-number",
    """
    A number is not in the form that is read, or outside the range of its field.

    Numbers are digits with a point before the fraction. A share lies between 0 and 1, a count is whole and above 0:

        policy: {quote_warn: 0.35, excerpt_min: 3}
    """,
)
INVALID_URL = _error(
    "invalid-url",
    """
    An address is not a complete `https://` or `http://` address of the web.

    It is printed as a link, so it needs the scheme and a host, and no spaces (write `%20`):

        url: https://caliber.az/en/post/12
    """,
)
INVALID_LANGUAGE = _error(
    "invalid-language",
    """
    A language is not given by its tag.

    Browsers, screen readers and hyphenation go by the tags of BCP 47: two or three letters, then script or region if they
    matter:

        language: pt-BR
    """,
)
UNKNOWN_FORMAT = _error(
    "unknown-format",
    """
    `format` in `site.yaml` names a form of collection that this program does not read.

    It says by which rules the files were written. This program reads format 1:

        format: 1
    """,
)
SHORT_TOO_LONG = _error(
    "short-too-long",
    """
    The `short` title of an event has more than 28 characters.

    It is for places that hold one short line. Shorten it, or leave it out: the title is used then.
    """,
)
LINE_BREAK = _error(
    "line-break",
    """
    A field that is one line of text has a line break in it.

    Titles and names stand in headings, lists and citations. A block that begins with `>-` joins its lines by spaces; one
    that begins with `|` keeps them apart:

        title: >-
          Trump and Putin
          speak by phone
    """,
)
BASIS_INCOMPLETE = _error(
    "basis-incomplete",
    """
    A step of `date_basis` lacks what its kind needs.

    `stated` needs `words` and `excerpt`; `derived` a `rule`; `estimated` a `note`; `context` a `note`, or `words` and
    `excerpt`; `external` a `reference` or a `note`. Without them a reader cannot follow how the date is known:

        date_basis:
          kind: stated
          words: on Monday
          excerpt: call
    """,
)
MISSING_SITE = _error(
    "missing-site",
    """
    The folder has no `site.yaml`, and so it is not a collection.

    Write one with these two lines, or go to the folder that has one:

        format: 1
        title: The name of the site
    """,
)

RULES = (
    YAML_SYNTAX, YAML_REPEATED_KEY, YAML_ANCHOR, YAML_ALIAS, YAML_TAG, YAML_MERGE_KEY, YAML_SECOND_DOCUMENT, YAML_TOO_DEEP,
    FILE_TOO_LARGE, CONTROL_CHARACTER, NOT_UTF_8, UNREADABLE_FILE, STRAY_FILE, EMPTY_FILE,
    UNKNOWN_FIELD, MISSING_FIELD, WRONG_SHAPE, NOT_ONE_OF, INVALID_EDTF, UNQUOTED_DATE, INVALID_ID, DATED_ID,
    INVALID_NUMBER, INVALID_URL, INVALID_LANGUAGE, UNKNOWN_FORMAT, SHORT_TOO_LONG, LINE_BREAK, BASIS_INCOMPLETE, MISSING_SITE,
)  # fmt: skip
"""Every rule that this stage reports, in the order in which a file is read."""
