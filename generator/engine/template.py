"""Templates of materials: the sections a phase must have (D2-D5), around what a type is made of (D1).

Templates are in Vietnamese, whatever language the messages are in, because lessons are.
"""

from dataclasses import dataclass

from generator.model.material import Phase
from generator.model.question import Kind

MARK = "Viết ở đây"
"""How every place begins that its author must fill in; a rule tells where one was forgotten."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section that every material of a phase has."""

    heading: str
    text: str
    """What its author is to write in it."""


OPENING = {
    Phase.BEFORE: (
        Section("Nhiệm vụ", "1. Viết ở đây: em xem hoặc đọc gì.\n2. Viết ở đây: em làm gì ở nhà, mang gì đến lớp.\n"),
        Section("Vì sao em làm việc này", "Viết ở đây: việc này giúp gì cho bài học trên lớp.\n"),
    ),
    Phase.IN: (
        Section(
            "Hoạt động",
            "1. Viết ở đây: kiểm tra việc đã làm ở nhà, nêu câu hỏi còn lại.\n"
            "2. Viết ở đây: hoạt động chính, mấy phút, cả lớp hay theo nhóm.\n",
        ),
    ),
    Phase.AFTER: (Section("Nhớ lại", "Viết ở đây: một, hai câu nhắc lại điều đã học.\n"),),
}
"""The sections with which a material of a phase begins, in their order."""

_CHOICES = """
- A. Viết ở đây: lựa chọn thứ nhất
- B. Viết ở đây: lựa chọn thứ hai
- C. Viết ở đây: lựa chọn thứ ba
- D. Viết ở đây: lựa chọn thứ tư

> **Đáp án: A.** Viết ở đây: vì sao A đúng.
"""
_CHOOSE = "**Câu {number} ({level}).** Viết ở đây: câu hỏi chọn một đáp án?\n" + _CHOICES
_TRUE_FALSE = """**Câu {number} ({level}).** Mỗi phát biểu sau đúng hay sai? Viết ở đây: về điều gì.

- a) Viết ở đây: phát biểu thứ nhất
- b) Viết ở đây: phát biểu thứ hai
- c) Viết ở đây: phát biểu thứ ba
- d) Viết ở đây: phát biểu thứ tư

> **Đáp án: a) Đúng; b) Sai; c) Đúng; d) Sai.** Viết ở đây: vì sao.
"""
_SHORT = """**Câu {number} ({level}).** Viết ở đây: câu hỏi có một đáp án ngắn?

> **Đáp án: Viết ở đây.** Viết ở đây: cách làm.
"""
_OPEN = """**Câu {number} ({level}).** Viết ở đây: câu hỏi để em trình bày?

> **Gợi ý trả lời:** Viết ở đây: một câu trả lời tốt gồm những ý nào.
"""

_SEVERAL = """**Câu {number} ({level}).** Viết ở đây: câu hỏi có nhiều đáp án? (Chọn mọi câu đúng.)

- A. Viết ở đây: lựa chọn thứ nhất
- B. Viết ở đây: lựa chọn thứ hai
- C. Viết ở đây: lựa chọn thứ ba
- D. Viết ở đây: lựa chọn thứ tư

> **Đáp án: A, C.** Viết ở đây: vì sao A và C đúng, B và D sai.
"""
_MATCHING = """**Câu {number} ({level}).** Viết ở đây: ghép gì với gì?

1. Viết ở đây: ý thứ nhất bên trái
2. Viết ở đây: ý thứ hai bên trái
3. Viết ở đây: ý thứ ba bên trái

- a) Viết ở đây: ý thứ nhất bên phải
- b) Viết ở đây: ý thứ hai bên phải
- c) Viết ở đây: ý thứ ba bên phải

> **Đáp án: 1 → b; 2 → c; 3 → a.** Viết ở đây: vì sao.
"""
_FILL_IN = """**Câu {number} ({level}).** Viết ở đây: câu có chỗ trống ……(1)…… và ……(2)……

> **Đáp án: (1) từ thứ nhất; (2) từ thứ hai.** Viết ở đây: vì sao.
"""

SHAPES = {
    Kind.ONE: _CHOOSE,
    Kind.SEVERAL: _SEVERAL,
    Kind.TRUE_FALSE: _TRUE_FALSE,
    Kind.SHORT: _SHORT,
    Kind.MATCHING: _MATCHING,
    Kind.BLANKS: _FILL_IN,
    Kind.ESSAY: _OPEN,
}
"""How each kind of question is written; ``number`` and ``level`` are to be put in."""

_MIDDLE = {
    "lecture": """## Nội dung

Viết ở đây: ý chính thứ nhất, một ví dụ gần gũi.

Viết ở đây: hình, tiếng hoặc video. Để tệp cạnh bài này rồi viết một dòng riêng như `[Tên video](ten-tep.mp4)`, dưới đó là bản lời thoại.

> **Ghi nhớ.** Viết ở đây: điều em cần nhớ.
""",
    "guide": """## Chuẩn bị

- Viết ở đây: dụng cụ, vật liệu.

## Các bước

1. Viết ở đây: bước thứ nhất.
2. Viết ở đây: bước thứ hai.

## An toàn

Viết ở đây: điều em không được làm, khi nào cần người lớn ở bên.

## Ghi kết quả

| Lần | Em thấy gì |
| --- | --- |
| 1 | Viết ở đây: ví dụ một kết quả |
""",
    "simulation": """## Mô phỏng

Viết ở đây: đường dẫn tới mô phỏng, một dòng riêng như `[Tên mô phỏng](ten-thu-muc/index.html)`.

> **Mô tả.** Viết ở đây: mô phỏng cho thấy gì, em thay đổi được gì, cần quan sát điều gì.
""",
    "reference": """## Nội dung

Viết ở đây: tóm tắt bằng lời của thầy cô, không chép nguyên sách.

## Đọc thêm

- Viết ở đây: tên sách hoặc trang, phần nào đáng đọc và vì sao.
""",
}
_TEXT = """## Nội dung

Viết ở đây: nội dung của học liệu.
"""

QUESTIONS = {
    "exercise": (_CHOOSE, _SHORT, _OPEN),
    "question-bank": (_CHOOSE, _TRUE_FALSE, _SHORT, _CHOOSE),
    "test": (_CHOOSE, _TRUE_FALSE, _SHORT),
}
"""The types that consist of questions, and which kinds they begin with."""

_FEW = {Phase.BEFORE: (_CHOOSE,), Phase.IN: (), Phase.AFTER: (_CHOOSE, _OPEN)}
"""The questions of all other types."""

_HEADING = {Phase.BEFORE: "Tự kiểm tra", Phase.IN: "Câu hỏi", Phase.AFTER: "Bài tập"}

LEVELS = {Phase.BEFORE: ("nb", "th"), Phase.IN: ("th", "vd"), Phase.AFTER: ("th", "vd")}
"""Before class the basic levels only (D3), after class up to application (D5); of the first question and of those after it."""


def opening(phase: Phase) -> str:
    """The sections that a material of a phase begins with."""
    return "\n".join(f"## {section.heading}\n\n{section.text}" for section in OPENING[phase])


def body(phase: Phase, kind: str) -> str:
    """The body of a new material of a phase and a type; types that only a school knows have a plain middle part."""
    return "\n".join(part for part in (opening(phase), rest(phase, kind)) if part)


def rest(phase: Phase, kind: str) -> str:
    """The body below its opening: what the type is made of, and questions; empty when there is neither."""
    first, later = LEVELS[phase]
    questions = QUESTIONS.get(kind, _FEW[phase])
    written = [text.format(number=number, level=first if number == 1 else later) for number, text in enumerate(questions, 1)]
    parts = ["" if kind in QUESTIONS else _MIDDLE.get(kind, _TEXT)]
    parts += [f"## {_HEADING[phase]}\n", *written] if written else []
    return "\n".join(part for part in parts if part)
