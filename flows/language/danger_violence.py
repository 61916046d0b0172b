"""Frames of violence between people: met, seen, feared, or done by the writer."""

from __future__ import annotations

from flows.language.danger import swahili
from flows.language.danger_self import label
from flows.language.findings import Level, Route
from flows.language.frames import Frame, Scope, frames

_VICTIM = label(Route.VIOLENCE_VICTIM, Level.STOP)
_VICTIM_ASK = label(Route.VIOLENCE_VICTIM, Level.CHECK_IN)
_DOER = label(Route.VIOLENCE_PERPETRATOR, Level.STOP)
_DOER_ASK = label(Route.VIOLENCE_PERPETRATOR, Level.CHECK_IN)

_A = "{agent}|you|my_husband|my_wife|my_partner|my_boyfriend|my_girlfriend|my_ex"

VICTIM: tuple[Frame, ...] = (
    *frames(
        _VICTIM,
        {
            "hurt me": (
                f"{_A} ~4 {{hurtverb}} [ at ] me !( away / to / on_to / into_a / into_the / into_doing / into_this / hard_that / hard_when / hard_yesterday / how / that / like_it / a / up / off_at / at_padel / at_tennis / for_six / my_hand / into_it / into_that / through / closer / out_of / up / tight / and_held / too / deeply / emotionally / with_your_words / more_than / so_much / when_i_found / by_lying / again_by / badly_when_you / when_you_lied / beyond / . / $ / , / even / feelings ) ...",
                f"{_A} ~4 {{hardverb}} me !( to_it / to_the / how / that / hard_that / when_i_read / like_it_was / at_{{sport}} / at / with_words / with_a_question / with_the_news / on_the_way / out_of / up_inside / in_the_heart / harder_than / hard_when / off / myself ) ...",
                "{hardverb} me ( in / across / on / with / against / so / until / till / last / again / when / every / because / and / down / around / before / twice / once / hard / for / unconscious / while / over / if / regularly / sometimes / often / in_front / out / till_i / then / the / to_the_ground / yesterday / today / tonight / for_talking / like / onto ) !( hard_that / hard_how / heart / feelings ) ...",
                "{agent} ~3 {hurtverb} my ~2 !hand !hands {part} !( heart ) ...",
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
                f"{swahili('u a m wa', 'ni')} ...",
                "( mera / meri / mere / mujhe ) ~3 ( haath / kalai / baal / gala / muh / gardan / pairon ) ~2 ( marod / maroda / kheencha / kheenche / dabaya / daba / pakad / pakda / todi / tod ) ...",
                "( mujhe / mujhko / hume ) ~4 ( dhakka / thappad / laat / mukka / ghoonsa / maara / peeta ) ...",
                "( il|tu|elle|mon_mari|ma_femme|mon_copain ) ~2 ( me_frappe / me_frappes / m'a_frappe / m'as_frappe / m'a_frappee / m'as_frappee / me_tape / me_bat / m'etrangle / m'a_etranglee / me_gifle / m'a_giflee / m'as_giflee ) ...",
                "( schlägt / schlaegt / schlagst / schlägst / würgt / schlug / schubst / tritt ) ~1 mich ...",
                "( me_pegas / me_pegaste / me_empujas / me_empujaste / me_golpeas / me_golpeaste / me_ahorcaste / me_obligaste_a / me_aventaste / me_jalaste / me_cacheteaste / me_das_miedo_cuando ) ...",
                "( flung / hurled / threw / lobbed / chucked ) ~5 ( struck / caught / hit ) ( me / my ) ...",
                "you [ {very} ] ( struck / beat / hit / punched / slapped / kicked / choked / strangled / burst / bust / split / broke / skelpt / skelped / box / boxed / brained / leathered / battered ) ( me / ma / mi / my ) !( to_it / to_the / heart / trust / spirit / world / with_the_news / record / score / at_{sport} / hard_when / like / with_it / with_that / with_this ) ...",
                "( compelled / forced / made ) me ( to / into ) ( intercourse / sex / bed_with ) ...",
                "( prevented / stopped / kept ) me ( from_leaving / leaving ) ( the / our / my ) ( flat / house / apartment / room / car / bedroom ) ...",
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
            "%be|just playing|messing",
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
                "( chair / wardrobe / drawers / table / something_heavy ) ~4 ( door_handle / against_the_door / doorknob / bedroom_door ) ...",
                "( neighbours / neighbour / kids / children / someone / somebody / friend ) ~3 ( called / rang / phoned / calling ) ~1 police ...",
                "( read / know / recognise / listen / hear / listening ) ~3 ( footsteps / mood_by / key_in_the / how_he_closes / how_he_parks / how_she_closes ) ...",
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
                "i [ {very} ] had {him} ( pinned / by_the / against_the / on_the_floor / up_against / in_a_headlock ) ...",
                "( left / leave / leaves ) ( marks / bruises / a_bruise / a_mark / a_handprint ) on ( her / him / you / your / his ) ...",
                "( bruise / bruises / mark / marks ) ( on ) ( your / her / his ) ~4 ( was_me / are_from_me / i_did / my_fault / i_caused / from_me / because_of_me ) ...",
                "( gave / given ) ( her / him / you ) ( a ) ( slap / black_eye / shove / smack / push / bruise / hiding / beating / backhand / kick / clout / thump / fat_lip ) ...",
                f"{swahili('ni tu', 'ku m mw wa')} ...",
                "( maine / main_ne ) ~4 ( dhakka / haath_marod / gala_dabaya / laat / mukka / peet ) ...",
                "( te_empuje / te_di_una / te_agarre / te_golpee / te_jale / te_avente ) ...",
                "( je_t'ai / je_l'ai ) ~1 ( frappe / frappee / gifle / giflee / poussee / etranglee ) ...",
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

FRAMES: tuple[Frame, ...] = (*VICTIM, *DOER)
