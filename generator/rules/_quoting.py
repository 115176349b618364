"""Text in quotes, as a header may hold it."""


def quoted(text: str) -> str:
    """The text in double quotes, or in single ones when it has double quotes or backslashes of its own."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'
