"""``.github/CODEOWNERS``: who is asked to review what, made from the catalogue's departments and leaders (D14)."""

import re
from collections.abc import Iterator

from generator.model.catalog import Catalog

HEAD = (
    "# Ai được mời duyệt phần nào. Tệp này do máy viết từ materials_catalog.yml (khoá owners của trường và của mỗi tổ), đừng sửa tay:",
    "# sửa danh mục, rồi chạy  hoclieu codeowners --write",
)
_ACCOUNT = r"@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?"
ACCOUNT = re.compile(r"@[A-Za-z0-9][A-Za-z0-9-]{0,38}")
"""Of one person: a team is no account, because a build may not ask who belongs to it."""
OWNER = re.compile(rf"{_ACCOUNT}|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_TOKEN = re.compile(r"[a-z0-9-]+")


def is_owner(written: str) -> bool:
    """Whether GitHub takes it for an account, a team or an e-mail address."""
    return OWNER.fullmatch(written) is not None


def is_account(written: str) -> bool:
    """Whether it is an account of GitHub."""
    return ACCOUNT.fullmatch(written) is not None


def roles_of(catalog: Catalog, account: str) -> tuple[str, ...]:
    """The roles that an account acts for; whether it is written in capitals and with an at sign does not matter."""
    login = account.removeprefix("@").lower()
    return tuple(one.id for one in catalog.people if login in {own.removeprefix("@").lower() for own in one.accounts})


def code_owners(catalog: Catalog) -> str:
    """The whole file; empty when the catalogue names nobody."""
    lines = list(_lines(catalog))
    return "\n".join([*HEAD, "", *lines, ""]) if lines else ""


def owners_of(catalog: Catalog, path: str) -> tuple[str, ...]:
    """Who is asked to review a material: its department's owners, else the leaders'; the same as the file says."""
    subject = catalog.subject(path.split("/")[1]) if path.count("/") > 1 else None
    own = next((one.owners for one in catalog.departments if subject and one.id == subject.department), ())
    return tuple(dict.fromkeys(one for one in own if is_owner(one))) or tuple(one for one in catalog.school.owners if is_owner(one))


def _lines(catalog: Catalog) -> Iterator[str]:
    """The leaders for everything; then each subject, its distributions and the department's assignments, for the department.

    The last line that fits counts.
    """
    if leaders := _owners(catalog.school.owners):
        yield f"* {leaders}"
    departments = {department.id: _owners(department.owners) for department in catalog.departments}
    for subject in catalog.subjects:
        owners = departments.get(subject.department, "")
        if owners and _TOKEN.fullmatch(subject.id):
            yield f"/content/{subject.id}/ {owners}"
            yield f"/content/ppct/*/{subject.id}-*.csv {owners}"
    for department, owners in departments.items():
        if owners and _TOKEN.fullmatch(department):
            yield f"/content/ppct/*/phan-cong-{department}.csv {owners}"


def _owners(written: tuple[str, ...]) -> str:
    return " ".join(dict.fromkeys(one for one in written if is_owner(one)))
