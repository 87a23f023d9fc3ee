import type { PhraseRow } from '../language/phrases/table.ts';
import type { Worry } from './worry.ts';

const sign = (says: Worry, phrase: string, example: string): PhraseRow<Worry> => ({ says, phrase, example });

const LIMB = 'arm|arms|skin|leg|legs|wrist|wrists|thigh|thighs|hand|hands|face|stomach|belly|head';
const HURT =
  'burn|burned|burnt|burning|cut|cutting|scratch|scratched|scratching|bite|biting|pinch|pinching|hit|hitting|bang|banging|punch|punching';
const MEDICINES =
  'xanax|valium|diazepam|lorazepam|clonazepam|benzos|benzodiazepines|lithium|antidepressants|antidepressant|sertraline|prozac|citalopram|venlafaxine|methadone|antipsychotics|antipsychotic|olanzapine|quetiapine|lamotrigine|steroids|prednisolone|insulin|blood_thinners|meds|medication|medicine|medicines|epilepsy_tablets|heart_tablets|blood_pressure_tablets';

/** What somebody does, or is about to do, to their own body: wounds, means at hand, farewells, food withheld, a medicine thrown away. */
export const ACTS: PhraseRow<Worry>[] = [
  sign('despair', "i'm|i_am|im beyond help|saving|hope|repair", "I'm beyond help"),
  sign('despair', 'painless way|method|death', 'is there a painless way'),
  sign(
    'despair',
    'stop|help|not thinking|dreaming|obsessing about|of|over the|those|my|that|a pills|tablets|knife|blade|blades|razor|rope|gun|bridge|tracks|bottle_of_pills !! work',
    "I can't stop thinking about the pills in the drawer",
  ),
  sign(
    'despair',
    'standing|stand|stood|sat|sitting on|at|near the platform|bridge|edge|ledge|tracks|railing|cliff ^{4} too_long|lately|again_and_again|wondering|and_think|and_thought|looking_down',
    'I have been standing on the platform too long lately',
  ),
  sign(
    'despair',
    'quickest|easiest|fastest|best|simplest|gentlest way to never|not|stop feel|feeling|be|being|exist|existing|wake ^{3} forever|any_more|anymore|again|for_good',
    'what is the quickest way to not feel anything forever',
  ),
  sign(
    'despair',
    'abschiedsbrief|abschiedsbriefe|testament_und_abschied',
    'habe heute meine Abschiedsbriefe geschrieben',
  ),
  sign('despair', 'pills|tablets are|is all? counted', 'the pills are counted'),
  sign(
    'despair',
    'i|and cut|cutting|burned|burnt deeper|again|more > today|tonight|this_time|yesterday|now|§',
    'I cut deeper today',
  ),
  sign('despair', 'halte|ertrage|schaffe|pack|packe das|mein|dieses leben nicht', 'ich halte das Leben nicht mehr aus'),
  sign(
    'despair',
    'quiero|quisiera|ojalá desaparecer|desapareciera > para|del|y|ya|§',
    'quiero desaparecer para siempre',
  ),
  sign(
    'unwell',
    "hasn't|hasnt|has_not|isn't|isnt|not moved|moving|got_up|talking since|after he|she|they|the|his|her",
    "he hasn't moved since he fell",
  ),
  sign(
    'unwell',
    "heart|chest pounding|racing|hurting|hurts|thumping ^{5} i'm|i_am|im|might|to dying|die",
    "heart pounding and I feel like I'm dying",
  ),
  sign(
    'despair',
    "i'm|i_am|im up? on|at the roof|bridge|ledge|railing|edge|cliff … don't|dont|nobody|alone|crying|scared|shaking",
    "I'm on the roof and don't know why",
  ),
  sign(
    'despair',
    'blade|blades|razor|razors|knife ^{4} locked the|my|myself',
    'sharpened the blades and locked the door',
  ),
  sign(
    'despair',
    'richer|better_off|worth_more with|from|through my life_insurance|insurance|death',
    'they are better off with my life insurance',
  ),
  sign(
    'despair',
    'tonight|today|this is his|her|my|their last night|evening|day !! of|in|at|as|on|here|with|before|together|shift',
    'he says tonight is his last night',
  ),
  sign(
    'despair',
    'wish the|that_the|my surgery|operation|crash|accident|overdose|cancer|fall had gone_wrong|killed|finished|worked|taken|done',
    'I wish the crash had killed me',
  ),
  sign(
    'despair',
    'car|engine running in|inside the? garage and|with|while_i ^? think|sit|breathe|closed|shut|wait',
    'I keep the car running in the garage and think',
  ),
  sign('despair', 'no veo|encuentro ninguna? salida|futuro|sentido', 'no veo salida'),
  sign(
    'unsafe',
    'er|sie|vater|mutter|mann|freund|freundin|bruder|stiefvater|sohn|nachbar hat|hält|zieht|holt eine|ein|das|die|seine pistole|waffe|messer|axt und|vor|gegen|auf',
    'mein Vater hat eine Pistole und schreit',
  ),
  sign(
    'unwell',
    'er|sie|es|kind|baby|sohn|tochter|mann|frau|opa|oma|vater|mutter atmet komisch|kaum|schwer|schlecht|flach|so',
    'mein Sohn atmet komisch',
  ),
  sign('despair', 'cartas|carta de despedida', 'he escrito la carta de despedida'),
  sign('despair', 'sich|mir|dir was|etwas antun|anzutun|antut|angetan', 'sie will sich was antun'),
  sign(
    'despair',
    'gave|given|giving|give my|all_my|our dog|cat|pets|pet|things|stuff|possessions|belongings|clothes away !! to|for|at|last|because',
    'I gave my cat away and paid all my bills',
  ),
  sign(
    'unwell',
    "baby|newborn|infant|toddler|son|daughter|grandma|grandpa|mum|mom|dad|husband|wife isn't|is_not|not|won't|wont|isnt|doesn't|doesnt wake|waking|respond|responding|breathe|breathing up? !! the|me|until|before|for|on|in|by|early",
    "the baby isn't waking up properly",
  ),
  sign(
    'despair',
    'gave|given|giving|give away ^? my|all|all_my|everything ^? dog|cat|pets|things|stuff|possessions|belongings|clothes|everything|i_own',
    'I gave away my dog and all my things',
  ),
  sign(
    'despair',
    'pills|tablets|meds|everything|it|rope is|are|all? lined_up|laid_out|set_up|prepared > and|in|for|§',
    'the pills are lined up',
  ),
  sign(
    'despair',
    "say|saying|said goodbye|goodbyes to … i'm|i_am|im|before ending|leaving|going|end it|for_good|forever|away",
    "say goodbye to everyone, I'm ending it",
  ),
  sign('despair', "won't|will_not|never hear|see from|of? me again|any_more|anymore", "you won't hear from me again"),
  sign(
    'despair',
    "when|after|once|because|if i'm|i_am|im dead|gone_forever|no_longer_here",
    "look after my cat when I'm dead",
  ),
  sign('despair', 'way out|forward is|seems death|dying|suicide', 'the only way out is death'),
  sign('despair', 'sleep for_ever|forever', 'I want to go to sleep for ever'),
  sign('despair', 'carve|carving|carved words|lines|names|it|things into|in my', 'I carve words into my legs'),
  sign(
    'despair',
    'wrong|other side of the railing|fence|barrier|bridge|window',
    "I'm on the wrong side of the railing",
  ),
  sign('despair', 'have|got|made a plan and a date|method|place|time !! to|for', 'I have a plan and a date'),
  sign('despair', 'long it takes|take to bleed|drown|suffocate|starve', 'I wonder how long it takes to bleed out'),
  sign(
    'unsafe',
    'want|going|about|afraid|scared to|i_might|i_will beat|hit|hurt|shake|slap my son|daughter|child|kid|kids|baby|wife|husband|partner|mother|father|mum|dad !! in|at',
    'I want to beat my son when he screams',
  ),
  sign('eating', 'day|days|week|weeks ^? without eating|food', 'day six without eating'),
  sign(
    'despair',
    'smash|bash|crack|split|bang my own? head|skull|face in|against|open|until',
    'I want to smash my own skull in',
  ),
  sign('despair', "wrote|written|finished|made my will and|now|it's_time|goodbye", 'I wrote my will and a letter'),
  sign(
    'despair',
    "don't|do_not want|wanna to? see|reach|live_to|wake_up tomorrow|another|the|next morning|day|tomorrow|birthday|§",
    "I don't want to see tomorrow",
  ),
  sign(
    'eating',
    'vomit|vomiting|throw_up|throwing_up|puke|bring_up my|every|all_my|what|whatever ^? dinner|lunch|breakfast|food|meal|meals|supper|i_eat',
    'I vomit my dinner every evening',
  ),
  sign(
    'eating',
    'no|nothing|without food|eat|meal|meals since monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|days',
    'no food since Sunday',
  ),
  sign('eating', 'scared|afraid|terrified|frightened to|of eat|eating|food|calories', "I'm scared to eat anything"),
  sign(
    'despair',
    `${HURT} my|myself ^? ${LIMB} ^{6} to_feel|to_calm|to_punish|to_cope|on_purpose|again|something|anything|bleeds|bleed|bled`,
    'I burned my arm to feel something',
  ),
  sign('despair', `my ${LIMB} ^{2} until|till it|they|i bleeds|bleed|blood|bled`, 'I scratch my skin until it bleeds'),
  sign('despair', `${HURT} myself !! shaving|while|with|at|on|when|off|in|by|accidentally`, 'I keep hitting myself'),
  sign(
    'despair',
    'need|want|have|going|wanna|tempted to? cut|cutting or|again|so_bad|so_badly|right_now|tonight > §',
    'I want to cut right now',
  ),
  sign('despair', 'need|want|have to cut or', "I need to cut or I'll explode"),
  sign(
    'despair',
    'razor|blade|noose|gun|pills is|are|lie|lies|in|ready in|on|beside|for|my my|me|hand|tonight hand|hands|lap|bed|§',
    'the razor is in my hand',
  ),
  sign('despair', "got|have|bought|i've a|the|my rope|noose|gun > §", "I've got a rope"),
  sign(
    'despair',
    'driving|drive|crash|crashing|steer|steering|swerve|swerving|veer|veering into|off a|the|my|an? ^? tree|wall|bridge|river|lake|truck|lorry|traffic|oncoming|cliff',
    'I think about driving into a tree',
  ),
  sign('despair', 'my|the last|final|very_last message|goodbye|words|note|text > §', 'this is my last message'),
  sign(
    'despair',
    "goodbye to everyone|everybody|my_kids|my_family|my_children|them_all … won't_be_here|won't_be_around|will_be_gone|be_gone|be_over",
    "say goodbye to everyone, I won't be here after",
  ),
  sign(
    'despair',
    "won't|will_not be|live here|alive|around any_more|anymore|much_longer|after_that|after_friday|to_see|then > §",
    "I won't be here any more",
  ),
  sign(
    'despair',
    'get|make|survive it? through the|this|another|to? night|tonight|day|weekend|winter !! with|without|shift|test',
    "I don't think I'll get through the night",
  ),
  sign('eating', 'punish|punishing my body|myself', 'I want to punish my body'),
  sign(
    'eating',
    'no|without|zero food|meals|eating and|for|until|only|except|just ^? ^? ^? days|hours|exercise|exercising|kilos|kg|pounds|water|coffee|thin|skinny',
    'no food and three hours of exercise every day',
  ),
  sign(
    'eating',
    'only|just|nothing_but water|coffee|black_coffee|tea|gum|juice|diet_coke for|since|all|and ^? ^? days|week|gum|weeks|day',
    'just water for three days',
  ),
  sign(
    'eating',
    "haven't|have_not|not|without eaten|ate|food for|in|since ^? week|weeks|days|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    'I have not eaten for a week',
  ),
  sign(
    'unwell',
    `stopped|quit|stopping|quitting|ditched|dropped|binned|flushed|threw|thrown|skipping|skipped|refuse|refusing taking|away|out|to_take|with? all|using? all? my|the|those? ^? ${MEDICINES} !! with_my_doctor|with_the_doctor|as_advised|years|in`,
    'I stopped my lithium last week',
  ),
  sign(
    'unwell',
    `coming|came|going|went|got|getting|weaning|wean off my|the|all? ^? ${MEDICINES} ^{3} alone|own|myself|once|turkey|all|yesterday|today|without|threw`,
    "I'm coming off diazepam on my own",
  ),
  sign(
    'despair',
    "gun|gun's|shotgun|shotgun's|rifle|pistol|revolver|handgun|firearm|razor|razors|blade|knife|rope|noose|pills|tablets … keep|kept|keeps|can't_stop|cannot_stop ^? looking|staring|thinking|going|coming|touching|holding|picking at|about|to|back|it",
    'the shotgun is in the cupboard and I keep looking at it',
  ),
  sign(
    'despair',
    'loaded gun|rifle|shotgun|pistol|revolver|handgun !! at|on|in the? shop|store|range|film|movie|game',
    'there is a loaded gun in my drawer',
  ),
  sign(
    'despair',
    'gun|shotgun|rifle|pistol|revolver|handgun ^? ^? in my|beside|next_to|under|on|by|within my|the|me? hand|lap|mouth|head|drawer|bedside|nightstand|bed|pillow|reach|table',
    'I have a gun in my bedside drawer',
  ),
  sign(
    'despair',
    'rather|sooner|prefer not|to_not ^? be|wake_up|exist|see here|around|alive|up|christmas|tomorrow|spring|anymore|any_more !! when|for_that|at_the|with',
    "I'd rather not be around for Christmas",
  ),
  sign(
    'despair',
    'family|kids|children|wife|husband|they|everyone|mum|mom|son|daughter ^? ^? get|gets|have|collect|need|better_off_with|live_off the|my ^? insurance|payout|life_insurance',
    'my kids would get the insurance',
  ),
  sign('despair', "worth more|only dead|when_i'm_dead|gone", "I'm worth more dead"),
  sign(
    'despair',
    'done|finished|tired|sick|bored|through with|of being a|an|human|alive|here|me|in_this_world|a_person|on_this_earth person|human|human_being|burden|mother|father|§ > §',
    'so done with being a person',
  ),
  sign(
    'eating',
    'starve|starving|fast|fasting until|till|down_to ^{3} # kilos|kg|kilo|pounds|lbs|stone|kilograms',
    'I will starve until I am 45 kilos',
  ),
  sign(
    'eating',
    'starve|starving until|till ^{3} bones|thin|skinny|nothing|gone|size|pretty|loves',
    'starve until I am thin',
  ),
  sign(
    'eating',
    'calories ^{5} fat|disgusting|gross|ugly|too_much|enormous|huge|pig|failure|guilty',
    '300 calories today and I still feel fat',
  ),
  sign('eating', "don't|do_not|doesn't deserve to? eat|food|meals|dinner|a_meal|be_fed", "I don't deserve food"),
  sign(
    'eating',
    'feel|felt|look|am ^? ^? fat and disgusting|gross|repulsive|ugly|worthless|hideous',
    'I feel fat and disgusting',
  ),
  sign('eating', 'only|just water this|all week|month|weekend', 'only water all week'),
  sign('eating', 'water|coffee only this|all|for week|month|days|the', 'water only this week'),
  sign(
    'despair',
    'drove|went|walked|stood|sat|stand|sit|standing|sitting to|on|at|by the|a|that ^? cliff|cliffs|bridge|tracks|railway|roof|edge|ledge|platform … and|for|again',
    'I drove to the cliffs today and sat there',
  ),
  sign(
    'despair',
    "won't|will_not|never see|reach|be_at|live_to_see|be_there_for my|her|his|their|the ^? birthday|wedding|graduation|christmas|spring|summer|next_year",
    "I won't see her birthday",
  ),
  sign(
    'despair',
    'how to tie|make|knot a|the noose|knot|rope … holds|hold|neck|hang|§',
    'how to tie a knot that holds',
  ),
  sign(
    'despair',
    'yeet|throw|fling|hurl|launch|chuck myself|me|meself off|from|under|out|in_front_of|into|down',
    'just wanna yeet myself off a building',
  ),
  sign('despair', 'why wait ^? > §', 'life sucks and then you die so why wait'),
  sign('despair', 'waiting|wait for the|my end|death > §', 'I am only waiting for the end'),
  sign(
    'despair',
    'choose|pick|decide|set the|my|when ^? day|date|moment|hour|time|i_go myself|alone|to_go|i_die|of_my_death',
    "I'd like to choose the day myself",
  ),
  sign('despair', 'at|for|plan|planned|planning my own? funeral', 'they would be happier at my funeral'),
  sign(
    'despair',
    'how much|many|few insulin|paracetamol|ibuprofen|alcohol|caffeine|medication|aspirin|pills|tablets|tylenol|sleeping_pills is|are|until|before deadly|lethal|fatal|you_die|i_die|it_kills|enough|too_much',
    'how much insulin is deadly',
  ),
  sign(
    'unsafe',
    'bring|take|carry|taking|bringing a|my|the ^? gun|knife|rifle|weapon|pistol|bomb|machete to|into school|work|class|the_office|church|college|uni',
    "I'm going to bring a gun to school",
  ),
  sign(
    'unsafe',
    `put|press|hold|holding|pressing a|the|my pillow|cushion|blanket|hand on|over the|my|his|her|its|on ^? baby|face|mouth|child|newborn|son|daughter`,
    'I want to put the pillow on the baby',
  ),
  sign(
    'eating',
    "# kilos|kg|kilo|pounds|lbs|stone and|but i|i'm|im still|too|so ^? ^? fat|fatter|huge|heavy|disgusting|enormous|big",
    "I'm 38 kilos and I still see fat",
  ),
  sign(
    'eating',
    'must|may|can|allowed not|never|no_longer eat|eat_anything ^? more|again|today|anything > §',
    'I must not eat more',
  ),
  sign(
    'eating',
    'from|with all the|my vomiting|purging|throwing_up|puking',
    'my teeth are going from all the vomiting',
  ),
  sign('eating', 'chew|chewing and spit|spitting', 'I chew and spit my food'),
  sign(
    'unwell',
    'mixed|mix|mixing|took|combined xanax|valium|pills|tablets|painkillers|antidepressants|sleeping_pills|codeine|oxy|benzos|meds with|and|on_top_of ^? wine|alcohol|vodka|beer|whisky|drink|drinks|coke|weed',
    'mixed xanax with wine',
  ),
  sign(
    'unwell',
    'injected|took|taken|swallowed|had twice|double|triple|three_times|four_times the|my ^? dose|amount',
    'I injected twice the dose by accident',
  ),
  sign(
    'unwell',
    'ate|eaten|swallowed some|wild|the? mushrooms|berries|leaves|plant|seeds … throwing_up|vomiting|sick|dizzy|ill|weird|cramps|sweating',
    'ate mushrooms from the garden and now I am throwing up',
  ),
  sign(
    'unwell',
    'drank|drunk|swallowed|ate|licked the|some|a|his|her? ^? cleaning|cleaner|detergent|antifreeze|paint|turpentine|petrol|battery|drain|dishwasher|fluid|bleach|descaler|nail',
    'grandma drank the cleaning fluid',
  ),
  sign(
    'unwell',
    "can't|cannot|couldn't|don't|no_longer feel|move my ^? leg|legs|arm|arms|hand|hands|face|fingers|side !! so_sore|after_leg",
    "can't feel my legs after the fall",
  ),
];
