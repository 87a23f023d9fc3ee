import type { Rule } from './rule.ts';

/**
 * For tests: a rule's first occurrences found the slow way, from dtstart, period by period, day by day, with
 * Temporal's own calendar. It shares no code with what it checks.
 */
export function naiveExpansion(
  rule: Rule,
  dtstart: Temporal.PlainDateTime,
  most: number,
  end: Temporal.PlainDateTime,
): Temporal.PlainDateTime[] {
  const found: Temporal.PlainDateTime[] = [];
  const before = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) => Temporal.PlainDateTime.compare(a, b) < 0;
  for (let period = 0; ; period++) {
    const [begin, members] = inPeriod(rule, dtstart, period * rule.interval);
    if (before(end, begin)) return found;
    const picked =
      rule.bySetPos.length === 0
        ? members
        : members.filter((_, i) => hasPosition(rule.bySetPos, i + 1, members.length));
    for (const local of picked) {
      if (before(local, dtstart)) continue;
      if (before(end, local) || found.length === Math.min(most, rule.count ?? most)) return found;
      found.push(local);
    }
  }
}

function inPeriod(
  rule: Rule,
  dtstart: Temporal.PlainDateTime,
  n: number,
): [Temporal.PlainDateTime, Temporal.PlainDateTime[]] {
  const days = (first: Temporal.PlainDate, count: number): [Temporal.PlainDateTime, Temporal.PlainDateTime[]] => {
    const all = Array.from({ length: count }, (_, i) => first.add({ days: i }));
    return [
      first.toPlainDateTime(),
      all.filter((date) => isDay(rule, date, dtstart)).flatMap((date) => timesOn(rule, date, dtstart)),
    ];
  };
  const start = dtstart.toPlainDate();
  switch (rule.freq) {
    case 'YEARLY': {
      const first = start.with({ month: 1, day: 1 }).add({ years: n });
      return days(first, first.daysInYear);
    }
    case 'MONTHLY': {
      const first = start.with({ day: 1 }).add({ months: n });
      return days(first, first.daysInMonth);
    }
    case 'WEEKLY':
      return days(start.subtract({ days: (start.dayOfWeek - rule.wkst + 7) % 7 }).add({ weeks: n }), 7);
    case 'DAILY':
      return days(start.add({ days: n }), 1);
    default: {
      const unit = ({ HOURLY: 'hour', MINUTELY: 'minute', SECONDLY: 'second' } as const)[rule.freq];
      const begin = dtstart.round({ smallestUnit: unit, roundingMode: 'floor' }).add({ [`${unit}s`]: n });
      return [begin, isDay(rule, begin.toPlainDate(), dtstart) ? timesFrom(rule, begin, dtstart) : []];
    }
  }
}

const or = (list: number[], otherwise: number) => (list.length > 0 ? list : [otherwise]);
const allows = (list: number[], value: number) => list.length === 0 || list.includes(value);

function timesOn(rule: Rule, date: Temporal.PlainDate, dtstart: Temporal.PlainDateTime): Temporal.PlainDateTime[] {
  return or(rule.byHour, dtstart.hour).flatMap((hour) =>
    or(rule.byMinute, dtstart.minute).flatMap((minute) =>
      or(rule.bySecond, dtstart.second).map((second) => date.toPlainDateTime({ hour, minute, second })),
    ),
  );
}

function timesFrom(
  rule: Rule,
  begin: Temporal.PlainDateTime,
  dtstart: Temporal.PlainDateTime,
): Temporal.PlainDateTime[] {
  const { freq } = rule;
  if (!allows(rule.byHour, begin.hour)) return [];
  if (freq !== 'HOURLY' && !allows(rule.byMinute, begin.minute)) return [];
  if (freq === 'SECONDLY') return allows(rule.bySecond, begin.second) ? [begin] : [];
  const minutes = freq === 'HOURLY' ? or(rule.byMinute, dtstart.minute) : [begin.minute];
  return minutes.flatMap((minute) => or(rule.bySecond, dtstart.second).map((second) => begin.with({ minute, second })));
}

function isDay(rule: Rule, date: Temporal.PlainDate, dtstart: Temporal.PlainDateTime): boolean {
  const { byDay, byMonthDay, byYearDay, byWeekNo, freq } = rule;
  if (!allows(rule.byMonth, date.month)) return false;
  if (byMonthDay.length > 0 && !hasPosition(byMonthDay, date.day, date.daysInMonth)) return false;
  if (byYearDay.length > 0 && !hasPosition(byYearDay, date.dayOfYear, date.daysInYear)) return false;
  if (byWeekNo.length > 0 && !isInWeek(byWeekNo, date, rule.wkst)) return false;
  if (byDay.length > 0)
    return byDay.some(({ ordinal, weekday }) => weekday === date.dayOfWeek && isNth(rule, ordinal, date));
  if (byMonthDay.length > 0 || byYearDay.length > 0) return true;
  if (freq === 'WEEKLY' || byWeekNo.length > 0) return date.dayOfWeek === dtstart.dayOfWeek;
  if (freq === 'MONTHLY' || freq === 'YEARLY') {
    const monthOpen = freq === 'MONTHLY' || rule.byMonth.length > 0;
    return date.day === dtstart.day && (monthOpen || date.month === dtstart.month);
  }
  return true;
}

function isNth(rule: Rule, ordinal: number, date: Temporal.PlainDate): boolean {
  if (ordinal === 0) return true;
  const ofMonth = rule.freq === 'MONTHLY' || rule.byMonth.length > 0;
  const sameIn = (day: Temporal.PlainDate) => (ofMonth ? day.month === date.month : day.year === date.year);
  const step = ordinal > 0 ? -7 : 7;
  let n = 1;
  for (let day = date.add({ days: step }); sameIn(day); day = day.add({ days: step })) n++;
  return n === Math.abs(ordinal);
}

function isInWeek(wanted: number[], date: Temporal.PlainDate, wkst: number): boolean {
  const weekOne = (year: number) => {
    const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    return fourth.subtract({ days: (fourth.dayOfWeek - wkst + 7) % 7 });
  };
  const years = [date.year - 1, date.year, date.year + 1];
  return years.some((year) => {
    const week = Math.floor(weekOne(year).until(date).days / 7) + 1;
    const weeks = weekOne(year).until(weekOne(year + 1)).days / 7;
    return Temporal.PlainDate.compare(date, weekOne(year)) >= 0 && week <= weeks && hasPosition(wanted, week, weeks);
  });
}

function hasPosition(wanted: number[], position: number, length: number): boolean {
  return wanted.includes(position) || wanted.includes(position - length - 1);
}
