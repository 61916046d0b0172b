"""Frames of a commitment: an act that a camera could see, when, how much, until when; vague, or laid on the partner."""

from __future__ import annotations

from flows.language.findings import Category, Check
from flows.language.frames import Frame, Scope, frames

_WILL = "i|we|i_and|u ( will / am_going_to / shall / would / am / promise_to / can / commit_to / want_to / plan_to / have_agreed_to / agree_to / have / swear_to / intend_to / will_also / could / vow_to / must / 'll / undertake_to / will_be / pledge_to ) [ not / never / always / also / just / personally / only / now / no_longer / stop / start / be / make_sure_i / make_sure_to / make_sure_that_i / be_going_to ] [ not / be / also / to ]"

ACT: tuple[Frame, ...] = frames(
    Check.ACT,
    {
        "will do": (
            f"{_WILL} !see !going {{camera}} !( it_up_to / better / my_best / you_down / to_be_better / to_do_better / trying / being / honest / an_effort / more_of_an / more_effort / changes / things_right / you_feel / you_first / how / it_right / with_you_more / sure_you / you_happy / us_first / calm / my_temper / things_better / my_act / my_head / on_top / more_attention / attention / a_change / some_changes / up_for / strong / open / my_word / my_promise / my_promises / the_lead / you_for_granted / responsibility / care / you_seriously / it_seriously / you_my / my_love / you_that_i / you_how_much / you_more_love / you_love / more_love / love / respect / the_real / you_respect / you_can_trust / the_man / hard / harder / back_to_how / faithful / loyal / true / in_control / patient / positive / away_from_trouble / out_of_trouble / good / you_the_respect / you_everything / us_a_priority / us_my / you_what_you_need / you_the_love / my_all / my_everything / it_my_all / 100% / more_of_myself / to_know / along / over_this / through_this / forward / on_better / back_to_being / things_differently / whatever / anything / everything / what_it_takes / what_i_can / all_i_can / my_part / my_share / my_bit / more $ / more_around / less / better_at / well ) _",
            "you|u ( are_going_to / will ) ( give_up / move / sell / delete / block / quit / leave / stop_seeing / hand / put / show / tell / come_home / call / text / sleep / cook / pay / share / send / see_a / get_rid / unfriend ) _",
            "( and / then / or ) [ i_will / also / not ] ( text / call / ring / show / tell / send / message / leave / come / sit / hand / give / copy / pay / email / put ) ( you / my / the / back / it / her / him / home )",
            "i am|we_are ( giving / handing / selling / deleting / blocking / booking / leaving / moving / cancelling / closing / joining / seeing / signing / changing / telling / putting / paying / calling / starting / transferring / quitting / resigning / sending / taking / coming_home / switching / emailing / sharing / turning / getting_rid / stopping / returning / ringing / attending / setting / writing / doing_the / off_to / cooking / picking / dropping ) !( a_new_leaf / better / more_effort / care )",
            "( every / each / on / tonight / tomorrow / from ) ~4 i|we {camera} !( you_how / you_that / up_for / you_respect / you_love / more ) _",
            "we ( go / sit / look / talk / meet / eat / walk / check / review / have / do / read / spend / open / pray / cook / take / watch / split / share / leave / put ) ~3",
            "my ~2 ( phone / laptop / salary / location / diary / calendar / email / payslip / card / cards / account / screen / keys / wages / bank / password / passwords / passcode / statement / statements / tablet / payslips / messages ) [ {be} / will / stays / goes / gets / and ] ( be / stay / go / on / open / in / stays / goes / gets / is / will / are / out / off / unlocked / face / to / yours / visible / shared )",
            "( no ) [ more ] ( phone / phones / telly / tv / alcohol / drinking / drink / gambling / bets / betting / screens / screen / laptop / contact / texting / messages / social / beer / wine / private / secret / lunches / overtime / pub / credit / cash / casino / snapchat / instagram / facebook / going ) ~3",
            "( {number} / # / an / a / half ) [ and_a_half / full / whole / {number} ] ( minute / minutes / hour / hours / min / date / walk / call / meeting / session / text / message / check / evening / night / meal / phone_call / dates / texts / calls / walks / sessions / page / pages / times / weekend / day )",
            "{day}|{when}|nightly|weekly ~1 ( is / are / : / = ) ~3",
            "( counselling / counsellor / therapy / appointment / session / meeting / class / course / clinic / test / doctor / gp / mediator / rehab / group / programme ) [ {be} / every / on / at / each / session / is / meeting ] ( booked / is_booked / on / every / at / each / tomorrow / next / this / {day} / for / with / set / arranged / starts / starting / weekly / twice )",
            "( meeting / therapy / counselling / date_night / dinner / check / walk / gym / school_run / bins / dishes / bedtime / bath_time / pickup / shopping / laundry / breakfast / call / text / phone / email / texts / rent / bills / budget ) ~3 ( every / each / on / at / tonight / tomorrow / {day} / weekly / daily / nightly / by )",
            "i booked|signed|have_booked|have_signed|have_blocked|blocked|deleted|have_deleted|closed|have_closed|cancelled|paid|handed ~3",
            "( call / text / ring / message / show / send / tell / share / give / email / phone ) ( you / u ) ~5 ( every / each / when / before / after / at / by / on / if / as_soon )",
            "~1 ( home / back / in_bed / in ) by #|{number}|six|seven|dinner|midnight|half ",
            "i|we will be [ home / back / there / in / at / off / out ] ( home / back / there / in / at / off / out_of / on_time_for / ready / with_you ) [ of ] [ the ] ( by / at / before / on / every / the / # / when / for / for_dinner / home / in_time / {number} ) ~1",
            "il|i_will cal|text|ring|call ...",
        )
    },
    scope=Scope.ANYWHERE,
)

VAGUE: tuple[Frame, ...] = frames(
    Category.VAGUE,
    {
        "soft": (
            f"{_WILL} {{soft}} ...",
            f"{_WILL} [ {{very}} ] ( make / put / do / give / take / keep / get / show / stop / start / pay / go / stay / come / let / spend / turn / hold / step / open / sort / pull / look / talk / tell / act / never / fix / find / leave / help / share / say / bring / earn / win / build / set / straighten / clean ) [ you / a / some / my / more / in / it / all / up / to / us / the / you_more / things / better / being / not / so / myself / your / our / this / {{very}} ] ( better / best / effort / it_up / more / first / happy / act / head / all / everything / whatever / anything / harder / changes / change / right / priority / attention / good / respect / love / strong / faithful / calm / loyal / temper / act_together / selfish / way / down / trust / seriously / granted / anger / time / care / honest / truth / lying / word / promise / responsibility / straight / up / leaf / out / leaving_you / drinking_so_much / real / nicer / communication / cheating / acting / being / lies / hurting / quality_time / commitment / things / move ) ...",
            "i will [ {very} ] ( try / do_better / change / improve / be ) ...",
            "( trust / believe ) [ in ] me ...",
            "you|u will see|have_my_word|can_trust_me|can_count_on_me|have_nothing ...",
            "( things / it / everything / this / we / life / us ) [ will / {be} / can ] [ be / going / all / get / do / never ] [ to / be / get ] ( better / improve / different / change / ok / fine / good / perfect / stronger / happier / work_out / new_start / great / closer / happen_again / like_before / as_before / best / better_together / communicate / try / grow / talk_more / spend_more / listen / together_more / honest / open ) ...",
            "( more / better / less ) [ often / and / of_a ] [ {very} ] ( honest / open / present / patient / careful / loving / supportive / attentive / transparent / thoughtful / romantic / understanding / time_together / communication / effort / trust / respect / affection / sex / quality / family_time / selfish / angry / distant / grumpy / involved / available / considerate / helpful / responsible / reliable / mindful / family / listening ) ...",
            "i [ promise / swear / will / am_going_to / vow / can ] [ to / i_will / that_i_will / you / it_will / that / never / not / always ] ( change / never / always / be / do_better / improve / try / not / different / honest / love / respect / stop / better / make / put / work ) ...",
            "i will|promise|swear not|never|to_never ( let / hurt / disappoint / fail / lie / do_it / do_that / make_you / cheat / forget / betray / be / keep_secrets / take_you / give_up / happen / keep / mess / screw / repeat / act / stop ) ...",
            "i promise|swear $",
            "( no_more / never_again / never ) ( lies / secrets / lying / cheating / drama / games / mistakes / arguments / fighting / nonsense / excuses / hiding / again ) [ . / $ / , / i ]",
            "( get / getting / pull / sort / straighten ) [ my / myself ] ( act / head / life / myself / out ) [ together / straight / out ] ...",
            "( one_day_at / step_by_step / day_by_day / little_by_little / somehow / some_day / someday / soon / eventually / one_of_these / when_i_can / whenever_i_can / when_possible / at_some_point / in_the_future / from_time_to_time / now_and_then / sometime / sometimes / more_often ) ...",
            "i want|hope|would_like|am_trying|intend|mean|plan to [ {very} ] ( be / do / change / improve / make / work / get / try / show / become / communicate / treat ) ...",
            "( working / work / focus ) on ( my / me / myself / us / it / this / being / our ) ...",
            "i have changed|learned|learnt ...",
            "it will not happen ...",
            "( a ) ( new_man / new_woman / new_person / better_man / better_woman / better_husband / better_wife / better_partner / better_person / changed_man / good_husband / good_wife / new_leaf / fresh_start / better_dad / better_mum / better_listener / better_father ) ...",
        )
    },
    scope=Scope.ANYWHERE,
)

WHEN: tuple[Frame, ...] = frames(
    Check.WHEN,
    {
        "clock": (
            "{day}",
            "tonight|tomorrow|today|nightly|weekly|daily|monthly|fortnightly|midnight|noon|bedtime|lunchtime|payday|dinnertime|teatime",
            "every|each [ single / other / second / working / week / school / first / last / and_every / third / two ] ( day / night / morning / evening / week / weekend / month / {day} / lunch / time / sunday / friday / payday / hour / two / {number} / # / afternoon / weekday / term / fortnight / dinner / breakfast / pay / year / trip / shift / meal / bedtime )",
            "( at / by / before / until / after / from / around / past / till / about / half / to ) ( # / {number} / noon / midnight / half / lunch / dinner / breakfast / bed / bedtime / work / quarter / the_dishes / tea / prayers / church / mass / eid / christmas / easter )",
            "( this / next / the / that / last / in_the / all / on_the / same ) ( week / weekend / month / evening / morning / afternoon / {day} / # / day / hour / moment / minute / year / summer / first_of / end_of / 1st )",
            "( when / whenever / as_soon_as / once / before / after / if / every_time / each_time / while / until / the_moment / the_minute / any_time / anytime / the_second ) ( i / she / he / they / the / my / we / it / work / her / his / anyone / there / leaving / going / someone / plans / you_are / you_ask / dinner / getting / a / something / training / counselling / school / that / buying / spending / making / breakfast / you_text / you_call / you_ring / you_want / our / any / eating / coming / meeting / sleeping / sleep / money / kids / arriving / seeing / replying ) !( can / could / have_time / possible / feel_like / start_respecting / stop_nagging / will_be )",
            "within|in|for|over|once|twice|three_times [ the / a / the_next / about / another ] ( # / {number} / week / month / day / an_hour / hour / a_week / a_month / a_day / coming_week / next_week ) [ {unit} ]",
            "once|twice|#|{number} [ times / time ] a|per|each|every|in_a ( week / day / month / fortnight / year / night )",
            "# ( am / pm / o'clock / days / weeks / minutes_before / hours / weeks )",
            "the #|first|last [ day / friday / sunday / week ] of",
            "on|by|from|until|before|since|starting {month}|{season}|# ",
            "{month} # ",
            "# [ of ] {month}",
            "( morning / mornings / evening / evenings / nights / night / weekends / weekdays / afternoons / lunch / sundays ) [ before / after / at / , / $ / from / and / . ]",
            "( after / before / during ) ( each / every / the / my / our / work / dinner / breakfast / lunch / training / school / church / prayers ) ...",
            "( straight / right ) ( after / away / before / now )",
            "half|quarter|ten|twenty past|to|ten|nine|eight|seven|six|five|four|three|two|one|eleven|twelve",
            "( first_thing / end_of / start_of / beginning_of / from_now / per_week / per_day / per_month / a_week / a_month / a_day / kila_siku / kila_jumatatu / har_roz / roz / har_din / cada_dia / cada_noche / every_day / daily / all_working_days )",
            "#:# ",
        )
    },
    scope=Scope.ANYWHERE,
)

DEMAND: tuple[Frame, ...] = frames(
    Category.DEMAND,
    {
        "you must": (
            "you|u ( {be} / will / must / have / need / should / can / may / ought / shall / gotta / got / better / cannot / agree / promise / stop / give / delete / let / owe / first ) [ not / never / to / also / also_have / got / going / no_longer / allowed / first / just / have / better / all ] [ to / allowed / going / not / never / be / have / just / only / also / longer ] ( going / allowed / expected / give / stop / show / quit / delete / drop / let / forgive / trust / leave / move / change / sell / tell / block / pay / cook / come / be / do / start / stay / put / send / talk / see_your / see_her / see_him / see_a / go / have / get / ask / wear / make / cut / text / call / check / bring / mention / share / apologise / agree / say / keep / spend / sleep / accept / sign / work / take / clean / hand / answer / respect / listen / ring / promise / act / believe / treat / lose / meet / speak / throw / use / not / permitted / drink / resign / end / try / act_like / go_out / raise / learn / admit / find / wait ) !( to_answer / to_say_anything / able_to_see / free_to / welcome / to_reply / told / shown / trust_me_by ) !( ring_my / check_my / see_my / look_at_my / ask_me / see_it / have_my / read_my / see_me / see_the / have_the_password / have_access / call_me_any / have_a_copy / ring_him / ring_her / call_my / see_everything / see_that / see_for / check_it / check_with / open_my / see_when / hold_my / keep_my / track_my / count_on ) ...",
            "if|when|as_long_as|once|provided|unless|until|after|only_if|on_condition|so_long_as|the_day|because|since|the_minute|assuming ( you / u / you_will ) [ {be} / will / do / can / could / would / ever / start / also / just / keep / 've ] [ not / first / finally / to / start / stop / also / just / promise / learn ] ( stop / start / starting / stopping / respect / respecting / forgive / let / give / trust / promise / show / quit / be / drop / apologise / do / treat / agree / change / move / delete / keep / act / nicer / come / put / behave / make / admit / tell / gave / give / showed / say / accept / earn / cook / love / lose / appreciate / nag / nagging / cook / clean / pay / have_sex / sleep_with / meet_me / believe / cool / calm / work / get / end / block / try / leave / go / sort / listen / talk / have_stopped / have_apologised / help / share / want_me_to / shut / are_good / are_nice / are_nicer / take / cut / promise_to / give_up / need_to / never / raise / bring ) !( at_me_to / me_a_question ) ...",
            "( forgive / trust / give / stop / let / promise / delete / quit / block / leave / show / drop / move / be_nicer / respect / come / start / sell / believe / put / treat / tell / take / apologise / sack / sleep / get ) ( me / us / your / the / her / him / being / asking / nagging / checking / back / respecting / home / that / seeing / talking / bringing / with / rid / trusting / out / and ) ~8 ( and / or / then / otherwise / first / i_will ) ( i / we / it / i_am ) ...",
            "i want|need|expect|require|insist|demand|would_like|ask|am_asking|am_telling ( you / that_you / u ) [ to ] ...",
            "( in_return / in_exchange / your_turn / your_part / your_side / your_job / your_duty / it_is_up_to_you / your_responsibility / only_if_you / as_long_as_you / on_condition / the_condition / my_condition / no_more_of_your / the_deal_is_you / deal_is / or_else / or_i_will / otherwise_i / you_first / after_you / when_you_do / if_you_do / unless_you / provided_you / provided_that_you / you_have_to_do / till_you / until_you ) ...",
            "( your ) ( phone / job / mother / friends / flat / family / sister / instagram / work_trips / salary / location / password / mates / account / ex / nights_out / drinking / gym ) ~1 ( has / must / needs / goes / is / will / stays / have_to / are / gets / should ) [ to ] ...",
            "^ ( give / stop / quit / delete / block / forgive / let / show / move / leave / drop / sell / tell / hand / unfriend ) !( me_think ) ( me / your / the / him / her / that / seeing / nagging / talking / up ) ...",
            "from now on [ , ] you ...",
            "no|you more|no going|seeing|talking|nagging|questions|checking|calls|texts|visits ~2 ( for_you / from_you / you / with_your / to_your / from_your ) ...",
            "( make / making ) you ...",
            "( i_decide / i_have_decided / my_decision_is / you_are_not_to / you_do_not_get_to / you_do_as / you_do_what / i_will_let_you / i_will_allow / i_will_decide / i_say_when / you_ask_me_first / not_without_my / with_my_permission / ask_my_permission ) ...",
        )
    },
    scope=Scope.ANYWHERE,
    unless=(
        "you ( can / may / could / are_welcome / are_free ) [ also / then / always ] ( see / look / check / ring / call / ask / read / open / hold / keep / come / say / tell / have / join / choose / use / stop )",
        "if you ( ask / want / need / call / ring / text / are_upset / feel / are_scared / are_worried / say_so / like / agree / wake / cry / are_comfortable / prefer / get_scared / panic / wish / have_questions / see )",
        "when you ( ask / need / talk / cry / tell / speak / call / ring / text / want / wake / are_upset / come_home / get_home / say / feel / bring )",
        "until you ( tell_me_to / are_asleep / say / answer / tell_me / fall / feel )",
        "you do not have|need to",
    ),
)

OTHERS: tuple[Frame, ...] = (
    *frames(
        Check.ACTOR,
        {
            "i": (
                "i|my|il ~8 ( will / am / {camera} / would / is / are / booked )",
                "^ ( no / {number} / # ) ~6",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.HOW_MUCH,
        {
            "amount": (
                "# ",
                "{number} ~2 {unit}|times|texts|calls|messages|evenings",
                "every|each ~2 {unit}|{day}|lunch",
                "{unit} long",
                "weekdays|weekends|nightly|weekly|daily|monthly|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
                "once|twice a|per|each _",
                "an|half_an|one hour|minute|evening|night",
                "ten|fifteen|twenty|thirty|five minutes",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.UNTIL,
        {
            "until": (
                "until|till|through ( # / {month} / {day} / the_end / the_first / {season} / we_review / the_next / our / end_of / you_tell_me )",
                "for ( the / at_least / a / another / # / {number} / all_of / six ) [ next / coming / whole / full / month / # / {number} ] ( # / {number} / {unit} / weeks / days / weeks )",
                "( then_we_review / review_it / look_at_it_again / then_we_look )",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.EVIDENCE,
        {
            "shown": (
                "( show / send / text / tell / copy / message / call / ring / share / hand / photo / screenshot / tick / email / give / forward / cc / phone / inform / read ) ~1 ( you / u / me / it / here / in )",
                "( see / check / look ) ~2 ( it / for_yourself / my / statement / app / calendar )",
                "the ( receipt / statement / tick / photo / letter / confirmation )",
                "together|joint|with_you|beside_you|next_to_you|on_the_table|home_by|be_home",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.SIZE,
        {
            "sure": (
                "( # / {number} / 8 / 9 ) out of ten|10",
                "i am|feel sure|certain|confident i|that",
                "( small / realistic / manageable / can_keep / one_thing )",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.PLAN_B,
        {
            "if missed": (
                "( if / when / should ) i ( miss / forget / can_not / am_late / fail / slip / do_not / am_running / am_going_to_be / get_delayed / break / start / notice / feel / relapse / am_held ) ...",
                "if [ a / the ] ( meeting / train / something / traffic / work / plans ) ...",
                "( otherwise / in_case / instead ) i",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.APPROACH,
        {
            "towards": (
                "i|we|il [ will / am / am_going_to ] ( not / never / stop / no_longer / avoid / quit ) ...",
                "no more ...",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.SAFE,
        {
            "watching": (
                "( your / you_your / see_your / check_your / have_your / know_your ) ( phone / location / password / passwords / passcode / messages / whereabouts / email / accounts / bank / tracker )",
                "( track / tracking / monitor / follow / spy / watch / search ) ( you / your / on_you )",
                "you ( must / have_to / will ) ( answer / report / send / ask_me / tell_me ) ~4 ( minutes / every / always / all / immediately )",
                "( or_else / punish / penalty / consequences )",
            )
        },
        scope=Scope.ANYWHERE,
    ),
    *frames(
        Check.TIED,
        {
            "so that": (
                "( so / so_that / because / since / after ) ( you / that_you / it_was / you_are ) ...",
                "( as_you / like_you / you ) ( asked / said / told / named / wanted / need )",
                "( you_feared / your_fear / what_hurt / your_list )",
            )
        },
        scope=Scope.ANYWHERE,
    ),
)

FRAMES: tuple[Frame, ...] = (*ACT, *VAGUE, *WHEN, *DEMAND, *OTHERS)
