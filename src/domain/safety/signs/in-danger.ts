import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

/** Somebody who may be harmed by another, or may harm one. */
export const IN_DANGER: PhraseRow<Worry>[] = [
  sign(
    'unsafe',
    'scared|afraid|terrified|frightened of my|him|her ^? husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mom|mother|ex|stepdad|brother|uncle|neighbour|boss',
    "I'm scared of my partner",
  ),
  sign(
    'unsafe',
    'he|she|partner|husband|wife|boyfriend|girlfriend|ex controls|checks|monitors|tracks|takes|watches my|all_my|every ^? money|phone|messages|location|move|everything',
    'my partner tracks my phone',
  ),
  sign(
    'unsafe',
    "won't|doesn't|never let|lets|allow me leave|see|go|out|have|to_leave|to_see !! the_answer|the_answers|the_end|the_ending|the_score|it|how|first|another|a|any_more_cake",
    "he won't let me leave the house",
  ),
  sign(
    'unsafe',
    'angst vor ihm|ihr|meinem|meiner ^? mann|freund|partner|vater|ex|mutter|frau > §',
    'ich habe Angst vor meinem Mann',
  ),
  sign('unsafe', 'miedo de|a|tengo_a mi|él|ella marido|novio|pareja|padre|ex', 'tengo miedo de mi marido'),
  sign(
    'unsafe',
    "hiding|hide|hid|locked_myself|barricaded in|from|inside|under|behind … he's|she's|he_is|she_is|they're|husband|boyfriend|dad|father|stepdad|ex ^? banging|shouting|screaming|angry|outside|coming|drunk|furious|violent|home|yelling|looking",
    "I'm hiding in the bathroom, he's banging on the door",
  ),
  sign(
    'unsafe',
    "he's|he_is|she's|she_is|husband|boyfriend|ex|dad|father|stepdad|partner|someone ^? banging|pounding|kicking|hammering|breaking on|at|in|down my|the|our? ^? door|windows|window",
    'my ex is kicking in my door',
  ),
  sign(
    'unsafe',
    'er|sie|vater|mutter|mann|freund|freundin|bruder|stiefvater|sohn|nachbar hat|hält|zieht|holt eine|ein|das|die|seine pistole|waffe|messer|axt und|vor|gegen|auf',
    'mein Vater hat eine Pistole und schreit',
  ),
  sign(
    'unsafe',
    'want|going|about|afraid|scared to|i_might|i_will beat|hit|hurt|shake|slap my son|daughter|child|kid|kids|baby|wife|husband|partner|mother|father|mum|dad !! in|at',
    'I want to beat my son when he screams',
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
    'unsafe',
    'jemand|einer|er|sie|mein|meine ^? ex|mann|freund? verfolgt|stalkt|bedroht|schlägt|würgt mich|uns',
    'jemand verfolgt mich',
  ),
  sign(
    'unsafe',
    'ich werde|wurde gestalkt|bedroht|verfolgt|geschlagen|erpresst|vergewaltigt|missbraucht',
    'ich werde gestalkt',
  ),
  sign(
    'unsafe',
    'mann|freund|vater|ex|er|partner|stiefvater|bruder|frau|freundin ist|wird gewalttätig|handgreiflich|aggressiv_zu_mir',
    'mein Mann ist gewalttätig',
  ),
  sign('unsafe', 'alguien|un_hombre|mi_ex|él me sigue|persigue|acosa|vigila|amenaza', 'alguien me sigue'),
  sign(
    'unsafe',
    'share|post|send|show|publish|leak them|it|that|everything|pictures|photos|nudes|videos|my_pictures|my_photos|photos_of_me|pictures_of_me ^{4} if|unless i|we ^? pay|send|do',
    "they'll share it if I don't send money",
  ),
  sign(
    'unsafe',
    "hasn't|haven't|won't|doesn't|never let|lets me eat|sleep|drink|use_the_toilet|see_a_doctor",
    "my mother won't let me eat",
  ),
  sign(
    'unsafe',
    'tied|chained|strapped|locked to|in|into|onto the|a|his|her ^? chair|bed|radiator|cellar|cupboard|basement !! with_a_ribbon|bike',
    'my grandfather is tied to the chair',
  ),
  sign('unsafe', 'zündet|zünde|anzünden das|die|unser haus|wohnung|auto an', 'er zündet das Haus an'),
  sign(
    'unsafe',
    "when|while|before he's|she's|he_is|she_is|he|she out|asleep|away|gone|at_work|comes_back|wakes_up|gets_home … pack_a|pack_my|pack_our|pack_bags|run_away|hide|escape",
    "remind me when he's out so I can pack a bag",
  ),
  sign(
    'unsafe',
    'hide|cover|cover_up|conceal|covering|hiding the|my|his|her ^? bruise|bruises|black_eye|fingermarks|handprints',
    'remind me to hide the bruises before work',
  ),
  sign(
    'unsafe',
    'marks|fingermarks|handprints|bruises|bruise on|around my ^? neck|throat',
    'he left fingermarks on my neck',
  ),
];
