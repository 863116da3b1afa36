"""Build the timeline: `python3 build.py`, or `python3 build.py VERB`; `python3 build.py --help` says more.

In here: the check of the Python version, written so that Python 3.6 can read it, and the way on to the program.
Not in here: the set-up itself (dateline/rim/setup/) and the verbs (dateline/cli/).
"""

import os
import sys

OLDEST = (3, 11)
SETUP_FAILED = 69


def main() -> int:
    """Set up `.venv` if need be, go on inside it, and return the exit status."""
    if sys.version_info < OLDEST:
        sys.stderr.write(
            "error: Dateline needs Python 3.11 or newer and this is Python {}.{}.{}: "
            "start build.py with a newer one, for example `python3.11 build.py`\n".format(*sys.version_info[:3])
        )
        return SETUP_FAILED
    root = os.path.dirname(os.path.realpath(__file__))
    # Under PYTHONSAFEPATH, Python does not look in the script's own folder.
    if root not in sys.path:
        sys.path.insert(0, root)
    from dateline.rim.setup.start import enter

    arguments = sys.argv[1:]
    status = enter(root, arguments)
    if status is not None:
        return status
    from pathlib import Path

    from dateline.cli.main import main as dateline

    # Started from another folder, it still builds the timeline that it lies in; seen from there, paths stay short.
    return dateline(arguments, Path(os.path.relpath(root)))


if __name__ == "__main__":
    raise SystemExit(main())
