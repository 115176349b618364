"""What the templates show: plain values, ready to be printed. Templates compute nothing."""

from datetime import date
from typing import NamedTuple

from generator.model.language import Language
from generator.model.look import Look


class Crumb(NamedTuple):
    """A step of the way from the first page to this one."""

    title: str
    address: str


class Chip(NamedTuple):
    """A fact about a material: what it is, what it says, and the theme's classes when it has a look of its own."""

    label: str
    text: str
    classes: str = ""


class Card(NamedTuple):
    """A material as lists show it."""

    title: str
    address: str
    phase: str
    """The token, for the look."""
    phase_name: str
    type_name: str
    minutes: int | None
    summary: str
    is_draft: bool
    status_name: str
    type: str = ""
    """The token, for filters."""
    is_new: bool = False
    """Approved in the fortnight before the library's day; told only by pages that are made anew every day."""
    language: Language | None = None
    """The foreign language that its title may be in."""


class WeekLabel(NamedTuple):
    """A teaching week as it is shown."""

    number: int
    address: str
    dates: str
    """``07/09 – 12/09/2026``; empty without a table of weeks."""
    start: str
    """ISO; empty without a table of weeks."""
    end: str
    """ISO, the last day that belongs to the week, its Sunday included."""
    note: str = ""
    is_now: bool = False
    materials: int = 0


class Now(NamedTuple):
    """This week, as it stands on the page for the day of the build; a script says it again for the reader's day."""

    title: str
    detail: str
    week: int | None
    """The week to open: this one, or the next."""
    action: str
    """What opening it is called."""
    is_teaching: bool


class LessonRow(NamedTuple):
    """A row of a distribution with its materials."""

    title: str
    anchor: str
    kind: str
    kind_name: str
    periods: int
    weeks: tuple[WeekLabel, ...]
    before: tuple[Card, ...]
    within: tuple[Card, ...]
    after: tuple[Card, ...]
    counts: bool
    is_covered: bool

    def slots(self, phases: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str, tuple[Card, ...]], ...]:
        """Its three phases side by side: token, name, materials."""
        cards = {"before": self.before, "in": self.within, "after": self.after}
        return tuple((token, name, cards[token]) for token, name in phases)

    @property
    def is_bare(self) -> bool:
        """Whether it has no material of any phase."""
        return not (self.before or self.within or self.after)


class Chapter(NamedTuple):
    """Rows that belong together."""

    title: str
    rows: tuple[LessonRow, ...]


class PastYear(NamedTuple):
    """What stood in an earlier school year, by week."""

    school_year: str
    weeks: tuple[tuple[int, tuple[Card, ...]], ...]


class Hub(NamedTuple):
    """A subject in a grade: the year as a path of lessons."""

    look: Look
    """Of the subject."""
    subject_name: str
    grade: int
    address: str
    school_year: str
    chapters: tuple[Chapter, ...]
    others: tuple[Card, ...]
    """Materials whose lesson this year's distribution does not have."""
    covered: int
    lessons: int
    materials: int
    day: str
    past: tuple[PastYear, ...]
    fresh: int = 0
    """How many of its materials are new."""
    latest: tuple[tuple[Card, str], ...] = ()
    """What was approved last, each with its day, the last first."""
    phases: tuple[tuple[str, str], ...] = ()
    """The three phases: token and name."""
    types: tuple[tuple[str, str], ...] = ()
    """The kinds of material it has: token and name, in the catalogue's order."""
    this_week: tuple[LessonRow, ...] = ()
    """The rows of the week of the day."""
    now: Now | None = None
    address_in_full: str = ""
    """With the host, to share and to print; empty when the site has no address."""
    qr: str = ""
    """The address as a QR code: an SVG; empty when the site has no address."""
    keeping: str = ""
    """Its place on the page of downloads."""
    language: Language | None = None
    """The foreign language that it teaches."""


class SubjectWeek(NamedTuple):
    """One subject in one week of a grade."""

    look: Look
    name: str
    address: str
    lessons: tuple[str, ...]
    """What the plan teaches in this week."""
    cards: tuple[Card, ...]
    language: Language | None = None
    """The foreign language that it teaches."""


class WeekPage(NamedTuple):
    """A teaching week of a grade."""

    grade: int
    week: WeekLabel
    school_year: str
    subjects: tuple[SubjectWeek, ...]
    earlier: WeekLabel | None
    later: WeekLabel | None

    @property
    def busy(self) -> tuple[SubjectWeek, ...]:
        """The subjects with something to do."""
        return tuple(subject for subject in self.subjects if subject.cards)

    @property
    def idle(self) -> tuple[SubjectWeek, ...]:
        """The subjects that are taught and have no material for the week."""
        return tuple(subject for subject in self.subjects if not subject.cards and subject.lessons)


class SubjectLink(NamedTuple):
    """A subject of a grade and how far it is."""

    look: Look
    name: str
    address: str
    covered: int
    lessons: int
    materials: int
    fresh: int
    """How many of the materials are new."""


class Pause(NamedTuple):
    """A break of the school year."""

    note: str
    dates: str
    start: str
    end: str


class Semester(NamedTuple):
    """A semester: its weeks, and the breaks between them."""

    name: str
    steps: tuple[WeekLabel | Pause, ...]


class CalendarLink(NamedTuple):
    """A calendar that can be subscribed to."""

    name: str
    address: str


class GradePage(NamedTuple):
    """A grade: its subjects and its weeks."""

    grade: int
    address: str
    school_year: str
    subjects: tuple[SubjectLink, ...]
    weeks: tuple[WeekLabel, ...]
    pauses: tuple[Pause, ...]
    semesters: tuple[Semester, ...] = ()
    """The weeks and breaks again, as the year goes."""
    now: Now | None = None
    week_now: str = ""
    """The address of this week's page; of the first, where no week is."""
    any_week: str = ""
    """The same with ``{week}`` in place of the number, for the script that knows the reader's day."""
    calendars: tuple[CalendarLink, ...] = ()
    """Of its classes."""


def on_paper(day: date) -> str:
    """A day as it is written in Vietnam: 09/10/2023."""
    return f"{day:%d/%m/%Y}"


def span_on_paper(start: date, end: date) -> str:
    """Two days as they are written: ``09/10 – 14/10/2023``."""
    return f"{start:%d/%m} – {end:%d/%m/%Y}" if start.year == end.year else f"{on_paper(start)} – {on_paper(end)}"


class Stage(NamedTuple):
    """A simulation on a page of its own."""

    name: str
    address: str
    file: str
    """What its frame loads, from the site's root."""
    lesson: str
    """The title of the first material that shows it."""
    lesson_address: str


class CmsView(NamedTuple):
    """The page about the editor of whole libraries."""

    is_installed: bool
    repository: str
    """Its name at the Git host; empty when the site does not say where it is kept."""
    host: str
    guide: str
    """The address of the guide for teachers; empty when there is none."""
