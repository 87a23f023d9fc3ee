import { sign } from './signs.ts';

const WHO =
  'he|she|they|someone|somebody|husband|wife|boyfriend|girlfriend|partner|father|mother|dad|mom|mum|ex|brother|uncle|stepdad|stepfather|boss|roommate|flatmate|teacher|coach|man';

/** Done to somebody, or about to be. */
export const HARM = [
  sign(
    'violence',
    `${WHO} comes|came|sneaks|gets into|in my|our|her room|bed at_night|and|when|while`,
    'my uncle comes into my room at night',
  ),
  sign('violence', `${WHO} ^? beat me|her|him up|again|badly|with|last`, 'he beat me up'),
  sign(
    'violence',
    `${WHO} ^? raped|assaulted|molested|drugged|groped|strangled|choked|stabbed|kicked|punched me|her|him`,
    'someone raped me',
  ),
  sign(
    'violence',
    `${WHO} ^? ^? ^? ^? ^? ^? touches|touched|touching me|her|my_daughter|my_son !! base`,
    'my uncle touches me',
  ),
  sign(
    'violence',
    `${WHO} ^? hits|hit|slaps|beats|kicks|punches|hurts me again|often|when|if|every|sometimes|a_lot|and|so|last`,
    'he hits me when he drinks',
  ),
  sign(
    'violence',
    `${WHO} ^? hits|beats|kicks|punches|hurts|abuses the|my|our kids|children|son|daughter|mum|mom|baby`,
    'my husband hits the kids',
  ),
  sign('violence', `${WHO} ^? locked|locks|locking me in|up|out_of_the_house`, 'my partner locked me in'),
  sign(
    'violence',
    'ex|stalker is|stands|standing|waiting|banging|sitting|keeps|was outside|at|on my|the door|house|window',
    'my ex is outside my door',
  ),
  sign('violence', 'forced|forces|forcing me to|into have|sleep|sex|do', 'he forced me to have sex'),
  sign(
    'violence',
    'has|got|pulled|pointed|holding|with a gun|knife on|at|to|and me|my|us|he|she',
    'he pulled a knife on me',
  ),
  sign(
    'violence',
    "he'll|she'll|they'll|he_will|she_will|they_will|going_to kill|hurt me|us|the_kids",
    'he will kill us',
  ),
  sign(
    'violence',
    'broke|breaking|forced|trying_to_get into|in my|our|the house|flat|home|apartment|window|door and|while|right|now|i',
    'someone is breaking into my house right now',
  ),
  sign(
    'violence',
    'mann|freund|frau|freundin|vater|mutter|partner|ex|er|sie schlägt|würgt|tritt|prügelt|bedroht mich|uns|die_kinder|meine',
    'mein Mann schlägt mich',
  ),
  sign('violence', 'werde|wurde|bin geschlagen|verprügelt|bedroht|vergewaltigt|missbraucht', 'ich wurde geschlagen'),
  sign('violence', 'will|werde ihn|sie umbringen|töten', 'ich werde ihn umbringen'),
  sign(
    'violence',
    'mi marido|esposo|novio|pareja|padre|madre|ex|él|ella me pega|golpea|amenaza|viola|maltrata !! un_susto|el_sol|el_viento|la_luz|la_gripe|el_resfriado|el_virus|una_voz|un_grito|un_toque',
    'mi marido me pega',
  ),
  sign('violence', 'me ha|han|va_a|quiere pegado|golpeado|violado|amenazado|matar', 'me han violado'),
  sign('violence', 'voy a matarlo|matarla|matarle|apuñalarlo', 'voy a matarlo'),
];
