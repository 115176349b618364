"""M151: a file or folder whose name makes no good address."""

from generator.engine.text import slug
from generator.model.finding import Fault, Problem, Severity
from generator.model.mend import Mend
from generator.model.message import N_, say
from generator.model.rule import FaultRule

_SAYS = {
    ("decomposed", False): N_("the file name “{name}” has its marks apart from the letters"),
    ("decomposed", True): N_("the folder name “{name}” has its marks apart from the letters"),
    ("marks", False): N_("the file name “{name}” has letters with marks or other signs outside a-z"),
    ("marks", True): N_("the folder name “{name}” has letters with marks or other signs outside a-z"),
    ("spaces", False): N_("the file name “{name}” has spaces"),
    ("spaces", True): N_("the folder name “{name}” has spaces"),
    ("capitals", False): N_("the file name “{name}” has capital letters"),
    ("capitals", True): N_("the folder name “{name}” has capital letters"),
    ("signs", False): N_("the file name “{name}” has signs other than a-z, 0-9, hyphen, dot and underscore"),
    ("signs", True): N_("the folder name “{name}” has signs other than a-z, 0-9, hyphen, dot and underscore"),
}


def _good(name: str, *, is_folder: bool) -> str:
    """A name that makes a good address: the same words, plain; a file keeps its extension."""
    stem, dot, extension = (name, "", "") if is_folder else name.rpartition(".")
    return (slug(stem or name) or "tep") + (dot + slug(extension) if stem else "")


def _tell(fault: Fault) -> Problem:
    says = _SAYS[fault["reason"], bool(fault["folder"])]
    name = _good(fault["name"], is_folder=bool(fault["folder"]))
    return Problem(fault.at, say(says, name=fault["name"]), say("rename it: {name}", name=name), mend=_mend(fault["path"], name))


def _mend(path: str, name: str) -> Mend | None:
    """The same words as a name; a name without any is a person's to choose."""
    folder, _, old = path.rpartition("/")
    return Mend(renames=((path, f"{folder}/{name}"),)) if slug(old.partition(".")[0]) else None


RULE = FaultRule(
    code="M151",
    severity=Severity.ERROR,
    title=N_("unfit file name"),
    why=N_(
        "The name of a file is the address of its page. Marks, spaces and capitals break when an address is copied into a "
        "message or read out, and phones, Windows and Git each treat them in another way."
    ),
    wrong="content/tin-hoc/6/Bài 1 trước.md\n",
    right="content/tin-hoc/6/bai-1-truoc.md\n",
    tell=_tell,
)
