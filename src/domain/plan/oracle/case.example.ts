import type { Refusal } from '../../slots/index.ts';
import {
  type Built,
  buildPlan,
  type GoalBrief,
  type PlanDraft,
  placePlan,
  readGoal,
  withTheirNight,
} from '../index.ts';
import type { PlannedSession } from '../types.ts';
import { now, people, setting, today } from './people.example.ts';
import type { Expected, Piece, Wish } from './said.example.ts';

export type Case = { wish: Wish; opening: string; pieces: Piece[]; person: number; joint: string };

export const wordsOf = ({ wish, opening, pieces, joint }: Case) =>
  `${opening}${wish.words}${pieces.map(({ words }) => `${joint}${words}`).join('')}`;

export const expectedOf = ({ wish, pieces }: Case): Expected =>
  Object.assign({}, wish.sum === undefined ? {} : { sum: wish.sum }, ...pieces.map(({ means }) => means));

export type Plan = { brief: GoalBrief; draft: PlanDraft; sessions: PlannedSession[]; refusals: readonly Refusal[] };

/** The plan on rules, as the coach makes it of one message; null: other ways are offered. */
export function planOf(one: Case): Plan | Built {
  const person = people[one.person];
  if (!person) throw new RangeError('nobody');
  const brief = { ...readGoal(wordsOf(one), setting), asked: true };
  const from = Temporal.PlainDate.from(brief.facts.start ?? '2026-11-30');
  const built = buildPlan({ ...brief, facts: { ...brief.facts, start: from.toString() } }, from, today);
  if (built.kind !== 'plan') return built;
  const draft = withTheirNight(built.draft, brief, [], person.facts, person.told);
  return { brief, draft, ...placePlan(draft, person.facts, now) };
}
