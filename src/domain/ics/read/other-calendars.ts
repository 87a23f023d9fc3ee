/**
 * Yearly rules by another calendar (RFC 7529: RSCALE), such as a birthday of the Hebrew or the Chinese one. Our rules are Gregorian, so their dates
 * are listed, for some years ahead: whoever imports the file again has the next ones.
 */
const YEARS_AHEAD = 10;
/** A COUNT is counted from the start, over so many years at most. */
const MAX_YEARS = 400;

const KNOWN = new Set(Intl.supportedValuesOf('calendar'));
const READ = new Set(['RSCALE', 'SKIP', 'FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'WKST']);

type Parts = ReadonlyMap<string, string>;

/** The times from the start on, as clocks show them; null for what is not read: another frequency, weekdays, a calendar that nobody knows. */
export function yearlyByCalendar(
  parts: Parts,
  start: Temporal.PlainDateTime,
  now: Temporal.Instant,
): Temporal.PlainDateTime[] | null {
  const calendar = (parts.get('RSCALE') ?? '').toLowerCase();
  if (!KNOWN.has(calendar) || parts.get('FREQ') !== 'YEARLY' || [...parts.keys()].some((name) => !READ.has(name)))
    return null;
  const own = start.toPlainDate().withCalendar(calendar);
  const monthCode = parts.has('BYMONTH') ? codeOf(parts.get('BYMONTH') ?? '') : own.monthCode;
  const day = Number(parts.get('BYMONTHDAY') ?? own.day);
  const step = Number(parts.get('INTERVAL') ?? 1);
  if (monthCode === null || !(day >= 1 && day <= 32) || !(step >= 1)) return null;
  const end = lastDay(parts, now);
  const most = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);
  const listed: Temporal.PlainDateTime[] = [];
  for (let year = own.year; listed.length < most && year - own.year <= MAX_YEARS; year += step) {
    const date = dateIn({ calendar, year, monthCode, day }, parts.get('SKIP') ?? 'OMIT');
    if (!date) continue;
    if (Temporal.PlainDate.compare(date, end) > 0) break;
    const local = date.toPlainDateTime(start);
    if (Temporal.PlainDateTime.compare(local, start) >= 0) listed.push(local);
  }
  return listed;
}

/** "5L" is the leap month behind the fifth (RFC 7529 §4.2), which Temporal calls "M05L". */
function codeOf(month: string): string | null {
  const [, number, leap] = /^(\d{1,2})(L?)$/.exec(month) ?? [];
  return number === undefined ? null : `M${number.padStart(2, '0')}${leap}`;
}

/** Until when dates are listed. */
function lastDay(parts: Parts, now: Temporal.Instant): Temporal.PlainDate {
  const ahead = now.toZonedDateTimeISO('UTC').toPlainDate().add({ years: YEARS_AHEAD });
  const [, until] = /^(\d{8})/.exec((parts.get('UNTIL') ?? '').replaceAll('-', '')) ?? [];
  try {
    const told = Temporal.PlainDate.from(until ?? '');
    return Temporal.PlainDate.compare(told, ahead) < 0 ? told : ahead;
  } catch {
    return ahead;
  }
}

type Named = { calendar: string; year: number; monthCode: string; day: number };

/** The date of a year that has it; the day before or behind the gap where SKIP says so and the month is there. */
function dateIn(named: Named, skip: string): Temporal.PlainDate | null {
  const given = (day: number) =>
    Temporal.PlainDate.from({ ...named, day }, { overflow: 'reject' }).withCalendar('iso8601');
  try {
    return given(named.day);
  } catch {
    if (skip === 'OMIT') return null;
  }
  try {
    const last = Temporal.PlainDate.from({ ...named, day: 1 }, { overflow: 'reject' }).daysInMonth;
    return skip === 'FORWARD' ? given(last).add({ days: 1 }) : given(last);
  } catch {
    return null;
  }
}
