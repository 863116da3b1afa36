"""One page to its file."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from jinja2 import TemplateError

from dateline import urls
from dateline.model.output import OutputFile, Page
from dateline.render.environment import Templating
from dateline.render.problems import TemplateFault, fault, place_in_template


class Framing(Protocol):
    """What a frame has that rendering needs: the site, and the way from the page to its root."""

    @property
    def site(self) -> object:
        """The site, as templates name it."""
        ...

    @property
    def root(self) -> str:
        """What replaces `urls.ROOT`."""
        ...


@runtime_checkable
class Framed(Protocol):
    """A context: it has a frame."""

    @property
    def frame(self) -> Framing:
        """The frame of the page."""
        ...


def render(page: Page, templating: Templating) -> OutputFile:
    """Return the file of a page.

    Raises:
        TemplateFault: A template is not well formed or asks for something that its page has not.
        TypeError: The context of the page has no frame.
    """
    context = page.context
    if not isinstance(context, Framed):
        raise TypeError(f"the context of a page has a frame: {type(context).__name__}")
    try:
        text = templating.jinja.get_template(page.template).render(page=context, site=context.frame.site)
    except TemplateError as error:
        raise fault(error, page.template, error.__traceback__) from error
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # What a template works out itself may fail in any of these ways; what fails in our own code is no fault of a template.
        place = place_in_template(error.__traceback__)
        if place is None:
            raise
        raise TemplateFault(*place, f"this cannot be worked out: {error}") from error
    return OutputFile(page.address.file, text.replace(urls.ROOT, context.frame.root).encode("utf-8"))
