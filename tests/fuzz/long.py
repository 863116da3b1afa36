"""Try damaged collections for as long as one likes: `python -m tests.fuzz.long --from 1000000 --cases 5000`.

Each is read, checked, written again, and built where it is accepted; whatever breaks is printed with its number and the smallest files
that show it. At its end, or when it is stopped, the ten slowest are named. It ends with 1 where anything broke.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from itertools import count

from tests.fuzz.cases import Case, Files, case, faults, faults_in_building, faults_in_writing_again, mended, told


def main() -> int:
    """Try cases and return the exit code."""
    parser = argparse.ArgumentParser(description="Try damaged collections until stopped.")
    parser.add_argument("--from", dest="first", type=int, default=1_000_000, help="the number of the first case (default: 1000000)")
    parser.add_argument("--cases", type=int, help="how many to try (default: until stopped)")
    asked = parser.parse_args()
    times: list[tuple[float, int, str]] = []
    broken = files = accepted = 0
    try:
        for number in count(asked.first) if asked.cases is None else range(asked.first, asked.first + asked.cases):
            tried = case(number)
            begun = time.process_time()
            found = _said(tried, tried.files, faults)
            times.append((time.process_time() - begun, number, tried.name))
            files += len(tried.changed)
            if not found and (kept := mended(tried)) is not None:
                accepted += 1
                found = _said(tried, kept, faults_in_writing_again) or _said(tried, kept, faults_in_building)
            broken += found
    except KeyboardInterrupt:
        pass
    print(f"{files:,} damaged files in {len(times):,} collections, of which {accepted:,} were built in part; {broken:,} broke something")
    for seconds, number, name in sorted(times, reverse=True)[:10]:
        print(f"  {seconds:.2f} s: case {number}, made of `{name}`")
    return 1 if broken else 0


def _said(tried: Case, files: Files, asked: Callable[[Files], list[str]]) -> bool:
    said = told(tried, files, asked)
    if said:
        print(said, flush=True)
    return bool(said)


if __name__ == "__main__":
    sys.exit(main())
