"""A question while it is gathered, line by line."""

from dataclasses import dataclass, field

from generator.model.manuscript import Block, Paragraph, Rich

from .choices import Found
from .heads import Head


@dataclass
class Draft:
    """What has been read of a question."""

    head: Head
    is_true_false: bool = False
    """Whether it stands under a line that says so."""
    stem: list[Block] = field(default_factory=list)
    choices: list[Found] = field(default_factory=list)
    said: list[Rich] = field(default_factory=list)
    """What stands after “Đáp án:”."""
    explanation: list[Block] = field(default_factory=list)
    hint: list[Block] = field(default_factory=list)
    taking: str = ""
    """What further lines belong to: ``explanation``, ``hint``, ``said`` (an answer on a line of its own), or the question itself."""

    @property
    def letters(self) -> str:
        """Those of the choices so far."""
        return "".join(choice.letter for choice in self.choices)

    def give_back_choices(self) -> None:
        """Makes what looked like choices part of what is asked."""
        self.stem += [Paragraph(choice.whole) for choice in self.choices]
        self.choices = []
