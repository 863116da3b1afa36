from __future__ import annotations

from dataclasses import dataclass

import pytest

from dateline import urls
from dateline.catalogue.catalogue import catalogue
from dateline.model.output import Page
from dateline.render.assets import Assets
from dateline.render.environment import environment
from dateline.render.page import render
from dateline.render.problems import TemplateFault
from dateline.text.tree import DictTree, ReadFault
from dateline.urls import Address


@dataclass(frozen=True, slots=True)
class BareFrame:
    site: str = "Site"
    root: str = "../"


@dataclass(frozen=True, slots=True)
class Context:
    frame: BareFrame
    title: str


def _fault(**templates: str) -> TemplateFault:
    files = DictTree({f"{name}.html": text for name, text in templates.items()})
    ready = environment(files, Assets((), {}), catalogue("en"))
    with pytest.raises(TemplateFault) as caught:
        render(Page(Address("a/"), "page", "page.html", Context(BareFrame(), "Title")), ready)
    return caught.value


def test_missing_field_is_named_at_its_line() -> None:
    fault = _fault(page="<h1>{{ page.title }}</h1>\n<p>{{ page.lede }}</p>\n")

    assert ("page.html", 2, "what the page shows has no `lede`") == (fault.path, fault.line, fault.message)


def test_missing_name_is_found_in_the_part_that_asks_for_it() -> None:
    fault = _fault(page="<h1>x</h1>\n{% include 'part.html' %}\n", part="\n\n{{ rows }}\n")

    assert ("part.html", 3, "`rows` is not defined here") == (fault.path, fault.line, fault.message)


def test_template_that_is_not_well_formed_is_said_to_be_so() -> None:
    fault = _fault(page="<h1>\n{% if page.title %}\n")

    assert ("page.html", 2) == (fault.path, fault.line)
    assert fault.message.startswith("the template is not well formed")


def test_asset_that_is_not_there_is_named() -> None:
    fault = _fault(page="\n{{ asset('css/none.css') }}")

    assert (2, "there is no asset `css/none.css` in `static/`") == (fault.line, fault.message)


def test_text_that_is_not_there_is_named() -> None:
    fault = _fault(page="\n{{ t('events.none') }}")

    assert (2, "`events.none` in the catalogue `en`: there is no such text") == (fault.line, fault.message)


def test_template_that_is_not_there_is_named() -> None:
    fault = _fault(page="{% include 'part.html' %}")

    assert "there is no template `part.html`" == fault.message


def test_what_a_template_cannot_work_out_is_its_own_fault() -> None:
    fault = _fault(page="<p>\n{{ 1 / 0 }}\n")

    assert ("page.html", 2, "this cannot be worked out: division by zero") == (fault.path, fault.line, fault.message)


def test_a_missing_part_is_reported_where_it_is_asked_for() -> None:
    fault = _fault(page="<p>\n{% include 'part.html' %}\n", part="\n\n{% include 'nowhere.html' %}\n")

    assert ("part.html", 3, "there is no template `nowhere.html`") == (fault.path, fault.line, fault.message)


def test_a_template_that_is_not_utf_8_cannot_be_read() -> None:
    ready = environment(DictTree({"page.html": b"<p>caf\xe9</p>"}), Assets((), {}), catalogue("en"))

    with pytest.raises(ReadFault) as caught:
        render(Page(Address("a/"), "page", "page.html", Context(BareFrame(), "Title")), ready)

    assert ("page.html", "it is not UTF-8: byte 7 begins no sign of it") == (caught.value.path, caught.value.reason)


def test_the_way_to_the_root_cannot_leave_its_attribute() -> None:
    files = DictTree({"page.html": '<a href="{{ page.title }}">x</a>'})
    page = Page(Address("404.html"), "page", "page.html", Context(BareFrame(root='/"><script>'), urls.ROOT))

    written = render(page, environment(files, Assets((), {}), catalogue("en")))

    assert b'<a href="/&#34;&gt;&lt;script&gt;">x</a>' == written.content
