import {
  cycleOf,
  hasNights,
  nightWeekOf,
  type Progress,
  type ShiftCycle,
  type Told,
  turnsOf,
} from '../../../domain/onboarding/index.ts';
import type { Run } from '../../run.ts';
import { worksInSleep } from './odd-hours.ts';
import { usualOf } from './own-nights.ts';

const LONGEST_BLOCK = 200;
const NIGHTS_OFF = 'Now for the nights on which you do not work.';
const NIGHTS_LATER = 'Your sleep after a night shift is kept free as well, once I know your shifts.';
const NIGHTS_OPEN = 'Tell me when you sleep after a night shift, and I keep that free as well.';
/** Somebody who works nights in turns sleeps in two ways. */
const DUTY = ['nights', 'days off'];

/** Shifts that take turns, and the sleep that goes with them: whichever was told first waits for the other in `progress`. */
export function takeTurns(told: Told, progress: Progress, notes: string[], message: string, run: Run): void {
  if (told.cycle) progress.block = told.cycle.first === null ? message.slice(0, LONGEST_BLOCK) : undefined;
  if (told.wake || told.turnSleeps) progress.weeks = undefined;
  if (told.turnSleeps && !told.turnSleeps.night && progress.cycle && hasNights(progress.cycle)) notes.push(NIGHTS_OPEN);
  const cycle = cycleIn(told, run);
  if (cycle) progress.cycle = cycle;
  const works = cycle !== null && hasNights(cycle);
  if (told.rotation) progress.weeks = weeksOf(told.rotation);
  else if (works) progress.weeks = DUTY;
  const night = told.turnSleeps?.night ?? (works ? nightOf(progress) : undefined);
  const usual = usualOf(told, run.person.profile);
  const isPlain = Array.isArray(told.work) && !told.rotation && !told.cycle ? told.work : null;
  const disturbed = usual && (isPlain === null || worksInSleep(isPlain, usual));
  if (!night && works && disturbed) notes.push(NIGHTS_OPEN);
  if (!night) return;
  if (!progress.cycle) {
    progress.nightSleep = { from: `${night.from}`, to: `${night.to}` };
    notes.push(NIGHTS_LATER);
    delete told.turnSleeps;
    return;
  }
  told.turnSleeps ??= { night };
  progress.nightSleep = undefined;
  if (works) {
    progress.weeks = undefined;
    if (!told.wake && !progress.settled.wake) notes.push(NIGHTS_OFF);
  }
}

function nightOf({ nightSleep }: Progress) {
  if (!nightSleep) return undefined;
  return { from: Temporal.PlainTime.from(nightSleep.from), to: Temporal.PlainTime.from(nightSleep.to) };
}

function cycleIn({ rotation, cycle, work }: Told, { now, person }: Run): ShiftCycle | null {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  if (rotation) return turnsOf(rotation, today);
  if (cycle) return cycle.first ? cycleOf(cycle, today) : null;
  return Array.isArray(work) ? nightWeekOf(work, today) : null;
}

function weeksOf({ weeks, current }: NonNullable<Told['rotation']>): string[] {
  return [...new Set([...weeks.slice(current), ...weeks.slice(0, current)].map(({ label }) => label))];
}
