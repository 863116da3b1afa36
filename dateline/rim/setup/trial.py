"""Run the project's own tests in `.venv`.

In here: the environment that the tests see and the call of pytest.
Not in here: installing pytest (environment.py) and finding a browser (browser.py).
"""

import os

from dateline.rim.setup import browser, stamp


def run_tests(root: str, arguments: list[str]) -> None:
    """Let pytest take the place of this process, in the folder `root`, with `arguments` after our own.

    The tests learn from `DATELINE_CHROMIUM` which browser there is; empty means none.

    Raises: SetupFailed where a browser is required and missing.
    """
    os.environ[browser.VARIABLE] = browser.chromium(root)
    os.environ["PYTHONUTF8"] = "1"
    os.chdir(root)
    python = stamp.python_of(root)
    os.execv(python, [python, "-m", "pytest", "-n", "2", "-q", *arguments])
