"""What the views are made from: the library on its day, with the tables that many pages ask for made once."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from generator.engine.look import look_of
from generator.engine.schedule import by_phase, standing
from generator.engine.succession import lessons_in
from generator.model.calendar import Week
from generator.model.catalog import Edition, Subject
from generator.model.curriculum import Cell, Curriculum
from generator.model.header import Vocabulary
from generator.model.language import Language
from generator.model.library import Library
from generator.model.look import Look
from generator.model.material import Material
from generator.model.message import Translate
from generator.model.school import School

from .views import Card, WeekLabel, span_on_paper

NEW_FOR = timedelta(days=14)
"""How long a material is new."""


@dataclass(frozen=True)
class Site:
    """A library as it is shown on its day."""

    library: Library
    translate: Translate
    drafts: bool = False
    """Whether unapproved materials are shown too, marked: in previews only."""
    edition: Edition = Edition.PUBLIC

    @property
    def is_internal(self) -> bool:
        """Whether it is for the school itself: with pages for leaders, and with who wrote what."""
        return self.edition is Edition.INTERNAL

    @property
    def school(self) -> School:
        """The school."""
        return self.library.school

    @cached_property
    def year(self) -> str:
        """The school year of the day."""
        return self.school.year_on(self.library.day)

    @cached_property
    def shown(self) -> tuple[Material, ...]:
        """The materials that have pages, by path."""
        return self.library.materials if self.drafts else self.library.published

    @cached_property
    def by_cell(self) -> dict[Cell, list[Material]]:
        """The shown materials of each cell, by path."""
        found: dict[Cell, list[Material]] = {}
        for material in self.shown:
            found.setdefault(material.cell, []).append(material)
        return found

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """The cells that have a hub: those planned this year, in the catalogue's order, then those that only have materials."""
        planned = [curriculum.cell for curriculum in self.school.curricula_of(self.year)]
        return tuple(dict.fromkeys((*planned, *sorted(self.by_cell))))

    @cached_property
    def grades(self) -> tuple[int, ...]:
        """The grades that have a page, rising."""
        return tuple(sorted({cell.grade for cell in self.cells}))

    @property
    def has_guides(self) -> bool:
        """Whether the library has guides to link to."""
        return "content/huong-dan/index.md" in self.library.files

    @property
    def teachers_guide(self) -> str:
        """The address of the guide for teachers; empty when the library has none."""
        return "huong-dan/giao-vien/" if "content/huong-dan/giao-vien.md" in self.library.files else ""

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """The teaching weeks of the year."""
        calendar = self.school.calendar(self.year)
        return calendar.weeks if calendar else ()

    @cached_property
    def standing_now(self) -> dict[tuple[Cell, int], list[Material]]:
        """The shown materials by cell and the week they stand in this year."""
        found: dict[tuple[Cell, int], list[Material]] = {}
        for material in self.shown:
            for week in standing(self.school, material, self.year):
                found.setdefault((material.cell, week), []).append(material)
        return {place: sorted(materials, key=by_phase) for place, materials in found.items()}

    def lessons_now(self, material: Material) -> tuple[str, ...]:
        """The ids by which this year knows the lessons of a material."""
        return lessons_in(self.school, material, self.year)

    def curriculum(self, cell: Cell) -> Curriculum | None:
        """This year's distribution of a cell."""
        return self.school.curriculum(self.year, cell)

    def label(self, vocabulary: Vocabulary, token: str) -> str:
        """What readers see for a token."""
        return self.school.catalog.label(vocabulary, token)

    def written_by(self, material: Material) -> tuple[str, ...]:
        """Who wrote a material: for the school itself its authors, for everybody their departments."""
        if self.is_internal:
            return tuple(self.label(Vocabulary.PERSON, author) for author in material.authors)
        return tuple(dict.fromkeys(name for author in material.authors if (name := self._department_of.get(author))))

    @cached_property
    def _department_of(self) -> dict[str, str]:
        """The name of the department of each role."""
        names = {department.id: department.name for department in self.school.catalog.departments}
        return {person.id: names[person.department] for person in self.school.catalog.people if person.department in names}

    def subject_name(self, cell: Cell) -> str:
        """The subject's name."""
        return self.label(Vocabulary.SUBJECT, cell.subject)

    def look(self, subject: str) -> Look:
        """The subject's colour and sign."""
        return self._looks.get(subject) or look_of(Subject(subject, subject))

    @cached_property
    def _looks(self) -> dict[str, Look]:
        return {subject.id: look_of(subject) for subject in self.school.catalog.subjects}

    def language(self, subject: str) -> Language | None:
        """The foreign language that a subject teaches."""
        return self._languages.get(subject)

    @cached_property
    def _languages(self) -> dict[str, Language]:
        return {subject.id: subject.language for subject in self.school.catalog.subjects if subject.language}

    def is_new(self, material: Material) -> bool:
        """Whether it was approved in the fortnight that ends on the library's day."""
        approved = material.approved_on
        return approved is not None and timedelta(0) <= self.library.day - approved < NEW_FOR

    def dated_card(self, material: Material) -> Card:
        """A material as lists show it that are made anew every day: they know what is new."""
        return self.card(material)._replace(is_new=self.is_new(material))

    def card(self, material: Material) -> Card:
        """A material as lists show it."""
        return Card(
            title=material.title,
            address=material.address,
            phase=material.phase.value,
            phase_name=self.label(Vocabulary.PHASE, material.phase),
            type_name=self.label(Vocabulary.TYPE, material.type),
            minutes=material.minutes,
            summary=material.summary,
            is_draft=material.status != "approved",
            status_name=self.label(Vocabulary.STATUS, material.status),
            type=material.type,
            language=self.language(material.subject),
        )

    def week_label(self, grade: int, number: int) -> WeekLabel:
        """A week of this year for a grade."""
        week = next((week for week in self.weeks if week.number == number), None)
        address = week_address(grade, number)
        if week is None:
            return WeekLabel(number, "", "", "", "")
        last = max(week.end, week.start + timedelta(days=6))
        return WeekLabel(
            number,
            address,
            span_on_paper(week.start, week.end),
            week.start.isoformat(),
            last.isoformat(),
            week.note,
            is_now=week.start <= self.library.day <= last,
            materials=sum(len(self.standing_now.get((cell, number), ())) for cell in self.cells if cell.grade == grade),
        )


def hub_address(cell: Cell) -> str:
    """``tin-hoc/6/``."""
    return f"{cell.subject}/{cell.grade}/"


def keeping_id(cell: Cell) -> str:
    """``tin-hoc-6``: a cell on the page of downloads, and the name of what a device or a stick keeps of it."""
    return f"{cell.subject}-{cell.grade}"


def grade_address(grade: int) -> str:
    """``lop-6/``."""
    return f"lop-{grade}/"


def week_address(grade: int, week: int | str) -> str:
    """``lop-6/tuan-12/``: the week of the school year of the day."""
    return f"lop-{grade}/tuan-{week}/"
