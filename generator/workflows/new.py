"""``hoclieu new``: a material's file with everything that is known already, for its author to fill in."""

from dataclasses import dataclass

from generator.engine.quoting import quoted
from generator.engine.succession import lessons_in
from generator.engine.template import LEVELS, body
from generator.engine.text import slug
from generator.model.curriculum import Cell, Lesson, RowKind
from generator.model.library import Library
from generator.model.material import Phase

FIRST_TYPE = {Phase.BEFORE: "lecture", Phase.IN: "reference", Phase.AFTER: "exercise"}
ASSESSMENT = {"guide": "practice", "simulation": "practice"}
"""How pupils' work is assessed by type; the others in writing (D7)."""
SUFFIXES = {Phase.BEFORE: "truoc", Phase.IN: "trong", Phase.AFTER: "sau"}
WITHOUT_MATERIAL = (RowKind.TEST, RowKind.RESERVE)
"""Rows of a distribution for which nobody writes a material."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written."""

    path: str
    """Relative to the root."""
    text: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written: everything that a draft is made from."""

    school_year: str
    cell: Cell
    lesson: Lesson
    phase: Phase
    kind: str = ""
    """The type; empty for the usual one of the phase."""
    title: str = ""
    """Empty for the lesson's own."""
    week: int | None = None
    """None for the week of the plan."""


def lacking(library: Library, school_year: str, cell: Cell, phase: Phase) -> tuple[Lesson, ...]:
    """The rows of a distribution that have no material of a phase yet, in their order (D8)."""
    curriculum = library.school.curriculum(school_year, cell)
    if curriculum is None:
        return ()
    served = {
        lesson for m in library.materials if m.cell == cell and m.phase is phase for lesson in lessons_in(library.school, m, school_year)
    }
    return tuple(row for row in curriculum.rows if row.id not in served and row.kind not in WITHOUT_MATERIAL)


def usual_type(library: Library, phase: Phase) -> str:
    """The type that most materials of a phase have."""
    types = tuple(term.id for term in library.school.catalog.types)
    return FIRST_TYPE[phase] if FIRST_TYPE[phase] in types else types[0]


def week_of(library: Library, wish: Wish) -> int:
    """The week of the plan: a lesson's first before class and in it, its last after class; without a plan the week of the day."""
    weeks = wish.lesson.weeks
    if wish.week is not None or weeks:
        return wish.week if wish.week is not None else weeks[-1 if wish.phase is Phase.AFTER else 0]
    now = library.school.week_on(library.day)
    return now.number if now else 1


def draft(library: Library, wish: Wish) -> Draft:
    """A new material: its header filled in as far as the plan tells, its body with the sections its phase and type must have."""
    kind = wish.kind or usual_type(library, wish.phase)
    return Draft(free_path(library, wish), header(library, wish) + "\n" + body(wish.phase, kind))


def header(library: Library, wish: Wish) -> str:
    """The header of a new material, from its first line to its last."""
    kind = wish.kind or usual_type(library, wish.phase)
    lines = [
        "---",
        f"title: {quoted(' '.join((wish.title or wish.lesson.title).split()))}",
        f"subject: {wish.cell.subject}",
        f"grade: {wish.cell.grade}",
        f"school_year: {wish.school_year}",
        f"week: {week_of(library, wish)}",
        f"phase: {wish.phase.value}",
        f"lesson: {wish.lesson.id}",
        f"type: {kind}",
        *_assessment(library, wish.phase, kind),
        f"level: {LEVELS[wish.phase][-1]}",
        "minutes: 15",
        "status: draft",
        "---",
    ]
    return "\n".join(lines) + "\n"


def path_of(wish: Wish, name: str = "") -> str:
    """Where the material of a lesson and phase lies, unless it is given another name."""
    return f"content/{wish.cell.subject}/{wish.cell.grade}/{name or name_of(wish)}.md"


def name_of(wish: Wish) -> str:
    """The name of a file, without its ending."""
    return f"{slug(wish.lesson.id)}-{SUFFIXES[wish.phase]}"


def usual_assessment(library: Library, kind: str) -> str:
    """How pupils' work with a type is usually assessed (D7); empty for a school that keeps no list of forms."""
    forms = [term.id for term in library.school.catalog.assessments]
    wanted = ASSESSMENT.get(kind, "written")
    return wanted if wanted in forms else "".join(forms[:1])


def _assessment(library: Library, phase: Phase, kind: str) -> list[str]:
    """Said after class only."""
    usual = usual_assessment(library, kind)
    return [f"assessment: {usual}"] if usual and phase is Phase.AFTER else []


def free_path(library: Library, wish: Wish) -> str:
    """Where a new material of a lesson and a phase stands: the first name that no file has yet."""
    number = 1
    while (path := path_of(wish, name_of(wish) + ("" if number == 1 else f"-{number}"))) in library.files:
        number += 1
    return path
