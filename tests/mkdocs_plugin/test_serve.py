"""The preview: drafts are shown, marked; what would reject a build is only said; every change is followed."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.cli._main import run
from tests.workflows.sites import DAY

from .test_build import on_the_day, take_away_a_lesson

pytestmark = pytest.mark.slow

DRAFT = "toan/6/bai-05-sau/"
PATIENCE = 30
"""Seconds."""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def serving(root: Path, *call: str) -> Iterator[str]:
    """The address of a preview that answers; it is ended afterwards."""
    port = free_port()
    with (root / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *(word.format(address=f"127.0.0.1:{port}", root=root) for word in call)],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.kill()
            process.wait()


def got(address: str, holds: str = "") -> str:
    """A page, as soon as the preview answers and the page holds the words."""
    end = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310 -- our own address
                page = answer.read().decode()
        except OSError:  # not there yet, or busy building
            page = ""
        if page and holds in page:
            return page
        time.sleep(0.05)
    raise AssertionError(f"no answer with “{holds}” from {address}: {page[:2000]}")


@pytest.fixture
def with_draft(library_root: Path) -> Path:
    """The demo library with a draft, and with a lesson too few to be published."""
    where = ("--subject", "toan", "--grade", "6", "--phase", "after", "--lesson", "bai-05")
    assert run(["new", "--root", str(library_root), "--today", DAY, *where]) == 0
    take_away_a_lesson(library_root)
    return library_root


def test_mkdocs_serve_shows_drafts_marked_and_only_says_what_would_reject(with_draft: Path) -> None:
    configuration = on_the_day(with_draft)

    with serving(with_draft, "-m", "mkdocs", "serve", "-a", "{address}", "-f", configuration) as address:
        page = got(address + DRAFT)
        hub = got(f"{address}toan/6/")
        home = got(address)

    assert 'class="hl-draft-banner"><strong>Bản nháp</strong>' in page
    assert f'{DRAFT}"' in hub
    assert '<strong class="hl-draft">Bản nháp</strong>' in hub
    assert re.search(r'href="\./toan/6/">.*?<strong>Toán</strong>\s*<span class="hl-quiet">5 học liệu', home)
    assert "KHÔNG xuất bản" in (with_draft / "log.txt").read_text(encoding="utf-8")
    assert not (with_draft / "site").exists()
    assert list(with_draft.glob(".site.*")) == []


def test_hoclieu_serve_follows_a_change(with_draft: Path) -> None:
    program = "from generator.cli._main import main; main()"
    file = with_draft / f"content/{DRAFT.rstrip('/')}.md"

    with serving(with_draft, "-c", program, "serve", "--root", "{root}", "--address", "{address}", "--today", DAY) as address:
        before = got(address + DRAFT)
        file.write_text(file.read_text(encoding="utf-8").replace("## Nhớ lại", "## Em nhớ lại"), encoding="utf-8")
        after = got(address + DRAFT, holds=">Em nhớ lại</h2>")

    assert "Bản nháp" in before
    assert ">Em nhớ lại</h2>" not in before
    assert 'id="em-nho-lai"' in after
