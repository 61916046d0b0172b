"""Reading the settings: the file, the environment over it, and the one sentence that refuses either."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.config.settings import (
    CONFIG_VARIABLE,
    MASTER_KEY_VARIABLE,
    PREFIX,
    TOKEN_VARIABLE,
    ConfigError,
    Settings,
    setting_paths,
    variables,
)

# Secrets that a file named by EFT_COACH_CONFIG may hold, but not one that lies in the working directory, where it
# is soon in somebody's repository. The master key stands in no settings file at all.
_SECRETS = {
    "telegram.token": TOKEN_VARIABLE,
    "telegram.webhook.secret": "EFT_COACH_TELEGRAM__WEBHOOK__SECRET",
}
_MASTER_KEY = "keys.master_key"

_EXPECTED = {
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "dict_type": "must hold settings of its own, one below the other",
    "finite_number": "must be a plain number",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "greater_than_equal": "must be at least {ge}",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "must be a smaller number",
    "int_type": "must be a whole number",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
    "model_type": "must hold settings of its own, one below the other",
    "path_type": "must be a path, as text",
    "refused": "{sentence}",
    "string_type": "must be text: put it in quotes",
    "tuple_type": "must be a list",
}


class _Loader(yaml.SafeLoader):
    """YAML's safe subset; a name that stands twice in a section is refused, where PyYAML silently takes the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [name.value for name, _ in node.value]
        for index, (name, _) in enumerate(node.value):
            if name.value in names[:index]:
                raise yaml.constructor.ConstructorError(problem_mark=name.start_mark)
        return super().construct_mapping(node, deep)


def load(environment: Mapping[str, str] | None = None, directory: Path | None = None) -> Settings:
    """The settings of this process, from the file that `EFT_COACH_CONFIG` names, or `config.yaml` in `directory`.

    `environment` and `directory` are the process's own unless given. Raises `ConfigError`.
    """
    environment = os.environ if environment is None else environment
    paths = tuple(setting_paths())
    _refuse_unknown_variables(environment, paths)
    named = environment.get(CONFIG_VARIABLE, "")
    file = Path(named).expanduser() if named else (directory or Path()) / "config.yaml"
    values = _read_settings_file(file) if named or file.is_file() else {}
    _refuse_secrets(values, file, trusted=bool(named))
    origins: dict[str, str] = {}
    for path in paths:
        for name in variables(path):
            if given := environment.get(name):  # an empty variable counts as one that is not set
                is_file = name == MASTER_KEY_VARIABLE and Path(given).name != given
                target = "keys.master_file" if is_file else path
                _put(values, target, given)
                origins[target] = f"the environment variable {name}"
                break
    _read_secret_files(values)
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ConfigError(_sentence(first, paths, origins, file)) from None


def _refuse_unknown_variables(environment: Mapping[str, str], paths: tuple[str, ...]) -> None:
    known = {name for path in paths for name in variables(path)} | {CONFIG_VARIABLE}
    for name in sorted(environment):
        if name.upper().startswith(PREFIX) and name not in known:
            raise ConfigError(
                f"There is no setting behind the environment variable {name}: correct or remove it"
                f"{_similar(name.upper(), known)}."
            )


def _read_settings_file(file: Path) -> dict[str, Any]:
    try:
        values = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  a SafeLoader
    except (OSError, UnicodeDecodeError):
        raise ConfigError(
            f"The settings file {file} cannot be read: see that it is there, readable and UTF-8 text, "
            f"or correct {CONFIG_VARIABLE}."
        ) from None
    except (yaml.YAMLError, ValueError) as error:  # ValueError: such as a date with 40 days
        mark = getattr(error, "problem_mark", None)
        line = f" near line {mark.line + 1}" if mark else ""
        raise ConfigError(
            f"The settings file {file} is no valid YAML{line}: correct the indentation, colons, quotes "
            "and names that stand twice there."
        ) from None
    if not isinstance(values, dict | None):
        raise ConfigError(
            f"The settings file {file} must hold settings by name, such as those in config.yaml."
        )
    return values or {}


def _refuse_secrets(values: dict[str, Any], file: Path, *, trusted: bool) -> None:
    for path, name in {**({} if trusted else _SECRETS), _MASTER_KEY: MASTER_KEY_VARIABLE}.items():
        if _get(values, path) is not None:
            raise ConfigError(
                f"The setting {path} is a secret and must not stand in {file}: "
                f"put it into the environment variable {name} and remove it from the file."
            )


def _read_secret_files(values: dict[str, Any]) -> None:
    for path in _SECRETS:
        file = _get(values, f"{path}_file")
        if isinstance(file, str) and file and _get(values, path) is None:
            try:
                _put(values, path, Path(file).expanduser().read_text(encoding="utf-8").strip())
            except (OSError, UnicodeDecodeError):
                raise ConfigError(
                    f"The file that the setting {path}_file names cannot be read: make it readable or correct its path."
                ) from None


def _get(values: object, path: str) -> object:
    for name in path.split("."):
        values = values.get(name) if isinstance(values, dict) else None
    return values


def _put(values: dict[str, Any], path: str, value: str) -> None:
    """Set a value. A section that is wrongly a single value is left as it is, to be refused by its path."""
    *sections, name = path.split(".")
    for section in sections:
        if values.get(section) is None:
            values[section] = {}
        inner: object = values[section]
        if not isinstance(inner, dict):
            return
        values = inner
    values[name] = value


def _sentence(error: ErrorDetails, paths: tuple[str, ...], origins: Mapping[str, str], file: Path) -> str:
    path = ".".join(str(step) for step in error["loc"])
    origin = next(
        (where for key, where in origins.items() if path == key or path.startswith(f"{key}.")), str(file)
    )
    if error["type"] in {"extra_forbidden", "invalid_key"}:
        return f"There is no setting {path}: correct or remove it in {origin}{_similar(path, paths)}."
    expected = _EXPECTED.get(error["type"], "has a wrong value").format_map(error.get("ctx", {}))
    return f"The setting {path} {expected}; correct it in {origin}."


def _similar(name: str, known: Iterable[str]) -> str:
    # What all have in common would make all of them similar.
    endings = {candidate.removeprefix(PREFIX): candidate for candidate in sorted(known)}
    found = difflib.get_close_matches(name.removeprefix(PREFIX), endings, n=1)
    return f" (is {endings[found[0]]} meant?)" if found else ""
