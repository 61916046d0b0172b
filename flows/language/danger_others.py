"""Frames of danger between people: violence met or done, control, threats, harm to a child."""

from __future__ import annotations

from flows.language.danger_self import label
from flows.language.findings import Level, Route
from flows.language.frames import Frame, Scope, frames

_VICTIM = label(Route.VIOLENCE_VICTIM, Level.STOP)
_VICTIM_ASK = label(Route.VIOLENCE_VICTIM, Level.CHECK_IN)
_DOER = label(Route.VIOLENCE_PERPETRATOR, Level.STOP)
_DOER_ASK = label(Route.VIOLENCE_PERPETRATOR, Level.CHECK_IN)
_CONTROL = label(Route.COERCION, Level.STOP)
_CONTROL_ASK = label(Route.COERCION, Level.CHECK_IN)
_THREAT = label(Route.THREAT, Level.STOP)
_THREAT_ASK = label(Route.THREAT, Level.CHECK_IN)
_CHILD = label(Route.CHILD_HARM, Level.STOP)
_CHILD_ASK = label(Route.CHILD_HARM, Level.CHECK_IN)

_A = "{agent}|you|my_husband|my_wife|my_partner|my_boyfriend|my_girlfriend|my_ex"
_NOT_LITERAL = "!( hard_that / hard_when / how / that / like_a / like_the / like_it / for_six / me_hard_that / with_the_truth / with_a_question / with_the_news / up_for / me_up )"

VICTIM: tuple[Frame, ...] = (
    *frames(
        _VICTIM,
        {
            "hurt me": (
                f"{_A} ~4 {{hurtverb}} [ at ] me !( away / to / on_to / into_a / into_the / into_doing / into_this / hard_that / hard_when / hard_yesterday / how / that / like_it / a / up / off_at / at_padel / at_tennis / for_six / my_hand / into_it / into_that / through / closer / tight / and_held / too / deeply / emotionally / with_your_words / more_than / so_much / when_i_found / by_lying / again_by / badly_when_you / when_you_lied / beyond / . / $ / , / even / feelings ) ...",
                f"{_A} ~4 {{hardverb}} me !( to_it / to_the / how / that / hard_that / when_i_read / like_it_was / at_{{sport}} / at / with_words / with_a_question / with_the_news / on_the_way / out_of / up_inside / in_the_heart / harder_than / hard_when / off / myself ) ...",
                f"{{hardverb}} me ( in / across / on / with / against / so / until / till / last / again / when / every / because / and / down / around / before / twice / once / hard / for / unconscious / while / over / if / regularly / sometimes / often / in_front / out / till_i / then / the / to_the_ground / yesterday / today / tonight / for_talking / like / onto ) !( hard_that / hard_how / heart / feelings ) ...",
                "{hurtverb} my ~2 {part} [ {part} ] !( heart ) ...",
                f"{_A} ~3 ( %grab / %twist / %squeeze / %bend / %break / %hold / %burn / %bite / %cover / %crush / %pull / %yank / %kick / %hit / %cut / %push / %smash / %slam / %bang / %dislocate / %press / %scald / %burnt / %pin / %stamp_on / %shave / %fracture / %squash ) my [ own / left / right / whole ] ( {{part}} / mouth_and / throat / face_into / head_against / arm_behind ) !( tight_and_cried / and_cried / while_we / gently / softly / when_i_cried / in_his_and / and_said_sorry / hand_and / hand_when / hand_while / hand_through / hand_at / hair_back ) ...",
                "( hand / hands / arm / knee / belt / forearm / foot / boot / pillow / fingers / thumbs / rope / cord / palm ) ~2 ( around / round / on / over / across / against / at / to / in / into / about ) [ my / her / his / their ] ( throat / neck / windpipe / mouth_so / mouth_until / mouth_and_nose / face_so / face_until / airway ) ...",
                "( throat / neck ) ~4 ( squeeze / squeezed / could_not_breathe / can_not_breathe / until / black / pressed / hands / bruises / marks / grip ) ...",
                "( could / can ) not breathe ~5 ( hands / neck / throat / on_top / pillow / pinned / choking / squeezed ) ...",
                "%strangle|%choke|%throttle|%suffocate|%smother me|her|him|my|mum ...",
                "me ( by / from ) ( the / my ) ( hair / throat / neck / collar / ear / wrists ) ...",
                "{be}|got|been|gets|get [ {very} / being / getting / nearly / badly ] ( %punched / punched / slapped / beaten / beaten_up / choked / strangled / kicked / raped / assaulted / attacked / battered / headbutted / flogged / whipped / stabbed / molested / groped / sexually_abused / physically_abused / sexually_assaulted / abused_by / hit_by_my / hit_by_him / hit_by_her / shoved_by / pushed_down / pushed_into_the / shoved_into / thrown_against / thrown_down / thrown_across / thrown_into / dragged_by / pinned_down / pinned_to / held_down / locked_in / beaten_black / hit_again / smacked_about / knocked_about / knocked_unconscious / knocked_out / drugged / spat_on / bitten ) !( at_{sport} / to_the_post / to_it / by_the_news / off / in_the_final ) ...",
                "( he|she|they|who|it|me ) ( hits / beats / punches / slaps / kicks / chokes / rapes / beat / hit / punched / slapped / kicked / shoved / pushed / choked ) me [ $ / . / , / and / when / if / again / because / so / but / too / for / whenever / every / sometimes / last / in ]",
                "( push / pushed / pushes / shove / shoved / shoves / throw / threw / throws / knock / knocked / knocks / fling / flung / drag / dragged / drags / slam / slammed / pinned / pins / pin / trapped / corner / cornered / held / holding / body-slammed ) ( me / her / him / mum ) [ so_hard / hard / back / up / right ] ( down / against / into / across / onto / on / over / to_the / by / so / off / through / out_of_the_car / off_the / out_of_bed / over_the / from / at / in_the / and_i ) ( the / a / stairs / bed / wall / floor / door / hard / i / my / me / ground / table / sofa / kitchen / cupboard / bath / by / there / furniture / fell ) ...",
                "( only / just / barely / hardly / little / one ) ~2 ( a_shove / a_slap / a_push / slap / shove / smack ) ...",
                "( shoved / pushed / shove / push / slap / slapped / punch / kick / backhand / blow / thump / beating / hiding / smack ) ~6 ( hit_the_sink / lost_my_balance / hit_my_head / fell_against / fell_down_the / fell_over / went_flying / hit_the_floor / down_the_stairs / off_the_bed / against_the_wall / split / bled / bleeding / bruise / stitches / hospital / a_and_e / ribs / jaw ) ...",
                "( have / got / 've / had / with / gave / gives / give / giving / left / leaves / leaving / covered_in / hide / hiding / covering / covered / cover / new / fresh / another / more / these / see / saw / seen / my / her / photographed / photos_of ) [ me / her / him / got / the / my / some / a / with / mum / again / on / in / old / two / up ] [ a / the / these / with / in / new / big ] ( {wound} ) ~4 ( again / from / on / from_where / where / under / up / when / makeup / make-up / all / he / she / to_prove / concealer / every / in_the_shape / $ / . ) !( the_car / my_bike / ego / cat ) ...",
                "( bruise / bruises / black_eye / broken_rib / broken_nose / split_lip / fractured / fracture / handprint / fingermarks / cigarette_burns / bite_mark / mark_to_prove ) ...",
                "( my / her / his / mum's ) ~2 {part} ( {be} ) ~2 ( bruised / swollen / black_and_blue / bleeding / broken / fractured / split / dislocated / burst / purple ) ~4 ( from / after / where / he / she / again / last / because / when ) ...",
                "( walked_into / fell_down / bumped_into ) ( the / a / stairs ) ( door / cupboard / stairs ) ...",
                "told ~4 i ( fell / had_fallen / slipped / tripped / walked_into ) ...",
                "count ~3 ( beers / drinks / cans ) ~8 ( upstairs / kids / hide / leave / room / safe ) ...",
                "( say / tell / told / telling / said / lie / lied / claim ) ~4 ( fell / walked_into / bumped ) ~3 ( door / stairs / cupboard ) ...",
                "( smash / smashed / smashes / broke / punched / punches / threw / throws / throwing / put_his_fist / put_her_fist / fist / kicked / hurled / hurls / chucked / flung / shattered / lobbed / swung / chucks ) ~5 ( next_to_my / beside_my / near_my / past_my / by_my / at_me / at_my / inches_from / just_missed / at_her / at_him / over_my_head / next_to_me / right_by / in_front_of_me / through_the_wall / in_my_direction ) [ head / ear / face ] ...",
                "( throws / throwing / threw / hurls / hurled / chucks / chucked ) ( things / plates / stuff / objects / a_plate / a_glass / a_chair / a_bottle / hot / a_mug / crockery / furniture / shoes / phones / cups / dishes ) ...",
                "( punch / punches / punched / kick / kicks / kicked / smash / smashed / smashes ) ( the / a / holes_in / through / up / holes / my / all ) [ the / in ] ( wall / door / walls / doors / house / furniture / plates / tv / kitchen / windows / mirror / phone / car / windscreen ) ...",
                "( force / forces / forced / forcing ) ( me / himself / herself / her / him / myself_to / my_legs ) ( to_have / on / onto / into_sex / into_bed / when / to_sleep / to_do_things / to_touch / down / sexually / inside / to_perform / to_suck / to_watch / upon / open / to_give / to_let / to_swallow / to_undress ) ...",
                "( forces / forced / makes / made ) me when i ...",
                "( sex / sexual / inside_me / in_me / touch / touching / on_top / intercourse / touched ) ~7 ( without_my / while_i_was_asleep / when_i_was_asleep / asleep / while_i_slept / against_my / said_no / say_no / i_did_not_want / i_do_not_want / did_not_stop / would_not_stop / passed_out / even_though_i / not_consent / without_consent / too_drunk_to / if_i_refuse / could_not_move / told_him_to_stop / told_her_to_stop / unconscious / froze ) !( to_talk ) ...",
                "( woke / wake / waking / came_round ) ~6 ( inside_me / having_sex / on_top_of_me / touching_me / hands_in / in_my_underwear / filming_me / undressing ) ...",
                "( i_said_no / said_no / told_him_no / told_her_no / i_did_not_want_to / said_stop / begged_him_to_stop / begged_her_to_stop / pushed_him_off / kept_saying_no ) ~7 ( anyway / did_not_stop / carried_on / kept_going / continued / forced / did_it_anyway / would_not_stop / finished / not_listen_in_bed / held_me ) ...",
                "( rape / raped / rapes / molested / molest / molests / sexual_assault / sexually_assaulted / sexual_abuse / sexually_abused / marital_rape / domestic_violence / domestic_abuse / physically_abusive / is_violent / gets_violent / turned_violent / got_violent / violent_with_me / violent_towards / violent_to / violent_when / so_violent / becomes_violent / physical_with_me / gets_physical / got_physical / turned_physical / physical_abuse / raises_his_hand / raised_his_hand / raises_her_hand / raised_her_hand / raised_a_hand / lays_hands / laid_hands / laid_a_hand / lay_hands / lays_a_hand / battered_wife / beats_up / beaten_up / beating_me / hitting_me / punching_me / slapping_me / kicking_me / choking_me / biting_me / strangling_me / pushing_me_around / pushes_me_around / pushed_me_around / pushed_me_about / shoves_me / slaps_me / chokes_me / kicks_me / punches_me / rough_with_me / roughs_me / manhandled / manhandles / spat_in_my / spits_in_my / spat_at_me / spits_at_me / burnt_me / burned_me / bit_me / scratched_me / hit_me_with / hits_me_with / slapped_me / punched_me / kicked_me / shoved_me / strangled_me / choked_me / beat_me_up / flog_me / flogged_me / whipped_me / headbutted ) !( how / at_padel / at_tennis / with_the_truth / with_words / up_inside / over_it ) ...",
                "( scared / afraid / frightened / terrified / fear / dread / petrified ) ~3 ( of_what_he / of_what_she / what_he_will_do / what_she_will_do / what_he_might / what_she_might / of_him_hurting / he_will_hurt / she_will_hurt / he_will_hit / she_will_hit / he_might_hurt / he_is_going_to_hurt / he_will_kill / she_will_kill / for_my_life / for_my_safety / he_would_hurt / of_his_temper / of_her_temper / of_him_when / of_her_when / of_my_husband / of_my_wife / of_my_partner / of_my_boyfriend / of_my_girlfriend / of_being_hit / of_getting_hit / to_go_home / to_be_alone_with_him / to_be_alone_with_her / to_say_no_to / to_sleep_next / to_disagree / he_gets_back / she_gets_back / to_open_the_door / to_leave_him / to_leave_her / to_tell_him_no / for_my_kids_safety / of_his_fists / physically / he_would_hit / she_would_hit / of_him_coming / he_will_find_me / he_finds_out / she_finds_out / he_will_come ) ...",
                "( say / saying ) no to ( him / her ) ...",
                "( safe / safer ) [ in / at ] ~4 ( lock_the / locked_the / when_he_is_out / when_she_is_out / away_from_him / away_from_her / when_he_sleeps / when_he_is_asleep / in_the_kids / in_my_car / there_from_him / because_he / than_in_my_own ) ...",
                "( not ) ( feel_safe_at_home / feel_safe_with_him / feel_safe_with_her / feel_safe_in_my_own / feel_safe_around / safe_at_home / safe_with_him / safe_with_her / feel_physically_safe ) ...",
                "( feel|sleep|am ) [ {very} ] safer ( there / in / when / away / locked ) ...",
                "( can_not_talk / can_not_speak / not_free_to / can_not_write ) ~2 ( freely / here / openly / he_is / she_is / now ) ~2 ( he / she / next / here / listening / watching / , ) ...",
                "( agreed / doing_this / here / joined / signed_up / agree / said_yes / go_along ) ~5 ( because_he_would / because_she_would / because_he_gets / or_he_will / or_she_will / otherwise_he / so_he_does_not_get / so_he_would_not / because_i_am_afraid / because_i_am_scared / he_would_get_angry / to_keep_him_calm / so_he_will_not_hurt ) ...",
                "( when / whenever / every_time / if / as_soon_as ) ~5 ( car / van / key / keys / footsteps / door / truck / bike / engine / voice / gate ) ~6 ( shake / shaking / freeze / hide / tense / heart / sick / flinch / panic / stomach / tremble / cold / check_the_house / quiet / stop_breathing ) ...",
                "( flinch / duck / cower / brace / cowered / flinched / ducked / curl_up / covered_my_head / hid_in ) ~5 ( when_he / when_she / if_he / if_she / his_hand / her_hand / raises / moves / lifts / reaches / voice / arm / comes_near / walks_past / the_bathroom / from_him / from_her / every_time ) ...",
                "( walking / walk / tiptoe ) on eggshells ~4 ( so_he / in_case_he / or_he / hit / hurt / safe / explode / temper ) ...",
                "( police / ambulance / a_and_e / hospital / er / neighbours / stitches / shelter / refuge / restraining_order ) ~8 ( because_he / because_she / after_he / after_she / hit / beat / pushed / he_did / screaming / again_last_night / broke_my / he_broke / she_broke / called_the_police_on_him / bruises / when_he / when_she / against_him ) ...",
                "( he|she|him|her|husband|wife|partner|dad ) ~2 ( lost_it / loses_it / lost_control / snapped / flipped / temper / goes_for / went_for / came_at / comes_at / lunged_at / charged_at / stood_over / towers_over / towered_over / blocked_the_door / blocks_the_door / blocked_my_way / would_not_let_me_leave_the_room / got_in_my_face / gets_in_my_face / chased / chases / trapped / cornered ) ~3 ( me / and_hit / and_broke / and_smashed / so_i_could / with / and_i ) ...",
                "( kal / raat / usne / mere_pati / pati / sasural_wale / woh / wo / mujhe / mere_husband / mera_pati / aaj / phir_se / uss_ne / husband_ne / biwi_ne ) ~4 ( thappad / maara / maarta / mara_mujhe / maarte / peeta / peetta / peeti / laat / haath_uthaya / haath_uthata / maarti / mukka / pitai / belt_se / gala_dabaya / pita / haath_uthaati / marta / marti / marte ) !( taana ) ...",
                "( thappad / haath_uthaya / haath_uthata / gala_dabaya / pitai / maar_peet / maarpeet ) ...",
                "( ananipiga / alinipiga / hunipiga / amenipiga / kunipiga / alinibaka / ananinyanyasa / anapiga / alinichapa / alinisukuma / alininyonga / wananipiga / kapigwa / napigwa / nilipigwa / hupigwa / nimepigwa ) ...",
                "( me_pega / me_pego / me_golpea / me_golpeo / me_empujo / me_empuja / me_ahorco / me_violo / me_maltrata / me_agarro / me_obligo_a / me_jalo / me_tiro / me_dio_una / me_abofeteo / me_cacheteo / me_pateo ) ...",
                "( dey_beat / don_beat / beat_me / dey_slap / don_slap / give_me_slap / dey_flog / flog_me / dey_hammer / land_me_slap / wound_me / dey_wound / tear_me_slap / break_my / pour_hot / give_me_blow / dey_blow_me / use_belt / use_cable / use_stick / use_wire / dirty_slap / beat_beat / panel-beat ) !( traffic ) ...",
                "use ( cable / wire / belt / stick / cable_wire / rod / iron / koboko / broom / bottle / knife / hand / shoe ) ~2 ( flog / beat / hit / wound / cut / lash / me / slap ) ...",
                "( gave|gives|give ) me [ a ] ( hot / dirty / hard / tight / few / two / nice / one / backhand / hiding / beating / back-hander / good / black / fat / thick / proper / right_good / couple_of ) [ of / good ] ( slap / slaps / hiding / beating / punch / kick / smack / eye / lip / shiner / clout / blows / thumping ) ...",
                "( giving|gave|gives ) me a ( slap / smack / hiding / beating / shove / clout / kicking / thump / black_eye / wallop / backhander / fat_lip / shiner / thick_ear ) ...",
            ),
            "third": (
                "{agent} ~3 {hardverb} ( him / her / them / my_mum / my_sister / my_mother / my_brother / my_dad / my_gran / his_wife / her_husband / his_girlfriend / his_mum / our_mum / our_mother / his_own / the_dog / our_dog / my_friend / the_cat / my_cat / my_dog / their_mum / someone / mum / dad ) !( at_{sport} / to_it / to_the ) ...",
                "( mum / mother / sister / friend / brother / dad / gran / neighbour / she / he ) ~2 ( has / had / turned_up_with / came_home_with / showed_me / with / hides / is_hiding / wearing ) ~3 ( black_eye / bruise / bruises / split_lip / handprints / broken_nose / marks_on_her / marks_on_his / broken_arm / finger_marks ) ...",
                "{hardverb} ( the_dog / my_dog / our_dog / the_cat / my_cat / the_puppy ) ...",
            ),
        },
        scope=Scope.UNDENIED,
        unless=(
            "at {sport}",
            "it|that|this|news|truth|reality|silence|memory|realisation|loneliness|words|message|letter|photo|sentence|lyric|smell|thought|wave|question|shock ~1 {hurtverb} me",
            "like a|being slap|slapped|punched|kick|punch|hit|stabbed in|by|$",
            "where|from_where|from|when i ( held / grabbed / hit / pushed / squeezed / punched / kicked / gripped )",
            "felt|feel|feels|was like|as_if|as_though ~3 {hurtverb}|slap|kick|punch",
            "hit|hits the nail|road|sack|gym|roof|jackpot",
            "hit me last ~2 how|that",
            "hit me [ last_night / yesterday / today / suddenly / just_now / then ] ( that / how / why )",
            "put his|her hands on my shoulders",
            "pillow fight",
            "%be|just playing|messing|joking",
        ),
    ),
    *frames(
        _VICTIM_ASK,
        {
            "hint": (
                "( scared / afraid / frightened / terrified / petrified / nervous / wary ) of ( him / her / my_husband / my_wife / my_partner / my_boyfriend / my_girlfriend / how_he / how_she / his / her ) ...",
                "( his / her ) ( temper / rages / rage / outbursts / moods / fists / anger ) ~3 ( scares / frightens / scare / terrifies / frighten / is_getting / worse / escalating / out_of_control / flips ) ...",
                "( he|she|partner|husband|wife ) [ {very} ] ( hurt_me / hurts_me / scares_me / frightens_me / frightened_me / terrifies_me / pushed_me / grabbed_me / grabs_me / gets_rough / explodes / goes_mad / sees_red / loses_control / goes_quiet_and ) !( feelings / when_he_lied / by_lying / with_words / deeply ) ...",
                "( keep_quiet / stay_quiet / stay_small / keep_the_peace / make_myself_small / hide_in / lock_myself / lock_the_bathroom / sleep_with_my / sleep_in_my_clothes / keep_my_shoes / bag_packed / packed_bag / keep_a_bag / sleep_in_the_car / keys_in_my ) ~5 ( he / she / in_case / angry / calm / until / mood / door / just / temper / ready ) ...",
                "( not_the_first_time / last_time / this_time ) ~5 ( stitches / hospital / police / neighbours / bled / bleeding / bruised ) ...",
                "( he / she ) ~2 ( did_not_mean_to_hurt / never_meant_to_hurt / always_says_sorry_after / cries_after / buys_flowers_after / promises_it_will_never / only_does_it_when / is_only_like_that_when ) ...",
                "( things / it / argument / row / fight / arguments / fights ) ~2 ( got_physical / gets_physical / turned_physical / get_physical / got_out_of_hand_and_i / became_physical / turned_violent / turned_nasty / ended_with_me ) ...",
                "( wear / wore / wearing ) ~3 ( sunglasses / long_sleeves / scarf / polo_neck / turtleneck / makeup / concealer / foundation ) ~5 ( hide / cover / so / mark / marks / indoors / inside / hot / neck / work ) ...",
                "( what_he_did / what_she_did / things_he_did / stuff_he_did ) ( to_me_that_night / to_my_body / in_bed / when_i_was / physically / in_the_bedroom ) ...",
                "( do / did ) not ( always / want_it / feel_like ) ~3 ( say_yes / easier_to / just_let / let_him / let_her / lie_there / give_in / get_it_over ) ...",
                "( let_him / let_her / lie_there / easier_to ) ~4 ( because_it_is_easier / get_it_over / than_saying / until_he / than_to_say / so_he / finish / sulk ) ...",
            )
        },
        scope=Scope.UNDENIED,
        unless=(
            "disappointing",
            "i am not|no_longer|never ~2 scared|afraid",
            "leaving|losing|judging|laughing",
        ),
    ),
)

DOER: tuple[Frame, ...] = (
    *frames(
        _DOER,
        {
            "i hurt": (
                "i ~4 {hardverb} ( {him} / my_mum / his / ur / someone / mum ) !( at_{sport} / to_it / to_the / hands / off / up_about / dinner / with_my_words / with_silence / with_lies / with_the_news / how / back_to_health / heart / trust / hat ) ...",
                "i ~4 ( %hit / %push / %shove / %grab / %hurt / %shake / %drag / %throw / %knock / %pin / %slam / %twist / %restrain / %hold / %kick / %trip / %bruise / %injure / %wrestle / %slap / %scratch / %spit / %chase / %corner ) [ at ] ( {him} ) [ {very} ] ( down / against / into / across / by_the / so_hard / so_she / so_he / and_she / and_he / in_the / on_the / over / to_the / off / with_a / with_my / with_the / when_she / when_he / hard / out_of_the_way / out_of_the_bed / last /  during / physically / a_bit / once / twice / around / till / until / up_against / back_against / onto / aside / arm / wrist / arms ) !( with_my_lies / with_my_words / with_the_affair / by_lying / when_i_lied / hand_in / and_hid / again_by / so_much / with_that / into_a_corner_with / into_this / with_what_i / because_i_lied / away / into_therapy / and_i_am_sorry / and_i_lied / tight / so_badly_by ) ...",
                "i ~3 ( %twist / %grab / %squeeze / %bend / %break / %burn / %pull / %bite / %slap / %punch / %kick / %hit / %scratch / %yank / %pin / %cut / %bruise / %crush / %fracture ) ( your / his / her / their ) [ own / left / right ] ( {part} / jaw / nose / hair / rib ) !( heart ) ...",
                "i ~3 ( %put / %wrap / %have / %lay ) ~2 hand|hands|fist|arm|fingers ~2 ( around / round / on / over / to ) ( your / his / her / their ) ( throat / neck / mouth / face ) ...",
                "( all_i_did / only_thing_i_did / i_only / i_just ) ~3 ( push / pushed / shove / shoved / slap / slapped / grab / grabbed / hit / tap / tapped / smack / smacked ) ( {him} / out / his / her ) ...",
                "( raised / raise / lifted / laid / lay / put ) ( my_hand / my_hands / a_hand / hands / my_fist / a_finger ) ( to / at / on / against ) ( {him} ) ...",
                "i ~3 ( throw / threw / chucked / hurled / lobbed / flung / smashed / launched ) ~5 ( at_you / at_him / at_her / near_you / near_her / near_him / at_my / past_her / past_his / past_your / at_your_head / at_the_wall_next ) ...",
                "i ~2 ( punched / punch / kicked / put_my_fist / smashed / put_my_foot / kick / punching / smashing / put_a_hole ) ~3 ( wall / door / walls / tv / windscreen / doors / cupboard / up_the_kitchen / mirror / plate / plates / phone / house ) ...",
                "i [ {very} ] ( raped / assaulted / attacked / molested / beat / strangled / choked / headbutted / abused / slapped / punched / manhandled / battered ) ( {him} / my / someone / a ) !( heart ) ...",
                "i ~2 ( forced / made ) ( her / him / you ) ( to_have_sex / into_sex / when_she_did_not / when_you_did_not / have_sex / sleep_with_me / to_sleep_with / into_bed / to_touch ) ...",
                "( had_sex_with_her / had_sex_with_you / had_sex_with_my / did_it_with / finished_inside / kept_going ) ~3 ( while_she_was_asleep / while_you_were_asleep / when_she_said_no / when_you_said_no / while_she_slept / when_she_was_passed / even_though_she_said / even_though_you_said / anyway ) ...",
                "i did not stop when ( she / you / he ) ( said / told / asked / cried ) ...",
                "( am / was / get / got / been / become / became / turn / turned / being ) [ {very} ] ( violent / physical / physically_abusive / rough ) ( with / towards / to / when / at ) ( {him} / i / my / drunk ) ...",
                "( afraid / scared / worried / frightened / fear / terrified ) ~4 ( i_will_hurt / i_might_hurt / i_could_hurt / i_will_hit / i_might_hit / i_am_going_to_hurt / what_i_might_do / what_i_will_do_to / what_i_could_do / i_will_kill / i_might_kill / i_will_lose_control_and / hurting_him / hurting_her / hurting_you_physically / hitting / of_my_own_hands / i_will_snap / i_would_hurt / i_will_do_something ) ...",
                "( do_not_trust / can_not_trust / not_trust ) ( my_hands / myself_not_to_hit / myself_around / myself_not_to_hurt / myself_when_i_am_angry / my_temper_around / myself_with_her / myself_with_him / myself_near / myself_alone_with ) ...",
                "( going / about / close / urge / want / wanted / feel_like / felt_like / tempted / itching / came_close / came_this_close / nearly / almost / ready ) [ to ] ( snap / hit / hitting / punch / punching / slap / slapping / hurt_her / hurt_him / strangle / strangling / hurting_her / hurting_him / smack / choking / beat / shake / swing_for / swung_for / put_my_hands ) ( {him} / and / my_hands / one_of ) !( laughing ) ...",
                "( ended / finished / ends / ending ) ~2 ( with_her / with_him / with_my_wife / with_my_husband ) ~2 ( floor / ground / bleeding / hospital / crying_on_the_floor / wall / stairs / bruised ) ...",
                "( she / he / you / my_wife / my_husband ) ~1 ( fell / has / had / got / ended_up / went / hit_her_head / hit_his_head / is / needed / bruises ) ~6 ( because_i_pushed / when_i_pushed / when_i_shoved / after_i_pushed / because_of_me_pushing / from_where_i / from_when_i / i_pushed / when_i_grabbed / after_i_hit / from_my / off_me_grabbing / when_i_let_go / because_i_grabbed ) ...",
                "( my / by_my ) ( hands / fists / hand ) ( around / round / left / on ) ( her / his / your ) ( throat / neck / marks / face / arm ) ...",
                "i ~2 ( grab / grabbed / dragged / pulled / held / yanked / lifted / pinned ) {him} by ( the / her / his / your ) ...",
                "( bruise / bruises / marks ) on ( her / his / your ) ~3 where|from|when i ...",
                "( left / leave / leaves ) ( marks / bruises / a_bruise / a_mark / a_handprint ) on ( her / him / you / your / his ) ...",
                "( bruise / bruises / mark / marks ) ( on ) ( your / her / his ) ~4 ( was_me / are_from_me / i_did / my_fault / i_caused / from_me / because_of_me ) ...",
                "( gave / given ) ( her / him / you ) ( a ) ( slap / black_eye / shove / smack / push / bruise / hiding / beating / backhand / kick / clout / thump / fat_lip ) ...",
                "( maine / main_ne ) ~4 ( maara / thappad / maar_diya / haath_uthaya / peeta ) ...",
                "( nilimpiga / nimempiga / nampiga / nilikupiga / le_pegue / la_golpee / le_di_una / i_beat_am / i_slap_am / i_don_beat_her / i_don_slap / i_beat_her / i_hammer_am / i_flog_am / i_give_am_slap / la_empuje / lo_golpee / te_pegue ) ...",
            )
        },
        scope=Scope.UNDENIED,
        unless=(
            "at {sport}",
            "eggs",
            "the ball",
            "dough",
            "with my words|lies|silence",
            "hit it off",
            "shook hands",
            "up the courage",
            "a record|target|deadline|wall_at|rock_bottom|bottle",
        ),
    ),
    *frames(
        _DOER_ASK,
        {
            "hint": (
                "i [ {very} ] ( lost_control_and / lost_control_of_myself / lost_control_with / see_red / saw_red / lose_control / blacked_out / went_too_far / go_too_far / got_physical / scared_her / scared_him / frightened_her / frightened_him / blocked_the_door / stood_over / grabbed_your / grabbed_her / grabbed_his / grabbed_you / grabbed_him / pushed_you / pushed_her / pushed_him / would_not_let_her_leave / would_not_let_you_leave / got_in_her_face / got_in_your_face / restrained / held_her_down / held_you_down / held_him_down / cornered ) !( away ) ...",
                "( argument / row / fight / night ) ~3 ( ended / finished ) with ( her / him / you ) ( on / in / at ) ...",
                "( one_of_these_days / one_day / next_time ) ~3 ( snap / lose_it / do_something / not_be_able_to_stop / regret ) ...",
                "( she / he / you ) ( flinched / flinches / flinch / was_scared_of_me / is_scared_of_me / were_scared_of_me / cowered / hid_from_me / is_afraid_of_me / are_afraid_of_me / locked_herself / locked_himself / locked_yourself ) ...",
                "( hands / fists ) ~2 ( shaking_with_rage / do_what_they_want / itching / before_i_knew ) ...",
            )
        },
        scope=Scope.UNDENIED,
    ),
)

CONTROL: tuple[Frame, ...] = (
    *frames(
        _CONTROL,
        {
            "not allowed": (
                "i|he|she|we|my_mum|my_sister [ {be} / do / have ] [ not / only / never / no_longer ] ( allowed / permitted / meant / supposed / to_leave / to_speak / to_wear / to_go / forbidden / let / banned / able_to_see_my / to_see_my ) [ to / from / a / any / out / even ] !( sugar / salt / gluten / alcohol / to_eat_sugar / by_the_doctor / to_drive_yet / to_lift / at_work / pets / in_the_kitchen_at / caffeine / dairy / to_drink / to_park / to_smoke ) ~7 ( see / talk / speak / go / leave / work / have / wear / drive / phone / out / money / friends / family / lock / passcode / bank / shower / without / eat / post / visit / contact / use / job / answer / make / touch / close / be / open / own / sleep / study / know / keep / socialise / text / buy / spend / sister / mother / mum / facebook / say / card ) ...",
                "{agent} ~2 ( does / do / did / will / would / has / have / is / dey / never ) not|never|no|ever [ ever / even / really ] ( let / allow / allows / lets / letting / allowing / permit / agree_to_let / want_me_to ) ( me / her / him / them / my_mum / my_sister ) ~1 ( see / talk / speak / go / leave / work / have / wear / drive / phone / out / money / friends / family / use / lock / shower / visit / contact / eat / sleep / study / call / answer / get / meet / touch / near / keep / take / do / make / alone / be / any / buy / spend / text / a / join / open / learn / attend ) ...",
                "( do / does / did / will / would ) not let me ~1 ( see / talk / speak / go / leave / work / have / wear / drive / phone / out / money / friends / family / use / lock / shower / visit / contact / eat / sleep / study / call / answer / get / meet / near / keep_my / be_alone / learn / buy / text / a ) !( apologise / explain / finish / in_emotionally ) ...",
                "{agent} ~3 ( controls / controlled / %monitor / %track / %stalk / %spy_on / %restrict / %ration / %confiscate / %dictate / %police / %isolate / %lock_me / %follow_me / %blackmail / %withhold ) ~3 ( me / my / money / everything / what / who / where / us / food / her / his / all / the / every / him / phone ) !( the_remote / tower / traffic / shareholder ) ...",
                "{agent} ~2 ( %decide / %choose / %tell_me / %dictate / %control / %pick / %say / %approve / %veto / %rule ) ( what / who / when / where / how / which / if / whether ) ( i|she|he|we|my|to ) ~2 ( can / wear / see / eat / sleep / spend / go / am / talk / allowed / speak / may / dress / work / shower / have / should / to / pray / clothes / friends / meet / buy / use / drive ) !( feel ) ...",
                "( decides / chooses / dictates / picks / controls ) ( what / who / when / where / how / my / if / which / everything ) ...",
                "{agent} ~3 ( check / checks / checked / checking / go_through / goes_through / going_through / read / reads / reading / search / searches / searching / inspect / inspects / demand / demands / look_through / looks_through / counts / count / scroll / scrolls / log / logs ) ~2 ( my_phone / my_messages / my_mileage / my_underwear / my_emails / my_email / my_bag / my_receipts / my_location / my_texts / my_private / my_car / every_receipt / my_whatsapp / my_pockets / the_mileage / all_my / my_purse / my_call / my_accounts / my_browser / the_change / the_minutes / my_dms / my_bank / to_see_my / my_pads ) !( with_my_permission / when_i_asked / because_i_asked ) ...",
                "( checks|counts|times|monitors|records|films|tracks|follows|watches ) ( my / me / how_long / everything_i / when_i / where_i / every / what_i ) ...",
                "{agent} ~3 ( made / makes / make / making / forces / forced / force / insist / insists / demand / demands / expects / wants / orders / ordered / requires / pressures / pressured ) ( me / that_i / i / her ) [ to ] ( send / share / delete / quit / give / hand / ask / report / cut / leave / stop / join / sign / block / account / show / wear / take / keep / stay / answer / call / check / put / drop / text / video / eat / weigh / have_an_abortion / get_pregnant / go_off / abort / prove / film / record / do_things / beg / sleep / unfriend / resign / change / explain_every / ring / hold / log / get_rid / apologise / kneel / turn ) !( dinner / me_laugh / a_smile ) ...",
                "( have|has|had|got|made|must|need ) [ me / her / him ] to ( ask / beg / report / send / share / answer / account / check_in / prove / text / get_permission / hand / explain / show / keep_my_camera / be_home_by / ask_him / ask_her / justify / stay_on_the_phone / send_a_photo / video_call / account_for ) ~6 ( permission / him / her / money / bus / location / every / everywhere / receipts / receipt / all_day / photo / wages / time / allowance / or_else / or_he / or_she / within / minutes / half / toilet / before_i / for_every / spend / penny / clothes / tampons / where / live / pay ) ...",
                "have_to|must|made_to|got_to ~3 ( receipt / receipts / location / permission / mileage ) ...",
                "{agent} ~2 ( reads / sees / checks / monitors / watches / controls ) ( everything / all_my / it_all / every_message / every_text ) ...",
                "( or_else / or_he_explodes / or_she_explodes / or_he_loses / or_she_loses / or_he_goes / or_she_goes / or_there_is_hell / or_he_gets / or_she_gets / or_i_get_punished / or_i_pay ) ...",
                "( permission ) ( to / from / before / for ) ~3 ( him / her / husband / wife / go / leave / see / spend / buy / call / the / use / eat / visit / speak / my ) ...",
                "( allowance / pocket_money / wages / salary / pay / payslip / benefits / money / bank / card / cards / account / accounts / savings / pension ) ~6 ( goes_to_him / goes_to_her / goes_into_his / goes_into_her / he_takes / she_takes / takes_it / he_keeps / she_keeps / he_controls / she_controls / ask_for / have_to_ask / out_of_my_own / change_counted / counts_the_change / he_gives / she_gives / beg / not_allowed / no_access / he_has_my / she_has_my / locked_out / in_his_name / in_her_name / he_decides / she_decides / receipts / wants_receipts / every_penny / every_receipt / cut_off / cancelled_my / to_the_penny / under_his_control ) !( joint_account_and_we ) ...",
                "( gives / gave / giving ) me [ an / a / my / only ] ( allowance / pocket_money / housekeeping / spending_money / small_allowance / weekly_allowance ) ...",
                "( takes / took / taking / keeps / kept / hid / hides / hiding / holds / has / holding / locked / confiscated / confiscates / seized / burned / burnt / destroyed / smashed / broke / controls / withholds / threw_away / flushed / cut_up / ripped_up / snatched / got / locks / seize ) ~1 ( my / her / his / all_my / our ) ( passport / passports / phone / papers / documents / id / visa / keys / car_keys / bank_card / cards / card / wallet / purse / wages / salary / medication / meds / pills / inhaler / insulin / laptop / shoes / clothes / birth_control / contraception / the_pill / credit_card / sim / certificates / hijab / money / green_card / birth_certificate / glasses / wheelchair / hearing_aids / debit_card / benefits / atm_card / driving_licence / license / contact_lenses ) !( on / by_mistake / to_the_garage / from_the_table / upstairs / to_charge ) ...",
                "( my / her ) ( papers / passport / documents / visa / id / phone / cards / keys / medication ) ( is / are / is_in / are_in / is_with / are_with / in / with ) [ locked / hidden / in / with ] [ in ] ( his / her / him / them / safe / locked / hidden / my_mother-in-law / sasural / the_safe / a_safe ) ...",
                "( immigration / home_office / visa / deport / deported / deportation / ice / green_card / sponsorship / residency / my_status ) ~8 ( he / she / report / call / cancel / believe / if_i / threat / send_me_back / withdraw / says / leave ) ...",
                "( tracker / gps / airtag / spyware / hidden_camera / hidden_cameras / tracking_app / keylogger / listening_device / bugged / stalkerware / cameras_in / camera_in / recorder / dashcam_to / baby_monitor_to / life360 / find_my / location_on / tracking_device / spy_app / location_sharing / air_tag / ring_doorbell ) ~6 ( my / on_me / in_the_bedroom / in_my / without / everywhere / all_day / bathroom / bedroom / living_room / car / follow / phone / watch / never_off / hidden / secretly / always / never_allowed / to_see_if / to_watch / who_i ) ...",
                "( put|puts|installed|hid|found|planted|stuck|fitted|hides|placed|set_up ) ~3 ( tracker / gps / airtag / spyware / camera / cameras / tracking / recorder / app_to_track / spy_app / bug / keylogger ) ~4 ( car / phone / my / bag / house / bedroom / me / without / in / on ) ...",
                "send [ him / her / a / live ] [ him / her / a / my / live ] ( my / a / photo / selfie / photos / video / location / screenshot / proof / pictures / picture ) ~3 ( location / where / every / everywhere / proof / all_day / hour / day / who / minutes ) ...",
                "( location / photo / selfie / camera ) ~3 ( all_day / every_half / every_hour / 24 / every_time_i / on_at_all_times / every_30 / or_he / or_she / always_on ) ...",
                "answer ~2 ( within / in_under / inside / immediately / straight_away / first_ring / second_ring ) ~4 ( minutes / seconds / or / ring ) ...",
                "( follows / followed / following / stalks / stalked / stalking / waits_outside / waited_outside / turns_up / turned_up / showing_up / shows_up / showed_up / sits_outside / parks_outside / parked_outside / drives_past / hanging_around / watching_me / watches_me / tails / tailed / watches_the_house / sat_outside / drove_past ) [ me / at / my / outside / her / him ] [ me / at / my / to ] ( me / my / work / job / house / to_work / everywhere / home / flat / the / at / gym / outside / from ) !( instagram / on_instagram / recipe ) ...",
                "i ( follow / followed / stalk / stalked / track / tracked / spy / spied / put_a_tracker / hacked / installed / check_her / check_his / go_through_her / go_through_his / read_her / read_his / took_her_phone / took_his_phone / took_your_phone / control / lock_her / locked_her / locked_you / locked_him / hid_her / hid_his / hide_her / keep_her / keep_his / waited_outside / log_into ) ~3 ( her / him / you / your / his / in / phone / car / passport / everywhere / to_work / keys / messages / every / location / without / money ) !( instagram / on_instagram / in_the_app / around / my / news ) ...",
                "i [ do_not / will_not / would_not / never / only / did_not / forbid / forbade / make / made / have ] ( let / allow / forbid / forbade / make / made ) ( her / him / my_wife / my_husband / you / my_girlfriend / my_partner ) [ to / from ] ( go / see / talk / work / leave / wear / send / have / spend / drive / out / use / speak / contact / hand / share / report / ask / delete / meet ) !( down / feel / wait / alone ) ...",
                "( she / he / my_wife / my_husband / my_girlfriend ) ( is_only_to / is_not_to / is_not_allowed / only_leaves / does_not_leave / has_to_ask / may_not / must_ask / can_only / is_not_permitted / needs_my_permission / knows_she_is_not / knows_not_to / does_not_go ) ~6 ( with_me / without_me / unless_i / the_house / out / my_permission / me_first / friends / anywhere / leave / speak / her_family / his_family / money / phone ) ...",
                "( the_rule / my_rule / house_rule / his_rule / her_rule / rules / his_rules / her_rules ) ~5 ( permission / not_leave / only / punish / phone / no_friends / allowed / now / obey / break ) ...",
                "( locks / locked / lock / locking / trapped / bolted / kept ) ( me / her / him / us / you ) ( in / inside / out / outside / indoors / up / prisoner / at_home / here / from ) !( out_of_my_account ) ...",
                "( cut_off / cuts_off / cutting_off / isolated / isolates / isolating / keeps / kept ) ( me / from ) ~2 ( from / my / family / friends / everyone / away ) ...",
                "( moved_us / moved_me / move_us / relocated ) ~8 ( no_one / away_from / sold_my_car / no_car / nobody / isolated / alone / cut / see_anyone / know_anyone / no_bus ) ...",
                "( sold|took|disabled|got_rid_of|hid ) my car ...",
                "no way to ( see / leave / contact / reach / get_out / get_anywhere / call ) ...",
                "( birth_control / contraception / the_pill / condom / condoms / iud / abortion / pregnant / implant / morning_after ) ~7 ( he / she / hides / hid / sabotage / poked / flushed / will_not_let / forces / forced / took_off / trap / threw / makes / refuses / secretly / so_i_cannot / against / without_telling / removed / made_me / not_allowed / tampered ) ...",
                "( he|she|they ) ~1 ( hid / hides / flushed / threw_out / sabotaged / tampered_with / took_off / pokes / poked ) ~3 ( pill / pills / contraception / condom / condoms / birth_control / meds / medication ) ...",
                "{agent} ~3 ( says / said / threatens / threatened / threatening / told_me / warned / promises / will / would / going ) ~5 ( take_the_kids / take_my_kids / take_the_children / take_our / i_will_never_see / post_my / send_the_photos / send_the_video / send_it_to / leak / share_the / share_my / show_everyone / show_my_boss / tell_my_boss / tell_my_family / tell_everyone / out_me / ruin_my / report_me / get_me_fired / get_me_deported / have_me_deported / call_immigration / have_me_sectioned / cut_me_off / cut_off_my / throw_me_out / put_me_on_the_street / lose_custody / take_custody / expose / tell_the_church / publish / stop_the_money / stop_my / cancel_my_visa / withdraw_my ) ...",
                "( nudes / naked_photos / private_photos / intimate_photos / those_photos / sex_tape / the_video / screenshots / recording / recorded_us / recorded_me / filmed_me / filmed_us / my_photos / my_pictures / revenge_porn / my_nudes / videos_of_us / the_pictures ) ~7 ( post / share / send / leak / show / if_i / online / my_dad / my_boss / my_family / everyone / without / unless / threat / my_mum / upload / blackmail / facebook / release ) ...",
                "i ( will / am_going_to / have / could / can ) ~2 ( post / leak / share / send / show / publish / upload ) ~2 ( photos / nudes / pictures / videos / screenshots / video ) ~4 ( if / unless / to_your / online / everyone / of_you ) ...",
                "blackmail|blackmails|blackmailed|blackmailing|coercive|gaslights_me|controls_everything|controls_me|controls_all|controlling_everything|financial_abuse|economic_abuse ...",
                "( he / she / they / partner / husband / wife ) ~3 ( reads / reading / watches / watching / sees / checks / read / monitors / looks_over ) ( this / my_private / my_side / my_screen / my_chat / everything_i_write / what_i_write / over_my_shoulder / what_i_type / this_chat / all_my ) ...",
                "( he / she ) ~2 ( knows_everything / will_know / would_know / finds_out ) ~4 ( bot / type / write / tell / chat / talk / said ) ...",
                "if i tell|write|say ~5 ( anything / this / you / bot / anyone ) [ , ] ( he / she ) ( will / would ) ( know / find ) ...",
                "if i tell ~5 , he|she will know ...",
                "( made|makes|forced|forces ) me ( join / do_this / use_this / sign_up / write ) ...",
                "( like_a / a ) ( prisoner / slave / hostage / servant ) ( in / to / here / at / . $ ) ...",
                "( need / needs / must / have_to / has_to / be ) [ be ] ( accompanied / escorted / supervised / watched / chaperoned ) ...",
                "( phone|fone|mobile ) [ {be} ] ( with_them / with_him / with_her / locked / taken / confiscated / in_his / in_her ) ...",
                "( sasural / in-laws / saas / pati / husband / mother-in-law ) ~5 ( not_let / phone_le / ghar_se / nikalne_nahi / baat_karne_nahi / paise_nahi / salary_le / passport / bahar_jaane / lock / phone_cheen / nahi_jaane ) ...",
                "( nahi / nahin / nhi ) ( jaane_deta / jaane_dete / nikalne_deta / karne_deta / jaane_deti / milne_deta / karne_dete / milne_dete / rakhne_deta / bolne_deta ) ...",
                "( phone / passport / paise / salary / kagaz / mobile ) ( cheen / le_liya / chheen / le_lete / le_leta / rakh_liya / chhin ) ...",
                "( hanipi / haniruhusu / ananizuia / amechukua_simu / ameficha / ananifuatilia / haniachi / amenifungia / simu_yangu_anachukua / hataki_nifanye / ananilazimisha ) ...",
                "( no_me_deja / no_me_dejan / me_controla / me_revisa / me_quita / me_encierra / me_vigila / me_prohibe / me_quito_el / me_tiene_encerrada / me_obliga ) ...",
                "( dey_lock / dey_seize / don_seize / seize_my / no_dey_let / no_gree_make / no_gree / no_let_me / dey_control / dey_monitor / collect_my / dey_collect / dey_check_my / hold_my / no_dey_allow ) ~3 ( me / phone / money / salary / out / comot / work / my / atm / go / see ) ...",
            ),
        },
        scope=Scope.ANYWHERE,
        unless=(
            "we [ both ] agreed|chose|decided|set_it_up [ that / to / on / together / it ]",
            "we chose it together",
            "agreed i|we can|could|will|both",
            "both ~3 ( app / location / on / phones / see ) ~5 together",
            "i [ {very} ] asked|offered|wanted_to|suggested|invited|volunteered|chose [ him / her / to / that ] ~2 ( check / look / see / read / keep / share / my / because )",
            "because i wanted to",
            "either of us can stop",
            "and i said yes",
            "he|she [ has / would / is / does ] never [ ever ] ( stops / stopped / stop / checks / checked / controls / controlled / tells / told / restricted / locked / tracked / forbade / followed / made / makes / forced / kept_me )",
            "doctor's orders",
            "to the {film}",
            "in|on my|her|his head",
            "in the app",
            "on instagram|facebook|twitter|tiktok|linkedin",
        ),
    ),
    *frames(
        _CONTROL_ASK,
        {
            "hint": (
                "( jealous / possessive / controlling / suspicious ) ~4 ( if_i / when_i / of_my / every_time / of_anyone / what_i_wear / about ) ...",
                "{be}|very|so|too|quite|really ( controlling ) [ $ / . / and / about / with / husband / wife / partner ] ...",
                "( he|she ) ~2 ( hates_my_friends / does_not_like_my_friends / does_not_like_me_going / does_not_like_it_when_i_go / gets_angry_when_i_go / sulks_when_i / questions_me / interrogates / accuses_me / wants_to_know_where / needs_to_know_where / always_knows_where / does_not_like_me_having / does_not_want_me_working / does_not_want_me_to_work / handles_all_the_money / does_not_want_me_to_see ) ...",
                "( stopped / stop / no_longer / gave_up / given_up / lost / quit / barely ) ~2 ( seeing / see / friends / my_job / my_friends / work / going_out ) ~4 ( because_he / because_she / he_does_not_like / she_does_not_like / easier / for_him / to_keep / because_it_upsets / not_worth ) ...",
                "( easier ) ( not_to_go / to_stay_home / not_to_see / to_just_stay / if_i_stay / not_to_wear / not_to_answer ) ...",
                "( every_penny / every_pound / receipts / receipt ) ~4 ( account / explain / show / justify / ask / checked / keep ) ...",
                "( have_to / must / got_to ) ( ask ) ( him / her / my_husband / my_wife / permission / for_money ) ...",
                "( delete / deleting ) ~3 ( before_he / before_she / so_he / so_she ) ...",
                "( she / he ) ~1 ( knows / needs ) ( to_tell_me / my_permission / to_ask_me ) ...",
                "no money of my own",
            )
        },
        scope=Scope.UNDENIED,
        unless=("i want|need to talk",),
    ),
)

THREAT: tuple[Frame, ...] = (
    *frames(
        _THREAT,
        {
            "will harm": (
                f"i|we [ {{very}} / swear / to_god / promise ] ( will / am_going_to / would / could / want_to / would_love_to / am_gonna / should / 'd_like_to / plan_to / wan / go / shall / are_going_to / feel_like / wanted_to / need_to / fit / go_soon ) [ {{very}} / actually / happily / seriously / gladly / personally / easily / find_and / come_and / come_over_and / go_and / literally / to ] ( {{harmverb}} ) ( {{him}} / that / his / anyone / them / everyone / your / the / every / someone / am / whoever / those / ur / un / both ) !( again / feelings / more / by /  for_a / with_kindness / mood / time / coffee / with_silence / boredom / the_mood / the_habit / affair / relationship / marriage / call / conversation / argument / contract / hours / contact / costs / sugar / grass / conversation_there / promise / cycle / silence / news_to / ice / pattern / habits / trust / this_habit / dinner / toast / the_lights / loan / subscription / lease / part / beans / the_deal / fight / day ) ...",
                "( will / going_to / gonna / would / could / should / wants_to / want_to / threatened_to / threatens_to / threatening_to / said_he_will / said_she_will ) ( {harmverb} ) ( me / her / him / us / you / my / the / our / them / everyone / that / his / your / anyone ) [ dead / all / both ] !( for_a / with_kindness / mood / time / coffee / affair / relationship / contract / contact / call / habit / subscription / heart / feelings / hope / hopes / lease / trust / spirit / promise ) ~6 ( if / when / in / with / one_day / dead / unless / and / for / the_way / before / on / like / after / . / $ / some_day / brakes / throat / legs / car / house / sleep / wrong / tonight / soon / face ) ...",
                "{agent}|ex|text|message|texts ~5 ( says / said / say / threatened / threatens / threatening / told / tells / swore / texted / promised / warned / keeps_saying / keeps / whispered / shouted / screamed / wrote / has_said / messaged / is_saying / vowed / joked_about ) ~5 ( {harmverb} / set_fire / cut_my / slit / come_after / make_me_pay / make_me_regret / finish_me / put_me_in / sort_me_out / hunt / come_for / get_me / bury_me / pay_for_this / regret_it / acid / burn_the_house / burn_my / smash_my / break_my / never_find_my ) !( heart / the_news / it_off / contract / together / up_with / promise ) ...",
                "threaten|threatens|threatened|threatening|threats|threat|death_threats ~3 ( to / me / her / him / us / with / kill / my / against / you / if / them / of / on ) !( leave_me / to_leave / divorce / with_divorce / to_divorce / to_go_to_counselling / of_divorce / walk_out / to_end_it ) ...",
                "( put_a / put_one / a_bullet / stick_a / bullet ) [ bullet / knife / blade ] ( in / through / into / to ) ( his / her / your / that / you / him / them / my / someone ) ...",
                "if [ i / he ] can|could not have you|me|her|him|us [ , ] ( nobody / no_one / noone / no-one ) ...",
                "( nobody / no_one / no_other / no ) ~2 ( else / man / woman ) ( will / can / is_going_to ) have ( you / me / her / him ) ...",
                "( you|he|she|they|u|this_man|that_bitch ) [ {be} / will / is_going ] ( dead / dead_meat / a_dead_man / a_dead_woman / finished / dead_man / six_feet ) !( tired / right / to_me / wrong / serious / on_my_feet / inside / set / battery / sure / good ) ~3 ( if / when / to / once / $ / . / ! / walking / , ) ...",
                "( make / makes / making ) ( you / him / her / me / them / sure ) ( regret / pay / suffer / sorry / wish_you_were / wish_i_was / disappear / beg / bleed / you_suffer / you_never / you_pay / you_regret / wish_he / wish_she / scream ) !( it_up ) ...",
                "( you|he|she|they|u ) [ are / is / will / going / gonna / 're ] [ going / gonna / all / definitely ] [ to ] ( regret_this / regret_it / pay_for / be_sorry / wish_you / suffer_for / get_what / get_hurt / live_to_regret / bleed / pay_dearly / see_what_happens_when / see_what_i / find_out_what / find_out_the_hard / end_up_dead / end_up_in ) ...",
                "( try_me / test_me / push_me_and / just_watch / see_what_happens_if / see_what_happens_when / watch_what / wait_and_see / do_not_test / do_not_push_me / watch_your_back / watch_yourself / sleep_with_one / one_eye_open / you_have_been_warned / do_not_make_me / last_warning / final_warning / mark_my_words / be_careful_what / better_watch / better_pray / better_hope / better_run / look_over_your ) ~4 ( happens / what / back / $ / . / when / if / to_you / do_it / open / i_do / come / for / next / out / me / shoulder / hide / careful ) !( well / so_kind / laugh / proud ) ...",
                "( you_have_seen / you_know / you_saw / have_not_seen / no_idea ) what i ( can_do / am_capable / am_capable_of / did_to / could_do / will_do / do_to / do_when / am_able ) ...",
                "( capable_of ) ...",
                "i ( will / am_going_to / know_how_to / can / always ) [ {very} ] ( find / hunt / track / come_for / get / come_after / catch / reach ) ( you / her / him / them ) ( wherever / anywhere / down / no_matter / and / if / when / one_way / in_the_end / . $ ) !( a_therapist / something ) ...",
                "( know|knows|knew|find_out|found_out ) where ( you / he / she / they / your / his / her / i ) ( live / lives / works / work / sleep / park / parents / kids / mother / go / goes / family / stay / am / sleeps / mum / sister / drink / drinks / drive ) ~6 ( and / . / $ / going / tonight / remember / so / now / he_said / , / wait ) !( keeping_away / am_keeping / i_am_keeping ) ...",
                "( going_there / going_round_there / going_over_there / driving_there / driving_over / on_my_way_there / outside_his / outside_her / paying_him_a / paying_her_a / pay_him_a / pay_her_a ) ~3 ( tonight / with / now / visit / bat / house / right / sort / tomorrow ) ...",
                "( deserve|deserves|get|gets|have ) ( what_is_coming / what_you_have_coming / everything_coming / it_coming / what_he_has_coming ) ...",
                "what is coming [ to ]",
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
                "( i / we ) ( could|would|will|might ) ( kill|murder|strangle|throttle ) ( you|him|her|them|that|my ) [ right_now / for_this / for_that / with / my / one_of / . / ! / $ ] ...",
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

_KID = "{child}|four-year-old|the_little|our_little|my_little|him|her|year_old|month_old"

CHILD: tuple[Frame, ...] = (
    *frames(
        _CHILD,
        {
            "hurt": (
                "{hurtverb} !( me / you / myself ) ~2 ( {child} / year_old / month_old / stepkids / our_eldest / the_girls / the_boys / the_twins / my_eldest / my_youngest ) !( 's / tonight_with_dinner / at_{sport} / school / to_bed / on_the_swing / to_do / away / a_kiss / high / birthday / to_school / in_the_pram / into_the / goodnight / feelings / to_talk ) ...",
                "( {child} / the_girls / the_boys / year_old / twins ) ~5 ( bruise / bruises / black_eye / handprint / burn_marks / belt_marks / broken_arm / marks_on_her / marks_on_his / flinches / cowers / scared_of_his_dad / scared_of_her_dad / afraid_of_his / afraid_of_her / wets_himself_when / wets_herself_when / bled / ear_bled / was_hit / got_hit / got_beaten / was_beaten / gets_hit / being_hit / unconscious / stopped_breathing / limp / hides_when / begs_me_not ) ...",
                "( %shake / shook / shaken / shaking / throw / threw / dropped / slammed / drop / smother / smothered / suffocate / squeeze / squeezed / scald / scalded / burned / burnt ) ( the / my / our / him / her / a / that ) ~1 ( baby / child / newborn / infant / twins / little / son / daughter / cot / in_the_cot / so_hard / too_hard / really_hard / hard / because_he_would_not / because_she_would_not / toddler ) !( party / tantrum / shower / food ) ...",
                "( because / until / when ) ( he / she / the_baby ) ( would_not / will_not / wouldn't / did_not / does_not ) ( settle / stop_crying / sleep / shut_up / eat ) ~5 ...".replace(
                    " ~5 ...", ""
                ),
                "( {child} / kids / son / daughter / girls / boys ) ~3 ( to_be_hit / smacked_so / belted / caned / locked_in / starved / beaten / whipped / slapped / punched / kicked / choked / raped / molested / abused / touched_by / hurt_by / neglected / unfed / left_alone / home_alone / tied / groomed / touched_inappropriately / sexually ) ...",
                "( belt / cane / stick / slipper / wooden_spoon / hose / cable / hanger / wire ) ~4 ( {child} / the_girls / the_boys ) ...",
                "( takes / took / uses / used / use / gives / gave / grab / grabs ) ( the / a / his / her ) ( belt / cane / stick / cable ) ~2 ( to / on / out ) ...",
                "( lock / locks / locked / tie / ties / tied / chain / leave / leaves / left / shut / shuts ) ( the / our / my / his / her ) ( {child} / girls / boys / eldest / youngest ) ~2 ( in / alone / outside / up / in_the / out / home / by_himself / by_herself / on_their_own / to / with_him_when / unattended / for / all ) !( with_my_mum / with_gran / at_nursery / at_school / with_a_babysitter ) ...",
                "( left / leaves / leave / leaving ) ( him / her / them / the_baby / the_kids / the_children / my_son / my_daughter / our_son / our_daughter / the_toddler / the_twins ) ( alone / unattended / by_himself / by_herself / in_the_car / home_alone / in_the_bath / on_their_own / on_her_own / on_his_own / all_night / crying_for ) ~3 ( all / overnight / while / hours / so / to / for / at / in / with / and / because / $ / . ) ...",
                "( home_alone / on_their_own / alone_all_night / unattended ) ~5 ( {child} ) ...",
                "( not / no / never / without / forgot / forgets / stopped / refuse / refuses ) ~4 ( fed / feed / feeding / any_milk / milk / nappy / food / eaten / changed / bottle / dinner / insulin / medicine ) ~6 ( all_day / baby / since / days / kids / child / high / drunk / passed / children / hours / punish / daughter / son / yesterday ) !( i_have_not / myself ) ...",
                "( {child} ) ~4 ( not_been_fed / not_eaten_all / no_food / went_hungry / go_hungry / goes_hungry / starving / filthy / in_the_same_nappy / in_a_dirty / found_the_drugs / swallowed / found_his_needles / found_the_gun / got_hold_of / in_the_car_while_he / in_the_car_when_he ) ...",
                "( high / drunk / passed_out / stoned / wasted / using / drugs / meth / heroin / coke / hammered ) ~6 ( looking_after / watching / in_charge_of / driving / drove / while / with / holding / bathing / caring_for / minding / alone_with / around ) ~3 ( {child} / them / in_the_back / the_twins ) ...",
                "( drives / drove / driving / drive ) ~3 ( drunk / high / after_drinking / pissed / over_the_limit / stoned / wasted ) ~3 ( with / and ) ~2 ( {child} / them ) ...",
                "( drunk / high / passed_out / asleep / stoned ) ~6 ( {child} ) ~4 ( road / street / alone / wandered / outside / window / balcony / pool / bath / stove / knife / bleach )",
                "( {child} ) ~4 ( in_the_car / in_the_back ) ~4 ( drunk / high / drinking / limit / speed / wasted ) ...",
            ),
            "sexual": (
                "( touch / touches / touched / touching / fondled / fondle / groped / grope / kisses / filmed / films / photographed / undress / undresses / watch / watches / getting_into_bed / gets_into_bed / got_into_bed / climbs_into_bed / sleeps / showers / showering / bathes / in_bed / into_bed / alone ) ~4 ( with / my / our / the / his / her / of ) ~1 ( daughter / son / little_girl / little_boy / stepdaughter / stepson / niece / nephew / kids / child / children / girl / boy / baby / year_old / granddaughter / grandson ) ~6 ( inappropriately / sexually / down_there / private / naked / in_the_shower / at_night / secret / under / there / shower / undressing / undress / photos / bed / in_ways / when_i / and / $ / . / secrets / weird / between ) !( asleep_because / with_a_story / goodnight ) ...",
                "( into_bed_with / in_bed_with / showers_with / alone_in_the_room_with / touches / touched / touching / fondling / molesting / molested / raped / raping / abusing / abused / grooming / groomed / sleeping_with ) ( my / our / his / her / the / a ) [ little / own / young / teenage / baby / step / {number} / # ] [ year_old ] ( daughter / son / girl / boy / stepdaughter / stepson / niece / nephew / kids / child / children / sister / brother / kid / minor / granddaughter / grandson / cousin ) ...",
                "( daughter / son / girl / boy / stepdaughter / stepson / niece / nephew / child / kid / she / he ) ~4 ( said / says / told_me / told_us / told_her_teacher / told_his_teacher / told_the_teacher ) ~6 ( touched / touches / touch / private_parts / down_there / hurts_her_there / tickles / secret_game / in_her_bed / in_his_bed / privates / bottom / secret / her_there / games_with ) ...",
                "( sexual / sexually / inappropriate / attracted / attraction / attractions / porn / naked / nude / sexualised / explicit / aroused ) ~5 ( child / children / kid / kids / minor / minors / underage / daughter / son / little_girl / little_boy / stepdaughter / teenager / year_old / pictures_of_kids / niece / nephew / toddler / # ) ...",
                "( child_porn / child_pornography / csam / underage / minor / paedophile / pedophile / pedo / paedo / nonce / child_abuse / images_of_children / pictures_of_children ) ...",
                "( # / {number} ) [ - ] year [ - ] old ~6 ( sex / nudes / sexting / sleeping_with / slept_with / naked / touched / kissed / molested / slapped / hit / beat / punched / bruised ) ...",
            ),
            "target": (
                "( kill / drown / hurt / harm / smother / poison / suffocate / shoot / stab / strangle / take_out / burn / gas / get_rid_of / slit / throw / murder / finish / slap / beat / smack / hit / thrash / break / punish ) [ off / both / all / up ] ( the / my / our / your / his / her / them / those / both ) ~2 ( kids / children / girls / boys / baby / son / daughter / twins / child / toddler / little_ones / kid / newborn / stepson / stepdaughter / unborn / boy's / babies ) !( 's ) ...",
                "( kids / children / girls / boys / baby / son / daughter / twins / child ) ~5 ( with_me_when_i_go / come_with_me_to_heaven / better_off_dead / die_with / go_together / in_the_river / off_the_bridge / over_the_balcony / as_well_if_i_die / and_then_myself / and_myself / dead_too / never_wake / in_the_lake / with_him_when_he_goes ) ...",
                "( take ) ( them / the_kids / the_children / the_baby / the_girls / the_boys / her / him ) with ( me / him / her ) ( when / if / to / off / and_end / so_you ) ~4 ( die / go / bridge / river / kill / end / other_side / heaven / jump / leave_this / never ) ...",
                "( hear_voices / voices / thoughts ) ~5 ( hurt / harm / baby / smother / drown / child ) ...",
                "( scared / afraid / worried ) ~4 ( i_will_hurt / i_might_hurt / hurting / he_will_hurt / she_will_hurt / he_might_hurt / i_will_shake / i_will_drop ) ( the / my / our ) ( baby / child / kids / son / daughter / children / newborn ) ...",
                "( want / wanted / urge / nearly / almost / going ) ~2 ( to_shake / shook / to_throw / threw / to_smother / to_drown / to_hit / to_hurt / to_slap / smothered / to_drop ) ( the / my / our ) ~1 ( baby / child / kids / son / daughter / newborn / toddler / twins ) ...",
            ),
            "other tongues": (
                "( bachche / bacche / bacchon / beti / bete / bachchon / bacha / bachchi / bacche_ko / beta ) ~4 ( maara / maarta / peeta / maarti / thappad / pitai / belt / chhua / maar_dunga / bhooka / maar_diya / jala / mara / marta ) ...",
                "( mtoto / watoto / binti / mwanangu ) ~4 ( ampiga / anapiga / alimpiga / anawapiga / aliwapiga / alimbaka / alimchoma / amempiga / amemshika / kuchapa / anamchapa / huwapiga / anambaka / anamgusa / njaa ) ...",
                "( anapiga / anawapiga / alimpiga / humpiga / anamchapa / alimchoma ) ( mtoto / watoto / binti / mwanangu ) ...",
                "( nino / nina / hijo / hija / ninos / hijos / bebe ) ~4 ( pega / golpea / golpeo / toca / toco / viola / abusa / quemo / matar / encierra / pego ) ...",
                "( pega / golpea / toca / pego / abusa / golpeo ) ~2 ( nino / nina / hijo / hija / ninos / hijos / bebe ) ...",
                "( pikin / pikins / the_small_girl / small_pikin / small_boy / my_girl / housegirl / house_girl ) ~5 ( beat / flog / burn / touch / touching / pepper / hot_water / rape / lock / starve / wound / iron / koboko / slap / hungry / press_breast ) ...",
                "( beat / flog / burn / touch / flogging / rape / dey_flog / dey_beat / dey_touch / slap / wound / pepper ) ~2 ( pikin / small_girl / small_boy / pikins / housegirl / house_girl ) ...",
            ),
        },
        scope=Scope.UNDENIED,
        unless=(
            "at {sport}",
            "i|we|he|she %hit|%push [ the ] ( swing / buggy / pram / pushchair )",
            "feelings|birthday|nursery|uniform",
            "proud of",
            "my words|our_fighting|our_arguments|divorce|split ~2 {hurtverb}",
            "( %be / %get ) hurt by ( this / our / my_lie / the_separation )",
        ),
    ),
    *frames(
        _CHILD_ASK,
        {
            "hint": (
                "( smack / smacked / smacks / spank / spanked / spanks / slap / slapped ) ~2 ( {child} / them / him_on_the_bottom ) ...",
                "( {child} ) ~3 ( saw / watched / heard / screaming / in_the_room / hid / got_between / tried_to_stop / were_there / was_there / crying_on_the_stairs ) ~6 ( hit / him_hit / her_hit / punch / fight / beat / push / everything / knife / blood / choke / us_fighting / it_all / again ) ...",
                "( grabbed / grabs / yanked / shook / rough_with / too_rough ) ~2 ( {child} / his_arm / her_arm ) ...",
                "( worried / scared / afraid / fear ) for ( the / my / our ) ( kids / children / baby / son / daughter / child ) ( safety / when / around / with / $ / . ) ...",
                "( scared / afraid / terrified ) of ( his / her ) ( dad / father / mum / mother / stepdad / stepmum / uncle ) ...",
                "( will_not / does_not_want_to / refuses_to / cries_when / hides_when ) ~4 ( be_alone_with / go_to_his / go_near / left_with / his_uncle / stay_with / sleep_at / changes_her / changes_his ) ...",
            )
        },
        scope=Scope.UNDENIED,
    ),
)

FRAMES: tuple[Frame, ...] = (*VICTIM, *DOER, *CONTROL, *THREAT, *CHILD)
