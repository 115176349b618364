"""To be replaced by the engineer of the coverage engine."""

from collections.abc import Sequence
from datetime import date

from generator.model.coverage import Coverage
from generator.model.material import Material
from generator.model.school import School


def cover(school: School, materials: Sequence[Material], day: date) -> Coverage:
    return Coverage(day, school.year_on(day), (), ())
