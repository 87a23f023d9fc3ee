import { DAYS, type Row } from './rows.ts';

/** What is expected of occurrences, or of a plan's weeks: null when it holds, else what is there instead. */
export type Spec<T> = (of: T) => string | null;

/** A line of a plan that is shown: on which days, when, for how long, in which weeks. */
export type Weekly = { days: string[]; time: string; minutes: number; from: number; to: number };
export type Shown = { title: string; text: string; lines: Weekly[] };

const DAY = `(?:${DAYS.join('|')})`;
const TIME = '\\d\\d:\\d\\d(?:-\\d\\d:\\d\\d)?';
const isDays = new RegExp(`^${DAY}(?: ${DAY})*$|^daily$`);
const isTimes = new RegExp(`^${TIME}(?: ${TIME})*$`);
const isTimeOn = new RegExp(`^at (${DAY}|\\d\\d-\\d\\d) (${TIME})$`);
const isLength = /^(<=|>=)?(\d+)m$/;

const daysIn = (words: string): string[] =>
  words === 'daily' ? [...DAYS] : words.split(' ').filter((word) => (DAYS as readonly string[]).includes(word));

/** "07:00", "07:00-09:00", or several of them. */
const isWithin = (words: string, time: string): boolean =>
  words.split(' ').some((one) => {
    const [from = '', to] = one.split('-');
    return to ? time >= from && time <= to : time === from;
  });

function hasLength(words: string, minutes: number): boolean {
  const [, bound, number] = isLength.exec(words) ?? [];
  if (bound === '<=') return minutes <= Number(number);
  return bound === '>=' ? minutes >= Number(number) : minutes === Number(number);
}

const sameDays = (found: Iterable<string>, wanted: string[]): boolean => {
  const all = new Set(found);
  return all.size === wanted.length && wanted.every((day) => all.has(day));
};

/** What is expected of stored occurrences, as README.md writes it. */
export function rowSpec(words: string): Spec<Row[]> {
  const [, on = '', at = ''] = isTimeOn.exec(words) ?? [];
  const [, kind, rest = ''] = /^(from|until|not|every|place) (.+)$/.exec(words) ?? [];
  const times = Number(/^x(\d+)$/.exec(words)?.[1] ?? 0);
  if (words === 'to-do') return (rows) => unless(rows, rows.every(isOf('to-do')));
  if (isDays.test(words)) return (rows) => unless(rows, isWeekly(rows, daysIn(words)));
  if (/^\d\d-\d\d(?: \d\d-\d\d)*$/.test(words))
    return (rows) =>
      unless(rows, sameDays(rows.map(dateOf), words.split(' ')) && rows.length === words.split(' ').length);
  if (isTimes.test(words))
    return (rows) =>
      unless(
        rows,
        rows.every(({ time }) => isWithin(words, time)),
      );
  if (on)
    return (rows) => unless(rows, rows.some(isOf(on)) && rows.filter(isOf(on)).every(({ time }) => isWithin(at, time)));
  if (isLength.test(words))
    return (rows) =>
      unless(
        rows,
        rows.every(({ minutes }) => hasLength(words, minutes)),
      );
  if (times > 0) return (rows) => unless(rows, rows.length === times);
  if (kind === 'from') return (rows) => unless(rows, dateOf(inOrder(rows)[0]) === rest);
  if (kind === 'until') return (rows) => unless(rows, isOver(inOrder(rows).at(-1), rest));
  if (kind === 'not') return (rows) => unless(rows, !rest.split(' ').some((day) => rows.some(isOf(day))));
  if (kind === 'every') return (rows) => unless(rows, isApart(inOrder(rows), Number(rest)));
  if (kind === 'place')
    return (rows) =>
      unless(
        rows,
        rows.some(({ place }) => new RegExp(rest, 'i').test(place)),
      );
  throw new Error(`of tasks nothing is known like "${words}"`);
}

/** What is expected of the plan that a reply shows. */
export function planSpec(words: string): Spec<Shown> {
  const [, on = '', at = ''] = isTimeOn.exec(words) ?? [];
  const [, kind, rest = ''] = /^(not|title|said) (.+)$/.exec(words) ?? [];
  if (isDays.test(words)) return ({ lines }) => unlessPlan(lines, sameDays(daysOf(lines), daysIn(words)));
  if (/^\d$/.test(words)) return ({ lines }) => unlessPlan(lines, mostAWeek(lines) === Number(words));
  if (isTimes.test(words))
    return ({ lines }) =>
      unlessPlan(
        lines,
        lines.every(({ time }) => isWithin(words, time)),
      );
  if (on)
    return ({ lines }) => {
      const those = lines.filter(({ days }) => days.includes(on));
      return unlessPlan(lines, those.length > 0 && those.every(({ time }) => isWithin(at, time)));
    };
  if (isLength.test(words))
    return ({ lines }) =>
      unlessPlan(
        lines,
        // The first weeks of a length that is reached step by step are shorter.
        /^[<>]/.test(words)
          ? lines.every(({ minutes }) => hasLength(words, minutes))
          : lines.some(({ minutes }) => hasLength(words, minutes)),
      );
  if (kind === 'not') return ({ lines }) => unlessPlan(lines, !daysIn(rest).some((day) => daysOf(lines).includes(day)));
  if (kind === 'title') return ({ title }) => (new RegExp(rest, 'i').test(title) ? null : `its title is "${title}"`);
  if (kind === 'said') return ({ text }) => (new RegExp(rest, 'i').test(text) ? null : `it does not say ${rest}`);
  throw new Error(`of a plan nothing is known like "${words}"`);
}

const dateOf = (row: Row | undefined): string => row?.date?.toString().slice(5) ?? '';
const isOf = (day: string) => (row: Row) => row.day === day || dateOf(row) === day;
const inOrder = (rows: Row[]): Row[] =>
  rows.toSorted((a, b) => (a.date && b.date ? Temporal.PlainDate.compare(a.date, b.date) : 0));

/** A date of the months behind November is one of the next year. */
function isOver(last: Row | undefined, until: string): boolean {
  if (!last?.date) return false;
  const year = until < '11-20' ? 2027 : 2026;
  return Temporal.PlainDate.compare(last.date, Temporal.PlainDate.from(`${year}-${until}`)) <= 0;
}

/** Each of the days comes more than once. */
const isWeekly = (rows: Row[], days: string[]): boolean =>
  rows.length > days.length &&
  sameDays(
    rows.map(({ day }) => day),
    days,
  );

const isApart = (rows: Row[], days: number): boolean =>
  rows.length > 1 && rows.slice(1).every(({ date }, i) => date !== null && rows[i]?.date?.until(date).days === days);

const daysOf = (lines: Weekly[]): string[] => lines.flatMap(({ days }) => days);
const WEEKS = [1, 2, 3, 4, 5, 6];
const mostAWeek = (lines: Weekly[]): number =>
  Math.max(...WEEKS.map((week) => daysOf(lines.filter(({ from, to }) => from <= week && week <= to)).length));

const SHOWN = 4;
const unless = (rows: Row[], holds: boolean): string | null =>
  holds
    ? null
    : `there are ${rows.length}: ${inOrder(rows)
        .slice(0, SHOWN)
        .map((row) => `${row.day} ${dateOf(row)} ${row.time}, ${row.minutes} min`)
        .join('; ')}`;
const unlessPlan = (lines: Weekly[], holds: boolean): string | null =>
  holds
    ? null
    : `the plan is ${lines
        .slice(0, SHOWN)
        .map(({ days, time, minutes }) => `${days.join(' ')} ${time}, ${minutes} min`)
        .join('; ')}`;
