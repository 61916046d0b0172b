"""The check of every parameter and every answer against the Bot API's own types (schema.json)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .errors import Json, RefusalKind, Refused, schema_error, unsupported

_INTEGER = re.compile(r"-?[0-9]{1,19}")


@cache
def _schema() -> Json:
    loaded: Json = json.loads(Path(__file__).with_name("schema.json").read_text("utf-8"))
    return loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a multipart request."""

    name: str | None
    data: bytes


class _Mismatch(Exception):
    """A value that does not fit, told without the value."""


@cache
def _alternatives(notation: str) -> list[str]:
    return notation.rstrip("!").split("|")


def _integer(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    raise _Mismatch("must be an Integer")


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise _Mismatch("must be a Boolean")


def _from_text(value: Any, expected: type) -> Any:
    """Objects and arrays come as JSON, or as a string that holds JSON (forms have nothing else)."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise _Mismatch("holds no valid JSON") from None
    if not isinstance(value, expected):
        raise _Mismatch("must be an " + ("Array" if expected is list else "Object"))
    return value


def _convert(value: Any, name: str, files: dict[str, Upload]) -> Any:
    """The value as a `name`, or `_Mismatch`."""
    if name.startswith("Array of "):
        inner = name.removeprefix("Array of ")
        return [_convert(item, inner, files) for item in _from_text(value, list)]
    if name == "Integer":
        return _integer(value)
    if name == "Boolean":
        return _boolean(value)
    if name == "Float":
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return value
        raise _Mismatch("must be a Float")
    if name == "String":
        if isinstance(value, str):
            return value
        raise _Mismatch("must be a String")
    if name == "InputFile":
        if isinstance(value, Upload):
            return value
        if isinstance(value, str) and value.startswith("attach://") and value[9:] in files:
            return files[value[9:]]
        raise _Mismatch("must be an InputFile")
    return _object(value, name, files)


def _object(value: Any, name: str, files: dict[str, Upload]) -> Any:
    shape = _schema()["types"].get(name)
    loaded = _from_text(value, dict)
    if shape is None:
        return loaded
    if isinstance(shape, list):
        return _union(loaded, shape, files)
    for key in loaded:
        if key not in shape:
            raise _Mismatch(f"has the unknown field {name}.{key}")
    converted = {}
    for key, notation in shape.items():
        if key not in loaded:
            if notation.endswith("!"):
                raise _Mismatch(f"lacks the field {name}.{key}")
            continue
        # Below the first level values are JSON already: a number in quotes is not a number.
        try:
            converted[key] = _strict(loaded[key], notation, files)
        except _Mismatch as error:
            raise _Mismatch(f"{name}.{key} {error}") from None
    return converted


def _strict(value: Any, notation: str, files: dict[str, Upload]) -> Any:
    names = _alternatives(notation)
    if isinstance(value, str) and not {"String", "InputFile"} & set(names):
        raise _Mismatch(f"must be of type {' or '.join(names)}")
    return _union(value, names, files)


def _union(value: Any, names: list[str], files: dict[str, Upload]) -> Any:
    """The value as the first alternative that it fits; else the complaint of the one that came closest."""
    complaints: list[str] = []
    for name in names:
        try:
            return _convert(value, name, files)
        except _Mismatch as error:
            complaints.append(str(error))
    named = [text for text in complaints if "unknown field" not in text and "lacks the field" not in text]
    raise _Mismatch((named or complaints)[0])


def check_method(method: str) -> None:
    """Refuses an unknown method as Telegram does (404), and says so when only this server lacks it (501)."""
    schema = _schema()
    if method in schema["methods"]:
        return
    if method in schema["other_methods"]:
        raise unsupported(f"method {method}")
    raise Refused(404, "Not Found: method not found", kind=RefusalKind.SCHEMA, reason="unknown method")


def check_request(method: str, given: Json, files: dict[str, Upload], *, honoured: frozenset[str]) -> Json:
    """The parameters in their proper types.

    Refuses unknown, missing and ill-typed ones, and those of the Bot API that this server would not honour.
    """
    shape: dict[str, str] = _schema()["methods"][method]
    parameters: Json = {}
    for name in given | files:
        if name in shape or name in files:
            continue
        raise schema_error(f"unknown parameter {name}")
    merged = dict(given)
    merged |= {name: content for name, content in files.items() if name in shape}
    for name, notation in shape.items():
        if name not in merged:
            if notation.endswith("!"):
                raise schema_error(f"parameter {name} is required")
            continue
        if name not in honoured:
            raise unsupported(f"parameter {name} of {method}")
        try:
            parameters[name] = _union(merged[name], _alternatives(notation), files)
        except _Mismatch as error:
            raise schema_error(f"parameter {name} {error}") from None
    return parameters


def parameter_names(method: str) -> frozenset[str]:
    """All parameters of a method."""
    return frozenset(_schema()["methods"][method])


def field_names(name: str) -> frozenset[str]:
    """All fields of a type."""
    return frozenset(_schema()["types"][name])


def check_answer(value: Any, notation: str) -> None:
    """Raises `AssertionError` if this server is about to say what Telegram never would: a bug in here."""
    try:
        _strict(value, notation, {})
    except _Mismatch as error:
        raise AssertionError(f"the test server's own {notation} {error}") from None
