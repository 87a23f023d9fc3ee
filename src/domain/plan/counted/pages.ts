import { type Counts, playbookById } from '../../playbooks/index.ts';
import { PAGES_A_BOOK } from '../facts/amounts.ts';
import type { GoalBrief, Milestone, PlanCount } from '../types.ts';
import type { Counted } from './counted.ts';
import { spanOf } from './span.ts';

const WEEKS = 6;

type Pages = Extract<Counts, { kind: 'pages' | 'words' }>;

/** Of two free hours not every minute is one of work. */
const TO_SETTLE = 15;

/** Minutes of a session where no day is named by which it must be done. */
const AT_EASE = 30;

/** So many pages or words a session, less in the first week. */
export function pages(
  brief: GoalBrief,
  counts: Pages & { weeks?: number; how?: string },
  total: number,
  from: Temporal.PlainDate,
): Counted {
  const { facts, title } = brief;
  const [{ usual } = {}] = playbookById(brief.playbook).strands;
  const portion = facts.each?.unit === counts.unit ? facts.each.value : null;
  const each = facts.minutesEach ?? counts.minutes_each;
  const often = Math.min(
    facts.perWeek ?? facts.days?.length ?? counts.times,
    7 - (facts.notDays?.length ?? 0),
    facts.days?.length || 7,
  );
  const atEase = Math.max(WEEKS, Math.ceil((total * each) / (often * (facts.minutes ?? AT_EASE) * 0.9)));
  // So much each time says by itself how long it takes.
  const days = counts.weeks
    ? counts.weeks * 7
    : portion
      ? Math.max(1, Math.ceil(total / portion / often)) * 7
      : facts.deadline
        ? Math.max(1, from.until(Temporal.PlainDate.from(facts.deadline), { largestUnit: 'days' }).days + 1)
        : atEase * 7;
  // A few days beyond six weeks are no milestone of their own.
  const allWeeks = days > WEEKS * 7 && days < (WEEKS + 1) * 7 ? WEEKS : Math.ceil(days / 7);
  // No session for less than one of them.
  const times = Math.max(1, Math.min(often, facts.perWeek ?? Math.ceil(total / allWeeks)));
  const weeks = Math.min(WEEKS, allWeeks);
  // A number that needs more than six weeks is cut into milestones of equal weeks.
  const isFewer = total < allWeeks;
  const evenShare =
    allWeeks > WEEKS
      ? Math.max(1, isFewer ? Math.round((total * WEEKS) / allWeeks) : Math.ceil((total * WEEKS) / allWeeks))
      : total;
  const lastDays = allWeeks > WEEKS ? 7 : Math.min(7, days - (weeks - 1) * 7);
  const planned = Array.from({ length: weeks }, (_, i) => Math.min(times, i === weeks - 1 ? lastDays : 7));
  // One session for each where there are few of them: the first weeks have one less.
  for (let i = 0; sumOf(planned) > evenShare && i < weeks; i += 1)
    if ((planned[i] ?? 0) > 1) planned[i] = (planned[i] ?? 0) - 1;
  // Fewer of them than weeks: one every so many weeks, the first at once.
  if (isFewer)
    for (let i = 0; i < weeks; i += 1)
      planned[i] = Math.ceil(((i + 1) * evenShare) / weeks) - Math.ceil((i * evenShare) / weeks);
  if (portion && allWeeks <= WEEKS) endingWith(planned, portionsOf(total, portion));
  const sessions = sumOf(planned);
  const share = portion && allWeeks > WEEKS ? Math.min(total, portion * sessions) : evenShare;
  const average = (share / sessions) * each;
  const longest = facts.minutes ?? Math.max(counts.most_minutes, (spanOf(facts.window) ?? 0) - TO_SETTLE);
  const isGuessed = facts.things !== undefined && !facts.things.told && facts.minutesEach === undefined;
  // Who says how long gets sessions of that length, also where the share would be done sooner.
  const isEnough = (minutes: number) => isGuessed || average * 1.3 <= minutes;
  const asLong = facts.minutes !== undefined && isEnough(facts.minutes) ? facts.minutes : null;
  const count: PlanCount = {
    total: share,
    unit: counts.unit,
    minutesEach: asLong === null ? each : 0,
    mostMinutes: longest,
    firstShare: weeks > 1 && !portion ? counts.first_share : 1,
    call: called(counts.call, title),
    each: portion,
  };
  const most = Math.min(1440, Math.max(5, Math.ceil(average * (weeks > 1 ? 1.3 : 1))));
  return {
    weeks,
    roadmap:
      allWeeks > WEEKS ? milestones(total, share, counts.unit, allWeeks, from, title, facts.deadline ?? null) : null,
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
    tooMuch: !isGuessed && average > longest * 1.05 ? { minutes: Math.ceil(average), most: longest } : null,
    part: {
      id: counts.strand,
      name: counts.kind === 'pages' ? 'Read' : 'Write',
      weeks: planned.map((n) => ({
        times: n,
        minutes: asLong ?? Math.min(most, longest),
        title: count.call,
        detail: counts.how ?? '',
      })),
      days: facts.days ?? (counts.call.startsWith('Visit') ? [6, 7] : []),
      window: facts.time ? null : (facts.window ?? null),
      time: facts.time ?? null,
      // Where one goes to see something it is open by day.
      ...(counts.call.startsWith('Visit') ? { usual: '14:00' } : usual && { usual }),
      minDaysApart: 1,
      dates: null,
      count,
    },
  };
}

const sumOf = (all: readonly number[]) => all.reduce((sum, n) => sum + n, 0);

/** How many portions there are; what is left of less than half a one goes into the last. */
function portionsOf(total: number, portion: number): number {
  const whole = Math.max(1, Math.floor(total / portion));
  return total - whole * portion >= portion / 2 ? whole + 1 : whole;
}

/** So many sessions in all: the last weeks have less. */
function endingWith(planned: number[], count: number): void {
  for (let i = planned.length - 1; i >= 0 && sumOf(planned) > count; i -= 1)
    planned[i] = Math.max(i === 0 ? 1 : 0, (planned[i] ?? 0) - (sumOf(planned) - count));
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
  share: number,
  unit: string,
  weeks: number,
  from: Temporal.PlainDate,
  title: string,
  deadline: string | null,
): Milestone[] {
  // Few things have no more milestones than things.
  const count = Math.min(Math.ceil(weeks / WEEKS), Math.max(2, total - share + 1));
  return Array.from({ length: count }, (_, i): Milestone => {
    // What is left is spread over the weeks that are left, where rounding up would be done with it too soon.
    const even =
      share * (count - 1) < total
        ? share * (i + 1)
        : Math.floor(share + ((total - share) * i * WEEKS) / Math.max(1, weeks - WEEKS));
    const upTo = i === count - 1 ? total : Math.min(total, even);
    const own = i === count - 1 ? weeks - i * WEEKS : WEEKS;
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
