import type { Deed, Said, Thing } from './types.ts';

/** An end, and nothing else. */
export const isUntil = ({
  act,
  until,
  from,
  once,
  weekdays,
  clocks,
  slot,
  which,
  shift,
  often,
  length,
  policy,
  words,
}: Said) =>
  act === 'set' &&
  until !== null &&
  !(from ?? slot ?? which ?? shift ?? often ?? length ?? policy) &&
  once.length + weekdays.length + clocks.length + words.length === 0;

/** "Stop after June", of what comes once a month: it ends there. */
export function endings({ series }: Thing, from: Temporal.PlainDate): Deed[] | null {
  const last = from.subtract({ days: 1 });
  const until = `UNTIL=${last.toString().replaceAll('-', '')}`;
  if (
    series.length === 0 ||
    series.some(({ rrule, first }) => /COUNT=/.test(rrule) || Temporal.PlainDate.compare(first.toPlainDate(), last) > 0)
  )
    return null;
  return series.map(
    ({ key, rrule, first }): Deed => ({
      do: 'week',
      series: key,
      before: [{ rrule: `${rrule.replace(/;?UNTIL=[^;]+/, '')};${until}`, first }],
      during: [],
      after: [],
      from,
      until: null,
    }),
  );
}
