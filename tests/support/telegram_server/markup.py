"""Keyboards: what Telegram takes as reply_markup, and what it refuses."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from .entities import units
from .errors import Json, content_error

MOST_BUTTONS = 100
_KINDS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]+", re.IGNORECASE)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def check_markup(markup: Json | None, *, private: bool) -> None:
    """Refuses what Telegram refuses in any of the four kinds of reply_markup."""
    if markup is None:
        return
    if "inline_keyboard" in markup:
        check_inline(markup, private=private)
        return
    placeholder = markup.get("input_field_placeholder")
    if placeholder is not None and not 1 <= units(placeholder) <= 64:
        raise content_error("the input field placeholder must have 1-64 characters")
    if "force_reply" in markup and markup["force_reply"] is not True:
        raise content_error("force_reply must be true")
    for row in markup.get("keyboard", []):
        if any(not button["text"].strip() for button in row):
            raise content_error("Keyboard button text must be non-empty")


def check_inline(markup: Json, *, private: bool) -> None:
    """Refuses an inline keyboard with too many buttons, or with one that Telegram would not take."""
    rows = markup["inline_keyboard"]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise content_error("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button, private=private)


def _check_button(button: Json, *, private: bool) -> None:
    if not button["text"].strip():
        raise content_error("Inline keyboard button text must be non-empty")
    kinds = [kind for kind in _KINDS if kind in button]
    if not kinds:
        raise content_error(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(kinds) > 1:
        raise content_error("can't parse inline keyboard button: more than one kind", f"button is {kinds}")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise content_error("BUTTON_DATA_INVALID")
    if "url" in button and not good_address(button["url"]):
        raise content_error("inline keyboard button URL is invalid: Wrong HTTP URL", "button url is invalid")
    if "web_app" in button and (not private or not button["web_app"]["url"].startswith("https://")):
        raise content_error("BUTTON_TYPE_INVALID")
    if "copy_text" in button and not 1 <= units(button["copy_text"]["text"]) <= 256:
        raise content_error("BUTTON_COPY_TEXT_INVALID")
    if button.get("style", "primary") not in ("danger", "success", "primary"):
        raise content_error("BUTTON_STYLE_INVALID")


def good_address(address: str) -> bool:
    """Whether Telegram would take it as the address of a button: http(s) with a real host, or tg://."""
    if any(character.isspace() for character in address) or not address:
        return False
    if address.startswith("tg://"):
        return len(address) > len("tg://")
    parts = urlsplit(address if "://" in address else f"http://{address}")
    host = parts.hostname or ""
    return parts.scheme in ("http", "https") and (_HOST.fullmatch(host) is not None or _is_number(host))


def _is_number(host: str) -> bool:
    return re.fullmatch(r"(?:\d{1,3}\.){3}\d{1,3}", host) is not None


def deep_link(address: str) -> tuple[str, str, str] | None:
    """(bot's name, "start" or "startgroup", payload) of a deep link; None if it is no such link.

    The payload is "" where the link has none.
    """
    parts = urlsplit(address if "://" in address else f"https://{address}")
    query = parse_qs(parts.query, keep_blank_values=True)
    if parts.scheme == "tg" and parts.netloc == "resolve":
        name = query.get("domain", [""])[0]
    elif parts.scheme in ("http", "https") and parts.hostname in ("t.me", "telegram.me"):
        name = parts.path.strip("/")
    else:
        return None
    if not name or "/" in name:
        return None
    for kind in ("start", "startgroup"):
        if kind in query:
            return name, kind, query[kind][0]
    return None


def good_payload(payload: str) -> bool:
    """Whether Telegram's clients hand this deep link payload on."""
    return payload == "" or _PAYLOAD.fullmatch(payload) is not None
