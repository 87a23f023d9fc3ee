import type { Setting } from '../../../domain/language/index.ts';
import { aboutPlan, type PlanDraft, plain } from '../../../domain/plan/index.ts';
import { weekdaysIn } from '../../../domain/plan/said/index.ts';
import { runningPlan } from '../../../services/plans/index.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { goalNamed } from './rules.ts';

/** Several goals run, and a change names none of them. */

type Goal = { id: string; title: string; playbook: string };

const ALL = /\b(?:both|everything|all(?: of (?:it|them|my))?|each|every)\b(?! (?:but|except)\b)/;
const JUST_NOW_MINUTES = 5;

/** All of them, where that is said; the one that the last change was made to, or whose days are named; else it is asked (null). */
export async function goalsMeant(message: string, goals: readonly Goal[], state: State, run: Run, setting: Setting) {
  const text = plain(message);
  const plans = await Promise.all(goals.map(({ id }) => runningPlan(run.ctx, run.user, id)));
  const fits = goals.filter((_goal, i) => {
    const plan = plans[i];
    return plan !== undefined && aboutPlan(message, plan, setting) !== null;
  });
  if (ALL.test(text)) return { fits, goals: fits };
  const [only, ...others] = fits.filter((goal) => standsThere(text, plans[goals.indexOf(goal)]));
  if (only && others.length === 0 && weekdaysIn(text).length > 0) return { fits, goals: [only] };
  const last = fits.find(({ id }) => id === state.memory.said?.goalId && isJustNow(state, run));
  if (last) return { fits, goals: [last] };
  return { fits, goals: fits.length === 1 ? fits : [] };
}

/** A weekday that is named is one of the plan's. */
function standsThere(text: string, plan: PlanDraft | undefined): boolean {
  const own = new Set(plan?.sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek));
  return weekdaysIn(text).some((day) => own.has(day));
}

const isJustNow = ({ memory }: State, { now }: Run): boolean =>
  Boolean(memory.said) &&
  Temporal.Instant.from(memory.said?.at ?? now.toString())
    .until(now)
    .total('minutes') <= JUST_NOW_MINUTES;

const OTHER =
  /^(?:(?:and|ok(?:ay)?|also|now|please|yes|do|the same for|same for|same with)[, ]+)*(?:the )?(?:other(?: one| goal| plan)?|others)(?: (?:too|as well|also|please))*$/;
/** "Only Spanish", of what was done to all of two. */
const ALONE = /^(?:(?:no|oh|sorry|wait|i mean(?:t)?|actually)[, ]+)*(?:only|just) (?:the |my )?[\p{L}\d -]{3,24}$/u;
const RATHER =
  /^(?:(?:no|oh|sorry|wait|i mean(?:t)?|rather|only|just|actually)[, ]+)*(?:the |my )?[\p{L}\d' -]{2,30} (?:one|goal|plan)(?: (?:please|instead|not the other(?: one)?))*$/u;

const SPANS = /\b(?:this|next|the coming) (?:week|month|weekend)\b|\bfrom now on\b/gi;
/** "Only this Monday's": the last change, of these sessions alone. */
const ONLY_SPAN =
  /^(?:(?:no|oh|sorry|wait|i mean(?:t)?|actually|but)[, ]+)*(?:only|just) (?:for |on )?((?:this|next|the coming|coming|the first|the last) [a-z0-9 ]{3,24}?|tomorrow|in [a-z]{3,9})(?:'s)?(?: please| ones?| session)*$/;

/** "And the other one too", "no, the running one": the last change, made to another goal; null: something else. */
export function sameOfAnother({ request, memory }: State, goals: readonly Goal[], run: Run): Update | null {
  const { said } = memory;
  const last = said && goals.find(({ id }) => id === said.goalId);
  const fresh = said && Temporal.Instant.from(said.at).until(run.now).total('minutes') <= 15;
  if (!last || !fresh) return null;
  const text = plain(request.message).replace(/[.!]+$/, '');
  const others = goals.filter(({ id }) => id !== last.id);
  const words = said.words.replace(/^For my goal “[^”]*”: /, '');
  const sameFor = ({ title }: Goal) => `For my goal “${title}”: ${words}`;
  const [other] = others;
  const span = ONLY_SPAN.exec(text)?.[1];
  if (span)
    return {
      route: 'goal_modifier',
      text: 'undo',
      pending: null,
      later: {
        text: `For my goal “${last.title}”: ${words.replace(SPANS, ' ').replace(/\s+/g, ' ').trim()} ${span}`,
        route: 'goal_modifier',
        at: run.now.toString(),
        goalIds: [last.id],
      },
    };
  if (OTHER.test(text) && other && others.length === 1)
    return { route: 'goal_modifier', text: sameFor(other), goalId: other.id, plan: null, pending: null };
  const alone = ALONE.test(text) ? goalNamed(text, goals) : null;
  if (alone && alone.id !== last.id && ALL.test(plain(words)))
    return { route: 'goal_modifier', text: 'undo', pending: null };
  const named = RATHER.test(text) ? goalNamed(text, goals) : null;
  if (!named || named.id === last.id) return null;
  return {
    route: 'goal_modifier',
    text: 'undo',
    pending: null,
    later: { text: sameFor(named), route: 'goal_modifier', at: run.now.toString(), goalIds: [named.id] },
  };
}
