"""A small JSON interface for playing people from another process; off unless asked for.

`POST /control/<what>` with a JSON object, `GET /control/chat/<id>` and `GET /control/state`:

    person   {"id": 11, "first_name": "Ana"}
    group    {"title": "Us", "kind": "supergroup", "forum": false} -> {"id": -1002...}
    do       {"person": 11, "action": "tap", "message": 104, "chat": 11, "choice": "share"}
             {"group": -4000001, "action": "add_bot", "by": 11}
    advance  {"seconds": 3600}
    fail     {"method": "sendMessage", "status": 500}
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from aiohttp import web

from .chats import Chat, Message
from .errors import Json
from .groups import Group
from .people import Person
from .world import Tap

if TYPE_CHECKING:
    from .server import TelegramServer

_PERSON_ACTIONS = frozenset(
    {
        "block_bot",
        "deactivate",
        "delete",
        "edit",
        "follow",
        "forward",
        "send_document",
        "send_photo",
        "send_sticker",
        "send_voice",
        "start",
        "tap",
        "unblock_bot",
        "write",
        "write_in",
    }
)
_GROUP_ACTIONS = frozenset(
    {
        "add",
        "add_bot",
        "another_bot_writes",
        "anonymous_administrator_writes",
        "close_topic",
        "delete",
        "delete_topic",
        "demote_bot",
        "migrate",
        "open_topic",
        "promote_bot",
        "remove",
        "remove_bot",
    }
)


def told_message(message: Message) -> Json:
    """A message as people see it."""
    return {
        "id": message.id,
        "from_bot": message.from_bot,
        "sender": message.sender.id,
        "kind": message.kind,
        "text": message.text,
        "html": message.html,
        "buttons": [[{"label": b.label, "data": b.data, "url": b.url} for b in row] for row in message.rows],
        "edits": message.edits,
        "deleted": message.deleted,
        "pinned": message.pinned,
        "thread": message.thread,
        "reply_to": message.reply_to.id if message.reply_to is not None else None,
    }


class Control:
    """The people and groups of one server, by id."""

    def __init__(self, server: TelegramServer) -> None:
        self._server = server
        self._people: dict[int, Person] = {}
        self._groups: dict[int, Group] = {}

    async def handle(self, request: web.Request, what: str) -> web.Response:
        """Answers one request; what cannot be done is a 400 with a sentence."""
        try:
            body = json.loads(await request.read() or b"{}")
            return web.json_response(await self._answer(request.method, what, body))
        except (AssertionError, KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    async def _answer(self, method: str, what: str, body: Json) -> Any:
        if method == "GET" and what == "state":
            return self._state()
        if method == "GET" and what.startswith("chat/"):
            return [told_message(message) for message in self._chat(int(what.removeprefix("chat/"))).messages]
        if method != "POST":
            raise ValueError("no such address")
        if what == "person":
            person = self._server.person(**body)
            self._people[person.id] = person
            return {"id": person.id}
        if what == "group":
            group = self._server.group(**body)
            self._groups[group.id] = group
            return {"id": group.id}
        if what == "advance":
            self._server.clock.advance(body["seconds"])
            return {}
        if what == "fail":
            self._server.fail_next(**body)
            return {}
        if what == "do":
            return await self._do(dict(body))
        raise ValueError("no such address")

    def _state(self) -> Json:
        refusals = [
            {"method": r.method, "kind": r.kind, "reason": r.reason, "code": r.code}
            for r in self._server.refusals
        ]
        return {
            "base_url": self._server.base_url,
            "requests": len(self._server.requests),
            "waiting_updates": len(self._server.updates.waiting),
            "refusals": refusals,
            "violations": len(self._server.violations),
            "taps": [_told(tap) for tap in self._server.world.taps.values()],
        }

    def _chat(self, number: int) -> Chat:
        return self._server.world.chats[number]

    async def _do(self, body: Json) -> Any:
        action = body.pop("action")
        if "person" in body and action in _PERSON_ACTIONS:
            actor: Person | Group = self._people[body.pop("person")]
            if "group" in body:
                body["group"] = self._groups[body["group"]]
        elif "group" in body and action in _GROUP_ACTIONS:
            actor = self._groups[body.pop("group")]
            if "person" in body:
                body["person"] = self._people[body["person"]]
        else:
            raise ValueError("no such action")
        if "by" in body:
            body["by"] = self._people[body["by"]]
        if "chat" in body:
            chat = self._chat(body.pop("chat"))
            for name in ("message", "reply_to", "link"):
                if isinstance(body.get(name), int):
                    body[name] = chat.get(body[name])
        result = await getattr(actor, action)(**body)
        if isinstance(actor, Group):
            self._groups[actor.id] = actor
        return _told(result)


def _told(result: Any) -> Any:
    if isinstance(result, Message):
        return told_message(result)
    if isinstance(result, Tap):
        answer = result.answered
        shown = answer and {"text": answer.text, "show_alert": answer.show_alert, "url": answer.url}
        return {"id": result.id, "person": result.person.id, "data": result.data, "answer": shown}
    if isinstance(result, Chat):
        return {"id": result.id}
    return result
