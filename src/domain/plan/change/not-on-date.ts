import { MONTHS, monthName } from '../../calendar-names.ts';
import type { Setting } from '../../language/index.ts';
import { today } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const NOT_THE =
  /\b(?:not|except|apart from|skip|leave out|cancel|without|no sessions?|nothing|can't(?: do| make)?|drop)(?: for)?(?: on)? the (\d{1,2})(?:st|nd|rd|th)(?: ?(?:and|,|or|&) (?:the )?(\d{1,2})(?:st|nd|rd|th))?\b(?! (?:of|week|session|one|time|day)\b)/g;

/** "Not on 24 and 31 December": two dates. */
const TWO_OF_A_MONTH = new RegExp(
  `(?<!\\b(?:between|from) (?:the )?|\\d(?:st|nd|rd|th)?, ?)\\b(\\d{1,2})(?:st|nd|rd|th)? (?:and|or|&) (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS.join('|').toLowerCase()})\\b`,
  'g',
);

const WEEK_OF = new RegExp(
  `\\b(?:in |during |for )?(?:the )?week (?:of|beginning|starting|from) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: (${MONTHS.join('|').toLowerCase()}))?\\b`,
);

/** "The week of 14 December": from its Monday to its Sunday. */
function weekOfDate(text: string, plan: PlanDraft, setting: Setting): string {
  const [whole, number = '', month] = WEEK_OF.exec(text) ?? [];
  if (!whole) return text;
  const at = month ? MONTHS.findIndex((name) => name.toLowerCase() === month) + 1 : 0;
  const begin = Temporal.PlainDate.from(plan.from);
  const day = month
    ? Temporal.PlainDate.from({ year: begin.year + (at < begin.month ? 1 : 0), month: at, day: Number(number) })
    : dayFrom(plan, Number(number), setting);
  if (!day) return text;
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const [from, to] = [monday, monday.add({ days: 6 })].map((one) => `${one.day} ${monthName(one.month).toLowerCase()}`);
  return text.replace(whole, `from ${from} to ${to}`);
}

/** "Not on the 19th": the first such day from the plan's beginning on, with its month, so that it is no day to begin. */
export function notOnDate(text: string, plan: PlanDraft, setting: Setting): string {
  return withDatesOfFeasts(
    awayBetween(weekOfDate(text, plan, setting), plan, setting).replace(TWO_OF_A_MONTH, '$1 $3 and $2 $3'),
  ).replace(NOT_THE, (said, ...numbers: (string | undefined)[]) => {
    const days = numbers
      .slice(0, 2)
      .flatMap((number) => (number ? [dayFrom(plan, Number(number), setting)] : []))
      .map((day) => day && `${day.day} ${monthName(day.month).toLowerCase()}`);
    return days.includes(null) ? said : `not on ${days.join(' and on ')}`;
  });
}

const A_DATE =
  '(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?( (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?';
const OUT_AND_BACK = new RegExp(
  `\\b(?:i|we)(?:'m|'re| am| are)? (?:fly|flying|leave|leaving|go|going|head|heading|set|setting|travel|travelling|off)(?: away| off| out)*,? (?:on )?${A_DATE}(?: and|,)? (?:(?:i|we)(?:'m|'re| am| are)? )?(?:am |are |be |get |come |coming |fly |flying )?back (?:on |by )?${A_DATE}(?=[,.;]|$| so\\b| and\\b)`,
);

/** "We fly out on the 19th and are back on 3 January": away from the one day to the other. */
function awayBetween(text: string, plan: PlanDraft, setting: Setting): string {
  const [whole, out = '', month, back = '', other] = (plan.standing ? null : OUT_AND_BACK.exec(text)) ?? [];
  if (!whole) return text;
  const named = (day: string, of: string | undefined) => {
    const date = of ? null : dayFrom(plan, Number(day), setting);
    return of ? `${day}${of}` : date && `${date.day} ${monthName(date.month).toLowerCase()}`;
  };
  const [from, to] = [named(out, month), named(back, other)];
  return from && to ? text.replace(whole, `i'm away from ${from} to ${to}`) : text;
}

const FEASTS: [name: RegExp, date: string][] = [
  [/\b(?:christmas|xmas) eve\b/g, '24 december'],
  [/\b(?:christmas|xmas) day\b/g, '25 december'],
  [/\bboxing day\b/g, '26 december'],
  [/\bnew year's eve\b/g, '31 december'],
  [/\bnew year's day\b/g, '1 january'],
];

/** "Nothing on Christmas Day or Boxing Day": two dates, as far as the readers go. */
const withDatesOfFeasts = (text: string): string =>
  /\b(?:eve|day) (?:or|and|nor) |, /.test(text)
    ? FEASTS.reduce((all, [name, date]) => all.replace(name, date), text)
    : text;

function dayFrom(plan: PlanDraft, number: number, setting: Setting): Temporal.PlainDate | null {
  const begin = Temporal.PlainDate.from(plan.from);
  const from = plan.standing && Temporal.PlainDate.compare(begin, today(setting)) < 0 ? today(setting) : begin;
  for (const months of [0, 1, 2]) {
    const month = from.with({ day: 1 }).add({ months });
    if (number > month.daysInMonth) continue;
    const day = month.with({ day: number });
    if (Temporal.PlainDate.compare(day, from) >= 0) return day;
  }
  return null;
}
