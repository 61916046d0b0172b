"""Frames of the listener's answer: giving back, validating, asking; or defending, fixing, brushing aside."""

from __future__ import annotations

from flows.language.findings import Category, Check
from flows.language.frames import Frame, Scope, frames

REFLECTS: tuple[Frame, ...] = frames(
    Check.REFLECTS,
    {
        "gives back": (
            "^ [ so / what_i_hear_is / i_hear_that / what_i_am_hearing_is / if_i_have_got_it / if_i_have_it / if_i_understand / if_i_heard_right / it_sounds_like / and / then / that / when_i / for_you / i_hear / i_think ] [ , ] ( you / u ) [ {be} / have / had / did / do / would / could / really / just / also / still / must / were_the ] [ not / been / to / so / very / {very} / have / feeling / left / never ] ( %feel / %wait / %sit / %cry / %lose / %find / %see / %hear / %need / %want / %wish / %hope / %worry / %dread / %think / %believe / %wonder / %look / %go / %start / %stop / %lie awake / %trust / %know / %tell / %ask / %give / %hurt / %stand / %walk / %learn / %fear / %long / %miss / %count / %rely / %end / %carry / %get / %spend / %drive / %ring / %stay / %come / %try / %keep / %hold / %realise / %watch / %sleep / %wake / %check / %replay / %question / %doubt / %blame / %plan / %read / alone / left / scared / afraid / hurt / sad / angry / lonely / ashamed / humiliated / terrified / frightened / shocked / fine / waiting / devastated / crushed / worried / expecting / embarrassed / exhausted / lost / confused / betrayed / broken / hoping / looking / counting / pregnant / ill / small / foolish / by_yourself / on_your_own / at / there / in / standing / sitting / holding / lying / carrying / trying / thinking / doing / wondering / made / never / heartbroken / mortified / panicking / numb / invisible / excluded / furious / desperate / let_down / abandoned / replaced / rejected / blindsided / gutted ) !( me_too / to_me_as / wrong / it_wrong / over / sensitive / to_understand / to_listen / to_calm / it_all_wrong / about_it / to_let / to_get_over / to_move / to_stop / to_trust ) ...",
            "( i_hear / i_heard / i_understand / i_get / i_can_hear / i_can_see / i_see / so / sounds_like / it_sounds_like / sounds_as_if / it_seems_like / what_i_hear / what_i_heard / i_am_hearing / hearing / i_gather / what_you_are_saying_is / you_are_saying / are_you_saying / you_mean / you_are_telling_me / i_think_you / my_understanding_is / if_i_understand / i_am_getting / let_me_see_if / what_i_got / i_can_feel / i_can_imagine / it_must_have / what_you_said_is / you_said / you_told_me / am_i_hearing / did_i_hear / in_other_words / i_realise / i_notice / i_believe / i_take_it ) [ is / that / , / from_you / right / you_say / you_saying / how / it / : / like ] [ that / how / it / is / , ] [ {very} ] ( you / u / it_was / it_is / the / your / how / that / when / because / my / what / for_you / i_was / i_made / i_left / being / this / me / it / there / losing / seeing / finding / hearing / waking / we ) ~2 !( overreact ) ...",
            "( when / because / after / the_moment / the_day / while ) [ i / you / we / she / he / it / the ] ~6 [ , ] ( you ) ( felt / feel / were / thought / had / could / wanted / needed / lost / stopped / started / started_to / realised / froze / saw / knew / believed / would / began ) ...",
            "( you ) ( felt / feel / were_feeling / are_feeling / have_felt / must_have_felt / must_feel / had_felt / have_been_feeling / started_feeling / were_left_feeling / are_left / were_left / were_left_alone ) !( like_doing / free ) ...",
            "( are_you_saying / do_you_mean / is_it_that / was_it_that / is_that / did_it_feel / did_you_feel / have_i_got / do_i_have_that / did_i_get / am_i_right / have_i_understood / is_that_right / is_that_it / did_i_miss / so_it_was / so_it_is / so_for_you / so_the / so_when / so_what_hurt / so_part_of / so_this ) ...",
            "the [ worst / hardest / painful / part ] [ part / thing / bit / was / of_it ] ( part / thing / bit / was / is / for_you ) ...",
            "it ( hurts / pains / hurt / breaks / saddens / moves ) ( me / my_heart ) [ to / that / so / hearing ] ( hear / that / know / see / think / hearing / you ) ...",
            "it [ {be} / must_have / must / was_not ] [ been / have_been / just / only / not / about / {very} ] [ the / {very} / just / feel / felt / like ] ( lonely / frightening / humiliating / scary / terrifying / painful / devastating / hard_for_you / awful / horrible / money / the_lie / lying / secrecy / exhausting / hell / heartbreaking / alone / shaming / embarrassing / confusing / affair / finding_out / like_losing / so_hard / unbearable / crushing / for_you / felt_like ) ...",
            "must have ( been / felt / hurt / seemed / broken / crushed / terrified ) ...",
            "how ( alone / scared / frightened / hurt / lonely / angry / sad / humiliated / small / hard / painful / much / deeply / let_down / betrayed / lost / frightening / awful / ashamed / wounded / abandoned / unsafe / broken / worried / afraid ) ( you / it / that / this ) ...",
            "u felt|feel|thought|wanted|needed|waited|were ...",
            "your ( fear / hurt / pain / anger / loneliness / sadness / trust / worry / shame / grief / heart / biggest / tears / panic ) ( is / was / that / of / when / comes / about / has / at / and / sits ) ...",
            "you do not|did_not|no_longer|can_not|could_not ( know_if / know_what / know_whether / feel / trust / believe / sleep / understand_why / matter / want_to_be / want_to_feel / see_how / recognise / get_to / know_who / know_where ) ...",
            "[ so ] every|each time ~8 your ( stomach / heart / chest / hands / body / mind / whole ) ...",
            "for you [ , ] ( it / the / that / this / i / being / when / my ) ...",
            "you dread|fear|long|ache|grieve|mourn|worry|panic|hurt|miss|wish|need|want|hate|wonder|replay|freeze|flinch|feared|dreaded|longed|wished|needed|wondered|cried|trusted|relied !( to_understand / to_listen / to_calm / to_stop / to_let / to_know_that_i / to_move / to_get / to_trust / to_believe / to_see / help / to_go / to_try / to_talk ) ...",
        ),
    },
    scope=Scope.ANYWHERE,
    unless=(
        "you|u [ {be} / always / just / never / 're ] [ {very} / being / make / making / get / blow ] ( overreacting / dramatic / sensitive / wrong / exaggerating / imagining / paranoid / crazy / unfair / ridiculous / fuss / cute / twisting / too_much )",
        "you should|could|might|ought|need_to|have_to|must_not|better|gotta|got_to|can_always",
        "you know what you",
        "i know how you feel|felt $",
        "you %lie|%cheat|%hurt|%do to|on|me|it me|too|as_well|same",
    ),
)

VALIDATES: tuple[Frame, ...] = frames(
    Check.VALIDATES,
    {
        "makes sense": (
            "( make / makes / made / making ) [ {very} / complete / total / perfect / a_lot_of / all_the ] sense ...",
            "( of_course / naturally / obviously ) ( you / it / that / your ) ( {be} / feel / do / would / felt / hurt / hurts / does / did / need / want / can / could / have / anger ) ~6",
            "( no / not_a / hardly_a / little / small / not_any ) ( wonder / surprise / shock ) ...",
            "not [ {very} ] surprised|surprising ...",
            "can|do|could|would not [ {very} ] blame|fault you|u ...",
            "i can see|understand|get|imagine|totally_see|really_see why|how|that ...",
            "i [ {very} / do / can ] ( understand / get / see / know / appreciate ) [ {very} / now ] ( why / it_is_hard / that_you_can / that_you_need / that_you_do_not ) ...",
            "anyone|anybody|any_one|everyone|who|i|most_people|i_too ( would / would_not ) [ also / have / not / be / feel / probably / too / in ] ( feel / be / have / felt / been / react / do / struggle / your / want / hurt / find / not / furious / angry / hate / say ) ...",
            "i would [ {very} / have / also / probably / be / feel ] [ {very} / been / felt / feel ] ( be / feel / felt / been / react / reacted / struggle / hurt / devastated / furious / the_same / want / need / angry / scared / hate / be_furious ) [ too / the_same / as_well / just / if / in / exactly / like / that_way / furious ] ...",
            "you|u [ {be} / have / had / 've ] [ {very} / got / every / all / a / the ] ( right_to / every_right / good_reason / every_reason / full_right / all_the_right / right / entitled / allowed / justified / reason_to / not_wrong / not_crazy / not_overreacting / not_imagining / not_being / the_right ) ...",
            "( every / full / perfect / good / all_the ) ( right / reason / cause / excuse ) to ...",
            "( right / entitled / allowed ) to ( be / feel / doubt / ask / want / expect / need / cry / hate / question / take / know / say / check / not / have ) ...",
            "( it_is / is / was / be / are / totally / completely / perfectly / a / that_is / that ) [ {very} / a / such_a ] ( fair / normal / natural / understandable / reasonable / valid / legitimate / human / justified / deserved / ok / healthy / logical / proportionate ) [ {very} ] ( reaction / to_feel / to_be / response / that_you / enough / point / and / , / . / $ / after / given / for / of_you / feeling / way / question / anger / considering / to_want / to_not / you / when / thing / how ) ...",
            "understandable|justified|validated|valid|natural|deserved|reasonable ...",
            "your ( anger / feelings / hurt / reaction / fear / mistrust / distrust / pain / rage / tears / feeling / doubts / sadness / suspicion / grief / response / questions / worry / disappointment / fury ) ( is / are / makes / make / was / were / deserves / deserve / has ) [ {very} / all / completely ] ( valid / fair / justified / understandable / right / ok / sense / normal / real / natural / legitimate / reasonable / allowed / deserved / earned / to / every / a_place / proportionate / mine ) ...",
            "you [ {very} ] did|do|have|had not deserve|deserved|done|do_anything|ask ...",
            "you [ {very} ] deserve|deserved ...",
            "i [ {very} ] ( deserve / deserved / earned / had ) ( that / it / this / your / every / all / your_anger / the / you_being ) ...",
            "you [ {be} / were ] [ {very} ] right [ to / about / that / . / $ / , / and / not / in / there / all ] ...",
            "( after / given / considering / with ) ( what / all / everything / how / the_way ) i ...",
            "i [ {very} / have / also / was / am / really / that ] ( failed / betrayed / abandoned / let / hurt / deceived / humiliated / broke / wronged / messed / ignored ) ( you / your / you_down / our ) ...",
            "( that / it / this / what_i_did ) ( was / is ) ( wrong / unfair / cruel / not_ok / not_fair / awful / my_fault / on_me / my_doing / terrible / a_betrayal / unkind / horrible / a_lot / a_lot_to / hard_to / too_much_to ) ...",
            "who would not|could_not ...",
            "how could you not|trust|believe ...",
            "why would|should you [ trust / believe / not / want / feel ] ...",
            "i [ {very} ] do|would|am|will not ( expect / asking / blame / surprised / judge ) ...",
            "( it / that ) ( is_ok / is_alright / is_all_right / is_fine ) ( to / that / if / for_you ) ( feel / be / cry / you / take / need / not / hate ) ...",
            "take all|as the|long|much time|as you|need ...",
            "you [ are / {be} ] not ( crazy / overreacting / too_sensitive / imagining / being_dramatic / wrong / mad / paranoid / being_silly / oversensitive / weak / stupid / foolish / to_blame / silly ) ...",
            "you [ have / had ] been through|patient|so|let|hurt|carrying|strong|lied ...",
            "because i|of_what_i|of_me ( lied / hid / hurt / did / broke / left / was / made / have / betrayed / cheated / chose / put ) ...",
            "i gave|give|made|left you ( every / no / good / reason / plenty ) ...",
            "i made you [ feel / doubt / with / alone / through / reason / every / no / in / look / that / wait / last / second / into ] ...",
            "i should|ought have|not|never ...",
        )
    },
    scope=Scope.UNQUOTED,
    unless=(
        "but|however you|i|it|come_on|still|can|could|that_is_no",
        "does not|no|never|n't make|makes [ any ] sense",
        "why would you [ even ] ( think / say / do )",
    ),
)

ASKS: tuple[Frame, ...] = frames(
    Check.ASKS,
    {
        "asks": (
            "( what / how / when / which / where / is_there / can_you / could_you / would_you / do_you_want / did_i / have_i / was_there / is_that / do_i / did_you / are_you ) ~14 ?",
            "tell me [ more / about / what / how ] ...",
            "i [ want / would_like / 'd_like ] to ( hear / know / understand ) ...",
        )
    },
    scope=Scope.UNQUOTED,
)

FIX: tuple[Frame, ...] = frames(
    Category.FIX,
    {
        "advice": (
            "you|u [ {very} ] ( should / could / can / might / ought / need / must / have / got / better / may ) [ {very} / to / want / try / also / not / always / maybe / have / be ] [ {very} / to / try / and / just / go / start ] ( %see / %talk_to_someone / %talk_to_a / %speak / %keep_a / %write / %try / %take / %get / %go / %read / %join / %do / %focus / %call / %find / %book / %start / %sleep / %rest / %relax / %think_positive / %exercise / %look / %download / %use / %make / %meet / %meditate / %breathe / %ask / %consider / %distract / %ring / %visit / %join / %eat / %drink / %walk / %practise / %pray / %watch / %listen / %journal / %put / %stay / %work ) !( a_look_at_yourself / in_the_mirror / over_it / to_get_over / me / the_blame / it_go ) ...",
            "( why_don't / why_do_not / why_not / how_about / what_about / what_if / have_you / have_you_tried / have_you_thought / did_you_try / maybe / perhaps / let_us / let_me / shall / shall_we / shall_i / should_we / should_i / could_we / can_we / can_i / could_i / we_could / we_should / we_can / i_could / i_can / i_will / i_would / i_am_going_to / we_will / we_need_to / we_might / you_could_try / i_think_we / i_think_you / maybe_we / maybe_you / if_you / if_we / try / i_should / i_want_to / may_i / i_booked / i_bought / i_got / i_already / next_time / just / do_you_want_me_to / do_you_want_to / would_you_like_me_to / would_it_help / want_me_to / you_want_me_to ) [ you / we / i / just / tried / try / about / thought / ever / not / both / also / always / {very} / instead / to / a / some / going / already / go_and / then / it_help ] [ you / we / i / just / try / if / of / to / always / both / some / a / not / us / the / go_and ] ( %book / %go / %see / %buy / %move / %take / %get / %make / %call / %start / %try / %plan / %find / %write / %install / %delete / %block / %change / %quit / %ask / %stay / %sleep / %send / %speak / %talk_to / %hire / %set / %join / %share / %give / %show / %sell / %cancel / %ring / %cook / %pay / %arrange / %download / %read / %keep / %sit_down_and_make / %put / %do / %spend / %leave / %organise / %sort / %look / %fix / %schedule / %sign / %use / %turn / %counselling / %therapy / %draw / %meet / %come / %drive / %pick / %have_a / %have_more / %date / %travel / %text / %message / %watch / %eat / %take_you / %handle / %deal / %work / %treat / %create / %focus / %ban / %switch / holiday / weekend / therapy / date / counselling / yoga / counsellor / trip / therapist / diary / app / walk / bath / rest / break / flowers / doctor / holiday_together ) !( it_go / it_sound / it_up_to / it_worse / you_through / why / you_feel / how / what / you_say / that_you / where / to_see_it / you_hurt / this_to_you / it_is ) ...",
            "( let_us ) !( it_go / talk_about / hear / sit_with / not ) [ just / all / both / go / not ] !( forget / drop / move_on / calm / stop / leave_it / move_past / put_this ) ...",
            "( the / a / best / easy / simple / one / only / another / quick / possible / obvious ) ( solution / fix / answer / idea / plan / thing_to_do / way_to_fix / way_forward / remedy / trick / option ) ...",
            "here is ( what / the / my / an / a ) ( we / plan / idea / solution / you / i ) ...",
            "i [ have / will / already / am / can / could / want_to / would / 'll ] [ already / just / going_to / gladly / happily / to ] ( book / booked / buy / bought / order / ordered / get_you / got_you / bring_you / make_you / take_you / treat_you / pay_for / paid_for / arrange / arranged / organise / organised / fix / sort / sorted / delete / deleted / quit / move_out / move / install / installed / set_up / sign_us / signed_us / sign_up / cancel / resign / cook / block / change_my / give_you_my / hand / put_a / leave_my / find_us / found_us / make_it_up / make_an_appointment / call_the / ring_the / see_a / get_help / go_to_therapy / start_therapy / come_home_earlier / get_a_new / change_jobs / stop_seeing / take_time_off / take_the ) !( you_for_granted / you_feel / it_worse ) ...",
            "( that / it / this / which ) ( helps / helped / might_help / would_help / will_help / works / worked / should_help / could_help / would_solve / solves / will_fix / would_fix ) [ people / me / us / with / a_lot / for / you ] ...",
            "( try / start / just / go / take / download / read / get / do / see / book / keep / maybe / drink / eat / join ) ( to / some / a / up / for / and / this / see / yoga / meditation / deep / breathing / not / the / thinking / writing / counting / more / a_bit ) ( think / therapy / walk / yoga / rest / bath / breath / breaths / pill / book / app / sleep / about_it / positive / meditate / breathe / exercise / counsellor / therapist / run / diary / journal / course / holiday / day_off / doctor / see / get / relax / tea / water / less / focus / bright ) ...",
            "( fresh / new ) ( start / beginning / house / city / place ) ...",
            "( therapy / counselling / a_counsellor / a_therapist / a_doctor / antidepressants / meditation / yoga / gym / holiday / a_weekend_away / weekend_away / date_night / a_break_away / a_trip / couples_therapy / flowers / spa / a_hobby / mindfulness ) ~4 ( help / would / might / could / good / idea / fix / sort / us / you / do_you / $ / ? )",
            "from now|tomorrow|next_week|today on|i|we|onwards ~3 ( i / we ) ( will / can / could / am ) ...",
            "if|once|when|as_long_as you|we|i|it ~6 [ , ] ( you / it / we / things ) ( will / would / might ) [ {very} / be / soon ] ( feel / be_better / be_fine / be_ok / get / better / fixed / sorted / improve / be_easier ) ...",
            "all you|we|i need|have|gotta to|is do ...",
        ),
    },
    scope=Scope.UNQUOTED,
    unless=(
        "[ should / could ] have ( been / told / done / called / asked / said / listened / known )",
        "i can see|hear|understand|imagine|not|only|feel|tell",
        "you could not",
        "you can not",
        "could not control|help",
        "you should|must ( be / not / have / know / calm / relax / stop / get_over / forget / forgive / let )",
    ),
)

DISMISS: tuple[Frame, ...] = frames(
    Category.DISMISS,
    {
        "belittles": (
            "at least ...",
            "you|u [ {be} / 're / always / just / keep / are_just ] [ {very} / being / making / make / get / getting / go / take / taking / blow / blowing / turn / turning / read / reading / thinking / worry / so / all / doing / go_on ] [ {very} / being / a / such_a / so / way / it / things / everything / this / that / too / much ] ( overreacting / over-reacting / overthinking / exaggerating / dramatic / oversensitive / sensitive / silly / ridiculous / hysterical / emotional / irrational / paranoid / fuss / mountain / big_deal / drama / too_much / too_personally / personally / out_of_proportion / crazy / childish / too_far / much_into / a_scene / worked_up / upset_over_nothing / over_nothing / jealous / negative / needy / unreasonable / insecure / moody / hormonal / tired / soft / big_thing / daft / mad_over / meal ) ...",
            "( over / about ) ( nothing / such_a / something_so / a_silly / a_small / a_little / a_stupid ) ...",
            "( get_over / move_on / let_it_go / let_that_go / let_this_go / let_go_of / drop_it / drop_this / forget_it / forget_about_it / leave_it / leave_that / calm_down / calm_yourself / chill / chill_out / relax / cheer_up / toughen_up / grow_up / snap_out / shake_it_off / suck_it_up / man_up / lighten_up / never_mind / do_not_worry / do_not_cry / do_not_be / stop_crying / stop_being / stop_it / stop_worrying / stop_thinking / stop_going / stop_this / come_on / pull_yourself / not_this_again / not_again / here_we_go / here_we_go_again / give_it_a_rest / enough_already / move_past / get_on_with / put_it_behind / that_again / this_again / stop_dwelling / do_not_start / can_we_not / not_now / do_not_be_silly / smile / deal_with_it / get_a_grip / build_a_bridge / wind_your_neck / keep_your_hair / bygones / pack_it_in / lay_off / what_ever / whatever / so_what / who_cares / big_deal / boo_hoo / blah_blah / yawn / enough_now / enough_of_this / end_of / moving_on / shush / hush / save_it / give_over / behave ) !( from / you ) ...",
            "( it / that / this / things ) ( is / was / will / were / could / happens / happened / could_have / would / are / has ) [ {very} / all / not / have / be / even / just / really / been ] [ {very} / that / been / be / such / a / even / so / the / in ] ( big_deal / a_big / nothing / ok / fine / pass / ages / years_ago / long_ago / months_ago / only_a / just_a / just_one / in_the_past / the_past / history / over / end_of_the_world / end_of_world / to_everyone / to_everybody / to_us_all / life / ancient / not_a_tragedy / sorted / done / alright / sort_itself / blow_over / forgotten / all_the_time / weeks_ago / trivial / silly / a_joke / little / better_tomorrow / hard_to_be / funny ) ...",
            "( is / was / be / were ) not [ {very} / that / so / such / even / really ] ( bad / serious / worse / big / terrible / awful / hard ) ...",
            "not ( that / such / the / a / even / so / really ) [ that / a / much_of ] ( bad / big / deal / end / serious / issue / problem / important / worse / hard / tragedy / surprise_you ) ...",
            "( everyone / everybody / other_people / other_couples / other_women / other_men / some_people / people / most_couples / my_mum / my_parents / my_mother / women / lots_of_people / millions ) ( has / have / goes / go / gets / get / would / feels / does / do / %survive / put_up / %cope / is / are / manage / had ) !( would_feel ) ~4 ( worse / problems / through / love_to / it / this / that / cope / survive / harder / bad_days / bad / life / hurt / arguments / over / upset / real / on_with ) ...",
            "others|people have|had it|far|much|way ( worse / far / much / harder ) ...",
            "( worse / bigger / more_important / better / other / real ) ( things / problems / stuff / off / people ) ...",
            "( can / could / shall / should / let ) [ we / us ] [ just / please / not ] ( talk_about_something / change_the_subject / move_on / watch / talk_later / do_this_later / do_this_now / not_do / forget / drop / leave / have_dinner / go_to_bed / sleep / stop / skip / wrap / hurry / finish / get_this_over / speed ) ...",
            "( are_you ) ( done / finished / still / seriously / really / nearly_done / going_on ) ...",
            "( is_that / was_that ) ( all / what_this / supposed ) ...",
            "are you going|about to cry|start|sulk ...",
            "not crying|cry again ...",
            "( how_long / hurry_up / quickly / i_have_to_go / i_have_work / got_to_go / i_am_busy / make_it_quick / five_minutes / i_am_tired / later / the_match / the_game / the_football / what_is_for_dinner / what_is_for_tea / did_you_see / did_you_feed / by_the_way / anyway / speaking_of / have_you_seen / did_you_pay / did_you_remember / what_time_is / changing_the_subject ) ...",
            "you ( will ) [ {very} / soon / all ] ( get_over / be_fine / be_ok / forget / be_alright / survive / laugh / feel_better / feel_different / live / see_it / thank ) ...",
            "( we / you / i ) [ {be} / have / already / keep / 've ] [ been / going / already / keep / talked / gone / said / to ] ( been_over / been_through / over_this / about_this / this_already / going_over / heard_this / hear_this / heard_it / heard_all / bring_this_up / bringing_this / going_on_about / talking_about_this / going_round / said_this / told_me_this / had_this / go_over / rehash / rehashing ) ...",
            "[ every / all / always ] ( same_old / broken_record / record / drama_queen / cry_baby / crybaby / attention / victim / pity_party / first_world / time_of_the_month / hormones / period / mood / soap_opera / tantrum / waterworks ) ...",
            "look on|at the bright|positive|good side|things ...",
            "count your|be ( blessings / grateful / thankful / glad / happy ) ...",
            "( it / time ) ( could / heals / will ) ( be_worse / have_been_worse / heal / heals / all / pass ) ...",
            "( cute / funny / adorable / sexy / hilarious ) when [ you / ur ] ...",
            "lol|haha|lmao|😂|🤣|🙄|🥱|😴|rofl ...",
            "no big deal",
            "( i / you ) ( do / did / would / can ) not ( see_the_problem / see_what_the / see_why_you / get_why_you / understand_the_big / understand_why_you / see_the_issue / have_time / need_to_cry / need_to_be_so / want_to_hear / think_it_is_that / need_this / have_the_energy / think_that_is ) ...",
            "( i / we ) do not care ...",
            "what is ( the / your / all ) ( problem / big_deal / fuss / issue / drama / this ) ...",
            "why ( are / do / must / can ) you [ always / so / still / not / making / have / even / being ] ( still / making / bring / bringing / so / upset / crying / cry / always / going / dwell / be_so / emotional / sensitive / just / live / care / dramatic ) ...",
            "ho gaya|gya ...",
            "( chalo / chhodo / chodo / jaane_do / basi / tulia / achana / poa / wetin / abeg / leave_matter / e_don_do / ya_basta / dejalo / olvidalo / no_es_nada / ya_paso / haina_shida / wacha ) ...",
            "water under|first_world|tomorrow_is|life_goes|shit_happens|stuff_happens|these_things ...",
            "( life / the_world / shit / stuff ) ( goes_on / moves_on / happens ) ...",
            "( no_one / nobody ) ( died / is_dying / got_hurt / else ) ...",
            "( hardly / barely ) ( a / the / worth / an ) ...",
            "( only / just ) ( a / one / once / money / words / texts / a_joke / joking / messages / hormones / tired / an / dinner / work ) ...",
            "( ages / years / months / weeks / long ) ago ...",
        )
    },
    scope=Scope.UNQUOTED,
    unless=(
        "not just|only|overreacting|imagining",
        "wasn't just|only|at_least",
        "you are not [ being ] ( overreacting / dramatic / silly / sensitive / paranoid / crazy )",
        "not ( the / just / only ) money|lie",
        "wasn't|was_not the",
    ),
)

DEFEND_HERE: tuple[Frame, ...] = frames(
    Category.DEFEND,
    {
        "counter": (
            "^ ( wrong / no / nonsense / rubbish / not_true / that_is_not_true / untrue / lies / bullshit / false / not_fair / unfair / that_is_unfair / that_is_not_fair / disagree / i_disagree / excuse_me / hold_on / hang_on / incorrect / come_off_it / give_over ) ( , / ! / . / $ / you / i / that )",
            "[ great / here / fine / and / oh / so / sure / ok / wow / yet / always ] ( another_thing / i_am_the / it_is_all / i_am_always / everything_is / blame_me / i_can_not_win / i_can_never / now_i / it_is_always / i_get_the / i_am_such / once_again / i_am_a / i_never / i_guess_i / i_suppose_i / nothing_i ) ...",
            "( what_about / how_about ) ( me / you / my / your / what_you / when_you / the_time ) ...",
            "when ( have / did / do ) i [ ever ] ...",
            "( everything / nothing / whatever / anything ) i do|say|did ~3 ( wrong / good_enough / right / enough ) ...",
            "( i / we ) [ {very} / have / was / am / did / had / do / always / could / can / would / only / just / already / never / 've ] [ not / never / always / only / just / already / {very} / had / been ] ( meant_well / mean_it / mean_to / meant_to / said_that / say_that / say_it / do_that / done_that / do_it_on / do_anything / doing_my_best / trying / trying_my / tried / try / do_so_much / do_everything / work_hard / working / busy / told_you / said_sorry / said_i / apologised / explained / tired / stressed / hurt_too / hurting_too / have_feelings / feelings_too / suffer / suffered / suffering / need_things / lied_to_you / wanted / thought / know_that / control / help_it / had_to / have_to / no_choice / joking / protect / protecting / there_for / here / am_here / a_bad / the_bad / not_a_mind / mind_reader / perfect / intended / intend / paid / provide / change / changed / control / right / read_minds / supposed / ask_for / always_there / at_work / have_never / paying / kept / got_nothing / innocent / exhausted / get_to / get_anything / win / do_nothing / blamed / unfaithful / cheat / remember_it / remember_saying / see_it_like / agree / think_so / think_that ) !( hear / listen / understand ) ...",
            "( it / that / this ) {be}|did|does [ {very} / not ] ( not / never / 't ) [ {very} / even ] [ quite / my / how / what / like / fair / true / really / the / actually / happen / at ] ...",
            "not ( my_fault / true / how / what / fair / like_that / what_i / what_happened / the_only / exactly / just_me / me / my_problem / right ) ...",
            "you|u [ {be} / have / do / did / always / never / also / just / 've / were / could / would / are / too / still ] [ {very} / not / just / also / always / never / got / lied / too / done / hurt / been ] ( lied_to_me / lied / hurt_me / did_the_same / do_the_same / never_told / never_asked / never_said / never_listen / never_let / misunderstood / misunderstand / understand_me / twist / twisting / twisted / started_it / do_it_too / do_that_too / wrong / unfair / not_perfect / not_innocent / ignore_me / ignored_me / as_well / as_bad / no_better / no_saint / not_being_fair / flirt / shout / yelled / yell / cheated / forgot / remember_it / got_it_wrong / taking_it / took_it / attacking_me / blaming_me / accusing / blame_me / make_me / made_me / push / pushed / shut_me / know_i / know_that / know_what_i / knew / could_have / should_have / might_have / can_talk / have_your / spend / want_me / expect_me / not_easy / hard_to / too / remember / not_there / see_my / see_how_hard / asked_for / told_me / said_it_was / agreed ) ...",
            "because|since|as you|u [ {be} / never / always / had / did / would / were ] ...",
            "if you [ had / would / were / did ] ( just / not / told / asked / been / only / have / said / listened / wanted ) ...",
            "( to_be_fair / in_my_defence / in_fairness / let_me_explain / i_can_explain / the_truth_is / the_thing_is / the_reason / for_the_record / in_my_view / from_my_side / my_side / look_at_it_from / see_it_from / you_have_to_understand / you_must_understand / you_need_to_understand / try_to_understand / what_you_do_not / what_you_have_to / what_do_you_want / what_was_i / what_am_i / what_else / what_did_you_expect / anyone_would / i_was_only / i_was_just / i_only / i_just / i_never / i_did_not / it_takes_two / we_both / both_of_us ) !( hear / want_to_hear / realised ) ...",
            "( my / the ) ( boss / work / job / phone / mother / mum / friends / mates / traffic / train / meeting / deadline / battery / intentions / intention / feelings / needs / side / point / stress / depression ) ( was / were / is / made / had / died / kept / are / matter / count / never ) ...",
            "( so_did / so_do / so_have / so_are / so_were ) you",
            "( it_is / that_is ) ( hard_for_me / not_easy_for / difficult_for_me / unfair / rich / not_fair / a_lie / rubbish / nonsense / ridiculous / harsh / your / because_you / just_how / only_your / your_opinion / your_version / easy_for_you / easy_to_say / because ) ...",
            "( i ) [ {very} ] ( feel / felt / am / was / get ) [ {very} ] ( attacked / blamed / accused / lonely_too / hurt_too / judged / the_villain / unappreciated / under_pressure / drunk / stressed / exhausted / tired / depressed / going_through / unfairly / like_a_criminal / like_the_bad / like_you_hate / the_bad_guy / confused / scared / ill / working ) ...",
            "there ( is_nothing / was_nothing / was_no / is_no / is_another / are_two ) ...",
            "( that / you ) ( is_not / are_not ) ( what_happened / how_it / fair / the_whole / being_fair / telling_the / remembering ) ...",
            "i [ do_not / did_not / never ] ( remember / recall / know_what / think_i / see_how_i / believe_i / deserve_this / deserve_that ) ...",
            "no|never i|it|that|we ( did / was / have / am / do / is / are / never / did_not / were ) ...",
        )
    },
    scope=Scope.UNQUOTED,
    unless=(
        "you were right",
        "i was wrong",
        "no excuse",
        "i did not|never [ {very} ] ( realise / see / understand / notice / listen / hear / think_about / know_how / know_you / ask / tell_you / come / answer / show / protect / call / help / keep / stand / look / consider / care )",
        "u|you felt|feel",
        "of course",
        "i was not|never there|listening|honest",
        "i am sorry i",
        "i have not|never lived|walked",
        "not your fault",
        "it was not you|your",
        "{be} not [ just / only / about ] ( the / about / money / that )",
        "i just|only want|wanted to ( hear / listen / understand / say_i )",
        "i am listening|here",
        "have|did|do i ( got / get / understood / understand / miss / missed / hear / heard / have ) ~4 ?",
        "at least",
    ),
)

FRAMES: tuple[Frame, ...] = (*REFLECTS, *VALIDATES, *ASKS, *FIX, *DISMISS, *DEFEND_HERE)
