import { isTaskVerb } from '../language/commands/index.ts';
import { readDraft } from '../language/draft/draft.ts';
import { linesOf } from '../language/draft/lines.ts';
import { joinWords, type Setting } from '../language/index.ts';

/** One of the things that a question is about: the sentence that asks for it, and what it is called. */
export type Part = { line: string; title: string };

/** The wishes of the text that is asked about, each by itself. */
export const wishesIn = (text: string, setting: Setting): Part[] =>
  linesOf(text, setting).map((line) => ({ line, title: readDraft(line, setting).title }));

/** Said of whatever it is; a name has at least one word more. */
const SMALL = new Set(
  'the a an my our his her their some to and or for with from of on in at by about it that this one ones them all both each remind me please then up out off new get do make take go have be is are was will would can could'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .map(plain)
    .filter((word) => word.length > 1 && !SMALL.has(word));

/** "The cards", "mum's": as the name has it. */
const plain = (word: string) => word.replace(/'s$|'$/, '').replace(/(?<=\p{L}{3})(?<!s)s$/u, '');

/** Whether the words of a message hold a word of that name. */
export function names(message: string, title: string): boolean {
  const said = new Set(wordsOf(message));
  return wordsOf(title).some((word) => said.has(word));
}

/**
 * The parts of a wish that a message speaks of, and the others: "ring the vet, the bank and my aunt" and "the bank first". Null where it speaks of
 * none of them or of all.
 */
export function partedBy(message: string, wish: Part): { named: Part; rest: Part } | null {
  const [verb, ...things] = thingsIn(wish.title);
  if (verb === undefined || things.length < 2) return null;
  const named = things.filter((thing) => names(message, thing));
  if (named.length === 0 || named.length === things.length) return null;
  const rest = things.filter((thing) => !named.includes(thing));
  const [one, other] = [named, rest].map((some) => renamed(wish, `${verb}${joinWords(some)}`));
  return one && other ? { named: one, rest: other } : null;
}

const VERBS =
  /^((?:ring|call|phone|text|email|message|visit|buy|get|pick up|order|bring|pack|pay|meet|see|feed|walk|water|clean|wash|ask|write to|book|send|post|return|collect|fix|cook|read|hoover|vacuum|iron|mop|dust|tidy|mow|renew|cancel|chase|check|finish|write|submit|print|sort|reply|update|fill|sign|start|prepare|prep|take|make|put|find|look|talk|speak|tell|give|bake|charge|change|replace|paint|move|drop|empty|unload|study|practi[sc]e|do)\s+)/i;

const BETWEEN = /\s*,\s*(?:and\s+)?|\s+(?:and|&|plus)\s+/;

/** "Descale the kettle": a word before "the" is what is done. */
const OWN_VERB =
  /^(?!(?:the|my|our|a|an|his|her|their|some|all|both|for|with|and|to)\b)\p{L}+\s+(?:the|my|our|a|an|his|her|their)\s/iu;

/** What is done to them, and the things: ["Ring ", "the vet", "the bank", "my aunt"]. */
function thingsIn(title: string): string[] {
  const first = VERBS.exec(title)?.[0] ?? '';
  // "Book the hotel, renew the passport": each has its own.
  const [, ...more] = title.split(BETWEEN);
  const verb = more.some((thing) => VERBS.test(thing) || OWN_VERB.test(thing) || isTaskVerb(thing)) ? '' : first;
  const things = title
    .slice(verb.length)
    .split(BETWEEN)
    .map((thing) => thing.trim())
    .filter(Boolean);
  return [verb, ...things];
}

/** The same wish under another name. */
export function renamed({ line, title }: Part, name: string): Part | null {
  const at = title === '' ? -1 : line.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return null;
  const quoted = line.charAt(at - 1) === '"' && line.charAt(at + title.length) === '"' ? 1 : 0;
  const [before, after] = [line.slice(0, at - quoted), line.slice(at + title.length + quoted)];
  const opens = /\bremind\b/i.test(before)
    ? before
    : `Remind me to ${before.replace(/^\s*(?:i\s+(?:need|have|want|must)(?:\s+to)?|please)\s+/i, '')}`;
  const called = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('"', "'");
  return { line: `${opens}"${called}"${after}`, title: called };
}
