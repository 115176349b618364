"""One convention for every extension point: a folder of small modules is a table of what they export.

A module in an extension folder exports exactly one value of the folder's kind. The file's name, with hyphens, is the
thing's name; there is no list to keep.
"""

from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


class RegistryError(Exception):
    """A module of an extension folder exports no value of the folder's kind, or more than one: our own bug."""


def discover(package: ModuleType, kind: type[T]) -> "Mapping[str, T]":
    """The table of a folder: file name with hyphens → the one value of ``kind`` the file exports, in name order.

    Modules whose name starts with an underscore are helpers of the folder and are passed over.

    Raises:
        RegistryError: a module exports none, or several.
    """
    return MappingProxyType({name: load(package, kind, name) for name in names(package)})


def names(package: ModuleType) -> tuple[str, ...]:
    """The names of a folder's things, in order; nothing is imported."""
    found = (module.name for module in iter_modules(package.__path__) if not module.name.startswith("_"))
    return tuple(name.replace("_", "-") for name in sorted(found))


def load(package: ModuleType, kind: type[T], name: str) -> T:
    """One thing of a folder, by its name.

    Raises:
        RegistryError: its module exports none, or several.
    """
    return _only(import_module(f"{package.__name__}.{name.replace('-', '_')}"), kind)


def _only(module: ModuleType, kind: type[T]) -> T:
    found = [value for name, value in vars(module).items() if isinstance(value, kind) and not name.startswith("_")]
    if len(found) != 1:
        raise RegistryError(f"{module.__name__} exports {len(found)} values of {kind.__name__}, not one")
    return found[0]
