"""The page of the room in a real browser, on the canned coach."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.room.server import STATIC
from tests.browser.chromium import Watched, browser, house, needs_chromium

pytestmark = [needs_chromium, pytest.mark.browser]


WIDTHS = (1440, 768, 390, 320)


async def _open_as_two(page: Page, home: str) -> None:
    await page.goto(home)
    await page.get_by_role("button", name="Start").click()
    await page.get_by_role("heading", name="Shared chat").wait_for()


async def test_the_story_is_watched():
    """The story plays: a sentence is underlined, a better one shared, it lands; nothing is asked of another host."""
    watched = Watched()
    async with house(tempo=60) as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await page.goto(open_house.home)
        await page.get_by_role("button", name="Watch").click()
        await expect(page.locator(".phone[data-place=second] u")).to_have_text("if you felt hurt")
        await expect(page.get_by_text("The end of the story")).to_be_visible()
        await expect(page.locator(".shared blockquote[data-seat=second]")).to_contain_text("four thousand")
        await expect(page.locator(".progress")).to_contain_text("Part one, step 3 of 7")
        await page.get_by_role("button", name="Go on from here").click()
        await expect(page.locator(".story")).to_be_hidden()

    assert [] == watched.complaints


async def test_a_viewer_takes_over():
    """One tap ends the story; then the room is the viewer's."""
    watched = Watched()
    async with house(tempo=4) as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await page.goto(open_house.home)
        await page.get_by_role("button", name="Watch").click()
        await page.get_by_text("Scene 1").wait_for()
        await page.get_by_role("button", name="Take over").click()
        await expect(page.locator(".story")).to_be_hidden()
        await page.get_by_label("Write to the coach as Ben").fill("my own words")
        await page.keyboard.press("Enter")
        await expect(page.locator(".phone[data-place=second] .message[data-author=second]")).to_contain_text(
            "my own"
        )

    assert [] == watched.complaints


async def test_two_browsers_and_a_restart():
    """Two people in two browsers see the same room; what one writes while the server is down arrives once it is up."""
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        ana = await watched.page(await chromium.new_context(), open_house.home)
        ben = await watched.page(await chromium.new_context(), open_house.home)
        await _open_as_two(ana, open_house.home)
        await ana.get_by_role("radio", name="Ana").first.check(force=True)
        await expect(ana.locator(".phone[data-place=second]")).to_have_count(0)
        await ben.goto(ana.url.replace("/first", "/second"))
        await ana.get_by_role("button", name="I'm in").click()
        await ben.get_by_role("button", name="I'm in").click()
        await ben.get_by_role("button", name="Write privately, Ben").click()
        await expect(ben.locator(".phone .log")).to_contain_text("Hello Ben")
        await expect(ana.locator(".shared .log")).to_contain_text("Ben, the next questions")
        assert "Hello Ben" not in await ana.locator("body").inner_text()

        await open_house.stop()
        await expect(ana.locator(".offline")).to_be_visible()
        await ana.get_by_label("Write in the shared chat as Ana").fill("are you there?")
        await ana.get_by_label("Write in the shared chat as Ana").press("Enter")
        await expect(ana.locator(".pending")).to_contain_text("sending")
        await open_house.start()

        await expect(ben.locator(".shared .message[data-author=first]")).to_contain_text("are you there?")
        await expect(ana.locator(".shared .message[data-author=first]")).to_have_count(1)
        await expect(ana.locator(".pending")).to_have_count(0)
        await expect(ana.locator(".offline")).to_be_hidden()
        await expect(ana.locator(".shared .log")).to_contain_text("Ben, the next questions")

    assert [] == watched.complaints


async def test_a_note_is_seen_by_the_one_who_tapped():
    """A tap's answer stands on the phone of the one who tapped, an alert until it is closed."""
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await _open_as_two(page, open_house.home)
        await page.get_by_role("button", name="I'm in").click()
        await expect(page.locator(".phone[data-place=first] .note")).to_contain_text("You're in")
        await expect(page.locator(".phone[data-place=second] .note")).to_have_count(0)
        await page.locator(".acting").get_by_role("radio", name="Ben").check(force=True)
        await page.get_by_role("button", name="I'm in").click()
        await expect(page.locator(".phone[data-place=second] .note")).to_contain_text("You're in")

    assert [] == watched.complaints


async def test_a_link_leads_to_its_owner_s_phone():
    """On a page with both phones, a private link opens the phone of the person it was made for."""
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await _open_as_two(page, open_house.home)
        await page.locator(".acting").get_by_role("radio", name="Ben").check(force=True)
        await page.get_by_role("button", name="I'm in").click()
        await page.locator(".acting").get_by_role("radio", name="Ana").check(force=True)
        await page.get_by_role("button", name="Write privately, Ben").click()
        await expect(page.locator(".phone[data-place=second] .log")).to_contain_text("Hello Ben")
        await expect(page.get_by_label("Write to the coach as Ben")).to_be_focused()

    assert [] == watched.complaints


async def test_time_and_what_the_coach_knows():
    """Time can be let pass to a pause's end, and the drawer shows states and timers."""
    watched = Watched()
    async with house(tempo=60) as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await page.goto(open_house.home)
        await page.get_by_role("button", name="Watch").click()
        await page.get_by_role("button", name="Go on from here").click()
        await page.locator(".pinned").get_by_role("button", name="Pause").click()
        await expect(page.locator(".progress")).to_contain_text(
            re.compile(r"Paused until \d\d:\d\d, in 20 min")
        )
        await page.get_by_role("button", name="What the coach knows").click()
        await expect(page.get_by_role("complementary")).to_contain_text("pause")
        await expect(page.get_by_role("complementary")).to_contain_text("in 20 min")
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("button", name="What the coach knows")).to_be_focused()
        await page.locator(".passing summary").click()
        await page.get_by_role("button", name="5 minutes").click()
        await expect(page.locator(".progress")).to_contain_text("in 15 min")
        await page.locator(".passing summary").click()
        await page.get_by_role("button", name="To the next timer").click()
        await expect(page.locator(".progress")).to_contain_text("now")

    assert [] == watched.complaints


async def test_markup_is_built_from_a_list_of_allowed_elements():
    """Telegram's HTML becomes elements; anything else stays text or falls away, and no address runs a script."""
    cases = {
        "<b>one</b> &amp; <i>two</i>": "<strong>one</strong> &amp; <em>two</em>",
        "<u>under</u><blockquote>said</blockquote>": "<u>under</u><blockquote>said</blockquote>",
        "<script>alert(1)</script>": "alert(1)",
        "<img src=x onerror=alert(1)>": "",
        "<b onclick=alert(1)>bold</b>": "<strong>bold</strong>",
        '<a href="javascript:alert(1)">go</a>': "<a>go</a>",
        '<a href="https://example.org/?a=1&amp;b=2">go</a>':
            '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">go</a>',
        "1 < 2 & 3 > 2": "1 &lt; 2 &amp; 3 &gt; 2",
        "&lt;b&gt;": "&lt;b&gt;",
        "</b>unopened <b>unclosed": "unopened <strong>unclosed</strong>",
        "<b><i>crossed</b></i>": "<strong><em>crossed</em></strong>",
        "&#x1F600;&#0;&unknown;": "\U0001f600\ufffd&amp;unknown;",
    }  # fmt: skip
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await page.goto(open_house.home)
        for html, expected in cases.items():
            built = await page.evaluate(
                """async (html) => {
                    const { markup } = await import("/static/markup.js");
                    const holder = document.createElement("div");
                    holder.append(markup(html));
                    return holder.innerHTML;
                }""",
                html,
            )

            assert expected == built, html

    assert [] == watched.complaints


async def test_everything_by_keyboard():
    """From the start page to an answered question without a mouse; skip buttons, tabs and Escape do what they say."""
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        context = await chromium.new_context(viewport={"width": 800, "height": 900})
        page = await watched.page(context, open_house.home)
        await page.goto(open_house.home)
        for _ in range(4):
            await page.keyboard.press("Tab")
        await expect(page.get_by_role("button", name="Start")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.get_by_role("tab", name="Shared").wait_for()
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("button", name="Skip to Ana\u2019s phone")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Ana")).to_be_focused()
        await page.get_by_role("tab", name="Ana").focus()
        await page.keyboard.press("ArrowRight")
        await expect(page.get_by_role("tab", name="Shared")).to_have_attribute("aria-selected", "true")
        button = page.get_by_role("button", name="I'm in")
        await button.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator(".shared .log")).to_contain_text("Ana, the next questions")

        await page.locator(".acting").get_by_role("radio", name="Ana").focus()
        await page.keyboard.press("ArrowRight")
        await button.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator(".shared .log")).to_contain_text("Ben, the next questions")

        # The button is gone; the message that it stood below is where the keyboard goes on from.
        await expect(button).to_have_count(0)
        assert await page.evaluate("document.activeElement.matches('.message')")

    assert [] == watched.complaints


async def test_it_fits_and_everything_has_a_name():
    """At no width a page scrolls sideways; every control has a name, and headings and regions are there."""
    watched = Watched()
    async with house(tempo=60) as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await page.goto(open_house.home)
        for width in WIDTHS:
            await page.set_viewport_size({"width": width, "height": 800})

            assert await _unnamed_and_overflowing(page) == []
        await page.get_by_role("button", name="Watch").click()
        await page.get_by_text("The end of the story").wait_for()
        for width in WIDTHS:
            await page.set_viewport_size({"width": width, "height": 800})

            assert await _unnamed_and_overflowing(page) == []
        assert await page.locator("h1").count() == 1
        assert await page.locator("main").count() == 1
        assert await page.locator("[role=log]").count() == 3

    assert [] == watched.complaints


async def _unnamed_and_overflowing(page: Page) -> list[str]:
    found: list[str] = await page.evaluate(
        """() => {
            const wrong = [];
            if (document.documentElement.scrollWidth > innerWidth) wrong.push(`page is ${document.documentElement.scrollWidth} wide`);
            for (const each of document.querySelectorAll("button, input, textarea, a, summary")) {
                const name = each.getAttribute("aria-label") || each.textContent.trim() || [...(each.labels ?? [])].map((label) => label.textContent.trim()).join("");
                if (!name) wrong.push(`no name: ${each.outerHTML}`);
                if (!each.offsetParent || each.closest(".skips")) continue;
                const box = each.getBoundingClientRect();
                if (box.right > innerWidth + 1) wrong.push(`outside: ${each.outerHTML}`);
                if (each.matches("button, summary") && box.height < 24) wrong.push(`too small to hit: ${each.outerHTML}`);
            }
            return wrong;
        }"""
    )
    return found


async def test_deleted_messages_go_live_and_stay_gone():
    """Deleted messages leave the phone at once, keyboard and screen reader keep their place, a reload brings none back."""
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await _open_as_two(page, open_house.home)
        phone = page.locator(".phone[data-place=first]")
        field = page.get_by_label("Write to the coach as Ana")
        for text in ("one", "two"):
            await field.fill(text)
            await page.keyboard.press("Enter")
            await expect(phone.locator(".message[data-author=first]").last).to_have_text(re.compile(text))
            await expect(phone.locator(".message[data-author=coach]").last).to_be_visible()
        await expect(phone.locator(".message")).to_have_count(4)
        await phone.locator(".message").nth(2).focus()
        await page.evaluate(
            """() => document.querySelector("[data-place=first] textarea").value = "/clear" """
        )
        await page.evaluate("""() => document.querySelector("[data-place=first] form").requestSubmit()""")

        await expect(phone.locator(".message:not(.pending)")).to_have_count(1)
        await expect(phone.locator(".log")).to_be_focused()
        await expect(phone.get_by_role("status").filter(has_text="4 messages were deleted.")).to_be_attached()
        await expect(phone.locator(".day")).to_have_count(1)
        await page.reload()
        await expect(phone.locator(".message")).to_have_count(1)
        await expect(phone.locator(".message")).to_contain_text("one")

    assert [] == watched.complaints


async def test_commands_in_a_text_can_be_pressed():
    """A command that the coach names is a button that gives it, in the chat where it stands."""
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await _open_as_two(page, open_house.home)
        phone = page.locator(".phone[data-place=first]")
        await expect(phone).to_contain_text("begins once Ana has joined")
        await page.get_by_label("Write to the coach as Ana").fill("/help me")
        await page.keyboard.press("Enter")
        await expect(phone.locator(".log")).to_contain_text("You asked for help")
        await phone.get_by_role("button", name="/support").click()
        await expect(phone.locator(".log")).to_contain_text("You asked for support")
        await expect(phone.locator(".empty")).to_be_hidden()

    assert [] == watched.complaints


async def test_practising_alone_says_that_it_comes_later():
    """The third door says kindly that what is behind it isn't there yet."""
    watched = Watched()
    async with house() as open_house, browser() as chromium:
        page = await watched.page(await chromium.new_context(), open_house.home)
        await page.goto(open_house.home)
        await page.get_by_role("button", name="Practise").click()
        await expect(page.get_by_text("isn\u2019t here yet")).to_be_visible()

    assert [] == watched.complaints


def test_nothing_on_the_page_names_another_host():
    """Neither markup, style nor script names an address outside, and no script builds markup from text."""
    for file in Path(STATIC).iterdir():
        text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")

        assert not re.search(
            r"https?://\w|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", text
        ), file
