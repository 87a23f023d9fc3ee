import { isTimeAlone } from './rule.ts';
import type { Amendment } from './types.ts';

const OPENS = '(?:(?:no|oh|sorry|wait|oops|actually|ah|well)[\\s,.!]+)*';
const DETERMINER = '(?:the|my|our|his|her|their|an?|some)';
const NOUNS = "\\p{L}[\\p{L}'-]*(?:\\s+\\p{L}[\\p{L}'-]*){0,2}";
/** "I meant the doctor", "I mean dad", "change it to the doctor". */
const MEANT = new RegExp(
  `^${OPENS}(?:i\\s+meant?(?:\\s+to\\s+say)?|(?:it|that)\\s+should\\s+(?:be|say|read|have\\s+been)|(?:change|make)\\s+(?:it|that)\\s+(?:to\\s+)?(?=${DETERMINER}\\b))\\s*:?\\s*((?:${DETERMINER}\\s+)?${NOUNS}?)(?:\\s+(?:actually|sorry|instead|please|of\\s+course))*[.!]*$`,
  'iu',
);
/** "It's the headteacher actually", "no, it's my dad". */
const IT_IS = new RegExp(
  `^(?:(no|oh|sorry|wait|oops|actually|ah)[\\s,.!]+)*(?:it'?s|it\\s+is|that'?s)\\s+(${DETERMINER}\\s+${NOUNS}?)(\\s+(?:actually|sorry|instead))?[.!]*$`,
  'iu',
);
/** Told of how it is, and no name of anything. */
const NO_OBJECT =
  /^(?:(?:the|an?|my|our)\s+)?(?:same|other|others|one|ones|first|second|last|next|day|week|month|hour|minute|morning|afternoon|evening|night|time|half|best|worst|shame|pity|mess|lot|bit|joke|mistake|problem|point|idea|way|thing|case|end|weekend|plan|goal|list|reminder|task|it|that|this|them|yes|no|not|never|nothing|to|what|when|every|each|all|both|only|just|later|earlier|now|then|well)\b/i;

const DETERMINED = new RegExp(`^${DETERMINER}\\s`, 'i');

/** Whom or what it is about, where another one was written. Null: something else. */
export function readObject(text: string): Amendment | null {
  const [, meant] = MEANT.exec(text) ?? [];
  const [, corrects, named, closes] = IT_IS.exec(text) ?? [];
  const words = meant ?? (corrects || closes ? named : undefined);
  if (!words || NO_OBJECT.test(words) || isTimeAlone(words)) return null;
  // "I mean seriously" names nothing.
  if (!DETERMINED.test(words) && (!/\bmeant\b/i.test(text) || !/^\p{L}+$/u.test(words) || /ly$/i.test(words)))
    return null;
  return { kind: 'thing', words };
}

const WORD = "(?!(?:about|with|for|to|at|on|from|of|in|into|by|and|before|after)\\b)[\\p{L}\\p{N}'-]+";
const OBJECT = new RegExp(`\\b(${DETERMINER})\\s+(${WORD}(?:\\s+${WORD})*)`, 'giu');
const GOES_ON = /\s+(?:about|with|for|to|at|on|from|of|in|into|by|and|before|after)\s/i;
const LIKE = 5;

/**
 * The name of a task with another object: "Call the dentist about my tooth" is "Call the doctor about my tooth". Null where it cannot be told which word
 * gives way.
 */
export function withObject(title: string, words: string): string | null {
  if (NO_OBJECT.test(words) || !(DETERMINED.test(words) || /^\p{L}+$/u.test(words))) return null;
  const all = [...title.matchAll(OBJECT)].map(({ 0: said, 1: article = '', 2: noun = '', index }) => {
    return { index, end: index + said.length, article, noun };
  });
  const end = GOES_ON.exec(title)?.index ?? title.length;
  const isBare = !DETERMINED.test(words);
  const alike = all.filter(({ noun }) => noun.length >= LIKE && words.toLowerCase().includes(noun.toLowerCase()));
  const [one, ...others] = alike.length > 0 ? alike : isBare ? all.filter(({ index }) => index < end) : all;
  if (one && others.length === 0) {
    const article = isBare && !/^\p{Lu}/u.test(words) ? `${one.article} ` : '';
    return title.slice(0, one.index) + article + words + title.slice(one.end);
  }
  // "Call mum", "pick up Tom about the car".
  const said = title.slice(0, end).split(/\s+/);
  return isBare && !one && said.length > 1 && said.length <= 3
    ? `${said.slice(0, -1).join(' ')} ${words}${title.slice(end)}`
    : null;
}
