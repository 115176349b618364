"""A question as it is found in a manuscript, with the answer that was found for it."""

from dataclasses import dataclass
from typing import NamedTuple

from .manuscript import Block, Rich


class Offered(NamedTuple):
    """A choice or a statement: its letter, its text without the marks that tell the answer."""

    letter: str
    text: Rich


@dataclass(frozen=True, slots=True)
class Asked:
    """A question."""

    number: int
    level: str = ""
    """nb, th, vd, vdc, or empty."""
    points: str = ""
    """As it will be written, such as ``0,5 điểm``."""
    stem: tuple[Block, ...] = ()
    choices: tuple[Offered, ...] = ()
    answer: Rich = ()
    """What stands after “Đáp án:”; empty when none was found, or when it is free."""
    explanation: tuple[Block, ...] = ()
    hint: tuple[Block, ...] = ()
    is_free: bool = False
    """Whether pupils write freely, and the explanation is a model answer."""

    @property
    def has_answer(self) -> bool:
        """Whether an answer or a model answer was found."""
        return bool(self.answer) or (self.is_free and bool(self.explanation))


Content = Block | Asked
"""What a body is made of."""
