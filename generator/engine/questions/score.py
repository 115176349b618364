"""Scores of questions that can be partly right."""

FOUR = (0.0, 0.1, 0.25, 0.5, 1.0)
"""Of a point, for 0 to 4 right statements, as in the examination from 2025 on."""


def true_false_share(right: int, statements: int) -> float:
    """The share of the points for so many right statements."""
    if statements == len(FOUR) - 1:
        return FOUR[right]
    return right / statements if statements else 0.0
