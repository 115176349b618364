"""One whole lesson as a teacher writes it in Word: everything that may stand in one, at once."""

from io import BytesIO
from random import Random

from PIL import Image

from .documents import Doc, display, equation, fraction, ole, picture, text_box


def photo(width: int = 2400, height: int = 1600) -> bytes:
    """A picture as a camera makes one: large, and hard to press together."""
    noise = Random(7)  # noqa: S311 -- dots, the same every time
    small = Image.frombytes("RGB", (120, 80), bytes(noise.randrange(256) for _ in range(120 * 80 * 3)))
    stream = BytesIO()
    small.resize((width, height)).save(stream, "JPEG", quality=95)
    return stream.getvalue()


def whole_lesson() -> bytes:
    document = Doc()
    document.line("Bài 5. Phép nhân và phép chia số tự nhiên", "Title")
    document.heading("I. Nhớ lại", 1)
    paragraph = document.line("Nửa cái bánh là ")
    paragraph._p.append(equation(fraction("1", "2")))
    document.write(paragraph, " cái. Diện tích tính bằng m^2^.")
    document.line()._p.append(display(fraction("a", "b")))
    document.line("nhân trước, cộng sau", "List Bullet")
    document.line("trong ngoặc trước", "List Bullet")
    document.picture(document.line("Quan sát: "), photo(), "Sáu hàng, mỗi hàng bốn ô vuông")
    document.picture(document.line(), picture())
    document.picture(document.line(), picture(), "Ô vuông màu xanh")
    document.table([["Phép tính", "Kết quả"], ["3 . 4", "12"], ["12 : 4", "3"]])
    paragraph = document.line("Công thức ")
    paragraph._p.append(ole("Equation.DSMT4"))
    paragraph._p.append(text_box("Ghi nhớ: nhân là cộng nhiều lần"))
    document.heading("II. Bài tập", 1)
    document.lines("Câu 1 (NB). 3 . 4 bằng", "A. 7\t_B_. 12\tC. 34", "Câu 2 (TH). 12 : 4 bằng", "A. 3", "B. 8", "C. 16")
    document.lines("Câu 3. Mỗi ý sau đúng hay sai?", "a) 2 . 3 = 6", "b) 6 : 2 = 4")
    document.lines("Câu 4. Tính 5 . 6.", "Đáp số: 30", "Câu 5. Vì sao không chia cho 0?", "ĐÁP ÁN")
    document.table([["Câu", "1", "2", "3"], ["Đáp án", "B", "A", "a) Đ b) S"]])
    document.document.sections[0].header.paragraphs[0].text = "Phiếu học tập của tổ Toán"
    return document.raw()
