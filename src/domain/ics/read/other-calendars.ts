/**
 * Yearly rules by another calendar (RFC 7529: RSCALE), such as a birthday of the Hebrew or the Chinese one. Our rules are Gregorian, so their dates
 * are listed, for some years ahead: whoever imports the file again has the next ones.
 */
const YEARS_AHEAD = 10;
/** A COUNT is counted from the start; a longer one is not read, for a date of another calendar costs as much as a hundred of ours. */
const MAX_COUNT = 40;

/** Those whose days are reckoned, and not seen in the sky. */
const KNOWN = new Set(Intl.supportedValuesOf('calendar').filter(isReckoned));
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
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null;
  if (monthCode === null || !(day >= 1 && day <= 32) || !(step >= 1) || (count !== null && !(count <= MAX_COUNT)))
    return null;
  const end = lastDay(parts, now);
  const listed: Temporal.PlainDateTime[] = [];
  // What has no COUNT is taken up last year: what was before is over.
  const lastYear = now.toZonedDateTimeISO('UTC').toPlainDate().withCalendar(calendar).year - 1;
  const passed = count === null ? Math.max(0, Math.floor((lastYear - own.year) / step)) : 0;
  // Some days come in few years only.
  for (let tries = 0; tries < 2 * MAX_COUNT && listed.length < (count ?? MAX_COUNT); tries += 1) {
    const year = own.year + (passed + tries) * step;
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

function isReckoned(calendar: string): boolean {
  try {
    return new Temporal.PlainDate(2026, 1, 1, calendar).year !== 0;
  } catch {
    return false;
  }
}
