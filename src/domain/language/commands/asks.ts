import { readValues } from '../found.ts';
import { type Token, tokenize } from '../grammar/tokens.ts';
import { ASKED } from '../locales/en/asked.ts';
import { closingPhrase, phraseAt, skipPhrases, tableOf, withoutMarks } from '../phrases/table.ts';
import type { Setting, Understanding } from '../types.ts';
import { splitTime } from './reference.ts';

type List = Extract<Understanding, { kind: 'list' }>;

const POLITE = tableOf(ASKED.polite);
const LOOKS_BACK = tableOf(ASKED.looksBack);
const DID = tableOf(ASKED.did);
const IS_DONE = tableOf(ASKED.isDone);
const DONE = tableOf(ASKED.done);
const WHEN = tableOf(ASKED.when);
const WHEN_ENDS = tableOf(ASKED.whenEnds);
const LEADING = tableOf(ASKED.leading);
const [ALL, NAMELESS] = [new Set(ASKED.all.split(' ')), new Set(ASKED.nameless.split(' '))];

/** A message as the tables read it: `at` is where it begins behind "so, tell me". */
type Message = { text: string; tokens: Token[]; at: number };

function messageOf(text: string): Message {
  const tokens = withoutMarks(tokenize(text));
  return { text, tokens, at: skipPhrases(POLITE, tokens) };
}

/** The words from one token up to another. */
const wordsOf = ({ text, tokens }: Message, from: number, to = tokens.length) =>
  text.slice(tokens[from]?.start ?? text.length, tokens[to - 1]?.end ?? 0);

/** A question about what was done: "what did I get done yesterday?", "did I miss anything?". Null: another question, or none. */
export function readLookBack(message: string, setting: Setting): List | null {
  const text = plain(message);
  return text.length > MAX_LENGTH ? null : lookBack(messageOf(text), setting);
}

/** A question about one task by its name: "did I take my pills today?", "when is my next gym?". Null: another question, or none. */
export function readAbout(message: string, setting: Setting): List | null {
  const text = plain(message);
  return text.length > MAX_LENGTH ? null : aboutOne(messageOf(text), setting);
}

const MAX_LENGTH = 140;
const plain = (message: string) => message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** What follows "what did I do" is short. */
const MAX_REST = 60;

function lookBack(message: Message, setting: Setting): List | null {
  const found = phraseAt(LOOKS_BACK, message.tokens, message.at);
  if (!found || !ASKS.has(message.tokens[found.from]?.text ?? '')) return null;
  const when = wordsOf(message, found.to);
  if (when.length > MAX_REST) return null;
  const { title } = splitTime(when, setting);
  if (tokenize(title).some(({ kind, text }) => (kind === 'word' || kind === 'number') && !ALL.has(text))) return null;
  return { kind: 'list', ...behind(daysIn(when, setting), setting), next: false, what: found.says };
}

const ASKS = new Set(['what', 'which', 'how', 'did', 'have']);

function aboutOne(message: Message, setting: Setting): List | null {
  const when = askedWhen(message);
  const words = when ?? askedDone(message);
  if (words === null) return null;
  const { title } = splitTime(words, setting);
  const tokens = withoutMarks(tokenize(title));
  const from = skipPhrases(LEADING, tokens);
  const last = tokens.findLastIndex(({ text }) => !/^(?:on|at|for|in)$/.test(text)) + 1;
  const about = wordsOf({ text: title, tokens, at: 0 }, from, Math.max(last, from)).trim();
  if (about.length < 2 || NAMELESS.has(tokens[from]?.text ?? '')) return null;
  const days = daysIn(words, setting);
  return when === null
    ? { kind: 'list', ...behind(days, setting), next: false, about, what: 'done' }
    : { kind: 'list', ...days, next: false, about, what: 'when' };
}

/** "When is my next gym due?": "my next gym". */
function askedWhen(message: Message): string | null {
  const found = phraseAt(WHEN, message.tokens, message.at);
  if (!found) return null;
  const words = wordsOf(message, found.to, closingPhrase(WHEN_ENDS, message.tokens, found.to + 1));
  return words.length < 2 || words.length > 80 ? null : words;
}

/** "Did I call mum?", "are the dishes done yet?". */
function askedDone(message: Message): string | null {
  const { text, tokens, at } = message;
  const asks = text.endsWith('?');
  const is = asks ? phraseAt(IS_DONE, tokens, at) : null;
  const end = is ? closingPhrase(DONE, tokens, is.to + 1) : tokens.length;
  if (is && end < tokens.length) return wordsOf(message, is.to, end);
  const did = phraseAt(DID, tokens, at);
  if (!did || (!asks && at > 0)) return null;
  const words = wordsOf(message, did.to);
  return words.length < 3 || words.length > 80 ? null : words;
}

/** "Did I run on Tuesday?" asks of the Tuesday that was. */
function behind({ from, to }: ReturnType<typeof daysIn>, { now, zone }: Setting): ReturnType<typeof daysIn> {
  const ahead = now.toZonedDateTimeISO(zone).toPlainDate().until(from).days;
  const weeks = ahead > 0 && ahead <= 7 ? 1 : 0;
  return { from: from.subtract({ weeks }), to: to.subtract({ weeks }) };
}

/** The days that are asked about; today where none is said. */
function daysIn(words: string, { now, zone, ...rest }: Setting): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  for (const value of readValues(words, { now, zone, ...rest })) {
    if (value.kind === 'date') return { from: value.date, to: value.date };
    if (value.kind === 'date_range') return { from: value.from, to: value.to };
  }
  return { from: today, to: today };
}
