import type { Said } from '../../../domain/about/index.ts';
import { weekdayCode } from '../../../domain/calendar-names.ts';
import type { Named } from './about-effects.ts';

const JUST_NOW_MINUTES = 15;

/** What takes a day out, and tells nothing of a single week. */
const EXCEPTS =
  /^\W*(?:(?:oh|but|and|ok|actually|sorry|please|just|all)[\s,]+)*(?:except|apart\s+from|other\s+than|not|no|leave\s+out|excluding|minus|without)\b(?!.*\b(?:this|next|coming|tomorrow|today|tonight|week|once)\b|.*\d)/i;
const CORRECTS =
  /^\W*(?:(?:oh|but|ok|wait|hm+)[\s,]+)*(?:no|not|sorry|actually|i\s+meant?|change|swap|switch|exchange)\b/i;

/**
 * "Except Wednesday", "no not Tuesday, Thursday", right after a series was made: every Wednesday, and each Thursday in place of each Tuesday; "just this
 * Thursday" is once. What tells a single week ("not this Wednesday") stays that.
 */
export function ofSeriesJustMade(said: Said, text: string, { own, series }: Named, now: Temporal.Instant): Said {
  const isNew = own.some(
    ({ seriesId, created }) => seriesId && created.until(now).total('minutes') <= JUST_NOW_MINUTES,
  );
  const { act, loose, once, which, whichLoose, words } = said;
  const first = series[0]?.first.toPlainDate();
  const [span] = once;
  const then = which === 'next' ? first : span?.from.equals(span.to) ? span.from : undefined;
  const isOnly = act === 'only' && words.length + loose.length === 0 && once.length < 2;
  // "No, just this Thursday": the first of it is all there is.
  if (isNew && isOnly && series.length === 1 && first && then?.equals(first))
    return { ...said, act: 'set', once: [], which: null, weekdays: [], until: first };
  const day = whichLoose && which && which !== 'next' && which.from.equals(which.to) ? which.from.dayOfWeek : null;
  const isOfDay = day !== null && words.length + once.length + loose.length === 0;
  // "Drop the Monday one", of several days of a week.
  if (isNew && act === 'remove' && isOfDay && areSomeOf([day], series))
    return { ...said, which: null, whichLoose: false, weekdays: [day], forGood: true };
  if (!isNew || series.length === 0 || loose.length === 0 || words.length + once.length > 0) return said;
  if (act === 'skip' && which === null && EXCEPTS.test(text))
    return { ...said, loose: [], weekdays: [...said.weekdays, ...loose], forGood: true };
  const gives = act === 'set' && which && which !== 'next' && whichLoose ? [which.from.dayOfWeek] : null;
  if (!gives || !CORRECTS.test(text)) return said;
  return { ...said, loose: [], which: null, whichLoose: false, weekdays: loose, gives, forGood: true };
}

/** Days of a week that has others as well. */
function areSomeOf(days: number[], series: Named['series']): boolean {
  const all = series.flatMap(({ rrule }) => /BYDAY=([A-Z,]+)/.exec(rrule)?.[1]?.split(',') ?? []);
  const named = days.map(weekdayCode);
  return named.every((day) => all.includes(day)) && all.some((day) => !named.includes(day));
}
