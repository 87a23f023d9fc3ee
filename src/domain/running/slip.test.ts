import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSlip } from './index.ts';

describe('a slip on the way out of a habit', () => {
  const slips: [playbook: string, message: string][] = [
    ['smoking', 'had one today'],
    ['smoking', 'I slipped, smoked two at a party'],
    ['smoking', 'had one today but just one'],
    ['smoking', 'ugh I caved'],
    ['smoking', 'smoked a few cigs last night'],
    ['drinking', 'had two glasses of wine yesterday'],
    ['drinking', 'sorry, I had a couple of beers with friends'],
  ];
  for (const [playbook, message] of slips) it(message, () => assert.equal(isSlip(message, playbook), true));
  const others: [playbook: string, message: string][] = [
    ['smoking', 'one week without!'],
    ['smoking', "didn't have one today"],
    ['smoking', 'I almost had one'],
    ['smoking', 'had a meeting today'],
    ['running', 'had one today'],
    ['smoking', 'remind me that I had one'],
  ];
  for (const [playbook, message] of others) it(`not: ${message}`, () => assert.equal(isSlip(message, playbook), false));
});
