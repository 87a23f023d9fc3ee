import { monthName, weekdayName } from '../calendar-names.ts';
import { type Counts, playbookById } from '../playbooks/index.ts';
import { PAGES_A_BOOK } from './amounts.ts';
import type { GoalBrief, Milestone, PlanCount, PlanPart } from './types.ts';

const WEEKS = 6;

/** A goal that is a number: what the sessions of the first six weeks at most come to, and how far each milestone gets. */
export type Counted = {
  part: PlanPart;
  weeks: number;
  roadmap: Milestone[] | null;
  notes: string[];
  tooMuch: { minutes: number; most: number } | null;
};

/** The plan of a number: money on paydays, pages or words on most days. Null when no number was said. Sums are never less than the number. */
export function countedPlan(brief: GoalBrief, from: Temporal.PlainDate): Counted | null {
  const { counts } = playbookById(brief.playbook);
  const amount = brief.facts.amount;
  if (!counts || counts.kind === 'kilos' || !amount) return null;
  const { done = 0 } = brief.facts;
  const left = Math.max(1, amount.value - (done < amount.value ? done : 0));
  if (counts.kind === 'money' && amount.unit !== 'kg' && amount.unit !== 'km')
    return money(brief, counts, { ...amount, value: left }, from);
  return counts.kind !== 'money' && amount.unit === counts.unit ? pages(brief, counts, left, from) : null;
}

type Money = Extract<Counts, { kind: 'money' }>;

function money(
  { facts, title }: GoalBrief,
  counts: Money,
  amount: { value: number; unit: string },
  from: Temporal.PlainDate,
): Counted {
  const until = untilOf(facts, amount.value, from);
  const all = paydays(facts.payday ?? { weekday: facts.days?.[0] ?? 5 }, from, until);
  const dates = all.length > 0 ? all : [from];
  // A share that sums to the amount whatever the last one is: rounded up to a whole unit.
  const each = Math.ceil(amount.value / dates.length);
  const sprintEnd = from.add({ days: WEEKS * 7 - 1 });
  const soon = dates.filter((date) => Temporal.PlainDate.compare(date, sprintEnd) <= 0);
  const say = (n: number) => sayAmount(n, amount.unit);
  const exact = Math.ceil((amount.value * 100) / dates.length) / 100;
  const roadmap: Milestone[] = [];
  for (let start = from; Temporal.PlainDate.compare(start, until) <= 0; start = start.add({ weeks: WEEKS })) {
    const end = earlier(start.add({ days: WEEKS * 7 - 1 }), until);
    const saved = Math.min(
      amount.value,
      dates.filter((date) => Temporal.PlainDate.compare(date, end) <= 0).length * each,
    );
    if (saved <= (roadmap.at(-1)?.amount ?? 0)) continue;
    const weeks = Math.max(1, Math.ceil((start.until(end, { largestUnit: 'days' }).days + 1) / 7));
    roadmap.push({
      title: `${say(saved)} of ${say(amount.value)}`,
      description: title,
      weeks,
      order: roadmap.length + 1,
      date: end.toString(),
      amount: saved,
    });
  }
  const last = dates.at(-1);
  const often =
    facts.payday && ('monthDay' in facts.payday || facts.payday.last)
      ? 'paydays'
      : last
        ? `${weekdayName(last.dayOfWeek)}s`
        : 'weeks';
  const weeks = Math.max(
    1,
    Math.min(WEEKS, Math.ceil((from.until(earlier(sprintEnd, until), { largestUnit: 'days' }).days + 1) / 7)),
  );
  return {
    weeks,
    roadmap: roadmap.length > 1 ? roadmap : null,
    notes: [
      ...(facts.deadline || facts.each
        ? []
        : ['You named no day, so I count on twelve weeks; "by the end of June" makes it another.']),
      dates.length === 1
        ? `One payday is left before the day, ${isoWords(dates[0])}, so it is ${say(amount.value)} at once.`
        : `There are ${dates.length} ${often} from ${isoWords(dates[0])} to ${isoWords(last)}: ${say(amount.value)} is ${say(exact)} each; ${say(each)} is the round sum, and the last one is smaller.`,
    ],
    tooMuch: null,
    part: {
      id: counts.strand,
      name: 'Put money aside',
      weeks: Array.from({ length: weeks }, () => ({
        times: 1,
        minutes: counts.minutes,
        title: counts.call.replace('{n}', say(each)),
        detail: 'On the day the money comes, before anything else.',
      })),
      days: [],
      window: facts.window ?? null,
      time: facts.time ?? null,
      minDaysApart: 1,
      dates: soon.map(String),
      count: {
        total: Math.min(amount.value, soon.length * each),
        unit: amount.unit,
        minutesEach: 0,
        mostMinutes: counts.minutes,
        firstShare: 1,
        call: counts.call,
        each,
      },
    },
  };
}

/** The last payday: the one that was named, else as many as it takes at so much each, else those of twelve weeks. */
function untilOf(
  { deadline, each, payday }: GoalBrief['facts'],
  left: number,
  from: Temporal.PlainDate,
): Temporal.PlainDate {
  if (deadline) return Temporal.PlainDate.from(deadline);
  if (each?.unit !== 'money') return from.add({ weeks: 12 });
  const times = Math.min(120, Math.ceil(left / each.value));
  return paydays(payday ?? { weekday: 5 }, from, from.add({ years: 10 }))[times - 1] ?? from.add({ weeks: 12 });
}

const isoWords = (date: Temporal.PlainDate | undefined) =>
  date ? `${weekdayName(date.dayOfWeek)} ${date.day} ${monthName(date.month)} ${date.year}` : '';
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b);

/** "€86", "85.72". */
export function sayAmount(value: number, unit: string): string {
  const [whole = '', part] = String(value).split('.');
  const number = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part.padEnd(2, '0')}` : '');
  return unit.length === 1 ? `${unit}${number}` : `${number}${unit ? ` ${unit}` : ''}`;
}

/** From the first day to the last, both included; a month without that day has it on its last. */
function paydays(
  rule: NonNullable<GoalBrief['facts']['payday']>,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  if ('weekday' in rule && rule.last) return lastOnes(rule.weekday, from, until);
  const first =
    'weekday' in rule
      ? from.add({ days: (rule.weekday - from.dayOfWeek + 7) % 7 })
      : from.with({ day: Math.min(rule.monthDay, from.daysInMonth) });
  for (let i = 0; days.length < 520; i += 1) {
    const next =
      'weekday' in rule ? first.add({ weeks: i }) : monthDay(first.with({ day: 1 }).add({ months: i }), rule.monthDay);
    if (Temporal.PlainDate.compare(next, until) > 0) break;
    if (Temporal.PlainDate.compare(next, from) >= 0) days.push(next);
  }
  return days;
}

/** The last Friday of each month. */
function lastOnes(weekday: number, from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let i = 0; i < 240; i += 1) {
    const end = from
      .with({ day: 1 })
      .add({ months: i + 1 })
      .subtract({ days: 1 });
    const day = end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
    if (Temporal.PlainDate.compare(day, until) > 0) break;
    if (Temporal.PlainDate.compare(day, from) >= 0) days.push(day);
  }
  return days;
}

const monthDay = (month: Temporal.PlainDate, day: number) => month.with({ day: Math.min(day, month.daysInMonth) });

type Pages = Extract<Counts, { kind: 'pages' | 'words' }>;

/** Minutes of a session where no day is named by which it must be done. */
const AT_EASE = 30;

function pages(brief: GoalBrief, counts: Pages, total: number, from: Temporal.PlainDate): Counted {
  const { facts, title } = brief;
  const portion = facts.each?.unit === counts.unit ? facts.each.value : null;
  const each = facts.minutesEach ?? counts.minutes_each;
  const often = Math.min(
    facts.perWeek ?? facts.days?.length ?? counts.times,
    7 - (facts.notDays?.length ?? 0),
    facts.days?.length || 7,
  );
  const atEase = Math.max(WEEKS, Math.ceil((total * each) / (often * (facts.minutes ?? AT_EASE) * 0.9)));
  // So much each time says by itself how long it takes.
  const days = portion
    ? Math.max(1, Math.ceil(total / portion / often)) * 7
    : facts.deadline
      ? Math.max(1, from.until(Temporal.PlainDate.from(facts.deadline), { largestUnit: 'days' }).days + 1)
      : atEase * 7;
  const allWeeks = Math.ceil(days / 7);
  // No session for less than one of them.
  const times = Math.max(1, Math.min(often, facts.perWeek ?? Math.ceil(total / allWeeks)));
  const weeks = Math.min(WEEKS, allWeeks);
  // A number that needs more than six weeks is cut into milestones of equal weeks.
  const share = allWeeks > WEEKS ? Math.ceil((total * WEEKS) / allWeeks) : total;
  const lastDays = allWeeks > WEEKS ? 7 : days - (weeks - 1) * 7;
  const planned = Array.from({ length: weeks }, (_, i) => Math.min(times, i === weeks - 1 ? lastDays : 7));
  const sessions = planned.reduce((sum, n) => sum + n, 0);
  const average = (share / sessions) * each;
  // Who says how long gets sessions of that length, also where the share would be done sooner.
  const asLong = facts.minutes !== undefined && average * 1.3 <= facts.minutes ? facts.minutes : null;
  const count: PlanCount = {
    total: share,
    unit: counts.unit,
    minutesEach: asLong === null ? each : 0,
    mostMinutes: facts.minutes ?? counts.most_minutes,
    firstShare: weeks > 1 && !portion ? counts.first_share : 1,
    call: called(counts.call, title),
    each: portion,
  };
  const most = Math.min(1440, Math.max(5, Math.ceil(average * (weeks > 1 ? 1.3 : 1))));
  return {
    weeks,
    roadmap: allWeeks > WEEKS ? milestones(total, counts.unit, allWeeks, from, title, facts.deadline ?? null) : null,
    notes: [
      ...lengthNotes(facts, counts.unit, total),
      ...(portion
        ? []
        : [
            `${total.toLocaleString('en-GB')} ${counts.unit} over ${sessions} sessions${allWeeks > WEEKS ? ` (the first ${share.toLocaleString('en-GB')} of them)` : ''}: about ${Math.max(1, Math.round(share / sessions)).toLocaleString('en-GB')} each, fewer in the first week.`,
          ]),
      ...(!facts.deadline && !portion && allWeeks > WEEKS
        ? [
            `No day is named, so I laid it out at about ${facts.minutes ?? AT_EASE} minutes each, which takes ${allWeeks} weeks; tell me a day, and I count back from it.`,
          ]
        : []),
    ],
    tooMuch:
      average > (facts.minutes ?? counts.most_minutes) * 1.05
        ? { minutes: Math.ceil(average), most: facts.minutes ?? counts.most_minutes }
        : null,
    part: {
      id: counts.strand,
      name: counts.kind === 'pages' ? 'Read' : 'Write',
      weeks: planned.map((n) => ({
        times: n,
        minutes: asLong ?? Math.min(most, facts.minutes ?? counts.most_minutes),
        title: count.call,
        detail: '',
      })),
      days: facts.days ?? [],
      window: facts.time ? null : (facts.window ?? null),
      time: facts.time ?? null,
      minDaysApart: 1,
      dates: null,
      count,
    },
  };
}

/** "Translate {n} pages", where that is what is wished for. */
function called(call: string, title: string): string {
  const verb =
    /^(?:translate|proofread|edit|transcribe|correct|mark|annotate|summarise|summarize|revise|type|scan)\b/i.exec(
      title,
    )?.[0];
  return verb ? call.replace(/^\w+/, verb) : call;
}

/** What the number rests on: a guessed length of books, what is done already. */
function lengthNotes({ books, pagesEach, done, amount }: GoalBrief['facts'], unit: string, left: number): string[] {
  const sum = amount?.value.toLocaleString('en-GB') ?? '';
  const guess = `I count ${books} books at ${PAGES_A_BOOK} pages each, ${sum} in all; say "400 pages each" if they are longer.`;
  const length = pagesEach ? `${books} books of ${pagesEach} pages are ${sum} pages.` : guess;
  const rest = `${done?.toLocaleString('en-GB')} of ${sum} ${unit} are done, so it is about the rest.`;
  return [...(books && unit === 'pages' ? [length] : []), ...(done && left < (amount?.value ?? 0) ? [rest] : [])];
}

function milestones(
  total: number,
  unit: string,
  weeks: number,
  from: Temporal.PlainDate,
  title: string,
  deadline: string | null,
): Milestone[] {
  const count = Math.ceil(weeks / WEEKS);
  return Array.from({ length: count }, (_, i): Milestone => {
    const upTo = i === count - 1 ? total : Math.ceil((total * WEEKS * (i + 1)) / weeks);
    const own = Math.min(WEEKS, weeks - i * WEEKS);
    const end = from.add({ days: (i * WEEKS + own) * 7 - 1 });
    const date = deadline && i === count - 1 ? deadline : end.toString();
    return {
      title: `${upTo.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${unit}`,
      description: title,
      weeks: own,
      order: i + 1,
      date,
      amount: upTo,
    };
  });
}
