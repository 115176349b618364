"""The pages for leaders: sentences that can be read out in a meeting, and pictures that say what their tables say (D6, D7, D12)."""

import re
from datetime import date, timedelta

from generator.engine.dashboard import board_of
from generator.model.catalog import Edition
from generator.model.dashboard import Phases
from generator.model.material import ApprovalStep, Material
from generator.model.targets import Target
from generator.model.waivers import Waiver
from generator.pages.chart import burn_chart, phase_bar
from generator.pages.dashboard import cell_view, dashboard_view
from generator.pages.dashboard_parts import share
from generator.pages.dashboard_views import CellPage, DashboardPage
from generator.pages.site import Site
from generator.pages.templates import Templates
from generator.sources.locale import read_locale
from generator.sources.theme import read_views
from tests import builders as make
from tests.conftest import REPOSITORY

VIETNAMESE = read_locale("vi")
TEMPLATES = Templates(read_views(REPOSITORY / "theme"), VIETNAMESE)
DAY = "2023-10-02"


def approved(lesson: int, day: str, **changes: object) -> Material:
    steps = (ApprovalStep("leadership", "pho-hieu-truong", date.fromisoformat(day)),)
    return make.material(**{"lessons": f"bai-{lesson:02}", "approval": steps, **changes})


def pages(*materials: Material, targets: tuple[Target, ...] = (), day: str = DAY) -> tuple[DashboardPage, CellPage]:
    library = make.library(*materials, school=make.school(*targets), day=day)
    site, board = Site(library, VIETNAMESE, edition=Edition.INTERNAL), board_of(library)
    return dashboard_view(site, board), cell_view(site, board, board.cells[0])


def sentence(*materials: Material, due: str, day: str = DAY) -> str:
    _, cell = pages(*materials, targets=(make.target("every-lesson", due=due),), day=day)
    return f"{cell.forecasts[0].sentence} {cell.forecasts[0].detail}"


def test_a_forecast_can_be_read_out() -> None:
    four = [approved(number, "2023-09-29") for number in (1, 2, 3, 4)]

    assert sentence(approved(1, "2023-09-08"), due="2023-10-22") == (
        "Với nhịp này Tin học 6 sẽ thiếu 4 bài học vào 22/10/2023. Chỉ tiêu every-lesson: đã có 1/5 bài học; từ 21/08/2023 thêm 1. "
        "Còn 20 ngày: muốn kịp hạn, mỗi tuần cần thêm 2 bài học trở lên."
    )
    assert sentence(*four, due="2023-10-22").startswith("Với nhịp này Tin học 6 sẽ đủ vào 13/10/2023, kịp hạn 22/10/2023.")
    assert sentence(*four, approved(5, "2023-09-29"), due="2023-10-22").startswith("Tin học 6 đã có đủ 5 bài học cần có vào 22/10/2023.")
    late = sentence(approved(1, "2023-07-08"), due="2023-09-30")
    assert late.startswith("Tin học 6 đã quá hạn 30/09/2023, còn thiếu 4 bài học.")
    assert late.endswith("Với nhịp này chưa thấy ngày đủ.")


def test_the_school_is_told_of_what_will_lack_and_only_the_number_of_what_will_not() -> None:
    targets = (make.target("every-lesson", id="a"), make.target("online-share", id="b", min_share=0.2, due="2023-10-22"))

    whole, _ = pages(approved(1, "2023-09-29"), targets=targets)

    assert [row.state for row in whole.forecasts] == ["short"]
    assert whole.well == "1 trên 2 chỉ tiêu đã đạt hoặc sẽ kịp với nhịp này."
    assert whole.headline == (
        "1 trên 5 bài đã có học liệu. Đến nay 4 bài cần có, trong đó còn thiếu 3; bốn tuần tới cần thêm 1. "
        "Theo hạn của chỉ tiêu, chưa có gì trễ."
    )


def test_of_very_many_forecasts_the_worst_are_told_and_the_others_counted() -> None:
    targets = tuple(make.target("every-lesson", id=f"t{number}", name=f"T{number}", due=f"2023-10-{number:02}") for number in range(3, 18))

    whole, cell = pages(approved(1, "2023-09-08"), targets=targets)

    assert (len(whole.forecasts), len(cell.forecasts)) == (12, 15)
    assert whole.more.startswith("Còn 3 chỉ tiêu nữa")


def test_a_lesson_says_how_it_stands_in_words() -> None:
    waiting = [make.material(lessons=f"bai-{number:02}", status="review", approval=()) for number in (2, 5)]

    _, cell = pages(approved(1, "2023-09-08"), *waiting)

    assert [row.state_name for row in cell.lessons] == [
        "đã có",
        "còn thiếu, đang thẩm định",
        "còn thiếu",
        "còn thiếu",
        "đang thẩm định",
    ]
    assert "2 bài chưa có thì học liệu đang thẩm định." in cell.headline
    assert cell.lessons[3].weeks == "4–5"
    assert [row.days for row in cell.waits.rows] == ["chưa rõ", "chưa rõ"]


def test_what_a_target_asks_for_in_vain_is_late_and_what_only_teaching_needs_is_lacking() -> None:
    waiting = make.material(lessons="bai-04", status="review", approval=())

    whole, cell = pages(approved(1, "2023-09-08"), waiting, targets=(make.target("online-share", min_share=0.6, due="2023-10-01"),))

    assert [row.state_name for row in cell.lessons[1:]] == ["trễ hạn", "trễ hạn", "còn thiếu, đang thẩm định", "sắp cần có"]
    assert [(row.lacking, row.late) for table in whole.tables for row in table.rows if row.name == "Tin học 6"] == [(3, 2)]
    assert whole.headline.endswith("Theo hạn của chỉ tiêu, đang trễ 2 học liệu.")


def test_what_is_waived_is_told_with_what_it_changes_where_the_numbers_stand() -> None:
    target = make.target("every-lesson", due="2023-10-01")
    lifted, put_off = make.waiver(lessons=("bai-02",)), make.waiver(id="hoan", reason="Nghỉ dài", targets=(target.id,))

    both, only_lessons = waived_pages(target, lifted, put_off), waived_pages(None, lifted)

    of_lesson = "Miễn, hoãn: Tuần kiểm tra giữa học kì I (Phó hiệu trưởng kí ngày 11/09/2023, đến hết 31/05/2024). "
    assert both[0] == f"{of_lesson}Tin học 6, chỉ tiêu “Chỉ tiêu every-lesson”: bớt 1 bài học."
    assert both[1].startswith("Miễn, hoãn: Nghỉ dài (Phó hiệu trưởng kí ngày 11/09/2023, đến hết 31/05/2024). ")
    assert both[1].endswith("Tin học 6, chỉ tiêu “Chỉ tiêu every-lesson”: lùi hạn đến 01/06/2024.")
    assert only_lessons == (f"{of_lesson}Tin học 6: 1 bài không phải có học liệu.",)


def waived_pages(target: Target | None, *waivers: Waiver) -> tuple[str, ...]:
    """The lines of both pages, which are the same in a school of one cell."""
    school = make.waived(make.school(*([target] if target else ())), *waivers)
    library = make.library(approved(1, "2023-09-08"), school=school, day=DAY)
    site, board = Site(library, VIETNAMESE, edition=Edition.INTERNAL), board_of(library)
    whole, cell = dashboard_view(site, board), cell_view(site, board, board.cells[0])

    assert cell.lessons[1].state_name == "được miễn"
    assert whole.waivers == cell.waivers
    return cell.waivers


def test_no_share_stands_without_its_denominator_and_only_all_is_a_hundred_percent() -> None:
    assert (share(1, 3), share(199, 200), share(0, 0)) == ("1/3 (33%)", "199/200 (99%)", "0/0")


def test_the_lines_of_a_burn_up_end_where_the_numbers_do() -> None:
    cell = board_of(make.library(approved(1, "2023-09-29"), approved(2, "2023-09-08"), day=DAY)).cells[0]

    chart = burn_chart(cell.burn_up, date.fromisoformat(DAY))

    assert chart is not None
    heights = {tick.text: tick.at for tick in chart.rows}
    assert heights == {"0": chart.bottom, "2": chart.bottom - (chart.bottom - chart.top) * 2 // 5, "5": chart.top}
    assert chart.done.endswith(f"L{chart.today} {heights['2']}")
    assert chart.foreseen.startswith(f"M{chart.today} {heights['2']}")
    assert re.search(rf"V{chart.top}$", chart.due), "all lessons are due in the end"
    assert [tick.text for tick in chart.months] == ["T10", "T11", "T12", "T1", "T2", "T3", "T4", "T5"]


def test_the_parts_of_a_bar_are_told_apart_without_colour() -> None:
    parts = phase_bar(Phases(both=1, before=1, after=1, none=1))

    assert [(part.form, part.x, part.width) for part in parts] == [("both", 0, 25), ("before", 25, 25), ("after", 50, 25), ("none", 75, 25)]
    assert len({(part.y, part.height, part.form == "none") for part in parts}) == 4
    assert phase_bar(Phases()) == ()


def test_what_teachers_wrote_stays_text_on_the_pages() -> None:
    hostile = "<script>alert(1)</script>"
    one = make.material(title=hostile, path=f"content/tin-hoc/6/{hostile}.md", status="review", authors=(hostile,), approval=())
    whole, cell = pages(one)

    for html in (TEMPLATES.render("dieu-hanh", "../", page=whole), TEMPLATES.render("dieu-hanh-mon", "../../", page=cell)):
        assert "<script" not in html
        assert "&lt;script&gt;" in html


def test_every_picture_says_where_its_numbers_are() -> None:
    whole, cell = pages(approved(1, "2023-09-29"), day=(date.fromisoformat(DAY) + timedelta(days=3)).isoformat())

    for html in (TEMPLATES.render("dieu-hanh", "../", page=whole), TEMPLATES.render("dieu-hanh-mon", "../../", page=cell)):
        pictures = re.findall(r"<svg[^>]*>", html)
        assert pictures
        assert all('role="img" aria-label=' in one or 'aria-hidden="true"' in one for one in pictures)
        assert html.count("<figure") == html.count("Xem bằng bảng")
