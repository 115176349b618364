import json

from generator.dues.json import LISTING

from .sample import DUES, EASED, HOSTILE, STYLE


def test_programs_get_every_fact() -> None:
    made = json.loads(LISTING.render(DUES, STYLE))

    assert {name: made[name] for name in ("version", "day", "until", "late")} == {
        "version": 1,
        "day": "2023-10-23",
        "until": "2023-11-20",
        "late": 2,
    }
    assert made["owed"][0] == {
        "department": "to-toan-tin",
        "department_name": "Tổ Toán – Tin",
        "role": "gv-tin-hoc-6",
        "role_name": "Giáo viên Tin học 6",
        "subject": "tin-hoc",
        "grade": 6,
        "lesson": "bai-02",
        "title": "Bài 2",
        "weeks": [2],
        "due": "2023-09-24",
        "late": True,
        "target": "pace",
        "school_year": "2023-2024",
        "on_miss": "reject",
        "underway": [{"path": "content/tin-hoc/6/bai-02-truoc.md", "status": "review"}],
    }
    assert [one["lesson"] for one in made["owed"]] == ["bai-02", "bai-04", "", "bai-05"]


def test_hostile_words_reach_programs_and_no_terminal() -> None:
    made = LISTING.render(DUES, STYLE)

    assert json.loads(made)["owed"][1]["title"] == HOSTILE
    assert "\x1b" not in made


def test_programs_are_told_of_waivers() -> None:
    assert json.loads(LISTING.render(DUES, STYLE))["waivers"] == []
    assert [one.partition(" (")[0] for one in json.loads(LISTING.render(EASED, STYLE))["waivers"]] == [
        "Waived or postponed: Nghỉ dài <b>",
        "Waived or postponed: Tuần kiểm tra giữa học kì I",
    ]
