"""Every setting with its default, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from zoneinfo import ZoneInfo

import platformdirs
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationInfo,
    field_validator,
    model_validator,
)

from bot.config.values import (
    Address,
    DatabaseUrl,
    Duration,
    File,
    Language,
    Languages,
    Listen,
    MasterKey,
    Port,
    Profile,
    Rate,
    Route,
    Token,
    WebhookSecret,
    Whole,
    Zone,
    machine_zone,
    refuse,
)

APPLICATION = "eft-coach"
PREFIX = "EFT_COACH_"
CONFIG_VARIABLE = "EFT_COACH_CONFIG"
MASTER_KEY_VARIABLE = "EFT_COACH_MASTER_KEY"
TOKEN_VARIABLE = "TELEGRAM_BOT_TOKEN"  # noqa: S105  the name of a variable, not a token


class ConfigError(Exception):
    """A setting that cannot be used. Its text is one plain sentence that says what to do, without the value."""


def _data_directory() -> Path:
    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def _key_directory() -> Path:
    found = platformdirs.user_config_path(APPLICATION, appauthor=False)
    # On some platforms settings and data share one folder; keys never lie with the data they open.
    return found if found != _data_directory() else found.with_name(f"{APPLICATION}-keys")


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _empty(cls, value: object) -> object:
        # A heading whose keys are all commented out is an empty section, and a key without a value is not set.
        if isinstance(value, dict):
            return {name: inner for name, inner in value.items() if inner is not None}
        return {} if value is None else value


class WebhookSettings(_Section):
    """Where Telegram's calls arrive. `path` is None while it is that of `url`."""

    listen: str = "127.0.0.1"
    port: Port = 8443
    path: Route | None = None
    url: Address | None = None
    secret: WebhookSecret | None = None
    secret_file: File | None = None

    @property
    def route(self) -> str:
        """The path to serve: `path`, otherwise the path of `url`."""
        return self.path or urlsplit(self.url or "").path or "/"


class LimitSettings(_Section):
    """How fast messages go out: a second to one chat, a minute to one group, a second to all. 0: no limit."""

    per_chat: Rate = 1.0
    per_group_minute: Rate = 20.0
    overall: Rate = 30.0


class TelegramSettings(_Section):
    """The bot and the server it talks to; `base_url` goes up to and with `/bot`."""

    token: Token | None = None
    token_file: File | None = None
    base_url: Address = "https://api.telegram.org/bot"
    webhook: WebhookSettings = WebhookSettings()
    limits: LimitSettings = LimitSettings()


class HostSettings(_Section):
    """Who runs this, as people are told when they consent."""

    name: str | None = None
    contact: str | None = None
    is_partner: bool = False


class DataSettings(_Section):
    """Where the database and exports lie."""

    directory: File = Field(default_factory=_data_directory)


class DatabaseSettings(_Section):
    """`url` may hold a password and so is kept out of every repr. None: a file in the data directory."""

    url: DatabaseUrl | None = None


class KeysSettings(_Section):
    """The master key (in a file, or `master_key` from the environment) and the store of people's own keys."""

    master_file: File = Field(default_factory=lambda: _key_directory() / "master.key")
    master_key: MasterKey | None = None
    people: SecretStr | None = None


class PaceSettings(_Section):
    """How the conversation is spread over time."""

    profile: Profile = "gentle"
    sitting_limit: Duration = timedelta(minutes=40)
    time_out_min: Duration = timedelta(minutes=20)
    answer_hold: Duration = timedelta(minutes=20)
    hold_give_up: Duration = timedelta(days=14)
    turn_nudge: Duration = timedelta(hours=24)
    turn_give_up: Duration = timedelta(days=7)
    chance_every: Duration = timedelta(minutes=10)

    def profile_or(self, usual: Profile) -> Profile:
        """The profile that was asked for, otherwise `usual`: the room's is `sitting`."""
        return self.profile if "profile" in self.model_fields_set else usual


class LanguageSettings(_Section):
    """The languages people may choose; `offered` always holds `default`."""

    default: Language = "en"
    offered: Languages = Field(default_factory=lambda known: (known.get("default", "en"),))

    @field_validator("offered")
    @classmethod
    def _default_is_offered(cls, offered: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if info.data.get("default", offered[:1]) not in offered:
            refuse("must hold the language that languages.default names")
        return offered


class RetentionSettings(_Section):
    """What is deleted by age."""

    drafts: Duration = timedelta(hours=24)
    words_after_close: Duration = timedelta(days=30)


class MetricsSettings(_Section):
    """The Prometheus endpoint, as `host:port`; None: off."""

    listen: Listen = None


class Settings(_Section):
    """Every setting, complete and frozen. Made by `load`; secrets show in no repr."""

    telegram: TelegramSettings = TelegramSettings()
    host: HostSettings = HostSettings()
    data: DataSettings = Field(default_factory=DataSettings)
    database: DatabaseSettings = DatabaseSettings()
    keys: KeysSettings = Field(default_factory=KeysSettings)
    pace: PaceSettings = PaceSettings()
    languages: LanguageSettings = Field(default_factory=LanguageSettings)
    retention: RetentionSettings = RetentionSettings()
    seed: Whole | None = None
    metrics: MetricsSettings = MetricsSettings()
    time_zone: Zone = Field(default_factory=machine_zone)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the couple's hour."""
        return ZoneInfo(self.time_zone)

    @property
    def database_url(self) -> str:
        """`sqlite:///…` or `postgresql://…`; may hold a password."""
        if self.database.url is not None:
            return self.database.url.get_secret_value()
        return f"sqlite:///{self.data.directory / 'coach.sqlite3'}"

    @property
    def people_url(self) -> str:
        """The store of people's keys, written like `database_url`; may hold a password."""
        if self.keys.people is not None:
            people = self.keys.people.get_secret_value()
            return people if "://" in people else f"sqlite:///{Path(people).expanduser()}"
        parts = urlsplit(self.database_url)
        if (
            parts.scheme == "postgresql"
        ):  # replicas share it, in a database that is backed up apart from the words
            return urlunsplit(parts._replace(path=f"{parts.path}_keys"))
        return f"sqlite:///{self.keys.master_file.with_name('people.sqlite3')}"

    def require_telegram(self, *, webhook: bool) -> None:
        """What the bot cannot do without. Raises `ConfigError` at the first thing that is missing."""
        if self.telegram.token is None:
            raise ConfigError(
                f"The bot needs its token: put it into the environment variable {TOKEN_VARIABLE}."
            )
        for key, value in (("host.name", self.host.name), ("host.contact", self.host.contact)):
            if not value:
                raise ConfigError(
                    f"People are told who runs this bot before they agree: give the setting {key}, "
                    f"in config.yaml or as {variables(key)[0]}."
                )
        if webhook and self.telegram.webhook.url is None:
            key = "telegram.webhook.url"
            raise ConfigError(
                f"A webhook needs the address that Telegram is to call: give the setting {key}, "
                f"in config.yaml or as {variables(key)[0]}."
            )


def setting_paths(section: type[BaseModel] = Settings, before: str = "") -> Iterator[str]:
    """The path of every setting, such as `pace.turn_nudge`."""
    for name, field in section.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, _Section):
            yield from setting_paths(field.annotation, f"{before}{name}.")
        else:
            yield before + name


def variables(path: str) -> tuple[str, ...]:
    """The environment variables that set this path, the one that wins first."""
    if path == "keys.master_key":
        return (MASTER_KEY_VARIABLE,)
    usual = PREFIX + path.upper().replace(".", "__")
    return (usual, TOKEN_VARIABLE) if path == "telegram.token" else (usual,)
