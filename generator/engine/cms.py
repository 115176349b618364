"""What the editor of whole libraries in the browser (Sveltia CMS) offers: a collection for each subject and grade, with its own lessons.

Choices are those of the schema of headers, so what the check would refuse cannot be chosen. Three things this editor has no words for stay
with the check: what depends on another field (the levels of a phase), what stands in the body, and several lessons of one material.
"""

from collections.abc import Iterable
from typing import Any

from generator.model.curriculum import Cell, Curriculum
from generator.model.demands import LEAST_MINUTES, LONGEST_TITLE, MOST_MINUTES
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Phase, Status
from generator.model.message import N_, Translate, say

from .repository import Repository
from .schema.material import material_schema

Field = dict[str, Any]
PICTURES = "hinh"
"""The folder beside the materials in which their pictures lie."""
SLUG = "{{lesson}}-{{phase}}"
"""How a new file is named; a second one of the same lesson and phase gets a number."""
MESSAGES = {
    "create": "Thêm {{path}}",
    "update": "Sửa {{path}}",
    "delete": "Bỏ {{path}}",
    "uploadMedia": "Thêm {{path}}",
    "deleteMedia": "Bỏ {{path}}",
}
"""Of commits, in Vietnamese like the library."""
HINTS = ("level", "minutes", "license", "sources", "summary")
"""The fields whose description is for people who fill in a form; those of the others tell how a file is written."""


def cms_config(library: Library, repository: Repository | None, site_name: str, translate: Translate) -> dict[str, Any]:
    """The editor's configuration, for JSON."""
    school = library.school
    year = school.year_on(library.day)
    schema = material_schema(school, translate)
    maker = _Fields(library, year, schema, translate)
    return {
        "backend": _backend(repository),
        "publish_mode": "editorial_workflow",
        "app_title": site_name,
        "media_folder": f"content/{PICTURES}",
        "public_folder": f"/{PICTURES}",
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "lowercase": True},
        "output": {"omit_empty_optional_fields": True},
        "collections": [maker.collection(curriculum) for curriculum in school.curricula_of(year)],
    }


def _backend(repository: Repository | None) -> dict[str, Any]:
    """Signing in is by a token that GitHub or GitLab gives: any other way needs a server of the school's own.

    Where no repository is known only the folder on one's own computer can be opened; the editor demands a name all the same.
    """
    if repository is None:
        return {"name": "github", "repo": "truong/kho-hoc-lieu", "auth_methods": ["token"]}
    own = {"name": repository.kind, "repo": repository.path, "auth_methods": ["token"], "commit_messages": MESSAGES}
    is_theirs = repository.kind == "gitlab" and repository.host != "gitlab.com"
    return own | ({"api_root": f"https://{repository.host}/api/v4"} if is_theirs else {})


class _Fields:
    """Makes the fields of every collection of one school year."""

    def __init__(self, library: Library, year: str, schema: dict[str, Any], translate: Translate) -> None:
        self.library = library
        self.year = year
        self.schema = schema
        self.translate = translate

    def collection(self, curriculum: Curriculum) -> Field:
        """The collection of a subject and grade."""
        cell = curriculum.cell
        label = self.library.school.catalog.cell_name(cell)
        return {
            "name": f"{cell.subject}-{cell.grade}",
            "label": label,
            "label_singular": self.translate(N_("material")),
            "folder": f"content/{cell.subject}/{cell.grade}",
            "media_folder": PICTURES,
            "public_folder": PICTURES,
            "create": True,
            "publish": False,
            "slug": SLUG,
            "summary": "{{title}}",
            "sortable_fields": ["week", "title"],
            "editor": {"preview": False},
            "fields": [*self._header(cell, curriculum), self._body()],
        }

    def _header(self, cell: Cell, curriculum: Curriculum) -> Iterable[Field]:
        yield self._field("title", "string", maxlength=LONGEST_TITLE)
        yield {"name": "subject", "widget": "hidden", "default": cell.subject}
        yield {"name": "grade", "widget": "hidden", "default": cell.grade}
        yield {"name": "school_year", "widget": "hidden", "default": self.year}
        yield self._field("lesson", "select", options=[_option(row.id, row.title) for row in curriculum.rows])
        yield self._week()
        yield self._choose("phase", Vocabulary.PHASE, tuple(Phase))
        yield self._choose("type", Vocabulary.TYPE)
        yield self._choose("assessment", Vocabulary.ASSESSMENT)
        yield self._choose("level", Vocabulary.LEVEL)
        yield self._field("minutes", "number", value_type="int", min=LEAST_MINUTES, max=MOST_MINUTES)
        yield self._choose("status", Vocabulary.STATUS, (Status.DRAFT, Status.REVIEW)) | {"default": Status.DRAFT.value}
        yield self._choose("license", Vocabulary.LICENSE)
        yield self._field("sources", "list", field={"name": "source", "label": self._title("sources"), "widget": "string"})
        yield self._field("summary", "text")

    def _week(self) -> Field:
        calendar = self.library.school.calendar(self.year)
        if calendar is None or not calendar.weeks:
            return self._field("week", "number", value_type="int", min=1)
        days = "{number} ({start:%d/%m} – {end:%d/%m})"
        options = [_option(one.number, days.format(number=one.number, start=one.start, end=one.end)) for one in calendar.weeks]
        return self._field("week", "select", options=options)

    def _choose(self, name: str, vocabulary: Vocabulary, only: tuple[str, ...] = ()) -> Field:
        terms = self.library.school.catalog.terms(vocabulary)
        return self._field(name, "select", options=[_option(term.id, term.name) for term in terms if not only or term.id in only])

    def _field(self, name: str, widget: str, **settings: object) -> Field:
        about = self.schema["properties"][name].get("description")
        hint = {"hint": about} if about and name in HINTS else {}
        return {
            "name": name,
            "label": self._title(name),
            "widget": widget,
            "required": name in self.schema["required"],
            **hint,
            **settings,
        }

    def _title(self, name: str) -> str:
        title: str = self.schema["properties"][name]["title"]
        return title[:1].upper() + title[1:]

    def _body(self) -> Field:
        """As plain text: an editor that shows it as on paper writes Markdown anew, and questions and formulas would suffer."""
        asked = [
            f"{self.library.school.catalog.label(Vocabulary.PHASE, phase)}: "
            + ", ".join(f"## {section['heading']}" for section in sections)
            for phase, sections in self.schema["x-sections"].items()
        ]
        hint = say("Headings that the check asks for: {headings}", headings="; ".join(asked)).text(self.translate)
        label = self.translate(N_("What pupils read"))
        return {"name": "body", "label": label, "widget": "text", "hint": hint, "pattern": [r"\S", label]}


def _option(value: str | int, label: str) -> dict[str, str | int]:
    return {"label": label, "value": value}
