"""The tables of a school as Table Schema (datapackage.org), which editors of tables and validators of CSV read."""

from generator.engine.columns import ASSIGNMENTS, CURRICULUM, SUCCESSION, WEEKS, Columns
from generator.engine.grammar import LAST_WEEK, MOST_COUNT, whole
from generator.engine.grammar import WEEKS as WEEKS_OF_A_LESSON
from generator.model.curriculum import RowKind
from generator.model.message import N_, Translate
from generator.model.school import School

from .shapes import Node, capital
from .words import Words

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"

_CURRICULUM = {
    "id": Words(N_("id"), N_("what materials point to; it stays the same from year to year")),
    "title": Words(N_("title of the lesson")),
    "kind": Words(N_("kind of row"), N_("only lessons are counted by targets for every lesson")),
    "periods": Words(N_("number of periods")),
    "order": Words(N_("place in the distribution"), N_("without it the order of the rows")),
    "strand": Words(N_("strand"), N_("such as Số, Hình where lessons restart at one")),
    "chapter": Words(N_("chapter")),
    "weeks": Words(N_("teaching weeks"), N_("such as 12, 5-6 or 11;13")),
    "outcomes": Words(N_("outcomes"), N_("separated by semicolons")),
    "guessed": Words(N_("what the import guessed"), N_("emptied when a person has looked at it")),
}
_WEEKS = {
    "week": Words(N_("teaching week"), N_("empty in the row of a break, such as Tết")),
    "start": Words(N_("first day"), N_("year, month, day: 2026-11-05")),
    "end": Words(N_("last day"), N_("year, month, day: 2026-11-05")),
    "semester": Words(N_("semester"), N_("I or II; “break” in the row of a break")),
    "note": Words(N_("remark")),
}
_SUCCESSION = {
    "old": Words(N_("old id"), N_("the lesson's id in the distributions of earlier years")),
    "new": Words(N_("new id"), N_("the id of the lesson that takes its place; empty when it was dropped")),
    "old_title": Words(N_("old title"), N_("for people; the program does not read it")),
    "new_title": Words(N_("new title"), N_("for people; the program does not read it")),
    "guessed": Words(N_("what the program guessed"), N_("emptied when a person has looked at it")),
}
_ASSIGNMENTS = {
    "subject": Words(N_("subject"), N_("one of the department's own")),
    "grade": Words(N_("grade"), N_("the number only")),
    "lesson": Words(N_("lesson"), N_("its id in the curriculum distribution; * stands for all others")),
    "role": Words(N_("role"), N_("the id of a role of the department, never a name")),
    "note": Words(N_("remark")),
}
_KINDS = {
    RowKind.LESSON: N_("lesson"),
    RowKind.PRACTICE: N_("practice"),
    RowKind.REVIEW: N_("review"),
    RowKind.TEST: N_("test"),
    RowKind.ACTIVITY: N_("activity"),
    RowKind.RESERVE: N_("reserve"),
}

_COUNT = {"minimum": 0, "maximum": MOST_COUNT}


def curriculum_table(translate: Translate) -> Node:
    """Of a curriculum distribution, ``<subject>-<grade>.csv``."""
    kinds = {
        "categories": [{"value": kind.value, "label": translate(name)} for kind, name in _KINDS.items()],
        "constraints": {"enum": [kind.value for kind in RowKind]},
    }
    special: dict[str, Node] = {
        "id": {"constraints": {"unique": True}},
        "kind": kinds,
        "periods": {"type": "integer", "constraints": _COUNT},
        "order": {"type": "integer", "constraints": _COUNT},
        "weeks": {"constraints": {"pattern": whole(WEEKS_OF_A_LESSON)}},
    }
    title = translate(N_("Curriculum distribution of a subject in a grade"))
    return _table(title, CURRICULUM, _CURRICULUM, special, translate) | {"primaryKey": ["id"]}


def weeks_table(translate: Translate) -> Node:
    """Of the table of teaching weeks, ``weeks.csv``."""
    special: dict[str, Node] = {
        "week": {"type": "integer", "constraints": {"minimum": 1, "maximum": LAST_WEEK, "required": False}},
        "start": {"type": "date"},
        "end": {"type": "date"},
    }
    return _table(translate(N_("Teaching weeks of a school year")), WEEKS, _WEEKS, special, translate)


def succession_table(translate: Translate) -> Node:
    """Of the table of changed lessons, ``<subject>-<grade>-doi-bai.csv``."""
    special: dict[str, Node] = {"new": {"constraints": {"required": False}}}
    return _table(translate(N_("Lessons that a change of plan or textbook changed")), SUCCESSION, _SUCCESSION, special, translate)


def assignments_table(school: School, translate: Translate) -> Node:
    """Of a department's assignments, ``phan-cong-<department>.csv``."""
    catalog = school.catalog
    chosen = {"subject": [subject.id for subject in catalog.subjects], "role": [person.id for person in catalog.people]}
    special: dict[str, Node] = {name: {"constraints": {"enum": tokens}} for name, tokens in chosen.items() if tokens}
    special["grade"] = {"type": "integer", "constraints": {"enum": list(catalog.grades)} if catalog.grades else {}}
    title = translate(N_("Assignments of a department"))
    return _table(title, ASSIGNMENTS, _ASSIGNMENTS, special, translate) | {"primaryKey": ["subject", "grade", "lesson"]}


def _table(title: str, columns: Columns, words: dict[str, Words], special: dict[str, Node], translate: Translate) -> Node:
    """Columns may stand in any order, and those that are not required may be missing."""
    fields = []
    for name in columns.known:
        own = special.get(name, {})
        field: Node = {"name": name, "title": capital(translate(words[name].title))}
        if words[name].description:
            field["description"] = capital(translate(words[name].description))
        constraints = {"required": name in columns.required, **own.get("constraints", {})}
        fields.append(field | {"type": "string"} | own | {"constraints": constraints})
    return {"$schema": PROFILE, "title": title, "fieldsMatch": "superset", "missingValues": [""], "fields": fields}
