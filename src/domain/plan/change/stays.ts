import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

// What is to stay, beside a change: "Sunday can stay, but the other two at 19:00".

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const DAYS = `(?:the |my )?(?:${DAY}(?:(?:,| and|, and| &) ${DAY})*|weekends?|weekdays)`;
const REST = '(?:(?:all )?(?:the )?(?:other (?:ones?|days?|two|three|sessions)|rest|others?)|everything else)';
const AS_IT_IS =
  'as (?:it|they|that) (?:is|are|was|were)|as is|alone|unchanged|untouched|the same|put|like (?:that|this)|where (?:it|they) (?:is|are)|how (?:it|they) (?:is|are)';
/** Without a verb: "Friday as it is". */
const LEFT =
  'as (?:it|they) (?:is|are|was|were)|as is|unchanged|untouched|where (?:it|they) (?:is|are)|how (?:it|they) (?:is|are)';
const ENDS = `(?: please| then| though| tho| too)*(?=$|[.,;!?]| but\\b| and\\b(?! (?:the )?${DAY})| so\\b| just\\b| only\\b| - )`;
const HEAD = '(?:^|[.,;!]|\\bbut|\\band|\\bso| - )[ ,]*(?:(?:just|please|ok|oh|but|and|so|well|yes|no|sorry) )*';
const THEY_STAY = new RegExp(
  `(${HEAD})(?:(?:keep|leave|let) (${DAYS}|${REST})(?: ones?| sessions?)?(?: (?:be|stay))?(?: (?:${AS_IT_IS}))?|(${DAYS}|${REST})(?: ones?| sessions?)? (?:(?:can|should|could|may|will|would|must|to) )?(?:stays?|remains?)(?: (?:${AS_IT_IS}))?|(${REST})(?: (?:is|are|be))? (?:the )?same|(${DAYS}) (?:is|are) (?:fine|ok|okay|good|great|perfect)(?: (?:${AS_IT_IS}))?|(${DAYS}|${REST}) (?:(?:just )?exactly )?(?:${LEFT}))${ENDS}`,
  'g',
);
const THE_OTHERS = new RegExp(`\\b(?:on |for )?${REST}\\b(?! day| days| from)`);

/**
 * What is said of a plan that is shown, without the days that stay: the others are named in the place of "the others", or behind a change that
 * names no day. The text itself, where nothing else is said, or no day of it stays.
 */
export function withoutWhatStays(text: string, plan: PlanDraft): string {
  const own = daysOf(plan);
  const stay: Weekday[] = [];
  const cut = text.replace(THEY_STAY, (said: string, _head: string, ...names: (string | undefined)[]) => {
    const days = weekdaysIn(names.slice(0, 5).find((one) => one !== undefined) ?? '');
    if (!days.every((day) => own.includes(day))) return said;
    stay.push(...days);
    return ', ';
  });
  const left = cut.replace(/^(?:[\s,.;!]|(?:but|and|so)\b)+/, '').replace(/(?:[\s,.;!]|\b(?:but|and))+$/, '');
  if (left === '' || cut === text) return text;
  const others = own.filter((day) => !stay.includes(day));
  if (stay.length === 0) return left;
  if (others.length === 0) return text;
  const names = others.map((day) => `${weekdayName(day).toLowerCase()}s`).join(' and ');
  if (THE_OTHERS.test(left)) return left.replace(THE_OTHERS, names);
  return weekdaysIn(left).length === 0 && !NAMES_SPAN.test(left) ? `${left} on ${names}` : left;
}

/** A wish that is of dates or weeks, or of the plan as a whole. */
const NAMES_SPAN = /\b(?:weeks?|start|begin|from|until|till|first|last|january|february|march|april|december)\b/;

const daysOf = ({ sessions }: PlanDraft): Weekday[] =>
  [...new Set(sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday))].sort((a, b) => a - b);
