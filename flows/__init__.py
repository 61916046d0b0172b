"""The conversations: pure, typed, without input or output."""
