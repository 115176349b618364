"""What the plugin can be told in ``mkdocs.yml``."""

from mkdocs.config import config_options as option
from mkdocs.config.base import Config

from generator.model.catalog import Edition


class LibraryConfig(Config):
    """The options of the plugin; all may be left out."""

    today = option.Optional(option.Type(str))
    """The day, YYYY-MM-DD; without it the day in the school's time zone."""
    language = option.Choice(("vi", "en"), default="vi")
    drafts = option.Type(bool, default=False)
    """Whether a build shows materials that are not approved too, marked: for previews of changes."""
    edition = option.Optional(option.Choice(tuple(Edition)))
    """For whom the site is built: ``public`` or ``internal``; without it what the catalogue says."""
    processes = option.Type(int, default=0)
    """How many processes render; 0 for as many as there are processors."""
