"""What a single setting may be: each kind of value with its check and the sentence that refuses it."""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal, NoReturn
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_core import PydanticCustomError

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_LONGEST = timedelta(days=36_500)


def refuse(sentence: str) -> NoReturn:
    """Refuse a value: `sentence` completes "The setting x.y …" and never repeats the value."""
    raise PydanticCustomError("refused", "{sentence}", {"sentence": sentence})


def _duration(value: object) -> timedelta:
    if isinstance(value, timedelta):  # as defaults and tests write it
        return value
    found = re.fullmatch(r"([0-9]{1,12})([smhd])", value) if isinstance(value, str) else None
    if found and (length := int(found[1])) <= _LONGEST // timedelta(**{_UNITS[found[2]]: 1}):
        return timedelta(**{_UNITS[found[2]]: length})
    return refuse("must be a duration such as 45s, 20m, 36h or 14d, or 0s for at once or none")


def _number(value: object) -> object:
    if isinstance(value, bool):  # pydantic would take `true` for 1
        refuse("must be a number")
    return value


def _names(value: object) -> object:
    """Several names: a list in the file, separated by commas in the environment."""
    return tuple(name.strip() for name in value.split(",")) if isinstance(value, str) else value


def _path(value: object) -> object:
    return Path(value).expanduser() if isinstance(value, str) and value else value


def _address(value: object) -> object:
    if isinstance(value, str):
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            refuse("must be a whole address that begins with http:// or https://")
    return value


def _database(value: object) -> object:
    if isinstance(value, str) and not re.match(r"(sqlite:///|postgresql://)(?=.)", value):
        refuse("must begin with sqlite:/// and name a file, or begin with postgresql://")
    return value


def _route(value: object) -> object:
    if isinstance(value, str) and not value.startswith("/"):
        refuse("must begin with a slash")
    return value


def _language(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", value):
        refuse("must be a language tag such as en or pt-BR")
    return value


def _token(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[^\s/]+", value.strip()):
        refuse("must be the token as BotFather gave it, without spaces or slashes")
    return value.strip() if isinstance(value, str) else value


def _webhook_secret(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
        refuse("must have 1 to 256 characters out of letters, digits, _ and -")
    return value


def _master_key(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[0-9a-fA-F]{64}\n?", value):
        refuse("must have exactly 64 hexadecimal digits")
    return value.strip() if isinstance(value, str) else value


def _listen(value: object) -> object:
    if value is False or value == "off":  # YAML reads a bare `off` as false
        return None
    if isinstance(value, str):
        host, _, port = value.rpartition(":")
        if not host or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > 65_535:
            refuse("must be off or an address such as 127.0.0.1:9100")
    return value


def _zone(value: object) -> object:
    if isinstance(value, str) and not _is_zone(value):
        refuse("must be the name of a time zone such as Europe/Lisbon or UTC")
    return value


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # unknown, a folder of the zone database, or no relative path
        return False
    return True


def machine_zone() -> str:
    """The name of this machine's time zone as far as it can be known, otherwise UTC."""
    named = os.environ.get("TZ", "").removeprefix(":")
    _, _, linked = os.path.realpath("/etc/localtime").rpartition("zoneinfo/")
    return next((name for name in (named, linked) if name and _is_zone(name)), "UTC")


Profile = Literal["gentle", "sitting"]
Duration = Annotated[timedelta, BeforeValidator(_duration)]
Rate = Annotated[float, BeforeValidator(_number), Field(ge=0, allow_inf_nan=False)]
Whole = Annotated[int, BeforeValidator(_number)]
Port = Annotated[int, BeforeValidator(_number), Field(ge=0, le=65_535)]
File = Annotated[Path, BeforeValidator(_path)]
Address = Annotated[str, BeforeValidator(_address)]
Route = Annotated[str, BeforeValidator(_route)]
Listen = Annotated[str | None, BeforeValidator(_listen)]
Language = Annotated[str, BeforeValidator(_language)]
Languages = Annotated[tuple[Language, ...], BeforeValidator(_names)]
Zone = Annotated[str, BeforeValidator(_zone)]
DatabaseUrl = Annotated[SecretStr, BeforeValidator(_database)]  # it may hold a password
Token = Annotated[SecretStr, BeforeValidator(_token)]
WebhookSecret = Annotated[SecretStr, BeforeValidator(_webhook_secret)]
MasterKey = Annotated[SecretStr, BeforeValidator(_master_key)]
