"""A careful guess of a text's language: English unless its small words clearly are those of another."""

from __future__ import annotations

from flows.language.text import Text

_SMALL: dict[str, frozenset[str]] = {
    "es": frozenset(
        "que de la el los las un una y no es en por con para mi tu te me se lo le pero como esta este soy eres muy mas porque cuando siento perdon yo nos su sin todo nada fue hice".split()
    ),
    "fr": frozenset(
        "je tu il elle nous vous le la les un une des et est pas que qui de du ne se ce mon ton ma ta pour avec sur dans mais suis es ai as j'ai c'est t'ai qu'il quand parce comme tout rien etait".split()
    ),
    "de": frozenset(
        "ich du er sie es wir ihr der die das ein eine und ist nicht zu mit von auf fur dass mir mich dir dich habe hast war bin bist aber wenn weil wie mein dein meine deine so noch nur auch kein".split()
    ),
    "it": frozenset(
        "io tu lui lei noi il lo la gli un una e non di che mi ti si per con ma sono sei ho hai era quando perche come mio tuo mia tua questo tutto niente piu molto anche della nel".split()
    ),
    "pt": frozenset(
        "eu tu voce ele ela nos o os as um uma e nao de que me te se por com mas sou es estou quando porque como meu seu minha sua isso tudo nada muito tambem foi para na no".split()
    ),
    "hi": frozenset(
        "main mein tum mujhe tumhe hai hain ho hoon hun nahi nahin ki ka ke ko se ne kya kyun aur par bhi tha thi the raha rahi kar karo mera meri tumhara apne woh wo yeh ye ab na toh usne maine jab".split()
    ),
    "sw": frozenset(
        "mimi wewe yeye ni na ya wa kwa si la za cha katika hii hiyo yangu yako wangu wako sana kama lakini nina una ana nili ulini alini samahani kuwa siku bila pia tu".split()
    ),
    "nl": frozenset(
        "ik jij je hij zij wij het een en is niet te met van op voor dat mij me mijn jou jouw heb hebt was ben bent maar als omdat hoe nog ook geen zo naar wel".split()
    ),
}
_ENGLISH = frozenset(
    """i you he she we they it the an and is are was were am be been not to of in on at for with my your me him her us them this that what
    when but if so because do did have has had will would can could should just from about out up how who there then than all no never
    always sorry feel felt want need know think love please really""".split()
)


def language_of(text: Text) -> str:
    """Give a language tag: "en" unless another language is clear; "und" for a script that no list covers."""
    words = [word for word in text.words if word[0].isalpha()]
    if not words:
        return "en"
    foreign_script = sum(not word[0].isascii() for word in words)
    if foreign_script * 2 > len(words):
        return "und"
    english = sum(word in _ENGLISH for word in words)
    best, count = "en", 0
    for language, small in _SMALL.items():
        found = sum(word in small and word not in _ENGLISH for word in words)
        if found > count:
            best, count = language, found
    # Two small words can be a name and a slip; mixed texts that hold English are read as English.
    if count >= 3 and count > 2 * english and count * 4 >= len(words):
        return best
    if count >= 2 and english == 0 and count * 3 >= len(words):
        return best
    return "en"
