import { suitsIn } from '../said/index.ts';
import type { BusyHours, ClockSpan } from '../types.ts';

/** "I start at 8", wherever it stands: the hours of work begin then. */
export function worksFrom(text: string): BusyHours[] | null {
  const said =
    /(?:^|[,.;(] ?|\b(?:and|but|as|because) )(i (?:start|finish|get off|end)(?: work)? at \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)\b/.exec(
      text,
    )?.[1];
  const { busy, works } = said ? suitsIn(said) : { busy: [], works: false };
  return works ? busy : null;
}

/** "After school": until then they are there. */
export function atSchool(text: string): BusyHours[] | null {
  if (
    !/\bafter (?:school|college)\b(?! (?:run|pick|drop|club))/.test(text) ||
    /\b(?:kids?|children|son|daughter|pupils?|teach\w*)\b/.test(text)
  )
    return null;
  return [{ start: '08:30', end: '15:30', days: [1, 2, 3, 4, 5] }];
}

/** "I work nights": which, nobody can look up, and no session is wished for then. */
export const NIGHTS =
  /\bi(?:'m| am)? (?:work(?:ing)?|on|do(?:ing)?) (?:the |permanent |mostly )*nights\b(?:(?! and | but | so )[^,.;!?])*(?:, ?(?:two|three|four|five|six|seven|\d) on,? (?:and )?(?:two|three|four|five|six|seven|\d) off)?/;

/** "Weekday mornings 9 to 11", "Saturday mornings only, 9 to 10": the hours are those of that part of the day. */
export function rangeOfPart(text: string, { start, end }: ClockSpan): ClockSpan | null {
  const said =
    /\b(?:mornings?|afternoons?|evenings?)\b[^.;!?\d]{0,20}\b(\d{1,2})(?:[:.](\d\d))? ?(?:[ap]m)? ?(?:-|–|to|till|until) ?(\d{1,2})(?:[:.](\d\d))?(?: ?[ap]m)?\b(?! ?(?:min|km|k\b|x\b|times|pages|weeks|days|euros|kg|%))/.exec(
      text,
    );
  if (!said) return null;
  const half = start >= '12:00' ? 12 : 0;
  const at = (hour = '0', minute = '00') =>
    `${String(Number(hour) < 12 ? Number(hour) + half : Number(hour)).padStart(2, '0')}:${minute}`;
  const span = { start: at(said[1], said[2]), end: at(said[3], said[4]) };
  const isWithin =
    span.start < span.end && span.start >= start && (end === '00:00' || span.end <= end || span.end <= '13:00');
  return isWithin && Number(said[1]) <= 12 ? span : null;
}
