import { longDate } from '../../language/index.ts';
import type { PlanChange } from '../reply-types.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { type Applied, refuse } from './work.ts';

/** "…and have me ready by 12 December": what is left until then is said in numbers, and nothing is changed before the
 * person chose. `tried`: what the other changes would make of it. */
export function readyBy(
  draft: PlanDraft,
  changes: readonly PlanChange[],
  date: string,
  tried: Applied | null,
  day: Temporal.PlainDate,
): Applied {
  const by = Temporal.PlainDate.from(date);
  const last = draft.sessions.at(-1)?.date ?? draft.from;
  const others = changes.filter((change) => change.kind !== 'ready_by');
  if (last <= date && others.length === 0)
    return {
      kind: 'changed',
      draft,
      diff: [],
      notes: [`It ends on ${longDate(Temporal.PlainDate.from(last), day)}, so that fits already.`],
    };
  const sessions = tried?.kind === 'changed' ? tried.draft.sessions : draft.sessions;
  if (last <= date && tried?.kind === 'changed') return tried;
  const sum = (list: readonly PlannedSession[]) => list.reduce((total, s) => total + s.minutes, 0);
  const left = sessions.filter((s) => s.date < date);
  const asItIs = draft.sessions.filter((s) => s.date < date);
  const name = longDate(by, day);
  const count = (list: readonly PlannedSession[]) => (list.length === 1 ? 'one session' : `${list.length} sessions`);
  return refuse(
    [
      `These do not go together: until ${name} that would be ${count(left)}, ${sum(left)} minutes in all, and the plan needs ${draft.sessions.length} sessions and ${sum(draft.sessions)} minutes for "${draft.title}". As it is it would come to ${count(asItIs)} by then, ${sum(asItIs)} minutes. The plan stays as it is. Which matters more?`,
    ].join('\n'),
    others.length > 0
      ? [othersInWords(others), `${onlyWeeks(draft.from, by)}, as far as it gets`, 'Leave it as it is']
      : [`${onlyWeeks(draft.from, by)}, as far as it gets`, 'Leave it as it is'],
  );
}

const onlyWeeks = (from: string, by: Temporal.PlainDate) => {
  const weeks = Math.max(1, Math.floor(Temporal.PlainDate.from(from).until(by, { largestUnit: 'days' }).days / 7));
  return `Only ${weeks} week${weeks === 1 ? '' : 's'}`;
};

function othersInWords(changes: readonly PlanChange[]): string {
  return changes
    .map((change) => {
      if (change.kind === 'minutes') return `${change.minutes} minutes a session`;
      if (change.kind === 'times') return change.perWeek === 1 ? 'once a week' : `${change.perWeek} times a week`;
      if (change.kind === 'longer') return change.factor < 1 ? 'shorter sessions' : 'longer sessions';
      return change.kind === 'easier' ? 'make it easier' : '';
    })
    .filter(Boolean)
    .join(', ')
    .concat(', without the date')
    .replace(/^, w/, 'W');
}
