import { weekdayCode } from '../calendar-names.ts';
import type { Rule, Until } from './rule.ts';

/** The rule as RRULE value, in one canonical spelling: equal rules give equal text. */
export function formatRule(rule: Rule): string {
  const lists: [string, (number | string)[]][] = [
    ['BYMONTH', rule.byMonth],
    ['BYWEEKNO', rule.byWeekNo],
    ['BYYEARDAY', rule.byYearDay],
    ['BYMONTHDAY', rule.byMonthDay],
    ['BYDAY', rule.byDay.map((day) => `${day.ordinal || ''}${weekdayCode(day.weekday)}`)],
    ['BYHOUR', rule.byHour],
    ['BYMINUTE', rule.byMinute],
    ['BYSECOND', rule.bySecond],
    ['BYSETPOS', rule.bySetPos],
  ];
  const parts = [`FREQ=${rule.freq}`];
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  for (const [name, list] of lists) if (list.length > 0) parts.push(`${name}=${list.join(',')}`);
  if (rule.wkst !== 1) parts.push(`WKST=${weekdayCode(rule.wkst)}`);
  if (rule.count !== null) parts.push(`COUNT=${rule.count}`);
  if (rule.until !== null) parts.push(`UNTIL=${formatUntil(rule.until)}`);
  return parts.join(';');
}

function formatUntil(until: Until): string {
  const compact = (iso: string) => iso.replace(/[-:]/g, '');
  switch (until.kind) {
    case 'date':
      return compact(until.date.toString());
    case 'local':
      return compact(until.local.toString({ smallestUnit: 'second' }));
    case 'utc':
      return compact(until.at.toString({ smallestUnit: 'second' }));
  }
}
