"""Events as drafts, of what a row or an entry holds: its title, date and text brought into the form of a record.

In here: what is done with each part, whatever file it comes from. Not in here: files (sheet.py, timelinejs.py), ids (records.py).
Nothing is lost without a word: what has no field goes into links or the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dateline.importing.addresses import host_of, is_address
from dateline.importing.markdown import cleaned, is_html, to_markdown, to_plain
from dateline.importing.rows import Draft, Link
from dateline.markup.prose import parse, plain

LONGEST_TITLE = 90
LONGEST_FIELD = 20_000
"""Characters of one value of a record; load/ refuses more."""
_LONGEST_SUMMARY = 300
_MOST_SENTENCES = 2
_LONGEST_NAME = 80
_SRC = re.compile(r"""\b(?:src|href|cite)\s*=\s*["']?((?:https?:)?//[^\s"'<>]+)""", re.IGNORECASE)


@dataclass(slots=True)
class Parts:
    """What was found of one event, in the words of the file; `title` and texts may be HTML, texts with a name stand under it.

    `display` is how its date was displayed, where that says more than `date`, which is EDTF.
    """

    place: str
    title: str = ""
    date: str = ""
    display: str = ""
    summary: str = ""
    texts: list[tuple[str | None, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    media: str = ""
    caption: str = ""
    credit: str = ""
    name: str = ""


def draft(parts: Parts) -> Draft | str:
    """Return an event; where it says nothing, or more than a field may hold, the reason."""
    texts = [to_markdown(text) for text in (parts.summary, *(text for name, text in parts.texts if name is None)) if text.strip()]
    links = _Links()
    beside = [f"{to_markdown(name)}: {to_markdown(text)}" for name, text in parts.texts if name is not None]
    beside += links.add_all(parts)
    if parts.display:
        beside.append(f"Displayed date: {to_markdown(parts.display)}")
    paragraphs = [part for text in texts for part in text.split("\n\n") if part.strip()]
    title = to_plain(parts.title)
    if not title and not paragraphs:
        return "it has neither a title nor a text"
    if not title:
        title = _without_stop(plain(parse(paragraphs[0])))
    if len(title) > LONGEST_TITLE:
        whole = title
        title = _cut(title, LONGEST_TITLE)
        if not paragraphs or not plain(parse(paragraphs[0])).startswith(_without_stop(whole)[:LONGEST_TITLE]):
            paragraphs.insert(0, to_markdown(_stopped(whole)))
    summary, rest = _summary(paragraphs, title)
    body = "\n\n".join([*rest, *beside]) or None
    if len(summary) > LONGEST_FIELD or len(body or "") > LONGEST_FIELD:
        return f"its text has more than {LONGEST_FIELD:,} characters"
    return Draft(
        place=parts.place,
        title=title,
        date=parts.date,
        summary=summary,
        body=body,
        name=parts.name.strip() or None,
        links=links.found,
        topics=tuple(dict.fromkeys(name for each in parts.topics if (name := _cut(to_plain(each), _LONGEST_NAME)))),
        places=tuple(dict.fromkeys(name for each in parts.places if (name := to_plain(each)))),
    )


class _Links:
    """Gathers links; what stands where one is expected and is none is a text."""

    def __init__(self) -> None:
        self._found: dict[str, Link] = {}

    @property
    def found(self) -> tuple[Link, ...]:
        """The links, each address once."""
        return tuple(self._found.values())

    def add_all(self, parts: Parts) -> list[str]:
        """Take the links of an event, and return what was none of them."""
        texts = []
        for name, cell in parts.links:
            words = [part for part in re.split(r"[\s|]+", cleaned(cell)) if part]
            addresses = [part for each in words if is_address(part := each.strip(",;"))]
            if len(addresses) == len(words):
                for address in addresses:
                    self._add(address, "", None)
            else:
                texts.append(f"{to_markdown(name)}: {to_markdown(cell)}")
        return texts + self._media(parts)

    def _media(self, parts: Parts) -> list[str]:
        """Take what was shown beside an event: its address with caption and credit, or, without one, these as text."""
        caption, credit = to_plain(parts.caption), to_plain(parts.credit)
        media = cleaned(parts.media)
        inside = _SRC.search(media) if is_html(media) else None
        address = inside[1] if inside else media
        address = f"https:{address}" if address.startswith("//") else address
        note = to_markdown(". ".join(part.rstrip(".") for part in (caption, credit) if part)) or None
        if is_address(address):
            short = caption if 0 < len(caption) <= LONGEST_TITLE else ""
            self._add(address, short, to_markdown(credit) or None if short else note)
            return []
        texts = [f"Media: {to_markdown(media)}"] if media else []
        return [*texts, *([note] if note else [])]

    def _add(self, address: str, title: str, note: str | None) -> None:
        self._found.setdefault(address, Link(title or host_of(address), address, note))


def _summary(paragraphs: list[str], title: str) -> tuple[str, list[str]]:
    """Return the first sentence or two, and what is left; without any text it is the title."""
    if not paragraphs:
        return to_markdown(_stopped(title)), []
    first, *rest = paragraphs
    if re.match(r"(?:[-+*>#]|[0-9]+[.)])\s|\|", first):
        return to_markdown(_stopped(title)), paragraphs
    whole = plain(parse(first))
    sentences = parse(first).sentences
    if len(whole) <= _LONGEST_SUMMARY and len(sentences) <= _MOST_SENTENCES:
        return _joined(first), rest
    for number in range(min(_MOST_SENTENCES, len(sentences)), 0, -1):
        end = sentences[number - 1].end
        head, tail = first[:end].rstrip(), first[end:].lstrip()
        parted = f"{plain(parse(head))} {plain(parse(tail))}".split()
        if parted == whole.split() and (number == 1 or len(head) <= _LONGEST_SUMMARY):
            return _joined(head), [*([tail] if tail else []), *rest]
    return _joined(first), rest


def _joined(paragraph: str) -> str:
    """Return a paragraph on one line: a summary has no breaks."""
    return " ".join(re.sub(r"\\\n", " ", paragraph).split())


def _cut(text: str, longest: int) -> str:
    """Shorten a text at the end of a word."""
    if len(text) <= longest:
        return text
    words = text[: longest - 1].rpartition(" ")[0] if " " in text[: longest - 1] else text[: longest - 1]
    return words.rstrip(" ,;:–-") + "…"


def _stopped(text: str) -> str:
    return text if re.search(r"[.!?…][\"'”’»)]?$", text) else f"{text}."


def _without_stop(text: str) -> str:
    return text.removesuffix(".")
