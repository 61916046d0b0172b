"""What the store says when it cannot do its work."""

from __future__ import annotations


class StorageError(Exception):
    """Something stored cannot be used. Its text is one plain sentence for the host, without anybody's words."""
