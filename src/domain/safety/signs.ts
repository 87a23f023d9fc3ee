import type { PhraseRow } from '../language/phrases/table.ts';
import type { Worry } from './worry.ts';

const sign = (says: Worry, phrase: string, example: string): PhraseRow<Worry> => ({ says, phrase, example });

const DAYS = 'day|days|two_days|three_days|a_week|weeks|week|yesterday|monday';

/** Words that may stand for more than they say, beside the expressions of `worry.ts`: the same kinds in other words, in German and in Spanish. */
export const SIGNS: PhraseRow<Worry>[] = [
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
    'easiest|quickest|fastest|best|painless|least_painful|surest way|ways|method|methods to|of die|kill|hang|hurt|harm|drown|poison|end yourself|oneself|myself|your_life|my_life|it_all?',
    "what's the easiest way to kill yourself",
  ),
  sign(
    'despair',
    "there's|there_is|there_was|i_have|i've|have nothing|nobody left for_me|to_live_for|in_my_life|in_life|here_for_me|for_me_here now|anymore|any_more? > §",
    'there is nothing left for me',
  ),
  sign(
    'despair',
    'how many pills|tablets|paracetamol|painkillers to|would|does|do it? take|need|die|kill',
    'how many pills would it take',
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
  sign('despair', 'nobody|no_one cares|loves|wants|needs about? me|if_i', 'nobody cares about me'),
  sign(
    'despair',
    'scared|afraid of what|that i_might|i_may|i_could do? hurt|do|to|something? myself|me|stupid',
    "I'm scared of what I might do to myself",
  ),
  sign('despair', 'urge|urges to hurt|cut|harm|burn', 'I have the urge to cut'),
  sign('despair', 'ich kann nicht mehr > §', 'ich kann nicht mehr'),
  sign('despair', 'halte das|es|alles|so? nicht mehr aus', 'ich halte das nicht mehr aus'),
  sign('despair', 'alles|leben ist|hat so|keinen? sinnlos|hoffnungslos|sinn', 'alles ist sinnlos'),
  sign('despair', 'bin|falle nur? allen? eine_last|zur_last', 'ich bin eine Last'),
  sign('despair', 'niemand würde mich vermissen', 'niemand würde mich vermissen'),
  sign('despair', 'no puedo más > §', 'no puedo más'),
  sign('despair', 'no aguanto|soporto más', 'no aguanto más'),
  sign('despair', 'nada tiene sentido', 'nada tiene sentido'),
  sign('despair', 'soy una carga', 'soy una carga para todos'),
  sign('despair', 'nadie me echaría_de_menos|extrañaría', 'nadie me extrañaría'),
  sign(
    'eating',
    'make|makes|making myself|me sick|throw_up|throwing_up|vomit|puke',
    'I make myself throw up after meals',
  ),
  sign(
    'eating',
    `haven't|have_not|hardly|barely|not|didn't eaten|ate|eat|eating for|since|in|all|anything ^? ^? ${DAYS}`,
    "I haven't eaten for three days",
  ),
  sign('eating', "i've|i|have hardly|barely|not eaten|ate", "I've hardly eaten this week"),
  sign(
    'eating',
    'stopped|quit|avoid|avoiding eating|food !! at_night|late|sugar|meat|junk|out|between|after|before|when|so',
    'I stopped eating',
  ),
  sign('eating', 'starve|starving|starved myself', 'I am starving myself'),
  sign(
    'eating',
    'binge|binged|bingeing|binging and|then then? purge|purged|purging|vomit|throw_up|feel',
    'I binge and then purge',
  ),
  sign('eating', 'purge|purging|laxatives|diet_pills after|every|to|again|daily', 'I take laxatives to lose weight'),
  sign('eating', 'hate|disgusted_by|ashamed_of my body so|and|that|when', 'I hate my body so much'),
  sign('eating', 'anorexia|anorexic|bulimia|bulimic', 'my bulimia is back'),
  sign(
    'eating',
    'esse|gegessen seit|nichts|kaum ^? ^? tagen|tage|mehr|woche',
    'ich habe seit drei Tagen nichts gegessen seit drei Tagen',
  ),
  sign('eating', 'me provoco el vómito|vómitos', 'me provoco el vómito'),
  sign('eating', 'no como|he_comido desde|hace|nada ^? ^? días|días|semana', 'no como hace dos días'),
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
    "won't|doesn't|never let|lets|allow me leave|see|go|out|have|to_leave|to_see",
    "he won't let me leave the house",
  ),
  sign(
    'unsafe',
    'angst vor ihm|ihr|meinem|meiner ^? mann|freund|partner|vater|ex|mutter|frau > §',
    'ich habe Angst vor meinem Mann',
  ),
  sign('unsafe', 'miedo de|a|tengo_a mi|él|ella marido|novio|pareja|padre|ex', 'tengo miedo de mi marido'),
  sign(
    'unwell',
    'stopped|quit|stopping drinking|alcohol|vodka and|yesterday|today|two|days|now ^{5} shaking|shaky|shakes|sweating|sick|trembling|tremors',
    'I quit drinking and now I have the shakes',
  ),
  sign(
    'unwell',
    'bottle|bottles|litre|litres of vodka|whisky|whiskey|gin|rum|wine a|every|per day|night|evening',
    'I drink a bottle of vodka every day',
  ),
  sign(
    'unwell',
    'cold turkey !! sandwich|vaping|vape|vapes|smoking|smoke|cigarettes|nicotine|snus|coffee|caffeine|sugar|sweets|chocolate|phone|instagram',
    'I want to stop alcohol cold turkey',
  ),
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
    'unwell',
    'had|has_had a|an|another? ^? heart_attack|stroke|seizure|cardiac_arrest|overdose !! scare|when|because|at_the',
    'my dad had a heart attack',
  ),
];
