"""C301: a missed target of the kind ``pace`` (D9)."""

from generator.model.finding import Severity
from generator.model.message import N_
from generator.model.rule import LibraryRule
from generator.model.targets import Pace

from ._targets import missed

RULE = LibraryRule(
    code="C301",
    severity=Severity.ERROR,
    title=N_("pace of one material a week missed"),
    why=N_(
        "The school's guide (III, D9) asks for one approved before or after material a week, on average, in every subject and grade. "
        "Told as the weeks go by, while the gap can still be closed; whether it rejects is the school's choice in the catalogue (on_miss)."
    ),
    wrong="tuần 20 đã hết, mới có 15 học liệu được duyệt\n",
    right="tuần 20 đã hết, có 20 học liệu được duyệt\n",
    check=missed(Pace),
)
