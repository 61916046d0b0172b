from __future__ import annotations

from typing import Any

import msgspec
import pytest

from bot.ports import Arrival
from bot.telegram.parse import DATA
from flows.events import (
    Added,
    Attached,
    Commanded,
    Departed,
    Edited,
    Entered,
    Reachable,
    Removed,
    Tapped,
    Unnamed,
    Unreachable,
    Wrote,
)
from flows.ids import PersonId, WordsId

from .updates import (
    ANA,
    ANONYMOUS,
    BEN,
    BOT_ID,
    CHANNEL,
    COACH,
    GROUP,
    GROUP_ID,
    OTHER_BOT,
    arrival,
    arrivals,
    encoded,
    membership,
    message,
    private,
    tap,
)

ANA_ID, BEN_ID = PersonId(11), PersonId(12)


def wrote(**fields: Any) -> Wrote:
    return Wrote(person=ANA_ID, words=WordsId(0), **fields)


def test_private_text():
    """A private text keeps its words beside the event, which only knows how long they are."""
    text = "I was hurt \U0001f614"

    assert Arrival(
        source="update:81",
        chat=11,
        group=False,
        event=wrote(length=12),
        person=ANA_ID,
        name="Ana",
        language="de",
        text=text,
        message=5,
    ) == arrival(message=message(text=text))


def test_words_stay_out_of_representations():
    """Neither words nor names nor tokens show when an arrival is printed."""
    came = [arrival(message=message(text="secret words")), arrival(message=message(text="/start tok-123"))]

    assert not any(word in repr(came) for word in ("secret", "Ana", "tok-123"))


@pytest.mark.parametrize(("answered", "reply"), [(COACH, True), (BEN, False)])
def test_reply_in_group(answered, reply):
    """A reply counts as one only when it answers the coach."""
    before = message(answered, GROUP, message_id=4, text="…")

    came = arrival(message=message(ANA, GROUP, text="Yes", reply_to_message=before))

    assert wrote(group=True, reply=reply, length=3) == came.event


def test_topic_root_is_no_reply():
    """In a forum topic the message that opened the topic, even the coach's, is answered by everything: no reply."""
    root = message(COACH, GROUP, message_id=3, forum_topic_created={"name": "Us", "icon_color": 1})

    came = arrival(
        message=message(
            ANA, GROUP, text="Yes", reply_to_message=root, message_thread_id=3, is_topic_message=True
        )
    )

    assert (wrote(group=True, length=3), 3) == (came.event, came.thread)


def test_thread_of_a_reply_outside_topics_is_none():
    """A reply in a group without topics carries a thread number to which nothing can be sent."""
    assert arrival(message=message(ANA, GROUP, text="Yes", message_thread_id=4)).thread is None


@pytest.mark.parametrize(
    "fields",
    [
        {"forward_origin": {"type": "user", "date": 1, "sender_user": BEN}},
        {"via_bot": OTHER_BOT},
    ],
)
def test_words_of_others(fields):
    """A forwarded text, or one that a bot made, is marked: it is not in the person's own words."""
    assert wrote(forwarded=True, length=6) == arrival(message=message(text="/pause", **fields)).event


@pytest.mark.parametrize(
    ("text", "command", "argument"),
    [
        ("/pause", "pause", ""),
        ("/Pause@COACH_bot", "pause", ""),
        ("/pause 20", "pause", "20"),
        ("/practice disclosure", "practice", "disclosure"),
        ("/stop I can't do this any more", "stop", ""),
        ("/stop Enough", "stop", ""),
        ("/discreet Marmelade", "discreet", "marmelade"),
        ("/discreet Äpfel", "discreet", "äpfel"),
        ("/discreet two words", "discreet", "-"),
        ("/discreet " + "x" * 33, "discreet", "-"),
        ("/delete\nme", "delete", "me"),
        ("/language " + "x" * 33, "language", ""),
        ("/help@coach_bot   ", "help", ""),
    ],
)
def test_command(text, command, argument):
    """A command carries a short plain word at most; anything freer is left out, and never kept as words."""
    came = arrival(message=message(text=text))

    assert Commanded(person=ANA_ID, command=command, argument=argument) == came.event
    assert (came.text, came.token) == (None, "")


@pytest.mark.parametrize("text", ["/", "/ help", "//help", "/größe", "see /help"])
def test_no_command(text):
    """What only looks like a command is a text."""
    assert wrote(length=len(text)) == arrival(message=message(text=text)).event


def test_command_for_another_bot():
    """A command for somebody else's bot is not heard."""
    assert arrivals(message=message(ANA, GROUP, text="/help@weather_bot")) == ()


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("/start", ""),
        ("/start AbC-_9", "AbC-_9"),
        ("/start " + "a" * 64, "a" * 64),
        ("/start " + "a" * 65, ""),
        ("/start two words", ""),
    ],
)
def test_start(text, token):
    """What follows a private start is the link's token, and never an argument."""
    came = arrival(message=message(text=text))

    assert (Commanded(person=ANA_ID, command="start"), token) == (came.event, came.token)


def test_start_in_group():
    """A start in the group carries no token: private links are opened in private."""
    came = arrival(message=message(ANA, GROUP, text="/start@coach_bot abc"))

    assert (Commanded(person=ANA_ID, command="start", group=True), "") == (came.event, came.token)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"sticker": {"file_id": "x"}}, "sticker"),
        ({"photo": [{"file_id": "x"}], "caption": "look"}, "photo"),
        ({"voice": {"file_id": "x"}}, "voice"),
        ({"video": {"file_id": "x"}}, "video"),
        ({"video_note": {"file_id": "x"}}, "video"),
        ({"animation": {"file_id": "x"}, "document": {"file_id": "x"}}, "video"),
        ({"document": {"file_id": "x"}, "caption": "/pause"}, "document"),
        ({"audio": {"file_id": "x"}}, "other"),
        ({"location": {"latitude": 1.5, "longitude": 2}}, "other"),
        ({"poll": {"id": "1"}}, "other"),
        ({"rich_message": {"blocks": []}}, "other"),
    ],
)
def test_attached(fields, kind):
    """What is no text is named by its kind; its caption is not read."""
    came = arrival(message=message(ANA, GROUP, reply_to_message=message(COACH, GROUP), **fields))

    assert Attached(person=ANA_ID, kind=kind, group=True, reply=True) == came.event
    assert came.text is None


@pytest.mark.parametrize("group", [True, False])
def test_edited(group):
    """An edited text is known to be edited; the new words are not taken."""
    came = arrival(
        edited_message=message(ANA, GROUP if group else private(), text="other words", edit_date=1)
    )

    assert (Edited(person=ANA_ID, group=group), None) == (came.event, came.text)


def test_live_location():
    """A live location that moves is nobody's edit."""
    assert arrivals(edited_message=message(location={"latitude": 1.0, "longitude": 2.0})) == ()


@pytest.mark.parametrize(
    ("data", "tapped"),
    [
        ("7:share", Tapped(person=ANA_ID, generation=7, choice="share")),
        ("0:distress:10", Tapped(person=ANA_ID, generation=0, choice="distress", argument="10")),
        ("12:hour:20:30", Tapped(person=ANA_ID, generation=12, choice="hour", argument="20:30")),
        (
            "3:zone:Europe/Berlin",
            Tapped(person=ANA_ID, generation=3, choice="zone", argument="Europe/Berlin"),
        ),
    ],
)
def test_tap(data, tapped):
    """A tap is read from its data, and can be answered."""
    came = arrival(callback_query=tap(data))

    assert (tapped, "tap-1", 7, 11) == (came.event, came.query, came.message, came.chat)


@pytest.mark.parametrize(
    "data",
    [
        "",
        None,
        "share",
        "-1:share",
        "7:",
        "7:Share",
        "7:share:",
        "7:share:a b",
        "٧:share",
        "1234567890:share",
    ],
)
def test_tap_with_foreign_data(data):
    """Data that no button of ours carries is a tap all the same, on a choice that nobody offers."""
    came = arrival(callback_query=tap(data))

    assert Tapped(person=ANA_ID, generation=-1, choice="unknown") == came.event


def test_all_data_is_read_in_full():
    """The longest data that Telegram allows is read."""
    assert DATA.fullmatch("123456789:" + "c" * 5 + ":" + "a" * 48) is not None


def test_tap_in_group():
    """A tap in the group says so, whoever pressed."""
    came = arrival(callback_query=tap("7:join", BEN, GROUP))

    assert (Tapped(person=BEN_ID, generation=7, choice="join", group=True), GROUP_ID) == (
        came.event,
        came.chat,
    )


def test_tap_on_an_inaccessible_message():
    """A tap on a message that Telegram no longer shows is still a tap."""
    gone = {"chat": GROUP, "message_id": 7, "date": 0}

    assert arrival(callback_query=tap("7:join", message=gone)).event == Tapped(
        person=ANA_ID, generation=7, choice="join", group=True
    )


def test_tap_in_a_channel():
    """A tap in a channel gives nothing."""
    assert arrivals(callback_query=tap("7:join", chat={"id": -9, "type": "channel"})) == ()


def test_tap_without_message():
    """A tap below a message that was sent by way of another chat gives nothing."""
    body = tap("7:join", inline_message_id="1")
    del body["message"]

    assert arrivals(callback_query=body) == ()


IN, OUT = {"status": "member"}, {"status": "left"}


@pytest.mark.parametrize(
    ("before", "after", "event"),
    [
        (OUT, IN, Added(person=ANA_ID)),
        ({"status": "kicked"}, {"status": "administrator"}, Added(person=ANA_ID)),
        ({"status": "restricted", "is_member": False}, IN, Added(person=ANA_ID)),
        (IN, OUT, Removed()),
        ({"status": "administrator"}, {"status": "kicked"}, Removed()),
        (IN, {"status": "restricted", "is_member": False}, Removed()),
    ],
)
def test_own_membership_in_group(before, after, event):
    """The coach knows when it came into the group and when it was taken out."""
    assert arrival(my_chat_member=membership(before, after, chat=GROUP)).event == event


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (IN, {"status": "administrator"}),
        ({"status": "administrator"}, IN),
        (IN, {"status": "restricted", "is_member": True}),
        (OUT, {"status": "kicked"}),
    ],
)
def test_own_rights(before, after):
    """A right more or less is no event."""
    assert arrivals(my_chat_member=membership(before, after, chat=GROUP)) == ()


@pytest.mark.parametrize(
    ("fields", "answered"),
    [
        ({"text": "/status"}, True),
        ({"text": "/status@coach_bot"}, True),
        ({"text": "/status@other_bot"}, False),
        ({"text": "Shall we?"}, False),
    ],
)
def test_in_the_groups_name(fields, answered):
    """What an anonymous administrator says to the coach is known to be for it, and not whose it is; else it is nothing."""
    spoken = message(chat=GROUP, sender=ANONYMOUS, **fields) | {"sender_chat": GROUP}
    came = arrivals(message=spoken)

    assert ([Unnamed()] if answered else []) == [each.event for each in came]
    assert all(each.person is None and not each.name for each in came)


def test_added_by_an_anonymous_administrator():
    """Who added the coach anonymously stays unknown."""
    came = arrival(my_chat_member=membership(OUT, IN, chat=GROUP, sender=ANONYMOUS))

    assert (Added(), None, "") == (came.event, came.person, came.name)


@pytest.mark.parametrize(
    ("before", "after", "event"),
    [
        (IN, {"status": "kicked"}, Unreachable(person=ANA_ID)),
        ({"status": "kicked"}, IN, Reachable(person=ANA_ID)),
    ],
)
def test_blocked_and_unblocked(before, after, event):
    """Blocking the coach makes a person unreachable, unblocking reachable."""
    came = arrival(my_chat_member=membership(before, after, chat=private()))

    assert (event, False) == (came.event, came.group)


def test_several_enter():
    """Each human who enters is an event of their own, with a source of its own; other bots are none."""
    came = arrivals(message=message(ANA, GROUP, new_chat_members=[COACH, ANA, OTHER_BOT, BEN]))

    assert [
        ("update:81", Added(person=ANA_ID)),
        ("update:81:1", Entered(person=ANA_ID)),
        ("update:81:3", Entered(person=BEN_ID)),
    ] == [(one.source, one.event) for one in came]


def test_entered_person_is_the_one_who_came():
    """Who comes by another's invitation is known by their own name."""
    came = arrival(message=message(ANA, GROUP, new_chat_members=[BEN]))

    assert (BEN_ID, "Ben", Entered(person=BEN_ID)) == (came.person, came.name, came.event)


@pytest.mark.parametrize(
    ("member", "event"),
    [(BEN, Departed(person=BEN_ID)), (COACH, Removed())],
)
def test_left(member, event):
    """A human who left departed; the coach was removed."""
    assert arrival(message=message(ANA, GROUP, left_chat_member=member)).event == event


def test_other_bot_left():
    """Another bot that leaves is nobody's business."""
    assert arrivals(message=message(ANA, GROUP, left_chat_member=OTHER_BOT)) == ()


def test_group_created():
    """A small group that was made with the coach in it has the coach added."""
    chat = {"id": -55, "type": "group", "title": "Us"}

    assert arrival(message=message(ANA, chat, group_chat_created=True)).event == Added(person=ANA_ID)


@pytest.mark.parametrize(
    ("chat", "fields"),
    [
        ({"id": -55, "type": "group"}, {"migrate_to_chat_id": GROUP_ID}),
        (GROUP, {"migrate_from_chat_id": -55}),
    ],
)
def test_migration(chat, fields):
    """Both service messages of a migration say the same: the old chat has a new id."""
    came = arrival(message=message(ANONYMOUS, chat, **fields))

    assert (-55, GROUP_ID, None, None) == (came.chat, came.migrated_to, came.event, came.person)


@pytest.mark.parametrize(
    "body",
    [
        message(
            CHANNEL, GROUP, text="news", sender_chat={"id": -9, "type": "channel"}, is_automatic_forward=True
        ),
        message(ANA, GROUP, text="hello", sender_chat={"id": -9, "type": "channel"}),
        message(CHANNEL, GROUP, text="news"),
        message(OTHER_BOT, GROUP, text="/help"),
        message(COACH, GROUP, text="echo"),
        message(None, GROUP, text="hello"),
        message(ANA, {"id": -9, "type": "channel"}, text="hello"),
        message(ANA, GROUP, pinned_message=message(COACH, GROUP, text="…")),
        message(ANA, GROUP, new_chat_title="Us"),
        message(ANA, GROUP, forum_topic_created={"name": "Us", "icon_color": 1}),
    ],
)
def test_nobody_and_nothing(body):
    """Who can't be known, and what nobody said, gives nothing."""
    assert arrivals(message=body) == ()
    assert arrivals(edited_message=body) == ()


def test_unknown_kinds_of_update():
    """A kind of update that wasn't asked for gives nothing."""
    assert arrivals(poll_answer={"poll_id": "1"}) == ()


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Ana", "Lovelace", "Ana"),
        ("", "Lovelace", "Lovelace"),
        ("A\u202ena\n", "", "A na"),
        ("x" * 70, "", "x" * 64),
        ("", "", ""),
    ],
)
def test_name(first, last, name):
    """A person goes by the first name, on one line that cannot turn the text around it."""
    sender = {"id": 11, "is_bot": False, "first_name": first, "last_name": last}

    assert name == arrival(message=message(sender, text="hello")).name


def test_bytes_are_telegram_json():
    """The test's updates are what goes over the wire."""
    assert msgspec.json.decode(encoded(message=message(text="é")))["message"]["from"]["id"] == ANA["id"]
    assert BOT_ID != ANA["id"]
