"""The schema of a material's header, with the school's own choices."""

from generator.model.header import Header, Vocabulary
from generator.model.material import Status
from generator.model.message import N_, Translate
from generator.model.school import School

from .demands import demands, sections
from .places import cells, lesson_lists, weeks
from .shapes import NUMBER, TEXT, Choice, Drawing, Node, choose

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def material_schema(school: School, translate: Translate) -> Node:
    """JSON Schema of the front matter that the reader and the rules of this school accept."""
    catalog = school.catalog
    drawing = Drawing(translate, lambda vocabulary: {"$ref": f"#/$defs/{vocabulary.value}"} if catalog.subjects else _open(vocabulary))
    header = drawing.shape(Header)
    header["properties"]["status"]["default"] = Status.DRAFT.value
    lists, lessons = lesson_lists(school, translate)
    return {
        "$schema": DIALECT,
        "title": translate(N_("Header of a material – {school}")).format(school=catalog.school.name),
        "description": translate(N_("The lines between the two lines --- at the top of a file. “hoclieu check” also reads what is below.")),
        **header,
        "allOf": [*demands(school, translate), *weeks(school, translate), *cells(school, translate), *lessons],
        "$defs": {vocabulary.value: choose(_choices(school, vocabulary)) for vocabulary in Vocabulary} | lists,
        "x-sections": sections(translate),
    }


def _open(vocabulary: Vocabulary) -> Node:
    """Where there is no catalogue, the reader takes any word: that the catalogue is missing is told once, there."""
    return NUMBER if vocabulary is Vocabulary.GRADE else TEXT


def _choices(school: School, vocabulary: Vocabulary) -> list[Choice]:
    """The tokens of a closed list; grades are numbers."""
    terms = school.catalog.terms(vocabulary)
    is_number = vocabulary is Vocabulary.GRADE
    return [(int(term.id) if is_number else term.id, term.name, "; ".join((term.name, *term.aliases))) for term in terms]
