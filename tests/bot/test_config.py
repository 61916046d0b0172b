"""Settings: each key with its default and how it is overridden."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import SecretStr

from bot.config import ConfigError, PaceSettings, Settings, load, setting_paths, variables

ROOT = Path(__file__).parents[2]
MASTER_KEY = "0123456789abcdef" * 4
TOKEN = "11:made-up-token"

# key: (default, what the environment says, what then holds). `...` as default: worked out from the machine.
KEYS: dict[str, tuple[object, str, object]] = {
    "telegram.token": (None, TOKEN, SecretStr(TOKEN)),
    "telegram.token_file": (None, "~/token", Path("~/token").expanduser()),
    "telegram.base_url": (
        "https://api.telegram.org/bot",
        "http://localhost:81/bot",
        "http://localhost:81/bot",
    ),
    "telegram.webhook.listen": ("127.0.0.1", "0.0.0.0", "0.0.0.0"),
    "telegram.webhook.port": (8443, "80", 80),
    "telegram.webhook.path": (None, "/coach", "/coach"),
    "telegram.webhook.url": (None, "http://localhost:80/coach", "http://localhost:80/coach"),
    "telegram.webhook.secret": (None, "s-1_A", SecretStr("s-1_A")),
    "telegram.webhook.secret_file": (None, "/secret", Path("/secret")),
    "telegram.limits.per_chat": (1.0, "0.5", 0.5),
    "telegram.limits.per_group_minute": (20.0, "0", 0.0),
    "telegram.limits.overall": (30.0, "1000", 1000.0),
    "host.name": (None, "Kim", "Kim"),
    "host.contact": (None, "kim@example.org", "kim@example.org"),
    "host.is_partner": (False, "true", True),
    "data.directory": (..., "/data", Path("/data")),
    "database.url": (None, "postgresql://localhost/eft", SecretStr("postgresql://localhost/eft")),
    "keys.master_file": (..., "/keys/master", Path("/keys/master")),
    "keys.master_key": (None, MASTER_KEY, SecretStr(MASTER_KEY)),
    "keys.people": (None, "/keys/people", SecretStr("/keys/people")),
    "pace.profile": ("gentle", "sitting", "sitting"),
    "pace.sitting_limit": (timedelta(minutes=40), "0s", timedelta()),
    "pace.time_out_min": (timedelta(minutes=20), "1s", timedelta(seconds=1)),
    "pace.answer_hold": (timedelta(minutes=20), "2m", timedelta(minutes=2)),
    "pace.hold_give_up": (timedelta(days=14), "3h", timedelta(hours=3)),
    "pace.turn_nudge": (timedelta(hours=24), "36h", timedelta(hours=36)),
    "pace.turn_give_up": (timedelta(days=7), "14d", timedelta(days=14)),
    "pace.chance_every": (timedelta(minutes=10), "45s", timedelta(seconds=45)),
    "languages.default": ("en", "en", "en"),
    "languages.offered": (("en",), "en, pt-BR", ("en", "pt-BR")),
    "retention.drafts": (timedelta(hours=24), "1h", timedelta(hours=1)),
    "retention.words_after_close": (timedelta(days=30), "1d", timedelta(days=1)),
    "seed": (None, "7", 7),
    "metrics.listen": (None, "127.0.0.1:9100", "127.0.0.1:9100"),
    "time_zone": (..., "Europe/Lisbon", "Europe/Lisbon"),
}

SECRET_FILES = {"telegram.token_file", "telegram.webhook.secret_file"}


def value_of(settings: object, path: str) -> object:
    for name in path.split("."):
        settings = getattr(settings, name)
    return settings


def nested(path: str, value: object) -> dict[str, Any]:
    first, _, rest = path.partition(".")
    return {first: nested(rest, value) if rest else value}


def test_the_table_of_this_test_is_whole():
    """Every setting there is stands in the table above, and the other way round."""
    assert set(KEYS) == set(setting_paths())


@pytest.mark.parametrize(
    ("path", "default"), [(path, row[0]) for path, row in KEYS.items() if row[0] is not ...]
)
def test_default(path: str, default: object, tmp_path: Path):
    """Without a file and without variables each setting has the default of the contract."""
    assert default == value_of(load({}, tmp_path), path)


@pytest.mark.parametrize("path", KEYS)
def test_environment_sets(path: str, tmp_path: Path):
    """Each setting is set by its own variable."""
    _, given, expected = KEYS[path]
    secret_file = tmp_path / "secret"
    secret_file.write_text("from-a-file", encoding="utf-8")
    if path in SECRET_FILES:  # these are read at once, so they must be there
        given, expected = str(secret_file), secret_file
    assert expected == value_of(load({variables(path)[0]: given}, tmp_path), path)


# The master key stands in no file, and a secret's file is read at once (see test_secret_files).
IN_FILES = [path for path in KEYS if path not in {"keys.master_key", *SECRET_FILES}]


@pytest.mark.parametrize("path", IN_FILES)
def test_environment_wins_over_the_file(path: str, tmp_path: Path):
    """What the file says gives way to the environment, and other keys of its section stay as they are."""
    _, given, expected = KEYS[path]
    file = tmp_path / "named.yaml"
    file.write_text(yaml.safe_dump(nested(path, "not even legal")), encoding="utf-8")
    environment = {"EFT_COACH_CONFIG": str(file), variables(path)[0]: given}
    assert expected == value_of(load(environment, tmp_path), path)


def test_file_sets_and_neighbours_keep_their_defaults(tmp_path: Path):
    """A key in the file holds; one beside it in the environment holds too; the rest are defaults."""
    (tmp_path / "config.yaml").write_text("pace: {turn_nudge: 1h}\nseed: 3\n", encoding="utf-8")
    settings = load({"EFT_COACH_PACE__CHANCE_EVERY": "0s"}, tmp_path)
    expected = PaceSettings(turn_nudge=timedelta(hours=1), chance_every=timedelta())
    assert (expected, 3) == (settings.pace, settings.seed)


def test_named_file(tmp_path: Path):
    """EFT_COACH_CONFIG names the file that is read instead of the one in the working directory."""
    (tmp_path / "config.yaml").write_text("seed: 1", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("seed: 2", encoding="utf-8")
    assert load({"EFT_COACH_CONFIG": str(tmp_path / "other.yaml")}, tmp_path).seed == 2


def test_process_environment_and_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without arguments the process's own environment and working directory count."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    (tmp_path / "config.yaml").write_text("seed: 5", encoding="utf-8")
    settings = load()
    assert (5, SecretStr(TOKEN)) == (settings.seed, settings.telegram.token)


def test_empty_variable_is_not_set(tmp_path: Path):
    """A variable without a value changes nothing, as compose files leave them behind."""
    assert load({}, tmp_path) == load(
        {"EFT_COACH_SEED": "", "TELEGRAM_BOT_TOKEN": "", "EFT_COACH_CONFIG": ""}, tmp_path
    )


def test_shipped_file_changes_nothing(tmp_path: Path):
    """The config.yaml of the repository sets nothing."""
    assert load({}, tmp_path) == load({}, ROOT)


def test_shipped_file_shows_every_key_with_its_default(tmp_path: Path):
    """With every key uncommented it names all settings but the secrets, and the defaults still hold."""
    text = re.sub(
        r"(?m)^( *)# ([a-z_]+:( [^ ]+)?)$", r"\1\2", (ROOT / "config.yaml").read_text(encoding="utf-8")
    )
    (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
    secrets = {"telegram.token", "telegram.webhook.secret", "keys.master_key"}
    assert set(KEYS) - secrets == set(leaves(yaml.safe_load(text)))
    assert load({}, tmp_path / "nowhere") == load({}, tmp_path)


def leaves(values: dict[str, Any], before: str = "") -> list[str]:
    found = []
    for name, value in values.items():
        found += leaves(value, f"{before}{name}.") if isinstance(value, dict) else [before + name]
    return found


# --- secrets ------------------------------------------------------------------------------------------------


def test_token_has_two_variables(tmp_path: Path):
    """TELEGRAM_BOT_TOKEN gives the token, and our own name for it wins."""
    usual = {"TELEGRAM_BOT_TOKEN": TOKEN}
    assert SecretStr(TOKEN) == load(usual, tmp_path).telegram.token
    assert SecretStr(TOKEN) == load({"TELEGRAM_BOT_TOKEN": f" {TOKEN}\n"}, tmp_path).telegram.token
    assert SecretStr("2:b") == load(usual | {"EFT_COACH_TELEGRAM__TOKEN": "2:b"}, tmp_path).telegram.token


@pytest.mark.parametrize("path", ["telegram.token", "telegram.webhook.secret"])
def test_secret_files(path: str, tmp_path: Path):
    """A secret may lie in a file that a setting names; the newline at its end does not count."""
    (tmp_path / "secret").write_text("hidden-1\n", encoding="utf-8")
    text = yaml.safe_dump(nested(f"{path}_file", str(tmp_path / "secret")))
    (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
    assert SecretStr("hidden-1") == value_of(load({}, tmp_path), path)


def test_secrets_show_in_no_repr(tmp_path: Path):
    """Neither settings nor a part of them show a secret when they are printed."""
    secrets = {"TELEGRAM_BOT_TOKEN": TOKEN, "EFT_COACH_MASTER_KEY": MASTER_KEY,
               "EFT_COACH_TELEGRAM__WEBHOOK__SECRET": "webhook-secret",
               "EFT_COACH_DATABASE__URL": "postgresql://eft:password-1@localhost/eft",
               "EFT_COACH_KEYS__PEOPLE": "postgresql://eft:password-2@localhost/keys"}  # fmt: skip
    settings = load(secrets, tmp_path)
    shown = f"{settings!r} {settings} {settings.telegram!r} {settings.keys!r} {settings.database!r}"
    hidden = [TOKEN, MASTER_KEY, "webhook-secret", "password-1", "password-2"]
    assert [] == [secret for secret in hidden if secret in shown]


def test_master_key_may_end_in_a_newline(tmp_path: Path):
    """The master key is taken without the newline that a file leaves at its end."""
    assert (
        SecretStr(MASTER_KEY) == load({"EFT_COACH_MASTER_KEY": f"{MASTER_KEY}\n"}, tmp_path).keys.master_key
    )


def test_master_key_variable_may_name_a_file(tmp_path: Path):
    """A path in EFT_COACH_MASTER_KEY is the path of the master file."""
    keys = load({"EFT_COACH_MASTER_KEY": "/run/secrets/master"}, tmp_path).keys
    assert (Path("/run/secrets/master"), None) == (keys.master_file, keys.master_key)


# --- what follows from other settings -----------------------------------------------------------------------


def test_data_and_keys_lie_apart(tmp_path: Path, nobodys_machine: Path):
    """Without settings the data lie in the user's data directory and the keys in the settings' one."""
    settings = load({}, tmp_path)
    assert f"sqlite:///{nobodys_machine}/data/eft-coach/coach.sqlite3" == settings.database_url
    assert nobodys_machine / "config/eft-coach/master.key" == settings.keys.master_file
    assert f"sqlite:///{nobodys_machine}/config/eft-coach/people.sqlite3" == settings.people_url


def test_keys_never_lie_with_the_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Where the platform has one folder for settings and data, the keys get one of their own."""
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path / "eft-coach")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "eft-coach")
    settings = load({}, tmp_path)
    assert tmp_path / "eft-coach" == settings.data.directory
    assert tmp_path / "eft-coach-keys/master.key" == settings.keys.master_file


@pytest.mark.parametrize(("given", "expected"), [
    ({"KEYS__MASTER_FILE": "/k/master"}, "sqlite:////k/people.sqlite3"),
    ({"KEYS__PEOPLE": "/p/store"}, "sqlite:////p/store"),
    ({"KEYS__PEOPLE": "postgresql://h/p"}, "postgresql://h/p"),
    ({"DATABASE__URL": "postgresql://u@h:1/eft?a=b"}, "postgresql://u@h:1/eft_keys?a=b"),
    ({"DATABASE__URL": "postgresql://h/eft", "KEYS__PEOPLE": "/p/store"}, "sqlite:////p/store"),
])  # fmt: skip
def test_people_store(given: dict[str, str], expected: str, tmp_path: Path):
    """The store of people's keys lies beside the master key, with PostgreSQL in a database of its own."""
    assert (
        expected == load({f"EFT_COACH_{name}": value for name, value in given.items()}, tmp_path).people_url
    )


def test_database_in_the_given_directory(tmp_path: Path):
    """The database lies in the data directory that was given."""
    assert load({"EFT_COACH_DATA__DIRECTORY": "/d"}, tmp_path).database_url == "sqlite:////d/coach.sqlite3"


def test_room_has_its_own_usual_profile(tmp_path: Path):
    """The room's profile is sitting unless another one was asked for by name."""
    assert load({}, tmp_path).pace.profile_or("sitting") == "sitting"
    assert load({"EFT_COACH_PACE__PROFILE": "gentle"}, tmp_path).pace.profile_or("sitting") == "gentle"


def test_offered_follows_the_default_language(tmp_path: Path):
    """Where only the default language is given, it is the one that is offered."""
    assert load({"EFT_COACH_LANGUAGES__DEFAULT": "de"}, tmp_path).languages.offered == ("de",)


@pytest.mark.parametrize(("given", "expected"), [
    ({}, "/"),
    ({"URL": "https://a.example/bot/hook"}, "/bot/hook"),
    ({"URL": "https://a.example/outside", "PATH": "/inside"}, "/inside"),
])  # fmt: skip
def test_webhook_route(given: dict[str, str], expected: str, tmp_path: Path):
    """The path that is served is that of the registered address unless one is given."""
    environment = {f"EFT_COACH_TELEGRAM__WEBHOOK__{name}": value for name, value in given.items()}
    assert expected == load(environment, tmp_path).telegram.webhook.route


@pytest.mark.parametrize("off", ["off", "'off'", "false", ""])
def test_metrics_off(off: str, tmp_path: Path):
    """The endpoint is off however YAML reads the word."""
    (tmp_path / "config.yaml").write_text(f"metrics:\n  listen: {off}\n", encoding="utf-8")
    assert load({}, tmp_path).metrics.listen is None


@pytest.mark.parametrize(("said", "expected"), [("Asia/Tokyo", "Asia/Tokyo"), (":Asia/Tokyo", "Asia/Tokyo")])
def test_zone_of_this_machine(said: str, expected: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """The machine's own zone is taken from TZ where that names one."""
    monkeypatch.setenv("TZ", said)
    assert expected == load({}, tmp_path).zone.key


def test_zone_of_a_machine_that_has_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Where nothing names a zone, the couple's hour is in UTC."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0")
    monkeypatch.setattr("os.path.realpath", lambda _: "/etc/localtime")
    assert load({}, tmp_path).zone.key == "UTC"


NEEDED = {
    "TELEGRAM_BOT_TOKEN": TOKEN,
    "EFT_COACH_HOST__NAME": "Kim",
    "EFT_COACH_HOST__CONTACT": "kim@example.org",
}


@pytest.mark.parametrize(("missing", "said"), [
    ("TELEGRAM_BOT_TOKEN", "TELEGRAM_BOT_TOKEN"),
    ("EFT_COACH_HOST__NAME", "host.name"),
    ("EFT_COACH_HOST__CONTACT", "host.contact"),
    ("EFT_COACH_TELEGRAM__WEBHOOK__URL", "telegram.webhook.url"),
])  # fmt: skip
def test_what_the_bot_needs(missing: str, said: str, tmp_path: Path):
    """The bot says by name what it cannot start without."""
    whole = NEEDED | {"EFT_COACH_TELEGRAM__WEBHOOK__URL": "https://a.example/hook"}
    load(whole, tmp_path).require_telegram(webhook=True)
    with pytest.raises(ConfigError, match=re.escape(said)):
        load({name: value for name, value in whole.items() if name != missing}, tmp_path).require_telegram(
            webhook=True
        )


def test_polling_needs_no_address(tmp_path: Path):
    """Without a webhook no address is asked for."""
    load(NEEDED, tmp_path).require_telegram(webhook=False)


def test_settings_are_frozen(tmp_path: Path):
    """Nobody changes a setting while the coach runs."""
    with pytest.raises(ValueError, match="frozen"):
        load({}, tmp_path).pace.profile = "sitting"  # type: ignore[misc]


def test_defaults_without_reading_anything():
    """A plain `Settings()` is the defaults, for tests that need some settings."""
    assert Settings().pace == PaceSettings()


def test_loading_is_light():
    """Reading the settings imports nothing of what only a running coach needs."""
    program = "import sys, bot.config; print([m for m in sys.modules if m in sys.argv])"
    heavy = [
        "telegram",
        "aiohttp",
        "numpy",
        "matplotlib",
        "babel",
        "jinja2",
        "cryptography",
        "rich",
        "asyncio",
    ]
    command = [sys.executable, "-c", program, *heavy]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"
