import type { Days, Thing } from './types.ts';

export const isDay = ({ from, to }: Days) => from.equals(to);

export const timesOn = ({ times }: Thing, on: Temporal.PlainDateTime) =>
  times.filter(({ local }) => local.toPlainDate().equals(on.toPlainDate())).map(({ local }) => local.toPlainTime());

export function isIn(local: Temporal.PlainDateTime, span: Days | undefined): boolean {
  const day = local.toPlainDate();
  return (
    span !== undefined &&
    Temporal.PlainDate.compare(span.from, day) <= 0 &&
    Temporal.PlainDate.compare(day, span.to) <= 0
  );
}
