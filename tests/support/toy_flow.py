"""A conversation of three moves for tests of the shell: join, write a draft, share it. With a few deliberate bugs."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.render import Renderer
from flows.effects import (
    Answer,
    Button,
    CancelTimer,
    Clear,
    CountMembers,
    Edit,
    Effect,
    Forget,
    Moment,
    NameOf,
    Reveal,
    Say,
    SetTimer,
    Unsay,
    WordsOf,
)
from flows.events import (
    Added,
    Attached,
    Commanded,
    Counted,
    Event,
    Opened,
    Tapped,
    TimerFired,
    Unreachable,
    Wrote,
)
from flows.ids import GROUP, PersonId, WordsId
from flows.model import Context, CouplePhase, Role
from flows.step import Step

SECRET: Final = "the words that nobody may see"

SOURCES: Final = {
    "en/_shared/parts.html.j2": "{% macro said(name) %}<b>{{ name }}</b> said:{% endmacro %}",
    "en/toy/welcome.html.j2": "Welcome. {{ who }} asked me in.",
    "en/toy/joined.html.j2": "{{ name }} is here.",
    "en/toy/write.html.j2": "Write to me, {{ name }}.",
    "en/toy/draft.html.j2": "You wrote:\n\n<blockquote>{{ words }}</blockquote>\n\nShare it?",
    "en/toy/said.html.j2": '{% from "_shared/parts.html.j2" import said %}\n{{ said(name) }}\n\n{{ words }}',
    "en/toy/nudge.html.j2": "Take your time. Next look: {{ time }}.",
    "en/toy/rests.html.j2": "The conversation rests.",
    "en/toy/counted.html.j2": "{{ members }} of us.",
    "en/toy/shared.html.j2": "Thank you.",
    "en/lobby/start.html.j2": "Hello. Add me to a group.",
    "en/errors/set_aside.html.j2": "Something broke on my side. Please send it again.",
    "en/labels.yaml": "join: Join\nopen: Write to me, {{ name }}\nshare: Share\ndiscard: Discard\n",
    "de/toy/write.html.j2": "Schreib mir, {{ name }}.",
    "de/labels.yaml": "share: Teilen\nsomeone: jemand\ntomorrow: 'morgen, {{ time }}'\n",
}


def toy_renderer() -> Renderer:
    return Renderer(SOURCES)


class ToyPrivate(msgspec.Struct, frozen=True, kw_only=True):
    opened: bool = False
    word: str = ""


class ToyPartner(msgspec.Struct, frozen=True, kw_only=True):
    person: PersonId
    role: Role | None = None
    private: ToyPrivate = ToyPrivate()


class ToyState(msgspec.Struct, frozen=True, kw_only=True):
    phase: CouplePhase = CouplePhase.JOINING
    stage: str = ""
    zone: str = ""
    generation: int = 1
    partners: tuple[ToyPartner, ...] = ()
    former: tuple[ToyPartner, ...] = ()
    draft: WordsId | None = None
    read_as: str = ""
    written: tuple[WordsId, ...] = ()


class ToyFlow:
    """Satisfies `bot.service.Flow`."""

    def start(self, generation: int, /) -> ToyState:
        return ToyState(generation=generation)

    def bring(self, state: ToyState, other: ToyState, person: PersonId, now: datetime, /) -> ToyState:
        return state

    def step(self, state: ToyState, event: Event, context: Context, /) -> Step[ToyState]:
        generation = state.generation
        match event:
            case Added(person=person):
                who = NameOf(person=person or PersonId(0))
                join = Button(choice="join", generation=generation)
                return _step(
                    state,
                    Say(
                        to=GROUP,
                        prompt="toy/welcome",
                        values=(("who", who),),
                        keyboard=((join,),),
                        slot="pinned",
                        pin=True,
                    ),
                )
            case Tapped(person=person, choice="join"):
                if len(state.partners) < 2:
                    state = replace(state, partners=(*state.partners, ToyPartner(person=person)))
                link = Button(choice="open", link=person, values=(("name", NameOf(person=person)),))
                say = Say(
                    to=GROUP,
                    prompt="toy/joined",
                    values=(("name", NameOf(person=person)),),
                    keyboard=((link,),),
                )
                return _step(state, say, Answer(link=True))
            case Opened(person=person):
                partners = tuple(
                    replace(partner, private=ToyPrivate(opened=True, word="plum"))
                    if partner.person == person
                    else partner
                    for partner in state.partners
                )
                state = replace(state, partners=partners, phase=CouplePhase.TURN, stage="toy")
                return _step(
                    state, Say(to=person, prompt="toy/write", values=(("name", NameOf(person=person)),))
                )
            case Wrote(person=person, words=words, reading=reading):
                old = () if state.draft is None else (Forget(words=state.draft),)
                state = replace(
                    state,
                    draft=words,
                    generation=generation + 1,
                    read_as=reading.category,
                    written=(*state.written, words),
                )
                rows = tuple(
                    (Button(choice=name, generation=generation + 1),) for name in ("share", "discard")
                )
                quoted = WordsOf(words=words, start=reading.start, end=reading.end)
                draft = Say(
                    to=person,
                    prompt="toy/draft",
                    values=(("words", quoted),),
                    keyboard=rows,
                    slot="now",
                )
                return _step(state, *old, draft)
            case Tapped(person=person, choice="share") if state.draft is not None:
                said = Say(
                    to=GROUP,
                    prompt="toy/said",
                    values=(("name", NameOf(person=person)), ("words", WordsOf(words=state.draft))),
                )
                timer = SetTimer(name="nudge", due=context.now + timedelta(hours=1), generation=generation)
                thanks = Edit(to=person, slot="now", prompt="toy/shared")
                return _step(state, Reveal(words=state.draft), said, timer, thanks)
            case Tapped(person=person, choice="leak") if state.draft is not None:
                said = Say(
                    to=GROUP,
                    prompt="toy/said",
                    values=(("name", NameOf(person=person)), ("words", WordsOf(words=state.draft))),
                )
                return _step(state, said, Reveal(words=state.draft))
            case Attached():
                raise ValueError(SECRET)
            case TimerFired():
                time = Moment(at=context.now + timedelta(days=1))
                return _step(state, Say(to=GROUP, prompt="toy/nudge", values=(("time", time),)))
            case Unreachable():
                return _step(
                    replace(state, phase=CouplePhase.PAUSED),
                    Say(to=GROUP, prompt="toy/rests"),
                    CancelTimer(name="nudge"),
                )
            case Commanded(person=person, command="clear"):
                before, after = (
                    Say(to=person, prompt=f"toy/{name}", slot=name) for name in ("rests", "shared")
                )
                return _step(state, before, Clear(person=person), after)
            case Commanded(command="edit", person=person):
                return _step(
                    state, *(Edit(to=person, slot=name, prompt="toy/shared") for name in ("rests", "now"))
                )
            case Commanded(command="quote", person=person) if state.draft is not None:
                quoted = WordsOf(words=state.draft)
                return _step(state, Say(to=person, prompt="toy/draft", values=(("words", quoted),)))
            case Commanded(command="unsay") if state.draft is not None:
                return _step(state, Unsay(words=state.draft))
            case Commanded(command="forget") if state.draft is not None:
                return _step(state, Forget(words=state.draft))
            case Commanded(command="count"):
                return _step(state, CountMembers())
            case Counted(members=members):
                return _step(state, Say(to=GROUP, prompt="toy/counted", values=(("members", members),)))
            case _:
                return _step(state)


def toy_lobby(event: Event, context: Context) -> tuple[Effect, ...]:
    """Satisfies `bot.service.Lobby`."""
    match event:
        case Commanded(person=person, command="clear"):
            return (Clear(person=person),)
        case Commanded(person=person) | Wrote(person=person):
            return (Say(to=person, prompt="lobby/start"),)
        case _:
            return ()


def _step(state: ToyState, *effects: Effect) -> Step[ToyState]:
    return Step(state=state, effects=effects)
