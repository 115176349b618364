"""A synthetic library on disk, and the same Markdown as an ordinary MkDocs-Material site: what the benchmark builds."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from generator.engine.search import SearchText

from .synthetic import texts

REPOSITORY = Path(__file__).parents[2]
SUBJECTS = [f"mon-{letter}" for letter in "abcdefghijklm"]
GRADES = (6, 7, 8, 9)
YEAR = "2026-2027"
DAY = "2026-11-23"
WEEKS = 35


def write_library(root: Path, count: int) -> None:
    """``count`` materials of 2 to 4 KB over 13 subjects and 4 grades, all of which pass the check."""
    cells = [(subject, grade) for subject in SUBJECTS for grade in GRADES]
    per_cell = -(-count // len(cells))
    rows = -(-per_cell // 2)
    _write(root / "materials_catalog.yml", _catalog())
    weeks = (REPOSITORY / "content" / "ppct" / YEAR / "weeks.csv").read_text(encoding="utf-8")
    _write(root / "content" / "ppct" / YEAR / "weeks.csv", weeks)
    _write(root / "content" / "index.md", "# Kho học liệu\n\nMột kho để đo.\n")
    _write(root / "content" / "huong-dan" / "index.md", "# Hướng dẫn\n\nKhông có gì.\n")
    _write(root / "mkdocs.yml", _configuration())
    for subject, grade in cells:
        table = "".join(f"bai-{n:03},{n},Bài {n}. Bài học số {n},lesson,1,{_week(n, rows)}\n" for n in range(1, rows + 1))
        _write(root / "content" / "ppct" / YEAR / f"{subject}-{grade}.csv", f"id,order,title,kind,periods,weeks\n{table}")
    random = Random(7)
    for number, text in enumerate(texts(count, syllables=330)):
        subject, grade = cells[number // per_cell]
        place = number % per_cell
        lesson, phase = place // 2 + 1, "before" if place % 2 == 0 else "after"
        suffix = "truoc" if phase == "before" else "sau"
        content = _material(text, subject, grade, lesson, phase, _week(lesson, rows), random)
        _write(root / "content" / subject / str(grade) / f"bai-{lesson:03}-{suffix}.md", content)


def write_material_site(root: Path, library: Path) -> None:
    """The same Markdown as an MkDocs-Material site: every page in the navigation, pruned; Material's search."""
    lines = [
        "site_name: Đo",
        f"docs_dir: {library / 'content'}",
        "exclude_docs: ppct/",
        "theme: {name: material, language: vi, font: false, features: [navigation.prune]}",
        "plugins: [search: {lang: vi}]",
        "markdown_extensions: [tables, toc, footnotes, admonition, pymdownx.details, pymdownx.superfences]",
        "nav:",
        "  - index.md",
        "  - huong-dan/index.md",
        *_navigation(library / "content"),
    ]
    _write(root / "mkdocs.yml", "\n".join(lines) + "\n")


def _navigation(content: Path) -> Iterator[str]:
    for subject in SUBJECTS:
        files = {grade: sorted((content / subject / str(grade)).glob("*.md")) for grade in GRADES}
        if any(files.values()):
            yield f"  - {subject}:"
        for grade in GRADES:
            if files[grade]:
                yield f"      - Lớp {grade}:"
            yield from (f"          - {file.relative_to(content).as_posix()}" for file in files[grade])


def _material(text: SearchText, subject: str, grade: int, lesson: int, phase: str, week: int, random: Random) -> str:
    sentences = [sentence.strip() + "." for sentence in text.text.split(".") if sentence.strip()]
    title = text.title.replace('"', "")
    header = (
        f'---\ntitle: "{title}"\nsubject: {subject}\ngrade: {grade}\nschool_year: {YEAR}\nweek: {week}\nphase: {phase}\nlesson: bai-{lesson:03}\n'
        f"type: {'reference' if phase == 'before' else 'exercise'}\nassessment: {random.choice(('written', 'oral', 'practice'))}\nlevel: th\nminutes: 15\n"
        "authors: [gv-do]\nstatus: approved\napproval:\n  - {step: department, by: gv-do, date: 2026-09-01}\n"
        '  - {step: leadership, by: gv-do, date: 2026-09-02}\nlicense: school\nsources: ["Máy sinh ra"]\n'
        f'summary: "Học liệu số {lesson}."\n---\n\n'
    )
    body = ["## Nhiệm vụ\n\n1. Đọc phần dưới.\n2. Làm bài.\n\n## Vì sao em làm việc này\n"] if phase == "before" else ["## Nhớ lại\n"]
    third = max(1, len(sentences) // 3)
    for part in range(3):
        piece = sentences[part * third : (part + 1) * third]
        body.append(f"## Phần {part + 1}\n\n{' '.join(piece[:-2])}\n\n" + "\n".join(f"- {one}" for one in piece[-2:]) + "\n")
    if random.random() < 0.3:
        body.append("| Đại lượng | Giá trị |\n| --- | ---: |\n| Dài | 12 |\n| Rộng | 5 |\n")
    questions = [
        f"**Câu {n} (th).** {random.choice(sentences).rstrip('.')}?\n\n- A. Đúng một nửa\n- B. Đúng\n- C. Sai\n- D. Chưa đủ\n\n"
        f"> **Đáp án: B.** {random.choice(sentences)}\n"
        for n in range(1, random.randint(5, 7))
    ]
    return header + "\n".join([*body, "## Bài tập\n", *questions])


def _week(lesson: int, rows: int) -> int:
    return min(WEEKS, 1 + (lesson - 1) * WEEKS // rows)


def _catalog() -> str:
    subjects = "".join(f"  - {{id: {subject}, name: Môn {subject[-1].upper()}}}\n" for subject in SUBJECTS)
    scope = f"{{subjects: [{', '.join(SUBJECTS)}], grades: [6, 7, 8, 9]}}"
    return (
        f"school: {{name: Trường để đo}}\ngrades: [6, 7, 8, 9]\nsubjects:\n{subjects}"
        "people:\n  - {id: gv-do, name: Giáo viên}\n"
        "phases:\n  - {id: before, name: Trước lớp học}\n  - {id: in, name: Trong lớp học}\n  - {id: after, name: Sau lớp học}\n"
        "types:\n  - {id: reference, name: Tài liệu tham khảo}\n  - {id: exercise, name: Bài tập}\n"
        "assessments:\n  - {id: written, name: Viết}\n  - {id: oral, name: Hỏi đáp}\n  - {id: practice, name: Thực hành}\n"
        "levels:\n  - {id: nb, name: Nhận biết}\n  - {id: th, name: Thông hiểu}\n  - {id: vd, name: Vận dụng}\n"
        "statuses:\n  - {id: draft, name: Bản nháp}\n  - {id: review, name: Đang thẩm định}\n  - {id: approved, name: Đã duyệt}\n"
        "approval_steps:\n  - {id: department, name: Tổ}\n  - {id: leadership, name: Trường}\n"
        "licenses:\n  - {id: school, name: Lưu hành trong trường}\n"
        "budgets: {material_html_kb: 25, page_html_kb: 800}\n"
        f"years:\n  - id: {YEAR}\n    targets:\n"
        f"      - {{kind: every-lesson, id: moi-bai, name: Mỗi bài, scope: {scope}, due: 2026-11-30, on_miss: warn}}\n"
        f"      - {{kind: pace, id: nhip, name: Nhịp độ, scope: {scope}, start: 2026-09-07, end: 2027-05-17, on_miss: warn}}\n"
    )


def _configuration() -> str:
    own = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:")[0]
    return own.replace("custom_dir: theme", f"custom_dir: {REPOSITORY / 'theme'}")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
