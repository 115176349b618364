"""The base of a change in Git: found, or said plainly why not; and a hostile repository gets nothing run and nothing fetched."""

import os
from pathlib import Path

import pytest

from generator.model.message import as_written
from generator.model.patch import Change
from generator.sources.base import NoBaseError, find_base
from generator.sources.git import GitError, ask, blobs
from generator.workflows.patch import patch_results
from generator.workflows.read import read_library
from tests.repository import BEHIND, Repository, school_in

ONE = "content/tin-hoc/6/bai-01-truoc.md"


@pytest.fixture
def school(tmp_path: Path) -> Repository:
    return school_in(tmp_path / "school")


def clone(school: Repository, *options: str) -> Repository:
    """A copy as a build machine makes it."""
    other = Repository(school.root.parent / "copy")
    school.git("clone", "--quiet", *options, school.root.as_uri(), str(other.root))
    return other


def why_not(repository: Repository, base: str, root: Path | None = None) -> str:
    with pytest.raises(NoBaseError) as caught:
        find_base(root or repository.root, base)
    return caught.value.why.text(as_written)


def grow(school: Repository, times: int = 1) -> None:
    for _ in range(times):
        school.write(ONE, school.read(ONE) + "\nThêm.\n")
        school.commit()


def test_the_base_is_where_a_branch_parted(school: Repository) -> None:
    parted = school.git("rev-parse", "main")
    grow(school)
    school.git("switch", "--quiet", "main")
    school.git("commit", "--quiet", "--allow-empty", "--message", "của người khác")
    school.git("switch", "--quiet", "sua")

    assert find_base(school.root, "main").commit == parted


@pytest.mark.parametrize("written", ["main", "HEAD", "main^{commit}", "refs/heads/main"])
def test_a_revision_may_be_written_as_git_knows_it(school: Repository, written: str) -> None:
    assert find_base(school.root, written).commit == school.git("rev-parse", "main")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("khong-co", "there is no “khong-co” in this copy of the repository: run git fetch origin"),
        ("--output=x", "there is no “--output=x”"),
        ("-h", "there is no “-h”"),
        ("main:content", "there is no “main:content”"),
        ("a\0b", "there is no “a\0b”"),
        ("", "--base is empty"),
        (" ", "--base is empty"),
    ],
)
def test_a_revision_that_is_none_is_told_with_the_way_out(school: Repository, written: str, says: str) -> None:
    assert why_not(school, written).startswith(says)
    assert not (school.root / "x").exists()


def test_a_branch_that_is_only_on_the_server_is_named(school: Repository) -> None:
    school.git("update-ref", "refs/remotes/origin/chinh", "main")

    assert why_not(school, "chinh").endswith("write --base origin/chinh")


def test_a_folder_outside_any_repository_is_told(school: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "alone").mkdir()

    assert "is not in a Git repository" in why_not(school, "main", tmp_path / "alone")


def test_a_computer_without_git_is_told(school: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert "there is none on this computer" in why_not(school, "main")


def test_a_git_in_the_folder_one_stands_in_is_never_taken(school: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trap = tmp_path / "trap"
    trap.mkdir()
    (trap / "git").write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    (trap / "git").chmod(0o755)
    monkeypatch.chdir(trap)
    monkeypatch.setenv("PATH", f"{trap}{os.pathsep}{os.environ['PATH']}")

    assert "there is none on this computer" in why_not(school, "main")
    assert not (tmp_path / "ran").exists()


def test_a_repository_without_any_commit_has_no_base(tmp_path: Path) -> None:
    empty = Repository(tmp_path / "empty")
    empty.root.mkdir()
    empty.git("init", "--quiet")

    assert "there is no “main”" in why_not(empty, "main")


def test_on_a_branch_without_a_commit_the_revision_itself_is_the_base(school: Repository) -> None:
    school.git("switch", "--quiet", "--orphan", "moi")

    assert find_base(school.root, "main").commit == school.git("rev-parse", "main")


def test_branches_without_a_common_past_are_told(school: Repository) -> None:
    school.git("switch", "--quiet", "--orphan", "khac")
    school.git("commit", "--quiet", "--allow-empty", "--message", "gốc khác")

    assert "have no common past" in why_not(school, "main")


def test_a_shallow_copy_that_lacks_the_base_is_told(school: Repository) -> None:
    grow(school, 3)
    shallow = clone(school, "--depth", "1")
    lacking = school.git("rev-parse", "main")

    assert "git fetch --unshallow" in why_not(shallow, lacking)
    assert "fetch-depth: 0" in why_not(shallow, lacking)


def test_a_shallow_copy_that_lacks_the_common_past_is_told(school: Repository) -> None:
    grow(school, 3)
    school.git("switch", "--quiet", "main")
    school.git("commit", "--quiet", "--allow-empty", "--message", "của người khác")
    school.git("switch", "--quiet", "sua")
    shallow = clone(school, "--depth", "1", "--no-single-branch")

    assert "too little to find where the change parted from “origin/main”" in why_not(shallow, "origin/main")


def test_a_shallow_copy_with_the_merge_and_its_parents_is_enough(school: Repository) -> None:
    grow(school)
    school.git("switch", "--quiet", "--create", "merge", "main")
    school.git("commit", "--quiet", "--allow-empty", "--message", "của người khác")
    school.git("merge", "--quiet", "--no-ff", "--message", "nhập", "sua")
    shallow = clone(school, "--depth", "2")

    assert [(file.path, file.change) for file in shallow.patch("HEAD^1").files] == [(ONE, Change.CHANGED)]


def test_a_copy_without_the_files_of_the_base_is_told_and_nothing_is_fetched(school: Repository) -> None:
    school.git("config", "uploadpack.allowFilter", "true")
    grow(school)
    partial = clone(school, "--filter=blob:none")
    library = read_library(partial.root, BEHIND)

    with pytest.raises(NoBaseError) as caught:
        patch_results(partial.root, library, "origin/main")

    assert "lacks files of “origin/main”" in caught.value.why.text(as_written)


def test_longer_ids_are_read_too(tmp_path: Path) -> None:
    school = school_in(tmp_path / "school")
    (school.root / ".git").rename(tmp_path / "sha1")
    school.git("init", "--quiet", "--object-format=sha256")
    school.write("content/tin-hoc/6/tai-lieu.pdf", "%PDF-1.7\n" + "x" * 100_000)
    school.commit()
    school.move("content/tin-hoc/6/tai-lieu.pdf", "content/tin-hoc/6/tai-lieu-moi.pdf")

    patch = school.patch()

    assert len(patch.commit) == 64
    assert [file.change for file in patch.files] == [Change.MOVED]
    assert patch.findings == ()


def test_nothing_of_a_hostile_repository_is_run(school: Repository, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\necho \"$0 $*\" >> '{ran}'\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    hooks = school.root / ".git" / "hooks"
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc"):
        (hooks / name).write_text(trap.read_text(encoding="utf-8"), encoding="utf-8")
        (hooks / name).chmod(0o755)
    school.write(".gitattributes", "* diff=trap filter=trap\n*.md export-subst\ncontent/toan export-ignore\n")
    school.commit()
    keys = ("core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "diff.external", "core.gitProxy", "core.askPass")
    filters = ("diff.trap.command", "diff.trap.textconv", "filter.trap.smudge", "filter.trap.clean", "filter.trap.process")
    for key in (*keys, *filters):
        school.git("config", key, str(trap))
    school.git("config", "remote.origin.url", "ssh://example.invalid/kho")
    school.git("config", "remote.origin.promisor", "true")
    school.git("config", "extensions.partialClone", "origin")
    ran.unlink(missing_ok=True)
    (school.root / ONE).write_text("đã đổi\n", encoding="utf-8")

    patch = school.patch("HEAD")

    assert [file.path for file in patch.files] == [ONE]
    assert not ran.exists(), ran.read_text(encoding="utf-8")
    school.git("status")
    assert ran.exists(), "the trap is none: what a user's own Git runs there was not run either"


def test_what_is_compared_is_the_commit_and_not_what_replaces_it(school: Repository) -> None:
    honest, told = school.git("rev-parse", "main"), school.git("commit-tree", "-m", "giả", school.git("mktree", "--missing", "-z"))
    school.git("replace", honest, told)

    assert school.patch().files == ()


def test_a_hook_that_runs_a_check_does_not_lead_it_to_another_repository(
    school: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = school_in(tmp_path / "other", "pace")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")

    assert find_base(school.root, "main").commit == school.git("rev-parse", "main")


def test_names_of_files_are_only_names(school: Repository) -> None:
    names = ["a\nb.md", 'c"d.md', "-e.md", ":(glob)*.md", "f\tg.md", "$(touch h).md"]
    for name in names:
        school.write(f"content/tin-hoc/6/{name}", "x\n")
    school.commit()
    for name in names:
        school.remove(f"content/tin-hoc/6/{name}")

    patch = school.patch("HEAD")

    assert [file.path for file in patch.files] == sorted(f"content/tin-hoc/6/{name}" for name in names)
    assert {file.change for file in patch.files} == {Change.REMOVED}


def test_links_of_the_base_are_followed_within_the_library_only(school: Repository, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("bí mật", encoding="utf-8")
    folder = school.root / "content" / "tin-hoc" / "6"
    (folder / "trong.md").symlink_to("bai-01-truoc.md")
    (folder / "ngoai.md").symlink_to(tmp_path / "secret.md")
    (folder / "vong.md").symlink_to("vong.md")
    (folder / "thu-muc.md").symlink_to("../6")
    school.commit()

    on_disk = read_library(school.root, BEHIND)
    patch = school.patch("HEAD")

    assert patch.files == ()
    assert patch.findings == ()
    assert {fault.kind for fault in on_disk.faults} == {"link-leaves-library"}


def test_a_submodule_is_no_file(school: Repository) -> None:
    school.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},content/tin-hoc/6/module")
    school.git("commit", "--quiet", "--message", "mô-đun")

    assert school.patch("HEAD").files == ()


def test_a_blob_that_is_not_there_is_said_and_not_guessed(school: Repository) -> None:
    with blobs(school.root) as running, pytest.raises(GitError):
        running.read("0" * 40)


def test_what_git_answers_is_not_translated(school: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "vi")
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")

    with pytest.raises(GitError, match="fatal"):
        ask(school.root, "rev-parse", "--verify", "--end-of-options", "khong-co")
