"""The master key: 64 hexadecimal digits in a file of its own or in the environment, never beside the data."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.storage.errors import StorageError
from bot.storage.sealing import KEY_BYTES

_DIGITS: Final = KEY_BYTES * 2
_OTHERS: Final = 0o077


class MasterKey:
    """The key that wraps all other keys. Its repr says nothing about it."""

    __slots__ = ("_secret",)

    def __init__(self, text: str) -> None:
        """Read 64 hexadecimal digits; a final newline is allowed. Raises StorageError for anything else."""
        digits = text.removesuffix("\n").removesuffix("\r")
        if len(digits) != _DIGITS or not set(digits) <= set("0123456789abcdefABCDEF"):
            raise StorageError("The master key must be 64 hexadecimal digits.")
        self._secret = bytes.fromhex(digits)

    def derive(self, purpose: str) -> bytes:
        """A key of 32 bytes for one purpose, by HKDF-SHA256."""
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode()).derive(
            self._secret
        )


def read_master_key(file: Path) -> MasterKey:
    """The master key in this file. Raises StorageError if there is none, or it cannot be used."""
    try:
        return MasterKey(file.read_text(encoding="ascii"))
    except FileNotFoundError:
        raise StorageError(
            f"There is no master key at {file}: put 64 hexadecimal digits there, or name its file in keys.master_file."
        ) from None
    except (OSError, UnicodeDecodeError):
        raise StorageError(
            f"The master key at {file} cannot be read: check the file and its rights."
        ) from None
    except StorageError:
        raise StorageError(f"The master key at {file} must be 64 hexadecimal digits.") from None


def read_or_make_master_key(file: Path) -> MasterKey:
    """The master key in this file, made there (readable by its owner only, safely on disk) when it is missing.

    Two processes that do this at once end up with the same key.
    """
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
        try:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as opened:
                opened.write(f"{secrets.token_hex(KEY_BYTES)}\n")
                opened.flush()
                os.fsync(opened.fileno())
            with contextlib.suppress(FileExistsError):
                os.link(draft, file)  # unlike a rename, it never replaces a key that came meanwhile
            _sync_directory(file.parent)
        except OSError:
            raise StorageError(f"No master key could be written to {file}: check the directory.") from None
        finally:
            draft.unlink(missing_ok=True)
    return read_master_key(file)


def readable_by_others(file: Path) -> bool:
    """Whether anybody but its owner may read or change this file (always False where rights mean nothing)."""
    return os.name == "posix" and bool(file.stat().st_mode & _OTHERS)


def _sync_directory(directory: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
