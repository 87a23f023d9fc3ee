import { clockIn } from '../said/index.ts';

/** The text with the hour of its first days alone, and what was said of the others; null: they all have the same. */
export type DayClocks = { rest: string; others: string };

const ONE_DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekends?|weekdays?';
const CLOCK = String.raw`(?:at|@) ?(\d{1,2}(?:[:.][0-5]\d)?(?: ?[ap]\.?m\b\.?)?)(?![\d%]| ?(?:km|k|min|pages|x|times)\b)`;
const AT_ITS_HOUR = new RegExp(
  String.raw`\b((?:${ONE_DAY})(?:(?:,| and| &|, and)? (?:${ONE_DAY}))*) (?:mornings? |evenings? |afternoons? )?${CLOCK}`,
  'gi',
);

/** "Mondays and Wednesdays at 18:30 and Saturdays at 10": each its own hour. Linear in its length. */
export function apartFromDayClocks(words: string): DayClocks | null {
  const [, ...others] = [...words.slice(0, 600).matchAll(AT_ITS_HOUR)];
  const [first] = words.matchAll(AT_ITS_HOUR);
  const own = clockIn(`at ${first?.[2] ?? ''}`)?.time;
  const said = others.flatMap(([whole, days = '', at = '']) => {
    const time = clockIn(`at ${at}`)?.time;
    return time && time !== own ? [{ whole, days, time }] : [];
  });
  if (!own || said.length === 0) return null;
  // All of them are its days, at the first hour for now.
  const without = said.reduce((text, { whole }) => text.replace(whole, ''), words);
  const days = first?.[1] ?? '';
  return {
    rest: without
      .replace(days, [days, ...said.map((one) => one.days)].join(' and '))
      .replace(/ *(?:,| and\b| &)* *(?=[,.;]|$)/g, ''),
    others: said.map(({ days, time }) => `${days} at ${time}${time < '12:00' ? ' am' : ''}`).join(', '),
  };
}
