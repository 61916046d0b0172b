"""The Telegram side of the coach: updates in, messages out, nothing decided."""
