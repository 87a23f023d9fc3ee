import { weekdayName } from '../../../domain/calendar-names.ts';
import { longDate, type Setting } from '../../../domain/language/index.ts';
import { datesIn, type PlanDraft, plain, plainText } from '../../../domain/plan/index.ts';
import { asking, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { isUntil } from './rules.ts';

const AWAY = /^I am away from (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/;
/** The days that the question is about are kept with it. */
export const awayText = ([from, to]: [string, string]): string => `I am away from ${from} to ${to}`;

export const asksAboutAway = (text: string): boolean => AWAY.test(text);

/** "Actually till the 14th", "until then do nothing", while that question is open: the same with another end, or with these days. Null: something else. */
export function awayAnew(message: string, asked: string, setting: Setting): string | null {
  const [, from, to] = AWAY.exec(asked) ?? [];
  if (!from || !to) return null;
  const text = plain(message);
  if (
    /\b(?:until|till) then\b|\b(?:for|over|in|during) (?:that|this) time\b|\bmeanwhile\b/.test(text) &&
    RESTS.test(text)
  )
    return `Skip the sessions ${between(from, to)}`;
  const onto = from === to ? PUTS.exec(text)?.[1] : undefined;
  if (onto) return `Move ${dayName(from)}'s session to ${onto}`;
  if (SKIPS.test(text)) return `Skip the sessions ${between(from, to)}`;
  const said = isUntil(message) ? /\b(?:until|till|'til) (.{2,40})$/.exec(text.replace(/[.!]+$/, ''))?.[1] : null;
  const [end] = said ? datesIn(`on ${said}`, setting) : [];
  return end && end.date.toString() >= from ? awayText([from, end.date.toString()]) : null;
}

/** One day has no other end. */
const between = (from: string, to: string): string => (from === to ? `on ${from}` : `from ${from} to ${to}`);

/** "Put it on Thursday then". */
const PUTS =
  /^(?:(?:yes|ok(?:ay)?|no|please|just|then|can you|could you|can we)[, ]+)*(?:put|move|do|have|shift) (?:it|that|the run|the session|that one) (?:(?:on|to|onto|for) )?(?:the )?((?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|evening|afternoon|night))?(?: then| instead| please)*[.!?]*$/;
const dayName = (date: string): string => weekdayName(Temporal.PlainDate.from(date).dayOfWeek);

const SKIPS =
  /^(?:(?:yes|ok(?:ay)?|please|just|then)[, ]+)*(?:skip|leave|drop|cancel|leave out)(?: those| them| it| these| that| all)*(?: out)?(?: then| please)*[.!]*$/;
const RESTS = /\b(?:nothing|no|none|rest|skip|out|free|pause|off|leave|don't|not)\b/;

/** "I'm away next week", and no word of what that is to mean: leave these sessions out, or have everything later? */
export function askAboutAway([from, to]: [string, string], plan: PlanDraft, run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const hit = plan.sessions.filter(({ date }) => from <= date && date <= to);
  const title = plainText(plan.title);
  const base = { plan: null, goalId: plan.goalId, pending: null, effects: [] };
  if (hit.length === 0)
    return {
      ...base,
      answer: tell('MODIFY_GOAL', `Nothing of **${title}** falls into that time, so the plan stays as it is.`),
    };
  const sessions = hit.length === 1 ? 'one session' : `${hit.length} sessions`;
  const [start, end] = [from, to].map((date) => longDate(Temporal.PlainDate.from(date), today));
  const weeks = Math.max(1, Math.ceil(Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days / 7));
  const later = weeks === 1 ? 'a week' : `${weeks} weeks`;
  return {
    ...base,
    ...asking(
      'MODIFY_GOAL',
      `${sessions.charAt(0).toUpperCase()}${sessions.slice(1)} of **${title}** ${hit.length === 1 ? 'falls' : 'fall'} into that time (${from === to ? start : `${start} to ${end}`}). Shall I leave ${hit.length === 1 ? 'it' : 'them'} out, or should everything from then on come ${later} later? Nothing is changed yet.`,
      [
        {
          label: hit.length === 1 ? 'Leave it out' : 'Leave them out',
          value: `Skip the sessions ${between(from, to)}`,
        },
        ...dayAfter([from, to], plan),
        {
          label: `Everything ${later} later`,
          value: `Shift everything from ${from} on by ${weeks === 1 ? 'one week' : `${weeks} weeks`}`,
        },
        { label: 'Keep the plan', value: 'never mind' },
      ],
      run.now,
      { text: awayText([from, to]), guess: true },
    ),
  };
}

/** Of one day: the next one, where nothing of the plan stands there. */
function dayAfter([from, to]: [string, string], { sessions }: PlanDraft): { label: string; value: string }[] {
  const next = Temporal.PlainDate.from(from).add({ days: 1 }).toString();
  if (from !== to || sessions.some(({ date }) => date === next)) return [];
  return [{ label: `Put it on ${dayName(next)}`, value: `Move ${dayName(from)}'s session to ${dayName(next)}` }];
}
