"""How updates reach the bot: long polling, webhook, order, repeats, broken networks, limits."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.support.telegram_server import RefusalKind


async def test_updates_stay_until_confirmed(bot, ana):
    """The same updates come again until a higher offset is asked for."""
    await ana.start()
    await ana.write("two")
    first = await bot.do("getUpdates")
    assert first == await bot.do("getUpdates")
    assert [1] == [second["update_id"] - one["update_id"] for one, second in [first]]
    assert first[1:] == await bot.do("getUpdates", offset=first[1]["update_id"])
    assert first[1:] == await bot.do("getUpdates", offset=-1)
    assert [] == await bot.do("getUpdates", offset=first[1]["update_id"] + 1)
    assert [] == await bot.do("getUpdates")


async def test_a_long_poll_wakes_up(bot, ana):
    """A waiting poll answers as soon as something happens."""
    poll = asyncio.create_task(bot.updates(timeout=30))
    await asyncio.sleep(0.02)
    assert not poll.done()
    await ana.start()
    assert 1 == len(await asyncio.wait_for(poll, 2))


async def test_a_second_consumer_ends_the_first(server, bot):
    """Two polls at once: the older one ends with 409."""
    first = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    await bot.do("getUpdates")
    ended = await asyncio.wait_for(first, 2)
    assert 409 == ended["error_code"]
    assert ended["description"].startswith("Conflict: terminated by other getUpdates request;")
    assert [RefusalKind.STATE] == [violation.kind for violation in server.violations]


async def test_a_bot_that_died_takes_nothing_with_it(server, bot, ana):
    """A poll whose bot hung up is over: its updates go to the next."""
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    poll.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await poll
    await server.wait_until(lambda: server.calls("getUpdates"))
    assert ["gone"] == [request.outcome for request in server.calls("getUpdates")]
    await ana.start()
    assert 1 == len(await bot.updates())
    assert [] == server.violations


async def test_only_the_types_that_were_asked_for_come(bot, ana, group):
    """allowed_updates holds from then on, also for later calls without it."""
    await bot.updates(allowed_updates=["callback_query"])
    await ana.start()
    assert [] == await bot.updates()
    await bot.updates(allowed_updates=[])
    await ana.write("now")
    assert 1 == len(await bot.updates())


async def test_unknown_types_of_update_are_refused(bot):
    """A type of update that Telegram lacks is a mistake of the bot."""
    description = await bot.refused("getUpdates", allowed_updates=["messages"])
    assert "Bad Request: allowed_updates names an unknown type of update" == description


async def test_old_updates_are_dropped(server, bot, ana):
    """Presses that nobody fetched are gone after 150 seconds, messages after a day."""
    await ana.start()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "1:go"}]]}
    await bot.do("sendMessage", chat_id=11, text="x", reply_markup=markup)
    tap = await ana.tap(ana.newest_keyboard(), choice="go")
    server.clock.advance(151)
    assert ["message"] == [list(update)[1] for update in await bot.do("getUpdates")]
    assert "Bad Request: query is too old" in await bot.refused(
        "answerCallbackQuery", callback_query_id=tap.id
    )
    server.clock.advance(24 * 3600)
    assert [] == await bot.do("getUpdates")


async def test_updates_are_repeated_and_reordered(server, bot, ana):
    """Tests can deliver an update twice, once more after it was confirmed, or in another order."""
    await ana.start()
    server.updates.repeat_next()
    await ana.write("twice")
    assert ["message: /start", "message: twice", "message: twice"] == await bot.kinds()
    assert [] == await bot.kinds()
    server.updates.deliver_again(server.updates.last_id)
    assert ["message: twice"] == await bot.kinds()
    server.updates.hold()
    await ana.write("one")
    await ana.write("two")
    assert [] == await bot.kinds()
    server.updates.release(lambda updates: updates[::-1])
    assert ["message: two", "message: one"] == await bot.kinds()


class Hook:
    """A webhook that takes updates, or refuses the next few."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.headers: list[str | None] = []
        self.refuse = 0
        self.blocked: dict[str, asyncio.Event] = {}
        self.seen = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        """Stores an update, then answers."""
        update = await request.json()
        self.headers.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refuse:
            self.refuse -= 1
            return web.Response(status=500)
        if gate := self.blocked.get(update.get("message", {}).get("text", "")):
            await gate.wait()
        self.taken.append(update)
        self.seen.set()
        return web.Response()

    async def until(self, count: int) -> list[str]:
        """The kinds and texts of the first updates."""
        while len(self.taken) < count:
            self.seen.clear()
            await asyncio.wait_for(self.seen.wait(), 2)
        return [u["message"]["text"] if "message" in u else list(u)[1] for u in self.taken]


@pytest.fixture
async def hook(bot):
    """A registered webhook with a secret."""
    hook = Hook()
    application = web.Application()
    application.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    await bot.do("setWebhook", url=f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s-1")
    yield hook
    await bot.do("deleteWebhook")
    await runner.cleanup()


async def test_a_webhook_gets_updates_with_its_secret(server, bot, ana, hook):
    """Updates are posted with the secret, and again until they are taken."""
    hook.refuse = 2
    await ana.start()
    await ana.write("two")
    assert ["/start", "two"] == await hook.until(2)
    assert ["s-1"] * 4 == hook.headers
    await server.wait_until(lambda: not server.updates.waiting)
    info = await bot.do("getWebhookInfo")
    assert (0, "Wrong response from the webhook: 500 Internal Server Error") == (
        info["pending_update_count"],
        info["last_error_message"],
    )


async def test_polling_and_webhook_exclude_each_other(bot, hook):
    """getUpdates is refused while a webhook is set."""
    description = await bot.refused("getUpdates")
    assert description.startswith("Conflict: can't use getUpdates method while webhook is active")
    await bot.do("deleteWebhook")
    assert [] == await bot.do("getUpdates")


async def test_a_webhook_keeps_order_within_a_queue_only(bot, ana, hook):
    """Messages of one chat wait for each other; a press overtakes them."""
    hook.blocked["slow"] = asyncio.Event()
    await ana.start()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "1:go"}]]}
    await bot.do("sendMessage", chat_id=11, text="x", reply_markup=markup)
    await ana.write("slow")
    await ana.write("after")
    await ana.tap(ana.newest_keyboard(), choice="go")
    assert ["/start", "callback_query"] == await hook.until(2)
    hook.blocked["slow"].set()
    assert ["/start", "callback_query", "slow", "after"] == await hook.until(4)


async def test_a_new_webhook_ends_a_poll(bot):
    """setWebhook terminates the poll that waits."""
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    await bot.do("setWebhook", url="http://127.0.0.1:9/never")
    assert "Conflict: terminated by setWebhook request" == (await asyncio.wait_for(poll, 2))["description"]
    assert "Bad Request: bad webhook: invalid webhook URL specified" == await bot.refused(
        "setWebhook", url="ftp://x"
    )
    assert "Bad Request: secret token contains unallowed characters" == await bot.refused(
        "setWebhook", url="http://127.0.0.1:9/never", secret_token="not allowed"
    )


async def test_calls_fail_when_told(server, bot, ana):
    """Statuses, a page instead of JSON, 429 and lost answers, each for the call that was named."""
    await ana.start()
    server.fail_next("sendMessage", 500)
    server.fail_next("sendMessage", 429, retry_after=7)
    assert 500 == (await bot.call("sendMessage", chat_id=11, text="a"))["error_code"]
    limited = await bot.call("sendMessage", chat_id=11, text="b")
    assert {"retry_after": 7} == limited["parameters"]
    server.fail_next("sendMessage", "html")
    url = f"{server.base_url}{server.token}/sendMessage"
    async with bot.session.post(url, json={"chat_id": 11, "text": "c"}) as response:
        assert (502, "text/html") == (response.status, response.content_type)
    for how in ("drop_before", "drop_after"):
        server.fail_next("sendMessage", how)
        with pytest.raises(aiohttp.ClientError):
            await bot.call("sendMessage", chat_id=11, text=how)

    assert ["drop_after"] == [message.text for message in ana.private.from_bot]
    assert [] == server.violations
    assert 0 == server.faults.pending


async def test_failures_can_skip_and_repeat(server, bot):
    """A failure may wait for a later call, and hold for several."""
    server.fail_next("getMe", 502, skip=1, times=2)
    codes = [(await bot.call("getMe")).get("error_code") for _ in range(4)]
    assert [None, 502, 502, None] == codes


async def test_the_network_goes_and_comes_back(server, bot, ana):
    """While the network is down nothing connects; a waiting poll breaks; afterwards all goes on."""
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    await server.network_down()
    with pytest.raises(aiohttp.ClientError):
        await asyncio.wait_for(poll, 2)
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.call("getMe")
    await ana.start()
    await server.network_up()
    assert ["message: /start"] == await bot.kinds()


async def test_limits_refuse_a_burst(server, bot, ana, group):
    """With limits on, the message above the limit gets 429 with the time to wait, and counts against the bot."""
    await ana.start()
    server.limits.per_chat = 2
    server.limits.per_group_minute = 3
    answers = [await bot.call("sendMessage", chat_id=11, text="x") for _ in range(3)]
    assert [None, None, {"retry_after": 1}] == [answer.get("parameters") for answer in answers]
    for _ in range(3):
        server.clock.advance(1)
        await bot.do("sendMessage", chat_id=group.id, text="x")
    server.clock.advance(1)
    refused = await bot.call("sendMessage", chat_id=group.id, text="x")
    assert 57 <= refused["parameters"]["retry_after"] <= 58
    server.clock.advance(58)
    await bot.do("sendMessage", chat_id=group.id, text="x")
    assert [RefusalKind.LIMIT] * 2 == [violation.kind for violation in server.violations]


async def test_delays_hold_a_call_back(server, bot):
    """A delayed call answers later, and rightly."""
    server.delay_next("getMe", 0.05)
    call = asyncio.create_task(bot.do("getMe"))
    await asyncio.sleep(0.02)
    assert not call.done()
    assert (await call)["is_bot"]
