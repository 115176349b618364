"""A site from an accepted library, for the commands that need one."""

from pathlib import Path

from generator.model.catalog import Edition
from generator.model.library import Library
from generator.model.message import Translate, say

from ._command import WrongCallError
from ._session import deliver


def published(  # noqa: PLR0913 -- one for each option of the command
    root: Path,
    library: Library,
    language: str,
    translate: Translate,
    *,
    site: Path | None,
    processes: int = 0,
    drafts: bool = False,
    edition: Edition | None = None,
) -> Path | None:
    """The folder of the published site; None after saying why there is none.

    Raises:
        WrongCallError: there is no configuration, or MkDocs cannot take it.
    """
    from generator.mkdocs_plugin.door import NoConfigurationError, NotPublishedError, WrongConfigurationError, publish

    try:
        return publish(root, library, language, site=site, processes=processes, drafts=drafts, edition=edition)
    except NoConfigurationError as error:
        raise WrongCallError(say("{file} is missing: it says how the site is built", file=str(error)).text(translate)) from error
    except WrongConfigurationError as error:
        raise WrongCallError(say("MkDocs cannot take this configuration: {detail}", detail=str(error)).text(translate)) from error
    except NotPublishedError as error:
        deliver(str(error), None)
        return None
