"""What hurts the one who hears it, where the coach has no word: going, dodging, begging, holding on, hurrying.

The coach reads drafts, and these are replies, said face to face after a disclosure.
"""

from __future__ import annotations

from typing import Final

from flows.language.frames import Scope
from flows.solo.spoken import spoken

_LEAVES: Final = spoken(
    {
        "leaves": (
            "i [ have ] [ {very} ] %need|%have|want|got|going to get|be|go|leave out|away|off|home|now|outside|somewhere|$|for|, ...",
            "i [ have ] [ {very} ] need|have|want|got to ( leave / go ) [ now ] $",
            "i [ am / will ] [ {very} ] ( off / leaving / going / out ) [ now ] [ to / for / out / away / off / home / $ ] !( to_stay / to_listen / to_answer / to_tell / to_be / to_keep / to_help / to_wait / to_check / nowhere / anywhere ) [ bed / sleep / work / mum's / a_walk / of_here / now ] $|,|.|and|because",
            "i can not ( do / take / handle / deal_with / stand / bear / listen_to / hear ) this|it|that|any_more [ any_more / now / right_now ] ...",
            "i can not ( have / continue / go_on_with / talk_about ) ...",
            "i will|am_going_to [ be / stay / sleep / spend_the_night ] ( at / with ) a|my|the {family}|friend|mate|hotel|brother's|sister's|parents|mother's|friend's ...",
            "i have|need|got to ( make / take / answer / get ) a|this|that [ phone ] call ...",
            "let us talk|discuss|do|leave ~3 another|some_other|later|some time|day|later|now ...",
            "we will|can|could talk|discuss|do [ about ] [ this / it ] ( later / another / some ) ...",
            "( i_am / i_will_be ) out|gone ( of_here / $ )",
            "i [ am / will / think_i / really ] [ {very} ] ( should / must / had_better / going_to / going / need_to / have_to ) [ just ] ( leave / go ) [ now ] $",
            "i am going upstairs|downstairs|outside|out|home ...",
            "i am|will [ {very} ] go|going|off|out ( for / to ) a|my|the|bed|work ...",
        ),
    },
    Scope.ASSERTED,
    unless=(
        "back at|in|by|before|within",
        "would it",
        "if|whenever|when you",
        "tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|#",
        "i will be back",
        "do you want|need",
        "would you",
    ),
)

_PUTS_OFF: Final = spoken(
    {
        "leaves": (
            "^ not tonight|now|today|again ...",
            "too tired|exhausted|much|late for|to this|it|that|talk|argue|discuss ...",
        ),
    },
    Scope.ASSERTED,
    unless=("at|in #", "tomorrow", "if|unless you", "i am|will_be back"),
)

_DODGES: Final = spoken(
    {
        "dodges": (
            "all [ that ] you need|have|want to know ...",
            "( does / why_does / how_does / what_does ) it|that|this [ even / really ] matter ...",
            "what difference|good does|would|will it|that|this ...",
            "it|that|this does not matter ...",
            "i would|had rather|prefer not|to_not ...",
            "i do|would not want|like to say|tell|talk_about_it|answer|go_into|discuss|get_into ...",
            "i can not|am_not_going_to|will_not|am_not_willing_to tell|say|answer|talk_about|go_into|discuss [ you ] [ that / this / it / who / about ] ...",
            "you do not|would_not|really_do_not [ {very} ] want|need|have to know ...",
            "let us not go|get|talk|dwell|start ...",
            "( it / that ) is [ {very} ] ( complicated / private / my_business / none_of_your_business / between_us / in_the_past ) ...",
            "none of your business",
            "do we|you [ {very} ] have|need|want to [ know / go / talk / do / discuss / get / hear ] ...",
            "i [ have ] already told|said|answered|explained [ you ] ...",
            "can|could|shall|may we|i leave|skip|not [ out / the / this ] ( the / details / this / that / it / out ) ...",
            "i do not think|see|feel [ that ] that|it|this|why ...",
            "( it / that / this ) is not [ {very} ] ( important / relevant / helpful / the_point / your_business ) ...",
            "( why / what ) [ do / would / are ] you [ even / still ] ( ask / asking / want_to_know / need_to_know / care ) ...",
            "no comment",
            "you would|will not understand ...",
        ),
        "hedges": (
            "( something_like / maybe / perhaps / roughly ) [ once / one / two / a ] [ or / time ] ( twice / two / three / once / couple / few / times ) ...",
            "( more_or_less / something_like_that / not_really / sort_of / kind_of / basically / pretty_much ) $",
            "^ ( not_really / sort_of / kind_of / more_or_less / pretty_much / basically ) ( $ / , )",
            "i am not sure [ that ] it|this|that was ...",
            "nothing [ really / much / serious / physical / actually ] ( happened / went_on ) ...",
        ),
        "does not remember": (
            "i do|can not|never|no_longer [ {very} ] remember|recall ...",
            "^ [ i_have ] no idea",
            "i forget|forgot ( who / when / how / what / $ ) ...",
        ),
    },
    Scope.UNQUOTED,
    unless=(
        "check|look_it_up|look_at|find_out",
        "unless|if_you want",
        "every|exact|exactly",
        "you do not have|need to know [ it ] now|tonight",
        "will tell|answer|show",
    ),
)

_OVERPROMISES: Final = spoken(
    {
        "overpromises": (
            "i|it|that|this will|would|shall never ( hurt / lie / cheat / happen / do / see / let / look / be / make / betray / leave ) ~5 again",
            "never again",
            "i [ will ] [ {very} ] ( change / be_better / do_better / be_different / be_perfect / do_anything / do_whatever / do_everything / make_it_up ) ...",
            "i [ {very} ] ( swear / promise ) ~2 ( never / always / change / everything / anything / better ) ...",
            "i swear $|on|to",
            "you can trust me [ now / again / $ ]",
        ),
    },
    Scope.ASSERTED,
    unless=("i can not promise", "by|until|at #", "monday|tuesday|wednesday|thursday|friday|saturday|sunday"),
)

_REASONS: Final = spoken(
    {
        "gives reasons": (
            "you|anyone|anybody|everyone|everybody|most_people would have done|reacted the_same|it_too|so ...",
            "( comes_from / is_from / because_of / down_to ) my|the {excusething} ...",
            "you are making|blowing|turning it|this|that ( bigger / worse / up / into / a ) ...",
            "^ [ yes / well ] [ , ] ( partly / a_little / a_bit / in_a_way / in_part / to_some_extent ) ( $ / , ) ...",
            "nobody|no_one|nobody's [ is / 's ] perfect",
            "let me explain|tell_you_why|tell_you_how|say_why ...",
            "you do|did|can|will not understand|know|see|get how|what|why|it|me ...",
            "( ^ / please / just ) try to understand|see|look_at ( me / my / why / it_from / how_i ) ...",
            "you have|need to understand|see|look_at ( me / my / why / it_from / how_i ) ...",
        ),
    },
    Scope.ASSERTED,
    unless=("you do not have|need to",),
)

_REQUESTS: Final = spoken(
    {
        "begs to stay": (
            "do not [ {very} ] ( leave / go / walk_out / divorce / give_up_on / throw / end / break_up ) ...",
            "are|will|would|do you [ {very} / want_to / going_to / plan_to ] ( leave / leaving / divorce / go_away / break_up / end_this / want_a_divorce / kick_me ) [ me / us ] ...",
            "( please / promise / begging_you / beg_you / need_you / want_you / just / say ) ~4 ( stay / not_leave / not_go / not_to_leave / will_stay / will_not_leave ) ...",
            "( give / one ) ~4 chance ...",
            "is this|it ( the_end / over ) ...",
            "are we [ {very} ] ( over / finished / done / ok / going_to_be_ok / still_together ) ...",
            "what about us",
            "i would|will do anything|everything to|for ...",
            "do not hate|give_up_on|forget me|us ...",
            "what is|are going to happen ( to / with ) us|me ...",
            "i can not ( live / be / go_on ) without you",
            "i can not lose you",
            "i need you ( to_stay / here / so / right_now / now / more_than / $ ) ...",
            "i [ just / only / really ] need|want|have to ( know / hear / be_sure ) that|you|if|whether|we|it_is ...",
            "where does|do|will that|this|it leave us|me",
        ),
        "begs for an answer": (
            "( please / just / can_you / will_you / could_you / would_you / ^ / need_you_to ) [ please / just ] ( say_something / say_anything / talk_to_me / speak_to_me / answer_me / tell_me ) !( it / that_it / we ) ...",
            "say|talk something|anything|to_me [ , ] please",
            "tell me what|how|if|whether you|i|we ...",
            "can|could|will|would you [ please / just / at_least ] ( call / text / write / ring / come / stay / wait / answer / message / reply / talk ) ...",
            "what are you [ {very} ] ( thinking / going_to_do / feeling ) ...",
            "do you [ {very} ] ( love / hate / believe / trust ) me|us ...",
            "do you [ {very} ] want me|us $|any_more",
            "what do|can|should i|you want|do|say me|to|now|$ ...",
            "say [ that ] ( you / we / it ) ( will / are / is / forgive / love / believe ) ...",
        ),
        "begs for comfort": (
            "( ^ / please / just / can_you / will_you / could_you / need_you_to / want_you_to ) [ please / just ] ( hold / hug / kiss / comfort / touch / cuddle ) me ...",
            "i need|want|could_use ( a / you_to / your ) [ {very} ] ( hug / kiss / hold / comfort / help / support / arms ) ...",
            "( please / just ) tell me ~3 ( ok / fine / all_right / good ) ...",
            "can|could|may i have|get a|your|one hug|kiss|cuddle|arms|hand ...",
            "( ^ / please / can_you / will_you ) help me",
        ),
        "collapses": (
            "i [ just ] feel|am|felt so|really|absolutely|that ( awful / terrible / bad / horrible / ashamed / guilty / disgusting / broken ) ...",
            "i can not stop|sleep|eat|bear crying|shaking|$|myself ...",
        ),
        "asks for secrecy": (
            "you will|would not ( tell / say_anything / call ) ~4 , will_you|would_you|right|ok",
            "( promise / please / you_must / you_can / can_you / you_should / just ) ~4 not [ to ] tell|talk_to|say|call|involve ...",
            "^ do not tell|call|involve ...",
            "( keep / let_us_keep ) this|it between|to|quiet|private|from ...",
            "nobody|no_one|your_mother|the_kids %have|can|must|should|needs to|know|find_out|never ...",
        ),
        "begs for belief": (
            "( please / you_have_to / you_must / just / you_need_to / why_can_not_you / can_not_you ) [ just ] ( believe / trust / understand ) ...",
            "^ ( believe / trust ) me",
        ),
    },
    Scope.ASSERTED,
    unless=(
        "you do|need not|never",
        "not|never asking|ask|expect|expecting",
        "if you want|would_like|like|need",
        "do i",
        "what do you need",
        "what would you like",
        "tell me more",
    ),
)

_CROWDS: Final = spoken(
    {
        "hurries": (
            "^ [ please / just / hey ] calm|settle|cool down|yourself ...",
            "( stop / quit ) [ {very} ] ( crying / shouting / yelling / screaming / asking / it / that / this / being ) ...",
            "do not [ {very} / be / get ] ( cry / shout / yell / so / scream / upset / angry / mad / like_that / worry ) ...",
            "you need|have|ought to ( calm / relax / stop / let / breathe / get_over ) ...",
            "you are shouting|yelling|screaming ...",
            "we have talked|spoken|said ~3 enough ...",
            "lower|keep your voice [ down ]",
            "are you done|finished|nearly_done|ready ...",
            "you can|must|should not [ {very} ] ( stay_angry / keep / be_angry / go_on / shout ) ...",
            "how long|much will|are|do|is ~3 ( angry / this_last / last / go_on / punish / be_like_this ) ...",
            "( put / leave / let_us_put ) ( it / this / that / all_this / the_past ) [ all ] behind [ us ] ...",
            "( let_us / can_we / could_we / we_can / we_could / we_should ) [ just ] ( move_on / start_over / start_again / forget / go_back / start_fresh / leave_it ) ...",
        ),
        "closes it": (
            "( so / then / are / and ) we [ are ] [ {very} ] ( good / ok / fine / even / through_this ) ...",
            "( so / then ) it|that is|all [ {very} ] ( ok / fine / over / good / settled / forgiven / behind_us ) ...",
            "( thank_you / thanks / so_glad / glad / relieved ) ~3 ( forgiving / forgive / forgave / forgiven / fine / over / ok_with ) ...",
            "( what_a_relief / thank_god / thank_goodness ) ...",
            "( thank_you / thanks ) [ {very} ] [ , ] that|it|this means|is ...",
            "so|then|that_means you forgive|forgave|have_forgiven me ...",
        ),
        "crowds": (
            "you can|must|should|may not [ {very} ] ( go / leave / walk / run / drive / do_this_to_me / shut_me ) ...",
            "( ^ / please / just / and / now / , ) ( come_back / sit_down / stay_here / come_here ) ...",
            "( stop_right_there / look_at_me / listen_to_me / hear_me_out / open_the_door / give_me_your / give_me_the_keys / put_that_down / stay_where ) ...",
            "^ wait !( for / as )",
            "do not walk|turn|run away ...",
            "^ [ come_on ] [ , ] ( sit / stay / come / talk ) with|to|over me|here ...",
            "i am|will [ {very} ] ( come / coming / follow / following / go / going / drive / driving ) ( with / after / you ) ...",
            "let me ( hold / hug / touch / finish / come / drive / speak / talk / kiss / say / show ) ...",
            "i am|will not [ {very} ] ( leaving / leave / going / go / let / letting / stop / move / moving ) ~2 ( until / before / unless / you_go / you_leave / go_of ) ...",
            "i [ just ] want|need|would_like to ( hold / hug / touch / kiss ) you",
        ),
        "fixes": (
            "we can|will|could|are_going_to [ {very} ] ( fix / solve / work / get / sort / make / repair / rebuild / go_to / see_a / be ) ...",
            "( it / everything / this / all ) will [ all ] [ be ] ( ok / fine / alright / pass / better / work ) ...",
            "you will [ {very} ] ( feel / get / be / see / forget ) ( better / over / ok / fine / past / that ) ...",
            "you should|ought|need [ to ] ( see / talk / go / try / eat / sleep / rest / lie / take ) ...",
            "we should|need_to|have_to|must [ just ] ( see / go / work / talk / try / book / make / get ) ...",
            "let us [ just ] ( go / fix / work / try / book / do / see / make ) ...",
        ),
    },
    Scope.ASSERTED,
    unless=(
        "if you want|would_like|like|need|ask",
        "shall|should|may|can|could i",
        "you do not have",
        "would you",
        "do you want",
    ),
)

HURTS: Final = (*_LEAVES, *_PUTS_OFF, *_DODGES, *_OVERPROMISES, *_REASONS, *_REQUESTS, *_CROWDS)
"""All of them."""
