import json

from generator.exports.catalogue_json import EXPORT

from .sample import HOSTILE, LIBRARY, PUBLICATION


def test_the_catalogue_says_its_version_and_every_published_material() -> None:
    (artifact,) = EXPORT.make(LIBRARY, PUBLICATION)

    made = json.loads(artifact.content)
    assert made["version"] == 1
    assert [one["address"] for one in made["materials"]] == ["tin-hoc/6/bai-01-truoc/", "tin-hoc/6/bai-02-sau/", "toan/7/on-tap/"]


def test_every_token_stands_beside_its_name() -> None:
    (artifact,) = EXPORT.make(LIBRARY, PUBLICATION)

    first, second, _ = json.loads(artifact.content)["materials"]
    assert first["subject"] == {"id": "tin-hoc", "name": "Tin học"}
    assert first["approval"][1]["by"] == {"id": "pho-hieu-truong", "name": "Phó hiệu trưởng"}
    assert second["lessons"] == [{"id": "bai-02", "title": "Bài 2. Xử lí thông tin"}, {"id": "bai-99", "title": "bai-99"}]


def test_text_is_given_whole_so_that_programs_lose_nothing() -> None:
    (artifact,) = EXPORT.make(LIBRARY, PUBLICATION)

    assert json.loads(artifact.content)["materials"][1]["title"] == HOSTILE
