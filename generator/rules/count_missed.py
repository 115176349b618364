"""C302: a missed target of the kind ``count`` (D9)."""

from generator.model.finding import Severity
from generator.model.message import N_
from generator.model.rule import LibraryRule
from generator.model.targets import Count

from ._targets import missed

RULE = LibraryRule(
    code="C302",
    severity=Severity.ERROR,
    title=N_("number of materials missed"),
    why=N_(
        "The school's guide (III, D9) asks for about 30 materials for each subject and grade between 09/10/2023 and 06/05/2024. "
        "The number is that of the teaching weeks in the window, from the school's own table: Tết takes some out."
    ),
    wrong="hết 29 tuần thực học, có 24 học liệu được duyệt\n",
    right="hết 29 tuần thực học, có 29 học liệu được duyệt\n",
    check=missed(Count),
)
