"""What of all that is owed one role or one department is told."""

from generator.model.due import Dues
from generator.workflows.due import due
from tests import builders as make


def told(role: str | None = None, department: str | None = None) -> Dues:
    targets, waiver = (make.target("every-lesson", due="2023-09-20"),), make.waiver(lessons=("bai-02",))
    school = make.assigned(make.waived(make.school(*targets), waiver), ("bai-01", "to-truong-toan-tin"), ("*", "gv-tin-hoc-6"))
    return due(make.library(make.material(status="draft"), school=school), 4, role, department)


def test_a_role_is_told_its_own_and_the_waivers_where_it_has_lessons() -> None:
    head, teacher, other = told("to-truong-toan-tin"), told("gv-tin-hoc-6"), told("pho-hieu-truong")

    assert [one.lesson.id for one in head.owed if one.lesson] == ["bai-01"]
    assert [one.lesson.id for one in teacher.owed if one.lesson] == ["bai-03", "bai-04", "bai-05"]
    assert (len(head.eased), len(teacher.eased)) == (1, 1)
    assert (other.owed, other.eased) == ((), ())


def test_a_department_is_told_its_own_and_the_waivers_of_its_subjects() -> None:
    own, other = told(department="to-toan-tin"), told(department="to-khac")

    assert (len(own.owed), len(own.eased)) == (4, 1)
    assert (other.owed, other.eased) == ((), ())
