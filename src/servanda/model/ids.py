"""Identity: ids people can read, and hashes nobody can bend.

Actors, instruments and sources have short readable ids (`csto`, `am`, `csto-charter-2002`).
Statements are named by what they say: the SHA-256 of their canonical JSON (RFC 8785) with a
version field, so that two machines that enter the same fact from the same source agree on its id.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

import msgspec

from servanda.errors import BadInput

__all__ = ["SHORT", "canonical", "check_id", "digest", "short"]

SHORT = 12
# The same bytes as json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=False), in a
# tenth of the time: four hashes a statement are most of the work of appending (bench/record.py).
_encode = msgspec.json.Encoder(order="deterministic").encode
_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*", re.ASCII)


def check_id(text: str) -> str:
    """Return the id unchanged if it is one.

    Raises:
        BadInput: an id is lower-case letters and digits, joined by single hyphens or dots.
    """
    if not _ID.fullmatch(text):
        raise BadInput(
            f"{text!r} is not an id; use lower-case letters, digits and single hyphens, "
            "for example csto-charter-2002"
        )
    return text


def canonical(content: dict[str, Any]) -> bytes:
    """RFC 8785 for what we hash: text, integers, lists and objects with ASCII keys, no floats."""
    return _encode(content)


def digest(content: dict[str, Any]) -> bytes:
    """The 32 bytes that name this content."""
    return sha256(_encode(content)).digest()


def short(statement_id: bytes) -> str:
    """How an id is shown: its first twelve hexadecimal digits."""
    return statement_id.hex()[:SHORT]
