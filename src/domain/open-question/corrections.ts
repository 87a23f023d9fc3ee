import { type Amendment, applyToWish, readAmendment } from '../amend/index.ts';
import { withCount } from '../amend/recount.ts';
import { readDraft } from '../language/draft/draft.ts';
import { type Ask, answerInto, type Setting } from '../language/index.ts';
import type { Heard } from './heard.ts';
import { ownTime } from './own-time.ts';

/** What the wish is called that a question is about; empty where that is what is asked, or the question is about a task that is there. */
export function titleIn({ text, gap, about }: Ask, setting: Setting): string {
  if (about) return about;
  const moved = /^Move "([^"]{1,300})"/.exec(text)?.[1];
  if (moved) return moved;
  return text === '' || gap === 'title' ? '' : readDraft(text, setting).title;
}

/** The wish that the question is about, in other words. */
export function correctionOf(
  ask: Ask,
  message: string,
  setting: Setting,
): Extract<Heard, { kind: 'correction' }> | null {
  const counted = withCount(ask.text, message);
  if (counted) return { kind: 'correction', text: counted, said: 'other' };
  const amendment = exchange(message) ?? readAmendment(message);
  const changed = amendment && applyToWish(amendment, ask.text, titleIn(ask, setting));
  if (changed) return { kind: 'correction', text: changed, said: 'other' };
  const apart = amendment && ownTime(ask, amendment, setting);
  if (apart) return { kind: 'correction', text: apart, said: 'other' };
  if (ask.gap !== 'title' || amendment?.kind !== 'when') return null;
  // Who corrects eight in the evening to nine means the evening.
  const half = /\d\s*pm\b/i.test(ask.text) ? ' pm' : '';
  const text = answerInto(ask, amendment.words.replace(/^(?:at\s+)?(\d{1,2})$/i, `at $1${half}`), setting);
  return text === null ? null : { kind: 'correction', text, said: 'other' };
}

const WAS = /^(?:(?:no|oh|sorry|wait)[, ]+)*(?:it's|it was|it is|i meant?|that was) (?:the |my )?(?=\S)/i;

/** "It was the gas, not the electricity". */
function exchange(message: string): Amendment | null {
  const plain = message.replace(/\s+/g, ' ').replace(/[.! ]+$/, '');
  const opens = WAS.exec(plain)?.[0].length ?? 0;
  const at = plain.toLowerCase().indexOf(' not ');
  if (opens === 0 || at < opens) return null;
  const to = plain.slice(opens, at).replace(/(?:,| and)$/i, '');
  const from = plain.slice(at + ' not '.length).replace(/^(?:the|my) /i, '');
  const words = to.length > 1 && from.length > 1 && to.length + from.length < 60;
  return words && !/\d/.test(to + from) ? { kind: 'replace', from, to } : null;
}
