import { type Token, tokenize } from '../grammar/tokens.ts';
import { type Phrase, phraseOf, type Taken, takePhrase } from '../phrases/phrase.ts';
import type { Act, CommandWords, Talk } from './words.ts';

/** A locale's phrases, read once. */
export type Commands = Omit<
  CommandWords,
  'polite' | 'never' | 'opens' | 'closes' | 'one' | 'series' | 'asks' | 'orders' | 'talk'
> & {
  polite: Phrase[];
  never: Phrase[];
  opens: { act: Act; phrase: Phrase }[];
  closes: { act: Act; phrase: Phrase }[];
  one: Phrase[];
  series: Phrase[];
  asks: Phrase[];
  orders: Phrase[];
  talk: { talk: Talk; phrase: Phrase }[];
};

export function commandsOf(words: CommandWords): Commands {
  const acts = (rows: [Act, string][]) => rows.map(([act, phrase]) => ({ act, phrase: phraseOf(phrase) }));
  return {
    ...words,
    polite: words.polite.map(phraseOf),
    never: words.never.map(phraseOf),
    opens: acts(words.opens),
    closes: acts(words.closes),
    one: words.one.map(phraseOf),
    series: words.series.map(phraseOf),
    asks: words.asks.map(phraseOf),
    orders: words.orders.map(phraseOf),
    talk: words.talk.map(([talk, phrase]) => ({ talk, phrase: phraseOf(phrase) })),
  };
}

/** A command: its words, its act, and the text that is left to name the task and the time. */
export type Command = { act: Act; rest: string; opened: string[]; locale: Commands };

/** More than anybody says to a task that is there. */
const MAX_LENGTH = 300;

/** The command that a message opens with, or closes with. */
export function findCommand(message: string, locales: Commands[]): Command | null {
  if (message.length > MAX_LENGTH) return null;
  const tokens = tokenize(message);
  for (const locale of locales) {
    const at = afterPolite(tokens, locale);
    if (locale.never.some((phrase) => takePhrase(phrase, tokens, at))) return null;
    for (const { act, phrase } of locale.opens) {
      const taken = takePhrase(phrase, tokens, at);
      if (taken) return commandOf(act, taken, message, tokens, at, locale);
    }
  }
  return findClosing(message, tokens, locales);
}

/** "please can you": where the command itself begins. */
export function afterPolite(tokens: Token[], { polite }: Commands): number {
  let at = 0;
  for (let found = true; found; ) {
    while (tokens[at]?.kind === 'mark' && at < tokens.length) at += 1;
    const taken = polite.map((phrase) => takePhrase(phrase, tokens, at)).find((stretch) => stretch !== null);
    found = taken !== undefined;
    at = taken?.at(-1)?.to ?? at;
  }
  return at;
}

/** "The dishes are done": two words at least, the last of which says so. */
function findClosing(message: string, tokens: Token[], locales: Commands[]): Command | null {
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark' && kind !== 'break') + 1;
  for (const locale of locales) {
    for (const { act, phrase } of locale.closes) {
      for (let at = 1; at < last; at++) {
        const taken = takePhrase(phrase, tokens, at);
        if (taken && taken.at(-1)?.to === last) return commandOf(act, taken, message, tokens.slice(0, last), 0, locale);
      }
    }
  }
  return null;
}

function commandOf(act: Act, taken: Taken, message: string, tokens: Token[], from: number, locale: Commands): Command {
  const opened = taken.flatMap((part) => tokens.slice(part.from, part.to).map(({ text }) => text));
  let rest = '';
  let at = from;
  for (const part of [...taken, { from: tokens.length, to: tokens.length }]) {
    const [first, last] = [tokens[at], tokens[part.from - 1]];
    if (first && last && part.from > at) rest += ` ${message.slice(first.start, last.end)}`;
    at = part.to;
  }
  return { act, rest: rest.trim(), opened, locale };
}
