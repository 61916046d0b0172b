"""What an acknowledgment holds: a concrete act, its particulars, ownership, impact, remorse, repair; or vagueness."""

from __future__ import annotations

from flows.language.clauses import BARE, CONCRETE, STATES, Clause, clauses, is_content, particulars
from flows.language.findings import Category, Check
from flows.language.frames import Frame, Scope, frames
from flows.language.text import Sentence, Span, Text

OWNS: tuple[Frame, ...] = frames(
    Check.OWNS,
    {
        "mine": (
            "my|mine [ own / sole / full ] fault|responsibility|choice|decision|betrayal|doing|failure|failing|mistake_alone|lie|wrongdoing|cowardice|selfishness|deceit|dishonesty|wrong|shame|actions_and_mine",
            "fully|entirely|completely|solely|totally|only|all|purely [ is ] my|mine|me|on_me [ mistake / fault ]",
            "[ is / was / are ] ( all / entirely / fully / only / purely / squarely / completely / totally / solely / 100% ) ( mine / my / on_me / me / down_to_me )",
            "on|down_to me $",
            "that|it|this|all|blame|which is|was|are [ all / on ] ( on_me / mine / down_to_me )",
            "it was me",
            "that was me",
            "i [ fully / also / do / gladly / now ] ( take / takes ) ( the_blame / full / all / responsibility / it_on / ownership ) ~2",
            "( that / this / it ) is [ plain / nothing_but / pure / simply ] ( fraud / theft / stealing / betrayal / lying / cheating / abuse / cruelty / deceit / dishonesty / disloyalty / a_crime )",
            "i [ take / accept / own / bear / hold / carry / took / have / am_taking / can_take / want_to_take / must_take / and_take ] ( full / all / complete / total / responsibility / the_blame / ownership / responsible / it / that / this / my_lies / accountable / every_bit / what_i_did / up_to ) [ responsibility / ownership / blame / . / accountability ]",
            "i am|was [ fully / solely / entirely / the_one / completely / the_only_one / the_only_person / totally / the ] ( responsible / to_blame / at_fault / accountable / guilty / in_the_wrong / wrong / the_one_who / selfish / a_coward / dishonest / cruel / cowardly / deceitful / the_liar / unfair / disloyal / absent / reckless / greedy / weak_and_selfish / out_of_order / bang_out_of_order / unkind )",
            "responsible ~2 is me",
            "no|nobody|no_one|not [ one / body / else ] ( made / forced / pushed / asked / held / told ) me",
            "not your|anyone_else's|anybody_else's|her|his fault|doing|job|imagination|mistake",
            "nothing|none ~1 ( to_do_with / was_your / is_your / on ) you|fault",
            "i [ deliberately / knowingly / actively / still / just / freely / consciously ] ( chose / decided / choose / made_a_choice / made_the_choice / made_that_choice / made_a_decision / made_that_decision / had_a_choice / had_choices / picked )",
            "a|my|was|deliberate choice|decision ( i / and_i / . / every ) ~1",
            "knowingly|deliberately|on_purpose|purposely|intentionally|consciously",
            "for my own|selfish",
        ),
        "wrong": (
            "that|it|this|what_i_did|hiding_it|lying|which|hiding|i|doing_that|behaviour|keeping|and [ {be} / to_you ] ( was / is / were ) [ {very} / a / an / such_a / still / of_me ] [ {very} ] ( wrong / unfair / cruel / selfish / cowardly / dishonest / disrespectful / unkind / unforgivable / inexcusable / disloyal / shameful / disgusting / deceitful / not_ok / not_right / not_fair / not_acceptable / unacceptable / out_of_order / betrayal / lie / cruelty / shabby / low / rotten / theft / stealing / deception / indefensible / hurtful / humiliating / despicable / mean / reckless / abuse / neglect / a_violation / a_breach / manipulative / degrading / gutless / spineless / cowardice / selfishness / a_rotten / a_cruel / a_cowardly / a_selfish / a_terrible / an_awful / a_horrible / a_shitty / a_stupid / a_nasty )",
            "a|the [ stupid / cruel / cowardly / selfish / deliberate / awful / terrible / real / total / complete / big / disgusting / shameful / rotten / double / horrible / massive / huge / calculated / cold ] ( betrayal / lie / deception / breach / violation ) [ $ / and / of / on_my_part ]",
            "stupid|cruel|cowardly|selfish|deliberate|shameful|disgusting lie|thing_to_do|choice|decision|act|of_me",
            "i was|am [ {very} ] wrong",
            "wrong of|for me",
            "[ that / it / i ] ( wronged / betrayed / failed / abandoned / humiliated / deceived / disrespected / shamed / let ) you !( in / read_my ) [ down ]",
            "i [ have / lied_and / also / then / just / really / knowingly / completely ] ( wronged / betrayed / failed / abandoned / humiliated / deceived / disrespected / shamed / deserted / exploited / belittled / used / manipulated / gaslit / neglected / robbed / scared / mistreated / embarrassed / undermined ) ( you / your_trust / your_kindness / her / our / us / them )",
            "i [ have ] ( let / put / made ) ( you / her / them / us / myself ) ( down / last / second / a_fool / doubt / look / believe_you_were / question / feel ) ",
            "i [ have / really / badly / completely / also ] ( let ) ( you / us / the_kids / her / him / everyone / the_family ) ( down / all_down )",
            "i [ have ] broke|broken|violated|breached|shattered|smashed|trampled|destroyed|threw|threw_away ( my / our / your / the / a / that / every ) [ own / marriage ] ( promise / word / vow / vows / agreement / trust / vow_to_you / rule / boundary / boundaries / privacy / confidence / deal / oath )",
            "i broke it|that|them knowingly|on_purpose|and ~2",
            "i [ did ] had no right|business|excuse|reason|justification",
            "no|not_an|never_an|is_not_an|not_any excuse|justification|defence|reason_that|reason_for",
            "%do not excuse|justify|make_it_ok|make_it_right|make_that_ok",
            "not [ trying / going / here ] ( to_excuse / to_justify / to_defend / to_make_excuses / excusing / defending / making_excuses )",
            "unforgivable|inexcusable|indefensible|shameful_of_me|selfish_of_me|cowardly|cowardice",
            "it|that was not [ mine / my / my_place / fair / ok / right / an_accident / a_mistake / your ] ( to / fair / right / accident / mistake , / on / of / fault / mine )",
            "not mine|my_place|my_right to",
            "i should|ought have|not|never [ not / never / have / been / to_have ] [ never / been ] ( told / asked / been / come / done / lied / hidden / said / called / stopped / listened / gone / kept / stayed / let / put / chosen / hid / broken / spoken / shown / touched / trusted / protected / stood / answered / taken / used / paid / read / left / thought )",
            "i did that|this|it|wrong to you|on_purpose|because_i|for_myself|and_i",
            "i did wrong",
            "( something / what ) that was yours",
            "i lied|cheated|did_it|went|kept|carried_on|hid ~6 anyway",
            "i am [ the_one / the_person ] who|that ~2",
            "i [ was / am ] ( the_one / a_coward / a_liar / selfish / a_cheat / a_hypocrite )",
            "i acted|behaved|was [ {very} ] like_a_coward|selfishly|badly|shamefully|cruelly|terribly|like_an_idiot|out_of_selfishness|wrongly|appallingly|dishonestly",
            "i [ betrayed / stole / cheated / exploited / abused ] ( betrayed / stole_from / stole / robbed / used / abused ) ( you / your_trust / your_faith / your_confidence / from_you / our )",
            "i|we own|admit ( it / that / what_i / my / up / this / to )",
            "it is [ {very} ] wrong",
            "my [ {very} ] bad|wrong judgement|behaviour|choice|decision|choices ~1",
            "full stop",
            "you deserved|deserve [ the / better / so_much / a / an / to / honesty ] ( better / truth / honesty / more / to / someone / partner / honest / loyalty )",
            "you did|have|had not|nothing|done [ do / to / done ] [ anything / nothing / wrong ] ( deserve / wrong / to_deserve / to_cause ) ~1",
            "you were|are right [ about / to / all_along / and / . ]",
        ),
    },
    scope=Scope.UNQUOTED,
    unless=(
        "my_own|your|our fault|mistake if|too|as_well|also",
        "it is not my|all|only fault|on_me",
        "we|you|both [ have ] ( made / done ) choices|wrong",
    ),
)

REMORSE: tuple[Frame, ...] = frames(
    Check.REMORSE,
    {
        "sorry": (
            "{sorry} !( to_say / to_hear / for_your_loss / to_break / to_bother / but / if / you_feel / you_felt / you_think / you_took / that_you_feel / that_you_felt / that_you_think / that_you_took / you_were_offended / to_the_extent / in_case / for_whatever / okay / state / that_you_are / you_are )",
            "i [ really / deeply / truly / so / do / will_always / bitterly / sincerely ] %regret|%apologise !( if / to_the / that_you_are / that_you_feel ) ~3",
            "i %hate|despise|loathe myself|what_i|that_i|how_i|knowing_i|the_person_i|the_way_i",
            "i [ wish / would_give / would_do ] ( i_could / i_had / anything ) [ take / undo / never / turn / not / done / to ] ( back / undo / never / it / not / take / turn / change )",
            "i wish ~5 i ( had / could / never / hadn't / would ) ...",
            "would give|do anything|my_right_arm|everything to ( take / undo / go_back / change / turn )",
            "it [ {very} ] breaks|kills|haunts|eats|pains|sickens|shames|tears|hurts [ my / me ] ( heart / me / at_me / up / apart ) ~2 [ that / what / to / knowing ]",
            "%feel|am|feeling|%be|carry|full_of|filled_with [ {very} / such / a_lot_of / deep / so_much / nothing_but ] ( ashamed / shame / remorse / guilt / guilty / terrible / awful / horrible / sick_about / sick / rotten / dreadful / wretched / gutted_that_i / embarrassed / remorseful / heartbroken / mortified / disgusted_with_myself / disgusted_at_myself / bad_about / so_bad / sorrow / regret / sad_about / sad_that / devastated_that_i ) !( for_myself / because_you )",
            "my [ deep / deepest / biggest / sincere / greatest / sincerest / heartfelt ] regret|apologies|remorse|apology|shame|regrets",
            "[ i_am / with ] [ full_of / deep / nothing_but / real ] ( remorse / regret / shame )",
            "i %do not forgive myself",
            "i can|will not|never forgive myself",
            "forgive me for !( if / any / whatever )",
            "pole|samahani|maaf|perdon|lo_siento|perdoname|nisamehe|maafi|abeg_forgive",
        )
    },
    scope=Scope.ASSERTED,
    unless=(
        "not sorry",
        "%have|already|keep|kept|keeps|times [ already / i / have / have_said ] ( said / apologised / saying / say / apologising ) [ sorry / i_am_sorry / it ]",
        "said [ i_am / i_was / that_i_am ] sorry",
        "%do|does_not [ even ] regret",
        "what_else|how_many|enough|fed_up|sick_of|tired_of|done|stop ~3 sorry|apologise|apologising",
        "sorry [ , ] ok [ $ / , / ? ]",
        "i would be sorry if",
        "feel sorry for myself|me|yourself",
    ),
)

IMPACT_FRAMES: tuple[Frame, ...] = frames(
    Check.IMPACT,
    {
        "you could not": (
            "you|u ( {be} / have / had / could / can / would / still / do / did / ve / who / were_the_one_who ) [ {be} / been / to / not / still / just ] [ not / never / been / all / so / the ] ( %cry / %sleep / not_sleep / not_eat / unable / not_able / %wake / %jump / %flinch / %shake / %tremble / %wait / %sit / %stand / %lie_awake / %doubt / %check / %wonder / %panic / %vomit / %throw_up / %pretend / %explain / %face / %apologise / %lose / %carry / %cope / alone / on_your_own / by_yourself / humiliated / scared / frightened / terrified / lonely / embarrassed / ashamed / exhausted / the_last / the_only_one / left / last_to / losing_weight / stuck / worried / afraid / in_pieces / in_tears / sobbing / blaming / questioning / grieving / anxious / isolated / ill / heavily_pregnant / pregnant / in_hospital / in_labour / abandoned / betrayed / foolish / stupid / worthless / small / unsafe / unwanted / ugly / invisible / crazy / paranoid / mad / going_mad / sick / physically / mortified / in_shock / broken / devastated / walking_on_eggshells ) ...",
            "you had|have to ...",
            "you [ {be} / just / then / still / even / must_have / had / have ] ( cried / sobbed / slept_on / slept_in / lay / sat / stood / waited / walked / wept / shook / threw_up / vomited / stayed_up / lost / stopped / gave_up / missed / blamed / doubted / looked_at_yourself / questioned / apologised_to / defended / covered / raised / carried / paid_for / faced / went_alone / went_through / drove_yourself / sat_there / ate_alone / ate / felt / feel / flinch / jump / wake / cry / panic / lie_awake / check / shake / freeze / dread / rang / spent / thought_you / believed_you / wondered / started_to / begged / worried / searched / buried / gave_birth / turned_down / sold / worked / went_upstairs / went_quiet / went_to_bed / went_silent / went_without / found_out / were_left / were_the / heard_it / heard_from / learned / learnt / saw / read_it / discovered / will_never / do_not_sleep / do_not_trust / do_not_know_what / do_not_eat / do_not_look / do_not_feel / did_not_know / did_not_sleep / did_not_eat / did_not_get / never_got / could_have_lost / have_not / had_not / have_nightmares / got_ill / put_your / held ) !( your_temper / it_with_me / me_no / attention / caring / trying / loving / touching / talking / sleeping / ignoring / my / at_me / control / interest ) ...",
            "made|making|makes|leaving|left|leave|leaves|had|has|kept|let|got|put|watching|seeing|saw|cost|costs|took_from|robbed|robs|deprived|stole_from you|ur|u [ {be} / to / of / all / with / feel / feeling / look / through / at / so ] !( wrong / no_choice / me / choice / down $ / in_the_past ) !( , / . ) ...",
            "i humiliated|embarrassed|frightened|scared|terrified|isolated|abandoned|shamed you|u ( in / at / when / with / by / that / so / on / alone / during / before / until / , ) ...",
            "hurt|broke|breaks|humiliating|frightening|terrifying|lonely|painful|alone|frightened|scared|humiliated|ashamed|embarrassing|degrading ( it / that / must / you / for / which ) ~3 ( have_been / must_have / for_you / were / you_felt / you_must / you_have ) ...",
            "how [ {very} ] ( frightening / humiliating / lonely / painful / alone / frightened / scared / humiliated / small / confused / embarrassing / terrifying / degrading / stupid / foolish / ashamed / exposed / abandoned / unsafe / worthless / betrayed / hard / scary / sick ) ( it / that / you / i_made_you / must / this ) ...",
            "you [ can / can_not / could / could_not / will / do / did / no / still / are / have ] [ not / no_longer / never / still / to ] ( trust / believe / sleep / eat / go / look / feel / walk / enter / be / relax / breathe / stop / know / tell / concentrate / work / rest / bear / drive / face / touch / get_back / hear / open / leave / sit / sing / wear / listen / enjoy / remember / see / take / switch_off / let_go / have_that / think ) !( that / it / me_wrong / at_it / yourself_in ) ~3 ( without / any_more / again / alone / since / properly / at_night / in / anyone / your_own / whether / what_was / now / because / because_of / what / room / there / back / through / my / the / your / about / me ) ...",
            "your ( confidence / sleep / health / self-esteem / self-worth / sense / memory / trust_in / safety / peace / dignity / pride / privacy / friends / friendship / career / job / savings / body / appetite / hands / face / voice / eyes / whole / world / mum / mother / dad / boss / sister / family / name / reputation / work / kids / birthday / dream / chest / stomach / heart_racing / panic / nightmares / weight / hair / faith / family's / standing / dad's / home / marriage / past / memories / last / fortieth / children / pain / tears / fear / loneliness / panic_attacks / anxiety / breath ) [ all / still / have / has / has_been / not ] ( %be / %go / %lose / %shake / %drop / %stop / %have / %look / %find / %see / %hear / %know / %suffer / %collapse / %break / %fall / %disappear / %ask / could / can / %turn / %think / %race / %vanish / %crumble / %leave / %become / %get / %feel / %stare / %pity ) ...",
            "you lost|have_lost|gave_up|missed|will_never_get|lose ~6 because_of|because|over|due_to|that|through|through_me|and|back ...",
            "years|time|months|night|day|moment|trip|birthday|wedding|money ~3 you|we|which|that ~1 never ~1 get|have ~1 back ...",
            "from you ( that / the / your / a / years / time / and / our ) ~1",
            "%take|%took|%steal|%rob ~4 from|of you|your ...",
            "look|looked|looking|laughed|talked|whispered|stare|stared|pity|gossiped|judge [ {be} ] at|about|behind you|your ( with / like / differently / as / in / back / . / at ) ...",
            "cost you ...",
            "alone [ with ] ( you / in / at / with / that / for / when / while / and_scared ) ...",
            "you|u jump|flinch|freeze|shake|cry|panic|tense|shiver|check|wake|go_quiet|go_pale|look_away|tremble|sob|pull_away|go_cold|lie|go_stiff|sleep ~1 ( when / every / whenever / each / if / at / as / up / on / in / alone / . ) ...",
            "you [ are / were / have_been / feel / felt / felt_like / feel_like / was / r / must_feel / must_have_felt / must_be / seem / looked / look / looked_so / been ] [ made / left / {very} / feeling ] [ feeling / feel ] ( {fear} / {alone} / {shame} / {sad} / {torn} / invisible / unwanted / unimportant / rejected / abandoned / replaced / second_best / disposable / crushed / devastated / heartbroken / shattered / numb / like_an_idiot / like_a / like_you / as_if / cheap / worthless / not_good_enough / unloved / betrayed_by_the / ugly / used / gutted / rotten / terrible / awful / horrible / sick / excluded / like_nothing / like_rubbish / cheated / angry / furious / jealous ) ...",
            "i see|know|can_see|saw|hear|understand ( your / the / how / that / you / what ) ( fear / tears / panic / loneliness / shame / face / hands / exhaustion / dread / humiliation / look_on_your / nightmares / anxious / terrified / you_cry / you_flinch / you_check / sleepless ) ...",
        )
    },
    scope=Scope.UNQUOTED,
    unless=(
        "you had it|this coming",
        "because|since you were|are so|too|always|never",
        "sorry [ that ] you felt|feel|were_offended",
        "%be sorry if",
        "if you felt|feel|were|are hurt|upset|offended|bothered|sad|bad",
        "you made me",
        "you [ just / always ] felt|feel|think [ that ] i|it",
    ),
)

REPAIR: tuple[Frame, ...] = frames(
    Check.REPAIR,
    {
        "will do": (
            "i will|shall|am_going_to [ also / now / always ] {camera} !( it_up / better / my_best / you_down / to_be / to_do_better / hard / trying / being ) ...",
            "i have|had [ now / already / since / just ] ( booked / blocked / deleted / closed / cancelled / told / given / made_an_appointment / changed / started / signed / paid / arranged / joined / ended / called / written / handed / set / moved / opened / put / cut / stopped / shown / printed / installed / contacted / asked / removed / transferred / emailed / texted / registered / enrolled / returned ) ...",
            "i ( booked / blocked / closed / cancelled / changed_the / joined / ended_it / handed / signed_up / made_an_appointment / self-excluded ) ...",
            "here is|are the|all|every|my",
        )
    },
)

AGENTLESS: tuple[Frame, ...] = (
    *frames(
        Category.AGENTLESS,
        {
            "passive": (
                "mistakes|mistake|things|lines|line|deposit|rent|bill|bills|words|promises|promise|trust|boundaries|decisions|decision|choices|errors|feelings|messages|secrets|lies|money|rules|vows|agreement|agreements|limits|it|stuff|photos|texts|bad_choices|confidence|wrongs|hearts|heart|information|truth|details|facts|savings|errors_of_judgement|appointment|appointments|calls|arrangements|debts|bills|payments|account|accounts|contact|intimacy|nothing|everything|some_things|hotel|room|numbers|pictures|kisses|drinks|expectations|needs|wishes|apologies ~2 ( was / were / got / been / get / being / is ) [ not / never / {very} / all / also / a_bit ] ( made / said / done / crossed / broken / told / kept / spent / exchanged / sent / taken / hurt / lost / hidden / betrayed / forgotten / ignored / missed / neglected / lost_somewhere / blurred / shared / damaged / deleted / left / damaged / violated / breached / mishandled / handled / misused / withheld / omitted / overlooked / used / moved / given / borrowed / gambled / met / paid / swapped / had / let / developed / exceeded / stretched / overstepped / written / concealed / caused / mentioned / kissed / booked / held / cut / destroyed / shattered / eroded / dropped / compromised / respected / honoured / invented / disclosed / not_disclosed / lied ) !( by_me / by_my / by_what_i / because_i ) ...",
                "[ you / your / our / u / we / the / my / people / everyone ] [ heart / feelings / trust / marriage / family / kids ] ( was / were / got / get / been / is / are ) [ {very} / also / not ] ( hurt / broken / upset / let_down / betrayed / wounded / neglected / affected / caught / damaged / misled / lied_to / deceived / disappointed / forgotten / left_out / ignored / shattered / kept_in_the_dark / put_through / dragged / cheated / humiliated / taken_for_granted / sidelined / excluded ) [ in_the / by_the / by_it / by_this / by_all / by_how / $ / , / along / and / in / during / over / because_of_the / through ] !( by_me / by_what_i / by_my / me / what_i ) ...",
                "there was|were|has_been|have_been|had_been|is|are [ some / a / an / certain / a_lot_of / a_bit_of / a_few / contact / lies / also / this / no / moments_of / times_of / a_degree_of / instances_of ] [ inappropriate / bad / poor / physical / small / serious / emotional / financial ] ( dishonesty / lies / lying / lie / contact / attraction / flirting / flirtation / kissing / kiss / texting / messages / mistakes / cheating / mistake / lapses / lapse / betrayal / deception / inappropriate / chemistry / connection / something / secrecy / breach / intimacy / drinking / gambling / spending / spark / sex / things / indiscretions / indiscretion / incident / moments / hurt / pain / damage / failings / untruths / deceit / shouting / failure / a_problem / errors / involvement / drama / omissions / slip / slips / neglect / mistruths / half-truths / conversations / relapse / debts / transactions / withdrawals / harsh_words / words / misjudgement ) ...",
            ),
            "happened": (
                "it|this|that|things|stuff|something|everything|all_of_it|the_affair|the_kiss|what_happened|shit|the_sex|the_lying|something_physical|the_night|bad_things|feelings|one_kiss|intimacy|mistake|mistakes|accidents [ {be} / all / sort_of / kind_of / just / simply / somehow / sometimes / between_us / really / then / never_should_have / should_never_have / must_have ] happened|occurred|started|escalated|evolved|spiralled|snowballed|developed|progressed|transpired|unfolded|slipped|came_about|arose|went_wrong|went_too_far|went_further|got_out|got_away|went_off|went_south|came_to|fell_apart|slid|drifted|crept|grew|turned|got_complicated|got_heated|got_physical|got_messy|got_intense|got_carried|got_lost|got_difficult|got_worse|got_ugly|went_on|took_off|broke_down|ended_up|moved_fast|built_up|did_not_work|took_place|came_out|fell_through !( to_you / because_i / that_i / when_i / by_my / because_of_me / on_purpose ) ...",
                "one thing led [ to ] ...",
                "led to another|more|a_kiss|things|bed|something ...",
                "%get|%go|%be|%spin|%spiral|ran|spun|got [ a_bit / all / a_little / completely / totally / way / so / so_far / just ] out of hand|control ...",
                "[ way / a_bit / far / it_all / a_little / went_a_bit ] too far $",
                "%get [ a_bit / completely / all / way ] carried|swept|ahead away|of_itself|of_themselves ...",
                "feelings|affair|relationship|kiss|friendship|attraction|gambling|drinking|spending|lies|lying|texts|messages|money|debt|connection|habit|bond|intimacy|trust|things|flirting|thing|debts|secret|chats|bets|conversations|contact|romance|distance|spark|situation|loan|lie|problem|evening|night|addiction|credit_card|card|promise|promises|savings ~3 ( developed / started / began / grew / happened / got_out / slipped / went / escalated / evolved / spiralled / snowballed / crept / continued / occurred / came / turned / became / ended_up / piled / kept / got / fell / built / disappeared / vanished / ran / faded / carried_on / were_there / went_on / formed / deepened / took_over / blossomed / emerged / arose / sparked / mounted / stopped / broke / led / found ) !( by_me / because_i / when_i / your / me / you / on_your / through_your / to_you ) ...",
                "it|everything|things ~3 ( snowballed / spiralled / escalated / unravelled / crumbled ) ...",
                "somehow ~3 [ happened / ended / got / went / became ] ...",
                "what happened|went_on|occurred [ between / with / was / happened / that / at / last / there / in / $ ] ...",
                "the way|how|how_badly|where things|it|everything|this|that|stuff %be|%go|have|turned|ended|worked|happened|played|panned|unfolded|got|came|went ...",
                "ended up [ in / with / at / doing / kissing / sleeping / going / being / having / spending / losing / together / lying / back / drunk ] ...",
                "found myself|ourselves ...",
                "the [ {small} ] incident|situation|circumstances|events|incidents|what_happened [ that / with / was / has / which / between / of / at / $ / , / caused / hurt / got / led ] ...",
                "%be [ a / an / such_a ] [ lapse / moment / error / breakdown / period / failure / error_of / breach ] of|in judgement|weakness|madness|communication|trust|stupidity|confusion|honesty ...",
                "distance|silence|coldness|tension|gap|wall|walls [ that ] grew|came|crept|developed|went_up|appeared|between ...",
                "got [ {very} ] hurt [ $ / in / by / , / along / and / . ] ...",
                "hurt|pain|damage|harm|upset|distress was|has_been|were|that_was|caused|got|done [ done / caused / inflicted / felt ] !( by_me / i / you_by ) ...",
                "mistakes|errors|lies happen|were ...",
                "slipped [ out / my_mind / through / away ] ...",
                "did|has|have not|never %get|got|get [ done / paid / told / said / sent / mentioned / passed / made / kept / sorted / deleted / sorted_out / shared / finished / booked ] ...",
                "got [ away_from / the_better / on_top ] of|from me|us ...",
            ),
        },
        scope=Scope.UNQUOTED,
        unless=(
            "by me",
            "was my doing",
            "because i [ kept / chose / decided ]",
            "because of me",
            "broken into",
            "i made it|this|that|them happen",
            "what happened to|with you",
            "i have|had|was|would %be spent|told|hurt",
            "what_really|exactly|tell ~4 happened",
        ),
    ),
)


FRAMES: tuple[Frame, ...] = (*OWNS, *REMORSE, *IMPACT_FRAMES, *REPAIR, *AGENTLESS)


def _act(sentence: Sentence, clause: Clause) -> tuple[bool, bool]:
    """Say whether a clause names an act of the writer, and whether it says something particular of it."""
    if clause.subject not in {"i", "we"} or clause.verb < 0:
        return False, False
    words = sentence.words
    verb = words[clause.verb]
    if verb in STATES or not (clause.past or verb.endswith("ing")):
        return False, False
    if clause.content:
        return True, True
    if particulars(sentence) is not None:
        return True, True
    return verb in BARE or verb in CONCRETE, False


def _gerund(sentence: Sentence) -> tuple[int, int] | None:
    """Give the words of an act told as "by deleting the messages", "for lying to you about the loan"."""
    words = sentence.words
    for place in range(1, len(words)):
        word = words[place]
        if (
            word.endswith("ing")
            and words[place - 1] in {"by", "for", "of", "about", "not"}
            and word not in STATES
        ):
            if word in {
                "something",
                "nothing",
                "everything",
                "anything",
                "thing",
                "being",
                "evening",
                "morning",
            }:
                continue
            for ahead in range(place + 1, min(place + 8, len(words))):
                if words[ahead] in {",", ".", "and", "but", "so"}:
                    break
                if is_content(words[ahead]):
                    return place, ahead
    return None


def acts(text: Text) -> tuple[Span | None, Span | None, bool]:
    """Give the span of a named act, the span of its particulars, and whether the writer ("I") is its agent."""
    named: Span | None = None
    detail: Span | None = None
    first_person = False
    for sentence in text.sentences:
        for clause in clauses(sentence):
            is_act, particular = _act(sentence, clause)
            if is_act and named is None:
                named = sentence.span(clause.first, clause.last)
                first_person = first_person or clause.subject == "i"
            if particular and clause.content and detail is None:
                detail = sentence.span(clause.content[0], clause.content[-1])
        told = _gerund(sentence) if sentence.vocabulary & {"i", "sorry", "apologise", "me"} else None
        if told is not None:
            named = named or sentence.span(*told)
            detail = detail or sentence.span(*told)
            first_person = True
        if detail is None and (found := particulars(sentence)) is not None:
            detail = sentence.span(*found)
    if named is None and detail is not None:
        # "The texts to Lena got out of hand": nobody does it, and yet it is plain which act is meant.
        named = _by_name(text)
    return named, detail, first_person


def _by_name(text: Text) -> Span | None:
    for sentence in text.sentences:
        for place, word in enumerate(sentence.words[:6]):
            if word in THINGS_DONE and (
                place == 0
                or sentence.words[place - 1] in {"the", "my", "those", "that", "this", "a", "our", "some"}
            ):
                return sentence.span(place, place)
    return None


THINGS_DONE = frozenset(
    """affair texts messages kiss gambling betting drinking loan debt debts scratchcards lottery cigarettes drugs photos calls money
    flirting sex relationship fling porn emails account card lie lies visits meetings lunches spending bets""".split()
)


def bare(text: Text) -> bool:
    """Say whether an act is called by its plain name and no more ("I lied", "lying to you", "I was unfaithful")."""
    for sentence in text.sentences:
        for word in sentence.vocabulary & (BARE | {"unfaithful", "affair", "infidelity"}):
            if word:
                return True
    return False
