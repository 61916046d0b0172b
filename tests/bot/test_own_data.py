"""`/mydata` as it is read: what is kept, all own texts, and a code that works. On both stores."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.codes import LIFE
from bot.markup import LIMIT, pack, plain, units
from bot.performing import Occasion, Performer
from bot.ports import Envelope, Item, Send, Store, Unit
from bot.render import Renderer
from flows.effects import OfferData
from flows.events import Commanded
from flows.ids import CoupleId, PersonId
from flows.model import Host
from tests.support.people import ANA, BEN, GROUP_CHAT, NOON

PERFORMER = Performer(Renderer())
HOST = Host(name="Carla", contact="carla@example.org")


async def couple_of_two(unit: Unit) -> CoupleId:
    couple = await unit.group(GROUP_CHAT, None, NOON)
    for person, name in ((ANA, "Ana"), (BEN, "Ben")):
        await unit.seen(person, name, "en", NOON)
        await unit.join(couple, person, NOON)
    return couple


async def offered(
    unit: Unit, couple: CoupleId | None, person: PersonId = ANA, *, item: int = 1, **settings: Any
) -> list[Send]:
    """Perform the effect, send all that was posted, and return it; nobody else may be sent anything."""
    event = Commanded(person=person, command="mydata")
    occasion = Occasion(
        item=Item(id=item, couple=couple, person=person, envelope=Envelope(event=event, chat=person)),
        people=(ANA, BEN) if couple is not None else (),
        now=NOON,
    )
    await PERFORMER.perform(unit, occasion, (OfferData(person=person, host=HOST, **settings),))
    sent: list[Send] = []
    while deliveries := await unit.take(NOON, (), 64):
        for delivery in deliveries:
            assert person == delivery.person
            assert isinstance(delivery.outgoing, Send)
            sent.append(delivery.outgoing)
            await unit.delivered(delivery.id, 1, NOON)
    return sent


def code_in(message: Send) -> str:
    found = re.search(r"<code>(.+)</code>", message.html)
    assert found is not None
    return found[1]


async def test_own_texts_and_nobody_elses(store: Store):
    """A summary, the own texts with their time, oldest first, and a code that is good for a day."""
    async with store.begin() as unit:
        couple = await couple_of_two(unit)
        shared = await unit.keep_words(ANA, couple, "what <Ana> shared", NOON - timedelta(hours=2))
        await unit.reveal([shared])
        await unit.keep_words(BEN, couple, "what Ben wrote", NOON - timedelta(hours=1))
        await unit.keep_words(ANA, couple, "what Ana drafted", NOON - timedelta(hours=1))
        kept, texts, code = await offered(unit, couple, counts=False, quiet=True)

        assert "2 texts of yours. They come below" in plain(kept.html)
        assert "only when you come to me first" in plain(kept.html)
        assert "10:00, shared\nwhat <Ana> shared\n\n11:00, not shared\nwhat Ana drafted" == plain(texts.html)
        assert "Carla runs this (carla@example.org)" in plain(code.html)
        assert "until tomorrow, 12:00" in plain(code.html)
        assert "Ben" not in kept.html + texts.html + code.html
        assert await unit.use_code(ANA, code_in(code), NOON + LIFE - timedelta(seconds=1))


async def test_texts_are_protected_and_the_code_is_not(store: Store):
    """What somebody else could pass on from this phone can't be; the code must be passed on."""
    async with store.begin() as unit:
        couple = await couple_of_two(unit)
        await unit.keep_words(ANA, couple, "mine", NOON)
        sent = await offered(unit, couple, counts=False, quiet=False)

    assert [True, True, False] == [message.protect for message in sent]
    assert [False, True, True] == [message.quiet for message in sent]


async def test_many_long_texts(store: Store):
    """They come in as few messages as Telegram allows, and none of them is cut."""
    async with store.begin() as unit:
        couple = await couple_of_two(unit)
        for number in range(12):
            await unit.keep_words(
                ANA, couple, f"{number:02} " + "word " * (700 if number % 3 == 0 else 20), NOON
            )
        _, *texts, _ = await offered(unit, couple, counts=False, quiet=False)

    whole = "\n".join(plain(message.html) for message in texts)
    assert all(units(plain(message.html)) <= LIMIT for message in texts)
    assert 4 <= len(texts) <= 8
    assert [f"{number:02}" for number in range(12)] == re.findall(r"(?m)^(\d\d) word", whole)
    assert 4 * 700 + 8 * 20 == whole.count("word")


async def test_asked_again_the_first_code_is_void(store: Store):
    """One live code a person."""
    async with store.begin() as unit:
        couple = await couple_of_two(unit)
        first = code_in((await offered(unit, couple, counts=False, quiet=False))[-1])
        second = code_in((await offered(unit, couple, item=2, counts=False, quiet=False))[-1])

        assert not await unit.use_code(ANA, first, NOON)
        assert await unit.use_code(ANA, second, NOON)


async def test_somebody_without_a_conversation(store: Store):
    """No texts, no settings, and a code all the same: there is a name and a number to ask for."""
    async with store.begin() as unit:
        await unit.seen(ANA, "Ana", "en", NOON)
        kept, code = await offered(unit, None)

        assert "No text of yours" in plain(kept.html)
        assert "Your settings" not in plain(kept.html)
        assert await unit.use_code(ANA, code_in(code), NOON)


@pytest.mark.parametrize(
    ("sources", "packed"),
    [
        ((), ()),
        (("a", "b"), ("a\n\nb",)),
        (("<b>aaaa</b>", "<i>bbbb</i>", "c"), ("<b>aaaa</b>\n\n<i>bbbb</i>", "c")),
        (("aaaaaaaaaa", "b"), ("aaaaaaaaaa", "b")),
    ],
)
def test_pack(sources: tuple[str, ...], packed: tuple[str, ...]):
    """As many as fit into one, in their order; tags don't count."""
    assert packed == pack(sources, 10)
