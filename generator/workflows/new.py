"""``hoclieu new``: a material's file with everything that is known already, for its author to fill in."""

from dataclasses import dataclass

from generator.engine.text import slug
from generator.model.curriculum import Cell, Lesson
from generator.model.library import Library
from generator.model.material import Phase

BEFORE = """## Nhiệm vụ

1. Viết ở đây: em xem hoặc đọc gì.
2. Viết ở đây: em làm gì ở nhà, mang gì đến lớp.

## Vì sao em làm việc này

Viết ở đây: việc này giúp gì cho bài học trên lớp.

## Nội dung

Viết ở đây.

## Tự kiểm tra

**Câu 1 (nb).** Viết câu hỏi ở đây?

- A. Lựa chọn
- B. Lựa chọn
- C. Lựa chọn
- D. Lựa chọn

> **Đáp án: A.** Viết lời giải thích ở đây.
"""

AFTER = """## Nhớ lại

Viết ở đây: một, hai câu nhắc lại điều đã học.

## Bài tập

**Câu 1 (th).** Viết câu hỏi ở đây?

- A. Lựa chọn
- B. Lựa chọn
- C. Lựa chọn
- D. Lựa chọn

> **Đáp án: A.** Viết lời giải thích ở đây.

**Câu 2 (vd).** Viết câu hỏi mở ở đây?

> **Gợi ý trả lời:** Viết một câu trả lời mẫu ở đây.
"""

WITHIN = """## Hoạt động

Viết ở đây: các hoạt động trên lớp.
"""

BODIES = {Phase.BEFORE: BEFORE, Phase.IN: WITHIN, Phase.AFTER: AFTER}
"""Lessons are in Vietnamese, whatever language the messages are in."""

FIRST_TYPE = {Phase.BEFORE: "reference", Phase.IN: "reference", Phase.AFTER: "exercise"}
FIRST_LEVEL = {Phase.BEFORE: "nb", Phase.IN: "th", Phase.AFTER: "vd"}
SUFFIXES = {Phase.BEFORE: "truoc", Phase.IN: "trong", Phase.AFTER: "sau"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written."""

    path: str
    """Relative to the root."""
    text: str


def lacking(library: Library, school_year: str, cell: Cell, phase: Phase) -> tuple[Lesson, ...]:
    """The rows of a distribution that have no material of a phase yet, lessons first in their order (D8)."""
    curriculum = library.school.curriculum(school_year, cell)
    if curriculum is None:
        return ()
    served = {lesson for m in library.materials if m.cell == cell and m.phase is phase for lesson in m.lessons}
    return tuple(row for row in curriculum.rows if row.id not in served)


def draft(library: Library, school_year: str, cell: Cell, lesson: Lesson, phase: Phase, *, title: str = "", kind: str = "") -> Draft:
    """A new material: its header filled in as far as the plan tells, its body with the sections its phase must have."""
    week = lesson.weeks[-1 if phase is Phase.AFTER else 0] if lesson.weeks else 1
    types = tuple(term.id for term in library.school.catalog.types)
    first = FIRST_TYPE[phase] if FIRST_TYPE[phase] in types else types[0]
    shown = (title or lesson.title).replace("\\", "\\\\").replace('"', '\\"')
    header = [
        "---",
        f'title: "{shown}"',
        f"subject: {cell.subject}",
        f"grade: {cell.grade}",
        f"school_year: {school_year}",
        f"week: {week}",
        f"phase: {phase.value}",
        f"lesson: {lesson.id}",
        f"type: {kind or first}",
        *(["assessment: written"] if phase is Phase.AFTER and _has(library, "written") else []),
        f"level: {FIRST_LEVEL[phase]}",
        "minutes: 15",
        "status: draft",
        "---",
    ]
    return Draft(_free_path(library, cell, lesson, phase), "\n".join(header) + "\n\n" + BODIES[phase])


def _has(library: Library, form: str) -> bool:
    return any(term.id == form for term in library.school.catalog.assessments)


def _free_path(library: Library, cell: Cell, lesson: Lesson, phase: Phase) -> str:
    base = f"content/{cell.subject}/{cell.grade}/{slug(lesson.id)}-{SUFFIXES[phase]}"
    number = 1
    while (path := f"{base}{'' if number == 1 else f'-{number}'}.md") in library.files:
        number += 1
    return path
