"""How a couple's state is written down, and read again by later releases.

The snapshot is `{"v": 2, "state": {...}}`. What is private to a partner is written apart, as
`{"v": 2, "private": {...}, "apart": {...}}`, and stands in the state as if nothing were known; `apart` holds those
fields of a partner that have a place in the rules of both, but say something of one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    @property
    def former(self) -> Sequence[Any]: ...


S = TypeVar("S", bound=StateLike)


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step from a version of the snapshot to the next. `reason` says why the old one had to change.

    Both functions get what the JSON holds and return what it would hold today.
    """

    reason: str
    state: Callable[[dict[str, Any]], dict[str, Any]] = lambda state: state
    private: Callable[[dict[str, Any]], dict[str, Any]] = lambda private: private


MIGRATIONS: Final[tuple[Migration, ...]] = (
    Migration(
        reason="Whether the next step may open for a partner, and their draft, were written in the clear before. "
        "They are read from there once more, and sealed with the next save."
    ),
)
"""The first leads from version 1 to version 2, and so on."""


class _Written(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    v: int
    state: msgspec.Raw = msgspec.Raw(b"")
    private: msgspec.Raw = msgspec.Raw(b"")
    apart: msgspec.Raw = msgspec.Raw(b"")


class Nothing(msgspec.Struct, frozen=True):
    """No field of a partner is written apart."""


class Codec(Generic[S]):
    """Writes and reads states of one type, whose partners hold private parts of another type."""

    def __init__(
        self,
        state_type: type[S],
        private_type: type[Any],
        migrations: Sequence[Migration] = MIGRATIONS,
        *,
        apart_type: type[msgspec.Struct] = Nothing,
    ) -> None:
        """`private_type` must be buildable without arguments: that is what stands for "nothing is known".

        So must be `apart_type`, whose fields are those of a partner that are written apart too.
        """
        self._nothing = private_type()
        self._apart_type = apart_type
        self._bare = msgspec.structs.asdict(apart_type())
        self._apart = msgspec.json.Decoder(apart_type)
        self._migrations = tuple(migrations)
        self.version: Final = len(self._migrations) + 1
        self._encoder = msgspec.json.Encoder()
        self._written = msgspec.json.Decoder(_Written)
        self._state = msgspec.json.Decoder(state_type)
        self._private = msgspec.json.Decoder(private_type)

    def encode(self, state: S, version: int) -> Snapshot:
        """The state as it is stored. `version` is the version of the snapshot that it came from (0: none)."""
        private = {
            partner.person: self._encoder.encode(self._sealed(partner))
            for partner in (*state.partners, *state.former)
            if partner.private != self._nothing or self._apart_of(partner) != self._apart_type()
        }
        bare = {"private": self._nothing, **self._bare}
        everyone = (partner.person for partner in (*state.partners, *state.former))
        public = self._replace(state, dict.fromkeys(everyone, bare))
        return Snapshot(
            state=self._encoder.encode({"v": self.version, "state": public}), private=private, version=version
        )

    def decode(self, snapshot: Snapshot) -> S:
        """The state again; a private part that is missing is as if nothing were known.

        Raises StorageError if it cannot be read, without saying what stands in it.
        """
        state: S = self._read(snapshot.state, "state", self._state)
        parts: dict[PersonId, dict[str, Any]] = {}
        for person, part in snapshot.private.items():
            parts[person] = {"private": self._read(part, "private", self._private)}
            apart = self._read(part, "apart", self._apart)
            if apart is not None:
                parts[person] |= msgspec.structs.asdict(apart)
        return self._replace(state, parts) if parts else state

    def _sealed(self, partner: Any) -> dict[str, Any]:
        sealed = {"v": self.version, "private": partner.private}
        return {**sealed, "apart": self._apart_of(partner)} if self._bare else sealed

    def _apart_of(self, partner: Any) -> msgspec.Struct:
        return self._apart_type(**{name: getattr(partner, name) for name in self._bare})

    def _replace(self, state: S, parts: Mapping[PersonId, Mapping[str, Any]]) -> S:
        partners, former = (
            tuple(
                msgspec.structs.replace(partner, **parts.get(partner.person, {"private": self._nothing}))
                for partner in group
            )
            for group in (state.partners, state.former)
        )
        # A protocol can't say that its states are Structs, which `replace` asks of what it is given.
        replaced: S = msgspec.structs.replace(state, partners=partners, former=former)  # type: ignore[type-var]
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
            if field == "apart" and not bytes(raw):
                return None  # written before there was such a part
            if field != "apart" and written.v < self.version:
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
