"""The word classes of danger: who hurts whom, with what, where on the body; dialect and other languages are data."""

from __future__ import annotations

DANGER: dict[str, list[str]] = {
    name: [entry.strip().replace("_", " ") for entry in entries.replace("\n", " ").split() if entry.strip()]
    for name, entries in {
        "agent": """he she they partner husband wife boyfriend girlfriend spouse ex dad mum father mother brother sister uncle aunt stepdad stepmum stepfather
            stepmother fiance man bloke in-laws mother-in-law father-in-law brother-in-law oga who someone son daughter guy hubby brothers cousin
            grandad neighbour roommate his_mother her_mother her_brother his_brother missus bae sasural saas pati men friend friends's babysitter
            nanny teacher coach""",
        "him": """him her them my_husband my_wife my_partner my_boyfriend my_girlfriend my_ex my_mum my_dad my_mother my_father my_brother my_sister
            the_wife the_husband my_missus my_fiance my_fiancee you ya my_man my_woman his her's that_man that_woman my_spouse my_flatmate""",
        "hurtverb": """%hit %punch %slap %kick %shove %push %beat %strangle %choke %bite %headbutt %smack %thump %whack %batter %throttle %burn %scald
            %stab %flog %lash %whip %clout %elbow %wallop %bash %backhand %slam %rape %assault %attack %grope %molest %throttle %scratch %beat_up
            %knock_down %knock_out %knock_over %pin_down %drag %belt %thrash %cane %hurt %smother %suffocate %grab %manhandle %abuse %wham
            %floor %deck %jab %claw %tackle %bruise %injure %shake %spit_on %spit_at %bend %sex_up %strike %lamp %nut %batter %glass %tase %shoot %poison %drug
            %twist %hold_down %pin %force_himself_on %force_herself_on %lay_hands_on %lay_into %lay_a_hand_on %raise_a_hand_to %raise_his_hand_to %put_his_hands_on
            %put_her_hands_on %put_hands_on %rough_up %knock_about %throw_me %slapped""",
        "hardverb": """%punch %slap %beat %strangle %choke %headbutt %smack %batter %throttle %stab %flog %whip %backhand %rape %assault %grope %molest
            %beat_up %knock_out %thrash %cane %smother %suffocate %scald %kick %hit %bite %thump %clout %elbow %wallop %bash %whack %lash %drug %poison
            %shove %burn""",
        "part": """face head neck throat arm arms leg legs back stomach belly ribs rib jaw eye eyes nose mouth lip ear hair wrist wrists hand hands chest
            shoulder shoulders shin shins cheek skull knee body bum thigh thighs finger fingers bump tummy hip foot feet ankle chin teeth tooth skin nails scalp forehead""",
        "wound": """bruise bruises bruised black_eye black_eyes split_lip broken_nose broken_rib broken_jaw broken_arm marks burns stitches cuts
            bleeding concussion swollen_lip swollen_face busted_lip handprint handprints fingermarks finger_marks scratches fracture fractured""",
        "pills": """pills tablets paracetamol overdose sleeping_pills meds medication insulin sleeping_tablets painkillers antidepressants rope noose blade razor
            razors gun rifle shotgun pistol poison sniper bleach rat_poison pesticide gas exhaust dagger helium belt cord blades codeine morphine
            fentanyl zopiclone diazepam tramadol xanax antifreeze""",
        "deadme": """die dead dying gone finished disappear vanish""",
        "weapon": """knife knives gun rifle pistol machete axe bat hammer cutlass panga blade razor sword bullet shotgun scissors petrol acid iron_rod
            belt cable cable_wire stick rod fork crowbar screwdriver brick firearm weapon weapons bottle glass koboko""",
        "harmverb": """%kill %hurt %stab %shoot %strangle %drown %murder %burn %beat %smash %destroy %end %finish %bury %slit %poison %break %cut
            %choke %attack %harm %slap %punch %hit %waste %batter %crush %maim %bash %kneecap %shank %slaughter %throttle %rape %torch %blow_up %run_over
            %gut %smother %suffocate %butcher %execute %knife %set_fire_to %deal_with""",
        "film": """film movie movies show shows series book novel episode character villain game song songs lyrics lyric podcast documentary play netflix drama
            thriller soap eastenders plot scene story chapter book_club comic sitcom telenovela serial cartoon poem theatre opera film's telly tv
            videogame gta poster leaflet article quiz crime_show horror trailer actor actress""",
        "workrole": """paramedic nurse doctor police policeman policewoman officer therapist counsellor social_worker firefighter vet bouncer teacher carer
            soldier psychologist psychiatrist midwife surgeon lawyer solicitor judge prison_officer journalist volunteer samaritans helpline_volunteer
            samaritan coroner ambulance lifeguard veterinarian butcher shift ward patient patients client clients""",
        "sport": """padel tennis football chess cards scrabble fifa pool darts match matches squash golf monopoly game games sparring boxing gym mma rugby karate
            judo badminton cricket basketball bowling ludo mario snooker race quiz poker rummy karting paintball training class arm-wrestling armwrestling
            playstation xbox wrestling taekwondo kickboxing bjj table-tennis ping-pong uno pickleball final league goal round""",
        "year": """1999 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018""",
    }.items()
}


_SWAHILI_BLOWS = (
    *(
        "piga",
        "chapa",
        "gonga",
        "sukuma",
        "nyonga",
        "kaba",
        "umiza",
        "pigia",
        "buruta",
        "tandika",
        "uma",
        "choma",
    ),
    *("washa", "twanga", "zaba"),
)


def swahili(subjects: str, objects: str) -> str:
    """Give the forms of the verbs of hitting for somebody who does it to somebody, told as done or as a habit.

    Swahili builds one word of who, when, to whom and what: u-li-ni-piga, you-did-me-hit.
    """
    return "|".join(
        f"{subject}{tense}{done_to}{verb}"
        for subject in subjects.split()
        for tense in ("na", "li", "me", "ka")
        for done_to in objects.split()
        for verb in _SWAHILI_BLOWS
    )
