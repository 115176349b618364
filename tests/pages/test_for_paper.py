"""A body on paper: answers at the end, anchors its own, nothing that only a screen can do."""

import pytest

from generator.model.message import as_written
from generator.pages.for_paper import LINES, Answer, on_paper_only

CHOICES = '<p class="hl-question"><strong>Câu 1.</strong> Chọn</p><ul><li>A</li></ul>'
ESSAY = '<p class="hl-question"><strong>Câu 2.</strong> Viết</p>'


def fold(inside: str) -> str:
    return f'<details class="hl-answer"><summary>Xem đáp án</summary>{inside}</details>'


def test_answers_are_taken_out_with_the_question_they_belong_to() -> None:
    body, answers = on_paper_only(CHOICES + fold("<p>A</p>") + ESSAY + fold("<p>B</p>"), "a", as_written)

    assert answers == (Answer("Câu 1", "<p>A</p>"), Answer("Câu 2", "<p>B</p>"))
    assert "details" not in body
    assert "Xem đáp án" not in body


def test_a_second_answer_belongs_to_the_same_question() -> None:
    _, answers = on_paper_only(ESSAY + fold("a") + "<p>Cách khác.</p>" + fold("b"), "a", as_written)

    assert answers == (Answer("Câu 2", "a"), Answer("Câu 2", "b"))


def test_there_is_room_to_write_where_there_is_nothing_to_tick() -> None:
    body, _ = on_paper_only(CHOICES + fold("A") + ESSAY + fold("B"), "a", as_written)

    assert body == CHOICES + ESSAY + LINES


def test_a_fold_in_a_fold_lies_open_among_the_answers() -> None:
    _, answers = on_paper_only(ESSAY + fold("a" + fold("b") + "c"), "a", as_written)

    assert answers == (Answer("Câu 2", "abc"),)


def test_transcripts_and_hints_are_read_where_they_stand() -> None:
    transcript = '<details class="hl-transcript"><summary>Bản lời thoại</summary><p>Con lắc đi rồi về.</p></details>'
    hint = '<details class="hl-hint"><summary>Xem gợi ý</summary><p>Vẽ hình.</p></details>'

    body, answers = on_paper_only(transcript + CHOICES + hint + fold("<p>A</p>" + transcript), "a", as_written)

    open_transcript = "<p><strong>Bản lời thoại</strong></p><p>Con lắc đi rồi về.</p>"
    assert body == open_transcript + CHOICES + "<p><strong>Hint</strong></p><p>Vẽ hình.</p>"
    assert answers == (Answer("Câu 1", "<p>A</p>" + open_transcript),)


def test_an_answer_without_a_question_has_no_label() -> None:
    _, answers = on_paper_only(fold("a"), "a", as_written)

    assert answers == (Answer("", "a"),)


def test_anchors_are_its_own_and_links_to_them_follow() -> None:
    body, _ = on_paper_only('<p id="x"><a href="#x">lên</a><a href="../y/#x">kia</a></p>', "toan-6-a", as_written)

    assert body == '<p id="toan-6-a-x"><a href="#toan-6-a-x">lên</a><a href="../y/#x">kia</a></p>'


def test_headings_stand_below_the_title_of_the_material() -> None:
    body, _ = on_paper_only('<h2 id="a">A</h2><h3 id="b">B</h3>', "m", as_written)

    assert body == '<h3 id="m-a">A</h3><h4 id="m-b">B</h4>'


@pytest.mark.parametrize("live", ['<video src="a.mp4"></video>', '<iframe src="mp/" sandbox=""></iframe>', '<audio src="a"></audio>'])
def test_what_moves_or_sounds_is_named(live: str) -> None:
    body, _ = on_paper_only(f"<p>a</p>{live}<p>b</p>", "m", as_written)

    assert body.startswith("<p>a</p>")
    assert "Watch or listen" in body
    assert body.endswith("<p>b</p>")


def test_buttons_and_fields_are_not_printed() -> None:
    body, _ = on_paper_only('<p>a<button type="button">Bấm</button><input type="radio">b</p>', "m", as_written)

    assert body == "<p>ab</p>"
