from itertools import pairwise

import pytest

from generator.engine.names import name_order


@pytest.mark.parametrize(
    "in_order",
    [
        ("Đỗ Thị An", "Trần Văn Ăn", "Lê Văn Ân", "Trần An Bình"),
        ("Lê Thị Hoa", "Nguyễn An Hoa", "Nguyễn Văn Hoa", "Lê Thị Hoà"),
        ("Trần Văn Dũng", "Lê Thị Đào", "An Thị Em"),
        ("Giáo viên Toán 9", "Giáo viên Toán 10", "Tổ trưởng Ngữ văn", "Tổ trưởng Toán – Tin"),
        ("Hiệu trưởng", "Phó hiệu trưởng phụ trách chuyên môn", "Phạm Thị An"),
    ],
)
def test_people_stand_by_given_name_then_family_name_and_roles_by_the_alphabet(in_order: tuple[str, ...]) -> None:
    assert all(name_order(one) < name_order(other) for one, other in pairwise(in_order))


def test_a_list_of_roles_and_people_is_in_order() -> None:
    names = ("Lê Văn Ân", "Giáo viên Toán 10", "Đỗ Thị An", "Giáo viên Toán 9", "An")

    assert sorted(names, key=name_order) == ["An", "Giáo viên Toán 9", "Giáo viên Toán 10", "Đỗ Thị An", "Lê Văn Ân"]
