import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../../../domain/language/index.ts';
import { rulesSuffice, sentencesOf, taskHandlerRules } from './rules.ts';

const setting: Setting = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin' };

describe('a model may word a time, not invent one', () => {
  const rows: [string, string, string][] = [
    ['tomorrow at 18:30', 'Erinnere mich morgen um 18:30', 'tomorrow at 18:30'],
    ['tomorrow at 6 pm', 'Erinnere mich morgen um 6', 'tomorrow at 6'],
    ['tomorrow at 6 pm', 'Erinnere mich morgen abend um 6', 'tomorrow at 6 pm'],
    ['tomorrow at 18:00', 'Rappelle-moi demain à 6 heures', ''],
    ['tomorrow at 18:00', 'Rappelle-moi demain soir à 6 heures', 'tomorrow at 18:00'],
    ['at 9 in the morning', 'erinnere mich um 9', 'at 9'],
    ['in 20 minutes', 'in 20 Minuten bitte', 'in 20 minutes'],
    ['in 20 minutes', 'in zwanzig Minuten bitte', 'in 20 minutes'],
    ['on 3 March at 15:00', 'um 15 Uhr', ''],
    ['Tuesday at 18:00', 'remind me mañana a las 18:00', ''],
    ['tomorrow at 18:00', 'remind me mañana a las 18:00', 'tomorrow at 18:00'],
    ['in 30 minutes', 'in zwanzig Minuten bitte', ''],
    ['tomorrow at 9', 'um 9 bitte', ''],
  ];
  for (const [when, message, kept] of rows) {
    test(`"${when}" of "${message}"`, () => {
      const sentence = sentencesOf({ tasks: [{ title: 'Eat', when, how: null }] }, message, setting);
      assert.equal(sentence, `Remind me to "Eat" ${kept}`.trim());
    });
  }

  test('a title with quotation marks stays one title', () => {
    const sentence = sentencesOf(
      { tasks: [{ title: 'Watch "Up" at 6', when: 'at 20:00', how: null }] },
      'um 20 Uhr',
      setting,
    );
    const understood = taskHandlerRules(sentence, setting);
    assert.ok(understood?.kind === 'new_tasks');
    assert.deepEqual(
      understood.tasks.map(({ title }) => title),
      ["Watch 'Up' at 6"],
    );
  });

  test('a model is not asked where the rules are certain, or where what was said is unclear in itself', () => {
    const suffices = (text: string) => rulesSuffice(text, taskHandlerRules(text, setting));
    assert.equal(suffices('remind me to eat at 18:00'), true);
    assert.equal(suffices('remind me to eat on 31 February'), true);
    assert.equal(suffices('remind me at 18:00'), false);
    assert.equal(suffices('the usual thing, you know'), false);
  });
});
