"""The past of a library, as text for people and as a table for Excel."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator.engine.harmless import one_line, paper, sheet
from generator.model.history import History, Past, PastCell
from generator.model.message import N_, say
from generator.model.report import Style

COMPARED = timedelta(weeks=4)
"""How far back the cells of the last commit are compared."""
SHORT = 7
"""Characters of a commit's id: enough for git show."""


def history_text(history: History, labels: Mapping[str, str], style: Style) -> str:
    """A line for each week, then each subject and grade beside what it was four weeks before."""
    return "\n".join([*_weeks(history, style), *_cells(history, labels, style), *_notes(history, style)]) + "\n"


def history_sheet(history: History, labels: Mapping[str, str], style: Style) -> str:
    """A row for each subject and grade in each commit; a commit that cannot be counted is a row that says why."""
    heads = (
        N_("Day"),
        N_("Commit"),
        N_("School year"),
        N_("Subject"),
        N_("Grade"),
        N_("Lessons"),
        N_("Lessons with material"),
        N_("Remark"),
    )
    rows: list[list[str | int | date]] = [[style.translate(head) for head in heads]]
    for past in history.pasts:
        if past.trouble:
            rows.append([past.day, past.commit, "", "", "", "", "", style.translate(past.trouble)])
        for one in past.cells:
            name = labels.get(one.cell.subject, one.cell.subject)
            rows.append([past.day, past.commit, past.school_year, name, one.cell.grade, one.lessons, one.done, ""])
    return sheet(rows)


def _weeks(history: History, style: Style) -> Iterator[str]:
    yield style.translate(N_("Lessons with material, week by week: the last commit of each week, counted on its own day."))
    for past in history.pasts:
        start = f"  {paper(past.day)}  {past.commit[:SHORT]}  "
        if past.trouble:
            yield start + say("not counted: {why}", why=style.translate(past.trouble)).text(style.translate)
        else:
            words = N_("{year}: {share} lessons, {approved} approved materials")
            share = _share(past.done, past.lessons)
            yield start + one_line(say(words, year=past.school_year, share=share, approved=past.approved).text(style.translate))
    if not history.pasts:
        yield "  " + style.translate(N_("No commit was made by this day."))


def _cells(history: History, labels: Mapping[str, str], style: Style) -> Iterator[str]:
    counted = [past for past in history.pasts if not past.trouble]
    if not counted:
        return
    last = counted[-1]
    before = next((past for past in reversed(counted) if past.day <= last.day - COMPARED and past.school_year == last.school_year), None)
    yield ""
    yield say("By subject and grade on {day}:", day=paper(last.day)).text(style.translate)
    for one in last.cells:
        name = f"{labels.get(one.cell.subject, one.cell.subject)} {one.cell.grade}"
        yield one_line(f"  {name}: {_share(one.done, one.lessons)}{_change(one, before, style)}")


def _change(now: PastCell, before: Past | None, style: Style) -> str:
    then = next((one for one in before.cells if one.cell == now.cell), None) if before else None
    if before is None or then is None:
        return ""
    says = say("{change} since {day}", change=f"{now.done - then.done:+}", day=paper(before.day)).text(style.translate)
    return f" ({says})"


def _notes(history: History, style: Style) -> Iterator[str]:
    if history.is_shallow:
        yield ""
        words = N_(
            "This copy holds only the latest part of the history, so what was before is not here: run git fetch --unshallow, "
            "on GitHub Actions write fetch-depth: 0 for actions/checkout."
        )
        yield style.translate(words)
    if history.later:
        yield ""
        yield say("Left out: {count} commits that say they were made after this day, or on no day at all.", count=history.later).text(
            style.translate
        )


def _share(done: int, lessons: int) -> str:
    return f"{done}/{lessons} ({100 * done // lessons}%)" if lessons else "0/0"
