"""Points in time as they are stored: whole microseconds since 1970 in UTC, which sort and compare as numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def stamp(moment: datetime) -> int:
    """The stored number of an aware point in time. A naive one raises TypeError."""
    return (moment - _START) // _MICROSECOND


def moment(stamp: int) -> datetime:
    """The point in time of a stored number, in UTC."""
    return _START + stamp * _MICROSECOND
