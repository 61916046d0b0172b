"""The methods about chats and who is in them."""

from __future__ import annotations

from . import wire
from .api import Api
from .chats import Chat, Message
from .errors import Json, state_error, world_error


def get_chat(api: Api, parameters: Json) -> Json:
    """`getChat`."""
    return wire.full_chat(api.chat(parameters["chat_id"]))


def get_chat_member(api: Api, parameters: Json) -> Json:
    """`getChatMember`."""
    chat = api.chat(parameters["chat_id"])
    account = api.person(parameters["user_id"])
    if account is None:
        raise state_error("user not found")
    if chat.person is not None:
        return {"user": wire.user(account), "status": "member"}
    return wire.member(chat, account)


def _group(api: Api, parameters: Json, complaint: str) -> Chat:
    chat = api.chat(parameters["chat_id"])
    if chat.person is not None:
        raise state_error(complaint)
    return chat


def get_chat_member_count(api: Api, parameters: Json) -> int:
    """`getChatMemberCount`."""
    chat = api.chat(parameters["chat_id"])
    return 2 if chat.person is not None else len(chat.members)


def get_chat_administrators(api: Api, parameters: Json) -> list[Json]:
    """`getChatAdministrators`: people only, as on Telegram without `return_bots`; the bot itself is named."""
    chat = _group(api, parameters, "there are no administrators in the private chat")
    return [
        wire.member(chat, account)
        for number, account in chat.accounts.items()
        if chat.members.get(number) in ("creator", "administrator")
    ]


def leave_chat(api: Api, parameters: Json) -> bool:
    """`leaveChat`."""
    chat = _group(api, parameters, "chat member status can't be changed in private chats")
    bot = api.world.bot
    before = wire.member(chat, bot)
    del chat.members[bot.id]
    chat.bot_rights = frozenset()
    api.world.member_update(chat, bot, bot, before)
    api.world.changes.note()
    return True


def _may_pin(api: Api, parameters: Json) -> Chat:
    chat = api.chat_to_write_in(parameters["chat_id"])
    if chat.person is None and "can_pin_messages" not in chat.bot_rights:
        raise world_error("not enough rights to manage pinned messages in the chat")
    return chat


def pin_chat_message(api: Api, parameters: Json) -> bool:
    """`pinChatMessage`; the bot also gets the service message about it, as on Telegram."""
    chat = _may_pin(api, parameters)
    message = api.message(chat, parameters["message_id"], "pin")
    if message.extra.get("service"):
        raise state_error("message can't be pinned")
    if message.pinned:
        return True
    chat.pins.append(message.id)
    api.world.service(chat, api.world.bot, "pinned_message", wire.message(message, with_reply=False))
    return True


def _unpin(api: Api, message: Message) -> None:
    message.chat.pins.remove(message.id)
    api.world.changes.note()


def unpin_chat_message(api: Api, parameters: Json) -> bool:
    """`unpinChatMessage`; without a number, the newest pin."""
    chat = _may_pin(api, parameters)
    if "message_id" in parameters:
        message = api.message(chat, parameters["message_id"], "unpin")
    elif chat.pinned:
        message = chat.pinned[0]
    else:
        raise state_error("message to unpin not found")
    if message.pinned:
        _unpin(api, message)
    return True


def unpin_all_chat_messages(api: Api, parameters: Json) -> bool:
    """`unpinAllChatMessages`."""
    for message in _may_pin(api, parameters).pinned:
        _unpin(api, message)
    return True
