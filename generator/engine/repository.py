"""Where a library's repository is kept, as far as a program in the browser must know: which kind of host, and the host's own interface."""

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r"https://(?P<host>[a-z0-9.-]+)/(?P<path>[\w.-]+(?:/[\w.-]+)+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at GitHub or GitLab."""

    kind: str
    """``github`` or ``gitlab``."""
    host: str
    path: str
    """``owner/name``; with groups within groups at GitLab."""

    @property
    def interface(self) -> str:
        """The origin that is asked for everything."""
        return "https://api.github.com" if self.host == "github.com" else f"https://{self.host}"


def repository_of(address: str) -> Repository | None:
    """The repository of an address such as ``https://github.com/owner/name``; None for none, and for hosts of other kinds."""
    match = _ADDRESS.fullmatch(address.removesuffix("/").removesuffix(".git"))
    if match is None:
        return None
    host, path = match["host"], match["path"]
    if host == "github.com":
        return Repository("github", host, path) if path.count("/") == 1 else None
    return Repository("gitlab", host, path) if host.startswith("gitlab.") else None
