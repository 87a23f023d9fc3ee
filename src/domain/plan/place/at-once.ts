import type { Weekday } from '../../calendar/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import { placeSessions, type SlotFacts, type Wish } from '../../slots/index.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { common } from './wishes.ts';

/** "Starting tonight": the usual hour may be past, so the first session takes what is left of this day; the others stay. */
export function beginningToday(
  sessions: PlannedSession[],
  draft: PlanDraft,
  facts: SlotFacts,
  now: Temporal.Instant,
): PlannedSession[] {
  const [first, ...others] = [...sessions].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  const part = draft.parts.find(({ id }) => id === first?.part);
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const day = today.dayOfWeek as Weekday;
  if (!first || !part || part.dates || today.toString() !== draft.from || first.date === draft.from) return sessions;
  if (draft.limits.notDays.includes(day) || (part.days.length > 0 && !part.days.includes(day))) return sessions;
  const wish: Wish = { ...common(part, draft, facts), id: part.id, minutes: first.minutes, perWeek: 1, days: [day] };
  const soon = now.add({ minutes: 15 });
  const [found] = placeSessions(facts, [wish], { from: today, weeks: 1, now: soon }).sessions;
  if (!found?.local.toPlainDate().equals(today)) return sessions;
  const time = found.local.toPlainTime().toString({ smallestUnit: 'minute' });
  return [{ ...first, week: 1, date: draft.from, time }, ...others];
}

/** Who says "from Monday" begins on Monday: the first strand on days that lie well apart, counted from the plan's first day. */
export function beginningAtOnce(wishes: readonly Wish[], draft: PlanDraft): Wish[] {
  const inTurn = takingOver(wishes, draft);
  if (inTurn) return inTurn;
  const from = Temporal.PlainDate.from(draft.from).dayOfWeek as Weekday;
  return wishes.flatMap((wish, i): Wish[] => {
    const free =
      i === 0 && (draft.parts[0]?.days.length ?? 0) === 0 && !draft.parts[0]?.dates && !draft.parts[0]?.earlier;
    const perWeek = typeof wish.perWeek === 'number' ? [wish.perWeek] : [...wish.perWeek];
    const most = Math.max(...perWeek);
    const days = free ? spreadFrom(from, most, draft.limits.notDays) : null;
    if (!days) return [wish];
    const common = { ...wish, minDaysApart: 1, priority: 1 };
    if (perWeek.every((times) => times === most)) return [{ ...common, days }];
    // A lighter week keeps the first day as well.
    return [
      { ...common, id: `${wish.id}|first`, days: [from], perWeek: perWeek.map((times) => Math.min(1, times)) },
      {
        ...common,
        id: `${wish.id}|others`,
        days: days.filter((day) => day !== from),
        perWeek: perWeek.map((times) => Math.max(0, times - 1)),
      },
    ];
  });
}

/** A strand that begins where the first gets fewer takes over its days: "words" on three, then on two, and "say it aloud" on the third. Null: there is none such. */
function takingOver(wishes: readonly Wish[], { parts, from, limits }: PlanDraft): Wish[] | null {
  const [main, ...others] = wishes;
  const isFree = parts.length === wishes.length && parts.every((part) => part.days.length === 0 && !part.dates);
  if (!main || others.length === 0 || !isFree || parts.some(({ earlier, time }) => earlier || time)) return null;
  const often = timesOf(main);
  const inAll = often.map((n, i) =>
    wishes.slice(1).reduce((sum, wish) => sum + (timesOf(wish)[i] ?? timesOf(wish)[0] ?? 0), n),
  );
  // What fills each day of the week: none has two.
  const most = inAll.every((n) => n === 7) ? 7 : Math.max(...often);
  const days = spreadFrom(Temporal.PlainDate.from(from).dayOfWeek as Weekday, most, limits.notDays);
  if (!days) return null;
  const next: Wish[] = [];
  for (const wish of others) {
    const times = timesOf(wish);
    const kept = Math.max(...often.filter((_n, i) => (times[i] ?? 0) > 0));
    const given = days.slice(kept);
    if (given.length === 0 || Math.max(...times) > given.length || next.length > 0) return null;
    next.push({ ...wish, days: given, minDaysApart: 1 });
  }
  const own = days.map((day, i) => ({
    ...main,
    id: `${main.id}|${day}`,
    days: [day],
    perWeek: often.map((times) => (times > i ? 1 : 0)),
    minDaysApart: 1,
    priority: 1,
  }));
  return [...own, ...next];
}

const timesOf = ({ perWeek }: Wish): number[] => (typeof perWeek === 'number' ? [perWeek] : [...perWeek]);

/** Trainings of several strands each on their own days, none beside another of them where a week has room: the last strand at the weekend. */
export function eachOnItsDays(wishes: readonly Wish[], { parts, playbook, from, limits }: PlanDraft): Wish[] | null {
  if (wishes.length < 2 || wishes.length !== parts.length || !playbookById(playbook).tags.includes('Fitness'))
    return null;
  if (parts.some(({ days, dates, time }) => days.length > 0 || dates || time)) return null;
  const most = wishes.map(({ perWeek }) => (typeof perWeek === 'number' ? perWeek : Math.max(...perWeek)));
  const first = Temporal.PlainDate.from(from).dayOfWeek as Weekday;
  const count = most.reduce((sum, n) => sum + n, 0);
  // More than the days of training that a week has: some share a day.
  const all = count > 7 - playbookById(playbook).rest_days ? null : spreadFrom(first, count, limits.notDays);
  if (!all) return null;
  const left = [...all];
  const taken = most.map((): Weekday[] => []);
  const take = (i: number, at: number) => taken[i]?.push(...left.splice(at, 1));
  for (let n = most.at(-1) ?? 0; n > 0; n -= 1)
    take(
      most.length - 1,
      Math.max(
        left.findLastIndex((day) => day >= 6),
        left.length > 1 ? 1 : 0,
      ),
    );
  for (let i = 1; i < most.length - 1; i += 1)
    for (let n = most[i] ?? 0; n > 0; n -= 1) take(i, Math.floor(left.length / 2));
  taken[0]?.push(...left);
  return wishes.map((wish, i) => ({ ...wish, days: taken[i], minDaysApart: 1 }));
}

/** What a week looks like to most, counted from its first day. */
const SPREAD = [[], [0], [0, 3], [0, 2, 5], [0, 2, 4, 6], [0, 1, 3, 4, 6], [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6]];

/** So many weekdays as far apart as can be, the first of them given; null where that one is not free. */
function spreadFrom(first: Weekday, times: number, not: readonly Weekday[]): Weekday[] | null {
  const open = Array.from({ length: 7 }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday).filter(
    (day) => !not.includes(day),
  );
  if (open[0] !== first || times < 1 || times > open.length) return null;
  const usual = (SPREAD[times] ?? []).map((offset) => (((first - 1 + offset) % 7) + 1) as Weekday);
  if (usual.length > 0 && usual.every((day) => open.includes(day))) return usual;
  let best: Weekday[] | null = null;
  let most = -1;
  for (const days of choicesOf(open.slice(1), times - 1)) {
    const set = [first, ...days];
    const gaps = set.map((day, i) => ((set[(i + 1) % set.length] ?? first) - day + 7) % 7 || 7);
    // The narrowest gap decides; among equals the rest of the gaps, and a wide one at the end of the week.
    const worth = Math.min(...gaps) * 100 - gaps.reduce((sum, gap) => sum + gap * gap, 0) + (gaps.at(-1) ?? 0) / 10;
    if (worth > most || best === null) [best, most] = [set, worth];
  }
  return best;
}

function choicesOf<T>(all: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return all.flatMap((one, i) => choicesOf(all.slice(i + 1), count - 1).map((others) => [one, ...others]));
}
