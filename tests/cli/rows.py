"""The table of command tests: what is typed, the exit code, and what must be said. Every command has a row; a new one adds its own.

``{root}`` is a copy of the school ``tests/schools/pace``, ``{demo}`` one of the demo library, ``{out}`` an empty folder,
``{git}`` a repository of the school ``tests/schools/every-lesson``: a mistake since ``main``, and one of the school's own before it.
``{papers}`` a folder of Word and Excel files (``test_commands.PAPERS``).
"""

from dataclasses import dataclass

FINE, TOO_LATE = "--today 2024-01-20", "--today 2024-01-28"
"""Days before and after the school's pace target is missed."""

BEHIND = "--today 2025-02-01"
"""A day on which the school ``every-lesson`` misses its target."""

DAY = "--today 2026-11-24"
"""A day on which the demo library is accepted."""


@dataclass(frozen=True)
class Row:
    call: str
    code: int
    out: tuple[str, ...] = ()
    """What standard output must contain; without any it must stay empty."""
    err: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    """Files that there must be afterwards, below ``{root}`` or ``{out}``."""


ROWS = (
    Row(f"check --root {{root}} {FINE}", 0, ("Đạt: 6 trong 7 học liệu", "20/01/2024")),
    Row(f"check --root {{root}} {TOO_LATE}", 1, ("KHÔNG xuất bản", "C301", "Toán, lớp 6", "28/01/2024")),
    Row(f"check --root {{root}} {TOO_LATE} --lang en", 1, ("NOT published", "Toán, grade 6")),
    Row(f"check --root {{root}} {TOO_LATE} --format json", 1, ('"day": "2024-01-28"',)),
    Row(f"check --root {{root}} {FINE} --output {{out}}/new/folder/kq.txt", 0, writes=("new/folder/kq.txt",)),
    Row("check --root {out} --today 2024-01-20", 2, err=("không thấy kho học liệu", "--root")),
    Row("check --root {root} --today 20/01/2024", 2, err=("“20/01/2024” không phải là một ngày",)),
    Row("check --root {root} --format xlsx", 2, err=("--format không thể là “xlsx”", "sarif")),
    Row("check --root {root} --report xlsx=a", 2, err=("“xlsx=a”", "DẠNG=TỆP", "sarif")),
    Row("check --root {root} --report json=", 2, err=("“json=”", "DẠNG=TỆP")),
    Row("check --root {root} --lang fr", 2, err=("--lang không thể là “fr” (vi, en)",)),
    Row("check --tody 2024-01-20", 2, err=("không có tuỳ chọn --tody", "--today")),
    Row("check --zzz", 2, err=("không có tuỳ chọn --zzz", "hoclieu check --help")),
    Row("check --format", 2, err=("--format phải có giá trị",)),
    Row("check --help=3", 2, err=("--help không nhận giá trị",)),
    Row("check mot hai", 2, err=("thừa chữ: mot hai",)),
    Row(f"check --root {{root}} {FINE} --output {{root}}/materials_catalog.yml/a", 2, err=("không ghi được", "materials_catalog.yml/a")),
    Row(
        f"check --root {{git}} {BEHIND} --base main",
        1,
        ("CHƯA đạt: 1 lỗi cần sửa", "bai-01-truoc.md:11", "Việc chung"),
    ),
    Row(f"check --root {{git}} {BEHIND} --base HEAD", 0, ("Đạt: không có gì khác", "2 lỗi ở 2 tệp khác")),
    Row(
        f"check --root {{git}} {BEHIND} --base main --format github",
        1,
        ("::error file=content/", "chưa đạt"),
    ),
    Row(
        f"check --root {{git}} {BEHIND} --base main --format junit --report json={{out}}/kq.json",
        1,
        ('failures="1"',),
        writes=("kq.json",),
    ),
    Row(f"check --root {{git}} {BEHIND} --base khong-co", 2, err=("không có bản “khong-co”", "git fetch origin")),
    Row(f"check --root {{git}} {BEHIND} --base=--upload-pack=x", 2, err=("không có bản “--upload-pack=x”",)),
    Row(f"check --root {{git}} {BEHIND} --base=", 2, err=("--base còn để trống", "origin/main")),
    Row(f"check --root {{root}} {FINE} --base main", 2, err=("không nằm trong kho Git nào", "bỏ --base")),
    Row("comment {git}/kq.json", 0, ("Sắp xong: còn 1 chỗ cần sửa", "`content/tin-hoc/6/bai-01-truoc.md, dòng 11`")),
    Row("comment {git}/kq.json --link https://kho.vn/xem", 0, ("(https://kho.vn/xem/content/tin-hoc/6/bai-01-truoc.md?plain=1#L11)",)),
    Row("comment {git}/materials_catalog.yml", 2, err=("không chứa kết quả của một lần sửa", "--base origin/main")),
    Row("comment {git}/kq.json --event {git}/kq.json", 2, err=("không phải sự kiện",)),
    Row("comment {git}/khong-co.json", 2, err=("khong-co.json",)),
    Row("comment", 2, err=("còn thiếu KẾT_QUẢ",)),
    Row(f"codeowners --root {{root}} {FINE}", 1, ("Danh mục chưa ghi ai", "owners")),
    Row(f"codeowners --root {{demo}} {DAY}", 0, ("/content/toan/ @to-chuc-cua-truong/to-toan-tin",)),
    Row(f"codeowners --root {{demo}} {DAY} --write", 0, ("Đã ghi: .github/CODEOWNERS",), writes=(".github/CODEOWNERS",)),
    Row("chek", 2, err=("không có lệnh chek", "check")),
    Row("zzz", 2, err=("không có lệnh zzz", "hoclieu --help")),
    Row("--version", 0, ("hoclieu ",)),
    Row("report json --help", 0, ("DẠNG",)),
    Row(f"report rdjson --root {{root}} {TOO_LATE}", 0, ('"diagnostics": [', '"C301"')),
    Row(f"report text --root {{root}} {TOO_LATE}", 0, ("KHÔNG xuất bản",)),
    Row(f"report sarif --root {{root}} {TOO_LATE} --output {{out}}/kq.sarif", 0, writes=("kq.sarif",)),
    Row("report", 2, err=("còn thiếu DẠNG",)),
    Row("report xlsx", 2, err=("DẠNG không thể là “xlsx”", "coverage-csv")),
    Row(
        f"export catalogue-csv --root {{root}} {TOO_LATE} --output {{out}}",
        0,
        ("Đã ghi", "catalogue.csv"),
        writes=("catalogue.csv",),
    ),
    Row(f"export atom --root {{root}} {FINE} --output {{out}} --url https://kho.example.vn", 0, ("feed.xml",), writes=("feed.xml",)),
    Row(
        f"export offline-zip --root {{demo}} {DAY} --output {{out}} --subject toan",
        0,
        ("hoc-lieu-toan-6.zip (0,", "MB"),
        writes=("hoc-lieu-toan-6.zip",),
    ),
    Row(f"export offline-zip --root {{demo}} {DAY} --output {{out}} --grade 9", 2, err=("không có môn và lớp ấy",)),
    Row(f"export offline-zip --root {{root}} {TOO_LATE} --output {{out}}", 1, ("KHÔNG xuất bản", "C301")),
    Row(
        f"export schemas --root {{root}} {FINE} --output {{out}}",
        0,
        ("hoc-lieu.schema.json",),
        writes=(
            "schema/hoc-lieu.schema.json",
            "schema/danh-muc.schema.json",
            "schema/ppct.table.json",
            "schema/tuan.table.json",
            "schema/doi-bai.table.json",
        ),
    ),
    Row("export zip", 2, err=("DẠNG không thể là “zip”", "atom")),
    Row(f"export atom --root {{root}} {FINE} --output {{root}}/materials_catalog.yml/a", 2, err=("không ghi được",)),
    Row("explain C301", 0, ("C301", "Sai:", "Đúng:")),
    Row("explain c301", 0, ("C301",)),
    Row("explain unknown-lesson", 0, ("unknown-lesson",)),
    Row("explain", 0, ("C301", "M101", "lỗi", "cảnh báo")),
    Row("explain unknown-leson", 2, err=("unknown-leson", "unknown-lesson")),
    Row("explain Z999", 2, err=("không có quy tắc Z999",)),
    Row(
        f"new --root {{root}} {FINE} --subject tin-hoc --grade 6 --phase after --lesson bai-03",
        0,
        ("content/tin-hoc/6/bai-03-sau.md", "Viết ở đây", "hoclieu check"),
        writes=("content/tin-hoc/6/bai-03-sau.md",),
    ),
    Row(f"new --root {{root}} {FINE}", 2, err=("Tin học 6", "Toán 6", "--subject")),
    Row(f"new --root {{root}} {FINE} --subject tin-hoc", 2, err=("Trước lớp học", "Sau lớp học")),
    Row(f"new --root {{root}} {FINE} --subject tin-hoc --phase after", 2, err=("Bài 3.", "bai-03", "--lesson")),
    Row(f"new --root {{root}} {FINE} --subject van", 2, err=("van", "tin-hoc/6")),
    Row(f"new --root {{root}} {FINE} --subject toan --phase before --lesson bai-99", 2, err=("không có bài bai-99",)),
    Row(f"new --root {{root}} {FINE} --subject toan --phase before --lesson bai-01 --type phim", 2, err=("phim", "exercise")),
    Row(
        f"new --root {{root}} {FINE} --subject toan --phase in --lesson bai-01 --type guide --week 4 --title Thước",
        0,
        ("content/toan/6/bai-01-trong.md",),
        writes=("content/toan/6/bai-01-trong.md",),
    ),
    Row("new --root {root} --week 0", 2, err=("--week không thể là “0”",)),
    Row("fix --root {root}", 0, ("Không có chỗ nào",)),
    Row("fix --root {root} --write", 0, ("Không có chỗ nào",)),
    Row("fix --root {root} content/tin-hoc materials_catalog.yml", 0, ("Không có chỗ nào",)),
    Row("fix --root {root} content/toan/6/khong-co.md", 2, err=("không có tệp", "khong-co.md")),
    Row("fix --root {root} {out}", 2, err=("không nằm trong kho",)),
    Row("fix --root {out}", 2, err=("không thấy kho học liệu", "--root")),
    Row("fix --root {root} --writ", 2, err=("--writ", "--write")),
    Row("new --root {root} --grade sau", 2, err=("--grade không thể là “sau”",)),
    Row("new --root {root} --phase giua", 2, err=("--phase không thể là “giua” (before, in, after)",)),
    Row(
        f"import ppct {{papers}}/toan.docx --root {{root}} {FINE}",
        0,
        ("Toán, lớp 6, năm học 2024-2025: 2 hàng, 3 tiết", "Bài 1. Tập hợp", "hàng tiêu đề các cột", "chưa ghi gì", "--write"),
    ),
    Row(
        f"import ppct {{papers}}/toan.docx --root {{root}} {FINE} --write",
        0,
        ("Đã ghi", "hoclieu check"),
        writes=("content/ppct/2024-2025/toan-6.csv",),
    ),
    Row(
        f"import ppct {{papers}}/toan.docx --root {{root}} {FINE} --subject Toán --grade 6 --year 2025-2026 --out {{out}}/moi/bang.csv",
        0,
        ("Toán, lớp 6, năm học 2025-2026", "bang.csv"),
        writes=("moi/bang.csv",),
    ),
    Row(f"import ppct {{papers}}/khong-tuan.xlsx --root {{root}} {FINE} --per-week 2", 0, ("mỗi tuần 2 tiết", "máy chia theo số tiết")),
    Row(f"import ppct {{papers}}/khong-tuan.xlsx --root {{root}} {FINE} --lang en", 0, ("laid out over", "Nothing was written")),
    Row(
        f"import ppct {{papers}}/toan.docx --root {{root}} {FINE} --year 2023-2024 --write",
        2,
        err=("toan-6.csv", "chưa ghi gì", "--replace"),
    ),
    Row(
        f"import ppct {{papers}}/toan.docx --root {{root}} {FINE} --year 2023-2024 --write --replace",
        0,
        ("Đã ghi",),
        writes=("content/ppct/2023-2024/toan-6.csv",),
    ),
    Row(f"import ppct {{papers}}/thiet-bi.docx --root {{root}} {FINE}", 1, ("Không tìm thấy phân phối chương trình", "bảng khác")),
    Row(f"import ppct {{papers}}/khong-ten.docx --root {{root}} {FINE}", 2, err=("khong-ten.docx", "--subject", "--grade")),
    Row(
        f"import ppct {{papers}}/cu.doc {{papers}}/cu.xls --root {{root}} {FINE}",
        2,
        err=("cu.doc", "Word Document", "cu.xls", "Excel Workbook"),
    ),
    Row(f"import ppct {{papers}}/hai-lop.docx --root {{root}} {FINE} --out {{out}}/a.csv", 2, err=("2 bảng phân phối", "--grade")),
    Row(f"import ppct {{papers}}/khong-co.docx --root {{root}} {FINE}", 2, err=("không có tệp", "khong-co.docx")),
    Row(f"import ppct {{papers}} --root {{root}} {FINE}", 2, err=("là thư mục",)),
    Row(f"import ppct {{papers}}/toan.docx --root {{root}} {FINE} --subject ve", 2, err=("không có môn ve", "tin-hoc")),
    Row(f"import ppct {{papers}}/toan.docx --root {{root}} {FINE} --grade 12", 2, err=("không có khối 12",)),
    Row(f"import ppct {{papers}}/toan.docx --root {{root}} {FINE} --year 2025", 2, err=("“2025”", "2026-2027")),
    Row("import ppct --root {root}", 2, err=("còn thiếu TỆP",)),
    Row(
        f"year new 2025-2026 --root {{root}} {FINE}",
        0,
        ("Năm học 2025-2026, nối tiếp năm học 2024-2025", "giữ nguyên mã bài", "chưa ghi gì", "--write"),
    ),
    Row(
        f"year new 2025-2026 --root {{root}} {FINE} --write",
        0,
        ("Đã ghi 3 tệp", "điền ngày cho bảng tuần"),
        writes=("content/ppct/2025-2026/weeks.csv", "content/ppct/2025-2026/tin-hoc-6.csv"),
    ),
    Row(f"year new 2024-2025 --root {{root}} {FINE}", 2, err=("năm học 2024-2025 đã mở rồi", "year map 2024-2025")),
    Row(f"year new 2021-2022 --root {{root}} {FINE}", 2, err=("chưa có năm học nào trước 2021-2022",)),
    Row("year new 2024 --root {root}", 2, err=("“2024” không phải một năm học",)),
    Row("year new --root {root}", 2, err=("còn thiếu NĂM_HỌC",)),
    Row(f"year map 2024-2025 --root {{root}} {FINE}", 0, ("bai-05 “Bài 5. Internet” → ?", "4 bài đổi, chờ xác nhận", "chưa ghi gì")),
    Row(
        f"year map 2024-2025 --root {{root}} {FINE} --write",
        0,
        ("Đã ghi 1 tệp", "xác nhận các bài đổi"),
        writes=("content/ppct/2024-2025/tin-hoc-6-doi-bai.csv",),
    ),
    Row(f"year map 2022-2023 --root {{root}} {FINE}", 0, ("Năm học 2022-2023", "Không có gì để ghi")),
    Row(f"year map 2025-2026 --root {{root}} {FINE}", 2, err=("chưa có phân phối chương trình", "year new 2025-2026")),
    Row(
        f"import lesson {{papers}}/bai-3.docx --root {{root}} {FINE} --subject tin-hoc --grade 6 --phase after --lesson bai-03",
        0,
        ("tên bài: Bài 3. Thông tin trong máy tính", "câu hỏi: 2, có đáp án: 1", "chưa tìm thấy đáp án", "chưa ghi gì", "--write"),
    ),
    Row(
        f"import lesson {{papers}}/bai-3.docx --root {{root}} {FINE} --subject tin-hoc --grade 6 --phase after --lesson bai-03 --write",
        0,
        ("Đã ghi: content/tin-hoc/6/bai-03-sau.md", "P105", "hoclieu check"),
        writes=("content/tin-hoc/6/bai-03-sau.md",),
    ),
    Row(
        f"import lesson {{papers}}/bai-3.docx --root {{root}} {FINE} --subject tin-hoc --phase before --lesson bai-03 --name moi --write",
        0,
        ("moi.md", "Viết ở đây"),
        writes=("content/tin-hoc/6/moi.md",),
    ),
    Row(
        f"import lesson {{papers}}/bai-3.docx --root {{root}} {FINE} --subject tin-hoc --phase before --lesson bai-01 --write",
        2,
        err=("content/tin-hoc/6/bai-01-truoc.md", "chưa ghi gì", "--name"),
    ),
    Row(
        f"import lesson {{papers}}/bai-3.docx --root {{root}} {FINE} --subject tin-hoc --phase before --lesson bai-01",
        0,
        ("đã có tệp “content/tin-hoc/6/bai-01-truoc.md”",),
    ),
    Row(f"import lesson {{papers}}/bai-3.docx --root {{root}} {FINE}", 2, err=("Tin học 6", "--subject")),
    Row(
        f"import lesson {{papers}}/bai-3.docx --root {{root}} {FINE} --subject tin-hoc --phase after --lesson bai-03 --name Bài",
        2,
        err=("“Bài”", "hãy viết: bai"),
    ),
    Row(
        f"import lesson {{papers}}/cu.doc --root {{root}} {FINE} --subject tin-hoc --phase after --lesson bai-03",
        2,
        err=("cu.doc", "Word Document"),
    ),
    Row(f"import lesson {{papers}}/khong-co.docx --root {{root}} {FINE}", 2, err=("không có tệp", "khong-co.docx")),
    Row(f"import lesson {{papers}} --root {{root}} {FINE}", 2, err=("là thư mục",)),
    Row("import lesson --root {root}", 2, err=("còn thiếu TỆP",)),
    Row("import word", 2, err=("không có lệnh word", "hoclieu import --help")),
    Row(
        f"build --root {{demo}} {DAY}",
        0,
        ("Đã xuất bản", "Chưa biết địa chỉ công khai"),
        writes=("site/index.html", "site/tin-hoc/6/bai-01-sau/index.html"),
    ),
    Row(f"build --root {{demo}} {DAY} --site {{out}}/trang --processes 1", 0, ("Đã xuất bản",), writes=("trang/index.html",)),
    Row(f"build --root {{root}} {TOO_LATE}", 1, ("KHÔNG xuất bản", "C301")),
    Row(f"build --root {{root}} {FINE}", 2, err=("mkdocs.yml",)),
    Row(f"build --root {{demo}} {DAY} --site {{demo}}/mkdocs.yml/a", 2, ("nhắc",), err=("không ghi được",)),
    Row(f"build --root {{demo}} {DAY} --site {{demo}}", 2, ("nhắc",), err=("MkDocs không nhận", "site_dir")),
    Row("build --root {root} --processes -1", 2, err=("--processes không thể là “-1”",)),
    Row("serve --root {root} --today mai", 2, err=("“mai” không phải là một ngày",)),
    Row("serve --root {root}", 2, err=("mkdocs.yml",)),
    Row(f"serve --root {{demo}} {DAY} --address nha", 2, err=("MkDocs không nhận", "dev_addr")),
)
