import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokenize } from '../language/grammar/tokens.ts';
import { firstPhrase, tableOf } from '../language/phrases/table.ts';
import { SIGNS } from './signs/index.ts';

describe('the example beside a sign that may be danger is heard, by its row', () => {
  for (const row of SIGNS)
    test(row.example, () =>
      assert.notEqual(firstPhrase(tableOf([row]), tokenize(row.example.toLowerCase())), null, row.phrase),
    );
});
