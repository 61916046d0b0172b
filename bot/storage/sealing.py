"""Sealing: AES-GCM under one key, bound to the place where the sealed text lies.

A sealed text is one byte of format, eight of the key's mark, twelve of nonce, then what AES-GCM makes of it. The
mark tells a key that is gone (whoever it belonged to was erased) from a text that was damaged or moved.
"""

from __future__ import annotations

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.storage.errors import StorageError

KEY_BYTES: Final = 32
MARK_BYTES: Final = 8
_FORMAT: Final = b"\x01"
_NONCE_BYTES: Final = 12
_NONCE_AT: Final = 1 + MARK_BYTES
_TEXT_AT: Final = _NONCE_AT + _NONCE_BYTES


class Key:
    """One secret key. Its repr says nothing about it."""

    __slots__ = ("_cipher", "_head")

    def __init__(self, mark: bytes, secret: bytes) -> None:
        """Take a mark of eight bytes, which is no secret, and a secret of 32."""
        self._head = _FORMAT + mark
        self._cipher = AESGCM(secret)

    def seal(self, text: bytes, place: str) -> bytes:
        """The text, readable again with this key at this place only."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return self._head + nonce + self._cipher.encrypt(nonce, text, self._head + place.encode())

    def unseal(self, sealed: bytes, place: str) -> bytes | None:
        """The text again; None if another key sealed it. Raises StorageError if it was damaged or moved."""
        if sealed[:1] != _FORMAT:
            raise StorageError("A stored text is damaged, or was written by a newer version of the coach.")
        if sealed[:_NONCE_AT] != self._head:
            return None
        try:
            return self._cipher.decrypt(
                sealed[_NONCE_AT:_TEXT_AT], sealed[_TEXT_AT:], self._head + place.encode()
            )
        except InvalidTag:
            raise StorageError("A stored text was damaged, or moved from where it was written.") from None
