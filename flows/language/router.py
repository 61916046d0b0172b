"""The safety router: the most urgent sign of danger in a text, and how sure it is.

It reads every text of every flow before any coaching. Missing is worse than alarming, so a weak sign asks one gentle
question (`check_in`); a plain one stops the coaching (`stop`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from flows.language import (
    danger_child,
    danger_control,
    danger_self,
    danger_threat,
    danger_violence,
    harmless,
    weighing,
)
from flows.language.findings import Level, Route, Sign
from flows.language.frames import Hit, Reader
from flows.language.net import Net, Part
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


def hits_in(text: Text) -> list[Hit]:
    """Give every frame of danger in a text, whatever stands around it."""
    reader = _reader()
    return [hit for index, sentence in enumerate(text.sentences) for hit in reader.hits(sentence, index)]


def signs(text: Text, hits: list[Hit]) -> list[tuple[Hit, Route, Level]]:
    """Give the signs of danger among the hits in a text, harmless readings taken out."""
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


def notice(content: Text, hits: list[Hit], found: Iterable[tuple[Hit, Route, Level]]) -> frozenset[str]:
    """Give the marks by which the net knows what the frames noticed: every hit, what is left of it, and the scopes."""
    marks = {f"raw:{hit.label}:{hit.frame}" for hit in hits}
    marks |= {f"sign:{route}:{level}" for _, route, level in found}
    marks |= {
        f"scope:{name}"
        for name, scope in _SCOPES.items()
        if any(scope.found(sentence) for sentence in content.sentences)
    }
    return frozenset(marks)


_SCOPES = {
    "idiom": harmless.IDIOM,
    "denied": harmless.DENIED,
    "joking": harmless.JOKING,
    "laughing": harmless.LAUGHING,
    "fiction": harmless.FICTION,
    "work": harmless.WORK,
    "long ago": harmless.LONG_AGO,
    "resolved": harmless.RESOLVED,
    "still": harmless.STILL,
}


def screen(text: str, net: Net | None = None) -> Sign | None:
    """Find the most urgent sign of danger in a text, None where there is none. Time is linear in its length.

    Without a net the frames decide alone.
    """
    content = read_text(text)
    return screen_encoded(content, net, () if net is None else net.encode(content))


BENEFIT = 0.5
"""So far below its line (in log odds) the net still agrees with plain words of a frame."""
CERTAIN = -10.0
"""So far below its line the net is certain that a frame heard wrong. On writers kept apart, 43 false alarms ended there
and one true one."""


STRANGE = 3.0
"""So far above its line the net has to be where it learnt from no text of the kind."""


def screen_encoded(
    content: Text, net: Net | None, parts: tuple[Part, ...], *, strange: bool = False
) -> Sign | None:
    """Do the same for a text that was encoded already; `strange` says that it is of a kind that the net never learnt.

    Plain words of a frame stop the coaching where the net hears danger too, in the text or in that sentence alone. Where
    the net doubts them, and where it hears danger by itself, the writer is asked. A frame is overruled only where the
    net is certain of the whole text and of that sentence alone.
    """
    hits = hits_in(content)
    found = signs(content, hits)
    # A plain sign of a less urgent kind comes before a weak one of a more urgent kind.
    found.sort(key=lambda sign: (sign[2] is Level.CHECK_IN, _ORDER[sign[1]], sign[0].span.start))
    if net is None or not parts:
        return _sign(*found[0]) if found else None
    judgements = net.judge(parts, "safety", notice(content, hits, found))
    heard = judgements["danger"].margin > (STRANGE if strange else 0)
    if judgements["danger"].margin < CERTAIN:
        found = [sign for sign in found if _alone(content.sentences[sign[0].sentence], net) >= CERTAIN]
    plain = [sign for sign in found if sign[2] is Level.STOP]
    if plain:
        agreed = judgements["danger"].margin > -BENEFIT
        sure = [sign for sign in plain if agreed or _alone(content.sentences[sign[0].sentence], net) > 0]
        return _sign(*sure[0]) if sure else _sign(plain[0][0], plain[0][1], Level.CHECK_IN)
    if not heard:
        return _sign(*found[0]) if found else None
    route = max(Route, key=lambda route: judgements[route].margin)
    for hit, known, level in found:
        if known is route:
            return _sign(hit, route, level)
    span = weighing.clause_around(content, judgements[route].word)
    return Sign(route=route, level=Level.CHECK_IN, start=span.start, end=span.end)


def _alone(sentence: Sentence, net: Net) -> float:
    """Give how far above its line the net hears danger in a sentence alone."""
    alone = Text(original="", sentences=(sentence,))
    hits = hits_in(alone)
    judgements = net.judge(net.encode(alone), "safety", notice(alone, hits, signs(alone, hits)))
    return judgements["danger"].margin


def _sign(hit: Hit, route: Route, level: Level) -> Sign:
    return Sign(route=route, level=level, start=hit.span.start, end=hit.span.end)
