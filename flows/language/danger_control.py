"""Frames of coercive control: of money, phone, movement, contact, body, papers; stalking and blackmail."""

from __future__ import annotations

from flows.language.danger_self import label
from flows.language.findings import Level, Route
from flows.language.frames import Frame, Scope, frames

_CONTROL = label(Route.COERCION, Level.STOP)
_CONTROL_ASK = label(Route.COERCION, Level.CHECK_IN)

CONTROL: tuple[Frame, ...] = (
    *frames(
        _CONTROL,
        {
            "not allowed": (
                "i|he|she|we|my_mum|my_sister ( {be} / do / have ) ( not / only / never / no_longer / barely / not_even ) ( allowed / permitted / meant / supposed / to_leave / to_speak / to_wear / to_go / forbidden / banned / able_to_see_my / to_see_my ) [ to / from / a / any / out / even ] !( sugar / salt / gluten / alcohol / to_eat_sugar / by_the_doctor / to_drive_yet / to_lift / at_work / pets / in_the_kitchen_at / caffeine / dairy / to_drink / to_park / to_smoke ) ~7 ( see / talk / speak / go / leave / work / have / wear / drive / phone / out / money / friends / family / lock / passcode / bank / shower / without / eat / post / visit / contact / use / job / answer / make / touch / close / be / open / own / sleep / study / know / keep / socialise / text / buy / spend / sister / mother / mum / facebook / say / card ) ...",
                "{agent} ~2 ( does / do / did / will / would / has / have / is / dey / never ) not|never|no|ever [ ever / even / really ] ( let / allow / allows / lets / letting / allowing / permit / agree_to_let / want_me_to ) ( me / her / him / them / my_mum / my_sister ) ~1 ( see / talk / speak / go / leave / work / have / wear / drive / phone / out / money / friends / family / use / lock / shower / visit / contact / eat / sleep / study / call / answer / get / meet / touch / near / keep / take / do / make / alone / be / any / buy / spend / text / a / join / open / learn / attend ) ...",
                "( do / does / did / will / would ) not let me ~1 ( see / talk / speak / go / leave / work / have / wear / drive / phone / out / money / friends / family / use / lock / shower / visit / contact / eat / sleep / study / call / answer / get / meet / near / keep_my / be_alone / learn / buy / text / a ) !( apologise / explain / finish / in_emotionally ) ...",
                "{agent} ~3 ( controls / controlled / %monitor / %track / %stalk / %spy_on / %restrict / %ration / %confiscate / %dictate / %police / %isolate / %lock_me / %follow_me / %blackmail / %withhold ) ~3 ( me / my / money / everything / what / who / where / us / food / her / his / all / the / every / him / phone ) !( the_remote / tower / traffic / shareholder ) ...",
                "{agent} ~2 ( %decide / %choose / %tell_me / %dictate / %control / %pick / %say / %approve / %veto / %rule ) ( what / who / when / where / how / which / if / whether ) ( i|she|he|we|my|to ) ~2 ( can / wear / see / eat / sleep / spend / go / am / talk / allowed / speak / may / dress / work / shower / have / should / to / pray / clothes / friends / meet / buy / use / drive ) !( feel ) ...",
                "( decides / chooses / dictates / picks / controls ) ( what / who / when / where / how / my / if / which / everything ) ...",
                "{agent} ~3 ( check / checks / checked / checking / go_through / goes_through / going_through / read / reads / reading / search / searches / searching / inspect / inspects / demand / demands / look_through / looks_through / counts / count / scroll / scrolls / log / logs ) ~2 ( my_phone / my_messages / my_mileage / my_underwear / my_emails / my_email / my_bag / my_receipts / my_location / my_texts / my_private / my_car / every_receipt / my_whatsapp / my_pockets / the_mileage / all_my / my_purse / my_call / my_accounts / my_browser / the_change / the_minutes / my_dms / my_bank / to_see_my / my_pads ) !( with_my_permission / when_i_asked / because_i_asked ) ...",
                "( checks|counts|times|monitors|records|films|tracks|follows|watches ) ( my / me / how_long / everything_i / when_i / where_i / every / what_i ) ...",
                "{agent} ~3 ( made / makes / make / making / forces / forced / force / insist / insists / demand / demands / expects / wants / orders / ordered / requires / pressures / pressured ) ( me / that_i / i / her ) [ to ] ( send / share / delete / quit / give / hand / ask / report / cut / leave / stop / join / sign / block / account / show / wear / take / keep / stay / answer / call / check / put / drop / text / video / eat / weigh / have_an_abortion / get_pregnant / go_off / abort / prove / film / record / do_things / beg / sleep / unfriend / resign / change / explain_every / ring / hold / log / get_rid / apologise / kneel / turn ) !( dinner / me_laugh / a_smile ) ...",
                "( have|has|had|got|made|must|need ) [ me / her / him ] to ( ask / beg / report / send / share / answer / account / check_in / prove / text / get_permission / hand / explain / show / keep_my_camera / be_home_by / ask_him / ask_her / justify / stay_on_the_phone / send_a_photo / video_call / account_for ) ~6 ( permission / him / her / money / bus / location / every / everywhere / receipts / receipt / all_day / photo / wages / time / allowance / or_else / or_he / or_she / within / minutes / half / toilet / before_i / for_every / spend / penny / clothes / tampons / where / live / pay ) ...",
                "have_to|must|made_to|got_to ~3 ( receipt / receipts / location / permission / mileage ) ...",
                "{agent} ~2 ( reads / sees / checks / monitors / watches / controls ) ( everything / all_my / it_all / every_message / every_text ) ...",
                "( or_else / or_he_explodes / or_she_explodes / or_he_loses / or_she_loses / or_he_goes / or_she_goes / or_there_is_hell / or_he_gets / or_she_gets / or_i_get_punished / or_i_pay ) ...",
                "( permission ) ( to / from / before / for ) ~3 ( him / her / husband / wife / go / leave / see / spend / buy / call / the / use / eat / visit / speak / my ) ...",
                "( allowance / pocket_money / wages / salary / pay / payslip / benefits / money / bank / card / cards / account / accounts / savings / pension ) ~6 ( goes_to_him / goes_to_her / goes_into_his / goes_into_her / he_takes / she_takes / takes_it / he_keeps / she_keeps / he_controls / she_controls / ask_for / have_to_ask / out_of_my_own / change_counted / counts_the_change / he_gives / she_gives / beg / not_allowed / no_access / he_has_my / she_has_my / locked_out / in_his_name / in_her_name / he_decides / she_decides / receipts / wants_receipts / every_penny / every_receipt / cut_off / cancelled_my / to_the_penny / under_his_control ) !( joint_account_and_we ) ...",
                "( gives / gave / giving ) me [ an / a / my / only ] ( allowance / pocket_money / housekeeping / spending_money / small_allowance / weekly_allowance ) ...",
                "( takes / took / taking / keeps / kept / hid / hides / hiding / holds / has / holding / locked / confiscated / confiscates / seized / burned / burnt / destroyed / smashed / broke / controls / withholds / threw_away / flushed / cut_up / ripped_up / snatched / got / locks / seize ) ~1 ( my / her / his / all_my ) ( passport / passports / phone / papers / documents / id / visa / keys / car_keys / bank_card / cards / card / wallet / purse / wages / salary / medication / meds / pills / inhaler / insulin / laptop / shoes / clothes / birth_control / contraception / the_pill / credit_card / sim / certificates / hijab / money / green_card / birth_certificate / glasses / wheelchair / hearing_aids / debit_card / benefits / atm_card / driving_licence / license / contact_lenses ) !( on / to_the / to_get / to_be / back / by_mistake / to_the_garage / from_the_table / upstairs / to_charge ) ...",
                "( my / her ) ( papers / passport / documents / visa / id / phone / cards / keys / medication ) ( is / are / is_in / are_in / is_with / are_with / in / with ) [ locked / hidden / in / with ] [ in ] ( his / her / him / them / safe / locked / hidden / my_mother-in-law / sasural / the_safe / a_safe ) ...",
                "( immigration / home_office / visa / deport / deported / deportation / ice / green_card / sponsorship / residency / my_status ) ~8 ( he / she / report / call / cancel / believe / if_i / threat / send_me_back / withdraw / says / leave ) ...",
                "( tracker / gps / airtag / spyware / hidden_camera / hidden_cameras / tracking_app / keylogger / listening_device / bugged / stalkerware / cameras_in / camera_in / recorder / dashcam_to / baby_monitor_to / life360 / find_my / location_on / tracking_device / spy_app / location_sharing / air_tag / ring_doorbell ) ~6 ( my / on_me / in_the_bedroom / in_my / without / everywhere / all_day / bathroom / bedroom / living_room / car / follow / phone / watch / never_off / hidden / secretly / always / never_allowed / to_see_if / to_watch / who_i ) ...",
                "( put|puts|installed|hid|found|planted|stuck|fitted|hides|placed|set_up ) ~3 ( tracker / gps / airtag / spyware / camera / cameras / tracking / recorder / app_to_track / spy_app / bug / keylogger ) ~4 ( car / phone / my / bag / house / bedroom / me / without / in / on ) ...",
                "send [ him / her / a / live ] [ him / her / a / my / live ] ( my / a / photo / selfie / photos / video / location / screenshot / proof / pictures / picture ) ~3 ( location / where / every / everywhere / proof / all_day / hour / day / who / minutes ) ...",
                "( location / photo / selfie / camera ) ~3 ( all_day / every_half / every_hour / 24 / every_time_i / on_at_all_times / every_30 / or_he / or_she / always_on ) ...",
                "answer ~2 ( within / in_under / inside / immediately / straight_away / first_ring / second_ring ) ~4 ( minutes / seconds / or / ring ) ...",
                "( follows / followed / following / stalks / stalked / stalking / waits_outside / waited_outside / turns_up / turned_up / showing_up / shows_up / showed_up / sits_outside / parks_outside / parked_outside / drives_past / hanging_around / watching_me / watches_me / tails / tailed / watches_the_house / sat_outside / drove_past ) [ me / at / my / outside / her / him ] [ me / at / my / to ] ( me / my / work / job / house / to_work / everywhere / home / flat / the / at / gym / outside / from ) !( instagram / on_instagram / recipe ) ...",
                "i ( follow / followed / stalk / stalked / track / tracked / spy / spied / put_a_tracker / hacked / installed / check_her / check_his / go_through_her / go_through_his / read_her / read_his / took_her_phone / took_his_phone / took_your_phone / control / lock_her / locked_her / locked_you / locked_him / hid_her / hid_his / hide_her / keep_her / keep_his / waited_outside / log_into ) ~3 ( her / him / you / your / his / in / phone / car / passport / everywhere / to_work / keys / messages / every / location / without / money ) !( instagram / on_instagram / in_the_app / around / my / news ) ...",
                "i [ do_not / will_not / would_not / never / only / did_not / forbid / forbade / make / made / have ] ( let / allow / forbid / forbade / make / made ) ( her / him / my_wife / my_husband / you / my_girlfriend / my_partner ) [ to / from ] ( go / see / talk / work / leave / wear / send / have / spend / drive / out / use / speak / contact / hand / share / report / ask / delete / meet ) !( down / feel / wait / alone ) ...",
                "( she / he / my_wife / my_husband / my_girlfriend ) ( is_only_to / is_not_to / is_not_allowed / only_leaves / does_not_leave / has_to_ask / may_not / must_ask / can_only / is_not_permitted / needs_my_permission / knows_she_is_not / knows_not_to / does_not_go ) ~6 ( with_me / without_me / unless_i / the_house / out / my_permission / me_first / friends / anywhere / leave / speak / her_family / his_family / money / phone ) ...",
                "( the_rule / my_rule / house_rule / his_rule / her_rule / rules / his_rules / her_rules ) ~5 ( permission / not_leave / only / punish / phone / no_friends / allowed / now / obey / break ) ...",
                "( locks / locked / lock / locking / trapped / bolted / kept ) ( me / her / him / us / you ) ( in / inside / out / outside / indoors / up / prisoner / at_home / here / from ) !( out_of_my_account ) ...",
                "( cut_off / cuts_off / cutting_off / isolated / isolates / isolating / keeps / kept ) ( me / from ) ~2 ( from / my / family / friends / everyone / away ) ...",
                "( moved_us / moved_me / move_us / relocated ) ~8 ( no_one / away_from / sold_my_car / no_car / nobody / isolated / alone / cut / see_anyone / know_anyone / no_bus ) ...",
                "( sold|took|disabled|got_rid_of|hid ) my car ...",
                "no way to ( see / leave / contact / reach / get_out / get_anywhere / call ) ...",
                "( birth_control / contraception / the_pill / condom / condoms / iud / abortion / pregnant / implant / morning_after ) ~7 ( he / she / hides / hid / sabotage / poked / flushed / will_not_let / forces / forced / took_off / trap / threw / makes / refuses / secretly / so_i_cannot / against / without_telling / removed / made_me / not_allowed / tampered ) ...",
                "( he|she|they ) ~1 ( hid / hides / flushed / threw_out / sabotaged / tampered_with / took_off / pokes / poked ) ~3 ( pill / pills / contraception / condom / condoms / birth_control / meds / medication ) ...",
                "{agent} ~3 ( says / said / threatens / threatened / threatening / told_me / warned / promises / will / would / going ) ~5 ( take_the_kids / take_my_kids / take_the_children / take_our / i_will_never_see / post_my / send_the_photos / send_the_video / send_it_to / leak / share_the / share_my / show_everyone / show_my_boss / tell_my_boss / tell_my_family / tell_everyone / out_me / ruin_my / report_me / get_me_fired / get_me_deported / have_me_deported / call_immigration / have_me_sectioned / cut_me_off / cut_off_my / throw_me_out / put_me_on_the_street / lose_custody / take_custody / expose / tell_the_church / publish / stop_the_money / stop_my / cancel_my_visa / withdraw_my ) ...",
                "( nudes / naked_photos / private_photos / intimate_photos / those_photos / sex_tape / the_video / screenshots / recording / recorded_us / recorded_me / filmed_me / filmed_us / my_photos / my_pictures / revenge_porn / my_nudes / videos_of_us / the_pictures ) ~7 ( post / share / send / leak / show / if_i / online / my_dad / my_boss / my_family / everyone / without / unless / threat / my_mum / upload / blackmail / facebook / release ) ...",
                "i ( will / am_going_to / have / could / can ) ~2 ( post / leak / share / send / show / publish / upload ) ~2 ( photos / nudes / pictures / videos / screenshots / video ) ~4 ( if / unless / to_your / online / everyone / of_you ) ...",
                "blackmail|blackmails|blackmailed|blackmailing|coercive|gaslights_me|controls_everything|controls_me|controls_all|controlling_everything|financial_abuse|economic_abuse ...",
                "( he / she / they / partner / husband / wife ) ~3 ( reads / reading / watches / watching / sees / checks / read / monitors / looks_over ) ( this / my_private / my_side / my_screen / my_chat / everything_i_write / what_i_write / over_my_shoulder / what_i_type / this_chat / all_my ) ...",
                "( he / she ) ~2 ( knows_everything / will_know / would_know / finds_out ) ~4 ( bot / type / write / tell / chat / talk / said ) ...",
                "if i tell|write|say ~5 ( anything / this / you / bot / anyone ) [ , ] ( he / she ) ( will / would ) ( know / find ) ...",
                "if i tell ~5 , he|she will know ...",
                "( made|makes|forced|forces ) me ( join / do_this / use_this / sign_up / write ) ...",
                "( like_a / a ) ( prisoner / slave / hostage / servant ) ( in / to / here / at / . $ ) ...",
                "( need / needs / must / have_to / has_to / be ) [ be ] ( accompanied / escorted / supervised / watched / chaperoned ) ...",
                "( phone|fone|mobile ) [ {be} ] ( with_them / with_him / with_her / locked / taken / confiscated / in_his / in_her ) ...",
                "( sasural / in-laws / saas / pati / husband / mother-in-law ) ~5 ( not_let / phone_le / ghar_se / nikalne_nahi / baat_karne_nahi / paise_nahi / salary_le / passport / bahar_jaane / lock / phone_cheen / nahi_jaane ) ...",
                "( nahi / nahin / nhi ) ( jaane_deta / jaane_dete / nikalne_deta / karne_deta / jaane_deti / milne_deta / karne_dete / milne_dete / rakhne_deta / bolne_deta ) ...",
                "( phone / passport / paise / salary / kagaz / mobile ) ( cheen / le_liya / chheen / le_lete / le_leta / rakh_liya / chhin ) ...",
                "( hanipi / haniruhusu / ananizuia / amechukua_simu / ameficha / ananifuatilia / haniachi / amenifungia / simu_yangu_anachukua / hataki_nifanye / ananilazimisha ) ...",
                "( no_me_deja / no_me_dejan / me_controla / me_revisa / me_quita / me_encierra / me_vigila / me_prohibe / me_quito_el / me_tiene_encerrada / me_obliga ) ...",
                "wnt let me ...",
                "( dey_lock / dey_seize / don_seize / seize_my / no_dey_let / no_gree_make / no_gree / no_let_me / dey_control / dey_monitor / collect_my / dey_collect / dey_check_my / hold_my / no_dey_allow ) ~3 ( me / phone / money / salary / out / comot / work / my / atm / go / see ) ...",
            ),
        },
        scope=Scope.ANYWHERE,
        unless=(
            "we [ both ] agreed|chose|decided|set_it_up [ that / to / on / together / it ]",
            "we chose it together",
            "agreed i|we can|could|will|both",
            "both ~3 ( app / location / on / phones / see ) ~5 together",
            "i [ {very} ] asked|offered|wanted_to|suggested|invited|volunteered|chose [ him / her / to / that ] ~2 ( check / look / see / read / keep / share / my / because )",
            "because i wanted to",
            "either of us can stop",
            "and i said yes",
            "he|she [ has / would / is / does ] never [ ever ] ( stops / stopped / stop / checks / checked / controls / controlled / tells / told / restricted / locked / tracked / forbade / followed / made / makes / forced / kept_me )",
            "doctor's orders",
            "to the {film}",
            "in|on my|her|his head",
            "in the app",
            "on instagram|facebook|twitter|tiktok|linkedin",
        ),
    ),
    *frames(
        _CONTROL_ASK,
        {
            "hint": (
                "( jealous / possessive / controlling / suspicious ) ~4 ( if_i / when_i / of_my / every_time / of_anyone / what_i_wear / about ) ...",
                "{be}|very|so|too|quite|really ( controlling ) [ $ / . / and / about / with / husband / wife / partner ] ...",
                "( he|she ) ~2 ( hates_my_friends / does_not_like_my_friends / does_not_like_me_going / does_not_like_it_when_i_go / gets_angry_when_i_go / sulks_when_i / questions_me / interrogates / accuses_me / wants_to_know_where / needs_to_know_where / always_knows_where / does_not_like_me_having / does_not_want_me_working / does_not_want_me_to_work / handles_all_the_money / does_not_want_me_to_see ) ...",
                "( stopped / stop / no_longer / gave_up / given_up / lost / quit / barely ) ~2 ( seeing / see / friends / my_job / my_friends / work / going_out ) ~4 ( because_he / because_she / he_does_not_like / she_does_not_like / easier / for_him / to_keep / because_it_upsets / not_worth ) ...",
                "so he|she|they will|would|can not ( notice / know / find_out / see / realise / ask / guess ) ~4 ( out / been / went / bought / spent / saw / called / met / talked ) ...",
                "late ~8 ( interrogation / interrogated / interrogates / hell_to_pay / in_trouble / punished / pay_for_it ) ...",
                "( easier ) ( not_to_go / to_stay_home / not_to_see / to_just_stay / if_i_stay / not_to_wear / not_to_answer ) ...",
                "( every_penny / every_pound / receipts / receipt ) ~4 ( account / explain / show / justify / ask / checked / keep ) ...",
                "( have_to / must / got_to ) ( ask ) ( him / her / my_husband / my_wife / permission / for_money ) ...",
                "( delete / deleting ) ~3 ( before_he / before_she / so_he / so_she ) ...",
                "( she / he ) ~1 ( knows / needs ) ( to_tell_me / my_permission / to_ask_me ) ...",
                "no money of my own",
            )
        },
        scope=Scope.UNDENIED,
        unless=("i want|need to talk",),
    ),
)

FRAMES: tuple[Frame, ...] = CONTROL
