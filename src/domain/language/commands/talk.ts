import { tokenize } from '../grammar/tokens.ts';
import { takePhrase } from '../phrases/phrase.ts';
import type { Understanding } from '../types.ts';
import type { Commands } from './opening.ts';

/** Greetings, thanks and the like, when a message is nothing else. */
export function readTalk(message: string, locales: Commands[]): Understanding | null {
  if (message.trim() === '?') return { kind: 'help' };
  if (message.length > 120) return null;
  const words = tokenize(message).filter(({ kind }) => kind === 'word' || kind === 'number');
  if (words.length === 0) return null;
  const talks = locales.flatMap(({ talk }) => talk);
  const found = talks.find(({ phrase }) => takePhrase(phrase, words, 0)?.at(-1)?.to === words.length);
  return found ? { kind: found.talk } : null;
}
