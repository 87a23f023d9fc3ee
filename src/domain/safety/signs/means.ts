import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

/** Means and ways to die: asked for, at hand, thought of; and places where people die. */
export const MEANS: PhraseRow<Worry>[] = [
  sign(
    'despair',
    'easiest|quickest|fastest|best|painless|least_painful|surest way|ways|method|methods to|of die|kill|hang|hurt|harm|drown|poison|end yourself|oneself|myself|your_life|my_life|it_all?',
    "what's the easiest way to kill yourself",
  ),
  sign(
    'despair',
    'how many pills|tablets|paracetamol|painkillers to|would|does|do it? take|need|die|kill',
    'how many pills would it take',
  ),
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
  sign('despair', 'pills|tablets are|is all? counted', 'the pills are counted'),
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
    'car|engine running in|inside the? garage and|with|while_i ^? think|sit|breathe|closed|shut|wait',
    'I keep the car running in the garage and think',
  ),
  sign(
    'despair',
    'pills|tablets|meds|everything|it|rope is|are|all? lined_up|laid_out|set_up|prepared > and|in|for|§',
    'the pills are lined up',
  ),
  sign(
    'despair',
    'wrong|other side of the railing|fence|barrier|bridge|window',
    "I'm on the wrong side of the railing",
  ),
  sign('despair', 'have|got|made a plan and a date|method|place|time !! to|for', 'I have a plan and a date'),
  sign('despair', 'long it takes|take to bleed|drown|suffocate|starve', 'I wonder how long it takes to bleed out'),
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
    'drove|went|walked|stood|sat|stand|sit|standing|sitting to|on|at|by the|a|that ^? cliff|cliffs|bridge|tracks|railway|roof|edge|ledge|platform … and|for|again',
    'I drove to the cliffs today and sat there',
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
  sign(
    'despair',
    'choose|pick|decide|set the|my|when ^? day|date|moment|hour|time|i_go myself|alone|to_go|i_die|of_my_death',
    "I'd like to choose the day myself",
  ),
  sign(
    'despair',
    'how much|many|few insulin|paracetamol|ibuprofen|alcohol|caffeine|medication|aspirin|pills|tablets|tylenol|sleeping_pills is|are|until|before deadly|lethal|fatal|you_die|i_die|it_kills|enough|too_much',
    'how much insulin is deadly',
  ),
  sign(
    'despair',
    'thought|think|thinking|thoughts|fantasise|fantasising|fantasize|imagine|imagining about|of|of_just? taking|swallowing all|every|too_many|a_handful|the_whole my|the|of_my|of_the ^? tablets|pills|painkillers|meds|medication|packet|bottle|box',
    "I've thought about taking all my tablets at once",
  ),
  sign(
    'despair',
    'imagine|picture|think_about|thinking_about|dream_of|pull_to|urge_to|want_to|feel_like falling|jumping|stepping|letting_go|let_go|steering|driving onto|in_front|off|under|from|into|of ^{3} tracks|train|trains|platform|roof|cliff|tree|wall|bridge|wheel',
    'I imagine jumping in front of the train',
  ),
  sign('despair', 'plane|planst|planen meinen|den_eigenen tod|suizid|selbstmord', 'ich plane meinen Tod'),
  sign('despair', 'lethal|fatal|deadly dose|amount|overdose of?', 'what is the lethal dose of paracetamol'),
];
