"""Text in quotes, as a header holds it."""

_PAIRS = (("“", "”"), ("‘", "’"), ("„", "“"), ("”", "”"))


def quoted(text: str) -> str:
    """The text in double quotes, or in single ones when it has double quotes or backslashes of its own."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def straight(text: str) -> str:
    """The text without the typographic quotes that Word puts around the whole of it; with them where they are part of it."""
    inner = text[1:-1]
    return inner.strip() if (text[:1], text[-1:]) in _PAIRS and not any(sign in inner for pair in _PAIRS for sign in pair) else text
