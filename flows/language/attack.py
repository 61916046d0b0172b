"""Frames of words against the person: verdicts, scorn, always and never, and reading the other's mind."""

from __future__ import annotations

from flows.language.findings import Category
from flows.language.frames import Frame, Scope, frames

_DISOWNED = (
    "i [ feel / felt / am / was / look / looked ] [ {very} / like / such ] [ a / an ] ( {insult} / {badadj} )",
    "i [ do_not / am_not ] ( think / saying / say / calling / believe / mean ) [ that ] you are",
    "want|wanted|tempted to call you",
)

ATTACK: tuple[Frame, ...] = (
    *frames(
        Category.ATTACK,
        {
            "you are": (
                "you|u|ye|thou {be}|have|will [ {very} / nothing / just / no / such / always / become / turned / proved / never / like / being / acting / one / not_even / actually / as / been / clearly / basically / simply ] [ {very} / but / better_than / into / yourself / out / to_be / like / all / be / anything_but / more_than / a_bit_of / the_definition_of ] [ a / an / the / one / some / such / such_a / my / this ] [ fucking / total / complete / absolute / pathological / compulsive / big / real / massive / little / proper / stupid / serial / born / filthy / lying / cheating / selfish / dirty / cold / weak / dishonest / spoilt / spoiled / nasty / wicked / bad / evil / worthless / useless / heartless / lazy / cruel / sad / terrible / horrible / awful / toxic / walking / good-for-nothing / disgusting / pathetic / old / miserable / sorry / damn / bloody / absolute_fucking / right / manipulative / narcissistic / rubbish / shit / crap / rotten / lousy / hopeless / irresponsible / shameful / shameless / foolish / unfaithful / deceitful / sick / controlling / two-faced / vile / jealous / fake ] ( {insult} / {badadj} / son_of / little_boy / little_girl / mother / father / husband / wife / parent / man / woman / partner / human_being / human / person / excuse / dad / friend ) ...",
                "you|u|ye|your [ {be} / such / a / an / absolute / total / complete / fucking / lying / selfish / dirty / little / stupid / cheating / pathetic / nasty / horrible / bloody / useless / lazy / sick / evil / filthy ] [ {be} / such / a / an / absolute / total / complete / fucking / lying / selfish / dirty / little / stupid / cheating / pathetic / nasty / horrible / bloody / useless / lazy ] ( {insult} )",
                "feel|think|believe|know|swear|say|realise|see|decided|convinced|sure|saw|feels|find [ like / that / as_if / you ] [ like / as_if ] you|u {be} [ {very} / just / nothing_but / not ] [ a / an / the ] [ {very} / bad / weak / selfish / cruel / terrible / horrible / real / complete / total / lying / pathological / bit_of_a ] ( {insult} / {badadj} / man / woman / husband / wife / partner / father / mother / person ) ...",
                "you|u ( make_me_sick / disgust_me / repulse_me / are_dead_to_me / are_nothing / mean_nothing / are_no_better / will_never_change / never_change / have_no_heart / have_no_shame / have_no_conscience / have_no_morals / have_no_spine / have_no_integrity / have_no_backbone / have_no_soul / have_no_empathy / have_no_honour / have_no_decency / have_zero / lack / are_not_a_man / are_not_even / are_not_worth / are_all_the_same / have_a_heart_of / do_not_deserve / do_not_have_a_heart / can_not_be_trusted / can_not_love / could_not_love / are_incapable / are_not_capable / are_good_for_nothing / are_full_of / are_just_like / are_like_your / sicken_me / ruin_everything / destroy_everything / poison / failed_as / are_not_half / are_a_waste / belong_in / are_beyond / are_rotten / are_broken / are_the_worst / are_exactly_like / are_not_a_real / call_yourself ) ...",
                "what ( is ) ( wrong_with_you / the_matter_with_you ) ...",
                "you {be} the ( most / biggest / worst / cruellest / meanest / coldest ) ...",
                "what kind|sort of ( a / man / woman / person / husband / wife / mother / father / monster / partner / animal / human ) ...",
                "what a ( {insult} / terrible / horrible / pathetic / shit / rubbish / selfish / disgusting / disgrace / waste / joke / coward ) ...",
                "( a / an ) ( {insult} ) ( like_you / that_is_what_you / is_what_you / who / , ) ...",
                "( {insult} ) [ . / ! / $ / , ] $",
                "^ [ you / such / what / a / an / absolute / total / complete / fucking ] [ a / an / absolute / total / fucking / lying / selfish / dirty ] [ fucking / lying / selfish / dirty / stupid ] ( {insult} / {badadj} ) $",
                "typical [ of ] you|man|men|woman|behaviour|u",
                "your ( true_colours / true_nature / rotten / black_heart / sick / pathetic / selfish / twisted / evil / lying / filthy / dirty / stupid / cold_heart / disgusting / fake / cheating / weak / toxic / worthless ) ...",
                "hate|despise|loathe|can_not_stand|detest you|u|the_sight_of_you|your_guts|everything_about_you ...",
                "you|u ( lying / cheating / two-timing / useless / selfish / stupid / pathetic / worthless / good_for_nothing / dirty / filthy / evil / wicked / heartless / bloody / fucking / horrible / disgusting / spineless / nasty ) ...",
                "people|men|women|someone|liars|cheats like you ...",
                "shame on you",
                "go to hell|fuck_yourself",
                "fuck|screw|damn you|off|u",
                "rot in",
                "you have|got|are ( no / zero / not_got ) [ a / any / single ] ( heart / shame / conscience / morals / spine / integrity / backbone / soul / empathy / honour / decency / class / respect / loyalty / self-control / feelings / bone ) ...",
                "not|never ( one / an / a ) ( honest / decent / kind / loyal / faithful ) bone ...",
                "[ a / such_a / terrible / bad / awful / lousy / rubbish / shit / poor / useless / horrible ] excuse for a ...",
                "🐍|🐀|🐷|🤡|💩|🖕|🐖|🐍🐍",
            ),
        },
        scope=Scope.ASSERTED,
        unless=(
            *_DISOWNED,
            "it was a",
            "if you are|were",
            "are you a|an|the",
            "asking|ask|asked|wonder|wondering myself|what|if",
        ),
    ),
)

CONTEMPT: tuple[Frame, ...] = (
    *frames(
        Category.CONTEMPT,
        {
            "scorn": (
                "bravo|congratulations|congrats|kudos|hurrah|hooray|slow_clap|well_done|nice_one|good_for_you|good_job|aren't_you_clever|how_noble|how_generous|how_sweet|how_convenient|how_original|how_touching|how_romantic|how_lovely|how_kind|how_thoughtful|how_brave|how_very|lucky_me|poor_you|poor_baby|poor_thing|poor_little|boo_hoo|boohoo|cry_me|spare_me|give_me_a_break|oh_please|yeah_right|aye_right|as_if|pull_the_other|whoop_de|big_man|big_hero|take_a_bow|give_him_a_medal|give_you_a_medal|want_a_medal|nice_try|good_luck_with_that|here_come_the_tears|here_we_go|dream_on|my_arse|my_ass|yeah_sure|sure_you_did|of_course_you_did|of_course_you_were|of_course_you_are|i_am_sure_you|tell_me_another|what_a_surprise|shocker|surprise_surprise|big_surprise|save_it|save_your ...",
                "bravo|pull the other one ...",
                "^ sure , _ $",
                "^ ( very / so / how / totally / real ) ( believable / convincing / original / likely / mature / classy / romantic / noble / smooth / clever ) $",
                "[ oh / well ] look who ...",
                "look who it|suddenly|finally|has|is|decided ...",
                "what a ( hero / surprise / gentleman / saint / catch / prince / man / guy / husband / joke / treat / performance / show / princess / wonderful / great / lovely / brilliant / fantastic / charmer / genius / legend / shock / martyr / class_act / peach / gem / star ) ...",
                "( husband / wife / father / mother / partner / boyfriend / girlfriend / liar / actor / dad / mum / man ) of the ( year / century / month / decade ) ...",
                "oscar|medal|trophy|award|round_of_applause|standing_ovation|applause|gold_star|cookie|nobel|saint|sainthood|halo|prize|certificate|emmy|bafta ~2 ( for / goes / you / please / to / ? / . )",
                '( oh / wow / lovely / great / brilliant / fantastic / wonderful / nice / marvellous / perfect / charming / excellent / amazing / super / classy / sweet / beautiful / fabulous / terrific / splendid / delightful / cute ) [ , / . / ! / … / ] [ another / so / an / you / that / just / now / well / how / more / what / the / yet_another / a / thanks / your ] ( another / so / an / you_managed / now_you / apology / what / well / hero / more / yet / really / thanks / how / great / the_tears / lies / lie / excuse / excuses / business / of_you / " / sorry ) ...',
                "^ ( lovely / brilliant / marvellous / charming / wonderful / classy / congratulations / bravo / wow / fantastic / terrific / splendid ) $",
                "your ( highness / majesty / lordship / royal / ladyship / excellency / holiness / worship / grace )",
                "( grow / man ) ( up / the_fuck_up )",
                "acting|act|behaving|behave|crying|whining|sulking|like like|a a|an|some|spoilt|spoiled|stroppy|child|teenager|toddler|baby ~1 ( child / baby / toddler / teenager / brat / idiot / animal / kid / two-year-old / clown / princess / fool ) ...",
                "you|u [ {be} / look / sound / seem ] [ {very} / such / just / being / absolutely / a / an / so ] ( pathetic / ridiculous / laughable / disgusting / a_joke / embarrassing / a_clown / sad_little / a_disgrace / beneath_me / an_embarrassment / gross / revolting / repulsive / a_spoilt / a_spoiled / a_child / childish / hilarious / not_a_man / not_even_a_man / vile / deluded / joke / clown / disgrace / a_laughing_stock / a_waste / tragic / pitiful ) ...",
                "you|u|your_face|your_voice|your_touch|it|looking_at_you|sight_of_you ( disgust / disgusts / repulse / repulses / sicken / sickens / make / makes / revolt ) me [ sick / want_to / puke / vomit / laugh ] ...",
                "embarrassed|ashamed to be [ seen / married / with / your ] ...",
                "i [ laugh / laughed / had_to_laugh / pity / feel_sorry / look_down ] ( at / you / out_loud / when / for_you / on_you ) ...",
                "i pity you|her|him|whoever ...",
                "what would|do|could you know about ...",
                "you|u [ could / can / would ] ( not ) ( keep / lie / find / tell / organise / be_faithful / spell / even_lie / even_cheat ) ~5 ( if / straight / properly / well / right ) ...",
                "just|exactly|turning_into|like|become ( like_your / like_my / into_your ) ( mother / father / dad / mum / brother / sister / ex / family ) ...",
                "even|my|a|the|any ( a / dog / cat / child / goldfish / toddler / teenager / monkey / dog_has / dogs / rat / five-year-old ) ( has / have / is / knows / would / could / can / shows / are ) ...",
                "you|u think you ( are_so / are_clever / are_special / are_god / are_smart / are_better ) ...",
                "who do you think you ...",
                "any [ real / decent / normal ] ( man / woman / adult ) would ...",
                "not [ even / much_of ] ( a / half / real ) ( man / a_man / woman / husband / wife / father / mother ) ...",
                "so called|-called ...",
                "so-called ...",
                "aww|awww|diddums|bless ~3 ...",
                "lol|haha|hahaha|lmao|rofl|pmsl|ha|hehe ~2 [ sure / ok / yeah / right / you / good / sorry / nice / as_if / whatever / at / what ] ...",
                "🙄|👏|🤣|🤮|🤢|😒|🙃|🏆|😂",
                "talking to you|a is|wall ...",
                "dumber|stupider ...",
                "clown|clowns|circus|pantomime|soap_opera|fairy_tale|fairytale ...",
                "as|like you|that|it ( would_know / matters_to_you / could_ever / care / even_know ) ...",
                "dare|%have the|you nerve|cheek|audacity|gall|balls|guts ...",
                "must be|feel nice|lovely|great|good|wonderful|hard_for_you|tough|exhausting !( to_hear ) ...",
                "thanks|thank_you [ so_much / a_lot / a_bunch / very_much ] for ( nothing / ruining / destroying / the / showing / humiliating / making / finally / lying / gracing / your_honesty ) ...",
                "thanks a lot|bunch|million ...",
                "finally|at_last ~2 ( telling / told / tell / decided / a / some / the ) ~2 ( truth / honest / man / up / time / balls / guts / spine ) ...",
                "for once ~2 [ in ] [ your ] ...",
                "in your dreams",
                "get over yourself",
                "{be} you [ really / that / actually / so / honestly / even / seriously ] ( stupid / dumb / thick / dense / pathetic / blind / dim / slow ) ...",
                "my|the heart bleeds ...",
                "world's ( tiniest / smallest / best / greatest / worst ) ...",
                "tiny violin",
                "not [ even ] worth ( my / the / it / spit / a / shit / wiping ) ...",
                "beneath me|contempt",
            ),
        },
        scope=Scope.UNQUOTED,
        unless=(
            "i felt|was|acted|am|feel pathetic|like_a",
            "i mean it",
            "i rolled",
            "my first reaction",
            "days sober",
            "how i",
            "was disrespectful",
            "move on my part",
            "worry",
            "i want to|know|am_not",
        ),
    ),
    *frames(
        Category.CONTEMPT,
        {
            "scare quotes": (
                '^ [ oh / so / another / your / nice / lovely / just / the / and / more / some / she / he ] ~2 " ~3 " ~2 $',
                '(  another / so-called / your / just / some / was / with / these / those / that / the ) " ~2 ( business / work / just / friend / friends / colleague / sorry / apology / late / meeting / meetings / overtime / training / mistake / accident / gym / dinner / nothing / client / cousin / therapy / truth / honest / love / honesty / remorse / explanation ) ~1 " ...',
                'you are ~1 " ~3 " ...',
            )
        },
        scope=Scope.ANYWHERE,
        unless=(
            "i said|told|say|answered|asked|texted|replied",
            "you said|told|wrote|called|asked|texted|replied|say|answered|promised",
            "he|she|it|they said|says|wrote|read|told|asked|replied",
        ),
    ),
)

GLOBAL: tuple[Frame, ...] = (
    *frames(
        Category.GLOBAL,
        {
            "always": (
                "you|u|ur [ {be} / do / have / will / would / just / just_can / can / fucking / literally / honestly / really / only / basically / seem_to / obviously / simply / did / could / 've ] [ not / just / have / do / {be} / will / can / ever / to ] ( always / never / forever / constantly / continually / perpetually / consistently / invariably / every_time / all_the_time / only_ever / no_longer / alwys ) !( told_me_about / mind / said_we / mentioned_the / said_you / loved / once_told ) ...",
                "you|u|your|this|that|it ~7 ( all_the_time / every_time / every_single_time / 24_7 / every_day / every_single_day / constantly / day_in_day_out / non-stop / nonstop / always / again_and_again / over_and_over / time_and_time_again / all_day_every_day / every_minute / every_second / day_and_night / without_fail / every_damn_time / each_time / each_and_every_time / every_bloody_time / all_your_life / our_whole_marriage / your_whole_life / since_the_day_we_met ) ...",
                "every ( single / damn / bloody / fucking ) ( time / day / thing / word / night / promise / fight / weekend / one ) ...",
                "every _ you have|'ve|had [ ever ] ...",
                "every time [ i / you / we / it / $ / ! / the_same / with_you ] ~6 [ , ] you ...",
                "always [ the ] ( me_who / me_that / you / the_same / about_you / my_fault / something_with / me / work_first / your / excuses / last / lies / lying / late / drama / someone_else / with_you / another ) ...",
                "it is always|never|forever|constantly ...",
                "never [ ever / once / even / a_single / not_once / any ] ( once / listen / care / cared / help / helped / there / there_for_me / told_the_truth / think / thought / apologise / put_me / put_us / loved / keep / kept / home / say / on_time / been / even / be_trusted / about_me / ask / asks / say_sorry / present / notice / sorry / wrong / grateful / faithful / honest / changes ) ...",
                "nothing|everything|anything|all|none|no_one|everyone|nobody|every_word|whole_marriage|whole_relationship|whole_thing|whole_life ~3 you|u|your|ur|us|we|with_you|between|marriage|relationship|this [ {be} / ever / do / does / say / says / did / said / has / have / can / had / own / touch / gave / want / is / was / told / promise / tells / about / comes / been / mouth / care ] ...",
                "everything|nothing|all|every_word ~4 ( is|was|are|were ) [ {very} / always / ever / just / one_big / about / based ] ( lie / lies / fake / false / a_lie / about_you / your / you / on_lies / ruined / rubbish / bullshit / a_sham / an_act / a_joke ) ...",
                "you ( ruin / destroy / spoil / wreck / break / ruined / destroyed / lie_about / lied_about / care_about / twist / poison / mess_up ) ( everything / everyone / nothing / every / anything / everybody ) ...",
                "not|never ( been / had / get / got ) ( one / a_single / any ) ...",
                "one [ big / long / fat / giant / huge / constant ] ( lie / thing / excuse / disappointment / problem / promise / mess / fight ) [ after / on_top ] [ another / of ] ...",
                "lie after lie",
                "_ after _ [ with_you / after ] $",
                "same [ old / thing / shit / story / excuse / crap / lies / pattern / bullshit / way ] ( story / excuse / thing / every / again / over / each / as_always / with_you / crap / shit / pattern / time / lies / excuses / old / nonsense ) ...",
                "not|never|not_one|without|n't_had ( once / one / a_single / ever / single ) [ time / day / thing / honest / promise / true / word / single / kept / have / did / in ] ...",
                "( whole / entire / all_our / all_these / throughout / all_the / ten / twenty / all_of_our ) ( marriage / relationship / time / life / years / thing / married ) ~3 ( lie / fake / nothing / lies / sham / lied / joke / lying / waste / never / always / hid ) ...",
                "nothing [ but ] ( lies / pain / excuses / misery / heartache / disappointment / trouble / drama / matters / changes / ever_changes / ever / is_ever / you / has_changed / good ) ...",
                "all you [ ever / do / care / have / have_ever / know ] [ do / did / done / care / think / want / is / does / about / wants ] ...",
                "everyone|everybody|anyone|everything comes|matters|gets|is|but|except|else ~3 ( before_me / but_me / more_than_me / first / before_us / except_me / but_us / me / matters / than_me ) ...",
                "can|could not|never trust|believe|rely|count [ a / on / anything / you / single / word ] [ you / thing / single / word / say / for / anything / with ] ...",
                "nothing you ...",
                "anything you ...",
                "you will|have never [ ever ] ...",
                "typical [ of ] you|u",
                "everything is [ always ] about|more|a|ruined ...",
                "you|u|we no dey|day|de ever|always|hear|listen|try ...",
                "ever since|from the|since day|beginning|start|we_met|day_one ~5 ( lied / lying / lies / cheated / hidden / nothing / never / always / only ) ...",
                "you lie|cheat|disappoint|hurt|let|fail|ignore|forget|put|leave|blame|hide|abandon|use|betray|humiliate|criticise ~4 every|each|everything|everyone|all|constantly|always|again|each_time|whenever ...",
                "whenever i|there|it|we|something ~6 you ...",
                "when have|did|do|are|will you ever ...",
                "have|do|did|are|can|will|could you ever ( once / care / cared / think / thought / listen / listened / told / love / loved / put / tell / been / stop / do / done / keep / ask / say / considered / going_to ) ...",
            )
        },
        scope=Scope.UNQUOTED,
        unless=(
            "i [ have / had / {be} / will / do / was ] [ {very} ] ( always / never / constantly ) !( last / come / feel_last / get )",
            "you [ have / had ] never|not told|mentioned|said [ me / that / about ] ( about / the / that / it / me_about / she / he / where )",
            "always|never said|told|promised|thought|knew|believed|loved|used_to|wanted|felt ( we / me / i / you_would / that / to / the / you )",
            "always loved|admired|made_me",
            "never [ again / want / wanted / thought / felt / gets / imagined / expected ] ( felt / to / that / again / i / easier / it / you )",
            "i never",
            "nothing wrong|personal|happened|to|for|i",
            "every time ~2 ( phone / i_close / i_see / i_hear / my_phone / i_look / i_think / i_drive / i_pass / i_remember ) ~6 ( i / my )",
            "each time i|my",
        ),
    ),
)

_MIND = "want|wants|wanted|need|love|loved|think|thought|believe|believed|hate|hated|enjoy|enjoyed|like|liked|care|cared|regret|regretted|feel|felt|prefer|preferred|wish|wished|hope|hoped|mean|meant|plan|planned|know|knew|respect|respected|intended|intend|value|valued|expect|expected|despise|resent|see|saw|fancy|fancied|miss|missed|figured|assumed|decided|trying|tried"

MINDREADING: tuple[Frame, ...] = (
    *frames(
        Category.MINDREADING,
        {
            "motive": (
                "you|u [ {be} / do / did / have / could / would / never / really / just / only / obviously / clearly / must / must_have / probably / still / always / secretly / deep_down / ever / even / just_do / actually / both / simply / had / were / already / fully / no_longer / rather ] [ not / n't / never / have / just / even / really / only / ever / always / obviously / still / been / fully / just_never / to ] [ not / even / really / just / ever / just_to / only / always / to / well ] ( want / wants / wanted / love / loved / think_i / thought_i / think_that / thought_that / think_so / thought_you / think_you / thought_she / thought_he / believe / believed / hate / hated / enjoy / enjoyed / enjoying / like / liked / care / cared / caring / regret / regretted / prefer / preferred / wish / wished / hope / hoped / hoping / mean_it / meant_it / meant / plan / planned / planning / respect / respected / respecting / intended / intend / value / valued / expect / expected / despise / resent / fancy / fancied / think_of / thought_of / thought_about / think_about / miss_her / miss_him / figured / assumed / find_me / found_me / feel / felt / feel_nothing / felt_nothing / bothered / bored / bored_of / ashamed_of_me / ashamed_to / embarrassed_by / trying_to / tried_to / knew / knew_exactly / know_exactly / sorry_you / sorry_for_yourself / sorry_that / laughing_at / in_love / tired_of / sick_of / done_with / over_me / over_us / attracted / see_me / saw_me / saw_us / see_us / took_me / take_me / pretended / pretend / pretending / settled / waiting_for / protecting / using_me / used_me / afraid_of / scared_of / jealous / proud_of / happy_to / glad / relieved / testing / pleased / love_watching / give_a / gave_a / give_two / gave_two / give_damn / thinking / fooled / worried_about / worry_about / look_forward / looked_forward / could_not_wait / find_it / found_it / wishing / looking_for / getting_off / rubbing / chose_to_hurt / only_sorry / guilty / fantasise / fantasising / dream_of / dreamed_of / imagine / imagining ) !( to_know / me_to_know ) ...",
                "you|u [ {be} / have / were ] only|just|both [ {be} / ever / really / still ] ( stayed / staying / stay / married / marry / came / come / with / apologised / apologising / apologise / sorry / doing / did / said / say / saying / told / telling / here / there / using / interested / nice / crying / cry / back / being / love / in_this / bought / buy / pretending / go / going / helped / sorry / care ) ...",
                "on purpose|deliberately|intentionally|out_of_spite|to_hurt_me|to_punish_me|to_spite_me|to_get_back_at_me|to_humiliate_me|to_make_me|to_get_at_me|to_get_rid|for_revenge|to_test_me|to_control_me|to_shut_me_up|to_keep_me|to_avoid_me|to_get_away_from_me|to_impress_her|to_impress_him|to_have_fun|just_to_hurt|just_to_get|for_fun|for_sport|for_kicks",
                "you|u|it|that|all [ {be} / did_it / said_it / just / wanted / only / did_that / did_this / do_this / do_it / lied / left / chose / went / knew ] ~4 ( on_purpose / deliberately / out_of_spite / to_hurt / to_punish / to_spite / to_humiliate / to_get_back / to_make_me / because_you_do_not / because_you_never / because_you_wanted / because_you_like / because_you_think / because_you_hate / because_you_are_bored / because_you_were_bored / because_you_want / because_you_love / because_you_knew ) ...",
                "i|we|she|he [ can / could / just ] ( bet / know / knew / guess / suppose / reckon / am_sure / am_certain / see / tell / swear / imagine / bet_that / can_tell / have_no_doubt ) [ that / full_well / for_a_fact / damn_well ] you|u [ {be} / have / had / would / will / do / did / still / never / only / just / both / must / were_all / always ] [ not / never / just / only / all / both / still / been / have / really / so ] ( {_MIND} / thinking / laughing / laughed / happy / glad / relieved / bored / enjoying / planning / hoping / wishing / love / loving / laughing_at / thought / pleased / proud / doing_this / doing_it / lying_because / still_in_love / still_thinking / sleeping / tell / told / lying / find / miss ) ...".replace(
                    "{_MIND}", _MIND.replace("|", " / ")
                ),
                "you|u must|probably|obviously|clearly|surely|undoubtedly|secretly have|be|think|feel|hate|love|want|knew|thought|know|enjoy|find ...",
                "feel|feels|think|believe|felt|seems|sense|like|clear|obvious|convinced|know [ like / that / as_if / as_though / to_me ] you|u [ {be} / do / did / have / would / just / really / never / only / must / still / no_longer / always / can ] [ not / never / just / really / even / only / care / longer / always ] ( care / love / want / respect / like / think / mean / feel / regret / value / see / need / enjoy / hate / trying / using / chose / ashamed / bored / punishing / tired / wanted / loved / cared / respected / meant / give_a / happy / laughing / find / hoping / taking / take / wish / doing_this / planned / playing / blame / resent / prefer / miss / trying_to / appreciate / thought / stand / believe / waiting / listening / only_want ) ...",
                "you think|thought i am|was ( stupid / an_idiot / a_fool / crazy / blind / dumb / thick / naive / your ) ...",
                "to you [ , ] i|we|it|this|our [ {be} / am / was / were ] [ just / only / nothing / never / all / always ] ( just / nothing / only / a / never / always / an / not / all ) ...",
                "i|we|our|it|she|he|they|work|your_phone|mates|friends|her|him|job|golf|football|mother|everyone %mean|%matter|%come|%be [ {very} ] ( nothing / more / less / not / never / last / second / first ) [ to / than / important / before / after / matter ] ( you / to_you / me / i / us / anything / me_to ) ...",
                "( nothing / anything / shit / less / a_thing ) to you",
                "you [ do / did / could / would / have ] not|never [ give / given / even / ever / care / care_less ] [ a / give / given / two / have / once ] ( shit / damn / fuck / care / toss / shits / hoot / monkeys / thought / less / think / thought_for ) ...",
                "could not care|give less|a ...",
                "not care|caring|bothered|sorry|interested|love|loved|respect|want [ about / me / us / what / how / if / at_all / one_bit / less / enough / $ ] ...",
                "you [ want / wanted / love / loved / need / like / prefer / preferred ] ( her / him / me_to / to_be / someone_else / it / the / out / to / them / attention / both / an / control / power / drama ) ...",
                "you [ are / were ] [ just / only / obviously / clearly / secretly / still / always ] ( trying / hoping / waiting / planning / plotting / laughing / enjoying / pretending / punishing / using / looking_for / hiding_because / doing_this / doing_it / getting / testing / playing / taking_advantage / counting_on / dying_to / thinking ) [ to / for / of / me / that / on ] ...",
                "your [ only / real / true / whole ] ( reason / motive / goal / plan / aim / intention / priority / agenda / game ) ...",
                "that is [ exactly ] what you want|wanted|think|thought|planned|hoped|were_hoping|like|love|were_after ...",
                "[ you / u ] ( knew / know ) ( it_would / that_it / how_much / exactly / full_well / what_you / damn_well / i_would / very_well / fine_well ) ...",
                "in your [ head / mind / heart / eyes ] ...",
                "you look|looked|lay|sat|stood|came|went ~6 ( wishing / thinking_of / thinking_about / hoping / imagining / wanting / pretending ) ...",
                "you see me as|like|only ...",
                "you planned|plotted|schemed|calculated|wanted|chose ~5 ...",
                "hoping|thinking|assuming|knowing|figuring|counting_on|wishing ~1 ( i / that / it / she / he / you / me / no_one / nobody ) ~1 ( would / was / will / never / am / could / were / not ) ...",
                "because you [ just / really / still / only / secretly / clearly / obviously ] ( do_not / did_not / never / want / wanted / think / thought / love / loved / like / liked / hate / enjoy / enjoyed / prefer / preferred / wish / feel / felt / are_ashamed / were_ashamed / are_bored / were_bored / knew / know / needed / need / could_not_care / are_still / are_in_love / were_in_love / can ) ...",
            )
        },
        scope=Scope.UNQUOTED,
        unless=(
            "^ do|did|are|were|have|would|is you|it|that|this|there",
            "what|why|how|where|who do|did|are|were you",
            "i [ do / did ] not know if|whether|what|why you",
            "i wonder|wondered",
            "i [ {be} ] hoping|hoped|wished|wishing|wanted|dreaming you",
            "if|whether you [ still / really / even / ever ] ( love / care / want / think )",
            "i need|want|would_like|wish|hope|ask|asking you to|would|could",
            "you said|told|wrote|promised|admitted|say|swore [ me / that / you / to_me ] you",
            "i am afraid|scared|worried|frightened|terrified [ that ] you",
            "so afraid|scared|worried [ that ] you",
            "afraid|fear|scared|worry|frightened|dread|wondering|worried|terrified ~4 you",
        ),
    ),
)

FRAMES: tuple[Frame, ...] = (*ATTACK, *CONTEMPT, *GLOBAL, *MINDREADING)
