"""How two people become a couple here: a welcome, two taps, a private chat each."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows.couple import holding
from flows.couple.scene import Scene, column
from flows.couple.state import CoupleState, Partner, Private
from flows.effects import Button, CountMembers, Keyboard
from flows.ids import GROUP, PersonId
from flows.model import CouplePhase, Gate

COUPLE = 2
WELCOME_ONCE = timedelta(minutes=1)
"""Being added and `/start` come together; only a later `/start` posts the welcome again."""
HOURS = (17, 18, 19, 20, 21, 22)
PINNED: tuple[str, ...] = ("support", "pause", "leave", "status")
"""The choices of the pinned message; they work at any generation."""


def welcome(scene: Scene) -> None:
    """Post the welcome with its join button, once."""
    state = scene.state
    if state.welcomed is not None and scene.now - state.welcomed < WELCOME_ONCE:
        return
    scene.strip(slot="welcome")
    scene.change(welcomed=scene.now)
    scene.say(GROUP, "group/welcome", column(scene.button("join")), slot="welcome")
    scene.do(CountMembers())


def remembered(partner: Partner, now: datetime) -> Partner:
    """Return what a new conversation has to know of somebody from the one before: wishes, and a hold until its date.

    Nobody gets past a hold by beginning anew; all else is asked again.
    """
    old = partner.private
    held = old.doubted or old.gate is Gate.CLOSED
    until = old.ask_again if held and old.ask_again is not None and old.ask_again > now else None
    private = Private(
        quiet=old.quiet,
        counts=old.counts,
        no_referral=old.no_referral,
        minor=old.minor,
        owed=old.owed,
        bland=old.bland,
        word=old.word,
        skipped_before=old.skipped_before,
        doubted=until is not None,
        ask_again=until,
    )
    return Partner(person=partner.person, private=private)


def set_apart(scene: Scene) -> tuple[Partner, ...]:
    """Return everybody who has to be remembered when those who are here now join anew, or don't."""
    state = scene.state
    here = {partner.person: remembered(partner, scene.now) for partner in state.partners}
    return tuple({**{partner.person: partner for partner in state.former}, **here}.values())


def bring(state: CoupleState, other: CoupleState, person: PersonId, now: datetime) -> CoupleState:
    """Return the state with what has to be remembered of somebody from a conversation in another group."""
    known = {partner.person for partner in (*state.partners, *state.former)}
    came = [partner for partner in (*other.partners, *other.former) if partner.person == person]
    if person in known or not came:
        return state
    return replace(state, former=(*state.former, remembered(came[0], now)))


def join(scene: Scene, person: PersonId) -> None:
    """Make the one who pressed a partner; the two who press first are the couple."""
    former = {partner.person: partner for partner in scene.state.former}
    joined = replace(former.pop(person, Partner(person=person)), generation=scene.state.generation)
    scene.change(partners=(*scene.state.partners, joined), former=tuple(former.values()))
    place = len(scene.state.partners) - 1
    scene.answer(link=True)
    if place == 0:
        scene.change(began=scene.now)
        scene.say(GROUP, "group/plan", pinned(), slot="pinned", pin=True, gentle=scene.context.pace.gentle)
        scene.say(GROUP, "group/joined_first", column(scene.link(place)), name=scene.name(place))
        return
    scene.say(GROUP, "group/joined_both", column(scene.link(place)), name=scene.name(place))


def begin_preparing(scene: Scene) -> None:
    """Both are here: the couple's wait for the first shared step begins."""
    scene.move_couple("both_joined")
    scene.strip(slot="welcome")
    holding.begin_hold(scene)
    if scene.context.pace.gentle:
        scene.say(GROUP, "group/hour", hours(scene), slot="hour", values=when(scene))


def pinned() -> Keyboard:
    """Return the buttons of the pinned message, two a row."""
    buttons = [Button(choice=choice) for choice in PINNED]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def hours(scene: Scene) -> Keyboard:
    """Return the buttons for the couple's hour."""
    buttons = [Button(choice="hour", argument=str(hour), generation=scene.state.generation) for hour in HOURS]
    return (tuple(buttons[:3]), tuple(buttons[3:]))


def when(scene: Scene) -> dict[str, int]:
    """Return the couple's hour as a value for a prompt."""
    return {"hour": scene.state.hour}


def choose_hour(scene: Scene, argument: str) -> None:
    """Take the couple's hour; either may set it, and it can be changed on any day before."""
    scene.answer()
    if argument.isdecimal() and int(argument) in HOURS and int(argument) != scene.state.hour:
        holding.set_hour(scene, int(argument))
        scene.edit(GROUP, "hour", "group/hour", hours(scene), hour=scene.state.hour)


def counted(scene: Scene, members: int) -> None:
    """Say kindly that this is for two, if more are in the group before anything has begun."""
    if members > COUPLE + 1 and scene.state.phase is CouplePhase.JOINING:
        scene.say(GROUP, "group/only_two")
