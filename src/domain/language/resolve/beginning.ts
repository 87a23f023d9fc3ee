import { atEnd } from '../ask.ts';
import type { Draft } from '../draft/draft.ts';
import { onDate } from '../say-back.ts';
import { sayDate } from '../speak.ts';
import type { Assumption, Setting } from '../types.ts';
import type { Repeat, Unit } from '../values.ts';
import { likelyHour } from './likely.ts';
import { assume } from './resolved.ts';
import { sureTimes } from './times.ts';

/**
 * "every 3 months at 9am", "yearly": no day is named, and whoever says so counts from now. The first time is the next one at that time of
 * day; a whole period later is the other reading. Null where another day is as likely ("every month": the 1st?) or one was named.
 */
export function beginning(
  draft: Draft,
  repeat: Repeat | null,
  setting: Setting,
): { date: Temporal.PlainDate; assumed: Assumption[] } | null {
  if (!repeat || repeat.on.length > 0 || repeat.times !== undefined || repeat.afterDone) return null;
  const { unit, n } = repeat;
  if (!(unit === 'year' || ((unit === 'month' || unit === 'week') && n > 1))) return null;
  const { sure, unsure } = sureTimes(draft);
  const [time] = [...sure, ...unsure.map((clock) => ({ ...clock, hour: likelyHour(clock, setting) }))];
  if (!time || draft.days.length > 0) return null;
  const now = setting.now.toZonedDateTimeISO(time.zone && time.zone !== 'local' ? time.zone : setting.zone);
  const today = now.toPlainDate();
  const gone = time.hour * 60 + time.minute <= now.hour * 60 + now.minute;
  const date = today.add({ days: gone ? 1 : 0 });
  // The 29th to the 31st are not in every month.
  if (unit !== 'week' && date.day > 28) return null;
  const later = date.add({ [PERIODS[unit]]: n });
  const words = `starting ${onDate(later)}`;
  const other = `First on ${sayDate(later, today)}`;
  return {
    date,
    assumed: [assume(`first ${sayDate(date, today)}`, other, draft.text, [{ ...atEnd(draft.text), words }])],
  };
}

const PERIODS: Record<'week' | 'month' | ('year' & Unit), 'weeks' | 'months' | 'years'> = {
  week: 'weeks',
  month: 'months',
  year: 'years',
};
