"""What a file is, from its path alone."""

import pytest

from generator.engine.media import Medium, companions, medium_of, named, simulation_folders


@pytest.mark.parametrize(
    ("path", "medium"),
    [
        ("content/toan/6/a.MP4", Medium.VIDEO),
        ("content/toan/6/a.ogg", Medium.AUDIO),
        ("content/toan/6/a.odp", Medium.SLIDES),
        ("content/toan/6/a.sb3", Medium.PROJECT),
        ("content/toan/6/robot/index.html", Medium.SIMULATION),
        ("content/toan/6/mo-phong/robot/index.html", Medium.SIMULATION),
        ("content/toan/6/index.html", None),
        ("content/toan/6/robot/trang.html", None),
        ("content/huong-dan/a/b/index.html", None),
        ("content/toan/6/a.exe", None),
        ("content/toan/6/a.md", None),
    ],
)
def test_a_name_tells_the_kind(path: str, medium: Medium | None) -> None:
    assert medium_of(path) is medium


def test_a_simulation_within_a_simulation_is_part_of_it() -> None:
    paths = ["content/toan/6/b/index.html", "content/toan/6/a/trang/index.html", "content/toan/6/a/index.html", "content/toan/6/index.html"]

    assert simulation_folders(paths) == ("content/toan/6/a/", "content/toan/6/b/")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Video: Cắm dây", (Medium.VIDEO, "Cắm dây")),
        ("MÔ PHỎNG : Con lắc", (Medium.SIMULATION, "Con lắc")),
        ("Bài 5: Internet", (None, "Bài 5: Internet")),
        ("Video:", (None, "Video:")),
        ("Cắm dây", (None, "Cắm dây")),
    ],
)
def test_a_text_may_call_itself_by_its_kind(text: str, found: tuple[Medium | None, str]) -> None:
    assert named(text) == found


def test_captions_and_a_picture_of_the_same_name_go_with_a_video() -> None:
    files = {"content/toan/6/a.mp4", "content/toan/6/a.vtt", "content/toan/6/a.webp", "content/toan/6/b.vtt", "content/toan/6/robot.svg"}

    assert list(companions("content/toan/6/a.mp4", files)) == ["content/toan/6/a.webp", "content/toan/6/a.vtt"]
    assert list(companions("content/toan/6/robot/index.html", files)) == ["content/toan/6/robot.svg"]
    assert list(companions("content/toan/6/c.pdf", files)) == []
