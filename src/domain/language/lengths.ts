import { find, mask, type Part, type Sentence, take } from './sentence.ts';
import { NUMBER, numberOf } from './words.ts';

const AMOUNT = `(\\d{1,4}(?:\\.\\d)?|${NUMBER}|half\\s+an?)`;

/** "in 20 minutes", "in an hour and a half", "half an hour from now": minutes from now. */
export function takeMinutesFromNow(sentence: Sentence): { minutes: number; at: Part } | null {
  const short = take(sentence, /\bin\s+(\d{1,2})\s*h\s*(\d{1,2})\s*(?:m|min|minutes?)?\b/);
  if (short) return { minutes: Number(short.groups[0]) * 60 + Number(short.groups[1]), at: short };
  const long = `${AMOUNT}\\s*(hours?|hrs?|h|minutes?|mins?|min|m)\\b(?:\\s*(?:,|and)?\\s*${AMOUNT}\\s*(minutes?|mins?|min)\\b|\\s+and\\s+a\\s+(half|quarter))?`;
  const at =
    take(sentence, new RegExp(`\\b(?:in|after)\\s+(?:another\\s+|about\\s+)?${long}(?:\\s+time|'s?\\s+time)?`)) ??
    take(sentence, new RegExp(`\\b${long}\\s+from\\s+now\\b`)) ??
    take(sentence, /\bin\s+(\d{1,2})\s+and\s+a\s+(half)\s+hours\b/);
  if (!at) return null;
  if (at.groups[1] === 'half') return { minutes: Number(at.groups[0]) * 60 + 30, at };
  return { minutes: minutesOf(at.groups), at };
}

/** "for 30 minutes", "for an hour and a half", "a 30-minute walk" (whose words stay in the title). */
export function takeDuration(sentence: Sentence): number | null {
  const long = `${AMOUNT}\\s*(hours?|hrs?|h|minutes?|mins?|min)\\b(?:\\s*(?:,|and)?\\s*${AMOUNT}\\s*(minutes?|mins?|min)\\b|\\s+and\\s+a\\s+(half|quarter))?`;
  const said =
    take(sentence, new RegExp(`\\bfor\\s+(?:about\\s+)?${long}`)) ??
    take(sentence, new RegExp(`\\(\\s*${long}\\s*\\)`));
  const seen =
    said ??
    find(
      sentence,
      /\b(\d{1,3})[ -]?(hours?|hrs?|h|minutes?|mins?|min)(?=\s+[a-z])(?!\s+(?:before|after|early|earlier|later|ahead|past|to|from)\b)/,
    );
  if (!seen) return null;
  const minutes = minutesOf(seen.groups);
  return minutes >= 1 && minutes <= 1440 ? minutes : null;
}

function minutesOf([amount = '', unit = '', more, , extra]: (string | undefined)[]): number {
  const count = amount.startsWith('half') ? 0.5 : numberOf(amount);
  const perUnit = unit.startsWith('h') ? 60 : 1;
  const fraction = extra === 'half' ? 0.5 : extra === 'quarter' ? 0.25 : 0;
  return Math.round((count + fraction) * perUnit) + (more ? numberOf(more) : 0);
}

export type Lasting = { count: number; unit: 'days' | 'weeks' | 'months' | 'years' };

/** "for 3 weeks", "for the next 10 days": how long a repetition goes on. */
export function takeLasting(sentence: Sentence, repeats: boolean): Lasting | null {
  // Without a repetition only "for three weeks" speaks of one; "for a week" may be a part of the task.
  if (
    !repeats &&
    !new RegExp(`\\b(?:for|over)\\s+(?:the\\s+next\\s+)?${NUMBER}\\s+(?:days|weeks|months)\\b`).test(sentence.rest)
  )
    return null;
  const at = take(
    sentence,
    new RegExp(
      `\\b(?:for|over|during)\\s+(?:the\\s+)?(?:next\\s+|following\\s+|coming\\s+)?(${NUMBER}\\s+)?(day|week|month|year)s?\\b`,
    ),
  );
  if (!at) return null;
  return { count: at.groups[0] ? numberOf(at.groups[0]) : 1, unit: `${at.groups[1]}s` as Lasting['unit'] };
}

/** "set a timer for 20 minutes". */
export function takeTimer(sentence: Sentence): { minutes: number; at: Part } | null {
  const at = find(
    sentence,
    new RegExp(`(?<=\\btimer\\b.{0,20})\\bfor\\s+${AMOUNT}\\s*(hours?|hrs?|h|minutes?|mins?|min)\\b`),
  );
  if (!at) return null;
  mask(sentence, at.start, at.end);
  return { minutes: minutesOf(at.groups), at };
}

/** "30 minutes before my 3pm meeting": the words stay away from the title, the event's time is the time. */
export function takeBefore(sentence: Sentence): { minutes: number; at: Part } | null {
  const at = take(
    sentence,
    new RegExp(`\\b${AMOUNT}\\s*(hours?|hrs?|h|minutes?|mins?|min)\\s+(?:before|prior\\s+to|ahead\\s+of)\\b`),
  );
  return at && { minutes: minutesOf(at.groups), at };
}

/** "10 times", "5 times in total". */
export function takeCount(sentence: Sentence): number | null {
  const at = take(
    sentence,
    new RegExp(
      `\\b(?:for\\s+)?(?:a\\s+total\\s+of\\s+)?(${NUMBER})\\s+(?:times|occurrences|reminders|sessions)(?:\\s+in\\s+total)?\\b`,
    ),
  );
  return at ? numberOf(at.groups[0] ?? '') : null;
}
