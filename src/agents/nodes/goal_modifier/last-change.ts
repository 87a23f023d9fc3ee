import { monthName } from '../../../domain/calendar-names.ts';
import { datesIn, plain } from '../../../domain/plan/index.ts';
import { NUMBER, numberOf } from '../../../domain/plan/said/index.ts';
import { backToFirst, putRight } from '../../../domain/running/index.ts';
import { type ActiveGoal, runningPlan } from '../../../services/plans/index.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { justPaused } from './pause.ts';

/** What is said of the change that was made last, of a goal that runs: "always like that", "make it three". */

const JUST_NOW_MINUTES = 15;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const LEAD =
  "(?:(?:and|ok(?:ay)?|actually|please|yes|no|oh|hm+|on second thoughts?|rather|wait|then|but|so|better|sorry|let's|maybe)[, ]+)*";
const SPAN =
  '(?:from (?:next week|next month|now|then|week \\w+|\\w+)(?: on(?:wards?)?)?|starting (?:next week|\\w+)|as of \\w+)';
const ALWAYS = new RegExp(
  `^${LEAD}(?:(${SPAN})[, ]+)?(?:(?:do|have|make|keep) (?:it|that|this) )?(?:(?:always|every week|each week|all weeks|for all weeks|for good|permanently|in general|in all weeks) ?(?:like (?:that|this)|that way)?|(?:like (?:that|this)|that way) (?:always|every week|for all weeks|from now on))(?: (?:on )?(?:the )?(${DAY}))?(?: please| (${SPAN}))*$`,
);
/** "Move Wednesday's session to Thursday". */
const MOVED = new RegExp(
  `\\b(${DAY}|today|tonight|tomorrow)(?:'s)?\\b.{0,40}?\\b(?:to|on|onto|for)\\b (?:the )?(?:next |coming |this )?(${DAY})\\b`,
);
const SWAPPED = new RegExp(
  `\\b(?:swap|switch|exchange|trade) (?:the )?(${DAY})(?:'s)?\\b.{0,20}?\\b(?:and|with|for)\\b (?:the )?(${DAY})`,
);
const NUMBERED = new RegExp(
  `^${LEAD}(?:make (?:it|that)|have it|(?:i )?(?:meant|mean|prefer|want)|(?:just|only|rather)) (${NUMBER})(?: times| x| sessions| days)?(?: then| please| instead| a week| per week)*$`,
);
const OFTEN =
  /\b(?:once|twice|thrice|(?:\d|one|two|three|four|five|six|seven) ?(?:x|times|sessions|days)|times a week|every (?:other |second )?day|daily)\b/;
/** "All Mondays actually", of one that was changed. */
const EVERY_ONE = new RegExp(
  `^${LEAD}(?:on |do it |make it )?(?:all|every|each)(?: of)?(?: the| my)? ((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?: actually| please| then| from now on)*$`,
);

const A_DAY = /\b(?:on )?(?:next |this |the coming |coming )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/g;

/** "And the Tuesday after", right after a change that named a day: with its date. Otherwise the message as it is. */
export function withDayAfter(message: string, { memory: { said } }: State, run: Run): string {
  const [words, before = '', behind = ''] = DAY_AFTER.exec(message) ?? [];
  if (!words || !said || Temporal.Instant.from(said.at).until(run.now).total('minutes') > JUST_NOW_MINUTES)
    return message;
  const weekday = DAYS.indexOf((before || behind).toLowerCase()) + 1;
  const text = plain(said.words);
  const dates = datesIn(text, { now: Temporal.Instant.from(said.at), zone: run.person.zone });
  const named = (dates.find(({ start, end }) => /\d/.test(text.slice(start, end))) ?? dates.at(-1))?.date;
  if (!named) return message;
  const date = named.add({ days: ((weekday - named.dayOfWeek + 6) % 7) + 1 });
  return message.replace(words, `${before || behind} ${date.day} ${monthName(date.month)}`);
}

/** "This first Monday", of a plan: the next one that has a session, with its date. Otherwise the message as it is. */
export async function withFirstDay(message: string, goals: readonly ActiveGoal[], run: Run): Promise<string> {
  const [words, name = ''] = FIRST_DAY.exec(message) ?? [];
  if (!words) return message;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().toString();
  const plans = await Promise.all(goals.map(({ id }) => runningPlan(run.ctx, run.user, id)));
  const dates = plans.flatMap(({ sessions }) => sessions.map(({ date }) => date)).sort();
  const weekday = DAYS.indexOf(name.toLowerCase()) + 1;
  const first = dates.find((date) => date >= today && Temporal.PlainDate.from(date).dayOfWeek === weekday);
  if (!first) return message;
  const { day, month } = Temporal.PlainDate.from(first);
  return message.replace(words, `${name} ${day} ${monthName(month)}`);
}
const FIRST_DAY = new RegExp(`\\b(?:this |the |my |our )(?:very )?first (${WEEKDAY})\\b(?! (?:of|in|each|every))`, 'i');
const DAY_AFTER = new RegExp(
  `\\bthe (?:(${WEEKDAY}) (?:after(?: (?:that|it))?|afterwards)|following (${WEEKDAY}))\\b(?! (?:next|this|the|my|our|\\d|christmas|easter|new year|work|lunch|dinner|school))`,
  'i',
);

/** "No sorry, an hour", right after a change of a goal that runs: it is taken back, and made with this value. Null: it puts nothing right. */
export async function rightedLast({ request, memory }: State, run: Run): Promise<Update | null> {
  const { said } = memory;
  if (!said || Temporal.Instant.from(said.at).until(run.now).total('minutes') > JUST_NOW_MINUTES) return null;
  const goal = run.person.goals.find(({ id }) => id === said.goalId);
  const own = /^For my goal “[^”]*”: /.exec(said.words)?.[0] ?? '';
  if (goal && backToFirst(request.message, said.words.slice(own.length)))
    return { route: 'goal_modifier', text: 'undo', goalId: goal.id, plan: null, pending: null };
  const words = putRight(request.message, said.words.slice(own.length));
  if (!words || (!goal && !(await justPaused(run)))) return null;
  return {
    route: 'goal_modifier',
    text: 'undo',
    goalId: goal?.id ?? null,
    plan: null,
    pending: null,
    later: {
      text: goal ? `For my goal “${goal.title}”: ${words}` : words,
      route: 'goal_modifier',
      at: run.now.toString(),
      ...(goal && { goalIds: [goal.id] }),
    },
  };
}

/** Null: nothing was changed a moment ago, or it is no word on that. */
export function ofLastChange({ request, memory }: State, goals: readonly ActiveGoal[], run: Run): Update | null {
  const { said } = memory;
  const goal = said && goals.find(({ id }) => id === said.goalId);
  if (!said || !goal) return null;
  const text = plain(request.message).replace(/[.!?]+$/, '');
  const words = said.words.replace(/^For my goal “[^”]*”: /, '');
  const anew = (sentence: string): Update => ({
    route: 'goal_modifier',
    text: `For my goal “${goal.title}”: ${sentence}`,
    goalId: goal.id,
    plan: null,
    pending: null,
  });
  if (Temporal.Instant.from(said.at).until(run.now).total('minutes') > JUST_NOW_MINUTES) return null;
  const always = ALWAYS.exec(text);
  const moved = always && MOVED.exec(plain(words));
  if (always && moved) {
    const [, source = '', target = ''] = moved;
    const day = always[2];
    const weekday = weekdayOf(source, said.at, run);
    if (weekday && (!day || same(day, target)))
      return anew(`move the ${plural(weekday)} to ${plural(target)} ${always[1] ?? always[3] ?? ''}`.trim());
  }
  const all = EVERY_ONE.exec(text)?.[1];
  const single = all ? [...plain(words).matchAll(A_DAY)].find(([, day]) => day === all)?.[0] : undefined;
  if (all && single)
    // It was made of one; that is taken back first, as it may be by so much.
    return {
      route: 'goal_modifier',
      text: 'undo',
      pending: null,
      later: {
        text: `For my goal “${goal.title}”: ${plain(words).replace(single, `on ${all}s`)}`,
        route: 'goal_modifier',
        at: run.now.toString(),
        goalIds: [goal.id],
      },
    };
  const swapped = always && SWAPPED.exec(plain(words));
  if (always && swapped)
    return anew(
      `swap ${plural(swapped[1] ?? '')} and ${plural(swapped[2] ?? '')} ${always[1] ?? always[3] ?? ''}`.trim(),
    );
  const number = NUMBERED.exec(text)?.[1];
  if (number && OFTEN.test(plain(words))) {
    const n = numberOf(number);
    return n >= 1 && n <= 7 ? anew(`${n === 1 ? 'once' : `${n} times`} a week`) : null;
  }
  return null;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const plural = (day: string) => (day.endsWith('s') ? day : `${day}s`);
const same = (a: string, b: string) => plural(a) === plural(b);

function weekdayOf(word: string, at: string, { person }: Run): string | null {
  if (word.includes('day') && !/^to/.test(word)) return word;
  const day = Temporal.Instant.from(at)
    .toZonedDateTimeISO(person.zone)
    .add({ days: word === 'tomorrow' ? 1 : 0 });
  return DAYS[day.dayOfWeek - 1] ?? null;
}
