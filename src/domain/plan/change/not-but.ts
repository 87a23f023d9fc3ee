import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { unknownWords, wordsIn, wordsOfPlan } from './unknown.ts';

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
/** "Not Mondays, Tuesdays", "no, not Saturday. Sunday please". */
const NOT_BUT = new RegExp(
  `^(?:(?:no|nope|oh|hm+|sorry|wait|actually|please|ok|and|but)[, ]+)*(?:not|no) (?:on )?(?:the )?(${DAY})(?: though| tho)?,? ?(?:(?:but|rather|more like|use|do|take|have|make it|go for|try|let's|maybe|can|could|we|how about|then) )*(?:on )?(?:the )?(${DAY})(?= (?:instead|then|please|rather|at|in the|mornings?|evenings?|would|works?|is)\\b|[.!?]*$)`,
);

const dayOf = (word: string): Weekday | undefined => weekdaysIn(word)[0];
const plural = (day: Weekday) => `${weekdayName(day).toLowerCase()}s`;

/** The two days of "not Mondays, Tuesdays", where the plan has the first of them. */
function daysIn(said: string, plan: PlanDraft): { whole: string; from: Weekday; to: Weekday; hasBoth: boolean } | null {
  const [whole, not = '', but = ''] = (plan.standing ? null : NOT_BUT.exec(said)) ?? [];
  const [from, to] = [dayOf(not), dayOf(but)];
  const lies = (day: Weekday) => plan.sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day);
  return whole && from && to && from !== to && lies(from) ? { whole, from, to, hasBoth: lies(to) } : null;
}

/** "Not Mondays, Tuesdays", of a plan that has Mondays and no Tuesdays: the one instead of the other. Lower-case text. */
export function notBut(said: string, plan: PlanDraft): string {
  const days = daysIn(said, plan);
  if (!days || days.hasBoth) return said;
  return `${plural(days.to)} instead of ${plural(days.from)}${said.slice(days.whole.length)}`;
}

/** The same of a plan that has both: whether both are out or the second stays, nobody knows. */
export function bothOf(said: string, plan: PlanDraft): string[] {
  const days = daysIn(said, plan);
  return days?.hasBoth ? [days.from, days.to].map((day) => `${weekdayName(day)}s`) : [];
}

const ON_A_DAY =
  /(?<=^|[,.;!?-] ?|\b(?:and|but|so|because|as|since|no|ok|hm+|well|oh) )(?:on |the )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'s|s| is|s are(?= (?:my|our)\b))? ((?:(?:my|our|the|a|always|usually) )*)((?:[a-z'-]+ ){0,3}?[a-z'-]+)(?=\s*(?:[,.;!?]|$|\bso\b|\band\b|\bbut\b))/g;
const DENIES = /\b(?:not|no|never|nothing|too|out|off|free|clear|full|impossible|tricky|better|instead|please|only)\b/;

/** "Monday's band practice", "Fridays date night", "Tuesday is pilates": what somebody has on that day, told in one way. Lower-case text. */
export const onThatDay = (said: string, plan: PlanDraft): string =>
  plan.standing
    ? said
    : said.replace(ON_A_DAY, (whole, day: string, whose: string, what: string) => {
        const [first = ''] = what.split(' ');
        const isOther = /\b(?:my|our)\b/.test(whose)
          ? !OF_PLAN.test(first) && !wordsIn(what).some((word) => wordsOfPlan(plan).has(word))
          : !OF_PLAN.test(first) && unknownWords(first, plan).length > 0;
        return isOther && !DENIES.test(what) && !IS_SO.test(what) && weekdaysIn(what).length === 0
          ? `i have ${whose}${what} on ${day}s`
          : whole;
      });
const OF_PLAN =
  /\b(?:lunch\w*|mornings?|evenings?|afternoons?|nights?|noon|lessons?|ones?|sessions?|swims?|walks?|rides?|workouts?|runs?|sacred|holy|special|best|favou?rite|preferred|long|short|easy|hard|one|session|training|practi[cs]e|workout|run|day for|time)\b/;
/** How a day is, and what is done with it. */
const IS_SO =
  /\b(?:\w+ly|mad|manic|chaos|chaotic|hectic|hell|crazy|crap|rubbish|awful|terrible|horrible|brutal|packed|rammed|bad|worst|hopeless|useless|doable|dead|awkward|ing|[a-z]+ing|works?|suits?|sounds?|doesn't|don't|isn't|aren't|won't|can't|sucks?|clash(?:es)?|go|goes|move[ds]?|become|becomes|stays?|remains?|gone|then|there|here|session|sessions|swap(?:ped)?|cancel(?:led)?|kill|scrap|nah|nope)\b/;
