import { type Token, tokenize } from '../grammar/tokens.ts';
import { firstPhrase, type PhraseTable, plain, tableOf } from '../phrases/table.ts';

const MOST = 20_000;
const MIGHT = 'a|an|my|his|her|two|mild|minor|small|massive|big|bad|severe|first*';
const ATTACK = 'heart_attack|heart_attacks|cardiac_arrest|stroke|strokes|seizure|seizures|overdose|overdoses';
const EVENT = `had|survived|suffered|recovered_from|after|died_of|died_from ${MIGHT} ${ATTACK}`;
const RELATIVE =
  'father|mother|dad|mum|mom|brother|sister|uncle|aunt|grandfather|grandmother|grandpa|grandma|granddad|friend|colleague|boss|neighbour|neighbor';
const SEASON =
  'year|month|week|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december';
const HEALTHIER = 'fit|fitter|healthy|healthier|in_shape|moving';
const UNITS = 'minutes|mins|hours|hrs|days|weeks|months|years';

/** An emergency, or a bad time, that somebody had. */
export const EVENTS = [
  plain(EVENT, 'I had a heart attack'),
  plain('overdosed', 'I overdosed when I was 20'),
  plain(
    'was|were|been|felt ^? suicidal|abused|raped|assaulted|beaten|molested|stabbed|mugged',
    'I was suicidal as a teenager',
  ),
  plain('tried|attempted|wanted to? ^{3} die|suicide|life|myself', 'I tried to take my own life in 2015'),
  plain('self -? harmed|harming', 'I self-harmed as a teen'),
  plain('used to ^? ^? ^? suicidal|myself|himself|herself|self|me|us|overdose|die', 'I used to cut myself'),
  plain('hit|beat|abused|raped|attacked|choked me|us', 'he hit me, that was ten years ago'),
  plain('hatte|hatten ^{4} herzinfarkt|schlaganfall|überdosis', 'ich hatte vor Jahren einen Herzinfarkt'),
  plain('tuve|tuvo un|una infarto|sobredosis|ictus', 'tuve un infarto hace tres años'),
];

/** When it was: long ago. */
export const LONG_AGO = [
  plain(`last ${SEASON}`, 'last year'),
  plain(`in 19+|20+ !! ${UNITS}`, 'in 2019'),
  plain('year|years|month|months|weeks|decade|decades ago', 'two years ago'),
  plain('when i|he|she|they was|were #|young|little|a|at|only', 'when I was 20'),
  plain('when i|he|she|they was|were in my|his|her', 'when he was in his fifties'),
  plain('as a kid|child|teen|teenager|student', 'as a child'),
  plain('used to', 'I used to self-harm'),
  plain('clean|sober|free|well for ^? years', 'clean for six years'),
  plain('vor ^? jahren|monaten|jahrzehnten', 'vor drei Jahren'),
  plain('letztes|letzten|voriges jahr|monat|sommer|winter|frühjahr|herbst', 'letztes Jahr'),
  plain('hace ^? ^? años|meses|tiempo', 'hace tres años'),
  plain('el año|mes pasado', 'el año pasado'),
  plain('in my|his|her twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s', 'in my thirties'),
  plain('back in', 'back in school'),
  plain('in january|february|march|april|may|june|july|august|september|october|november|december', 'in June'),
  plain('long_ago|once', 'I once had a seizure'),
];

/** Whose it was: somebody else's, who is the reason for a goal. */
export const OF_FAMILY = [plain(`my ^? ${RELATIVE} ${EVENT}`, 'my dad had a heart attack')];

/** What they want of themselves. */
export const WISHES = [
  plain(
    "i|i'd would? want|wanna|like to? run|lose|eat|train|start|exercise|walk|quit|stop|live|lower|avoid|prevent",
    'I want to run a marathon',
  ),
  plain(`i|i'd would? want|wanna|like to? get|be ${HEALTHIER}`, "I'd like to get fit"),
];

const HAD = tableOf(EVENTS);
const LONG = tableOf(LONG_AGO);
const FAMILY = tableOf(OF_FAMILY);
const WISH = tableOf(WISHES);
const says = (table: PhraseTable<true>, tokens: Token[]) => firstPhrase(table, tokens) !== null;

/** That it is happening, or has only just happened. */
export const NOW = [
  plain('just|now|today|tonight|currently', 'my dad just had a heart attack'),
  plain('is|are|am|be having', 'my mum is having a stroke'),
  plain('minute|minutes|hour|hours|moment ago', 'ten minutes ago'),
  plain('help|quick|quickly|please|ambulance|911|112|999', 'please help'),
  plain('i think|believe|guess', 'I think my dad had a stroke'),
];
const PRESENT = tableOf(NOW);

/**
 * Without the clauses that tell of an emergency of long ago ("I had a heart attack last year"), or of one in the family as the reason for a goal.
 * `family`: also without one in the family of which it is not said when; that is asked about. "Just had" is never past, and what else the
 * message says is read as before. Lower case, straight apostrophes.
 */
export function withoutPast(text: string, { family = false } = {}): string {
  const whole = tokenize(text, { most: MOST });
  const of: Told = { wishes: says(WISH, whole), family: family && !says(PRESENT, whole) };
  return text
    .split(/([.;!?\n]|\b(?:and|but|now|today|tonight)\b)/)
    .map((part) => (isPast(tokenize(part, { most: MOST }), of) ? '…' : part))
    .join('');
}

type Told = { wishes: boolean; family: boolean };

const isPast = (clause: Token[], { wishes, family }: Told): boolean =>
  says(HAD, clause) && (says(LONG, clause) || ((wishes || family) && says(FAMILY, clause)));
