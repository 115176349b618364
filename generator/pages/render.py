"""``render(job) -> Page``: a pure function."""

from .job import Job, Page
from .lesson import plain_text, shape
from .markdown import to_html
from .maths import put_back, set_aside
from .sanitize import sanitize
from .tongue import told_apart


def render(job: Job) -> Page:
    """The HTML of a material's body; the same job always gives the same page, whatever was rendered before it."""
    aside = set_aside(job.text)
    clean = put_back(sanitize(to_html(aside.text)), aside, dict(job.words).get("formula", ""))
    html, toc = shape(clean, job)
    if job.language:
        html = told_apart(html, job.language)
    return Page(html, toc, plain_text(clean))
