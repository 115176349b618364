"""The search page's facets: everything that results are named by, and what they can be narrowed by."""

from generator.model.curriculum import Cell
from generator.model.look import Colour, Icon, Look
from generator.model.material import Material
from generator.model.message import as_written
from generator.pages.search_views import Facet, search_page, ways_of
from generator.pages.site import Site
from tests import builders as make


def site(*materials: Material) -> Site:
    school = make.school(curricula=(make.curriculum(cell=Cell("toan", 6)), make.curriculum()))
    return Site(make.library(*materials, day="2023-10-01", school=school), as_written)


def facets(*materials: Material) -> dict[str, Facet]:
    return {facet.column: facet for facet in search_page(site(*materials)).facets}


def test_a_facet_with_one_value_narrows_nothing_but_names_it_for_the_results() -> None:
    subject = facets(make.material(), make.material(phase="after"))["subject"]

    assert [choice.name for choice in subject.choices] == ["Tin học"]
    assert not subject.narrows


def test_subjects_and_phases_have_a_look_in_facets_and_the_others_have_none() -> None:
    found = facets(make.material(), make.material(phase="after"))

    assert {choice.classes for choice in found["subject"].choices} == {"hl-subject hl-hue--teal hl-icon--screen"}
    assert [choice.classes for choice in found["phase"].choices] == ["hl-phase hl-phase--before", "hl-phase hl-phase--after"]
    assert {choice.classes for name in ("grade", "week", "type") for choice in found[name].choices} == {""}
    assert found["phase"].narrows


def test_the_ways_to_subjects_have_their_looks() -> None:
    (grade,) = ways_of(site(make.material()))

    assert [way.look for way in grade.subjects] == [Look(Colour.TEAL, Icon.SCREEN), Look(Colour.BLUE, Icon.ANGLE)]
