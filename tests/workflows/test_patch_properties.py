"""Whatever a school owes, a change that only adds an approved, valid material is accepted, and nothing of the debt is its author's."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.repository import Repository, school_in

TIN, TOAN = "content/tin-hoc/6", "content/toan/6"
FILES = [f"{TIN}/{name}.md" for name in ("bai-01-truoc", "bai-02-sau", "bai-03-truoc", "bai-04-trong", "bai-05-bai-06-sau", "on-tap-truoc")]
FILES.append(f"{TOAN}/hai-bai-sau.md")

DEBTS = {
    "a level nobody knows": ("\nlevel: ", "\nlevel: không-"),
    "a key nobody knows": ("\nminutes: ", "\nphút: "),
    "a broken header": ("\ntitle: ", "\ntitle: ["),
    "a type nobody knows": ("\ntype: ", "\ntype: phim-"),
    "a lesson nobody knows": ("\nlesson: ", "\nlesson: xx-"),
    "a broken link": ("\n## ", "\n[xem](khong-co.md) ![](khong-co.png)\n\n## "),
    "raw HTML": ("\n## ", "\n<script>alert(1)</script>\n\n## "),
    "no approval": ("\nstatus: approved", "\nstatus: draft"),
    "another week": ("\nweek: ", "\nweek: 9"),
}
LESSONS = {f"bai-{number:02}": week for number, week in zip(range(1, 7), (1, 2, 3, 5, 6, 7), strict=True)}

debts = st.lists(st.tuples(st.sampled_from(FILES), st.sampled_from([*DEBTS, "gone"])), max_size=8)


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return school_in(tmp_path_factory.mktemp("kho") / "nguyên").root


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(owed=debts, lesson=st.sampled_from(sorted(LESSONS)), phase=st.sampled_from(["truoc", "sau"]), touched=st.sampled_from(FILES))
def test_a_good_material_more_always_passes(pristine: Path, owed: list[tuple[str, str]], lesson: str, phase: str, touched: str) -> None:
    root = pristine.parent / "thử"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(pristine, root)
    school = Repository(root)
    example = school.read(f"{TIN}/bai-01-truoc.md" if phase == "truoc" else f"{TIN}/bai-02-sau.md")
    school.git("switch", "--quiet", "main")
    for path, debt in owed:
        owe(school, path, debt)
    school.commit()
    school.git("switch", "--quiet", "--force-create", "sua")

    add(school, example, lesson, phase)
    if (school.root / touched).exists():
        school.write(touched, f"{school.read(touched).rstrip()}\n\nMột câu thêm vào cuối bài.\n")

    results = school.judge()
    assert results.patch is not None
    assert [(str(one.at), one.code, one.problem.says) for one in results.patch.errors] == []
    assert results.patch.charged == ()
    assert results.is_accepted


def owe(school: Repository, path: str, debt: str) -> None:
    if not (school.root / path).exists():
        return
    if debt == "gone":
        school.remove(path)
    elif DEBTS[debt][0] in school.read(path):
        school.change(path, *DEBTS[debt])


def add(school: Repository, example: str, lesson: str, phase: str) -> None:
    """A material that is like one that was good, for another lesson."""
    own = {"lesson": lesson, "week": str(LESSONS[lesson]), "school_year": "2024-2025"}
    lines = (f"{key}: {own[key]}" if (key := line.partition(":")[0]) in own else line for line in example.split("\n"))
    school.write(f"{TIN}/them-{lesson}-{phase}.md", "\n".join(lines))
