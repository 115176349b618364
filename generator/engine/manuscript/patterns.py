"""How questions, choices and answers are written in Vietnamese schools."""

import re

HEAD = re.compile(
    r"\s{0,9}(?P<label>(?P<word>Câu hỏi|Câu|Bài tập|Bài toán|Bài|Question)\s{0,4}(?P<number>\d{1,3}))"
    r"\s{0,4}(?P<sign>[.:)/–-](?!\d))?\s{0,9}",
    re.IGNORECASE,
)
"""``Câu 1:``, ``Câu 2.``, ``Bài 3)``, ``Question 4.``"""

META = re.compile(r"\s{0,9}[(\[](?P<inside>[^()\[\]]{1,50})[)\]]\s{0,4}[.:]?\s{0,9}")
LEVEL = re.compile(r"(?<![^\W\d_])(?P<level>NB|TH|VDC|VD|nhận biết|thông hiểu|vận dụng cao|vận dụng)(?![^\W\d_])", re.IGNORECASE)
POINTS = re.compile(r"(?P<points>\d{1,2}(?:[.,]\d{1,2})?)\s{0,4}(?:điểm|đ)(?![^\W\d_])", re.IGNORECASE)
LEVELS = {"nhận biết": "nb", "thông hiểu": "th", "vận dụng": "vd", "vận dụng cao": "vdc"}

CAPITALS, SMALL = "ABCDEFGH", "abcdefgh"
FOUR = 4
"""Statements of a question of the form of 2025."""

ANSWER = re.compile(
    r"\s{0,9}(?:=>|⇒|→|➔|\*|-)?\s{0,4}"
    r"(?:(?P<strong>đáp án đúng là|đáp án đúng|đáp án|đ/án|đ/a|đa|đáp số|đs|answer|key)\s{0,4}[:.–-]?"
    r"|(?P<choose>chọn đáp án|chọn ý|chọn|trả lời)\s{0,4}:?)(?![^\W\d_])\s{0,9}(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
CHOSEN = re.compile(r"(?:là\s+|ý\s+)?(?P<letters>[A-H](?:\s{0,3}(?:[,;&]|và)\s{0,3}[A-H]){0,6})(?![^\W_])[.:;)]?\s*(?P<rest>.*)", re.DOTALL)
DOTS = re.compile(r"[\s.…_·]*")

EXPLAINED = re.compile(
    r"\s{0,9}(?:(?P<model>lời giải(?: chi tiết)?|hướng dẫn(?: giải| trả lời| chấm)?|giải thích|bài giải|giải|hdg"
    r"|gợi ý (?:trả lời|đáp án|giải)|phương pháp)|(?P<hint>gợi ý))\s{0,4}(?:[:.]\s{0,9}(?P<rest>.*)|$)",
    re.IGNORECASE | re.DOTALL,
)

STATED = re.compile(r"\s*(?:[-–:→(\[]\s*)?(?P<said>Đúng|Sai|Đ|S)\s*[)\].;]*\s*$")
"""At the end of a statement."""
SAID = re.compile(r"(?P<letter>[a-h])\s*[).:–-]?\s*[:–-]?\s*(?P<said>Đúng|Sai|Đ|S)(?![^\W\d_])", re.IGNORECASE)
IN_ORDER = re.compile(r"(?:Đúng|Sai|Đ|S)(?:[\s,;–-]{0,4}(?:Đúng|Sai|Đ|S)){1,7}", re.IGNORECASE)

KEY = re.compile(
    r"\s{0,9}(?:[IVX]{1,4}[.)]\s{0,4}|[A-D][.)]\s{0,4})?(?:bảng )?(?:đáp án|hướng dẫn chấm|hướng dẫn giải|lời giải)"
    r"(?:\s{0,4}(?:và|[-–,/&])?\s{0,4}(?:đáp án|lời giải|hướng dẫn(?: chấm| giải)?|thang điểm|biểu điểm|chi tiết|tham khảo|trắc nghiệm"
    r"|(?:phần|đề|bài)[^\n]{0,40})){0,4}\s{0,4}[:.]?\s{0,9}",
    re.IGNORECASE,
)
"""The line above the answers to all questions."""
LONGEST_KEY = 120

PART = re.compile(
    r"\s*(?:phần\s+(?:[IVX]{1,4}|\d{1,2}|[A-D])(?![^\W_])|(?:[IVX]{1,4}|[A-D])[.)]\s*(?:trắc nghiệm|tự luận|phần)).*",
    re.IGNORECASE | re.DOTALL,
)
"""The line above the questions of one form: ``PHẦN II. Câu trắc nghiệm đúng sai``."""

END = re.compile(r"[\s\-–—_=*.…]*hết[\s\-–—_=*.…]*", re.IGNORECASE)
TRUE_FALSE = re.compile(r"đúng.{0,20}sai", re.IGNORECASE)
"""In the words above statements."""
SEVERAL = re.compile(r"(?:những|các)\s.{0,60}?(?:nào|sau)|chọn\s(?:nhiều|mọi|tất cả|các|những|hai|ba)\s", re.IGNORECASE)
"""In the words of a question that has several right choices."""
PRACTICE = re.compile(
    r"\s*(?:[IVX\d]{1,4}[.)]\s*|[A-D][.)]\s*)?(?:bài tập|luyện tập|câu hỏi|vận dụng|trắc nghiệm|tự luận|phần)", re.IGNORECASE
)
"""Headings under which ``Bài 1`` is a task and not a lesson."""
