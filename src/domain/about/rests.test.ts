import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Setting } from '../language/index.ts';
import { readRests } from './rests.ts';

/** A Friday. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };
const NAMES = new Set(['running', 'yoga', 'gym', 'swimming']);

const SAID: [message: string, rests: string][] = [
  ['pause running until 12 december', 'running 11-27..12-11'],
  ['pause yoga for two weeks', 'yoga 11-27..12-10'],
  ["I'm away from 7 to 13 december, no gym then", 'gym 12-07..12-13'],
  ['im away from the 7th to the 11th december, no swimming or running then', 'swimming, running 12-07..12-11'],
  ["we're on holiday 7-13 december so no swimming", 'swimming 12-07..12-13'],
  ['put swimming on hold until january', 'swimming 11-27..12-31'],
  ['stop swimming until new year', 'swimming 11-27..12-31'],
  ['pause my swimming class till after christmas', 'swimming 11-27..12-25'],
  ['skip swimming for the next two weeks', 'swimming 11-27..12-10'],
  ['away next week. cancel swimming but keep running', 'swimming 11-30..12-06'],
  ['pause running next week, i hurt my knee', 'running 11-30..12-06'],
  ['no swimming in december', 'swimming 12-01..12-31'],
  ["i won't make yoga next week", 'yoga 11-30..12-06'],
  ['can you pause yoga and the gym until the 14th please', 'yoga, gym 11-27..12-13'],
  ['cancel yoga from 7 december until 13 december', 'yoga 12-07..12-13'],
  // Of no days, of one of its times, or of something else.
  ['pause running', '-'],
  ['pause yoga until further notice', '-'],
  ['no yoga on thursday', '-'],
  ["I'm away from 7 to 13 december", '-'],
  ['move yoga to friday next week', '-'],
  ['put yoga on friday next week', '-'],
  ['no chess next week', '-'],
  ['remind me to pause the gym until january', '-'],
];

describe('what is to rest for some days, by its name', () => {
  for (const [message, rests] of SAID)
    it(`“${message}”: ${rests}`, () => {
      const read = readRests(message, (word) => NAMES.has(word), setting);
      const day = (date: Temporal.PlainDate) => date.toString().slice(5);
      const told = read
        ? `${read.names.map((words) => words.join(' ')).join(', ')} ${day(read.days.from)}..${day(read.days.to)}`
        : '-';
      assert.equal(told, rests);
    });
});
