import { longDate } from '../../language/index.ts';
import { isKnown, playbookById, type Takes, takesOf } from '../../playbooks/index.ts';
import type { GoalBrief } from '../types.ts';
import { daysUntil, weeksUntil } from '../weeks.ts';
import { LATER, type OtherWays } from './other-ways.ts';
import { stagesFor, weeksOf } from './stages.ts';

/** So much of the usual time is enough. */
const ENOUGH = 0.75;
/** Minutes a day, every day, that are not said to be too many. */
const MOST_A_DAY = 90;
/** What takes longer, or is reckoned in hours, is given no day. */
const FAR = 104;

/** What the calendar says of a wish with a day: how long it takes, what that would be like, and what is likely by then. */
export type Soon = { has: number; needed: number; rate: string; by: string; entry: Takes };

/** The time to the day, where it is too short by what its kind takes; null: it is enough, or nothing is known. */
export function tooSoon(brief: GoalBrief, from: Temporal.PlainDate): Soon | null {
  const { facts, words, answers, stage } = brief;
  if (!facts.deadline || stage || brief.goalId) return null;
  const end = Temporal.PlainDate.from(facts.deadline);
  const days = Math.max(1, daysUntil(from, end));
  const has = weeksUntil(from, end);
  const playbook = playbookById(brief.playbook);
  const text = `${brief.title} ${words}`;
  const entry = takesOf(playbook, text, (one) => isAbout(one, brief));
  if (!entry) return null;
  const by = likelyBy(entry, has);
  if (entry.hours !== undefined) {
    const behind = Object.values(answers).reduce((sum, said) => sum + (entry.behind?.[said] ?? 0), 0);
    const left = Math.max(0, entry.hours - behind);
    const daily = (left * 60) / days;
    if (daily <= MOST_A_DAY) return null;
    return { has, needed: Math.ceil((left * 60) / (MOST_A_DAY * 7)), rate: sayHours(left, daily), by, entry };
  }
  const needed = isKnown(entry, text) ? (entry.known?.weeks ?? 0) : weeksFor(entry, brief);
  if (has >= needed * ENOUGH) return null;
  return { has, needed, rate: sayGain(entry, brief, days), by: by || gained(entry, has, brief), entry };
}

/** Whether the wish takes longer than its stages: what is left over beside those is no time to spare. */
export function isLong(brief: GoalBrief, weeks: number): boolean {
  const entry = takesOf(playbookById(brief.playbook), `${brief.title} ${brief.words}`, (one) => isAbout(one, brief));
  return entry !== null && (entry.hours !== undefined || weeksFor(entry, brief) > weeks);
}

/** A number is measured by entries of its unit, a distance by what lies beyond the last stage; all else by weeks and hours. */
function isAbout({ gain, beyond, weeks }: Takes, { facts, playbook }: GoalBrief): boolean {
  // So many words or pages are reckoned by themselves.
  if (weeks !== undefined && facts.amount && facts.amount.unit === playbookById(playbook).counts?.kind) return false;
  if (gain?.unit === 'percent') return facts.timed?.level !== undefined;
  if (gain) return facts.amount?.unit === gain.unit;
  if (beyond === undefined) return true;
  return facts.amount?.unit === 'km' && facts.amount.value > furthestOf(playbook) * 1.2;
}

const furthestOf = (playbook: string) => Math.max(0, ...playbookById(playbook).stages.map(({ reach }) => reach ?? 0));

function weeksFor({ weeks, gain, beyond }: Takes, brief: GoalBrief): number {
  const { amount, timed, done = 0 } = brief.facts;
  if (gain?.unit === 'percent')
    return timed?.level ? Math.ceil(((1 - timed.target / timed.level) * 100) / gain.per_week) : 0;
  if (gain) return Math.ceil(((amount?.value ?? 0) - done) / gain.per_week);
  if (beyond !== undefined) {
    const furthest = Math.max(1, furthestOf(brief.playbook));
    const more = Math.log(Math.max(1, (amount?.value ?? 0) / furthest)) / Math.log(1 + beyond);
    return weeksOf(stagesFor(brief)) + Math.ceil(more);
  }
  return weeks ?? 0;
}

const likelyBy = ({ by_then = [] }: Takes, has: number): string =>
  by_then.filter(([weeks]) => weeks <= has).at(-1)?.[1] ?? '';

/** "About 20 pages", of what grows by so much a week. */
function gained({ gain }: Takes, has: number, { facts: { timed } }: GoalBrief): string {
  if (!gain) return '';
  const value = gain.per_week * Math.max(1, has);
  if (gain.unit !== 'percent')
    return `about ${gain.unit === 'kg' ? Math.max(0.5, Math.round(value * 2) / 2) : Math.round(value).toLocaleString('en-GB')} ${gain.unit}`;
  return timed?.level ? `about ${sayTime(Math.round(timed.level * (1 - value / 100)))}` : '';
}

const sayTime = (seconds: number) => {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

function sayHours(hours: number, daily: number): string {
  const until =
    daily > 16 * 60
      ? 'more hours a day than there are'
      : `about ${Math.round(daily / 30) / 2} hours on every day until then`;
  const years = Math.round((hours / 0.5 / 365) * 2) / 2;
  const easy = years < 1 ? `${Math.ceil(hours / 0.5 / 30)} months` : years === 1 ? 'a year' : `${years} years`;
  return `It takes about ${hours.toLocaleString('en-GB')} hours from where you are: ${until}, or half an hour a day for about ${easy}`;
}

/** "That is 40 pages a week": a number by the week, where there is one. */
function sayGain({ gain }: Takes, { facts: { amount, done = 0 } }: GoalBrief, days: number): string {
  if (!gain || gain.unit === 'percent' || !amount) return '';
  const left = amount.value - done;
  const a = days < 7 ? 'day' : 'week';
  const each = left / Math.max(1, days < 7 ? days : days / 7);
  return `${left.toLocaleString('en-GB')} ${gain.unit} until then is ${(each < 10 ? Math.round(each * 10) / 10 : Math.round(each)).toLocaleString('en-GB')} a ${a}`;
}

/** Why it is too soon, and two ways that would work: later, or what is likely until then. */
export function soonOptions(
  soon: Soon,
  brief: GoalBrief,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): OtherWays {
  const { facts, title } = brief;
  const day = longDate(Temporal.PlainDate.from(facts.event ?? facts.deadline ?? from), today);
  const isFar = soon.needed > FAR || soon.entry.hours !== undefined;
  const ready = from.add({ weeks: Math.min(soon.needed, FAR) });
  const likely = soon.by ? ` Realistic by then: ${soon.by}.` : '';
  return {
    kind: 'options',
    message: [
      `${day} is ${sayWeeks(soon.has, from, facts.deadline)} away, and that is not realistic for this. ${whyOf(soon)}. That is no judgement of you, only of the calendar.${likely} Nothing is saved.`,
      '',
      'These would work. Which one?',
    ].join('\n'),
    options: [
      {
        label: isFar
          ? `${title} without a day: one step after the other`
          : `${title} later: a roadmap, ready about ${longDate(ready, today)}`,
        says: [...LATER, 'without', 'step by step', '1'],
        take: {
          kind: 'plan',
          without: isFar ? ['deadline', 'event'] : ['event'],
          ...(!isFar && { facts: { deadline: ready.toString() } }),
        },
      },
      {
        label: `As far as it goes until ${day}`,
        says: ['until', 'then', 'as far', 'until then', 'anyway', 'still', 'part', 'second one', '2'],
        take: { kind: 'plan', knowing: true },
      },
    ],
  };
}

/** Beside a plan for a day that stays: what it cannot be, and what it goes for. */
export function soonNote(soon: Soon, brief: GoalBrief, from: Temporal.PlainDate): string {
  const time = capital(sayWeeks(soon.has, from, brief.facts.deadline));
  const likely = soon.by ? ` Realistic by then: ${soon.by}.` : '';
  const instead = soon.entry.instead ? ` ${capital(soon.entry.instead)}.` : '';
  const ways = ' Or say “every day” for more of it, or name a later day.';
  return `${time} ${/^(?:One|1) /.test(time) ? 'is' : 'are'} short for all of it. ${whyOf(soon)}.${likely}${instead}${ways}`;
}

function whyOf({ rate, needed, entry }: Soon): string {
  const because = `because ${entry.because}`;
  if (rate && entry.hours !== undefined) return `${rate}; ${entry.because}`;
  const takes =
    needed > 104 ? `about ${Math.round(needed / 52)} years` : `about ${needed} week${needed === 1 ? '' : 's'}`;
  return rate
    ? `${rate}; ${takes} ${needed === 1 ? 'is' : 'are'} usual for it, ${because}`
    : `From where you are it takes ${takes}, ${because}`;
}

function sayWeeks(has: number, from: Temporal.PlainDate, deadline: string | undefined): string {
  if (has > 1 || !deadline) return `${has} weeks`;
  const days = daysUntil(from, Temporal.PlainDate.from(deadline));
  return days === 7 ? 'one week' : days === 1 ? 'one day' : `${days} days`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
