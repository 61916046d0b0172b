"""The settings: `config.yaml` and the environment, read once into one frozen value or refused in one sentence."""

from __future__ import annotations

from bot.config.reading import load
from bot.config.settings import (
    ConfigError,
    HostSettings,
    LanguageSettings,
    LimitSettings,
    PaceSettings,
    RetentionSettings,
    Settings,
    TelegramSettings,
    WebhookSettings,
    setting_paths,
    variables,
)

__all__ = [
    "ConfigError",
    "HostSettings",
    "LanguageSettings",
    "LimitSettings",
    "PaceSettings",
    "RetentionSettings",
    "Settings",
    "TelegramSettings",
    "WebhookSettings",
    "load",
    "setting_paths",
    "variables",
]
