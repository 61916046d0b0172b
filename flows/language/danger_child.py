"""Frames of harm to a child: hurt, touched, neglected, endangered, or named as the target."""

from __future__ import annotations

from flows.language.danger_self import label
from flows.language.findings import Level, Route
from flows.language.frames import Frame, Scope, frames

_CHILD = label(Route.CHILD_HARM, Level.STOP)
_CHILD_ASK = label(Route.CHILD_HARM, Level.CHECK_IN)

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
                "( lock / locks / locked / tie / ties / tied / chain / leave / leaves / left / shut / shuts ) ( the / our / my / his / her ) ( {child} / girls / boys / eldest / youngest ) ~2 ( in / alone / outside / up / in_the / out / home / by_himself / by_herself / on_their_own / unattended ) !( with_my_mum / with_gran / at_nursery / at_school / with_a_babysitter ) ...",
                "( left / leaves / leave / leaving ) ( him / her / them / the_baby / the_kids / the_children / my_son / my_daughter / our_son / our_daughter / the_toddler / the_twins ) ( alone / unattended / by_himself / by_herself / in_the_car / home_alone / in_the_bath / on_their_own / on_her_own / on_his_own / all_night / crying_for ) ~3 ( all / overnight / while / hours / so / to / for / at / in / with / and / because / $ / . ) ...",
                "( locked / lock / locks / shut / shuts ) ~3 ( son / daughter / kid / kids / boy / girl / children / child / toddler / baby ) ~2 ( in / outside / out ) ...",
                "( gives / give / gave / giving / put ) ~3 ( baby / child / kids / toddler / son / daughter / bottle ) ~4 ( syrup / sedative / sleeping / whisky / vodka / benadryl / melatonin / alcohol / piriton / gin / rum ) ...",
                "( {child} / little_one / youngest / eldest ) ~2 ( hides / hide / cowers / freezes / wets ) ~6 when ...",
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

FRAMES: tuple[Frame, ...] = CHILD
