"""Growing by a file: the things that a folder holds, one for each module.

A module of the folder defines exactly one constant of the wanted name and type; `_*.py` is passed over.
No decorator, no list to keep twice.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Protocol, TypeVar


class Named(Protocol):
    """Something with a name of its own."""

    @property
    def name(self) -> str:
        """The name, unique in its folder."""
        ...


Member = TypeVar("Member", bound=Named)


def members(package: ModuleType, constant: str, kind: type[Member]) -> tuple[Member, ...]:
    """Return the `constant` of each module of `package`, in the order of the modules' names.

    Raises:
        TypeError: A module has no such constant, one of another type, or a name that another has.
    """
    found: dict[str, Member] = {}
    for module_info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if module_info.name.startswith("_") or module_info.ispkg:
            continue
        module = importlib.import_module(f"{package.__name__}.{module_info.name}")
        member = getattr(module, constant, None)
        if not isinstance(member, kind):
            raise TypeError(f"{module.__name__} has no {constant} of type {kind.__name__}")
        if member.name in found:
            raise TypeError(f"{module.__name__}: the name {member.name!r} is taken")
        found[member.name] = member
    return tuple(found.values())
