"""The files beside lessons are laid by this process and a copy of it, and come out as if it had been alone."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from generator.model.library import Asset
from generator.pages.executors import Beside, at_once, beside
from generator.workflows.files import Published
from generator.workflows.laying import Laying
from generator.workflows.media import MANY, lay_files
from generator.workflows.read import read_library

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 40"/>'


@pytest.mark.parametrize("count", [MANY - 1, MANY, MANY + 1])
def test_the_same_files_and_facts_by_one_process_or_two(library_root: Path, tmp_path: Path, count: int) -> None:
    paths = [f"content/toan/6/hinh/hinh-{number:03}.svg" for number in range(count)]
    for number, path in enumerate(paths):
        file = library_root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(DRAWING.format(number + 1), encoding="utf-8")
    assets = tuple(Asset(path, (library_root / path).stat().st_size) for path in paths)
    library = replace(read_library(library_root, date(2026, 10, 5)), assets=assets)
    files = Published(frozenset(paths), (), (), frozenset())

    def laid(name: str, way: Beside) -> tuple[object, object, object]:
        laying = Laying(tmp_path / name)
        facts = lay_files(library_root, library, files, laying, way)
        marks = {path: mark[:2] for path, mark in laying.laid.items()}
        return facts, marks, {file.name: file.read_bytes() for file in (tmp_path / name).rglob("*.svg")}

    alone = laid("alone", at_once)
    together = laid("together", partial(beside, 2))

    assert together == alone
    facts, marks, contents = alone
    assert len(facts) == len(marks) == len(contents) == count  # type: ignore[arg-type]
    assert facts[paths[7]].width == 8  # type: ignore[index]
