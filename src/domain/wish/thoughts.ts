import { playbookFor } from '../playbooks/index.ts';
import { PHRASES } from './phrases.ts';

/**
 * One thought of a message. `wish`: wants something in so many words; `bare`: names something to do or reach without a word of wanting;
 * `status`: how things are; `hello`: a greeting. `rest` is the thought without the words before and behind it.
 */
export type Thought = { text: string; kind: 'hello' | 'wish' | 'bare' | 'status'; rest: string };

/** Where one thought of a sentence ends and another begins. */
const ENDS = [
  '[.!?](?!\\d)\\s*',
  '[;\\n(]\\s*|:\\s+',
  ',(?!\\d)\\s*',
  '\\s[-–—]+\\s',
  '\\s(?:because|so that|so i can|so that i can|as i|since i|but|though|although)\\s',
  "\\s(?:and|so)\\s(?=(?:i(?:'m|'ve|'d)?|we|my|it's|want|wanna|should|would)\\b)",
  "(?<!\\b(?:how|do|can|could|should|what|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|when|if|that|because|as|after|before|until|while|once|where))\\s(?=i (?:keep|always|never|still|just|feel|get|lie|wake|work|sleep|live|know|can|can't|cannot|am|have|don't|do|need|want|currently|usually)\\b)",
];
const END = new RegExp(ENDS.join('|'), 'i');

const start = (kind: keyof typeof PHRASES) => new RegExp(`^(?:${PHRASES[kind].join('|')})(?![\\p{L}\\p{N}'])`, 'iu');
const HELLO = start('hello');
const ASIDE = start('aside');
const WANTS = start('wants');
const STATUS = start('status');
const TAIL = new RegExp(`(?:^|[\\s,])(?:${PHRASES.tail.join('|')})$`, 'iu');

/** A message thought by thought, at most two dozen of them. */
export function thoughtsOf(message: string): Thought[] {
  const text = message
    .replace(/[’‘`]/g, "'")
    .replace(/\b(a|p)\.m\./gi, '$1m')
    .replace(/\bid (?=(?:like|love|rather|prefer)\b)/gi, "i'd ")
    // "My son (8)": how old somebody is ends no thought.
    .replace(/ \((?:aged? )?\d{1,2}(?: ?(?:years?(?: old)?|yo|yrs?))?\)/gi, '')
    .replace(/[^\S\n]+/g, ' ');
  return text
    .split(END)
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '')
    .slice(0, 24)
    .map(thoughtOf);
}

function thoughtOf(text: string): Thought {
  const said = withoutAsides(text);
  if (HELLO.test(said)) {
    const rest = withoutAsides(said.replace(HELLO, ''));
    return rest === '' || /^(?:there|everyone|all|flux|coach)$/i.test(rest)
      ? { text, kind: 'hello', rest }
      : thoughtOf(rest);
  }
  const wish = withoutWanting(said);
  if (wish !== said && wish.replace(/\W/g, '').length >= 2) return { text, kind: 'wish', rest: wish };
  const tells =
    STATUS.test(said) &&
    !(/^\d/.test(said) && isOfAKind(said) && !/\d (?:chapters?|pages?|words?|done|left)\b/i.test(said));
  return { text, kind: tells ? 'status' : 'bare', rest: said };
}

/** The wish alone: "I'd really like to finally run 5 km lol" is "run 5 km". */
export function withoutWanting(said: string): string {
  let left = said;
  for (let n = 0; n < 4; n += 1) {
    const next = withoutAsides(cut(left, WANTS));
    if (next === left) break;
    left = next;
  }
  return left === said ? said : left.replace(/^(?:to|that) /i, '');
}

function withoutAsides(said: string): string {
  let left = said.trim();
  for (let n = 0; n < 6; n += 1) {
    const head = ASIDE.exec(left)?.[0].length ?? 0;
    const next = left
      .slice(head < left.length ? head : 0)
      .replace(/^[\s,.!:…-]+/, '')
      .replace(TAIL, '')
      .trim();
    if (next === left || next === '') break;
    left = next;
  }
  return left;
}

const cut = (text: string, head: RegExp) => {
  const found = head.exec(text)?.[0].length ?? 0;
  return text.slice(found).replace(/^[\s,:…-]+/, '');
};

/** Names something that there is a playbook for. */
export const isOfAKind = (text: string): boolean => playbookFor(text).id !== 'general';
