"""The doctor: looks at settings, keys, database, token and the rest, and says of each in one line what to do.

It creates and changes nothing: of the key store it opens a copy. It names no secret. Without a network it says
that the token could not be asked about.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from bot.app import database, master_key, people
from bot.checkup import Finding, bad, note, ok
from bot.config import ConfigError, Settings
from bot.helplines import FILE as HELPLINES
from bot.helplines import countries
from bot.performing import kept_fact
from bot.ports import Unit
from bot.sourced import Sourced
from bot.storage.errors import StorageError
from bot.storage.keys import open_keys
from bot.storage.master import readable_by_others
from bot.storage.sqlite import open_to_read
from bot.therapists import FILE as THERAPISTS
from bot.therapists import places
from flows.language.findings import Category

PATIENCE: Final = 5.0
"""Seconds for the one question to the Bot API server."""
LEAST_FREE: Final = 200 * 2**20
"""Bytes that should be free where the database lies."""
SOURCE_AGE: Final = timedelta(days=180)
TELEGRAMS_PORTS: Final = frozenset({443, 80, 88, 8443})
_KEY_STORE: Final = "storage.key_store"


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything. Raises nothing that a setting or a file can cause."""
    return [
        _settings(settings),
        *_master(settings),
        *await _database(settings),
        *await _key_store(settings),
        _disk(settings),
        *_host(settings),
        *await _token(settings),
        *_webhook(settings),
        _zone(settings),
        *_ages("helplines", "lines", HELPLINES, lambda: [place.lines for place in countries().values()]),
        *_ages(
            "therapists",
            "directories",
            THERAPISTS,
            lambda: [place.directories for place in places().values()],
        ),
    ]


# --- what is configured ------------------------------------------------------------------------------------


def _settings(settings: Settings) -> Finding:
    kind = urlsplit(settings.database_url).scheme
    parts = (
        f"pace {settings.pace.profile}",
        f"languages {', '.join(settings.languages.offered)}",
        f"database {kind}",
        f"data in {settings.data.directory}",
        f"metrics {settings.metrics.listen or 'off'}",
        f"drafts kept {settings.retention.drafts}, shared words {settings.retention.words_after_close} after the end",
    )
    return ok("settings", "; ".join(parts))


def _host(settings: Settings) -> Iterator[Finding]:
    missing = [
        name
        for name, value in (("host.name", settings.host.name), ("host.contact", settings.host.contact))
        if not value
    ]
    if missing:
        grade = bad if settings.telegram.token is not None else note
        yield grade(
            "host", f"{' and '.join(missing)} not given: the bot tells people who runs it, and needs it."
        )
    else:
        yield ok("host", "name and contact are given; people read them before they agree.")
    if settings.host.is_partner:
        yield note(
            "host",
            "one of the two runs this: the private check-in is not asked, since it could not be private.",
        )


def _zone(settings: Settings) -> Finding:
    now = datetime.now(UTC).astimezone(settings.zone)
    said = f"{settings.time_zone}, where it is {now:%H:%M} now"
    if settings.time_zone in {"UTC", "Etc/UTC"}:
        return note(
            "time zone", f"{said}: if the couple lives elsewhere, set time_zone, or they choose in /settings."
        )
    return ok("time zone", f"{said}.")


def _webhook(settings: Settings) -> Iterator[Finding]:
    hook = settings.telegram.webhook
    if hook.url is None:
        return
    parts = urlsplit(hook.url)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        yield bad("webhook", "the port in telegram.webhook.url is no port: correct it.")
        return
    own_server = urlsplit(settings.telegram.base_url).hostname != "api.telegram.org"
    if not own_server and parts.scheme != "https":
        yield bad("webhook", "Telegram calls https addresses only: change telegram.webhook.url.")
    elif not own_server and port not in TELEGRAMS_PORTS:
        yield bad(
            "webhook",
            f"Telegram calls the ports 443, 80, 88 and 8443 only, not {port}: change telegram.webhook.url.",
        )
    elif hook.path is not None and hook.path != (parts.path or "/"):
        yield note(
            "webhook",
            "its path differs from that of its url: whatever stands before it must translate one into the other.",
        )
    else:
        yield ok("webhook", f"the address and the path agree; it listens on {hook.listen}:{hook.port}.")


# --- keys and files ----------------------------------------------------------------------------------------


def _master(settings: Settings) -> Iterator[Finding]:
    if settings.keys.master_key is not None:
        yield ok("master key", "comes from the environment.")
        return
    file = settings.keys.master_file
    if not file.exists():
        needed = settings.telegram.token is not None or _exists(settings)
        says = f"there is none at {file}: room, practice and play make one at their first run"
        yield (
            bad("master key", f"{says}, the bot needs it before.")
            if needed
            else note("master key", f"{says}.")
        )
        return
    try:
        master_key(settings, make=False)
    except StorageError as error:
        yield bad("master key", str(error))
        return
    if readable_by_others(file):
        yield bad("master key", f"{file} can be read or changed by others: run `chmod 600` on it.")
    elif _within(file, settings.data.directory):
        yield bad(
            "master key",
            f"{file} lies in the data directory: a copy of the data would hold its key. Move it, and name it in keys.master_file.",
        )
    else:
        yield ok("master key", f"{file} is there, readable by its owner only, apart from the data.")


def _exists(settings: Settings) -> bool:
    try:
        return database(settings).exists()
    except ConfigError:
        return False


def _within(file: Path, directory: Path) -> bool:
    return file.resolve().is_relative_to(directory.resolve())


async def _database(settings: Settings) -> list[Finding]:
    try:
        file = database(settings)
    except ConfigError as error:
        return [bad("database", str(error))]
    if not file.exists():
        return [note("database", f"there is none at {file} yet: it is made at the first start.")]
    try:
        async with open_to_read(file) as unit:
            kept = await _kept(unit)
    except StorageError as error:
        return [bad("database", str(error))]
    if readable_by_others(file):
        return [bad("database", f"{file} can be read or changed by others: run `chmod 600` on it.")]
    return [ok("database", f"{file} opens, and its schema is of this version."), *kept]


async def _kept(unit: Unit) -> list[Finding]:
    """How often people who allowed counting kept a text against a remark: a hint where the coach is wrong."""
    counts = [
        (str(category), sure, int(await unit.get_fact(kept_fact(category, sure=sure)) or 0))
        for category in Category
        for sure in (True, False)
    ]
    said = [f"{category}{'' if sure else ' (not sure)'} {count}" for category, sure, count in counts if count]
    return [note("coach", f"texts kept against a remark: {', '.join(said)}.")] if said else []


async def _key_store(settings: Settings) -> list[Finding]:
    """Whether the master key fits the people's keys, and these the database; asked of a copy."""
    try:
        file, known = people(settings), await _mark(settings)
    except ConfigError as error:
        return [bad("people's keys", str(error))]
    if not file.exists():
        says = f"there is no key store at {file}"
        if known:
            return [
                bad("people's keys", f"{says}: name the one of this database in keys.people, or restore it.")
            ]
        return [note("people's keys", f"{says} yet: it is made at the first start.")]
    findings = []
    if readable_by_others(file):
        findings.append(
            bad("people's keys", f"{file} can be read or changed by others: run `chmod 600` on it.")
        )
    if _within(file, settings.data.directory):
        findings.append(
            note(
                "people's keys",
                f"{file} lies in the data directory: back it up apart, or an erased person's key stays in old backups.",
            )
        )
    try:
        mark = await _mark_of_copy(settings, file)
    except StorageError as error:
        return [*findings, bad("people's keys", str(error))]
    except OSError:
        return [*findings, bad("people's keys", f"{file} cannot be read: check its rights.")]
    if known and mark != known:
        return [
            *findings,
            bad(
                "people's keys",
                f"{file} holds the keys of another database: name the right one in keys.people.",
            ),
        ]
    return findings or [ok("people's keys", f"{file} opens with the master key.")]


async def _mark(settings: Settings) -> str | None:
    """Which key store the database was written with; None where that cannot be known."""
    file = database(settings)
    try:
        async with open_to_read(file) as unit:
            return await unit.get_fact(_KEY_STORE)
    except StorageError:
        return None


async def _mark_of_copy(settings: Settings, file: Path) -> str:
    master = master_key(settings, make=False)
    with tempfile.TemporaryDirectory(prefix="eft-coach-doctor-") as folder:
        copy = Path(folder) / file.name
        for ending in ("", "-wal"):
            part = file.with_name(file.name + ending)
            if part.exists():
                await asyncio.to_thread(shutil.copyfile, part, copy.with_name(copy.name + ending))
        try:
            keys = await open_keys(copy, master, make=False)
        except StorageError as error:
            raise StorageError(str(error).replace(str(copy), str(file))) from None
        try:
            return keys.mark.hex()
        finally:
            await keys.close()


def _disk(settings: Settings) -> Finding:
    directory = settings.data.directory
    standing = next((each for each in (directory, *directory.parents) if each.exists()), directory)
    if not standing.is_dir() or not os.access(standing, os.W_OK | os.X_OK):
        return bad("disk", f"nothing can be written in {standing}: change its rights, or data.directory.")
    free = shutil.disk_usage(standing).free
    if free < LEAST_FREE:
        return bad("disk", f"only {free // 2**20} MB are free in {standing}: make room.")
    return ok("disk", f"{standing} can be written in, {free // 2**20} MB are free.")


# --- Telegram ----------------------------------------------------------------------------------------------


async def _token(settings: Settings) -> list[Finding]:
    if settings.telegram.token is None:
        return [note("token", "none is given: the room works without one, the bot needs TELEGRAM_BOT_TOKEN.")]
    status, answer = await _get_me(settings)
    result = answer.get("result") if isinstance(answer.get("result"), dict) else None
    if status == 0:
        return [
            note(
                "token",
                "it could not be asked about: the Bot API server was not reached, or did not answer in time.",
            )
        ]
    if status in {401, 404}:
        return [
            bad(
                "token",
                "the Bot API server does not accept it: copy it again from @BotFather, and check telegram.base_url.",
            )
        ]
    if status != 200 or not result:
        return [
            note("token", f"it could not be asked about: the Bot API server answered with status {status}.")
        ]
    findings = [ok("token", f"accepted; the bot is @{result.get('username', '?')}.")]
    if result.get("can_join_groups") is False:
        findings.append(
            bad("groups", "the bot may not be added to groups: allow it with @BotFather, /setjoingroups.")
        )
    findings.append(
        ok(
            "groups",
            "privacy mode may stay on. In its group the bot needs no rights but to send messages, and to pin one.",
        )
    )
    return findings


async def _get_me(settings: Settings) -> tuple[int, dict[str, Any]]:
    """Ask whose the token is. The status is 0 where nobody answered. The address holds the token: it is never shown."""
    import aiohttp  # noqa: PLC0415 -- only where a token is given

    token = settings.telegram.token
    address = f"{settings.telegram.base_url}{token.get_secret_value() if token else ''}/getMe"
    try:
        async with (
            aiohttp.ClientSession(trust_env=True, timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session,
            session.get(address) as response,
        ):
            try:
                answer = await response.json(content_type=None)
            except ValueError:
                answer = {}
            return response.status, answer if isinstance(answer, dict) else {}
    except (aiohttp.ClientError, OSError, ValueError):  # a time-out is an OSError
        return 0, {}


# --- what ages ---------------------------------------------------------------------------------------------


def _ages(
    about: str, noun: str, file: str, listed: Callable[[], Iterable[Sequence[Sourced]]]
) -> Iterator[Finding]:
    """Whether the sources of a list that ships by country are young enough; numbers and addresses change."""
    try:
        by_country = list(listed())
    except ValueError as error:
        yield bad(about, f"{error}: see prompts/{file}.")
        return
    dates = [entry.verified_on for entries in by_country for entry in entries]
    today = datetime.now(UTC).date()
    old = sum(today - date > SOURCE_AGE for date in dates)
    said = f"{len(dates)} {noun} in {len(by_country)} countries"
    if old:
        yield note(
            about,
            f"{said}; the source of {old} is over {SOURCE_AGE.days} days old (the oldest of {min(dates)}): "
            f"people read the date. Look at the {noun} of your country on their own sites.",
        )
    else:
        yield ok(about, f"{said}, all with a source of the last {SOURCE_AGE.days} days.")
