"""``schema/``: what editors and forms need to know of the library's files, with this school's own choices."""

from collections.abc import Iterator

from generator.engine.harmless import json_text
from generator.engine.schema.catalogue import catalogue_schema
from generator.engine.schema.material import material_schema
from generator.engine.schema.tables import assignments_table, curriculum_table, succession_table, weeks_table
from generator.model.export import Artifact, Export, Publication
from generator.model.library import Library
from generator.model.message import N_

MATERIAL = "schema/hoc-lieu.schema.json"
CATALOGUE = "schema/danh-muc.schema.json"
CURRICULUM = "schema/ppct.table.json"
WEEKS = "schema/tuan.table.json"
SUCCESSION = "schema/doi-bai.table.json"
ASSIGNMENTS = "schema/phan-cong.table.json"


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    school, translate = library.school, publication.translate
    for address, schema in (
        (MATERIAL, material_schema(school, translate)),
        (CATALOGUE, catalogue_schema(school, translate)),
        (CURRICULUM, curriculum_table(translate)),
        (WEEKS, weeks_table(translate)),
        (SUCCESSION, succession_table(translate)),
        (ASSIGNMENTS, assignments_table(school, translate)),
    ):
        own = {"$id": publication.url(address)} if publication.site_url and address in {MATERIAL, CATALOGUE} else {}
        yield Artifact(address, json_text({"$schema": schema["$schema"], **own, **schema}).encode())


EXPORT = Export(N_("schemas for editors and forms: header of materials, catalogue, tables"), _make)
