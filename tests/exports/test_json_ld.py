import json

from generator.engine.structured_data import learning_resource
from generator.exports.json_ld import EXPORT

from .sample import BEFORE, LIBRARY, PUBLICATION, SCHOOL


def test_the_graph_holds_what_the_page_of_each_material_holds() -> None:
    (artifact,) = EXPORT.make(LIBRARY, PUBLICATION)

    made = json.loads(artifact.content)
    url = "https://thcs.example.vn/kho/tin-hoc/6/bai-01-truoc/"
    assert {"@context": made["@context"], **made["@graph"][0]} == learning_resource(BEFORE, SCHOOL, url)
    assert len(made["@graph"]) == 3
