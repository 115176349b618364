"""The same Markdown as an ordinary site of mkdocs-material: what a school would have without this program."""

from pathlib import Path
from typing import Any

import yaml

from .library import School, path_of


def write(folder: Path, library: Path, school: School, count: int) -> None:
    """Writes the configuration of a site over the content of a library, every material in the navigation."""
    folder.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(configuration(library / "content", school, count), allow_unicode=True, sort_keys=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def configuration(content: Path, school: School, count: int) -> dict[str, Any]:
    """Material as its manual advises for many pages: navigation pruned, search in Vietnamese, nothing from other hosts."""
    return {
        "site_name": "Kho học liệu",
        "docs_dir": str(content),
        "exclude_docs": "ppct/",
        "theme": {"name": "material", "language": "vi", "font": False, "features": ["navigation.prune"]},
        "plugins": [{"search": {"lang": "vi"}}],
        "markdown_extensions": ["tables", {"toc": {"permalink": False}}, "footnotes", "admonition", "pymdownx.details"],
        "nav": [{"Kho học liệu": "index.md"}, {"Hướng dẫn": "huong-dan/index.md"}, *_navigation(school, count)],
    }


def _navigation(school: School, count: int) -> list[dict[str, Any]]:
    cells: dict[str, dict[str, list[str]]] = {}
    for number in range(count):
        subject, grade = school.cells[number % len(school.cells)]
        path = path_of(school, number).removeprefix("content/")
        cells.setdefault(subject["name"], {}).setdefault(f"Lớp {grade}", []).append(path)
    return [{subject: [{grade: sorted(paths)} for grade, paths in grades.items()]} for subject, grades in cells.items()]
