import { readFileSync } from 'node:fs';
import { formsOf, wordsIn } from '../../../../domain/learned/words.ts';
import type { ByWords } from './row-by-words.ts';
import type { Topic } from './topics.ts';
import { BY_WORDS } from './topics-by-words.ts';

/** The kinds that a word belongs to ("ring": a call), from `words.txt`. */
const KINDS = kindsFrom(new URL('words.txt', import.meta.url));
/** Words of several parts ("pick-up") by their first one. */
const COMPOUNDS = compoundsIn([...KINDS.keys()]);
/** Each topic's own kinds: what else is said of it is no surprise there. */
const FIELDS = fieldsOf(BY_WORDS);

const MOST_WORDS = 24;
/** What a kind of a row is worth; one that says little by itself (who, why, you) less. */
const WORTH = { told: 1, faint: 0.4 };
/** What a word costs that the row does not account for: one that the table knows, or none of its own. */
const COST = { field: 0.2, known: 0.6, unknown: 1.4, number: 2 };
const ENOUGH = 0.65;

/** The topic of a question to Flux, by the kinds of its words in whatever order; null: none that accounts for enough of them. */
export function topicByWords(message: string): Topic | null {
  const words = joined(wordsIn(message).filter((word) => /^[\p{L}#]/u.test(word)));
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const asks = isQuestion(message);
  const kinds = words.map((word) => kindsOf(word));
  const present = new Set(kinds.flat());
  let best: { topic: Topic; worth: number } | null = null;
  for (const row of BY_WORDS) {
    if ((!asks && !row.said) || !row.kinds.every((kind) => present.has(kind)) || row.never.some((k) => present.has(k)))
      continue;
    if (!distinct(row, kinds)) continue;
    const worth = worthOf(row, words, kinds);
    if (worth >= ENOUGH && (!best || worth > best.worth)) best = { topic: row.topic, worth };
  }
  return best?.topic ?? null;
}

function worthOf({ topic, kinds: told }: ByWords, words: string[], kinds: string[][]): number {
  const field = FIELDS.get(topic);
  const cost = kinds.reduce((sum, of, i) => {
    if (of.some((kind) => isFaint(kind) || told.includes(kind))) return sum;
    if (of.some((kind) => field?.has(kind))) return sum + COST.field;
    return sum + (of.length > 0 ? COST.known : words[i] === '#' ? COST.number : COST.unknown);
  }, 0);
  return told.reduce((sum, kind) => sum + (isFaint(kind) ? WORTH.faint : WORTH.told), 0) - cost;
}

/** Each kind of the row by a word of its own: "cold" is not what is had and what is done. */
function distinct({ kinds: told }: ByWords, kinds: string[][]): boolean {
  const needed = told.filter((kind) => !isFaint(kind));
  return kinds.filter((of) => of.some((kind) => needed.includes(kind))).length >= needed.length;
}

/** Kinds in capitals stand in any question. */
const isFaint = (kind: string): boolean => kind === kind.toUpperCase();

const LEAD =
  /^\W*(?:(?:and|so|but|hey|hi|hello|oh|um|well|ok(?:ay)?|also|btw|by the way|sorry|please|quick question|one (?:more )?(?:thing|question)|just|out of (?:interest|curiosity)|honestly|be honest|erm|wait|hm+|yes|no|thanks|thank you|cool|great|nice)[\s,.:;!-]+)*/i;
const ASKS = new RegExp(
  `${LEAD.source}(?:(?:who|what|which|when|where|why|how|is|are|am|do|does|did|can|could|may|will|would|should|must|have|has|whose)(?:'?s|n't|nt)?\\b|(?:i(?:'d| would)? (?:like|love|want|need) to know|i(?:'m| am|'m also| was)? (?:just )?(?:wonder\\w*|curious|not sure)|wonder\\w*|tell me|explain|any (?:idea|way|chance)|(?:can|could) you tell|do you know|what about|how about|not sure|curious|if i|suppose)\\b)`,
  'i',
);
const isQuestion = (message: string): boolean => /\?\W*$/.test(message) || ASKS.test(message);

function kindsOf(word: string): string[] {
  const itself = KINDS.get(word) ?? [];
  if (itself.includes('SOFT')) return itself;
  return [...new Set([...itself, ...formsOf(word).flatMap((form) => KINDS.get(form) ?? [])])];
}

/** "Pick up" as one word, where the table has it so. */
function joined(words: string[]): string[] {
  const all: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const whole = [word, ...formsOf(word)]
      .flatMap((form) => COMPOUNDS.get(form) ?? [])
      .filter((parts) => parts.slice(1).every((part, i) => words[at + 1 + i] === part))
      .sort((a, b) => b.length - a.length)[0];
    all.push(whole ? whole.join('-') : word);
    at += whole?.length ?? 1;
  }
  return all;
}

function kindsFrom(file: URL): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, kind, words] = /^(\w+): (.+)$/.exec(line) ?? [];
    if (!kind || !words) continue;
    for (const word of new Set(words.split(' '))) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
  }
  return kinds;
}

function compoundsIn(words: string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const word of words.filter((one) => one.includes('-'))) {
    const parts = word.split('-');
    const first = parts[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), parts]);
  }
  return found;
}

function fieldsOf(rows: readonly ByWords[]): Map<Topic, Set<string>> {
  const fields = new Map<Topic, Set<string>>();
  for (const { topic, kinds } of rows) {
    const field = fields.get(topic) ?? new Set<string>();
    for (const kind of kinds) field.add(kind);
    fields.set(topic, field);
  }
  return fields;
}
