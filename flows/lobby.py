"""What the coach answers to somebody who belongs to no couple (yet)."""

from __future__ import annotations

from flows.couple.discreet import cleared
from flows.effects import Answer, Effect, Forget, OfferData, Say
from flows.events import Attached, Commanded, Event, Opened, Tapped, Wrote
from flows.model import Context
from flows.pages import BEHIND, page, page_buttons


def step(event: Event, context: Context) -> tuple[Effect, ...]:
    """Answer somebody who belongs to no couple (yet). What they write is not kept."""
    match event:
        case Commanded(person=person, command="start" | "status" | "settings" | "stop" | "pause" | "resume"):
            return (Say(to=person, prompt="lobby/start", keyboard=page_buttons("start")),)
        case Commanded(person=person, command="discreet"):
            return cleared(person)
        case Commanded(person=person, command="mydata"):
            return (OfferData(person=person, host=context.host),)
        case Commanded(person=person, command=command):
            return (page(person, command),)
        case Tapped(person=person, choice=choice, argument=argument) if choice in BEHIND:
            return (Answer(), page(person, choice, argument))
        case Tapped():
            return (Answer(prompt="alert/stale", alert=True),)
        case Opened(person=person):
            return (Say(to=person, prompt="lobby/not_yours"),)
        case Wrote(person=person, words=words):
            return (Forget(words=words), Say(to=person, prompt="lobby/start", keyboard=page_buttons("start")))
        case Attached(person=person):
            return (Say(to=person, prompt="lobby/start", keyboard=page_buttons("start")),)
        case _:
            return ()
