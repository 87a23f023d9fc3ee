import { clocksIn, rangesIn } from './clocks.ts';
import { DAY, daysIn, withoutDays, withoutFreeDays } from './days.ts';
import { EVERY_TOPIC, topicOf } from './topics.ts';

/** Nobody says more about their days in one message; what is longer is none of that. */
export const MOST = 60;

/** A stretch without commas, in pieces of one subject or of one day each. */
export const cut = (text: string): string[] =>
  cutAtSubjects(text).flatMap(cutAtHours).flatMap(cutAtDays).flatMap(cutAtWith);

/** Without commas: "up at 6.45 asleep by 11 office 9 to 5" changes its subject where another is named after a time. */
function cutAtSubjects(text: string): string[] {
  const starts = EVERY_TOPIC.flatMap((words) => [...text.matchAll(words)].map((m) => m.index))
    .sort((a, b) => a - b)
    .slice(0, MOST);
  const pieces: string[] = [];
  let from = 0;
  for (const at of starts) {
    const left = text.slice(from, at);
    const about = topicOf(left);
    const isSaid = clocksIn(left).length > 0 || about === 'whatsapp' || about === 'calls' || SAYS_WHETHER.test(left);
    if (about === null || !isSaid || GOES_ON.test(left)) continue;
    const lead = /\s(?:no|yes)(?:\s+to)?\s*$/i.exec(left);
    pieces.push((lead ? left.slice(0, lead.index) : left).replace(/\s(?:i|i'm|my|the|at)\s*$/i, ' '));
    from = lead ? from + lead.index + 1 : at;
  }
  return [...pieces, text.slice(from)];
}

/** "Daily nudges yes", before the next of them. */
const SAYS_WHETHER =
  /\b(?:summary|nudges?)\s+(?:yes|no|on|off|ok(?:ay)?|please)\b|\b(?:yes|no)\s+(?:to\s+)?(?:the\s+)?(?:daily\s+|weekly\s+)?(?:summary|nudges?)\b/i;

/** "8-4.30 mon-thu 8-1 fri": hours with their days behind them, and then others. */
function cutAtHours(text: string): string[] {
  const ranges = rangesIn(text).slice(0, MOST);
  const [first, ...others] = ranges;
  const isSo =
    first !== undefined &&
    daysIn(text.slice(0, first.start)).length === 0 &&
    ranges.every(({ end }, i) => onlyDays(text.slice(end, ranges[i + 1]?.start)));
  if (!isSo) return [text];
  const starts = [0, ...others.map(({ start }) => start)];
  return starts.map((at, i) => text.slice(at, starts[i + 1]));
}

/** "Lectures mon 10-12 tue 9-11": a day after the hours of another, with hours of its own, begins anew. */
function cutAtDays(text: string): string[] {
  const starts = [...text.matchAll(DAYS)].map(({ index }) => index).slice(0, MOST);
  const pieces: string[] = [];
  let from = 0;
  for (const [i, at] of starts.entries()) {
    const left = text.slice(from, at);
    const own = text.slice(at, starts[i + 1]);
    if (daysIn(left).length === 0 || clocksIn(left).length === 0 || clocksIn(own).length === 0) continue;
    if (JOINS_DAYS.test(left)) continue;
    pieces.push(left);
    from = at;
  }
  return [...pieces, text.slice(from)];
}

/** "9 to 5 with Friday prayers 1-2": hours within others have a clause of their own. */
function cutAtWith(text: string): string[] {
  const at = /\s+with\s+/i.exec(text);
  if (!at) return [text];
  const [left, right] = [text.slice(0, at.index), text.slice(at.index + at[0].length)];
  return rangesIn(left).length > 0 && clocksIn(right).length > 0 ? [left, `with ${right}`] : [text];
}

export const WITHIN = /^with\s+(?=.*\d)/i;

/** One day, or several in a row. */
const DAYS = new RegExp(`\\b${DAY}(?:\\s*(?:,|\\/|&|-|to|and|und|y)\\s*${DAY})*`, 'gi');
const JOINS_DAYS = /(?:\b(?:on|every|each|and|except|not|from|to|but|next|this|till?|until)|[-–&/,])\s*$/i;

/** "9 to 4 after nights": what follows belongs to it. */
const GOES_ON = /\b(?:after|before|during|with|on)\s+(?:a\s+|my\s+|the\s+)?$/i;

export const STARTS_WITH_DAY = new RegExp(`^\\W*${DAY}`, 'i');
/** "… Mon", of a list that goes on. */
export const endsWithDay = (text: string) => !/[\p{L}\d]\s*$/u.test(withoutDays(text.split(/\s/).at(-1) ?? ''));

/** "On Mondays and Fridays", "mon-sat but not Wednesdays". */
export function onlyDays(text: string): boolean {
  return (
    daysIn(text).length > 0 &&
    !/\p{L}{2,}|\d/u.test(
      withoutDays(withoutFreeDays(text)).replace(/\b(?:and|but|on|from|to|only|just|de|del|von|am|an|los)\b/gi, ' '),
    )
  );
}
