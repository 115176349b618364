"""C304: a missed target of the kind ``every-lesson`` (D10, D11)."""

from generator.model.finding import Severity
from generator.model.message import N_
from generator.model.rule import LibraryRule
from generator.model.targets import EveryLesson

from ._targets import missed

RULE = LibraryRule(
    code="C304",
    severity=Severity.ERROR,
    title=N_("lessons without any material"),
    why=N_(
        "The school's guide (III, D10) asks that every lesson of the distribution has at least one material before 30/11/2024, "
        "and that the store is kept so afterwards (D11). "
        "Only rows of the kind “lesson” count, not reviews and tests; materials of earlier years count for the same lesson."
    ),
    wrong="17 bài, 15 bài có học liệu được duyệt\n",
    right="17 bài, 17 bài có học liệu được duyệt\n",
    check=missed(EveryLesson),
)
