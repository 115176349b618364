"""Digests: the same value always has the same one, on every machine."""

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any


def digest(raw: bytes) -> str:
    """32 hexadecimal characters of BLAKE2b."""
    return hashlib.blake2b(raw, digest_size=16).hexdigest()


def browser_digest(raw: bytes) -> str:
    """32 hexadecimal characters of SHA-256: what a reader's browser can compute too, to see that a file arrived whole."""
    return hashlib.sha256(raw).hexdigest()[:32]


def canonical(value: Any) -> bytes:  # noqa: ANN401 -- any value of the model
    """The one JSON form of a value: dataclasses as objects, keys sorted, no spaces."""
    return _ENCODER.encode(value).encode()


def digest_of(value: Any) -> str:  # noqa: ANN401 -- any value of the model
    """The digest of a value's canonical form."""
    return digest(canonical(value))


def _plain(value: Any) -> Any:  # noqa: ANN401 -- any value of the model
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"no canonical form for {type(value).__name__}")


_ENCODER = json.JSONEncoder(default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""Made once: digests of small values are asked for by the thousand."""
