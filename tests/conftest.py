"""What every test may ask for.

In here: the browser that `build.py test` found, and hypothesis without deadlines. Not in here: fixtures of one room.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from dateline.rim.setup import browser

# Two workers share two cores: how long one example takes says nothing about the code.
settings.register_profile("dateline", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("dateline")


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Return the Chromium to drive; skip where there is none, which `build.py test` allows only outside CI."""
    program = os.environ.get("DATELINE_CHROMIUM", "")
    if not program and os.environ.get("CI"):
        pytest.fail("no Chromium: run the tests with `python3 build.py test`, which finds or installs one")
    if not program:
        pytest.skip("no Chromium: `python3 build.py test` says how to get one")
    return Path(program)


@pytest.fixture(scope="session")
def firefox_program() -> Path:
    """Return the Firefox to drive; skip where there is none, which is an error under CI."""
    program = browser.firefox()
    if not program and os.environ.get("CI"):
        pytest.fail("no Firefox: run the tests with `python3 build.py test`, which finds or installs one")
    if not program:
        pytest.skip("no Firefox: `python3 build.py test` says how to get one")
    return Path(program)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that rewrites expectations; its result is read before it is committed."""
    parser.addoption("--update-goldens", action="store_true", help="write the expected reports and pages anew")
