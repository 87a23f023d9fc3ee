import { monthName, weekdayName } from '../../calendar-names.ts';
import type { Counts } from '../../playbooks/index.ts';
import { plain } from '../said/index.ts';
import type { GoalBrief, GoalFacts, Milestone } from '../types.ts';
import type { Counted } from './counted.ts';
import { paydays } from './paydays.ts';
import { sayAmount } from './say-amount.ts';

const WEEKS = 6;

type Money = Extract<Counts, { kind: 'money' }>;

/** So much on each payday, as many of them as the sum takes. */
export function money(
  brief: GoalBrief,
  counts: Money,
  amount: { value: number; unit: string },
  from: Temporal.PlainDate,
): Counted {
  const { facts, title } = brief;
  const { dates, each, notes, isLater } = instalments(brief, amount, from);
  const until = dates.at(-1) ?? from;
  const sprintEnd = from.add({ days: WEEKS * 7 - 1 });
  const soon = dates.filter((date) => Temporal.PlainDate.compare(date, sprintEnd) <= 0);
  const last = facts.deadline && !isLater ? later(until, Temporal.PlainDate.from(facts.deadline)) : until;
  const roadmap = milestones(dates, each, amount, from, title);
  const call = /^pay (?:off|back)\b/i.test(title) ? 'Pay {n} off' : counts.call;
  const weeks = Math.max(
    1,
    Math.min(WEEKS, Math.ceil((from.until(earlier(sprintEnd, last), { largestUnit: 'days' }).days + 1) / 7)),
  );
  return {
    weeks,
    roadmap: roadmap.length > 1 ? roadmap : null,
    notes: [...notes, ...(each >= MUCH && facts.each === undefined ? [ask(each, amount.unit)] : [])],
    tooMuch: null,
    ...(isLater && { isLater: true as const }),
    part: {
      id: counts.strand,
      name: call === counts.call ? 'Put money aside' : 'Pay off',
      weeks: Array.from({ length: weeks }, () => ({
        times: 1,
        minutes: counts.minutes,
        title: call.replace('{n}', sayAmount(each, amount.unit)),
        detail: 'On the day the money comes, before anything else.',
      })),
      days: [],
      window: facts.window ?? null,
      time: facts.time ?? null,
      usual: '18:00',
      minDaysApart: 1,
      dates: soon.map(String),
      count: {
        total: Math.min(amount.value, soon.length * each),
        unit: amount.unit,
        minutesEach: 0,
        mostMinutes: counts.minutes,
        firstShare: 1,
        call,
        each,
      },
    },
  };
}

/** A share so large that only they know whether it is left over. */
const MUCH = 500;
const ask = (each: number, unit: string) =>
  `Whether ${sayAmount(each, unit)} is left each time only you know. If it is not, that says nothing of you: name what is, for example “${sayAmount(Math.ceil(each / 5 / 10) * 10, unit)} each time”, and I count when all of it is there.`;

/** "150 a month for Christmas next year": what the paydays until then come to, of a year where no day is named; null: no rate was said. */
export function openSum(brief: GoalBrief, from: Temporal.PlainDate): { value: number; unit: string } | null {
  const { each, deadline } = brief.facts;
  if (each?.unit !== 'money') return null;
  const end = deadline ? Temporal.PlainDate.from(deadline) : from.add({ years: 1 }).subtract({ days: 1 });
  const count = paydays(ruleOf(brief), from, end).length;
  const text = plain(brief.words);
  const unit =
    /[€$£₹¥]/.exec(text)?.[0] ?? (/\beuros?\b/.test(text) ? '€' : /\b(?:pounds?|quid)\b/.test(text) ? '£' : '');
  return count > 0 ? { value: each.value * count, unit } : null;
}

type Instalments = { dates: Temporal.PlainDate[]; each: number; notes: string[]; isLater: boolean };

/**
 * The paydays that it takes and what is put aside on each: so much as was said, however long that takes; else what the time to the day makes
 * of it; else of twelve weeks. What cannot be by the day is said.
 */
function instalments(
  brief: GoalBrief,
  { value, unit }: { value: number; unit: string },
  from: Temporal.PlainDate,
): Instalments {
  const { facts } = brief;
  const rule = ruleOf(brief);
  const say = (n: number) => sayAmount(n, unit);
  const deadline = facts.deadline ? Temporal.PlainDate.from(facts.deadline) : null;
  const inTime = deadline ? paydays(rule, from, deadline) : [];
  const often =
    'weekday' in rule && !rule.last && rule.fortnight === undefined ? `${weekdayName(rule.weekday)}s` : 'paydays';
  if (facts.each?.unit === 'money') {
    const each = Math.min(facts.each.value, value);
    const count = Math.min(MOST_INSTALMENTS, Math.ceil(value / each));
    const dates = paydays(rule, from, from.add({ years: 40 })).slice(0, count);
    const end = dates.at(-1);
    const isLate = deadline && end && Temporal.PlainDate.compare(end, deadline) > 0;
    const late = isLate
      ? [
          `By ${isoWords(deadline)} that would be ${say(Math.min(value, inTime.length * each))}; all of it is there on ${isoWords(end)}.`,
        ]
      : [];
    return { dates, each, notes: [sayAll(dates, each, value, often, say, true), ...late], isLater: late.length > 0 };
  }
  const until = from.add({ weeks: 12 });
  const dates = inTime.length > 0 ? inTime : paydays(rule, from, until);
  const twelve = 'so I count on twelve weeks; "by the end of June" makes it another.';
  const guess = deadline ? `No payday lies before ${isoWords(deadline)}, ${twelve}` : `You named no day, ${twelve}`;
  // Rounded up to a whole unit, so that the sum is there whatever the last one is.
  const each = Math.ceil(value / dates.length);
  return {
    dates,
    each,
    notes: [...(inTime.length > 0 ? [] : [guess]), sayAll(dates, each, value, often, say)],
    isLater: deadline !== null && inTime.length === 0,
  };
}

const MOST_INSTALMENTS = 480;

/** A sum a month is put aside once a month, also where money comes in each week. */
function ruleOf({ facts, words }: GoalBrief): NonNullable<GoalFacts['payday']> {
  const rule = facts.payday ?? { weekday: facts.days?.[0] ?? 5 };
  const isMonthly = facts.each?.unit === 'money' && /\b(?:(?:a|per|each|every) month|monthly)\b/.test(plain(words));
  return isMonthly && 'weekday' in rule ? { ...rule, last: true } : rule;
}

function sayAll(
  dates: readonly Temporal.PlainDate[],
  each: number,
  value: number,
  often: string,
  say: (n: number) => string,
  isSaid = false,
): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (dates.length === 1)
    return `One payday is left before the day, ${isoWords(first)}, so it is ${say(value)} at once.`;
  const from = `${dates.length} ${often} from ${isoWords(first)} to ${isoWords(last)}`;
  const rest = value - each * (dates.length - 1);
  if (rest === each) return `${from}, ${say(each)} each: that makes ${say(value)}.`;
  if (isSaid) return `${from}: ${say(each)} each, and ${say(rest)} on the last one.`;
  const exact = Math.ceil((value * 100) / dates.length) / 100;
  return `There are ${from}: ${say(value)} is ${say(exact)} each; ${say(each)} is the round sum, and the last one is smaller.`;
}

/** How far each six weeks get; those without a payday are none. */
function milestones(
  dates: readonly Temporal.PlainDate[],
  each: number,
  amount: { value: number; unit: string },
  from: Temporal.PlainDate,
  title: string,
): Milestone[] {
  const found: Milestone[] = [];
  const until = dates.at(-1) ?? from;
  const say = (n: number) => sayAmount(n, amount.unit);
  for (let start = from; Temporal.PlainDate.compare(start, until) <= 0; start = start.add({ weeks: WEEKS })) {
    const end = start.add({ days: WEEKS * 7 - 1 });
    const paid = dates.filter((date) => Temporal.PlainDate.compare(date, end) <= 0).length;
    const saved = Math.min(amount.value, paid * each);
    if (saved <= (found.at(-1)?.amount ?? 0)) continue;
    const own = earlier(end, until);
    found.push({
      title: `${say(saved)} of ${say(amount.value)}`,
      description: title,
      weeks: Math.max(1, Math.ceil((start.until(own, { largestUnit: 'days' }).days + 1) / 7)),
      order: found.length + 1,
      date: own.toString(),
      amount: saved,
    });
  }
  return found;
}

const isoWords = (date: Temporal.PlainDate | undefined) =>
  date ? `${weekdayName(date.dayOfWeek)} ${date.day} ${monthName(date.month)} ${date.year}` : '';
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b);
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b);
