"""One page to its file."""

from __future__ import annotations

from jinja2 import TemplateError
from markupsafe import escape

from dateline import urls
from dateline.model.output import OutputFile, Page
from dateline.render.environment import Templating
from dateline.render.problems import TemplateFault, fault, place_in_template


def render(page: Page, templating: Templating) -> OutputFile:
    """Return the file of a page.

    Raises:
        TemplateFault: A template is not well formed or asks for something that its page has not.
        ReadFault: A template cannot be read.
    """
    frame = page.context.frame
    try:
        text = templating.jinja.get_template(page.template).render(page=page.context, site=frame.site)
    except TemplateError as error:
        raise fault(error, page.template, error.__traceback__) from error
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # What a template works out itself may fail in any of these ways; what fails in our own code is no fault of a template.
        place = place_in_template(error.__traceback__)
        if place is None:
            raise
        raise TemplateFault(*place, f"this cannot be worked out: {error}") from error
    return OutputFile(page.address.file, text.replace(urls.ROOT, escape(frame.root)).encode("utf-8"), page.lasting)
