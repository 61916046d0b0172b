"""The one-time codes of a unit: at most one for a person, of which only a digest lies here."""

from __future__ import annotations

import hmac
from datetime import datetime

from bot.codes import LIFE, TRIES, digest, make_code
from bot.storage.moments import moment, stamp
from bot.storage.unit import Part
from flows.ids import PersonId


class Codes(Part):
    """Codes with which people let the host make a file of what is kept of them."""

    async def make_code(self, person: PersonId, now: datetime) -> str:
        """A new code for this person; the one before it, and its wrong tries, are gone."""
        code = make_code()
        write = self._queries.write_export_code
        self._write("export_codes", write, person=person, digest=digest(person, code), now=stamp(now))
        return code

    async def use_code(self, person: PersonId, code: str, now: datetime) -> bool:
        """Whether this is the person's code. Used once, tried wrongly too often or too old, it is void."""
        await self._settle("export_codes")
        row = await self._queries.read_export_code(self._connection, person=person)
        if row is None:
            return False
        kept, wrong, made_at = row
        fresh = now - moment(made_at) < LIFE
        right = hmac.compare_digest(kept, digest(person, code))
        if fresh and not right and wrong + 1 < TRIES:
            self._write("export_codes", self._queries.count_wrong_code, person=person)
        else:
            self._write("export_codes", self._queries.drop_export_code, person=person)
        return fresh and right
