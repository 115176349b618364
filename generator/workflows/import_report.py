"""What an import found, guessed and left out, for a person to read."""

from collections.abc import Iterator, Sequence

from generator.engine.harmless import one_line
from generator.engine.importing.numbers import written
from generator.model.imported import Import, ImportedPlan, LeftOut, PlannedRow
from generator.model.message import N_, Message, Translate, say
from generator.model.paper import Place
from generator.model.school import School
from generator.pages.hub import KIND_NAMES

from .import_ppct import guess_text

EXCERPTS = 3
"""Rows of one reason that are quoted each; of more, the first and the last."""


def report_import(found: Import, school: School, translate: Translate) -> str:
    """The whole of it: each distribution with what is doubtful about it, then the rows that were left out."""
    lines = [line for plan in found.plans for line in _plan(plan, school, translate)]
    lines += _left_out(found.left_out, translate)
    return "\n".join(one_line(line) for line in lines) + "\n"


def _plan(plan: ImportedPlan, school: School, translate: Translate) -> Iterator[str]:
    subject = school.catalog.subject(plan.cell.subject)
    yield say(
        "{subject}, grade {grade}, school year {year}: {rows} rows, {periods} periods",
        subject=subject.name if subject else plan.cell.subject,
        grade=plan.cell.grade,
        year=plan.school_year,
        rows=len(plan.rows),
        periods=plan.periods,
    ).text(translate)
    yield ""
    yield from _rows(plan, translate)
    yield ""
    if plan.remarks:
        yield translate(N_("To be known:"))
        yield from (f"  - {remark.text(translate)}" for remark in dict.fromkeys(plan.remarks))
        yield ""
    if plan.guessed:
        yield say("Guessed, marked with “?” and written in the column “guessed”; look at each:").text(translate)
        yield from _guesses(plan, translate)
        yield ""


def _rows(plan: ImportedPlan, translate: Translate) -> Iterator[str]:
    """The rows as a table."""
    heads = ("", translate(N_("Week")), translate(N_("Periods")), translate(N_("Kind")), translate(N_("Id")), translate(N_("Title")))
    cells = [heads, *(_cells(row, translate) for row in plan.rows)]
    widths = [max(len(line[place]) for line in cells) for place in range(len(heads) - 1)]
    chapter = strand = ""
    for line, row in zip(cells, (None, *plan.rows), strict=True):
        if row and (row.chapter, row.strand) != (chapter, strand):
            chapter, strand = row.chapter, row.strand
            if named := " – ".join(filter(None, (strand, chapter))):
                yield f"     [{named}]"
        yield "  " + "  ".join([cell.ljust(width) for cell, width in zip(line, widths, strict=False)] + [line[-1]])


def _cells(row: PlannedRow, translate: Translate) -> tuple[str, ...]:
    return ("?" if row.guesses else "", written(row.weeks), str(row.periods), translate(KIND_NAMES[row.kind]), row.id, row.title)


def _guesses(plan: ImportedPlan, translate: Translate) -> Iterator[str]:
    """Each guess once, with the rows that share it."""
    sharing: dict[str, list[PlannedRow]] = {}
    for row in plan.guessed:
        for guess in row.guesses:
            sharing.setdefault(guess_text(guess, translate), []).append(row)
    for text, rows in sharing.items():
        if len(rows) == len(plan.rows) and len(rows) > 1:
            yield f"  - {text} ({translate(N_('all rows'))})"
            continue
        yield f"  - {text}"
        yield from (f"      {row.id}: {_where(row.places[0], translate)}" for row in rows)


def _where(place: Place, translate: Translate) -> str:
    return say("{file}, {table}, row {row}", file=place.file, table=place.table, row=place.row).text(translate)


def _left_out(rows: Sequence[LeftOut], translate: Translate) -> Iterator[str]:
    if not rows:
        return
    yield say("Left out ({count} rows):", count=len(rows)).text(translate)
    named: tuple[str, Message] | None = None
    for run in _runs(rows):
        place = run[0].place
        if (place.file, place.table) != named:
            named = (place.file, place.table)
            yield f"  {place.file}, {place.table.text(translate)}"
        numbers = str(place.row) if len(run) == 1 else f"{place.row}-{run[-1].place.row}"
        yield f"    {say('row {row}', row=numbers).text(translate)}: {run[0].why.text(translate)}{_quoted(run)}"


def _runs(rows: Sequence[LeftOut]) -> Iterator[list[LeftOut]]:
    """Rows one below the other that were left out for the same reason."""
    run: list[LeftOut] = []
    for row in rows:
        if run and not _goes_on(run[-1], row):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _goes_on(one: LeftOut, other: LeftOut) -> bool:
    same = (one.place.file, one.place.table, one.why) == (other.place.file, other.place.table, other.why)
    return same and other.place.row == one.place.row + 1


def _quoted(run: Sequence[LeftOut]) -> str:
    texts = [row.text for row in run if row.text]
    if not texts:
        return ""
    shown = texts if len(texts) <= EXCERPTS else [texts[0], "…", texts[-1]]
    return " (" + "; ".join(text if text == "…" else f"“{text}”" for text in shown) + ")"
