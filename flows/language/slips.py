"""Words that must not be missed when mistyped, and the words in their own right that lie one slip from them.

The second list was made by comparing the first with the whole words of a public vocabulary of 29,525 English word
pieces and their regular forms: whoever adds a guarded word adds its neighbours.
"""

from __future__ import annotations

#: Words of danger and feeling. Slips of one letter are read as these.
GUARDED = frozenset(
    """abandoned abuse abused abuses abusing acid afraid again allowed angry annoyed antidepressants
    antifreeze anxious apologise ashamed assault assaulted assaulting assaults attack attacked attacking
    attacks baby backhand backhanded backhanding backhands bash bashed bashes bashing batter battered
    battering batters beat beaten beating beats belt belted belting belts bend bending bends bent
    betrayal betrayed bite bites biting bitten blackmail blade blades bleach bleeding bottle break
    breaking breaks brick bridge broke broken bruise bruised bruises bruising bullet buried buries burn
    burned burning burns burnt bury burying butcher butchered butchering butchers cable cane caned canes
    caning cheated children choke choked chokes choking claw clawed clawing claws clout clouted clouting
    clouts codeine concussion control controlling controls cord crowbar crush crushed crushes crushing
    cutlass cuts cutting dagger deck decked decking decks deleted destroy destroyed destroying destroys
    diazepam disgusted disgusting does drag dragged dragging drags drinking drown drowned drowning
    drowns drug drugged drugging drugs elbow elbowed elbowing elbows embarrassed ended ending ends
    execute executed executes executing exhaust fentanyl fingermarks finish finished finishes finishing
    firearm flog flogged flogging flogs floor floored flooring floors forgive forgiven fork fracture
    fractured friend friends frightened gambled gambling glass glassed glasses glassing grab grabbed
    grabbing grabs grope groped gropes groping guts gutted gutting hammer handprint handprints hanging
    harm harmed harming harms headbutt headbutted headbutting headbutts helium hits hitting hopeless
    hospital humiliated hurt hurting hurts husband injure injured injures injuring insulin jabbed
    jabbing jabs jealous kick kicked kicking kicks kill killed killing kills kneecap kneecaped
    kneecaping kneecaps knife knifed knifes knifing knives koboko lamp lamped lamping lamps lash lashed
    lashes lashing liar location lonely machete maim maimed maiming maims manhandle manhandled
    manhandles manhandling marks medication meds messages molest molested molesting molests money
    morphine murder murdered murdering murders myself noose nuts nutted nutting overdose painkillers
    panga paracetamol partner passport password pathetic pesticide petrol pills pinned pinning pins
    pistol poison poisoned poisoning poisons police promise promised punch punched punches punching push
    pushed pushes pushing rape raped rapes raping razor razors regret rifle rope scald scalded scalding
    scalds scared scissors scratch scratched scratches scratching screwdriver selfish shake shaken
    shakes shaking shank shanked shanking shanks shook shoot shooting shoots shot shotgun shove shoved
    shoves shoving slam slammed slamming slams slap slapped slappeded slappeding slappeds slapping slaps
    slaughter slaughtered slaughtering slaughters slit slits slitting smack smacked smacking smacks
    smash smashed smashes smashing smother smothered smothering smothers sniper sorry stab stabbed
    stabbing stabs stalked stalking stick stitches strangle strangled strangles strangling strike
    strikes striking struck suffocate suffocated suffocates suffocating suicidal suicide swear sword
    tablets tackle tackled tackles tackling tase tased tases tasing terrified thrash thrashed thrashes
    thrashing threaten threatened threatening threatens throat throttle throttled throttles throttling
    thump thumped thumping thumps tomorrow tonight torch torched torches torching tracker tracking
    tramadol twist twisted twisting twists violence violent wallop walloped walloping wallops waste
    wasted wastes wasting weapon weapons whack whacked whacking whacks wham whammed whamming whams whip
    whipped whipping whips wife worthless xanax yesterday yourself zopiclone""".split()
)

#: Words that are themselves, near as they are.
OWN_RIGHT = frozenset(
    """abandons abued abuing abus abuseed abuseing abuser aced acids afaid afraids agains agony air alain
    allow allows alloyed aloud amid amused amusing anger angle annoy annoying anxiously apologies
    apologised apologises apologize arid ashaed ashes assamed attach attached attaching attachs attacker
    avid baba babe babu bach bached baching baiting ballet band banding bands banging baried barn barned
    barning barns base based baseed baseing bases basha bashaed bashaing bashas bashs bass bates bath
    bathed bathing bating bats batted batten battery batterying battle baxter baxtered baxtering baxters
    beach beading beads beaing beak beaking beaks bealing beam beaming beams bean beaning beans bear
    bearing bears beas beast beasting beasts beated beatens beau beauing beaus beds beed being beit
    beited beiting beits bela belaed belaing belas beled beling bell belled belling bells bels bened
    bening bens bented benting bents benz bern berned berning berns bert berted berting berts best
    bested besting bests beta betaing betas beted  betray betrayals betrays bets better bettered
    bettering betters betting biding biging bike bikes biking bile biles biling bill billed billing bind
    binding binds bining bioing bited biteing bits bittens bitter bittered bittering bitters blackmailed
    bladed blake blakes blame blames blaze blazes bleak bleaking bleaks blend blending blends blushed
    boat boating boats bolt bolted bolting bolts bond bonding bonds born borned borning borns boting
    bottled bottles bourned bourning brake braking brat brating brats breach bread breading breads
    breeding brent bricks bride bridged bridges bridget brink brisk briting britten brock broked brokens
    broker brokes brooke bruiseed bruiseing bruiser brushed buick bulled bullets bunch buned buning buns
    buren burened burening burens burked burkes burking burnings burnted burnting burnts burr burred
    burring burrs burst burt burted burting burts bush bushed bushes bushing busy busying butched buting
    butter buttered buttering butters butting buying byrned byrning byte bytes byting cabed cabing
    cabled cables cade caded cades cading cafe cafed cafes cafing cage caged cages caging caied caiing
    caine cained caines caining cake caked cakes caking cale caled cales caling called came camed cames
    caming caneed caneing canine canned cannes canning canoe canoed canoes canoing cans caoed caoing
    cape caped capes caping card care cared cares caring case cased cases cated cating cats cave caved
    caves caving cbned cbning chaned changing chaning chated cheaped cheat cheater cheats chested cheted
    childrens chill chilled choed choice choied choiing choing chokeed chokeing choker choped choping
    chord chores chose chosed chosen choses chowed chowing clad claded clading clads clan claned claning
    clans clap claped claping clapped clapping claps clared claring class claus clay clayed claying
    clays cloud clouded clouding clouds cnned cnning codeing coed coke coked cokes coking cold
    concession cone coned cones coning controling controlled cook cooke cooked cookes cooking cora cords
    core cored cork corn corp cory cots coughing crabbed cracking crane craned cranes craning crash
    crashed crashes crashing created cruise cruises crushs crust crusted crusting cubs cues culting
    cults cums cups curting curts cushed cute cuteing cutes  cuttings daggers danger dated deced
    decing decker deco decoed decoing decos decs dees delete depleted desk desked desking desks
    destroyer diary dick dicked dicking dicks dies digger dished dock docked docking docks docs dods
    doed doesn dogs dois domes doms dones dons doos dose doses dots doug dougs doves down downed downing
    downs dows draged draging dranking draw drawn drawned drawning drawns draws drinkin drinkings droned
    droning druged druging drum drums drunking duck ducked ducking ducks dues dugs dyes earning eaten
    embarrass endings enged enging engs executeed executeing exhausts fallow filled filling finishs
    finnish finnished finnishing firearms fished flag flags flapped flared flood flooded flooding floods
    flop flops flour floured flouring flours flow flows flushed fogs folk followed ford fore forearm
    forgave forge forgived forgivens forgives forgiving forgotten forks form fors fort fractureed
    fractures framed fridge fried frog frogs gabled gabling gamble gambleed gambleing gambler gambles
    gets getting glads gloss gots grabed grabing graf grafs gram grams gran grans grape graped grapes
     grass grasses gray grays graz griped griping grouped grouping grove groved groves groving
    growed growing guis gums guns guos gushed gust gusted gusting gusts guted guting guys hamed haming
    hammers hams hanaing handing hang haning hanking hara haraed haraing haras hard harded harding hards
    hare hared hareed hareing hares hari haried hariing haring haris harp harped harping harps hart
    harted harting harts hats heated heating heliums hets hids hilting hilts hims hinging hinting hints
    hips hiss  hivs homeless honging hopeful hospitals hots huanging hunch hunging hungry hunt
    hunting hunts hurling hurst hursting hursts husbands hushed huting huts injuries injury injurying
    insulins jaes jais jams jans jars jaws jays jealousy jobs kicker kid kid's kiel kieled kieling kiels
    killer killings kiln kilt kirk kirked kirking kirks kissed knicks knifeed knifeing knit knited
    kniting lair lama lamaed lamaing lamas lamb lambed lambing lambs lame lamed lameed lameing lames
    laming lams laped laping lapped laps lashs lass last lasted lasting layer lear learning leash
    leashed leashing liam liars lias licked lie lies limp limped limping limps locations lonelier lorry
    lovely lump lumped lumping lumps lunch lunched lush lushed lushing macks mads maia maiaed maiaing
    maias maid maided maiding maids maied maiing mail mailed mailing mails main mained maining mains
    mais maized maizing mapped maras marcs mareks mares maris mark marko markos markus mars marts marus
    mashed masks massages maxim maximed maximing maxims meads mediation medications meditation meeting
    megs meis mels mens mers mess message messaged messenger mets mids mild milled modest modested
    modesting modests mods moles moned moneys monkey monty muds munch murderer mushed myselfs nats nets
    netting noise norse nose nots nuns nurs nuted nuting overdosed overdoses paced pains panda pang
    pangs pans partners passages passed passports passwords path pathetics patrol penned penning pens
    petrols pias picked pics pies pigs piles pill pinch pinched pinching pine pined pineed pineing pines
    ping pining pink pinked pinking pinks pips piss pistols piston pits pius plush plushed plushing poke
    policed polices policy polite polls possible posted praise praised premise premised prison prisoned
    prisoning prisons promiseed promises pulls punchs punk puns pushs putting rabid race raced races
    racing raed raeed raeing raes rafe rafed rafes rafing rage raged rages raging raied raiing rained
    raing raise raised rajed rajing rake raked rakes raking ramed raming ramped ramping raned ranging
    raning raoed raoing rapeed rapeing rapid rapping raps rare rared rares raring rasped rate rated
    rates rating rave raved raves raving rawed rawing rayed raying regrets related reped reping reset
    ridge rifled rifles ripe riped ripes riping robe rode role rome roped ropes roping rose rowe rushed
    sack sacked sacking sacks sacred sake sakes saking sams sank sanked sanking sanks saps sared sash
    sashed sashing scala scalaed scalaing scalas scale scaled scaleed scaleing scales scaling scalp
    scalped scalping scalps scaned scarce scarced scare scareed scares scarf scarfed scarred scored
    scratchs seam seams seating selfishs shack shacked shacking shacks shade shades shading shahing
    shaing shaked shakeing shakens shaky shakying shale shales shaling sham shame shames shaming shams
    shan shane shaned shaneed shaneing shanes shang shanged shanging shangs shaning shans shape shapes
    shaping share shared shares sharing shark sharked sharking sharks shave shaved shaves shaving
    shawing shaying shear shit shits shock shoe shoed shoeed shoeing shoes shoing shone shoned shones
    shoning shooking shooks shop shoped shoping shore shored shores shoring short shorting shorts shos
    shoted shotguns  shots shout shouting shouts shoveed shoveing shovel shovels show showed
    showing shrinking shut siam siams sick sits sitting skill skilled slab slabs slack slacked slacking
    slacks slamed slaming   slapper slash slashed slashing slick slid slids slim slims slip
    slipped slipping slips sliting slot slots smashs snack snacked snacking snacks snake snakes snaking
    snap snapped snapping snaps snipers soaking soap soaps soared sorely sorrow spared spear spit spits
    spitting split splits splitting spot   stabled stabling stack stacked stacking stacks
    staged stake staked stakes staking staled staleed staleing staling stalker stalled stalling stan
    stans star stared starked starking stars stashed stat stats stay stays sticks sticky stink stitched
    stitchs stock story stove stoved stoves stoving straggle strange stranged strangeed strangeing
    stranges stranging stride strides striding strife strifes strifing striked strikeing striker
    strikers stripe stripes striping strive strives striving stroke strokes stroking stronger strucks
    struggle struggled struggling stubbed stuck suicidals suicided suicides suit suits swallowed swam
    swams swap swapped swaps swears sweat switches swords swore swored sworn tabbed tabed tabing table
    tables tables' tablet tacked tacking tackleed tackleing taded tading taed taeed taeing taes taged
    taging taied taiing taing take taked takes taking tale taled tales taling talked talking tame tamed
    tames taming taned taning taoed taoing tape taped tapes taping tapped tared taring task tasked
    tasking tasks taste tasted tastes tasting tate tated tates tating taued tauing taxes tayed taying
    tease teased teases teasing terrificed thinking thrashs thread threaded threads threat threated
    threats throats throttleed throttleing throw thumb thumbed thumbing thumbs ticked tomorrows
    tonight's tonights torah torahed torahing torchs touch touched touches touching traceing tracing
    tracked trackers tracting tracying trash trashed trashing treated tricking trucker trucking trump
    trumped trumping trumps turn turning turtling violenced violences violents violet violets violin
    waisted waisting waited waiting walked walking walted walting wanted wanting washed washing wasned
    wasning wasped wasping wasteed wasteing wated wating watted watting wested westing what whats whig
    whigs whiped whiping whisked whom whoms wide wifed wifes wine wipe wire wise wished wordless worry
    worth wrist wrists yourselfs""".split()
)
