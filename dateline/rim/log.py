"""The main line of a collection's history, read by one walk of git.

In here: which commits are on it, what each changed below the collection's folder, from where on it was published, and why there may
be no such line. Not in here: what the files meant (former/), one former state as a collection (history.py).
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from dateline.model.line import Commit, Files, Line, Mainline, NoLine, Resumed
from dateline.render.kept import Kept, Nothing
from dateline.rim.git import UNSHALLOW, Git, HistoryFault, NoRepository, Reader

PATHS = ("events", "seeds", "vocabulary", "stories", "pages", "media", "site.yaml")
"""What a version, an address, or either's being published depends on."""
_REGULAR = (b"100644", b"100755", b"100664")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HASH = re.compile("[0-9a-f]{4,64}", re.IGNORECASE)
_SECONDS = re.compile("-?[0-9]{1,12}")
_EARLIEST, _LATEST = -62_135_596_800, 253_402_300_799
"""From the year 1 to the year 9999, beyond which no day can be told."""
_PLAINLY = ("--no-show-signature", "--encoding=UTF-8")
"""So that nobody's settings add to what is said, or say it in another encoding."""
_COMMIT = b"\x01"
_DEFAULTS = ("refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master")
"""Where the default branch is looked for, the surest first."""
_APART = 64
"""Commits from one place of the line to the next at which what a walk left is kept; each is that far from the first, whatever comes."""
_NOTHING = Nothing()
_SINCE_HELP = "write a commit by its hash (`git log --oneline` lists them), a tag, or the day from which on the site is published"
_LACK = "this collection has a history (`.git`), and there is no git on this machine to read it"
_CURE = "install git: without the history nothing tells which addresses and versions were published"


@contextmanager
def mainline(root: Path, since: str | None, kept: Kept = _NOTHING) -> Iterator[tuple[Mainline, Reader] | NoLine]:
    """Read the line of the collection at `root`, published since a commit (its hash or a tag) or a day (`2025-03-14`), if at all.

    The reader that comes with it reads the contents of its files. What an earlier walk along it left may be `kept`: then the line
    begins there.

    Raises:
        HistoryFault: There is a history, and it cannot be read whole; or nothing in it is what `since` names.
    """
    if not has_git(root):
        yield NoLine("this collection is not in a repository of git")
        return
    git = Git(root, _LACK, _CURE)
    try:
        folder = git.folder()
    except NoRepository as fault:
        # A `.git` is there, and git does not know it.
        raise HistoryFault(
            "git cannot read the history of this collection: its `.git` is no repository", "`git status` tells more"
        ) from fault
    if git.is_shallow():
        raise HistoryFault("the history of this collection is not whole, so nobody can tell what was published", UNSHALLOW)
    head = git.head()
    found = _mainline(git, folder, head, since, kept) if head is not None else None
    if found is None:
        yield NoLine(
            "nothing is committed yet" if head is None else "nothing of this collection is committed in the repository that it lies in"
        )
        return
    with git.reading() as reader:
        yield found, reader


def _mainline(git: Git, folder: str, head: str, since: str | None, kept: Kept) -> Mainline | None:
    """Return the line of a commit; None where it holds nothing of the collection."""
    trunk = _trunk(git, head)
    begin = _begin(git, trunk, since, head)
    parted = _parted(git, head)
    last = trunk.places.get(parted, -1)
    # What a walk leaves depends on the commit, and with it on all before it, on the folder, and on where it began.
    milestones = {
        place: "\0".join(("line", trunk.commits[place], folder, trunk.commits[begin or 0]))
        for place in (range(last // _APART * _APART, begin, -_APART) if begin is not None else ())
    }
    resumed = next(((place, left) for place, key in milestones.items() if (left := kept.get(key)) is not None), None)
    changed = _changed(git, head if resumed is None else f"{trunk.commits[resumed[0]]}..{head}")
    if not changed and resumed is None:
        return None
    line = _line(trunk, changed, begin if resumed is None else None, last)
    if resumed is not None:
        line = replace(line, start=0, resumed=Resumed(resumed[1]))
    newest = next(iter(milestones.items()), None)
    if newest is not None and (resumed is None or resumed[0] != newest[0]):
        line = replace(line, keep=(sum(trunk.places[commit.id] <= newest[0] for commit in line.commits), newest[1]))
    time = trunk.time(len(trunk.commits) - 1)
    if last >= 0:
        return Mainline(line, head, time)
    other = _trunk(git, parted)
    default = _line(other, _changed(git, parted), _begin(git, other, since, None), len(other.commits))
    return Mainline(line, head, time, default)


@dataclass(frozen=True, slots=True)
class _Trunk:
    """All commits along first parents, oldest first, with their times (seconds since 1970), and the place of each."""

    commits: tuple[str, ...]
    times: tuple[int, ...]
    places: dict[str, int]

    def time(self, place: int) -> str:
        """Return the time of the commit at a place (RFC 3339, UTC), whose first ten signs are its day."""
        return datetime.fromtimestamp(self.times[place], UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def _trunk(git: Git, head: str) -> _Trunk:
    said = git.output("log", "--first-parent", "--reverse", *_PLAINLY, "--format=%H %ct", head).decode().splitlines()
    commits = tuple(line.partition(" ")[0] for line in said)
    times = tuple(_times(line.partition(" ")[2] for line in said))
    return _Trunk(commits, times, {commit: place for place, commit in enumerate(commits)})


def _times(said: Iterable[str]) -> Iterator[int]:
    """Yield the times of a line; a commit without one that can be told, as some programs have written, has that of the one before it."""
    before = 0
    for each in said:
        if _SECONDS.fullmatch(each) and _EARLIEST <= int(each) <= _LATEST:
            before = int(each)
        yield before


def _changed(git: Git, head: str) -> dict[str, Files]:
    """Return the commits of a line that touch the collection, oldest first, each with its files.

    Source: git's manual of diff formats, "Raw output format" with `-z`: behind `:`, two modes, two hashes and a letter stands a path.
    """
    ways = ("-z", "--raw", "--no-abbrev", "--no-renames", "--first-parent", "-m", "--reverse", "--relative", *_PLAINLY)
    # An option of its own for merges is given twice, for programs before 2.31 know the first alone.
    # Paths are chosen here: asked for some of them alone, git compares each commit twice.
    said = git.output("-c", "log.diffMerges=first-parent", "-c", "log.showRoot=true", "log", *ways, "--format=%x01%H", head)
    found: list[tuple[str, list[tuple[str, str | None]]]] = []
    words = iter(said.split(b"\0"))
    for word in words:
        word = word.lstrip(b"\n")
        if word.startswith(_COMMIT):
            found.append((word[1:].decode(), []))
        elif word.startswith(b":"):
            _, mode, _, object, _ = word.split(b" ")
            raw = next(words)
            path = raw.decode("utf-8", "replace")
            if path.encode() == raw and path.partition("/")[0] in PATHS:
                found[-1][1].append((path, object.decode() if mode in _REGULAR else None))
    return {commit: tuple(files) for commit, files in found if files}


def _line(trunk: _Trunk, changed: Mapping[str, Files], begin: int | None, last: int) -> Line:
    """Return the line, with the commit at `begin`, whatever it touches; addresses last that stood there up to the place `last`."""
    files = dict(changed)
    if begin is not None:
        files.setdefault(trunk.commits[begin], ())
    places = sorted(trunk.places[commit] for commit in files)
    commits = tuple(Commit(trunk.commits[place], trunk.time(place)[:10], files[trunk.commits[place]]) for place in places)
    return Line(commits, places.index(begin) if begin is not None else None, sum(place <= last for place in places))


def _begin(git: Git, trunk: _Trunk, since: str | None, head: str | None) -> int | None:
    """Return the place of the first commit that was published; None where none was.

    A commit that came by a merge was published by the merge. Without a `head` the line is one that it need not be on.

    Raises:
        HistoryFault: There is no such commit, or `head` does not go back to it.
    """
    if since is None:
        return None
    if _DAY.fullmatch(since):
        if not _is_day(since):
            raise HistoryFault(f"`published_since: {since}` in `site.yaml` is no day of the calendar", _SINCE_HELP)
        return next((place for place in range(len(trunk.commits)) if trunk.time(place)[:10] >= since), None)
    commit = _named(git, since)
    if commit is None:
        raise HistoryFault(f"`published_since: {since}` in `site.yaml` is no commit that git knows here", _SINCE_HELP)
    place = trunk.places.get(commit)
    if place is not None:
        return place
    if not _goes_back(git, trunk.commits[-1], commit):
        if head is None:
            return None
        help = "write one that `git log` lists here, or the day from which on the site is published, such as 2025-03-14"
        raise HistoryFault(
            f"`published_since: {since}` in `site.yaml` is a commit of another branch, to which this one does not go back", help
        )
    return bisect_left(range(len(trunk.commits)), True, key=lambda place: _goes_back(git, trunk.commits[place], commit))


def _named(git: Git, since: str) -> str | None:
    """Return the commit of a hash or a tag. The name of a branch, or `HEAD`, is none: it is another commit tomorrow."""
    if since.startswith("-"):
        return None
    found = git.line("rev-parse", "--verify", "--quiet", f"refs/tags/{since}^{{commit}}")
    if found is None and _HASH.fullmatch(since):
        found = git.line("rev-parse", "--verify", "--quiet", f"{since}^{{commit}}")
        return found if found is not None and found.startswith(since.lower()) else None
    return found


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _goes_back(git: Git, commit: str, to: str) -> bool:
    return git.run("merge-base", "--is-ancestor", to, commit).returncode == 0


def _parted(git: Git, head: str) -> str:
    """Return the commit at which the work at hand left the default branch; of histories that never met, the last one of that branch.

    Where there is no default branch it is the work at hand itself.
    """
    names = (git.line("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}") for name in _DEFAULTS)
    default = next((found for found in names if found is not None), None)
    return head if default is None else git.line("merge-base", default, head) or default


def has_git(root: Path) -> bool:
    """Tell whether git would find a history for a folder: a `.git` in it or above it, on the same disk and below no ceiling."""
    real = Path(os.path.realpath(root))
    ceilings = {os.path.realpath(each) for each in os.environ.get("GIT_CEILING_DIRECTORIES", "").split(os.pathsep) if each}
    disk = os.stat(real).st_dev
    for folder in (real, *real.parents):
        # Git looks into the folder itself, whatever lies above it.
        if folder != real and (str(folder) in ceilings or os.stat(folder).st_dev != disk):
            return False
        if os.path.lexists(folder / ".git"):
            return True
    return False
