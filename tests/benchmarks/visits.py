"""The section about first visits: what was measured, held against what was promised."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.browser.weighing import SCRIPT, VISIT

from .wording import number, table, whole

SPEED = 0.95
"""Lighthouse's mark for performance, of one."""
KB = 1000


@dataclass(frozen=True, slots=True)
class Visit:
    """A first visit to one page."""

    name: str
    score: float
    """Lighthouse's mark for performance with its mobile preset, of one."""
    others: float
    """The least of its marks for accessibility, best practices and SEO."""
    paint: float
    """Milliseconds until the largest thing is painted, on the phone and the network that Lighthouse imagines."""
    blocked: float
    """Milliseconds for which the page would not answer a finger."""
    shift: float
    """How far what stands already is moved about, Lighthouse's measure."""
    compressed: int
    """Bytes of all that is asked for, as sent, without pictures and recordings."""
    script: int
    """Of these, script."""

    @property
    def missed(self) -> tuple[str, ...]:
        """What of the promises was not kept."""
        kept = (
            ("điểm tốc độ", self.score >= SPEED),
            ("điểm khác", self.others >= 1),
            ("xê dịch", round(self.shift, 3) == 0),
            ("dung lượng", self.compressed <= VISIT),
            ("mã lệnh", self.script <= SCRIPT),
        )
        return tuple(name for name, is_kept in kept if not is_kept)


def section(visits: Sequence[Visit]) -> str:
    """The section, ready for the page."""
    heads = (
        "Trang",
        "Điểm tốc độ",
        "Điểm khác",
        "Hiện xong (giây)",
        "Bận (ms)",
        "Xê dịch",
        "Tải về, đã nén (KB)",
        "Trong đó mã lệnh (KB)",
        "Kết luận",
    )
    return "\n\n".join(("## Lần mở đầu tiên trên điện thoại", _HOW, table(heads, _rows(visits), "lrrrrrrrl"), _verdict(visits)))


def _rows(visits: Sequence[Visit]) -> Iterator[str]:
    yield f"| *Cần* | ≥ {number(SPEED, 2)} | 1 |  |  | 0 | ≤ {whole(VISIT // KB)} | ≤ {whole(SCRIPT // KB)} |  |"
    for one in visits:
        told = "đạt" if not one.missed else f"chưa đạt: {', '.join(one.missed)}"
        loading = f"{number(one.score, 2)} | {number(one.others, 2)} | {number(one.paint / 1000)} | {whole(round(one.blocked))} | {number(one.shift, 3)}"
        yield f"| {one.name} | {loading} | {number(one.compressed / KB)} | {number(one.script / KB)} | {told} |"


def _verdict(visits: Sequence[Visit]) -> str:
    short = [one.name for one in visits if one.missed]
    return f"Chưa đạt: {'; '.join(short)}." if short else f"Cả {len(visits)} trang đều đạt."


_HOW = """Kho mẫu của chính dự án này, được dựng và phục vụ dưới một thư mục con như GitHub Pages, nén gzip. Điểm tốc độ là của Lighthouse, chế độ điện
thoại (máy chậm hơn 4 lần, mạng 4G chậm), lấy số giữa của ba lần chạy; “điểm khác” là điểm thấp nhất trong ba
điểm còn lại của Lighthouse (dễ tiếp cận, làm đúng cách, máy tìm kiếm). “Hiện xong” là lúc phần lớn nhất hiện ra, “bận” là thời gian trang
không đáp lại ngón tay, “xê dịch” là mức chữ và hình bị xô đi khi đang tải. Dung lượng là mọi thứ trình duyệt xin ở lần mở đầu tiên, trừ hình,
tiếng, phim; ở bảng này 1 KB là 1 000 byte, chặt hơn."""
