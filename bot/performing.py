"""From effects to rows: renders what a flow wants said, and writes down what it wants done, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, assert_never

from bot.codes import LIFE
from bot.markup import pack
from bot.ports import (
    AnswerTap,
    Caption,
    Count,
    Due,
    EditRows,
    EditText,
    Item,
    Outgoing,
    Post,
    Rows,
    Send,
    Unit,
    UnpinMessage,
    Wipe,
)
from bot.render import Material, Reader, Renderer, Values
from flows.effects import (
    Answer,
    Button,
    CancelTimer,
    Clear,
    CountKept,
    CountMembers,
    Edit,
    EditButtons,
    Effect,
    Forget,
    Keyboard,
    LabelOf,
    Moment,
    NameOf,
    OfferData,
    Reveal,
    Say,
    SetTimer,
    Unpin,
    Unsay,
    Value,
    WordsOf,
)
from flows.ids import GROUP, CoupleId, PersonId, Recipient, WordsId

DATA_LIMIT: Final = 64
"""What a button may carry, in bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What effects are performed for: an item, the people of the couple, and the time as they are shown it."""

    item: Item
    people: tuple[PersonId, ...]
    now: datetime

    @property
    def couple(self) -> CoupleId | None:
        return self.item.couple


def kept_fact(category: str, *, sure: bool) -> str:
    """Gives the name of the fact that counts texts which were kept against a remark of this kind."""
    return f"kept/{category}" if sure else f"kept/{category}/unsure"


class Performer:
    """Turns effects into posts, timers and changes of words, within one transaction."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    async def perform(self, unit: Unit, occasion: Occasion, effects: tuple[Effect, ...]) -> None:
        """Does all of them, or raises and leaves the transaction to be undone.

        A tap is answered once and before all else, also where the flow has no answer.
        """
        await _Performance(self._renderer, unit, occasion, await _material(unit, occasion, effects)).run(
            effects
        )


class _Performance:
    """One item's effects under way."""

    def __init__(self, renderer: Renderer, unit: Unit, occasion: Occasion, material: Material) -> None:
        self._renderer = renderer
        self._unit = unit
        self._occasion = occasion
        self._material = material
        self._answer: AnswerTap | None = None
        self._posts: list[tuple[Outgoing, Recipient, PersonId | None]] = []

    async def run(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            await self._do(effect)
        item, now = self._occasion.item, self._occasion.now
        if item.envelope.query and item.person is not None:
            answer = self._answer or AnswerTap(query=item.envelope.query)
            self._posts.insert(0, (answer, item.person, item.person))
        posts = [
            Post(
                unique=f"{item.id}:{place}", couple=item.couple, person=None if to == GROUP else to,
                outgoing=outgoing, owner=owner,
            )
            for place, (outgoing, to, owner) in enumerate(self._posts)
        ]  # fmt: skip
        if item.couple is None and any(post.person is None for post in posts):
            raise ValueError("a message to the group of somebody who has none")
        if posts:
            await self._unit.post(posts, now)

    async def _do(self, effect: Effect) -> None:
        couple = self._occasion.couple
        match effect:
            case Say():
                await self._say(effect)
            case Edit(to=to, slot=slot, prompt=prompt, values=values, keyboard=keyboard):
                html = self._renderer.whole(prompt, values, self._reader(to), self._material)
                rows = await self._rows(keyboard, to)
                own = self._own_words(effect, to)
                self._put(EditText(slot=slot, html=html, rows=rows, words=own), to, values)
            case EditButtons(to=to, slot=slot, keyboard=keyboard):
                self._put(EditRows(slot=slot, rows=await self._rows(keyboard, to)), to)
            case Answer():
                await self._tell(effect)
            case Reveal(words=words):
                await self._unit.reveal([words])
                self._material = replace(self._material, revealed=self._material.revealed | {words})
            case Forget(words=words):
                await self._unit.forget([words])
                kept = {key: each for key, each in self._material.words.items() if key != words}
                self._material = replace(self._material, words=kept)
            case Unsay(words=words):
                for owner in self._owners(words):
                    self._put(Wipe(words=words, until=self._occasion.item.id), owner)
            case Clear(person=person):
                self._put(Wipe(until=self._occasion.item.id), person)
            case CountMembers():
                self._put(Count(), GROUP)
            case CountKept(category=category, sure=sure):
                fact = kept_fact(category, sure=sure)
                await self._unit.set_fact(fact, str(int(await self._unit.get_fact(fact) or 0) + 1))
            case OfferData():
                await self._offer_data(effect)
            case Unpin(slot=slot):
                self._put(UnpinMessage(slot=slot), GROUP)
            case SetTimer(name=name, due=due, generation=generation):
                timer = Due(couple=_needed(couple), name=name, due=due.astimezone(UTC), generation=generation)
                await self._unit.set_timer(timer)
            case CancelTimer(name=name):
                await self._unit.cancel_timer(_needed(couple), name)
            case _:
                assert_never(effect)

    async def _say(self, say: Say) -> None:
        pieces = self._renderer.message(say.prompt, say.values, self._reader(say.to), self._material)
        rows = await self._rows(say.keyboard, say.to)
        own = self._own_words(say, say.to)
        for place, html in enumerate(pieces):
            last = place == len(pieces) - 1
            send = Send(
                html=html, rows=rows if last else (), slot=say.slot if last else "", pin=say.pin and last,
                protect=say.protect, quiet=say.quiet or place > 0, words=own,
            )  # fmt: skip
            self._put(send, say.to, say.values)

    async def _offer_data(self, offer: OfferData) -> None:
        """The texts can't be forwarded or saved, since somebody else may hold the phone; the code has to be."""
        person, now = offer.person, self._occasion.now
        found = [(at, words) for at, words in await self._unit.words_of(person) if words.text is not None]
        self._material = replace(
            self._material, words={**self._material.words, **{words.id: words for _, words in found}}
        )
        reader = self._reader(person)
        kept: dict[str, Value] = {
            "texts": len(found), "language": reader.language,
            "zone": LabelOf(key=f"zone.{offer.zone}") if offer.zone else None,
            "counts": offer.counts, "quiet": offer.quiet,
        }  # fmt: skip
        await self._say(Say(to=person, prompt="mydata/kept", values=tuple(kept.items()), protect=True))
        pieces: list[str] = []
        for at, words in found:
            text: dict[str, Value] = {
                "time": Moment(at=at), "shared": words.shared, "words": WordsOf(words=words.id)
            }  # fmt: skip
            pieces += self._renderer.message("mydata/text", tuple(text.items()), reader, self._material)
        for html in pack(pieces):
            own = tuple(
                words.id for _, words in found
            )  # whichever is unsaid, the message that quotes it goes
            self._put(Send(html=html, protect=True, quiet=True, words=own), person)
        code: dict[str, Value] = {
            "code": await self._unit.make_code(person, now), "time": Moment(at=now + LIFE),
            "host": offer.host.name, "contact": offer.host.contact, "is_partner": offer.host.is_partner,
        }  # fmt: skip
        await self._say(Say(to=person, prompt="mydata/code", values=tuple(code.items()), quiet=True))

    async def _tell(self, answer: Answer) -> None:
        item = self._occasion.item
        if self._answer is not None or not item.envelope.query or item.person is None:
            return  # a tap has one answer; anything else that happens has none
        reader = self._reader(item.person)
        text = (
            self._renderer.alert(answer.prompt, answer.values, reader, self._material)
            if answer.prompt
            else ""
        )
        token = ""
        if answer.link and item.couple is not None:
            token = await self._unit.make_token(item.couple, item.person, self._occasion.now)
        self._answer = AnswerTap(query=item.envelope.query, text=text, alert=answer.alert, link_token=token)

    async def _rows(self, keyboard: Keyboard, to: Recipient) -> Rows:
        reader = self._reader(to)
        return tuple([tuple([await self._caption(button, reader) for button in row]) for row in keyboard])

    async def _caption(self, button: Button, reader: Reader) -> Caption:
        text = self._renderer.caption(button, reader, self._material)
        if button.link is not None:
            couple = _needed(self._occasion.couple)
            token = await self._unit.make_token(couple, button.link, self._occasion.now)
            return Caption(text=text, link_token=token)
        data = f"{button.generation}:{button.choice}" + (f":{button.argument}" if button.argument else "")
        if len(data.encode()) > DATA_LIMIT:
            raise ValueError(f"the data of the button {button.choice} is longer than {DATA_LIMIT} bytes")
        return Caption(text=text, data=data)

    def _put(self, outgoing: Outgoing, to: Recipient, values: Values = ()) -> None:
        """Adds a post, sealed for the one whose words it carries, or for the one who reads it."""
        owners = {
            self._material.words[value.words].owner
            for _, value in values
            if isinstance(value, WordsOf) and value.words in self._material.words
        }
        reader = None if to == GROUP else to
        self._posts.append((outgoing, to, next(iter(owners)) if len(owners) == 1 else reader))

    def _own_words(self, effect: Say | Edit, to: Recipient) -> tuple[WordsId, ...]:
        """The words in a message that are its reader's own; in the group nobody's are."""
        quoted = {value.words for _, value in _values(effect) if isinstance(value, WordsOf)}
        kept = self._material.words
        return tuple(sorted(words for words in quoted if words in kept and kept[words].owner == to))

    def _owners(self, words: WordsId) -> tuple[PersonId, ...]:
        """Whose words these are; all who may have written them, if they are forgotten already.

        A deletion finds no messages but those that carry their reader's own words, so it does nothing for the others.
        """
        if words in self._material.words:
            return (self._material.words[words].owner,)
        person = self._occasion.item.person
        return tuple(dict.fromkeys((*self._occasion.people, *(() if person is None else (person,)))))

    def _reader(self, to: Recipient) -> Reader:
        """The group reads in the language that all in it share; where they differ, in the default one."""
        known = self._material.people
        if to != GROUP:
            return Reader(person=to, language=known[to].language if to in known else "")
        languages = {known[person].language for person in self._occasion.people if person in known}
        return Reader(person=None, language=languages.pop() if len(languages) == 1 else "")


async def _material(unit: Unit, occasion: Occasion, effects: tuple[Effect, ...]) -> Material:
    """Everything that the effects refer to, in two questions at most."""
    people = set(occasion.people)
    if occasion.item.person is not None:
        people.add(occasion.item.person)
    words: set[WordsId] = set()
    for effect in effects:
        if isinstance(effect, Say | Edit | EditButtons) and effect.to != GROUP:
            people.add(effect.to)
        if isinstance(effect, Unsay):
            words.add(effect.words)
        for _, value in _values(effect):
            if isinstance(value, NameOf):
                people.add(value.person)
            elif isinstance(value, WordsOf):
                words.add(value.words)
    return Material(
        now=occasion.now,
        people=await unit.people(sorted(people)) if people else {},
        words=await unit.words(sorted(words)) if words else {},
    )


def _values(effect: Effect) -> Iterator[tuple[str, object]]:
    if isinstance(effect, Say | Edit | Answer):
        yield from effect.values
    if isinstance(effect, Say | Edit | EditButtons):
        for button in _buttons(effect.keyboard):
            yield from button.values


def _buttons(keyboard: Keyboard) -> Iterable[Button]:
    return (button for row in keyboard for button in row)


def _needed(couple: CoupleId | None) -> CoupleId:
    if couple is None:
        raise ValueError("an effect that only a couple can have, for somebody without one")
    return couple
