"""Where readers say what is wrong with a material: the school's address, with the material's title and address put in (D17).

The catalogue's ``school.feedback`` is one of three: a form (``https://…?entry.1={title}&entry.2={address}``), an e-mail address, or the
address at which a repository's issues are opened (``https://github.com/…/issues/new``). Only titles and addresses of materials are put in.
"""

import re
from enum import Enum
from urllib.parse import quote

_HOST = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::\d{1,5})?"
_MAIL = re.compile(rf"(?:mailto:)?([A-Za-z0-9._+-]+@{_HOST})", re.IGNORECASE)
_ISSUES = re.compile(rf"https://{_HOST}/[\w./~-]+/issues/new/?", re.IGNORECASE | re.ASCII)
_FORM = re.compile(rf"https://{_HOST}(?:[/?#](?:[\w.~:/?#\[\]@!$&'()*+,;=%-]|\{{title\}}|\{{address\}})*)?", re.IGNORECASE | re.ASCII)


class Way(Enum):
    """How readers' words reach the school."""

    FORM = "form"
    MAIL = "mail"
    ISSUES = "issues"


def way_of(feedback: str) -> Way | None:
    """Which of the three the catalogue's value is; None for none of them."""
    if _MAIL.fullmatch(feedback):
        return Way.MAIL
    if _ISSUES.fullmatch(feedback):
        return Way.ISSUES
    if _FORM.fullmatch(feedback) and ("{title}" in feedback or "{address}" in feedback):
        return Way.FORM
    return None


def feedback_link(feedback: str, title: str, address: str) -> str:
    """The link of one material; empty when the school has no usable address.

    Args:
        feedback: the catalogue's value.
        title: the material's.
        address: the material's page, with its host when that is known.
    """
    title, place = quote(title, safe=""), quote(address, safe="")
    match way_of(feedback):
        case Way.MAIL:
            return f"mailto:{feedback.removeprefix('mailto:')}?subject={title}&body={place}%0D%0A%0D%0A"
        case Way.ISSUES:
            names = "issue[title]={}&issue[description]={}" if "/-/" in feedback else "title={}&body={}"
            return f"{feedback.rstrip('/')}?{names.format(title, place)}"
        case Way.FORM:
            return re.sub(r"\{(title|address)\}", lambda match: title if match[1] == "title" else place, feedback)
        case None:
            return ""
