"""The methods that put new messages into a chat."""

from __future__ import annotations

from html import escape
from typing import Any

from . import wire
from .api import Api
from .chats import Chat, Message
from .entities import formatted
from .errors import Json, content_error, state_error, unsupported, world_error
from .markup import check_markup, deep_link, good_payload

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
_ACTIONS = frozenset(
    {
        "choose_sticker",
        "find_location",
        "record_video",
        "record_video_note",
        "record_voice",
        "typing",
        "upload_document",
        "upload_photo",
        "upload_video",
        "upload_video_note",
        "upload_voice",
    }
)


def content(parameters: Json, *, caption: bool) -> Json:
    """The text of a request, as fields of `Message`."""
    name, entities, limit, what = (
        ("caption", "caption_entities", LONGEST_CAPTION, "message caption")
        if caption
        else ("text", "entities", LONGEST_TEXT, "message")
    )
    source = parameters.get(name, "")
    mode = parameters.get("parse_mode")
    parsed = formatted(source, mode, parameters.get(entities), limit=limit, what=what)
    html = source if mode else escape(source)
    return {"text": parsed.text, "html": html, "entities": parsed.entities}


def keyboard(api: Api, chat: Chat, method: str, parameters: Json) -> Json | None:
    """The checked reply_markup of a request; an empty inline keyboard is none."""
    markup: Json | None = parameters.get("reply_markup")
    check_markup(markup, private=chat.kind == "private")
    if not markup:
        return None
    if "inline_keyboard" in markup:
        if markup.get("force_reply"):
            raise unsupported("force_reply of an inline keyboard")
        rows = [row for row in markup["inline_keyboard"] if row]
        for button in (button for row in rows for button in row):
            link = deep_link(button.get("url", ""))
            if link is not None and not good_payload(link[2]):
                # Telegram sends such a button, and its clients drop the payload.
                api.record(method, "deep link payload is not 1-64 of A-Za-z0-9_-")
        return {"inline_keyboard": rows} if rows else None
    return markup


def post(api: Api, method: str, parameters: Json, **fields: Any) -> Message:
    """Puts the bot's message into the chat that a request names."""
    chat = api.chat_to_write_in(parameters["chat_id"])
    thread = api.thread(chat, parameters.get("message_thread_id"))
    reply_to = _answered(api, chat, parameters.get("reply_parameters"))
    if thread is None and reply_to is not None:
        thread = reply_to.thread
    markup = keyboard(api, chat, method, parameters)
    api.throttle.check(method, chat.id)
    return api.world.add(
        chat,
        api.world.bot,
        thread=thread,
        reply_to=reply_to,
        markup=markup,
        protected=parameters.get("protect_content", False),
        silent=parameters.get("disable_notification", False),
        **fields,
    )


def _answered(api: Api, chat: Chat, reply: Json | None) -> Message | None:
    if reply is None:
        return None
    for name in reply:
        if name not in ("message_id", "chat_id", "allow_sending_without_reply"):
            raise unsupported(f"reply_parameters.{name}")
    if reply.get("chat_id", chat.id) != chat.id:
        raise unsupported("reply to another chat")
    message = chat.get(reply.get("message_id", 0))
    if message is not None and not message.deleted:
        return message
    if reply.get("allow_sending_without_reply"):
        return None
    if message is None:
        raise state_error("message to be replied not found")
    raise world_error("message to be replied not found")


def send_message(api: Api, parameters: Json) -> Json:
    """`sendMessage`."""
    return wire.message(post(api, "sendMessage", parameters, **content(parameters, caption=False)))


def send_document(api: Api, parameters: Json) -> Json:
    """`sendDocument`."""
    return _send_file(api, "document", parameters)


def send_photo(api: Api, parameters: Json) -> Json:
    """`sendPhoto`."""
    return _send_file(api, "photo", parameters)


def _send_file(api: Api, kind: str, parameters: Json) -> Json:
    given = parameters[kind]
    text = content(parameters, caption=True)
    file_id, data, name = _file(api, given)
    if not data:
        raise content_error("file must be non-empty")
    described: Json = {"file_id": file_id, "file_unique_id": file_id[-8:], "file_size": len(data)}
    shown: Any = described | ({"file_name": name} if name else {})
    if kind == "photo":
        shown = [described | {"width": 800, "height": 600}]
    method = f"send{kind.capitalize()}"
    return wire.message(post(api, method, parameters, kind=kind, content=data, extra={kind: shown}, **text))


def _file(api: Api, given: Any) -> tuple[str, bytes, str | None]:
    """(file id, bytes, name) of an upload or of a file that Telegram has."""
    if isinstance(given, str):
        if given not in api.world.files:
            raise state_error("wrong file identifier/HTTP URL specified")
        return given, api.world.files[given], None
    file_id = f"FILE{len(api.world.files) + 1:08d}"
    api.world.files[file_id] = given.data
    return file_id, given.data, given.name


def _source(api: Api, parameters: Json, what: str) -> Message:
    source = api.message(api.chat(parameters["from_chat_id"]), parameters["message_id"], what)
    if source.protected or source.extra.get("service"):
        raise state_error(f"message can't be {'copied' if what == 'copy' else 'forwarded'}")
    return source


def copy_message(api: Api, parameters: Json) -> Json:
    """`copyMessage`: the same content without its author."""
    source = _source(api, parameters, "copy")
    fields: Json = {"text": source.text, "html": source.html, "entities": source.entities}
    if "caption" in parameters and source.kind != "text":
        fields = content(parameters, caption=True)
    extra = {name: value for name, value in source.extra.items() if name != "forward_origin"}
    message = post(
        api, "copyMessage", parameters, kind=source.kind, content=source.content, extra=extra, **fields
    )
    return {"message_id": message.id}


def forward_message(api: Api, parameters: Json) -> Json:
    """`forwardMessage`: the same content with its author's name."""
    source = _source(api, parameters, "forward")
    origin = {"type": "user", "date": source.date, "sender_user": wire.user(source.sender)}
    message = post(
        api,
        "forwardMessage",
        parameters,
        kind=source.kind,
        content=source.content,
        text=source.text,
        html=source.html,
        entities=source.entities,
        extra={"forward_origin": origin} | source.extra,
    )
    return wire.message(message)


def send_chat_action(api: Api, parameters: Json) -> bool:
    """`sendChatAction`."""
    chat = api.chat_to_write_in(parameters["chat_id"])
    # The General topic is number 1 here, and only here.
    if parameters.get("message_thread_id") != 1 or not chat.forum:
        api.thread(chat, parameters.get("message_thread_id"))
    if parameters["action"] not in _ACTIONS:
        raise content_error("wrong parameter action in request")
    chat.actions.append(parameters["action"])
    api.world.changes.note()
    return True
