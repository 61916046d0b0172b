"""The way out to Telegram: performs a delivery, and turns every answer of the server into an outcome.

Texts are sent as Telegram's HTML. Where the server cannot read one as such, it goes out once more as plain
text: a message without emphasis is better than none. A pin that fails is no failure of its message.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Final, assert_never

import msgspec

from bot.ports import (
    AnswerTap,
    Count,
    Delivered,
    Delivery,
    EditRows,
    EditText,
    Gone,
    Later,
    Moved,
    Outcome,
    Refused,
    Rows,
    Send,
    UnpinMessage,
    Wipe,
)
from bot.telegram.api import UNANSWERED, UNREACHED, Answer, Api

MEMBERS: Final = msgspec.json.Decoder(int)
TAG: Final = re.compile(r"<[^<>]*>")

LONGEST_WAIT: Final = timedelta(minutes=1)
MISCONFIGURED_WAIT: Final = timedelta(minutes=1)
ANSWER_LIMIT: Final = 200
"""Characters that the answer to a tap may have."""
MOST_DELETED: Final = 100
"""Messages that one call may delete."""

REASONS: Final = (
    "message is too long",
    "message text is empty",
    "text must be non-empty",
    "can't parse entities",
    "button_data_invalid",
    "button_url_invalid",
    "url_invalid",
    "reply_markup_too_long",
    "inline keyboard button",
    "not enough rights",
    "have no rights to send",
    "chat_write_forbidden",
    "chat_restricted",
    "topic_closed",
    "chat_admin_required",
)
"""What a refusal may be called. The server's own sentence is not passed on: it may quote what was sent."""

NOBODY: Final = (
    "chat not found",
    "peer_id_invalid",
    "user not found",
    "user is deactivated",
    "group chat was deactivated",
)
NO_THREAD: Final = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")
NOTHING_TO_DO: Final = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message to unpin not found",
    "message_id_invalid",
    "query is too old",
    "query id is invalid",
    "query_id_invalid",
)


class Placed(msgspec.Struct, frozen=True, gc=False):
    """The one field that is wanted of a message that was sent."""

    message_id: int


PLACED: Final = msgspec.json.Decoder(Placed)


class TelegramTransport:
    """Performs deliveries through one bot. `username` is the bot's, without @: private links lead to it."""

    def __init__(self, api: Api, *, username: str) -> None:
        self._api = api
        self._link = f"https://t.me/{username}?start="

    async def perform(self, delivery: Delivery) -> Outcome:
        """Perform a delivery, at most once a call but for texts that the server refuses to read as HTML."""
        match delivery.outgoing:
            case Send() as send:
                return await self._send(delivery, send)
            case EditText() as edit:
                return await self._edit_text(delivery, edit)
            case EditRows() as edit:
                if delivery.message is None:
                    return Delivered()
                parameters = self._marked(
                    {"chat_id": delivery.chat, "message_id": delivery.message}, edit.rows
                )
                return await self._do("editMessageReplyMarkup", parameters, delivery)
            case AnswerTap() as answer:
                return await self._do("answerCallbackQuery", self._answer(answer), delivery)
            case Count():
                return await self._count(delivery)
            case UnpinMessage():
                if delivery.message is None:
                    return Delivered()
                parameters = {"chat_id": delivery.chat, "message_id": delivery.message}
                return await self._do("unpinChatMessage", parameters, delivery)
            case Wipe():
                return await self._wipe(delivery)
            case _ as unreachable:
                assert_never(unreachable)

    async def _send(self, delivery: Delivery, send: Send) -> Outcome:
        parameters = _text(send.html) | {"chat_id": delivery.chat}
        if delivery.thread is not None:
            parameters["message_thread_id"] = delivery.thread
        if send.protect:
            parameters["protect_content"] = True
        if send.quiet:
            parameters["disable_notification"] = True
        answer = await self._texted(
            "sendMessage", self._marked(parameters, send.rows), send.html, wanted=True
        )
        if not answer.ok:
            return outcome_of(answer, attempts=delivery.attempts)
        message = PLACED.decode(answer.result).message_id
        if send.pin:
            pin = {"chat_id": delivery.chat, "message_id": message, "disable_notification": True}
            await self._api.call("pinChatMessage", pin, wanted=False)
        return Delivered(message=message)

    async def _edit_text(self, delivery: Delivery, edit: EditText) -> Outcome:
        if delivery.message is None:
            return Delivered()
        parameters = _text(edit.html) | {"chat_id": delivery.chat, "message_id": delivery.message}
        answer = await self._texted("editMessageText", self._marked(parameters, edit.rows), edit.html)
        return outcome_of(answer, attempts=delivery.attempts)

    async def _texted(
        self, method: str, parameters: dict[str, object], markup: str, *, wanted: bool = False
    ) -> Answer:
        """Send a text; once more where only its markup, or its forum topic, stands in the way."""
        answer = await self._api.call(method, parameters, wanted=wanted)
        if "message_thread_id" in parameters and _says(answer, NO_THREAD):
            del parameters["message_thread_id"]
            answer = await self._api.call(method, parameters, wanted=wanted)
        if _says(answer, ("can't parse entities",)):
            del parameters["parse_mode"]
            parameters["text"] = html.unescape(TAG.sub("", markup))
            answer = await self._api.call(method, parameters, wanted=wanted)
        return answer

    async def _count(self, delivery: Delivery) -> Outcome:
        answer = await self._api.call("getChatMemberCount", {"chat_id": delivery.chat})
        if not answer.ok:
            return outcome_of(answer, attempts=delivery.attempts)
        return Delivered(members=MEMBERS.decode(answer.result))

    async def _wipe(self, delivery: Delivery) -> Outcome:
        """Delete as much as the server allows. A refusal is the end of it: nobody is told, nothing is tried again.

        One message that cannot be deleted lets the server refuse all that were named with it, so they are named in
        smaller parts then. What was deleted before a wait is skipped by the server when all are named again.
        """
        ids = delivery.messages
        parts = [ids[first : first + MOST_DELETED] for first in range(0, len(ids), MOST_DELETED)]
        wiped: list[int] = []
        while parts:
            part = parts.pop(0)
            parameters = {"chat_id": delivery.chat, "message_ids": part}
            answer = await self._api.call("deleteMessages", parameters, wanted=False)
            if answer.ok:
                wiped += part
                continue
            outcome = outcome_of(answer, attempts=delivery.attempts)
            if isinstance(outcome, Later):
                return outcome
            if isinstance(outcome, Gone):
                break
            if len(part) > 1:
                half = len(part) // 2
                parts[:0] = [part[:half], part[half:]]
        return Delivered(wiped=tuple(wiped))

    async def _do(self, method: str, parameters: Mapping[str, object], delivery: Delivery) -> Outcome:
        answer = await self._api.call(method, parameters, wanted=False)
        return outcome_of(answer, attempts=delivery.attempts)

    def _answer(self, answer: AnswerTap) -> dict[str, object]:
        parameters: dict[str, object] = {"callback_query_id": answer.query}
        if answer.text:
            parameters["text"] = answer.text[:ANSWER_LIMIT]
        if answer.alert:
            parameters["show_alert"] = True
        if answer.link_token:
            parameters["url"] = self._link + answer.link_token
        return parameters

    def _marked(self, parameters: dict[str, object], rows: Rows) -> dict[str, object]:
        """The same with buttons; without any, an edit takes the old ones away."""
        if rows:
            parameters["reply_markup"] = {
                "inline_keyboard": [
                    [
                        {"text": caption.text, "url": self._link + caption.link_token}
                        if caption.link_token
                        else {"text": caption.text, "callback_data": caption.data}
                        for caption in row
                    ]
                    for row in rows
                ]
            }
        return parameters


def _text(markup: str) -> dict[str, object]:
    return {"text": markup, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _says(answer: Answer, phrases: tuple[str, ...]) -> bool:
    if answer.ok or answer.error_code != HTTPStatus.BAD_REQUEST:
        return False
    description = answer.description.lower()
    return any(phrase in description for phrase in phrases)


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many failed attempts: a second, doubled each time, up to a minute."""
    return min(timedelta(seconds=2 ** min(attempts, 10)), LONGEST_WAIT)


def outcome_of(answer: Answer, *, attempts: int) -> Outcome:
    """What an answer without a wanted result means for the delivery that was attempted `attempts` times before."""
    if answer.ok:
        return Delivered()
    if answer.parameters.migrate_to_chat_id:
        return Moved(chat=answer.parameters.migrate_to_chat_id)
    if answer.parameters.retry_after:
        return Later(after=timedelta(seconds=answer.parameters.retry_after))
    match answer.error_code:
        case HTTPStatus.FORBIDDEN:
            return Gone()
        case HTTPStatus.BAD_REQUEST:
            return _refusal(answer)
        case HTTPStatus.UNAUTHORIZED | HTTPStatus.NOT_FOUND:
            # The token was taken back, or the address is wrong: the messages keep until somebody mends it.
            return Later(after=MISCONFIGURED_WAIT, everyone=True)
        case code if code == UNREACHED:
            return Later(after=wait_after(attempts), everyone=True)
        case code if code in (UNANSWERED, HTTPStatus.TOO_MANY_REQUESTS) or code >= 500:
            return Later(after=wait_after(attempts))
        case code:
            return Refused(reason=f"status {code}")


def _refusal(answer: Answer) -> Outcome:
    if _says(answer, NOTHING_TO_DO):
        return Delivered()
    if _says(answer, NOBODY):
        return Gone()
    description = answer.description.lower()
    return Refused(reason=next((reason for reason in REASONS if reason in description), "bad request"))
