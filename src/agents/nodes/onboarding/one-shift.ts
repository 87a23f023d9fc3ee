import { readValues } from '../../../domain/language/index.ts';
import { type Shift, type Told, withoutDaysOff } from '../../../domain/onboarding/index.ts';
import { type Run, settingOf } from '../../run.ts';

const ONE =
  /\b(?:an?|one|another|(?:an?\s+)?extra|my\s+next)\s+(?:\p{L}+\s+)?shift\b|\b(?:this|next|coming)\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/iu;
const ONLY_NOW = /\b(?:only|just|now|from|every|each|new|always)\b(?!\s+\d)/i;

/** "I have a shift on Tuesday, 7:30 to 20:00": one day's work is a busy time, and the hours of every week stay. */
export function asOneShift(told: Told, message: string, run: Run): Told {
  const only = onlyShift(told);
  if (!only || !ONE.test(message)) return told;
  const day = readValues(message, settingOf(run, false)).find((value) => value.kind === 'date');
  if (!day) return told;
  const { work: _work, ...others } = told;
  const busy = { title: 'work', days: [day.date.dayOfWeek], from: only.from, to: only.to, date: day.date };
  return { ...others, commitments: [busy] };
}

/** "I work on Tuesday from 7:30 to 20:00", of somebody who works on other days too: those of that day alone. */
export function besideOthers(told: Told, message: string, usual: Shift[]): Told {
  const only = onlyShift(told);
  const others = usual.flatMap(({ days }) => days).filter((day) => !only?.days.includes(day));
  if (!only || others.length === 0 || ONLY_NOW.test(message)) return told;
  return { ...told, work: [...withoutDaysOff(usual, only.days), only] };
}

/** Hours of a single day. */
function onlyShift({ work, rotation, cycle }: Told): Shift | null {
  const [only, ...more] = Array.isArray(work) ? work : [];
  return only && more.length === 0 && only.days.length === 1 && !rotation && !cycle ? only : null;
}
