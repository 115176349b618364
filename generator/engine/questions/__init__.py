"""Questions out of a lesson's Markdown, and whether what a pupil wrote is one of the right answers.

The script of the page, ``theme/assets/hoclieu/questions.js``, compares and scores in the same way;
``tests/engine/questions_golden.json`` holds both to it.
"""

from .normal import same
from .parse import questions_of
from .score import true_false_share

__all__ = ["questions_of", "same", "true_false_share"]
