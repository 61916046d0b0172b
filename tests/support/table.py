"""A conversation played on the pure engine, step by step: who pressed what, and what each was shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flows.couple import start, step
from flows.couple.state import CoupleState, Partner
from flows.couple.timers import wanted
from flows.effects import Answer, Button, Clear, CountKept, Edit, EditButtons, Say, SetTimer, Unsay
from flows.events import Added, Commanded, Event, Opened, Tapped, TimerFired, Wrote
from flows.gate.check_in import KEYS
from flows.ids import GROUP, PersonId, Recipient, WordsId
from flows.model import Context, CouplePhase, Host, Pace, Reading

ANA, BEN = PersonId(1), PersonId(2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Table:
    """Ana was hurt, Ben did it. `said` holds what was said since it was last read, by reader."""

    def __init__(self, *, gentle: bool = False, pace: Pace | None = None) -> None:
        """Begin with an empty group."""
        self.pace = pace or Pace(gentle=gentle)
        self.host = Host(name="host")
        self.now = NOON
        self.state: CoupleState = start()
        self.said: list[tuple[Recipient, str]] = []
        self.answers: list[str] = []
        self.armed: dict[str, datetime] = {}
        self.kept: list[CountKept] = []
        self.cleared: list[PersonId] = []
        self.unsaid: list[WordsId] = []
        self._buttons: dict[tuple[Recipient, str], list[Button]] = {}
        self._words = 0

    def do(self, event: Event) -> None:
        """Take an event."""
        context = Context(now=self.now, pace=self.pace, host=self.host)
        result = step(self.state, event, context)
        self.state = result.state
        for effect in result.effects:
            match effect:
                case Say(to=to, prompt=prompt, slot=slot, keyboard=keyboard):
                    self.said.append((to, prompt))
                    self._buttons[to, slot or prompt] = [button for row in keyboard for button in row]
                case Edit(to=to, slot=slot, prompt=prompt, keyboard=keyboard):
                    self.said.append((to, prompt))
                    self._buttons[to, slot] = [button for row in keyboard for button in row]
                case EditButtons(to=to, slot=slot):
                    self._buttons[to, slot] = []
                case Answer(prompt=prompt) if prompt:
                    self.answers.append(prompt)
                case SetTimer(name=name, due=due):
                    self.armed[name] = due
                case CountKept():
                    self.kept.append(effect)
                case Clear(person=person):
                    self.cleared.append(person)
                case Unsay(words=words):
                    self.unsaid.append(words)
                case _:
                    pass

    def heard(self, reader: Recipient) -> list[str]:
        """Return what a reader was told since the last time, and forget all of it."""
        told = [prompt for to, prompt in self.said if to == reader]
        self.said.clear()
        return told

    def offers(self, reader: Recipient, choice: str) -> Button | None:
        """Return the button with this choice that lies before a reader; None if there is none."""
        wanted_choice, _, argument = choice.partition(":")
        for (to, _), buttons in reversed(self._buttons.items()):
            for button in buttons:
                if to == reader and button.choice == wanted_choice and argument in ("", button.argument):
                    return button
        return None

    def tap(self, person: PersonId, *choices: str, group: bool = False) -> None:
        """Press buttons that lie there."""
        for choice in choices:
            button = self.offers(GROUP if group else person, choice)
            assert button is not None, (choice, self.state.phase, self.state.stage)
            self.press(person, button, group=group)

    def press(self, person: PersonId, button: Button, *, group: bool = False) -> None:
        """Press a button, also one that is gone."""
        self.do(
            Tapped(
                person=person,
                generation=button.generation,
                choice=button.choice,
                argument=button.argument,
                group=group,
            )
        )

    def write(self, person: PersonId, *, category: str = "", level: str = "", group: bool = False) -> WordsId:
        """Write, with what the coach makes of it."""
        self._words += 1
        words = WordsId(self._words)
        reading = Reading(category=category, level=level)
        self.do(Wrote(person=person, words=words, length=20, group=group, reply=group, reading=reading))
        return words

    def share(self, person: PersonId) -> None:
        """Write and share, answering that all is known where that is asked."""
        self.write(person)
        self.tap(person, "share")
        if self.offers(person, "known:yes"):
            self.tap(person, "known:yes")

    def wait(self, length: timedelta) -> None:
        """Let time pass; what becomes due fires in its order."""
        end = self.now + length
        fired: set[tuple[str, datetime]] = set()
        while True:
            due = sorted(
                (at, name) for name, at in wanted(self.state, self.pace).items() if (name, at) not in fired
            )
            if not due or due[0][0] > end:
                break
            at, name = due[0]
            fired.add((name, at))
            self.now = max(self.now, at)
            self.do(TimerFired(name=name, generation=self.state.generation))
        self.now = end

    def partner(self, person: PersonId) -> Partner:
        """Return a partner's state."""
        return next(partner for partner in self.state.partners if partner.person == person)

    def join(self) -> None:
        """Let both join and open their private chats."""
        self.do(Added())
        for person in (ANA, BEN):
            self.tap(person, "join", group=True)
            self.do(Opened(person=person, own=True))

    def check_in(self, person: PersonId, **answers: str) -> None:
        """Agree, and answer the eight questions; harmless ones where nothing else is given."""
        self.tap(person, "agree")
        self.answer_all(person, **answers)

    def answer_all(self, person: PersonId, **answers: str) -> None:
        """Answer the eight questions that lie there, and send them."""
        for key in KEYS:
            self.tap(person, f"{answers.get(key, 'yes' if key == 'private' else 'no')}:{key}")
        self.tap(person, "send")

    def prepare(self) -> None:
        """Do all that comes before the first shared step, ready included."""
        self.join()
        self.check_in(ANA)
        self.check_in(BEN)
        self.tap(ANA, "event:lie", "i_was_hurt", "skip")
        self.tap(BEN, "event:lie", "i_hurt_my_partner", "skip")
        self.tap(ANA, "keep_name")
        self.tap(BEN, "that_one")
        for person in (ANA, BEN):
            if self.offers(person, "skip"):
                self.tap(person, "skip")
            self.tap(person, "ready")

    def begin(self) -> None:
        """Prepare and agree on the ground rules, so that Ben has the floor."""
        self.prepare()
        self.tap(ANA, "agree", group=True)
        self.tap(BEN, "agree", group=True)
        self.said.clear()
        self.answers.clear()


def to_injury(table: Table) -> None:
    """Play from Ben's first turn to Ana's injury."""
    table.share(BEN)
    table.tap(ANA, "landed", group=True)
    table.share(ANA)
    table.tap(BEN, "received:1", group=True)
    table.share(BEN)
    table.tap(ANA, "received:1", group=True)


def injury_shared() -> Table:
    """Play up to where Ana has shared the injury, and Ben is asked."""
    table = Table()
    table.begin()
    to_injury(table)
    table.share(ANA)
    return table


def come_back(table: Table) -> None:
    """Let Ana, who left, come back, and both be ready at the next chance."""
    table.do(Commanded(person=ANA, command="resume"))
    table.wait(timedelta(minutes=11))
    for person in (ANA, BEN):
        if table.state.phase is CouplePhase.HELD:
            table.tap(person, "ready")
