"""The languages that a subject can teach: its lessons mix them with Vietnamese, and voices must know which is which (WCAG 2.2, 3.1.2)."""

from enum import StrEnum


class Language(StrEnum):
    """The foreign languages of the programme (Thông tư 32/2018/TT-BGDĐT), by the tokens of BCP 47."""

    ENGLISH = "en"
    FRENCH = "fr"
    GERMAN = "de"
    RUSSIAN = "ru"
    CHINESE = "zh"
    JAPANESE = "ja"
    KOREAN = "ko"
