import fc from 'fast-check';
import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import type { ClockSpan, PlanDraft } from '../types.ts';
import type { Which } from './said-asked.example.ts';

export const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
export const D = (day: Weekday) => weekdayName(day);

const HALF_HOURS = ['06:45', '07:00', '07:30', '08:00', '17:45', '18:30', '19:00', '19:30', '20:00', '20:30', '21:00'];
export const clock = fc.constantFrom(...HALF_HOURS);
export const sayTime = (time: string, way: number): string => {
  const [h = 0, m = 0] = time.split(':').map(Number);
  const twelve = `${((h + 11) % 12) + 1}${m === 0 ? '' : `:${String(m).padStart(2, '0')}`}`;
  return way % 2 === 0 ? time : `${twelve}${way % 4 === 1 ? '' : ' '}${h < 12 ? 'am' : 'pm'}`;
};

export const PARTS_OF_DAY: [RegExp | string, string, ClockSpan][] = [
  ['morning', 'mornings', { start: '05:00', end: '12:00' }],
  ['evening', 'evenings', { start: '17:00', end: '22:00' }],
  ['afternoon', 'afternoons', { start: '12:00', end: '18:00' }],
];

const partOf = (plan: PlanDraft) =>
  new Set(plan.parts.map(({ name }) => name)).size > 1
    ? fc.constantFrom(...plan.parts).map(({ id, name }) => ({ of: { part: id } as Which, name: name.toLowerCase() }))
    : null;

export const daysOf = (plan: PlanDraft): Weekday[] =>
  [...new Set(plan.sessions.map((s) => Temporal.PlainDate.from(s.date).dayOfWeek as Weekday))].sort();

type Named = { of: Which; as: 'all' | 'it' | 'day' | 'part' | 'week' | 'nth'; ones: string; lead: string };

/** Which: as the thing that is spoken of ("the Wednesday ones") and as words before a change ("on Wednesdays"). */
export function named(plan: PlanDraft, last: Which | null): fc.Arbitrary<Named> {
  const days = daysOf(plan);
  const all = fc
    .constantFrom('all sessions', 'everything')
    .map((ones): Named => ({ of: {}, as: 'all', ones, lead: '' }));
  // "Make it 19:30" is said of those that were spoken of last.
  const it = fc.constantFrom('it', 'them').map((ones): Named => ({ of: last ?? {}, as: 'it', ones, lead: '' }));
  const short = fc
    .constantFrom<['short' | 'long', string]>(['short', 'the short ones'], ['long', 'the long sessions'])
    .map(([size, ones]): Named => ({ of: { size }, as: 'nth', ones, lead: '' }));
  const lengths = [...Map.groupBy(plan.sessions, (s) => s.week).values()].some(
    (own) => new Set(own.map((s) => s.minutes)).size > 1,
  );
  const day = fc.tuple(fc.constantFrom(...days), fc.nat(3)).map(
    ([d, way]): Named => ({
      of: { days: [d] },
      as: 'day',
      ones: [`${D(d)}s`, `the ${D(d)} ones`, `the ${D(d)} sessions`, `my ${D(d)}s`][way] ?? '',
      lead: `on ${D(d)}s`,
    }),
  );
  const week = fc.tuple(fc.integer({ min: 1, max: Math.max(1, plan.weeks) }), fc.nat(2)).map(([k, way]): Named => {
    const weeks: [number, number] = way === 1 ? [k, plan.weeks] : [k, k];
    const said = way === 1 ? `from week ${k} on` : `in week ${k}`;
    return { of: { weeks }, as: 'week', ones: way === 1 ? `everything from week ${k} on` : `week ${k}`, lead: said };
  });
  const nth = fc
    .constantFrom<[1 | -1, string]>([1, 'the first session'], [-1, 'the last session'])
    .map(([n, ones]): Named => ({ of: { nth: n }, as: 'nth', ones, lead: '' }));
  const part = partOf(plan)?.map(
    ({ of, name }): Named => ({
      of,
      as: 'part',
      ones: name.endsWith('s') || name.endsWith('y') ? `the ${name}` : `the ${name}s`,
      lead: '',
    }),
  );
  return fc.oneof(
    { arbitrary: all, weight: 2 },
    { arbitrary: it, weight: 2 },
    ...(lengths ? [{ arbitrary: short, weight: 1 }] : []),
    { arbitrary: day, weight: 4 },
    { arbitrary: week, weight: 2 },
    { arbitrary: nth, weight: 1 },
    ...(part ? [{ arbitrary: part, weight: 3 }] : []),
  );
}

export const pick = (forms: string[], way: number) => forms[way % forms.length] ?? '';
