"""Wording: fills a prompt or a caption with names, words and times, in its reader's language.

A prompt is `<language>/<prompt>.html.j2`; captions, commands and small words are `<language>/labels.yaml`.
What somebody wrote never enters a template: it is put into the finished message in the place of a mark, so no
filter, no error and no trace can carry it, and its spaces and line breaks stay as they were written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, assert_never

import yaml
from jinja2 import DictLoader, FileSystemBytecodeCache, StrictUndefined, Template, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from bot import markup
from bot.helplines import Country, countries
from bot.ports import Person, Words
from bot.therapists import Place, places
from flows.effects import Button, LabelOf, Moment, NameOf, Value, WordsOf
from flows.ids import PersonId, WordsId

ALERT_LIMIT: Final = 200
"""What Telegram takes as the answer to a tap, in characters."""
CAPTION_WORDS: Final = 40
NAME_LIMIT: Final = 64

_SUFFIX: Final = ".html.j2"
_LABELS: Final = "labels.yaml"
_REMARKS: Final = "language/coach.yaml"
"""Why a finding matters and what to ask, by category; templates get them through `coach(category)`."""
_KNOWN: Final = frozenset({"coach", "place_of", "directories_of"})
"""What every template is given besides its values."""
_SMALL_WORDS: Final = {
    "someone": "someone",
    "unreadable": "…",
    "tomorrow": "tomorrow, {{ time }}",
    "on_day": "{{ day }}, {{ time }}",
    "day_pattern": "EEEE d MMMM",
}
# Two characters of the private use area stand around the number of a text that is put in at the end. They are
# taken out of everything else that is filled in.
_MARK: Final = re.compile("\ue000(\\d+)\ue001")
# Also gone from names: what turns the direction of writing of all that follows.
_UNWANTED: Final = re.compile("[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000\ue001]")


class Unworded(LookupError):
    """No language has this prompt or caption. The message is its name."""


class Leak(Exception):
    """Words that their owner has not revealed were about to be shown to somebody else. Nothing was rendered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads a message (None: everybody in the group), and the tag of their language."""

    person: PersonId | None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What messages are filled from. `now` carries the time zone that times are shown in.

    `revealed` are words that were revealed in this very step, on top of those that say so themselves.
    """

    now: datetime
    people: Mapping[PersonId, Person] = field(default_factory=dict)
    words: Mapping[WordsId, Words] = field(default_factory=dict)
    revealed: AbstractSet[WordsId] = frozenset()


Values = tuple[tuple[str, Value], ...]


class Renderer:
    """All wording, read once; a template is compiled when it is first used.

    `offered` limits the languages (empty: all there are); `cache` is a folder for compiled templates.
    """

    def __init__(
        self,
        sources: Mapping[str, str] | None = None,
        *,
        default: str = "en",
        offered: Collection[str] = (),
        cache: Path | None = None,
    ) -> None:
        found = read_prompts() if sources is None else sources
        self._default = _tag(default)
        wanted = {_tag(language) for language in offered} | {self._default}
        folders = {name.split("/", 1)[0] for name in found}
        self._languages = {
            _tag(folder): _Language(_tag(folder), folder, found, cache)
            for folder in sorted(folders)
            if _tag(folder) in wanted or not offered
        }
        self._chains: dict[str, tuple[_Language, ...]] = {}

    # --- what people read ---

    def message(self, prompt: str, values: Values, reader: Reader, material: Material) -> tuple[str, ...]:
        """A message as HTML: more than one where it is longer than Telegram takes.

        Raises `Unworded` without a template, `Leak` for words that are not the reader's to see.
        """
        return markup.split(self._compose(prompt, values, reader, material, limit=None))

    def whole(self, prompt: str, values: Values, reader: Reader, material: Material) -> str:
        """A message as HTML that fits into one: what people wrote is shortened where it must be."""
        return self._compose(prompt, values, reader, material, limit=markup.LIMIT)

    def alert(self, prompt: str, values: Values, reader: Reader, material: Material) -> str:
        """A message as the plain text that answers a tap."""
        source = self._compose(prompt, values, reader, material, limit=ALERT_LIMIT)
        return markup.shorten(markup.plain(source), ALERT_LIMIT)

    def caption(self, button: Button, reader: Reader, material: Material) -> str:
        """The caption of a button, as plain text."""
        keys = (button.label,) if button.label else (f"{button.choice}:{button.argument}", button.choice)
        language, template = self._label(keys, reader.language)
        variables: dict[str, object] = {"argument": button.argument}
        for name, value in button.values:
            if isinstance(value, WordsOf):
                text = self._read(value, reader, material)
                variables[name] = (
                    self._small(language, "unreadable") if text is None else _clean(text, CAPTION_WORDS)
                )
            else:
                variables[name] = self._plain(value, language, material)
        return template.render(variables).strip()

    def commands(self, language: str = "") -> Mapping[str, str]:
        """What the menu says about each command, without its slash; a language that lacks one borrows it."""
        lines: dict[str, str] = {}
        for each in reversed(self._chain(language)):
            lines |= each.commands
        return lines

    def about(self, part: str, language: str = "") -> str:
        """What the bot says of itself in its profile: `description` or `short_description`; empty if not worded."""
        reader = Reader(person=None, language=language)
        try:
            return self.caption(
                Button(choice="about", label=f"about.{part}"),
                reader,
                Material(now=datetime.min.replace(tzinfo=UTC)),
            )
        except Unworded:
            return ""

    # --- what checks ask ---

    def languages(self) -> tuple[str, ...]:
        """The tags of the languages there are."""
        return tuple(self._languages)

    def catalogue(self, language: str = "") -> tuple[str, ...]:
        """The names of all prompts of one language (default: the default one), as effects name them."""
        return self._languages[_tag(language) or self._default].prompts()

    def captions(self, language: str = "") -> tuple[str, ...]:
        """The keys of all captions and small words of one language."""
        return tuple(self._languages[_tag(language) or self._default].labels)

    def variables(self, prompt: str, language: str = "") -> frozenset[str]:
        """The values that a prompt asks for, also through what it includes."""
        return self._languages[_tag(language) or self._default].variables(f"{prompt}{_SUFFIX}")

    def caption_variables(self, key: str, language: str = "") -> frozenset[str]:
        """The values that a caption asks for, besides `argument`, which each has."""
        return self._languages[_tag(language) or self._default].caption_variables(key) - {"argument"}

    # --- how it is done ---

    def _chain(self, language: str) -> tuple[_Language, ...]:
        tag = _tag(language)
        if tag not in self._chains:
            wanted = dict.fromkeys((tag, tag.split("-", 1)[0], self._default))
            self._chains[tag] = tuple(self._languages[name] for name in wanted if name in self._languages)
        return self._chains[tag]

    def _compose(
        self, prompt: str, values: Values, reader: Reader, material: Material, *, limit: int | None
    ) -> str:
        name = f"{prompt}{_SUFFIX}"
        language = next((each for each in self._chain(reader.language) if name in each.sources), None)
        if language is None:
            raise Unworded(prompt)
        variables: dict[str, object] = {}
        quotes: list[tuple[str, WordsOf]] = []
        for key, value in values:
            if isinstance(value, WordsOf):
                text = self._read(value, reader, material)
                variables[key] = Markup(f"\ue000{len(quotes)}\ue001")  # noqa: S704 -- a mark, not somebody's text
                quotes.append((self._small(language, "unreadable") if text is None else text, value))
            else:
                variables[key] = self._plain(value, language, material)
        skeleton = markup.tidy(language.template(name).render(variables))
        source = _put_in(skeleton, quotes, limit)
        if not markup.plain(source).strip():
            raise markup.Malformed("a message without text")
        return source

    def _read(self, value: WordsOf, reader: Reader, material: Material) -> str | None:
        words = material.words.get(value.words)
        if words is None:
            return None
        if not (words.shared or words.id in material.revealed or words.owner == reader.person):
            raise Leak("words that were not revealed, in a message that is not for their owner alone")
        return words.text

    def _plain(self, value: Value, language: _Language, material: Material) -> object:
        match value:
            case NameOf(person=person):
                known = material.people.get(person)
                name = _clean(known.name, NAME_LIMIT) if known is not None else ""
                return name or self._small(language, "someone")
            case Moment(at=at):
                return self._moment(at, language, material.now)
            case LabelOf(key=key):
                _, template = self._label((key,), language.tag)
                return template.render().strip()
            case str():
                return _clean(value, markup.LIMIT)
            case WordsOf():
                raise TypeError("words are put in at the end, and never into a template")
            case int() | None:
                return value
            case _:
                assert_never(value)

    def _moment(self, at: datetime, language: _Language, now: datetime) -> str:
        local = at.astimezone(now.tzinfo)
        time = f"{local:%H:%M}"
        days = (local.date() - now.date()).days
        if days == 0:
            return time
        if days == 1:
            return self._small(language, "tomorrow", time=time)
        from babel.dates import format_date  # noqa: PLC0415 -- costs more than all other imports of this module

        pattern = self._small(language, "day_pattern")
        day = format_date(local, pattern, locale=language.tag.replace("-", "_"))
        return self._small(language, "on_day", day=day, time=time)

    def _label(self, keys: tuple[str, ...], tag: str) -> tuple[_Language, Template]:
        for language in self._chain(tag):
            for key in keys:
                if key in language.labels:
                    return language, language.label(key)
        raise Unworded(" or ".join(keys))

    def _small(self, language: _Language, key: str, **variables: str) -> str:
        return language.label(key).render(variables).strip()


class _Language:
    """The wording of one language: its prompts, captions and commands."""

    def __init__(self, tag: str, folder: str, sources: Mapping[str, str], cache: Path | None) -> None:
        start = f"{folder}/"
        self.tag = tag
        self.sources = {
            name.removeprefix(start): source for name, source in sources.items() if name.startswith(start)
        }
        # Every scalar is text: a caption is called `yes`, `no` or `7`, and YAML would make something else of it.
        content = yaml.load(self.sources.pop(_LABELS, ""), Loader=yaml.BaseLoader) or {}  # noqa: S506 -- plain values only
        self.commands: Mapping[str, str] = content.pop("commands", {})
        self.labels: Mapping[str, str] = content
        if not all(isinstance(value, str) for value in (*self.labels.values(), *self.commands.values())):
            raise TypeError(f"{folder}/{_LABELS}: each line is a key and its wording")
        remarks = yaml.safe_load(self.sources.pop(_REMARKS, "")) or {}
        compiled = None if cache is None else FileSystemBytecodeCache(str(cache), f"{tag}-%s.bytecode")
        self._prompts = _environment(self.sources, compiled, html=True)
        self._prompts.globals["coach"] = remarks.__getitem__
        self._prompts.globals["place_of"] = _place_of
        self._prompts.globals["directories_of"] = _directories_of
        self._captions = _environment({**_SMALL_WORDS, **self.labels}, None, html=False)

    def template(self, name: str) -> Template:
        return self._prompts.get_template(name)

    def label(self, key: str) -> Template:
        return self._captions.get_template(key)

    def prompts(self) -> tuple[str, ...]:
        """All but those in a folder that begins with an underscore, which are parts."""
        names = (name.removesuffix(_SUFFIX) for name in self.sources if name.endswith(_SUFFIX))
        return tuple(sorted(name for name in names if not re.search(r"(^|/)_", name)))

    def variables(self, name: str) -> frozenset[str]:
        tree = self._prompts.parse(self.sources[name])
        found = frozenset(meta.find_undeclared_variables(tree)) - _KNOWN
        for part in meta.find_referenced_templates(tree):
            found |= self.variables(part) if part is not None else frozenset()
        return found

    def caption_variables(self, key: str) -> frozenset[str]:
        return frozenset(meta.find_undeclared_variables(self._captions.parse(self.labels[key])))


def _place_of(country: str) -> Country:
    """The lines to call in a country; templates get them through `place_of(country)`."""
    return countries()[country]


def _directories_of(country: str) -> Place:
    """The directories of a country; templates get them through `directories_of(country)`."""
    return places()[country]


def read_prompts(package: str = "prompts") -> Mapping[str, str]:
    """All wording that is installed, by its path inside the package: templates and labels."""
    root = files(package)
    return dict(_walk(root, ""))


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _walk(entry, f"{path}{entry.name}/")
        elif path and (f"{path}{entry.name}".endswith((_SUFFIX, _LABELS, _REMARKS))):
            yield f"{path}{entry.name}", entry.read_text(encoding="utf-8")


def _environment(
    sources: Mapping[str, str], cache: FileSystemBytecodeCache | None, *, html: bool
) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=DictLoader(sources),
        undefined=StrictUndefined,
        autoescape=html,  # a caption is plain text
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=cache,
    )


def _put_in(skeleton: str, quotes: list[tuple[str, WordsOf]], limit: int | None) -> str:
    """Puts what people wrote in the place of the marks; within the limit, if there is one."""
    places = [int(number) for number in _MARK.findall(skeleton)]
    most = None
    if limit is not None and places:
        room = limit - markup.units(markup.plain(_MARK.sub("", skeleton)))
        most = _share([markup.units(quotes[place][0]) for place in places], max(room, len(places)))

    def put(mark: re.Match[str]) -> str:
        text, value = quotes[int(mark[1])]
        text = text if most is None else markup.shorten(text, most)
        return markup.underline(text, value.start, value.end)

    return _MARK.sub(put, skeleton)


def _share(lengths: list[int], room: int) -> int:
    """The most that each may be long, so that all together have room."""
    return (
        bisect_right(range(max(lengths) + 1), room, key=lambda most: sum(min(each, most) for each in lengths))
        - 1
    )


def _clean(text: str, limit: int) -> str:
    """One line of plain text, without what would disturb the lines around it."""
    return markup.shorten(" ".join(_UNWANTED.sub(" ", text).split()), limit)


def _tag(language: str) -> str:
    return language.replace("_", "-").lower()
