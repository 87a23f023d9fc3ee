import { readValues, type Setting } from '../language/index.ts';
import { type PlanChange, plain, type SessionChange } from '../plan/index.ts';
import { isBareWeekday, today } from '../plan/said/index.ts';

/** All of a plan is meant, or a session beside it: no day that is named says how far it goes. */
const OF_ALL = new Set<PlanChange['kind']>(
  'restart repeat later weeks_more weeks start start_back ready_by extra restore free_days'.split(
    ' ',
  ) as PlanChange['kind'][],
);
/** Days of every week, or a stretch of them that has no end. */
const BROAD =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)days|weekends|mornings|evenings|afternoons|nights|every|each|all|always|everything|from|until|till|since|after|before|starting|beginning|any ?more|for good|onwards?|except|in future|no longer|generally|usually)\b/;
const DOUBT =
  /\b(?:not (?:so |quite |really )?sure|unsure|or (?:would|is|will) (?:it|that|this)|i might|might (?:have|need|not)|thinking (?:of|about)|should i|what if|what happens|is it (?:ok|okay|bad|fine|alright|possible|allowed)|i wonder|would it|not feeling (?:it|like)|(?:don't|do not) feel like|can't be bothered|no energy|(?:i|we) (?:told|promised))\b|(?:^|[,.;!] ?)(?:(?:ok|okay|oh|so|and|but|wait|hm+|actually|sorry|hold on|hang on) )*(?:is|are|does|do i|did|should|will it)\b[^,.;!?]*\?$|^if i\b/;
const DENIED =
  /(?<!\bwhy )\b(?:don't|do not|dont|please don't|never) (?:you )?(?:cancel|skip|move|drop|change|touch|leave out|delete|remove|lose|miss|shift)\b/;
const KEPT =
  /\b(?:keep|leave) (?:the |my |all )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?:'s)?\b(?! (?:\w+ )?(?:out|off|free|clear|empty|open)\b)/g;
const BEGINS = /\b(?:start|begin|first|from|push|postpone|delay|until|till|before|shift|move|put)/;
const LAST_WEEKS = /^(?:the )?(?:last|final) \w+ weeks$/;
const WEEK_AROUND = 6;

/** Why a change of a plan that runs is asked about first: it is no order, or reaches beyond what was named. Null: it does neither. */
export function unsureOf(
  message: string,
  changes: readonly PlanChange[],
  diff: readonly SessionChange[],
  setting: Setting,
): 'doubt' | 'beyond' | null {
  const text = plain(message.replace(/^For my goal “[^”]{1,300}”: /, ''));
  if (DOUBT.test(text) || DENIED.test(text)) return 'doubt';
  const kept = new Set([...text.matchAll(KEPT)].map(([, day]) => day));
  if (diff.some(({ before }) => before && kept.has(nameOf(before.date)))) return 'beyond';
  // A day alone is none to begin a plan that runs.
  if (changes.some(({ kind }) => kind === 'start') && !BEGINS.test(text)) return 'beyond';
  if (changes.some(({ kind }) => OF_ALL.has(kind)) || BROAD.test(text)) return null;
  const spans = readValues(text, setting).flatMap((value): [string, string][] => {
    // "The last two weeks" of a plan lie ahead, and are not those that have passed.
    if (value.kind === 'date' && LAST_WEEKS.test(text.slice(value.start, value.end))) return [];
    if (value.kind === 'date' && !isBareWeekday(text.slice(value.start, value.end)))
      return [around(value.date, value.date)];
    const isPast =
      value.kind === 'date_range' &&
      !value.from.equals(today(setting)) &&
      Temporal.PlainDate.compare(value.to, today(setting)) <= 0;
    return value.kind === 'date_range' && !isPast ? [around(value.from, value.to)] : [];
  });
  const isNear = (date: string) => spans.some(([from, to]) => from <= date && date <= to);
  const reaches = diff.some(({ before, after }) => !isNear((before ?? after)?.date ?? ''));
  return spans.length > 0 && reaches ? 'beyond' : null;
}

const around = (from: Temporal.PlainDate, to: Temporal.PlainDate): [string, string] => [
  from.subtract({ days: WEEK_AROUND }).toString(),
  to.add({ days: WEEK_AROUND }).toString(),
];

const nameOf = (date: string) =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { weekday: 'long' }).toLowerCase();
