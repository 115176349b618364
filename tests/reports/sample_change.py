"""Two changes by hand: one with a mistake of its own in a school with debts, and one that only improves."""

from dataclasses import replace
from datetime import date

from generator.model.coverage import Gap, Outcome, State
from generator.model.curriculum import Cell
from generator.model.material import Phase
from generator.model.message import as_written, say
from generator.model.patch import Bared, Change, ChangedFile, Fill, Patch, Shift
from generator.model.report import Style

from .sample import COUNT, DAY, EVERY_LESSON, HOSTILE_FILE, HOSTILE_TITLE, LESSONS, PACE, RESULTS, SHARE, TIN_6, TOAN_6

STYLE = Style(translate=as_written, language="en", version="1.0")

TOUCHED = "content/tin-hoc/6/bai-01-truoc.md"
BY_PLACE = RESULTS.in_files
EVERY = RESULTS.coverage.outcomes[1]
BEHIND = RESULTS.coverage.outcomes[3]
TOAN_8 = Cell("toan", 8)


def outcome(like: Outcome, have: int, state: State) -> Outcome:
    return replace(like, have=have, state=state)


UNCOUNTED = Outcome(
    COUNT, TOAN_6, DAY, State.MISSED, 1, 2, 2, say("tables"), date(2024, 5, 7), (Gap(title="content/ppct/x.csv"),), say("add it")
)

PATCH = Patch(
    commit="0123456789abcdef0123456789abcdef01234567",
    files=(
        ChangedFile(HOSTILE_FILE, Change.ADDED),
        ChangedFile(TOUCHED, Change.CHANGED),
        ChangedFile("content/tin-hoc/6/bai-02-truoc.md", Change.MOVED, "content/tin-hoc/6/cu.md"),
        ChangedFile("content/tin-hoc/6/bo.md", Change.REMOVED),
    ),
    findings=tuple(one for one in BY_PLACE if one.at.path == HOSTILE_FILE or one.code == "P102"),
    mended=2,
    shifts=(
        Shift(outcome(EVERY, 3, State.MISSED), EVERY, is_worse=True),
        Shift(outcome(BEHIND, 4, State.MISSED), BEHIND, is_worse=True, asks_anew=True),
        Shift(outcome(RESULTS.coverage.outcomes[2], 11, State.MISSED), replace(RESULTS.coverage.outcomes[2])),
        Shift(None, replace(RESULTS.coverage.outcomes[4]), asks_anew=True),
        Shift(replace(EVERY, cell=TOAN_8, target=PACE), None, asks_anew=True),
        Shift(UNCOUNTED, replace(RESULTS.coverage.outcomes[0], cell=TOAN_6)),
    ),
    fills=(
        Fill(HOSTILE_FILE, HOSTILE_TITLE, TIN_6, 12, Phase.AFTER, 10, 11, 12, counts=True),
        Fill(TOUCHED, "Thông tin quanh em", TIN_6, 3, Phase.BEFORE, 1, 2, 3, counts=False),
        Fill(TOUCHED, "Đã có", TIN_6, 3, Phase.BEFORE, 2, 2, 3, counts=True),
    ),
    bared=(Bared(TIN_6, LESSONS[2].lesson), Bared(TIN_6, LESSONS[3].lesson)),
)
CHANGE = replace(RESULTS, patch=PATCH)
GOOD_CHANGE = replace(
    RESULTS,
    patch=Patch(
        PATCH.commit,
        files=(ChangedFile(TOUCHED, Change.ADDED),),
        shifts=(Shift(outcome(RESULTS.coverage.outcomes[4], 1, State.PENDING), RESULTS.coverage.outcomes[4]),),
        fills=PATCH.fills[1:2],
    ),
)

assert SHARE is RESULTS.coverage.outcomes[4].target
assert EVERY.target is EVERY_LESSON
