import {
  cycleOf,
  type Progress,
  type Shift,
  type Told,
  turnsOf,
  withSleeps,
} from '../../../domain/onboarding/index.ts';
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
import { commitmentOf } from './busy-time.ts';
import { storeOwnNights } from './own-nights.ts';

/** Stores what was told in the account: name, hours, busy times. `inside` is the turn's transaction. Gives the busy times told so far. */
export async function storeTold(inside: Context, run: Run, told: Told, progress: Progress): Promise<Progress['busy']> {
  const profile = profileOf(told, progress, run.now.toZonedDateTimeISO(run.person.zone).toPlainDate());
  const about = {
    ...(told.name !== undefined && { name: told.name }),
    ...(told.home && { timezone: told.home.zone }),
    ...(Object.keys(profile).length > 0 && { profile }),
  };
  if (Object.keys(about).length > 0) await changeMe(inside, run.user, about, 0);
  await storeOwnNights(inside, run, told, progress);
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

function profileOf(told: Told, { cycle: known }: Progress, today: Temporal.PlainDate): Profile {
  const {
    turnSleeps,
    wake,
    sleep,
    weekendWake,
    weekendSleep,
    work,
    chronotype,
    weeklySummary,
    dailyNudges,
    cycle,
    rotation,
  } = told;
  return {
    ...(wake && { wake_time: hm(wake) }),
    ...(sleep && { sleep_time: hm(sleep) }),
    ...(weekendWake && { weekend_wake_time: hm(weekendWake) }),
    ...(weekendSleep && { weekend_sleep_time: hm(weekendSleep) }),
    ...(work && workOf(work)),
    ...(cycle?.first && { work_cycle: cycleOf(cycle, today) }),
    ...(rotation && { work_cycle: turnsOf(rotation, today) }),
    ...(turnSleeps && known && { work_cycle: withSleeps(known, turnSleeps) }),
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
