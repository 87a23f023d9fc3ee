import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAnswers } from './read.ts';
import type { Question, Told } from './types.ts';

const hm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
const yn = (value: boolean) => (value ? 'yes' : 'no');

/** What was told, as a table of tests writes it: "up 06:30; bed 23:00; work 12345 09:00-17:00". */
export function inOneLine(told: Told): string {
  const { work, commitments, rotation, cycle } = told;
  const shift = (s: { from: Temporal.PlainTime; to: Temporal.PlainTime }) => `${hm(s.from)}-${hm(s.to)}`;
  return [
    told.name && `name ${told.name}`,
    told.home && `home ${told.home.zone}`,
    told.wake && `up ${hm(told.wake)}`,
    told.weekendWake && `weekend up ${hm(told.weekendWake)}`,
    told.sleep && `bed ${hm(told.sleep)}`,
    told.weekendSleep && `weekend bed ${hm(told.weekendSleep)}`,
    told.ownNights
      ?.map(
        ({ days, wake, sleep }) =>
          `${days.join('')}${wake ? ` up ${hm(wake)}` : ''}${sleep ? ` bed ${hm(sleep)}` : ''}`,
      )
      .join(', '),
    told.daysOff && `off ${told.daysOff.join('')}`,
    work === 'none' ? 'work none' : work && `work ${work.map((s) => `${s.days.join('')} ${shift(s)}`).join(' + ')}`,
    told.workStart && `work from ${hm(told.workStart)}`,
    rotation &&
      `rotation ${rotation.weeks.map((w) => `${w.label} ${shift(w)}`).join(', ')} now ${rotation.weeks[rotation.current]?.label}`,
    cycle &&
      `cycle ${cycle.on}${cycle.nights ? ` (${cycle.nights} nights)` : ''}/${cycle.off} ${shift(cycle)} first ${JSON.stringify(cycle.first)}`,
    told.chronotype,
    commitments === 'none'
      ? 'no commitments'
      : commitments
          ?.map(
            (c) =>
              `${[c.title, c.days.join(''), shift(c)].filter(Boolean).join(' ')}${c.weeks ? ` every ${c.weeks} weeks` : ''}${c.nth ? ` nth ${c.nth}` : ''}${c.once ? ` once ${c.once}` : ''}`,
          )
          .join(', '),
    told.phone && `phone ${told.phone}`,
    told.code && `code ${told.code}`,
    told.whatsapp !== undefined && `whatsapp ${yn(told.whatsapp)}`,
    told.calls !== undefined && `calls ${yn(told.calls)}`,
    told.weeklySummary !== undefined && `summary ${yn(told.weeklySummary)}`,
    told.dailyNudges !== undefined && `nudges ${yn(told.dailyNudges)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** A table: the open question (null: none), what was typed, what was read of it. */
export function answersRead(title: string, table: [Question | null, string, string][]): void {
  describe(title, () => {
    for (const [asked, said, expected] of table)
      test(`${asked ?? 'unasked'}: ${said}`, () => assert.equal(inOneLine(readAnswers(said, asked)), expected));
  });
}
