/**
 * A file's RRULE as RFC 5545 has it: small faults of well-known programs are mended (blanks, empty parts, an UNTIL with dashes, an ordinal
 * where it means nothing), and RFC 7529's SKIP is told in the older words where it can be. `problem` continues a sentence that begins with
 * the event's title.
 */
export function mendedRule(text: string, start: Temporal.PlainDateTime): { rrule: string } | { problem: string } {
  const parts = new Map<string, string>();
  for (const part of text
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/^RRULE:/, '')
    .split(';')) {
    const at = part.indexOf('=');
    const [name, value] = [part.slice(0, at), part.slice(at + 1)];
    if (at > 0 && value !== '' && !name.startsWith('X-') && !parts.has(name)) parts.set(name, value);
  }
  const scale = parts.get('RSCALE') ?? 'GREGORIAN';
  if (scale !== 'GREGORIAN')
    return { problem: `repeats by the ${scale.toLowerCase().slice(0, 30)} calendar, which Flux does not know` };
  const skip = parts.get('SKIP') ?? 'OMIT';
  parts.delete('RSCALE');
  parts.delete('SKIP');
  if (skip !== 'OMIT' && !skipped(parts, skip, start)) {
    return { problem: 'moves to another day where its day is missing (SKIP), in a way that Flux does not read' };
  }
  const until = parts.get('UNTIL');
  if (until) parts.set('UNTIL', until.replace(/[-:]/g, ''));
  const byDay = parts.get('BYDAY');
  const weekly = ['DAILY', 'WEEKLY'].includes(parts.get('FREQ') ?? '');
  if (byDay && weekly) parts.set('BYDAY', byDay.replace(/[+-]?\d+(?=[A-Z])/g, ''));
  return { rrule: [...parts].map(([name, value]) => `${name}=${value}`).join(';') };
}

/** The last day that the month has, where it lacks the start's own (SKIP=BACKWARD). False where that cannot be said. */
function skipped(parts: Map<string, string>, skip: string, start: Temporal.PlainDateTime): boolean {
  const { day, month } = start;
  const freq = parts.get('FREQ');
  const named = ['BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'BYYEARDAY', 'BYWEEKNO'].filter((name) => parts.has(name));
  const own = named.length === 0 || (named.length === 1 && parts.get('BYMONTHDAY') === String(day));
  if (day <= 28 && own) return true;
  if (skip !== 'BACKWARD' || !own || (freq !== 'MONTHLY' && freq !== 'YEARLY')) return false;
  if (freq === 'YEARLY' && !parts.has('BYMONTH')) parts.set('BYMONTH', String(month));
  parts.set('BYMONTHDAY', Array.from({ length: day - 27 }, (_, i) => 28 + i).join(','));
  parts.set('BYSETPOS', '-1');
  return true;
}
