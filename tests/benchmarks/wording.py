"""Numbers and tables as a Vietnamese page of Markdown writes them."""

from collections.abc import Iterator, Sequence


def table(heads: Sequence[str], rows: Iterator[str], sides: str) -> str:
    """A table; of each column's side ``r`` or ``l``."""
    line = "| " + " | ".join("---:" if side == "r" else "---" for side in sides) + " |"
    return "\n".join((f"| {' | '.join(heads)} |", line, *rows))


def number(value: float, digits: int = 1) -> str:
    """With a decimal comma."""
    return f"{value:.{digits}f}".replace(".", ",")


def whole(value: int) -> str:
    """With a full stop between thousands."""
    return f"{value:,}".replace(",", ".")
