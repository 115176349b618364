"""The teachers' guide to pictures, sounds, videos and simulations: each of its examples does what the guide says it does."""

import re
from pathlib import Path

import pytest

from generator.engine.links import Kind, resolve
from generator.engine.media import SUFFIXES, Medium, medium_of
from generator.model.catalog import HOSTS, Limits
from generator.model.document import Body
from generator.model.message import as_written
from generator.pages.files import Facts, Files
from generator.pages.job import Job
from generator.pages.render import render
from generator.sources.markdown import scan
from tests.conftest import REPOSITORY

GUIDE = (REPOSITORY / "content/huong-dan/hinh-tieng-video.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
HERE = "content/khtn/6/con-lac-truoc.md"


def body(example: str) -> Body:
    return scan(HERE, example, 1)[0]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_link_of_an_example_is_shown_as_what_it_is(example: str) -> None:
    links = [link for link in body(example).links if not link.is_picture]
    paths = {link.target: resolve(HERE, link.target) for link in links}
    files = Files({target.path: Facts(1000) for target in paths.values() if target.kind is Kind.FILE}, HOSTS, as_written)
    exhibits = {
        link.target: files.exhibit("khtn/6/con-lac-truoc/", paths[link.target].path) or files.exhibit_elsewhere(link.target)
        for link in links
    }

    made = render(Job(example, exhibits=tuple((target, one) for target, one in exhibits.items() if one))).html

    assert all(link.alone for link in links)
    assert made.count('class="hl-media ') + made.count('class="hl-file ') == len(links)


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_example_would_be_told_for_want_of_words(example: str) -> None:
    spoken = (Medium.VIDEO, Medium.AUDIO, Medium.SIMULATION)
    links = [link for link in body(example).links if medium_of(resolve(HERE, link.target).path) in spoken or "://" in link.target]

    assert [link.text for link in links if not link.followed_by] == []


def test_the_guide_shows_each_way_and_names_every_ending_and_limit() -> None:
    targets = " ".join(link.target for example in EXAMPLES for link in body(example).links)

    assert all(part in targets for part in (".jpg", ".mp4", ".mp3", ".pdf", ".pptx", ".docx", ".sb3", "index.html", "youtube", "phet"))
    assert [suffix for suffixes in SUFFIXES.values() for suffix in suffixes if f"`{suffix}`" not in GUIDE and suffix != ".jpeg"] == []
    limits = Limits()
    assert all(f"| {size} MB |" in GUIDE for size in (limits.video_mb, limits.audio_mb, limits.attachment_mb, limits.simulation_mb))
    assert all(host.name in GUIDE for host in HOSTS)
    assert Path(HERE).name in GUIDE
