"""How long a long history takes: `python tests/benchmarks/history.py [COMMITS] [EVENTS]` from the repository's root.

It makes a repository of a collection (5,000 commits over 2,000 events, where nothing else is said) and prints the seconds of CPU,
git's included, for reading its main line into states, and for reading them back; beside them those of the bare `git log --raw` of
the same line, and of `git log --follow` for each file, which is how it would be asked file by file, scaled up from 20 files. Each figure
is the least of several runs. No test collects this: how long something takes says nothing about the code while other programs run.
"""

from __future__ import annotations

import gc
import hashlib
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dateline import former, pipeline  # noqa: E402
from dateline.cli import history as cli  # noqa: E402
from dateline.load.collection import load  # noqa: E402
from dateline.model.line import NoLine  # noqa: E402
from dateline.model.past import History  # noqa: E402
from dateline.resolve.timeline import resolve  # noqa: E402
from dateline.rim.log import mainline  # noqa: E402
from dateline.rim.trees import DiskTree  # noqa: E402

DEFAULT = (5000, 2000)
RUNS, FOLLOWED, PER_SOURCE, READ_BACK = 3, 20, 20, 200
WORDS = [
    "the",
    "council",
    "of",
    "harbour",
    "and",
    "town",
    "voted",
    "again",
    "for",
    "a",
    "new",
    "pier",
    "while",
    "ferries",
    "waited",
    "outside",
    "until",
    "evening",
    "came",
    "over",
    "them",
]


def main() -> None:
    """Make the repository, and print every figure."""
    gc.disable()  # as the program does while it builds
    asked = [int(word) for word in sys.argv[1:3]]
    commits, events = (*asked, *DEFAULT[len(asked) :])
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root, commits, events)
        bare = least(lambda: git(root, "log", "-z", "--raw", "--first-parent", "-m", "--reverse", "HEAD"))
        files = [f"events/event-{number}.yaml" for number in range(0, events, max(1, events // FOLLOWED))][:FOLLOWED]
        followed = least(lambda: [git(root, "log", "--follow", "--raw", "HEAD", "--", file) for file in files]) * events / len(files)
        read = least(lambda: history(root))
        found = history(root)
        cli.read(root, keeps=True)
        again = least(lambda: cli.read(root, keeps=True))
        timeline = resolve(load(DiskTree(root)).records)
        joined = least(lambda: former.complete(found, timeline))
        each = [state for states in found.states.values() for state in states]
        some = each[:: max(1, len(each) // READ_BACK)]
        back = least(lambda: [former.event_from(state.id, state.hashed, timeline) for state in some]) / len(some)
    states = sum(map(len, found.states.values()))
    print(f"{commits:,} commits, {events:,} events, {states:,} states; seconds of CPU")
    print(f"  the line read into states    {read:8.2f}")
    print(f"  read once more, what is kept {again:8.2f}")
    print(f"  joined to what stands now    {joined:8.2f}")
    print(f"  one state read back          {back:10.4f}")
    print(f"  git log --raw, the same line {bare:8.2f}   {read / bare:6.1f} times as long")
    print(f"  git log --follow, file by file {followed:6.0f}   {read / followed:6.3f} times as long")


def history(root: Path) -> History:
    """Read the line, as `build` does."""
    with mainline(root, "2020-01-01") as found:
        assert not isinstance(found, NoLine)
        return pipeline.history(*found)


def make(root: Path, commits: int, events: int) -> None:
    """Make the repository: one commit with everything, then one or two events changed by each, and now and then a source."""
    git(root, "init", "--quiet", "--initial-branch", "main")
    stream = "".join(stream_of(commits, events)).encode()
    subprocess.run(["git", "-C", str(root), "fast-import", "--quiet"], input=stream, check=True)
    git(root, "reset", "--quiet", "--hard", "main")


def stream_of(commits: int, events: int) -> Iterator[str]:
    """Yield what git imports."""
    random, sources = Random(1), events // PER_SOURCE + 1
    texts = [[word for at in range(1200) for word in (random.choice(WORDS), *([str(at)] if not at % 7 else ()))] for _ in range(sources)]
    revisions = [0] * events
    yield commit(0)
    yield file("site.yaml", "format: 1\ntitle: Harbour\npublished_since: 2020-01-01\n")
    for number, text in enumerate(texts):
        yield file(f"seeds/source-{number}.txt", " ".join(text))
        yield file(f"seeds/source-{number}.yaml", source(number, text, 0))
    for number in range(events):
        yield file(f"events/event-{number}.yaml", event(number, texts, 0))
    for at in range(1, commits):
        yield commit(at)
        for number in {random.randrange(events) for _ in range(1 + at % 2)}:
            revisions[number] += 1
            yield file(f"events/event-{number}.yaml", event(number, texts, revisions[number]))
        if at % 50 == 0:
            number = random.randrange(len(texts))
            yield file(f"seeds/source-{number}.yaml", source(number, texts[number], at))


def commit(at: int) -> str:
    """Return the head of a commit."""
    return f"commit refs/heads/main\ncommitter Nan Oake <nan@example.org> {1_600_000_000 + 3600 * at} +0000\ndata 1\nx\n"


def file(path: str, text: str) -> str:
    """Return a file of a commit."""
    return f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n"


def source(number: int, text: list[str], revision: int) -> str:
    """Return the record of a source."""
    digest = hashlib.sha256(" ".join(text).encode()).hexdigest()
    return f'title: Report {number}, edition {revision}\npublisher: Gazette\npublished: "1987-03-04"\nsha256: {digest}\n'


def event(number: int, texts: list[list[str]], revision: int) -> str:
    """Return an event that quotes a source twice."""
    at = number // PER_SOURCE
    words = texts[at]
    first, second = (" ".join(words[start : start + 12]) for start in (number % 20 * 30, 600 + number % 20 * 30))
    return f"""\
title: Event {number} of the harbour, told for the time {revision}
date: "1987-03-{1 + number % 28:02}"
summary: The council of the town votes for a new pier.[^vote] It does so again, as was expected, at the end of a long day.[^again]
excerpts:
  vote:
    source: source-{at}
    exact: "{first}"
    attribution: [council]
  again:
    source: source-{at}
    exact: "{second}"
    note: Printed below the fold.
actors: [council]
topics: [harbour, votes]
body: |
  The pier had been {"long " * 20}in question.[^vote]

  It was settled {"then and there " * 12}after all.[^again]
"""


def git(root: Path, *words: str) -> bytes:
    """Run git."""
    return subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=True).stdout


def least(work: Callable[[], object]) -> float:
    """Return the seconds of CPU that the fastest of several runs took, those of programs that it started included."""
    return min(once(work) for _ in range(RUNS))


def once(work: Callable[[], object]) -> float:
    """Return the seconds of CPU of one run."""
    before = cpu()
    work()
    return cpu() - before


def cpu() -> float:
    """Return the seconds of CPU that were used so far."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    main()
