"""The practices of a unit: what somebody keeps who practises alone, sealed under their key until a date."""

from __future__ import annotations

from bot.ports import Conflict
from bot.practices import Practice
from bot.storage.moments import moment, stamp
from bot.storage.unit import Part
from flows.ids import PersonId


class Practices(Part):
    """At most one practice for a person; its words are those of theirs that belong to no couple."""

    async def load_practice(self, person: PersonId) -> Practice | None:
        """What is kept; None if there is nothing, or its key was destroyed."""
        await self._settle("practices")
        row = await self._queries.read_practice(self._connection, person=person)
        if row is None:
            return None
        state = await self._unseal(person, row[1], _place(person))
        return None if state is None else Practice(state=state, until=moment(row[2]), version=row[0])

    async def save_practice(self, person: PersonId, practice: Practice) -> None:
        """Save over the version that was loaded. Raises Conflict if another one is stored."""
        stored = await self.load_practice(person)
        if practice.version != (0 if stored is None else stored.version):
            raise Conflict
        part = await self._seal(person, practice.state, _place(person))
        self._write(
            "practices",
            self._queries.write_practice,
            person=person,
            version=practice.version + 1,
            part=part,
            until=stamp(practice.until),
        )

    async def drop_practice(self, person: PersonId) -> None:
        """Delete it, with the words that belong to it."""
        self._write("words", self._queries.drop_practice_words, person=person)
        self._write("practices", self._queries.drop_practice, person=person)


def _place(person: PersonId) -> str:
    return f"practices:{person}"
