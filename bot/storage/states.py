"""The states of a unit: each couple's conversation, with what is private to a partner sealed under their key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.ports import Conflict, Snapshot
from bot.storage.moments import stamp
from bot.storage.unit import Part, listed
from flows.ids import CoupleId, PersonId


class States(Part):
    """Snapshots by couple. What was read once in a unit is not read again: it cannot have changed meanwhile."""

    def __init__(self, *shared: Any) -> None:
        """Take what every part takes."""
        super().__init__(*shared)
        self._snapshots: dict[CoupleId, Snapshot | None] = {}
        self._stored_parts: dict[CoupleId, dict[PersonId, bytes | None]] = {}

    async def load(self, couple: CoupleId) -> Snapshot | None:
        """The couple as saved last. Nobody else can save it before this transaction ends."""
        if couple not in self._snapshots:
            await self._read_states((couple,))
        return self._snapshots[couple]

    async def save(self, couple: CoupleId, snapshot: Snapshot, now: datetime) -> None:
        """Save over the version that was loaded. Raises Conflict if another one is stored."""
        stored = await self.load(couple)
        if snapshot.version != (0 if stored is None else stored.version):
            raise Conflict
        version = snapshot.version + 1
        write = self._queries.write_state
        self._write("states", write, couple=couple, version=version, snapshot=snapshot.state, now=stamp(now))
        await self._save_parts(couple, snapshot.private)
        self._snapshots[couple] = Snapshot(
            state=snapshot.state, private=dict(snapshot.private), version=version
        )

    async def _save_parts(self, couple: CoupleId, parts: Mapping[PersonId, bytes]) -> None:
        """Write the parts that changed since they were read, which are few, and take away those that ended."""
        stored = self._stored_parts[couple]
        for owner in stored.keys() - parts.keys():
            self._write("states", self._queries.drop_private_part, couple=couple, person=owner)
        for owner, part in parts.items():
            if stored.get(owner) != part:
                sealed = await self._seal(owner, part, _place(couple, owner))
                write = self._queries.write_private_part
                self._write("states", write, couple=couple, person=owner, part=sealed)
        self._stored_parts[couple] = dict(parts)

    async def _read_states(self, couples: Iterable[CoupleId]) -> None:
        missing = [couple for couple in couples if couple not in self._snapshots]
        if not missing:
            return
        await self._settle("states")
        rows = [row async for row in self._queries.read_states(self._connection, couples=listed(missing))]
        await self._fetch_keys(row[3] for row in rows if row[3] is not None)
        for couple in missing:
            self._snapshots[couple] = None
            self._stored_parts[couple] = {}
        states: dict[CoupleId, tuple[int, bytes]] = {}
        for couple, version, state, owner, sealed in rows:
            states[couple] = version, state
            if owner is not None:
                self._stored_parts[couple][owner] = await self._unseal(owner, sealed, _place(couple, owner))
        for couple, (version, state) in states.items():
            readable = {owner: part for owner, part in self._stored_parts[couple].items() if part is not None}
            self._snapshots[couple] = Snapshot(state=state, private=readable, version=version)


def _place(couple: CoupleId, owner: PersonId) -> str:
    return f"private_parts:{couple}:{owner}"
