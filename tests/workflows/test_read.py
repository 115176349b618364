"""Materials are read alike here, in copies of this process, and in processes that are sent what they need."""

import pickle
from pathlib import Path

from generator.sources.places import Disk
from generator.sources.school import read_catalog_file, read_school
from generator.workflows.read import Reader


def test_a_reader_that_was_sent_reads_what_one_here_reads(library_root: Path) -> None:
    place = Disk(library_root)
    catalog, faults, _ = read_catalog_file(place.catalog)
    tables = [(f"content/{one.name}", one.file) for one in place.found if one.name.startswith("ppct/")]
    here = Reader(read_school(catalog, faults, tables)[0])
    files = [(f"content/{one.name}", one.file) for one in place.found if one.name.startswith("tin-hoc/6/bai-0")]

    sent = pickle.loads(pickle.dumps(here))  # noqa: S301 -- packed a moment ago

    assert sent == here
    assert len(files) > 1
    assert sent(files) == here(files)
