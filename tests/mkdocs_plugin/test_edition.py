"""Which edition MkDocs builds: the one that is asked for, but never the school's own for everybody to read."""

import pytest

from generator.mkdocs_plugin.plugin import LibraryPlugin


@pytest.mark.parametrize(("command", "edition"), [("build", "internal"), ("serve", "internal"), ("gh-deploy", "public")])
def test_what_is_deployed_is_for_everybody(command: str, edition: str) -> None:
    plugin = LibraryPlugin()
    errors, _ = plugin.load_config({"edition": "internal"})

    plugin.on_startup(command=command, dirty=False)  # type: ignore[arg-type]

    assert (errors, plugin.config.edition) == ([], edition)


def test_an_edition_that_there_is_not_is_told() -> None:
    errors, _ = LibraryPlugin().load_config({"edition": "secret"})

    assert [key for key, _ in errors] == ["edition"]
