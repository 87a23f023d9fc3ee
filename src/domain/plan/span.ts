import type { Setting } from '../language/index.ts';
import { datesIn, farBoundIn, numberOf, today } from './values.ts';

/** How long a change is to hold, from today: "next week", "for the next two weeks", "until 20 December". Both days are included. */
export function spanIn(clause: string, setting: Setting): [string, string] | null {
  const now = today(setting);
  const span = (from: Temporal.PlainDate, to: Temporal.PlainDate): [string, string] => [from.toString(), to.toString()];
  const monday = now.subtract({ days: now.dayOfWeek - 1 });
  const several = /\b(?:next|coming|following) (\d|two|three|four|five) weeks\b/.exec(clause);
  if (several) return span(now, now.add({ weeks: numberOf(several[1] ?? '') }).subtract({ days: 1 }));
  if (/\bthis week\b/.test(clause)) return span(now, monday.add({ days: 6 }));
  if (/\bnext week\b/.test(clause)) return span(monday.add({ days: 7 }), monday.add({ days: 13 }));
  const until = /\b(?:until|till|up to) (.+)$/.exec(clause)?.[1];
  if (!until || /\bnot (?:until|till)\b/.test(clause)) return null;
  const end = datesIn(until, setting)[0]?.date ?? farBoundIn(`until ${until}`, setting);
  return end ? span(now, end) : null;
}
