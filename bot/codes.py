"""One-time codes: with theirs, a person lets the host make a file of what is kept of them. Made, and digested."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Final

from flows.ids import PersonId

LIFE: Final = timedelta(hours=24)
"""How long a code is good for."""
TRIES: Final = 5
"""How many wrong codes for a person make their right one void."""

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without the letters that are taken for digits when a code is read aloud or copied by hand."""
_MEANT: Final = str.maketrans("OIL", "011")
_GROUPS: Final = 3
_GROUP: Final = 4


def make_code() -> str:
    """Return a new code of 60 bits, such as 7QM2-XVD9-RTBK."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def digest(person: PersonId, code: str) -> bytes:
    """Return what is kept of a code. Case, blanks and hyphens of one that was typed don't matter."""
    typed = "".join(sign for sign in code.upper() if sign.isalnum()).translate(_MEANT)
    return hashlib.sha256(f"eft-coach export:{person}:{typed}".encode("utf-8", "surrogatepass")).digest()
