"""P130: a material whose content is no longer what was approved (D14)."""

from collections.abc import Iterable

from generator.engine.approvers import Whose, approvers
from generator.engine.harmless import paper
from generator.model.finding import Problem, Severity
from generator.model.header import Vocabulary
from generator.model.library import Entry, Library
from generator.model.material import ApprovalStep, Material
from generator.model.message import N_, Message, say
from generator.model.rule import LibraryRule


def _check(library: Library) -> Iterable[Problem]:
    for entry in library.entries:
        if entry.material and entry.material.lapsed:
            yield _lapsed(library, entry, entry.material)


def _lapsed(library: Library, entry: Entry, material: Material) -> Problem:
    """Told at the first step that has to be taken anew."""
    catalog = library.school.catalog
    place = next(place for place, step in enumerate(material.approval) if step.step in material.lapsed)
    step = material.approval[place]
    may = approvers(catalog, step.step, Whose(material.subject, material.authors), library.day)
    return Problem(
        entry.steps[place],
        _says(catalog.label(Vocabulary.STEP, step.step), step, is_out=material.stated is not None),
        say(
            "{people} looks at it again, then: {command}",
            people=" / ".join(catalog.label(Vocabulary.PERSON, role) for role in may) or "–",
            command=f"hoclieu approve {entry.path} --step {step.step} --by {may[0] if may else '…'}",
        ),
    )


def _says(name: str, step: ApprovalStep, *, is_out: bool) -> Message:
    day = paper(step.date)
    if not step.digest:
        if is_out:
            return say(
                "“{step}” on {day} was written without a digest, so it does not hold: in review again, not published", step=name, day=day
            )
        return say("“{step}” on {day} was written without a digest, so it does not hold", step=name, day=day)
    if is_out:
        return say("the content has changed since “{step}” on {day}: in review again, not published, not counted", step=name, day=day)
    return say("the content has changed since “{step}” on {day}", step=name, day=day)


RULE = LibraryRule(
    code="P130",
    severity=Severity.WARNING,
    title=N_("approval that has lapsed"),
    why=N_(
        "What pupils read must be what the department and the leaders have read (IV.1, IV.4, D14). Each step records a digest of the "
        "content: title, lesson, kind, questions, text, licence, sources, pictures and attached files. When any of it changes, the "
        "material is in review again until the steps are taken anew; a change of week, school year, tags, authors or place of the file "
        "changes nothing."
    ),
    wrong="approval:\n  - {step: department, by: to-truong-toan-tin, date: 2026-11-05, digest: v1-…}  # nội dung đã sửa sau ngày ấy\n",
    right="approval:\n  - {step: department, by: to-truong-toan-tin, date: 2026-11-12, digest: v1-…}  # tổ đã xem lại\n",
    check=_check,
)
