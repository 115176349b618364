"""Where readers' words go: three kinds of address, the material named in each, nothing let out of its place."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.engine.feedback import Way, feedback_link, way_of

TITLE = 'Số & chữ #1: "50%" + {address} ?<x>\''
PAGE = "https://kho.example/thư mục/toan/6/bai-01/?a=1&b=2#c"


@pytest.mark.parametrize(
    ("feedback", "way"),
    [
        ("mailto:gop-y@truong.edu.vn", Way.MAIL),
        ("gop-y@truong.edu.vn", Way.MAIL),
        ("https://forms.example/f?entry.1={title}&entry.2={address}", Way.FORM),
        ("https://forms.example/{address}", Way.FORM),
        ("https://github.com/truong/kho/issues/new", Way.ISSUES),
        ("https://git.example:8443/nhom/kho/-/issues/new/", Way.ISSUES),
        ("", None),
        ("gop-y.example", None),
        ("https://forms.example/f", None),
        ("http://forms.example/f?a={title}", None),
        ("javascript:alert(1)//{title}", None),
        ("https://me:pass@forms.example/{title}", None),
        ("https://forms.example/f?a={title}&b={name}", None),
        ('https://forms.example/f?a={title}" onclick="x', None),
        ("mailto:gop-y@truong.edu.vn?bcc=ai@khac.vn", None),
        ("mailto:a@b.vn\nbcc: c@d.vn", None),
        ("//forms.example/{title}", None),
    ],
)
def test_an_address_is_one_of_three_kinds_or_none(feedback: str, way: Way | None) -> None:
    assert way_of(feedback) is way
    assert (feedback_link(feedback, TITLE, PAGE) == "") == (way is None)


def test_a_form_gets_title_and_address_whole_and_nothing_else() -> None:
    link = feedback_link("https://forms.example/f?x=1&t={title}&a={address}", TITLE, PAGE)

    assert parse_qs(urlsplit(link).query, strict_parsing=True) == {"x": ["1"], "t": [TITLE], "a": [PAGE]}
    assert urlsplit(link).fragment == ""


def test_a_letter_has_its_subject_and_begins_with_the_address() -> None:
    link = urlsplit(feedback_link("gop-y@truong.edu.vn", TITLE, PAGE))

    assert (link.scheme, link.path) == ("mailto", "gop-y@truong.edu.vn")
    assert parse_qs(link.query) == {"subject": [TITLE], "body": [f"{PAGE}\r\n\r\n"]}


@pytest.mark.parametrize(
    ("base", "names"),
    [
        ("https://github.com/a/b/issues/new", ("title", "body")),
        ("https://gitlab.com/a/b/-/issues/new", ("issue[title]", "issue[description]")),
    ],
)
def test_an_issue_has_a_title_and_a_text(base: str, names: tuple[str, str]) -> None:
    link = feedback_link(base, TITLE, PAGE)

    assert link.startswith(f"{base}?")
    assert parse_qs(urlsplit(link).query) == dict(zip(names, ([TITLE], [PAGE]), strict=True))
