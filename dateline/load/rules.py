"""The rules of form: what can be wrong with a file before its meaning is looked at.

Each `doc` explains its rule to curators: what is found, why it matters, how to mend it, an example.
In here: the rules alone. Not in here: finding the faults, which the readers of this folder do while they read.
Rules of form are guarded, since a file that is half read proves nothing; only `dated-id` is a matter of style.
"""

from __future__ import annotations

from textwrap import dedent

from dateline.diagnostics.diagnostic import Rule, Severity


def _error(name: str, doc: str, *, yields_to: tuple[str, ...] = ()) -> Rule:
    return Rule(name, Severity.ERROR, dedent(doc).strip(), guarded=True, yields_to=yields_to)


YAML_SYNTAX = _error(
    "yaml-syntax",
    """
    The file is not YAML, or not a record: its fields cannot be told apart.

    YAML gives some signs a meaning: `: ` parts a field from its value, ` #` begins a comment, spaces at the start of a line
    say what belongs to what, and a value that begins with `[ { * & ! @ %` or a backtick is no plain text. After the first
    such fault the rest of the file is not read, so mend it and check again. Put the value in quotation marks, or write it
    as a block, in which quotation marks and colons are plain text:

        title: Gazette: pier is carried                 wrong

        title: "Gazette: pier is carried"               right

        summary: >-                                     right
          @everyone was told: the bridge stays shut.[^call]
    """,
)
YAML_REPEATED_KEY = _error(
    "yaml-repeated-key",
    """
    A field, a label or a term stands twice in the same place of a file.

    Only one of the two could count, and nobody would see which. Remove one, or join the two values; of two excerpts or
    terms that are really two, give one another name:

        topics: [transport]                             wrong
        topics: [elections]

        topics: [transport, elections]                  right
    """,
)
YAML_ANCHOR = _error(
    "yaml-anchor",
    """
    A value is marked with an anchor (`&name`).

    Records are read by people and by other programs, line by line, so nothing in them stands for something else. If the
    sign belongs to the text, put the value in quotation marks; else remove the anchor:

        title: &co opens its first shop                 wrong
        title: "&co opens its first shop"               right
    """,
    yields_to=("yaml-syntax",),
)
YAML_ALIAS = _error(
    "yaml-alias",
    """
    A value is an alias (`*name`) that stands for another value.

    Each record says in full what it says, so that it can be read without looking elsewhere. Write the value out; if the
    asterisk belongs to the text, put the value in quotation marks:

        title: *Titanic                                 wrong
        title: "*Titanic* leaves Southampton"           right
    """,
    yields_to=("yaml-syntax",),
)
YAML_TAG = _error(
    "yaml-tag",
    """
    A value carries a YAML tag (`!name`).

    Every value is read as text, so a tag has nothing to say. Remove it; if the exclamation mark belongs to the text, put
    the value in quotation marks:

        date: !!str 1987-03-03                          wrong
        date: 1987-03-03                                right

        title: "!Viva la huelga!"                       right
    """,
    yields_to=("yaml-syntax",),
)
YAML_MERGE_KEY = _error(
    "yaml-merge-key",
    """
    A mapping takes over the fields of another with `<<`.

    Each record says in full what it says, so that it can be read without looking elsewhere. Write the fields out:

        vote:                                           wrong
          <<: {source: gazette}

        vote:                                           right
          source: gazette
    """,
)
YAML_SECOND_DOCUMENT = _error(
    "yaml-second-document",
    """
    A line `---` begins a second document in the file.

    One file is one record, and what follows such a line would not be read. Remove the line, or put what follows it into a
    file of its own. Before the first field the line does no harm:

        title: Council votes for the pier               wrong
        ---
        date: "1987-03-03"

        ---                                             right
        title: Council votes for the pier
        date: "1987-03-03"
    """,
)
YAML_TOO_DEEP = _error(
    "yaml-too-deep",
    """
    Lists and mappings stand inside each other more deeply than any record needs.

    This happens where text with many brackets is not in quotation marks, and it makes programs that read the file slow.
    Put the value in quotation marks:

        title: [[[[[[[[[[[[[[[[[[[[[ pier ]]]]]]]]]]]]]]]]]]]]]          wrong
        title: "[[[[[[[[[[[[[[[[[[[[[ pier ]]]]]]]]]]]]]]]]]]]]]"        right
    """,
)
FILE_TOO_LARGE = _error(
    "file-too-large",
    """
    A file is larger than any record (1 MB) or any source's text (20 MB) should be.

    Such a file is nearly always something else that was put into the folder by mistake, and reading it would take long.
    Take it away, or part a long work into several sources:

        seeds/history-of-pellwick.txt                   wrong: 24 MB

        seeds/history-of-pellwick-1.txt                 right: 8 MB, each with a record
        seeds/history-of-pellwick-2.txt
        seeds/history-of-pellwick-3.txt
    """,
)
CONTROL_CHARACTER = _error(
    "control-character",
    """
    A file holds a sign that cannot be seen and that changes how other text is read or shown.

    These are control characters other than tab and line end, Unicode's own line ends (U+0085, U+2028, U+2029), the signs
    that turn the direction of writing, and the non-characters U+FFFE and U+FFFF. They come with copied text, and can make a
    reader see other words than stand there. In a source's text the page break U+000C is allowed: it ends a page; a heap of
    more than 100 marks on one letter is not. Delete the sign, or put a space where it parts words; of a source's text write
    the new `sha256`:

        title: "The council\\x07 votes"                 wrong
        title: "The council votes"                      right
    """,
)
NOT_UTF_8 = _error(
    "not-utf-8",
    """
    A file is not encoded as UTF-8.

    Letters beyond the English alphabet would be guessed, and a guess may alter a quotation. Save the file as UTF-8 in your
    editor, or convert it, and look at it; of a source's text write the new `sha256`:

        iconv -f WINDOWS-1252 -t UTF-8 seeds/gazette.txt > seeds/gazette.txt.new
        mv seeds/gazette.txt.new seeds/gazette.txt
    """,
)
UNREADABLE_FILE = _error(
    "unreadable-file",
    """
    A file or a folder is there and cannot be read: its rights forbid it, or it is a link that leads nowhere, or no file at all.

    What is not read is missing from the site. What names it is not reported as well, so mend this and check again. Give
    yourself the right to read it, or put the file itself in the place of the link:

        chmod u+r events/harbour-vote.yaml
    """,
)
STRAY_FILE = _error(
    "stray-file",
    """
    A file lies where records are kept, and is none.

    What is not read is missing from the site, and nobody would notice. Rename the file, move it, or take it out of the
    folder. Events may lie in folders below `events/`, sources and terms may not. What editors and systems leave behind
    (`*~`, `.#*`, `.*.swp`, `.DS_Store`) and what keeps a folder in git (`.gitkeep`, `.keep`) is passed over:

        events/harbour-vote.yml                         wrong: another ending
        seeds/1987/gazette.yaml                         wrong: a folder below seeds/
        seeds/almanac.txt                               wrong: a text without a record

        events/1987/harbour-vote.yaml                   right
        seeds/gazette.yaml                              right
        seeds/gazette.txt                               right: the text of seeds/gazette.yaml
        seeds/gazette.proof.json                        right: its proof, where the text is kept elsewhere
        vocabulary/places.yaml                          right
        pages/about.md                                  right
        stories/the-vote.md                             right
    """,
)
EMPTY_FILE = _error(
    "empty-file",
    """
    A record or a source's text has nothing in it, or nothing but comments.

    An empty record is one that was begun and forgotten, an empty text proves nothing. Write what belongs there, or remove
    the file; without its text a source is a work known by name, and needs no `sha256`:

        # to be written                                 wrong

        title: The history of Pellwick                  right
    """,
)
UNKNOWN_FIELD = _error(
    "unknown-field",
    """
    A field has a name that is not known in this place.

    It is a slip of the pen, stands too deep or not deep enough, or says something that this program does not read; what is
    not read is missing from the site. Mend the name or the indentation, or remove the field:

        sumary: The council voted.[^vote]               wrong
        summary: The council voted.[^vote]              right

        excerpts:                                       wrong: `topics` is no field of an excerpt
          vote:
            source: gazette
            exact: "the council voted for the new pier"
            topics: [harbour]

        excerpts:                                       right
          vote:
            source: gazette
            exact: "the council voted for the new pier"
        topics: [harbour]
    """,
)
MISSING_FIELD = _error(
    "missing-field",
    """
    A field that the record needs is not there.

    Without it the record cannot be shown or proved. An event needs `title`, `date` and `summary` (without `excerpts` it
    is reported by event-without-excerpt), an excerpt `source` and `exact`, a step of `date_basis` its `kind`, a source
    `title` or `publisher` and with a text its `sha256`, an author a name, an item of `allow` its `rule` and `reason`, a
    term `name`, `site.yaml` `format` and `title`:

        council: {kind: organisation}                              wrong
        council: {name: Pellwick council, kind: organisation}      right
    """,
)
WRONG_SHAPE = _error(
    "wrong-shape",
    """
    A field holds another kind of value than it should: a list, a mapping, a text, or nothing.

    What has another shape cannot be read without guessing. Absence means none, so a field without a value is left out, and
    `null` and `~` are no values. A list is written `[a, b]` or one item a line after `- `; a mapping is fields of its own,
    indented below the name:

        topics: transport                               wrong
        topics: [transport]                             right

        excerpts:                                       wrong
          call: a lifeline for all islanders

        excerpts:                                       right
          call:
            source: gazette
            exact: "a lifeline for all islanders"
    """,
)
NOT_ONE_OF = _error(
    "not-one-of",
    """
    A field takes one of a few words, and holds another.

    Each of these words has one meaning on the site, so another cannot be shown. The report lists them; they are written in
    small letters, with hyphens:

        status: didn't happen                           wrong
        status: did-not-happen                          right
    """,
)
INVALID_EDTF = _error(
    "invalid-edtf",
    """
    A date is not in the form that is read: EDTF, the extended date format of ISO 8601-2.

    A date in this form says how much of it is known, and can be put in order. Years have four digits, months and days two,
    and `X` stands for a digit that is not known. `?` after a date says uncertain, `~` about, `%` both; `A/B` lasts from A to B,
    `A/..` goes on, `[A..B]` is one day between, `[A,B]` one of the two, `{A,B}` both. A time of day stands behind a `T`:

        date: 3 March 1987                              wrong
        date: "1987-3-3"                                wrong

        date: "1987-03-03"                              right
        date: "1987-03~"                                right: about March 1987
        date: "1987-03-02/1987-03-09"                   right: from the 2nd to the 9th
        date: "[1987..1989]"                            right: at some time in these years
        date: "1987-21"                                 right: spring 1987
        date: "198X"                                    right: the 1980s
        date: "1987-03-03T20:00~"                       right: at about 20:00 on that day
    """,
)
UNQUOTED_DATE = _error(
    "unquoted-date",
    """
    A date in brackets is not in quotation marks, and so it is a list or a mapping to YAML.

    Brackets mean something in a date and something else in YAML, and only quotation marks tell them apart:

        date: [2025-05-20..2025-05-25]                  wrong
        date: "[2025-05-20..2025-05-25]"                right
    """,
)
INVALID_ID = _error(
    "invalid-id",
    """
    An id is not in small letters and digits with single hyphens, or has more than 60 signs.

    Ids of events and sources are the names of their files, ids of terms and labels of excerpts the names of their fields.
    They become addresses that must last on every system. Rename what has the id, and write the new one where it is named:

        events/Harbour Vote.yaml                        wrong
        events/harbour-vote.yaml                        right
    """,
)
DATED_ID = Rule(
    "dated-id",
    Severity.WARNING,
    dedent(
        """
        The id of an event holds a date.

        The date may be corrected one day, the id may not: it is the event's address for ever. Name what happened, and where
        the date is part of a name, say so with `allow`:

            events/1987-03-harbour-vote.yaml                wrong
            events/harbour-vote.yaml                        right

            allow: [{rule: dated-id, reason: The agreement is known by its date.}]
        """
    ).strip(),
)
INVALID_NUMBER = _error(
    "invalid-number",
    """
    A number is not in the form that is read, or outside the range of its field.

    A limit that is read wrongly lets pass what it should stop. Numbers are digits with a point before the fraction. A share
    lies between 0 and 1, a count is whole and above 0, `lat` lies between -90 and 90 degrees, `lon` between -180 and 180:

        policy: {quote_warn: 35%, excerpt_min: three}   wrong
        policy: {quote_warn: 0.35, excerpt_min: 3}      right
    """,
)
INVALID_URL = _error(
    "invalid-url",
    """
    An address is not a complete `https://` or `http://` address of the web.

    It is printed as a link, so it needs the scheme and a host, and no spaces; `base_url` is a folder, without `?` and `#`.
    Copy it from the address bar of a browser:

        url: example.org/a night.html                   wrong
        url: https://example.org/a%20night.html         right
    """,
)
INVALID_IDENTIFIER = _error(
    "invalid-identifier",
    """
    A DOI, an ISBN or an ORCID iD is not in its form, or its check digit does not fit.

    Readers and reference managers follow these numbers, and one wrong digit leads them to another work or person. A DOI
    is written without an address, beginning with `10.`; compare the digits of the others with where they are printed:

        doi: https://doi.org/10.1000/182                wrong
        doi: 10.1000/182                                right

        isbn: 978-0-306-40615-8                         wrong: the check digit is 7
        isbn: 978-0-306-40615-7                         right
    """,
)
INVALID_PAGE_NUMBERS = _error(
    "invalid-page-numbers",
    """
    The pages of a text are not numbered in a way that can be counted on.

    `page_numbers` says from which page of the text on (`from`, counted from 1) pages are numbered, and the number that is
    printed on that one (`first`): digits, Roman numerals, or `none`. Each item begins after the one before it:

        page_numbers: [{from: 13, first: 1}, {from: 1, first: i}]       wrong: the first item begins after the second
        page_numbers: [{from: 1, first: i}, {from: 13, first: 1}]       right
    """,
)
INVALID_TIMECODE = _error(
    "invalid-timecode",
    """
    A `timecode` is not a time from the beginning of a recording.

    It is hours, minutes and seconds, or minutes and seconds, with colons, so that a reader finds the place:

        locator: {timecode: 65 min}                     wrong
        locator: {timecode: "1:05:00"}                  right
    """,
)
INVALID_OFFSET = _error(
    "invalid-offset",
    """
    The `offset` of a clock is not a difference from UTC.

    It is a sign, hours and minutes, or `Z`; `~` behind it says that it is known roughly. Where it is not known it is left
    out, and times by this clock are then ordered as they are written:

        clocks: {ship: {name: "ship's time", offset: "3:10 behind"}}        wrong
        clocks: {ship: {name: "ship's time", offset: "-03:10~"}}            right
    """,
)
INVALID_AUTHORITY = _error(
    "invalid-authority",
    """
    The `tag_authority` of the site is not a domain, and not an address of mail.

    Programs that read feeds know an entry by its id, and take one with another id for new. An id that begins with the address of
    the site would change with it; one that begins with a name that was yours on a certain day (`tag_date`) never does (RFC 4151).
    It is written in small letters, without `https://` and without a path:

        tag_authority: https://example.org/                 wrong

        tag_authority: example.org                          right
        tag_date: "2025-03-14"
    """,
)
BROKEN_HEAD = _error(
    "broken-head",
    """
    A page of prose or a story does not begin with a head between two lines `---`.

    The head holds its `title` and what else is known of it, as YAML; the Markdown follows it:

        # About this timeline                           wrong

        ---                                             right
        title: About this timeline
        ---

        The timeline rests on five articles.
    """,
)
INVALID_MEDIUM = _error(
    "invalid-medium",
    """
    A file that an event shows is not a picture that every browser shows.

    Pictures are PNG, JPEG, WebP, AVIF or GIF, named by their form, of 10 MB at the most. Drawings in SVG can carry programs,
    so they are not shown. Save the picture again in one of these forms:

        media: [{file: bridge.svg, alt: The bridge from the south}]         wrong
        media: [{file: bridge.png, alt: The bridge from the south}]         right
    """,
)
INVALID_LANGUAGE = _error(
    "invalid-language",
    """
    A language is not given by its tag.

    Browsers, screen readers and hyphenation go by the tags of BCP 47: two or three letters, then script or region if they
    matter, with hyphens:

        language: English                               wrong
        language: pt_BR                                 wrong

        language: en                                    right
        language: pt-BR                                 right
    """,
)
UNKNOWN_FORMAT = _error(
    "unknown-format",
    """
    `format` in `site.yaml` names a form of collection that this program does not read.

    It says by which rules the files were written, so that they are never read by others. This program reads format 1:

        format: 2                                       wrong
        format: 1                                       right
    """,
)
SHORT_TOO_LONG = _error(
    "short-too-long",
    """
    The `short` title of an event has more than 28 characters.

    It is for places that hold one short line. Shorten it, or leave it out: the title is used then.

        short: The council votes for the pier           wrong: 30 characters
        short: The council votes                        right
    """,
)
LINE_BREAK = _error(
    "line-break",
    """
    A field that is one line of text has a line break in it.

    Titles and names stand in headings, lists and citations. A block that begins with `>-` joins its lines by spaces; one
    that begins with `|` keeps them apart:

        title: |                                        wrong
          The council
          votes

        title: >-                                       right
          The council
          votes
    """,
)
VALUE_TOO_LONG = _error(
    "value-too-long",
    """
    A value has more than 20,000 characters.

    A record tells a few things in a few words. So long a value is an article that was pasted into the wrong file, or a text
    whose closing quotation mark is missing. An article stands beside the record of its source:

        note: "The whole article …"                     wrong
        seeds/gazette.txt                               right: the article, byte for byte
    """,
)
INVALID_RULE = _error(
    "invalid-rule",
    """
    The `rule` of a derived date is none of the rules that the build knows.

    A derived date is computed again each time, so its rule is one of a closed list, written as it stands there. A weekday may
    be any of the seven; N is a number of days or weeks, MM a month, MM-DD a day of a year, all in digits, after one space:

        <weekday>-on-or-before    <weekday>-before    <weekday>-on-or-after
        same-day    day-before    day-after    days-before N    weeks-before N
        this-week    last-week    this-month    last-month    this-year    last-year
        month-on-or-before MM    day-on-or-before MM-DD    by-publication

        date_basis: {kind: derived, rule: last monday, excerpt: vote}                 wrong
        date_basis: {kind: derived, rule: weeks-before two, excerpt: vote}            wrong

        date_basis: {kind: derived, rule: monday-before, excerpt: vote}               right
        date_basis: {kind: derived, rule: weeks-before 2, excerpt: vote}              right
    """,
)
BASIS_INCOMPLETE = _error(
    "basis-incomplete",
    """
    A step of `date_basis` lacks what its kind needs.

    `stated` needs `words` and `excerpt`; `derived` a `rule`; `estimated` a `note`; `context` a `note`, or `words` and
    `excerpt`; `external` a `reference`, or `note: general knowledge`. In all of them `words` are a source's, and need the
    `excerpt` that has them. Without these a reader cannot follow how the date is known:

        date_basis: {kind: stated, words: on Monday}                    wrong
        date_basis: {kind: stated, words: on Monday, excerpt: call}     right
    """,
)
INVALID_PROOF = _error(
    "invalid-proof",
    """
    The proof of a text that is kept elsewhere cannot be read.

    `seeds/<id>.proof.json` stands in for a text that may not be here, so it is read as strictly as it is written. It is
    written by `prove` alone, which has the text before it; where two branches changed it, a merge may leave its marks in it.
    Have it written anew by somebody who has the text, or bring back the last one that was committed:

        python3 build.py prove gazette --texts ../texts
    """,
)
MISSING_SITE = _error(
    "missing-site",
    """
    The folder has no `site.yaml`, and so it is not a collection.

    The site takes its title from there, and its presence tells a collection from any other folder. Write one with these two
    lines, or go to the folder that has one:

        format: 1
        title: The name of the site
    """,
)

RULES = (
    YAML_SYNTAX, YAML_REPEATED_KEY, YAML_ANCHOR, YAML_ALIAS, YAML_TAG, YAML_MERGE_KEY, YAML_SECOND_DOCUMENT, YAML_TOO_DEEP,
    FILE_TOO_LARGE, CONTROL_CHARACTER, NOT_UTF_8, UNREADABLE_FILE, STRAY_FILE, EMPTY_FILE,
    UNKNOWN_FIELD, MISSING_FIELD, WRONG_SHAPE, NOT_ONE_OF, INVALID_EDTF, INVALID_RULE, UNQUOTED_DATE, INVALID_ID,
    DATED_ID, INVALID_NUMBER, INVALID_IDENTIFIER, INVALID_PAGE_NUMBERS, INVALID_TIMECODE, INVALID_OFFSET, INVALID_AUTHORITY, INVALID_MEDIUM,
    BROKEN_HEAD, INVALID_URL, INVALID_LANGUAGE, UNKNOWN_FORMAT, SHORT_TOO_LONG, VALUE_TOO_LONG, LINE_BREAK, BASIS_INCOMPLETE, INVALID_PROOF,
    MISSING_SITE,
)  # fmt: skip
"""Every rule that this stage reports, in the order in which a file is read."""
