import type { InboundMessage } from '../../channels/types.ts';
import { folded } from '../../domain/text/index.ts';
import type { Answer } from './answer.ts';
import { answerIn, numberIn } from './answer-words.ts';
import { isStart, stopWish } from './stop-words.ts';

/** What a person's reply says, before it is known what it answers. */
export type ReplyWords =
  | { kind: 'stop' }
  | { kind: 'start' }
  | { kind: 'token'; answer: Answer; token: string }
  | { kind: 'number'; number: number }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'help' }
  /** `mayStop`: it may be a wish to stop; the reply names STOP */
  | { kind: 'other'; mayStop: boolean };

const HELP = new Set(['help', 'info', 'hilfe', 'ayuda', 'aide', 'aiuto', 'ajuda', 'помощь']);

/** Reads a reply. Buttons carry their answer and token as `done:<token>`. */
export function readReply({ text, buttonPayload }: Pick<InboundMessage, 'text' | 'buttonPayload'>): ReplyWords {
  const button = buttonPayload?.match(/^(done|reschedule|missed|snooze|skip):([A-Za-z0-9_-]+)$/);
  if (button) return { kind: 'token', answer: button[1] as Answer, token: button[2] ?? '' };
  const stop = stopWish(text);
  if (stop === 'stop') return { kind: 'stop' };
  if (isStart(text)) return { kind: 'start' };
  if (HELP.has(folded(text))) return { kind: 'help' };
  const number = numberIn(text);
  if (number !== null) return { kind: 'number', number };
  const answer = answerIn(text);
  return answer ? { kind: 'answer', answer } : { kind: 'other', mayStop: stop === 'maybe' };
}
