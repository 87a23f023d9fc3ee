import { sign } from './signs.ts';

const WHO =
  "he|she|they|someone|somebody|baby|child|son|daughter|kid|toddler|husband|wife|partner|boyfriend|girlfriend|mum|mom|mother|dad|father|brother|sister|friend|grandma|grandpa|gran|nan|grandmother|grandfather|neighbour|neighbor|colleague|man|woman|he's|she's";
const TOOK = 'took|taken|swallowed|ate|had|downed';
const PILLS =
  'pills|tablets|painkillers|medication|meds|medicine|paracetamol|tylenol|acetaminophen|ibuprofen|aspirin|sleeping_pills|antidepressants|insulin|xanax|opioids|oxycodone';

/** More of them than anybody takes at once. */
const MANY =
  '8|9|10|12|14|15|16|18|20|24|25|28|30|32|40|50|60|100|eight|nine|ten|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|loads_of|lots_of|dozens_of|tons_of|all_those|a_load_of';
const LOOSE =
  'pills|tablets|painkillers|paracetamol|tylenol|acetaminophen|ibuprofen|aspirin|sleeping_pills|sleeping_tablets|antidepressants|xanax|diazepam|codeine|co_-_codamol|valium|opioids|oxycodone|tramadol';

/** A body that needs help now: the writer's, or of somebody with them. */
export const EMERGENCIES = [
  sign(
    'medical',
    `${TOOK} ${MANY} of my|the|her|his|those|them|mum's|dad's|these ^{6} ago|already|now|today|tonight|§`,
    'I took 20 of my blood pressure ones an hour ago',
  ),
  sign('medical', `${TOOK} ${MANY} of? my|the|those|his|her? ^? ${LOOSE}`, 'I took 20 ibuprofen'),
  sign(
    'medical',
    `${TOOK} a? whole|entire|all ^? packet|pack|box|bottle|strip`,
    'I swallowed a whole packet an hour ago',
  ),
  sign(
    'medical',
    `${TOOK} way|far|much? too_many|too_much of? my|the|his|her|some? ^? ${PILLS}`,
    'I took way too many of my sleeping pills',
  ),
  sign(
    'medical',
    `${TOOK} a|the|all? whole|entire|full|half_a? packet|pack|box|bottle|strip|handful|bunch|lot of my|the|his|her|some? ^? ${PILLS}`,
    'I swallowed a whole packet of paracetamol',
  ),
  sign('medical', `${TOOK} too_much|too_many ^? insulin|pills|tablets|drugs|medication`, 'I took too much insulin'),
  sign(
    'medical',
    'swallowed|drank|drunk|inhaled|breathed_in bleach|poison|antifreeze|cleaner|drain_cleaner|detergent|fumes|gas|petrol|a_button_battery',
    'my son drank bleach',
  ),
  sign('medical', "can't|cannot|couldn't|can_not wake|rouse him|her|them|my_^", "I can't wake her"),
  sign(
    'medical',
    `${WHO} is|has|was|just|lies|lying? ^? unconscious|unresponsive|not_responding|passed_out|collapsed !! last|once|years|ago`,
    'my husband has collapsed',
  ),
  sign('medical', `${WHO} isn't|is_not|not|stopped|has_stopped|barely breathing|responding`, "my baby isn't breathing"),
  sign('medical', "choking on|and_can't", 'he is choking on a grape'),
  sign(
    'medical',
    'throat|tongue|lips|face is|are|keeps? swelling|closing|swollen up|shut|after|and?',
    'my throat is closing up',
  ),
  sign('medical', "bleeding and? it|i|won't|doesn't|cannot|can't ^? stop", "I'm bleeding and it won't stop"),
  sign('medical', "can't|cannot stop the bleeding", "I can't stop the bleeding"),
  sign(
    'medical',
    'face|mouth|side has|is|just? dropped|drooped|drooping|hanging|gone_numb',
    'her face has dropped on one side',
  ),
  sign(
    'medical',
    "can't|cannot speak|talk|move and|properly|any_more|anymore|his|her|my|one",
    "she can't speak properly",
  ),
  sign('medical', 'slurring|slurred his|her|their|my? words|speech', 'he is slurring his words'),
  sign(
    'medical',
    'chest pain|pains and|down|in|into|with my|the|arm|sweating|breathless|left',
    'chest pain down my arm',
  ),
  sign(
    'medical',
    `${WHO} is|keeps|just? having|has|had? a? fitting|convulsing|seizure|seizing`,
    'my wife is having a seizure',
  ),
  sign(
    'medical',
    'shaking|shaky|tremors|sweating and ^? seeing|hearing|hallucinating things|voices',
    "I'm shaking and seeing things",
  ),
  sign('medical', 'mixed bleach|chemicals|cleaners and|with', 'I mixed bleach with another cleaner'),
  sign(
    'medical',
    'stung|bitten and ^? ^? ^? swelling|swollen|breathe|breathing',
    'I was stung and my tongue is swelling',
  ),
  sign('medical', 'was|got|been electrocuted', 'he was electrocuted'),
  sign('medical', 'waters|water broke|broken', 'my waters broke'),
  sign('medical', 'coughing|vomiting|throwing_up|spitting up? blood', "I'm vomiting blood"),
  // German and Spanish beside those of `elsewhere.ts`.
  sign(
    'medical',
    'zu viele|viel ^? tabletten|pillen|schlaftabletten|medikamente|insulin',
    'ich habe zu viele Schlaftabletten genommen',
  ),
  sign(
    'medical',
    'eine ganze? packung|schachtel ^? tabletten|paracetamol|ibuprofen|schlaftabletten',
    'eine ganze Packung Paracetamol',
  ),
  sign('medical', 'atmet nicht|kaum', 'er atmet nicht mehr'),
  sign('medical', 'bewusstlos|ohnmächtig', 'meine Mutter ist bewusstlos'),
  sign('medical', 'wacht nicht auf|mehr_auf', 'sie wacht nicht mehr auf'),
  sign('medical', 'blutet stark|hört_nicht_auf', 'er blutet stark'),
  sign('medical', 'brauche|ruf|ruft einen? krankenwagen|notarzt', 'ich brauche einen Krankenwagen'),
  sign('medical', 'starke? schmerzen in der brust', 'starke Schmerzen in der Brust'),
  sign(
    'medical',
    'tomado|tomé|tragado demasiadas|muchas|todas_las pastillas|píldoras|medicinas !! del_tratamiento|de_la_semana|de_hoy|que_me_recetó|como',
    'me he tomado muchas pastillas',
  ),
  sign('medical', 'no respira !! por_la_nariz|la_tela', 'mi padre no respira'),
  sign('medical', 'no puede respirar|despertar|hablar', 'no puede respirar'),
  sign('medical', 'inconsciente|desmayado|desmayada', 'mi madre está inconsciente'),
  sign('medical', 'no despierta|reacciona', 'mi hija no despierta'),
  sign('medical', 'necesito|llama|llamen a? una ambulancia', 'necesito una ambulancia'),
  sign('medical', 'dolor en el pecho', 'tengo mucho dolor en el pecho'),
];
