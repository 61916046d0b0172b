"""How the state of a practice is written down, and read again by later releases: `{"v": 1, "state": {...}}`."""

from __future__ import annotations

from typing import Final

import msgspec

from bot.storage.errors import StorageError
from flows.solo import SoloState

VERSION: Final = 1


class _Written(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    v: int
    state: msgspec.Raw


class PracticeCodec:
    """Writes and reads the states of practices."""

    def encode(self, state: SoloState) -> bytes:
        """The state as it is stored."""
        return msgspec.json.encode({"v": VERSION, "state": state})

    def decode(self, stored: bytes) -> SoloState:
        """The state again. Raises StorageError if it cannot be read, without saying what stands in it."""
        try:
            written = msgspec.json.decode(stored, type=_Written)
            if written.v != VERSION:
                raise StorageError(
                    "A practice was saved by a newer version of the coach: install that version again, or restore a backup."
                )
            return msgspec.json.decode(written.state, type=SoloState)
        except msgspec.DecodeError:
            raise StorageError("A saved practice cannot be read.") from None
