"""Templates that were compiled once, kept where Python keeps the byte code of this very program."""

import sys
from contextlib import suppress
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """Jinja's own store of compiled templates. Where nothing can be kept they are compiled each time, which takes a fifth of a second."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), f"%s.jinja-{version('jinja2')}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Finds a template, if what is kept is whole."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template, if there is a place for it."""
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def compiled() -> Compiled | None:
    """The store beside this module's byte code; None when Python was told to keep none.

    Compiled templates are programs. They are never taken from the library's folder, into which a pull request can put anything: whoever
    can write where these lie can write this program's own byte code too.
    """
    if sys.dont_write_bytecode:
        return None
    return Compiled(Path(cache_from_source(__file__)).parent / "templates")
