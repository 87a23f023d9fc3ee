import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

const LIMB = 'arm|arms|skin|leg|legs|wrist|wrists|thigh|thighs|hand|hands|face|stomach|belly|head';
const HURT =
  'burn|burned|burnt|burning|cut|cutting|scratch|scratched|scratching|bite|biting|pinch|pinching|hit|hitting|bang|banging|punch|punching';

/** Wounds that somebody gives themselves, or is about to. */
export const WOUNDS: PhraseRow<Worry>[] = [
  sign(
    'despair',
    'scared|afraid of what|that i_might|i_may|i_could do? hurt|do|to|something? myself|me|stupid',
    "I'm scared of what I might do to myself",
  ),
  sign('despair', 'urge|urges to hurt|cut|harm|burn', 'I have the urge to cut'),
  sign(
    'despair',
    'i|and cut|cutting|burned|burnt deeper|again|more > today|tonight|this_time|yesterday|now|§',
    'I cut deeper today',
  ),
  sign('despair', 'sich|mir|dir was|etwas antun|anzutun|antut|angetan', 'sie will sich was antun'),
  sign('despair', 'carve|carving|carved words|lines|names|it|things into|in my', 'I carve words into my legs'),
  sign(
    'despair',
    'smash|bash|crack|split|bang my own? head|skull|face in|against|open|until',
    'I want to smash my own skull in',
  ),
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
];
