"""What is asked of every material, in numbers and words: rules hold materials to it, the schemas of editors and forms say it beforehand."""

from dataclasses import dataclass

LONGEST_TITLE = 120
"""Characters: three lines on the narrowest phone, and what search engines show at most."""

LEAST_MINUTES = 3
"""Shorter is no task."""

MOST_MINUTES = 90
"""Longer than two periods of 45 minutes is several tasks."""

ABOVE_BASIC = ("vd", "vdc")
"""The levels that a before-class material does not reach (the school's guide, II.1, D3)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section that the body of a material must have."""

    heading: str
    """As it is usually called, in Vietnamese like the materials."""
    beginnings: tuple[str, ...]
    """What its heading may begin with, folded."""

    def is_headed(self, folded: str) -> bool:
        """Whether a heading, folded, is this section's."""
        return folded.startswith(self.beginnings)


TASK = Section("Nhiệm vụ", ("nhiem vu",))
"""What to watch and do at home (II.1, D3)."""

REASON = Section("Vì sao em làm việc này", ("vi sao", "li do", "ly do"))
"""Why it is done (II.1, D3)."""

EXERCISES = Section("Bài tập", ("bai tap", "luyen tap", "van dung", "cau hoi"))
"""What shows the teacher what has been understood (II.3, D5)."""
