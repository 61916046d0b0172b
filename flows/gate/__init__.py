"""The private check-in of each partner, and what is kept of it."""
