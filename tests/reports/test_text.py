import re
from dataclasses import replace

from generator.model.coverage import Gap, Outcome
from generator.model.finding import Finding, Problem, Severity
from generator.model.mend import Mend
from generator.model.message import Message, as_written, say
from generator.model.report import Style
from generator.model.results import Results
from generator.model.span import Span
from generator.reports.text import MOST_GAPS, REPORT

from .sample import ACCEPTED, CATALOG, EVERY_LESSON, FINDINGS, OUTCOMES, PACE, RESULTS

STYLE = Style(translate=as_written)


def render(results: Results, style: Style = STYLE) -> str:
    return REPORT.render(results, style)


def with_outcomes(*outcomes: Outcome) -> Results:
    return replace(RESULTS, coverage=replace(RESULTS.coverage, outcomes=outcomes))


def test_the_first_line_is_the_verdict_with_its_day() -> None:
    first = render(RESULTS).splitlines()[0]

    assert first == "NOT published: required targets missed: 1, errors: 4 in files: 2 (on 02/12/2024)"


def test_an_accepted_library_is_told_in_one_line() -> None:
    assert render(ACCEPTED) == "ACCEPTED: 3 of 3 materials are approved and can be published (on 02/12/2024)\n"


def test_each_missed_target_is_told_once_whatever_its_own_findings_say() -> None:
    made = render(RESULTS)

    assert made.count(EVERY_LESSON.name) == 1
    assert made.count(PACE.name) == 1
    assert "two lessons have no material" not in made


def test_a_finding_of_a_target_that_no_outcome_tells_is_not_lost() -> None:
    made = render(with_outcomes())

    assert "two lessons have no material" in made
    assert made.startswith("NOT published: errors: 5 in files: 3 ")


def test_a_target_names_subject_grade_shortfall_lessons_weeks_place_code_and_way_out() -> None:
    made = render(RESULTS, Style(translate=as_written, width=500))

    assert f"{CATALOG}:105:9 C301" in made
    assert "Tin học, grade 6: 2/4 lessons, 4 needed, 2 short" in made
    assert "(week 5–6); Bài 4. Mạng máy tính\n" in made
    assert "to do: add an approved before or after material for each of these lessons\n" in made


def test_a_reminder_says_what_to_do_and_names_what_is_lacking_only_when_it_does_not_know_what_to_do() -> None:
    at_a_loss = replace(OUTCOMES[3], remedy=Message(""))

    assert "lacking: week 3–10\n" not in render(RESULTS)
    assert "to do: add 8 approved materials\n" in render(RESULTS)
    assert "lacking: week 3–10\n" in render(with_outcomes(at_a_loss))


def test_what_rejects_comes_before_findings_and_reminders_after() -> None:
    made = render(RESULTS)

    places = [made.index(part) for part in (EVERY_LESSON.name, "A101 error", PACE.name, "not due yet", "hoclieu explain")]
    assert places == sorted(places)


def test_very_many_lessons_are_counted_rather_than_named() -> None:
    many = tuple(Gap(f"bai-{n}", f"Bài {n}.") for n in range(1, MOST_GAPS + 4))

    made = render(with_outcomes(replace(OUTCOMES[1], gaps=many)))

    assert f"Bài {MOST_GAPS}.; and 3 more" in " ".join(made.split())


def test_lines_keep_to_the_width_where_words_allow() -> None:
    made = render(RESULTS, Style(translate=as_written, width=60))

    too_long = [line for line in made.splitlines() if len(line) > 60 and " " in line.strip()]
    assert too_long == []


def test_colours_change_nothing_else() -> None:
    coloured = render(RESULTS, Style(translate=as_written, colour=True))

    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == render(RESULTS)


def test_no_line_begins_with_an_order_to_the_log_of_github() -> None:
    for width in range(40, 120):
        made = render(RESULTS, Style(translate=as_written, width=width))

        assert not [line for line in made.splitlines() if line.strip().startswith("::")]


def test_the_words_are_the_readers() -> None:
    made = render(RESULTS, Style(translate=lambda msgid: {"error": "lỗi", "lessons": "bài học"}.get(msgid, msgid)))

    assert "M110 lỗi:" in made
    assert "2/4 bài học" in made


def test_without_findings_there_is_nothing_to_explain() -> None:
    made = render(replace(RESULTS, findings=()))

    assert "hoclieu explain" not in made
    assert "hoclieu explain M110" in render(replace(RESULTS, findings=FINDINGS[2:3]))


def test_what_the_program_can_mend_is_counted() -> None:
    mendable = replace(FINDINGS[0], problem=replace(FINDINGS[0].problem, mend=Mend()))

    assert "mend for you" not in render(RESULTS)
    assert "mend for you: 1; to see how: hoclieu fix" in render(replace(RESULTS, findings=(mendable, *RESULTS.findings[1:])))


UNUSED = say("no lesson uses this file")


def unused(*paths: str, severity: Severity = Severity.WARNING) -> list[Finding]:
    return [Finding("L131", "unused-file", severity, Problem(Span(path), UNUSED, say("delete it"))) for path in paths]


def told(*found: Finding) -> str:
    return render(replace(RESULTS, findings=tuple(sorted(found, key=lambda one: one.order))), Style(translate=as_written, width=500))


def test_the_same_warning_about_many_files_of_a_folder_is_one() -> None:
    made = told(*unused("content/toan/6/hinh/a.svg", "content/toan/6/hinh/b.svg", "content/toan/6/hinh/c.svg", "content/toan/6/hinh/d.svg"))

    assert (
        "content/toan/6/hinh/ L131 warning: no lesson uses this file (files: 4; a.svg, b.svg, c.svg, …)\n    to mend: delete it\n" in made
    )
    assert made.count("L131 warning") == 1


def test_a_few_files_those_of_another_folder_and_errors_are_told_one_by_one() -> None:
    few = told(*unused("content/toan/6/hinh/a.svg", "content/toan/6/hinh/b.svg", "content/toan/6/c.svg", "content/toan/6/d.svg"))
    errors = told(*unused(*(f"content/toan/6/hinh/{name}.svg" for name in "abcd"), severity=Severity.ERROR))

    assert few.count("L131 warning") == 4
    assert errors.count("L131 error") == 4


def test_places_within_files_are_told_one_by_one() -> None:
    places = [
        replace(one, problem=replace(one.problem, at=Span("content/toan/6/a.md", line))) for line, one in enumerate(unused(*"abcde"), 2)
    ]

    assert told(*places).count("L131 warning") == 5
