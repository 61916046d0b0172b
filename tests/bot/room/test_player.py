"""The story that plays by itself, on the canned coach."""

from __future__ import annotations

from bot.room.story import BEATS
from flows.events import Tapped, Wrote
from tests.bot.room.canned import Memory
from tests.bot.room.test_server import looking, new_room, served

FAST = 60


async def test_the_story_plays_to_its_end():
    """Both are brought to the first step, a draft is underlined, a better one shared, and it lands."""
    async with served(tempo=FAST) as (client, coach):
        room = await new_room(client, "watch")
        async with looking(client, room) as (page, _):
            over = await page.until(
                lambda told: told["kind"] == "told" and (told["story"] or {}).get("phase") == "over"
            )
        texts = [arrival.text for arrival in coach.arrived if isinstance(arrival.event, Wrote)]
        last = [arrival.event for arrival in coach.arrived if isinstance(arrival.event, Tapped)][-1]

        assert [beat.text for beat in BEATS if beat.text] == texts
        assert last.choice == "landed"
        assert over["story"]["step"] == len(BEATS)
        assert any("<u>if you felt hurt</u>" in str(told) for told in page.told)


async def test_somebody_takes_over():
    """Whatever a viewer does ends the story: nothing more is done for them, then or after a restart."""
    memory = Memory()
    async with served(memory, tempo=FAST) as (client, coach):
        room = await new_room(client, "watch")
        async with looking(client, room) as (page, _):
            await page.until(lambda told: told["kind"] == "told" and told["story"]["phase"] == "playing")
            await page.say("write", seat="second", place="second", text="my own words")
            told = await page.until(lambda told: told["kind"] == "told" and told["story"] is None)

            assert told["story"] is None

            await page.line("second", "my own words")
            arrived = len(coach.arrived)
    async with served(memory, tempo=FAST) as (client, coach), looking(client, room) as (page, state):
        await page.say("write", seat="first", place="shared", text="hello")
        await page.line("shared", "hello")

        assert state["story"] is None
        assert arrived > 0
        assert [] == coach.arrived


async def test_the_story_goes_on_after_a_restart():
    """A stop in the middle of the story: after the start it goes on, and does nothing a second time."""
    memory = Memory()
    async with served(memory, tempo=FAST) as (client, _):
        room = await new_room(client, "watch")
        async with looking(client, room) as (page, _):
            await page.line("second", "if you felt hurt")
    async with served(memory, tempo=FAST) as (client, coach), looking(client, room) as (page, _):
        await page.until(lambda told: told["kind"] == "told" and (told["story"] or {}).get("phase") == "over")
        state = [line for _, lines in memory.screens.items() for line in lines]

        assert coach.arrived
        assert 1 == sum(b'"html":"I\'m sorry if you felt hurt"' in body for _, body in state)


async def test_the_story_can_be_held():
    """Held, the story stands still; let go, it plays on."""
    async with served(tempo=FAST) as (client, _):
        room = await new_room(client, "watch")
        async with looking(client, room) as (page, _):
            await page.until(lambda told: told["kind"] == "told" and told["story"]["phase"] == "playing")
            await page.say("direct", action="hold")
            held = await page.until(lambda told: told["kind"] == "told" and told["story"]["phase"] == "held")
            await page.say("direct", action="go_on")
            await page.until(
                lambda told: told["kind"] == "told" and told["story"]["step"] > held["story"]["step"]
            )
