"""Office files that are not read, and what can be done about each."""

from generator.model.message import Message, say


class UnreadablePaperError(Exception):
    """A file that is not read: a wrong call, told in one sentence with a way out."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.msgid)
        self.why = why


def refuse_kind(raw: bytes, name: str) -> UnreadablePaperError:
    """Why something that is no zip archive cannot be read, by its first bytes."""
    return UnreadablePaperError(_by_first_bytes(raw, name.lower()))


def _by_first_bytes(raw: bytes, name: str) -> Message:
    start = raw.lstrip()[:200].lower()
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            return say("it is locked with a password; open it, take the password off (File, Info, Protect), save it, and try again")
        if name.endswith((".xls", ".xlsx", ".xlsm", ".xlt")):
            return say("it is an Excel file of the old kind (.xls); open it in Excel, choose File, Save As, “Excel Workbook (*.xlsx)”")
        return say("it is a Word file of the old kind (.doc); open it in Word, choose File, Save As, “Word Document (*.docx)”")
    if start.startswith(b"%pdf"):
        return say(
            "it is a PDF; take the Word or Excel file that it was made from, "
            "or open the PDF in Word and save it as “Word Document (*.docx)”"
        )
    if start.startswith(b"{\\rtf"):
        return say("it is an RTF file; open it in Word and save it as “Word Document (*.docx)”")
    if start.startswith((b"<html", b"<!doctype html", b"<?xml", b"<table", b"<meta", b"mime-version")):
        return say("it is a web page with the name of an Office file; open it in Excel and save it as “Excel Workbook (*.xlsx)”")
    if not raw:
        return say("it is empty")
    return say("it is neither a Word file (.docx) nor an Excel file (.xlsx); open it in Word or Excel and save it anew as one of them")
