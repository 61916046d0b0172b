"""The safety router: the most urgent sign of danger in a text, and how sure it is.

It reads every text of every flow before any coaching. Missing is worse than alarming, so a weak sign asks one gentle
question (`check_in`); a plain one stops the coaching (`stop`).
"""

from __future__ import annotations

from functools import cache

from flows.language import danger_child, danger_control, danger_self, danger_threat, danger_violence, harmless
from flows.language.findings import Level, Route, Sign
from flows.language.frames import Hit, Reader
from flows.language.text import Sentence, Text, read_text

#: The most urgent route first.
_ORDER = {route: place for place, route in enumerate(Route)}


def prepare() -> None:
    """Compile every pattern of the router now rather than when a text first needs it."""
    _reader().prepare()


@cache
def _reader() -> Reader:
    return Reader(
        (
            *danger_self.FRAMES,
            *danger_violence.FRAMES,
            *danger_control.FRAMES,
            *danger_threat.FRAMES,
            *danger_child.FRAMES,
        )
    )


_OWN = frozenset({"me", "my", "myself"})


def _own(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a hit speaks of the writer: then no film, no ward and no joke around it makes it harmless."""
    words = sentence.words[hit.first : hit.last + 1]
    return bool(_OWN & set(words)) or "i" in words[:3]


def _harmless(sentence: Sentence, hit: Hit) -> bool:
    """Say whether the words of a hit stand inside an idiom, a story or a job, or are denied."""
    if any(first <= hit.last and last >= hit.first for first, last in harmless.IDIOM.found(sentence)):
        return True
    # A denial covers what stands behind its "not"; "I do not want to live" begins before it.
    if any(first + 1 < hit.first <= last + 3 for first, last in harmless.DENIED.found(sentence)):
        return True
    if harmless.JOKING.found(sentence):
        return True
    return not _own(sentence, hit) and bool(harmless.FICTION.found(sentence) or harmless.WORK.found(sentence))


def _never_done(words: tuple[str, ...], label: str) -> bool:
    """Say whether the "not" stands between the one who acts and the act: "he has never raised a hand to me"."""
    if not label.startswith(_DEEDS) or words[0] not in _WHO or not {"never", "not"} & set(words[1:4]):
        return False
    return not {"stop", "only", "just", "before", "until", "let", "know", "once", "sure"} & set(words)


_DEEDS = (Route.VIOLENCE_VICTIM, Route.VIOLENCE_PERPETRATOR)
_WHO = frozenset({"he", "she", "they", "you", "we", "husband", "wife", "partner", "boyfriend", "girlfriend"})


def _over(text: Text) -> bool:
    """Say whether all that a text tells is long past and, in so many words, resolved."""
    sentences = text.sentences
    return (
        any(harmless.LONG_AGO.found(sentence) for sentence in sentences)
        and any(harmless.RESOLVED.found(sentence) for sentence in sentences)
        and not any(harmless.STILL.found(sentence) for sentence in sentences)
    )


def signs(text: Text) -> list[tuple[Hit, Route, Level]]:
    """Give every sign of danger in a text, harmless readings taken out."""
    reader = _reader()
    hits = [hit for index, sentence in enumerate(text.sentences) for hit in reader.hits(sentence, index)]
    if not hits or _over(text):
        return []
    at_work = any(harmless.WORK.found(sentence) for sentence in text.sentences)
    done = {hit.sentence for hit in hits if hit.label.startswith(Route.VIOLENCE_PERPETRATOR)}
    found: list[tuple[Hit, Route, Level]] = []
    for hit in hits:
        sentence = text.sentences[hit.sentence]
        words = sentence.words[hit.first : hit.last + 1]
        # "I pushed my wife and she fell": whoever tells it did it.
        if hit.sentence in done and hit.label.startswith(Route.VIOLENCE_VICTIM) and "me" not in words:
            continue
        if _never_done(words, hit.label):
            continue
        if _harmless(sentence, hit) or (at_work and not _own(sentence, hit)):
            continue
        route, _, level = hit.label.partition("/")
        sure = Level.CHECK_IN if harmless.LAUGHING.found(sentence) else Level(level)
        found.append((hit, Route(route), sure))
    return found


def screen(text: str) -> Sign | None:
    """Find the most urgent sign of danger in a text, None where there is none. Time is linear in its length."""
    found = signs(read_text(text))
    if not found:
        return None
    # A plain sign of a less urgent kind comes before a weak one of a more urgent kind.
    hit, route, level = min(
        found, key=lambda sign: (sign[2] is Level.CHECK_IN, _ORDER[sign[1]], sign[0].span.start)
    )
    return Sign(route=route, level=level, start=hit.span.start, end=hit.span.end)
