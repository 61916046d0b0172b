"""How a couple's state is written down, and read again by later releases.

The snapshot is `{"v": 1, "state": {...}}`. What is private to a partner is written apart, as
`{"v": 1, "private": {...}}`, and stands in the state as if nothing were known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

import msgspec

from bot.ports import Snapshot
from bot.storage.errors import StorageError
from flows.ids import PersonId


class PartnerLike(Protocol):
    """A partner, as far as it matters here: a frozen Struct."""

    @property
    def person(self) -> PersonId: ...
    @property
    def private(self) -> Any: ...


class StateLike(Protocol):
    """A couple's state, as far as it matters here: a frozen Struct."""

    @property
    def partners(self) -> Sequence[Any]: ...


S = TypeVar("S", bound=StateLike)


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step from a version of the snapshot to the next. `reason` says why the old one had to change.

    Both functions get what the JSON holds and return what it would hold today.
    """

    reason: str
    state: Callable[[dict[str, Any]], dict[str, Any]] = lambda state: state
    private: Callable[[dict[str, Any]], dict[str, Any]] = lambda private: private


MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""The first leads from version 1 to version 2, and so on."""


class _Written(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    v: int
    state: msgspec.Raw = msgspec.Raw(b"")
    private: msgspec.Raw = msgspec.Raw(b"")


class Codec(Generic[S]):
    """Writes and reads states of one type, whose partners hold private parts of another type."""

    def __init__(
        self, state_type: type[S], private_type: type[Any], migrations: Sequence[Migration] = MIGRATIONS
    ) -> None:
        """`private_type` must be buildable without arguments: that is what stands for "nothing is known"."""
        self._nothing = private_type()
        self._migrations = tuple(migrations)
        self.version: Final = len(self._migrations) + 1
        self._encoder = msgspec.json.Encoder()
        self._written = msgspec.json.Decoder(_Written)
        self._state = msgspec.json.Decoder(state_type)
        self._private = msgspec.json.Decoder(private_type)

    def encode(self, state: S, version: int) -> Snapshot:
        """The state as it is stored. `version` is the version of the snapshot that it came from (0: none)."""
        private = {
            partner.person: self._encoder.encode({"v": self.version, "private": partner.private})
            for partner in state.partners
            if partner.private != self._nothing
        }
        public = self._replace_private(
            state, dict.fromkeys((p.person for p in state.partners), self._nothing)
        )
        return Snapshot(
            state=self._encoder.encode({"v": self.version, "state": public}), private=private, version=version
        )

    def decode(self, snapshot: Snapshot) -> S:
        """The state again; a private part that is missing is as if nothing were known.

        Raises StorageError if it cannot be read, without saying what stands in it.
        """
        state: S = self._read(snapshot.state, "state", self._state)
        parts = {
            person: self._read(part, "private", self._private) for person, part in snapshot.private.items()
        }
        return self._replace_private(state, parts) if parts else state

    def _replace_private(self, state: S, parts: dict[PersonId, Any]) -> S:
        partners = tuple(
            msgspec.structs.replace(partner, private=parts.get(partner.person, self._nothing))
            for partner in state.partners
        )
        replaced: S = msgspec.structs.replace(state, partners=partners)  # type: ignore[type-var]
        return replaced

    def _read(self, text: bytes, field: str, decoder: msgspec.json.Decoder[Any]) -> Any:
        try:
            written = self._written.decode(text)
            if written.v > self.version or written.v < 1:
                raise StorageError(
                    f"A conversation was saved by a newer version of the coach (snapshot {written.v}, this one "
                    f"knows {self.version}): install that version again, or restore a backup."
                )
            raw: msgspec.Raw | bytes = getattr(written, field)
            if written.v < self.version:
                content = msgspec.json.decode(raw)
                for migration in self._migrations[written.v - 1 :]:
                    content = getattr(migration, field)(content)
                raw = self._encoder.encode(content)
            return decoder.decode(raw)
        except msgspec.DecodeError as error:
            # The message may quote what stands there; what follows " - at " names fields of ours only.
            _, separator, place = str(error).rpartition(" - at ")
            where = f"{field}, {place}" if separator else field
            raise StorageError(f"A saved conversation cannot be read ({where}).") from None
