import type { FileTime } from './event.ts';

/** One value of a DTSTART, DTEND, RECURRENCE-ID, EXDATE or RDATE: a time, and for a period its end or its length. */
export type TimeValue = { time: FileTime; until: FileTime | Temporal.Duration | null };

const CLOCK = String.raw`(\d\d)(?::?(\d\d)(?::?(\d\d)(?:\.\d{1,9})?)?)?`;
const OFFSET = String.raw`Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?`;
const TIME = String.raw`\d{4}-?\d\d-?\d\d(?:[T ]${CLOCK.replace(/\((?=\\d)/g, '(?:')}(?:${OFFSET})?)?`;
const VALUE = new RegExp(`^(${TIME})(?:/(${TIME}|[+-]?P[0-9WDTHMS]{1,30}))?$`, 'i');
const PARTS = new RegExp(String.raw`^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]${CLOCK}(${OFFSET})?)?$`, 'i');
/** Colons before the value that are tried: one in a zone's name that nobody quoted, "(UTC+01:00) Amsterdam, Berlin". */
const MOST_COLONS = 6;

/**
 * A line with times, as files have them: also without VALUE=DATE for a day, without seconds, with an offset instead of a zone, with a zone's
 * name that ought to be quoted. @throws RangeError for what is no time
 */
export function timesOf(line: string): TimeValue[] {
  const { values, parameters } = cut(line);
  const tzid = parameter(parameters, 'TZID');
  const isDate = parameter(parameters, 'VALUE')?.toUpperCase() === 'DATE';
  return values.map((value) => {
    const [, time = '', until] = VALUE.exec(value) ?? [];
    return {
      time: timeOf(time, tzid, isDate),
      until:
        until === undefined
          ? null
          : /P/i.test(until)
            ? Temporal.Duration.from(until.toUpperCase())
            : timeOf(until, tzid, isDate),
    };
  });
}

export const hasParameter = (line: string, name: string, value: string): boolean =>
  parameter(line.slice(0, line.lastIndexOf(':')), name)?.toUpperCase() === value;

function cut(line: string): { values: string[]; parameters: string } {
  let colon = -1;
  for (let i = 0; i < MOST_COLONS; i++) {
    colon = line.indexOf(':', colon + 1);
    if (colon < 0) break;
    const values = line
      .slice(colon + 1)
      .split(',')
      .map(tidied)
      .filter((value) => value !== '');
    if (values.length > 0 && values.every((value) => VALUE.test(value)))
      return { values, parameters: line.slice(0, colon) };
  }
  throw new RangeError('a line without a time');
}

/** "2026/10/12", "20261012T", "… +0200", "… UTC", and a minus of typographers. */
const tidied = (value: string): string => (PLAIN.test(value) ? value : mended(value));

/** As nearly all are. */
const PLAIN = /^\d{8}(?:T\d{6}Z?)?$/;

const mended = (value: string): string =>
  value
    .trim()
    .replaceAll('−', '-')
    .replace(/^(\d{4})\/(\d\d)\/(\d\d)/, '$1$2$3')
    .replace(/^(\d{8})T$/i, '$1')
    .replace(/(\d) ?(?:UTC|GMT)$/i, '$1Z')
    .replace(/(\d) (?=[+-]\d)/, '$1');

function parameter(parameters: string, name: string): string | null {
  const at = parameters.toUpperCase().indexOf(`;${name}=`);
  if (at < 0) return null;
  const value = parameters.slice(at + name.length + 2);
  const end = value.startsWith('"') ? value.indexOf('"', 1) : value.indexOf(';');
  return value.slice(value.startsWith('"') ? 1 : 0, end < 0 ? undefined : end).trim() || null;
}

function timeOf(text: string, tzid: string | null, isDate: boolean): FileTime {
  const [, year, month, day, shown, minute = '00', second = '00', zone] = PARTS.exec(text) ?? [];
  const midnight = Number(shown ?? 0) % 24 === 0 && Number(minute) === 0 && Number(second) === 0;
  // The end of a day, as some write its last moment.
  const ends = midnight && shown === '24';
  const hour = ends ? '00' : shown;
  const date = Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' }).add({ days: ends ? 1 : 0 });
  if (hour === undefined || (isDate && midnight)) return { kind: 'date', date };
  const time = Temporal.PlainTime.from(`${hour}:${minute}:${second}`, { overflow: 'reject' });
  const local = date.toPlainDateTime(time);
  if (zone === undefined) return { kind: 'local', local, tzid };
  if (zone.toUpperCase() === 'Z') return { kind: 'utc', local };
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?/.exec(zone) ?? [];
  const offset = `${sign}${hours}:${minutes}`;
  return { kind: 'utc', local: local.toZonedDateTime(offset).withTimeZone('UTC').toPlainDateTime() };
}
