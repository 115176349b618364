"""What is owed by hand: late, coming, unassigned, of a week, with a draft, with hostile words."""

from dataclasses import replace
from datetime import date

from generator.model.due import Dues, Owed
from generator.model.message import as_written
from generator.model.report import Style
from tests.builders import CELL, lesson, material, school, target

DAY = date(2023, 10, 23)
HOSTILE = '=HYPERLINK("http://x")\x1b[2J\n::error::giả'
STYLE = Style(translate=as_written)
PACE = target("pace")

OWED = (
    Owed(PACE, CELL, date(2023, 9, 24), lesson(2), (2,), "to-toan-tin", "gv-tin-hoc-6", (material(lessons="bai-02", status="review"),)),
    Owed(PACE, CELL, date(2023, 10, 23), replace(lesson(4), title=HOSTILE), (4, 5), "to-toan-tin", "gv-tin-hoc-6"),
    Owed(PACE, CELL, date(2023, 10, 24), None, (6,), "to-toan-tin", "gv-tin-hoc-6"),
    Owed(target("every-lesson"), CELL, date(2023, 11, 20), lesson(5, weeks=()), (), "to-toan-tin"),
)
DUES = Dues(school(), DAY, date(2023, 11, 20), OWED)
NONE = Dues(school(), DAY, date(2023, 11, 20), ())
