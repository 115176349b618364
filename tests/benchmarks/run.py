"""``make bench``: the library beside MkDocs-Material on the same Markdown, in the same run, as ratios.

Every figure is of a whole process and its children: wall seconds, and the greatest sum of resident memory seen in its process tree
(read from /proc five times a second; elsewhere it is left out). It measures; it never fails a build.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from .library import DAY, REPOSITORY, write_library, write_material_site

HOCLIEU = [sys.executable, "-c", "from generator.cli._main import main; main()"]
MKDOCS = [sys.executable, "-m", "mkdocs"]
MIB = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """One measured process."""

    seconds: float
    memory: int
    """Bytes; 0 where it cannot be told."""


@dataclass(frozen=True)
class Figures:
    """All measurements of one size."""

    materials: int
    check_cold: Run
    check_warm: Run
    build_cold: Run
    build_same: Run
    build_one: Run
    material: Run
    written: int
    material_written: int
    largest_page: int
    mean_page: int
    files: int
    material_files: int


def measure(count: int, folder: Path) -> Figures:
    """One size, from nothing."""
    library, other = folder / "library", folder / "material"
    write_library(library, count)
    write_material_site(other, library)
    common = ["--root", str(library), "--today", DAY]
    check_cold = timed([*HOCLIEU, "check", *common])
    check_warm = timed([*HOCLIEU, "check", *common])
    shutil.rmtree(library / ".hoclieu")
    build_cold = timed([*HOCLIEU, "build", *common])
    build_same = timed([*HOCLIEU, "build", *common])
    changed = min((library / "content" / "mon-b" / "7").glob("*.md"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    build_one = timed([*HOCLIEU, "build", *common])
    material = timed([*MKDOCS, "build", "--quiet", "--config-file", str(other / "mkdocs.yml"), "--site-dir", str(other / "site")])
    pages = [file.stat().st_size for file in (library / "site").glob("mon-*/*/*/index.html")]
    written, files = weight(library / "site")
    material_written, material_files = weight(other / "site")
    return Figures(
        *(count, check_cold, check_warm, build_cold, build_same, build_one, material, written, material_written),
        *(max(pages), sum(pages) // len(pages), files, material_files),
    )


def timed(command: list[str]) -> Run:
    """A process from its start to its end."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, cwd=REPOSITORY)
    peak = [0]
    watcher = threading.Thread(target=watch, args=(process, peak), daemon=True)
    watcher.start()
    _, errors = process.communicate()
    seconds = time.perf_counter() - begun
    watcher.join()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command[-6:])} ended with {process.returncode}: {errors.decode()[-2000:]}")
    return Run(seconds, peak[0])


def watch(process: "subprocess.Popen[bytes]", peak: list[int]) -> None:
    """Keeps the greatest memory of the process and all below it."""
    while process.poll() is None:
        peak[0] = max(peak[0], resident(process.pid))
        time.sleep(0.05)


def resident(root: int) -> int:
    """The resident memory of a process tree, shared pages counted in proportion; 0 where there is no /proc."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*/stat") if Path("/proc").is_dir() else ():
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(entry.parent.name))
    total, todo = 0, [root]
    while todo:
        pid = todo.pop()
        todo += children.get(pid, [])
        total += _proportional(pid)
    return total


def _proportional(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def weight(folder: Path) -> tuple[int, int]:
    """Bytes and files below a folder."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return sum(sizes), len(sizes)


def page(all_figures: list[Figures], day: str) -> str:
    """The benchmark's page."""
    rows = "\n".join(_row(one) for one in all_figures)
    sizes = "\n".join(_size_row(one) for one in all_figures)
    last = all_figures[-1]
    growth = last.mean_page / all_figures[0].mean_page - 1
    return f"""# Số đo

Đo bằng `make bench` ngày {day} trên {os.cpu_count()} nhân, {_memory()}, Python {platform.python_version()}, {platform.system()};
MkDocs {version("mkdocs")}, Material {version("mkdocs-material")}. Mỗi dòng là một kho do máy sinh ra (13 môn × 4 khối, 2–4 KB một tệp); cột
Material là chính các tệp Markdown đó dựng bằng MkDocs-Material với `navigation.prune` và ô tìm kiếm của nó, trong cùng một lần chạy.
Mỗi số là của cả tiến trình, kể từ lúc gọi lệnh; đo một lần, máy có thể đang bận việc khác.

| học liệu | check lần đầu | check lần sau | build lần đầu | build, không đổi gì | build, đổi một tệp | Material | build / Material | đổi một tệp / Material |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}

| học liệu | bộ nhớ build | bộ nhớ Material | ghi ra | Material ghi ra | số tệp | Material | trang học liệu trung bình | lớn nhất |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{sizes}

Trang học liệu ở kho lớn nhất so với kho nhỏ nhất: {growth:+.1%}.

Mức cần đạt ở 5.000 học liệu: build lần đầu tối đa một phần ba của Material và ít bộ nhớ hơn; đổi một tệp tối đa một phần mười lăm;
check dưới 3 giây lần đầu, dưới 1 giây lần sau; HTML một học liệu dưới 25 KB và không đổi theo độ lớn của kho (±2 %).
"""


def _row(one: Figures) -> str:
    base = one.material.seconds
    runs = (one.check_cold, one.check_warm, one.build_cold, one.build_same, one.build_one, one.material)
    seconds = " | ".join(f"{run.seconds:.2f} s" for run in runs)
    return f"| {one.materials} | {seconds} | 1/{base / one.build_cold.seconds:.1f} | 1/{base / one.build_one.seconds:.1f} |"


def _size_row(one: Figures) -> str:
    return (
        f"| {one.materials} | {one.build_cold.memory / MIB:.0f} MiB | {one.material.memory / MIB:.0f} MiB | {one.written / MIB:.1f} MiB"
        f" | {one.material_written / MIB:.1f} MiB | {one.files} | {one.material_files} | {one.mean_page / 1024:.1f} KiB | {one.largest_page / 1024:.1f} KiB |"
    )


def _memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1024**3:.0f} GiB bộ nhớ"
    except (ValueError, AttributeError):
        return "bộ nhớ không rõ"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 1500, 5000])
    parser.add_argument("--date", default="?", help="the day, for the page")
    parser.add_argument("--output", type=Path, help="where to write the page; without it standard output")
    given = parser.parse_args()
    figures = []
    for count in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            figures.append(measure(count, Path(folder)))
        sys.stderr.write(f"{_row(figures[-1])}\n{_size_row(figures[-1])}\n")
    text = page(figures, given.date)
    if given.output:
        given.output.parent.mkdir(parents=True, exist_ok=True)
        given.output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
