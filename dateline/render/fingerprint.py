"""What a page's look depends on beside its context: the templates that it reaches, the assets, the language.

In here: the hash of these for one template. Not in here: the program itself, which whoever keeps pages adds (rim/cache.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from dateline.render.assets import Assets
from dateline.text.keys import key_of
from dateline.text.tree import InputTree

_NAMED: Final = re.compile(r"""['"]([^'"\n]+\.html)['"]""")


class Fingerprint:
    """The hashes of templates, each worked out when it is first asked for."""

    def __init__(self, templates: InputTree, assets: Assets, language: str) -> None:
        self._templates = templates
        addresses = (f"{name} {address.path}" for name, address in sorted(assets.addresses.items()))
        self._around = key_of([language, *addresses])
        self.of = cache(self._of)

    def _of(self, template: str) -> str:
        """Return the hash of a template with all that it names, themselves and by others, and of what stands around them.

        Raises:
            ReadFault: One cannot be read.
        """
        return key_of([self._around, *self._texts(template)])

    def _texts(self, template: str) -> Iterator[str | bytes]:
        waiting, seen = [template], {template}
        while waiting:
            path = waiting.pop()
            text = self._templates.read(path)
            yield path
            yield text
            named = {name for name in _NAMED.findall(text.decode("utf-8", "replace")) if self._templates.exists(name)}
            waiting += sorted(named - seen, reverse=True)
            seen |= named
