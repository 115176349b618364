"""Where a header records the approval of its material: found in the tree, so that only these lines are written anew."""

from generator.model.header import Approval
from generator.model.material import ApprovalStep
from generator.model.record import Lines, Places
from generator.model.span import Span

from .materials import split_header
from .tree import Mapping, Node, Scalar, Sequence, read_tree


def record_places(path: str, text: str, approval: tuple[Approval, ...]) -> Places | None:
    r"""Where status, approval and return stand; None when the header is no block of keys, each on a line of its own.

    Args:
        path: of the file.
        text: the whole file, line ends ``\\n``.
        approval: the steps as they were read.
    """
    block, _, body_line, faults = split_header(path, text)
    tree, broken = read_tree(path, block, first_line=2)
    if faults or broken or not isinstance(tree, Mapping) or any(key.span.column != 1 for key, _ in tree.items):
        return None
    rows = text.split("\n")
    values = {key.value: (key, value) for key, value in tree.items}
    lines = {name: Lines(key.span.line, _last_line(value, rows)) for name, (key, value) in values.items()}
    status = values.get("status")
    return Places(
        end=body_line - 1,
        status=status[1].span if status and isinstance(status[1], Scalar) else None,
        approval=lines.get("approval"),
        returned=lines.get("returned"),
        steps=_steps(rows, values["approval"][1], approval) if "approval" in values else None,
    )


def _steps(lines: list[str], node: Node, approval: tuple[Approval, ...]) -> tuple[tuple[ApprovalStep, Span], ...] | None:
    """The steps, where each stands in braces on a line of its own behind a hyphen."""
    if not isinstance(node, Sequence) or len(node.items) != len(approval):
        return None
    found = []
    for item, one in zip(node.items, approval, strict=True):
        at, line = item.span, lines[item.span.line - 1]
        is_alone = at.end_line == at.line and line[: at.column - 1].strip() == "-" and line[at.column - 1 : at.column] == "{"
        if not (is_alone and one.step and one.by and one.date):
            return None
        taken = ApprovalStep(one.step.value, one.by.value, one.date.value, one.digest.value if one.digest else "")
        found.append((taken, at))
    return tuple(found)


def _last_line(node: Node, rows: list[str]) -> int:
    """Of the value itself: a block's end, as the reader of YAML sees it, lies behind the comments and empty lines after it."""
    at = node.span
    if isinstance(node, (Mapping, Sequence)) and rows[at.line - 1][at.column - 1 : at.column] not in ("[", "{"):
        inner = node.items if isinstance(node, Sequence) else tuple(value for _, value in node.items)
        return max((_last_line(one, rows) for one in inner), default=at.line)
    return at.end_line if at.end_column > 1 else max(at.line, at.end_line - 1)
