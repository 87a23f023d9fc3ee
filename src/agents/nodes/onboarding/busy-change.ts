import { weekdayOfCode } from '../../../domain/calendar-names.ts';
import { type Busy, busyAgain, correctionOf, type Progress } from '../../../domain/onboarding/index.ts';
import { listCommitments } from '../../../services/calendar/index.ts';
import type { Run } from '../../run.ts';

/** "No, swimming is on Wednesdays": a busy time that was told here, with its other day or hours. Null: none is named. */
export async function changedBusy(message: string, { busy = [], last }: Progress, run: Run): Promise<Busy | null> {
  const text = message.toLowerCase();
  const whole = busy.filter(({ title }) => text.includes(title.toLowerCase()));
  const named =
    whole.length > 0 ? whole : busy.filter(({ title }) => wordsOf(title).some((word) => text.includes(word)));
  // "Make that 6.30", right after it was told.
  const isLast = last.join() === 'commitments' && correctionOf(message) !== null;
  const only = named[0] ?? (isLast ? busy.at(-1) : undefined);
  if (!only || named.length > 1) return null;
  const stored = (await listCommitments(run.ctx, run.user)).find(({ id }) => id === only.id);
  if (!stored?.recurrence_rule) return null;
  const at = Temporal.PlainDateTime.from(stored.local_time);
  const known = {
    title: only.title,
    days: daysOfRule(stored.recurrence_rule),
    from: at.toPlainTime(),
    to: at.toPlainTime().add({ minutes: stored.duration_minutes }),
  };
  return busyAgain(message, known);
}

/** "Actually choir is 8 to 9", of choir practice. */
const wordsOf = (title: string): string[] => title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

const daysOfRule = (rule: string): number[] =>
  (/BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? []).map(weekdayOfCode).filter((day) => day > 0);
