from .sample import AT_HOME, PUBLICATION


def test_an_address_is_put_behind_the_site_with_one_slash() -> None:
    assert PUBLICATION.url("tin-hoc/6/bai-01-truoc/") == "https://thcs.example.vn/kho/tin-hoc/6/bai-01-truoc/"
    assert PUBLICATION.url("") == "https://thcs.example.vn/kho/"


def test_what_an_address_may_not_hold_is_encoded() -> None:
    assert AT_HOME.url('tin-hoc/6/bài 1?"<#\udcff/') == "tin-hoc/6/b%C3%A0i%201%3F%22%3C%23%FF/"
