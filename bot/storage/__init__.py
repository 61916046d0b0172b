"""The store: one database of ciphertext and references, and a key store of its own beside it."""
