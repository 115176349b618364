"""The way from a page of the site to another page or file."""

import posixpath


def way(address: str, to: str) -> str:
    """Relative, as pages link: ``tin-hoc/6/a/`` to ``tin-hoc/6/b/`` is ``../b/``; the first page's address is empty."""
    path = posixpath.relpath(to or ".", address.rstrip("/") or ".")
    return f"{path}/" if not to or to.endswith("/") else path
