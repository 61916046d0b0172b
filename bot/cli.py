"""The command line. Heavy parts are imported by the command that needs them."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import Callable, Coroutine
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer

T = TypeVar("T")

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A coach for the conversation of two partners after trust was broken. Guided practice, not therapy.",
)
flow = typer.Typer(
    no_args_is_help=True, help="The catalogue of the conversation: list it, prove it, draw it."
)
db = typer.Typer(no_args_is_help=True, help="The database.")
app.add_typer(flow, name="flow")
app.add_typer(db, name="db")


class Role(StrEnum):
    """Which side of the injury the writer stands on."""

    INJURING = "injuring"
    INJURED = "injured"


def _end(sentence: str, status: int) -> NoReturn:
    """End with one plain sentence on stderr."""
    typer.echo(sentence, err=True)
    raise typer.Exit(status)


def _run(job: Coroutine[Any, Any, T]) -> T:
    """Run a job, as `_call` says."""
    return _call(lambda: asyncio.run(job))


def _call(job: Callable[[], T]) -> T:
    """Do a job; what a user can cause ends in one plain sentence, never in a traceback."""
    from bot.config import ConfigError  # noqa: PLC0415
    from bot.storage.errors import StorageError  # noqa: PLC0415
    from bot.telemetry import set_up  # noqa: PLC0415

    set_up()
    try:
        return job()
    except ConfigError as error:
        _end(str(error), 2)
    except StorageError as error:
        _end(str(error), 1)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _stop_cleanly() -> None:
    """Until the surface listens for itself, being told to stop while it starts is a clean stop too."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))


def _settings() -> Any:
    from bot.config import ConfigError, load  # noqa: PLC0415

    try:
        return load()
    except ConfigError as error:
        _end(str(error), 2)


# --- surfaces ----------------------------------------------------------------------------------------------


@app.command()
def room(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.", min=0, max=65535)] = 8080,
    *,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
) -> None:
    """Open the browser room: two phones and the shared chat on one page."""
    _stop_cleanly()
    from bot.app import run_room  # noqa: PLC0415

    _run(run_room(_settings(), host=host, port=port, browser=browser))


@app.command()
def telegram(
    *,
    webhook: Annotated[
        bool, typer.Option("--webhook", help="Be called by Telegram instead of asking.")
    ] = False,
) -> None:
    """Run the Telegram bot."""
    _stop_cleanly()
    from bot.app import run_telegram  # noqa: PLC0415
    from bot.telegram.errors import CannotRun  # noqa: PLC0415

    try:
        _run(run_telegram(_settings(), webhook=webhook))
    except CannotRun as error:
        _end(str(error), 1)


@app.command()
def practice(
    *,
    plain: Annotated[
        bool,
        typer.Option(
            "--plain", help="For screen readers and pipes: no emphasis, no line editing of its own."
        ),
    ] = False,
) -> None:
    """Practise alone: find the words for what has to be told, or for how you were hurt."""
    from bot.app import run_practice  # noqa: PLC0415

    settings = _settings()
    _call(lambda: run_practice(settings, plain=plain))


@app.command()
def play(
    file: Annotated[Path, typer.Argument(help="A transcript.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the chat as JSON.")] = False,
) -> None:
    """Play a transcript through the real engine and store, and print the chat."""
    from bot.play import BadTranscript, play_file, printed  # noqa: PLC0415

    try:
        played = _run(play_file(file))
    except BadTranscript as error:
        _end(str(error), 2)
    typer.echo(json.dumps(played.as_json(), ensure_ascii=False, indent=2) if as_json else printed(played))
    if played.failures:
        for line in played.failures:
            typer.echo(line, err=True)
        raise typer.Exit(1)


# --- language ----------------------------------------------------------------------------------------------


@app.command()
def feedback(
    stage: Annotated[str, typer.Option(help="The stage that the text is for.")],
    role: Annotated[Role, typer.Option(help="Who writes.")],
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write one JSON object a line.")] = False,
) -> None:
    """Say what the language coach finds in a text on stdin."""
    from bot.feedback import feedback_lines, feedback_text  # noqa: PLC0415

    try:
        if jsonl:
            for line in feedback_lines(sys.stdin, stage=stage, role=role.value):
                sys.stdout.write(line + "\n")
        else:
            typer.echo(feedback_text(sys.stdin.read(), stage=stage, role=role.value))
    except ValueError as error:
        _end(str(error), 2)


@app.command()
def screen(
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write one JSON object a line.")] = False,
) -> None:
    """Say whether a text on stdin names danger."""
    from bot.feedback import screen_lines, screen_text  # noqa: PLC0415

    try:
        if jsonl:
            for line in screen_lines(sys.stdin):
                sys.stdout.write(line + "\n")
        else:
            typer.echo(screen_text(sys.stdin.read()))
    except ValueError as error:
        _end(str(error), 2)


# --- the catalogue -----------------------------------------------------------------------------------------

_JSON = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@flow.command("list")
def list_flows(*, as_json: _JSON = False) -> None:
    """List the stages of the conversation."""
    from flows.check import stages  # noqa: PLC0415

    rows = stages()
    if as_json:
        typer.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        floor, choices = " then ".join(row["floor"]), " ".join(row["choices"])
        typer.echo(f"{row['sitting']}  {row['stage']:16} {floor:24} {choices}")


@flow.command()
def check(*, as_json: _JSON = False) -> None:
    """Prove the properties of the conversation over every reachable state."""
    from bot.proof import prove  # noqa: PLC0415

    proof = prove()
    typer.echo(json.dumps(proof.as_json(), indent=2) if as_json else proof.printed())
    if proof.failed:
        raise typer.Exit(1)


@flow.command()
def diagram(*, as_json: _JSON = False) -> None:
    """Draw the machines and the plan as Mermaid."""
    from flows.diagram import diagrams  # noqa: PLC0415

    drawn = diagrams()
    typer.echo(json.dumps(drawn, indent=2) if as_json else "\n\n".join(drawn.values()))


# --- operators ---------------------------------------------------------------------------------------------


@app.command(context_settings={"ignore_unknown_options": True})
def inspect(
    chat_id: Annotated[int, typer.Argument(help="The group's chat id, also an older one.")],
    *,
    as_json: _JSON = False,
) -> None:
    """Print the text-free status of a couple."""
    from bot.app import inspect as look  # noqa: PLC0415

    status = _run(look(_settings(), chat_id))
    if status is None:
        _end("There is no conversation in that chat: check the chat id.", 1)
    if as_json:
        typer.echo(json.dumps(status))
        return
    for key, value in status.items():
        typer.echo(f"{key}: {json.dumps(value)}")


@app.command()
def export(
    person_id: Annotated[int, typer.Argument(help="The person's Telegram user id.")],
    code: Annotated[
        str | None, typer.Option(help="The code that /mydata gave the person; asked for if it is not given.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            help="The new file; `-` prints the copy. If it is not given, one in the data directory."
        ),
    ] = None,
) -> None:
    """Write a copy of what is kept of a person, who gave you a code for it."""
    from bot.app import export as hand_out  # noqa: PLC0415
    from bot.export import SCREEN, CannotExport  # noqa: PLC0415
    from flows.ids import PersonId  # noqa: PLC0415

    settings = _settings()
    try:
        file = _run(hand_out(settings, PersonId(person_id), code or _asked("Their code"), out))
    except CannotExport as error:
        _end(str(error), 1)
    if file != SCREEN:
        typer.echo(str(file))
        typer.echo("It is not encrypted: hand it over, and delete it here.", err=True)


def _asked(question: str) -> str:
    """Ask on the terminal, or take a line of what is piped in; nothing of it reaches the standard output."""
    if sys.stdin.isatty():
        typer.echo(f"{question}: ", nl=False, err=True)
    line = sys.stdin.readline().strip()
    if not line:
        _end(f"{question} is missing: give it with --code, or on a terminal.", 2)
    return line


@app.command()
def doctor() -> None:
    """Check settings, key file, database, token and the rest, and say what to do."""
    from bot.doctor import examine  # noqa: PLC0415

    findings = _run(examine(_settings()))
    for finding in findings:
        typer.echo(finding.line())
    if any(finding.bad for finding in findings):
        raise typer.Exit(1)


@db.command("upgrade")
def db_upgrade() -> None:
    """Make the database, or bring it up to date."""
    from bot.app import upgrade  # noqa: PLC0415

    _run(upgrade(_settings()))
    typer.echo("The database is up to date.")


def main() -> None:
    """Run the command line. What was called wrongly ends in one sentence, like any other error."""
    try:
        status = app(standalone_mode=False)
    except typer.TyperException as error:
        called = getattr(getattr(error, "ctx", None), "command_path", None) or "eft-coach"
        wrong = " ".join(error.format_message().split()).rstrip(".?") or "A command is missing"
        typer.echo(f"{wrong}: `{called} --help` says how it is called.", err=True)
        raise SystemExit(error.exit_code) from None
    except (typer.Abort, KeyboardInterrupt):
        raise SystemExit(130) from None
    except BrokenPipeError:  # the reader of our output went away
        sys.stderr.close()
        raise SystemExit(1) from None
    raise SystemExit(status if isinstance(status, int) else 0)
