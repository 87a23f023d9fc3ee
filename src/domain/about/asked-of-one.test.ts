import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../language/index.ts';
import { readAllNamed, readAskedOfOne } from './index.ts';

/** A Friday, noon in London. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };

const ASKED: [message: string, says: string][] = [
  ['how long is it on Thursday?', 'how long: it, 2026-12-03'],
  ['how long does the revision take?', 'how long: revision'],
  ['how long is it now?', 'how long: it'],
  ['is book club still every Thursday?', 'how it comes: book club'],
  ['is that every week?', 'how it comes: it'],
  ['is there one on the 3rd?', 'on a day: it, 2026-12-03'],
  ['is it on for Sunday?', 'on a day: it, 2026-11-29'],
  ['what time is it on Tuesday?', 'on a day: it, 2026-12-01'],
  ['wait, is yoga on tomorrow?', 'on a day: yoga, 2026-11-28'],
  ['when does it start again?', 'how it comes: it'],
  ['what time is it?', ''],
  ['is there any time on Sunday?', ''],
  ['move it to Thursday', ''],
  ['is it?', ''],
];

const ALL: [message: string, says: string][] = [
  ['move all my calls to 6', 'calls: move it to 6'],
  ['cancel all calls except Ben', 'calls but Ben: cancel it'],
  ['push all the meetings back an hour', 'meetings: push it back an hour'],
  ['skip all of my workouts this week', 'workouts: skip it this week'],
  ['move all of them to 6', ''],
  ['cancel all day events', ''],
  ['are all calls at 6?', ''],
  ['all done', ''],
];

describe('a question about one thing on the list', () => {
  for (const [message, says] of ASKED)
    test(`${message} ${says || 'something else'}`, () => {
      const asked = readAskedOfOne(message, setting);
      const of = asked?.words.join(' ') || 'it';
      const day = asked?.days ? `, ${asked.days.from}` : '';
      assert.equal(asked ? `${asked.asks}: ${of}${day}` : '', says);
    });
});

describe('all of a kind', () => {
  for (const [message, says] of ALL)
    test(`${message} ${says || 'something else'}`, () => {
      const all = readAllNamed(message);
      assert.equal(all ? `${all.name}${all.but ? ` but ${all.but}` : ''}: ${all.said}` : '', says);
    });
});
