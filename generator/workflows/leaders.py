"""The pages for leaders, of the internal edition."""

from collections.abc import Iterator

from generator.model.message import N_
from generator.pages.dashboard_parts import DASHBOARD
from generator.pages.dashboard_views import CellPage, DashboardPage
from generator.pages.pour import Finished, Pourer
from generator.pages.site import Site
from generator.pages.views import Crumb

TITLE = N_("Dashboard")
UNLISTED = '<meta name="robots" content="noindex">'
"""For search engines, should they ever come by."""


def board_page(site: Site, pourer: Pourer, view: DashboardPage) -> Iterator[Finished]:
    """The dashboard of the school."""
    yield pourer.view("dieu-hanh", DASHBOARD, DASHBOARD.rstrip("/"), site.translate(TITLE), (), head=UNLISTED, page=view)


def board_cell_page(site: Site, pourer: Pourer, view: CellPage) -> Iterator[Finished]:
    """The dashboard of a subject in a grade."""
    above = (Crumb(site.translate(TITLE), DASHBOARD),)
    yield pourer.view("dieu-hanh-mon", view.address, DASHBOARD.rstrip("/"), view.name, above, head=UNLISTED, page=view)
