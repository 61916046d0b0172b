"""Frames of one's own emotion: what hurts under the anger, the anger itself, what it means, and what one longs for."""

from __future__ import annotations

from flows.language.findings import Category, Check
from flows.language.frames import Frame, Scope, frames

_AM = "i [ am / was / feel / felt / have_been / have_felt / been / still / get / got / 've / become / became / keep / go / went / end_up / ended_up / left / woke_up / sit / sat / lie / lay / stay / live / lived / walk / walked / do / did ] [ been / feeling / feel / felt / so / still / really / just / get / getting / left ] [ feeling / like / being / felt / in_bed / here / there / up ] [ {very} ] [ {very} ]"

_PRIMARY_WORDS = "( {fear} / {hurt} / {sad} / {shame} / {alone} / {torn} )"

#: The emotion under the reaction, as the writer's own.
PRIMARY: tuple[Frame, ...] = (
    *frames(
        Check.PRIMARY_EMOTION,
        {
            "i am": (
                f"{_AM} [ and / so / , / both / like / a_bit / a_little / more / hurt_and / as_if_i_am ] [ {{very}} ] {_PRIMARY_WORDS} !( nothing ) !( about_work )",
                f"i am|feel|felt|was|get|got|am_feeling|was_left|been_feeling|been [ {{very}} ] ~2 [ and / , / but / or ] [ {{very}} ] {_PRIMARY_WORDS}",
                f"^ [ i_am / feeling / just / honestly / and / so / still / very / really / am / super / a_bit ] [ {{very}} ] {_PRIMARY_WORDS} [ and / , / ! / . / $ / that / of / about / to / because / by / for ]",
                f"left|leaves|makes|made|making|keeps|kept|has|have|had me|us [ {{very}} / feel / feeling ] [ feel / feeling / {{very}} ] [ {{very}} / like / as_if_i_was ] {_PRIMARY_WORDS}",
                f"feel|feels|felt|feeling [ {{very}} ] [ {{very}} ] {_PRIMARY_WORDS}",
                "i|we [ {very} / do / am / was / keep / have / can_not_help ] ( fear / dread / worry / panic / ache / grieve / mourn / hurt / fearing / dreading / worrying / panicking / aching / grieving / mourning / hurting / panicked / worried / feared / dreaded / ached / cried / cry / sob / sobbed / weep / wept / crying / sobbing / weeping / tremble / trembling / trembled / miss_you / miss_us / miss_the / miss_how / shake / shaking / freeze / froze / crumble / crumbled / long )",
                "it|that|this|which|what [ {very} / all / still / just ] ( hurts / scares / frightens / terrifies / breaks / broke / hurt / scared / frightened / crushes / crushed / saddens / shames / humiliates / humiliated / destroys / haunts / worries / panics / kills / petrifies / stings / stung / aches / pains / devastates / devastated / cuts / cut / shatters / shattered / pained / wounded / wounds / terrified / saddened / tears / tore / unsettles / guts / gutted ) [ me / . / , / $ / so / to / that / when / my / us / like / more / a_lot / really / because / deeply ]",
                "( scares / frightens / terrifies / saddens / humiliates / worries / petrifies / breaks / hurts ) me",
                "my|the|of|in|with|and|this|such|a|so_much|full_of|from|real|out_of|deep|pure|just|this_huge [ deep / biggest / huge / worst / real / greatest / awful / horrible / constant / sheer / whole / deepest / much / quiet / hidden / terrible / unbearable / old / raw / own ] ( fear / dread / grief / sorrow / sadness / shame / loneliness / heartache / heartbreak / terror / panic / anguish / hurt / humiliation / despair / worry / ache / pain / emptiness / abandonment / rejection / insecurity / anxiety / helplessness / heartbrokenness ) !( you_caused / in_the_arse )",
                "( fear / dread / grief / sorrow / sadness / loneliness / terror / panic / shame / anguish / heartbreak / worry / longing ) [ {very} ] ( is / was / that / of / in / hits / comes / and / washes / takes / $ / about / when / rises / . / at / over / around )",
                "it is|was [ {very} / all / actually / just / mostly ] ( fear / hurt / sadness / shame / grief / panic / loneliness / terror / dread / heartbreak )",
                "i|we ( lose / losing / lost ) ( my_mind / you / us / everything / myself / him / her )",
                "under|underneath|beneath|below|behind [ all ] ( the / it / that / my / this ) ~6 {fear}|hurt|sad|shame|alone|lonely|grief|pain|ashamed|loss|small",
                "my|a|this|the ~2 {body} [ {be} / went / goes / just / all / has / had / still / was / gets / got / feels / felt / starts / started / have / keep / keeps ] [ {very} / so / all / in / like ] ( went / gave_way / buckled / %drop / %sink / %pound / %race / %tighten / %tremble / %shake / %hurt / %ache / %break / %clench / %close / %knot / %turn / %churn / %burn / %freeze / %tense / %flip / %hammer / %skip / %thump / %crawl / %go_cold / cold / tight / heavy / numb / shaking / pounding / racing / broken / in_bits / in_knots / weak / like_jelly / sick / like_lead / hot / sore / sunk / in_pieces / in_my_mouth / cracks / heavier / empty )",
                "tight|heavy|broken|sinking|aching|pounding|racing|sick|hollow|empty|trembling|shaking [ feeling / in / my / ness ] ~2 {body}",
                "lump in|knot|pit|ache|weight|hole|stone|tightness|emptiness|pain|squeeze|burning ~3 {body}|gut|inside",
                "knot|lump|pit|weight|hole|ache ~1 ( in / on ) my",
                "can not|could_not|barely|hardly breathe|sleep|stop_crying|stop_shaking|eat|catch_my_breath|swallow|speak|stop_the_tears|talk",
                "( in / to / close_to / into / near / burst_into / with / fighting / holding_back ) tears",
                "tears [ just / {be} / keep / kept / come / came / running / streaming / down / in / started / rolled ] ( coming / running / streaming / down / come / came / rolled / in_my / started / falling )",
                "cried|crying|sobbed|sobbing|wept|weeping|shaking|trembling|shivering|shook|shivered ~3 ( myself / all / night / in / on / for / alone / until / when / every / so / hours / inside / at / over / and / like / $ / . )",
                "cry|cried|crying myself|in|every|all|alone",
                "it is like|as_if|feels_like|felt_like|was_like|like the|my|i|being|someone|something ~2 ( floor / ground / world / heart / life / drowning / falling / stabbed / punched / disappear / disappearing / sinking / collapsed / vanish / stomach / chest / bottom / rug / alone / kicked / ripped / crumbling / dying / nothing / invisible / not_here )",
                "[ floor / ground / world / rug / bottom ] ( floor / ground / world / rug / bottom ) [ {be} / just / under / beneath / had / from / out ] ~3 ( goes / went / gone / falls / fell / dropped / drops / collapsed / disappeared / collapses / opened / pulled / crumbled / gives / gave / ended / caving / stopped / fell_out )",
                "heart|hearts [ {be} / just / was / feels / still / is / has ] [ in / {very} / so / been ] ( breaks / broke / broken / breaking / aches / aching / hurts / hurting / sank / sinks / pieces / shattered / bits / heavy / pounds / races / stopped / ripped / torn / crushed / dropped / sore / bleeding / cracked / sinking / racing / pounding )",
                "break|breaks|breaking|broke|broken|ripped|tore|shattered|crushed [ my / out ] ( heart / my_heart )",
                "i|we went|go|gone|going|turned|goes|turn [ {very} / all / completely ] ( cold / numb_with / white / to_pieces / pale / weak / limp )",
                "not ( good / enough / wanted / loved / important / needed / matter / important_to ) [ enough ] [ for / to ] [ you / anyone / me / be ]",
                "never [ be / been / going_to_be / was ] [ {very} ] ( enough / good_enough )",
                "i [ do / did / am / might / may / will / would / could / no_longer / feel / felt_like / feel_like_i ] [ not / do / that / like / i ] [ i / do / not / ever / really ] ( not_matter / matter / count / exist / belong / deserve_you / measure_up / mean_anything / be_alone / end_up_alone / lose_you / be_left / not_enough / failed / disappear ) !( of_fact )",
                "measuring|measure up",
                "sick [ with / to ] ( worry / fear / my / dread / nerves )",
                "scared|frightened|worried|bored_and_lonely|hurt [ {very} ] ( stiff / sick / to_death / witless / shitless / inside / of / that / you / i / we / it / this / to )",
                "butterflies|goosebumps|nauseous|nausea|dizzy|shaky|trembly|panicky|tearful|teary|heartsick|homesick|bereft|despondent|inconsolable|desolate|forlorn",
                "panic attack|attacks|sets|rises|comes|takes",
                "( the / a / this / your / my / our ) ( loss / rejection / abandonment ) ~2 ( hurts / scares / feels / is )",
                "mujhe|muje|main|mein|i ~3 ( darr / dar / dukh / akela / akeli / sharam / udaas / ghabrahat / dard ) ...",
                "( darr / dukh / akela / akeli / sharam / udaas / ghabrahat / huzuni / upweke / naogopa / ninaogopa / woga / aibu / tengo_miedo / miedo / triste / tristeza / verguenza / soledad / me_duele / me_siento_sola / me_siento_solo / sola / catch_fear / dey_fear / fear_dey / dey_pain / pain_me / body_dey / heart_dey / heart_don / nimeumia / moyo_wangu / dil_toot / dil_tut / toota / nauma / dey_cry / don_cry )",
            ),
        },
        scope=Scope.UNQUOTED,
        unless=(
            "not|never|hardly|isn't|nothing [ {very} / even / about / that / being / feeling / i_am ] [ {very} / a_bit ] ( scared / afraid / hurt / sad / frightened / lonely / worried / ashamed / hurting / crying / upset / embarrassed / vulnerable / alone ) [ $ / . / , / any_more / just / of / at ]",
            "you|they|he|she should|ought_to|must|need_to|better be|feel ( ashamed / afraid / scared / guilty )",
            "shame on you",
        ),
    ),
)

#: Feeling for the injury stage also counts anger and other plain own-emotion words.
FEELING: tuple[Frame, ...] = (
    *(
        Frame(
            name=frame.name,
            label=Check.FEELING,
            patterns=frame.patterns,
            scope=frame.scope,
            unless=frame.unless,
        )
        for frame in PRIMARY
    ),
    *frames(
        Check.FEELING,
        {
            "anger": (
                f"{_AM} ( {{anger}} / {{happy}} / upset / gutted / numb / in_shock / jealous / bad / awful / terrible / horrible / like_shit / like_crap / rubbish / rough / distraught / heartsore / disrespected / suspicious / tense / restless / uncomfortable / uneasy / cold )",
                "i [ {very} / am / was / do ] ( %hate_this / %hate_that / %hate_how / %hate_feeling / hate_it / miss / love_you / resent )",
                "^ [ {very} ] ( {anger} / upset / numb ) [ and / , / . / $ / ! / that / at / with ]",
                "my|the|this|so_much|with|of anger|rage|jealousy|resentment|frustration|disgust|bitterness|fury",
                "makes|made|making|left|leaves|drives|gets|got me [ {very} / feel / so ] [ {very} ] ( {anger} / upset / crazy / mad / numb / cold / small / bad / awful )",
                "( angers / upsets / enrages / infuriates / annoys / disgusts / sickens / depresses / drained / exhausts / bothers / upset / angered ) me",
                "i feel|felt|am_feeling|feeling|feels ( sick / nothing / numb / dead / dead_inside / empty / low / bad / awful / sick / like_crying / like_dying / so_much / betrayed / used / cheap / like_a / like_an / like_i_am / like_i_was / like_nobody / like_nothing / like_rubbish / like_the / as_if_i ) ",
                "i do not feel [ {very} ] ( safe / secure / loved / wanted / important / good / special / seen / heard / comfortable / at_home / myself / close / attractive / valued )",
                "i still love you",
                "goosebumps|sweating|sweat|heart_racing|migraine|vomited|threw_up|been_sick|retching|not_slept|not_eaten|no_appetite|nightmares|awake",
            )
        },
        scope=Scope.UNQUOTED,
        unless=("not|never|n't angry|mad|upset $", "%feel that|like|as_if you|this|we|it ~6 $"),
    ),
)

SECONDARY: tuple[Frame, ...] = (
    *frames(
        Category.SECONDARY,
        {
            "anger": (
                "{anger} ...",
                "i [ {very} / do / {be} / feel / felt / just / could / want_to ] ( {hate} / hating / boiling / scream / explode / snapped / snap / lose_it / lash_out / resenting / had_it / hate_you / want_revenge / blame_you / shut_down / switch_off / closed_off / switched_off / walls / could_scream / could_throw / see_red / saw_red ) ...",
                "{anger} [ and / at / with / about / by / of / that / $ ]",
                "anger|rage|resentment|fury|jealousy|bitterness|hatred|irritation|contempt|hostility|frustration|disgust ...",
                "angers|annoys|irritates|enrages|infuriates|disgusts|sickens|frustrates|pisses|bugs|winds|repulses|riles|grates|aggravates ( me / me_off / me_up / on_me ) ...",
                "blood [ is / was ] boil|boils|boiling|boiled ...",
                "( get / gets / getting / got ) ( on_my / under_my / up_my ) ( nerves / skin / nose / last_nerve ) ...",
                "up to here ...",
                "had it|enough [ up / with / of / to ] ...",
                "bored of|with|by you|us|this|it ...",
                "( fed_up / sick_of / tired_of / sick_and_tired / done_with / over_it / had_it_with / cheesed_off / hacked_off / at_my_wits / bored_of / losing_patience / up_to_here ) ...",
                "repulsive|disgusting|revolting|pathetic|vile|gross|ridiculous|repellent|insufferable ...",
                "you [ {be} / have / 've ] [ always / just / been / really / made / make / so / such / constantly / never ] [ {very} ] ( unfair / impossible / selfish / disrespectful / cold / unreasonable / controlling / annoying / infuriating / made_me_hard / made_me_bitter / made_me_angry / drive_me_mad / drive_me_crazy / drive_me_up / piss_me / get_on_my / wind_me / make_me_angry / make_me_furious / make_me_mad / make_me_so / make_me_sick / make_me_want_to_scream / push_my / made_me_hate ) ...",
            ),
            "numb": (
                "i [ {very} ] [ {be} / feel / felt / have / just / do / 've / went / go / have_gone ] [ gone / become / not / {very} / been / feeling / all ] [ {very} / feel / just / completely ] ( numb / nothing / blank / indifferent / dead_inside / shut_down / checked_out / detached / switched_off / closed_off / anything / past_caring / not_care / defensive / frozen_out / over_it / hard / cold / care_any_more / unappreciated / disrespected / judged / attacked / blamed / criticised / controlled / manipulated / used / taken_for_granted / nagged / interrogated / suffocated / ignored_by_you / cornered / bored / done / distant / flat / untouchable ) ...",
                "numb|dead inside|to|about|now|all_over ...",
                "^ [ i_am / just / feel / feeling / {very} ] numb|nothing|blank|whatever|done|meh $",
                "feel|feels|felt nothing ...",
                "do|did not care|feel [ any_more / about / either / now / anything / if / what / much / at_all / . $ ] ...",
            ),
            "feel that you": (
                "feel|felt|feels|feeling [ {very} / like / that / as_if / as_though / is ] ( you / u / your / she / he / this_is_your / it_is_your / they / nobody_in / the_way_you ) ...",
                "( i / being / am / get / feel / was ) ( treated_like / blamed_for / accused_of / taken_for / treated / put_on_trial / spied / lectured / nagged / policed / ordered / interrogated / punished ) ...",
            ),
            "short": (
                "snappy|grumpy|short|moody|ratty|irritable|stroppy|prickly|sarcastic|spiteful|hostile ...",
                "i want|would_like|wanted|feel_like|could to|you|him|her|like ( scream / hit_something / shout / punish / throw / revenge / hurt_you_back / suffer / feel_what / pay / yell / break_something / smash / hurt_the_way / know_how_it / leave_you / screaming / throwing / punching / shouting ) ...",
            ),
        },
        scope=Scope.UNQUOTED,
        unless=(
            "i am not {anger} ,|but|i",
            "tell everyone i am",
            "not {anger} [ $ ]",
            "you ( being / are / were / get / feel ) {anger}",
            "if|when|that you [ {be} / get / feel / are_still ] {anger}",
            "your anger",
        ),
    ),
)

NEED: tuple[Frame, ...] = (
    *frames(
        Check.NEED,
        {
            "need": (
                "i|we [ {very} / do / would / 'd / need / want / also / and / will / just / think_i ] [ {very} / love / like / to ] ( need / want / wish / long / crave / ache / yearn / longed / wanted / needed / like / love / hope / miss / wishing / longing / hoping / wanting / needing / hunger / pray ) [ it / so / {very} / is / for / that / to / you / from_you / us / sometimes ] [ to / for / that / you / is / we / i / both / could / can / would / still ] [ you / to / be / could / can / would / just / still / feel / know / i / we / hear / also ] [ to / be / feel / know / still / just / really / that / like ] ( matter / matters / be_chosen / chosen / choose_me / be_held / held / hold / reassurance / reassure / reassured / important / loved / love_me / loves / wanted / want_me / seen / safe / heard / close / closer / closeness / near / comfort / comforted / first / come_first / rely / lean / count / trust / belong / enough / good_enough / there / be_there / with_me / beside / next_to / come_back / home / turn_to / come_to / reach / reach_for / stay / staying / not_leave / not_going / needed / believe / believed / be_believed / accept / accepted / respected / cherished / special / precious / known / understood / understand_me / forgiven / let_in / be_let / invited / touch / touched / hug / hugged / hand / arms / connected / connection / team / us / partner / someone_you / the_one / your_person / your_number / one_you / fight_for / fight / choose / pick / picked / protect / protected / soft / tender / tenderness / gentle / warmth / affection / patience / honesty_from / the_truth / truth / on_my_side / in_this / in_your / still / mean / means / i_mean / need_me / miss_me / care / cared / not_alone / together / let_me / have_me / not_give / not_give_up / see_me / hear_me / tell_me / ask_me / ask_how / look_at_me / back / remember_me / security / secure / reliable / depend / have_my_back / notice / noticed / a_place / worth / value / valued / prioritised / priority / proud / your_love / you_to_want / you ) !( to_delete / to_stop / to_give / to_show_me / to_tell_me_who / to_tell_me_where / to_send / to_block / to_quit / to_leave / to_move / to_get / to_unfriend / to_cut / to_pay / to_sign / to_change / to_apologise / to_go / to_clean / to_do / to_call_me_every / to_sell / to_hand / to_share / out ) ...",
                "i|we [ {very} / also / do / just ] need|want|would_like|would_love|long|crave|yearn|ache|wish|hope|miss|wanted|needed|need_only [ {very} / is / so_much / for / it ] ( to ) [ be / feel / know / hear / believe / see / trust / just ] [ that / like / sure / certain / you / i / we ] ~6 ( me / you / us / your / i / we ) !( password / phone / back_your / my_money / out ) ...",
                "i need|want|long_for|crave|miss|would_love|would_like|could_do_with|could_use|wish_for|yearn_for [ some / your / a / more / the / our / that / to_have / just ] [ bit_of / little / real ] ( reassurance / comfort / closeness / love / affection / warmth / touch / arms / hug / hand / company / attention / security / safety / tenderness / connection / you / us / support / presence / understanding / patience / shoulder / kindness / softness / cuddle / care / acceptance / honesty / trust / smile / laugh / voice / friendship / place / partner / best_friend / time_together / promise_that / sign / anchor ) !( to_delete / to_stop / to_give / to_show / to_send / to_block / to_quit / to_leave / to_move / to_get / to_unfriend / to_cut / to_pay / to_sign / to_change / to_go / to_tell ) ...",
                "( do / are / will / would / can / could / am / have / is / did ) ( you / i / we / there ) [ still / ever / really / even / just / please / always / n't / not / be / going_to / gonna ] [ love / be / want / miss / need / choose / matter / hold / leave / there / stay / care / fight / come / reach / important / enough / pick / see / here / know / think / mean / trust / your / the / catch / forgive / me / with ] [ me / you / to / love / us / for / there / be / still / my / i / beside / next / back / a / with / here / your / any / enough ] [ me / you / still / to / us / for / $ / any_more / when / love / not / be / matter / am / with / important / even ] ? ".replace(
                    "[ love / be", "( love / be"
                ).replace("forgive / me / with ]", "forgive / me / with )"),
                "would|will|could|do you ( stay / pick_me / choose_me / marry_me / love_me / still / choose / want_me / hold / leave / be_there / come_back / miss ) ~6 ?",
                "are you there|still|with_me|going|here|in_this|leaving ~5 ?",
                "{be} i [ still / really / even / ever / just ] ( your / enough / important / safe / the_one / loved / a_priority / worth / somebody / someone / special / good / too_much / not_enough / welcome / yours / first / alone / wanted ) ...",
                "[ do / will / can / could / would ] i [ still / really / even / ever / count / be ] ( matter / mean / count / come_first / rely / lean / trust / belong / turn / depend ) ...",
                "tell|show|let|promise|remind|reassure|assure|convince me [ that / know / please / how / feel / in / again / close / near / we / it / be / just / hold / lean ] [ that / please ] ( you / i / we / i_am / we_are / it / me / to_you / your / us / still / in / close / rest ) ~1 ( love / want / still / matter / are / am / will / not / here / ok / important / enough / care / stay / safe / your / mean / choose / there / in / hold / me / stay / rest ) ...",
                "( hold / hug / cuddle / choose / love / want / comfort / reassure / see / reach_for / come_to / stay_with / sit_with / sit_next_to / come_back_to / stand_by / fight_for / lean_on / believe / accept / forgive_me_and / keep / protect / be_with / talk_to / come_close_to / turn_to / miss / need ) me [ please / $ / . / even / when / and / close / tonight / tight / back / again / first / like / as_i / too / not / still / for_who / while / over / ? / until / without ]",
                "( lean / rely / count / depend / rest ) ( on / my_head / against ) [ you / each / someone / my ] ...",
                "( to_be / being / feeling / feel / felt / be ) ( held / chosen / wanted / loved / safe / needed / important / special / close / cherished / reassured / seen_by_you / yours / enough / let_in / first / heard / known / believed / accepted / near_you / with_you / beside_you / the_one / someone_you / someone / good_enough_for_you / a_priority / your_priority / important_to / connected / secure / understood / welcome / home ) ~1 ( by / with / to / for / again / in / you / without / $ / . / , / as / and / when / like / can )",
                "( would / 'd / will / be ) ( be_nice / mean / mean_so_much / mean_the_world / help / love_it / love_to / like_it / like_to / give_anything / be_good / feel_better / be_lovely / mean_everything ) ~4 ( feel / know / if_you / held / hear / be / you_held / you_to / hug / close / you_said / you_would / someone )",
                "( come / be / stay / sit / lie / sleep / stand / walk ) ( close / closer / near / nearer / with / beside / next_to / by / here ) ( me / my / to_me / tonight / please / with_me )",
                "please do not leave|go|give_up|let_go|walk|turn|shut|abandon|stop_loving ...",
                "do not leave|give_up_on|let_go_of|abandon|shut|forget|push me|us ...",
                "i want|need|miss|wish|long_for us [ to / back / both / again / we ] ...",
                "i want|need|long [ to ] ( {be} / come / get / matter ) ( first / your / close / near / enough / back / in_your / with / to_you / beside / someone / the / let / held / part / able ) ...",
                "[ someone / somebody / a_partner / a_person ] ( i / who / to ) ( can / i / will / would / could / hold / lean ) ( lean / trust / count / rely / hold / stay / stays / be / choose / on / love / chooses / come / turn ) ...",
                "i am|was asking|begging|longing|hoping|craving|yearning|aching|reaching|dying [ you / to / for ] ( to / for / you / that / be ) ( choose / hold / be / stay / love / come / reassurance / comfort / you / your / us / feel / know / closeness / matter / want / see / held / hug ) ...",
                "what i [ {very} / most ] ( need / want / long / needed / crave ) [ most / really / from_you ] [ {be} ] !( you_to_delete ) ...",
                "( my / a / the ) ( need / longing / wish / hope / yearning ) [ {be} / to / for / that ] ...",
                "still ( your_person / your_wife / your_husband / your_girl / your_man / your_home / want_me / love_me / choose_me / care / us / mine / yours / your_partner / in_love_with_me / in_this / there ) ...",
                "where do i|we stand|fit|come|belong",
                "matter|matters|mattered|important|precious|special|enough to you",
                "can|could|will we [ just / please ] ( be / hold / sit / stay / cuddle / get_back / be_close / lie / hug ) ...",
                "a ( hug / cuddle / safe_place / shoulder / safe_place_to / hand_to ) [ from / to / with / would / $ / . ]",
                "want|need|chahiye|nataka|nahitaji|quiero|necesito ~3 ( abrazo / abrazame / quieras / conmigo / saath / pyaar / hug / kunikumbatia / unishike / unipende / sath / gale / hold / nawe / pyar / importante )",
                "make me ( feel / sure ) ( safe / loved / wanted / special / important / that / like ) ...",
            )
        },
        scope=Scope.UNQUOTED,
        unless=(
            "[ need / want ] you to ( delete / stop / give_me / show_me_your / send / block / quit / leave / move / unfriend / cut / pay / sign / change / apologise / clean / sell / hand / share / get_rid / tell_me_where / tell_me_who / text_me_every / resign / get / do_the / come_home_by / unfollow / deactivate / log )",
            "i need|want [ your / the / to_see_your / access_to / my / a / full_access ] ( password / passwords / phone / money / pin / divorce / break / location / keys / key / bank / passcode )",
            "i [ do ] not need|want ( you / anything / your / it / to_be )",
            "need|want space|time|alone|out|you_gone|answers|proof|facts|revenge|quiet|sleep|to_leave|to_be_left|to_be_alone|a_break",
        ),
    ),
)

MEANING: tuple[Frame, ...] = frames(
    Check.MEANING,
    {
        "means": (
            "it|that|this|which [ {very} / to_me ] ( means / meant / tells_me / told_me / says / said_to_me / makes_me_think / made_me_think / feels_like / felt_like / made_me_believe / makes_me_believe / makes_me_wonder ) ...",
            "i tell|told|say|start|think|thought|hear|believe|believed|end_up|decide|decided|conclude|take_it ( myself / to_myself / telling / thinking / believing / that_i / i_am / i_do_not / i_was / as ) ...",
            "as if|though i|we ...",
            "like i|we [ {be} / do / did / was / were ] ( am / was / not / nothing / never / a / the / do / did / were / just / only ) ...",
            "am i|i_am|was_i|i_was not|never|nobody|nothing|only|the_only|too_much enough|good|someone|worth|important|to_you|one ...",
            "that i|we|you ( do_not_matter / am_not / was_never / was_not / never_mattered / will_leave / will_be_left / am_a / was_a / am_alone / would_choose / are_leaving / will_go ) ...",
        )
    },
    scope=Scope.UNQUOTED,
)

OWN_MOVE: tuple[Frame, ...] = frames(
    Check.OWN_MOVE,
    {
        "i do": (
            "i [ {very} / then / start / usually / often / tend / just / end_up / begin / tend_to / started / always / get_scared_and / immediately / sometimes ] ( %go quiet / %go silent / %shut down / %withdraw / %walk / %leave / %push / %chase / %check / %question / %criticise / %attack / %shout / %yell / %defend / %explain / %fix / %hide / %freeze / %test / %nag / %please / %snap / %press / %pursue / %retreat / %pull / %close / %avoid / %ignore / %interrogate / %follow / %cling / %cry / %lie / %text / %ring / %call / %blame / %accuse / %slam / %raise / %bury / %escape / %joke / %lecture / %stonewall / %sulk / %back / %demand / %disappear / %scroll / %drink / %work / %turn / %get loud / %get angry / %get defensive / %go cold / %go blank / %become / %keep asking / %keep on / going_quiet / shutting_down / checking / pushing / chasing / hiding / asking / walking / leaving / shouting / criticising / withdrawing / defending ) ...",
            "my [ part / move / first / reaction / move_is / step / habit ] ( part / move / reaction / step / is / habit ) ...",
        )
    },
    scope=Scope.UNQUOTED,
)

FRAMES: tuple[Frame, ...] = (*PRIMARY, *FEELING, *SECONDARY, *NEED, *MEANING, *OWN_MOVE)
