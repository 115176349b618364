"""People in the order in which Vietnamese schools list them: by given name (tên), then family name (họ), then what stands between."""

from .text import fold, vietnamese_order

_ROLES = ("giao vien", "gv", "to truong", "to pho", "hieu truong", "pho", "nhan vien", "thu vien", "tong phu trach", "can bo")
"""How the names of roles begin, folded: they have no given name, and stand in the order of the alphabet."""


def name_order(name: str) -> tuple[object, ...]:
    """A key that sorts people by given name, and roles as words are sorted: roles first, ``Giáo viên Toán 9`` before ``10``.

    ``Lê Văn Ân`` stands before ``Trần An Bình`` and after ``Đỗ Thị An``.
    """
    words = name.split()
    if len(words) < 2 or _is_role(name):  # noqa: PLR2004 -- family name and given name
        return (0, vietnamese_order(name), (), ())
    return (1, vietnamese_order(words[-1]), vietnamese_order(words[0]), vietnamese_order(" ".join(words[1:-1])))


def _is_role(name: str) -> bool:
    folded = fold(name)
    return any(char.isdigit() for char in name) or any(folded == role or folded.startswith(f"{role} ") for role in _ROLES)
