import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokenize } from '../grammar/tokens.ts';
import { firstPhrase, type PhraseRow, tableOf } from '../phrases/table.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { EMERGENCIES } from './emergencies.ts';
import { FIGURES } from './figures.ts';
import { HARM } from './harm.ts';
import { findCrisis } from './index.ts';
import { LIFE } from './life.ts';
import { MENTIONS } from './mentioned.ts';
import { EVENTS, LONG_AGO, OF_FAMILY, WISHES } from './past.ts';
import { SIGNS, SURE_SIGNS } from './signs.ts';

const isFound = (row: PhraseRow<unknown>, text: string) => firstPhrase(tableOf([row]), tokenize(text)) !== null;

describe('the example beside a sign is heard, by its row', () => {
  for (const row of [...SURE_SIGNS, ...LIFE, ...SIGNS, ...EMERGENCIES, ...HARM, ...ELSEWHERE]) {
    test(row.example, () => {
      assert.ok(isFound(row, row.example.replace('im ', "i'm ")), row.phrase);
      assert.notEqual(findCrisis(row.example), null);
    });
  }
});

describe('the example beside a figure of speech is one, by its row, and no danger', () => {
  for (const row of FIGURES) {
    test(row.example, () => {
      assert.ok(isFound(row, row.example), row.phrase);
      assert.equal(findCrisis(row.example), null);
    });
  }
});

describe('the example beside a row of what is only mentioned is read by it, and no emergency', () => {
  for (const row of MENTIONS) {
    test(row.example, () => {
      assert.ok(isFound(row, row.example.toLowerCase()), row.phrase);
      assert.equal(findCrisis(row.example), null);
    });
  }
});

describe('the example beside a row of what is past is read by it', () => {
  for (const row of [...EVENTS, ...LONG_AGO, ...OF_FAMILY, ...WISHES])
    test(row.example, () => assert.ok(isFound(row, row.example.toLowerCase()), row.phrase));
});

test('a sign far into a long message, in a quotation or over two lines is heard', () => {
  const long = 'I went to the shop and then I came home again. '.repeat(200);
  assert.equal(findCrisis(`${long} I want to die`), 'self_harm');
  assert.equal(findCrisis('she told me "I want to kill myself"'), 'self_harm');
  assert.equal(findCrisis('I want to\ndie'), 'self_harm');
});
