"""What only the person who hosts the bot can mend."""

from __future__ import annotations


class CannotRun(Exception):
    """The bot cannot run like this. The message is one plain sentence that says what to do, and holds no secret."""


class TokenRefused(CannotRun):
    """Telegram doesn't know the token (any more): it was mistyped, or taken back."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram refuses the bot token: get a valid one from @BotFather and set TELEGRAM_BOT_TOKEN."
        )
