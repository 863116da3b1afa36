"""One page to its file."""

from __future__ import annotations

from jinja2 import TemplateError
from markupsafe import escape

from dateline import urls
from dateline.model.output import Context, Deferred, OutputFile, Page
from dateline.render.definitions import without_unused
from dateline.render.environment import Templating
from dateline.render.kept import Kept, Nothing
from dateline.render.problems import TemplateFault, fault, place_in_template
from dateline.text.keys import key_of

_NOTHING = Nothing()


def render(page: Page, templating: Templating, kept: Kept = _NOTHING) -> OutputFile:
    """Return the file of a page; one whose context is deferred is taken from what is kept, if it is there.

    Raises:
        TemplateFault: A template is not well formed or asks for something that its page has not.
        ReadFault: A template cannot be read.
    """
    if not isinstance(page.context, Deferred):
        return OutputFile(page.address.file, _content(page.template, page.context, templating), page.lasting)
    key = key_of([templating.fingerprint.of(page.template), page.address.path, page.template, page.context.key])
    content = kept.get(key)
    if content is None:
        content = _content(page.template, page.context.make(), templating)
        kept.put(key, content)
    return OutputFile(page.address.file, content, page.lasting)


def whole(template: str, context: Context, templating: Templating) -> str:
    """Return a page with the way to the root filled in, and with all definitions, those too that it does not use.

    Raises:
        TemplateFault: A template is not well formed or asks for something that its page has not.
        ReadFault: A template cannot be read.
    """
    frame = context.frame
    try:
        text = templating.jinja.get_template(template).render(page=context, site=frame.site)
    except TemplateError as error:
        raise fault(error, template, error.__traceback__) from error
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # What a template works out itself may fail in any of these ways; what fails in our own code is no fault of a template.
        place = place_in_template(error.__traceback__)
        if place is None:
            raise
        raise TemplateFault(*place, f"this cannot be worked out: {error}") from error
    return text.replace(urls.ROOT, escape(frame.root))


def _content(template: str, context: Context, templating: Templating) -> bytes:
    return without_unused(whole(template, context, templating)).encode("utf-8")
