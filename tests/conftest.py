"""What every test may ask for.

In here: the browser that `build.py test` found, hypothesis without deadlines, and a collector that does not look at all tests again and
again. Not in here: fixtures of one room.
"""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

from dateline.rim.setup import browser

# Two workers share two cores: how long one example takes says nothing about the code.
settings.register_profile("dateline", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("dateline")

# What is made while tests are gathered stays to the end, so there is nothing to collect.
gc.disable()


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
    """Add two flags: one rewrites expectations, and its result is read before it is committed; one asks for the long tests too."""
    parser.addoption("--update-goldens", action="store_true", help="write the expected reports and pages anew")
    parser.addoption("--all", action="store_true", help="run the long tests too: every kind of page where a few stand for all")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests out where nobody asks for them."""
    if config.getoption("--all"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if not item.get_closest_marker("long")]


def pytest_collection_finish() -> None:
    """Collect from now on, but leave the tests themselves alone: fifteen thousand of them took a third of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()
