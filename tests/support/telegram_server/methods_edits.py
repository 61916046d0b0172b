"""The methods that change, remove or answer what is there already."""

from __future__ import annotations

from typing import Any

from . import wire
from .api import Api
from .chats import Chat, Message
from .entities import units
from .errors import Json, content_error, state_error, world_error
from .markup import deep_link, good_payload
from .methods_messages import content, keyboard
from .updates import CALLBACK_LIFETIME
from .world import CallbackAnswer

#: Seconds after which a bot cannot delete a message any more.
DELETABLE = 48 * 3600
LONGEST_ANSWER = 200
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def _own(api: Api, parameters: Json) -> tuple[Chat, Message]:
    """The bot's own message that a request wants to edit."""
    for name in ("chat_id", "message_id"):
        if name not in parameters:
            raise state_error("message identifier is not specified")
    chat = api.chat_to_write_in(parameters["chat_id"])
    message = api.message(chat, parameters["message_id"], "edit")
    other_keyboard = message.markup is not None and "inline_keyboard" not in message.markup
    if not message.from_bot or message.extra.get("service") or other_keyboard:
        raise state_error("message can't be edited")
    return chat, message


def _change(api: Api, method: str, message: Message, markup: Json | None, fields: Json) -> Json:
    new = {"markup": markup} | fields
    # The source may differ in spelling only: what counts is what people see.
    if all(getattr(message, name) == value for name, value in new.items() if name != "html"):
        raise state_error(_NOT_MODIFIED)
    api.throttle.check(method, message.chat.id)
    for name, value in new.items():
        setattr(message, name, value)
    api.world.note_version(message)
    return wire.message(message)


def edit_message_text(api: Api, parameters: Json) -> Json:
    """`editMessageText`; without reply_markup the keyboard goes, as on Telegram."""
    chat, message = _own(api, parameters)
    if message.kind != "text":
        raise state_error("there is no text in the message to edit")
    fields = content(parameters, caption=False)
    markup = keyboard(api, chat, "editMessageText", parameters)
    return _change(api, "editMessageText", message, markup, fields)


def edit_message_caption(api: Api, parameters: Json) -> Json:
    """`editMessageCaption`."""
    chat, message = _own(api, parameters)
    if message.kind == "text":
        raise state_error("there is no caption in the message to edit")
    fields = content(parameters, caption=True)
    markup = keyboard(api, chat, "editMessageCaption", parameters)
    return _change(api, "editMessageCaption", message, markup, fields)


def edit_message_reply_markup(api: Api, parameters: Json) -> Json:
    """`editMessageReplyMarkup`."""
    chat, message = _own(api, parameters)
    markup = keyboard(api, chat, "editMessageReplyMarkup", parameters)
    return _change(api, "editMessageReplyMarkup", message, markup, {})


def _deletable(api: Api, chat: Chat, message: Message) -> bool:
    mine = message.from_bot or chat.kind == "private"
    if not mine and "can_delete_messages" not in chat.bot_rights:
        return False
    administrator = chat.kind != "private" and "can_delete_messages" in chat.bot_rights
    return administrator or api.world.clock.now() - message.date <= DELETABLE


def _delete(api: Api, message: Message) -> None:
    message.deleted = True
    if message.pinned:
        message.chat.pins.remove(message.id)
    message.changed = api.world.changes.note()


def delete_message(api: Api, parameters: Json) -> bool:
    """`deleteMessage`."""
    chat = api.chat_to_write_in(parameters["chat_id"])
    message = api.message(chat, parameters["message_id"], "delete")
    if not _deletable(api, chat, message):
        raise world_error("message can't be deleted for everyone")
    _delete(api, message)
    return True


def delete_messages(api: Api, parameters: Json) -> bool:
    """`deleteMessages`: what cannot be found is skipped."""
    chat = api.chat_to_write_in(parameters["chat_id"])
    numbers: list[int] = parameters["message_ids"]
    if not 1 <= len(numbers) <= 100:
        raise content_error("message identifiers are not specified" if not numbers else "too many messages")
    found = [message for message in map(chat.get, numbers) if message is not None and not message.deleted]
    if not all(_deletable(api, chat, message) for message in found):
        raise world_error("message can't be deleted for everyone")
    for message in found:
        _delete(api, message)
    return True


def answer_callback_query(api: Api, parameters: Json) -> bool:
    """`answerCallbackQuery`: once for each press, and not too late."""
    tap = api.world.taps.get(parameters["callback_query_id"])
    late = tap is not None and api.world.clock.now() - tap.created > CALLBACK_LIFETIME
    if tap is None or tap.answered is not None or late:
        raise state_error("query is too old and response timeout expired or query ID is invalid")
    text: str = parameters.get("text", "")
    if units(text) > LONGEST_ANSWER:
        raise content_error("MESSAGE_TOO_LONG")
    url: Any = parameters.get("url")
    if url:
        link = deep_link(url)
        if link is None or link[0].lower() != (api.world.bot.username or "").lower():
            raise content_error("URL_INVALID")
        if not good_payload(link[2]):
            api.record("answerCallbackQuery", "deep link payload is not 1-64 of A-Za-z0-9_-")
    tap.answered = CallbackAnswer(text=text, show_alert=parameters.get("show_alert", False), url=url or None)
    api.world.changes.note()
    return True
