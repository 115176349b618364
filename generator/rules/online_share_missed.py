"""C305: a missed target of the kind ``online-share`` (D6)."""

from generator.model.finding import Severity
from generator.model.message import N_
from generator.model.rule import LibraryRule
from generator.model.targets import OnlineShare

from ._targets import missed

RULE = LibraryRule(
    code="C305",
    severity=Severity.ERROR,
    title=N_("too little given online"),
    why=N_(
        "The school's guide (II, note, D6) asks that at least 35% of the volume of lessons is given online, "
        "before or after class; no period in class is cut. "
        "The school chooses in the catalogue whether lessons or periods are counted (unit)."
    ),
    wrong="17 bài, 4 bài có học liệu giao qua mạng: 24%\n",
    right="17 bài, 6 bài có học liệu giao qua mạng: 35%\n",
    check=missed(OnlineShare),
)
