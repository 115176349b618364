"""The school as ``materials_catalog.yml`` describes it: its words, people, limits and targets."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from .curriculum import Cell
from .header import Vocabulary, key, keys
from .language import Language
from .look import Colour, Icon
from .span import Span
from .targets import Target
from .waivers import Waiver


@dataclass(frozen=True, slots=True)
class Term:
    """A token of a closed list and what readers see instead of it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    """Other ways teachers write it; a label or alias in a file is answered with the token."""
    url: str = ""
    """Where more can be read, such as a licence's text."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject (môn học) of the programme."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    department: str = ""
    periods: tuple[tuple[int, int], ...] = ()
    """Yearly periods by grade, Thông tư 32/2018/TT-BGDĐT."""
    colour: Colour | None = None
    icon: Icon | None = None
    """How it is told apart at a glance; may be left out, see ``engine/look.py``."""
    language: Language | None = None
    """The foreign language that it teaches: its lessons mix it with Vietnamese, see ``engine/passages.py``."""

    def periods_in(self, grade: int) -> int | None:
        """The programme's yearly periods in a grade; None when it is not taught or not said."""
        return dict(self.periods).get(grade)


@dataclass(frozen=True, slots=True)
class Department:
    """A department (tổ chuyên môn)."""

    id: str
    name: str
    head: str = ""
    owners: tuple[str, ...] = ()
    """Accounts, teams or e-mail addresses that GitHub asks to review its subjects."""


@dataclass(frozen=True, slots=True)
class Person:
    """A role, never a name: the library is public (Luật 91/2025/QH15)."""

    id: str
    name: str
    department: str = ""
    accounts: tuple[str, ...] = ()
    """Whose role it is at the hosting service, with an at sign; never a team."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes over which a file is refused, in KiB."""

    material_kb: int = 128
    header_kb: int = 16
    picture_kb: int = 200
    video_mb: int = 25
    """In MiB, as all that follow: five minutes at 480 lines take about 20."""
    audio_mb: int = 10
    attachment_mb: int = 10
    simulation_mb: int = 2
    """Of all files of one simulation together."""


class HostKind(StrEnum):
    """What a host mostly gives."""

    VIDEO = "video"
    SIMULATION = "simulation"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Host:
    """Another host whose videos and simulations a material may point to, behind a button that says so."""

    host: str
    """Its name, subdomains included: ``youtube.com`` is also ``www.youtube.com``."""
    name: str
    """What readers call it."""
    kind: HostKind = HostKind.PAGE


HOSTS = (
    Host("youtube.com", "YouTube", HostKind.VIDEO),
    Host("youtu.be", "YouTube", HostKind.VIDEO),
    Host("youtube-nocookie.com", "YouTube", HostKind.VIDEO),
    Host("vimeo.com", "Vimeo", HostKind.VIDEO),
    Host("geogebra.org", "GeoGebra", HostKind.SIMULATION),
    Host("phet.colorado.edu", "PhET", HostKind.SIMULATION),
    Host("scratch.mit.edu", "Scratch", HostKind.SIMULATION),
    Host("desmos.com", "Desmos", HostKind.SIMULATION),
    Host("commons.wikimedia.org", "Wikimedia Commons"),
)
"""Those that schools use most; a catalogue that says ``hosts`` says them all anew."""


class Edition(StrEnum):
    """For whom a site is built."""

    PUBLIC = "public"
    """Everybody: neither pages for leaders, nor who wrote and approved what."""
    INTERNAL = "internal"
    """The school itself."""


@dataclass(frozen=True, slots=True)
class Budgets:
    """What a published page may weigh, in KiB, uncompressed."""

    material_html_kb: int = 25
    page_html_kb: int = 400
    """Of pages about many materials; coverage of 13 subjects in 4 grades is the heaviest, some 330 KiB before compression."""


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """Who publishes the library."""

    name: str
    short_name: str = ""
    time_zone: str = "Asia/Ho_Chi_Minh"
    owners: tuple[str, ...] = ()
    """The leaders' accounts, teams or e-mail addresses, whom GitHub asks to review everything else."""
    feedback: str = ""
    """Where readers say what is wrong: a form, an e-mail address or an issue page, see ``engine/feedback.py``."""
    authority: str = ""
    """The authority above the school (cơ quan chủ quản), as its papers begin with it."""
    place: str = ""
    """Where its papers are signed (địa danh)."""
    signer: str = ""
    """The office of whoever signs its papers (chức vụ); the head's when it is left out."""


@dataclass(frozen=True, slots=True)
class Approver:
    """Who may take a step of approval (D14). Without a line for a step and a subject, the usual ones may, see ``engine/approvers.py``."""

    step: str = key(required=True, of=Vocabulary.STEP)
    by: tuple[str, ...] = keys(required=True, of=Vocabulary.PERSON)
    subjects: tuple[str, ...] = keys(of=Vocabulary.SUBJECT)
    """Without any, all of them."""
    start: date | None = None
    end: date | None = None
    """The first and the last day of the assignment, so that what was approved under an earlier one stays approved."""


@dataclass(frozen=True, slots=True)
class YearPlan:
    """A school year, its targets, and what is waived of them."""

    id: str
    targets: tuple[Target, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    span: Span = field(default=Span(""), metadata={"internal": True})


@dataclass(frozen=True)
class Catalog:
    """Everything ``materials_catalog.yml`` says."""

    school: SchoolFacts = key(required=True)
    grades: tuple[int, ...] = keys(required=True)
    classes: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """The classes of each grade by name, such as 6A1, for the sheets that parents are given; may be left out."""
    subjects: tuple[Subject, ...] = keys(required=True)
    departments: tuple[Department, ...] = ()
    people: tuple[Person, ...] = ()
    phases: tuple[Term, ...] = keys(required=True)
    types: tuple[Term, ...] = keys(required=True)
    assessments: tuple[Term, ...] = ()
    levels: tuple[Term, ...] = ()
    statuses: tuple[Term, ...] = ()
    licenses: tuple[Term, ...] = ()
    approval_steps: tuple[Term, ...] = ()
    approvers: tuple[Approver, ...] = ()
    digests_from: date | None = None
    """The day from which on a step of approval holds only with the digest of what was approved."""
    limits: Limits = Limits()
    budgets: Budgets = Budgets()
    edition: Edition = Edition.PUBLIC
    """Which edition is built where nobody asks for another."""
    hosts: tuple[Host, ...] = HOSTS
    reports: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The columns of each kind of report that is filed, in their order; the usual ones for a kind that is left out."""
    years: tuple[YearPlan, ...] = ()

    def subject(self, subject_id: str) -> Subject | None:
        """The subject of this id."""
        return next((subject for subject in self.subjects if subject.id == subject_id), None)

    def terms(self, vocabulary: Vocabulary) -> tuple[Term, ...]:
        """The closed list of a vocabulary, tokens as text."""
        return self._terms[vocabulary]

    @cached_property
    def _terms(self) -> dict[Vocabulary, tuple[Term, ...]]:
        return {
            Vocabulary.SUBJECT: tuple(Term(subject.id, subject.name, subject.aliases) for subject in self.subjects),
            Vocabulary.GRADE: tuple(Term(str(grade), f"Lớp {grade}") for grade in self.grades),
            Vocabulary.SCHOOL_YEAR: tuple(Term(year.id, f"Năm học {year.id}") for year in self.years),
            Vocabulary.PERSON: tuple(Term(person.id, person.name) for person in self.people),
            Vocabulary.PHASE: self.phases,
            Vocabulary.TYPE: self.types,
            Vocabulary.ASSESSMENT: self.assessments,
            Vocabulary.LEVEL: self.levels,
            Vocabulary.STATUS: self.statuses,
            Vocabulary.LICENSE: self.licenses,
            Vocabulary.STEP: self.approval_steps,
        }

    def label(self, vocabulary: Vocabulary, token: str) -> str:
        """What readers see for a token; the token itself when the catalogue does not know it."""
        return self._labels.get((vocabulary, token), token)

    def cell_name(self, cell: Cell) -> str:
        """What readers see for a cell: ``Toán 6``."""
        return f"{self.label(Vocabulary.SUBJECT, cell.subject)} {cell.grade}"

    @cached_property
    def _labels(self) -> dict[tuple[Vocabulary, str], str]:
        return {(vocabulary, term.id): term.name for vocabulary in Vocabulary for term in reversed(self.terms(vocabulary))}
