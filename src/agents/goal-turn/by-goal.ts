import { readValues, type Setting } from '../../domain/language/index.ts';
import { plain } from '../../domain/plan/index.ts';
import type { ActiveGoal } from '../../services/plans/index.ts';
import { goalNamed, ofPlaybook } from '../nodes/goal_modifier/rules.ts';
import type { Run } from '../run.ts';
import type { Update } from '../state.ts';
import { to } from './to.ts';

const LONGEST = 200;
const MOST_ORDERS = 2;
/** How it went is told of sessions, and orders nothing. */
const TELLS = /\b(?:did|done|finished|missed|skipped|ran|managed|completed|practi[sc]ed|studied|went|have done|i've)\b/;
const JOINT = /(?:[,;.!]+ |,? (?:and|but|&) )(?:(?:also|then|please|just) )*/;
/** "But not the running", "running stays": what every change leaves as it is. */
export const STAYS =
  /^(?:(?:but|and|just) )*(?:(?:not|except|without) (?:the |my )?[\p{L} '-]{2,30}|(?:keep|leave|let|don't (?:touch|change|stop|pause|move)|do not (?:touch|change|stop|pause|move)) (?:the |my )?[\p{L} '-]{2,30}|(?:the |my )?[\p{L} '-]{2,30} (?:stays?|goes on|continues?|carries on|as (?:is|planned|usual|it is|before)|(?:is|are|can|should|will) (?:fine|ok|okay|good|stay|remain|go on|continue|carry on|as .{2,12}))(?: .{2,20})?)$/u;

/** What stands ahead of the first name belongs to it only where it says when. */
const SAYS_WHEN = /\d|\b(?:from|until|till|next|this|in|on|since|starting) |days?\b/;

/** "… and no running": on the same days. */
const NEITHER = /^(?:no|not|nor|neither)\b/;
const spanOf = (words: string, setting: Setting): string => {
  const [span, ...others] = readValues(words, setting).filter(({ kind }) => SPANS.has(kind));
  return span && others.length === 0 ? words.slice(span.start, span.end) : '';
};
const SPANS = new Set(['date_range', 'bound', 'date']);

type Own = { goal: ActiveGoal; words: string };

/**
 * "No French this Thursday, and Saturday's run an hour later": each clause is an order to the goal that it names; a goal that is named only to stay is left
 * alone. Null: fewer than two are named, or a clause names several.
 */
export function byGoal(message: string, goals: readonly ActiveGoal[], setting: Setting, run: Run): Update | null {
  if (goals.length < 2 || message.length > LONGEST || /^For my goal “|\?\s*$|\bremind\b/.test(message)) return null;
  if (TELLS.test(plain(message))) return null;
  const clauses = plain(message)
    .replace(/[\s.!]+$/, '')
    .split(JOINT);
  const own: Own[] = [];
  let ahead = '';
  for (const clause of clauses) {
    const named = goals.filter((goal) => goalNamed(clause, [goal]) ?? ofPlaybook(clause, [goal]));
    if (named.length > 1) return null;
    const [goal] = named;
    const last = own.at(-1);
    if (!goal && !last) ahead = SAYS_WHEN.test(clause) ? `${ahead}${clause}, ` : ahead;
    else if (last && (!goal || goal === last.goal)) last.words = `${last.words}, ${clause}`;
    else if (goal) own.push({ goal, words: clause });
  }
  const named = new Set(own.map(({ goal }) => goal.id));
  const orders = own.filter(({ words }) => !STAYS.test(words));
  const [first, second] = orders;
  if (
    named.size < 2 ||
    !first ||
    orders.length > MOST_ORDERS ||
    orders.length !== new Set(orders.map(({ goal }) => goal.id)).size
  )
    return null;
  if (second && NEITHER.test(second.words) && !SAYS_WHEN.test(second.words))
    second.words = `${second.words} ${spanOf(first.words, setting)}`.trim();
  const said = ({ goal, words }: Own) => `For my goal “${goal.title}”: ${ahead}${words}`;
  return {
    ...to('goal_modifier', said(first)),
    goalId: first.goal.id,
    ...(second && {
      later: { text: said(second), route: 'goal_modifier' as const, at: run.now.toString(), goalIds: [second.goal.id] },
    }),
  };
}
