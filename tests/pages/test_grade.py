"""A grade and its weeks: what pupils open first (D22)."""

from dataclasses import replace

from generator.model.curriculum import Cell
from generator.model.material import Material
from generator.model.message import as_written
from generator.model.school import School
from generator.pages.grade import grade_view, week_views
from generator.pages.site import Site
from generator.pages.views import WeekLabel, WeekPage
from tests import builders as make

TOAN = Cell("toan", 6)


def site(*materials: Material, day: str = "2023-10-01", school: School | None = None, drafts: bool = False) -> Site:
    return Site(make.library(*materials, day=day, school=school), as_written, drafts)


def two_subjects() -> School:
    return make.school(curricula=(make.curriculum(cell=TOAN), make.curriculum()))


def week(number: int, of: Site) -> WeekPage:
    return week_views(of, 6)[number - 1]


def titles(page: WeekPage) -> dict[str, list[str]]:
    return {subject.name: [card.title for card in subject.cards] for subject in page.subjects}


def test_a_grade_has_its_planned_subjects_in_the_catalogues_order_then_those_with_materials_only() -> None:
    own = make.catalog()
    own = replace(own, subjects=(*own.subjects, replace(own.subjects[0], id="am-nhac", name="Âm nhạc")))
    school = replace(two_subjects(), catalog=own)

    view = grade_view(site(make.material(subject="am-nhac"), make.material(grade=7), school=school), 6)

    assert [subject.address for subject in view.subjects] == ["tin-hoc/6/", "toan/6/", "am-nhac/6/"]


def test_a_subject_says_how_many_of_its_lessons_are_covered() -> None:
    made = (
        make.material(),
        make.material(phase="after"),
        make.material(lessons="bai-02", phase="in"),
        make.material(lessons="bai-03", status="draft"),
        make.material(lessons="on-tap"),
    )

    (subject,) = grade_view(site(*made), 6).subjects

    assert (subject.name, subject.covered, subject.lessons, subject.materials) == ("Tin học", 1, 5, 4)


def test_a_draft_of_the_preview_is_among_the_materials_and_covers_nothing() -> None:
    (subject,) = grade_view(site(make.material(status="draft"), drafts=True), 6).subjects

    assert (subject.covered, subject.materials) == (0, 1)


def test_all_weeks_of_the_table_are_listed_and_one_is_now() -> None:
    view = grade_view(site(day="2023-09-20"), 6)

    assert [label.number for label in view.weeks] == list(range(1, 36))
    assert [label.number for label in view.weeks if label.is_now] == [2]
    assert (view.weeks[1].dates, view.weeks[1].address) == ("18/09 – 23/09/2023", "lop-6/tuan-2/")


def test_a_sunday_belongs_to_the_week_before_it() -> None:
    view = grade_view(site(day="2023-09-24"), 6)

    assert [label.number for label in view.weeks if label.is_now] == [2]


def test_in_a_break_no_week_is_now_and_the_break_is_named() -> None:
    view = grade_view(site(day="2024-02-10"), 6)

    assert [label.number for label in view.weeks if label.is_now] == []
    assert [(pause.note, pause.dates) for pause in view.pauses] == [("Nghỉ", "05/02 – 11/02/2024"), ("Nghỉ", "12/02 – 18/02/2024")]


def test_a_week_over_new_year_shows_both_years() -> None:
    (label,) = [label for label in grade_view(site(), 6).weeks if label.start == "2024-01-01"]
    over = grade_view(site(school=make.school(calendars=(make.calendar(first="2023-12-28", weeks=1),)), day="2023-12-30"), 6).weeks[0]

    assert label.dates == "01/01 – 06/01/2024"
    assert over.dates == "28/12/2023 – 02/01/2024"


def test_without_a_table_of_weeks_a_grade_has_its_subjects_and_no_weeks() -> None:
    bare = site(school=make.school(calendars=(), curricula=(make.curriculum(school_year="2024-2025"),)))

    view = grade_view(bare, 6)

    assert [subject.name for subject in view.subjects] == ["Tin học"]
    assert view.weeks == ()
    assert week_views(bare, 6) == ()


def test_a_week_shows_what_is_taught_and_what_there_is_to_do_in_every_subject() -> None:
    page = week(2, site(make.material(lessons="bai-02", week=2, title="Đọc trước"), school=two_subjects()))

    assert titles(page) == {"Tin học": ["Đọc trước"], "Toán": []}
    assert [subject.lessons for subject in page.subjects] == [("Bài 2",), ("Bài 2",)]
    assert page.week.materials == 1


def test_a_lesson_of_two_weeks_is_taught_in_both_and_its_materials_stand_in_their_own_week() -> None:
    made = site(make.material(lessons="bai-04", week=4, title="Trước"), make.material(lessons="bai-04", week=5, phase="after", title="Sau"))

    assert [titles(week(number, made))["Tin học"] for number in (4, 5)] == [["Trước"], ["Sau"]]
    assert [week(number, made).subjects[0].lessons for number in (4, 5)] == [("Bài 4",), ("Bài 4",)]


def test_a_material_of_last_year_stands_where_this_years_plan_puts_its_lesson() -> None:
    years = (make.calendar("2022-2023", first="2022-09-05", free=()), make.calendar())
    school = make.school(calendars=years, curricula=(make.curriculum(school_year="2022-2023"), make.curriculum()))

    made = site(make.material(lessons="bai-03", week=9, school_year="2022-2023", title="Cũ"), school=school)

    assert [page.week.number for page in week_views(made, 6) if titles(page)["Tin học"]] == [3]


def test_materials_of_other_grades_are_not_in_a_week() -> None:
    made = site(make.material(grade=7, title="Lớp bảy"))

    assert titles(week(1, made)) == {"Tin học": []}
    assert {name: cards for page in week_views(made, 7)[:1] for name, cards in titles(page).items()} == {"Tin học": ["Lớp bảy"]}


def test_weeks_lead_to_one_another_from_the_first_to_the_last() -> None:
    pages = week_views(site(), 6)

    assert pages[0].earlier is None
    assert pages[-1].later is None
    assert [page.later.number for page in pages[:-1] if page.later] == list(range(2, 36))
    assert [page.earlier.number for page in pages[1:] if page.earlier] == list(range(1, 35))


def test_the_year_goes_by_semesters_and_its_breaks_stand_where_they_fall() -> None:
    first, second = grade_view(site(), 6).semesters

    assert [first.name, second.name] == ["Semester I", "Semester II"]
    assert [step.number for step in first.steps if isinstance(step, WeekLabel)] == list(range(1, 19))
    after_week_21 = [step for step in second.steps if step.start > "2024-01-31"][:3]
    assert [type(step).__name__ for step in after_week_21] == ["Pause", "Pause", "WeekLabel"]


def test_a_grade_tells_this_week() -> None:
    view = grade_view(site(day="2023-09-20"), 6)

    assert view.now is not None
    assert (view.now.title, view.now.week, view.now.is_teaching) == ("Week 2", 2, True)


def test_subjects_without_materials_of_the_week_stand_apart() -> None:
    page = week(2, site(make.material(lessons="bai-02", week=2), school=two_subjects()))

    assert [[subject.name for subject in group] for group in (page.busy, page.idle)] == [["Tin học"], ["Toán"]]
