"""How the bot presents itself: command menus by scope and language, and the texts of its profile.

Telegram limits how often these may be set, so what is set already is asked for first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.telemetry import log

GROUP: Final = ("start", "help", "status", "pause")
"""The menu in groups: nothing in it gives a partner away."""

PRIVATE: Final = (
    *GROUP,
    "resume",
    "stop",
    "support",
    "therapist",
    "privacy",
    "settings",
    "language",
    "practice",
    "commitments",
    "checkin",
    "mydata",
    "delete",
    "discreet",
)
"""The menu in private chats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The bot's words about itself in one language: `commands` describes those that exist, by name.

    Telegram allows 256 characters a command, 512 for the description, 120 for the short one; empty: as it is.
    """

    commands: Mapping[str, str] = field(default_factory=dict)
    description: str = ""
    short_description: str = ""


async def introduce(bot: Bot, introductions: Mapping[str, Introduction], *, default: str) -> None:
    """Set what differs from what the bot shows. The language `default` is shown to everybody without another.

    A refusal is logged, and nothing else comes of it: the bot works without its menus.
    """
    for language, introduction in introductions.items():
        # Telegram knows two letters only, and no letters as what holds for all others.
        code = None if language == default else language.split("-")[0].lower()
        try:
            await _menu(bot, introduction, GROUP, BotCommandScopeAllGroupChats(), code)
            await _menu(bot, introduction, PRIVATE, BotCommandScopeAllPrivateChats(), code)
            await _profile(bot, introduction, code)
        except TelegramError as error:
            log("warning", "The menus could not be set.", language=language, error=type(error).__name__)


async def _menu(
    bot: Bot,
    introduction: Introduction,
    names: tuple[str, ...],
    scope: BotCommandScopeAllGroupChats | BotCommandScopeAllPrivateChats,
    code: str | None,
) -> None:
    described = introduction.commands
    wanted = tuple(BotCommand(name, described[name]) for name in names if described.get(name))
    if not wanted or wanted == await bot.get_my_commands(scope=scope, language_code=code):
        return
    await bot.set_my_commands(wanted, scope=scope, language_code=code)


async def _profile(bot: Bot, introduction: Introduction, code: str | None) -> None:
    if wanted := introduction.description:
        shown = await bot.get_my_description(language_code=code)
        if shown.description != wanted:
            await bot.set_my_description(wanted, language_code=code)
    if wanted := introduction.short_description:
        short = await bot.get_my_short_description(language_code=code)
        if short.short_description != wanted:
            await bot.set_my_short_description(wanted, language_code=code)
