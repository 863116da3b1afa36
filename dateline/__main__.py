"""`python -m dateline` is the same program as `dateline`."""

from dateline.cli.main import run

if __name__ == "__main__":
    run()
