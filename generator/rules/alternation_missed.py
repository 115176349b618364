"""C303: a missed target of the kind ``alternation`` (D9)."""

from generator.model.finding import Severity
from generator.model.message import N_
from generator.model.rule import LibraryRule
from generator.model.targets import Alternation

from ._targets import missed

RULE = LibraryRule(
    code="C303",
    severity=Severity.ERROR,
    title=N_("before and after not in turn"),
    why=N_(
        "The school's guide (III, D9) asks for before-class and after-class materials in turn: "
        "who only prepares never applies, who only practises never prepares (D3, D5). "
        "Long runs of one phase, or too small a share of one, are told with the weeks they stand in."
    ),
    wrong="tuần 3 đến 9 chỉ có học liệu trước lớp\n",
    right="tuần 3: trước lớp và sau lớp, tuần 4: trước lớp và sau lớp\n",
    check=missed(Alternation),
)
