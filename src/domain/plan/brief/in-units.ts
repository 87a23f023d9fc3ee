import type { Setting } from '../../language/index.ts';
import { type PlaybookQuestion, playbookById } from '../../playbooks/index.ts';
import { datesIn, plain } from '../said/index.ts';
import type { GoalBrief } from '../types.ts';

const SOFT =
  '(?:(?:make it|make that|call it|max|at most|about|around|roughly|maybe|like|say|only|just|up to|i can do|i do|i run|i manage|i can|can do|do) )*';
const ONLY_A_NUMBER = new RegExp(`^${SOFT}(\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d)?)(k?)(?:ish| or so| max| now)*$`);
const PARTS = /([,;]\s*|\.\s+|\s+and\s+)/;

/**
 * What is answered in bare numbers and days, with the units of the question that is open: "3" to how far they run are km, "3000" to a sum is one, "20 January" to
 * when it is, is the day; beside a question "15" are minutes and "3" times a week. `open`: the ids of the questions.
 */
export function inUnits(words: string, brief: GoalBrief, open: readonly string[], setting: Setting): string {
  const { questions, counts } = playbookById(brief.playbook);
  const asked = questions.filter(({ id }) => open.includes(id) && brief.answers[id] === undefined);
  let [minutes, perWeek] = [brief.facts.minutes !== undefined, brief.facts.perWeek !== undefined];
  return words
    .split(PARTS)
    .map((part, i) => {
      const text = plain(part);
      if (i % 2 === 1 || text === '') return part;
      if (asked.some(({ fact }) => fact === 'deadline') && isADay(text, setting)) return `by ${part.trim()}`;
      if (asked.some(({ fact }) => fact === 'payday') && A_PAYDAY.test(text)) return asPayday(text);
      if (asked.some(({ fact }) => fact === 'payday') && MONTHS_END.test(text))
        return 'paid on the last day of the month';
      if (counts?.kind === 'money' && !brief.facts.amount && A_SUM_BY.test(text)) return `save ${part.trim()}`;
      if (counts?.kind === 'money' && A_RATE.test(text)) return `save ${part.trim()}`;
      const [, digits = '', k = ''] = ONLY_A_NUMBER.exec(text) ?? [];
      if (digits === '' || open.includes('now')) return part;
      const bare = Number(digits.replaceAll(',', ''));
      const value = bare * (k ? 1_000 : 1);
      if (asked.some(isOfDistance) && bare <= 60) return `I run ${bare} km now`;
      if (counts?.kind === 'money' && !brief.facts.amount && value >= 10) return `save ${value}`;
      if (counts && 'unit' in counts && !brief.facts.amount && value >= 100) return `${value} ${counts.unit}`;
      if (!minutes && value >= 10 && value <= 120 && value % 5 === 0) {
        minutes = true;
        return `${value} minutes`;
      }
      if (!perWeek && value >= 1 && value <= 7 && digits.length === 1) {
        perWeek = true;
        return `${value} times a week`;
      }
      return part;
    })
    .join('');
}

/** "5000 by next Christmas". */
const A_SUM_BY =
  /^(?:about |around |roughly |maybe |say )?[€£$]?\d[\d.,]*k?(?:€|£|\$| ?euros?| ?quid| ?pounds| ?dollars| ?bucks)? (?:by|before|until|till|in time for) /;

/** "About 200 a month". */
const A_RATE =
  /^(?:(?:about|around|maybe|roughly|say|like|i can do|can do|could do|only) )*[€£$]?\d{2,5}(?:€|£|\$| ?euros?| ?quid| ?pounds| ?dollars| ?bucks)? (?:a|per|every|each) (?:week|month|fortnight|payday)\b/;

/** "25th", "the 1st of the month", "fridays", "last friday": when money comes in. */
const A_PAYDAY =
  /^(?:(?:it's|its|usually|always|about|around|i get it|comes|mine is|every|each|on|the|monthly|once a month|every month|each month|weekly) )*(?:(?:\d{1,2})(?:st|nd|rd|th)?(?: of (?:the|each|every) month)?(?: and (?:the )?\d{1,2}(?:st|nd|rd|th)?)?|(?:last )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur?|sun)(?:day)?s?)$/;

/** "End of the month", "last day". */
const MONTHS_END =
  /^(?:(?:it's|its|usually|always|on|at|the|i get it|my pay ?day is) )*(?:end of (?:the |each |every )?month|month'?s? end|last (?:day|of (?:the|each|every) month)(?: of (?:the|each|every) month)?)(?: is(?: my)? pay ?day)?$/;

const asPayday = (text: string): string => {
  const day = /\d{1,2}(?:st|nd|rd|th)?(?: and (?:the )?\d{1,2}(?:st|nd|rd|th)?)?/.exec(text)?.[0];
  if (day) return `paid on the ${day.replace(/\d+(?:st|nd|rd|th)?/g, (one) => `${Number.parseInt(one, 10)}th`)}`;
  return `paid every ${text.replace(/^.*?(?=last |mon|tue|wed|thu|fri|sat|sun)/, '')}`;
};

const isOfDistance = ({ options }: PlaybookQuestion) => options.some(({ km }) => km !== undefined);

/** A date and nothing else: "20 January", "on the 20th of January". */
function isADay(text: string, setting: Setting): boolean {
  const [first] = datesIn(text, setting);
  return (
    first !== undefined &&
    !/\b(?:by|before|start|begin|from)\b/.test(text) &&
    /^(?:it's |it is |the exam is |my exam is |exam )?(?:on )?(?:the )?$/.test(text.slice(0, first.start)) &&
    text.slice(first.end).trim() === ''
  );
}
