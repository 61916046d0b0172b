"""Words as they are meant: shortenings, slang, contractions, leet and slips, against closed lists only."""

from __future__ import annotations

from functools import lru_cache

from flows.language.inflection import IRREGULAR, forms
from flows.language.slips import GUARDED, OWN_RIGHT

#: What people type, and the words it stands for. Only what has one reading; the rest is told from its neighbours.
MEANT: dict[str, str] = {
    key: value
    for line in """
    im=i am|ive=i have|i'm=i am|youre=you are|youve=you have|youll=you will|theyre=they are|theyve=they have|weve=we have
    hes=he is|shes=she is|thats=that is|whats=what is|theres=there is|wheres=where is|whos=who is|heres=here is
    dont=do not|doesnt=does not|didnt=did not|cant=can not|cannot=can not|couldnt=could not|wont=will not|wouldnt=would not
    shouldnt=should not|isnt=is not|arent=are not|wasnt=was not|werent=were not|hasnt=has not|havent=have not|hadnt=had not
    aint=is not|ain't=is not|mustnt=must not|neednt=need not|shan't=shall not|won't=will not|can't=can not|dint=did not
    didn=did not|doesn=does not|din't=did not|let's=let us|lets=let us|y'all=you all|yall=you all|couldve=could have
    shouldve=should have|wouldve=would have|shoulda=should have|woulda=would have|coulda=could have|couldof=could have
    gonna=going to|gon=going to|gna=going to|wanna=want to|wana=want to|gotta=got to|hafta=have to|finna=going to|imma=i am going to
    ima=i am going to|tryna=trying to|lemme=let me|gimme=give me|dunno=do not know|kinda=kind of|sorta=sort of|outta=out of
    u=you|ya=you|yu=you|yous=you|ye=you|thee=you|r=are|y=why|n=and|nd=and|an'=and|b=be|c=see|k=ok|ok=ok|okay=ok|okey=ok
    wen=when|wiv=with|wid=with|wit=with|wif=with|w/=with|da=the|dat=that|dis=this|dem=them|dey=they|d=the|de=the|teh=the|tha=the|
    cos=because|cuz=because|coz=because|cus=because|cause=because|bc=because|bcos=because|bcoz=because|becos=because|becoz=because|'cause=because|b/c=because
    becuase=because|becasue=because|beacuse=because
    pls=please|plz=please|plss=please|plzz=please|plis=please|thx=thanks|ty=thanks|sry=sorry|sori=sorry|sowwy=sorry|soz=sorry|srry=sorry|sory=sorry|sorri=sorry
    sorrry=sorry|soory=sorry|idk=i do not know|idc=i do not care|idgaf=i do not care|ily=i love you|tbh=honestly|tbf=to be fair|imo=honestly|ngl=honestly|fr=honestly|rn=now|atm=now|asap=soon
    omg=omg|wtf=wtf|stfu=shut up|gtfo=get out|kms=kill myself|kys=kill yourself|nvm=never mind|bf=boyfriend|gf=girlfriend|hubby=husband|wifey=wife|bday=birthday|sm1=someone|some1=someone
    evry=every|evryday=every day|everyday=every day|evrything=everything|evryone=everyone|everytime=every time|alot=a lot|alright=all right|bout=about|abt=about|b4=before|l8=late
    l8r=later|gr8=great|m8=mate|2day=today|2nite=tonight|tonite=tonight|2night=tonight|2moro=tomorrow|2morrow=tomorrow|tmrw=tomorrow|tmr=tomorrow|tomoz=tomorrow|tomoro=tomorrow|tommorow=tomorrow
    tomorow=tomorrow|tommorrow=tomorrow|yday=yesterday|yest=yesterday|4ever=forever|4eva=forever|neva=never|eva=ever|nevr=never|alwys=always|alwayz=always|allways=always
    ppl=people|msg=message|msgs=messages|msgd=messaged|txt=text|txts=texts|txted=texted|txtd=texted|txting=texting|convo=conversation|pics=photos|pic=photo|pix=photos|insta=instagram|wk=week|wks=weeks
    hr=hour|hrs=hours|min=minute|mins=minutes|yr=year|yrs=years|mth=month|mths=months|wknd=weekend|mon=monday|tue=tuesday|tues=tuesday|weds=wednesday|thur=thursday|thurs=thursday|fri=friday
    thru=through|tho=though|altho=although|thot=thought|thort=thought|thght=thought|frm=from|fone=phone|fon=phone|luv=love|lov=love|lvoe=love|luvd=loved|hav=have|hve=have|havin=having|gud=good
    gd=good|wot=what|wat=what|wut=what|wha=what|whut=what|shud=should|wud=would|cud=could|shld=should|wld=would|cld=could|cudnt=could not|wudnt=would not|shudnt=should not
    nite=night|nites=nights|nyt=night|lite=light|rite=right|wont=will not|jus=just|jst=just|juz=just|onli=only|onky=only|lil=little|lyk=like|lyke=like|liek=like|sumthing=something
    smth=something|sth=something|summat=something|sumthin=something|nuffin=nothing|nuthin=nothing|nothin=nothing|nowt=nothing|owt=anything|nething=anything|anythin=anything|everythin=everything
    somethin=something|meself=myself|meslef=myself|myslef=myself|myelf=myself|mysef=myself|mesen=myself|urself=yourself|yourslef=yourself|yrself=yourself|yaself=yourself|yerself=yourself
    urselves=yourselves|himslef=himself|herslef=herself|hisself=himself|mum=mum|mam=mum|mommy=mum|mummy=mum|mom=mum|mama=mum|dad=dad|daddy=dad|nan=gran|nana=gran
    kno=know|knw=know|no1=no one|noone=no one|nobdy=nobody|every1=everyone|any1=anyone|cya=bye|wasn=was not|weren=were not|fink=think|finkin=thinking|thinkin=thinking|fing=thing|fings=things
    agen=again|agn=again|agian=again|mebbe=maybe|mayb=maybe|prolly=probably|probs=probably|def=definitely|defo=definitely|deffo=definitely|obvs=obviously|esp=especially|srsly=seriously
    til=until|till=until|untill=until|'til=until|str8=straight|sed=said|sez=says|tole=told|toled=told|tld=told|woz=was|waz=was|wz=was|iz=is|dnt=do not|dn't=do not
    didnot=did not|donot=do not|il=i will|i'l=i will|ull=you will|itll=it will|thatll=that will|theyll=they will|shda=should have|shudda=should have|shouldof=should have
    lyin=lying|lien=lying|cheatin=cheating|hidin=hiding|talkin=talking|drinkin=drinking|feelin=feeling|gettin=getting|goin=going|doin=doing|tellin=telling|tryin=trying|makin=making|nuthing=nothing
    cryin=crying|hurtin=hurting|fuckin=fucking|effing=fucking|freakin=fucking|freaking=fucking|fkn=fucking|fking=fucking|fkin=fucking|f*cking=fucking|f**king=fucking|fcking=fucking
    fuk=fuck|fk=fuck|f*ck=fuck|f**k=fuck|sh*t=shit|b*tch=bitch|btch=bitch|biatch=bitch|a$$hole=asshole|arsehole=asshole|a**hole=asshole|bs=bullshit
    hrut=hurt|hert=hurt|hurtt=hurt|lonly=lonely|lonley=lonely|lonesome=lonely|scard=scared|scaerd=scared|afriad=afraid|afaid=afraid|ashmed=ashamed|asahmed=ashamed|angy=angry|agry=angry
    embarased=embarrassed|embarassed=embarrassed|embarrased=embarrassed|humilated=humiliated|humilliated=humiliated|jelous=jealous|jelly=jealous|definately=definitely|febuary=february|wensday=wednesday
    truely=truly|untill=until|recieve=receive|beleive=believe|belive=believe|realy=really|realli=really|rlly=really|rly=really|reely=really|freind=friend|frend=friend|frends=friends|freinds=friends
    apologize=apologise|apologized=apologised|apologizing=apologising|apologies=apologies|appologise=apologise|appologize=apologise|apoligise=apologise|apologise=apologise
    realize=realise|realized=realised|recognize=recognise|minimize=minimise|criticize=criticise|criticized=criticised|humor=humour|color=colour|behavior=behaviour|behaviors=behaviour
    counseling=counselling|counselor=counsellor|favor=favour|neighbor=neighbour|honor=honour|center=centre|jewelry=jewellery|check-in=check in|thretened=threatened|thretend=threatened|threatend=threatened
    thretening=threatening|hitted=hit|hurted=hurt|telled=told|beated=beaten|choaked=choked|chocked=choked|stabed=stabbed|slaped=slapped|graped=raped|strangeled=strangled|strangld=strangled
    sucide=suicide|suiside=suicide|suicid=suicide|sewerslide=suicide|suwicide=suicide|sewercide=suicide|unalive=kill|unaliving=killing|unalived=killed|sewer-slide=suicide|dieing=dying|overdosed=overdosed
    depresed=depressed|anxius=anxious|anymore=any more|nomore=no more|inlove=in love|infront=in front|aswell=as well|incase=in case|eachother=each other|everynight=every night|ontop=on top
    """.strip().split("\n")
    for entry in line.strip().split("|")
    if entry
    for key, _, value in [entry.partition("=")]
}

#: Contractions by their ending; `'d` and `'s` depend on what follows and are told apart in `flows.language.text`.
ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}


def _deletions(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(1, len(word))}


def _index() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for word in GUARDED:
        for key in {word, *_deletions(word)}:
            table.setdefault(key, set()).add(word)
    return {key: tuple(sorted(words)) for key, words in table.items()}


_GUARDED_INDEX = _index()
_LEET = str.maketrans("013457@$!*", "oieastasia")
_VERBS = frozenset(form for base in IRREGULAR for form in forms(base)) | GUARDED
#: Common words by their consonants: people leave the vowels out.
_SKELETONS = {
    key: value
    for key, _, value in (
        entry.partition("=")
        for entry in """swer=swear sware=swear kild=killed hitt=hit nymore=any_more anymor=any_more ded=dead al=all mornin=morning evenin=evening cheeted=cheated hiting=hitting gna=going_to dosnt=does_not dosent=does_not kil=kill ben=been 4give=forgive 4get=forget 4got=forgot forgiv=forgive jst=just wnt=want wna=want_to wnna=want_to hv=have hvnt=have not gt=got gv=give wl=will wll=will wld=would
        cld=could shld=should bcs=because bcz=because ppl=people plz=please pls=please thnk=think thnks=thanks lv=love lvd=loved
        knw=know nvr=never evr=ever mk=make tk=take tld=told sd=said wth=with whn=when wht=what nt=not hs=has hd=had ws=was wr=were
        frm=from nw=now nxt=next lst=last lft=left tht=that thr=there thm=them thy=they hr=her hm=him ths=this rlly=really
        gng=going smthng=something nthng=nothing evrythng=everything dsnt=does_not ddnt=did_not cnt=can_not
        fnd=friend frnd=friend frnds=friends hsbnd=husband wf=wife prtnr=partner mny=money phn=phone msgs=messages txt=text
        hrt=hurt scrd=scared afrd=afraid slppd=slapped pnchd=punched kckd=kicked pshd=pushed chkd=choked ht=hit bt=but kll=kill
        klld=killed dth=death dd=dead mslf=myself myslf=myself yrself=yourself urslf=yourself thrtnd=threatened kds=kids bby=baby""".split("\n")
        for entry in entry.split()
    )
    if value
}  # fmt: skip


def _one_slip(word: str, meant: str) -> bool:
    """Say whether `word` is `meant` with one letter added, lost or changed, or two neighbours swapped."""
    if abs(len(word) - len(meant)) > 1:
        return False
    if len(word) == len(meant):
        differ = [place for place, (one, other) in enumerate(zip(word, meant, strict=True)) if one != other]
        if len(differ) == 1:
            return True
        return (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and word[differ[0]] == meant[differ[1]]
            and word[differ[1]] == meant[differ[0]]
        )
    longer, shorter = (word, meant) if len(word) > len(meant) else (meant, word)
    return shorter in _deletions(longer) or longer[1:] == shorter


@lru_cache(maxsize=16384)
def meant(word: str) -> tuple[str, ...]:
    """Give the words that a typed word stands for; most stand for themselves.

    The answer never depends on a neighbour; a word of unbounded length is given back as it is.
    """
    if word in MEANT:
        return tuple(MEANT[word].split(" "))
    if word in _SKELETONS:
        return tuple(_SKELETONS[word].split("_"))
    if len(word) > 24:
        return (word[:24],)
    for ending, full in ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            return (*MEANT.get(stem, stem).split(" "), full)
    if word.endswith("in'"):
        return (word[:-1].replace("'", "") + "g",)
    if word.endswith("s'"):
        return (word[:-1], "'s")
    if word.endswith(("'s", "'d")) and len(word) > 2:
        stem = word[:-2]
        return (*MEANT.get(stem, stem).split(" "), word[-2:])
    if word.isalpha():
        return (_plain(word),)
    if word.isdigit():
        return (word,)
    if any(character.isdigit() or character in "@$*!" for character in word) and word[0] not in "0123456789":
        guess = word.translate(_LEET)
        if guess in MEANT:
            return tuple(MEANT[guess].split(" "))
        read = _plain(guess)
        return (read,) if read in GUARDED else (word,)
    if word[0].isdigit() and not word[-1].isdigit():
        guess = word.translate(_LEET)
        return (guess,) if guess in GUARDED else (word,)
    return (word,)


def _plain(word: str) -> str:
    """Undo drawn-out letters and one slip against the guarded words."""
    short = word
    if any(word[place] == word[place - 1] == word[place - 2] for place in range(2, len(word))):
        single: list[str] = []
        for character in word:
            if len(single) < 2 or not (single[-1] == single[-2] == character):
                single.append(character)
        twice = "".join(single)
        once = "".join(
            character for place, character in enumerate(word) if place == 0 or word[place - 1] != character
        )
        short = twice if twice in GUARDED or twice in _KEEP_DOUBLE else MEANT.get(once, once)
    if short in GUARDED or short in OWN_RIGHT or len(short) < 5:
        return short
    if {short + "d", short + "ed", short + "s", short + "ing", short.removesuffix("e") + "ing"} & GUARDED:
        return short
    if short.endswith(("ckd", "chd", "pd", "shd", "td", "kd", "bd")):
        # No English word ends so: the e of the past was left out.
        doubled = short[:-1] + short[-2] + "ed"
        return doubled if doubled in _VERBS else short[:-1] + "ed"
    if short.endswith("in") and short + "g" in _VERBS:
        return short + "g"
    if short.endswith("t") and (short[:-1] + "ed" in _VERBS or short[:-1] + short[-2] + "ed" in GUARDED):
        return short[:-1] + "ed" if short[:-1] + "ed" in _VERBS else short[:-1] + short[-2] + "ed"
    for key in (short, *_deletions(short)):
        for candidate in _GUARDED_INDEX.get(key, ()):
            if candidate[0] == short[0] and _one_slip(short, candidate):
                return candidate
    return short


_KEEP_DOUBLE = frozenset(
    {
        "chill",
        "too",
        "all",
        "well",
        "will",
        "good",
        "hell",
        "still",
        "kill",
        "feel",
        "need",
        "soon",
        "miss",
        "off",
        "see",
        "cool",
    }
)
