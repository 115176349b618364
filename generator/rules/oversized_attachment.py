"""A140: a video, recording, file or simulation larger than the catalogue allows."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import FaultRule

_OF = {
    "video_mb": (N_("the video"), N_("make it shorter, cut it in two, or save it again at 480 lines (HandBrake: “Fast 480p30”)")),
    "audio_mb": (N_("the recording"), N_("save it again as MP3 or M4A at 64 kbit/s, which is enough for a voice")),
    "attachment_mb": (N_("the file"), N_("make the pictures in it smaller (Word, PowerPoint: “Compress Pictures”) or divide it")),
    "simulation_mb": (
        N_("the simulation with all its files"),
        N_("take out what it does not need, and make its pictures and sounds smaller"),
    ),
}


def _tell(fault: Fault) -> Problem:
    what, way_out = _OF[fault["limit"]]
    return Problem(
        fault.at,
        say("{what} takes {size} MiB, more than the {most} MiB allowed", what=Message(what), size=fault["size"], most=fault["most"]),
        Message(way_out),
    )


RULE = FaultRule(
    code="A140",
    severity=Severity.ERROR,
    title=N_("file too large for a phone"),
    why=N_(
        "Pupils pay for every megabyte on a phone, and a file they cannot load does not exist for them (D17, D19). The limits stand in the "
        "catalogue (limits: video_mb, audio_mb, attachment_mb, simulation_mb)."
    ),
    wrong="video/cam-day-mang.mp4 (80 MiB)\n",
    right="video/cam-day-mang.mp4 (12 MiB, 480p)\n",
    tell=_tell,
)
