"""The pictures of a site, scaled: taken from the store, or made by the executor when it has none of these bytes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.engine.digest import digest, digest_of
from generator.pages.pictures import SETTINGS, Scaled, file_name, pillow, scale

from .store import Store

ScaleRun = Callable[[Callable[[bytes], Scaled], Sequence[bytes]], Iterator[Scaled]]
"""An executor, for pictures."""

AT_ONCE = 32
"""Pictures whose bytes are held in memory together."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as it is published; without files when it could not be decoded."""

    path: str
    key: str
    width: int
    height: int
    files: tuple[tuple[int, str, bytes], ...]
    """Width, address from the site's root, and bytes of each, widths rising."""


def scaled_pictures(root: Path, paths: Sequence[str], store: Store, run: ScaleRun) -> Iterator[Shown]:
    """The pictures in their order; each is encoded once for as long as its bytes do not change."""
    version = pillow() if paths else ""
    for start in range(0, len(paths), AT_ONCE):
        raws = {path: (root / path).read_bytes() for path in paths[start : start + AT_ONCE]}
        keys = {path: digest_of(["picture", digest(raw), SETTINGS, version]) for path, raw in raws.items()}
        known = {path: found for path, key in keys.items() if (found := _known(store, key))}
        todo = [path for path in raws if path not in known]
        for path, made in zip(todo, run(scale, [raws[path] for path in todo]), strict=True):
            known[path] = made
            about = {"width": made.width, "height": made.height, "files": [[width, suffix] for width, suffix, _ in made.files]}
            store.save(keys[path], about, [content for _, _, content in made.files])
        for path in raws:
            yield _shown(path, keys[path], known[path])


def _known(store: Store, key: str) -> Scaled | None:
    kept = store.load(key)
    if kept is None:
        return None
    about, contents = kept
    try:
        files = tuple((width, suffix, content) for (width, suffix), content in zip(about["files"], contents, strict=True))
        return Scaled(about["width"], about["height"], files)
    except (KeyError, TypeError, ValueError):
        return None


def _shown(path: str, key: str, made: Scaled) -> Shown:
    files = tuple((width, file_name(path, key, width, suffix), content) for width, suffix, content in made.files)
    return Shown(path, key, made.width, made.height, files)
