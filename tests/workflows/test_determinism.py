"""One commit and one day give one site, byte for byte, whatever machine builds it and in what order (D20)."""

import shutil
from pathlib import Path

import pytest

from generator.workflows.cells import FEW

from .sites import WITH_A_THREAD, differing, publish

pytestmark = pytest.mark.slow


def enlarge(root: Path) -> None:
    """Makes the library large enough for several processes: materials of subjects that no target rejects, under more file names."""
    files = [file for subject in ("toan", "khtn") for file in sorted((root / "content" / subject).glob("6/*.md"))]
    for number in range(2, 3 + FEW // len(files)):
        for file in files:
            shutil.copy(file, file.with_name(f"{file.stem}-{number}.md"))
    catalog = root / "materials_catalog.yml"  # a page names its lesson's other materials: no real lesson has so many
    catalog.write_text(catalog.read_text(encoding="utf-8").replace("material_html_kb: 25", "material_html_kb: 40"), encoding="utf-8")


def forget(root: Path) -> None:
    shutil.rmtree(root / ".hoclieu")


def test_one_process_and_several_publish_the_same_bytes(library_root: Path) -> None:
    enlarge(library_root)
    alone = publish(library_root, "--processes", "1")
    forget(library_root)

    together = publish(library_root, "--processes", "2")
    forget(library_root)
    started_fresh = publish(library_root, "--processes", "2", program=WITH_A_THREAD)

    assert differing(alone, together) == []
    assert differing(alone, started_fresh) == []
    assert len(alone) > FEW


def test_hash_seed_time_zone_and_language_of_the_machine_leave_no_trace(library_root: Path) -> None:
    one = publish(library_root, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
    forget(library_root)

    other = publish(library_root, PYTHONHASHSEED="1", TZ="Asia/Ho_Chi_Minh", LC_ALL="C.UTF-8")

    assert differing(one, other) == []


def test_a_warm_store_gives_what_a_cold_one_gives(library_root: Path) -> None:
    cold = publish(library_root)
    shutil.rmtree(library_root / "site")

    warm = publish(library_root)

    assert differing(cold, warm) == []


def test_what_a_store_has_lost_of_the_lists_is_made_again(library_root: Path) -> None:
    cold = publish(library_root)
    shutil.rmtree(library_root / "site")
    lost = [file for file in (library_root / ".hoclieu/cells").glob("*/*.json") if b'"lines":' in file.read_bytes()]
    assert lost
    for file in lost:
        file.unlink()

    again = publish(library_root)

    assert differing(cold, again) == []


def test_after_a_change_a_warm_store_gives_what_a_cold_one_gives(library_root: Path) -> None:
    before = publish(library_root)
    changed = library_root / "content/toan/6/bai-01-sau.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace("Nhớ lại", "Em nhớ lại"), encoding="utf-8")
    warm = publish(library_root)
    forget(library_root)

    cold = publish(library_root)

    assert differing(warm, cold) == []
    assert "toan/6/bai-01-sau/index.html" in differing(before, warm)


def test_the_folder_a_library_lies_in_leaves_no_trace(library_root: Path, tmp_path: Path) -> None:
    here = publish(library_root)
    elsewhere = tmp_path / "một chỗ khác" / "kho"
    shutil.copytree(library_root, elsewhere, ignore=shutil.ignore_patterns("site", ".hoclieu"))

    there = publish(elsewhere)

    assert differing(here, there) == []
    assert not [path for path, content in here.items() if str(tmp_path).encode() in content]
