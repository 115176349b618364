"""Places in files."""

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """A place in a file: 1-based lines and columns, columns counted in characters, the end exclusive.

    A tuple, because a library of thousands of files has hundreds of thousands of places.
    """

    path: str
    """Relative to the root of the repository, with forward slashes, NFC."""
    line: int = 1
    column: int = 1
    end_line: int = 0
    """0 when only the start is known; then the end equals the start."""
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Located(NamedTuple, Generic[T]):
    """A value and the place where its author wrote it."""

    value: T
    span: Span
