"""Sentences of templates: in the reader's language, put in once, and never taken for markup or for a template's own marks."""

import pytest

from generator.pages.templates import Templates


@pytest.mark.parametrize(
    ("translation", "shown"),
    [("Trước & sau <b>", "Trước &amp; sau &lt;b&gt;"), ("{{ root }} {% x %}", "{{ root }} {% x %}"), ('"Tìm"', "&quot;Tìm&quot;")],
)
def test_a_sentence_is_shown_as_it_is_written(translation: str, shown: str) -> None:
    templates = Templates({"one.html": '<p>{{ _("Find") }}</p>'}, lambda msgid: translation if msgid == "Find" else msgid)

    assert templates.render("one", "./").replace("&#34;", "&quot;") == f"<p>{shown}</p>"


def test_a_sentence_with_values_is_said_each_time() -> None:
    templates = Templates({"one.html": '{{ _("Week {week}", week=number) }}'}, {"Week {week}": "Tuần {week}"}.get)  # type: ignore[arg-type]

    assert [templates.render("one", "./", number=number) for number in (1, 12)] == ["Tuần 1", "Tuần 12"]
