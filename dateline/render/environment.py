"""The templates and what they may call: `asset(name)`, `t(key, …)` and `shared(template, row)`; `face` is that of pages.

In here: Jinja, set up so that all is escaped, nothing undefined passes, and no template names another at run time.
Not in here: filling the way to the root (page.py).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateRuntimeError
from markupsafe import Markup

from dateline.catalogue.catalogue import Catalogue, CatalogueFault
from dateline.render.assets import Assets
from dateline.render.compiled import Compiled
from dateline.render.fingerprint import Fingerprint
from dateline.text.tree import InputTree, read_text


@dataclass(frozen=True, slots=True)
class Templating:
    """Templates ready to render, and the hashes by which pages that were made of them are kept.

    `shared` gives a part that is rendered once, for a template and a value, as templates themselves ask for it.
    """

    jinja: Environment
    fingerprint: Fingerprint
    shared: Callable[[str, Hashable], Markup]


def environment(templates: InputTree, assets: Assets, catalogue: Catalogue, compiled: Compiled | None = None) -> Templating:
    """Return templates that are read from `templates` and speak the language of `catalogue`; what is `compiled` already is used."""
    jinja = Environment(
        loader=_TreeLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    # Jinja's own functions (range, cycler, …) would let a template think; these are all that one may call.
    shared = _shared(jinja)
    jinja.globals.clear()
    jinja.globals.update(
        asset=_asset(assets),
        face=assets.face,
        t=_text(catalogue),
        shared=shared,
    )
    return Templating(jinja, Fingerprint(templates, assets, catalogue.language), shared)


def _asset(assets: Assets) -> Callable[[str], str]:
    """Return the function that gives the address of an asset by its name."""

    def asset(name: str) -> str:
        if name not in assets.addresses:
            raise TemplateRuntimeError(f"there is no asset `{name}` in `static/`")
        return assets.addresses[name].from_root()

    return asset


def _text(catalogue: Catalogue) -> Callable[..., str]:
    """Return the function that gives a text of the interface, whose faults are the template's."""

    def t(key: str, **values: str | int) -> str:
        try:
            return catalogue.t(key, **values)
        except CatalogueFault as fault:
            raise TemplateRuntimeError(str(fault)) from fault

    return t


def _shared(jinja: Environment) -> Callable[[str, Hashable], Markup]:
    """Return a function that renders a part for one value once, and gives the same text wherever it is asked for again."""
    # To hash a row takes longer than to find it by its identity, which is its own as long as the row is kept beside the text.
    rendered: dict[tuple[str, int], tuple[Hashable, Markup]] = {}

    def shared(template: str, row: Hashable) -> Markup:
        key = (template, id(row))
        if key not in rendered:
            rendered[key] = (row, Markup(jinja.get_template(template).render(row=row)))
        return rendered[key][1]

    return shared


class _TreeLoader(BaseLoader):
    """Reads templates from a tree of files."""

    def __init__(self, tree: InputTree) -> None:
        self._tree = tree

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the text of a template and its name, which is what a fault is reported at.

        Raises:
            TemplateNotFound: There is no such template.
            ReadFault: It cannot be read, or is not UTF-8.
        """
        if not self._tree.exists(template):
            raise TemplateNotFound(template)
        return read_text(self._tree, template), template, lambda: True
