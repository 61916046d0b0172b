"""The one-time generator of schema.json: keeps names, types and "required" of what this server needs.

    python -m tests.support.telegram_server.make_schema BOT_API_SCHEMA.json

The input is a machine-readable Bot API (`methods`, `types`, each with `fields`); README.md names its origin.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

METHODS = [
    "answerCallbackQuery",
    "close",
    "copyMessage",
    "deleteMessage",
    "deleteMessages",
    "deleteMyCommands",
    "deleteWebhook",
    "editMessageCaption",
    "editMessageReplyMarkup",
    "editMessageText",
    "forwardMessage",
    "getChat",
    "getChatAdministrators",
    "getChatMember",
    "getChatMemberCount",
    "getMe",
    "getMyCommands",
    "getMyDescription",
    "getMyName",
    "getMyShortDescription",
    "getUpdates",
    "getWebhookInfo",
    "leaveChat",
    "logOut",
    "pinChatMessage",
    "sendChatAction",
    "sendDocument",
    "sendMessage",
    "sendPhoto",
    "setMyCommands",
    "setMyDescription",
    "setMyName",
    "setMyShortDescription",
    "setWebhook",
    "unpinAllChatMessages",
    "unpinChatMessage",
]

ANSWERS = [
    "AcceptedGiftTypes",
    "BotDescription",
    "BotName",
    "BotShortDescription",
    "CallbackQuery",
    "Chat",
    "ChatFullInfo",
    "ChatMember",
    "ChatMemberAdministrator",
    "ChatMemberBanned",
    "ChatMemberLeft",
    "ChatMemberMember",
    "ChatMemberOwner",
    "ChatMemberRestricted",
    "ChatMemberUpdated",
    "Document",
    "ForumTopicClosed",
    "ForumTopicCreated",
    "InaccessibleMessage",
    "MaybeInaccessibleMessage",
    "Message",
    "MessageEntity",
    "MessageId",
    "MessageOrigin",
    "MessageOriginHiddenUser",
    "MessageOriginUser",
    "PhotoSize",
    "Sticker",
    "Update",
    "User",
    "Voice",
    "WebhookInfo",
]


#: Rich messages are far more than this project sends: their types stay opaque.
LEFT_OUT = ("InputMedia", "InputRich", "RichBlock", "RichMessage", "RichText")


def compact(fields: list[dict[str, Any]]) -> dict[str, str]:
    """Writes each field as "TypeA|TypeB", with "!" at the end where it is required."""
    return {field["name"]: "|".join(field["types"]) + ("!" if field["required"] else "") for field in fields}


def reached(notation: str) -> set[str]:
    """Names the types in one compact field."""
    return {part.replace("Array of ", "") for part in notation.rstrip("!").split("|")}


def shrink(full: dict[str, Any]) -> dict[str, Any]:
    """Keeps the supported methods, every type that their parameters reach, and the types that we answer with."""
    types: dict[str, Any] = full["types"]
    methods = {name: compact(full["methods"][name]["fields"]) for name in METHODS}
    kept: dict[str, Any] = {}
    waiting = set(ANSWERS)
    for fields in methods.values():
        waiting |= set().union(*map(reached, fields.values()))
    while waiting:
        name = waiting.pop()
        if name in kept or name not in types or name.startswith(LEFT_OUT):
            continue
        if subtypes := types[name].get("subtypes"):
            kept[name] = list(subtypes)
            waiting |= set() if name in ANSWERS else set(subtypes)
            continue
        kept[name] = compact(types[name].get("fields", []))
        if name not in ANSWERS:
            waiting |= set().union(*map(reached, kept[name].values()))
    return {
        "origin": f"{full['version']}; names, types and requiredness only; see README.md beside this file",
        "methods": methods,
        "other_methods": sorted(set(full["methods"]) - set(methods)),
        "types": dict(sorted(kept.items())),
    }


def written(value: dict[str, Any]) -> str:
    """Writes one method or one type a line, so that a change of the schema reads well."""
    groups = []
    for key, entry in value.items():
        if key in ("methods", "types"):
            lines = ",\n".join(
                f"  {json.dumps(name)}: {json.dumps(fields)}" for name, fields in entry.items()
            )
            groups.append(f"{json.dumps(key)}: {{\n{lines}\n }}")
        else:
            groups.append(f"{json.dumps(key)}: {json.dumps(entry)}")
    return "{\n " + ",\n ".join(groups) + "\n}\n"


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    Path(__file__).with_name("schema.json").write_text(written(shrink(source)), "utf-8")
