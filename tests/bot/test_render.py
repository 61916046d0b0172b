"""Wording: filled in the reader's language, safe as HTML, and never with words that are not the reader's."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import jinja2
import pytest
from jinja2.exceptions import SecurityError

from bot.markup import Malformed, plain, units
from bot.ports import Person, Words
from bot.render import Leak, Material, Reader, Renderer, Unworded, read_prompts
from flows.effects import Button, LabelOf, Moment, NameOf, WordsOf
from flows.ids import WordsId
from tests.support.people import ANA, BEN, CARLA, NOON
from tests.support.toy_flow import SOURCES

DRAFT = WordsId(1)
SHARED = WordsId(2)
GONE = WordsId(3)
SENTENCE = "I'm sorry if <you> felt hurt"

MATERIAL = Material(
    now=NOON.astimezone(ZoneInfo("Europe/Dublin")),
    people={
        ANA: Person(id=ANA, name="Ana", language="en"),
        BEN: Person(id=BEN, name="Ben <3 & co", language="de-AT"),
        CARLA: Person(id=CARLA, name="", language="fr"),
    },
    words={
        DRAFT: Words(id=DRAFT, owner=ANA, text=SENTENCE),
        SHARED: Words(id=SHARED, owner=ANA, text="I lied.", shared=True),
        GONE: Words(id=GONE, owner=ANA, text=None),
    },
)
TO_ANA = Reader(person=ANA, language="en")
TO_BEN = Reader(person=BEN, language="de-AT")
TO_GROUP = Reader(person=None)


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(SOURCES)


def one(source: str, labels: str = "", **languages: str) -> Renderer:
    """A renderer with one prompt, "toy/x"."""
    return Renderer({"en/toy/x.html.j2": source, "en/labels.yaml": labels or "a: A", **languages})


def test_draft_is_quoted(renderer):
    """A draft comes back to its writer, escaped, with the finding underlined."""
    values = (("words", WordsOf(words=DRAFT, start=10, end=28)),)

    html = renderer.message("toy/draft", values, TO_ANA, MATERIAL)

    assert html == (
        "You wrote:\n\n<blockquote>I'm sorry <u>if &lt;you&gt; felt hurt</u></blockquote>\n\nShare it?",
    )


@pytest.mark.parametrize("reader", [TO_BEN, TO_GROUP, Reader(person=CARLA)])
@pytest.mark.parametrize("entry", ["message", "whole", "alert"])
def test_leak(renderer, reader, entry):
    """Words that were not revealed are shown to nobody but their owner, whatever the flow asks for."""
    values = (("words", WordsOf(words=DRAFT)),)

    with pytest.raises(Leak) as caught:
        getattr(renderer, entry)("toy/draft", values, reader, MATERIAL)

    assert "sorry" not in str(caught.value)


def test_leak_in_a_caption():
    """A caption is held to the same rule as a message."""
    renderer = one("x", "named: '{{ words }}'")
    button = Button(choice="named", values=(("words", WordsOf(words=DRAFT)),))

    assert renderer.caption(button, TO_ANA, MATERIAL) == SENTENCE
    with pytest.raises(Leak):
        renderer.caption(button, TO_BEN, MATERIAL)


@pytest.mark.parametrize("words", [SHARED, DRAFT])
def test_revealed_words_are_shown(renderer, words):
    """Words that were revealed, before or in this step, are shown to both."""
    material = replace(MATERIAL, revealed=frozenset({DRAFT}))
    values = (("name", NameOf(person=ANA)), ("words", WordsOf(words=words)))

    [html] = renderer.message("toy/said", values, TO_GROUP, material)

    assert plain(html) == f"Ana said:\n\n{MATERIAL.words[words].text}"


@pytest.mark.parametrize("words", [GONE, WordsId(99)])
def test_unreadable_words(renderer, words):
    """Words whose key was destroyed, or that were deleted, are an ellipsis."""
    [html] = renderer.message("toy/draft", (("words", WordsOf(words=words)),), TO_ANA, MATERIAL)

    assert "<blockquote>…</blockquote>" in html


def test_words_stay_as_written(renderer):
    """Blank lines, indents and what looks like a template stay as they were written."""
    poem = "  first\n\n\n\n   {{ name }} {% raw %} \ue0001\ue001\n\tlast"
    material = replace(MATERIAL, words={DRAFT: Words(id=DRAFT, owner=ANA, text=poem)})

    [html] = renderer.message("toy/draft", (("words", WordsOf(words=DRAFT)),), TO_ANA, material)

    assert f"<blockquote>{poem}</blockquote>" in html


def test_languages(renderer):
    """A reader gets their language, otherwise its base, otherwise the default one."""
    values = (("name", NameOf(person=ANA)),)
    readers = [replace(TO_BEN, language=tag) for tag in ("de", "de-AT", "DE_at", "fr", "")]

    texts = [renderer.message("toy/write", values, reader, MATERIAL)[0] for reader in readers]

    assert texts == ["Schreib mir, Ana."] * 3 + ["Write to me, Ana."] * 2


def test_offered_languages():
    """A language that the host does not offer is not spoken, though its wording is there."""
    renderer = Renderer(SOURCES, offered=("en",))

    assert renderer.languages() == ("en",)
    assert renderer.message("toy/write", (("name", "x"),), TO_BEN, MATERIAL) == ("Write to me, x.",)


def test_names(renderer):
    """Names are escaped, kept on one line and short; without one, a person is somebody, in the reader's language."""
    people = {
        ANA: Person(id=ANA, name="Ana\n\u202e" + "a" * 90),
        BEN: MATERIAL.people[BEN],
        CARLA: MATERIAL.people[CARLA],
    }
    material = replace(MATERIAL, people=people)

    def written(person, reader):
        return renderer.message("toy/write", (("name", NameOf(person=person)),), reader, material)[0]

    assert [written(BEN, TO_ANA), written(CARLA, TO_BEN), written(ANA, TO_ANA)] == [
        "Write to me, Ben &lt;3 &amp; co.",
        "Schreib mir, jemand.",
        f"Write to me, Ana {'a' * 59}….",
    ]


@pytest.mark.parametrize(
    ("hours", "reader", "expected"),
    [
        (8.5, TO_ANA, "Take your time. Next look: 20:30."),
        (32.5, TO_ANA, "Take your time. Next look: tomorrow, 20:30."),
        (32.5, TO_BEN, "Take your time. Next look: tomorrow, 20:30."),
        (104.5, TO_ANA, "Take your time. Next look: Friday 27 November, 20:30."),
        (-24, TO_ANA, "Take your time. Next look: Sunday 22 November, 12:00."),
    ],
)
def test_moments(renderer, hours, reader, expected):
    """A moment is a time of the couple's clock, with its day if that is not today; dates fit the wording."""
    values = (("time", Moment(at=NOON + timedelta(hours=hours))),)

    assert renderer.message("toy/nudge", values, reader, MATERIAL) == (expected,)


def test_moment_in_another_zone(renderer):
    """The day is the one on the couple's clock, not ours."""
    material = replace(MATERIAL, now=NOON.astimezone(ZoneInfo("Asia/Tokyo")))

    [html] = renderer.message(
        "toy/nudge", (("time", Moment(at=NOON + timedelta(hours=4))),), TO_ANA, material
    )

    assert html == "Take your time. Next look: tomorrow, 01:00."


def test_other_calendar_words():
    """Days are named in the language of the wording, in the pattern that it asks for."""
    renderer = one(
        "x", **{"de/toy/x.html.j2": "{{ time }}", "de/labels.yaml": "day_pattern: 'EEEE, d. MMMM'"}
    )

    [html] = renderer.message("toy/x", (("time", Moment(at=NOON + timedelta(days=4))),), TO_BEN, MATERIAL)

    assert html == "Freitag, 27. November, 12:00"


def test_long_words_make_two_messages(renderer):
    """A message that is longer than Telegram takes becomes several, and none of its words is lost."""
    text = "x" * 4096
    material = replace(MATERIAL, words={DRAFT: Words(id=DRAFT, owner=ANA, text=text)})

    parts = renderer.message("toy/draft", (("words", WordsOf(words=DRAFT)),), TO_ANA, material)

    assert [plain(part) for part in parts] == ["You wrote:", text, "Share it?"]


@pytest.mark.parametrize("letter", ["x", "\U0001f914", "&"])
def test_whole_message_shortens_words(renderer, letter):
    """Where only one message can be, as in an edit, words are shortened and all else stays."""
    material = replace(MATERIAL, words={DRAFT: Words(id=DRAFT, owner=ANA, text=letter * 4096)})

    html = renderer.whole("toy/draft", (("words", WordsOf(words=DRAFT, end=9999)),), TO_ANA, material)

    assert 4094 <= units(plain(html)) <= 4096
    assert plain(html).endswith(f"{letter}…\n\nShare it?")


def test_whole_message_shortens_the_longest():
    """Of two texts the short one stays whole."""
    renderer = one("{{ first }} | {{ second }}")
    words = {
        DRAFT: Words(id=DRAFT, owner=ANA, text="short"),
        SHARED: Words(id=SHARED, owner=ANA, text="x" * 9000),
    }
    values = (("first", WordsOf(words=DRAFT)), ("second", WordsOf(words=SHARED)))

    html = renderer.whole("toy/x", values, TO_ANA, replace(MATERIAL, words=words))

    assert html.startswith("short | xxx")
    assert units(html) == 4096


def test_alert_is_plain_and_short():
    """The answer to a tap is plain text of at most 200 characters."""
    renderer = one("<b>{{ name }}</b> &amp; " + "x" * 300)

    text = renderer.alert("toy/x", (("name", NameOf(person=BEN)),), TO_ANA, MATERIAL)

    assert text.startswith("Ben <3 & co & xxx")
    assert units(text) == 200


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        (Button(choice="yes"), "Yes"),
        (Button(choice="distress", argument="7"), "seven"),
        (Button(choice="distress", argument="8"), "8 of 10"),
        (Button(choice="open", label="link", values=(("name", NameOf(person=BEN)),)), "Write, Ben <3 & co"),
    ],
)
def test_captions(button, expected):
    """A caption is named by its label, by choice and argument, or by the choice; YAML's own words stay words."""
    labels = "yes: 'Yes'\nno: 'No'\ndistress: '{{ argument }} of 10'\n'distress:7': seven\nlink: 'Write, {{ name }}'\n"

    assert one("x", labels).caption(button, TO_GROUP, MATERIAL) == expected


def test_caption_falls_back(renderer):
    """A caption that a language lacks is taken from the default one, a missing one is an error."""
    assert renderer.caption(Button(choice="share"), TO_BEN, MATERIAL) == "Teilen"
    assert renderer.caption(Button(choice="join"), TO_BEN, MATERIAL) == "Join"
    with pytest.raises(Unworded, match="leap:3 or leap"):
        renderer.caption(Button(choice="leap", argument="3"), TO_BEN, MATERIAL)


def test_label_as_value(renderer):
    """A caption may stand in a message, in the reader's language."""
    values = (("name", LabelOf(key="share")),)

    texts = [renderer.message("toy/write", values, reader, MATERIAL)[0] for reader in (TO_ANA, TO_BEN)]

    assert texts == ["Write to me, Share.", "Schreib mir, Teilen."]


def test_commands():
    """The menu has a line for each command, borrowed where a language lacks it."""
    renderer = one(
        "x", "commands:\n  help: Help\n  stop: Stop", **{"de/labels.yaml": "commands: {help: Hilfe}"}
    )

    assert renderer.commands("de") == {"help": "Hilfe", "stop": "Stop"}


def test_missing_value(renderer):
    """A value that a prompt asks for and does not get is an error, not a hole."""
    with pytest.raises(jinja2.UndefinedError):
        renderer.message("toy/write", (), TO_ANA, MATERIAL)


def test_missing_prompt(renderer):
    """A prompt that no language has is an error that names it."""
    with pytest.raises(Unworded, match="toy/nothing"):
        renderer.message("toy/nothing", (), TO_ANA, MATERIAL)


def test_sandbox():
    """A template reaches nothing but its values."""
    with pytest.raises(SecurityError):
        one("{{ name.__class__.__mro__ }}").message("toy/x", (("name", "x"),), TO_ANA, MATERIAL)


@pytest.mark.parametrize("source", ["{{ name }} <p>", "a & b", "{# nothing #}"])
def test_bad_html_is_not_sent(source):
    """What Telegram would refuse is an error here already."""
    with pytest.raises(Malformed):
        one(source).message("toy/x", (("name", "x"),), TO_ANA, MATERIAL)


def test_catalogue(renderer):
    """The catalogue names every prompt and what it asks for, also through its parts, which are none themselves."""
    assert "toy/said" in renderer.catalogue()
    assert not any("_shared" in name for name in renderer.catalogue())
    assert renderer.variables("toy/said") == {"name", "words"}
    assert renderer.catalogue("de") == ("toy/write",)
    assert "open" in renderer.captions()
    assert renderer.caption_variables("open") == {"name"}


def test_remarks():
    """A prompt may ask for the remark that a language has on a category, and needs no value for it."""
    renderer = one("{{ coach(category).why }}", **{"en/language/coach.yaml": "BUT: {why: It takes back.}"})

    assert renderer.message("toy/x", (("category", "BUT"),), TO_ANA, MATERIAL) == ("It takes back.",)
    assert renderer.variables("toy/x") == {"category"}
    assert renderer.catalogue() == ("toy/x",)


def test_compiled_templates_are_kept(tmp_path, monkeypatch):
    """With a folder for it, a second start compiles nothing."""
    for _ in range(2):
        Renderer(SOURCES, cache=tmp_path).message("toy/write", (("name", "x"),), TO_ANA, MATERIAL)
        monkeypatch.setattr(jinja2.Environment, "_generate", None)

    assert list(tmp_path.iterdir())


def test_installed_wording_is_found():
    """What lies in the package is read by its path: templates and labels, and nothing else."""
    for name, source in read_prompts().items():
        language, _, rest = name.partition("/")
        assert set(language) <= set(string.ascii_letters + "-")
        assert rest in {"labels.yaml", "language/coach.yaml"} or rest.endswith(".html.j2")
        assert source
