"""The browser room: two phones and the shared chat on one page, on the real engine."""
