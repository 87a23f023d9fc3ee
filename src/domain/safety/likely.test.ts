import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { skipUnlessLearning } from '../../../test/helpers/property.ts';
import { isForeign } from '../language/index.ts';
import { score } from '../learned/learn.ts';
import { dangersOrNone, examples, learnDanger, learnedTexts, stamp, withSigns } from './examples.ts';
import { worryIn } from './index.ts';
import { ASK } from './likely.ts';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

describe('what may be danger', () => {
  test('is heard in each example, and in none of those that only sound like it', () => {
    const wrong = examples()
      .filter(({ message }) => !isForeign(message))
      .map((row) => ({ ...row, heard: worryIn(row.message) }))
      .filter(({ intent, heard }) => (heard !== null) !== (intent !== 'none'));
    const missed = wrong.filter(({ intent }) => intent !== 'none');
    assert.ok(missed.length <= 15, missed.map(({ message }) => message).join('\n'));
    assert.ok(
      wrong.length - missed.length <= 20,
      wrong.map(({ message, heard }) => `${heard} <- ${message}`).join('\n'),
    );
  });

  test('the weights were learned from the tables as they are: after a change of them, run `npm run intents`', () => {
    assert.equal(file('learned-from.txt').trim(), stamp());
  });

  test('the weights are those that the tables give', { skip: skipUnlessLearning }, () => {
    assert.deepEqual({ weights: file('weights.txt'), kinds: file('kinds.txt') }, learnedTexts());
  });

  test('is heard in most examples that it was not learned from, seldom in what only sounds like it, hardly ever in ordinary messages', {
    skip: skipUnlessLearning,
  }, () => {
    const rows = dangersOrNone();
    const parts = 4;
    const twins = new Set(examples().map(({ message }) => message));
    const held = Array.from({ length: parts }, (_, part) => {
      const weights = learnDanger(rows.filter((_row, i) => i % parts !== part));
      const asks = (row: (typeof rows)[number]) =>
        (score(weights, withSigns(row).signs).find(({ intent }) => intent === 'danger')?.share ?? 0) >= ASK;
      return rows
        .filter((_row, i) => i % parts === part)
        .map((row) => ({
          kind: row.intent === 'danger' ? 'danger' : twins.has(row.message) ? 'twin' : 'ordinary',
          asked: asks(row),
        }));
    }).flat();
    const share = (kind: string) => {
      const some = held.filter((row) => row.kind === kind);
      return some.filter(({ asked }) => asked).length / some.length;
    };
    const said = (kind: string) => `${kind}: ${(share(kind) * 100).toFixed(1)} %`;
    assert.ok(share('danger') >= 0.75, said('danger'));
    assert.ok(share('twin') <= 0.12, said('twin'));
    assert.ok(share('ordinary') <= 0.01, said('ordinary'));
  });
});
