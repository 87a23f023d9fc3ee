import { tokenize } from '../grammar/tokens.ts';
import type { Understanding } from '../types.ts';
import { type Phrase, phraseOf, takePhrase } from './phrase.ts';
import type { CommandWords, Talk } from './words.ts';

export type TalkPhrases = { talk: Talk; phrase: Phrase }[];

export const talkOf = (locales: CommandWords[]): TalkPhrases =>
  locales.flatMap((words) => words.talk.map(([talk, phrase]) => ({ talk, phrase: phraseOf(phrase) })));

/** Greetings, thanks and the like, when a message is nothing else. */
export function readTalk(message: string, phrases: TalkPhrases): Understanding | null {
  if (message.trim() === '?') return { kind: 'help' };
  if (message.length > 120) return null;
  const words = tokenize(message).filter(({ kind }) => kind === 'word' || kind === 'number');
  const found = phrases.find(({ phrase }) => takePhrase(phrase, words, 0)?.at(-1)?.to === words.length);
  return words.length > 0 && found ? { kind: found.talk } : null;
}
