import re
from dataclasses import replace

from generator.model.finding import Severity
from generator.model.message import as_written, say
from generator.model.report import Style
from generator.model.results import Results
from generator.model.span import Span
from generator.reports.github import MOST_ANNOTATIONS, REPORT

from .sample import RESULTS, finding

STYLE = Style(translate=as_written)


def lines(results: Results) -> list[str]:
    return REPORT.render(results, STYLE).splitlines()


def many(count: int, severity: Severity) -> tuple:
    return tuple(
        finding("M101", "x", severity, Span(f"content/toan/6/bai-{n:02}.md", 3, 1, 3, 4), say("a"), say("b")) for n in range(count)
    )


def without_targets(findings: tuple) -> Results:
    return replace(RESULTS, findings=findings, coverage=replace(RESULTS.coverage, outcomes=()))


def test_an_annotation_stands_on_its_place() -> None:
    made = lines(without_targets((finding("M1", "x", Severity.ERROR, Span("a.md", 4, 2, 4, 5), say("wrong"), say("mend")),)))

    assert made == ["::error file=a.md,line=4,col=2,endLine=4,title=M1 x::wrong%0Ato mend: mend"]


def test_a_place_of_several_lines_has_no_column_because_github_refuses_it() -> None:
    made = lines(without_targets((finding("M1", "x", Severity.ERROR, Span("a.md", 4, 2, 6, 5), say("wrong"), say("mend")),)))

    assert made[0].startswith("::error file=a.md,line=4,endLine=6,title=")


def test_what_ends_a_property_or_a_command_is_escaped() -> None:
    at = Span("a,b:c%\r\n::error::d.md", 1, 1, 1, 2)

    made = lines(without_targets((finding("M1", "x", Severity.ERROR, at, say("50% of a, b: c\r\n::error::d"), say("e")),)))

    assert len(made) == 1
    assert made[0].startswith("::error file=a%2Cb%3Ac%25 %3A%3Aerror%3A%3Ad.md,line=1,")
    assert made[0].endswith("::50%25 of a, b: c ::error::d%0Ato mend: e")


def test_no_more_than_ten_are_annotated_and_the_rest_is_counted() -> None:
    made = lines(without_targets(many(13, Severity.ERROR)))

    assert len(made) == MOST_ANNOTATIONS + 1
    assert made[-1] == "and 3 more, in the whole report"


def test_ten_are_ten() -> None:
    made = lines(without_targets(many(10, Severity.ERROR)))

    assert all(line.startswith("::error ") for line in made)


def test_the_worst_come_first() -> None:
    found = (*many(6, Severity.NOTE), *many(6, Severity.ERROR), *many(6, Severity.WARNING))

    made = lines(without_targets(tuple(sorted(found, key=lambda one: one.order))))

    assert [re.match(r"::(\w+)", line)[1] for line in made[:-1]] == ["error"] * 6 + ["warning"] * 4


def test_a_target_that_rejects_is_the_first_of_all_and_told_once() -> None:
    made = lines(RESULTS)

    assert made[0].startswith("::error file=materials_catalog.yml,line=105,")
    assert sum("C301" in line for line in made) == 1
