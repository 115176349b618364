"""Which addresses say where a repository is, and what a browser asks there."""

import pytest

from generator.engine.repository import Repository, repository_of


@pytest.mark.parametrize(
    ("address", "kind", "path", "interface"),
    [
        ("https://github.com/truong/kho-hoc-lieu", "github", "truong/kho-hoc-lieu", "https://api.github.com"),
        ("https://github.com/truong/kho.git", "github", "truong/kho", "https://api.github.com"),
        ("https://github.com/truong/kho/", "github", "truong/kho", "https://api.github.com"),
        ("https://gitlab.com/so/truong/kho", "gitlab", "so/truong/kho", "https://gitlab.com"),
        ("https://gitlab.truong.example/to/kho", "gitlab", "to/kho", "https://gitlab.truong.example"),
    ],
)
def test_a_repository_is_known_by_its_address(address: str, kind: str, path: str, interface: str) -> None:
    found = repository_of(address)

    assert isinstance(found, Repository)
    assert (found.kind, found.path, found.interface) == (kind, path, interface)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "https://github.com/truong",
            "https://github.com/a/b/c",
            "http://github.com/a/b",
            "git@github.com:a/b.git",
            "https://x.example/a/b",
        ),
        *(
            "https://github.com/a/b; script-src *",
            "https://github.com.evil.example/a/b",
            "https://gitlab.evil; x/a/b",
            "https://github.com/a/b'",
        ),
    ],
)
def test_anything_else_is_no_repository(address: str) -> None:
    assert repository_of(address) is None
