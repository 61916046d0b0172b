"""Walks through whole conversations by the buttons that are really offered, to see that every prompt is used.

The search of `flows.check` knows private flows as "may open" only; the walks go through them as people do. They
are drawn from a fixed sequence, so that a walk is the same each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from flows import lobby
from flows.couple import start, step
from flows.couple.preparation import CLAIMS
from flows.couple.state import CoupleState
from flows.couple.timers import wanted
from flows.effects import Answer, Button, Edit, EditButtons, Effect, Say
from flows.events import (
    ELSEWHERE,
    Added,
    Attached,
    Commanded,
    Counted,
    Edited,
    Entered,
    Event,
    Opened,
    Reachable,
    Tapped,
    TimerFired,
    Wrote,
)
from flows.gate.topics import OF_ROUTE
from flows.ids import GROUP, PersonId, Recipient, WordsId
from flows.model import Context, CouplePhase, Host, Pace, Reading
from flows.pages import BEHIND, BY_COUNTRY, IN, PAGES

PEOPLE: Final = (PersonId(1), PersonId(2))
BEGIN: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
STEPS: Final = 2000
WALKS: Final = 112
CATEGORIES: Final = ("", "", "", "BUT", "GRAPHIC", "CONTEMPT")
COMMANDS: Final = (*PAGES, "settings", "status", "start", "resume", "pause", "stop", "discreet", "nothing")


CLAIM_PAIRS: Final = (
    ("i_was_hurt", "i_hurt_my_partner"),
    ("i_hurt_my_partner", "i_was_hurt"),
    ("we_both_were", "we_both_were"),
)
CLOSING: Final = ("afraid", "harmed", "hidden", "life")
"""Questions of the check-in that some walkers answer with yes: each leads to a reading of its own."""
LEADS_AWAY: Final = frozenset(
    {
        "decline",
        "another",
        "change",
        "task",
        "discard",
        "pause",
        "zone",
        "counts",
        "messages",
        "reading",
        "not_now",
        "under_18",
        "hour",
        "status",
        "not_yet",
        "no",
        "hard",
    }
)


class Chance:
    """A fixed sequence of numbers that looks like chance (a linear congruential generator)."""

    def __init__(self, seed: int) -> None:
        """Begin the sequence of this seed."""
        self._state = seed * 2 + 1

    def below(self, limit: int) -> int:
        """Return the next number, from 0 to `limit` - 1."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % limit


class Walk:
    """A conversation under way: its state, its clock, and the buttons that lie before people."""

    def __init__(self, seed: int) -> None:
        """Begin a walk; even seeds are gentle, every third has a host who is one of the two, every fifth an answer that closes."""
        self.seed = seed
        self.chance = Chance(seed)
        self.context = Context(
            now=BEGIN,
            pace=Pace(gentle=seed % 2 == 0),
            host=Host(name="host", contact="here", is_partner=seed % 3 == 0),
        )
        self.state: CoupleState = start()
        self.now = BEGIN
        self.buttons: dict[tuple[Recipient, str], list[Button]] = {}
        self.prompts: set[str] = set()
        self.words = 0
        self.closing = CLOSING[seed // 5 % len(CLOSING)] if seed % 5 == 4 else ""

    def take(self, event: Event) -> None:
        """Take one event and note what was said."""
        context = Context(now=self.now, pace=self.context.pace, host=self.context.host)
        result = step(self.state, event, context)
        self.state = result.state
        for effect in result.effects:
            self._note(effect)

    def _note(self, effect: Effect) -> None:
        match effect:
            case Say(to=to, prompt=prompt, slot=slot, keyboard=keyboard):
                self.prompts.add(prompt)
                self.buttons[to, slot or prompt] = [button for row in keyboard for button in row]
            case Edit(to=to, prompt=prompt, slot=slot, keyboard=keyboard):
                self.prompts.add(prompt)
                self.buttons[to, slot] = [button for row in keyboard for button in row]
            case EditButtons(to=to, slot=slot):
                self.buttons[to, slot] = []
            case Answer(prompt=prompt):
                self.prompts.add(prompt)
            case _:
                pass

    def go(self, steps: int) -> None:
        """Go so many steps, and begin anew when the conversation has come to a last end."""
        self.take(Added())
        self.take(Counted(members=4))
        self.take(Commanded(person=PEOPLE[0], command="status", group=True))
        for _ in range(steps):
            self.take(self._next())

    def _next(self) -> Event:
        chance = self.chance
        person = PEOPLE[chance.below(2)]
        kind = chance.below(100)
        if self.state.phase is CouplePhase.JOINING and len(self.state.partners) < len(PEOPLE):
            choice = "join"
            return Tapped(person=person, generation=self.state.generation, choice=choice, group=True)
        if kind < 75:
            return self._tap(person)
        if kind < 90:
            self.words += 1
            length = (50, 50, 50, 120, 3950, 5000)[chance.below(6)]
            category = CATEGORIES[chance.below(len(CATEGORIES))]
            tone = chance.below(4)
            reading = Reading(category=category, loud=tone < 2, one_word=tone > 0)
            if chance.below(40) == 0:
                route = tuple(OF_ROUTE)[chance.below(len(OF_ROUTE))]
                reading = Reading(route=route, level=("stop", "check_in")[chance.below(2)])
            group = chance.below(8) == 0
            forwarded = chance.below(12) == 0
            return Wrote(
                person=person,
                words=WordsId(self.words),
                length=length,
                group=group,
                reply=group,
                forwarded=forwarded,
                reading=reading,
            )
        if kind < 95:
            return self._time()
        return self._rare(person)

    def _tap(self, person: PersonId) -> Event:
        chance = self.chance
        offered = [
            (to, button)
            for (to, _), buttons in self.buttons.items()
            if to in (GROUP, person)
            for button in buttons
            if button.link is None and button.choice not in ("end_quietly", "support", "therapist", "leave")
            if (button.choice, button.argument) != ("messages", "no")
            or self.seed % 7 == 3  # few want no messages
        ]
        if not offered:
            return Opened(person=person, own=True)
        if chance.below(6):  # mostly, people go on
            offered = [pair for pair in offered if self._goes_on(person, pair[1])] or offered
        to, button = offered[chance.below(len(offered))]
        return Tapped(
            person=person,
            generation=button.generation,
            choice=button.choice,
            argument=button.argument,
            group=to == GROUP,
        )

    def _goes_on(self, person: PersonId, button: Button) -> bool:
        """Say whether a button leads on, for somebody with nothing to fear who wants to talk."""
        if button.choice in CLAIMS:
            claims = CLAIM_PAIRS[self.seed % len(CLAIM_PAIRS)]
            return button.choice == claims[PEOPLE.index(person)]
        if button.label.startswith("check_in."):
            return button.choice == ("yes" if button.argument in ("private", self.closing) else "no")
        if button.choice in ("tonight", "known", "safe"):
            return button.argument == "yes"
        return button.choice not in LEADS_AWAY

    def _time(self) -> Event:
        timers = sorted((due, name) for name, due in wanted(self.state, self.context.pace).items())
        if not timers:
            self.now += timedelta(days=1)
            return Commanded(person=PEOPLE[0], command="start", group=True)
        due, name = timers[0] if self.chance.below(3) else timers[self.chance.below(len(timers))]
        self.now = max(self.now, due)
        return TimerFired(name=name, generation=self.state.generation)

    def _rare(self, person: PersonId) -> Event:
        chance = self.chance
        match chance.below(12):
            case 0:
                return Attached(person=person, kind="voice")
            case 1:
                return Edited(person=person)
            case 2:
                choice = ("agree", ELSEWHERE)[chance.below(2)]
                return Tapped(person=PersonId(9), generation=1, choice=choice, group=True)
            case 3:
                choice = ("support", "status", "leave", "pause", "join")[chance.below(5)]
                return Tapped(person=person, generation=0, choice=choice, group=True)
            case 4:
                return Opened(person=person, own=chance.below(4) > 0)
            case 5 if chance.below(6) == 0:
                return Entered(person=PersonId(9))
            case 6:
                group = ("start", "help", "status", "pause")
                return Commanded(person=person, command=group[chance.below(4)], group=True)
            case 7:
                return Reachable(person=person)
            case 8 if chance.below(8) == 0:
                return Tapped(person=person, generation=0, choice="end_quietly")
            case _:
                return Commanded(person=person, command=COMMANDS[chance.below(len(COMMANDS))])


def walks() -> Iterator[Walk]:
    """Yield each walk when it has been gone."""
    for seed in range(WALKS):
        walk = Walk(seed)
        walk.go(STEPS)
        yield walk


def walked_prompts() -> frozenset[str]:
    """Return every prompt that the walks came by, and those of people who belong to no couple."""
    prompts: set[str] = set()
    for walk in walks():
        prompts |= walk.prompts
    context = Context(now=BEGIN, pace=Pace(), host=Host())
    someone = PersonId(9)
    events: list[Event] = [Commanded(person=someone, command="start"), Opened(person=someone, own=False)]
    events += [Commanded(person=someone, command=page) for page in (*PAGES, "nothing")]
    events += [
        Tapped(person=someone, generation=0, choice=name, argument=behind)
        for name, pages in BEHIND.items()
        for behind in (*pages, f"{IN}{BY_COUNTRY[name].codes[0]}")
    ]
    for event in events:
        prompts |= {effect.prompt for effect in lobby.step(event, context) if isinstance(effect, Say)}
    return frozenset(prompts)
