"""Every English prompt and caption: it exists, fits where it is shown, says what it must and nothing that hurts."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import Final, get_args
from zoneinfo import ZoneInfo

import pytest
from markupsafe import escape

from bot.helplines import countries
from bot.markup import LIMIT, plain, units
from bot.ports import Person, Words
from bot.render import ALERT_LIMIT, Material, Reader, Renderer, Values, read_prompts
from bot.therapists import places
from flows.couple.preparation import NAME_LIMIT
from flows.couple.prompts import PROMPTS as COUPLE_PROMPTS
from flows.couple.stages import PLAN
from flows.couple.turns import REFLECTS
from flows.effects import Button, LabelOf, Moment, NameOf, Value, WordsOf
from flows.gate.check_in import KEYS
from flows.gate.topics import Topic
from flows.ids import WordsId
from flows.language.findings import Category
from flows.model import Injury
from flows.pages import BEHIND, BY_COUNTRY, WORLD, page
from flows.solo.parts import BY_KEY, TICKS
from flows.solo.prompts import PROMPTS as SOLO_PROMPTS
from tests.support.people import ANA, BEN, NOON

PROMPTS: Final = {**COUPLE_PROMPTS, **SOLO_PROMPTS}
RENDERER: Final = Renderer()
SOURCES: Final = {name: text for name, text in read_prompts().items() if name.startswith("en/")}
WORDING: Final = {name: text for name, text in SOURCES.items() if not name.startswith("en/language/")}
TO_BEN: Final = Reader(person=BEN, language="en")

SHORT, LONG, NAMED = WordsId(1), WordsId(2), WordsId(3)
WRITTEN: Final = "I lied <to you> & hid it."
FAR: Final = NOON.replace(month=9, day=30, hour=22, minute=45)


RECEIVED: Final = tuple(
    f"{stage.key}.received.{line}" for stage in PLAN for line in range(1, stage.legs[0].lines + 1)
)


def _material(name: str) -> Material:
    return Material(
        now=NOON.astimezone(ZoneInfo("Europe/Dublin")),
        people={person: Person(id=person, name=name, language="en") for person in (ANA, BEN)},
        words={
            SHORT: Words(id=SHORT, owner=BEN, text=WRITTEN, shared=True),
            LONG: Words(id=LONG, owner=BEN, text="I lied & hid it. " * 229 + "sorry!!", shared=True),
            NAMED: Words(id=NAMED, owner=BEN, text="x" * NAME_LIMIT, shared=True),
        },
    )


EVERYDAY: Final = _material("Ana")
CODES: Final = {f"page/{listed.answers}": listed.codes for listed in BY_COUNTRY.values()}
"""The countries that each page of a country may be asked for."""
LONGEST: Final = _material("<" * 63 + "&")


def _values(prompt: str, value: str, *, longest: bool) -> tuple[Value, ...]:
    """What a value may be: all kinds where the wording turns on it, the longest or an everyday one else."""
    words = WordsOf(words=LONG if longest else SHORT, start=2, end=6)
    match value:
        case "name" if prompt == "status/turn":
            return (NameOf(person=ANA), None)
        case "name" if prompt == "solo/view":
            return tuple(LabelOf(key=f"solo.part.{key}") for key in BY_KEY)
        case "words" if prompt == "solo/view":
            return (words, None)
        case "key" if prompt == "solo/tick":
            return TICKS
        case "until":
            return (Moment(at=FAR), None)
        case "parts":
            return (0, 1, 4)
        case "most":
            return (0, 1, 12)
        case "name" | "other":
            return (NameOf(person=ANA),)
        case "first":
            return (NameOf(person=ANA),) if prompt == "private/both_hurt" else (True, False)
        case "words" if prompt in ("private/name", "private/confirm"):
            return (WordsOf(words=NAMED), None)
        case "words":
            return (words,)
        case "heard":
            return (words, None)
        case "time" | "now":
            return (Moment(at=FAR),)
        case "counts" | "quiet" if prompt == "mydata/kept":
            return (True, False, None)
        case "texts":
            return (0, 1, 31)
        case "language":
            return ("en", "")
        case "zone":
            return (LabelOf(key="zone.America/Sao_Paulo"), None)
        case "code":
            return ("7QM2-XVD9-RTBK",)
        case "again" | "gentle" | "is_partner" | "counts" | "quiet" | "shared" | "sure" | "hurt":
            return (True, False)
        case "host" | "contact":
            return (("H" * 64 if longest else "Carla"), "")
        case "key":
            return KEYS
        case tick if tick in TICKS:
            return (True, False)
        case "kind":
            return tuple(LabelOf(key=f"event.name.{kind}") for kind in Injury)
        case "line":
            return tuple(LabelOf(key=key) for key in RECEIVED)
        case "stage":
            return tuple(LabelOf(key=f"stage.{stage.key}") for stage in PLAN)
        case "category":
            return tuple(category.value for category in Category)
        case "country":
            return CODES[prompt]
        case "hour" | "number" | "limit" | "step" | "steps" | "minutes":
            return ({"hour": 22, "number": 8, "limit": NAME_LIMIT, "minutes": 12}.get(value, 7),)
        case _:
            raise AssertionError(f"nothing is known of the value {value}")


def variants(prompt: str, *, longest: bool) -> list[Values]:
    """All values that a prompt may be given here."""
    names = sorted(PROMPTS[prompt])
    choices = product(*(_values(prompt, name, longest=longest) for name in names))
    return [tuple(zip(names, chosen, strict=True)) for chosen in choices]


def readings(prompt: str) -> list[str]:
    """The prompt as plain text, as it is read on an ordinary day, once for each variant."""
    return [
        plain("\n".join(RENDERER.message(prompt, values, TO_BEN, EVERYDAY)))
        for values in variants(prompt, longest=False)
    ]


# --- all are there, and fit ----------------------------------------------------------------------------------


def test_declared():
    """There is a template for every declared prompt, and no template that no flow uses."""
    assert set(PROMPTS) == set(RENDERER.catalogue())


@pytest.mark.parametrize("prompt", sorted(PROMPTS))
def test_values(prompt):
    """A template asks for no value that it isn't given."""
    assert RENDERER.variables(prompt) <= PROMPTS[prompt]


@pytest.mark.parametrize("prompt", sorted(PROMPTS))
def test_fits(prompt):
    """With names of 64 characters and texts of 3,900, each message is HTML that Telegram takes, short enough."""
    for values in variants(prompt, longest=True):
        pieces = RENDERER.message(prompt, values, TO_BEN, LONGEST)

        assert all(0 < units(plain(piece)) <= LIMIT for piece in pieces)
        assert "\ue000" not in "".join(pieces)


@pytest.mark.parametrize("prompt", sorted(p for p in PROMPTS if p.startswith(("alert/", "status/"))))
def test_alerts(prompt):
    """What answers a tap is plain text and has room for the longest name: nothing of it is cut off."""
    for values in variants(prompt, longest=True):
        whole = RENDERER.whole(prompt, values, TO_BEN, LONGEST)

        assert units(plain(whole)) <= ALERT_LIMIT
        assert plain(whole) == RENDERER.alert(prompt, values, TO_BEN, LONGEST)
        assert re.search(r"<[a-z/]", whole) is None


@pytest.mark.parametrize("stage", sorted(REFLECTS))
def test_heard(stage):
    """Where a prompt gives back what the partner wrote, it says who wrote it, and all of it; else it says neither."""
    prompt = f"couple/{stage}/speak"
    for values in variants(prompt, longest=False):
        text = plain("\n".join(RENDERER.message(prompt, values, TO_BEN, EVERYDAY)))

        assert (dict(values)["heard"] is not None) == (f"Ana wrote:\n{WRITTEN}" in text) == ("wrote" in text)


@pytest.mark.parametrize(
    "prompt",
    [
        "group/said",
        "draft/plain",
        "draft/remark",
        "draft/validated",
        "draft/graphic",
        "solo/remark",
        "solo/view",
    ],
)
def test_quoted(prompt):
    """What somebody wrote stands in a quotation, unchanged, and the part that a remark is about is underlined."""
    values = tuple((name, _values(prompt, name, longest=False)[0]) for name in sorted(PROMPTS[prompt]))

    (html,) = RENDERER.message(prompt, values, TO_BEN, EVERYDAY)

    assert "<blockquote>I <u>lied</u> &lt;to you&gt; &amp; hid it.</blockquote>" in html


# --- how they read -------------------------------------------------------------------------------------------

MOST_WORDS: Final = 60
LONGER: Final = {
    "closing/for_you": 65, "couple/ground_rules/turn": 105, "couple/halfway/turn": 80,
    "draft/new_to_partner": 110, "draft/graphic": 65, "group/end": 70, "group/help": 65, "group/loops_close": 70,
    "group/part_one_close": 75, "group/plan": 160, "group/welcome": 70, "lobby/start": 70, "page/help": 110,
    "page/practice": 85, "page/privacy": 200, "page/support": 200, "page/therapist": 175, "pause/lengths": 70,
    "private/consent": 200, "private/host_is_partner": 155,
    "task/cycle": 70, "task/scene": 70, "task/third_person": 65, "task/time_out": 70, "task/values": 70,
    "turn/grounding": 70,
    **dict.fromkeys(CODES, 175),
    "mydata/kept": 120, "mydata/code": 110,
    "reading/asked": 70,
    **{f"reading/{topic}": 170 for topic in get_args(Topic)},
    **{f"page/{name}": 170 for pages in BEHIND.values() for name in pages},
    "solo/keeping": 110, "solo/fit": 80, "solo/missing": 100, "solo/asked": 65, "solo/end": 80, "solo/help": 65,
    "solo/tick": 65,
    **{name: 135 for name in SOLO_PROMPTS if name.startswith("solo/stop/")},
    # the question itself is long, or the quotation is counted
    "check_in/question": 90,
}  # fmt: skip
"""Those that may be longer, and how long: they are read alone and with time, or somebody needs all of it."""


@pytest.mark.parametrize("prompt", sorted(PROMPTS))
def test_short(prompt):
    """A prompt is read on a phone by somebody upset: under 60 words, a few longer, none over 200."""
    most = LONGER.get(prompt, MOST_WORDS)

    assert most <= 200
    for text in readings(prompt):
        assert len(re.findall(r"[\w'’./-]*\w", text.replace(WRITTEN, ""))) <= most


@pytest.mark.parametrize("prompt", sorted(PROMPTS))
def test_plain_sentences(prompt):
    """Sentences are short: at most 16 words on average, and none of more than 32."""
    for text in readings(prompt):
        sentences = [part.split() for part in re.split(r"[.?:;]\s|\n+", text) if len(part.split()) > 1]

        assert sum(map(len, sentences)) <= 16 * max(len(sentences), 1)
        assert max(map(len, sentences), default=0) <= 32


FORBIDDEN: Final = (
    r"injur\w*", r"gates?", r"findings?", r"categor\w*", r"attachment", r"trauma\w*", r"validat\w*", r"you should",
    r"you must", r"you have to", r"victims?", r"perpetrators?", r"offenders?", r"cheaters?",
    r"betrayers?", r"narciss\w*", r"toxic", r"triggers?", r"triggered", r"dysregulat\w*", r"healing", r"journey",
    r"closure", r"boundar\w+", r"vulnerab\w+", r"amazing", r"great", r"brave\w*", r"courage\w*", r"proud",
    r"well done", r"congratulations", r"hurry up", r"quickly", r"immediately", r"at least you", r"calm down",
    r"move on", r"obviously", r"simply put", r"fault of", r"guilty",
)  # fmt: skip


@pytest.mark.parametrize("source", sorted(WORDING))
def test_tone(source):
    """No jargon, no verdict, no order, no praise that is too big, no exclamation mark, no emoji."""
    wording = re.sub(r"\{%.*?%\}|\{#.*?#\}|(?m:^\s*#.*$)", "", WORDING[source], flags=re.DOTALL)
    # keys of captions and of questions are for the machine
    wording = re.sub(r"(?m)^\"?[a-z_]+[.:][^ ]*:(?= )", "", wording)

    for pattern in FORBIDDEN:
        assert re.search(rf"\b(?:{pattern})\b", wording, re.IGNORECASE) is None, pattern
    assert "!" not in wording
    assert not [sign for sign in wording if unicodedata.category(sign) in {"So", "Cs", "Co"}]


@pytest.mark.parametrize("prompt", sorted(p for p in PROMPTS if p.startswith("couple/") and "/speak" in p))
def test_gentler_again(prompt):
    """The second time the one who has the floor is asked for less, not for more."""
    first, again = (
        len(RENDERER.message(prompt, values, TO_BEN, EVERYDAY)[0])
        for again in (False, True)
        for values in [(("again", again), ("heard", None), ("other", NameOf(person=ANA)))]
    )

    assert first >= again


# --- what has to be said, and what may not -------------------------------------------------------------------

CLOSES: Final = ("closed_for_now", "hidden", "harmed", "afraid", "life")
"""The readings of those for whom the shared part stays closed."""
SAID: Final = (
    ("group/hold", "Tonight's shared step isn't open. Next chance: Wednesday 30 September, 23:45."),
    ("group/plan", "Nothing has to be solved tonight. If it gets loud: 20 minutes apart, then come back."),
    ("couple/ground_rules/turn", "Nothing has to be solved tonight. If it gets loud: 20 minutes apart, then come back."),
    ("couple/ground_rules/turn", "Read it aloud, phone down, then tap."),
    ("couple/ground_rules/turn", "Together or apart?"),
    ("group/opens", "Read it aloud, phone down, then tap."),
    ("group/again", "Read it aloud, phone down, then tap."),
    ("couple/cycle/turn", "What was done was one person's choice. This is about what happens between you since."),
    ("task/cycle", "What was done was one person's choice. This is about what happens between you since."),
    ("turn/no_answer_yet", "No answer yet is not an answer. You needn't sit and wait."),
    ("private/differ", "You see this differently; that's common. One hurt at a time."),
    ("private/consent", "Leaving can be right."),
    ("private/consent", "18 or older"),
    ("private/consent", "isn't therapy"),
    ("private/consent", "not a crisis service"),
    ("private/consent", "not end-to-end encrypted"),
    ("private/tonight", "Ready tonight?"),
    ("private/host_is_partner", "When not to use this together"),
    ("page/support", "112 across Europe, 911 in the US and Canada, 999 in the UK"),
    ("page/support", "findahelpline.com"),
    ("page/sharing", '"/discreet someword"'),
    ("page/sharing", "Not using me."),
    *(("page/therapist", kind) for kind in ("(EFT)", "(IBCT)", "Discernment counselling", "after a shock")),
    ("page/therapist", "don't begin with couple therapy"),
    *(("page/choosing", asked) for asked in ("What training", "violence or fear", "each of us alone once")),
    ("reading/life", "findahelpline.com"),
    ("reading/self", "findahelpline.com"),
    ("reading/child", "findahelpline.com"),
    ("reading/afraid", "112 across Europe, 911 in the US and Canada, 999 in the UK"),
    ("reading/hurt", "112 across Europe, 911 in the US and Canada, 999 in the UK"),
    *((f"reading/{topic}", "I won't open the shared part for now.") for topic in CLOSES),
    *((f"reading/{topic}", "You can end this quietly") for topic in CLOSES),
    ("couple/acknowledgment/answer", "\"Not yet\" isn't a rejection; you owe nobody a yes."),
    ("couple/answer/answer_2", "\"Not yet\" isn't a rejection; you owe nobody a yes."),
    ("couple/hearing/answer", "isn't a rejection; you owe nobody a yes."),
    ("couple/remorse/answer", "isn't a rejection; you owe nobody a yes."),
    ("couple/how_it_happened/answer", "you owe nobody a yes."),
)  # fmt: skip


@pytest.mark.parametrize(("prompt", "sentence"), SAID)
def test_said(prompt, sentence):
    """Sentences that the protocol asks for stand where they belong, whatever the values."""
    assert all(sentence in text for text in readings(prompt))


def test_consent():
    """Consent names the host and says that they could read it; plainly so where the host is one of the two."""
    could = (
        "Whoever runs this computer could read what you write. I won't show your answers, but someone who knows you "
        "may guess. If that would be dangerous, skip this and use the support page from a safer phone."
    )
    for values in variants("private/consent", longest=False):
        given = dict(values)
        text = plain(RENDERER.message("private/consent", values, TO_BEN, EVERYDAY)[0])

        assert given["is_partner"] == ("One of you two runs this computer" in text)
        assert given["is_partner"] != (could in text)
        if given["host"]:
            assert "Carla" in text


def test_check_in_questions():
    """Every question of the check-in is another; what is said before comes with the first only."""
    asked = {}
    for values in variants("check_in/question", longest=False):
        given = dict(values)
        text = plain(RENDERER.message("check_in/question", values, TO_BEN, EVERYDAY)[0])
        asked[given["key"], given["first"], given["first"] and given["again"]] = text

        assert ("Everybody gets these eight questions" in text) == (given["first"] and not given["again"])
        assert ("The eight questions again" in text) == (given["first"] and given["again"])
    assert 3 * len(KEYS) == len(set(asked.values()))


@pytest.mark.parametrize("prompt", sorted(set(PROMPTS) - set(CODES)))
def test_numbers_to_call(prompt):
    """No number to call stands here but well-known emergency numbers: others need a source and a date."""
    for text in readings(prompt):
        numbers = set(re.findall(r"\d[\d -]*\d", re.sub(r"\d+:\d\d|\d,\d+", "", text)))

        assert {number for number in numbers if len(number) > 2} <= {"112", "911", "999", "000", "111"}


@pytest.mark.parametrize("code", CODES["page/line"])
def test_every_line_to_call_stands_with_its_source_and_date(code):
    """What the page of a country names is in the list, and nothing else looks like a number."""
    place = countries()[code]
    html = "\n".join(RENDERER.message("page/line", (("country", code),), TO_BEN, EVERYDAY))

    assert place.emergency in html
    for line in place.lines:
        assert line.number in html
        assert escape(line.source) in html
        assert str(line.verified_on) in html
    allowed = {place.emergency} | {
        text for line in place.lines for text in (line.number, line.how, line.name, line.whom)
    }
    bare = re.sub(r"\d{4}-\d\d-\d\d", "", plain(html))
    for text in sorted(allowed, key=len, reverse=True):
        bare = bare.replace(text, "")
    assert re.search(r"\d{2}", bare) is None
    assert html.count("findahelpline.com") >= 1


@pytest.mark.parametrize(("prompt", "listed"), [("page/line", countries), ("page/directory", places)])
def test_countries(prompt, listed):
    """The buttons are the countries of the list, by name, each with a caption that says it."""
    names = {code: place.name for code, place in listed().items()}
    in_order = sorted(names, key=lambda code: (code == WORLD, names[code]))

    assert in_order == list(CODES[prompt])
    assert names == {
        code: RENDERER.caption(Button(choice="support", label=f"country.{code}"), TO_BEN, EVERYDAY)
        for code in names
    }


@pytest.mark.parametrize("code", CODES["page/directory"])
def test_every_directory_stands_with_its_source_and_date(code):
    """Nothing is named without its address, what it is, who says so and when; and nobody is said to have tried it."""
    place = places()[code]
    html = "\n".join(RENDERER.message("page/directory", (("country", code),), TO_BEN, EVERYDAY))

    assert place.name in html
    assert place.directories
    for each in place.directories:
        assert (
            f'<b>{escape(each.name)}</b>, <a href="{escape(each.address)}">{escape(each.shown)}</a>: {escape(each.what)}.'
            in html
        )
        assert f'<a href="{escape(each.source)}">this source</a> on {each.verified_on}.' in html
    assert html.count("href=") == 2 * len(place.directories)
    assert "nobody tried them for you" in html
    assert (code == WORLD) == ("button for anywhere else" not in html)


def test_addresses_are_those_of_their_source_or_of_a_site():
    """An address is a site, not a page deep inside that may have moved; a deeper one is itself the source."""
    for place in places().values():
        for each in place.directories:
            assert each.address == each.source or re.fullmatch(r"https://[a-z.-]+", each.address)


@pytest.mark.parametrize("name", sorted(BY_COUNTRY))
def test_a_country_is_asked_for_and_answered(name):
    """One tap for each country and no other; from the answer it is one tap back to the question, and to support."""
    listed = BY_COUNTRY[name]
    asked = page(BEN, name, listed.asks)
    taps = [button for row in asked.keyboard for button in row if button.label]

    assert asked.prompt == f"page/{listed.asks}"
    assert [button.argument for button in taps] == [f"in-{code}" for code in listed.codes]
    for button in taps:
        answer = page(BEN, button.choice, button.argument)
        back = {(each.choice, each.argument) for row in answer.keyboard for each in row}

        assert answer.prompt == f"page/{listed.answers}"
        assert dict(answer.values) == {"country": button.argument.removeprefix("in-")}
        assert back == {(name, listed.asks), (name, ""), ("support", "")}
    for unknown in ("in-XX", "in-", "elsewhere"):
        assert page(BEN, name, unknown).prompt == f"page/{name}"


def test_a_country_of_one_list_is_not_asked_of_the_other():
    """Where a country has a helpline and no directory, an old or forged tap opens the page, and no error."""
    only_lines = set(CODES["page/line"]) - set(CODES["page/directory"])

    assert "FR" in only_lines
    assert page(BEN, "therapist", "in-FR").prompt == "page/therapist"
    assert page(BEN, "support", f"in-{WORLD}").prompt == "page/support"


def test_a_shared_phone_is_never_called_safe():
    """What can be done stands with what it can't do: no promise of safety, and spyware beside what clears traces."""
    (text,) = readings("page/sharing")

    assert (
        re.search(r"(?i)\byou(?:'re| are) (?:now )?safe\b|\bsafe now\b|\bno trace|\bwithout a trace", text)
        is None
    )
    assert "no proof of privacy" in text
    assert text.index("/discreet") < text.index("spyware")
    assert "can be noticed" in text


NEUTRAL: Final = ("group/hold", "group/soft_end", "group/neutral_close", "group/pause", "group/sitting_end")


@pytest.mark.parametrize("prompt", NEUTRAL)
def test_neutral(prompt):
    """What ends or holds something names nobody and no cause."""
    (text,) = readings(prompt)

    assert PROMPTS[prompt] <= {"time"}
    assert (
        re.search(r"\b(because|one of you|due to|since|answers?|left|stopped|wants?|asked)\b", text) is None
    )


WAITS: Final = (
    "private/ready", "private/prepared", "private/tonight", "private/welcome_back", "turn/waiting", "turn/listening",
    "pause/waiting", "status/held", "status/joining", "check_in/thanks", "private/left",
)  # fmt: skip


@pytest.mark.parametrize("prompt", WAITS)
def test_no_progress_of_the_other(prompt):
    """What is read while waiting says nothing of how far the partner is."""
    for text in readings(prompt):
        assert re.search(r"(?i)\b(waiting for|hasn't|has not|is still|your partner)\b", text) is None


def test_safety_is_bland_at_first():
    """On a locked screen a safety reply shows one harmless line; what it is about lies behind a tap."""
    for prompt in ("reading/closed", "reading/over", "reading/safe", "check_in/thanks"):
        text = RENDERER.message(prompt, (), TO_BEN, EVERYDAY)[0]

        assert re.search(r"(?i)safe|danger|hurt|life|violen|serious|closed", text) is None
    first, rest = RENDERER.message("reading/asked", (), TO_BEN, EVERYDAY)[0].split("\n", 1)
    assert re.search(r"(?i)safe|danger|hurt|life|violen|serious", first) is None
    assert rest.startswith("<tg-spoiler>")
    assert rest.endswith("</tg-spoiler>")
