"""The people of a unit: their names, each sealed under that person's key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.ports import Person
from bot.storage.moments import stamp
from bot.storage.unit import Part, listed
from flows.ids import CoupleId, PersonId


class People(Part):
    """Names and languages. What was read once in a unit is not read again."""

    def __init__(self, *shared: Any) -> None:
        """Take what every part takes."""
        super().__init__(*shared)
        self._people: dict[PersonId, Person] = {}

    async def seen(self, person: PersonId, name: str, language: str, now: datetime) -> None:
        known = (await self.people((person,))).get(person)
        if known is not None and known.name == name and known.language == language:
            return
        sealed = await self._seal(person, name.encode("utf-8", "surrogatepass"), _place(person))
        write = self._queries.write_person
        self._write("people", write, id=person, name=sealed, language=language, now=stamp(now))
        self._people[person] = Person(id=person, name=name, language=language)

    async def people(self, ids: Iterable[PersonId]) -> Mapping[PersonId, Person]:
        """Those of them that are known; the name is empty when its key was destroyed."""
        wanted = tuple(ids)
        if missing := [person for person in wanted if person not in self._people]:
            await self._settle("people")
            await self._remember(self._queries.read_people(self._connection, ids=listed(missing)))
        return {person: self._people[person] for person in wanted if person in self._people}

    async def _read_people_around(self, ids: Iterable[PersonId], couples: Iterable[CoupleId]) -> None:
        await self._settle("people", "members")
        read = self._queries.read_people_around
        await self._remember(read(self._connection, ids=listed(ids), couples=listed(couples)))

    async def _remember(self, found: Any) -> None:
        rows = [row async for row in found]
        await self._fetch_keys(row[0] for row in rows)
        for person, sealed, language in rows:
            name = await self._unseal(person, sealed, _place(person))
            self._people[person] = Person(
                id=person,
                name="" if name is None else name.decode("utf-8", "surrogatepass"),
                language=language,
            )


def _place(person: PersonId) -> str:
    return f"people:{person}"
