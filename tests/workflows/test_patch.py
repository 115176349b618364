"""A change beside its base, on real repositories: what is its author's, and what is the school's debt."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator.engine.code_owners import code_owners
from generator.model.finding import Finding
from generator.model.message import as_written
from generator.model.patch import Change, Patch
from generator.model.report import Style
from generator.workflows.check import results_of
from generator.workflows.read import read_library
from generator.workflows.report import report
from tests.repository import BEHIND, Repository, school_in

CATALOG = "materials_catalog.yml"
PPCT = "content/ppct/2024-2025/tin-hoc-6.csv"
WEEKS = "content/ppct/2024-2025/weeks.csv"
ONE, TWO, DRAFT = (f"content/tin-hoc/6/{name}.md" for name in ("bai-01-truoc", "bai-02-sau", "bai-03-truoc"))
BOTH = "content/toan/6/hai-bai-sau.md"
NEW = "content/tin-hoc/6/bai-04-sau.md"


@pytest.fixture
def school(tmp_path: Path) -> Repository:
    return school_in(tmp_path / "trường")


def add_lesson_four(school: Repository) -> None:
    text = school.read(TWO)
    school.write(NEW, text.replace("lesson: bai-02", "lesson: bai-04").replace("week: 2\n", "week: 5\n"))


def codes(found: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(one.at.path, one.code) for one in found]


def changes(patch: Patch) -> list[tuple[str, str]]:
    return [(file.path, file.change.value) for file in patch.files]


def charged(patch: Patch) -> list[tuple[str, str]]:
    return [(shift.outcome.target.id, str(shift.outcome.cell)) for shift in patch.charged]


def debt_before(school: Repository, path: str, old: str, new: str) -> None:
    """A mistake that stands on main already."""
    school.git("switch", "--quiet", "main")
    school.change(path, old, new)
    school.commit()
    school.git("branch", "--force", "sua")
    school.git("switch", "--quiet", "sua")


def test_the_school_is_behind_and_a_check_of_all_of_it_rejects(school: Repository) -> None:
    assert not results_of(read_library(school.root, BEHIND)).is_accepted


def test_a_change_of_nothing_is_accepted_though_the_school_is_behind(school: Repository) -> None:
    results = school.judge()

    assert results.is_accepted
    assert results.patch == Patch(school.git("rev-parse", "main"))
    assert results.owed == ()


def test_a_change_that_only_improves_is_accepted_and_says_what_it_fills(school: Repository) -> None:
    add_lesson_four(school)

    results = school.judge()

    assert results.is_accepted
    patch = results.patch
    assert patch is not None
    assert changes(patch) == [(NEW, "added")]
    assert [(fill.path, fill.week, fill.before, fill.now, fill.of, fill.counts) for fill in patch.fills] == [(NEW, 5, 1, 2, 4, True)]
    assert [(shift.before.short, shift.after.short) for shift in patch.shifts if shift.before and shift.after] == [(2, 1)]
    assert results.rejecting != ()


def test_a_committed_change_and_one_that_is_not_yet_are_judged_alike(school: Repository) -> None:
    add_lesson_four(school)
    loose = school.patch()

    school.commit()

    assert school.patch() == loose


def test_a_material_under_review_says_what_it_will_fill(school: Repository) -> None:
    add_lesson_four(school)
    school.change(NEW, "status: approved", "status: review")

    patch = school.patch()

    assert patch.is_accepted
    assert [(fill.before, fill.now, fill.counts) for fill in patch.fills] == [(1, 2, False)]
    assert patch.shifts == ()


def test_a_mistake_in_an_added_material_is_its_authors(school: Repository) -> None:
    add_lesson_four(school)
    school.change(NEW, "phase: after", "phase: afterr")

    patch = school.patch()

    assert not patch.is_accepted
    assert (NEW, "M133") in codes(patch.findings)


def test_an_old_mistake_in_a_file_that_is_not_touched_is_the_schools(school: Repository) -> None:
    debt_before(school, ONE, "level: nb", "level: de")
    add_lesson_four(school)

    results = school.judge()

    assert results.is_accepted
    assert codes(results.charged) == []
    assert codes(results.debt) == [(ONE, "M136")]


def test_an_old_mistake_on_a_line_that_is_not_touched_is_the_schools_though_it_moved(school: Repository) -> None:
    debt_before(school, ONE, "level: nb", "level: de")
    school.change(ONE, "---\n", "---\n# Ghi chú của tổ\n")
    school.write(ONE, school.read(ONE) + "\nThêm một dòng.\n")

    results = school.judge()

    assert results.is_accepted
    assert codes(results.debt) == [(ONE, "M136")]


def test_one_mistake_mended_and_another_made_are_told_apart(school: Repository) -> None:
    debt_before(school, ONE, "level: nb", "level: de")
    school.change(ONE, "level: de", "level: nb")
    school.change(ONE, "type: lecture", "type: phim")

    patch = school.patch()

    assert codes(patch.findings) == [(ONE, "M134")]
    assert patch.mended == 1


def test_a_second_mistake_of_a_kind_that_was_there_is_its_authors(school: Repository) -> None:
    debt_before(school, ONE, "\n## ", "\n[một](khong-co.md)\n\n## ")
    school.write(ONE, school.read(ONE) + "\n[hai](cung-khong-co.md)\n")

    patch = school.patch()

    assert [(one.code, one.at.line) for one in patch.findings if one.code == "L101"] == [("L101", school.read(ONE).count("\n"))]


def test_words_around_an_old_mistake_may_be_changed(school: Repository) -> None:
    debt_before(school, ONE, "\n## ", "\nĐọc [bài](khong-co.md) nhe.\n\n## ")
    school.change(ONE, "Đọc [bài](khong-co.md) nhe.", "Em hãy đọc [bài](khong-co.md) nhé.")

    results = school.judge()

    assert results.is_accepted
    assert codes(results.debt) == [(ONE, "L101")]


def test_a_moved_material_keeps_what_it_had_and_covers_what_it_covered(school: Repository) -> None:
    debt_before(school, ONE, "level: nb", "level: de")
    moved = "content/tin-hoc/6/chuong-1/bai-01-truoc.md"
    school.move(ONE, moved)

    results = school.judge()

    assert results.patch is not None
    assert [(file.path, file.change, file.before) for file in results.patch.files] == [(moved, Change.MOVED, ONE)]
    assert codes(results.debt) == [(moved, "M136")]
    assert results.is_accepted
    assert results.patch.shifts == ()
    assert results.patch.bared == ()


def test_a_broken_link_stays_the_schools_when_its_material_moves_to_another_folder(school: Repository) -> None:
    debt_before(school, ONE, "\n## ", "\nĐọc [bài](khong-co.md).\n\n## ")
    school.move(ONE, "content/tin-hoc/6/chuong-1/bai-01-truoc.md")

    assert "L101" not in [one.code for one in school.patch().findings]


def test_a_link_that_only_breaks_because_its_material_moved_is_its_authors(school: Repository) -> None:
    debt_before(school, ONE, "\n## ", "\nĐọc [bài](bai-02-sau.md).\n\n## ")
    school.move(ONE, "content/tin-hoc/6/chuong-1/bai-01-truoc.md")

    patch = school.patch()

    assert [one.code for one in patch.errors] == ["L101"]


def test_a_renamed_material_that_is_changed_a_little_is_the_same_material(school: Repository) -> None:
    debt_before(school, TWO, "level: ", "level: x")
    school.move(TWO, "content/tin-hoc/6/bai-02-luyen-tap.md")
    school.write("content/tin-hoc/6/bai-02-luyen-tap.md", school.read("content/tin-hoc/6/bai-02-luyen-tap.md") + "\nThêm một câu.\n")

    results = school.judge()

    assert results.patch is not None
    assert [file.before for file in results.patch.files] == [TWO]
    assert results.is_accepted


def test_a_link_elsewhere_that_a_rename_breaks_is_its_authors(school: Repository) -> None:
    debt_before(school, ONE, "\n## ", "\nĐọc [bài](bai-02-sau.md).\n\n## ")
    school.move(TWO, "content/tin-hoc/6/bai-02-luyen-tap.md")

    patch = school.patch()

    assert codes(patch.errors) == [(ONE, "L101")]


def test_a_deleted_material_is_charged_where_the_target_is_missed_the_more(school: Repository) -> None:
    school.remove(TWO)

    patch = school.patch()

    assert changes(patch) == [(TWO, "removed")]
    assert charged(patch) == [("every-lesson", "tin-hoc/6")]
    assert [bare.lesson.id for bare in patch.bared] == ["bai-02"]
    assert not patch.charged[0].asks_anew


def test_a_deleted_material_is_charged_where_a_met_target_is_missed_by_it(school: Repository) -> None:
    school.remove(BOTH)

    assert charged(school.patch()) == [("every-lesson", "toan/6")]


def test_a_material_that_is_no_longer_approved_takes_coverage_away(school: Repository) -> None:
    school.change(TWO, "status: approved", "status: review")

    assert charged(school.patch()) == [("every-lesson", "tin-hoc/6")]


def test_before_a_target_is_due_a_deleted_material_is_shown_and_not_charged(school: Repository) -> None:
    school.remove(TWO)

    patch = school.patch(day=date(2024, 11, 4))

    assert patch.is_accepted
    assert [(shift.is_worse, shift.is_charged) for shift in patch.shifts] == [(True, False)]
    assert [bare.lesson.id for bare in patch.bared] == ["bai-02"]


def test_a_deleted_draft_takes_nothing_away(school: Repository) -> None:
    school.remove(DRAFT)

    patch = school.patch()

    assert patch.is_accepted
    assert patch.shifts == ()


def test_one_material_for_another_leaves_the_target_as_it_was_and_names_the_bared_lesson(school: Repository) -> None:
    school.remove(TWO)
    school.write(
        NEW, school.git("show", f"main:{TWO}").replace("lesson: bai-02", "lesson: bai-04").replace("week: 2\n", "week: 5\n") + "\n"
    )

    patch = school.patch()

    assert patch.charged == ()
    assert [bare.lesson.id for bare in patch.bared] == ["bai-02"]


def test_a_lesson_taken_out_of_the_distribution_breaks_materials_nobody_touched_and_is_charged(school: Repository) -> None:
    school.change(PPCT, "bai-02,3,,,Bài 2. Xử lí thông tin,lesson,1,2,\n", "")

    patch = school.patch()

    assert TWO in {path for path, _ in codes(patch.errors)}
    assert changes(patch) == [(PPCT, "changed")]


def test_a_lesson_added_to_the_distribution_is_charged_as_asked_anew(school: Repository) -> None:
    school.write(PPCT, school.read(PPCT) + "bai-07,10,,,Bài 7. An toàn,lesson,1,8,\n")

    patch = school.patch()

    assert charged(patch) == [("every-lesson", "tin-hoc/6")]
    assert patch.charged[0].asks_anew


def test_a_lesson_added_together_with_its_material_is_fine(school: Repository) -> None:
    school.write(PPCT, school.read(PPCT) + "bai-07,10,,,Bài 7. An toàn,lesson,1,8,\n")
    school.write(NEW, school.read(TWO).replace("lesson: bai-02", "lesson: bai-07").replace("week: 2\n", "week: 8\n"))

    assert school.patch().is_accepted


def test_a_distribution_that_is_taken_away_is_charged(school: Repository) -> None:
    school.remove(PPCT)

    patch = school.patch()

    assert charged(patch) == [("every-lesson", "tin-hoc/6")]
    assert codes(patch.errors)


def test_a_distribution_that_was_lacking_is_never_a_fault_to_add(school: Repository) -> None:
    table = school.read(PPCT)
    school.git("switch", "--quiet", "main")
    school.remove(PPCT)
    school.commit()
    school.git("branch", "--force", "sua")
    school.git("switch", "--quiet", "sua")
    school.write(PPCT, table)

    results = school.judge()

    assert results.is_accepted
    assert results.patch is not None
    assert results.patch.mended > 0


def test_a_mistake_in_the_table_of_weeks_is_charged(school: Repository) -> None:
    school.change(WEEKS, "2024-10-14,2024-10-19", "2024-10-14,2024-10-91")

    patch = school.patch()

    assert patch.errors
    assert {path for path, _ in codes(patch.errors)} >= {WEEKS}


def test_a_subject_taken_out_of_the_catalogue_is_charged_with_what_it_breaks(school: Repository) -> None:
    school.change(CATALOG, "  - {id: toan, name: Toán, department: to-tu-nhien}\n", "")

    patch = school.patch()

    assert not patch.is_accepted
    assert BOTH in {path for path, _ in codes(patch.errors)}


def test_a_word_added_to_the_catalogue_mends_and_charges_nobody(school: Repository) -> None:
    debt_before(school, ONE, "type: lecture", "type: phim")
    school.change(CATALOG, "types:\n", "types:\n  - {id: phim, name: Phim}\n")

    patch = school.patch()

    assert patch.is_accepted
    assert patch.mended == 1


def test_a_target_set_anew_that_is_missed_at_once_is_charged(school: Repository) -> None:
    more = "      - {kind: count, id: so-luong, name: Số lượng, scope: {subjects: [toan], grades: [6]}, "
    school.write(CATALOG, school.read(CATALOG) + more + "start: 2024-10-07, end: 2024-11-30, on_miss: reject}\n")

    patch = school.patch()

    assert charged(patch) == [("so-luong", "toan/6")]
    assert patch.charged[0].before is None


def test_a_warning_made_a_rejection_is_charged_and_a_target_under_another_id_is_not(school: Repository) -> None:
    school.git("switch", "--quiet", "main")
    school.change(CATALOG, "on_miss: reject", "on_miss: warn")
    school.commit()
    school.change(CATALOG, "id: every-lesson", "id: moi-bai")
    renamed = school.patch()
    school.change(CATALOG, "on_miss: warn", "on_miss: reject")

    assert renamed.is_accepted
    assert charged(school.patch()) == [("moi-bai", "tin-hoc/6")]


def test_a_target_taken_away_is_shown(school: Repository) -> None:
    school.change(CATALOG, "subjects: [tin-hoc, toan], grades", "subjects: [toan], grades")

    patch = school.patch()

    assert patch.is_accepted
    assert [(shift.after, shift.asks_anew) for shift in patch.shifts] == [(None, True)]


def test_a_catalogue_that_cannot_be_read_any_more_is_charged(school: Repository) -> None:
    school.write(CATALOG, "school: [\n")

    assert CATALOG in {path for path, _ in codes(school.patch().errors)}


def test_owners_changed_in_the_catalogue_and_not_in_the_file_made_from_it_are_charged(school: Repository) -> None:
    school.git("switch", "--quiet", "main")
    school.change(CATALOG, "head: to-truong}", 'head: to-truong, owners: ["@truong/to"]}')
    school.write(".github/CODEOWNERS", code_owners(read_library(school.root, BEHIND).school.catalog))
    school.commit()
    school.git("branch", "--force", "sua")
    school.git("switch", "--quiet", "sua")
    unchanged = school.patch()
    school.change(CATALOG, "@truong/to", "@truong/to-moi")

    patch = school.patch()

    assert unchanged.findings == ()
    assert codes(patch.errors) == [(".github/CODEOWNERS", "M173")]
    assert changes(patch) == [(CATALOG, "changed")]


def test_in_sarif_a_missed_target_is_new_where_the_change_makes_it_worse_only(school: Repository) -> None:
    add_lesson_four(school)
    better = json.loads(report(school.judge(), "sarif", Style(translate=as_written)))
    school.remove(BOTH)
    worse = json.loads(report(school.judge(), "sarif", Style(translate=as_written)))

    told = [
        [(one["message"]["text"].partition(" in ")[2].partition(" on ")[0], one["baselineState"]) for one in each["runs"][0]["results"]]
        for each in (better, worse)
    ]
    assert told == [[("Tin học, grade 6", "unchanged")], [("Tin học, grade 6", "unchanged"), ("Toán, grade 6", "new")]]


def test_a_picture_replaced_by_one_as_bad_is_its_authors_and_one_that_is_moved_is_not(school: Repository) -> None:
    school.git("switch", "--quiet", "main")
    for name in ("a", "b"):
        school.write(f"content/tin-hoc/6/{name}.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><script>{name}</script></svg>\n")
    school.commit()
    school.git("branch", "--force", "sua")
    school.git("switch", "--quiet", "sua")
    school.write("content/tin-hoc/6/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>khác</script></svg>\n")
    school.move("content/tin-hoc/6/b.svg", "content/tin-hoc/6/c.svg")

    patch = school.patch()

    assert codes(patch.errors) == [("content/tin-hoc/6/a.svg", "R107")]


def test_what_others_did_to_main_in_the_meantime_is_not_charged(school: Repository) -> None:
    school.commit()
    school.git("switch", "--quiet", "main")
    add_lesson_four(school)
    school.commit()
    school.git("switch", "--quiet", "sua")
    school.change(ONE, "level: nb", "level: th")

    patch = school.patch()

    assert changes(patch) == [(ONE, "changed")]
    assert patch.shifts == ()


def test_a_merge_as_github_makes_it_is_judged_against_its_first_parent(school: Repository) -> None:
    add_lesson_four(school)
    school.commit()
    school.git("switch", "--quiet", "--create", "merge", "main")
    school.change(ONE, "level: nb", "level: th")
    school.commit()
    school.git("merge", "--quiet", "--no-ff", "--message", "nhập", "sua")

    assert changes(school.patch("HEAD^1")) == [(NEW, "added")]


def test_a_library_in_a_folder_of_a_larger_repository_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "kho" / "học liệu"
    school = school_in(inner)
    outer = Repository(tmp_path / "kho")
    outer.git("init", "--quiet")
    (inner / ".git").rename(tmp_path / "bỏ")
    outer.commit()
    add_lesson_four(school)

    patch = outer.judge("main", root=inner).patch

    assert patch is not None
    assert changes(patch) == [(NEW, "added")]


def test_a_base_without_any_library_makes_everything_new(tmp_path: Path) -> None:
    outer = Repository(tmp_path / "kho")
    outer.root.mkdir()
    outer.git("init", "--quiet")
    outer.commit()
    school_in(outer.root / "hoc-lieu")
    (outer.root / "hoc-lieu" / ".git").rename(tmp_path / "bỏ")

    patch = outer.judge("main", root=outer.root / "hoc-lieu").patch

    assert patch is not None
    assert {file.change for file in patch.files} == {Change.ADDED}
    assert charged(patch) == [("every-lesson", "tin-hoc/6")]


def test_files_with_windows_line_ends_are_not_changed_where_git_makes_them(school: Repository) -> None:
    school.git("config", "core.autocrlf", "true")
    for path in (school.root / CATALOG, *(school.root / "content").rglob("*.*")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert school.patch() == Patch(school.git("rev-parse", "main"))


def test_what_is_remembered_of_the_base_changes_nothing_that_is_said(school: Repository) -> None:
    school.change(CATALOG, "name: Trường THCS Mỗi Bài", "name: Trường THCS Mỗi Ngày")
    school.change(ONE, "level: nb", "level: de")

    first, again = school.patch(), school.patch()

    assert (school.root / ".hoclieu" / "base.json").is_file()
    assert first == again
    assert codes(again.errors) == [(ONE, "M136")]


def test_the_memory_of_a_check_is_left_as_it_was(school: Repository) -> None:
    from generator.workflows.memory import remembered

    read_library(school.root, BEHIND, remembered(school.root))
    kept = (school.root / ".hoclieu" / "entries.json").read_bytes()
    school.change(CATALOG, "name: Trường THCS Mỗi Bài", "name: Trường THCS Mỗi Ngày")

    school.patch()

    assert (school.root / ".hoclieu" / "entries.json").read_bytes() == kept
