"""Files of a collection's own templates that nothing uses: most often a slip in a name, which would otherwise be passed over.

In here: which one, and which name may have been meant. Not in here: style sheets that are no layer (assets.py), reading the disk (rim/).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from dateline.render.problems import TemplateFault
from dateline.text.nearest import did_you_mean
from dateline.text.tree import InputTree, read_text

_NOTES = re.compile(r"(?:.*/)?(?:\..*|.*~|[^/]*\.(?:md|txt))|static/.*", re.DOTALL)
"""What is no template: notes, what editors and systems leave behind, and assets, every one of which is published."""


def refuse_stray(templates: InputTree, own: Iterable[str], built_in: Collection[str]) -> None:
    """Refuse a file of a collection's own that takes no built-in one's place and that no template names.

    `templates` are both together; `own` and `built_in` are the paths of each.

    Raises:
        TemplateFault: There is one.
        ReadFault: A template cannot be read.
    """
    strangers = [path for path in own if path not in built_in and not _NOTES.fullmatch(path)]
    if not strangers:
        return
    html = [path for path in (*built_in, *strangers) if path.endswith(".html")]
    texts = {path: read_text(templates, path) for path in html}
    for path in strangers:
        if not any(_names(text, path) for other, text in texts.items() if other != path):
            raise TemplateFault(path, None, f"no page uses this file, and no template names it{_meant(path, built_in)}")


def _names(text: str, path: str) -> bool:
    return f"'{path}'" in text or f'"{path}"' in text


def _meant(path: str, built_in: Collection[str]) -> str:
    """Return the end of a sentence that proposes a name: one nearly the same, or the same in another folder."""
    name = path.rpartition("/")[2]
    elsewhere = [other for other in built_in if other.rpartition("/")[2] == name]
    meant = did_you_mean(path, built_in) or (elsewhere[0] if len(elsewhere) == 1 else None)
    return f"; did you mean `{meant}`?" if meant else "; remove it, or name it in a template with `include`, `import` or `extends`"
