"""R120: a simulation that reaches out of its frame."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, Message
from generator.model.rule import FaultRule

_WHY = {
    "host": (
        N_("the simulation would load something from another host: “{what}”"),
        N_("put the file into the simulation's own folder, if its licence allows, and name it there"),
    ),
    "storage": (
        N_("the simulation would keep something on the device: “{what}”"),
        N_("keep it in a variable: it is gone when the page is closed"),
    ),
    "outside": (N_("the simulation would act on the page around it: “{what}”"), N_("show everything inside the simulation")),
    "network": (
        N_("the simulation would speak to the network: “{what}”"),
        N_('write data into a script file of its own (const data = …), and load scripts with <script src="…"> without modules'),
    ),
    "made": (
        N_("the simulation would run text as a program: “{what}”; the library's policy does not let it"),
        N_("call a function instead; of a library of scripts, take the edition that works without eval (“CSP build”)"),
    ),
    "written": (
        N_("the simulation would write a script or a style into its page while it runs: “{what}”; the library's policy does not let it"),
        N_("put it into the page or a file of its own; change the look with element.style or with classes"),
    ),
    "device": (N_("the simulation would ask for the camera, the place or other things of the device: “{what}”"), N_("take this out")),
}


def _tell(fault: Fault) -> Problem:
    says, way_out = _WHY[fault["why"]]
    return Problem(fault.at, Message(says, (("what", fault["what"]),)), Message(way_out))


RULE = FaultRule(
    code="R120",
    severity=Severity.ERROR,
    title=N_("simulation that reaches out of its frame"),
    why=N_(
        "A simulation is a program that somebody wrote, and it runs on pupils' phones. It runs in a frame that cannot read the library, "
        "keep anything on the device, or speak to anybody (Luật 91/2025/QH15); what tries to would fail in the pupil's hands."
    ),
    wrong='<script src="https://cdn.example.com/p5.js"></script>\n',
    right='<script src="p5.js"></script>\n',
    tell=_tell,
)
