"""What helps the one who hears it: being there, owning, answering, asking for nothing, giving space."""

from __future__ import annotations

from typing import Final

from flows.language.frames import Scope
from flows.solo.spoken import spoken

_PRESENT: Final = spoken(
    {
        "is here": (
            "i am [ {very} ] ( here / staying / listening / with_you / not_going_anywhere / not_leaving / not_going / not_running ) !until",
            "i will [ {very} / be ] ( stay / staying / sit / listen / be_here / here / be_in / in / hear / be_back / back / be_next / be_downstairs / keep_listening ) !until",
            "i [ {very} ] ( hear / see / heard / can_see / can_hear ) ( you / how / your / that_you / it )",
            "i am taking|letting it|that|this in|sink|land",
            "i want to ( hear / listen / stay / understand )",
            "i am|will ~3 back at|in|by|before|within #|{number}|half",
            "i am|will [ be ] ( in ) the next|other|kitchen|living",
            "i am [ sitting / standing ] right here",
            "then i am|will_be back",
            "i need ~6 [ , ] and|then [ then ] i will|am|come ~3 back",
            "not going anywhere",
        ),
    },
    Scope.UNQUOTED,
)

_OWNS: Final = spoken(
    {
        "owns": (
            "( that / it / this ) was|is [ {very} ] ( my / mine / on_me / me ) [ own ] [ choice / decision / doing / fault / lie / responsibility ]",
            "i chose|decided|lied|hid|deceived|cheated|betrayed",
            "i did [ {very} ] ( lie / that / this / hide / choose / cheat / do_it / do_that )",
            "i am [ {very} ] responsible",
            "you did not|nothing [ {very} ] ( make / cause / wrong / deserve / do / to_cause / ask_for )",
            "( not / never / none_of_it_was / nothing ) your fault|doing",
            "i ( made / left / let ) you ( doubt / believe / think / feel / alone / wait / down / worry / carry / live )",
            "sorry [ that / for ] i|what|my|lying|hiding",
            "i will|am not make|making|explain|explaining|defend|excuse|argue [ it / this / that / myself ] [ smaller / away ]",
            "no|not_an|never excuse",
            "none|nothing of this|it|that is|was|happened ( because_of_you / your / about_you / on_you )",
            "i [ know_i / have / know_that_i ] ( hurt / wronged / deceived / betrayed / frightened / humiliated ) you",
            "i am the one who|that ( lied / did / hid / cheated / chose / deceived / hurt / broke )",
            "not you $",
            "what i did was|is !( not / only / just / because )",
            "i should have ( told / said / asked / talked / come )",
            "nobody|no_one ( made / pushed / forced ) me",
            "( was / is ) [ not ] ( wrong / unfair / betrayal / a_betrayal / a_lie )",
        ),
        "receives": (
            "you have [ {very} ] [ every / a / all_the / the / good ] ( right / reason / reasons )",
            "( it / that ) [ {very} ] makes [ {very} ] sense",
            "( you_are / you_were ) [ {very} ] right",
            "of course you|it|that ( are / hurts / feel / is / can / do / want )",
            "( no_wonder / i_understand_that_you / i_understand_why_you / i_can_see_why )",
            "your anger|pain|hurt|tears|question|questions %be|makes|matters|make|matter",
        ),
    },
    Scope.UNQUOTED,
)

_TRUE: Final = spoken(
    {
        "answers": (
            "[ you_can / you_may / please ] ask [ me ] anything|whatever|everything|as|all|any",
            "i will|am_going_to|want_to|can [ {very} ] ( answer / tell / show / check / find_out / look_it_up / look_up / write_down / be_honest / say ) !( me / something )",
            "^ ( yes / no ) , !( but / you / i_did_not / that_is / it_was_not / partly / a_little / a_bit / in_a_way / because ) _",
            "for|about {number}|# {unit}",
            "( the_truth_is / the_honest_answer / the_answer_is / honestly_i_do / to_be_honest )",
            "i will|would|am not [ {very} ] ( hide / lie / hiding / leave / dodge / keep / keeping / lying )",
            "nothing|not [ more / else ] [ that ] i [ am ] hiding|hide|kept|keeping",
            "i would like us to have help",
            "since|until {month}|{day}|{season}|last|#",
            "from {month}|{season}|# to|until",
            "it started|began|went_on|ended|lasted ~3 {month}|{season}|{unit}|#|ago",
            "^ ( that / it ) is true !( but / of )",
            "same answer|thing|truth tomorrow|again|every",
            "ask me again|twice|tomorrow|whenever|every",
            "i do not know [ {very} ] ( yet / , / and / . )",
        ),
    },
    Scope.UNQUOTED,
)

_TAKES_BACK_A_LIE: Final = spoken(
    {
        "finds out": (
            "you will have|get|see the|it|them|everything ~2 by|on|at",
            "i will|can|would|am_going_to [ {very} / have_to / need_to ] ( check / find_out / look_it_up / look_up / look_for / look_at / write_down / get_the )",
            "will tell|show you ~3 by|on|at|when",
        ),
        "takes back a lie": (
            "i told|said [ to ] you ~5 ( and / , ) [ and ] [ that / it / you ] ( was_a_lie / did_not / was_not / were_right / were_not / was_not_true / was )",
            "i lied when|about",
            "when i said|told_you ~7 [ , ] that|it|this was|is ( a_lie / not_true / untrue )",
        ),
    },
    Scope.ANYWHERE,
)

_ASKS_NOTHING: Final = spoken(
    {
        "asks nothing": (
            "you do not [ {very} ] ( have / need ) to !know",
            "you [ {very} ] ( owe / never_have_to / need_not )",
            "you do not [ {very} ] owe",
            "i am|do|would not [ {very} ] ( asking / ask / expecting / expect / need / looking / want ) ~2 ( you / to / for / forgiveness / an_answer / anything )",
            "i [ am / will ] not [ {very} / going_to ] ( asking / expecting / waiting / ask_you / ask_for / expect )",
            "( that / it / my_shame / my_guilt / this ) is [ {very} ] ( mine / my_job / my_part ) to ( carry / handle / bear / deal_with / hold / look_after )",
            "nothing [ that ] you need|have to say|do|decide|answer|feel|promise",
            "you [ {very} ] are not ( responsible_for / here_to )",
        ),
    },
    Scope.UNQUOTED,
)

_SPACE: Final = spoken(
    {
        "gives space": (
            "( take / have ) [ all ] ( your / the / as_much ) [ time / space ]",
            "as long|much|often|loud|little|many|angry as|questions you",
            "i will|can [ {very} ] wait",
            "( it / that / this ) is [ {very} / all ] ( up_to_you / your_decision / your_choice / yours / for_you_to )",
            "( you_decide / you_choose / you_can_tell / you_may / you_get_to )",
            "you can [ {very} ] ( cry / be / shout / scream / yell / tell / say / go / leave / stop / take / call / hate / feel / send / stay / ask_me_to )",
            "i will|am|would not [ {very} ] ( follow / following / stop / stopping / push / pushing / touch / touching / hold_you / go_after / crowd / in_your_way )",
            "( do / would ) you [ {very} ] ( want / like / rather / prefer / need ) ( me / to / be / us / some / a / company / quiet / space )",
            "[ what / is_there ] [ do / would / anything ] you need|like|want ( from_me / right_now / now / me_to )",
            "( shall / should / may / can / could ) i ( call / sit / go / leave / come / stay / ring / get / make / bring / wait / take )",
            "be as _ as",
            "( does_not / do_not / need_not ) have|need to be ( fine / ok / over / alright / good / settled )",
            "there is [ {very} ] ( room / space / time )",
            "if|whenever|when you [ {very} ] ( want / like / are_ready / feel_like / would_like / need / leave / go / decide )",
            "would it help|be_better|be_easier if|to",
            "i will|can stand|step|stay|keep back",
            "you ( say / tell_me_what / choose / decide ) $|,",
            "if that|it is what you need|want|would_like",
            "i will|can leave you [ alone / in_peace / be ] [ for / until / if / as / , / . ]",
            "whatever you ( feel / decide / need / want / choose )",
            "i will respect|accept|understand",
        ),
    },
    Scope.ANYWHERE,
    unless=("do|did you [ {very} ] ( want / need ) to leave_me|divorce|break_up",),
)

HELPS: Final = (*_PRESENT, *_OWNS, *_TRUE, *_TAKES_BACK_A_LIE, *_ASKS_NOTHING, *_SPACE)
"""All of them."""
