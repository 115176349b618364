"""Files that are no lessons, or are made to do harm, are refused in one sentence with a way out."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sources.manuscript.package import open_package
from generator.sources.manuscript.pandoc import find_pandoc, run_pandoc
from generator.sources.manuscript.read import read_manuscript
from generator.sources.manuscript.xml import WIDEST
from generator.sources.office.archive import MOST_UNPACKED
from generator.sources.office.trouble import UnreadablePaperError
from tests.importing.papers import Grid, excel
from tests.importing.test_office import changed

from .documents import Doc, picture, xml
from .reading import VIETNAMESE, read

GOOD = Doc().lines("Bài học").raw()


def refusal(raw: bytes, name: str = "bai.docx") -> str:
    with pytest.raises(UnreadablePaperError) as caught:
        read_manuscript(name, raw, find_pandoc())
    return caught.value.why.text(VIETNAMESE)


def with_part(name: str, content: bytes) -> bytes:
    source, target = zipfile.ZipFile(BytesIO(GOOD)), BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for info in source.infolist():
            made.writestr(info.filename, content if info.filename == name else source.read(info))
    return target.getvalue()


ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>'
    b"</w:document>"
)


@pytest.mark.parametrize(
    ("raw", "name", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "bai.doc", "Word Document (*.docx)"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "bai.docx", "mật khẩu"),
        (b"%PDF-1.7\n", "bai.docx", "PDF"),
        (b"", "bai.docx", "rỗng"),
        (GOOD[:-200], "bai.docx", "bị hỏng"),
        (excel(Grid([["a"]])), "bai.docx", "không phải tệp Word"),
        (with_part("word/document.xml", ENTITY), "bai.docx", "khai báo"),
        (with_part("word/document.xml", b" " * (MOST_UNPACKED + 1)), "bai.docx", "lớn hơn mọi văn bản"),
        (with_part("word/document.xml", b"<a>" * 300 + b"</a>" * 300), "bai.docx", "lớn hơn mọi văn bản"),
        (with_part("word/styles.xml", ENTITY), "bai.docx", "khai báo"),
        (with_part("word/document.xml", b"<a>" + b"<b/>" * (WIDEST + 1) + b"</a>"), "bai.docx", "dài hơn mọi bài học"),
    ],
    ids=["doc", "password", "pdf", "empty", "cut-off", "excel", "entity", "bomb", "deep", "entity-in-styles", "long"],
)
def test_a_file_that_cannot_be_a_lesson_is_refused(raw: bytes, name: str, says: str) -> None:
    assert says in refusal(raw, name)


def test_pandoc_is_given_no_picture_no_object_and_no_part_outside_the_list() -> None:
    document = Doc()
    document.picture(document.line("Hình "), picture(), "a")
    package = open_package(document.raw(), "a.docx")

    names = zipfile.ZipFile(BytesIO(package.packed())).namelist()

    assert [name for name in names if "media" in name or "embeddings" in name] == []
    assert package.packed() == open_package(document.raw(), "a.docx").packed()


def test_a_picture_outside_the_file_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(picture())
    document = Doc()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    key = document.document.part.relate_to(secret.as_uri(), kind, is_external=True)
    document.line("a ")._p.append(xml(f"<w:r><w:drawing><wp:inline><a:blip r:embed='{key}'/></wp:inline></w:drawing></w:r>"))

    assert "hình nằm ngoài tệp Word" in read(document).text


def test_signs_that_the_program_uses_itself_are_taken_out_of_the_text() -> None:
    assert read(Doc().lines("a\ufdd4" + "0\ufdd5b\ufdd0c")).text == "a0bc\n"


def test_a_text_of_signs_stays_text_of_signs() -> None:
    found = read(Doc().lines("<script>alert(1)</script> và **Đáp án: A.** và [x](javascript:alert(1))"))

    assert found.text == "\\<script>alert(1)\\</script> và \\*\\*Đáp án: A.\\*\\* và \\[x](javascript:alert(1))\n"
    assert found.answers == []


def test_a_part_that_pandoc_cannot_read_is_told() -> None:
    with pytest.raises(UnreadablePaperError):
        run_pandoc(find_pandoc(), b"PK nothing")


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_a_damaged_document_is_read_or_refused_and_never_breaks_the_program(data: st.DataObject) -> None:
    def spoil(text: str) -> str:
        place = data.draw(st.integers(0, len(text) - 1))
        return text[:place] + data.draw(st.sampled_from(["", "<", "w:", "</w:p>", "<w:p>", "&#0;", "\ufdd4"])) + text[place + 1 :]

    raw = changed(Doc().lines("Câu 1. Một?", "A. a", "!B. b!").raw(), "word/document.xml", spoil)
    try:
        read(raw)
    except UnreadablePaperError as error:
        assert error.why.text(VIETNAMESE)  # noqa: PT017 -- refused is as good as read
