"""The files of simulations: teachers' own web pages, which run apart from the library and speak to nobody (R120).

What really keeps a simulation apart is the frame it runs in and the policy it is published with (``engine/simulation.py``); this scan
tells an author early what would not work there, and refuses what was never meant for a lesson.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from generator.engine.media import OF_SIMULATIONS
from generator.model.catalog import Limits
from generator.model.finding import Fault, fault
from generator.model.span import Span

from .places import File

MIB = 1024 * 1024
MOST_TEXT = 2 * MIB
"""Bytes of one web page or script of a simulation."""
MOST_TOLD = 5
"""Places told of one file: somebody's library of scripts would give hundreds."""

_TEXTS = (".html", ".css", ".js", ".json")
_NAMESPACES = re.compile(r"https?://www\.w3\.org/(?:1999|2000|1998)/[A-Za-z0-9/]{0,40}")
"""Names that look like addresses and are never fetched."""
_REACHING = re.compile(
    r"(?P<host>(?:https?|wss?|ftp)://[^\s\"'`)<>]{1,80}|(?:src|href|action|url)\s*[=(:]\s*[\"']?//[^\s\"'`)<>]{1,80})"
    r"|(?P<storage>\b(?:localStorage|sessionStorage|indexedDB|openDatabase|serviceWorker|SharedWorker|BroadcastChannel)\b"
    r"|\bdocument\s*\.\s*cookie\b|\bcaches\s*\.\s*(?:open|match)\b)"
    r"|(?P<outside>\b(?:window|self|globalThis)\s*\.\s*(?:parent|top|opener|open)\b|\b(?:parent|top|opener)\s*\.\s*(?:document|location|frames|postMessage)\b"
    r"|\bpostMessage\b|\btarget\s*=\s*[\"']?_(?:top|parent)\b)"
    r"|(?P<network>\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bimportScripts\b"
    r"|\btype\s*=\s*[\"']?module\b|\bimport\s*\()"
    r"|(?P<written>\bdocument\s*\.\s*write(?:ln)?\s*\(|\bcreateElement\s*\(\s*[\"'](?:style|script)[\"']|\bsetAttribute\s*\(\s*[\"'](?:style|on\w+)[\"'])"
    r"|(?P<made>(?<![.\w])eval\s*\(|\bnew\s+Function\s*\(|\bset(?:Timeout|Interval)\s*\(\s*[\"'`])"
    r"|(?P<device>\bgetUserMedia\b|\bnavigator\s*\.\s*(?:geolocation|credentials|clipboard|bluetooth|usb|serial)\b)",
    re.IGNORECASE,
)


def simulation_faults(folders: Collection[str], files: Mapping[str, tuple[File, int]], limits: Limits) -> Iterator[Fault]:
    """The faults of all simulations.

    Args:
        folders: of simulations, with a slash at the end.
        files: where to read the files in them, and their sizes, by path.
        limits: of the catalogue.
    """
    for folder in folders:
        own = {path: where for path, where in files.items() if path.startswith(folder)}
        size = sum(bytes_ for _, bytes_ in own.values())
        if size > limits.simulation_mb * MIB:
            at = Span(f"{folder}index.html")
            yield fault("oversized-attachment", at, size=str(-(-size // MIB)), most=str(limits.simulation_mb), limit="simulation_mb")
        for path, (file, length) in own.items():
            suffix = PurePosixPath(path).suffix.lower()
            if suffix not in OF_SIMULATIONS:
                yield fault("unfit-file-kind", Span(path), suffix=suffix, known=" ".join(OF_SIMULATIONS))
            elif suffix in _TEXTS and length <= MOST_TEXT:
                yield from _reaching(path, file.read_bytes())


def _reaching(path: str, raw: bytes) -> Iterator[Fault]:
    text = _NAMESPACES.sub(lambda match: " " * len(match[0]), raw.decode("utf-8", errors="replace"))
    for told, match in enumerate(_REACHING.finditer(text)):
        if told == MOST_TOLD:
            return
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        yield fault("simulation-reaches-out", Span(path, line, column), what=match[0].strip()[:60], why=str(match.lastgroup))
