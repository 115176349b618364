"""The last look: whether every word of the document is found again in what is written, whatever the steps before have done."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from generator.model.manuscript import Manuscript, Remark
from generator.model.message import say

_WORD = re.compile(r"[^\W_]+")
_WORDS = """
câu hỏi bài tập toán question nb th vd vdc nhận biết thông hiểu vận dụng cao điểm đáp án lời giải hướng dẫn giải thích trả lời chọn
ý là đúng sai đ s đa đs số gợi ý bảng hết phương pháp hdg answer key
"""
_TOLD_OTHERWISE = frozenset(_WORDS.split())
"""Words of questions that are written in another way, or stand for what the page shows by itself."""
_KEYS = "biểu thang chấm tham khảo chi tiết trắc nghiệm luận phần nội dung"
_OF_KEYS = frozenset(_KEYS.split())
_SHORT = 2
_NEAR = 80


def missing(manuscript: Manuscript, text: str, key: Sequence[str], told: Iterable[Remark]) -> list[Remark]:
    """The paragraphs of which some words stand neither in the text nor among the answers, and which no remark speaks of."""
    there = _compact(text)
    answers = set(key)
    known = {remark.at.paragraph for remark in told if remark.at.paragraph}
    found = []
    for spot, line in manuscript.lines:
        words = [word for word in _WORD.findall(unicodedata.normalize("NFKC", line).lower()) if word not in _TOLD_OTHERWISE]
        lost = [word for word in words if word not in there and not (line in answers and _is_of_key(word))]
        if lost and spot.paragraph not in known:
            says = say("some words of it are not found again in what is written: “{words}”", words=" ".join(lost)[:_NEAR])
            found.append(Remark(spot, says, say("compare the place with the Word file")))
    return found


def _is_of_key(word: str) -> bool:
    """Whether a word only holds a list of answers together, which is no longer there: a number, a letter, a name of a part."""
    return word.isdigit() or len(word) <= _SHORT or word in _OF_KEYS


def _compact(text: str) -> str:
    """Letters and digits only, so that marks of Markdown between them do not matter."""
    return "".join(_WORD.findall(unicodedata.normalize("NFKC", text).lower()))
