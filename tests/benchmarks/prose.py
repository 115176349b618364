"""The words of a synthetic material: a body of 2 to 4 KB in the form that lessons have, and its picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from .synthetic import CONCEPTS, FORMS, SENTENCES, THINGS

LEVELS = {"before": ("nb", "nb", "nb", "th", "th", "th"), "after": ("th", "th", "vd", "vd", "vd", "vdc")}
"""The levels of a material's questions, rising; before class nothing above th."""

_LEAST = 2100
"""Bytes below which a body gets another paragraph."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a material is about: concepts of its subject, things for its examples."""

    concepts: tuple[str, ...]
    things: tuple[str, ...]


def topic(subject: str, random: Random) -> Topic:
    """A topic of a subject; subjects without words of their own take those of all."""
    words = CONCEPTS.get(subject) or ",".join(CONCEPTS.values())
    return Topic(tuple(random.sample(_listed(words), 8)), tuple(random.sample(_listed(THINGS), 8)))


def title(about: Topic, random: Random) -> str:
    """A title for pupils."""
    return _said(FORMS, about, random)


def body(about: Topic, phase: str, random: Random, *, picture: str = "", link: str = "") -> str:
    """The Markdown below the header."""
    parts = list(_opening(about, phase, random, link))
    if picture:
        parts.append(f"![{_sentence(about, random)}]({picture})")
    if random.random() < 0.25:
        parts.append(_table(about, random))
    questions = "\n\n".join(_questions(about, phase, random))
    end = "## Tự kiểm tra" if phase == "before" else "## Bài tập"
    while len("\n\n".join((*parts, questions)).encode()) < _LEAST:
        parts.append(_paragraph(about, random))
    closing = () if phase == "before" else ("## Tự đánh giá", _list(about, random))
    return "\n\n".join((*parts, end, questions, *closing)) + "\n"


def drawing(about: Topic, random: Random) -> str:
    """A drawing in the form that lessons have: columns with their names."""
    columns = []
    for place, thing in enumerate(about.things[:4]):
        height = random.randint(30, 130)
        columns += [
            f'<rect x="{20 + place * 85}" y="{150 - height}" width="60" height="{height}" fill="#e3f0fa" stroke="#00639b"/>',
            f'<text x="{50 + place * 85}" y="{145 - height}" font-size="13" text-anchor="middle" fill="#1b1b1b">{height}</text>',
            f'<text x="{50 + place * 85}" y="{168 + place % 2 * 18}" font-size="13" text-anchor="middle" fill="#1b1b1b">{thing}</text>',
        ]
    return "\n".join(
        (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200" role="img">',
            f"<title>{_sentence(about, random)}</title>",
            '<rect width="360" height="200" fill="#ffffff"/>',
            '<g font-family="sans-serif">',
            *columns,
            "</g>",
            "</svg>\n",
        )
    )


def _opening(about: Topic, phase: str, random: Random, link: str) -> Iterator[str]:
    if phase == "before":
        yield "## Nhiệm vụ"
        yield "\n".join(f"{number}. {_sentence(about, random)}" for number in range(1, 4))
        yield "## Vì sao em làm việc này"
    else:
        yield "## Nhớ lại"
    yield _paragraph(about, random)
    if link:
        yield f"Nếu quên, em xem lại [bài về {about.concepts[1]}]({link})."
    yield f"## Tìm hiểu về {about.concepts[0]}"
    yield f"### {about.concepts[2].capitalize()}"
    yield f"**{about.concepts[2].capitalize()}.** {_paragraph(about, random)}"
    yield _list(about, random)
    yield f"> **Ghi nhớ.** {_sentence(about, random)}"


def _questions(about: Topic, phase: str, random: Random) -> Iterator[str]:
    count = random.randint(4, 6)
    kinds = (_one_answer, _true_or_false, _short, _one_answer, _open, _one_answer)
    for number, (level, kind) in enumerate(zip(LEVELS[phase][:count], kinds, strict=False), 1):
        yield f"**Câu {number} ({level}).** {kind(about, random)}"


def _one_answer(about: Topic, random: Random) -> str:
    options = "\n".join(f"- {letter}. {about.things[place].capitalize()}" for place, letter in enumerate("ABCD"))
    return f"Khi nói đến {about.concepts[3]}, em chọn điều nào?\n\n{options}\n\n> **Đáp án: {random.choice('ABCD')}.** {_sentence(about, random)}"


def _true_or_false(about: Topic, random: Random) -> str:
    claims = "\n".join(f"- {letter}) {_sentence(about, random)}" for letter in "abcd")
    verdicts = "; ".join(f"{letter}) {random.choice(('Đúng', 'Sai'))}" for letter in "abcd")
    return f"Mỗi phát biểu sau đúng hay sai?\n\n{claims}\n\n> **Đáp án: {verdicts}.** {_sentence(about, random)}"


def _short(about: Topic, random: Random) -> str:
    return f"{about.things[0].capitalize()} có mấy phần?\n\n> **Đáp án: {random.randint(2, 99)}.** {_sentence(about, random)}"


def _open(about: Topic, random: Random) -> str:
    return f"Vì sao {about.concepts[4]} có ích?\n\n> **Gợi ý trả lời:** {_sentence(about, random)}"


def _table(about: Topic, random: Random) -> str:
    rows = "\n".join(f"| {thing} | {random.randint(1, 40)} | {random.choice(about.concepts)} |" for thing in about.things[:4])
    return f"| Vật | Số lượng | Liên quan đến |\n| --- | ---: | --- |\n{rows}"


def _list(about: Topic, random: Random) -> str:
    return "\n".join(f"- {_sentence(about, random)}" for _ in range(2))


def _paragraph(about: Topic, random: Random) -> str:
    return " ".join(_sentence(about, random) for _ in range(2))


def _sentence(about: Topic, random: Random) -> str:
    return _said(SENTENCES, about, random)


def _said(forms: tuple[str, ...], about: Topic, random: Random) -> str:
    a, b, c = random.sample(about.concepts, 3)
    x, y = random.sample(about.things, 2)
    said = random.choice(forms).format(a=a, b=b, c=c, x=x, y=y, n=random.randint(2, 40))
    return said[0].upper() + said[1:]


def _listed(text: str) -> list[str]:
    return [" ".join(one.split()) for one in text.split(",")]
