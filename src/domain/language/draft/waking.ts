import { atEnd } from '../ask.ts';
import type { Setting } from '../types.ts';
import type { Draft } from './draft.ts';

const WAKES = /^(?:wake|get) up\b|^aufstehen\b|^levantarse\b/i;

/** "Wake me in the morning", and no hour: when they usually get up, where that is known; said, and another can be tapped. */
export function usualWaking(draft: Draft, { wake }: Setting): Draft {
  const { title, clocks, stretch, usual, minutesFromNow, part, repeat, text } = draft;
  const morning = (part?.part ?? repeat?.value.parts?.[0]) === 'morning';
  const untimed = clocks.length + usual.length === 0 && !stretch && !minutesFromNow;
  if (!wake || !untimed || !morning || !WAKES.test(title)) return draft;
  return { ...draft, usual: [{ name: 'getting up', hour: wake.hour, minute: wake.minute, at: atEnd(text) }] };
}

/** "Wake me" asks outright, without "remind me". */
export const asksToBeWoken = ({ lead, title, allowQuietHours }: Draft): boolean =>
  lead === 'none' && allowQuietHours && WAKES.test(title);
