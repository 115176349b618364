"""Why a formula cannot be converted: a value for a rule to put into words."""


class Trouble(Exception):  # noqa: N818 -- an author's trouble, not an error of ours
    """A formula that cannot be converted.

    Args:
        kind: ``unknown``, ``unclosed``, ``unopened``, ``argument``, ``twice``, ``ampersand``, ``percent``, ``long``, ``deep``,
            ``chemistry``, ``unit`` or ``other``.
        at: offset in the formula.
        what: the command or sign that is the trouble.
    """

    def __init__(self, kind: str, at: int, what: str = "") -> None:
        super().__init__(kind, at, what)
        self.kind, self.at, self.what = kind, at, what
