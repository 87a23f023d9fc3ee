import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../../../domain/language/index.ts';
import { understand } from '../../../domain/language/index.ts';
import { sentenceOf } from './heard.ts';

const setting: Setting = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin' };

describe('what a model hears becomes a sentence that the rules read', () => {
  const rows: [Parameters<typeof sentenceOf>[0], string | undefined][] = [
    [{ intent: 'done', task: 'pills', when: null }, 'done: pills'],
    [{ intent: 'missed', task: 'run', when: null }, 'missed: run'],
    [{ intent: 'skip', task: 'gym', when: 'tomorrow' }, 'skip: gym on 2026-11-23'],
    [{ intent: 'snooze', task: 'gym', when: 'for 20 minutes' }, 'snooze: gym for 20 min'],
    [{ intent: 'reschedule', task: 'gym', when: 'tomorrow at 7 am' }, 'move: gym to "tomorrow at 7 am"'],
    [{ intent: 'delete', task: 'the "big" gym', when: null }, 'delete: big gym'],
    [{ intent: 'list', task: null, when: 'on Friday' }, 'list 2026-11-27'],
    [{ intent: 'unclear', task: null, when: null }, undefined],
  ];
  for (const [heard, expected] of rows) {
    test(`${heard.intent} ${heard.task ?? ''} ${heard.when ?? ''}`, async () => {
      const { printUnderstanding } = await import('../../../domain/language/print.ts');
      const sentence = sentenceOf(heard, `please ${heard.when ?? ''}`, setting);
      assert.equal(sentence && printUnderstanding(understand(sentence.text, setting)), expected ?? null);
    });
  }
});

test('a list, a snooze and a move take no day, number or half of the day that nobody said', () => {
  const heard = (intent: 'list' | 'snooze' | 'reschedule', when: string, message: string) =>
    sentenceOf({ intent, task: intent === 'list' ? null : 'gym', when }, message, setting)?.text;
  assert.equal(heard('list', 'on 3 May 2017', 'was steht bei mir an?'), "What's planned today");
  assert.equal(heard('list', 'on Friday', 'was steht am Freitag an?'), "What's planned on Friday");
  assert.equal(heard('snooze', 'for 30 minutes', 'bitte in 10 Minuten nochmal'), 'Snooze "gym" ');
  assert.equal(
    heard('reschedule', 'tomorrow at 6 pm', 'schieb das Gym auf morgen um 6'),
    'Move "gym" to tomorrow at 6',
  );
  assert.equal(heard('reschedule', 'Tuesday at 18:00', 'mueve el gym a mañana a las 18:00'), 'Reschedule "gym"');
});
