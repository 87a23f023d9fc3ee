import type { Amendment } from '../amend/index.ts';
import { weekdayName, weekdayOfCode } from '../calendar-names.ts';
import { type Ask, type Setting, understandTasks } from '../language/index.ts';

/**
 * "Make Fridays 7 am", after "gym mon wed fri at 6 am: every week, or just this once?": who speaks of Fridays means every week. The wish in two
 * sentences, the rest of the days and those; null where it does not fit.
 */
export function ownTime(ask: Ask, amendment: Amendment, setting: Setting): string | null {
  if (amendment.kind !== 'own time' || ask.gap !== 'repeat') return null;
  const every = ask.choices.find(({ label }) => /^every\b/i.test(label));
  const read = every && understandTasks(every.value, setting);
  const [wish, ...others] = read?.kind === 'new_tasks' ? read.tasks : [];
  if (wish?.when.kind !== 'series' || others.length > 0) return null;
  const days = (/BYDAY=([A-Z,]+)/.exec(wish.when.series.rrule ?? '')?.[1] ?? '').split(',').map(weekdayOfCode);
  const rest = days.filter((day) => !amendment.days.includes(day));
  if (rest.length === 0 || !amendment.days.every((day) => days.includes(day))) return null;
  const on = (some: number[]) => some.map(weekdayName).join(' and ');
  const time = wish.when.first.local.toPlainTime().toString({ smallestUnit: 'minute' });
  const name = `"${wish.title.replaceAll('"', "'")}"`;
  return [
    `Remind me to ${name} every ${on(rest)} at ${time}${half(time)}`,
    `Remind me to ${name} every ${on(amendment.days)} at ${amendment.words.replace(/^at\s+/i, '')}`,
  ].join('\n');
}

/** Late in the morning and at noon an hour may be read either way. */
const half = (time: string) => (/^1[01]:/.test(time) ? ' am' : time.startsWith('12:') ? ' pm' : '');
