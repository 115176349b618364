"""The site that is being laid, and what is known of everything in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.export import Artifact

from .built import BuiltPage, Pages
from .laying import Laying, Mark
from .verify import Looked, look

PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the site as lists of downloads name it."""

    size: int
    """Bytes."""
    digest: str


@dataclass(frozen=True)
class Ground:
    """A laying that holds the guides and the theme's files already."""

    laying: Laying
    looked: dict[str, Looked] = field(default_factory=dict)
    """What pages refer to, by address."""

    def page(self, address: str, html: str) -> None:
        """Lays a page and looks at it."""
        self.laying.lay(f"{address}{PAGE}", html.encode())
        self.looked[address] = look(address, html)

    def built(self, page: BuiltPage) -> None:
        """Lays a page that was looked at already, or leaves it where it stands."""
        path = f"{page.address}{PAGE}"
        if page.content is None:
            self.laying.leave(path)
        else:
            self.laying.lay(path, page.content, page.name)
        self.looked[page.address] = page.looked

    def group(self, pages: Pages) -> dict[str, Mark]:
        """Lays the pages of a cell or group; gives their marks."""
        for page in pages:
            self.built(page)
        return {path: self.laying.laid[path] for path in (f"{page.address}{PAGE}" for page in pages)}

    def stands(self, address: str, name: str) -> bool:
        """Whether a page of an address stands there already with bytes of this digest."""
        mark = self.laying.standing.get(f"{address}{PAGE}")
        return mark is not None and mark[0] == name

    def file(self, path: str, content: bytes) -> None:
        """Lays another file."""
        self.laying.lay(path, content)

    def lay(self, artifacts: Iterable[Artifact]) -> dict[str, Mark]:
        """Lays files; gives their marks."""
        marks = {}
        for artifact in artifacts:
            self.file(artifact.path, artifact.content)
            marks[artifact.path] = self.laying.laid[artifact.path]
        return marks

    def written(self, path: str) -> Written | None:
        """What lies at an address or path; None for nothing."""
        mark = self.laying.laid.get(_file(path))
        return Written(mark[1], mark[0]) if mark else None

    def read(self, path: str) -> bytes:
        """The bytes at an address or path."""
        return (self.laying.folder / _file(path)).read_bytes()

    def below(self, folder: str) -> Iterable[str]:
        """The paths of all files in a folder, which ends with a slash."""
        return [path for path in self.files() if path.startswith(folder)]

    def files(self) -> Iterable[str]:
        """The paths of all files, with forward slashes, in order."""
        return sorted(self.laying.laid)


def _file(path: str) -> str:
    return f"{path}{PAGE}" if not path or path.endswith("/") else path
