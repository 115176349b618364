"""What is owed by hand: late, coming, unassigned, of a week, with a draft, with hostile words."""

from dataclasses import replace
from datetime import date

from generator.model.coverage import Outcome, State
from generator.model.due import Dues, Owed
from generator.model.message import Message, as_written
from generator.model.report import Style
from generator.model.waivers import Relief
from tests.builders import CELL, lesson, material, school, target, waiver

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
WAIVER = waiver(targets=("pace",), expires="2023-10-30", reason="Nghỉ dài <b>")
EASED = replace(
    DUES,
    eased=(
        Outcome(PACE, CELL, DAY, State.PENDING, 1, 6, 29, Message("materials"), date(2023, 10, 31), reliefs=(Relief(WAIVER, 0),)),
        Outcome(target("count"), CELL, DAY, State.MISSED, 1, 5, 29, Message("materials"), DAY, reliefs=(Relief(waiver(), 2),)),
    ),
)
"""The same, of which waivers put off one target and lift part of another."""
NONE = Dues(school(), DAY, date(2023, 11, 20), ())
