"""Playing a transcript: a written conversation goes through the real parts, and what was seen is compared."""

from __future__ import annotations

from bot.play.player import Played, play, play_file
from bot.play.printing import printed
from bot.play.reading import read_transcript
from bot.play.transcript import BadTranscript, Transcript

__all__ = ["BadTranscript", "Played", "Transcript", "play", "play_file", "printed", "read_transcript"]
