"""Frames of danger to oneself: not wanting to live, a plan, means, farewell; injuring oneself."""

from __future__ import annotations

from flows.language.findings import Level, Route
from flows.language.frames import Frame, Scope, frames


def label(route: Route, level: Level) -> str:
    """Give the label of a frame of danger: its route and how sure it is."""
    return f"{route}/{level}"


_SUICIDE = label(Route.SUICIDE, Level.STOP)
_SUICIDE_ASK = label(Route.SUICIDE, Level.CHECK_IN)
_SELF = label(Route.SELF_HARM, Level.STOP)
_SELF_ASK = label(Route.SELF_HARM, Level.CHECK_IN)

_WHO = "i|he|she|they|we|me|him|her|son|daughter|husband|wife|partner|brother|mum|dad|sister|friend|boyfriend|girlfriend"

SUICIDE: tuple[Frame, ...] = (
    *frames(
        _SUICIDE,
        {
            "named": (
                "suicide|suicidal|khudkushi|kujiua|suicidarme|suicidio|atmahatya ...",
                "%kill|%hang|%drown|%shoot|%poison|%gas|%electrocute|%off|%unalive|%top|%kys|%end myself|himself|herself|themselves|themself|yourself|itself !( laughing / working / in_the_foot / at_work / over_this / cleaning ) ...",
                "%end|%take|%finish|%kill my|his|her|their|own|our [ own ] ( life / lives / own_life / myself / existence ) ...",
                "%end|%finish it|everything|things|this|myself [ all / for_good / once_and_for_all / tonight / now / permanently / quickly / properly ] ( all / for_good / once_and_for_all / permanently / forever ) ...",
                "drink|take|swallow|took|swallowed|drank|drinking|taking|swallowing ( sniper / poison / bleach / rat_poison / pesticide / acid / insecticide / antifreeze / all_my_pills / all_the_pills / the_whole_packet / the_whole_bottle / every_pill / an_overdose / all_my_tablets / all_the_tablets / all_my_meds / a_load_of_pills / too_many_pills / a_bottle_of_pills / a_handful_of_pills / loads_of_pills / lots_of_pills / all_the_paracetamol / sumu / zeher / otapiapia / a_whole_box / the_lot ) ...",
                "take|took|taken|taking|swallowed|swallow|swallowing|had|ate [ about / like / all / over ] ( {number} / # / a_handful_of / handfuls_of / a_bottle_of / a_packet_of / a_box_of / a_whole / loads_of / too_many / all_the / all_my ) ~2 ( paracetamol / tablets / pills / sleeping_pills / painkillers / codeine / tramadol / zopiclone / diazepam / xanax / antidepressants ) !( for / a_day / daily ) ...",
                "make i [ just ] die ...",
                "overdose|overdosed|overdosing|od'd ...",
                "%throw|%fling|%hurl|%launch ( myself / himself / herself ) ( off / in_front / under / into / from ) ...",
                "%jump|%leap|%step|%walk|%drive|%crash|%veer|%steer|%swerve ~3 ( off / in_front / under / into / from ) ~2 ( bridge / train / bus / lorry / cliff / roof / balcony / car / traffic / tree / wall / window / building / tube / track / tracks / river / sea / truck / motorway / the_central / oncoming / pier / van / dam / lake ) ...",
                "( jump / jumping / jumped ) !( to_conclusions ) ( off / from / in_front ) ...",
            ),
            "wish": (
                "do|does|did|would not|never [ really / actually / even / just ] ( want / wanna / wish / need / care ) [ to ] ( live / be_alive / be_here / exist / wake_up / go_on / be_on_this / be_around / carry_on / survive / be_in_this_world / keep_living / continue_living / see_tomorrow / see_another / be_on_earth / see_the_morning / make_it_to / see_my_next / breathe / still_be_here / stay_alive / be_living ) !( with_you / with_him / with_her / like_this / in_this / in_a / without_you / when / if_you / on_like / for_this / in_the / at_this ) ...",
                "%want|wanna|wanted|wants|would_like|wish|wishes|wished|hoping|hope|hoped|pray|prayed|praying|long|love|rather|prefer|ready|better|should [ just / really / for / to / i / he / she / i_was / i_were / be / could / god / he_would / she_would / i_could / they / i_would / you_would / only / god_would / me / that / in / my / so_bad / badly / were ] [ to / was / were / just / could / be / would / death ] [ just / be / have / simply / only ] ( die / dead / be_dead / not_exist / disappear_forever / not_be_here / never_wake / never_wake_up / not_wake / not_wake_up / been_dead / stop_existing / cease / be_gone_for_good / leave_this_world / never_been_born / not_been_born / fade_out / fade_away / go_to_sleep_and_never / sleep_forever / sleep_and_not / never_existed / had_never_been_born / take_me / death / not_alive / die_in_my_sleep / fall_asleep_and_never / be_with_my_dead / cease_to_exist / stop_being_alive / stop_breathing ) !( of_embarrassment / of_shame / laughing / for_a / when_my ) ...",
                "wish|wishes|wished i|he|she|they|we|that|me ~3 ( never_been_born / had_never_been_born / not_been_born / was_dead / were_dead / was_not_alive / was_never_born / was_not_born / was_not_here / did_not_exist / never_existed / could_just_not_wake / would_not_wake / had_not_woken / did_not_wake / not_woken_up / not_wake_up / could_disappear_forever / could_fade / could_not_exist / died / would_die / could_die / had_died / hadn't_survived / had_not_survived / could_stop_existing / could_sleep_forever / was_gone / were_gone / could_go_to_sleep ) ...",
                "wish i had|have not woken [ up ] [ $ / . / this / today / ever ]",
                "never ( been_born / wake_up / wake_up_again ) ...",
                "( better_off / happier / easier / lighter / better / smoother / safer / relieved / fine / cope ) ~4 ( without_me / dead / if_i_was / if_i_were / if_i_died / if_i_was_not / if_i_were_not / with_me_gone / once_i_am_gone / when_i_am_gone / if_i_disappeared / minus_me / if_i_vanished / if_i_was_gone / if_i_had_never / if_i_did_not_exist / if_i_were_gone / if_i_am_not_here ) ...",
                "better off ~6 than with me ~2",
                "texted|said|wrote|messaged|sent|left [ me / us / a ] ( goodbye / a_goodbye / farewell ) ~12 ( phone / gone / car / off / missing / not_answering / away )",
                "giving|give|gave|given ~5 away [ , ] ~10 ( be_here / need_them / no_use / when_i / gone / not_need )",
                "( plane / ship / car / train / lift / roof / boat / bus ) ~3 ( went_down / crashed / fell / sank / hit_me ) ~6 ( not_mind / would_mind / relief / care / be_sad / be_fine / be_ok ) ...",
                "if ~5 ( went_down / crashed / crash / sank / exploded / hit_me / did_not_wake ) ~5 ( not_mind / mind / relief / care / sad / fine )",
                "( mar / marr ) ( jaun / jau / jaunga / jaungi / jana / jaau ) ...",
                "( world / everyone / they / kids / you / nobody / no_one / family / people ) ~3 ( without_me / minus_me / miss_me / notice_if_i / care_if_i_died / if_i_died / if_i_was_dead / if_i_disappeared / if_i_was_gone / would_notice_if / would_even_notice / when_i_am_gone / if_i_were_dead ) ...",
                "no|not_any|any|no_more|not_a [ point / reason / sense / use / purpose / will / good_reason / single_reason / desire / wish / more_reason ] [ point / reason / left ] ( in / to / for ) ( living / live / being_alive / be_alive / go_on / going_on / carry_on / life / staying_alive / stay_alive / wake_up / waking_up / existing / keep_going / be_here / continue / continuing ) !( like_this / lying ) ...",
                "( nothing ) [ left / to / worth ] ( to_live_for / live_for / living_for / left_to_live ) ...",
                "life is|has|was|no ( not_worth / no_longer_worth / meaningless / over_for_me / pointless / nothing_left / become_unlivable ) ...",
                "not worth living|it_living|being_alive ...",
                "( tired / sick / exhausted / done / finished / fed_up / through / weary ) ( of / with ) ( living / life / being_alive / breathing / existing / this_life / my_life / this_world / the_world / existence / waking_up / it_all ) ...",
                "tired of ~2 living|life|alive",
                "can|could|will not|never|no_longer ( go_on / live / carry_on / keep_going / live_any_more / do_life / do_this_life / do_this_any_more / take_it_any_more / face_another / face_tomorrow / bear_to_live / keep_living / survive_this / continue / be_here ) ( any_more / anymore / $ / . / another_day / longer / much_longer / after / living / with_this_life / in_this_world / no_more / day ) ...",
                "( deserve / want / fit ) [ to / not_to / be ] ( live / die / be_dead / be_alive / breathe / exist ) ...",
                "do not deserve to ( live / be_alive / be_here / breathe / exist ) ...",
                "if ~4 ( bus / car / lorry / truck / train / accident / cancer / plane / meteor / heart_attack ) ~4 ( would_not_mind / not_mind / hit_me / killed_me / took_me / would_be_fine / would_not_move / not_care / relief / ok_with / relieved / not_fight / not_be_sad / be_grateful ) ...",
                "( would ) ( not_mind / not_care / be_relieved / be_a_relief / be_glad / be_happy / be_ok ) ~3 ( if_i_died / if_i_did_not_wake / dying / if_i_never_woke / if_a_bus / if_a_car / being_dead / to_die / not_waking / death / if_it_all_ended / if_i_was_dead / if_i_got_hit / if_i_did_not_come_back ) ...",
                "( thinking / thoughts / thought / think / thinks / fantasise / fantasising / dream / dreaming / obsessed / fixated / ideas / talks / talking / talked / plan / planning / planned / plans / spoke / urge / urges / google / googled / googling / searching / searched / research / researching / looked_up / looking_up / reading_about / imagine / imagining ) ~4 ( suicide / dying / death / ending_it / ending_it_all / killing_myself / killing_himself / killing_herself / my_funeral / not_being_here / being_dead / ending_my_life / not_being_alive / jumping / ending_things_for_good / overdose / overdosing / hanging / ending_everything / not_existing / leaving_this_world / how_to_die / painless / ways_to_die / my_own_death / driving_into / driving_off / crashing / stepping_in_front / never_waking / being_gone / my_own_funeral ) ...",
                "( i|he|she|they|who [ said / says / told / texted / will / would / is / am / was / threatened / threatens / keeps / to / just / going ] [ me / he / she / they / that / going_to / saying / will / to ] [ he / she / they / would / will / is / to / wants ] ( wants_to_die / want_to_die / wanted_to_die / will_die_if / going_to_die / wants_to_be_dead / wanted_to_be_dead / want_to_be_dead / wish_to_die / would_rather_be_dead / would_be_better_off_dead / wants_to_end_it / want_to_end_it / wanted_to_end_it / going_to_end_it / would_end_it ) ) ...",
                "( want / wants / wanted / going / ready / time / decided / about / tempted / need ) to ( end_it / die / be_dead / end_it_all / end_everything ) !( with_him / with_her / today_by / by_text / between / of / the_relationship / with_you / properly_with / of_embarrassment / for_that / laughing / over_text / amicably / before_it ) ...",
                "( ab / aur / mujhe / main / mai ) ~4 ( jeena / marna / mar_jaun / mar_jana / mar_jaungi / mar_jaunga / maut / jaan_de / khatam_kar ) ...",
                "( nahi / nahin / nhi ) ( jeena / jina / jee ) ...",
                "( jeena / jina / jeene ) ( nahi / nahin / nhi / ka_mann / ki_iccha / chahta / chahti ) ...",
                "( marna / mar_jana ) ( chahta / chahti / hai_mujhe / hai / h ) ...",
                "( zindagi ) ~2 ( khatam / bekar / thak ) ...",
                "( jaan ) ( de_dungi / de_dunga / de_du / dedunga ) ...",
                "( wan / want / wish / go / make_i / better_make_i ) ( die / kpai / kill_myself / kill_myself_o ) !( laughing / with_laugh ) ...",
                "( no / nor ) ( wan / dey_wan / fit ) ( live / dey / alive / dey_alive / dey_this_world / live_again ) ...",
                "( life / this_life / world ) ( don_tire / tire ) ...",
                "tire for|of life|living|world|this_life|this_world ...",
                "i don tire ( to_live / for_life / for_this_life / of_this_life / to_dey ) ...",
                "( je|j ) ~1 ( veux_plus_vivre / veux_mourir / vais_me_tuer / veux_en_finir / plus_envie_de_vivre / vais_en_finir / vais_me_suicider ) ...",
                "( plus_envie_de_vivre / envie_de_mourir / envie_d'en_finir ) ...",
                "( will / mag / möchte / kann ) ~2 ( nicht_mehr_leben / nicht_mehr_weiterleben / mich_umbringen / sterben ) ...",
                "( phaansi / phansi / zeher / zahar ) ~3 ( laga / lagane / lagaungi / lagaunga / kha / khaane / ke_siva / latak / kha_lungi / kha_lunga ) ...",
                "( nataka / natamani / afadhali / heri / ningependa / bora ) ( kufa / nife / nikufe / kujiua / niage ) ...",
                "( sitaki ) ( kuishi / kuwa_hai / tena_kuishi ) ...",
                "( nitajiua / kujiua / najiua / nijiue / nimechoka_na_maisha / nimechoka_kuishi / nijitoe_uhai ) ...",
                "( quiero / quisiera / prefiero / voy_a / deseo / ganas_de ) ( morir / morirme / matarme / suicidarme / no_vivir / desaparecer / estar_muerta / estar_muerto ) ...",
                "no quiero ( vivir / seguir_viviendo / estar_viva / estar_vivo / existir ) ...",
                "( me_quiero ) ( morir / matar ) ...",
                "kill me|myself now|please|already|someday ...",
            ),
            "plan": (
                "( goodbye / suicide / farewell / last / good-bye ) ( note / letter / letters / notes / video / message_to_my_kids / letter_to ) ...",
                "( wrote / written / writing / recorded / left / leaving / recording ) ~3 ( goodbye / farewell / goodbyes / last_letter / note_for_when / letters_for_when / a_note_for / letters_to_the_kids / for_when_i_am_gone ) ...",
                "( said / saying / say ) [ my / our / a ] ( goodbyes / last_goodbye / final_goodbye / goodbye_to_everyone / goodbye_to_my_children ) ...",
                "have|got|had|bought|keep|collecting|saving|stockpiling|hoarding|hiding|hid|counted|counting|ordered|saved|stockpiled|hoarded|stashed|holding|found|looking_at|laid_out|lined_up|stash_of|looked_at ~5 {pills} !( for_my / prescribed / as_the / doctor ) ~2 ( next_to / ready / beside / in_my_hand / saved / up / stash / in_the_drawer / on_the_table / in_front / lined / in_my_car / in_the_garage / here / hidden / under_my / by_my_bed / by_the_bed / for_when / just_in_case / on_the_bed / to_hand / laid / on_my_lap / in_my_bag / counted ) ...",
                "( have / got ) the pills|tablets|rope|gun|blade ...",
                "( which / what / how_many / how_much / are_there ) ( pills / tablets / paracetamol / insulin / meds / of_my_tablets / painless / drugs / sleeping ) ~5 ( quickest / quick / die / kill / fatal / lethal / enough / painless / overdose / would_it_take / does_it_take / dangerous / end / deadly / strongest / painful / fast ) ...",
                "( quickest / painless / easiest / fastest / best / least_painful / surest / cleanest / peaceful ) [ and / way / most / , ] [ painless / quickest / way / easiest / method ] ( to_die / to_go / to_end / way_to_die / way_out / way_to_go / way_to_end / method / of_dying / death ) ...",
                "how ( high / far / long / deep / many / much ) ~6 ( to_die / kill / fatal / fall / be_sure / bleed_out / drown / overdose / be_enough_to / take_to_die ) ...",
                "( bridge / railway / train_track / platform / cliff / cliffs / rooftop / roof / multi-storey / car_park / tracks / train_slows / edge_of_the / level_crossing / overpass / viaduct / balcony ) ~6 ( thinking / jump / over / wondering / stand / stood / how_easy / my_way_home / looking_down / imagine / pull / pulls / calling / edge / staring / just_to_see / where_it_does_not / think_about / and_it_does_not / fall / drop ) ...",
                "( keep / kept / find_myself / standing / stood / stand / staring / looking / looked / drove / walked / sat / driving / stop / parked / parking / go ) ~5 ( bridge / railway / train_track / cliff / cliffs / rooftop / roof_of / tracks / platform / edge / overpass / viaduct / balcony_railing / multi-storey / lake / river / reservoir ) !( with_the / view / date / for_the / walk / by_train ) ...",
                "( write / wrote / written / writing ) ~2 letters|cards|letter|card|messages ~10 ( birthdays / birthday / eighteen / eighteenth / wedding / graduation / gone / open_when / after ) ...",
                "( beam / branch / hook / rail / banister / pipe / rafters ) ~6 ( hold_me / hold_my / take_my_weight / would_hold / strong_enough ) ...",
                "where the train slows|comes|is ...",
                "( sorted / put / putting / getting / got / sorting / settled / arranged ) ~2 ( my_affairs / my_will / life_insurance / affairs_in_order / everything_in_order / my_funeral / funeral ) ...",
                "( cancelled / gave_away / giving_away / given_away / rehomed / found_a_home_for ) ~3 ( everything / all_my_things / my_things / the_dog / my_dog / my_stuff / the_cat / my_possessions / my_cat / all_my_stuff / my_clothes ) ~4 ( after / no_need / do_not_need / will_not_need / for_when / won't / no_use / anyway / any_more / $ ) ...",
                "will not ( need_it / be_needing / be_here_by / be_here_next / be_around_for / see_you_again / be_here_much / be_around_much / be_here_tomorrow / be_here_for / need_them / be_a_problem_much / be_a_burden / be_bothering / have_to_worry_about_me ) ...",
                "will be ( gone_soon / gone_by / at_peace_soon / out_of_everyone's_way / out_of_your_way_for_good / over_soon_for_me / dead_by / with_my_mum_soon / with_dad_soon / joining ) ...",
                "( look_after / take_care_of / tell / hug ) ( the_kids / my_kids / the_dog / my_mum / the_children / the_girls / the_boys / them / my_children / my_daughter / my_son ) ( for_me / when_i_am_gone / after_i / i_love_them / i_loved_them / that_i_loved / i_am_sorry / once_i ) ...",
                "( this_is / it_is ) ( my_last / the_last_time_you / goodbye_forever / the_last_message / goodbye_for_good / my_final / the_last_you_will ) ...",
                "( by_tomorrow / by_the_weekend / by_morning / after_tonight / after_friday / by_monday / after_sunday / after_today / soon / tonight ) [ it_will / i_will / it_is / everything_will ] ( be_over / all_be_over / i_will_be_gone / will_be_gone / be_dead / will_be_over / no_longer_be ) ...",
                "no need for|to it|anything|plan ~2 after|beyond ...",
                "( after_friday / after_the_weekend / after_tonight / after_sunday / after_the_funeral / beyond_this_week / next_week ) ~2 ( no_need / nothing / will_not / not_matter ) ...",
                "( locked / barricaded / shut ) ~6 ( bathroom / room / garage / toilet / bedroom / car / shed ) ~5 ( pills / tablets / knife / blade / razor / rope / gun / bleach / engine_running / meds / scissors / insulin / belt / with_the_tablets ) ...",
                "( with / has / got / had / holding / took / grabbed ) ( the / a / his / her / my ) ( rope / noose ) ...",
                "( after / since / survived / another / last / first / previous / second / recent / my / an / his / her ) [ the / my / his / her / an / a / last / second ] ( attempt / suicide_attempt ) !( to / at ) ...",
                "( psych_ward / psychiatric_ward / psych_unit / sectioned / crisis_team / suicide_watch / psychiatric_hospital / 5150 / mental_ward ) ...",
                "( cut / slit / slash / slashed / slicing / cutting / open ) ( my / his / her / their ) ( wrists / wrist / veins / throat / arteries ) ...",
                "tried to ( kill / hang / drown / end / overdose / die / take_my / take_his / take_her / jump ) !( it_with / the_conversation / the_affair / the_argument / things ) ...",
                "( rope / noose / hose / charcoal / exhaust ) ~4 ( garage / attic / tree / beam / car / boot / loft / fan / neck / shed ) ...",
                "( hang / hanging / hanged / dangling ) ~3 ( fan / tree / rope / beam / myself / himself / herself / noose ) ...",
                "( leave / leaving / quit / quitting / depart / exit / check_out_of / out_of / off / escape ) ( this_world / this_earth / this_planet / this_life / the_planet / this_life_for ) ...",
                "( not / no ) ( want / wanna / be / belong ) [ to ] ( be ) ( on_this_earth / on_this_planet / in_this_world / on_earth / on_the_planet ) ...",
                "( on_this_earth / on_earth / in_this_world ) ( any_more / no_more / much_longer ) ...",
                "sleep and never|not wake ...",
                "not wake|waking|woken up [ tomorrow / again / $ / . / one_day / any_more / in_the_morning / would / sounds / and ] !( the_baby / the_kids ) ...",
                "never wake|woke up again ...",
                "( crash / drive / swerve ) ( my_car / the_car / the_van ) ( on_purpose / into / off ) ...",
                "( join / be_with / see / joining / follow ) ( my_dead / my_late / mum_in_heaven / dad_in_heaven / him_in_heaven / her_in_heaven / them_in_heaven / the_angels ) ...",
            ),
            "threatened": (
                "if ~4 ( leave / leaves / left / go / goes / end / ends / walk / divorce / find_out / tell ~1 ) ~4 ( kill / hurt / harm / hang / die / dead / end ) ~1 ( myself / himself / herself / themselves / it_all / my_life / his_life / her_life ) ...",
                "( kill / hurt / harm / hang ) ( myself / himself / herself ) if ...",
                "( be / am / is ) ( dead / dead_by / gone ) ( if_you / if_i / before_you / by_the_time ) ...",
            ),
        },
        scope=Scope.UNDENIED,
        unless=(
            "metaphor|so_to_speak",
            "rather die than",
            "suicide prevention|awareness|hotline|helpline",
            "career suicide|bomb|mission|squad",
            "( commercial / political / social / career / financial ) suicide",
            "suicides this|last|on|at",
            "%be|feel|felt not|never|no_longer|not_at_all suicidal [ $ / . / at_all / and_i_am_safe / or_depressed ] $",
            "no|not_any|without [ any / thoughts / of ] ( thoughts / thought / plans / intention ) ( of / about / to ) ~3 $",
            "hang out|up|on|around|with",
        ),
    ),
    *frames(
        _SUICIDE_ASK,
        {
            "hint": (
                "can|could not ( do_this / take_this / go_on / keep_doing_this / carry_on / cope / keep_going / take_it / bear_it / live_with_myself / bear_this ) ( any_more / anymore / $ / . / much_longer / another_day / no_more / longer ) !( in_this_relationship ) ...",
                "( hate / despise ) ( being_alive / my_life / living / existing ) ...",
                "( better_off / happier ) without me ...",
                "( want / wish / need ) [ it / everything / the_pain / this / all_of_it / this_pain / i_could / to / my_head ] [ all / could / just ] [ to ] ( stop_for_good / stop_forever / to_stop_existing / disappear / vanish / be_over / stop / go_away / end / go_quiet ) [ for_good / forever / $ / . / completely ] $",
                "nobody|no_one|noone would [ even ] ( notice / care / miss / mourn / come ) ...",
                "( burden ) [ to / on / for ] ( everyone / you_all / my_family / them / everybody / people / you / the_family / all_of_you ) ...",
                "( i ) ( feel / am ) [ {very} ] ( hopeless / worthless / empty_inside / like_a_burden / dead_inside / done_with_everything / done_with_it_all / finished / like_giving_up / at_the_end ) [ $ / . / and / , ] $",
                "( giving / give / gave / given ) up on ( life / everything / myself / living / it_all ) ...",
                "( what / whats / what_is ) the point ( of / in ) ( anything / living / going_on / life / it_all / me / being_here / waking / carrying_on / getting_up ) ...",
                "( no_future / no_way_out / only_way_out / no_hope / only_way_to_stop / end_of_the_line / end_of_my_rope / end_of_my_tether / nothing_left / nothing_matters / not_see_a_future / not_see_tomorrow / do_not_see_a_way / no_tomorrow / past_caring_if / not_care_if_i_live / not_care_what_happens_to_me / whether_i_live / if_i_live_or / live_or_die ) ...",
                "( goodbye / farewell / so_long ) [ everyone / world / forever / all / and_thank / my_love / then ] $",
                "( it_all / everything / all_of_it ) to stop [ , ] ( for_good / forever ) ...",
                "( thank / thanks ) you for everything [ , / . ] ( goodbye / sorry / i_am_sorry / you_were / it_is_not / take_care ) ...",
                "( sleep ) ( for_ever / forever / and_not / for_a_thousand ) ...",
                "( i / just ) ( want_out / want_to_disappear / want_to_sleep / want_it_to_end / want_it_all_to_stop / need_it_to_stop / want_peace_at_last / want_to_be_free_of_everything / want_it_all_over ) [ $ / . / forever / for_good / so_bad / now ] $",
                "( one_day / soon / maybe ) ( i_will_not / i_will_just_not / you_will_wake_up_and_i / i_just_will_not ) ( be_here / come_home / be_around / be_there / wake ) ...",
                "( pills / tablets / rope / razor / blades ) ( are / is / look / looks / keep / keeps ) ...",
            )
        },
        scope=Scope.UNDENIED,
        unless=(
            "lying",
            "this job|commute|diet|limbo|lease|argument|fight|marriage|relationship|conversation",
            "like this $",
            "decide please",
            "party",
        ),
    ),
)

SELF_HARM: tuple[Frame, ...] = (
    *frames(
        _SELF,
        {
            "injures self": (
                "%cut|%harm|%burn|%hurt|%hit|%slap|%punch|%bite|%scratch|%injure|%starve|%scald|%bang|%carve|%beat|%whip|%mutilate|%stab|%pinch|%choke|%bruise|%bash|%branded|%brand [ up / at ] myself|himself|herself|themselves|themself [ up ] !( up_over / up_about / off / shaving / on_the_oven / cooking / out / some_slack / a_break / in_the_foot / by_accident / accidentally / short / loose / at_the_gym ) ...",
                "self-harm|self-harmed|self-harming|selfharm|selfharming|sh_again ...",
                "self harm|harmed|harming|injury|injured|injuring|mutilation|hurt ...",
                "%cut|%burn|%slice|%carve|%scratch|%press|%hold|%stub|%dig|%drag|%run|%stick|%punch|%bang|%hit|%smash|%slam|%bash|%pick|%gouge|%put|%sliced|%scald ~6 ( my / his / her / their ) [ own / left / right / inner / upper / bare ] ( {part} / inner_thigh / own_skin / own_arm / own_head / forearm / forearms / stomach ) ~4 ( with / until / again / every / to_feel / blade / razor / on_purpose / open / bleeds / bled / against / into / in / the_wall / cigarette / lighter / iron / when / scissors / so_i ) !( yoga / hands_up / the_oven / hand_in / stretch ) ...",
                "( cigarette / lighter / razor / blade / iron / scissors / glass / compass / knife / boiling_water / hair_straighteners / candle / kettle ) ~3 ( on / to / into / against / across / over / through ) ( my / his / her / their ) [ own / bare / inner ] {part} !( throat / neck ) ...",
                "i|he|she|they|who|daughter|son|wife|husband|girlfriend|boyfriend [ have / has / had / been / just / also / still / used_to ] ( cut / cuts / cutting / sliced / slashed / carved / slit / burned / burnt / scratched ) ( my / her / his / their ) [ own / inner / upper ] ( thigh / thighs / wrist / wrists / arm / arms / leg / legs / stomach / forearm / forearms / ankle / ankles / hips / belly / skin / chest ) ...",
                "( scratch / scratching / scratched / scratches / picking / pick / dig / digging ) ( my / his / her ) {part} until ...",
                "i|he|she burn|burns|burned|burnt|scald|scalded my|his|her [ own ] ( arm / arms / thigh / thighs / hand / hands / leg / legs / skin / wrist / wrists ) with ...",
                "( iron / cigarette / flame / lighter / match ) on my ...",
                "( %bang / %hit / %smash / %slam / %punch ) ( my / his / her ) ( head / fist / fists / hand / face / knuckles ) ( against / on / into / off / in ) ( the / a / walls / things ) ( wall / walls / door / table / floor / sink / mirror / doors / until ) ...",
                "( punch / punched / punching / hit / hitting ) [ the ] ( walls / wall / mirror ) until ...",
                "( pull / pulls / pulled / pulling / tear / tore / rip / ripping / yank / tearing / rips ) ( my / his / her / own / out_my ) [ own ] ( hair / hair_out / eyelashes / skin / nails ) ( out / off / in_clumps / until / when / again ) ...",
                "( fresh / new / more / old_and_new / healing / fading / hide_the / hiding_the / covering_the / cover_the / these ) ( marks / cuts / scars / burns / scabs ) [ {be} ] ( on / up / down / along / under / across ) ...",
                "^ [ been / have_been / started / still / back_to ] cutting ( again / $ ) ...",
                "( scars / cuts / marks / burns / scabs / lines / slashes / scratches ) ( on / up / down / along / all_over / across / under ) ( my / his / her / their / both / the_inside ) [ own / inner / left / both / whole ] ( wrist / wrists / arm / arms / thigh / thighs / leg / legs / forearm / forearms / stomach / hips / hip / skin / ankles / of_my / ankle / belly ) !( from_the_cat / from_gardening / surgery ) ...",
                "long sleeves ~6 ( hide / cover / marks / cuts / so_no_one / so_nobody / summer / arms / heat / see ) ...",
                "( long_sleeves / watch_on / bracelets / plasters / bandage / sleeves_down ) ~6 ( cuts / marks / scars / wrists / hide / cover / nobody_sees / so_you ) ...",
                "( make / makes / made / making ) ( myself / herself / himself ) ( sick / throw_up / vomit / be_sick / puke / bleed ) ...",
                "( fingers / toothbrush ) ~2 ( down_my_throat / down_her_throat / down_his_throat ) ...",
                "purge|purged|purging|binge_and_purge|laxatives ...",
                "( urge / urges / want / need / tempted / itching / craving / started / relapsed / back_to / still / clean_from / crave / desperate / dying / stop / go_back_to ) ~2 ( to_cut / cutting / cut_again / to_hurt_myself / hurting_myself / to_burn_myself / self-harm / to_self-harm / to_harm_myself / harm_myself / to_bleed / see_blood / feel_the_blade / harming_myself / cutting_again / cut_myself / scratching_myself ) !( down / sugar / back / corners / hours / costs / ties / contact / it_off / off / my_hours / the_grass / expenses / her_off / him_off ) ...",
                "( i / he / she / they / daughter / son / wife / husband ) ( have / has / is / been / was / am / started / starts / still / 've ) [ been / started / gone_back_to ] cutting [ $ / . / again / , / and / when / since / in_the / because / to_cope / her / his / my / for ] !( down / back / my_hours / the_grass / corners / costs / hours ) ...",
                "( only / just ) ( thing / way ) ~3 ( feel / calm / helps / release ) ~3 ( pain / blood / blade / cutting / hurting / bleed / razor ) ...",
                "( not_eaten / stopped_eating / starving_myself / refuse_to_eat / not_eating ) ~4 ( punish / days / punishment / deserve / on_purpose / disappear / week / to_be ) ...",
                "( najikata / kujikata / nilijikata / hujikata / me_corto / me_corte / cortarme / hacerme_dano / haath_kaat / haath_kata / nas_kaat / khud_ko_maar / khud_ko_nuksan / nas_kat / khud_ko_kaat / i_dey_cut_myself / dey_cut_my / dey_wound_myself / wound_myself / lastimarme / golpearme ) ...",
                "hurt myself ( on_purpose / again / instead / so / to / when / tonight / just / $ / . / last / because ) ...",
                "( hurting / harming / punish / punishing ) myself ( physically / because / again / so_i / with / until / by_not / when / to ) ...",
                "( i_deserve ) ( the_pain / to_bleed / to_hurt / to_be_hurt / the_cuts ) ...",
                "( punched / punching / hit / hitting / slapped / slap / slapping / scratch / scratched / bite / bit ) ( my_own / his_own / her_own ) ...",
                "( took_it_out_on ) ( my_arm / my_arms / my_legs / my_skin / my_own_body / my_body / my_thighs ) ...",
            )
        },
        scope=Scope.UNDENIED,
        unless=(
            "by accident|mistake",
            "accidentally|shaving|chopping|cooking|oven|hob|paper_cut",
            "%be|have [ fully / completely / long / now ] ( recovered / over_it )",
        ),
    ),
    *frames(
        _SELF_ASK,
        {
            "hint": (
                "( do_not_want_anyone / hide / hiding / cover / covering ) ~4 ( my_arms / my_wrists / my_thighs / my_legs ) ...",
                "( razor / blade / blades / lighter ) ~4 ( drawer / bag / pocket / phone_case / just_in_case / bathroom / again ) ...",
                "( punish / punishing ) ( myself / himself / herself ) ...",
                "( skip / skipping / skipped ) ( meals / food ) ~3 ( punish / control / thin / deserve ) ...",
                "( pain ) ( helps / distracts / makes_it_quiet / is_the_only ) ...",
                "( pick / picking / scratch / scratching ) ~3 ( until_it_bleeds / til_it_bleeds / raw / until_i_bleed / skin_off ) ...",
                "( i_did_it_again / did_it_again ) ~3 ( arm / thigh / wrist / bathroom / blood / cut ) ...",
            )
        },
        scope=Scope.UNDENIED,
    ),
)

FRAMES: tuple[Frame, ...] = (*SUICIDE, *SELF_HARM)
