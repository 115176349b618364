"""The shape of the package: one value per module of a table, every public thing explained, modules that fit on a page or two."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from types import ModuleType

import pytest

from generator import cli, dues, exports, office, reports, rules
from generator.cli._command import Command
from generator.engine import filings
from generator.model.due import Listing
from generator.model.export import Export
from generator.model.filing import Filing, OfficeFormat
from generator.model.report import Report
from generator.model.rule import Rule
from generator.registry import RegistryError, discover
from tests.conftest import REPOSITORY

MODULES = sorted((REPOSITORY / "generator").rglob("*.py"))
TABLES = {
    "rules": (rules, Rule),
    "reports": (reports, Report),
    "exports": (exports, Export),
    "dues": (dues, Listing),
    "cli": (cli, Command),
    "filings": (filings, Filing),
    "office": (office, OfficeFormat),
}

Named = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def files_of(package: ModuleType) -> set[str]:
    (folder,) = package.__path__
    return {file.stem.replace("_", "-") for file in Path(folder).glob("*.py") if not file.name.startswith("_")}


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def unexplained(tree: Named, path: str) -> Iterator[str]:
    """The public modules, classes and functions below a node that have no docstring; bodies of functions are private."""
    if not ast.get_docstring(tree):
        yield path
    for node in tree.body if not isinstance(tree, ast.FunctionDef | ast.AsyncFunctionDef) else ():
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            overrides = isinstance(tree, ast.ClassDef) and tree.name.startswith("_")
            yield from () if overrides else unexplained(node, f"{path}:{node.name}")


@pytest.mark.parametrize("table", TABLES)
def test_every_module_of_a_table_gives_one_value(table: str) -> None:
    package, kind = TABLES[table]

    assert set(discover(package, kind)) == files_of(package) != set()


@pytest.mark.parametrize(
    "body", ["", "from generator.model.report import Report\nA = Report('.a', 'a', str)\nB = Report('.b', 'b', str)\n"]
)
def test_a_module_that_gives_none_or_two_is_refused(body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / f"planted_{len(body)}"
    folder.mkdir()
    (folder / "one.py").write_text(body, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    package = ModuleType(folder.name)
    package.__path__ = [str(folder)]

    with pytest.raises(RegistryError, match="not one"):
        discover(package, Report)


@pytest.mark.parametrize("table", ["rules", "reports", "exports", "office", "dues"])
def test_every_module_of_a_table_has_its_proof(table: str) -> None:
    package, _ = TABLES[table]
    folder = REPOSITORY / "tests" / table
    proofs = {file.stem.removeprefix("test_").replace("_", "-") for file in folder.iterdir() if file.suffix in {".md", ".py"}}

    assert sorted(files_of(package) - proofs) == []


def test_every_public_thing_is_explained() -> None:
    trees = ((ast.parse(file.read_text(encoding="utf-8")), file) for file in MODULES)

    assert [name for tree, file in trees for name in unexplained(tree, file.relative_to(REPOSITORY).as_posix())] == []


def test_what_is_not_explained_is_named() -> None:
    tree = ast.parse('"""A."""\nclass B:\n    """B."""\n    def c(self): ...\n    def _d(self): ...\n')

    assert list(unexplained(tree, "a")) == ["a:B:c"]


def test_modules_are_small() -> None:
    sizes = {file.relative_to(REPOSITORY).as_posix(): lines(file) for file in MODULES}

    assert median(sizes.values()) < 80
    assert [name for name, size in sizes.items() if size > 300] == []
