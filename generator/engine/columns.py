"""The columns of the tables that a school keeps as CSV: the readers take them, and the schemas for editors name them."""

from dataclasses import dataclass

from .text import fold


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns a table may have: those it must have, and what else each may be called (folded)."""

    required: tuple[str, ...]
    optional: tuple[str, ...]
    aliases: dict[str, str]

    @property
    def known(self) -> tuple[str, ...]:
        """All of them."""
        return self.required + self.optional

    def name_of(self, written: str) -> str:
        """The column that a heading names, by its name or an alias; empty when none."""
        return written if written in self.known else self.aliases.get(fold(written), "")


CURRICULUM = Columns(
    required=("id", "title", "kind", "periods"),
    optional=("order", "strand", "chapter", "weeks", "outcomes", "guessed"),
    aliases={
        "ma": "id",
        "ma bai": "id",
        "stt": "order",
        "tt": "order",
        "so tt": "order",
        "thu tu": "order",
        "mach": "strand",
        "phan mon": "strand",
        "chuong": "chapter",
        "chu de": "chapter",
        "bai hoc": "title",
        "ten bai": "title",
        "bai": "title",
        "noi dung": "title",
        "loai": "kind",
        "so tiet": "periods",
        "thoi luong": "periods",
        "tuan": "weeks",
        "thoi diem": "weeks",
        "week": "weeks",
        "yeu cau can dat": "outcomes",
        "yccd": "outcomes",
        "may doan": "guessed",
    },
)
"""Of ``<subject>-<grade>.csv``."""

SUCCESSION = Columns(
    required=("old", "new"),
    optional=("old_title", "new_title", "guessed"),
    aliases={
        "ma cu": "old",
        "bai cu": "old",
        "ma moi": "new",
        "bai moi": "new",
        "ten cu": "old_title",
        "ten moi": "new_title",
        "may doan": "guessed",
    },
)
"""Of ``<subject>-<grade>-doi-bai.csv``; the titles are for people and are not read."""

WEEKS = Columns(
    required=("week", "start", "end"),
    optional=("semester", "note"),
    aliases={
        "tuan": "week",
        "hoc ki": "semester",
        "hoc ky": "semester",
        "tu ngay": "start",
        "bat dau": "start",
        "den ngay": "end",
        "ket thuc": "end",
        "ghi chu": "note",
    },
)
"""Of ``weeks.csv``."""

ASSIGNMENTS = Columns(
    required=("subject", "grade", "lesson", "role"),
    optional=("note",),
    aliases={
        "mon": "subject",
        "mon hoc": "subject",
        "lop": "grade",
        "khoi": "grade",
        "bai": "lesson",
        "bai hoc": "lesson",
        "ma bai": "lesson",
        "vai tro": "role",
        "giao vien": "role",
        "nguoi soan": "role",
        "phan cong": "role",
        "ghi chu": "note",
    },
)
"""Of ``phan-cong-<department>.csv``."""
