"""What people call the keys of the library's files, and what is said of each in an editor or beside a form."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.catalog import (
    Approver,
    Budgets,
    Catalog,
    Department,
    Edition,
    Host,
    HostKind,
    Limits,
    Person,
    SchoolFacts,
    Subject,
    Term,
    YearPlan,
)
from generator.model.header import Approval, Header, Return
from generator.model.language import Language
from generator.model.look import Colour, Icon
from generator.model.message import N_
from generator.model.targets import Alternation, Count, EveryLesson, OnlineShare, OnMiss, Pace, Scope, Unit
from generator.model.waivers import Waiver


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of one key (source strings)."""

    title: str
    description: str = ""
    examples: tuple[str | int, ...] = ()


_TARGET = {
    "id": Words(N_("id"), N_("small letters without marks, digits and hyphens; it stays the same")),
    "name": Words(N_("name as leaders call it")),
    "scope": Words(N_("which subjects and grades")),
    "on_miss": Words(N_("when it is missed")),
}
_WINDOW = {"start": Words(N_("first day")), "end": Words(N_("last day"))}
_TERM = {
    "id": Words(N_("id"), N_("small letters without marks, digits and hyphens; it stays the same")),
    "name": Words(N_("name that readers see")),
    "aliases": Words(N_("other ways teachers write it"), N_("such a word in a material is answered with the right one")),
    "url": Words(N_("where more can be read")),
}

WORDS: dict[type, dict[str, Words]] = {
    Header: {
        "title": Words(N_("title of the material"), N_("what pupils see in every list; in quotes when it holds a colon or a hash")),
        "subject": Words(N_("subject"), N_("the same as the name of the folder")),
        "grade": Words(N_("grade"), N_("the number only")),
        "school_year": Words(N_("school year"), N_("written like 2026-2027")),
        "week": Words(N_("teaching week"), N_("a number of the school's table of weeks, without a zero before it"), (10,)),
        "phase": Words(N_("phase"), N_("before or after class; what is done in class is kept for teachers only")),
        "lesson": Words(N_("lesson"), N_("the id of its row in the curriculum distribution; several in brackets"), ("bai-05",)),
        "type": Words(N_("type of material")),
        "assessment": Words(N_("form of assessment"), N_("one, or several in brackets")),
        "level": Words(N_("level"), N_("the highest that the material asks for")),
        "minutes": Words(N_("minutes"), N_("the time that an average pupil needs, the number only"), (15,)),
        "authors": Words(N_("who wrote it"), N_("roles, never names")),
        "status": Words(N_("status"), N_("only approved materials are published and counted")),
        "approval": Words(N_("steps of approval"), N_("recorded by whoever takes the step")),
        "returned": Words(N_("given back to the authors"), N_("written by “hoclieu return”; the next approval takes it away")),
        "license": Words(N_("licence"), N_("what others may do with it")),
        "sources": Words(N_("sources"), N_("where text and pictures come from")),
        "summary": Words(N_("summary"), N_("what pupils gain from it, in a sentence or two")),
        "outcomes": Words(N_("outcomes"), N_("what pupils can do afterwards")),
        "tags": Words(N_("tags"), N_("words to search for, without marks, with hyphens")),
        "allow": Words(N_("warnings that are allowed here"), N_("the code of a rule, then the reason")),
    },
    Approval: {
        "step": Words(N_("step of approval")),
        "by": Words(N_("taken by"), N_("a role, never a name")),
        "date": Words(N_("day of the step"), N_("year, month, day: 2026-11-05"), ("2026-11-05",)),
        "digest": Words(N_("digest of what was approved"), N_("written by “hoclieu approve”, never by hand")),
        "note": Words(N_("remark")),
    },
    Return: {
        "by": Words(N_("given back by"), N_("a role, never a name")),
        "date": Words(N_("day"), N_("year, month, day: 2026-11-05"), ("2026-11-05",)),
        "reason": Words(N_("reason"), N_("what has to be mended")),
    },
    Catalog: {
        "school": Words(N_("the school")),
        "grades": Words(N_("grades"), N_("the numbers only")),
        "classes": Words(N_("classes of each grade"), N_("by name, for the sheets that parents are given")),
        "subjects": Words(N_("subjects")),
        "departments": Words(N_("departments")),
        "people": Words(N_("people"), N_("roles, never names")),
        "phases": Words(N_("phases"), N_("their names; there are three: before, in, after")),
        "types": Words(N_("types of material")),
        "assessments": Words(N_("forms of assessment")),
        "levels": Words(N_("levels")),
        "statuses": Words(N_("statuses"), N_("their names; there are three: draft, review, approved")),
        "licenses": Words(N_("licences")),
        "approval_steps": Words(N_("steps of approval"), N_("in the order in which they are taken")),
        "approvers": Words(N_("who may take which step of approval"), N_("without it the head of the department, then the leaders")),
        "digests_from": Words(N_("day from which on a step holds only with its digest"), N_("year, month, day: 2026-11-05")),
        "limits": Words(N_("limits of files")),
        "budgets": Words(N_("limits of pages")),
        "edition": Words(N_("edition of the site"), N_("for whom it is built where nobody asks for another")),
        "hosts": Words(N_("other hosts that may be linked to"), N_("whoever lists some lists them all anew")),
        "reports": Words(
            N_("columns of the reports that are filed"), N_("by kind of report, in their order; the usual ones when left out")
        ),
        "years": Words(N_("school years and their targets")),
    },
    SchoolFacts: {
        "name": Words(N_("name of the school")),
        "short_name": Words(N_("short name")),
        "time_zone": Words(N_("time zone")),
        "owners": Words(N_("whom GitHub asks to review"), N_("accounts, teams or e-mail addresses")),
        "feedback": Words(N_("where readers' words go"), N_("a form, an e-mail address or the address of a page of issues")),
        "authority": Words(N_("authority above the school"), N_("as the school's papers begin with it")),
        "place": Words(N_("place"), N_("where the school's papers are signed")),
        "signer": Words(N_("who signs"), N_("the office of whoever signs reports, never a name")),
    },
    Subject: {
        "id": Words(N_("id"), N_("the name of its folder; it stays the same")),
        "name": Words(N_("name that readers see")),
        "aliases": Words(N_("other ways teachers write it"), N_("such a word in a material is answered with the right one")),
        "department": Words(N_("department")),
        "periods": Words(N_("periods a year, by grade")),
        "colour": Words(N_("colour")),
        "icon": Words(N_("sign")),
        "language": Words(N_("foreign language that it teaches"), N_("screen readers then read its passages as that language is read")),
    },
    Department: {
        "id": Words(N_("id"), N_("small letters without marks, digits and hyphens; it stays the same")),
        "name": Words(N_("name that readers see")),
        "head": Words(N_("head of the department"), N_("the id of a role")),
        "owners": Words(N_("whom GitHub asks to review"), N_("accounts, teams or e-mail addresses")),
    },
    Person: {
        "id": Words(N_("id"), N_("small letters without marks, digits and hyphens; it stays the same")),
        "name": Words(N_("name of the role"), N_("never the name of a person: the library is public")),
        "department": Words(N_("department")),
        "accounts": Words(N_("accounts of the role at GitHub"), N_("not a team; whoever has one may act for the role there")),
    },
    Approver: {
        "step": Words(N_("step of approval")),
        "by": Words(N_("taken by"), N_("roles, never names")),
        "subjects": Words(N_("subjects"), N_("without them all subjects")),
        "start": Words(N_("first day")),
        "end": Words(N_("last day")),
    },
    Term: _TERM,
    Limits: {
        "material_kb": Words(N_("a material's file, in KiB")),
        "header_kb": Words(N_("the header of a material, in KiB")),
        "picture_kb": Words(N_("a picture, in KiB")),
        "video_mb": Words(N_("a video, in MiB")),
        "audio_mb": Words(N_("a recording, in MiB")),
        "attachment_mb": Words(N_("an attached file, in MiB")),
        "simulation_mb": Words(N_("all files of a simulation, in MiB")),
    },
    Budgets: {
        "material_html_kb": Words(N_("the page of a material, in KiB")),
        "page_html_kb": Words(N_("a page about many materials, in KiB")),
    },
    Host: {
        "host": Words(N_("name of the host"), N_("subdomains included"), ("youtube.com",)),
        "name": Words(N_("name that readers see")),
        "kind": Words(N_("what it mostly gives")),
    },
    YearPlan: {
        "id": Words(N_("school year"), N_("written like 2026-2027")),
        "targets": Words(N_("targets")),
        "waivers": Words(N_("waivers"), N_("what is lifted or postponed of the targets, for how long and by whose word")),
    },
    Waiver: {
        "id": Words(N_("id"), N_("small letters without marks, digits and hyphens; it stays the same")),
        "reason": Words(N_("reason"), N_("told wherever the waiver changes a number")),
        "scope": Words(N_("which subjects and grades")),
        "signed_by": Words(N_("signed by"), N_("a role of the leaders, or the head of the department")),
        "signed_on": Words(N_("signed on"), N_("the first day on which it holds")),
        "expires": Words(N_("until"), N_("the last day on which it holds")),
        "lessons": Words(N_("lessons that are not asked for"), N_("ids of the curriculum distribution"), ("bai-05",)),
        "weeks": Words(N_("weeks that are not asked for"), N_("numbers of the school's table of weeks"), (18,)),
        "targets": Words(N_("which targets"), N_("their ids; without lessons and weeks these targets are postponed")),
    },
    Scope: {"subjects": Words(N_("subjects")), "grades": Words(N_("grades"), N_("the numbers only"))},
    Pace: {**_TARGET, **_WINDOW, "tolerance_weeks": Words(N_("weeks that it may lag behind"))},
    Count: {**_TARGET, **_WINDOW, "tolerance": Words(N_("materials that may be lacking"))},
    Alternation: {
        **_TARGET,
        **_WINDOW,
        "max_run": Words(N_("most of one phase in a row")),
        "min_share": Words(N_("least share"), N_("a number from 0 to 1, such as 0.35")),
    },
    EveryLesson: {**_TARGET, "due": Words(N_("due day"))},
    OnlineShare: {
        **_TARGET,
        "due": Words(N_("due day")),
        "min_share": Words(N_("least share"), N_("a number from 0 to 1, such as 0.35")),
        "unit": Words(N_("counted in")),
    },
}
"""By the dataclass that a mapping of a file is read into, then by key."""

CHOICES: dict[StrEnum, str] = {
    OnMiss.REJECT: N_("nothing is published"),
    OnMiss.WARN: N_("it is said, and the library is published"),
    Unit.LESSONS: N_("number of lessons"),
    Unit.PERIODS: N_("number of periods"),
    Edition.PUBLIC: N_("for everybody, without pages for leaders and without who wrote and approved what"),
    Edition.INTERNAL: N_("for the school itself, with the pages for leaders"),
    HostKind.VIDEO: N_("videos"),
    HostKind.SIMULATION: N_("simulations"),
    HostKind.PAGE: N_("pages to read"),
    Colour.BLUE: N_("blue"),
    Colour.TEAL: N_("teal"),
    Colour.GREEN: N_("green"),
    Colour.OLIVE: N_("olive"),
    Colour.BROWN: N_("brown"),
    Colour.RED: N_("red"),
    Colour.PINK: N_("pink"),
    Colour.PURPLE: N_("purple"),
    Colour.SLATE: N_("slate"),
    Icon.ANGLE: N_("set square"),
    Icon.BALL: N_("ball"),
    Icon.BOOK: N_("book"),
    Icon.BRUSH: N_("brush"),
    Icon.COLUMN: N_("column of a temple"),
    Icon.COMPASS: N_("compass"),
    Icon.FEATHER: N_("quill"),
    Icon.FLASK: N_("flask"),
    Icon.GLOBE: N_("globe"),
    Icon.LEAF: N_("leaf"),
    Icon.MAGNET: N_("magnet"),
    Icon.NOTE: N_("musical note"),
    Icon.PIN: N_("map pin"),
    Icon.SCALES: N_("pair of scales"),
    Icon.SCREEN: N_("screen"),
    Icon.SPEECH: N_("speech bubble"),
    Icon.WRENCH: N_("wrench"),
    Language.ENGLISH: N_("English"),
    Language.FRENCH: N_("French"),
    Language.GERMAN: N_("German"),
    Language.RUSSIAN: N_("Russian"),
    Language.CHINESE: N_("Chinese"),
    Language.JAPANESE: N_("Japanese"),
    Language.KOREAN: N_("Korean"),
}
"""The members of the program's own closed lists, as people call them."""
