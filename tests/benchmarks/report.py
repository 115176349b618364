"""The page of a benchmark: figures in, Markdown out. It knows no clock and no machine but the one it is told of."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .library import PAGE_KB
from .measure import Cost
from .searching import SLOWER, Searching
from .wording import number, table, whole

MIB, KIB = 1024 * 1024, 1024
STATED_FOR = 5000
"""The size of library that the targets speak of."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What a site weighs, in bytes."""

    site: int
    mean: float
    """HTML of a material."""
    largest: int
    same: float
    """Mean HTML of those materials that the smallest library has too."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything measured with a library of one size."""

    materials: int
    check_cold: Cost
    check_warm: Cost
    build_cold: Cost
    build_unchanged: Cost
    build_changed: Cost
    material_build: Cost
    """mkdocs-material, which always builds everything."""
    ours: Weights
    theirs: Weights
    search: Searching


@dataclass(frozen=True, slots=True)
class Machine:
    """Where it was measured, and with what."""

    cores: int
    memory: int
    versions: tuple[tuple[str, str], ...]
    day: str = ""
    """As given; empty when nobody gave it."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A target of the project: what it says, and how far it was reached."""

    name: str
    wanted: str
    measured: str
    is_met: bool


def page(figures: Sequence[Figures], more: Sequence[str], machine: Machine) -> str:
    """The whole page; ``more`` are the sections after the one about the program's speed."""
    where = f"Máy đo: {machine.cores} lõi, bộ nhớ {number(machine.memory / MIB / KIB)} GB; "
    where += ", ".join(f"{name} {version}" for name, version in machine.versions)
    when = f"; ngày đo {machine.day}" if machine.day else ""
    return "\n\n".join(("# Số đo", f"{where}{when}.", _HOW, tables(figures), *more)) + "\n"


def tables(figures: Sequence[Figures]) -> str:
    """The tables of targets, costs and weights."""
    largest = figures[-1]
    goals = (f"| {goal.name} | {goal.wanted} | {goal.measured} | {'đạt' if goal.is_met else 'chưa đạt'} |" for goal in goals_of(figures))
    stated = f"## Chỉ tiêu, đo với {whole(largest.materials)} học liệu"
    if largest.materials != STATED_FOR:
        stated += f"\n\nChỉ tiêu đặt ra cho {whole(STATED_FOR)} học liệu; lần đo này không có cỡ ấy."
    return "\n\n".join(
        (
            stated,
            table(("Chỉ tiêu", "Cần", "Đo được", "Kết luận"), goals, "lrrl"),
            "## Thời gian và bộ nhớ",
            table(("Học liệu", "Việc", "Giây", "Giây xử lí", "So với Material", "Bộ nhớ (MB)"), _costs(figures), "rlrrrr"),
            "## Dung lượng",
            table(("Học liệu", "Trang web", "Cả trang (MB)", "HTML trung bình (KB)", "HTML lớn nhất (KB)"), _weights(figures), "rlrrr"),
            "## Tìm kiếm",
            _SEARCHING,
            table(
                ("Học liệu", "Lần đầu (KB)", "Lần sau (KB)", "Ở đâu", "Đọc tên (ms)", "Câu đầu (ms)", "Chậm nhất (ms)"),
                _searches(figures),
                "rrrlrrr",
            ),
        )
    )


def goals_of(figures: Sequence[Figures]) -> tuple[Goal, ...]:
    """The project's targets, measured with the largest library."""
    most, least = figures[-1], figures[0]
    time = most.build_cold.seconds / most.material_build.seconds
    memory = most.build_cold.memory / most.material_build.memory
    change = most.build_changed.seconds / most.material_build.seconds
    apart = most.ours.same / least.ours.same - 1
    heaviest = max(one.ours.largest for one in figures)
    return (
        Goal("Dựng từ đầu, thời gian so với Material", "≤ 1/3", _ratio(time), time <= 1 / 3),
        Goal("Dựng từ đầu, bộ nhớ so với Material", "ít hơn", _ratio(memory), memory < 1),
        Goal("Dựng lại sau một thay đổi, thời gian so với Material", "≤ 1/15", _ratio(change), change <= 1 / 15),
        Goal("Kiểm tra lần đầu", "< 3 giây", f"{number(most.check_cold.seconds, 2)} giây", most.check_cold.seconds < 3),
        Goal("Kiểm tra lại", "< 1 giây", f"{number(most.check_warm.seconds, 2)} giây", most.check_warm.seconds < 1),
        Goal("HTML của học liệu nặng nhất", "< 25 KB", f"{number(heaviest / KIB)} KB", heaviest < 25 * KIB),
        Goal(
            f"HTML của cùng {whole(least.materials)} học liệu trong kho {whole(most.materials)} so với kho {whole(least.materials)}",
            "± 2%",
            f"{'+' if apart >= 0 else '−'}{number(abs(apart) * 100, 2)}%",
            abs(apart) <= 0.02,
        ),
        *_search_goals(most.search),
    )


def _search_goals(search: Searching) -> tuple[Goal, ...]:
    slowest = max(search.phone.first, search.phone.slowest)
    return (
        Goal("Lần tìm đầu tiên, dữ liệu nén", "≤ 300 KB", f"{number(search.first / KIB)} KB", search.first <= 300 * KIB),
        Goal("Mỗi lần tìm sau đó, dữ liệu nén", "≤ 100 KB", f"{number(search.further / KIB)} KB", search.further <= 100 * KIB),
        Goal(f"Trả lời trên máy chậm hơn {SLOWER} lần", "< 100 ms", f"{whole(round(slowest))} ms", slowest < 100),
    )


_HOW = f"""`make bench` đo lại từ đầu. Mỗi cỡ là một kho học liệu giả (13 môn, 4 khối, 35 tuần, trước và sau lớp học; mỗi học liệu 2–4 KB
Markdown, ba học liệu có một hình), sinh ra từ cùng một hạt giống nên lần nào cũng giống nhau từng byte; kho nhỏ là phần đầu của kho lớn.
Cùng các tệp Markdown ấy được dựng bằng mkdocs-material, mọi học liệu nằm trong mục lục, bật `navigation.prune`, tìm kiếm tiếng Việt.

Mỗi việc chạy bốn lần, mỗi lần trong một tiến trình riêng, sau khi cả hai chương trình đã chạy thử với một kho nhỏ (nên đã có mã byte của Python);
các việc xen kẽ nhau theo từng vòng, vì máy có lúc chậm đi vài phút, cả hai chương trình cùng chịu; lấy lần nhanh nhất, vì việc khác của máy chỉ
làm chậm thêm. Vòng đầu chỉ để đo bộ nhớ, ba vòng sau để đo thời gian: xem bộ nhớ của mọi tiến trình hai mươi lần mỗi giây
làm chương trình được đo chậm đi vài phần trăm. “Một học liệu đổi”: mỗi lần thêm một câu vào một học liệu.
“Từ đầu” là chưa có `.hoclieu/` và `site/`. Giây là thời gian chờ thật; giây xử lí cộng của mọi lõi, vì `hoclieu` dùng mọi lõi còn MkDocs
chỉ dùng một. Bộ nhớ là mức cao nhất của cả cây tiến trình: số lớn hơn trong hai số, tổng Pss đọc từ `/proc` mỗi 0,05 giây và `ru_maxrss`
mà hệ điều hành ghi cho tiến trình lớn nhất. 1 KB là 1 024 byte; HTML tính khi chưa nén.

Trần dung lượng của một trang không phải học liệu (`page_html_kb`) được nâng lên {PAGE_KB} KB trong kho giả: khi mọi môn, mọi khối đều có chỉ
tiêu, trang độ phủ nặng hơn trần 200 KB của trường mẫu và kho sẽ không được xuất bản. Trần của trang học liệu giữ nguyên."""

_SEARCHING = f"""Đo trên trang tìm kiếm thật của kho đã dựng. Dung lượng là mọi thứ trình duyệt tải từ phím đầu tiên đến khi có đoạn trích, đã nén:
tên các học liệu, các mảnh mục lục, các trang làm đoạn trích; chữ được gõ từng từ, nghỉ tay sau mỗi từ, và lấy lần nặng nhất. Thời gian chỉ
tính phần tính toán: đọc tên (một lần mỗi lượt vào trang), câu hỏi đầu tiên khi mã còn nguội, và câu chậm nhất trong các câu đã thử (mỗi câu ba
lần, lấy lần nhanh nhất). Chromium được làm chậm {SLOWER} lần để giống một điện thoại rẻ."""

_WORK: tuple[tuple[str, Callable[[Figures], Cost]], ...] = (
    ("`hoclieu check`, lần đầu", lambda one: one.check_cold),
    ("`hoclieu check`, lần sau", lambda one: one.check_warm),
    ("`hoclieu build`, từ đầu", lambda one: one.build_cold),
    ("`hoclieu build`, không có gì đổi", lambda one: one.build_unchanged),
    ("`hoclieu build`, một học liệu đổi", lambda one: one.build_changed),
    ("`mkdocs build`, Material", lambda one: one.material_build),
)


def _costs(figures: Sequence[Figures]) -> Iterator[str]:
    for one in figures:
        for name, cost_of in _WORK:
            cost = cost_of(one)
            ratio = _ratio(cost.seconds / one.material_build.seconds) if "build" in name and cost is not one.material_build else ""
            memory = whole(round(cost.memory / MIB))
            seconds, used = number(cost.seconds, 2), number(cost.processor_seconds, 2)
            yield f"| {whole(one.materials)} | {name} | {seconds} | {used} | {ratio} | {memory} |"


def _weights(figures: Sequence[Figures]) -> Iterator[str]:
    for one in figures:
        for name, weights in (("Kho học liệu", one.ours), ("Material", one.theirs)):
            site, mean, largest = weights.site / MIB, weights.mean / KIB, weights.largest / KIB
            yield f"| {whole(one.materials)} | {name} | {number(site)} | {number(mean)} | {number(largest)} |"


def _searches(figures: Sequence[Figures]) -> Iterator[str]:
    for one in figures:
        search = one.search
        for where, spent in (("Node.js", search.node), (f"Chromium, chậm {SLOWER} lần", search.phone)):
            times = " | ".join(whole(round(time)) for time in (spent.reading, spent.first, spent.slowest))
            yield f"| {whole(one.materials)} | {number(search.first / KIB)} | {number(search.further / KIB)} | {where} | {times} |"


def _ratio(share: float) -> str:
    """Parts of one as they are said: ``1/4,2``, or ``1,3 lần`` for more than one."""
    return f"1/{number(1 / share)}" if share < 1 else f"{number(share)} lần"
