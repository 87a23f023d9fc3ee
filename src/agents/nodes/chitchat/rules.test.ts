import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../../../domain/language/index.ts';
import { claimsAnAct } from '../../claims.ts';
import { clarifyRules } from '../clarify/rules.ts';
import { chitchatRules } from './rules.ts';

const setting: Setting = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin' };

describe('small talk and questions without a model', () => {
  const facts = { name: null, hour: 13 };
  test('no reply shames, claims an act or asks more than one thing', () => {
    for (const text of [
      'hello',
      'thanks',
      'bye',
      'yes',
      'no',
      'I want to run a marathon',
      "I'm so tired",
      'how are you?',
      'tell me a joke',
      'are you a bot?',
      'lol',
    ]) {
      const reply = chitchatRules(text, setting, facts);
      assert.equal(claimsAnAct(reply.replace('I remind you', '')), false, reply);
      assert.ok(reply.split('?').length - 1 <= 3 && !/\b(?:should have|lazy|fail|shame)\b/i.test(reply), reply);
    }
  });
  test('it greets by name and by the time of the day', () => {
    assert.match(chitchatRules('hello', setting, { name: 'Mia', hour: 8 }), /^Good morning, Mia!/);
    assert.match(chitchatRules('hello', setting, { name: null, hour: 21 }), /^Good evening!/);
  });
  const questions: [string, RegExp][] = [
    ['', /What would you like to be reminded of/],
    ['Rappelle-moi demain de prendre mes comprimés', /only understand English/],
    ['what is the capital of France?', /cannot look up/],
    ['buy milk', /If I should remind you of "buy milk": when\?/],
    ['x'.repeat(700), /a lot at once/],
    ['I have no idea what to write', /^I read “I have no idea what to write”/],
  ];
  for (const [message, expected] of questions) {
    test(`"${message.slice(0, 40)}" is asked about`, () =>
      assert.match(clarifyRules(message, setting).question, expected));
  }
});
