"""The methods about the bot itself: its updates, its webhook, its commands and texts."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from . import wire
from .api import Api
from .entities import units
from .errors import Json, conflict, content_error, schema_error
from .schema import field_names

MOST_COMMANDS = 100
#: A client that waits longer than this has lost its connection somewhere on the way.
LONGEST_POLL = 50
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_SCOPE_FIELDS = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def get_me(api: Api, parameters: Json) -> Json:
    """`getMe`."""
    return wire.user(api.world.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": not api.world.privacy_mode,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def close(api: Api, parameters: Json) -> bool:
    """`close` and `logOut`: nothing changes here."""
    return True


async def get_updates(api: Api, parameters: Json) -> list[Json]:
    """`getUpdates`."""
    queue = api.world.updates
    if api.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    if "allowed_updates" in parameters:
        queue.allowed = _update_types(parameters["allowed_updates"])
    limit = min(max(parameters.get("limit", 100), 1), 100)
    timeout = min(max(parameters.get("timeout", 0), 0), LONGEST_POLL)
    return await queue.poll(parameters.get("offset", 0), limit, timeout)


def _update_types(given: list[str]) -> list[str]:
    if not set(given) <= field_names("Update") - {"update_id"}:
        raise schema_error("allowed_updates names an unknown type of update")
    return given


async def set_webhook(api: Api, parameters: Json) -> bool:
    """`setWebhook`. Plain http and any port are taken, as a local Bot API server does."""
    url: str = parameters["url"]
    secret: str | None = parameters.get("secret_token")
    if secret is not None and not _SECRET.fullmatch(secret):
        raise content_error("secret token contains unallowed characters")
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise content_error("bad webhook: invalid webhook URL specified")
    if "allowed_updates" in parameters:
        api.world.updates.allowed = _update_types(parameters["allowed_updates"])
    if parameters.get("drop_pending_updates"):
        api.world.updates.drop_all()
    if url:
        api.world.updates.end_polling("terminated by setWebhook request")
    await api.webhook.set(url, secret, min(max(parameters.get("max_connections", 40), 1), 100))
    return True


async def delete_webhook(api: Api, parameters: Json) -> bool:
    """`deleteWebhook`."""
    if parameters.get("drop_pending_updates"):
        api.world.updates.drop_all()
    await api.webhook.set("", None, 40)
    return True


def get_webhook_info(api: Api, parameters: Json) -> Json:
    """`getWebhookInfo`."""
    return api.webhook.info()


def _language(parameters: Json) -> str:
    code: str = parameters.get("language_code", "")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise content_error("invalid language code specified")
    return code


def _scope(api: Api, parameters: Json) -> tuple[tuple[str, Any], ...]:
    scope: Json = parameters.get("scope", {"type": "default"})
    fields = _SCOPE_FIELDS.get(scope["type"])
    if fields is None:
        raise content_error("can't parse BotCommandScope: unsupported type specified")
    for name in fields:
        if name not in scope:
            raise content_error(f"can't parse BotCommandScope: can't find field {name}")
    if "chat_id" in scope:
        api.chat(scope["chat_id"])
    return tuple(sorted(scope.items()))


def set_my_commands(api: Api, parameters: Json) -> bool:
    """`setMyCommands`."""
    commands: list[Json] = parameters["commands"]
    if len(commands) > MOST_COMMANDS:
        raise content_error("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise content_error("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"]) <= 256:
            raise content_error("BOT_COMMAND_DESCRIPTION_INVALID")
    if len({command["command"] for command in commands}) != len(commands):
        raise content_error("BOT_COMMAND_INVALID", "the same command twice")
    api.profile.commands[_scope(api, parameters), _language(parameters)] = commands
    return True


def get_my_commands(api: Api, parameters: Json) -> list[Json]:
    """`getMyCommands`: of exactly this scope and language."""
    return api.profile.commands.get((_scope(api, parameters), _language(parameters)), [])


def delete_my_commands(api: Api, parameters: Json) -> bool:
    """`deleteMyCommands`."""
    api.profile.commands.pop((_scope(api, parameters), _language(parameters)), None)
    return True


def _set(texts: dict[str, str], parameters: Json, name: str, longest: int) -> bool:
    text = parameters.get(name, "")
    if units(text) > longest:
        raise content_error(f"{name} is too long")
    texts[_language(parameters)] = text
    return True


def set_my_name(api: Api, parameters: Json) -> bool:
    """`setMyName`."""
    return _set(api.profile.names, parameters, "name", 64)


def set_my_description(api: Api, parameters: Json) -> bool:
    """`setMyDescription`."""
    return _set(api.profile.descriptions, parameters, "description", 512)


def set_my_short_description(api: Api, parameters: Json) -> bool:
    """`setMyShortDescription`."""
    return _set(api.profile.short_descriptions, parameters, "short_description", 120)


def get_my_name(api: Api, parameters: Json) -> Json:
    """`getMyName`."""
    return {"name": api.profile.names.get(_language(parameters)) or api.world.bot.first_name}


def get_my_description(api: Api, parameters: Json) -> Json:
    """`getMyDescription`."""
    return {"description": api.profile.descriptions.get(_language(parameters), "")}


def get_my_short_description(api: Api, parameters: Json) -> Json:
    """`getMyShortDescription`."""
    return {"short_description": api.profile.short_descriptions.get(_language(parameters), "")}
