import type { Draft } from './draft/draft.ts';
import { assume, isAsk } from './resolve/resolved.ts';
import { every } from './rules/repetition.ts';
import { onDate } from './say-back.ts';
import { sayDate } from './speak.ts';
import type { Decided } from './tasks.ts';
import type { Ask, Setting } from './types.ts';

/** How a draft becomes tasks, or is asked about. */
type Decide = (draft: Draft, setting: Setting, inList: boolean) => Decided | Ask | null;

/** "At 8 pm for a week" is each day; what goes on longer may as well be once a week. */
const WEEKS_DAILY = 14;

/** "at 9am for the next 5 days": each of them. With a day of its own it may as well be one thing that lasts ("tomorrow at 9am for 3 days"). */
export function daily(
  draft: Draft,
  over: NonNullable<Draft['over']>,
  setting: Setting,
  decide: Decide,
): Decided | Ask | null {
  const { months, last } = over.length;
  if (
    !over.each ||
    (last !== 'day' && over.length.days > WEEKS_DAILY) ||
    months > 0 ||
    draft.clocks.length === 0 ||
    (draft.days.length > 0 && !isBegun(draft)) ||
    draft.title === ''
  )
    return null;
  const repeat = { value: every(1, 'day'), at: over.at };
  const found = decide({ ...draft, repeat }, setting, true);
  if (found === null || isAsk(found)) return found;
  const once = assume('every day', 'Just once', draft.text, [{ ...over.at, words: '' }]);
  return { ...found, assumed: [once, ...found.assumed] };
}

/** "Starting tomorrow", or several times a day: the day is the first of them. */
const isBegun = ({ text, days: [day, ...others], clocks }: Draft): boolean =>
  day?.kind === 'on' &&
  others.length === 0 &&
  (clocks.length > 1 || /^(?:starting|beginning|from|as of)\b/i.test(text.slice(day.at.start)));

/** What is done once, whenever that is before the day. */
const ENDS = new Set(
  'submit finish send pay apply register return book file complete renew hand deliver bring fix clear sign cancel order buy get reply answer decide call ring email write post'.split(
    ' ',
  ),
);

/** "At 9, 1 and 6 until Sunday": each day until then, and not on Sunday. */
export function dailyUntil(draft: Draft, setting: Setting, decide: Decide): Decided | null {
  const [clock] = draft.clocks;
  const [day, ...others] = draft.days;
  if (!clock || day?.kind !== 'on' || others.length > 0 || draft.title === '') return null;
  if (ENDS.has(draft.opening.split(/[\s,]/, 1)[0] ?? '')) return null;
  if (!/^(?:until|till|'til|til)\b/i.test(draft.text.slice(day.at.start, day.at.end))) return null;
  const repeat = { value: every(1, 'day'), at: day.at };
  const found = decide({ ...draft, repeat, days: [], until: day }, setting, true);
  if (found === null || isAsk(found)) return null;
  const once = assume(
    'every day until then',
    `Once, on ${sayDate(day.date, setting.now.toZonedDateTimeISO(setting.zone).toPlainDate()).replace(/^on /, '')}`,
    draft.text,
    [{ ...day.at, words: onDate(day.date) }],
  );
  return { ...found, assumed: [once, ...found.assumed] };
}
