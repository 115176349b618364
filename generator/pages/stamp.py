"""Stamps: every page asks for the very version of styles and scripts that it was made with.

Without them a phone that keeps files would show a page of today with a style of last month. A browser may keep a stamped file for good.
"""

import re
from collections.abc import Mapping

_ASSET = re.compile(r"""(?<=assets/hoclieu/)([\w.-]+\.(?:css|js|svg|png))(?=["'#])""")


def stamped(html: str, stamps: Mapping[str, str]) -> str:
    """HTML, or a template of it, whose references to the theme's own files carry their stamps: ``style.css`` → ``style.css?0a1b2c3d``."""
    return _ASSET.sub(lambda match: f"{match[1]}?{stamps[match[1]]}" if match[1] in stamps else match[1], html)
