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
];
