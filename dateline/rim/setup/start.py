"""Bring a started program into its environment.

In here: the decision whether to set up, to go on in `.venv`, or to run the tests.
Not in here: the set-up and the tests themselves. Both are imported only when there is such work, so that a second start costs
a few milliseconds.
"""

import os
import sys

from dateline.rim.setup import stamp
from dateline.rim.setup.failure import SETUP_FAILED, SetupFailed, from_system

INTERRUPTED = 130
# What would bring packages from elsewhere into an environment that is meant to hold the pins and nothing else.
FOREIGN = ("PYTHONPATH", "PYTHONHOME")


def enter(root: str, arguments: list[str]) -> int | None:
    """Set up what `arguments` need and go on inside `.venv`.

    Returns None when this process already runs there and the caller goes on; an exit status when the set-up failed.
    Otherwise another program takes the place of this one: build.py in `.venv`, or, for the verb `test`, pytest.
    """
    testing = arguments[:1] == ["test"]
    wanted = (stamp.RUN, stamp.TEST) if testing else (stamp.RUN,)
    for name in FOREIGN:
        os.environ.pop(name, None)
    try:
        if not all(stamp.holds(root, pins) for pins in wanted):
            from dateline.rim.setup.environment import prepare

            prepare(root, wanted)
        if testing:
            from dateline.rim.setup.trial import run_tests

            run_tests(root, arguments[1:])
        if not is_inside(root):
            go_on(root, [os.path.join(root, "build.py"), *arguments])
    except OSError as error:
        return report(from_system(error, root))
    except SetupFailed as error:
        return report(error)
    except KeyboardInterrupt:
        print("\nSetting up: stopped; the next start takes it up again", file=sys.stderr)
        return INTERRUPTED
    return None


def is_inside(root: str) -> bool:
    """Tell whether this process runs in the environment of `root`."""
    return os.path.realpath(sys.prefix) == os.path.realpath(stamp.home_of(root))


def go_on(root: str, arguments: list[str]) -> None:
    """Let the environment's Python take the place of this process."""
    sys.stdout.flush()
    sys.stderr.flush()
    python = stamp.python_of(root)
    os.execv(python, [python, *arguments])


def report(error: SetupFailed) -> int:
    """Print why the set-up failed and return the exit status for it."""
    print(error, file=sys.stderr)
    return SETUP_FAILED
