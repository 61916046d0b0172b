"""The terminal: practising alone, with numbered choices and lines of text."""
