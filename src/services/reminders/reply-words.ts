import type { InboundMessage } from '../../channels/types.ts';
import type { Answer } from './answer.ts';

/** What a person's reply says, before it is known what it answers. */
export type ReplyWords =
  | { kind: 'stop' }
  | { kind: 'start' }
  | { kind: 'token'; answer: Answer; token: string }
  | { kind: 'number'; number: number }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'help' }
  | { kind: 'other' };

/** Twilio's opt-out keywords, as single words (https://help.twilio.com/articles/223134027). None of them is a word of the coach. */
const STOP = new Set(['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout']);
const START = new Set(['start', 'unstop']);

const WORDS: readonly [Answer, RegExp][] = [
  ['done', /^(done|did it|i did( it)?|finished|complete[d]?|taken|took (it|them)|yes,? done|✅|👍)$/],
  ['reschedule', /^(later|another time|reschedule|move( it)?|not now)$/],
  ['missed', /^(can'?t|cannot|i can'?t|missed( it)?|no|not today)$/],
  ['skip', /^(skip( it)?)$/],
  ['snooze', /^(snooze|wait|in a bit|give me (a|ten|10) minutes?)$/],
];

/** Reads a reply. Buttons carry their answer and token as `done:<token>`. */
export function readReply({ text, buttonPayload }: Pick<InboundMessage, 'text' | 'buttonPayload'>): ReplyWords {
  const button = buttonPayload?.match(/^(done|reschedule|missed|snooze|skip):([A-Za-z0-9_-]+)$/);
  if (button) return { kind: 'token', answer: button[1] as Answer, token: button[2] ?? '' };
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!\s]+$/, '');
  if (STOP.has(plain)) return { kind: 'stop' };
  if (START.has(plain)) return { kind: 'start' };
  if (plain === 'help' || plain === 'info') return { kind: 'help' };
  const number = plain.match(/^#?(\d)\)?$/);
  if (number) return { kind: 'number', number: Number(number[1]) };
  const word = WORDS.find(([, pattern]) => pattern.test(plain));
  return word ? { kind: 'answer', answer: word[0] } : { kind: 'other' };
}
