"""Settings that cannot be used: each is refused in one sentence that names it and says what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.config import ConfigError, PaceSettings, load

MASTER_KEY = "0123456789abcdef" * 4


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[..., str]:
    """What is said when a file of this text, or these variables, are refused."""

    def refuse(text: str = "", environment: dict[str, str] | None = None) -> str:
        (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError) as caught:
            load(environment or {}, tmp_path)
        return str(caught.value).replace(f"{tmp_path}/", "")

    return refuse


WRONG = [
    ("pace: {turn_nudge: 90}", "The setting pace.turn_nudge must be a duration such as 45s, 20m, 36h or 14d, or 0s for "
     "at once or none; correct it in config.yaml."),
    ("pace: {profile: quick}", "The setting pace.profile must be 'gentle' or 'sitting'; correct it in config.yaml."),
    ("pace: gentle", "The setting pace must hold settings of its own, one below the other; correct it in config.yaml."),
    ("telegram: {webhook: {port: 70000}}", "The setting telegram.webhook.port must be at most 65535; "
     "correct it in config.yaml."),
    ("telegram: {webhook: {port: true}}", "The setting telegram.webhook.port must be a number; "
     "correct it in config.yaml."),
    ("telegram: {webhook: {port: 8.5}}", "The setting telegram.webhook.port must be a whole number; "
     "correct it in config.yaml."),
    ("telegram: {webhook: {path: coach}}", "The setting telegram.webhook.path must begin with a slash; "
     "correct it in config.yaml."),
    ("telegram: {webhook: {url: coach.example}}", "The setting telegram.webhook.url must be a whole address that begins "
     "with http:// or https://; correct it in config.yaml."),
    ("telegram: {limits: {overall: -1}}", "The setting telegram.limits.overall must be at least 0; "
     "correct it in config.yaml."),
    ("telegram: {limits: {overall: many}}", "The setting telegram.limits.overall must be a number; "
     "correct it in config.yaml."),
    ("telegram: {limits: {overall: .inf}}", "The setting telegram.limits.overall must be a plain number; "
     "correct it in config.yaml."),
    ("host: {name: 7}", "The setting host.name must be text: put it in quotes; correct it in config.yaml."),
    ("host: {is_partner: perhaps}", "The setting host.is_partner must be true or false; correct it in config.yaml."),
    ("data: {directory: [a]}", "The setting data.directory must be a path, as text; correct it in config.yaml."),
    ("database: {url: 'mysql://x'}", "The setting database.url must begin with sqlite:/// and name a file, or begin "
     "with postgresql://; correct it in config.yaml."),
    ("languages: {offered: 3}", "The setting languages.offered must be a list; correct it in config.yaml."),
    ("languages: {offered: [Klingon]}", "The setting languages.offered.0 must be a language tag such as en or pt-BR; "
     "correct it in config.yaml."),
    ("languages: {offered: [de]}", "The setting languages.offered must hold the language that languages.default names; "
     "correct it in config.yaml."),
    ("seed: x", "The setting seed must be a whole number; correct it in config.yaml."),
    ("metrics: {listen: ':9100'}", "The setting metrics.listen must be off or an address such as 127.0.0.1:9100; "
     "correct it in config.yaml."),
    ("time_zone: Atlantis/Main", "The setting time_zone must be the name of a time zone such as Europe/Lisbon or UTC; "
     "correct it in config.yaml."),
    ("pace: {turn_nugde: 1h}", "There is no setting pace.turn_nugde: correct or remove it in config.yaml "
     "(is pace.turn_nudge meant?)."),
    ("zzz: 1", "There is no setting zzz: correct or remove it in config.yaml."),
    ("7: 1", "There is no setting 7: correct or remove it in config.yaml."),
    ("telegram: {token: '1:a'}", "The setting telegram.token is a secret and must not stand in config.yaml: put it "
     "into the environment variable TELEGRAM_BOT_TOKEN and remove it from the file."),
    ("telegram: {webhook: {secret: a}}", "The setting telegram.webhook.secret is a secret and must not stand in "
     "config.yaml: put it into the environment variable EFT_COACH_TELEGRAM__WEBHOOK__SECRET and remove it from the "
     "file."),
    (f"keys: {{master_key: '{MASTER_KEY}'}}", "The setting keys.master_key is a secret and must not stand in "
     "config.yaml: put it into the environment variable EFT_COACH_MASTER_KEY and remove it from the file."),
    ("telegram: {token_file: nowhere}", "The file that the setting telegram.token_file names cannot be read: make it "
     "readable or correct its path."),
    ("pace: [", "The settings file config.yaml is no valid YAML near line 1: correct the indentation, colons, quotes "
     "and names that stand twice there."),
    ("seed: 1\npace: {}\nseed: 2", "The settings file config.yaml is no valid YAML near line 3: correct the "
     "indentation, colons, quotes and names that stand twice there."),
    ("- seed", "The settings file config.yaml must hold settings by name, such as those in config.yaml."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), WRONG, ids=[text[:40] for text, _ in WRONG])
def test_wrong_file(text: str, sentence: str, refusal: Callable[..., str]):
    """A wrong key, type or file is refused with its path in one sentence that says what to do."""
    assert sentence == refusal(text)


@pytest.mark.parametrize(("name", "value", "sentence"), [
    ("EFT_COACH_PACE__TURN_NUDGE", "soon", "The setting pace.turn_nudge must be a duration such as 45s, 20m, 36h or "
     "14d, or 0s for at once or none; correct it in the environment variable EFT_COACH_PACE__TURN_NUDGE."),
    ("EFT_COACH_LANGUAGES__OFFERED", "en,,de", "The setting languages.offered.1 must be a language tag such as en or "
     "pt-BR; correct it in the environment variable EFT_COACH_LANGUAGES__OFFERED."),
    ("TELEGRAM_BOT_TOKEN", "bot/token", "The setting telegram.token must be the token as BotFather gave it, without "
     "spaces or slashes; correct it in the environment variable TELEGRAM_BOT_TOKEN."),
    ("EFT_COACH_MASTER_KEY", "abc", "The setting keys.master_key must have exactly 64 hexadecimal digits; "
     "correct it in the environment variable EFT_COACH_MASTER_KEY."),
    ("EFT_COACH_PACE__NUDGE", "1h", "There is no setting behind the environment variable EFT_COACH_PACE__NUDGE: "
     "correct or remove it (is EFT_COACH_PACE__TURN_NUDGE meant?)."),
    ("EFT_COACH_PACE", "{}", "There is no setting behind the environment variable EFT_COACH_PACE: correct or remove it."),
    ("EFT_COACH_KEYS__MASTER_KEY", MASTER_KEY, "There is no setting behind the environment variable "
     "EFT_COACH_KEYS__MASTER_KEY: correct or remove it (is EFT_COACH_KEYS__MASTER_FILE meant?)."),
    ("eft_coach_seed", "1", "There is no setting behind the environment variable eft_coach_seed: "
     "correct or remove it (is EFT_COACH_SEED meant?)."),
    ("EFT_COACH_CONFIG", "/nowhere/config.yaml", "The settings file /nowhere/config.yaml cannot be read: see that it "
     "is there, readable and UTF-8 text, or correct EFT_COACH_CONFIG."),
])  # fmt: skip
def test_wrong_variable(name: str, value: str, sentence: str, refusal: Callable[..., str]):
    """A wrong or unknown variable is refused by its name in one sentence that says what to do."""
    assert sentence == refusal("", {name: value})


def test_variable_below_a_wrong_section(refusal: Callable[..., str]):
    """A variable does not hide that its section in the file is a single value."""
    said = refusal("pace: gentle", {"EFT_COACH_PACE__TURN_NUDGE": "1h"})
    assert said.startswith("The setting pace must hold settings of its own")


@pytest.mark.parametrize(
    "value",
    ["", "5", "s", "1.5h", "1h30m", "-1h", "1 h", "1H", "1w", "٣h", "36501d", "999999999999d", "1h\n"],
)
def test_wrong_durations(value: str):
    """Only one whole number and one unit make a duration, and none lasts longer than a century."""
    with pytest.raises(ValueError, match="must be a duration"):
        PaceSettings.model_validate({"turn_nudge": value})


@example(number=36_500, unit="d")
@given(number=st.integers(min_value=0, max_value=36_500), unit=st.sampled_from("smhd"))
def test_durations(number: int, unit: str):
    """Every number of every unit, nought included, is the length that it says."""
    seconds = number * {"s": 1, "m": 60, "h": 3600, "d": 86_400}[unit]
    assert (
        seconds == PaceSettings.model_validate({"turn_nudge": f"{number}{unit}"}).turn_nudge.total_seconds()
    )


@pytest.mark.parametrize("environment", [
    {"EFT_COACH_MASTER_KEY": MASTER_KEY[:-1] + "x"},
    {"TELEGRAM_BOT_TOKEN": "11020 1543:AAHd"},
    {"EFT_COACH_TELEGRAM__WEBHOOK__SECRET": "no spaces please"},
    {"EFT_COACH_DATABASE__URL": "mysql://eft:no spaces please@localhost"},
])  # fmt: skip
def test_refusals_repeat_no_value(environment: dict[str, str], refusal: Callable[..., str]):
    """What was wrong is named, but never repeated, since it may be a secret."""
    (value,) = environment.values()
    assert value not in refusal("", environment)
