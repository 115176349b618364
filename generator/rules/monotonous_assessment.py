"""C220: a subject and grade in which nearly everything is assessed in one form (D7)."""

from collections import Counter
from collections.abc import Iterable

from generator.model.coverage import CellCoverage
from generator.model.finding import Problem, Severity
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._cells import subject_name

_FEWEST = 6
"""Of fewer materials one form says nothing yet: a subject may begin with what is easiest to write."""
_TENTHS = 9
"""More than nine tenths: of up to ten materials all of them, from eleven on one stray exception in ten makes no variety."""


def _check(library: Library) -> Iterable[Problem]:
    if library.coverage is None:
        return
    catalog = library.school.catalog
    for cell in library.coverage.cells:
        curriculum = library.school.curriculum(cell.school_year, cell.cell)
        forms = _only_forms(cell)
        of = sum(forms.values())
        if curriculum is None or of < _FEWEST:
            continue
        form, count = max(forms.items(), key=lambda item: (bool(item[0]), item[1], item[0]))
        if form and count * 10 > of * _TENTHS:
            others = ", ".join(f"{term.id} ({term.name})" for term in catalog.assessments if term.id != form)
            yield Problem(
                curriculum.span,
                say(
                    "in {subject}, grade {grade}, {count} of {of} materials are assessed in one form only: “{form}”",
                    subject=subject_name(library.school, cell.cell),
                    grade=cell.cell.grade,
                    count=count,
                    of=of,
                    form=catalog.label(Vocabulary.ASSESSMENT, form),
                ),
                say("plan some of the next materials with another form: {others}", others=others),
            )


def _only_forms(cell: CellCoverage) -> Counter[str]:
    """How many materials of the year are assessed in one form only, by form; under the empty name those with several."""
    materials = {material.path: material for _, stood in cell.by_week for material in stood if material.counts and material.assessment}
    return Counter(material.assessment[0] if len(set(material.assessment)) == 1 else "" for material in materials.values())


RULE = LibraryRule(
    code="C220",
    severity=Severity.WARNING,
    title=N_("only one form of assessment"),
    why=N_(
        "The school's guide (II, note, D7) asks for varied forms: oral, written, presentation, practice, experiment, product. "
        "Said from six approved materials on, when more than nine tenths of those that record a form have the same one and no other."
    ),
    wrong="assessment: written  # ở cả mười học liệu\n",
    right="assessment: product  # ở vài học liệu trong số đó\n",
    check=_check,
)
