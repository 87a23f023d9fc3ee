import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bareList } from './bare-list.ts';

const setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/Berlin', hour12: false };

describe('several things to do and no word of when', () => {
  for (const [message, count] of [
    ['kitchen, tax return, call gran, fix the bike, book dentist', 5],
    ['I have to call the bank, pay rent and clean the oven', 3],
    ['milk, eggs, bread', 3],
    ['call gran and fix the bike', null],
    ["no thanks, I'm good, bye", null],
    ['call gran tonight, fix the bike, book dentist', null],
    ['laundry, post office, what else?', null],
    ['add milk, eggs and bread to my list', null],
  ] as const)
    it(message, () => assert.equal(bareList(message, setting)?.length ?? null, count));
});
