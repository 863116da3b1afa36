"""What is wrong with a template, in plain words, and where."""

from __future__ import annotations

import re
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError


class TemplateFault(Exception):
    """A template is not well formed, or asks for something that its page has not. `line` counts from 1; None: the whole file."""

    def __init__(self, path: str, line: int | None, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.path = path
        self.line = line
        self.message = message


def fault(error: TemplateError, template: str, traceback: TracebackType | None) -> TemplateFault:
    """Return what a fault of Jinja means; the line of a missing name is that of the last frame in a template."""
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.name or template, error.lineno, f"the template is not well formed: {error.message}")
    path, line = place_in_template(traceback) or (template, None)
    if isinstance(error, TemplateNotFound):
        return TemplateFault(path, line, f"there is no template `{error.name}`")
    return TemplateFault(path, line, _undefined(error) if isinstance(error, UndefinedError) else str(error))


def place_in_template(traceback: TracebackType | None) -> tuple[str, int] | None:
    """Return the innermost place in a template: its compiled code carries the template's own name and lines."""
    found: tuple[str, int] | None = None
    while traceback is not None:
        name = traceback.tb_frame.f_code.co_filename
        if name.endswith(".html"):
            found = (name, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def _undefined(error: UndefinedError) -> str:
    """Say which name is not there, without the words of Python."""
    message = str(error)
    attribute = re.search(r"has no attribute '(.+?)'", message)
    if attribute:
        return f"what the page shows has no `{attribute[1]}`"
    name = re.search(r"'(.+?)' is undefined", message)
    return f"`{name[1]}` is not defined here" if name else message
