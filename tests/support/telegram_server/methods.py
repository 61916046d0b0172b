"""What the bot calls: the table of methods, and the way every call goes."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from . import methods_bot, methods_chats, methods_edits, methods_messages
from .api import Api
from .errors import Json, Refused
from .schema import check_answer, check_method, check_request, parameter_names

#: Parameters that Telegram would honour and this server does not: using one is refused, so that no test passes by
#: accident.
_NOT_HONOURED = frozenset(
    {
        "allow_paid_broadcast",
        "business_connection_id",
        "certificate",
        "direct_messages_topic_id",
        "ephemeral_message_parameters",
        "inline_message_id",
        "ip_address",
        "message_effect_id",
        "return_bots",
        "rich_message",
        "suggested_post_parameters",
        "thumbnail",
        "video_start_timestamp",
    }
)

Handler = Callable[[Api, Json], Any | Awaitable[Any]]

_HANDLERS: dict[str, tuple[Handler, str]] = {
    "answerCallbackQuery": (methods_edits.answer_callback_query, "Boolean"),
    "close": (methods_bot.close, "Boolean"),
    "copyMessage": (methods_messages.copy_message, "MessageId"),
    "deleteMessage": (methods_edits.delete_message, "Boolean"),
    "deleteMessages": (methods_edits.delete_messages, "Boolean"),
    "deleteMyCommands": (methods_bot.delete_my_commands, "Boolean"),
    "deleteWebhook": (methods_bot.delete_webhook, "Boolean"),
    "editMessageCaption": (methods_edits.edit_message_caption, "Message"),
    "editMessageReplyMarkup": (methods_edits.edit_message_reply_markup, "Message"),
    "editMessageText": (methods_edits.edit_message_text, "Message"),
    "forwardMessage": (methods_messages.forward_message, "Message"),
    "getChat": (methods_chats.get_chat, "ChatFullInfo"),
    "getChatAdministrators": (methods_chats.get_chat_administrators, "Array of ChatMember"),
    "getChatMember": (methods_chats.get_chat_member, "ChatMember"),
    "getChatMemberCount": (methods_chats.get_chat_member_count, "Integer"),
    "getMe": (methods_bot.get_me, "User"),
    "getMyCommands": (methods_bot.get_my_commands, "Array of BotCommand"),
    "getMyDescription": (methods_bot.get_my_description, "BotDescription"),
    "getMyName": (methods_bot.get_my_name, "BotName"),
    "getMyShortDescription": (methods_bot.get_my_short_description, "BotShortDescription"),
    "getUpdates": (methods_bot.get_updates, "Array of Update"),
    "getWebhookInfo": (methods_bot.get_webhook_info, "WebhookInfo"),
    "leaveChat": (methods_chats.leave_chat, "Boolean"),
    "logOut": (methods_bot.close, "Boolean"),
    "pinChatMessage": (methods_chats.pin_chat_message, "Boolean"),
    "sendChatAction": (methods_messages.send_chat_action, "Boolean"),
    "sendDocument": (methods_messages.send_document, "Message"),
    "sendMessage": (methods_messages.send_message, "Message"),
    "sendPhoto": (methods_messages.send_photo, "Message"),
    "setMyCommands": (methods_bot.set_my_commands, "Boolean"),
    "setMyDescription": (methods_bot.set_my_description, "Boolean"),
    "setMyName": (methods_bot.set_my_name, "Boolean"),
    "setMyShortDescription": (methods_bot.set_my_short_description, "Boolean"),
    "setWebhook": (methods_bot.set_webhook, "Boolean"),
    "unpinAllChatMessages": (methods_chats.unpin_all_chat_messages, "Boolean"),
    "unpinChatMessage": (methods_chats.unpin_chat_message, "Boolean"),
}
#: Telegram's own spelling for each lower-case name: methods are case-insensitive.
_NAMES = {name.lower(): name for name in _HANDLERS}


def proper_name(method: str) -> str:
    """The method's name as the documentation spells it; unknown names stay as they are."""
    return _NAMES.get(method.lower(), method)


async def call(api: Api, method: str, given: Json, files: dict[str, Any]) -> Any:
    """Carries out one call of the bot, after checking all of it. Raises `Refused`."""
    check_method(method)
    handler, answer = _HANDLERS[method]
    honoured = parameter_names(method) - _NOT_HONOURED
    parameters = check_request(method, given, files, honoured=honoured)
    result = handler(api, parameters)
    if inspect.isawaitable(result):
        result = await result
    check_answer(result, answer)
    return result


__all__ = ["Refused", "call", "proper_name"]
