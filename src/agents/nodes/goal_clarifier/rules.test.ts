import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GoalOption } from '../../../domain/plan/index.ts';
import { optionIn } from './rules.ts';

const OPTIONS: GoalOption[] = [
  { label: 'Swim ten lengths later', says: ['later', '1'], take: { kind: 'plan' } },
  { label: 'Swim two lengths first', says: ['first', 'instead', '2'], take: { kind: 'plan' } },
  { label: 'Leave it', says: ['leave'], take: { kind: 'leave' } },
];

const ROWS: [message: string, label: string | null][] = [
  ['why is the first week so short?', null],
  ['is the second one harder', null],
  ['how many weeks does the last one have', null],
  ["ok but what's the first one about", null],
  ['do I swim two lengths first?', null],
  ['ok what would you do instead', 'Swim two lengths first'],
  ['do the first one', 'Swim ten lengths later'],
  ['can we do the second one?', 'Swim two lengths first'],
  ['what about the second option?', 'Swim two lengths first'],
  ['swim two lengths first?', 'Swim two lengths first'],
];
describe('a question about what stands to choose chooses nothing', () => {
  for (const [message, label] of ROWS)
    test(message, () => assert.equal(optionIn(message, OPTIONS)?.label ?? null, label));
});
