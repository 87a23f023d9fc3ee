import ICAL from 'ical.js';

/** For tests: what ical.js, another implementation than ours, makes of a calendar. */
export type Shown = {
  uid: string;
  /** wall clock and TZID, or UTC */
  local: Temporal.PlainDateTime;
  zone: string;
  /** the moment by the calendar's own VTIMEZONE */
  at: Temporal.Instant;
  summary: string;
  minutes: number;
};

/** Everything that takes place before `until`, replaced occurrences in their new place, by time. Throws what ical.js throws. */
export function shownBy(text: string, until: Temporal.Instant): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => ({
    component,
    uid: String(component.getFirstPropertyValue('uid')),
    replaces: component.getFirstProperty('recurrence-id'),
  }));
  const replaced = new Set(events.flatMap(({ uid, replaces }) => (replaces ? [`${uid} ${time(replaces).local}`] : [])));
  const found = events.flatMap(({ component, uid, replaces }) => {
    const start = component.getFirstProperty('dtstart');
    if (!start) throw new Error('an event without DTSTART');
    const shown = (value: ICAL.Time) => ({ uid, ...time(start, value), ...looks(component) });
    if (replaces) return [shown(start.getFirstValue() as unknown as ICAL.Time)];
    return occurrences(component, start, until)
      .map(shown)
      .filter(({ local }) => !replaced.has(`${uid} ${local}`));
  });
  return found
    .filter(({ at }) => Temporal.Instant.compare(at, until) < 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || a.uid.localeCompare(b.uid));
}

function occurrences(component: ICAL.Component, start: ICAL.Property, until: Temporal.Instant): ICAL.Time[] {
  const dtstart = start.getFirstValue() as unknown as ICAL.Time;
  if (!component.hasProperty('rrule')) return [dtstart];
  const expansion = new ICAL.RecurExpansion({ component, dtstart });
  const times: ICAL.Time[] = [];
  const end = until.epochMilliseconds / 1000 + 86_400;
  for (let next = expansion.next(); next && next.toUnixTime() < end; next = expansion.next()) times.push(next.clone());
  return times;
}

function time(property: ICAL.Property, value = property.getFirstValue() as unknown as ICAL.Time) {
  const local = Temporal.PlainDateTime.from(value.toString().replace('Z', ''));
  const tzid = property.getParameter('tzid');
  if (typeof tzid === 'string' && value.zone?.tzid !== tzid) throw new Error(`no VTIMEZONE for ${tzid}`);
  return {
    local,
    zone: typeof tzid === 'string' ? tzid : 'UTC',
    at: Temporal.Instant.fromEpochMilliseconds(value.toUnixTime() * 1000),
  };
}

function looks(component: ICAL.Component) {
  const length = component.getFirstPropertyValue('duration') as unknown as ICAL.Duration;
  return { summary: String(component.getFirstPropertyValue('summary')), minutes: length.toSeconds() / 60 };
}

/** The property's values as text, by component name. */
export function valuesOf(text: string, component: string, property: string): string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents(component)
    .flatMap((one) => one.getAllProperties(property).map((found) => found.toICALString()));
}
