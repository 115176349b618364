"""Each lesson of a cell: when it is due, since when it is done, what serves it, who answers for it."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from generator.engine.schedule import by_phase
from generator.engine.succession import lessons_in
from generator.model.curriculum import Curriculum
from generator.model.dashboard import Phases, Progress, Standing
from generator.model.material import Material, Phase, Status
from generator.model.school import School

from .days import waiver_of, wanted_days

COMING = timedelta(weeks=4)
"""How far ahead “coming” looks."""


def progress_of(
    school: School, plan: Curriculum, materials: Iterable[Material], day: date, late: Collection[str] = ()
) -> tuple[Progress, ...]:
    """The lessons of a distribution, in its order, with the materials of its cell.

    A lesson is done on the day on which the first of its approved materials was approved by its last step. One without a recorded
    step, or approved after the library's day, is taken to have been there all the time and on that day: whether a lesson is done is
    said by the status alone, as for every target. Who answers for a lesson is who is assigned to it, else who wrote its materials.

    Args:
        school: for tables, targets, waivers and assignments.
        plan: the distribution.
        materials: those of its cell.
        day: of the library.
        late: the ids of the lessons that a target asks for in vain.
    """
    serving: dict[str, list[Material]] = {}
    for material in materials:
        for token in dict.fromkeys(lessons_in(school, material, plan.school_year)) if material.phase.is_online else ():
            serving.setdefault(token, []).append(material)
    found, due, waivers = [], wanted_days(school, plan, day), waiver_of(school, plan, day)
    for lesson in plan.lessons:
        own = sorted(serving.get(lesson.id, ()), key=by_phase)
        covering = tuple(material for material in own if material.counts)
        found.append(
            Progress(
                plan.cell,
                lesson,
                due[lesson.id],
                min((approved_by(material, day) for material in covering), default=None),
                covering,
                tuple(material for material in own if material.status is Status.REVIEW),
                _answering(school.role_for(plan.school_year, plan.cell, lesson.id), own),
                lesson.id in late,
                waivers.get(lesson.id),
            )
        )
    return tuple(found)


def _answering(role: str, materials: Iterable[Material]) -> tuple[str, ...]:
    return (role,) if role else tuple(sorted({author for material in materials for author in material.authors}))


def approved_by(material: Material, day: date) -> date:
    """The day from which an approved material is there, as far as is known on a day."""
    return min(material.approved_on or date.min, day)


def standing_of(lessons: Iterable[Progress], day: date) -> Standing:
    """The sums over some lessons."""
    own = tuple(lessons)
    done = [one for one in own if one.is_done]
    ahead = [one for one in own if not one.is_done]
    return Standing(
        lessons=len(own),
        periods=sum(one.lesson.periods for one in own),
        due=sum(one.is_due(day) for one in own),
        done=len(done),
        done_periods=sum(one.lesson.periods for one in done),
        lacking=sum(one.is_due(day) for one in ahead),
        review=sum(bool(one.waiting) for one in ahead),
        coming=sum(one.is_due(day + COMING) and not one.is_due(day) for one in ahead),
        undated=sum(one.due is None for one in ahead),
    )


def phases_of(lessons: Iterable[Progress]) -> Phases:
    """How many lessons have materials before class, after class, both, none."""
    found = [frozenset(material.phase for material in one.covering) for one in lessons]
    return Phases(
        both=sum(len(phases) == len((Phase.BEFORE, Phase.AFTER)) for phases in found),
        before=sum(phases == {Phase.BEFORE} for phases in found),
        after=sum(phases == {Phase.AFTER} for phases in found),
        none=sum(not phases for phases in found),
    )
