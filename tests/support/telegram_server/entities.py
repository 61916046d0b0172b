"""Text as Telegram reads it: the HTML of parse_mode, entities in UTF-16 units, what is trimmed, what is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from .errors import Json, Refused, content_error

#: Telegram's tags, and the entity that each makes; "a", "span" and "tg-…" are looked at more closely below.
_PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}
_TAGS = {*_PLAIN_TAGS, "a", "span", "tg-emoji", "tg-time"}
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7});")
_RUN = re.compile(r"[^<]+")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"'/]+)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[a-zA-Z0-9_]{1,32}(?:@[a-zA-Z0-9_]{3,32})?(?!\w))"
    r"|(?P<url>https?://[^\s]+)|(?P<mention>(?<!\w)@[a-zA-Z0-9_]{3,32})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A text after parsing, and its entities."""

    text: str
    entities: tuple[Json, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Open:
    tag: str
    start: int
    fields: Json
    attributes: dict[str, str | None]


def units(text: str) -> int:
    """The length in UTF-16 units, which is how Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def found_entities(text: str) -> tuple[Json, ...]:
    """The entities that Telegram finds by itself: commands, links, mentions."""
    return tuple(
        {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match.group())}
        for match in _FOUND.finditer(text)
    )


def parse_html(source: str) -> Formatted:
    """Reads Telegram's HTML; refuses unknown, crossing and unclosed tags with "can't parse entities"."""
    position, length = 0, 0
    text: list[str] = []
    stack: list[_Open] = []
    entities: list[Json] = []
    while position < len(source):
        if source[position] != "<":
            run = _RUN.match(source, position)
            assert run is not None
            piece = _ENTITY.sub(lambda found: unescape(found.group()), run.group())
            position = run.end()
            text.append(piece)
            length += units(piece)
            continue
        end = source.find(">", position)
        if end < 0:
            raise _unparsable("Unclosed start tag", source, position)
        if source.startswith("</", position):
            entities.extend(_close(stack, source, position, end, length))
        else:
            stack.append(_open(source, position, end, length))
        position = end + 1
    if stack:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    return Formatted(text="".join(text), entities=tuple(sorted(entities, key=_order)))


def _order(entity: Json) -> tuple[int, int]:
    return int(entity["offset"]), -int(entity["length"])


def _unparsable(what: str, source: str | None = None, position: int = 0) -> Refused:
    where = "" if source is None else f" at byte offset {len(source[:position].encode())}"
    return content_error(f"can't parse entities: {what}{where}", "can't parse entities")


def _open(source: str, position: int, end: int, offset: int) -> _Open:
    inside = source[position + 1 : end]
    tag = re.split(r"\s", inside, maxsplit=1)[0].lower()
    if tag not in _TAGS:
        raise _unparsable(f'Unsupported start tag "{tag}"', source, position)
    attributes: dict[str, str | None] = {}
    rest = inside[len(tag) :]
    while rest.strip():
        match = _ATTRIBUTE.match(rest)
        if match is None:
            raise _unparsable(f'Unexpected character in the tag "{tag}"', source, position)
        value = match.group(2)
        attributes[match.group(1).lower()] = None if value is None else unescape(value.strip("\"'"))
        rest = rest[match.end() :]
    return _Open(
        tag=tag, start=offset, attributes=attributes, fields=_fields(tag, attributes, source, position)
    )


def _fields(tag: str, attributes: dict[str, str | None], source: str, position: int) -> Json:
    """The entity's own fields; an empty dict where the tag makes none (a link without an address)."""
    if tag == "a":
        href = attributes.get("href")
        return {"type": "text_link", "url": href} if href else {}
    if tag == "span":
        if attributes.get("class") != "tg-spoiler":
            raise _unparsable('Tag "span" must have class "tg-spoiler"', source, position)
        return {"type": "spoiler"}
    if tag == "tg-emoji":
        emoji = attributes.get("emoji-id") or ""
        if not emoji.isdigit():
            raise _unparsable("Invalid custom emoji identifier specified", source, position)
        return {"type": "custom_emoji", "custom_emoji_id": emoji}
    if tag == "tg-time":
        moment = attributes.get("unix") or ""
        if not moment.isdigit():
            raise _unparsable('Tag "tg-time" must have a valid attribute "unix"', source, position)
        return {"type": "date_time", "unix_time": int(moment)}
    if tag == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {"type": _PLAIN_TAGS[tag]}


def _close(stack: list[_Open], source: str, position: int, end: int, length: int) -> list[Json]:
    name = source[position + 2 : end].strip().lower()
    if not stack:
        raise _unparsable("Unexpected end tag", source, position)
    opened = stack.pop()
    if name and name != opened.tag:
        what = f'Unmatched end tag, expected "</{opened.tag}>", found "</{name}>"'
        raise _unparsable(what, source, position)
    if not opened.fields or length == opened.start:
        return []
    return [{**opened.fields, "offset": opened.start, "length": length - opened.start}]


def formatted(
    source: str, parse_mode: str | None, given: list[Json] | None, *, limit: int, what: str
) -> Formatted:
    """A text or caption of the bot, parsed, trimmed and checked.

    `limit` is in UTF-16 units after parsing. `what` is "message" or "message caption"; only a caption may be empty.
    """
    if parse_mode and given:
        raise content_error("parse_mode and entities exclude each other")
    if what == "message" and not source:
        raise content_error("message text is empty")
    if parse_mode and parse_mode.lower() == "html":
        parsed = parse_html(source)
    elif parse_mode and parse_mode.lower() in ("markdown", "markdownv2"):
        raise content_error("this test server reads HTML only", "parse_mode other than HTML")
    elif parse_mode:
        raise content_error("unsupported parse_mode")
    else:
        parsed = Formatted(text=source, entities=tuple(_checked(source, given or [])))
    trimmed = _trimmed(parsed)
    if units(trimmed.text) > limit:
        raise content_error(f"{what} is too long")
    if what == "message" and not trimmed.text:
        raise content_error("text must be non-empty")
    return trimmed


def _checked(text: str, given: list[Json]) -> list[Json]:
    for entity in given:
        if entity["offset"] < 0 or entity["length"] <= 0 or entity["offset"] + entity["length"] > units(text):
            raise content_error(
                "can't parse entities: entity outside of the text", "entity outside of the text"
            )
    return given


def _trimmed(parsed: Formatted) -> Formatted:
    """Telegram drops white space at both ends and keeps entities in step."""
    text = parsed.text.rstrip()
    start = len(text) - len(text.lstrip())
    dropped, text = units(text[:start]), text[start:]
    entities = []
    # Nothing is found inside code and links.
    covered = [entity for entity in parsed.entities if entity["type"] in {"code", "pre", "text_link"}]
    found = [
        entity
        for entity in found_entities(parsed.text)
        if not any(o["offset"] <= entity["offset"] < o["offset"] + o["length"] for o in covered)
    ]
    for entity in (*parsed.entities, *found):
        begin = max(0, entity["offset"] - dropped)
        end = min(units(text), entity["offset"] + entity["length"] - dropped)
        if end > begin:
            entities.append({**entity, "offset": begin, "length": end - begin})
    return Formatted(text=text, entities=tuple(sorted(entities, key=_order)))
