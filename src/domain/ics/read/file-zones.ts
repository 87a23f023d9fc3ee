import type { Component } from './components.ts';
import { windowsZones } from './windows-zones.ts';
import { matchZone, offsetsOf } from './zone-offsets.ts';

/** TZID, as that calendar of the file has it → IANA id (or a fixed offset such as "+05:30"); null when nobody can know what it means. */
export type ZoneFinder = (tzid: string) => string | null;

/**
 * Finds the real zone behind a file's names: an IANA id, one hidden in a path ("/citadel.org/20210210_1/Europe/London"), a
 * Windows name, the VTIMEZONE's X-LIC-LOCATION, or any zone whose clocks do what the VTIMEZONE says around `now`; of several
 * the person's own, if it is among them. A name that nobody defines may still say its offset ("GMT+02:00") or its place ("Zurich").
 * `zones`: those of the calendar, then those of the rest of the file.
 */
export function zoneFinder(zones: readonly Component[], personZone: string, now: Temporal.Instant): ZoneFinder {
  const known = new Map<string, string | null>();
  const written = new Map(zones.toReversed().map((zone) => [plainName(propertyIn(zone, 'TZID') ?? ''), zone]));
  return (tzid) => {
    let found = known.get(tzid);
    if (found === undefined) {
      found =
        byName(tzid) ??
        byDefinition(written.get(plainName(tzid)), personZone, now) ??
        sayingItsOffset(tzid) ??
        byCommonName(tzid) ??
        sayingItsPlace(tzid);
      known.set(tzid, found);
    }
    return found;
  };
}

/** A TZID property is text with escapes, a TZID parameter is not. */
const plainName = (name: string) =>
  name
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/\\([,;\\])/g, '$1')
    .toLowerCase();

/** "GMT+02:00", "UTC-5", "GMT+0100", "+02:00", "(UTC+01:00) Somewhere" → the fixed offset. */
function sayingItsOffset(tzid: string): string | null {
  const [, sign, hours = '', minutes = '00'] =
    /^\(?(?:UTC|GMT|Z)? ?([+-])(\d{1,2})(?::?(\d\d))?(?:\)|$)/i.exec(
      tzid.trim().replace(/^"|"$/g, '').replace('−', '-'),
    ) ?? [];
  if (!sign || Number(hours) > 14 || Number(minutes) > 59) return null;
  return Number(hours) + Number(minutes) === 0 ? 'UTC' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** "Zurich", "Europe Berlin", "Amsterdam, Berlin, Bern": the first place in it that a zone is named after. */
function sayingItsPlace(tzid: string): string | null {
  places ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      (zone.split('/').at(-1) ?? '').toLowerCase().replaceAll('_', ' '),
      zone,
    ]),
  );
  const words = tzid
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('_', ' ')
    .split(/[,;()/"]/)
    .map((word) => word.trim());
  const named =
    words.find((word) => places?.has(word)) ??
    words.flatMap((word) => word.split(' ')).find((word) => places?.has(word));
  return named === undefined ? null : (places.get(named) ?? null);
}

let places: Map<string, string> | undefined;

/** What people call the clock of a place, in summer and in winter: the place is meant. */
const COMMON: Record<string, string> = {
  cest: 'Europe/Paris',
  eest: 'Europe/Athens',
  west: 'Europe/Lisbon',
  bst: 'Europe/London',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  mdt: 'America/Denver',
  cdt: 'America/Chicago',
  edt: 'America/New_York',
  jst: 'Asia/Tokyo',
  msk: 'Europe/Moscow',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
  'tzone://microsoft/utc': 'UTC',
  'mitteleuropäische zeit': 'Europe/Berlin',
  'mitteleuropäische sommerzeit': 'Europe/Berlin',
  'british summer time': 'Europe/London',
};

/** "PDT", "Eastern Daylight Time", "Pacific Time (US & Canada)", "Central European Time", "Europe-Berlin". */
function byCommonName(tzid: string): string | null {
  const name = plainName(tzid);
  const standard = name
    .replace(/ *\([^()]*\)$/, '')
    .replace(/ (daylight|summer|standard) time$/, ' time')
    .replace(/ time$/, ' standard time');
  return COMMON[name] ?? windowsZones.get(standard) ?? ianaZone(name.replace('-', '/'));
}

function byName(tzid: string): string | null {
  const name = tzid.trim().replace(/^"|"$/g, '');
  const windows = windowsZones.get(name.toLowerCase());
  if (windows) return windows;
  if (/^(UTC|GMT|Z|Etc\/UTC|Etc\/GMT)$/i.test(name)) return 'UTC';
  const parts = name.split('/').filter(Boolean);
  // America/Argentina/Ushuaia has three parts; a lone last part ("1", "Eastern") is no place.
  const names = parts.length > 3 || name.startsWith('/') ? [parts.slice(-3), parts.slice(-2)] : [parts];
  return names.map((one) => ianaZone(one.join('/'))).find((zone) => zone !== null) ?? null;
}

/** The id in its usual spelling, or null. */
function ianaZone(name: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

function byDefinition(zone: Component | undefined, personZone: string, now: Temporal.Instant): string | null {
  if (!zone || zone.problem) return null;
  const place = propertyIn(zone, 'X-LIC-LOCATION');
  const named = place ? ianaZone(place) : null;
  if (named) return named;
  const offsets = offsetsOf(zone.lines);
  return offsets && matchZone(offsets, personZone, now);
}

function propertyIn({ lines }: Component, name: string): string | null {
  const line = lines.find(
    (one) => one.toUpperCase().startsWith(`${name}:`) || one.toUpperCase().startsWith(`${name};`),
  );
  return line ? line.slice(line.indexOf(':') + 1).trim() : null;
}
