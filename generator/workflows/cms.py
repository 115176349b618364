"""The editor of whole libraries in the browser (Sveltia CMS): laid into the site from the package manager's folder, where installed.

It is a page of its own kind: a program of others, under a policy of its own, that asks the Git host once somebody signs in. Its scripts are
modules that leave it to a bundler where others lie; a list of imports in the page says that instead, so nothing has to be bundled.
"""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.engine.cms import cms_config
from generator.engine.repository import Repository, repository_of
from generator.model.export import Artifact
from generator.model.library import Library
from generator.pages.templates import Templates, root_of

from .form import FORM

CMS = f"{FORM}cms/"
"""The page that says how it is used."""
APP = f"{CMS}mo/"
"""The editor itself."""
PACKAGES = Path("cms") / "node_modules"
"""In the library's root, made by ``npm ci``."""
MODULES = {
    "exifr/dist/lite.esm.mjs": "exifr/dist/lite.esm.mjs",
    "immutable": "immutable/dist/immutable.es.js",
    "svgo/browser": "svgo/dist/svgo.browser.js",
    "turndown/lib/turndown.browser.es.js": "turndown/lib/turndown.browser.es.js",
}
"""What the editor imports by a bare name, and where that lies among the packages; what draws maps and colours code is left out."""
_FOREIGN_FONT = re.compile(r"https://cdn\.jsdelivr\.net/fontsource/fonts/([\w-]+)(?::vf)?@[\d.]+/([\w-]+)\.woff2")


@dataclass(frozen=True, slots=True)
class Editor:
    """The editor of one library."""

    packages: Path
    repository: Repository | None

    @property
    def is_installed(self) -> bool:
        """Whether its packages are there."""
        return (self.packages / "@sveltia" / "cms" / "npm" / "index.js").is_file()


def editor_of(root: Path, repo_url: str) -> Editor:
    """The editor for a library's root and the address of its repository."""
    return Editor(root / PACKAGES, repository_of(repo_url))


def cms_files(editor: Editor, library: Library, templates: Templates, site_name: str) -> Iterator[Artifact]:
    """The editor's page, configuration and programs; nothing where it is not installed."""
    if not editor.is_installed:
        return
    config = cms_config(library, editor.repository, site_name, templates.translate)
    yield Artifact(f"{APP}config.json", _json(config).encode())
    imports = {"imports": {**{name: f"./{path}" for name, path in MODULES.items()}, "./locales/vi.json": "./locales/vi.js"}}
    written = _json(imports)
    page = templates.render("cms-app", root_of(APP), imports=written, policy=policy(editor.repository, written), title=site_name)
    yield Artifact(f"{APP}index.html", page.encode())
    yield from _programs(editor.packages)


def policy(repository: Repository | None, imports: str) -> str:
    """The Content-Security-Policy of the editor's page: its own files, and the interface of the Git host.

    Styles may stand in elements, because the editor puts its own there; ``data:`` and ``blob:`` are what it makes of pictures.
    """
    digest = base64.b64encode(sha256(imports.encode()).digest()).decode()
    host = f" {repository.interface}" if repository else ""
    pictures = " https://avatars.githubusercontent.com" if repository and repository.kind == "github" else host
    return (
        f"default-src 'none'; script-src 'self' 'sha256-{digest}'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:{pictures}; connect-src 'self' data: blob:{host}; font-src 'self'; media-src 'self' blob:; "
        "worker-src 'self'; form-action 'none'; base-uri 'none'"
    )


def _programs(packages: Path) -> Iterator[Artifact]:
    """The editor's own files, those that it imports, and its words in Vietnamese as a module."""
    own = packages / "@sveltia" / "cms"
    for file in sorted(one for one in (own / "npm").rglob("*") if one.is_file() and one.suffix != ".map"):
        content = file.read_bytes()
        path = file.relative_to(own).as_posix()
        yield Artifact(f"{APP}{path}", _with_own_fonts(content, own / "npm" / "assets") if path == "npm/index.js" else content)
    words = json.loads((own / "locales" / "vi.json").read_bytes())
    yield Artifact(f"{APP}locales/vi.js", f"export default {_json(words)};\n".encode())
    for path in sorted(set(MODULES.values())):
        yield Artifact(f"{APP}{path}", (packages / path).read_bytes())


def _with_own_fonts(program: bytes, fonts: Path) -> bytes:
    """The program with the fonts that come with it in the place of the same fonts at another host."""
    names = [file.name for file in sorted(fonts.glob("*.woff2"))]

    def own(match: re.Match[str]) -> str:
        return next((f"npm/assets/{name}" for name in names if name.startswith(f"{match[1]}-{match[2]}-")), "data:,")

    return _FOREIGN_FONT.sub(own, program.decode()).encode()


def _json(value: object) -> str:
    """As one line that may stand in an element of a page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace("<", "\\u003c")
