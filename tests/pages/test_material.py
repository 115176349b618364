"""A material's page: what it is, its lesson's other phases, its neighbours along the plan."""

from dataclasses import replace

from generator.model.catalog import Edition
from generator.model.material import Material
from generator.model.message import as_written
from generator.model.school import School
from generator.pages.material import material_views
from generator.pages.material_views import MaterialPage
from generator.pages.qr import Codes
from generator.pages.site import Site
from tests import builders as make


def views(
    *materials: Material, drafts: bool = False, school: School | None = None, day: str = "2023-10-01", edition: Edition = Edition.PUBLIC
) -> dict[str, MaterialPage]:
    library = make.library(*materials, day=day, school=school)
    return {view.address: view for view in material_views(Site(library, as_written, drafts, edition), make.CELL)}


def facts(view: MaterialPage) -> dict[str, str]:
    return {chip.label: chip.text for chip in view.chips}


def test_tokens_are_shown_in_the_schools_words() -> None:
    (view,) = views(make.material()).values()

    assert facts(view) == {
        "phase": "Trước lớp học",
        "subject": "Tin học 6",
        "week": "1 (11/09 – 16/09/2023)",
        "type": "Bài giảng đa phương tiện",
        "time": "15 minutes",
        "level": "Nhận biết",
        "assessment": "Hỏi đáp",
    }
    assert (view.license_name, view.license_url.partition("://")[0]) == ("Creative Commons BY-SA 4.0", "https")
    assert view.lessons == ("Bài 1",)


def test_who_wrote_it_is_said_to_the_school_itself_and_everybody_is_told_the_department() -> None:
    one = make.material(authors=("gv-tin-hoc-6", "to-truong-toan-tin", "pho-hieu-truong", "nguoi-la"))

    (internal,) = views(one, edition=Edition.INTERNAL).values()
    (public,) = views(one, edition=Edition.PUBLIC).values()

    assert internal.authors == ("Giáo viên Tin học 6", "Tổ trưởng Toán – Tin", "Phó hiệu trưởng", "nguoi-la")
    assert public.authors == ("Tổ Toán – Tin",)


def test_the_phase_and_the_subject_have_a_look_and_a_word_and_the_other_facts_a_label() -> None:
    (view,) = views(make.material()).values()

    looks = {chip.label: chip.classes for chip in view.chips if chip.classes}
    assert looks == {"phase": "hl-phase hl-phase--before", "subject": "hl-subject hl-hue--teal hl-icon--screen"}


def test_what_the_author_did_not_say_has_no_chip() -> None:
    (view,) = views(make.material(minutes=None, level="", assessment=())).values()

    assert facts(view).keys() == {"phase", "subject", "week", "type"}


def test_a_licence_the_school_does_not_know_is_shown_as_written_and_without_a_link() -> None:
    (view,) = views(make.material(license="MIT")).values()

    assert (view.license_name, view.license_url) == ("MIT", "")


def beside(view: MaterialPage) -> dict[str, list[str]]:
    """The titles in each phase; the page's own in brackets."""
    return {part.phase: [f"[{link.title}]" if link.is_current else link.title for link in part.links] for part in view.phases}


def test_the_lessons_phases_stand_side_by_side_and_the_pages_own_place_is_marked() -> None:
    made = views(
        make.material(phase="after", title="Sau"),
        make.material(title="Trước"),
        make.material(phase="in", title="Trong"),
        make.material(lessons="bai-02", title="Bài khác"),
    )

    assert beside(made["tin-hoc/6/bai-01-trong/"]) == {"before": ["Trước"], "in": ["[Trong]"], "after": ["Sau"]}
    assert beside(made["tin-hoc/6/bai-01-truoc/"]) == {"before": ["[Trước]"], "in": ["Trong"], "after": ["Sau"]}
    assert beside(made["tin-hoc/6/bai-02-truoc/"]) == {}


def test_a_material_of_two_lessons_stands_beside_another_once() -> None:
    both = {"lessons": ("bai-01", "bai-02")}

    made = views(make.material(**both, title="Một"), make.material(**both, phase="after", title="Hai"))

    assert beside(made["tin-hoc/6/bai-01-truoc/"]) == {"before": ["[Một]"], "in": [], "after": ["Hai"]}


def test_a_page_knows_its_address_and_its_code_when_the_site_has_one() -> None:
    material = make.material()
    site = Site(make.library(material), as_written)

    (unknown,) = material_views(site, make.CELL)
    (known,) = material_views(site, make.CELL, lambda address: f"https://kho.example/{address}")

    assert (unknown.address_in_full, unknown.qr) == ("", "")
    assert known.address_in_full == "https://kho.example/tin-hoc/6/bai-01-truoc/"
    assert known.qr == Codes().png(known.address_in_full)


def test_readers_words_go_to_the_schools_address_with_the_material_named() -> None:
    school = make.school()
    facts = replace(school.catalog.school, feedback="mailto:gop-y@truong.example")
    school = replace(school, catalog=replace(school.catalog, school=facts))

    (view,) = views(make.material(title="Số & chữ"), school=school).values()

    assert (
        view.feedback == "mailto:gop-y@truong.example?subject=S%E1%BB%91%20%26%20ch%E1%BB%AF&body=tin-hoc%2F6%2Fbai-01-truoc%2F%0D%0A%0D%0A"
    )


def test_neighbours_follow_the_plan_not_the_names_of_files() -> None:
    made = views(
        make.material(lessons="bai-01", path="content/tin-hoc/6/z.md"),
        make.material(lessons="bai-01", phase="after", path="content/tin-hoc/6/y.md"),
        make.material(lessons="bai-02", path="content/tin-hoc/6/a.md"),
    )

    assert list(made) == ["tin-hoc/6/z/", "tin-hoc/6/y/", "tin-hoc/6/a/"]
    chain = [(view.earlier and view.earlier.address, view.later and view.later.address) for view in made.values()]
    assert chain == [(None, "tin-hoc/6/y/"), ("tin-hoc/6/z/", "tin-hoc/6/a/"), ("tin-hoc/6/y/", None)]


def test_nothing_leads_to_a_draft_but_in_the_preview() -> None:
    approved, draft = make.material(), make.material(phase="after", status="review")

    published, preview = views(approved, draft), views(approved, draft, drafts=True)

    assert list(published) == ["tin-hoc/6/bai-01-truoc/"]
    assert published["tin-hoc/6/bai-01-truoc/"].phases == ()
    assert published["tin-hoc/6/bai-01-truoc/"].later is None
    assert preview["tin-hoc/6/bai-01-sau/"].is_draft
    assert preview["tin-hoc/6/bai-01-sau/"].status_name == "Đang thẩm định"


def test_a_material_of_an_earlier_year_stands_where_this_years_plan_teaches_its_lesson() -> None:
    years = (make.calendar("2022-2023", first="2022-09-05", free=()), make.calendar())
    plans = (make.curriculum(school_year="2022-2023"), make.curriculum(make.lesson(1, weeks=(3,))))
    school = make.school(calendars=years, curricula=plans)

    (view,) = views(make.material(week=1, school_year="2022-2023"), school=school).values()

    assert facts(view)["week"] == "3 (25/09 – 30/09/2023)"


def test_a_material_that_this_years_plan_lacks_says_its_own_week_and_year() -> None:
    years = (make.calendar("2022-2023", first="2022-09-05", free=()), make.calendar())
    old = make.curriculum(make.lesson(9, title="Bài cũ"), school_year="2022-2023")
    school = replace(make.school(), calendars=years, curricula=(old, make.curriculum()))

    (view,) = views(make.material(lessons="bai-09", week=9, school_year="2022-2023"), school=school).values()

    assert facts(view)["week"] == "week 9 of 2022-2023"
    assert view.lessons == ("Bài cũ",)


def test_only_the_cells_own_materials_have_pages_here() -> None:
    assert list(views(make.material(), make.material(grade=7))) == ["tin-hoc/6/bai-01-truoc/"]
