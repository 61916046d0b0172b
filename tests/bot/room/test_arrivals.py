"""From what people do on the page to what arrives at the coach."""

from __future__ import annotations

from bot.room.arrivals import added, opened, tapped, written
from bot.room.rooms import Room
from bot.room.transport import Query, read_query
from flows.events import Added, Commanded, Tapped, Wrote
from flows.ids import WordsId

ROOM = Room(id="a" * 22, number=7, names=("Ana", "Ben"))
ANA, BEN = ROOM.person("first"), ROOM.person("second")


def test_a_private_text_is_a_text():
    """What a person writes in their private chat arrives as theirs, its text apart from its event."""
    arrival = written(ROOM, "second", "second", "I lied", nonce="nonce-01", message=4, reply=False)

    assert arrival is not None
    assert Wrote(person=BEN, words=WordsId(0), length=6) == arrival.event
    assert ("I lied", BEN, False, 4, "Ben") == (
        arrival.text, arrival.chat, arrival.group, arrival.message, arrival.name,
    )  # fmt: skip


def test_what_two_people_say_to_each_other_does_not_arrive():
    """A text in the group that answers nobody is not for the coach, as with privacy mode on."""
    assert written(ROOM, "first", "shared", "hello", nonce="nonce-01", message=1, reply=False) is None


def test_a_reply_to_the_coach_arrives():
    """A reply in the group is a text that says that it is a reply."""
    arrival = written(ROOM, "first", "shared", "hello", nonce="nonce-01", message=1, reply=True)

    assert arrival is not None
    assert Wrote(person=ANA, words=WordsId(0), group=True, reply=True, length=5) == arrival.event
    assert ROOM.group == arrival.chat


def test_a_command_arrives_without_slash_and_without_text():
    """A command may be typed in any case and addressed to the bot; of its rest only one short word is kept."""
    plain = written(ROOM, "first", "shared", "/Pause@coach_bot", nonce="nonce-01", message=1, reply=False)
    with_word = written(ROOM, "first", "first", "/language de", nonce="nonce-02", message=2, reply=False)
    with_text = written(
        ROOM, "first", "first", "/stop he scares me", nonce="nonce-03", message=3, reply=False
    )

    assert plain is not None
    assert with_word is not None
    assert with_text is not None
    assert Commanded(person=ANA, command="pause", group=True) == plain.event
    assert Commanded(person=ANA, command="language", argument="de") == with_word.event
    assert Commanded(person=ANA, command="stop") == with_text.event
    assert with_text.text is None


def test_a_tap_carries_its_generation_and_the_way_back():
    """A tap arrives with what its button said, and a query that names the one who tapped."""
    arrival = tapped(ROOM, "second", "second", "12:known:yes", nonce="nonce-01", message=9)

    assert arrival is not None
    assert Tapped(person=BEN, generation=12, choice="known", argument="yes") == arrival.event
    assert Query(room=ROOM.id, seat="second", nonce="nonce-01") == read_query(arrival.query)


def test_data_that_is_no_button_is_none():
    """Data that no button of ours can carry does not arrive."""
    for data in ("", "share", "x:share", "1:Share now", "1:share:a b", "1::yes", "1:known:yes:no"):
        assert tapped(ROOM, "first", "first", data, nonce="nonce-01", message=1) is None


def test_a_link_arrives_as_start_with_its_token():
    """A followed link is `/start` in the private chat; the token is no part of the event."""
    arrival = opened(ROOM, "first", "secret-token", nonce="nonce-01")

    assert Commanded(person=ANA, command="start") == arrival.event
    assert ("secret-token", ANA) == (arrival.token, arrival.chat)
    assert "secret-token" not in repr(arrival)


def test_the_coach_comes_into_the_group_once():
    """A room begins with the coach being added, under a source of its own."""
    assert Added(person=ANA) == added(ROOM).event
    assert added(ROOM).source == added(ROOM).source
    assert ROOM.id not in added(ROOM).source


def test_sources_tell_rooms_apart():
    """The same nonce in two rooms is two arrivals."""
    other = Room(id="b" * 22, number=8, names=("Ana", "Ben"))

    assert (
        opened(ROOM, "first", "t", nonce="nonce-01").source
        != opened(other, "first", "t", nonce="nonce-01").source
    )
