"""Which words can be Vietnamese: every Vietnamese word is written in syllables, and there are few that can be."""

import re
import unicodedata

from .text import TONES

_INITIAL = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
_RIMES = (
    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây"
    "|e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu|i|ia|ich|im|in|inh|ip|it|iu"
    "|iêc|iêm|iên|iêng|iêp|iêt|iêu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt"
    "|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt"
    "|u|ua|uân|uâng|uât|uây|uc|uê|uêch|uênh|ui|um|un|ung|uôc|uôi|uôm|uôn|uông|uôt|uơ|up|ut|uy|uya|uych"
    "|uyên|uyêt|uynh|uyp|uyt|uyu|ư|ưa|ưc|ưi|ưm|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu|y|ych|yên|yêm|yêng|yêt|yêu|ynh"
)
_SYLLABLE = re.compile(f"{_INITIAL}(?:{_RIMES})")
_STOPPED = re.compile("(?:c|ch|p|t)$")
_TONE = re.compile(f"[{TONES}]")
_RISING, _FALLING = "\u0301", "\u0323"
"""Sắc and nặng: syllables that end in a stop have one of these two."""


def is_syllable(word: str) -> bool:
    """Whether a word is spelt as a Vietnamese syllable is, in whatever case: ``nghiêng`` and ``hai`` are, ``school`` and ``at`` are not."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(decomposed)
    base = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(base):
        return False
    return not _STOPPED.search(base) or bool(tones and tones[0] in {_RISING, _FALLING})
