"""Where the words of danger mean no danger: idioms, stories, jobs, jokes, the resolved past, plain denial."""

from __future__ import annotations

from flows.language.lexicon import NOTATION
from flows.language.pattern import Compiled
from flows.language.text import Sentence

#: How people say harmless things with the words of danger; what these cover can't be a sign.
_IDIOMS = (
    "%kill me [ with / softly / inside / {very} / to / how / that / when / not ] ( work / laughing / kindness / late / nites / nights / heels / shoes / back / feet / to_see / to_hear / to_say / to_admit / to_wait / to_know / , / that_i / i_miss / with / inside / $ / . / 😘 )",
    "( this / that / it / work / job / heat / cold / back / feet / head / shoes / heels / wait / suspense / guilt / silence / waiting / commute / hangover / period / boss / exam / exams / nights / nites / diet / you / not_knowing / secret / knee / distance / bills / weather / tooth / what_i_did ) [ {be} / all / has / have / had / been / absolutely / slowly / just / really / literally / 's ] [ been / absolutely / slowly / just ] %kill me|us|my_feet|my_back|my_vibe|him|it|inside",
    "%kill ( time / the_mood / the_vibe / the_buzz / the_lights / the_engine / it_at / it_on / two_birds / my_fridge / the_romance / the_spark / the_conversation / the_silence / the_weeds / my_phone / my_battery / my_back / my_feet / the_joke / the_process )",
    "%kill ( for_a / for_some / to_have / to_know )",
    "could|would|might %kill|murder for|a_curry|a_pizza|a_pint|a_burger|a_coffee|a_kebab|a_drink|a_cup|some|chocolate|a_bacon",
    "murder ( this / at / on / trying / to_park / getting / the_last / on_my )",
    "( been / was / is / be / absolute / pure / bloody / were ) murder",
    "get|gets|got|getting away with murder",
    "%die laughing|of_embarrassment|of_laughter|of_boredom|of_shame|of_curiosity|a_little|a_bit|inside|for_a|to_know|to_see|to_meet|to_tell|to_try|to_hear|to_go|to_get|to_show|of_thirst|of_hunger|of_heat|of_cold|with_laughter|for_you|without_you|without_my_coffee|when_you_said|at_that",
    "( could / nearly / almost / have / 've / just ) %die|died [ of / from / with ] ( laughing / laughter / embarrassment / shame / cringe / boredom / when )",
    "would die of|if ( shame / embarrassment / my_mother / my_mum / people / anyone / she_found / he_found )",
    "to die for",
    "dying to|for [ {very} ] _",
    "( battery / phone / car / plant / plants / laptop / signal / fire / fish / hamster / grandma / gran / grandad / dog / cat / mother / father / dad / mum / nan / friend / aunt / uncle / grandfather / grandmother / flowers / engine / conversation / romance / love / relationship / marriage / brother / sister / colleague / neighbour ) [ {be} / has / had / just / 's ] [ {very} ] ( died / dying / dead / dies / is_dying )",
    "dead ( chuffed / tired / good / proud / nice / easy / keen / set / sure / serious / quiet / boring / funny / on / right / end / line / horse / battery / cute / posh / happy / pleased / excited / cheap / wrong / grateful / sweet / jealous / honest / sexy )",
    "flogging|beating a dead horse",
    "%flog ( a_dead / the_car / it_on / our / my_bike / stuff )",
    "over my dead body",
    "drop dead gorgeous",
    "%slay me|it|$",
    "( knockout / knock_out_blow / knock-out )",
    "knocked [ me ] ( sideways / off_my / for_six / my_socks / the_wind )",
    "( right / left ) arm to|for",
    "low|body|bitter|cruel|final|big|huge blow",
    "bite|bit|biting|bites ( my / your / his / her ) ( head_off / tongue / nails / lip )",
    "( head ) off",
    "bite the bullet",
    "choke|choked|choking ( up / in_the / on_my_words / on_my_tea / back_tears / at_the_interview / when_i_tried_to_say / on_the )",
    "( news / it / that / truth / reality / realisation / words / loneliness / silence / guilt / grief / message / question / letter ) ( hit|hits|struck|strikes|slapped|punched|kicked|beat ) ( me / us / him / her / home / you )",
    "hit|hits ( home / the_nail / the_road / the_sack / the_gym / the_roof / a_nerve / rock_bottom / the_bottle / the_shops / the_wall / a_wall / snooze / send / it_off / different / the_ground_running / my_deadline / the_target / pause / the_pub / the_books / the_hay / publish / enter / play )",
    "it hit me",
    "beat|beats|beating|beaten ( myself_up / yourself_up / himself_up / herself_up / around_the / about_the / the_traffic / the_clock / the_odds / the_system / the_rush / the_eggs / eggs / me_to_it / me_to_the / you_to_it / the_drum / my_chest )",
    "beat|beats|beaten|thrashed|thrash|thrashes|slaughtered|murdered|killed|smashed|destroyed|battered|hammered|whooped|annihilated|crushed|hit|trounced|whipped|kicked|punched|knocked ( me / him / her / us / you / them / my_arse / my_ass / his ) [ {very} ] ( at / in_the_final / in_straight / at_{sport} / on_the_playstation / in_fifa / at_chess / hollow / on_points / in_the_quiz )",
    "( exam / test / gym / workout / class / trainer / course / shift / interview / flu / week / day / traffic / payroll / deadline / bill / bills / hill / marathon / run / spin_class / bootcamp / virus / stairs / recipe / boss_level ) ~1 ( whooped / killed / beat / kicked / destroyed / smashed / battered / slaughtered / floored / thrashed / murdered / knocked / hit / crushed ) ( me / us / my )",
    "lost the fight with",
    "punch|punched|punching ( above / line / lines / bag / in / the_clock / the_air / out / above_my )",
    "kick|kicked|kicks|kicking ( off / the_habit / the_bucket / back / in / myself / yourself / himself / herself / ass / the_tyres / start / it_off / things_off / a_ball / the_ball )",
    "slap|kick|punch|stab|knife in the ( face / teeth / gut / stomach / back / heart / guts / wrist )",
    "slap|slapped ( on / a_smile / on_the_wrist / a_label / a_sticker / together )",
    "stab|stabbed|stabbing ( in_the_dark / in_the_back / me_in_the_back / in_the_heart / pain / pains / at )",
    "( took / take / have / give ) a stab",
    "shoot|shot ( me_a / you_a / a_text / a_message / a_film / a_video / down / down_my / off / the_breeze / a_look / up / ourselves / myself_in_the_foot / yourself_in_the_foot / hoops / some_hoops / pool )",
    "push|pushed|pushing|pushes ( me_to / me_away / you_away / him_away / her_away / you_to / people_away / myself / for / through / on / the_boundaries / back / my_buttons / your_buttons / me_forward / me_harder / us_apart / boundaries / it_off / it_back / the_date / send / the_pram / the_buggy / the_swing / paper )",
    "throw|throws|threw|throwing ( herself / himself / myself / yourself / themselves / ourselves ) into ( work / her_work / his_work / my_work / the / it / training / studying / her / cooking / his )",
    "throw|throws|threw|throwing ( up / away / a_party / in_the_towel / a_fit / a_tantrum / shade / light / me_off / a_wobbly / the_ball )",
    "force|forces|forced|forcing ( myself / a_smile / of_habit / me_to_travel / me_to_face / me_to_look / me_to_think / me_to_be_honest / the_issue )",
    "work|job|boss|company|school|they|situation|life|covid|lockdown|bank|circumstances|my_therapist %force me to",
    "burn|burned|burnt|burning ( out / the_toast / the_dinner / bridges / the_rice / my_bridges / dinner / my_tongue / calories / the_midnight / the_candle / a_hole / cd / the_cake / the_food )",
    "burned|burnt my ~2 on the|a ( oven / stove / kettle / hob / iron / grill / pan / tray / barbecue / bbq / cooker )",
    "cut|cuts|cutting|cutted|cutting ( my_hours / the_grass / down / corners / costs / my_hair / the_cake / off_contact / contact / her_off / him_off / it_out / back / to_the / a_deal / me_off / me_some / you_some / both / out / the_crap / in / my_finger_chopping / my_finger_on / my_finger_while / my_thumb / the_cord / my_losses / expenses / it_fine / ties / my_spending / spending / the_shift / class / sugar / carbs / coupons / me_deep / me_to_the )",
    "bruised ego|pride|apple|apples|peach|bananas|banana|feelings",
    "ego %be [ {very} ] bruised",
    "strangled ( cry / laugh / voice / sob / cat )",
    "blood boil|sweat|test|tests|pressure|sugar|orange|type|relatives|donation|drive|results",
    "shoot straight|first",
    "hang|hanging|hung|hangs ( out / on / up / around / about / in_there / back / over / tight / the_washing / the_picture / pictures / with / by_a_thread / the_curtains / my_head / in_the_air / heavy / clothes / together )",
    "drown|drowned|drowning ( in / my_sorrows / our_sorrows / out / him_out / her_out / under / my_feelings )",
    "jump|jumped|jumping|jumps ( to_conclusions / at_the / in_the_shower / ship / for_joy / the_gun / through / on_the_bandwagon / on_a_call / into_bed / queue / in_the_car / in_the_pool / on_the_trampoline / whenever / when / every_time / every / the_queue / on_the_bus / on_the_train / on_a_train / down_my_throat / out_of_my_skin )",
    "crashed ( out / on_the_sofa / on_the_couch / the_party / at / early / for_the_night )",
    "end|ended|ending|ends ( it_with / things_with / the_relationship / the_affair / the_marriage / our_relationship / our_marriage / it_between / it_by / it_there / the_call / the_conversation / the_friendship / the_lease / the_argument / the_fight / the_contract / up / well / the_day / the_night / it_today_by / it_by_text / it_over / the_subscription / this_marriage / this_relationship / us )",
    "end it with|by|over_text|today|properly ~3 ( him / her / text / them / today )",
    "( i_wish_i_had_not / wish_i_had_not ) woken ( the / you / her / him / them / up_the )",
    "( want / need / wanted ) out of ( this / the / my ) ( lease / contract / job / group / deal / phone_contract / mortgage / rat_race / arrangement )",
    "can not keep|go_on ( living / on / doing ) in|like ( this_limbo / limbo / this_mess / this_flat / this_house / lying / pretending )",
    "( living / live ) in ( limbo / this_limbo / a_lie / fear_of_losing / separate / this_flat )",
    "can not go on lying|pretending|living_a_lie|hiding|deceiving",
    "no point in ( lying / hiding / pretending / arguing / calling / going_there / shouting / trying_to_explain / crying )",
    "some peace|quiet [ and_quiet / tonight / for_once / please ]",
    "( took / take / taking ) my|his|her [ blood-pressure / blood_pressure / allergy / antibiotic / vitamin / migraine / daily / morning / prescribed / iron / thyroid / contraceptive / hay_fever / travel_sickness ] ( pills / tablets / meds / medication / vitamins / antibiotics ) [ as / with / every / for / this / at / on / and / . / $ / today ]",
    "blood-pressure|blood pressure ( pills / tablets / meds / medication )",
    "take|took|taking|on ( sertraline / citalopram / prozac / fluoxetine / antidepressants / my_antidepressants / propranolol / an_antidepressant / lexapro / zoloft / mirtazapine )",
    "( kids' / children's / kids / baby's / spare ) room ~3 because the baby",
    "thick|thin skinned",
    "( choose / pick ) your battles",
    "( bomb / bombshell ) ( dropped / drop )",
    "dropped a bomb|bombshell",
    "%explode|exploded|blew_up at ( you / him / her / work )",
    "( rip / ripped / tore / tear / torn / cut / broke / stabbed / crush / crushed ) ( my / your / his / her ) heart [ out ]",
    "crushed|shattered|gutted|floored|devastated by",
    "gobsmacked|floored",
    "taana maara|mara|maarti|maarte",
    "yaad mein mar",
    "mar ( rahi / raha ) ( hoon / hun / hu )",
    "don kill my ( fridge / phone / tv / business / vibe / mood / generator )",
    "nepa|phcn|network|light|fuel|traffic|hunger|heat ( don / dey / wan ) kill",
    "( laugh / laughing / lol / joke / hunger / hungry / sun / heat ) ~2 ( die / kill_me / dying )",
    "hunger|heat|laugh|mosquito|stress|work ~1 ( kill / killing / wan_kill )",
    "strong ( slap / punch ) of",
    "whip|whipped up|cream|round",
    "belt up|drive|road|bag|buckle",
    "out of the blue|woods",
    "loaded question|fries|gun_to_my_head",
    "under the gun",
    "jumped|jump|gun the|the_gun",
    "top gun|gun metal|nerf|water_gun|glue_gun",
    "bridge ( the_gap / loan / club / night / partner )",
    "( guilt / shame / silence / grief / secret / fear / smoke / tie / collar / debt / sadness / stress / jealousy / loneliness / anxiety ) {be} ( choking / strangling / suffocating / killing / crushing / smothering ) me",
    "rather die than",
    "road rage|rage_quit",
    "check|checks|checked his|her phone in my head",
    "self harm|self-harm awareness|training|policy|leaflet|poster",
    "suicide ( prevention / awareness / hotline / helpline / training / line ) ( week / training / talk / course / poster / leaflet / work / shift / volunteer / month / day )",
    "attempt at|to ( humour / explain / cook / call / fix / talk / apologise / make / be / change / reach )",
    "( first / last / third / another / second / poor / my_best / an ) attempt at",
    "at risk of",
    "hard to swallow",
    "sick to death|of",
    "bored|scared|worried|sick|frightened|embarrassed|starved|tickled to death",
    "love|loved|loves ~2 to death|bits",
    "( put / putting / take ) to bed|sleep",
    "last time you saw",
    "date|movie|film|game|quiz night",
    "a quick death",
    "dead|deadly|killer ( line / lift / weight / heels / shoes / outfit / queen / look / app / instinct / sin / sins / silence )",
    "deadlift|deadline|deadlines|killjoy|painkiller|painkillers_for",
    "painkillers|paracetamol|tablets|ibuprofen for ( my / her / his / a ) ( back / head / headache / knee / period / tooth / toothache / cold / migraine )",
    "( mum / mother / boss / coach / nan / gran ) ( will / would / is_going_to ) kill me",
    "my|the boss|trainer|pt|personal_trainer|physio ~2 ( kill / kills / killed / killing / beat / beats / flogged ) me",
    "fight|fighting|fought ( for_us / for_our / for_you / for_this / a_cold / tears / off_a_cold / the_urge_to )",
    "( puppy / dog / cat / kitten / parrot / rabbit / horse / hamster / mosquito / midge / toddler / baby ) ~1 ( bit / bites / scratched / scratches / kicked / headbutted / hit / slapped / punched / pulled / pulls / stepped_on / attacked )",
    "baby ( kicked / kicking / kicks ) [ me ]",
    "( kicking / kicks / kicked ) in ( my_belly / the_womb / there )",
    "( wii / sims / minecraft / call_of_duty / fortnite / grand_theft )",
    "( bar / pub / burger / food / chocolate ) crawl",
    "( threatened / threatens / threatening ) to ( leave / rain / walk_out / quit / resign / snow / go_to_counselling / move_out / divorce / break_up / end_it / cancel / storm / sue_the )",
    "( guard / jealous / angry ) dog",
    "( smoking / loose / glue / heat ) gun",
    "hold|held|holding ( my_hand / hands / your_hand / his_hand / her_hand / my_face / my_tongue / your_tongue / back / down_a_job / down_the_fort / the_baby )",
    "attack|attacked|attacking|attacks ( me_in / of / me_with_words / me_for_asking / my_character / verbally / the_problem / panic / heart / asthma / me_personally )",
    "( panic / anxiety / heart / asthma / cyber / verbal / personal / snack ) attack|attacks",
    "feel|felt|feeling attacked",
    "( mental / verbal ) ( punch / slap )",
    "( don't / do_not ) ( shoot / kill ) ( me / the_messenger )",
    "shoot the messenger",
    "( hit / hits / hitting ) ( on ) ( me / her / him / you / women / men / someone )",
    "( beat / beats ) ( me / you ) ( why / how )",
    "( locked / lock / locked_myself / shut ) ( out ) ( of_my_phone / of_the_flat / of_the_house / of_my_account / of_the_car ) [ by / because ]",
    "( follow / follows / followed / following ) ( me / him / her / you ) ( on / back / on_instagram )",
    "( stalked / stalking / stalker ) ( her_instagram / his_instagram / instagram / facebook / their / his_profile / her_profile / film / movie / series / drama / show / thing )",
    "( tracks / track / tracking ) ( my_run / my_steps / my_cycle / my_period / our_spending / spending / the_parcel / commitments / my_commitments / calories / sleep / my_sleep / our_budget / my_mood / parcel )",
    "( check / checks / checked ) ( in / in_with_me / on_me / on_the / whether_i / the_oven / the_post / the_tyres / that_i )",
    "( control / controls / controlling ) ( freak / yourself / myself / my_temper / my_anger / his_temper / her_temper / the_remote / the_narrative / the_urge )",
)  # fmt: skip
_FICTION = (
    "( in / from / about / watched / watching / read / reading / the / that / a / this / our / saw / playing / loved / listening_to / see / with ) [ a / the / this / that / an / netflix / about / old / new / silly / horror / crime / scary / good / true ] [ new / silly / horror / crime / scary / old / netflix / true ] {film} ...",
    "{film} ~6 ( where / in_which / about / of / was / is / when / who / with )",
    "( netflix / hbo / disney / youtube / podcast / novel / episode / villain / eastenders / shakespeare / sylvia_plath / hamlet / macbeth / the_news / true_crime / leaflet / character / plot / othello / corrie / coronation_street / game_of_thrones / walking_dead / line_of_duty / lyrics / lyric / chapter )",
)
_WORK = (
    "i am|work_as|was|trained_as|he_is|she_is|he_works_as|she_works_as|i_am_training_to_be|my_job_as a|an [ {very} / trainee / retired / volunteer / student / junior / night / former / mental_health ] {workrole}",
    "( on_shift / on_the_ward / my_shift / my_patient / a_patient / patients / my_client / a_client / clients / the_call_centre / in_a_e / in_the_er / on_duty / in_court / my_caseload / the_case / in_class / the_helpline / the_hotline / in_the_ambulance / safeguarding_training / first_aid ) ...",
)
_LONG_AGO = (
    "in ( 19 / {year} )",
    "( {number} / # / many / several / a_few / some / long / forty / thirty / twenty ) ( years / decades ) ago",
    "( years / decades / decade / long / a_lifetime ) ago",
    "( as / when_i_was / when_he_was / when_she_was / back / while_i_was ) ( a / at / in ) ( child / kid / teen / teenager / student / school / university / college / uni / my_teens / my_twenties / boy / girl / little )",
    "( at_school / at_university / at_uni / in_my_teens / in_my_twenties / in_childhood / growing_up / in_my_childhood / as_a_child / as_a_kid / as_a_teenager / before_i_was_born / when_i_was_young / when_i_was_little / when_i_was_small / in_high_school / my_first_marriage / a_previous_relationship / in_my_last_relationship / long_before_you / before_we_met / an_old_boyfriend / in_college / when_i_was # )",
    "( years / decades ) [ behind_me / sober / clean / since ]",
)
_RESOLVED = (
    "( recovered / healed / behind_me / over_it / got_help / had_help / have_had_help / done_my_therapy / done_therapy / had_therapy / did_my_therapy / therapy_on_it / worked_through / well_now / i_am_well / i_am_ok_now / am_fine_now / i_am_safe / safe_now / long_over / in_the_past_now / made_peace / before_i_was_born / i_am_fine_now / fine_now / glad_i_am_alive / glad_to_be_alive / glad_i_am_here / never_since / not_since / no_longer / clean_for / free_of_it / moved_on / have_not_done_it_since / have_not_since / no_urge / no_urges / that_is_done / closed_chapter / a_closed / long_gone / left_him_years / left_her_years / i_am_happy_now / happy_now / i_got_out / stable_now / not_any_more / no_contact_since / years_clean / happy_to_be_alive / grateful_to_be_alive / good_place_now / all_behind / in_a_good_place ) ...",
)
_JOKING = (
    "i|we [ just / only / once / always ] ( joked / joke / was_joking / were_joking / was_kidding ) ",
    "( we_both_laughed / figure_of_speech / metaphorically / so_to_speak )",
)
#: A laugh beside the words proves nothing: it makes a plain sign a question.
_LAUGHING = (
    "( lol / lmao / 😂 / 🤣 / haha / hahaha / rofl / 😅 / 😘 / just_kidding / only_joking / just_joking / jk / banter )",
    "( will / would / is_going_to ) ( kill / murder / strangle ) me ( if / when / for )",
)
#: Words that say it is not over, whatever else in the text is.
_STILL = (
    "( yesterday / today / tonight / again / still / keeps / this_week / this_morning / these_days / now_he / now_she / last_night / last_week / lately / nowadays / any_more_he / since_then_he / every_time / always )",
)
_NEGATED_TOPIC = (
    "( there_has / there_is / there_was / there_have / he_has / she_has / we_have / i_have / nobody_has / no_one_has / neither_of_us / i_do / i_am / you_have / you_are / he_is / she_is / he_would / she_would / i_would / he_does / she_does / it_has ) [ ever / been / has / have ] ( never / not / no ) [ ever / been / any / a / once / have / had ] ~4 ( physical / violence / violent / hit / hurt / touched / thoughts / threatened / scared / hurting / harm / abuse / laid / raised / abusive / unsafe / suicidal / controlling / anything / stopped / harmed / hitting / pushed / forced / afraid_of / frightened_of / self-harm ) ",
    "( none_of_those / none_of_that / nothing_like_that ) ",
    "never ( {hurtverb} / %threaten / %force / %lay / %raise / %stop / %control / %check / %track / %lock / %touch ) ",
    "( i_am_not_saying / not_saying ) ( he / she ) ",
)


class Within:
    """A scope: where in a sentence it holds. Its patterns are compiled when a text first needs them."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._patterns = patterns
        self._compiled: list[Compiled] = []

    def found(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Give the places (first word, last word) at which the scope holds."""
        if not self._compiled:
            self._compiled = [NOTATION.compile((pattern,)) for pattern in self._patterns]
        places: list[tuple[int, int]] = []
        vocabulary = sentence.vocabulary
        line = sentence.line
        for compiled in self._compiled:
            if compiled.anchors and compiled.anchors.isdisjoint(vocabulary):
                continue
            places.extend(
                (sentence.word_at(match.start()), sentence.word_at(match.end() - 1))
                for match in compiled.expression.finditer(line)
                if match.end() > match.start()
            )
        return places


IDIOM = Within(_IDIOMS)
FICTION = Within(_FICTION)
WORK = Within(_WORK)
LONG_AGO = Within(_LONG_AGO)
RESOLVED = Within(_RESOLVED)
JOKING = Within(_JOKING)
LAUGHING = Within(_LAUGHING)
STILL = Within(_STILL)
DENIED = Within(_NEGATED_TOPIC)
