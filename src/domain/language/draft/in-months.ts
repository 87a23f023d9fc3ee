import { MONTHS } from '../../calendar-names.ts';

const MONTH = `(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}${name === 'September' ? '|sept' : ''}`).join('|')})`;
const JOINT = '(?:,? and |, ?| & |/)';
const LIST = `${MONTH}(?:${JOINT}${MONTH}){1,11}`;
const NTH = '(?:first|second|third|fourth|last|1st|2nd|3rd|4th)';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:working |business |week)?day';
/** Which day of each of them: "the third Monday", "the 7th". */
const COUNTED = `(?:on |every )?(?:the )?(${NTH} (?:${DAY})|\\d{1,2}(?:st|nd|rd|th))`;
const OF_MONTHS = new RegExp(`\\b${COUNTED} (?:of|in) (?:each |every )?(${LIST})\\b`, 'i');
const IN_MONTHS = new RegExp(`\\b(?:in|every|each) (${LIST}),? ${COUNTED}(?! of\\b)`, 'i');
const DATED = `(?:the )?${NTH} (?:${DAY}) (?:of|in) ${MONTH}`;
const EACH_DATED = new RegExp(`\\b${DATED}(?:${JOINT}(?:on )?${DATED}){1,11}\\b`, 'i');

/** "The third Monday of January, April, July and October": that day of each of them, every year where more than two are named. */
export function inMonths(text: string): string {
  if (text.includes('"')) return text;
  const [whole, day, months] = OF_MONTHS.exec(text) ?? [];
  if (whole && day && months) return text.replace(whole, eachMonth(day, months, text));
  const [all, list, counted] = IN_MONTHS.exec(text) ?? [];
  if (all && list && counted) return text.replace(all, eachMonth(counted, list, text));
  return text.replace(EACH_DATED, (dates) => dates.replace(LEADS, ' and ').replace(/^the /i, ''));
}

const LEADS = /(?:,? and |, ?| & |\/)(?:on )?(?:the )?/gi;
const REPEATS = /\b(?:every|each|yearly|annually|a year)\b/i;
const ONCE = /\b(?:this year|next year|once|20\d\d)\b/i;

function eachMonth(day: string, months: string, text: string): string {
  const named = months.split(new RegExp(JOINT, 'i'));
  const yearly = !ONCE.test(text) && (named.length > 2 || REPEATS.test(text));
  const said = /\b(?:every|each) year\b|\b(?:yearly|annually)\b/i.test(text);
  return `on the ${named.map((month) => `${day} of ${month}`).join(' and ')}${yearly && !said ? ' every year' : ''}`;
}
