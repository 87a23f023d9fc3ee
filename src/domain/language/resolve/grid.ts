/** A time of day, to the minute. */
type Time = { hour: number; minute: number };

/**
 * The times from `from` on, every so many minutes. The end belongs to it where whole hours pass ("every 2 hours from 9 to 17" ends at
 * 17:00), not where minutes do ("every 15 minutes from 9 to 10" ends at 9:45): so it stays one rule.
 */
export function windowTimes(range: { from: Time; to: Time }, everyMinutes: number): Time[] {
  const first = range.from.hour * 60 + range.from.minute;
  const end = range.to.hour * 60 + range.to.minute;
  const last = end > first ? end : end + 1440;
  const times: Time[] = [];
  for (let at = first; at < last || (at === last && everyMinutes % 60 === 0); at += everyMinutes) {
    times.push({ hour: Math.floor((at % 1440) / 60), minute: at % 60 });
  }
  return times.sort((a, b) => a.hour * 60 + a.minute - (b.hour * 60 + b.minute));
}

/** Times as products of hours and minutes (BYHOUR × BYMINUTE), in as few as it takes. */
export function groupTimes(times: Time[]): { hours: number[]; minutes: number[] }[] {
  const byMinute = new Map<number, Set<number>>();
  for (const { hour, minute } of times) byMinute.set(minute, (byMinute.get(minute) ?? new Set()).add(hour));
  const groups = new Map<string, { hours: number[]; minutes: number[] }>();
  for (const [minute, set] of byMinute) {
    const hours = [...set].sort((a, b) => a - b);
    const group = groups.get(hours.join()) ?? { hours, minutes: [] };
    group.minutes.push(minute);
    group.minutes.sort((a, b) => a - b);
    groups.set(hours.join(), group);
  }
  return [...groups.values()];
}
