"""The shell: one rendered template, many pages."""

import pytest

from generator.pages.shell import SLOTS, mark, shell

TEMPLATE = (
    f'<title>{mark("title")}</title><meta name="description" content="{mark("description")}">{mark("head")}'
    f"<nav>{mark('breadcrumb')}</nav><main>{mark('content')}</main><footer>{mark('title')}</footer>"
)
HOSTILE = '"><script>alert(1)</script>'
ESCAPED = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"


def test_every_slot_holds_what_is_poured_into_it_also_twice() -> None:
    page = shell(TEMPLATE).pour(title="Bài 1", description="Về số", head="<i>", breadcrumb="<b>", content="<p>")

    assert page == ('<title>Bài 1</title><meta name="description" content="Về số"><i><nav><b></nav><main><p></main><footer>Bài 1</footer>')


def test_title_and_description_are_text() -> None:
    page = shell(TEMPLATE).pour(title=HOSTILE, description=HOSTILE)

    assert page.count(ESCAPED) == 3
    assert "<script" not in page


def test_a_slot_that_is_not_poured_into_is_empty() -> None:
    page = shell(TEMPLATE).pour(title="x")

    assert "<main></main>" in page
    assert "\ue000" not in page
    assert "\ue001" not in page


def test_a_shell_is_poured_from_again_and_again() -> None:
    one = shell(TEMPLATE)
    first = one.pour(title="a", content="<p>a</p>")
    one.pour(title="b", content="<p>b</p>")

    assert one.pour(title="a", content="<p>a</p>") == first


def test_marks_within_poured_content_are_not_slots() -> None:
    page = shell(TEMPLATE).pour(title="x", content=mark("head"), head="<link>")

    assert page.count("<link>") == 1


@pytest.mark.parametrize("slot", SLOTS)
def test_a_template_that_lost_a_slot_is_our_own_bug(slot: str) -> None:
    with pytest.raises(ValueError, match=slot):
        shell(TEMPLATE.replace(mark(slot), ""))
