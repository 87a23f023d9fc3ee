import type { PlanChange } from '../reply-types.ts';
import { minutesIn, NUMBER, numberOf, plain, weekdaysIn } from '../said/index.ts';
import { lastDone } from '../talk.ts';
import type { PlanDraft } from '../types.ts';
import { withDays } from './short-days.ts';
import { hourMeant } from './when.ts';

/**
 * "No, 10" after "5 minutes more", "sorry, I meant 15", "not all of them, just the Saturday": the last change as it should have been, of the plan
 * as it stood before it. Null: that is not what is meant.
 */
export function correctionOf(text: string, plan: PlanDraft): PlanChange | null {
  const done = plan.standing ? null : lastDone(plan);
  if (!done) return null;
  const said = withDays(plain(text))
    .replace(/[.!?]+$/, '')
    .trim();
  return ofSome(said, done) ?? withAnotherValue(said, done, plan);
}

const DAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:(?:,| and) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?)*|weekends?|weekdays?';
const NARROWS = new RegExp(
  `^(?:(?:no|oh|sorry|wait|hm+|actually|well|but|and)[\\s,]+)*(?:not (?:all|everything|all of (?:them|it|those)|both|every (?:one|day)|the others?|on all(?: of them| days)?)[\\s,.;-]+(?:but )?)(?:just|only)?(?: for| on)? ?(?:the |my )?(${DAYS})(?: ones?| sessions?| runs?)?(?: please| i mean(?:t)?| only)*$|^(?:(?:no|oh|sorry|wait|hm+|actually|well)[\\s,]+)+(?:i mean(?:t)? )?(?:just|only)(?: for| on)? (?:the |my )?(${DAYS})(?: ones?| sessions?| runs?)?(?: please| i mean(?:t)?)*$`,
);

function ofSome(said: string, done: PlanChange): PlanChange | null {
  const [, all, only] = NARROWS.exec(said) ?? [];
  const days = weekdaysIn(all ?? only ?? '');
  if (days.length === 0 || !('of' in done) || !done.of || done.of.days) return null;
  return { ...done, of: { ...done.of, days } } as PlanChange;
}

/** What shows that something is put right. */
const RIGHTS =
  /\b(?:no|nope|nah|sorry|oops|whoops|wait|actually|meant|mean|said|rather|not|back to|hang on|hold on|scratch that)\b/;
const BESIDE =
  /^(?:(?:no|nope|nah|oh|ah|oops|whoops|sorry|wait|hang on|hold on|hm+|actually|ok|well|but|or|and|rather|better|scratch that|i (?:only |just |really )?mean(?:t)?|i said|i'd (?:say|rather|prefer)|(?:please )?make (?:it|that|them)|(?:let's |please )?(?:say|do|have|try)|maybe|perhaps|(?:go |put it |set it )?back to|by|to|at|more like|it should be|should be|that should be|please|an extra)[\s,:.-]+)+/;
const NOT_THAT =
  /(?:^|[\s,]+)(?:and )?not (?:by |at )?[\w:.]+(?: ?(?:min(?:ute)?s?|times|hours?))?[\s,]*$|^not (?:by |at )?[\w:.]+(?: ?(?:min(?:ute)?s?|times|hours?))?[\s,]+(?:but )?/;
const AFTER = /(?: instead| then| please| rather| sorry| i mean(?:t)?| would be better| is better| better)+$/;
const VALUE = new RegExp(
  `^(?:(${NUMBER})( ?(?:min(?:ute)?s?|hours?|hrs?|h|times|x|days|weeks))?|((?:half an|an|a quarter of an) hour(?: and a half)?)|(\\d{1,2}[:.]\\d\\d|\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]m|in the (?:morning|afternoon|evening)|at night)))( (?:more|longer|later|extra|less|shorter|fewer|earlier|on top))?(?: (?:a|per|each) week)?$`,
);

type Said = { n: number; unit: string; minutes: number | null; clock: string; less: boolean | null; firm: boolean };

function valueIn(said: string): Said | null {
  const firm = RIGHTS.test(said);
  const words = said
    .replace(AFTER, '')
    .replace(BESIDE, '')
    .replace(NOT_THAT, '')
    .replace(BESIDE, '')
    .replace(AFTER, '')
    .trim();
  const [whole, number = '', unit = '', length, clock = '', way = ''] = VALUE.exec(words) ?? [];
  if (!whole) return null;
  const n = number ? numberOf(number) : 0;
  const timed = /^ ?(?:min|h)/.test(unit);
  return {
    n,
    unit: unit.trim(),
    minutes: length || timed ? minutesIn(length ?? `${n} ${unit.trim()}`) : null,
    clock,
    less: way ? /less|shorter|fewer|earlier/.test(way) : null,
    firm,
  };
}

function withAnotherValue(said: string, done: PlanChange, plan: PlanDraft): PlanChange | null {
  const value = valueIn(said);
  if (!value) return null;
  const bare = value.unit === '' && value.clock === '' ? value.n : 0;
  const length = value.minutes ?? bare;
  switch (done.kind) {
    case 'by_minutes':
    case 'clock_by': {
      if (length === 0 || (done.kind === 'clock_by' && (done.vague || (value.minutes === null && length < 15))))
        return null;
      const less = value.less ?? done.minutes < 0;
      if (
        !value.firm &&
        done.kind === 'by_minutes' &&
        value.less === null &&
        value.minutes !== null &&
        isLength(length, done.minutes, plan)
      )
        return null;
      return { ...done, minutes: less ? -length : length };
    }
    case 'minutes':
    case 'grow_by':
    case 'grow_to':
    case 'begin_with':
      return value.firm && length >= (done.kind === 'grow_by' ? 1 : 5) && value.less === null
        ? { ...done, minutes: length }
        : null;
    case 'times':
      return value.firm && bareOr(value, /times|x|days/) && !done.by && value.n >= 1 && value.n <= 7
        ? { ...done, perWeek: value.n }
        : null;
    case 'time': {
      const time = value.firm && (bare || value.clock) ? hourMeant(value.clock || String(bare), done.of, plan) : null;
      return time ? { ...done, time } : null;
    }
    default:
      return null;
  }
}

const bareOr = ({ unit, clock, minutes }: Said, units: RegExp): boolean =>
  clock === '' && minutes === null && (unit === '' || units.test(unit));

/** "Make it 30 minutes" after "5 more" is how long they are; "make it 10", of what lasts 25 by now, is how much more. */
function isLength(length: number, by: number, { sessions }: PlanDraft): boolean {
  const now = sessions.map(({ minutes }) => minutes);
  return by > 0 ? length >= Math.min(...now) - by : length < Math.min(...now) && length > by * -2;
}
