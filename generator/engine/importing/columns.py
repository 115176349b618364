"""What the columns of a table are, by their headings (Công văn 5512, phụ lục I and III, and what schools make of them)."""

import re
from enum import StrEnum

from .strands import strand_in
from .words import folded


class Role(StrEnum):
    """What a column says."""

    NUMBER = "number"
    WEEK = "week"
    PERIOD = "period"
    COUNT = "count"
    TITLE = "title"
    CONTENT = "content"
    """The title, when no other column is."""
    TOPIC = "topic"
    """The chapter beside a title; the title, when no other column is."""
    LESSON_NUMBER = "lesson number"
    STRAND = "strand"
    OUTCOMES = "outcomes"
    FOREIGN = "foreign"
    """A column that only other tables have: of equipment, rooms, tests."""
    OTHER = "other"


_EXACT = {
    Role.NUMBER: "stt, tt, so tt, so thu tu, thu tu",
    Role.WEEK: "tuan, tuan thu, tuan hoc, tuan day, thoi diem, thoi gian, thoi gian thuc hien, tuan thuc hien, thoi diem thuc hien,"
    " tuan thang",
    Role.PERIOD: "tiet, tiet ppct, tiet thu, tt tiet, thu tu tiet, so thu tu tiet, tiet theo ppct, stt tiet, ppct, tiet so, tiet hoc",
    Role.COUNT: "so tiet, thoi luong, so tiet day, tong so tiet, so tiet hoc, so tiet thuc hien, thoi luong so tiet,"
    " thoi luong day hoc, tong tiet",
    Role.TITLE: "bai hoc, ten bai, ten bai hoc, ten bai day, bai day, ten chu de bai hoc, chu de bai hoc, bai hoc chu de, ten bai chu de,"
    " chuong bai hoc, chuong bai, bai chu de, chu de bai, ten chuong bai, noi dung bai hoc, ten bai hoc chu de, noi dung bai day, dau bai,"
    " chuong chu de bai hoc, phan chuong bai, chu de noi dung bai hoc, ten chuong bai hoc, bai hoc chuyen de, chuyen de bai hoc",
    Role.CONTENT: "noi dung, noi dung day hoc, noi dung kien thuc, noi dung giang day, noi dung chu de, noi dung chuong trinh",
    Role.TOPIC: "chuong, chu de, chuong chu de, phan, ten chuong, ten chu de, chu de chuong, mach noi dung, phan chuong, mach kien thuc",
    Role.LESSON_NUMBER: "bai, bai so, so bai",
    Role.STRAND: "phan mon, mon, mach, linh vuc",
    Role.OUTCOMES: "muc tieu, yccd",
    Role.FOREIGN: "so luong, ten phong, phong hoc, chuyen de, bai kiem tra danh gia, ho va ten, ho ten, so lop, so hoc sinh,"
    " trinh do dao tao, cac bai thi nghiem thuc hanh, pham vi va noi dung su dung, bai kiem tra",
}
_EXACTLY = {alias.strip(): role for role, aliases in _EXACT.items() for alias in aliases.split(",")}
_BEGINS = (
    ("yeu cau can dat", Role.OUTCOMES),
    ("yccd", Role.OUTCOMES),
    ("so tiet", Role.COUNT),
    ("thoi luong", Role.COUNT),
    ("tiet ", Role.PERIOD),
    ("tuan ", Role.WEEK),
    ("ten bai", Role.TITLE),
    ("bai hoc", Role.TITLE),
    ("thiet bi", Role.OTHER),
    ("dia diem", Role.OTHER),
    ("ghi chu", Role.OTHER),
    ("dieu chinh", Role.OTHER),
    ("hinh thuc", Role.OTHER),
    ("noi dung tich hop", Role.OTHER),
)
LONGEST_HEADING = 70
TITLES = (Role.TITLE, Role.CONTENT, Role.TOPIC)
COUNTED = (Role.WEEK, Role.PERIOD, Role.COUNT)


def bare_heading(text: str) -> str:
    """A heading to be compared: ``Bài học (1)`` → ``bai hoc``."""
    without = re.sub(r"\([^()]*\)", " ", folded(text))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", without).split())


def role_of(text: str) -> Role | None:
    """What a heading says of its column; None when it is none that is known."""
    if not text or len(text) > LONGEST_HEADING:
        return None
    bare = bare_heading(text)
    if role := _EXACTLY.get(bare) or _EXACTLY.get(re.sub(r" \d$", "", bare)):
        return role
    if re.search(r"\d", bare):
        return None
    return next((role for begin, role in _BEGINS if f"{bare} ".startswith(begin)), None)


def is_strand_heading(text: str) -> bool:
    """Whether a column is one strand's own: ``Số và Đại số``."""
    return bool(text) and len(text) <= LONGEST_HEADING and bool(strand_in(text))
