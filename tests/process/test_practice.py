"""`eft-coach practice` as a process: driven through a pipe and in a terminal, to its end and in the middle of it."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest

PROGRAM: Final = Path(sys.executable).with_name("eft-coach")
MARKER: Final = "quagmire-7431"
"""Stands in everything that is written here."""
PATIENCE: Final = 30.0
HARMLESS: Final = ("1", *"2222222", "1")
"""The eight answers of somebody with nothing to fear, and sending them."""
TELL: Final = ("1", *HARMLESS, "5", "7")
"""The first door, the questions, and nothing of either list."""
NOTE: Final = (f"I want to be honest {MARKER}.", "I was so in May.", "")
TICKS: Final = tuple("111111")
SHORT: Final = (
    f"From March to August I met Sam every week, and I lied to you about it {MARKER}.", "",
    f"I chose this {MARKER}.", "You did not cause it.", "",
    f"I imagine that you feel alone and fooled {MARKER}.", "",
    f"You owe me nothing tonight {MARKER}.", "",
)  # fmt: skip
WHOLE: Final = (*TELL, *NOTE, *TICKS, *SHORT)
LONG: Final = (
    f"I have something serious to tell you {MARKER}.", "",
    f"I told you I was at work when I was not {MARKER}.", "",
    f"I am sorry that I lied to you {MARKER}.", "",
    f"I have booked a test for Monday {MARKER}.", "",
    f"I will answer what you ask {MARKER}.", "",
)  # fmt: skip
DONT_KEEP: Final = "4"
KEEP: Final = "1"


def environment(home: Path) -> dict[str, str]:
    given = {name: value for name, value in os.environ.items() if not name.startswith("EFT_COACH_")}
    given |= {
        name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")
    }
    return {
        **given,
        "EFT_COACH_SEED": "7",
        "EFT_COACH_TIME_ZONE": "UTC",
        "TERM": "xterm",
        "PYTHONHASHSEED": "random",
    }


def piped(home: Path, lines: Sequence[str], *options: str) -> str:
    """Run it to its end with these lines, and return what it printed."""
    done = subprocess.run(
        [PROGRAM, "practice", *options],
        input="".join(f"{line}\n" for line in lines).encode(),
        capture_output=True,
        env=environment(home),
        cwd=home,
        timeout=PATIENCE,
        check=False,
    )
    assert b"" == done.stderr
    assert 0 == done.returncode
    return done.stdout.decode()


def files_with(home: Path, text: str) -> list[Path]:
    """Every file below the folder that holds this text, in the encodings that programs use."""
    wanted = [text.encode(), text.encode("utf-16-le"), text.encode().hex().encode()]
    return [
        file
        for file in home.rglob("*")
        if file.is_file() and any(each in file.read_bytes() for each in wanted)
    ]


class Terminal:
    """The program in a terminal of its own, typed into like a person does."""

    def __init__(self, home: Path, *options: str) -> None:
        self._main, side = pty.openpty()
        self.process = subprocess.Popen(
            [PROGRAM, "practice", *options],
            stdin=side,
            stdout=side,
            stderr=side,
            env=environment(home),
            cwd=home,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 -- no threads run here
        )
        os.close(side)
        self.shown = ""
        self._read_to = 0

    def wait_for(self, text: str) -> None:
        """Wait until this is shown, in however many lines, after what was waited for before."""
        wanted = re.compile(re.escape(text).replace("\\ ", r"\s+"))
        deadline = time.monotonic() + PATIENCE
        while (found := wanted.search(self.shown, self._read_to)) is None:
            assert time.monotonic() < deadline, f"{text!r} was not shown in:\n{self.shown[self._read_to :]}"
            assert self._pump(), f"it ended before {text!r} in:\n{self.shown[self._read_to :]}"
        self._read_to = found.end()

    def type(self, *lines: str) -> None:
        for line in lines:
            os.write(self._main, f"{line}\n".encode())

    def press(self, key: bytes) -> None:
        os.write(self._main, key)

    def wait_to_type(self) -> None:
        """Wait until it really waits: CPython's readline misses a signal between showing the mark and waiting."""
        self.wait_for("> ")
        time.sleep(0.5)

    def end(self) -> int:
        """Wait for the end, and return its status."""
        while self._pump():
            pass
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._main)

    def _pump(self) -> bool:
        ready, _, _ = select.select([self._main], [], [], PATIENCE)
        try:
            read = os.read(self._main, 65536) if ready else b""
        except OSError:  # the other side is closed
            read = b""
        self.shown += read.decode(errors="replace").replace("\r\n", "\n")
        return bool(read)


def _take_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.close()


# --- through a pipe ------------------------------------------------------------------------------------------


def test_all_stages_twice_the_same(tmp_path: Path) -> None:
    """Both scripts, a part written again, undo, and the end: the same lines give the same transcript."""
    lines = (
        DONT_KEEP, *WHOLE, "/edit fact", f"In May I met Sam once, and lied about it {MARKER}.", "", "/undo", "3",
        *LONG, "/view", "/help", "1", "4",
    )  # fmt: skip
    homes = [tmp_path / name for name in ("one", "two")]
    for each in homes:
        each.mkdir()
    one, two = (piped(each, lines) for each in homes)

    assert one == two
    assert "Nobody is told that you were here." in one
    for number, name in enumerate(
        ("How it begins", "What happened", "How it was hidden", "Whose choice it was"), 1
    ):
        assert f"{number}. {name}\n" in one
    assert "9. What I do with questions" in one
    assert "The last change is taken back." in one
    assert "All of it has words now." in one
    assert "That is enough for one sitting." in one.split("All of it has words now.")[-1]
    assert re.search("\x1b|\r", one) is None
    assert one == piped(homes[0], lines, "--plain")


def test_the_second_door(tmp_path: Path) -> None:
    """Impact, need, what would help; the coach of the one who was hurt."""
    lines = (
        DONT_KEEP, "2", *HARMLESS, "5", "You are a pig.", "", "On Friday I read the messages and went cold.", "",
        "I'm afraid that I don't matter.", "", "I need you to tell me when you are late.", "",
    )  # fmt: skip
    shown = piped(tmp_path, lines)

    assert (
        "You are »a pig«." in shown.replace("»You are", "You are »").replace("«a pig", "a pig")
        or "»" in shown
    )
    assert "That this hurt makes sense." in shown
    assert "All of it has words now." in shown
    assert "Money" not in shown


def test_a_remark_names_its_words_why_and_a_question(tmp_path: Path) -> None:
    """And never the name of a kind."""
    shown = piped(
        tmp_path, (DONT_KEEP, *TELL, "1", *TICKS, "I met Sam in May because you were never there.", "")
    )

    assert "    I met Sam in May »because you were never there«." in shown
    assert "your own choice disappears in it" in shown
    assert "What did you yourself decide, at which moment?" in shown
    assert re.search(r"\b[A-Z]{4,}\b", shown) is None


def test_fear_and_a_wish_to_die_end_in_support(tmp_path: Path) -> None:
    """In the questions, and in what is written; help is one number away, and the script is not."""
    afraid = piped(tmp_path, (DONT_KEEP, "1", "1", "1", *"222222", "1", "/view", "1", "1"))
    assert "Don't tell something hard at home, or alone with them" in afraid
    assert "That comes a little later" in afraid
    assert "findahelpline.com" in afraid

    lines = (DONT_KEEP, *TELL, "1", *TICKS, "I have the pills next to me.", "", "/view")
    dying = piped(tmp_path, lines)
    assert "This comes before any words for somebody else" in dying
    assert "pills" not in dying
    assert "2. Whose choice it was" not in dying


def test_any_no_and_the_script_says_so(tmp_path: Path) -> None:
    """To the end."""
    shown = piped(tmp_path, (DONT_KEEP, *TELL, *NOTE, *"112111", *SHORT))

    assert "• All the money." in shown.split("Still missing")[1]
    assert "All of it has words now." not in shown


def test_wrong_empty_and_huge_input(tmp_path: Path) -> None:
    """Each is answered in one plain sentence, nothing is taken, and the right answer goes on from there."""
    huge = "x" * 100_000
    shown = piped(
        tmp_path,
        (
            "", "nonsense", "9", "0", "-1", "4.0", huge, "/dance", "/view", DONT_KEEP, *TELL, "", huge, "",
            *("y" * 80 for _ in range(60)), "", "\x1b[2J\x07", "", *NOTE, *TICKS, *SHORT,
        ),
    )  # fmt: skip

    assert 6 == shown.count("That isn't one of the choices: type a number from 1 to 4, or /help.")
    assert 2 <= shown.count("Nothing has arrived yet; take your time.")
    assert 2 == shown.count("That is longer than one part can be")
    assert 1 == shown.count("I don't know that word with a slash")
    assert 1 == shown.count("That comes a little later")
    assert "xxx" not in shown
    assert "\x1b" not in shown
    assert "All of it has words now." in shown


def test_any_bytes_are_no_error(tmp_path: Path) -> None:
    """What is no text in the terminal's encoding is replaced, and the practice goes on."""
    done = subprocess.run(
        [PROGRAM, "practice"], input=b"\xff\xfe\n\x00\n4\n1\n", capture_output=True, env=environment(tmp_path),
        cwd=tmp_path, timeout=PATIENCE, check=False,
    )  # fmt: skip

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"1 of 8" in done.stdout


# --- kept, and not kept --------------------------------------------------------------------------------------


def test_what_is_not_kept_is_nowhere(tmp_path: Path) -> None:
    """In no file below the folders of data, keys, cache and home, neither afterwards nor while it runs."""
    process = subprocess.Popen(
        [PROGRAM, "practice"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environment(tmp_path), cwd=tmp_path,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("".join(f"{line}\n" for line in (DONT_KEEP, *WHOLE)).encode())
    process.stdin.flush()
    shown = b""
    while b"All of it has words now." not in shown:
        line = process.stdout.readline()
        assert line
        shown += line
    assert MARKER.encode() in shown
    assert [] == files_with(tmp_path, MARKER)
    process.communicate()

    assert [] == files_with(tmp_path, MARKER)
    assert any(tmp_path.rglob("*.sqlite3"))  # it looked where something could lie
    again = piped(tmp_path, ())
    assert MARKER not in again
    assert "Practising alone" in again


def test_what_is_kept_is_there_again_and_encrypted(tmp_path: Path) -> None:
    """Shown only after a tap; not in clear in any file."""
    first = piped(tmp_path, (KEEP, *WHOLE))
    assert "What you finished is kept, locked, until" in first
    assert [] == files_with(tmp_path, MARKER)

    bland = piped(tmp_path, ())
    assert "You are back." in bland
    assert MARKER not in bland
    again = piped(tmp_path, ("1",))
    assert first.split("1. What happened")[1] == again.split("1. What happened")[1]


def test_one_word_deletes_everything(tmp_path: Path) -> None:
    """Also in the middle of a text; afterwards it is as if nothing had been."""
    piped(tmp_path, (KEEP, *WHOLE))
    shown = piped(tmp_path, ("1", "/edit fact", "half a sentence", "/delete"))
    assert shown.endswith("Everything of this practice is deleted. Thank you for the time you gave it.\n\n")

    assert "Practising alone" in piped(tmp_path, ())


def test_killed_in_the_middle_it_goes_on_where_it_was_kept(tmp_path: Path) -> None:
    """Every text that was ended is there; the one that was being typed is not."""
    process = subprocess.Popen(
        [PROGRAM, "practice"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(tmp_path),
        cwd=tmp_path,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    lines = (KEEP, *TELL, *NOTE, *TICKS, *SHORT[:2], "half of")
    process.stdin.write("".join(f"{line}\n" for line in lines).encode())
    process.stdin.flush()
    while b"Whose choice it was" not in process.stdout.readline():
        pass
    process.kill()
    process.communicate()

    again = piped(tmp_path, ("1", "1"))
    assert "Whose choice it was" in again.split("You are back.")[1]
    assert SHORT[0] in again
    assert "half of" not in again


# --- in a terminal -------------------------------------------------------------------------------------------


def practised(terminal: Terminal, keep: str) -> None:
    """Go up to the second part."""
    terminal.wait_for("Type a number")
    terminal.type(keep, *TELL)
    terminal.wait_for("It stays out of the script.")
    terminal.type(*NOTE)
    terminal.wait_for("1 of 6")
    terminal.type(*TICKS)
    terminal.wait_for("What happened")
    terminal.type(*SHORT[:2])
    terminal.wait_for("Whose choice it was")
    terminal.wait_to_type()


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_in_a_terminal(tmp_path: Path, terminals: list[Terminal], options: tuple[str, ...]) -> None:
    """Emphasis and a mark to type at, none of it with --plain; Ctrl-D says goodbye."""
    terminal = Terminal(tmp_path, *options)
    terminals.append(terminal)
    terminal.wait_for("Type a number")
    terminal.type(DONT_KEEP, "1")
    terminal.wait_for("1 of 8")
    terminal.wait_for("Skip this one" if options else "> ")
    terminal.press(b"\x04")
    terminal.wait_for("Goodbye for now. Nothing is kept.")

    assert 0 == terminal.end()
    plain = bool(options)
    assert plain != ("\x1b[1mPractising alone\x1b[22m" in terminal.shown)
    assert plain != ("> " in terminal.shown)
    assert "\x1b" not in terminal.shown or not plain


@pytest.mark.parametrize("how", ["key", "term"])
def test_interrupted_nothing_that_was_kept_is_lost(
    tmp_path: Path, terminals: list[Terminal], how: str
) -> None:
    """Ctrl-C and being told to stop say goodbye; the next start goes on where it was kept."""
    terminal = Terminal(tmp_path)
    terminals.append(terminal)
    practised(terminal, KEEP)
    terminal.type("half of")
    terminal.wait_to_type()
    if how == "key":
        terminal.press(b"\x03")
    else:
        terminal.process.send_signal(signal.SIGTERM)
    terminal.wait_for("Goodbye for now. What you finished is kept, locked, until")
    terminal.wait_for("This window still shows what you wrote.")
    assert 0 == terminal.end()
    assert "Traceback" not in terminal.shown

    assert [] == files_with(tmp_path, MARKER)
    again = piped(tmp_path, ("1", "1"))
    assert SHORT[0] in again
    assert "half of" not in again


def test_interrupted_and_not_kept(tmp_path: Path, terminals: list[Terminal]) -> None:
    """A goodbye, and nothing anywhere."""
    terminal = Terminal(tmp_path)
    terminals.append(terminal)
    practised(terminal, DONT_KEEP)
    terminal.press(b"\x03")
    terminal.wait_for("Goodbye for now. Nothing is kept.")

    assert 0 == terminal.end()
    assert [] == files_with(tmp_path, MARKER)


def test_two_windows_do_not_write_over_each_other(tmp_path: Path, terminals: list[Terminal]) -> None:
    """The older one says so and closes; what the newer one wrote stays."""
    terminal = Terminal(tmp_path)
    terminals.append(terminal)
    practised(terminal, KEEP)
    piped(tmp_path, ("1", *SHORT[2:]))
    terminal.type("I chose to.", "")
    terminal.wait_for("changed in another window")

    assert 0 == terminal.end()
    assert "You did not cause it." in piped(tmp_path, ("1",))
