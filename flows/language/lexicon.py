"""The word classes that patterns speak of: people, bodies, feelings, acts, times, and the words that turn them."""

from __future__ import annotations

from flows.language.danger import DANGER
from flows.language.pattern import Notation

CLASSES: dict[str, list[str]] = {
    name: [entry.strip().replace("_", " ") for entry in entries.replace("\n", " ").split() if entry.strip()]
    for name, entries in {
        # people
        "partner": """partner husband wife boyfriend girlfriend spouse ex fiance fiancee missus hubby bf gf other_half man woman
            ex-husband ex-wife ex-boyfriend ex-girlfriend oga""",
        "family": """mum dad mother father brother sister son daughter uncle aunt aunty auntie grandad grandma granny stepdad stepmum stepfather stepmother
            in-laws mother-in-law father-in-law cousin parents family nephew niece stepson stepdaughter brother-in-law""",
        "child": """child children kid kids baby son daughter boy boys girl girls toddler infant bairn stepson stepdaughter little_one little_boy
            little_girl newborn twins wee_one pikin teenager lad bacha bachche mtoto watoto son's daughter's our_eldest our_youngest nephew niece
            the_eldest the_youngest bacche beti beta mtoto_wangu grandson granddaughter kiddo nino nina hijo hija""",
        "they": "he she they",
        "third": "he she they him her them",
        "poss": "my your his her our their the a an this that",
        "someone": "someone somebody anyone anybody him her them you",
        # degree and filler
        "very": """so very really truly deeply too extremely terribly absolutely completely totally utterly just quite pretty bloody fucking such
            incredibly awfully genuinely honestly still always feeling a_bit a_little kind_of sort_of rather all both more most even now also only
            constantly sick proper well dead super hella mad seriously much that""",
        "neg": "not never no",
        "be": "am is are was were be been being 's 're",
        "feel": "%feel",
        # feelings
        "fear": """afraid scared frightened terrified fearful anxious worried panicked panicky petrified dread dreading nervous insecure
            unsafe on_edge uneasy shaken shaky spooked alarmed freaked_out scared_stiff worried_sick worried_to_death horrified""",
        "hurt": """hurt hurting wounded crushed heartbroken broken-hearted devastated shattered gutted betrayed broken crushed_inside rejected
            abandoned unwanted discarded let_down cheated_on invisible unimportant insignificant unloved unlovable forgotten overlooked
            left_out replaced disposable second_best second_choice cut_to_the_bone in_pieces torn torn_apart in_bits destroyed
            dejected disappointed cast_aside neglected excluded unseen unheard ripped_apart stung in_pain pained deceived misled
            not_enough not_good_enough never_enough not_wanted not_important dumped traumatised traumatized wrecked""",
        "sad": """sad sadness lost empty hollow grieving grief heartache heartsick low down miserable tearful sorrowful depressed unhappy blue
            hopeless despairing despair desolate bereft mourning helpless powerless homesick lonesome wistful longing weepy teary""",
        "shame": """ashamed shame humiliated embarrassed humiliation mortified foolish stupid small worthless guilty inadequate pathetic
            a_fool like_a_fool like_an_idiot a_failure like_a_failure not_good_enough dirty unworthy exposed useless ridiculous silly
            an_idiot a_mug like_a_mug like_a_joke a_joke like_a_burden a_burden defective less_than worth_nothing""",
        "alone": "lonely alone lonelier loneliness isolated on_my_own all_alone by_myself",
        "torn": """confused overwhelmed exhausted drained vulnerable lost unsettled bewildered shocked in_shock stunned crushed numb_with_grief
            out_of_my_depth disoriented fragile raw tired_out unsure sick_to_my_stomach""",
        "anger": """angry furious mad livid raging irritated annoyed frustrated resentful resentment pissed pissed_off cross fuming fed_up
            bitter enraged rage anger irate cheesed_off ticked_off seething sick_of agitated irritable grumpy vexed moody jealous envious
            jealousy hostile hateful vengeful outraged aggravated snappy short infuriated incensed cheesed hacked_off narked gassed
            had_enough exasperated riled wound_up ratty peeved sulky bitterness irritation annoyance frustration hatred hate contempt
            disgust disgusted repulsed repelled repulsive sickened loathe loathing""",
        "numb": """numb blank cold empty_of_feeling shut_down indifferent checked_out detached dead_inside switched_off closed_off
            over_it done past_caring distant frozen_over switched_off bored defensive hard hardened guarded judged controlled blamed attacked
            disrespected used unappreciated manipulated criticised""",
        "hate": "hate despise loathe resent detest",
        "happy": "happy glad pleased proud relieved grateful hopeful calm",
        "body": """chest throat stomach heart hands gut belly legs knees jaw shoulders breath face skin head tummy bones""",
        # the breach
        "vaguenoun": """mistake mistakes thing things stuff issue issues everything anything something lines line way ways situation choice choices decision
            decisions matter wrong error errors behaviour actions trouble problem problems mess past it this that what all pain hurt harm
            bad_judgement poor_judgement judgement misunderstanding incident part rough_patch time times place hurtful wrongs period phase
            lot bit nothing bad wrong sorry damage""",
        "moral": "%betray %wrong %hurt %fail %disappoint %harm %damage %ruin %break %destroy %disrespect %mistreat %neglect",
        "breach": """affair cheating lie lies lying messages texts secret betrayal infidelity fling kiss gambling debt relapse drinking message
            text flirting sex hookup hook-up one-night_stand night_stand loan spending porn""",
        "otherperson": "her him them she he they someone colleague coworker ex somebody",
        # time
        "day": """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekday
            weekdays weekend weekends""",
        "month": "january february march april june july august september october november december jan feb apr jun jul aug sept sep oct nov dec",
        "season": "spring summer autumn winter christmas easter eid diwali ramadan new_year new_year's thanksgiving birthday anniversary hanukkah",
        "unit": "day days week weeks month months year years hour hours minute minutes night nights weekend fortnight morning evening second seconds days' weeks'",
        "number": """one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand dozen half
            couple several few once twice quarter sixty ninety""",
        "when": """today tonight tomorrow yesterday morning afternoon evening night midnight noon lunchtime bedtime dinner breakfast lunch
            weekly daily monthly nightly""",
        # softening
        "sorry": """sorry apologise apologised apologising apologies regret regretted regretful remorse remorseful apology ashamed regrets""",
        "small": """little small tiny minor silly wee slight trivial petty teeny harmless innocent insignificant meaningless stupid_little white
            small-small small_small""",
        "excusestate": """stressed drunk lonely depressed tired exhausted drinking pissed hammered wasted high hungover tipsy overworked overwhelmed ill unwell
            sick broke young grieving burnt_out burned_out anxious confused vulnerable unhappy weak not_myself struggling bored hurting
            skint desperate frustrated sad low mourning neglected immature under_pressure under_stress under_so_much_pressure
            under_a_lot_of_pressure under_a_lot_of_stress not_in_a_good_place in_a_bad_place in_a_dark_place in_a_bad_way not_well
            not_thinking_straight not_thinking not_thinking_clearly out_of_it out_of_my_mind off_my_face off_my_head naive panicking panicked
            going_through_a_lot going_through_stuff not_in_my_right_mind hormonal jet-lagged swamped scared_of_losing_you sleep-deprived
            lost stuck trapped miserable upset angry""",
        "excusething": """stress pressure work job boss drink alcohol booze depression anxiety medication meds hormones illness grief childhood
            upbringing adhd ptsd trauma overtime deadline deadlines workload exams exam traffic addiction father father's mother mother's culture
            nerves condition back_pain redundancy insomnia migraine beer wine vodka whisky drugs weed tablets pills boredom loneliness burnout
            temper bipolar hormonal mental_health midlife_crisis""",
        # attack
        "insult": """liar cheat cheater idiot monster loser bitch bastard asshole coward narcissist psycho psychopath sociopath fraud fake snake rat pig
            dog slut whore slag hypocrite scumbag scum trash moron fool child baby jerk dick prick twat wanker cunt tosser clown joke disgrace
            waste user manipulator abuser parasite leech creep pervert failure disappointment nobody animal devil witch fool brat ghost bully
            muppet weasel worm piece_of_shit piece_of_work piece_of_crap excuse_for waste_of_space mummy's_boy mama's_boy lowlife deadbeat douchebag
            arse bellend dickhead shithead knob knobhead pillock plonker git sod toad skunk thief crook con_artist conman actor goat mumu olodo
            yeyebrowse ashawo useless_man he-goat evil_person bad_person terrible_person horrible_person sicko freak tramp trollop hoe thot
            player womaniser womanizer gambler drunk alcoholic addict gaslighter egomaniac control_freak drama_queen stranger imbecile kutta kutte kamina
            chutiya harami mwongo mjinga malaya puta mentiroso cabron sellout traitor judas backstabber""",
        "badadj": """pathetic selfish disgusting useless worthless stupid crazy weak evil heartless cold-hearted cruel toxic lazy ridiculous spineless
            gutless shameless dishonest untrustworthy narcissistic fake spoiled spoilt immature childish insane mental psychotic vile
            wicked mean nasty vicious cowardly two-faced manipulative abusive sick twisted gross arrogant thoughtless ungrateful unlovable
            incapable rotten rubbish trash garbage hopeless thick dumb daft dense good-for-nothing good_for_nothing self-centred self-centered self-obsessed
            self-absorbed callous inconsiderate sly slimy creepy dirty filthy unhinged deranged messed_up fucked_up full_of_shit full_of_crap
            full_of_it bitter petty controlling horrible awful terrible dreadful despicable repulsive revolting vain shallow hateful
            cold sneaky deceitful two-timing no_good dead_to_me beneath_contempt below_me a_mess damaged cheap emotionally_stunted
            emotionally_unavailable irresponsible unreliable pitiful sad_little""",
        # commitment acts a camera could see
        "camera": """%text %message %call %ring %phone %email %show %tell %send %put %leave %book %arrive %pay %transfer %delete %block %give %hand
            %share %write %read %cook %wash %clean %drive %pick_up %collect %take %bring %buy %sell %cancel %close %open %attend %go %come %join
            %meet %sit %walk %visit %ask %answer %reply %sleep %move %sign %print %post %return %switch %turn %log %install %uninstall %remove
            %unfollow %unfriend %change %set %add %quit %resign %reach %inform %eat %plan %organise %arrange %schedule %make %lock %charge
            %deposit %save %hold %hug %kiss %say %stay %do %get %see %play %check %wake %list %check_in %start %stop %finish %spend %throw
            %pour %drop %swap %keep %use %plug %step %count %wait %apply %repay %register %enrol %enroll %introduce %invite %forward %cc
            %copy %update %report %look_at %go_through %cut %limit %avoid %carry %wear %lend %borrow %bet %drink %smoke %gamble %like %dm
            %facetime %video_call %zoom %skype %whatsapp %lay %stand %water %iron %fold %hoover %vacuum %mow %fix %repair %babysit %bathe
            %knock %park %run %jog %swim %train %exercise %note %record %mark %tick %fill %sort %file %ship %submit %hire %swear_off""",
        "soft": """%be %try %change %improve %work_on %do_better %respect %love %appreciate %listen %support %understand %prioritise %prioritize
            %adjust %behave %care %communicate %commit %control %trust %honour %cherish %grow %learn %become %focus %strive %prove
            %fight %remember %think_about %consider %value %treat %open_up %step_up %make_an_effort %put_in_effort %make_it_up %make_up""",
    }.items()
}

#: The notation every frame of the coach and of the router is written in.
NOTATION = Notation({**CLASSES, **DANGER})
