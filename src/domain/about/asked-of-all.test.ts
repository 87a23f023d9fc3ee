import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Setting } from '../language/index.ts';
import { readAskedOfAll } from './asked-of-all.ts';

/** A Friday, noon in London. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };

function print(message: string): string {
  const asked = readAskedOfAll(message, setting);
  if (!asked) return '-';
  const words = 'words' in asked ? ` ${asked.words}` : 'weekdays' in asked ? ` ${asked.weekdays}` : '';
  const days =
    'days' in asked && asked.days
      ? ` ${asked.days.from.toString().slice(5)}..${asked.days.to.toString().slice(5)}`
      : '';
  return `${asked.asks}${words}${days}`;
}

const SAID: [reads: string, messages: string[]][] = [
  [
    'on weekdays 5',
    [
      'what do i have on fridays?',
      "what's on fridays",
      'what do I usually have on Fridays?',
      'anything on fridays?',
      'my fridays?',
    ],
  ],
  ['on weekdays 6,7', ['what have i got on weekends?', 'what do I do on saturdays and sundays']],
  ['how often gym', ['what days do i go to the gym?', 'how often do I have gym?', 'which days is gym']],
  ['how many done run 11-01..11-30', ['how many times did i run this month', 'how often did I run this month?']],
  ['how many done gym', ['how many times have I been to the gym?']],
  [
    'behind',
    [
      "what's overdue?",
      'what have i missed?',
      'am I behind on anything',
      'have I done everything today?',
      "what haven't I done yet?",
      'did I forget anything?',
      'did I miss anything',
    ],
  ],
  [
    'can wait',
    [
      'what can wait?',
      'what could I skip today?',
      'which ones can wait till tomorrow?',
      'what can I put off',
      'anything that can wait?',
      'what should I drop today?',
    ],
  ],
  [
    'who did it',
    ['who did that?', 'who moved it?', 'why did you do that?', 'did I ask for that?', 'why did you change that'],
  ],
  [
    'all',
    [
      'show me everything',
      'list all my reminders',
      'what have I got set up?',
      'what reminders do I have?',
      'show me all my tasks please',
    ],
  ],
  [
    '-',
    [
      "what's on friday?",
      'what do i have on friday',
      'call mum on fridays',
      'who is the dentist',
      'why did you call me?',
      'how often should I water a cactus in winter and what soil',
      'what can I eat on fridays',
      'am I late',
      'show me everything on friday',
    ],
  ],
];

describe('questions about the list as a whole', () => {
  for (const [reads, messages] of SAID)
    for (const message of messages) it(`“${message}”: ${reads}`, () => assert.equal(print(message), reads));
});
