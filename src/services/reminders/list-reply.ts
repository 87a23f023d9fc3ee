import { ORDINALS as WORDS } from '../../domain/number-words.ts';
import { folded } from '../../domain/text/index.ts';
import type { Answer } from './answer.ts';
import { answerIn, wordsThatAnswer } from './answer-words.ts';

/** One reminder of a message that listed several. `place`: its number there. */
export type Listed = { place: number; title: string; isOpen: boolean };

/** What is said of one of them. */
export type Said = { place: number; answer: Answer };

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean).map(folded));

const ALL = set(
  'all both everything alle alles beide beides todo todos todas ambos ambas tout tous toutes tutto tutti tutte entrambi entrambe tudo allebei все всё оба обе',
);
const REST = set(
  'rest others remaining übrigen andere anderen resto reste autres altri outros overige остальные остальное',
);
const BUT = set('but except not without außer ohne menos excepto salvo sauf meno tranne exceto behalve кроме');
/** "1 yes, 2 no": behind what is named it is an answer, before it a greeting. */
const YES = set('yes yep yeah yup ok okay ja si oui sim da да');
const FILLER = set(`
  the a an of them these those and is are was were be been has have had with for on in to it its i i'm i've we me my now today already just too also as well
  task tasks reminder reminders thing things item items number nr st nd rd th one ones please thanks thank you thx hi hey so that's they
  der die das den dem und ist sind war mit für ich hab habe bitte danke nummer
  el la los las y es son con he por favor gracias número numero le les et est sont avec j'ai merci
  il lo gli e è sono con ho grazie o os as com obrigado obrigada en zijn met ik heb и я
`);
/** What is done with what is named: "move 2", "took the pills". */
const VERBS = new Map<string, Answer>([
  ...[...set('did do does doing took take taking marked mark')].map((word) => [word, 'done'] as const),
]);
/** "Two done" may be the second or any two of them: only what can mean nothing else is a number in words. */
const ORDINALS = new Map(
  [
    WORDS.en,
    WORDS.de.map((stem) => `${stem}e`),
    WORDS.es.map((stem) => `${stem}a`),
    WORDS.es.map((stem) => `${stem}o`),
  ].flatMap((words) => words.slice(0, 10).map((word, at) => [folded(word), at + 1] as const)),
);

/** Nobody answers a list of ten at greater length; what is longer says more than that, and is the coach's. */
const LONGEST = 160;
const MOST_WORDS = 30;
const MOST_WORDS_OF_AN_ANSWER = 5;
const MOST_WORDS_OF_A_TITLE = 6;

type Token =
  | { is: 'named'; places: number[] }
  | { is: 'all' | 'rest' | 'but' }
  | { is: 'answer'; answer: Answer }
  | { is: 'yes' };

/**
 * What a text says of the reminders that one message listed: "1", "1 done, 2 later", "both done", "all but 2", "the pills one", "✅ 1 3". A number alone
 * is done, as the message says. Every word must be accounted for and every reminder named be given one answer: else null, and nothing is settled.
 */
export function readListReply(text: string, list: readonly Listed[]): Said[] | null {
  const tokens = tokensOf(text, list);
  return tokens && saidBy(tokens, list);
}

function tokensOf(text: string, list: readonly Listed[]): Token[] | null {
  if (text.length > LONGEST) return null;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const titles = list.map(({ place, title }) => ({ place, words: wordsOf(title) }));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const read = tokenAt(words, at, titles);
    if (!read) return null;
    if (read.token) tokens.push(read.token);
    at += read.length;
  }
  return tokens;
}

type Titles = { place: number; words: string[] }[];
type Read = { token: Token | null; length: number };

function tokenAt(words: readonly string[], at: number, titles: Titles): Read | null {
  const word = words[at] ?? '';
  const title = titleAt(words, at, titles);
  if (title && title.length > 1) return { token: { is: 'named', places: [title.place] }, length: title.length };
  for (let length = Math.min(MOST_WORDS_OF_AN_ANSWER, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    const answer = wordsThatAnswer(phrase) ?? (length === 1 ? VERBS.get(word) : undefined);
    // "No 1" may be a number or a refusal.
    if (answer && word === 'no' && length === 1 && /^\d/.test(words[at + 1] ?? '')) return null;
    if (answer && !YES.has(phrase) && !isGlued(phrase)) return { token: { is: 'answer', answer }, length };
  }
  const number = /^\d{1,2}$/.test(word) ? Number(word) : ORDINALS.get(word);
  if (number !== undefined) {
    return titles.some(({ place }) => place === number)
      ? { token: { is: 'named', places: [number] }, length: 1 }
      : null;
  }
  if (ALL.has(word)) return { token: { is: 'all' }, length: 1 };
  if (REST.has(word)) return { token: { is: 'rest' }, length: 1 };
  if (BUT.has(word)) return { token: { is: 'but' }, length: 1 };
  if (YES.has(word)) return { token: { is: 'yes' }, length: 1 };
  if (FILLER.has(word)) return { token: null, length: 1 };
  return title ? { token: { is: 'named', places: [title.place] }, length: 1 } : null;
}

/** "All done" answers a reminder; of a list it names all of it, which is not to be swallowed. */
const isGlued = (phrase: string) => phrase.split(' ').length > 1 && phrase.split(' ').some((word) => ALL.has(word));

/** The longest run of words from `at` on that stands in the title of one of them and of no other. */
function titleAt(words: readonly string[], at: number, titles: Titles): { place: number; length: number } | null {
  let found: { place: number; length: number } | null = null;
  for (let length = 1; length <= Math.min(MOST_WORDS_OF_A_TITLE, words.length - at); length += 1) {
    const run = words.slice(at, at + length);
    const holding = titles.filter((title) => holds(title.words, run));
    if (holding.length === 0) break;
    const [only] = holding;
    found = holding.length === 1 && only && run.some(isTelling) ? { place: only.place, length } : null;
  }
  return found;
}

const isTelling = (word: string) => word.length > 2 && !FILLER.has(word) && !/^\d+$/.test(word);

const holds = (words: readonly string[], run: readonly string[]) =>
  words.some((_, start) => run.every((word, at) => words[start + at] === word));

/** Puts answers and what is named together, in either order; a contradiction or something left over is null. */
function saidBy(tokens: readonly Token[], list: readonly Listed[]): Said[] | null {
  const said = new Map<number, Answer>();
  const open = list.filter(({ isOpen }) => isOpen).map(({ place }) => place);
  let pending: number[] = [];
  let lead: Answer | null = null;
  let leadUsed = true;
  let leaving = false;
  const assign = (places: readonly number[], answer: Answer): boolean =>
    places.every((place) => {
      const other = said.get(place);
      said.set(place, answer);
      return other === undefined || other === answer;
    });
  for (const token of tokens) {
    if (token.is === 'but') {
      if (pending.length === 0) return null;
      leaving = true;
      continue;
    }
    if (token.is === 'answer' || token.is === 'yes') {
      const answer = token.is === 'yes' ? 'done' : token.answer;
      leaving = false;
      if (pending.length > 0) {
        if (!assign(pending, answer)) return null;
        pending = [];
        lead = null;
        leadUsed = true;
      } else if (token.is === 'answer') {
        if (!leadUsed && lead !== answer) return null;
        lead = answer;
        leadUsed = false;
      }
      continue;
    }
    const known = new Set([...said.keys(), ...pending]);
    const places =
      token.is === 'named' ? token.places : token.is === 'all' ? open : open.filter((place) => !known.has(place));
    if (leaving) {
      pending = pending.filter((place) => !places.includes(place));
    } else if (lead) {
      if (!assign(places, lead)) return null;
      leadUsed = true;
    } else pending = [...pending, ...places];
  }
  if (!leadUsed) return null;
  if (pending.length > 0) {
    // A number alone is done; behind answers that were given to others it may mean either.
    if (said.size > 0 || !assign(pending, 'done')) return null;
  }
  return said.size > 0 ? [...said].map(([place, answer]) => ({ place, answer })) : null;
}

/** Signs as the words that they stand for, digits apart from letters. */
function wordsOf(text: string): string[] {
  const spelled = text.replace(/\p{Extended_Pictographic}/gu, (sign) => ` ${SIGN_WORDS[answerIn(sign) ?? ''] ?? ''} `);
  return folded(spelled)
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$& ')
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
}

const SIGN_WORDS: Record<string, string> = {
  done: 'done',
  missed: 'missed',
  reschedule: 'later',
  skip: 'skip',
  snooze: 'snooze',
};
