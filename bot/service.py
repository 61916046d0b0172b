"""The one use case: what is known of a couple and what happened become what is known now, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Final, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from bot.coach import Coach
from bot.performing import Occasion, Performer
from bot.ports import Item, Snapshot, Unit
from bot.render import Renderer
from flows.effects import Answer, Effect, Say
from flows.events import ELSEWHERE, Commanded, Event, Tapped, Wrote
from flows.ids import CoupleId, PersonId
from flows.model import Context, CouplePhase, Host, Pace, Role
from flows.step import Step

SET_ASIDE: Final = "errors/set_aside"
"""The prompt for somebody whose message could not be handled."""


class PrivateLike(Protocol):
    """What only one partner may know, as far as the service looks: the word that clears their chat."""

    @property
    def word(self) -> str: ...


class PartnerLike(Protocol):
    """A partner, as far as the service looks."""

    @property
    def person(self) -> PersonId: ...
    @property
    def role(self) -> Role | None: ...
    @property
    def private(self) -> PrivateLike: ...


class StateLike(Protocol):
    """A couple's state, as far as the service looks. Equal states need not be saved again."""

    @property
    def phase(self) -> CouplePhase: ...
    @property
    def stage(self) -> str: ...
    @property
    def zone(self) -> str: ...
    @property
    def partners(self) -> Sequence[PartnerLike]: ...
    @property
    def former(self) -> Sequence[PartnerLike]: ...


S = TypeVar("S", bound=StateLike)


class Flow(Protocol[S]):
    """The conversation of a couple; the module `flows.couple` is one."""

    def start(self, generation: int, /) -> S: ...
    def step(self, state: S, event: Event, context: Context, /) -> Step[S]: ...
    def bring(self, state: S, other: S, person: PersonId, now: datetime, /) -> S: ...


class Codec(Protocol[S]):
    """Writes and reads states."""

    def encode(self, state: S, version: int, /) -> Snapshot: ...
    def decode(self, snapshot: Snapshot, /) -> S: ...


Lobby = Callable[[Event, Context], tuple[Effect, ...]]
"""What is answered to somebody who belongs to no couple."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the host decided. `zone` is the time zone of a couple that has not chosen one."""

    pace: Pace = field(default_factory=Pace)
    host: Host = field(default_factory=Host)
    zone: tzinfo = field(default_factory=lambda: ZoneInfo("UTC"))
    optional_off: frozenset[str] = frozenset()

    def context(self, now: datetime, zone: str = "") -> Context:
        """What a step may know, with the time in the couple's zone."""
        return Context(
            now=self.local(now, zone), pace=self.pace, host=self.host, optional_off=self.optional_off
        )

    def local(self, now: datetime, zone: str) -> datetime:
        """The same moment on the couple's clock; on the host's, if the zone is empty or not known here."""
        try:
            return now.astimezone(ZoneInfo(zone) if zone else self.zone)
        except (ZoneInfoNotFoundError, ValueError):
            return now.astimezone(self.zone)


class Service(Generic[S]):
    """Handles one inbox item within a transaction that somebody else began and ends."""

    def __init__(
        self, *, flow: Flow[S], lobby: Lobby, codec: Codec[S], renderer: Renderer, coach: Coach, terms: Terms
    ) -> None:
        self._flow = flow
        self._lobby = lobby
        self._codec = codec
        self._performer = Performer(renderer)
        self._coach = coach
        self._terms = terms

    async def handle(self, unit: Unit, item: Item, now: datetime) -> None:
        """Takes one step and writes down all that follows from it, but for the mark that the item is done.

        Raises whatever went wrong: then the transaction must be undone.
        """
        if item.couple is None:
            context = self._terms.context(now)
            effects = self._lobby(item.envelope.event, context)
            await self._performer.perform(unit, Occasion(item=item, people=(), now=context.now), effects)
        else:
            await self._take_step(unit, item, item.couple, now)

    async def regret(self, unit: Unit, item: Item, now: datetime) -> None:
        """Tells its writer, in private, that an item could not be handled, and answers the tap if it was one."""
        if item.person is None:
            return
        occasion = Occasion(item=item, people=(), now=self._terms.local(now, ""))
        await self._performer.perform(unit, occasion, (Answer(), Say(to=item.person, prompt=SET_ASIDE)))

    async def _take_step(self, unit: Unit, item: Item, couple: CoupleId, now: datetime) -> None:
        snapshot = await unit.load(couple)
        before = self._flow.start(1) if snapshot is None else self._codec.decode(snapshot)
        event = await self._read(unit, item.envelope.event, before)
        event, before = await self._one_at_a_time(unit, couple, event, before, now)
        step = self._flow.step(before, event, self._terms.context(now, before.zone))
        after = step.state

        if snapshot is None or after != before:
            version = 0 if snapshot is None else snapshot.version
            await unit.save(couple, self._codec.encode(after, version), now)
        known = {partner.person for partner in before.partners}
        for partner in after.partners:
            if partner.person not in known:
                await unit.join(couple, partner.person, now)
        await self._performer.perform(unit, _occasion(item, before, after, self._terms, now), step.effects)
        await unit.journal(couple, now, type(event).__name__, str(after.phase), after.stage)

    async def _one_at_a_time(
        self, unit: Unit, couple: CoupleId, event: Event, state: S, now: datetime
    ) -> tuple[Event, S]:
        """A join by somebody whose other conversation is open says so: their private chat can serve one only.

        From one that is over they bring along what a new one has to know of them.
        """
        if not isinstance(event, Tapped) or event.choice != "join":
            return event, state
        other = await unit.couple_of(event.person)
        if other is None or other == couple:
            return event, state
        snapshot = await unit.load(other)
        if snapshot is None:
            return event, state
        there = self._codec.decode(snapshot)
        if there.phase is CouplePhase.CLOSED or event.person not in {each.person for each in there.partners}:
            return event, self._flow.bring(state, there, event.person, now)
        return msgspec.structs.replace(event, choice=ELSEWHERE), state

    async def _read(self, unit: Unit, event: Event, state: S) -> Event:
        """The event; what somebody wrote with a reading, since flows never see the words."""
        if not isinstance(event, Wrote) or not event.words:
            return event
        words = (await unit.words([event.words])).get(event.words)
        if words is None or words.text is None:
            return event
        everyone = (*state.partners, *state.former)
        writer = next((partner for partner in everyone if partner.person == event.person), None)
        if writer is not None and not event.group and _is_own_word(words.text, writer.private.word):
            await unit.forget([event.words])
            return Commanded(person=event.person, command="discreet")
        role = None if writer is None else writer.role
        reading = self._coach.read(words.text, state.stage, role)
        return msgspec.structs.replace(event, reading=reading)


def _is_own_word(text: str, word: str) -> bool:
    return bool(word) and text.strip().casefold() == word


def _occasion(item: Item, before: StateLike, after: StateLike, terms: Terms, now: datetime) -> Occasion:
    people = tuple(partner.person for partner in after.partners or before.partners)
    if not people and item.person is not None:
        people = (item.person,)
    return Occasion(item=item, people=people, now=terms.local(now, after.zone))
