import type { Busy, Cycle, Progress, Rotation, Shift, Told } from '../../../domain/onboarding/index.ts';
import {
  changeMe,
  optInToWhatsapp,
  optOutOfWhatsapp,
  type Profile,
  setCallConsent,
} from '../../../services/accounts/index.ts';
import { addCommitment, changeCommitment } from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import type { Run } from '../../run.ts';

/** Stores what was told in the account: name, hours, busy times. `inside` is the turn's transaction. Gives the busy times told so far. */
export async function storeTold(inside: Context, run: Run, told: Told, progress: Progress): Promise<Progress['busy']> {
  const profile = profileOf(told, run.now.toZonedDateTimeISO(run.person.zone).toPlainDate());
  if (told.name !== undefined || Object.keys(profile).length > 0) {
    const name = told.name === undefined ? {} : { name: told.name };
    await changeMe(inside, run.user, { ...name, ...(Object.keys(profile).length > 0 && { profile }) }, 0);
  }
  const busy = [...(progress.busy ?? [])];
  const earlier = [...busy];
  for (const one of told.commitments === 'none' ? [] : (told.commitments ?? [])) {
    // Told again it is corrected; twice in one message it is twice a week.
    const known = earlier.find(({ title }) => title.toLowerCase() === one.title.toLowerCase());
    if (known) earlier.splice(earlier.indexOf(known), 1);
    if (known) await changeCommitment(inside, run.user, known.id, commitmentOf(one, run));
    else busy.push({ id: (await addCommitment(inside, run.user, commitmentOf(one, run))).id, title: one.title });
  }
  return busy;
}

/** Only what was said in so many words, and for a number that is proven. */
export async function storeConsents(
  { ctx, user }: Run,
  { whatsapp, calls }: Pick<Progress, 'whatsapp' | 'calls'>,
): Promise<void> {
  if (whatsapp === true) await optInToWhatsapp(ctx, user, { way: 'chat' });
  if (whatsapp === false) await optOutOfWhatsapp(ctx, user, 'chat');
  if (calls !== undefined) await setCallConsent(ctx, user, calls, { way: 'chat' });
}

const hm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

function profileOf(told: Told, today: Temporal.PlainDate): Profile {
  const { wake, sleep, weekendWake, weekendSleep, work, chronotype, weeklySummary, dailyNudges, cycle, rotation } =
    told;
  return {
    ...(wake && { wake_time: hm(wake) }),
    ...(sleep && { sleep_time: hm(sleep) }),
    ...(weekendWake && { weekend_wake_time: hm(weekendWake) }),
    ...(weekendSleep && { weekend_sleep_time: hm(weekendSleep) }),
    ...(work && workOf(work)),
    ...(cycle?.first && { work_cycle: cycleOf(cycle, today) }),
    ...(rotation && { work_cycle: turnsOf(rotation, today) }),
    ...(chronotype && { chronotype }),
    ...(weeklySummary !== undefined && { weekly_summary: weeklySummary }),
    ...(dailyNudges !== undefined && { daily_nudges: dailyNudges }),
  };
}

function workOf(work: Shift[] | 'none'): Profile {
  const [first, ...others] = work === 'none' ? [] : work;
  if (!first) return { work_start: null, work_end: null, work_days: [], work_shifts: null };
  const plain = ({ from, to, days }: Shift) => ({ start: hm(from), end: hm(to), days });
  return {
    work_start: hm(first.from),
    work_end: hm(first.to),
    work_days: first.days,
    work_shifts: others.length > 0 ? [first, ...others].map(plain) : null,
  };
}

/** Weeks that take turns, from this week's Monday on. */
function turnsOf({ weeks, current }: Rotation, today: Temporal.PlainDate): Profile['work_cycle'] {
  const inTurn = [...weeks.slice(current), ...weeks.slice(0, current)];
  const days = inTurn.flatMap(({ from, to, days: on }) =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => (on.includes(day) ? { start: hm(from), end: hm(to) } : null)),
  );
  return { from: today.subtract({ days: today.dayOfWeek - 1 }).toString(), days };
}

/** Days on and days off, from the first day of the block that was named. */
function cycleOf({ on, off, from, to, first }: Cycle, today: Temporal.PlainDate): Profile['work_cycle'] {
  const ahead = first === 'today' ? 0 : first === 'tomorrow' ? 1 : ((first ?? 1) - today.dayOfWeek + 7) % 7;
  const shift = { start: hm(from), end: hm(to) };
  return {
    from: today.add({ days: ahead }).toString(),
    days: [...Array.from({ length: on }, () => shift), ...Array.from({ length: off }, () => null)],
  };
}

const CODES = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Every week from the next such day on. */
function commitmentOf({ title, days, from, to }: Busy, { now, person }: Run) {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const ahead = [0, 1, 2, 3, 4, 5, 6].find((n) => days.includes(today.add({ days: n }).dayOfWeek)) ?? 0;
  const minutes = (to.hour - from.hour) * 60 + to.minute - from.minute;
  return {
    title,
    local_time: `${today.add({ days: ahead })}T${hm(from)}:00`,
    duration_minutes: minutes > 0 ? minutes : minutes + 1_440,
    recurrence_rule: `FREQ=WEEKLY;BYDAY=${days.map((day) => CODES[day]).join(',')}`,
  };
}
