"""Links that are paragraphs of their own become players, simulations and cards; and nothing that an author writes gets out of its place."""

import re
from typing import Any

import pytest

from generator.model.catalog import HOSTS
from generator.model.message import as_written
from generator.pages.files import Facts, Files, duration, weight
from generator.pages.job import Exhibit, Job
from generator.pages.media import parts_of
from generator.pages.render import render

FOLDER = "content/toan/6/"
ADDRESS = "toan/6/bai-01/"
FACTS = {
    "video/a.mp4": Facts(2_500_000, 125.0, 854, 480),
    "video/a.vtt": Facts(100),
    "video/a.png": Facts(
        9_000, 0, 1200, 675, ((360, "toan/6/video/a.1-360.webp"), (720, "toan/6/video/a.1-720.webp"), (1200, "toan/6/b.webp"))
    ),
    "nghe.mp3": Facts(700_000, 45.0),
    "robot/index.html": Facts(8_000),
    "phieu.docx": Facts(20_000),
    "tom-tat.pdf": Facts(1_300_000),
    "anh.jpg": Facts(5_000, 0, 800, 600, ((360, "toan/6/anh.2-360.webp"), (800, "toan/6/anh.2-800.webp"))),
}
FILES = Files({FOLDER + path: facts for path, facts in FACTS.items()}, HOSTS, as_written)


def exhibit(file: str) -> Exhibit:
    found = FILES.exhibit(ADDRESS, FOLDER + file)
    assert found is not None
    return found


def html(text: str, **exhibits: Exhibit) -> str:
    links = tuple((name, name) for name in exhibits)
    words: Any = (("transcript", "Đọc lời thoại"),)
    return render(Job(text, links=links, exhibits=tuple(exhibits.items()), words=words)).html


def test_a_video_says_all_that_a_page_needs_before_it_is_loaded() -> None:
    made = html("[Video: Cắm dây](v)\n", v=exhibit("video/a.mp4"))

    assert re.search(
        r'<video controls preload="none" playsinline width="854" height="480" poster="\.\./video/a\.1-720\.webp" src="v"', made
    )
    assert '<track kind="captions" srclang="vi" label="Captions" src="../video/a.vtt" default>' in made
    assert "<strong>Cắm dây</strong>" in made
    assert "Video, 2 min 5 s, 2.4 MB" in made


def test_a_recording_a_file_and_a_simulation_have_their_own_forms() -> None:
    made = html(
        "[Nghe](n)\n\n[Phiếu](p)\n\n[Mô phỏng: Robot](r)\n", n=exhibit("nghe.mp3"), p=exhibit("phieu.docx"), r=exhibit("robot/index.html")
    )

    assert '<audio controls preload="none" src="n" aria-label="Nghe"></audio>' in made
    assert '<p class="hl-file hl-file--text"><a href="p" download>' in made
    assert 'href="r" data-src="../robot/index.html" data-title="Robot"' in made
    assert "<iframe" not in made


def test_a_link_in_a_sentence_stays_a_link() -> None:
    made = html("Xem [phiếu](p) nhé.\n\n- [phiếu](p)\n", p=exhibit("phieu.docx"))

    assert made.count('<a href="p">phiếu</a>') == 2
    assert "hl-file" not in made


def test_what_is_said_folds_and_a_description_stays_open() -> None:
    made = html("[Video: a](v)\n\n> **Bản lời thoại.** Chào em.\n\n[b](v)\n\n> **Mô tả.** Một cái cây.\n", v=exhibit("video/a.mp4"))

    assert '<details class="hl-transcript"><summary>Đọc lời thoại</summary>' in made
    assert re.search(r'<blockquote class="hl-callout">\s*<p><strong>Mô tả\.</strong>', made)


@pytest.mark.parametrize(
    "text",
    [
        '[Video: "><script>alert(1)</script>](v)',
        '[Video: " onplay="alert(1)](v)',
        "[Video: <b onclick=alert(1)>a</b>](v)",
        '[a](v "\\" onmouseover=\\"alert(1)")',
        "[![x](y){onload=1}](v)",
        "[Video: &quot; autofocus onfocus=&quot;alert(1)](v)",
    ],
)
def test_nothing_that_is_written_gets_out_of_its_place(text: str) -> None:
    for file in ("video/a.mp4", "robot/index.html", "tom-tat.pdf"):
        made = html(text + "\n", v=exhibit(file))

        assert not re.search(r"<[^>]*\son[a-z]+\s*=(?=(?:[^\"]*\"[^\"]*\")*[^\"]*>)", re.sub(r'"[^"]*"', '""', made))
        assert "<script" not in made
        assert "<b" not in made.replace("<br", "").replace("<blockquote", "")


def test_another_host_is_a_card_that_opens_elsewhere_and_loads_nothing() -> None:
    target = "https://www.youtube.com/watch?v=a&b=c"
    found = FILES.exhibit_elsewhere(target)
    assert found is not None

    made = html(f"[Video: Núi lửa]({target})\n", **{target: found})

    button = (
        '<a class="hl-elsewhere__open" href="https://www.youtube.com/watch?v=a&amp;b=c" target="_blank" rel="noopener noreferrer external">'
    )
    assert f"{button}Leave the library, watch on YouTube <" in made
    assert "outside the library, at www.youtube.com" in made
    assert not re.search(r"<(?:iframe|img|video|script)", made)


@pytest.mark.parametrize(
    "target",
    [
        *("http://www.youtube.com/a", "https://youtube.com.evil.example/a", "https://evil.example/youtube.com", "https://notyoutube.com/"),
        *(
            "https://www.youtube.com@evil.example/",
            "https://user@youtube.com/",
            "https://[youtube.com/",
            "javascript:alert(1)//youtube.com",
        ),
    ],
)
def test_a_host_that_only_looks_like_one_of_the_list_is_none(target: str) -> None:
    assert FILES.exhibit_elsewhere(target) is None


def test_addresses_lead_to_what_is_published() -> None:
    assert FILES.address(FOLDER + "anh.jpg") == "toan/6/anh.2-800.webp"
    assert FILES.address(FOLDER + "robot/index.html") == "toan/6/robot/toan-man-hinh/"
    assert FILES.address(FOLDER + "phieu.docx") == "toan/6/phieu.docx"
    assert FILES.picture(ADDRESS, FOLDER + "anh.jpg").candidates == "../anh.2-360.webp 360w, ../anh.2-800.webp 800w"


def test_sizes_and_lengths_in_words() -> None:
    assert [weight(size).text(as_written) for size in (10, 640_000, 1_048_576, 1_250_000)] == ["1 KB", "625 KB", "1.0 MB", "1.2 MB"]
    assert [duration(length).text(as_written) for length in (45.2, 59.6, 125)] == ["45 seconds", "1 min 0 s", "2 min 5 s"]


def test_a_page_without_media_carries_none_of_its_parts() -> None:
    assert parts_of("<p>Chữ</p>", "../") == ""
    assert "media.js" not in parts_of('<p class="hl-file">', "../")
    assert "media.js" in parts_of('<figure class="hl-media">', "../")
