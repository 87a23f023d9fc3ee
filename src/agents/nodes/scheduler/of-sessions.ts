import {
  applyChanges,
  beginnings,
  changesIn,
  diffLines,
  type GoalBrief,
  type PlanChange,
  type PlanDraft,
  plainText,
  sayClock,
} from '../../../domain/plan/index.ts';
import type { SlotFacts } from '../../../domain/slots/index.ts';
import { type Run, settingOf } from '../../run.ts';
import { voiceOf } from '../plan_review/voice.ts';

type Met = { plan: PlanDraft; notes: string[] };

/** So many changes are told one by one; of more the list of the plan tells enough. */
const MOST_LINES = 3;

/** The new plan with the hour that some of its days have of their own. */
export function atDayTimes(plan: PlanDraft, brief: GoalBrief | null, facts: SlotFacts, run: Run): Met {
  const changes = (brief?.facts.dayTimes ?? []).map(
    ({ days, time }): PlanChange => ({ kind: 'time', of: { days }, time }),
  );
  const notes: string[] = [];
  let timed = plan;
  for (const change of changes) {
    const applied = applyChanges(timed, [change], facts, run.now, []);
    notes.push(...(applied.kind === 'refused' ? [applied.message] : applied.notes));
    if (applied.kind !== 'refused') timed = applied.draft;
  }
  for (const { days, time } of beginnings(brief?.facts.busy ?? [])) {
    const applied = applyChanges(timed, [{ kind: 'time', of: { days }, time }], facts, run.now, []);
    if (applied.kind !== 'refused' && applied.notes.length === 0) timed = applied.draft;
  }
  return { plan: timed, notes };
}

/** The new plan with what was wished of its single sessions before it stood. What cannot be had, or is not understood, is said. */
export function withOfSessions(plan: PlanDraft, said: string | undefined, facts: SlotFacts, run: Run): Met {
  if (!said) return { plan, notes: [] };
  const quoted = `“${plainText(said)}”`;
  const { changes, rest } = changesIn(said, plan, settingOf(run, false));
  if (changes.length === 0) return { plan, notes: [`I could not yet place ${quoted}; say it in other words.`] };
  const open = rest === '' ? [] : [`I could not yet place “${plainText(rest)}”; say it in other words.`];
  const applied = applyChanges(plan, changes, facts, run.now, []);
  if (applied.kind === 'refused') return { plan, notes: [`You said ${quoted}. ${applied.message}`, ...open] };
  const lines = diffLines(applied.diff, (time) => sayClock(time, voiceOf(run)));
  const isFree = changes.every(({ kind }) => kind === 'keep_free');
  const done =
    lines.length === 0 ? [] : [`As you said: ${!isFree && lines.length <= MOST_LINES ? lines.join('; ') : quoted}.`];
  return { plan: applied.draft, notes: [...done, ...applied.notes, ...open] };
}
