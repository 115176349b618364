"""Neighbours in a row that belong together: the parts of a number, the dots of an ellipsis."""

from xml.etree.ElementTree import Element

from .latex import COMMA

_GROUP = 3
"""Figures between the gaps of a long number."""
_DOTS = [("mo", ".")] * 3


def joined(nodes: list[Element]) -> list[Element]:
    """A number with its decimal comma, and with the gaps between its thousands, is one number; three dots are one sign."""
    return _with_ellipses(_numbers(nodes))


def _with_ellipses(nodes: list[Element]) -> list[Element]:
    made: list[Element] = []
    for node in nodes:
        made.append(node)
        if [(one.tag, one.text) for one in made[-len(_DOTS) :]] == _DOTS:
            del made[-len(_DOTS) :]
            made.append(Element("mi"))
            made[-1].text = "…"
    return made


def _numbers(nodes: list[Element]) -> list[Element]:
    made: list[Element] = []
    for node in nodes:
        before = made[-1] if made else None
        if node.text == COMMA and before is not None and before.tag == "mn":
            before.text = f"{before.text},"
        elif before is not None and before.tag == "mn" and node.tag == "mn" and (before.text or "").endswith(","):
            before.text = f"{before.text}{node.text}"
        elif (
            len(made) > 1
            and node.tag == "mn"
            and _is_gap(made[-1])
            and made[-2].tag == "mn"
            and len((node.text or "").split(",")[0]) == _GROUP
        ):
            made.pop()
            made[-1].text = f"{made[-1].text}\u202f{node.text}"
        else:
            made.append(node)
    return made


def _is_gap(node: Element) -> bool:
    return (node.tag == "mspace" and node.get("width", "").startswith("0.16")) or (node.tag == "mtext" and node.text == "\u00a0")
