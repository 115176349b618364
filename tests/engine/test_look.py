"""The look of a subject: what the catalogue says, what is usual, what its id comes to."""

import os
import re
import subprocess
import sys

from generator.engine.look import look_of
from generator.model.catalog import Subject
from generator.model.look import Colour, Icon, Look
from tests.conftest import REPOSITORY

IDS = [f"mon-{number}" for number in range(40)]


def classes(ids: list[str]) -> list[str]:
    return [look_of(Subject(one, one)).classes for one in ids]


def test_the_catalogue_has_the_last_word_on_each_of_the_two() -> None:
    assert look_of(Subject("toan", "Toán")) == Look(Colour.BLUE, Icon.ANGLE)
    assert look_of(Subject("toan", "Toán", colour=Colour.RED)) == Look(Colour.RED, Icon.ANGLE)
    assert look_of(Subject("toan", "Toán", icon=Icon.GLOBE)) == Look(Colour.BLUE, Icon.GLOBE)


def test_a_subject_that_is_not_known_draws_a_colour_by_its_id_and_shows_a_book() -> None:
    looks = [look_of(Subject(one, "Môn khác")) for one in IDS]

    assert {look.icon for look in looks} == {Icon.BOOK}
    assert {look.colour for look in looks} == set(Colour)


def test_what_is_drawn_is_the_same_in_every_process() -> None:
    code = "import sys; from tests.engine.test_look import classes; print(*classes(sys.argv[1:]), sep='\\n')"
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    told = subprocess.run([sys.executable, "-c", code, *IDS], capture_output=True, text=True, check=True, env=environment, cwd=REPOSITORY)

    assert told.stdout.split("\n")[:-1] == classes(IDS)


def test_a_look_is_two_classes_of_the_theme() -> None:
    assert Look(Colour.TEAL, Icon.SCREEN).classes == "hl-hue--teal hl-icon--screen"


def test_leaders_are_told_of_every_colour_and_sign_there_is() -> None:
    guide = (REPOSITORY / "content" / "huong-dan" / "lanh-dao.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(colour|icon)` \| (.*) \|$", guide, re.MULTILINE))

    assert {key: re.findall(r"`([a-z]+)`", row) for key, row in rows.items()} == {"colour": list(Colour), "icon": list(Icon)}
