"""The specifications of the rules: Markdown beside the tests that run them."""

from pathlib import Path

FOLDER = "tests/rules"


def read_specs(root: Path) -> dict[str, str]:
    """Rule name → text. Empty where the repository does not hold the program itself."""
    folder = root / FOLDER
    if not folder.is_dir():
        return {}
    return {file.stem.replace("_", "-"): file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))}
