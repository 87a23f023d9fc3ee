import { NUMBER_WORD } from '../number-words.ts';
import { hasTime } from './rule.ts';
import type { Amendment } from './types.ts';

const COUNT = `(?:\\d{1,4}|${NUMBER_WORD}|a\\s+(?:couple|dozen|pair|few)(?:\\s+of)?|both)`;
const WORD = "\\p{L}[\\p{L}'-]+";
const COUNTED = new RegExp(`^(${COUNT})\\s+(${WORD}(?:\\s+(?:of\\s+)?${WORD}){0,2})$`, 'iu');
const IS_COUNT = new RegExp(`^${COUNT}$`, 'i');
const NAMED = new RegExp(`^(?:the\\s+|some\\s+|an?\\s+|my\\s+)?${WORD}(?:\\s+${WORD}){1,3}$`, 'iu');
const TO_WHOM = new RegExp(
  `^(?:to|for|with|from|about)\\s+(?:the\\s+|my\\s+)?${WORD}(?:\\s+(?:and\\s+)?${WORD}){0,4}$`,
  'iu',
);
/** "For dad". */
const FOR_WHOM =
  /^for (?:my |our |the )?(?!now\b|ever\b|free\b|sure\b|real\b|it\b|that\b|this\b|me\b|you\b|what\b|\p{L}*(?:day|time|work)s?\b)\p{L}{3,20}$/iu;
/** "With Dr Osei", "with the kids". */
const WITH_WHOM = new RegExp(
  `^with\\s+(?:(?:the|my|our)\\s+)?(?!a\\b|an\\b|calls?\\b|that\\b|it\\b)${WORD}(?:\\s+(?:and\\s+)?${WORD}){0,2}(?:,\\s+(?:room|suite|floor|gate|desk|ward|table|clinic)\\s+\\w{1,4})?$`,
  'iu',
);
/** What is counted and is no thing. */
const NO_THINGS =
  /^(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|times?|things?|ones?|reminders?|calls?|more|of\s+(?:them|those)|each|per|percent|o'?clock)\b/i;
const TALKS =
  /^(?:i|i'm|you|we|he|she|it|it's|that|this|they|there|no|not|don't|do|did|is|are|was|can|could|will|what|why|how|when|yes|ok|okay|thanks?|thank|never|forget|remind|make|move|call|cancel|delete|another|only|just|all|once|again|every|each|next|too)\b/i;

/**
 * "No, 2 bottles", "two parcels actually", "I meant the spare keys": how many of what a task is about, or which. `counts`: said as it is, with no word that
 * corrects ("it's 4 people"). So many of something need none, nor do two for whom it is ("to Marc and Jo"), and who comes along. Whether its name holds anything of the kind is for `withThing` to say.
 */
export function readThing(
  said: string,
  { corrects, counts }: { corrects: boolean; counts: boolean },
): Amendment | null {
  const words = said.replace(/\s+(?:now|then)$/i, '');
  const both = FOR_WHOM.test(words) || (TO_WHOM.test(words) && /\s(?:and|&)\s/i.test(words)) || WITH_WHOM.test(words);
  const noun = COUNTED.exec(words)?.[2];
  if (TALKS.test(words) || (hasTime(words) && !/^nights?$/i.test(noun ?? ''))) return null;
  if (!(corrects || counts || both || noun)) return null;
  if (noun) return NO_THINGS.test(noun) || IS_COUNT.test(noun.split(' ')[0] ?? '') ? null : { kind: 'thing', words };
  return both || (corrects && (NAMED.test(words) || TO_WHOM.test(words))) ? { kind: 'thing', words } : null;
}

const stem = (word: string) => word.toLowerCase().replace(/(?:es|s|'s)$/, '');
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;
const DETERMINERS = new Set('the a an my our some his her their one'.split(' '));

/** A name with that thing in it; null where it holds nothing of the kind. How many is said beside a name that counts nothing. */
export function withThing(title: string, words: string): string | null {
  const [preposition = ''] = /^(?:to|for|with|from|about)(?=\s)/i.exec(words) ?? [];
  if (preposition) {
    const at = title.toLowerCase().lastIndexOf(` ${preposition.toLowerCase()} `);
    if (at < 0) return /^(?:with|for)$/i.test(preposition) ? `${title} ${words}` : null;
    return `${title.slice(0, at)} ${words}`;
  }
  const counted = COUNTED.exec(words);
  const named = [...(counted?.[2] ?? words).replace(/\s+of\s.*$/i, '').matchAll(WORDS)].at(-1)?.[0] ?? '';
  const all = [...title.matchAll(WORDS)];
  const at = all.findIndex(({ 0: word }, i) => i > 0 && stem(word) === stem(named));
  if (at >= 0) return exchanged(title, all, at, at, words);
  if (!counted) return sameOpening(title, all, words);
  const numbers = all.flatMap(({ 0: word }, i) => (/^\d+$/.test(word) ? [i] : []));
  const [number, ...more] = numbers;
  if (number === undefined) return `${title} (${words})`;
  return more.length === 0 && number === all.length - 1 ? exchanged(title, all, number, number, words) : null;
}

/** "Dr Patil", of "Call Dr Patel": what opens alike gives way as far as it goes. */
function sameOpening(title: string, all: RegExpExecArray[], words: string): string | null {
  const said = words.match(WORDS) ?? [];
  const at = all.findIndex(({ 0: word }, i) => i > 0 && word.toLowerCase() === said[0]?.toLowerCase());
  const last = at + said.length - 1;
  return at < 0 || DETERMINERS.has(said[0]?.toLowerCase() ?? '') || last >= all.length
    ? null
    : exchanged(title, all, at, last, words);
}

/** The words `[first, last]`, with the article or number before them. */
function exchanged(title: string, all: RegExpExecArray[], first: number, last: number, words: string): string {
  let from = first;
  while (from > 1 && isBefore(all[from - 1]?.[0] ?? '')) from -= 1;
  const [start, end] = [all[from], all[last]];
  return title.slice(0, start?.index) + words + title.slice((end?.index ?? 0) + (end?.[0].length ?? 0));
}

const isBefore = (word: string) => DETERMINERS.has(word.toLowerCase()) || IS_COUNT.test(word);
