"""One step under way: a working copy of the couple's state, and the effects so far.

From outside a step is pure: a scene is made from a state, the flow's modules move it, and what it holds at the
end is the new state. Phases change only through the tables of `flows.machines`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from flows.couple.prompts import declared
from flows.couple.stages import STAGES, Leg, Stage
from flows.couple.state import CoupleState
from flows.effects import Answer, Button, Edit, EditButtons, Effect, Keyboard, NameOf, Say, Value, WordsOf
from flows.ids import GROUP, PersonId, Recipient
from flows.machines import COUPLE, PARTNER
from flows.model import Context, Floor, PartnerPhase, Role

NOTHING: Mapping[str, Value] = MappingProxyType({})
NOW = "now"
"""The slot of a person's newest private question; an older one loses its buttons."""
QUESTION = "question"
"""The slot of the group's newest message with buttons for a turn."""


def column(*buttons: Button) -> Keyboard:
    """Return a keyboard with one button a row, as it reads best on a phone."""
    return tuple((button,) for button in buttons)


class Scene:
    """A working copy of the state, with the effects that were added so far."""

    __slots__ = ("actor", "context", "effects", "state")

    def __init__(self, state: CoupleState, context: Context, person: PersonId | None = None) -> None:
        """Begin a step from `state`; `person` is who did something, if anybody."""
        self.state = state
        self.context = context
        self.effects: list[Effect] = []
        self.actor = None if person is None else self.index(person)

    # --- what is known ---------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The time of this step, in the couple's zone."""
        return self.context.now

    @property
    def stage(self) -> Stage:
        """The stage under way; only in a turn or a pause of one."""
        return STAGES[self.state.stage]

    @property
    def leg(self) -> Leg:
        """The leg of the stage under way."""
        return self.stage.legs[self.state.leg]

    def index(self, person: PersonId) -> int | None:
        """Return a person's place among the partners; None for anybody else."""
        for place, partner in enumerate(self.state.partners):
            if partner.person == person:
                return place
        return None

    def of_role(self, role: Role) -> int:
        """Return the place of the partner with this role. Roles are known from the first turn on."""
        return 0 if self.state.partners[0].role is role else 1

    def speaker(self) -> int | None:
        """Return the place of the one who has the floor; None where both have it."""
        floor = self.leg.floor
        return None if floor is Floor.BOTH else self.of_role(Role(floor.value))

    def name(self, place: int) -> NameOf:
        """Return a partner's name as a value for a prompt."""
        return NameOf(person=self.state.partners[place].person)

    # --- what changes ----------------------------------------------------------------------------------

    def change(self, **fields: Any) -> None:
        """Change fields of the couple."""
        self.state = replace(self.state, **fields)

    def set(self, place: int, **fields: Any) -> None:
        """Change fields of one partner."""
        partners = list(self.state.partners)
        partners[place] = replace(partners[place], **fields)
        self.state = replace(self.state, partners=tuple(partners))

    def set_private(self, place: int, **fields: Any) -> None:
        """Change fields of what only this partner may know."""
        self.set(place, private=replace(self.state.partners[place].private, **fields))

    def move(self, place: int, trigger: str, **fields: Any) -> None:
        """Move a partner by the table, and change fields along with it."""
        self.set(place, phase=PARTNER.move(self.state.partners[place].phase, trigger), **fields)

    def move_couple(self, trigger: str, **fields: Any) -> None:
        """Move the couple by the table, and change fields along with it."""
        self.change(phase=COUPLE.move(self.state.phase, trigger), **fields)

    def back(self, place: int) -> None:
        """Bring a partner back to where they were before a pause or a soft end."""
        before = self.state.partners[place].before or PartnerPhase.WAITING
        self.move(place, f"back_to_{before.value}", before=None)

    # --- what to do ------------------------------------------------------------------------------------

    def do(self, effect: Effect) -> None:
        """Add an effect."""
        self.effects.append(effect)

    def say(
        self,
        to: Recipient,
        prompt: str,
        keyboard: Keyboard = (),
        *,
        slot: str = "",
        pin: bool = False,
        protect: bool = False,
        values: Mapping[str, Value] = NOTHING,
        **more: Value,
    ) -> None:
        """Send a message with a declared prompt; its values are `values` and `more`."""
        values = {**values, **more}
        self.do(
            Say(
                to=to,
                prompt=declared(prompt, values),
                values=tuple(values.items()),
                keyboard=keyboard,
                slot=slot,
                pin=pin,
                protect=protect,
            )
        )

    def tell(
        self, place: int, prompt: str, keyboard: Keyboard = (), *, slot: str = "", **more: Value
    ) -> None:
        """Send a partner a private message that leaves their open question as it is.

        To somebody who has left, or asked not to be written to first, nothing is sent but what answers them.
        """
        if self.hears(place):
            self.say(self.state.partners[place].person, prompt, keyboard, slot=slot, values=more)

    def hears(self, place: int) -> bool:
        """Say whether a partner may be written to now: who came by always, who left or asked for quiet not first.

        Nothing is written into a chat that was cleared.
        """
        private = self.state.partners[place].private
        return not private.bland and (place == self.actor or not (private.left or private.quiet))

    def ask(self, place: int, prompt: str, *choices: Button, **more: Value) -> None:
        """Put a private question before a partner: older buttons go, the new ones carry a new generation.

        Who asked not to be written to first finds it when they come. What quotes words can't be forwarded or saved.
        """
        partner = self.state.partners[place]
        if partner.private.bland or (partner.private.quiet and place != self.actor):
            return
        quotes = any(isinstance(value, WordsOf) for value in more.values())
        generation = partner.generation + 1
        self.set(place, generation=generation)
        self.do(EditButtons(to=partner.person, slot=NOW))
        keyboard = column(*(fresh(button, generation) for button in choices))
        self.say(partner.person, prompt, keyboard, slot=NOW, protect=quotes, values=more)

    def edit(self, to: Recipient, slot: str, prompt: str, keyboard: Keyboard = (), **values: Value) -> None:
        """Give a message new words and buttons."""
        self.do(
            Edit(
                to=to,
                slot=slot,
                prompt=declared(prompt, values),
                values=tuple(values.items()),
                keyboard=keyboard,
            )
        )

    def strip(self, to: Recipient = GROUP, slot: str = QUESTION) -> None:
        """Take the buttons of a message away."""
        self.do(EditButtons(to=to, slot=slot))

    def answer(
        self,
        prompt: str = "",
        *,
        alert: bool = True,
        link: bool = False,
        values: Mapping[str, Value] = NOTHING,
    ) -> None:
        """Answer the tap under way; only the one who pressed sees it."""
        if prompt:
            declared(prompt, values)
        self.do(Answer(prompt=prompt, values=tuple(values.items()), alert=alert and bool(prompt), link=link))

    def button(self, choice: str, argument: str = "", *, label: str = "", **values: Value) -> Button:
        """Return a group button of the present generation."""
        return Button(
            choice=choice,
            argument=argument,
            label=label,
            generation=self.state.generation,
            values=tuple(values.items()),
        )

    def link(self, place: int) -> Button:
        """Return the button that leads a partner to their private chat."""
        return Button(
            choice="open",
            label="open",
            link=self.state.partners[place].person,
            values=(("name", self.name(place)),),
        )


def fresh(button: Button, generation: int) -> Button:
    """Return the button with this generation, unless it leads to an address."""
    if button.link is not None:
        return button
    return Button(
        choice=button.choice,
        argument=button.argument,
        label=button.label,
        generation=generation,
        values=button.values,
    )


def own(choice: str, argument: str = "", *, label: str = "", **values: Value) -> Button:
    """Return a private button; it gets its generation when it is asked."""
    return Button(choice=choice, argument=argument, label=label, values=tuple(values.items()))
