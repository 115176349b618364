"""A Word or Excel file to its tables."""

from generator.model.message import say
from generator.model.paper import PaperTable

from .archive import Archive
from .excel import tables_of_excel
from .trouble import UnreadablePaperError
from .word import tables_of_word


def read_tables(name: str, raw: bytes) -> tuple[PaperTable, ...]:
    """Every table of a file, whatever its name ends with; nothing in it is run, nothing it refers to is fetched.

    Raises:
        UnreadablePaperError: it is no such file, or one that no Office program writes.
    """
    archive = Archive(raw, name)
    main = archive.main
    if main.startswith("word/"):
        return tables_of_word(archive, main, name)
    if main.startswith("xl/"):
        return tables_of_excel(archive, main, name)
    raise UnreadablePaperError(
        say("it is neither a Word file (.docx) nor an Excel file (.xlsx); open it in Word or Excel and save it anew as one of them")
    )
