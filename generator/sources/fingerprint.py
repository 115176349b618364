"""What the program is made of, as one digest: when it changes, nothing remembered is used."""

from collections.abc import Iterable
from pathlib import Path

from generator.engine.digest import digest

PACKAGE = Path(__file__).parent.parent
LIBRARIES = ("jinja2", "mkdocs", "mkdocs-material", "nh3", "pyromark", "pyyaml")


def fingerprint() -> str:
    """Of the package's own files and the versions of the libraries that shape its output."""
    from importlib.metadata import version  # slow to import, and no command needs it to begin

    return digest((digest_of_folder(PACKAGE, (".py", ".po")) + " ".join(f"{name} {version(name)}" for name in LIBRARIES)).encode())


def digest_of_folder(folder: Path, suffixes: Iterable[str]) -> str:
    """Of the names and bytes of a folder's files with these suffixes."""
    wanted = tuple(suffixes)
    files = sorted(file for file in folder.rglob("*") if file.name.endswith(wanted) and file.is_file())
    return digest(b"".join(f"{file.relative_to(folder).as_posix()} {digest(file.read_bytes())}\n".encode() for file in files))
