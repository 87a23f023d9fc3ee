import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

/** Life may be too much: no reason to go on, nobody who would miss them, a wish not to be here. */
export const NO_WAY_ON: PhraseRow<Worry>[] = [
  sign(
    'despair',
    "what's|what_is|see|is_there|there's even|really? the|any|no point|reason of|in|to going|living|carrying|keeping|life|any_of_it on|going|alive?",
    "what's even the point of going on",
  ),
  sign(
    'despair',
    'no|any point|reason in|of|to going|carrying|keeping|living on|going|any_more|anymore|alive',
    'there is no point in going on',
  ),
  sign(
    'despair',
    'no|any|little|not_a|not_much point|reason|purpose|sense in|to keep|carry|keeping|carrying|continue|continuing|stay|staying going|on|living|alive|trying any_more|anymore|now|really|honestly|tbh? > §',
    'there is no reason to keep going',
  ),
  sign(
    'despair',
    "there's|there_is|there_was|i_have|i've|have nothing|nobody left for_me|to_live_for|in_my_life|in_life|here_for_me|for_me_here now|anymore|any_more? > §",
    'there is nothing left for me',
  ),
  sign(
    'despair',
    'i|feel|feeling|felt so|very|completely|utterly|totally|all? alone|lonely and|or empty|hopeless|lost|worthless|numb|unloved|scared',
    'I feel so alone and empty',
  ),
  sign(
    'despair',
    'feel|feels|feeling|am|is|seems so|completely|totally|just? hopeless|worthless|pointless|meaningless|unbearable lately|now|these_days|all_the_time|every_day|inside|again',
    'everything feels hopeless lately',
  ),
  sign(
    'despair',
    "i can't|cannot see|imagine|find any|a|no|my future|tomorrow|way_out|way_forward",
    "I can't see a future",
  ),
  sign(
    'despair',
    'wish|wished i ^? disappear|vanish|had_never_been_born|was_gone|were_gone|was_invisible',
    'I wish I could disappear',
  ),
  sign(
    'despair',
    'nobody|no_one cares|loves|wants|needs about? me|if_i !! in_the|at_work|at_the|on_^|until|before|for',
    'nobody cares about me',
  ),
  sign('despair', 'ich kann nicht mehr > §', 'ich kann nicht mehr'),
  sign('despair', 'halte das|es|alles|so? nicht mehr aus', 'ich halte das nicht mehr aus'),
  sign('despair', 'alles|leben ist|hat so|keinen? sinnlos|hoffnungslos|sinn', 'alles ist sinnlos'),
  sign('despair', 'bin|falle nur? allen? eine_last|zur_last', 'ich bin eine Last'),
  sign('despair', 'niemand würde mich vermissen', 'niemand würde mich vermissen'),
  sign('despair', 'no puedo más > §', 'no puedo más'),
  sign(
    'despair',
    'no aguanto|soporto más !! este_calor|el_calor|este_frío|el_frío|este_ruido|el_ruido|el_tráfico|a_mi_jefe|a_mi_vecino',
    'no aguanto más',
  ),
  sign('despair', 'nada tiene sentido', 'nada tiene sentido'),
  sign('despair', 'soy una carga', 'soy una carga para todos'),
  sign('despair', 'nadie me echaría_de_menos|extrañaría', 'nadie me extrañaría'),
  sign('despair', "i'm|i_am|im beyond help|saving|hope|repair", "I'm beyond help"),
  sign('despair', 'halte|ertrage|schaffe|pack|packe das|mein|dieses leben nicht', 'ich halte das Leben nicht mehr aus'),
  sign(
    'despair',
    'quiero|quisiera|ojalá desaparecer|desapareciera > para|del|y|ya|§',
    'quiero desaparecer para siempre',
  ),
  sign(
    'despair',
    'wish the|that_the|my surgery|operation|crash|accident|overdose|cancer|fall had gone_wrong|killed|finished|worked|taken|done',
    'I wish the crash had killed me',
  ),
  sign('despair', 'no veo|encuentro ninguna? salida|futuro|sentido', 'no veo salida'),
  sign('despair', 'way out|forward is|seems death|dying|suicide', 'the only way out is death'),
  sign('despair', 'sleep for_ever|forever', 'I want to go to sleep for ever'),
  sign(
    'despair',
    "don't|do_not want|wanna to? see|reach|live_to|wake_up tomorrow|another|the|next morning|day|tomorrow|birthday|§",
    "I don't want to see tomorrow",
  ),
  sign(
    'despair',
    'get|make|survive it? through the|this|another|to? night|tonight|day|weekend|winter !! with|without|shift|test',
    "I don't think I'll get through the night",
  ),
  sign(
    'despair',
    'rather|sooner|prefer not|to_not ^? be|wake_up|exist|see here|around|alive|up|christmas|tomorrow|spring|anymore|any_more !! when|for_that|at_the|with',
    "I'd rather not be around for Christmas",
  ),
  sign(
    'despair',
    'done|finished|tired|sick|bored|through with|of being a|an|human|alive|here|me|in_this_world|a_person|on_this_earth person|human|human_being|burden|mother|father|§ > §',
    'so done with being a person',
  ),
  sign('despair', 'why wait ^? > §', 'life sucks and then you die so why wait'),
  sign('despair', 'waiting|wait for the|my end|death > §', 'I am only waiting for the end'),
];
