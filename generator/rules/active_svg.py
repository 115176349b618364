"""R107: a drawing (SVG) that holds scripts, animation or other files."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the drawing does more than show itself: “{what}”", what=fault["what"]),
        say("save it again as a plain SVG (Inkscape: “Plain SVG”), or as PNG; a drawing has no scripts, links or pictures from elsewhere"),
    )


RULE = FaultRule(
    code="R107",
    severity=Severity.ERROR,
    title=N_("drawing with active content"),
    why=N_(
        "An SVG drawing can carry scripts and fetch files from other hosts. Opened on its own it would run them on a pupil's phone, "
        "so the library publishes drawings that only draw."
    ),
    wrong='<svg xmlns="http://www.w3.org/2000/svg"><script>…</script></svg>\n',
    right='<svg xmlns="http://www.w3.org/2000/svg"><title>Ô vuông</title><rect width="9" height="9"/></svg>\n',
    tell=_tell,
)
