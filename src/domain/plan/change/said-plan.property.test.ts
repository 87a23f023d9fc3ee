import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../test/helpers/property.ts';
import { applyChanges } from '../apply/apply.ts';
import { diffLines } from '../apply/diff.ts';
import { facts, now, setting } from '../draft.example.ts';
import { obstacle } from '../place/relocate.ts';
import { readPlanReply } from '../reply/read-reply.ts';
import type { PlanDraft } from '../types.ts';
import { openPlan, type Said, saidOf, type Which } from './said.arbitrary.ts';
import { type Held, heldAfter, lastOf } from './said-held.oracle.example.ts';
import { countedIn, wrongDiff, wrongWith } from './said-plan.oracle.example.ts';

const anOpenPlan = () => openPlan;

type Standing = { plan: PlanDraft; held: Held[]; before: PlanDraft[]; last: Which | null };

/** Through the same door as the coach. What is wrong afterwards, or how it stands now. */
function say({ plan, held, before, last }: Standing, one: Said): Standing | { wrong: string } {
  const reply = readPlanReply(one.text, plan, setting, { shown: true });
  if (reply.kind !== 'change')
    return one.asked.kind === 'some_day' ? { plan, held, before, last } : { wrong: `not understood: ${reply.kind}` };
  const applied = applyChanges(plan, reply.changes, facts, now, before);
  if (applied.kind === 'refused')
    return applied.message.length > 20 ? { plan, held, before, last } : { wrong: 'refused, and no word why' };
  const after = applied.draft.sessions;
  const wrong = wrongWith(plan, one, applied) ?? wrongDiff(plan, applied);
  if (wrong) return { wrong };
  const lines = applied.said ? null : diffLines(applied.diff, (time) => time);
  if (lines && countedIn(lines) !== applied.diff.length) return { wrong: `told: ${lines.join(' | ')}` };
  const holding = heldAfter(held, one);
  for (const { said, breaks } of holding) {
    const broken = after.find(breaks);
    if (broken) return { wrong: `"${said}" holds no more: ${JSON.stringify(broken)}` };
  }
  const blocked = after.find((s) => obstacle(s, facts, after) !== null);
  if (blocked) return { wrong: `in the way of something: ${JSON.stringify(blocked)}` };
  if (new Set(after.map(({ id }) => id)).size !== after.length) return { wrong: 'two sessions of one id' };
  return { plan: applied.draft, held: holding, before: [...before, plan], last: lastOf(one) };
}

it('whatever is said to an open plan, in whatever order: what was named changes and nothing else, and what was said once holds', () => {
  fc.assert(
    fc.property(fc.gen(), fc.integer({ min: 1, max: 6 }), (g, length) => {
      let standing: Standing = { plan: g(anOpenPlan), held: [], before: [], last: null };
      const said: string[] = [];
      for (let step = 0; step < length; step += 1) {
        const one: Said = g(saidOf, standing.plan, { plans: standing.before, last: standing.last });
        said.push(one.text);
        const next = say(standing, one);
        const week = standing.plan.sessions.filter((s) => s.week <= 2).map((s) => `${s.part} ${s.date} ${s.time}`);
        if ('wrong' in next) assert.fail(`${next.wrong}\n  said: ${said.join(' / ')}\n  to: ${week.join(', ')}`);
        standing = next;
      }
    }),
    { numRuns: runs(80) },
  );
});
