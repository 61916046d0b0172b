"""Frames of threats: made or received, plain or veiled; weapons shown."""

from __future__ import annotations

from flows.language.danger_self import label
from flows.language.findings import Level, Route
from flows.language.frames import Frame, Scope, frames

_THREAT = label(Route.THREAT, Level.STOP)
_THREAT_ASK = label(Route.THREAT, Level.CHECK_IN)

THREAT: tuple[Frame, ...] = (
    *frames(
        _THREAT,
        {
            "will harm": (
                "i|we [ {very} / swear / to_god / promise ] ( will / am_going_to / would / could / want_to / would_love_to / am_gonna / should / 'd_like_to / plan_to / wan / go / shall / are_going_to / feel_like / wanted_to / need_to / fit / go_soon ) [ {very} / actually / happily / seriously / gladly / personally / easily / find_and / come_and / come_over_and / go_and / literally / to ] ( {harmverb} ) ( {him} / that_man / that_woman / that_bitch / that_bastard / that_guy / that_girl / that_boy / that_dog / his / anyone / them / everyone / your / the / every / someone / am / whoever / those / ur / un / both ) !( again / feelings / more / by /  for_a / with_kindness / mood / time / coffee / with_silence / boredom / the_mood / the_habit / affair / relationship / marriage / call / conversation / argument / contract / hours / contact / costs / sugar / grass / conversation_there / promise / cycle / silence / news_to / ice / pattern / habits / trust / this_habit / dinner / toast / the_lights / loan / subscription / lease / part / beans / the_deal / fight / day ) ...",
                "{agent} ~2 ( will / is_going_to / are_going_to / going_to / gonna / wants_to / want_to / threatened_to / threatens_to / threatening_to / said_he_will / said_she_will ) ( {harmverb} ) ( me / her / him / us / you / my / the / our / them / everyone / that / his / your / anyone ) [ dead / all / both ] !( for_a / with_kindness / mood / time / coffee / affair / relationship / contract / contact / call / habit / subscription / heart / feelings / hope / hopes / lease / trust / spirit / promise ) ~6 ( if / when / in / with / one_day / dead / unless / and / for / the_way / before / on / like / after / . / $ / some_day / brakes / throat / legs / car / house / sleep / wrong / tonight / soon / face ) ...",
                "{agent}|ex|text|message|texts ~5 ( says / said / say / threatened / threatens / threatening / told / tells / swore / texted / promised / warned / keeps_saying / keeps / whispered / shouted / screamed / wrote / has_said / messaged / is_saying / vowed / joked_about ) ~5 ( {harmverb} / set_fire / cut_my / slit / come_after / make_me_pay / make_me_regret / finish_me / put_me_in / sort_me_out / hunt / come_for / get_me / bury_me / pay_for_this / regret_it / acid / burn_the_house / burn_my / smash_my / break_my / never_find_my ) !( heart / the_news / it_off / contract / together / up_with / promise ) ...",
                "threaten|threatens|threatened|threatening|threats|threat|death_threats ~3 ( to / me / her / him / us / with / kill / my / against / you / if / them / of / on ) !( leave_me / to_leave / divorce / with_divorce / to_divorce / to_go_to_counselling / of_divorce / walk_out / to_end_it ) ...",
                "i|we [ {very} ] ( will / am_going_to / 'll ) ( stick / put / bury / drive / ram / shove ) ~4 ( knife / blade / screwdriver / fork / axe / bottle ) ~2 ( in / into / through / up ) ( you / your / him / her / his / them ) ...",
                "people who ~5 ( end_up / wind_up / get_buried / get_hurt / disappear / go_missing / tend_to_end_up ) ...",
                "( i / a / ah ) ( will / 'll / am_gonna / gonna ) ( brain / glass / lamp / leather / deck / stab / gut / skin / kneecap / bury / end / finish ) ( you / ye / yuh / ya / u / him / her / them ) !( in_debt / off_with / at_{sport} / on_monday ) ...",
                "( you|he|she ) ~2 ( said / swore / told / promised / keep_saying / keeps_saying ) ~3 ( would / will / 'd / 'll / gonna ) ( glass / bury / end / finish / gut / brain / skin / knife / stab / kill / burn / poison ) ( me / us / the_dog / the_cat / the_dogs / my ) ...",
                "( teri / tumhari / uski / tere ) ~2 ( taangein / tangein / haddi / haddiyan / gardan / haath ) ( tod / tod_dunga / tod_dungi / todunga ) ...",
                "( put_a / put_one / a_bullet / stick_a / bullet ) [ bullet / knife / blade ] ( in / through / into / to ) ( his / her / your / that / you / him / them / my / someone ) ...",
                "if [ i / he ] can|could not have you|me|her|him|us [ , ] ( nobody / no_one / noone / no-one ) ...",
                "( nobody / no_one / no_other / no ) ~2 ( else / man / woman ) ( will / can / is_going_to ) have ( you / me / her / him ) ...",
                "( you|he|she|they|u|this_man|that_bitch ) [ {be} / will / is_going ] ( dead / dead_meat / a_dead_man / a_dead_woman / finished / dead_man / six_feet ) !( tired / right / to_me / wrong / serious / on_my_feet / inside / set / battery / sure / good ) ~3 ( if / when / to / once / $ / . / ! / walking / , ) ...",
                "( make / makes / making ) ( you / him / her / me / them / sure ) ( regret / pay / suffer / sorry / wish_you_were / wish_i_was / disappear / beg / bleed / you_suffer / you_never / you_pay / you_regret / wish_he / wish_she / scream ) !( it_up ) ...",
                "( you|he|she|they|u ) ( are / is / will / going / gonna ) [ going / gonna / all / definitely ] [ to ] ( regret_this / regret_it / pay_for / be_sorry / wish_you / suffer_for / get_what / get_hurt / live_to_regret / bleed / pay_dearly / see_what_happens_when / see_what_i / find_out_what / find_out_the_hard / end_up_dead / end_up_in ) ...",
                "( try_me / test_me / push_me_and / just_watch / see_what_happens_if / see_what_happens_when / watch_what / wait_and_see / do_not_test / do_not_push_me / watch_your_back / watch_yourself / sleep_with_one / one_eye_open / you_have_been_warned / do_not_make_me / last_warning / final_warning / mark_my_words / be_careful_what / better_watch / better_pray / better_hope / better_run / look_over_your ) ~4 ( happens / what / back / $ / . / when / if / to_you / do_it / open / i_do / come / for / next / out / me / shoulder / hide / careful ) !( well / so_kind / laugh / proud ) ...",
                "( you_have_seen / you_know / you_saw / have_not_seen / no_idea ) what i ( can_do / am_capable / am_capable_of / did_to / could_do / will_do / do_to / do_when / am_able ) ...",
                "( capable_of ) ...",
                "i ( will / am_going_to / know_how_to / can / always ) [ {very} ] ( find / hunt / track / come_for / get / come_after / catch / reach ) ( you / her / him / them ) ( wherever / anywhere / down / no_matter / and / if / when / one_way / in_the_end / . $ ) !( a_therapist / something ) ...",
                "( know|knows|knew|find_out|found_out ) where ( you / he / she / they / your / his / her / i ) ( live / lives / works / work / sleep / park / parents / kids / mother / go / goes / family / stay / am / sleeps / mum / sister / drink / drinks / drive ) ~6 ( and / . / $ / going / tonight / remember / so / now / he_said / , / wait ) !( keeping_away / am_keeping / i_am_keeping ) ...",
                "( going_there / going_round_there / going_over_there / driving_there / driving_over / on_my_way_there / outside_his / outside_her / paying_him_a / paying_her_a / pay_him_a / pay_her_a ) ~3 ( tonight / with / now / visit / bat / house / right / sort / tomorrow ) ...",
                "( deserve|deserves|get|gets|have ) ( what_is_coming / what_you_have_coming / everything_coming / it_coming / what_he_has_coming ) ...",
                "what is coming [ to ]",
                "( sent / sends / texted / posted / left ) ~2 ( photo / picture / photos / pictures / video ) of ( my / our / me ) ( house / car / flat / front_door / window / kids / school / work / mum / bedroom / street / sleeping / walking / new / at_work / parents / door ) ...",
                "( left / put / found / sent ) [ me / a / him / her ] [ a ] ( bullet / bullets / noose / dead_rat / funeral_wreath ) ...",
                "nobody|no_one leaves|walks_away_from|crosses|disrespects me ...",
                "( you|he|she|they ) ( will|'ll ) never ( see ) ( the_kids / your_kids / them / the_children / your_children / your_son / your_daughter / our / daylight / the_baby / my_kids / another_sunrise / her / him ) ( again / . $ ) ...",
                "you|he|she|they will never see ( the_kids / your_kids / the_children / your_children / daylight / your_son / your_daughter / the_baby / our_son / our_daughter ) again ...",
                "( take / taking ) ( the_kids / the_children / our_son / our_daughter / the_baby / my_kids / them ) ( and_you / away_and / and_disappear / where_you / and_vanish / away_from_you / and_never / far / abroad / out_of_the_country / if_you ) ...",
                "( burn / burning / torch / blow / set_fire_to / petrol / smash ) ~3 ( house_down / the_house / your_car / his_car / her_car / it_down / this_place / the_place / your_house / everything_down / her_house / his_house / my_house / the_car / up_your / your_windows / his_windows / her_place / with_you_in / it_all_down ) ~2 ( if / with / $ / . / on / before / and / tonight / to / down / you ) ...",
                "( cut|slit|slash|mess_with|tamper|cutting|cuts ) [ with / my / your / his / her ] [ my / your / his / her / the ] ( brakes / brake / throat / tyres / tires / throats / face / brake_lines / brake_cable ) ...",
                "( knife / gun / machete / axe / bat / cutlass / panga / hammer / acid / weapon / rifle / pistol / shotgun / blade / petrol / sword / crowbar ) ~6 ( at_me / to_my / to_her / to_his / my_throat / against / pointed / on_the_table / under_the_pillow / under_his / by_the_bed / in_my_face / waved / waves / next_to / cleaned / cleaning / sharpening / pulled / loaded / on_his_lap / when_we / towards_me / for_you / for_him / with_your_name / waiting / came_at / chased / ready / while_he / while_she / on_me / over_me / if_i / in_his_hand / in_her_hand ) ...",
                "( pulled / held / pointed / waved / put / holds / points / pulls / waving / grabbed / picked_up / went_for / showed_me / came_at_me_with / brought_out / chased_me_with / keeps / bought / brandished / carries ) ~3 ( a|the|his|her ) [ kitchen / steak / bread / loaded / big / butcher / carving ] ( knife / gun / machete / axe / bat / cutlass / panga / hammer / blade / rifle / pistol / weapon / shotgun / scissors / crowbar / sword ) !( to_the_range / to_cut_the / to_fix / drawer / at_the_shop ) ...",
                "( kill / murder / finish / drown / stab / shoot / strangle / burn / poison / waste / slaughter / bury ) ( you / me / her / him / us / them / the_kids / am / everyone / every_one / my_family / the_dog / my_dog / your ) [ both / all / and ] ( if / and / one_day / in_your / in_my / in_his / when / right_now / with_my / unless / before / dead / tonight / then / himself / myself / to / all / off / if_i / for_real / i_swear / so_help / slowly ) !( with_kindness / laughing / time ) ...",
                "( i / we ) ( could|would|will|might ) ( kill|murder|strangle|throttle ) ( you|him|her|them|my ) [ right_now / for_this / for_that / with / my / one_of / . / ! / $ ] ...",
                "( it_would_be / would_be / be ) ( a_shame / a_pity / terrible / sad / awful / so_easy ) if [ something / anything / someone ] ( happened / happen ) to ...",
                "( accidents / accident / things ) happen ~4 ( to / careful / people / when / who / know ) ...",
                "( something / bad_things / things ) ( bad / terrible / might / could / will / happen ) ~2 ( happen / happens ) to ( you / her / him / your / people / them / my / me / the ) ...",
                "i ( swear / promise ) ~4 ( hurt / kill / pay / regret / lose_it / sorry / break / smash / finish / burn / last_thing / end / show ) ~1 ( you / him / her / it / them / every / this ) !( never / not / will_not / the_bank / that_i_will_show ) ...",
                "( jaan / maar / zinda ) ( se_maar / dunga / dungi / daalunga / jala / dalunga / daalungi / dalungi / nahi_chhodunga / se_mar / gaad / dega / degi / denge ) ...",
                "( zinda_jala / jala_dunga / maar_dunga / maar_daalunga / kaat_dunga / tod_dunga / mar_dunga / goli_maar / tezab / dhamki / jaan_le_lunga / nahi_chhodunga / chhodunga_nahi / maar_dalunga / khatam_kar_dunga / khatam_kar_dega ) ...",
                "( nitakuua / nitamuua / atanua / ataniua / nitakumaliza / ananitisha / nitakuchoma / alinitisha / atanichinja / nitakupiga / utaona / nitakuonyesha / ameahidi_kuniua / atanimaliza ) ...",
                "( te_voy_a_matar / voy_a_matar / te_mato / lo_mato / la_mato / me_va_a_matar / me_amenaza / me_amenazo / te_arrepentiras / te_vas_a_arrepentir / voy_a_quemar / va_a_matarme / te_voy_a_quemar / me_quiere_matar / vas_a_pagar ) ...",
                "( i_go_kill / go_kill / i_go_finish / go_finish / i_go_beat / i_go_show / i_go_deal / go_deal / i_go_pour / i_go_wound / i_go_scatter / e_go_kill / him_go_kill / e_go_finish / go_pour / i_fit_kill / go_wound / go_show / i_go_cut / i_go_burn ) ~1 ( you / am / me / her / him / una / acid / dem / that / your / my / hot / pepper / the ) ...",
                "say|talk|swear e|him|him_go|say_e|say_him go|wan kill|finish|pour|burn|stab|wound|beat ...",
            )
        },
        scope=Scope.UNDENIED,
        unless=(
            "we_both_laughed",
            "kill for a",
            "better than|deserve better",
            "kindness",
            "time|mood|vibe|engine|lights|habit",
            "if looks could",
            "nudes|photos|pictures|video|videos|screenshots|naked",
            "i keep|am keeping away",
        ),
    ),
    *frames(
        _THREAT_ASK,
        {
            "hint": (
                "( you|he|she|they ) ~2 ( will_pay / will_regret / better_be_careful / had_better / will_be_sorry / will_find_out / are_going_to_find_out / will_get_what / will_learn / has_it_coming / have_it_coming ) ...",
                "i ( know_people / have_ways / have_friends_who / can_make / will_make_sure / will_deal_with / will_sort / will_take_care_of / have_nothing_to_lose / have_nothing_left_to_lose / am_not_responsible_for / can_not_be_held ) ...",
                "( not_be_responsible / not_responsible / can_not_say_what_i / do_not_know_what_i_will_do / do_not_know_what_i_would_do / god_help / heaven_help / so_help_me ) ...",
                "( want|wanted|wants|wish ) ( him|her|them|you|me ) ( dead / to_suffer / to_hurt / hurt / gone_for_good / to_die / to_bleed ) ...",
                "( get / getting / got ) ( revenge / even / my_own_back / payback ) ...",
                "( i_will ) ( ruin / destroy ) ( you / him / her / your / them / his ) ...",
                "( said / says / told ) ~5 ( he / she / i ) ( would / will ) ( regret / be_sorry / pay / see / find_out ) ...",
            )
        },
        scope=Scope.UNDENIED,
        unless=("cover|costs|i_will_pay|bill|rent|fine",),
    ),
)

FRAMES: tuple[Frame, ...] = THREAT
